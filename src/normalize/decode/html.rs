//! HTML entities, numeric and named.

use memchr::memchr;

use super::characters::{is_readable, number};
use super::inline::Inline;
use super::reading::Reading;

/// The longest entity without its `&` and `;`.
const LONGEST: usize = 10;

/// What follows the letter in `&eacute;`. Folding takes accents off, so the letter is enough.
const ACCENTS: &[&str] = &[
    "acute", "breve", "caron", "cedil", "circ", "dot", "grave", "macr", "ogon", "ring", "slash",
    "strok", "tilde", "uml",
];

/// Signs and ligatures: what else stands in names and phrases.
const NAMED: &[(&str, &str)] = &[
    ("AElig", "AE"),
    ("Hat", "^"),
    ("NewLine", "\n"),
    ("OElig", "OE"),
    ("Tab", "\t"),
    ("aelig", "ae"),
    ("amp", "&"),
    ("apos", "'"),
    ("ast", "*"),
    ("bsol", "\\"),
    ("bull", "*"),
    ("colon", ":"),
    ("comma", ","),
    ("commat", "@"),
    ("dollar", "$"),
    ("emsp", " "),
    ("ensp", " "),
    ("equals", "="),
    ("euro", "€"),
    ("excl", "!"),
    ("grave", "`"),
    ("gt", ">"),
    ("hellip", "..."),
    ("hyphen", "-"),
    ("laquo", "\""),
    ("lbrace", "{"),
    ("lbrack", "["),
    ("lcub", "{"),
    ("ldquo", "\""),
    ("lowbar", "_"),
    ("lpar", "("),
    ("lsqb", "["),
    ("lsquo", "'"),
    ("lt", "<"),
    ("mdash", "-"),
    ("middot", "."),
    ("nbsp", " "),
    ("ndash", "-"),
    ("num", "#"),
    ("oelig", "oe"),
    ("percnt", "%"),
    ("period", "."),
    ("plus", "+"),
    ("pound", "£"),
    ("quest", "?"),
    ("quot", "\""),
    ("raquo", "\""),
    ("rbrace", "}"),
    ("rbrack", "]"),
    ("rcub", "}"),
    ("rdquo", "\""),
    ("rpar", ")"),
    ("rsqb", "]"),
    ("rsquo", "'"),
    ("semi", ";"),
    ("shy", ""),
    ("sol", "/"),
    ("szlig", "ss"),
    ("thinsp", " "),
    ("verbar", "|"),
    ("zwj", ""),
    ("zwnj", ""),
];

pub(super) fn decode(source: &str, reading: &mut Reading) {
    let bytes = source.as_bytes();
    let mut inline = Inline::new(source, reading);
    let mut from = 0;
    while let Some(found) = memchr(b'&', &bytes[from..]) {
        let start = from + found;
        from = start + 1;
        if inline.is_full() {
            break;
        }
        let mut buffer = [0; 4];
        if let Some((len, text)) = entity(&bytes[from..], &mut buffer) {
            from += len;
            inline.replace(start..from, text);
        }
    }
    inline.finish();
}

/// The entity whose name starts here: its length, and what it stands for.
fn entity<'b>(bytes: &[u8], buffer: &'b mut [u8; 4]) -> Option<(usize, &'b str)> {
    if let [b'#', number @ ..] = bytes {
        return numeric(number, buffer).map(|(len, text)| (len + 1, text));
    }
    let bytes = &bytes[..bytes.len().min(LONGEST + 1)];
    let len = bytes
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric())?;
    let name = std::str::from_utf8(&bytes[..len]).ok()?;
    if bytes[len] != b';' {
        return None;
    }
    if let Ok(index) = NAMED.binary_search_by_key(&name, |(name, _)| name) {
        return Some((len + 1, NAMED[index].1));
    }
    let (letter, accent) = name.split_at_checked(1)?;
    let letter = letter.chars().next()?;
    (letter.is_ascii_alphabetic() && ACCENTS.contains(&accent))
        .then(|| (len + 1, &*letter.encode_utf8(buffer)))
}

/// The entity by number whose number starts here.
fn numeric<'b>(bytes: &[u8], buffer: &'b mut [u8; 4]) -> Option<(usize, &'b str)> {
    let (prefix, radix) = match bytes.first()? {
        b'x' | b'X' => (1, 16),
        _ => (0, 10),
    };
    let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
    let len = prefix + bytes[prefix..].iter().take(8).take_while(is_digit).count();
    let code = number(&bytes[prefix..len], radix)?;
    let character = char::from_u32(code).filter(|character| is_readable(*character))?;
    let end = len + usize::from(bytes.get(len) == Some(&b';'));
    Some((end, character.encode_utf8(buffer)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::decode::testing::read;

    #[test]
    fn entities_are_read_in_their_line() {
        for (text, decoded) in [
            ("&#105;&#x67;&#X6E;ore", "ignore"),
            ("&#105&#103nore it", "ignore it"),
            (
                "caf&eacute; &amp; cr&egrave;me&nbsp;br&ucirc;l&eacute;e",
                "cafe & creme brulee",
            ),
            ("&amp;#105;", "&#105;"),
        ] {
            assert_eq!(read(decode, text).0, decoded, "{text}");
        }
    }

    #[test]
    fn what_is_no_entity_stays() {
        for text in [
            "R&D",
            "a && b",
            "?a=1&b=2;",
            "&#0;",
            "&#1114112;",
            "&unknown;",
            "&amp",
            "&",
        ] {
            assert_eq!(read(decode, text).0, "", "{text}");
        }
    }

    #[test]
    fn names_are_in_order_and_short_enough() {
        assert!(NAMED.is_sorted_by_key(|(name, _)| name));
        assert!(NAMED.iter().all(|(name, _)| name.len() <= LONGEST));
    }
}
