//! Many short literals at once, in any case.
//!
//! The three bytes at each place of the text are looked up in a filter that fits the
//! processor's first cache; only where it says "perhaps" are literals compared. It is built
//! in microseconds, where an automaton of as many literals takes milliseconds.

/// The filter has two to this power bits.
const FILTER_BITS: u32 = 16;

/// The shortest literal that the filter can tell apart; one byte alone has a table.
pub(super) const GRAM: usize = 3;

/// A set of literals, each with a number.
#[derive(Debug)]
pub(super) struct Literals {
    /// Which hashes of three bytes begin a literal.
    filter: Vec<u32>,
    /// The literals, ordered by the hash of their first three bytes.
    sorted: Vec<(u16, Box<[u8]>, usize)>,
    /// The numbers of the literals of one byte, by that byte.
    single: Vec<(u8, usize)>,
    is_single: [bool; 256],
}

/// An occurrence of a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// The number of the literal.
    pub(super) number: usize,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

impl Literals {
    /// The set of these literals, in lower case, of one byte or at least [`GRAM`].
    pub(super) fn new<'l>(literals: impl Iterator<Item = (&'l [u8], usize)>) -> Literals {
        let mut set = Literals {
            filter: vec![0; 1 << (FILTER_BITS - 5)],
            sorted: Vec::new(),
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
                    debug_assert!(literal.len() >= GRAM, "the filter cannot tell {literal:?}");
                    let hash = hash(gram(literal));
                    set.filter[usize::from(hash >> 5)] |= 1 << (hash & 31);
                    set.sorted.push((hash, literal.into(), number));
                }
            }
        }
        set.sorted.sort_unstable();
        set
    }

    /// Calls `visit` for every occurrence of every literal, in the order of where they begin.
    pub(super) fn each(&self, text: &[u8], mut visit: impl FnMut(Occurrence)) {
        let mut gram = 0_u32;
        for (index, &byte) in text.iter().enumerate() {
            gram = (gram << 8 | u32::from(byte.to_ascii_lowercase())) & 0x00ff_ffff;
            let hash = hash(gram);
            if self.filter[usize::from(hash >> 5)] & 1 << (hash & 31) != 0 && index + 1 >= GRAM {
                self.compare(hash, text, index + 1 - GRAM, &mut visit);
            }
            if self.is_single[usize::from(byte)] {
                for &(_, number) in self.single.iter().filter(|single| single.0 == byte) {
                    visit(Occurrence {
                        number,
                        start: index,
                        end: index + 1,
                    });
                }
            }
        }
    }

    /// The literals of this hash that stand at `start`.
    #[inline(never)]
    fn compare(&self, hash: u16, text: &[u8], start: usize, visit: &mut impl FnMut(Occurrence)) {
        let first = self.sorted.partition_point(|literal| literal.0 < hash);
        for (_, literal, number) in self.sorted[first..]
            .iter()
            .take_while(|literal| literal.0 == hash)
        {
            let end = start + literal.len();
            if text
                .get(start..end)
                .is_some_and(|found| found.eq_ignore_ascii_case(literal))
            {
                visit(Occurrence {
                    number: *number,
                    start,
                    end,
                });
            }
        }
    }
}

fn gram(literal: &[u8]) -> u32 {
    literal[..GRAM]
        .iter()
        .fold(0, |gram, &byte| gram << 8 | u32::from(byte))
}

const fn hash(gram: u32) -> u16 {
    (gram.wrapping_mul(0x9e37_79b1) >> (32 - FILTER_BITS)) as u16
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
            assert_eq!(it.end - it.start, LITERALS[it.number].len());
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
