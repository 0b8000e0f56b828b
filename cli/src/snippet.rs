//! A line of text with carets under what matters in it.

use std::fmt::Write;
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

/// How many columns of a line are shown.
const WIDTH: usize = 96;

/// How many columns before the first mark are shown, at most.
const LEAD: usize = 32;

const GUTTER: Style = Style::new()
    .bold()
    .fg_color(Some(anstyle::Color::Ansi(AnsiColor::Blue)));

/// Something to point at.
pub struct Mark {
    /// Its bytes in the line.
    pub range: Range<usize>,
    /// What is said about it.
    pub label: String,
    /// The style of carets and label.
    pub style: Style,
}

/// Shows `line`, or those parts of it that hold `marks`, which are in order. Each part looks
/// like `number | text`, with a row of carets and a label under it for each mark.
pub fn render(number: usize, gutter: usize, line: &str, mut marks: &[Mark]) -> String {
    let mut output = String::new();
    while let Some(first) = marks.first() {
        let part = Part::around(line, first.range.start);
        let shown = marks
            .partition_point(|mark| mark.range.start < part.end)
            .max(1);
        part.write(&mut output, number, gutter, line, &marks[..shown]);
        marks = &marks[shown..];
    }
    output
}

/// An empty row before or between parts.
pub fn separator(gutter: usize) -> String {
    format!("{:gutter$} {GUTTER}|{GUTTER:#}\n", "")
}

/// The bytes of a line that fit a row.
struct Part {
    start: usize,
    end: usize,
}

impl Part {
    fn around(line: &str, from: usize) -> Part {
        let fits = |characters: &mut dyn Iterator<Item = char>, columns: usize| {
            let mut room = columns;
            characters
                .take_while(|&character| {
                    let needed = printable(character).width();
                    let fits = needed <= room;
                    room = room.saturating_sub(needed);
                    fits
                })
                .map(char::len_utf8)
                .sum::<usize>()
        };
        let whole = fits(&mut line.chars(), WIDTH);
        if whole == line.len() {
            return Part {
                start: 0,
                end: whole,
            };
        }
        let start = from - fits(&mut line[..from].chars().rev(), LEAD);
        let end = start + fits(&mut line[start..].chars(), WIDTH);
        Part { start, end }
    }

    fn write(&self, output: &mut String, number: usize, gutter: usize, line: &str, marks: &[Mark]) {
        let ellipsis = |is_cut| if is_cut { "…" } else { "" };
        let before = ellipsis(self.start > 0);
        let after = ellipsis(self.end < line.len());
        let text = printable_text(&line[self.start..self.end]);
        let columns = |range: Range<usize>| {
            let end = range.end.clamp(self.start, self.end);
            printable_text(&line[range.start.min(end)..end]).width()
        };
        let write = |output: &mut String| -> std::fmt::Result {
            writeln!(
                output,
                "{GUTTER}{number:>gutter$} |{GUTTER:#} {before}{text}{after}"
            )?;
            for mark in marks {
                let indent = before.width() + columns(self.start..mark.range.start);
                let carets = "^".repeat(columns(mark.range.clone()).max(1));
                let Mark { style, label, .. } = mark;
                let space = if label.is_empty() { "" } else { " " };
                writeln!(
                    output,
                    "{:gutter$} {GUTTER}|{GUTTER:#} {:indent$}{style}{carets}{space}{label}{style:#}",
                    "", ""
                )?;
            }
            Ok(())
        };
        write(output).expect("a string can be written to");
    }
}

/// `text` as a terminal can show it: nothing in it moves the cursor, changes a colour, hides
/// or turns the direction of writing.
pub fn printable_text(text: &str) -> String {
    text.chars().map(printable).collect()
}

/// `text` likewise, but with its own lines and tabs.
pub fn printable_lines(text: &str) -> String {
    let keep = |character| match character {
        '\n' | '\t' => String::from(character),
        _ => printable(character),
    };
    text.replace("\r\n", "\n").chars().map(keep).collect()
}

fn printable(character: char) -> String {
    let is_selector = matches!(character, '\u{fe00}'..='\u{fe0e}' | '\u{e0100}'..='\u{e01ef}');
    match character {
        '\t' => "    ".to_owned(),
        '\u{a0}' | '\u{202f}' => " ".to_owned(),
        '\\' | '\'' | '"' => character.to_string(),
        _ if is_selector => character.escape_unicode().to_string(),
        // Debug escapes whatever has no visible form. It would escape a combining accent too,
        // unless that has a letter to stand on.
        _ => format!("a{character}").escape_debug().skip(1).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>, label: &str) -> Mark {
        Mark {
            range,
            label: label.to_owned(),
            style: Style::new(),
        }
    }

    fn plain(number: usize, line: &str, marks: &[Mark]) -> String {
        anstream::adapter::strip_str(&render(number, 2, line, marks)).to_string()
    }

    #[test]
    fn carets_stand_under_the_columns_of_wide_and_combined_characters() {
        let line = "日本 e\u{301} key=x";
        let start = line.find("key").unwrap();
        assert_eq!(
            plain(7, line, &[mark(start..start + 3, "here")]),
            " 7 | 日本 e\u{301} key=x\n   |        ^^^ here\n"
        );
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_out() {
        let text = "a\u{1b}[2J\u{202e}b\r\u{7}\u{200b}\u{e0041}\u{e0101}\tc\u{a0}!";
        assert_eq!(
            printable_text(text),
            r"a\u{1b}[2J\u{202e}b\r\u{7}\u{200b}\u{e0041}\u{e0101}    c !"
        );
        assert_eq!(printable_lines("a\tb\r\nc\u{1b}\n"), "a\tb\nc\\u{1b}\n");
        assert_eq!(printable_text("\"it's\" C:\\é ❤️"), "\"it's\" C:\\é ❤️");
    }

    #[test]
    fn a_long_line_is_shown_in_parts_around_its_marks() {
        let line = format!("{}KEY{}KEY", "x".repeat(1000), "y".repeat(1000));
        let shown = plain(
            1,
            &line,
            &[mark(1000..1003, "first"), mark(2003..2006, "second")],
        );
        let rows: Vec<&str> = shown.lines().collect();
        assert_eq!(rows.len(), 4);
        for (row, carets) in [(0, 1), (2, 3)] {
            let key = rows[row].find("KEY").unwrap();
            // The ellipsis before it is three bytes and one column.
            assert_eq!(rows[carets].find("^^^"), Some(key - 2));
            assert!(rows[row].width() < 110);
        }
        assert!(rows[0].ends_with("y…") && rows[2].ends_with("KEY"));
    }

    #[test]
    fn a_mark_at_the_end_of_a_line_has_a_caret() {
        assert_eq!(
            plain(1, "{", &[mark(1..1, "unclosed")]),
            " 1 | {\n   |  ^ unclosed\n"
        );
    }
}
