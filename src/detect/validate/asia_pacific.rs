//! Numbers of people and companies in Asia, Australia, New Zealand and South Africa.

use super::checksum::{alphanumerics, genuine, luhn, number, value, verhoeff, weighted};
use super::date::{is_day, is_year_month_day, pair};

/// A tax file number of Australia.
pub fn is_au_tfn(text: &str) -> bool {
    genuine::<9>(text)
        .is_some_and(|digits| weighted(&digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11))
}

/// A Medicare card of Australia: the ninth digit checks, the tenth counts the cards, and
/// one more may name the person on it.
pub fn is_au_medicare(text: &str) -> bool {
    let person = |digits: [u32; 11]| -> [u32; 10] { std::array::from_fn(|at| digits[at]) };
    genuine::<10>(text)
        .or_else(|| genuine::<11>(text).map(person))
        .is_some_and(|digits| {
            (2..=6).contains(&digits[0])
                && weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9]) % 10 == digits[8]
        })
}

/// A business number of Australia.
pub fn is_au_abn(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|mut digits| {
        let first = digits[0];
        digits[0] = first.saturating_sub(1);
        first > 0 && weighted(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]).is_multiple_of(89)
    })
}

/// A company number of Australia.
pub fn is_au_acn(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        (weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 1]) + digits[8]).is_multiple_of(10)
    })
}

/// A tax number of New Zealand.
pub fn is_nz_ird(text: &str) -> bool {
    let long = genuine::<9>(text);
    let short = |digits: [u32; 8]| -> [u32; 9] {
        std::array::from_fn(|at| if at == 0 { 0 } else { digits[at - 1] })
    };
    long.or_else(|| genuine::<8>(text).map(short))
        .is_some_and(|digits| {
            let check = |weights: [u32; 8]| (11 - weighted(&digits, &weights) % 11) % 11;
            let first = check([3, 2, 7, 6, 5, 4, 3, 2]);
            let check = if first == 10 {
                check([7, 4, 3, 2, 5, 2, 7, 6])
            } else {
                first
            };
            (10_000_000..=150_000_000).contains(&number(&digits)) && check == digits[8]
        })
}

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
        let without_check = born_since_2000 && number(&digits[..4]) >= 2010;
        (1..=8).contains(&digits[6])
            && is_day(
                century + pair(&digits, 0),
                pair(&digits, 2),
                pair(&digits, 4),
            )
            && (without_check || check == digits[12] || (check + 2) % 10 == digits[12])
    })
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

/// An identity number of South Africa: a date of birth, and Luhn.
pub fn is_za_identity(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| is_year_month_day(&digits) && digits[10] <= 2)
        && luhn(text)
}

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
