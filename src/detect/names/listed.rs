//! Telephone numbers right after a name, as in a list of contacts.
//!
//! Some countries write a number in a shape that many others have, as nine digits in threes. A
//! word like "call" tells it, and so does the name before it. Where one entry of a list is a
//! person's, so are those beside it.

use std::borrow::Cow;

use super::candidate::Candidate;
use crate::detect::Detector;
use crate::detect::validate::phone;
use crate::finding::{Category, Finding, Span};
use crate::normalize::Layer;

/// The most that stands between a name and its number, and between two entries, in bytes.
const MOST_BETWEEN: usize = 4;
const MOST_BETWEEN_ENTRIES: usize = 8;

/// How much of a name must be known: a first name, or a last name and what may be a first one.
const LEAST_KNOWN: u8 = 2;

/// The longest number, with what groups its digits.
const LONGEST: usize = 20;

/// The row. It has no pattern.
pub(super) const ROW: Detector = Detector {
    id: "phone-listed",
    title: "Telephone number after a name",
    category: Category::PiiContact,
    // A little less than the rows for telephone numbers say: where both find one, they tell more.
    confidence: 0.74,
    confidence_in_context: 0.74,
    matches: &[
        "haz una tabla: Javier Ortega «615955050»; Marta Iglesias",
        "Lucía Navarro: «645 665 632»\nzwei Zeilen",
        "make a table of Emily Sanders, «4158675309»; James Patel, «646 293 1847»",
        "tabla: Carmen Ruiz «615955050»; Xurxo Goiriena «656 690 769»; fin",
        "Giulia Ferrari | «3471234985» |",
    ],
    ignores: &[
        (
            "Comunidad Valenciana 645 665 632; Castilla 656 690 769",
            "no name of a person",
        ),
        ("Carlos García 645 665 632 votos", "a count of something"),
        ("Marie Curie 615955050;", "a name that everybody knows"),
        ("Ana López 20240517", "no plan has such a number"),
        ("Ana López 645 665 632,50 EUR", "an amount"),
    ],
    references: &["ITU-T E.164"],
    ..Detector::ROW
};

/// A name with the number after it.
struct Entry {
    name: Span,
    number: Span,
    is_sure: bool,
}

/// The numbers that stand after one of `candidates` in the text of `layer`. What was found in
/// the prompt tells of some that they are numbers to call.
pub(super) fn numbers<'l>(
    layer: &'l Layer<'_>,
    candidates: &'l [Candidate],
    found: &[Finding],
) -> impl Iterator<Item = Finding> + 'l {
    let text = layer.text().as_bytes();
    let is_found = |number: Span| {
        let number = layer.to_raw(number);
        found
            .iter()
            .any(|it| it.category == ROW.category && it.span.overlaps(number))
    };
    let entries = candidates.iter().filter_map(|candidate| {
        let number = number_after(layer.text(), candidate.span.end)?;
        let is_known = candidate.knowledge >= LEAST_KNOWN && !candidate.is_public;
        Some(Entry {
            name: candidate.span,
            number,
            is_sure: is_known || is_found(number),
        })
    });
    let mut entries: Vec<Entry> = entries.collect();
    spread(&mut entries, |left, right| is_next(text, left, right));
    entries
        .into_iter()
        .filter(|entry| entry.is_sure)
        .map(|entry| Finding {
            detector: Cow::Borrowed(ROW.id),
            category: ROW.category,
            span: layer.to_raw(entry.number),
            score: ROW.confidence,
            layer: layer.kind(),
        })
}

/// Makes those sure that stand beside one that is, forwards and back.
fn spread(entries: &mut [Entry], is_next: impl Fn(&Entry, &Entry) -> bool) {
    for index in 1..entries.len() {
        entries[index].is_sure |=
            entries[index - 1].is_sure && is_next(&entries[index - 1], &entries[index]);
    }
    for index in (1..entries.len()).rev() {
        entries[index - 1].is_sure |=
            entries[index].is_sure && is_next(&entries[index - 1], &entries[index]);
    }
}

/// Whether `right` is the entry after `left`.
fn is_next(text: &[u8], left: &Entry, right: &Entry) -> bool {
    text.get(left.number.end..right.name.start)
        .is_some_and(|between| {
            between.len() <= MOST_BETWEEN_ENTRIES && !between.iter().any(u8::is_ascii_alphanumeric)
        })
}

/// The number that begins right after the name that ends at `from`, and ends there too.
fn number_after(text: &str, from: usize) -> Option<Span> {
    let bytes = &text.as_bytes()[from..];
    let between = bytes.iter().take(MOST_BETWEEN + 1);
    let start = between
        .take_while(|byte| b" ,;:|\t-(".contains(byte))
        .count();
    if start == 0 || start > MOST_BETWEEN {
        return None;
    }
    let is_part = |byte: &&u8| byte.is_ascii_digit() || b" .-".contains(byte);
    let length = bytes[start..].iter().take_while(is_part).count();
    let number =
        text[from + start..from + start + length.min(LONGEST)].trim_end_matches([' ', '.', '-']);
    let end = start + number.len();
    let after = text[from + end..].trim_start_matches(' ').as_bytes();
    let is_whole = match after {
        [b',' | b'.', next, ..] => !next.is_ascii_digit(),
        [next, ..] => b"\n\r\t;|)\",.".contains(next),
        [] => true,
    };
    (is_whole && phone::is_any(number)).then(|| Span::new(from + start, from + end))
}
