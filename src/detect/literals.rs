//! Many short literals at once, in any case.
//!
//! The three bytes at each place of the text are looked up in a filter that fits the
//! processor's first cache; only where it says "perhaps" are literals compared. It is built
//! in microseconds, where an automaton of as many literals takes milliseconds.

/// The filter has two to this power bits.
const FILTER_BITS: u32 = 16;

/// Literals are found among those of the same highest bits of the hash.
const BUCKET_BITS: u32 = 10;

/// The shortest literal that the filter can tell apart; one byte alone has a table.
pub(super) const GRAM: usize = 3;

/// The longest literal: it is compared as one number.
pub(super) const LONGEST: usize = 8;

/// A set of literals, each with a number.
#[derive(Debug)]
pub(super) struct Literals {
    /// Which hashes of three bytes begin a literal.
    filter: Vec<u32>,
    /// The literals, ordered by the hash of their first three bytes.
    sorted: Vec<Literal>,
    /// Where each bucket begins in `sorted`, and where the last one ends.
    starts: Vec<u16>,
    /// The numbers of the literals of one byte, by that byte.
    single: Vec<(u8, usize)>,
    is_single: [bool; 256],
}

/// A literal as the number that its bytes make.
#[derive(Clone, Copy, Debug)]
struct Literal {
    value: u64,
    mask: u64,
    number: usize,
}

/// An occurrence of a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// The number of the literal.
    pub(super) number: usize,
    /// Where it begins, in bytes.
    pub(super) start: usize,
}

impl Literals {
    /// The set of these literals, in lower case, of one byte or [`GRAM`] to [`LONGEST`]. Several
    /// may have the same number, and the same literal several numbers.
    pub(super) fn new<'l>(literals: impl Iterator<Item = (&'l [u8], usize)>) -> Literals {
        let mut set = Literals {
            filter: vec![0; 1 << (FILTER_BITS - 5)],
            sorted: Vec::new(),
            starts: vec![0; (1 << BUCKET_BITS) + 1],
            single: Vec::new(),
            is_single: [false; 256],
        };
        for (literal, number) in literals {
            match *literal {
                [] => {}
                [byte] => {
                    set.single.push((byte, number));
                    set.is_single[usize::from(byte)] = true;
                }
                _ => {
                    debug_assert!((GRAM..=LONGEST).contains(&literal.len()), "{literal:?}");
                    let value = word(literal);
                    let hash = hash(value);
                    set.filter[usize::from(hash >> 5)] |= 1 << (hash & 31);
                    set.starts[bucket(hash) + 1] += 1;
                    set.sorted.push(Literal {
                        value,
                        mask: u64::MAX >> (64 - 8 * literal.len()),
                        number,
                    });
                }
            }
        }
        set.sorted
            .sort_by_key(|literal| (hash(literal.value), literal.number));
        for index in 1..set.starts.len() {
            set.starts[index] += set.starts[index - 1];
        }
        set
    }

    /// Calls `visit` for every occurrence of every literal, in the order of where they begin.
    pub(super) fn each(&self, text: &[u8], mut visit: impl FnMut(Occurrence)) {
        let mut gram = 0;
        for (index, &byte) in text.iter().enumerate() {
            gram = gram >> 8 | u32::from(byte.to_ascii_lowercase()) << 16;
            let hash = hash(gram.into());
            if self.filter[usize::from(hash >> 5)] & 1 << (hash & 31) != 0 && index + 1 >= GRAM {
                self.compare(hash, text, index + 1 - GRAM, &mut visit);
            }
            if self.is_single[usize::from(byte)] {
                for &(_, number) in self.single.iter().filter(|single| single.0 == byte) {
                    visit(Occurrence {
                        number,
                        start: index,
                    });
                }
            }
        }
    }

    /// The literals of this hash that stand at `start`.
    #[inline(never)]
    fn compare(&self, hash: u16, text: &[u8], start: usize, visit: &mut impl FnMut(Occurrence)) {
        let bucket = bucket(hash);
        let found = match text[start..].first_chunk() {
            Some(bytes) => lower_case(*bytes),
            None => word(&text[start..]),
        };
        for literal in &self.sorted[self.starts[bucket].into()..self.starts[bucket + 1].into()] {
            if found & literal.mask == literal.value {
                visit(Occurrence {
                    number: literal.number,
                    start,
                });
            }
        }
    }
}

/// The bytes of a text of at most [`LONGEST`] in lower case as one number, the first one lowest.
fn word(text: &[u8]) -> u64 {
    let mut bytes = [0; LONGEST];
    bytes[..text.len()].copy_from_slice(text);
    lower_case(bytes)
}

fn lower_case(bytes: [u8; LONGEST]) -> u64 {
    u64::from_le_bytes(bytes.map(|byte| byte.to_ascii_lowercase()))
}

/// The hash of the first three bytes of such a number.
const fn hash(word: u64) -> u16 {
    ((word as u32) << 8)
        .wrapping_mul(0x9e37_79b1)
        .wrapping_shr(32 - FILTER_BITS) as u16
}

const fn bucket(hash: u16) -> usize {
    (hash >> (FILTER_BITS - BUCKET_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Literals;

    const LITERALS: [&str; 7] = ["abc", "abcd", "bca", "aaa", "@", "-", "cab@"];

    fn found(text: &str) -> Vec<(usize, usize)> {
        let literals = LITERALS.iter().zip(0..);
        let set = Literals::new(literals.map(|(literal, number)| (literal.as_bytes(), number)));
        let mut found = Vec::new();
        set.each(text.as_bytes(), |it| {
            found.push((it.start, it.number));
        });
        found.sort_unstable();
        found
    }

    proptest! {
        #[test]
        fn every_occurrence_is_found_and_nothing_else(text in "[aAbBcCdD@é-]{0,40}") {
            let lower = text.to_ascii_lowercase();
            let mut expected: Vec<(usize, usize)> = LITERALS
                .iter()
                .enumerate()
                .flat_map(|(number, literal)| {
                    let starts = (0..lower.len()).filter(|&start| lower.as_bytes()[start..].starts_with(literal.as_bytes()));
                    starts.map(move |start| (start, number)).collect::<Vec<_>>()
                })
                .collect();
            expected.sort_unstable();
            prop_assert_eq!(found(&text), expected);
        }
    }
}
