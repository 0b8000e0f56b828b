//! Rows for attacks on the assistant.
//!
//! What they find is said in four languages. A phrase that a row finds is often quoted by
//! people who write about attacks: quoted exactly, it belongs to a row of its own with a lower
//! confidence ([`said`] and [`mentioned`]).

/// The pattern of a phrase that stands for itself: nothing closes a quotation behind it. What
/// must stand before it, if anything, comes first.
macro_rules! said {
    ($phrase:expr) => {
        said!("", $phrase)
    };
    ($before:expr, $phrase:expr) => {
        concat!(
            "(?i)",
            $before,
            "(",
            $phrase,
            r#")\b(?:[^"'`.!?\s]|[.!?]{1,3}(?:[^"'`.!?]|\z)|\s(?:[^"'`]|["'`][^\s.,;:!?)]|\z)|\z)"#
        )
    };
}

/// The pattern of a phrase that is quoted to its last word.
macro_rules! mentioned {
    ($phrase:expr) => {
        concat!(
            "(?i)(",
            $phrase,
            r#")\b[.!?]{0,3}(?:["'`]|\s["'`](?:[\s.,;:!?)]|\z))"#
        )
    };
}

mod exfiltration;
mod hidden;
mod leak;
mod override_english;
mod override_german;
mod override_romance;
mod payload;
mod persona;
mod template;
mod turn;

use super::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[
    exfiltration::ROWS,
    hidden::ROWS,
    leak::ROWS,
    override_english::ROWS,
    override_german::ROWS,
    override_romance::ROWS,
    payload::ROWS,
    persona::ROWS,
    template::ROWS,
    turn::ROWS,
];

/// An order against earlier instructions.
const OVERRIDE: Detector = Detector {
    category: Category::AttackOverride,
    confidence: 0.95,
    confidence_in_context: 0.95,
    references: &["OWASP LLM01:2025"],
    ..Detector::ROW
};

/// The same, quoted: an attack in pasted data, or somebody who writes about attacks.
const MENTIONED: Detector = Detector {
    confidence: 0.4,
    confidence_in_context: 0.4,
    ..OVERRIDE
};

/// Why a text is left alone: reasons that many rows share.
const QUOTED: &str = "quoted to the last word: spoken of, not said";
const OWN_WORDS: &str = "users take back what they said themselves";
