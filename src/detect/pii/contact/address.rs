//! Postal addresses.

use crate::detect::Detector;
pub(in crate::detect) const ROWS: &[Detector] = &[];
