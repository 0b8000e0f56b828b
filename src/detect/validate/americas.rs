//! Numbers of people and companies in the Americas.

use super::checksum::{alphanumerics, genuine, luhn, number, value, weighted};
use super::date::{is_year_month_day, pair};

/// A social security number that was or can be issued, and never printed on a sample card.
pub fn is_us_ssn(text: &str) -> bool {
    let Some(digits) = genuine::<9>(text) else {
        return false;
    };
    let area = number(&digits[..3]);
    let sample = [78_051_120, 219_099_999].contains(&number(&digits));
    !matches!(area, 0 | 666 | 900..)
        && number(&digits[3..5]) > 0
        && number(&digits[5..]) > 0
        && !sample
}

/// An individual taxpayer number: starts with 9, and the middle pair is one in use.
pub fn is_us_itin(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        digits[0] == 9 && matches!(pair(&digits, 3), 50..=65 | 70..=88 | 90..=92 | 94..=99)
    })
}

/// An employer number whose prefix belongs to a campus of the tax authority.
pub fn is_us_ein(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        !matches!(
            pair(&digits, 0),
            0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97
        )
    })
}

/// A social insurance number of Canada.
pub fn is_ca_sin(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| !matches!(digits[0], 0 | 8)) && luhn(text)
}

/// The two check digits of Brazil: weights that rise from the right, up to `highest`.
fn brazilian(values: &[u32], highest: u32) -> bool {
    let check = |length: usize| {
        let weights = (2..=highest).cycle();
        let sum: u32 = values[..length]
            .iter()
            .rev()
            .zip(weights)
            .map(|(value, weight)| value * weight)
            .sum();
        (11 - sum % 11) % 11 % 10 == values[length]
    };
    check(values.len() - 2) && check(values.len() - 1)
}

/// A taxpayer number of a person in Brazil.
pub fn is_br_cpf(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| brazilian(&digits, 11))
}

/// A company number of Brazil, with or without the letters that it may hold since 2026.
pub fn is_br_cnpj(text: &str) -> bool {
    let values: Vec<u32> = alphanumerics(text)
        .map(|byte| u32::from(byte - b'0'))
        .collect();
    values.len() == 14 && values.iter().any(|&value| value != values[0]) && brazilian(&values, 9)
}

/// A population number of Mexico: a date, and a check digit over letters and digits.
pub fn is_mx_curp(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if bytes.len() != 18 {
        return false;
    }
    // The letter N with tilde has a value of its own between N and O.
    let sum: u32 = bytes[..17]
        .iter()
        .zip((2..=18).rev())
        .map(|(&byte, weight)| (value(byte) + u32::from(byte > b'N')) * weight)
        .sum();
    let date: Vec<u32> = bytes[4..10].iter().map(|&byte| value(byte)).collect();
    is_year_month_day(&date) && (10 - sum % 10) % 10 == value(bytes[17])
}

/// A taxpayer number of Mexico, of a person or a company, other than the two for everyone.
pub fn is_mx_rfc(text: &str) -> bool {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ ";
    const FOR_EVERYONE: [&str; 2] = ["XAXX010101000", "XEXX010101000"];
    let upper: String = text
        .chars()
        .filter(|character| character.is_ascii_alphanumeric() || *character == '&')
        .map(|character| character.to_ascii_uppercase())
        .collect();
    if !matches!(upper.len(), 12 | 13) || FOR_EVERYONE.contains(&upper.as_str()) {
        return false;
    }
    let name = upper.len() - 9;
    let date: Vec<u32> = upper.bytes().skip(name).take(6).map(value).collect();
    let padded = format!("{upper:>13}");
    let sum: usize = padded.as_bytes()[..12]
        .iter()
        .zip((2..=13).rev())
        .map(|(byte, weight)| {
            ALPHABET
                .iter()
                .position(|known| known == byte)
                .map_or(0, |value| value * weight)
        })
        .sum();
    let check = b"0123456789A"[(11 - sum % 11) % 11];
    is_year_month_day(&date) && padded.as_bytes()[12] == check
}

/// A national number of Chile.
pub fn is_cl_rut(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let Some((&check, body)) = bytes.split_last() else {
        return false;
    };
    let sum: u32 = body
        .iter()
        .rev()
        .zip((2..=7).cycle())
        .map(|(&byte, weight)| value(byte) * weight)
        .sum();
    body.iter().any(|byte| *byte != body[0])
        && b"0123456789K"[(11 - sum as usize % 11) % 11] == check
}

/// A taxpayer number of Argentina.
pub fn is_ar_cuit(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        [0, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum as usize % 11] == digits[10]
    })
}
