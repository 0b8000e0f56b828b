//! `docs/detectors.md`, from the detector table.

use std::fmt::Write;

use funambule::Category;
use funambule::detect::{Detector, detectors};

const OPENING: &str = "\
# Detectors

<!-- Written by `cargo xtask docs` from the tables in src/detect. Change those. -->

Each row of the table in `src/detect` says what it finds and what it must leave alone; the
examples below are its tests. «Marks» show the exact span of a finding. The score is the
confidence that a policy's thresholds are compared with; with a context word nearby it is the
second one. A ¦ is no part of an example: it breaks up what looks like a real secret, so that no
scanner takes this page for a leak.
";

/// The whole document.
pub fn text() -> String {
    let mut text = String::from(OPENING);
    let categories: Vec<(Category, Vec<&Detector>)> = Category::ALL
        .iter()
        .map(|&category| {
            (
                category,
                detectors().filter(|row| row.category == category).collect(),
            )
        })
        .filter(|(_, rows): &(_, Vec<_>)| !rows.is_empty())
        .collect();

    let _ = writeln!(
        text,
        "\n{} detectors in {} categories.\n\n| category | detectors |\n|---|---|",
        detectors().count(),
        categories.len()
    );
    for (category, rows) in &categories {
        let links: Vec<String> = rows
            .iter()
            .map(|row| format!("[{}](#{})", row.title, row.id))
            .collect();
        let _ = writeln!(text, "| `{category}` | {} |", links.join(" · "));
    }
    for (category, rows) in &categories {
        let _ = writeln!(text, "\n## {category}");
        for row in rows {
            describe(&mut text, row);
        }
    }
    text
}

fn describe(text: &mut String, row: &Detector) {
    let _ = write!(text, "\n### {}\n\n**{}**. ", row.id, row.title);
    if row.confidence > 0.0 {
        let _ = write!(text, "Score {}", row.confidence);
        if row.confidence_in_context > row.confidence {
            let _ = write!(text, ", {} in context", row.confidence_in_context);
        }
    } else {
        let _ = write!(text, "Only in context, score {}", row.confidence_in_context);
    }
    let checked = if row.validate.is_some() {
        "checked beyond its shape"
    } else {
        "by its shape"
    };
    let _ = writeln!(
        text,
        "; {checked}. References: {}.",
        row.references.join(", ")
    );
    if !row.context.is_empty() {
        let _ = writeln!(text, "\nContext: {}.", row.context.join(", "));
    }
    text.push_str("\nFinds:\n\n");
    for example in row.matches {
        let _ = writeln!(text, "* {}", code(example));
    }
    text.push_str("\nLeaves alone:\n\n");
    for (example, reason) in row.ignores {
        let _ = writeln!(text, "* {}: {reason}", code(example));
    }
}

/// `example` as inline code on one line, whatever characters it has.
fn code(example: &str) -> String {
    let visible: String = example
        .chars()
        .map(|character| match character {
            '\n' => "⏎".to_owned(),
            '\t' => "⇥".to_owned(),
            hidden if hidden.is_control() || is_invisible(hidden) => {
                format!("\\u{{{:x}}}", hidden as u32)
            }
            shown => shown.to_string(),
        })
        .collect();
    let longest_run = visible
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest_run + 1);
    let pad = if longest_run > 0 { " " } else { "" };
    format!("{fence}{pad}{visible}{pad}{fence}")
}

/// Characters that an editor or a reviewer would not see.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn an_example_stays_on_its_line_and_shows_what_is_hidden() {
        assert_eq!(code("a\nb"), "`a⏎b`");
        assert_eq!(code("i\u{200b}gnore"), "`i\\u{200b}gnore`");
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
    }
}
