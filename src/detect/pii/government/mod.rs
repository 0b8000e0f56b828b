//! Rows for numbers that a state gives to people, companies and vehicles, by region.

mod asia_africa;
mod british_isles;
mod east_asia;
mod eastern_europe;
mod france;
mod latin_america;
mod north_america;
mod northern_europe;
mod oceania;
mod southern_europe;
mod travel_document;
mod western_europe;

use crate::detect::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[
    north_america::ROWS,
    latin_america::ROWS,
    british_isles::ROWS,
    france::ROWS,
    western_europe::ROWS,
    southern_europe::ROWS,
    northern_europe::ROWS,
    eastern_europe::ROWS,
    east_asia::ROWS,
    asia_africa::ROWS,
    oceania::ROWS,
    travel_document::ROWS,
];

/// A number that looks like many others: nothing without a word that names it.
const NAMED: Detector = Detector {
    category: Category::PiiGovernmentId,
    confidence: 0.0,
    confidence_in_context: 0.9,
    ..Detector::ROW
};

/// A number whose shape and check digits few others share.
const SHAPED: Detector = Detector {
    category: Category::PiiGovernmentId,
    confidence: 0.9,
    confidence_in_context: 0.95,
    ..Detector::ROW
};
