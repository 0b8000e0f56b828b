//! The detector table and the engine that runs it.

mod attack;
mod context;
pub(crate) mod custom;
mod hazard;
mod literals;
mod names;
mod pii;
mod prepared;
mod resolve;
mod row;
mod scanner;
mod secret;
mod trigger;
mod unread;
pub mod validate;
mod whole;

use crate::finding::Category;

#[doc(hidden)]
pub use prepared::trigger_table;
pub use scanner::Scanner;

/// One row of the table: everything that the project knows about one kind of finding.
///
/// Documentation, policy schema, option pages and tests are generated from the rows.
#[derive(Debug)]
pub struct Detector {
    /// The stable id, in kebab-case.
    pub id: &'static str,
    /// What it finds, in English, for people.
    pub title: &'static str,
    /// The category of its findings.
    pub category: Category,
    /// A regular expression over bytes of folded text: Unicode is off, case counts.
    /// If it has a group, the first group is the finding, else the whole match. Empty if code
    /// of its own finds it, see `names`.
    pub pattern: &'static str,
    /// A check of the text found that a pattern cannot express, a checksum for example.
    pub validate: Option<fn(&str) -> bool>,
    /// Beginnings of words, in lower case without accents, that make the finding likelier
    /// when they stand near it.
    pub context: &'static [&'static str],
    /// The score without a context word nearby; 0 if there is no finding then.
    pub confidence: f32,
    /// The score with a context word nearby.
    pub confidence_in_context: f32,
    /// Texts with the exact finding marked «like this». A `¦`, here and in `ignores`, is no
    /// part of the text: it keeps code hosts from taking an example for a leaked secret.
    pub matches: &'static [&'static str],
    /// Texts without a finding of this row, each with the reason.
    pub ignores: &'static [(&'static str, &'static str)],
    /// Where the format is documented.
    pub references: &'static [&'static str],
}

impl Detector {
    /// What a row that says nothing else has: certain, without context or validator.
    pub(crate) const ROW: Detector = Detector {
        id: "",
        title: "",
        category: Category::CustomTerm,
        pattern: "",
        validate: None,
        context: &[],
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[],
        ignores: &[],
        references: &[],
    };
}

/// Every built-in detector, in the order of the table.
pub fn detectors() -> impl Iterator<Item = &'static Detector> {
    let secret = secret::TABLES.iter().copied();
    let attack = attack::TABLES.iter().copied();
    let rest = secret.chain(attack).chain([unread::ROWS, hazard::ROWS]);
    pii::tables().chain([names::ROWS]).chain(rest).flatten()
}

/// The built-in detectors that have a pattern.
pub fn patterns() -> impl Iterator<Item = &'static Detector> {
    detectors().filter(|detector| !detector.pattern.is_empty())
}

/// The built-in detector with this id.
pub fn find(id: &str) -> Option<&'static Detector> {
    detectors().find(|detector| detector.id == id)
}
