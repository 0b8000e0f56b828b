//! What of each pattern the shared passes look for.
//!
//! Most patterns of tokens and phrases hold one of a few literals, most often at their
//! beginning. The shared pass then looks for these alone, and the rest of the pattern is
//! matched where one stands: hundreds of long patterns side by side would make more states
//! than memory holds. A pattern without such literals, a number say, is searched for whole.

use std::collections::BTreeSet;
use std::slice;

use regex_automata::util::syntax;
use regex_syntax::hir::literal::Extractor;
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, HirKind, Look, Repetition};

use super::literals::GRAM;

/// The longest literal that is looked for; the rest belongs to the row's own match.
const LONGEST: usize = 8;

/// The longest part of a match before an inner literal, in bytes: it bounds the work of one
/// hit, so that time stays linear.
pub(super) const LONGEST_BEFORE: usize = 256;

/// The most literals that one pattern may have, and the most that are thought of.
const MOST: usize = 150;
const MOST_EXTRACTED: usize = 4_000;

/// What to look for on behalf of one pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trigger {
    /// Every match begins with one of these literals, in lower case.
    Beginning {
        literals: Vec<Vec<u8>>,
        /// Whether one that begins with a letter or digit does so at the beginning of a word.
        at_word: bool,
    },
    /// Every match holds one of these literals behind a part of its own.
    Inner {
        literals: Vec<Vec<u8>>,
        /// How many elements of the pattern stand before them.
        at: usize,
        /// How far before the literal a digit must stand, in bytes, if that part has one.
        digit_within: Option<usize>,
    },
    /// The pattern itself.
    Whole {
        /// Whether every match has a digit.
        has_digit: bool,
    },
}

impl Trigger {
    /// The trigger of a pattern that compiles.
    pub(super) fn of(pattern: &str, config: &syntax::Config) -> Trigger {
        let Ok(hir) = syntax::parse_with(pattern, config) else {
            return Trigger::Whole { has_digit: false };
        };
        let hir = without_groups(&hir);
        if let Some(literals) = literals(&hir) {
            let at_word = begins_a_word(&hir) == Some(true);
            return Trigger::Beginning { literals, at_word };
        }
        let Some((at, literals)) = split(&hir) else {
            let has_digit = has_digit(&hir);
            return Trigger::Whole { has_digit };
        };
        let before = first_elements(&hir, at);
        Trigger::Inner {
            literals,
            at,
            digit_within: has_digit(&before).then(|| {
                let longest = before.properties().maximum_len();
                longest.map_or(LONGEST_BEFORE, |longest| longest.min(LONGEST_BEFORE))
            }),
        }
    }
}

/// The part of a pattern before its inner literals, the first `at` elements.
pub(super) fn before_inner(pattern: &str, at: usize, config: &syntax::Config) -> Option<Hir> {
    let hir = syntax::parse_with(pattern, config).ok()?;
    Some(first_elements(&without_groups(&hir), at))
}

fn first_elements(hir: &Hir, count: usize) -> Hir {
    match hir.kind() {
        HirKind::Concat(parts) => Hir::concat(parts[..count.min(parts.len())].to_vec()),
        _ => hir.clone(),
    }
}

/// The number of elements of a sequence behind which all its matches hold one of a few literals.
fn split(hir: &Hir) -> Option<(usize, Vec<Vec<u8>>)> {
    let HirKind::Concat(parts) = hir.kind() else {
        return None;
    };
    (1..parts.len()).find_map(|at| {
        let literals = literals(&Hir::concat(parts[at..].to_vec()))?;
        Some((at, literals))
    })
}

/// Whether what matches begins at the beginning of a word or with a sign; `None` if it may be
/// empty, so that what follows tells.
fn begins_a_word(hir: &Hir) -> Option<bool> {
    match hir.kind() {
        HirKind::Look(Look::WordAscii | Look::WordStartAscii | Look::Start | Look::StartLF) => {
            Some(true)
        }
        HirKind::Empty | HirKind::Look(_) => None,
        HirKind::Literal(literal) => Some(!literal.0[0].is_ascii_alphanumeric()),
        HirKind::Class(Class::Bytes(class)) => {
            Some(!class.ranges().iter().any(|range| {
                (range.start()..=range.end()).any(|byte| byte.is_ascii_alphanumeric())
            }))
        }
        HirKind::Class(Class::Unicode(_)) => Some(false),
        HirKind::Repetition(Repetition { min: 0, sub, .. }) => {
            begins_a_word(sub).filter(|begins| !begins)
        }
        HirKind::Repetition(Repetition { sub, .. }) => begins_a_word(sub),
        HirKind::Capture(capture) => begins_a_word(&capture.sub),
        HirKind::Concat(parts) => parts.iter().find_map(begins_a_word),
        HirKind::Alternation(parts) => {
            let parts: Vec<Option<bool>> = parts.iter().map(begins_a_word).collect();
            if parts.contains(&Some(false)) {
                return Some(false);
            }
            (!parts.contains(&None)).then_some(true)
        }
    }
}

/// Whether everything that matches has a digit.
fn has_digit(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Unicode(_)) => false,
        HirKind::Literal(literal) => literal.0.iter().any(u8::is_ascii_digit),
        HirKind::Class(Class::Bytes(class)) => class
            .ranges()
            .iter()
            .all(|range| range.start().is_ascii_digit() && range.end().is_ascii_digit()),
        HirKind::Repetition(repetition) => repetition.min > 0 && has_digit(&repetition.sub),
        HirKind::Capture(capture) => has_digit(&capture.sub),
        HirKind::Concat(parts) => parts.iter().any(has_digit),
        HirKind::Alternation(parts) => parts.iter().all(has_digit),
    }
}

/// The literals that every match begins with, if it has a few that are rare in ordinary text.
/// Each way to begin has its own, so that one short name among long ones does not shorten all.
fn literals(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    let hir = in_lower_case(hir);
    let of_each = |ways: Vec<Hir>| {
        let found: Option<Vec<_>> = ways.iter().map(literals_of_one).collect();
        found.map(|found| shortest(found.into_iter().flatten().collect()))
    };
    of_each(ways_to_begin(&hir))
        .filter(|literals| literals.len() <= MOST)
        .or_else(|| of_each(vec![hir]))
}

/// A literal ends before a class of many bytes; only if it is too short then, each of them
/// makes one of its own.
fn literals_of_one(hir: &Hir) -> Option<BTreeSet<Vec<u8>>> {
    [(2, LONGEST), (16, LONGEST), (70, GRAM)]
        .into_iter()
        .find_map(|(largest_class, longest)| rare_literals(hir, largest_class, longest))
}

/// The same expression as several, each with one of the alternatives that it begins with.
fn ways_to_begin(hir: &Hir) -> Vec<Hir> {
    let is_empty = |part: &Hir| matches!(part.kind(), HirKind::Empty | HirKind::Look(_));
    match hir.kind() {
        HirKind::Alternation(ways) if ways.len() <= MOST => {
            ways.iter().flat_map(ways_to_begin).collect()
        }
        HirKind::Concat(parts) => {
            let Some(first) = parts.iter().position(|part| !is_empty(part)) else {
                return vec![hir.clone()];
            };
            let ways = match parts[first].kind() {
                HirKind::Alternation(ways) if ways.len() <= MOST => ways,
                _ => return vec![hir.clone()],
            };
            let (before, rest) = (&parts[..first], &parts[first + 1..]);
            let with = |way: &Hir| {
                ways_to_begin(&Hir::concat([before, slice::from_ref(way), rest].concat()))
            };
            ways.iter().flat_map(with).collect()
        }
        _ => vec![hir.clone()],
    }
}

fn rare_literals(hir: &Hir, largest_class: usize, longest: usize) -> Option<BTreeSet<Vec<u8>>> {
    let mut extractor = Extractor::new();
    extractor
        .limit_literal_len(longest)
        .limit_total(MOST_EXTRACTED)
        .limit_class(largest_class);
    let sequence = extractor.extract(hir);
    let extracted = sequence.literals()?;
    // Long ones are the rarest, short ones the fewest.
    let of_length = |length: usize| -> BTreeSet<&[u8]> {
        let literals = extracted
            .iter()
            .map(regex_syntax::hir::literal::Literal::as_bytes);
        literals
            .map(|literal| &literal[..literal.len().min(length)])
            .collect()
    };
    let literals = (GRAM..=LONGEST)
        .rev()
        .map(of_length)
        .find(|literals| literals.len() <= MOST)?;
    let is_rare = |literal: &&[u8]| match **literal {
        [sign] => matches!(sign, b'@' | b'~' | b'^' | b'|'),
        _ => literal.len() >= GRAM && !is_number(literal),
    };
    if literals.is_empty() || !literals.iter().all(is_rare) {
        return None;
    }
    Some(literals.into_iter().map(<[u8]>::to_vec).collect())
}

/// One that begins with another is found with it, and comes behind it in the set.
fn shortest(literals: BTreeSet<Vec<u8>>) -> Vec<Vec<u8>> {
    let mut shortest: Vec<Vec<u8>> = Vec::new();
    for literal in literals {
        if !shortest
            .last()
            .is_some_and(|last| literal.starts_with(last))
        {
            shortest.push(literal);
        }
    }
    shortest
}

/// Whether numbers, dates and the like may hold this literal.
fn is_number(literal: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b" .,-/:()".contains(byte);
    literal.iter().any(u8::is_ascii_digit) && literal.iter().all(is_part)
}

/// The same expression where every letter stands for its lower case.
fn in_lower_case(hir: &Hir) -> Hir {
    rebuild(hir, &|class| {
        let bytes = class
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end());
        let lower = bytes.map(|byte| byte.to_ascii_lowercase());
        ClassBytes::new(lower.map(|byte| ClassBytesRange::new(byte, byte)))
    })
}

fn without_groups(hir: &Hir) -> Hir {
    rebuild(hir, &ClassBytes::clone)
}

/// The expression with its classes changed and its groups opened.
fn rebuild(hir: &Hir, change: &dyn Fn(&ClassBytes) -> ClassBytes) -> Hir {
    match hir.kind() {
        HirKind::Empty => Hir::empty(),
        HirKind::Look(look) => Hir::look(*look),
        HirKind::Literal(literal) => {
            let class = |&byte| ClassBytes::new([ClassBytesRange::new(byte, byte)]);
            let classes = literal.0.iter().map(class);
            Hir::concat(
                classes
                    .map(|class| Hir::class(Class::Bytes(change(&class))))
                    .collect(),
            )
        }
        HirKind::Class(Class::Bytes(class)) => Hir::class(Class::Bytes(change(class))),
        HirKind::Class(Class::Unicode(class)) => Hir::class(Class::Unicode(class.clone())),
        HirKind::Repetition(repetition) => Hir::repetition(Repetition {
            sub: Box::new(rebuild(&repetition.sub, change)),
            ..*repetition
        }),
        HirKind::Capture(capture) => rebuild(&capture.sub, change),
        HirKind::Concat(parts) => {
            Hir::concat(parts.iter().map(|part| rebuild(part, change)).collect())
        }
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.iter().map(|part| rebuild(part, change)).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_BEFORE, Trigger, before_inner};
    use crate::detect::row::syntax;

    fn beginning(pattern: &str) -> Vec<String> {
        match Trigger::of(pattern, &syntax()) {
            Trigger::Beginning { literals, .. } => text(literals),
            other => panic!("{pattern}: {other:?}"),
        }
    }

    fn text(literals: Vec<Vec<u8>>) -> Vec<String> {
        let literals = literals.into_iter();
        literals.map(|it| String::from_utf8(it).unwrap()).collect()
    }

    #[test]
    fn a_token_is_looked_for_by_its_beginning() {
        assert_eq!(beginning(r"\bghp_[A-Za-z0-9]{36}\b"), ["ghp_"]);
        assert_eq!(
            beginning(r"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b"),
            ["akia", "asia"]
        );
        assert_eq!(beginning(r"(?i)\btok(?:en)?=\w{8}"), ["tok=", "token="]);
    }

    #[test]
    fn a_literal_behind_something_else_is_looked_for_too() {
        let pattern = r"\b([a-z]{1,9}@[a-z]+)";
        assert_eq!(
            Trigger::of(pattern, &syntax()),
            Trigger::Inner {
                literals: vec![b"@".to_vec()],
                at: 2,
                digit_within: None
            }
        );
        let before = before_inner(pattern, 2, &syntax()).unwrap();
        assert_eq!(before.properties().maximum_len(), Some(9));
    }

    #[test]
    fn a_short_way_to_begin_does_not_shorten_the_others() {
        assert_eq!(
            beginning(r"(?:\b|_)(?:password|pw)[:=]\w"),
            ["_passwor", "_pw:", "_pw=", "password", "pw:", "pw="]
        );
    }

    #[test]
    fn a_literal_with_another_as_its_beginning_is_left_out() {
        assert_eq!(
            beginning(r"\b(?:call|calling|cal me)\d"),
            ["cal me", "call"]
        );
    }

    #[test]
    fn a_literal_at_the_beginning_of_a_word_is_told_apart() {
        let at_word = |pattern| match Trigger::of(pattern, &syntax()) {
            Trigger::Beginning { at_word, .. } => at_word,
            other => panic!("{pattern}: {other:?}"),
        };
        for pattern in [
            r"\bghp_\w",
            r"(?:\b|_)token=",
            r"(?m)^name:",
            r"\b(?:ghp|gho)_",
        ] {
            assert!(at_word(pattern), "{pattern}");
        }
        for pattern in [
            r"ghp_\w",
            r"\bghp_|gho_",
            r"(?:\b|x)token=",
            r"(?:\b)?token=",
        ] {
            assert!(!at_word(pattern), "{pattern}");
        }
    }

    #[test]
    fn a_digit_that_must_stand_before_is_known() {
        let digit_within = |pattern| match Trigger::of(pattern, &syntax()) {
            Trigger::Inner { digit_within, .. } => digit_within,
            other => panic!("{pattern}: {other:?}"),
        };
        assert_eq!(digit_within(r"\b\d{1,4} street"), Some(4));
        assert_eq!(digit_within(r"\b\d?[a-d]{1,4} street"), None);
        assert_eq!(digit_within(r"\b[0-9a-z]{1,9} street"), None);
        assert_eq!(
            digit_within(r"\b\d{1,4}[a-d]* street"),
            Some(LONGEST_BEFORE)
        );
    }

    #[test]
    fn a_number_is_looked_for_whole() {
        assert_eq!(
            Trigger::of(r"\b\d{3}-\d{2}-\d{4}\b", &syntax()),
            Trigger::Whole { has_digit: true }
        );
        assert_eq!(
            Trigger::of(r"\b[A-Z]{2}\w{6}\b", &syntax()),
            Trigger::Whole { has_digit: false }
        );
    }
}
