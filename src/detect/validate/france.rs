//! Numbers of people and companies in France.

use super::checksum::{alphanumerics, digits, genuine, luhn, number, value};
use super::date::pair;

/// A social security number. The two digits of the key may be missing, not wrong.
pub fn is_nir(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if !matches!(bytes.len(), 13 | 15) {
        return false;
    }
    // Corsica's 2A and 2B count as 19 and 18 in the key.
    let digits: Vec<u32> = match bytes[6] {
        b'A' | b'B' => {
            let mut digits: Vec<u32> = bytes.iter().map(|&byte| value(byte)).collect();
            (digits[5], digits[6]) = (1, if bytes[6] == b'A' { 9 } else { 8 });
            digits
        }
        _ => bytes.iter().map(|&byte| value(byte)).collect(),
    };
    let month = pair(&digits, 3);
    let department = pair(&digits, 5);
    let key_fits = digits.len() == 13 || 97 - number(&digits[..13]) % 97 == number(&digits[13..]);
    matches!(month, 1..=12 | 20 | 30..=42 | 50..=99) && department > 0 && key_fits
}

/// A company number.
pub fn is_siren(text: &str) -> bool {
    genuine::<9>(text).is_some() && luhn(text)
}

/// The number of an establishment, which begins with that of its company. The post office's own add up to a multiple of five.
pub fn is_siret(text: &str) -> bool {
    genuine::<14>(text).is_some_and(|digits| {
        let siren: String = digits[..9].iter().map(u32::to_string).collect();
        (luhn(&siren) && luhn(text))
            || (number(&digits[..9]) == 356_000_000 && digits.iter().sum::<u32>().is_multiple_of(5))
    })
}

/// A taxpayer number: the last three digits are the rest of the others by 511.
pub fn is_tax_number(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| number(&digits[..10]) % 511 == number(&digits[10..]))
}

/// An identity card: twelve digits with year and month, or nine letters and digits.
pub fn is_identity_card(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    if text.len() == 12 && digits.len() >= 10 {
        return (1..=12).contains(&pair(&digits, 2)) && digits[4..].iter().any(|&digit| digit > 0);
    }
    (2..9).contains(&digits.len())
}

/// A plate of the present system, other than those on posters and forms.
pub fn is_plate(text: &str) -> bool {
    let plate: String = alphanumerics(text).map(char::from).collect();
    let specimen = ["AA123AA", "AB123CD", "AB123AB", "AA001AA", "XX123XX"];
    !plate.starts_with("SS")
        && !plate.ends_with("SS")
        && !plate.contains("000")
        && !specimen.contains(&plate.as_str())
}
