//! Numbers of patients.

use super::checksum::digits;
use super::counting::is_counting;

/// At least four digits, no filler and no year.
pub fn is_record_number(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    digits.len() >= 4 && text.len() >= 5 && !is_counting(&digits)
}

/// A beneficiary identifier, but not the one on the sample card.
pub fn is_medicare_beneficiary(text: &str) -> bool {
    text.replace('-', "") != "1EG4TE5MK73"
}
