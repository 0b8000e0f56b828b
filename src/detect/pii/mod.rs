//! Rows for personal data, by category.

mod contact;
mod financial;
mod government;
mod health;
mod location;
mod network;
mod person;

use super::Detector;

/// The tables that are not kept by region or kind, in order.
const TABLES: &[&[Detector]] = &[location::ROWS, network::ROWS];

/// Every table, in order.
pub(super) fn tables() -> impl Iterator<Item = &'static [Detector]> {
    let by_kind = contact::TABLES
        .iter()
        .chain(health::TABLES)
        .chain(person::TABLES)
        .chain(government::TABLES)
        .chain(financial::TABLES);
    TABLES.iter().chain(by_kind).copied()
}

/// Why a text is left alone: reasons that many rows share.
const NAMELESS: &str = "no word says what the number is";
const WRONG_CHECK: &str = "the check digit is wrong";
const FILLER: &str = "a placeholder";
