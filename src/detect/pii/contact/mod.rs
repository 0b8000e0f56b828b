//! E-mail and postal addresses, telephone numbers, social handles.

mod address;
mod address_english;
mod email;
mod phone;
mod phone_europe;
mod profile;

use crate::detect::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[
    email::ROWS,
    phone::ROWS,
    phone_europe::ROWS,
    address_english::ROWS,
    address::ROWS,
    profile::ROWS,
];

/// Contact data whose shape few other texts share.
const SHAPED: Detector = Detector {
    category: Category::PiiContact,
    confidence: 0.8,
    confidence_in_context: 0.9,
    ..Detector::ROW
};
