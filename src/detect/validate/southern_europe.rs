//! Numbers of people and companies in Spain, Italy, Portugal and Greece.

use super::checksum::{alphanumerics, genuine, luhn, number, value, weighted};
use super::date::is_day_month_year;

/// The letter that checks a number of Spain.
fn spanish_letter(number: u64) -> u8 {
    b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize]
}

/// A national identity number of Spain.
pub fn is_es_dni(text: &str) -> bool {
    genuine::<8>(text)
        .is_some_and(|digits| alphanumerics(text).last() == Some(spanish_letter(number(&digits))))
}

/// A foreigner's number of Spain: X, Y or Z stands for the first digit.
pub fn is_es_nie(text: &str) -> bool {
    let mut letters = alphanumerics(text);
    let first = letters
        .next()
        .map_or(0, |letter| u64::from(letter.wrapping_sub(b'X')));
    genuine::<7>(text).is_some_and(|digits| {
        letters.last() == Some(spanish_letter(first * 10_000_000 + number(&digits)))
    })
}

/// A company number of Spain: a digit or, for some kinds of company, a letter checks it.
pub fn is_es_cif(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if bytes.len() != 9 || bytes[1..8].iter().all(|byte| *byte == bytes[1]) {
        return false;
    }
    let sum: u32 = bytes[1..8]
        .iter()
        .enumerate()
        .map(|(index, &byte)| match (index % 2, value(byte) * 2) {
            (0, double) => double / 10 + double % 10,
            _ => value(byte),
        })
        .sum();
    let check = (10 - sum % 10) % 10;
    let letter = b"JABCDEFGHI"[check as usize];
    match bytes[0] {
        b'A' | b'B' | b'E' | b'H' => value(bytes[8]) == check,
        b'P' | b'Q' | b'R' | b'S' | b'N' | b'W' => bytes[8] == letter,
        _ => value(bytes[8]) == check || bytes[8] == letter,
    }
}

/// A tax code of Italy, other than those of the guides. Letters may stand for digits where
/// two people would share a code.
pub fn is_it_fiscal_code(text: &str) -> bool {
    const SAMPLES: [&[u8]; 2] = [b"RSSMRA85T10A562S", b"RSSMRA80A01H501U"];
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if bytes.len() != 16 || SAMPLES.contains(&bytes.as_slice()) {
        return false;
    }
    // Digits and letters share their values, each from nought.
    let plain = |byte: u8| {
        if byte.is_ascii_digit() {
            value(byte)
        } else {
            value(byte) - 10
        }
    };
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => value(byte),
        _ => b"LMNPQRSTUV"
            .iter()
            .position(|&letter| letter == byte)
            .unwrap_or(99) as u32,
    };
    let day = digit(bytes[9]) * 10 + digit(bytes[10]);
    let sum: u32 = bytes[..15]
        .iter()
        .enumerate()
        .map(|(index, &byte)| match index % 2 {
            0 => ODD[plain(byte) as usize],
            _ => plain(byte),
        })
        .sum();
    matches!(day, 1..=31 | 41..=71) && bytes[15] == b'A' + (sum % 26) as u8
}

/// A company number of Italy: seven digits, a province or office, and Luhn.
pub fn is_it_vat(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        number(&digits[..7]) > 0
            && matches!(number(&digits[7..10]), 1..=100 | 120 | 121 | 888 | 999)
    }) && luhn(text)
}

/// A tax number of Portugal.
pub fn is_pt_nif(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]);
        (!matches!(digits[0], 0 | 4) || digits[..2] == [4, 5])
            && (11 - sum % 11) % 11 % 10 == digits[8]
    })
}

/// A social security number of Greece.
pub fn is_gr_amka(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| is_day_month_year(&digits)) && luhn(text)
}

/// A tax number of Greece.
pub fn is_gr_afm(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        weighted(&digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8]
    })
}
