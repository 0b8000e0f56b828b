//! Seed phrases of wallets (BIP-39, English).

use std::sync::LazyLock;

use crate::sha256::sha256;

/// The words in the order of their numbers, which is the alphabet's. In full, since many of
/// them are common and nothing else tells a phrase from prose; they compress to 5 KB.
static WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("bip39-english.txt").lines().collect());

/// Bits that one word stands for.
const BITS: usize = 11;

/// The least number of different words; the phrases of manuals repeat one word.
const LEAST_DIFFERENT: usize = 8;

/// Whether the words of `text`, in any case and with any numbers and signs between them, are
/// a phrase with the right checksum.
pub fn is_seed_phrase(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let words = lower
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| !word.is_empty());
    matches!(words.clone().count(), 12 | 15 | 18 | 21 | 24)
        && words
            .map(number)
            .collect::<Option<Vec<usize>>>()
            .is_some_and(|numbers| is_varied(&numbers) && is_checked(&numbers))
}

fn number(word: &str) -> Option<usize> {
    WORDS.binary_search(&word).ok()
}

fn is_varied(numbers: &[usize]) -> bool {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.len() >= LEAST_DIFFERENT
}

/// The phrase is entropy, then one bit of its SHA-256 for every 32 bits of it.
fn is_checked(numbers: &[usize]) -> bool {
    let bit = |index: usize| numbers[index / BITS] >> (BITS - 1 - index % BITS) & 1 == 1;
    let bits = numbers.len() * BITS;
    let checksum_bits = bits / 33;
    let entropy_bits = bits - checksum_bits;
    let entropy: Vec<u8> = (0..entropy_bits / 8)
        .map(|byte| {
            (0..8).fold(0, |value, offset| {
                value << 1 | u8::from(bit(byte * 8 + offset))
            })
        })
        .collect();
    let digest = sha256(&entropy)[0];
    (0..checksum_bits).all(|index| bit(entropy_bits + index) == (digest >> (7 - index) & 1 == 1))
}

#[cfg(test)]
mod tests {
    use super::{WORDS, is_seed_phrase, sha256};

    #[test]
    fn the_list_is_the_one_of_bip_39() {
        assert_eq!(WORDS.len(), 2048);
        assert!(WORDS.is_sorted());
        let digest = sha256(include_bytes!("bip39-english.txt"));
        assert_eq!(digest[..4], [0x2f, 0x5e, 0xed, 0x53]);
    }

    #[test]
    fn the_vectors_of_bip_39() {
        let phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        assert!(is_seed_phrase(phrase));
        assert!(is_seed_phrase(
            "hamster diagram private dutch cause delay private meat slide toddler razor book \
             happy fancy gospel tennis maple dilemma loan word shrug inflict delay length"
        ));
        assert!(!is_seed_phrase(&phrase.replace("yellow", "year")));
        assert!(!is_seed_phrase("legal winner"));
        // The phrase of every manual.
        let repeated = "abandon ".repeat(11) + "about";
        assert!(!is_seed_phrase(&repeated));
    }
}
