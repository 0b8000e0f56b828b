//! Rows for cards, accounts and wallets.

mod account;
mod card;
mod tax;
mod wallet;

use crate::detect::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[card::ROWS, account::ROWS, wallet::ROWS, tax::ROWS];

/// A number whose shape and check digits few others share.
const SHAPED: Detector = Detector {
    category: Category::PiiFinancial,
    confidence: 0.9,
    confidence_in_context: 0.95,
    ..Detector::ROW
};
