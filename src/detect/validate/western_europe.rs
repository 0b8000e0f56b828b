//! Numbers of people in Germany, Austria, Switzerland and the Low Countries.

use super::checksum::{alphanumerics, genuine, luhn, mod_11_10, number, value, verhoeff, weighted};
use super::date::pair;

/// A tax number of Germany: one of its first ten digits comes twice or three times.
pub fn is_de_tax_id(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let mut counts = [0; 10];
        for &digit in &digits[..10] {
            counts[digit as usize] += 1;
        }
        let repeated: Vec<_> = counts.into_iter().filter(|&count| count > 1).collect();
        digits[0] != 0 && matches!(repeated[..], [2 | 3]) && mod_11_10(&digits)
    })
}

/// The document number of a German identity card; its check digit may be missing, not wrong.
pub fn is_de_identity_card(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let specimen = [
        &b"T22000129"[..],
        b"L01X00T47",
        b"L01X00T44",
        b"C01X00T47",
        b"LZ6311T47",
    ];
    bytes.len() >= 9
        && digits >= 2
        && !specimen.contains(&&bytes[..9])
        && match bytes.get(9) {
            None => true,
            Some(&check) => {
                let sum: u32 = bytes[..9]
                    .iter()
                    .zip([7, 3, 1].into_iter().cycle())
                    .map(|(&byte, weight)| value(byte) * weight)
                    .sum();
                sum % 10 == value(check)
            }
        }
}

/// A pension number of Germany: a date, the initial of a name and a check digit.
pub fn is_de_pension(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    if bytes.len() != 12 || !bytes[8].is_ascii_uppercase() {
        return false;
    }
    let mut digits: Vec<u32> = bytes[..8].iter().map(|&byte| value(byte)).collect();
    let initial = u32::from(bytes[8] - b'A') + 1;
    digits.extend([initial / 10, initial % 10]);
    digits.extend(bytes[9..].iter().map(|&byte| value(byte)));
    let sum: u32 = digits[..12]
        .iter()
        .zip([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])
        .map(|(digit, weight)| digit * weight / 10 + digit * weight % 10)
        .sum();
    (1..=31).contains(&(pair(&digits, 2) % 50))
        && (1..=12).contains(&pair(&digits, 4))
        && sum % 10 == digits[12]
}

/// An insurance number of Austria: the fourth digit checks number and date of birth.
pub fn is_at_insurance(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
        digits[0] != 0
            && (1..=31).contains(&pair(&digits, 4))
            // Months above twelve stand in when a day has no numbers left.
            && (1..=15).contains(&pair(&digits, 6))
            && sum % 11 == digits[3]
    })
}

/// An insurance number of Switzerland, other than those on the sample cards.
pub fn is_ch_ahv(text: &str) -> bool {
    const SAMPLES: [u64; 2] = [7_561_234_567_897, 7_569_217_076_985];
    genuine::<13>(text).is_some_and(|digits| {
        weighted(&digits, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]).is_multiple_of(10)
            && !SAMPLES.contains(&number(&digits))
    })
}

/// A citizen service number of the Netherlands.
pub fn is_nl_bsn(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        (weighted(&digits[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) + 10 * digits[8]).is_multiple_of(11)
    })
}

/// A national number of Belgium, or one of the bis register, where months are higher.
pub fn is_be_national(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let body = number(&digits[..9]);
        let check = number(&digits[9..]);
        let fits = |number: u64| 97 - number % 97 == check;
        matches!(pair(&digits, 2), 0..=12 | 20..=32 | 40..=52)
            && pair(&digits, 4) <= 31
            && body > 999
            && (fits(body) || (digits[0] < 5 && fits(2_000_000_000 + body)))
    })
}

/// An identification number of Luxembourg: a date, then Luhn and Verhoeff over the same digits.
pub fn is_lu_national(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| {
        let digits_text: String = digits[..12].iter().map(u32::to_string).collect();
        let mut second = digits[..11].to_vec();
        second.push(digits[12]);
        (1..=12).contains(&pair(&digits, 4))
            && (1..=31).contains(&pair(&digits, 6))
            && luhn(&digits_text)
            && verhoeff(&second)
    })
}
