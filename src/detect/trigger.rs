//! What of each pattern the shared passes look for.
//!
//! Most patterns of tokens and phrases hold one of a few literals, most often at their
//! beginning. The shared pass then looks for these alone, and the rest of the pattern is
//! matched where one stands: hundreds of long patterns side by side would make more states
//! than memory holds. A pattern without such literals, a number say, is searched for whole.

use std::collections::BTreeSet;

use regex_automata::util::syntax;
use regex_syntax::hir::literal::Extractor;
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, HirKind, Repetition};

use super::literals::GRAM;

/// The longest literal that is looked for; the rest belongs to the row's own match.
const LONGEST: usize = 6;

/// The most literals that one pattern may have, and the most that are thought of.
const MOST: usize = 150;
const MOST_EXTRACTED: usize = 4_000;

/// What to look for on behalf of one pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trigger {
    /// Every match begins with one of these literals, in lower case.
    Beginning(Vec<Vec<u8>>),
    /// Every match holds one of these literals behind a part of its own.
    Inner(Vec<Vec<u8>>),
    /// The pattern itself.
    Whole,
}

impl Trigger {
    /// The trigger of a pattern that compiles.
    pub(super) fn of(pattern: &str, config: &syntax::Config) -> Trigger {
        let Ok(hir) = syntax::parse_with(pattern, config) else {
            return Trigger::Whole;
        };
        let hir = without_groups(&hir);
        if let Some(literals) = literals(&hir) {
            return Trigger::Beginning(literals);
        }
        split(&hir).map_or(Trigger::Whole, |(_, literals)| Trigger::Inner(literals))
    }
}

/// The part of a pattern before its inner literals.
pub(super) fn before_inner(pattern: &str, config: &syntax::Config) -> Option<Hir> {
    let hir = syntax::parse_with(pattern, config).ok()?;
    split(&without_groups(&hir)).map(|(before, _)| before)
}

/// The beginning of a sequence behind which all its matches hold one of a few literals.
fn split(hir: &Hir) -> Option<(Hir, Vec<Vec<u8>>)> {
    let HirKind::Concat(parts) = hir.kind() else {
        return None;
    };
    (1..parts.len()).find_map(|at| {
        let literals = literals(&Hir::concat(parts[at..].to_vec()))?;
        Some((Hir::concat(parts[..at].to_vec()), literals))
    })
}

/// The literals that every match begins with, if it has a few that are rare in ordinary text.
/// A literal ends before a class of many bytes; only if it is too short then, each of them
/// makes one of its own.
fn literals(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    let hir = in_lower_case(hir);
    [(2, LONGEST), (16, LONGEST), (70, GRAM)]
        .into_iter()
        .find_map(|(largest_class, longest)| rare_literals(&hir, largest_class, longest))
}

fn rare_literals(hir: &Hir, largest_class: usize, longest: usize) -> Option<Vec<Vec<u8>>> {
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
    let literals_are_rare = !literals.is_empty() && literals.iter().all(is_rare);
    literals_are_rare.then(|| literals.into_iter().map(<[u8]>::to_vec).collect())
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
    use super::{Trigger, before_inner};
    use crate::detect::row::syntax;

    fn beginning(pattern: &str) -> Vec<String> {
        match Trigger::of(pattern, &syntax()) {
            Trigger::Beginning(literals) => text(literals),
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
            Trigger::Inner(vec![b"@".to_vec()])
        );
        let before = before_inner(pattern, &syntax()).unwrap();
        assert_eq!(before.properties().maximum_len(), Some(9));
    }

    #[test]
    fn a_number_is_looked_for_whole() {
        assert_eq!(
            Trigger::of(r"\b\d{3}-\d{2}-\d{4}\b", &syntax()),
            Trigger::Whole
        );
        assert_eq!(Trigger::of(r"\b[A-Z]{2}\d{6}\b", &syntax()), Trigger::Whole);
    }
}
