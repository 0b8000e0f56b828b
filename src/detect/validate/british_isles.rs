//! Numbers of people in the United Kingdom and Ireland.

use super::checksum::{alphanumerics, digits, genuine, value, weighted};
use super::counting::is_counting;
use super::date::pair;

/// A national insurance number whose prefix is in use.
pub fn is_uk_nino(text: &str) -> bool {
    const UNUSED: [&[u8]; 7] = [b"BG", b"GB", b"NK", b"KN", b"TN", b"NT", b"ZZ"];
    let bytes: Vec<u8> = alphanumerics(text).take(2).collect();
    let number: Vec<u32> = digits(text).collect();
    !UNUSED.contains(&bytes.as_slice()) && !is_counting(&number)
}

/// A health service number, but not of the range for tests.
pub fn is_uk_nhs(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| {
        digits[..3] != [9, 9, 9]
            && weighted(&digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
    })
}

/// A unique taxpayer reference: the first digit checks the others.
pub fn is_uk_utr(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| {
        let sum = weighted(&digits[1..], &[6, 7, 8, 9, 10, 5, 4, 3, 2]);
        [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum as usize % 11] == digits[0]
    })
}

/// A driver number with a date inside, but not the one on the sample licence.
pub fn is_uk_driver(text: &str) -> bool {
    const SAMPLES: [&str; 2] = ["MORGA657054SM9IJ", "MORGA753116SM9IJ"];
    let (Some(date), Some(number)) = (text.get(5..11), text.get(..16)) else {
        return false;
    };
    let digits: Vec<u32> = digits(date).collect();
    digits.len() == 6
        && matches!(pair(&digits, 1), 1..=12 | 51..=62)
        && (1..=31).contains(&pair(&digits, 3))
        && !SAMPLES.contains(&number)
}

/// A personal public service number of Ireland: a letter checks digits and second letter.
pub fn is_ie_pps(text: &str) -> bool {
    let Some(digits) = genuine::<7>(text) else {
        return false;
    };
    let letters: Vec<u8> = alphanumerics(text).skip(7).collect();
    let second = match letters.get(1) {
        None | Some(b'W' | b'T') => 0,
        Some(&letter) => value(letter).saturating_sub(9),
    };
    let sum = weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * second;
    letters.first() == Some(&b"WABCDEFGHIJKLMNOPQRSTUV"[sum as usize % 23])
}
