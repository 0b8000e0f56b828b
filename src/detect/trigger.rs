//! What of each pattern the shared passes look for.
//!
//! Most patterns of tokens and phrases can only begin with one of a few literals. The shared
//! pass then looks for these alone, and the rest of the pattern is matched where one stands:
//! hundreds of long patterns side by side would make more states than memory holds. A
//! pattern without such literals, a number say, is searched for whole.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError};
use regex_automata::util::syntax;
use regex_syntax::hir::literal::Extractor;

/// The shortest literal that is rare enough in ordinary text.
const SHORTEST: usize = 3;

/// The longest literal that is looked for; the rest belongs to the row's own match.
const LONGEST: usize = 8;

/// The most literals that one pattern may begin with.
const MOST: usize = 64;

/// What the shared passes look for on behalf of rows.
#[derive(Debug)]
pub(super) struct Triggers {
    /// The literals, in any case, and the row and length of each.
    pub(super) literals: AhoCorasick,
    pub(super) of_literals: Vec<(usize, usize)>,
    /// The rows that are searched for whole.
    pub(super) whole: Vec<usize>,
}

impl Triggers {
    /// The triggers of patterns that compile, one for each row.
    pub(super) fn of<'p>(
        patterns: impl Iterator<Item = &'p str>,
        config: &syntax::Config,
    ) -> Result<Triggers, BuildError> {
        let (mut needles, mut of_literals, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        for (row, pattern) in patterns.enumerate() {
            let Some(literals) = literals(pattern, config) else {
                whole.push(row);
                continue;
            };
            of_literals.extend(literals.iter().map(|literal| (row, literal.len())));
            needles.extend(literals);
        }
        let literals = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .ascii_case_insensitive(true)
            .build(needles)?;
        Ok(Triggers {
            literals,
            of_literals,
            whole,
        })
    }
}

/// The literals that every match of `pattern` begins with, in lower case, if it has such.
fn literals(pattern: &str, config: &syntax::Config) -> Option<Vec<Vec<u8>>> {
    let hir = syntax::parse_with(pattern, config).ok()?;
    let mut extractor = Extractor::new();
    extractor
        .limit_literal_len(LONGEST)
        .limit_total(MOST)
        .limit_class(16);
    let sequence = extractor.extract(&hir);
    let literals = sequence.literals()?;
    let is_rare = |literals: &[regex_syntax::hir::literal::Literal]| {
        !literals.is_empty() && literals.iter().all(|literal| literal.len() >= SHORTEST)
    };
    let lower = literals
        .iter()
        .map(|literal| literal.as_bytes().to_ascii_lowercase());
    is_rare(literals).then(|| lower.collect::<BTreeSet<_>>().into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::literals;
    use crate::detect::scanner::syntax;

    fn of(pattern: &str) -> Option<Vec<String>> {
        let literals = literals(pattern, &syntax())?;
        Some(
            literals
                .into_iter()
                .map(|literal| String::from_utf8(literal).unwrap())
                .collect(),
        )
    }

    #[test]
    fn a_token_is_looked_for_by_its_beginning() {
        assert_eq!(of(r"\bghp_[A-Za-z0-9]{36}\b").unwrap(), ["ghp_"]);
        assert_eq!(
            of(r"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b").unwrap(),
            ["akia", "asia"]
        );
        assert_eq!(of(r"(?i)\btok(?:en)?=\w{8}").unwrap(), ["tok=", "token="]);
    }

    #[test]
    fn a_number_is_looked_for_whole() {
        assert_eq!(of(r"\b\d{3}-\d{2}-\d{4}\b"), None);
        assert_eq!(of(r"\b[A-Z]{2}\d{6}\b"), None);
    }
}
