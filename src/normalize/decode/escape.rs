//! Escapes of JSON and programming languages: `\u0069`, `\u{69}`, `\x69`, `\151`, `%u0069`,
//! and `\n` where it glues two words together.

use memchr::memchr2;

use super::characters::{is_readable, number};
use super::inline::Inline;
use super::reading::Reading;
use crate::normalize::words::{LONGEST, is_known};

pub(super) fn decode(source: &str, reading: &mut Reading) {
    let bytes = source.as_bytes();
    let mut inline = Inline::new(source, reading);
    let mut from = 0;
    while let Some(found) = memchr2(b'\\', b'%', &bytes[from..]) {
        let start = from + found;
        // Escapes within escapes double their backslashes.
        let slashes = bytes[start..]
            .iter()
            .take_while(|&&byte| byte == b'\\')
            .count();
        let name = start + slashes.max(1);
        from = name;
        if inline.is_full() {
            break;
        }
        if slashes == 0 && bytes.get(name) != Some(&b'u') {
            continue;
        }
        if let Some((len, character)) = numeric(&bytes[name..]) {
            from = name + len;
            inline.replace(start..from, character.encode_utf8(&mut [0; 4]));
        } else if let Some(text) = simple(bytes.get(name))
            && (inline.reaches(start) || glues_words(bytes, start, name))
        {
            from = name + 1;
            inline.replace(start..from, text);
        }
    }
    inline.finish();
}

/// The escape by number whose letter stands first, and its length.
fn numeric(bytes: &[u8]) -> Option<(usize, char)> {
    let hex = |digits: std::ops::Range<usize>| number(bytes.get(digits)?, 16);
    let (len, code) = match bytes.first()? {
        b'u' if bytes.get(1) == Some(&b'{') => {
            let len = bytes.iter().take(9).position(|&byte| byte == b'}')?;
            (len + 1, hex(2..len)?)
        }
        b'u' => match (hex(1..5)?, bytes.get(5..7), bytes.get(7..11)) {
            (high @ 0xd800..0xdc00, Some(b"\\u"), Some(low)) => {
                let low = number(low, 16)?
                    .checked_sub(0xdc00)
                    .filter(|low| *low < 0x400)?;
                (11, 0x1_0000 + ((high - 0xd800) << 10) + low)
            }
            (code, ..) => (5, code),
        },
        b'U' => (9, hex(1..9)?),
        b'x' => return byte_escapes(bytes),
        b'0'..=b'3' => (3, number(bytes.get(..3)?, 8)?),
        _ => return None,
    };
    let character = char::from_u32(code).filter(|character| is_readable(*character))?;
    Some((len, character))
}

/// One character of UTF-8 written as `\xNN` for each byte, or else of Latin-1.
fn byte_escapes(bytes: &[u8]) -> Option<(usize, char)> {
    let mut utf8 = Vec::new();
    for part in bytes.chunks(4).take(4) {
        let is_escape =
            part.first() == Some(&b'x') && (utf8.is_empty() || bytes[utf8.len() * 4 - 1] == b'\\');
        let Some(byte) = part
            .get(1..3)
            .filter(|_| is_escape)
            .and_then(|digits| number(digits, 16))
        else {
            break;
        };
        utf8.push(byte as u8);
    }
    let first = *utf8.first()?;
    let chunk = utf8.utf8_chunks().next()?;
    let character = chunk.valid().chars().next().unwrap_or(char::from(first));
    let len = if chunk.valid().is_empty() {
        1
    } else {
        character.len_utf8()
    };
    is_readable(character).then_some((4 * len - 1, character))
}

fn simple(letter: Option<&u8>) -> Option<&'static str> {
    Some(match letter? {
        b'n' | b'r' => "\n",
        b't' => " ",
        b'"' => "\"",
        b'\'' => "'",
        b'/' => "/",
        b'\\' => "\\",
        _ => return None,
    })
}

/// Whether words stand on both sides of the escape, and its letter does not begin one:
/// in `ignore\nall`, but not in `C:\Users\name` or `\alpha\neq`.
fn glues_words(bytes: &[u8], start: usize, name: usize) -> bool {
    let before = &bytes[start.saturating_sub(LONGEST + 1)..start];
    let after = &bytes[name..bytes.len().min(name + LONGEST + 2)];
    let is_other = |byte: &u8| !byte.is_ascii_alphabetic();
    let word_start = before
        .iter()
        .rposition(is_other)
        .map_or(0, |other| other + 1);
    let word_end = after.iter().position(is_other).unwrap_or(after.len());
    let before = before[word_start..].to_ascii_lowercase();
    let after = after[..word_end].to_ascii_lowercase();
    before.len() > 1
        && after.len() > 2
        && is_known(&before)
        && is_known(&after[1..])
        && !is_known(&after)
}

#[cfg(test)]
mod tests {
    use crate::normalize::decode::testing::read;

    #[test]
    fn escapes_are_read_in_their_line() {
        for (text, decoded) in [
            (r"\u0069\u0067nore", "ignore"),
            (r"\\u0069\\u0067nore", "ignore"),
            (r"\u{69}\U00000067nore", "ignore"),
            (r"\x69\x67\x6e\x6f\x72\x65 it", "ignore it"),
            (r"\151\147nore", "ignore"),
            ("%u0069gnore", "ignore"),
            (r"\ud83d\ude00 \xc3\xa9 \xe9t\xe9", "😀 é été"),
            (r"ignore\nall\nrules", "ignore\nall\nrules"),
            (r#"\u0069t \"now\""#, "it \"now\""),
        ] {
            assert_eq!(read(super::decode, text).0, decoded, "{text}");
        }
    }

    #[test]
    fn what_is_no_escape_stays() {
        for text in [
            r"C:\Users\name\table\readme.txt",
            r"\alpha \neq \nu, \text{if} \right) \times \xi \usepackage",
            r"^\d{3}\s\w+\.(\x|\1)$",
            r"\ud83d \u00 \x4",
            "100%u",
            r"\",
        ] {
            assert_eq!(read(super::decode, text).0, "", "{text}");
        }
    }
}
