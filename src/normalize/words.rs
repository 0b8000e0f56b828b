//! The words of `words.txt`: enough of four languages, and of what attackers write about, to
//! tell a right guess from a wrong one.

use std::sync::LazyLock;

/// The longest word listed.
pub(super) const LONGEST: usize = 16;

const WORDS_TXT: &str = include_str!("words.txt");

/// More than twice the number of words, so that most looks need one step.
const SLOT_COUNT: usize = 4096;

const ENDINGS: &[&str] = &["s", "d", "ed", "ing", "es"];

const LONGEST_ENDING: usize = 3;

static WORDS: LazyLock<Words> = LazyLock::new(Words::read);

/// A hash table with open addressing, in which `i` and `l` are the same letter.
struct Words {
    slots: Vec<&'static str>,
    /// For each three letters the length of the longest word that begins with them.
    longest: Vec<u8>,
}

/// Whether `word`, in small letters, is listed, or is a listed word with an ending.
pub(super) fn is_known(word: &[u8]) -> bool {
    is_listed(word) || stem(word, is_listed).is_some()
}

/// The lengths of the known words of two letters and more that `letters`, which are small,
/// begin with.
pub(super) fn lengths_at(letters: &[u8]) -> impl Iterator<Item = usize> {
    let longest = start_of(letters).map_or(0, |start| usize::from(WORDS.longest[start]));
    let longest = if longest > 0 {
        longest + LONGEST_ENDING
    } else {
        2
    };
    (2..=longest.min(letters.len())).filter(|&len| is_known(&letters[..len]))
}

fn is_listed(word: &[u8]) -> bool {
    WORDS.find(word).any(|listed| listed.as_bytes() == word)
}

/// The listed word that `letters` spell if `i` and `l` are the same letter, and its ending.
pub(super) fn spelled(letters: &[u8]) -> Option<(&'static str, &'static str)> {
    if let Some(word) = WORDS.find(letters).next() {
        return Some((word, ""));
    }
    let (stem, ending) = stem(letters, |stem| WORDS.find(stem).next().is_some())?;
    let mut words = WORDS.find(stem);
    words.next().map(|word| (word, ending))
}

/// Cuts off an ending where a word of at least three letters remains that `is_listed`.
fn stem(word: &[u8], is_listed: impl Fn(&[u8]) -> bool) -> Option<(&[u8], &'static str)> {
    ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending.as_bytes())?;
        (stem.len() >= 3 && is_listed(stem)).then_some((stem, *ending))
    })
}

impl Words {
    fn read() -> Words {
        let mut words = Words {
            slots: vec![""; SLOT_COUNT],
            longest: vec![0; 26 * 26 * 26],
        };
        let lines = WORDS_TXT.lines().filter(|line| !line.starts_with("//"));
        for word in lines.flat_map(str::split_ascii_whitespace) {
            let mut slot = slot_of(word.as_bytes());
            while !words.slots[slot].is_empty() {
                slot = (slot + 1) % SLOT_COUNT;
            }
            words.slots[slot] = word;
            if let Some(start) = start_of(word.as_bytes()) {
                words.longest[start] = words.longest[start].max(word.len() as u8);
            }
        }
        words
    }

    /// The listed words with these letters, in the order of the list.
    fn find(&self, letters: &[u8]) -> impl Iterator<Item = &'static str> {
        let first = slot_of(letters);
        (first..first + SLOT_COUNT)
            .map(|slot| self.slots[slot % SLOT_COUNT])
            .take_while(|word| !word.is_empty())
            .filter(move |word| {
                let pairs = word.bytes().zip(letters);
                word.len() == letters.len()
                    && pairs
                        .into_iter()
                        .all(|(one, &other)| merge(one) == merge(other))
            })
    }
}

/// The first three letters as a number.
fn start_of(letters: &[u8]) -> Option<usize> {
    letters.get(..3)?.iter().try_fold(0, |start, letter| {
        let index = letter.checked_sub(b'a').filter(|index| *index < 26)?;
        Some(start * 26 + usize::from(index))
    })
}

fn merge(letter: u8) -> u8 {
    if letter == b'l' { b'i' } else { letter }
}

fn slot_of(letters: &[u8]) -> usize {
    let hash = letters.iter().fold(0x811c_9dc5_u32, |hash, &letter| {
        (hash ^ u32::from(merge(letter))).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 15)) as usize % SLOT_COUNT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_endings_are_known() {
        for word in ["ignore", "instructions", "bombs", "killing", "précède"] {
            assert_eq!(is_known(word.as_bytes()), word.is_ascii(), "{word}");
        }
        assert!(!is_known(b"kiii"));
        assert_eq!(spelled(b"kiiiing"), Some(("killing", "")));
        assert_eq!(spelled(b"expiosives"), Some(("explosives", "")));
        assert_eq!(spelled(b"grenades"), Some(("grenade", "s")));
        assert_eq!(spelled(b"xyz"), None);
    }

    #[test]
    fn the_list_fits_its_bounds_and_repeats_nothing() {
        let mut words: Vec<_> = WORDS.slots.iter().filter(|word| !word.is_empty()).collect();
        assert!(words.len() * 2 < SLOT_COUNT);
        assert!(words.iter().all(|word| word.len() <= LONGEST));
        assert!(
            words
                .iter()
                .all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
        );
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
