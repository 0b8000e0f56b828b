//! Many short literals at once, in any case.
//!
//! The three and the four bytes at each place of the text are looked up in filters that fit the
//! processor's first cache; only where one says "perhaps" are literals compared. They are built
//! in microseconds, where an automaton of as many literals takes milliseconds.

/// A filter has two to this power bits.
const FILTER_BITS: u32 = 16;
const FILTER_WORDS: usize = 1 << (FILTER_BITS - 5);

/// Literals are found among those of the same highest bits of the hash.
const BUCKET_BITS: u32 = 10;

/// The shortest literal that a filter can tell apart; one byte alone has a table.
pub(super) const GRAM: usize = 3;

/// The longest literal: it is compared as one number.
pub(super) const LONGEST: usize = 8;

/// What sets the bit in which small and capital letters differ. It makes others of some signs
/// too, which comparing tells apart again.
const ANY_CASE: u32 = 0x2020_2020;

/// The bytes at a place by which literals of [`GRAM`] bytes are looked up.
const SHORT: u32 = 0x00ff_ffff;

/// And longer ones: three bytes alone are those of too many other words.
const LONG: u32 = u32::MAX;

/// A set of literals, each with a number.
#[derive(Debug)]
pub(super) struct Literals {
    /// Those of [`GRAM`] bytes.
    short: Table<SHORT>,
    long: Table<LONG>,
    /// The numbers of the literals of one byte, by that byte.
    single: Vec<(u8, usize)>,
    is_single: [bool; 256],
}

/// Literals that are looked up by these of the four bytes at a place.
#[derive(Debug)]
struct Table<const LOOKED_UP: u32> {
    /// Which hashes of these bytes begin a literal.
    filter: Box<[u32; FILTER_WORDS]>,
    /// The literals, ordered by this hash.
    sorted: Vec<Literal>,
    /// Where each bucket begins in `sorted`, and where the last one ends.
    starts: Vec<u16>,
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
        let (mut short, mut long, mut single) = (Vec::new(), Vec::new(), Vec::new());
        let mut is_single = [false; 256];
        for (literal, number) in literals {
            match *literal {
                [] => {}
                [byte] => {
                    single.push((byte, number));
                    is_single[usize::from(byte)] = true;
                }
                _ => {
                    debug_assert!((GRAM..=LONGEST).contains(&literal.len()), "{literal:?}");
                    let table = if literal.len() == GRAM {
                        &mut short
                    } else {
                        &mut long
                    };
                    table.push(Literal {
                        value: word(literal),
                        mask: u64::MAX >> (64 - 8 * literal.len()),
                        number,
                    });
                }
            }
        }
        Literals {
            short: Table::new(short),
            long: Table::new(long),
            single,
            is_single,
        }
    }

    /// Calls `visit` for every occurrence of every literal, in the order of where they begin.
    pub(super) fn each(&self, text: &[u8], mut visit: impl FnMut(Occurrence)) {
        const WINDOW: usize = 4;
        for (start, window) in text.windows(WINDOW).enumerate() {
            let bytes = u32::from_le_bytes([window[0], window[1], window[2], window[3]]);
            if self.short.may_have(bytes) | self.long.may_have(bytes) {
                self.compare(bytes, text, start, &mut visit);
            }
            self.compare_single(window[0], start, &mut visit);
        }
        for start in text.len().saturating_sub(WINDOW - 1)..text.len() {
            self.compare(word(&text[start..]) as u32, text, start, &mut visit);
            self.compare_single(text[start], start, &mut visit);
        }
    }

    /// The literals of one byte that are `byte`, which stands at `start`.
    fn compare_single(&self, byte: u8, start: usize, visit: &mut impl FnMut(Occurrence)) {
        if self.is_single[usize::from(byte)] {
            for &(_, number) in self.single.iter().filter(|single| single.0 == byte) {
                visit(Occurrence { number, start });
            }
        }
    }

    /// The others that stand at `start`, where the text has these four bytes.
    #[inline(never)]
    fn compare(&self, bytes: u32, text: &[u8], start: usize, visit: &mut impl FnMut(Occurrence)) {
        let found = match text[start..].first_chunk() {
            Some(bytes) => lower_case(*bytes),
            None => word(&text[start..]),
        };
        if self.short.may_have(bytes) {
            self.short.compare(found, start, visit);
        }
        if self.long.may_have(bytes) {
            self.long.compare(found, start, visit);
        }
    }
}

impl<const LOOKED_UP: u32> Table<LOOKED_UP> {
    fn new(mut sorted: Vec<Literal>) -> Table<LOOKED_UP> {
        let hash = |literal: &Literal| hash(literal.value as u32 & LOOKED_UP);
        sorted.sort_by_key(|literal| (hash(literal), literal.number));
        let mut filter = Box::new([0; FILTER_WORDS]);
        let mut starts = vec![0; (1 << BUCKET_BITS) + 1];
        for hash in sorted.iter().map(hash) {
            filter[usize::from(hash >> 5)] |= 1 << (hash & 31);
            starts[bucket(hash) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        Table {
            filter,
            sorted,
            starts,
        }
    }

    /// Whether a literal may begin with these bytes.
    fn may_have(&self, bytes: u32) -> bool {
        let hash = hash(bytes & LOOKED_UP);
        self.filter[usize::from(hash >> 5)] & 1 << (hash & 31) != 0
    }

    /// Calls `visit` for each literal that stands at `start`, where the text has these bytes.
    fn compare(&self, bytes: u64, start: usize, visit: &mut impl FnMut(Occurrence)) {
        let bucket = bucket(hash(bytes as u32 & LOOKED_UP));
        for literal in &self.sorted[self.starts[bucket].into()..self.starts[bucket + 1].into()] {
            if bytes & literal.mask == literal.value {
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

/// The hash of at most four bytes, whatever their case.
const fn hash(bytes: u32) -> u16 {
    (bytes | ANY_CASE)
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
