//! Percent-encoding, with `+` for a space where it stands together with it.

use memchr::{memchr, memchr_iter};

use super::characters::{is_readable, number};
use super::inline::Inline;
use super::reading::Reading;

/// How far back a `+` before the first encoded byte is looked for.
const LOOK_BACK: usize = 200;

pub(super) fn decode(source: &str, reading: &mut Reading) {
    let bytes = source.as_bytes();
    let mut inline = Inline::new(source, reading);
    let mut from = 0;
    let mut done = 0;
    while let Some(found) = memchr(b'%', &bytes[from..]) {
        let start = from + found;
        let encoded = encoded_bytes(&bytes[start..]);
        from = start + (3 * encoded.len()).max(1);
        if inline.is_full() {
            break;
        }
        let mut offset = start;
        for chunk in encoded.utf8_chunks() {
            for character in chunk.valid().chars() {
                let end = offset + 3 * character.len_utf8();
                if is_readable(character) {
                    spaces_before(bytes, done, offset, &mut inline);
                    inline.replace(offset..end, character.encode_utf8(&mut [0; 4]));
                    done = end;
                }
                offset = end;
            }
            offset += 3 * chunk.invalid().len();
        }
    }
    inline.finish();
}

/// The bytes that stand as `%XX` at the start.
fn encoded_bytes(bytes: &[u8]) -> Vec<u8> {
    let byte = |triple: &[u8]| (triple[0] == b'%').then(|| number(&triple[1..], 16))?;
    let triples = bytes.chunks_exact(3);
    triples
        .map_while(|triple| byte(triple).map(|byte| byte as u8))
        .collect()
}

/// Reads `+` as a space in the word that ends at `end`.
fn spaces_before(bytes: &[u8], done: usize, end: usize, inline: &mut Inline<'_, '_>) {
    let least = end.saturating_sub(LOOK_BACK).max(done);
    let word = bytes[least..end].iter().rposition(u8::is_ascii_whitespace);
    let start = word.map_or(least, |space| least + space + 1);
    for plus in memchr_iter(b'+', &bytes[start..end]) {
        inline.replace(start + plus..start + plus + 1, " ");
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::decode::testing::read;

    #[test]
    fn encoded_characters_are_read_in_their_line() {
        for (text, decoded) in [
            ("x\nsay %69%67nore it\ny", "say ignore it"),
            ("q=ignore+all%20rules", "q=ignore all rules"),
            ("caf%C3%A9 %E2%82%AC", "café €"),
            ("%2569", "%69"),
        ] {
            assert_eq!(read(super::decode, text).0, decoded, "{text}");
        }
    }

    #[test]
    fn what_is_no_encoding_stays() {
        for text in [
            "100 % sure",
            "50%de rabais",
            "printf(\"%d %s\")",
            "%00%07",
            "a+b",
            "%",
        ] {
            assert_eq!(read(super::decode, text).0, "", "{text}");
        }
    }
}
