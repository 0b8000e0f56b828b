//! Words near a match that make it likelier.

use memchr::memmem;

use crate::finding::Span;

/// How far before a match a context word may begin, in bytes.
const BEFORE: usize = 80;

/// How far after a match a context word may end, in bytes.
const AFTER: usize = 40;

/// Whether a word that begins like one of `words`, or one of them that is a sign, stands near
/// `start..end` of `text`.
/// `words` are folded and in lower case; `buffer` is scratch space.
pub(super) fn is_near(
    text: &str,
    start: usize,
    end: usize,
    words: &[&str],
    buffer: &mut Vec<u8>,
) -> bool {
    let bytes = text.as_bytes();
    let contains = |window: &[u8], buffer: &mut Vec<u8>| {
        buffer.clear();
        buffer.extend(window.iter().map(u8::to_ascii_lowercase));
        words.iter().any(|word| begins_a_word(buffer, word))
    };
    // One byte more than the reach shows whether a word begins there or goes on.
    contains(&bytes[start.saturating_sub(BEFORE + 1)..start], buffer)
        || contains(&bytes[end..bytes.len().min(end + AFTER)], buffer)
}

/// Whether `span` holds the decimals of a fraction, as in `0.4035…`.
pub(super) fn is_fraction(text: &str, span: Span) -> bool {
    let (before, decimals) = (
        &text.as_bytes()[..span.start],
        &text.as_bytes()[span.range()],
    );
    let whole = before
        .strip_suffix(b"0.")
        .or_else(|| before.strip_suffix(b"0,"));
    decimals.iter().all(u8::is_ascii_digit)
        && whole.is_some_and(|rest| !rest.last().is_some_and(u8::is_ascii_alphanumeric))
}

/// How far before a number the word may begin that says what it counts, in bytes.
const LABEL: usize = 24;

/// What numbers of books, goods, orders and letters are called, in lower case.
const LABELS: &[&str] = &[
    "isbn",
    "issn",
    "ean",
    "gtin",
    "upc",
    "asin",
    "doi",
    "sku",
    "order",
    "tracking",
    "parcel",
    "commande",
    "colis",
    "suivi",
    "bestellung",
    "bestellnummer",
    "sendungsnummer",
    "paket",
    "pedido",
    "paquete",
    "envio",
    "ticket",
    "lot",
    "lote",
    "article",
    "artikel",
    "articulo",
    "expedicion",
    "factura",
    "facture",
    "rechnung",
    "invoice",
    "albaran",
    "dossier",
    "referencia",
    "reference",
    "referenz",
    "ref",
    "serie",
    "serial",
];

/// Whether `span` is a number without the code of a country, and the word right before it says
/// that it is one of goods or letters.
pub(super) fn is_labelled_otherwise(text: &str, span: Span) -> bool {
    const COUNTS: &[&str] = &["n", "no", "nr", "num", "number", "numero", "id"];
    let number = &text[span.range()];
    if number.starts_with('+') || number.contains(|it: char| it.is_ascii_alphabetic()) {
        return false;
    }
    let start = text.floor_char_boundary(span.start.saturating_sub(LABEL));
    let before = text[start..span.start].to_ascii_lowercase();
    let mut words = before
        .rsplit(|it: char| !it.is_ascii_alphabetic())
        .filter(|word| !word.is_empty() && !COUNTS.contains(word));
    words.next().is_some_and(|word| LABELS.contains(&word))
}

/// How far before the host of an address its scheme may stand, in bytes.
const LOGIN: usize = 256;

/// Whether `span`, which looks like a mailbox, is the end of a login and a host, as in
/// `https://user:password@host`.
pub(super) fn is_login(text: &str, span: Span) -> bool {
    let before = &text.as_bytes()[span.start.saturating_sub(LOGIN)..span.start];
    let word = before
        .rsplit(|byte| byte.is_ascii_whitespace() || b"\"'<>".contains(byte))
        .next()
        .unwrap_or_default();
    let mailbox = text[span.range()].split('/').next();
    mailbox.is_some_and(|mailbox| mailbox.contains('@'))
        && memmem::rfind(word, b"://").is_some_and(|at| !word[at + 3..].contains(&b'/'))
}

/// A sign, such as `@`, may stand within a word.
fn begins_a_word(window: &[u8], word: &str) -> bool {
    let is_sign = word.starts_with(|it: char| it.is_ascii_punctuation());
    memmem::find_iter(window, word.as_bytes())
        .any(|at| is_sign || at == 0 || !window[at - 1].is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{is_fraction, is_labelled_otherwise, is_login, is_near};
    use crate::finding::Span;

    #[test]
    fn decimals_are_no_number_of_their_own() {
        let is_decimal =
            |text: &str| is_fraction(text, Span::new(text.find('4').unwrap(), text.len()));
        assert!(is_decimal("the square of 0.4539148803436467"));
        assert!(is_decimal("0,4539148803436467"));
        assert!(!is_decimal("cards 1.4539148803436467"));
        assert!(!is_decimal("in 2010.4539148803436467"));
        assert!(!is_decimal("4539148803436467"));
    }

    #[test]
    fn a_label_right_before_a_number_counts() {
        let is_labelled = |text: &str| {
            is_labelled_otherwise(text, Span::new(text.find('6').unwrap(), text.len()))
        };
        for text in [
            "ISBN-10: 6",
            "Order #6",
            "commande no 6",
            "Bestellung Nr. 6",
            "pedido: 6",
        ] {
            assert!(is_labelled(text), "{text}");
        }
        for text in [
            "order, call 6",
            "border 6",
            "my number: 6",
            "order 6@web.de",
        ] {
            assert!(!is_labelled(text), "{text}");
        }
    }

    #[test]
    fn a_login_is_no_mailbox() {
        let is_login =
            |text: &str| is_login(text, Span::new(text.find("me@").unwrap(), text.len()));
        assert!(is_login("https://me@acme.io"));
        assert!(is_login("amqp://app:pass!me@acme.io"));
        assert!(!is_login("https://acme.io/?to=me@acme.io"));
        assert!(!is_login("https://acme.io me@acme.io"));
        assert!(!is_login("mailto:me@acme.io"));
    }

    #[test]
    fn a_word_counts_from_its_beginning_and_only_nearby() {
        let near = |text: &str| {
            let start = text.find('#').unwrap();
            is_near(text, start, start + 1, &["card"], &mut Vec::new())
        };
        assert!(near("My Cards: #"));
        assert!(near("# is the card number"));
        assert!(!near("discard: #"));
        assert!(!near(&format!("card{} #", " ".repeat(100))));
        assert!(!near(&format!("#{} card", " ".repeat(100))));
        assert!(is_near("ana@web.de 6", 11, 12, &["@"], &mut Vec::new()));
    }
}
