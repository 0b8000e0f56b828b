//! Health data of an identifiable person.

mod condition;
mod number;

use crate::detect::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[number::ROWS, condition::ROWS];

/// A number in the files of a hospital or an insurer, after the words that name it.
const NUMBER: Detector = Detector {
    category: Category::PiiHealth,
    confidence: 0.8,
    confidence_in_context: 0.8,
    ..Detector::ROW
};

/// What somebody says of their own health, or of a relative's: noted, since asking about it
/// is what many prompts are for.
const SAID: Detector = Detector {
    confidence: 0.45,
    confidence_in_context: 0.45,
    ..NUMBER
};
