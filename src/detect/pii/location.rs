//! Coordinates and whereabouts.

use crate::detect::Detector;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[];
