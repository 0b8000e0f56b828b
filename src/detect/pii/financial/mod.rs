//! Rows for cards, accounts and wallets.

mod card;

use crate::detect::Detector;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[card::ROWS];
