//! Names of people.
//!
//! A name has no check digit. What helps is to know common names of Europe, America and of those
//! who came there, words that are written like a name and are none, and names that everybody
//! knows and nobody needs to hide.

mod lexicon;

use lexicon::Lexicon;

/// First names that are nothing else.
static GIVEN: Lexicon = Lexicon(include_str!("given.txt"));
/// First names that are words, places or months too.
static AMBIGUOUS: Lexicon = Lexicon(include_str!("ambiguous.txt"));
/// Last names.
static FAMILY: Lexicon = Lexicon(include_str!("family.txt"));
/// Words that are written with a capital in titles, headings and at the beginning of sentences.
static WORDS: Lexicon = Lexicon(include_str!("words.txt"));
/// Names of people and figures that everybody knows, and names that stand for any.
static PUBLIC: Lexicon = Lexicon(include_str!("public.txt"));

/// What joins the parts of a name.
pub(in crate::detect) const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le",
    "ten", "van", "von", "y", "zu",
];

/// What is known of a word that may be a part of a name.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a word may be all of these at once"
)]
pub(in crate::detect) struct Known {
    /// A first name that is nothing else.
    pub given: bool,
    /// A first name that is a word too.
    pub ambiguous: bool,
    /// A last name.
    pub family: bool,
    /// A word that is often written with a capital.
    pub word: bool,
}

impl Known {
    /// Looks a word up. Of words with a hyphen, one half is enough.
    pub(in crate::detect) fn of(word: &str) -> Known {
        let halves = || word.split('-').filter(|half| half.len() > 1);
        let first = halves().next().unwrap_or(word);
        let is_either = |half: &str| GIVEN.has(half) || AMBIGUOUS.has(half);
        let is_double = first.len() < word.len() && halves().all(is_either);
        let given = GIVEN.has(first) || is_double;
        Known {
            given,
            ambiguous: !given && AMBIGUOUS.has(first),
            family: halves().any(|half| FAMILY.has(half)),
            word: halves().any(|half| WORDS.has(half)),
        }
    }

    /// Whether it is a word and no name.
    pub(in crate::detect) fn is_word(self) -> bool {
        self.word && !self.given && !self.ambiguous && !self.family
    }
}

/// Whether this is the name of somebody that everybody knows, or stands for anybody.
pub(in crate::detect) fn is_public(name: &str) -> bool {
    let ends = name.match_indices(' ').map(|(at, _)| at);
    // Also with something behind it: "Martin Luther King Junior".
    ends.chain([name.len()]).any(|end| PUBLIC.has(&name[..end]))
}

/// At least two words that may be a name, and not one that everybody knows.
pub fn is_full_name(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split_ascii_whitespace().collect();
    parts.len() >= 2
        && parts.iter().all(|part| {
            PARTICLES.contains(part) || !Known::of(part.trim_end_matches('.')).is_word()
        })
        && parts
            .last()
            .is_some_and(|last| last.len() > 1 && !PARTICLES.contains(last))
        && !is_abbreviation_beside_words(text)
        && !is_public(text)
}

/// Whether the first word alone is in capitals, as a company's is.
fn is_abbreviation_beside_words(text: &str) -> bool {
    let is_upper = |part: &str| !part.bytes().any(|byte| byte.is_ascii_lowercase());
    let mut parts = text.split_ascii_whitespace();
    parts.next().is_some_and(is_upper) && !parts.all(is_upper)
}

/// A full name that begins with a known first name.
pub fn is_known_full_name(text: &str) -> bool {
    starts_with_first_name(text) && is_full_name(text)
}

/// A known first name alone.
pub fn is_first_name(text: &str) -> bool {
    GIVEN.has(text) || AMBIGUOUS.has(text)
}

/// A known first name, or a full name: for where a greeting precedes it.
pub fn is_greeted(text: &str) -> bool {
    is_first_name(text) || is_known_full_name(text)
}

/// A surname, or a first name and a surname: for where a title precedes it.
pub fn is_titled(text: &str) -> bool {
    let surname = text.rsplit(' ').next().unwrap_or_default();
    text.len() > 2
        && text.split(' ').all(|part| !Known::of(part).is_word())
        && (FAMILY.has(surname) || !is_public_surname(surname))
}

/// Whether somebody whom everybody knows is called so.
fn is_public_surname(surname: &str) -> bool {
    let lower = surname.to_ascii_lowercase();
    let mut names = PUBLIC.0.lines();
    names.any(|known| known.rsplit(' ').next() == Some(lower.as_str()))
}

/// Whether the first part, of a hyphenated name its first half, is a known first name.
fn starts_with_first_name(text: &str) -> bool {
    text.split([' ', '-']).next().is_some_and(is_first_name)
}

#[cfg(test)]
mod tests {
    use super::{is_first_name, is_full_name, is_known_full_name, is_titled};

    #[test]
    fn names_are_told_from_what_is_written_like_one() {
        for name in [
            "Marie Dupont",
            "Juan de la Cruz",
            "Wei O'Brien",
            "MARIE DUPONT",
        ] {
            assert!(is_full_name(name), "{name}");
        }
        for other in [
            "Customer Support",
            "Marie",
            "Sherlock Holmes",
            "John Doe",
            "New York",
        ] {
            assert!(!is_full_name(other), "{other}");
        }
        assert!(is_known_full_name("Jean-Pierre Morel") && !is_known_full_name("Rapid Transit"));
        assert!(is_first_name("julien") && !is_first_name("table"));
        assert!(is_titled("Keller") && !is_titled("Trump") && !is_titled("President"));
    }
}
