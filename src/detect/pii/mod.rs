//! Rows for personal data, by category.

mod contact;
mod financial;
mod health;
mod location;
mod network;
mod person;

use super::Detector;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[
    contact::ROWS,
    financial::card::ROWS,
    health::ROWS,
    person::ROWS,
    location::ROWS,
    network::ROWS,
];
