//! Health data of an identifiable person.

use crate::detect::Detector;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[];
