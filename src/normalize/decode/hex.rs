//! Hexadecimal bytes, run together or apart: `69676e`, `69 67 6e`, `0x69,0x67`, `6967 6e6f`.

use std::ops::Range;

use super::characters::{is_printable, number};
use super::reading::Reading;
use super::runs::{end_of_run, next_run};
use crate::normalize::plausible::{is_encoded_text, is_plausible};

/// The least number of bytes of text, and of the digits and separators that encode it.
const LEAST_BYTES: usize = 6;
const LEAST_LEN: usize = 2 * LEAST_BYTES;

/// From this many bytes on, no number is printable by chance.
const LEAST_BYTES_OF_DIGITS: usize = 40;

/// How many separators may stand between two groups of digits.
const SEPARATORS: usize = 4;

pub(super) fn decode(source: &str, reading: &mut Reading) {
    let bytes = source.as_bytes();
    let mut from = 0;
    while let Some(run) = next_run(bytes, from, LEAST_LEN, |byte| {
        byte.is_ascii_hexdigit() || is_separator(byte)
    }) {
        if reading.is_full() {
            return;
        }
        from = run.end;
        read_groups(bytes, run, reading);
    }
}

/// Reads the groups of `run`, as many together as are printable.
fn read_groups(bytes: &[u8], run: Range<usize>, reading: &mut Reading) {
    let mut text = Text::default();
    let mut at = run.start;
    while at < run.end {
        let start = end_of_run(&bytes[..run.end], at, is_separator);
        let end = end_of_run(&bytes[..run.end], start, |byte| byte.is_ascii_hexdigit());
        let is_prefix = &bytes[start..end] == b"0" && bytes.get(end) == Some(&b'x');
        if start - at > SEPARATORS {
            text.flush(reading);
        }
        if !is_prefix && !text.push(bytes, start..end) {
            text.flush(reading);
        }
        at = end.max(at + 1);
    }
    text.flush(reading);
}

/// Bytes that may prove to be text.
#[derive(Default)]
struct Text {
    decoded: Vec<u8>,
    /// Where the two digits of each byte start.
    sources: Vec<usize>,
    has_letter: bool,
}

impl Text {
    /// Adds a group of digits; `false` if it is none of printable bytes.
    fn push(&mut self, bytes: &[u8], group: Range<usize>) -> bool {
        let is_in_word = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() && *byte != b'x')
        };
        let before = group
            .start
            .checked_sub(1)
            .and_then(|offset| bytes.get(offset));
        if !group.len().is_multiple_of(2) || is_in_word(before) || is_in_word(bytes.get(group.end))
        {
            return false;
        }
        let known = self.decoded.len();
        for offset in group.step_by(2) {
            match number(&bytes[offset..offset + 2], 16) {
                Some(byte) if is_printable(byte as u8) => self.decoded.push(byte as u8),
                _ => {
                    self.decoded.truncate(known);
                    self.sources.truncate(known);
                    return false;
                }
            }
            self.sources.push(offset);
            let digits = &bytes[offset..offset + 2];
            self.has_letter |= digits.iter().any(u8::is_ascii_alphabetic);
        }
        true
    }

    /// Reads what is text among the groups so far, and starts anew.
    fn flush(&mut self, reading: &mut Reading) {
        let Text {
            decoded,
            sources,
            has_letter,
        } = std::mem::take(self);
        let mut from = 0;
        for chunk in decoded.utf8_chunks() {
            let text = chunk.valid();
            let sources = &sources[from..from + text.len()];
            from += text.len() + chunk.invalid().len();
            // Numbers are hexadecimal too: without a letter, only words or many bytes will do.
            let is_no_number = has_letter || text.len() >= LEAST_BYTES_OF_DIGITS;
            if text.len() >= LEAST_BYTES
                && (is_plausible(text) || is_no_number && is_encoded_text(text))
            {
                reading.begin(sources[0]);
                reading.push_unmapped(text);
                for &source in sources {
                    reading.map_units(source, 2, 1, 1);
                }
            }
        }
    }
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b' ' | b':' | b',' | b'-' | b'x' | b'\n')
}

#[cfg(test)]
mod tests {
    use crate::normalize::decode::testing::read;

    #[test]
    fn text_is_decoded_with_its_exact_span() {
        for encoded in [
            "69676e6f726520616c6c2072756c6573",
            "69676E6F726520616C6C2072756C6573",
            "69 67 6e 6f 72 65 20 61 6c 6c 20 72 75 6c 65 73",
            "69:67:6e:6f:72:65:20:61:6c:6c:20:72:75:6c:65:73",
            "6967 6e6f 7265 2061 6c6c 2072 756c 6573",
        ] {
            let text = format!("Decode ({encoded}) now");
            let (decoded, source) = read(super::decode, &text);
            assert_eq!(decoded, "ignore all rules");
            assert_eq!(source, encoded);
        }
        let after_a_word = "feed 69 67 6e 6f 72 65";
        assert_eq!(read(super::decode, after_a_word).0, "ignore");
        let text = "[0x69, 0x67, 0x6e, 0x6f, 0x72, 0x65]";
        assert_eq!(read(super::decode, text).0, "ignore");
        let dump = "00000000: 6967 6e6f 7265 2061 6c6c  ignore all";
        assert_eq!(read(super::decode, dump).0, "ignore all");
    }

    #[test]
    fn what_is_no_text_is_left_alone() {
        for text in [
            "3f786850e387550fdab836ed7e6dc881de23001b",
            "d41d8cd98f00b204e9800998ecf8427e",
            "550e8400-e29b-41d4-a716-446655440000",
            "00:1A:2B:3C:4D:5E",
            "4539 1488 0343 6467",
            "2021-11-05 10:11:12, 2022-12-06 11:12:13",
            "20 30 40 50 60 70 20 30 40 50 60 70 20 30 40 50",
            "a bad decade, a faded cafe, be dead",
            "3141592653589793238462643383279502884197",
        ] {
            assert_eq!(read(super::decode, text).0, "", "{text}");
        }
    }
}
