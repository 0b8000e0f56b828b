//! What single bytes and characters are.

/// The number that `digits` stand for; `None` if one is no digit, or if there are none or too many.
pub(super) fn number(digits: &[u8], radix: u32) -> Option<u32> {
    if !(1..=8).contains(&digits.len()) {
        return None;
    }
    digits.iter().try_fold(0, |number, &digit| {
        char::from(digit)
            .to_digit(radix)
            .map(|digit| number * radix + digit)
    })
}

/// Whether a byte may be part of text: no control but tabs and line breaks.
pub(super) fn is_printable(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0x80..)
}

/// Whether a character may be part of text.
pub(super) fn is_readable(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r') || !character.is_control()
}
