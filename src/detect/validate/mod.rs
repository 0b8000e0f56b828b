//! Checks that a pattern cannot express. Each is a pure function of the text found.

pub mod card;
pub mod checksum;
pub mod domain;
