//! Check digits that several numbers share.

use super::counting::is_counting;

/// The decimal digits of `text`, in order.
pub(crate) fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + Clone + '_ {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .map(|byte| u32::from(byte - b'0'))
}

/// The digits of `text` if there are exactly `N`, and they are no placeholder.
pub(crate) fn genuine<const N: usize>(text: &str) -> Option<[u32; N]> {
    let mut found = [0; N];
    let mut source = digits(text);
    for digit in &mut found {
        *digit = source.next()?;
    }
    (source.next().is_none() && !is_counting(&found)).then_some(found)
}

/// The number that `digits` spell, up to the largest that there is room for.
pub(crate) fn number(digits: &[u32]) -> u64 {
    digits.iter().fold(0u64, |number, &digit| {
        number.saturating_mul(10).saturating_add(digit.into())
    })
}

/// The sum of each digit times the weight at its place.
pub(crate) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// The letters and digits of `text`, in upper case.
pub(crate) fn alphanumerics(text: &str) -> impl Iterator<Item = u8> + Clone + '_ {
    text.bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|byte| byte.to_ascii_uppercase())
}

/// The value of a digit or an upper-case letter, as A = 10, B = 11 and so on.
pub(crate) fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => 0,
    }
}

/// The check digit of payment cards and many other numbers: every second digit from the
/// right counts double.
pub fn luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, digit * 2) {
            (0, _) => digit,
            (_, double) => double / 10 + double % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The check digit that catches every swap of neighbours, by the dihedral group of order 10.
pub(crate) fn verhoeff(digits: &[u32]) -> bool {
    const MULTIPLY: [[usize; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const PERMUTE: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let check = digits
        .iter()
        .rev()
        .enumerate()
        .fold(0, |check, (index, &digit)| {
            let permuted = (0..index % 8).fold(digit as usize, |digit, _| PERMUTE[digit]);
            MULTIPLY[check][permuted]
        });
    check == 0
}

/// ISO/IEC 7064, MOD 97-10: the whole, letters as two digits, leaves 1.
pub(crate) fn mod_97_10(bytes: impl Iterator<Item = u8>) -> bool {
    let remainder = bytes.fold(0, |remainder, byte| {
        let value = value(byte);
        let shift = if value < 10 { 10 } else { 100 };
        (remainder * shift + value) % 97
    });
    remainder == 1
}

/// ISO/IEC 7064, MOD 11,10.
pub(crate) fn mod_11_10(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else {
        return false;
    };
    let product = body.iter().fold(10, |product, &digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (product + check) % 10 == 1
}

#[cfg(test)]
mod tests {
    use super::{luhn, mod_11_10, mod_97_10, verhoeff};

    #[test]
    fn known_numbers_pass_and_their_neighbours_fail() {
        assert!(luhn("79927398713") && !luhn("79927398714"));
        assert!(verhoeff(&[2, 3, 6, 3]) && !verhoeff(&[2, 3, 6, 4]));
        assert!(mod_11_10(&[0, 7, 9, 4, 5]) && !mod_11_10(&[0, 7, 9, 4, 6]));
        assert!(mod_97_10(b"79444".iter().copied()));
        assert!(!mod_97_10(b"79445".iter().copied()));
    }
}
