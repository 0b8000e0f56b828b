//! Numbers of people and companies in South and West Asia, and in South Africa.

use super::checksum::{alphanumerics, genuine, luhn, value, verhoeff, weighted};
use super::date::{is_day, is_year_month_day, pair};

/// An identity number of India, which never starts with 0 or 1.
pub fn is_in_aadhaar(text: &str) -> bool {
    genuine::<12>(text).is_some_and(|digits| digits[0] > 1 && verhoeff(&digits))
}

/// A tax account of India, other than those of the guides: not counting, not all one letter.
pub fn is_in_pan(text: &str) -> bool {
    genuine::<4>(text).is_some() && !text.to_ascii_uppercase().starts_with("AAAPL")
}

/// A goods and services tax number of India: a state, a tax account and a check character.
pub fn is_in_gstin(text: &str) -> bool {
    let values: Vec<u32> = alphanumerics(text).map(value).collect();
    let Some((check, body)) = values.split_last() else {
        return false;
    };
    let sum: u32 = body
        .iter()
        .zip([1, 2].into_iter().cycle())
        .map(|(value, weight)| value * weight / 36 + value * weight % 36)
        .sum();
    values.len() == 15 && (36 - sum % 36) % 36 == *check
}

/// An identity number of Singapore, of a citizen or a foreigner.
pub fn is_sg_nric(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let Some(digits) = genuine::<7>(text).filter(|_| bytes.len() == 9) else {
        return false;
    };
    let (offset, letters) = match bytes[0] {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        _ => (3, b"XWUTRQPNJLK"),
    };
    let sum = offset + weighted(&digits, &[2, 7, 6, 5, 4, 3, 2]);
    bytes[8] == letters[sum as usize % 11]
}

/// A national number of Thailand.
pub fn is_th_national(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
        !matches!(digits[0], 0 | 9) && (11 - sum % 11) % 10 == digits[12]
    })
}

/// A citizen number of Turkey.
pub fn is_tr_identity(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let odd: u32 = digits[..9].iter().step_by(2).sum();
        let even: u32 = digits[1..8].iter().step_by(2).sum();
        let sum: u32 = digits[..10].iter().sum();
        digits[0] > 0 && (odd * 7 + 90 - even) % 10 == digits[9] && sum % 10 == digits[10]
    })
}

/// An identity number of Israel.
pub fn is_il_identity(text: &str) -> bool {
    genuine::<9>(text).is_some() && luhn(text)
}

/// An identity number of South Africa: a date of birth, and Luhn.
pub fn is_za_identity(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| is_year_month_day(&digits) && digits[10] <= 2)
        && luhn(text)
}

/// An identity card of Malaysia: a date of birth and a place.
pub fn is_my_identity(text: &str) -> bool {
    genuine::<12>(text).is_some_and(|digits| {
        is_year_month_day(&digits)
            && !matches!(pair(&digits, 6), 0 | 17..=20 | 69 | 70 | 73 | 80 | 81 | 94..=97)
    })
}

/// A population number of Indonesia: a region and a date of birth, whose day is higher by
/// 40 for women.
pub fn is_id_population(text: &str) -> bool {
    genuine::<16>(text).is_some_and(|digits| {
        let day = pair(&digits, 6);
        (11..=97).contains(&pair(&digits, 0))
            && is_day(
                2000 + pair(&digits, 10),
                pair(&digits, 8),
                if day > 40 { day - 40 } else { day },
            )
    })
}
