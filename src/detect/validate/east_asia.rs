//! Numbers of people in China, Hong Kong, Japan, Korea and Taiwan.

use super::checksum::{alphanumerics, genuine, number, value, weighted};
use super::date::{is_day, pair};

/// A resident number of mainland China: region, date of birth, and ISO/IEC 7064 MOD 11-2.
pub fn is_cn_resident(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if bytes.len() != 18 {
        return false;
    }
    let digits: Vec<u32> = bytes[..17].iter().map(|&byte| value(byte)).collect();
    let sum = weighted(
        &digits,
        &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
    );
    let year = pair(&digits, 6) * 100 + pair(&digits, 8);
    (11..=91).contains(&pair(&digits, 0))
        && is_day(year, pair(&digits, 10), pair(&digits, 12))
        && bytes[17] == b"10X98765432"[sum as usize % 11]
}

/// A personal number of Japan.
pub fn is_jp_my_number(text: &str) -> bool {
    genuine::<12>(text).is_some_and(|digits| {
        let rest = weighted(&digits, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        (if rest <= 1 { 0 } else { 11 - rest }) == digits[11]
    })
}

/// A resident number of South Korea. Those given out since October 2020 have no check digit.
pub fn is_kr_resident(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| {
        let born_since_2000 = matches!(digits[6], 3 | 4 | 7 | 8);
        let century = if born_since_2000 { 2000 } else { 1900 };
        let sum = weighted(&digits, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
        let check = (11 - sum % 11) % 10;
        let is_foreigner = digits[6] > 4;
        let without_check = born_since_2000 && number(&digits[..4]) >= 2010;
        (1..=8).contains(&digits[6])
            && is_day(
                century + pair(&digits, 0),
                pair(&digits, 2),
                pair(&digits, 4),
            )
            && (without_check || (check + if is_foreigner { 2 } else { 0 }) % 10 == digits[12])
    })
}

/// An identity card of Hong Kong: one or two letters, six digits, and a check in brackets.
pub fn is_hk_identity(text: &str) -> bool {
    // A letter that is missing counts as 36.
    let mut values: Vec<u32> = alphanumerics(text).map(value).collect();
    if values.len() == 8 {
        values.insert(0, 36);
    }
    values.len() == 9 && weighted(&values, &[9, 8, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// An identity number of Taiwan: the letter of a place, which counts as two digits.
pub fn is_tw_identity(text: &str) -> bool {
    const PLACES: &[u8] = b"ABCDEFGHJKLMNPQRSTUVXYWZIO";
    let place = alphanumerics(text)
        .next()
        .and_then(|letter| PLACES.iter().position(|&known| known == letter));
    genuine::<9>(text)
        .zip(place)
        .is_some_and(|(digits, place)| {
            let place = place as u32 + 10;
            let sum = place / 10 + place % 10 * 9;
            (sum + weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 1, 1])).is_multiple_of(10)
        })
}
