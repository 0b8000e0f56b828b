//! Rows for keys, tokens and passwords, by the kind of service that issues them.

mod key_material;

use super::Detector;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[key_material::ROWS];
