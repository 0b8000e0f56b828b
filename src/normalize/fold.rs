//! Look-alike letters to Latin, accents and invisible characters away. ASCII stays as it is.

use std::borrow::Cow;

use super::Signals;
use super::fold_table::{Folding, TABLE};
use super::map::OffsetMap;

/// How many bytes of marks a letter covers. Nothing that people write needs more.
const LONGEST_MARKS: usize = 1024;

/// A folded text with the way back.
pub(super) struct Folded<'t> {
    pub(super) text: Cow<'t, str>,
    /// `None` where nothing changed.
    pub(super) map: Option<OffsetMap>,
    pub(super) signals: Signals,
}

/// Folds `text`: look-alike letters replaced, invisible characters and accents removed; case stays.
/// Borrowed where nothing changes.
pub fn fold(text: &str) -> Cow<'_, str> {
    fold_with_map(text).text
}

pub(super) fn fold_with_map(text: &str) -> Folded<'_> {
    let mut folder = Folder {
        text,
        folded: String::new(),
        map: OffsetMap::default(),
        copied: 0,
        counted: 0,
        signals: Signals::default(),
    };
    if !text.is_ascii() {
        folder.fold();
    }
    if folder.copied == 0 {
        return Folded {
            text: Cow::Borrowed(text),
            map: None,
            signals: folder.signals,
        };
    }
    folder.copy_until(text.len(), text.len());
    Folded {
        text: Cow::Owned(folder.folded),
        map: Some(folder.map),
        signals: folder.signals,
    }
}

struct Folder<'t> {
    text: &'t str,
    folded: String,
    map: OffsetMap,
    /// Up to where `text` has been folded; from there to the next change it is copied.
    copied: usize,
    /// The end of the last character that counted as a signal.
    counted: usize,
    signals: Signals,
}

impl Folder<'_> {
    fn fold(&mut self) {
        let bytes = self.text.as_bytes();
        let mut start = 0;
        while let Some(ascii) = bytes[start..].iter().position(|byte| !byte.is_ascii()) {
            start += ascii;
            let character = self.text[start..].chars().next().expect("not at the end");
            let mut end = start + character.len_utf8();
            match TABLE.get(character) {
                Folding::Keep => {}
                Folding::Letter(letter) => self.replace(start, end, letter),
                Folding::Lower(small) => self.replace(start, end, small.encode_utf8(&mut [0; 4])),
                Folding::LookAlike(letter) => {
                    if self.is_among_latin_letters(start, end) {
                        self.signals.confusable += 1;
                        self.counted = end;
                    }
                    self.replace(start, end, letter);
                }
                Folding::Invisible => {
                    if self.follows_letter(start) {
                        self.signals.invisible += 1;
                        self.counted = end;
                    }
                    self.copy_until(start, end);
                }
                Folding::Bidirectional => {
                    self.signals.bidirectional += 1;
                    self.copy_until(start, end);
                }
                Folding::Combining => end = self.join_marks(start),
                Folding::Mark => {
                    if self.follows_ascii(start) {
                        end = self.join_marks(start);
                    }
                }
            }
            start = end;
        }
    }

    /// Copies up to `start` what did not change, and goes on at `end`.
    fn copy_until(&mut self, start: usize, end: usize) {
        if self.folded.capacity() == 0 {
            self.folded.reserve(self.text.len());
        }
        self.folded.push_str(&self.text[self.copied..start]);
        self.map.push_copy(self.copied, start - self.copied);
        self.copied = end;
    }

    fn replace(&mut self, start: usize, end: usize, letters: &str) {
        self.copy_until(start, end);
        self.folded.push_str(letters);
        self.map.push_rewritten(start..end, letters.len());
    }

    /// Removes the marks from `start` on, which belong to the character before them. Returns
    /// where they end.
    fn join_marks(&mut self, start: usize) -> usize {
        let follows_ascii = self.follows_ascii(start);
        let is_mark = |character: &char| match TABLE.get(*character) {
            Folding::Combining => true,
            Folding::Mark => follows_ascii,
            _ => false,
        };
        let marks = self.text[start..].chars().take_while(is_mark);
        let (mut end, mut joined, mut count) = (start, start, 0);
        for mark in marks {
            end += mark.len_utf8();
            count += 1;
            if end - start <= LONGEST_MARKS {
                joined = end;
            }
        }
        // One mark on a letter is how some systems write an accent.
        self.signals.combining += count - 1;
        if let Some(letter) = self.text[self.copied..start].chars().next_back() {
            let letter = start - letter.len_utf8();
            self.copy_until(letter, start);
            self.folded.push_str(&self.text[letter..start]);
            self.map.push_rewritten(letter..joined, start - letter);
        } else {
            self.copy_until(start, start);
            self.map.widen_last(start, joined);
        }
        self.copied = end;
        end
    }

    /// Whether the character before `start` is ASCII once folded.
    fn follows_ascii(&self, start: usize) -> bool {
        let before = if self.copied < start {
            self.text.as_bytes()[..start].last()
        } else {
            self.folded.as_bytes().last()
        };
        before.is_some_and(u8::is_ascii)
    }

    /// Whether an ASCII letter, or a character that counted, stands before `start`.
    /// Emoji and scripts that need joiners do not count.
    fn follows_letter(&self, start: usize) -> bool {
        start > 0
            && (self.counted == start || self.text.as_bytes()[start - 1].is_ascii_alphabetic())
    }

    fn is_among_latin_letters(&self, start: usize, end: usize) -> bool {
        let next = self.text.as_bytes().get(end);
        self.follows_letter(start) || next.is_some_and(u8::is_ascii_alphabetic)
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;
    use crate::finding::Span;

    #[test]
    fn disguises_fall_off_and_case_stays() {
        for (disguised, plain) in [
            (
                "café CRÈME Straße Œuvre Łódź",
                "cafe CREME Strasse OEuvre Lodz",
            ),
            ("іgnоrе аll", "ignore all"),
            ("Ιgnοre", "Ignore"),
            ("ｉｇｎｏｒｅ", "ignore"),
            ("𝐢𝑔𝓃𝔬𝕣𝖊", "ignore"),
            ("ⓘⓖⓝⓞⓡⓔ 🅘🅖🅝🅞🅡🅔", "ignore IGNORE"),
            ("ᴵᴳᴺᴼᴿᴱ ¹²³ ½ ﬁn", "IGNORE 123 1/2 fin"),
            ("i\u{200b}g\u{ad}n\u{2060}o\u{fe0f}re", "ignore"),
            ("\u{202e}ignore\u{202c}", "ignore"),
            ("i̷̢̛g̸n̵o͎re", "ignore"),
            ("i\u{e34}g\u{64b}nore", "ignore"),
            (
                "l’été « dit-il » – “oui”…",
                "l'ete \" dit-il \" - \"oui\"...",
            ),
            ("a\u{a0}b\u{2003}c\u{2028}d", "a b c\nd"),
            ("٠١٢ ०१२", "012 012"),
        ] {
            assert_eq!(fold(disguised), plain);
        }
    }

    #[test]
    fn other_scripts_are_kept() {
        for text in ["日本語", "สวัสดีครับ", "नमस्ते", "שָׁלוֹם", "한국어", "👍"]
        {
            assert_eq!(fold(text), text);
            assert!(matches!(fold(text), Cow::Borrowed(_)), "{text} is copied");
        }
    }

    #[test]
    fn every_character_folds_to_something_that_stays() {
        for character in '\u{80}'..=char::MAX {
            let text = character.to_string();
            let folded = fold(&text);
            assert_eq!(
                fold(&folded),
                folded,
                "{character} U+{:04X}",
                character as u32
            );
        }
    }

    /// The table agrees with Unicode wherever the compatibility decomposition is ASCII.
    #[test]
    fn what_unicode_takes_for_ascii_folds_to_it() {
        let mut missing = Vec::new();
        for character in '\u{80}'..=char::MAX {
            let text = character.to_string();
            let parts = text.nfkd();
            let decomposed: String = parts.filter(|part| !is_combining_mark(*part)).collect();
            let is_ascii = !decomposed.trim().is_empty() && decomposed.is_ascii();
            if is_ascii && fold(&text) != decomposed {
                missing.push(format!("U+{:04X} is {decomposed}", character as u32));
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn signals_count_disguises_but_not_ordinary_text() {
        let signals = |text| fold_with_map(text).signals;
        for text in [
            "café Straße — « oui » 50 €",
            "Привет, как дела?",
            "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
            "e\u{301}te\u{301}",
            "می\u{200c}خواهم",
        ] {
            assert_eq!(signals(text), Signals::default(), "{text}");
        }
        assert_eq!(signals("i\u{200b}\u{200b}gnore").invisible, 2);
        assert_eq!(signals("\u{202e}erongi").bidirectional, 1);
        assert_eq!(signals("іgnоrе").confusable, 3);
        assert_eq!(signals("i\u{337}\u{322}\u{31b}g").combining, 2);
    }

    #[test]
    fn spans_map_to_the_characters_they_come_from() {
        let text = "ça \u{200b}ﬁt";
        let folded = fold_with_map(text);
        assert_eq!(folded.text, "ca fit");
        let map = folded.map.expect("it changed");
        let source = |start, end| &text[map.to_raw(Span::new(start, end)).range()];
        assert_eq!(source(0, 1), "ç");
        assert_eq!(source(3, 4), "ﬁ");
        assert_eq!(source(3, 6), "ﬁt");
        assert_eq!(source(1, 4), "a \u{200b}ﬁ");
    }

    #[test]
    fn marks_belong_to_the_letter_before_them() {
        for text in [
            "ae\u{301}\u{302}b",
            "aé\u{302}b",
            "aｅ\u{301}b",
            "ae\u{e34}b",
        ] {
            let folded = fold_with_map(text);
            assert_eq!(folded.text, "aeb");
            let source = folded.map.expect("it changed").to_raw(Span::new(1, 2));
            assert_eq!(&text[source.range()], &text[1..text.len() - 1]);
        }
        let removed = fold_with_map("a\u{200b}\u{301}b").map.expect("it changed");
        assert_eq!(removed.to_raw(Span::new(0, 1)), Span::new(0, 1));
    }
}
