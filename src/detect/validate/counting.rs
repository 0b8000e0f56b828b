//! Numbers that stand where a real one would stand.

use super::checksum::digits;

/// Whether the digits of `text`, of which there are some, are no placeholder.
pub fn has_genuine_digits(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    !digits.is_empty() && !is_counting(&digits)
}

/// Whether `digits` are all the same, or count up or down, but for a last one that may be
/// a check digit: `000 00 0000`, `123456789`, `9876-5432`.
pub(crate) fn is_counting(digits: &[u32]) -> bool {
    let body = if digits.len() > 6 {
        &digits[..digits.len() - 1]
    } else {
        digits
    };
    let steps = |step: u32| body.windows(2).all(|pair| (pair[0] + step) % 10 == pair[1]);
    [0, 1, 9].into_iter().any(steps)
}

#[cfg(test)]
mod tests {
    use super::is_counting;

    #[test]
    fn runs_are_told_from_numbers() {
        assert!(is_counting(&[1, 2, 3, 4, 5, 6, 7, 8, 9]));
        assert!(is_counting(&[9, 8, 7, 6]));
        assert!(is_counting(&[0, 0, 0, 0, 0, 0, 0, 1]));
        assert!(!is_counting(&[1, 2, 3, 5]));
        assert!(!is_counting(&[5, 3, 6, 9, 0, 4]));
    }
}
