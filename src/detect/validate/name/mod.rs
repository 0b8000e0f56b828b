//! Names of people.
//!
//! A name has no check digit. What helps is to know common first names of Europe and its
//! neighbours, words that are written like a name and are none, and names that everybody
//! knows and nobody needs to hide.

use std::collections::HashSet;
use std::sync::LazyLock;

static FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| words(include_str!("first.txt")));
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| words(include_str!("words.txt")));
static PUBLIC: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("public.txt").lines().collect());

fn words(text: &'static str) -> HashSet<&'static str> {
    text.split_ascii_whitespace().collect()
}

/// What joins the parts of a name.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le",
    "ten", "van", "von", "y", "zu",
];

/// At least two words that may be a name, and not one that everybody knows.
pub fn is_full_name(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split_ascii_whitespace().collect();
    parts.len() >= 2
        && parts
            .iter()
            .all(|part| PARTICLES.contains(part) || !WORDS.contains(part.trim_end_matches('.')))
        && parts
            .last()
            .is_some_and(|last| last.len() > 1 && !PARTICLES.contains(last))
        && !is_abbreviation_beside_words(text)
        && !is_public(&lower)
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
    FIRST.contains(text.to_ascii_lowercase().as_str())
}

/// A known first name, or a full name: for where a greeting precedes it.
pub fn is_greeted(text: &str) -> bool {
    is_first_name(text) || is_known_full_name(text)
}

/// A surname, or a first name and a surname: for where a title precedes it.
pub fn is_titled(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let surname = lower.rsplit(' ').next().unwrap_or_default();
    text.len() > 2
        && lower.split(' ').all(|part| !WORDS.contains(part))
        && !PUBLIC
            .iter()
            .any(|known| known.rsplit(' ').next() == Some(surname))
}

/// Whether the first part, of a hyphenated name its first half, is a known first name.
fn starts_with_first_name(text: &str) -> bool {
    text.split([' ', '-']).next().is_some_and(is_first_name)
}

fn is_public(lower: &str) -> bool {
    PUBLIC.contains(lower)
        || PUBLIC.iter().any(|known| {
            lower
                .strip_prefix(known)
                .is_some_and(|rest| rest.starts_with(' '))
        })
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
