//! How random a text looks.

use super::code::is_code;
use super::placeholder::is_filled_in;

/// The least entropy, in bits per character, of a random value of 20 characters or more.
const LEAST_BITS: f32 = 3.0;

/// The largest part of a random value that may look like words.
const MOST_WORDS: f32 = 0.6;

/// The Shannon entropy of the bytes of `text`, in bits per byte.
pub fn bits_per_byte(text: &str) -> f32 {
    let mut counts = [0_u32; 256];
    for byte in text.bytes() {
        counts[usize::from(byte)] += 1;
    }
    let length = text.len() as f32;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| *count as f32 / length)
        .map(|share| -share * share.log2())
        .sum()
}

/// Whether `text` looks drawn at random rather than made of words, and is no placeholder.
pub fn is_random(text: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mixes_case = text.bytes().any(|byte| byte.is_ascii_lowercase())
        && text.bytes().any(|byte| byte.is_ascii_uppercase());
    has_letter
        && (has_digit || (mixes_case && text.len() >= 20))
        && bits_per_byte(text) >= LEAST_BITS.min((text.len() as f32).log2() * 0.75)
        && word_share(text) <= MOST_WORDS
        && is_filled_in(text)
}

/// Whether `text` is of letters in both cases that make no words, as people make passwords.
pub fn is_jumbled(text: &str) -> bool {
    const LEAST_LENGTH: usize = 11;
    const MOST_WORDS: f32 = 0.4;
    const LEAST_CHANGES: usize = 4;
    let letters = text.bytes().filter(u8::is_ascii_alphabetic);
    let cases: Vec<bool> = letters.map(|byte| byte.is_ascii_uppercase()).collect();
    let changes = cases.windows(2).filter(|pair| pair[0] != pair[1]).count();
    text.len() >= LEAST_LENGTH
        && changes >= LEAST_CHANGES
        && word_share(text) <= MOST_WORDS
        && is_filled_in(text)
}

/// Whether `text`, which a name says is a secret, is random, not code, and no id of the usual
/// form, which serves many other purposes.
pub fn is_secret_value(text: &str) -> bool {
    is_random(text) && !is_uuid(text) && !is_code(text)
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The part of `text` that reads like words: runs of four letters or more, all small, all
/// capitals, or small after one capital.
fn word_share(text: &str) -> f32 {
    let bytes = text.as_bytes();
    let mut in_words = 0;
    let mut start = 0;
    while start < bytes.len() {
        let end = word_end(bytes, start);
        if end - start >= 4 && reads_like_a_word(&bytes[start..end]) {
            in_words += end - start;
        }
        start = end.max(start + 1);
    }
    in_words as f32 / text.len() as f32
}

fn word_end(bytes: &[u8], start: usize) -> usize {
    let run = |from: usize, belongs: fn(&u8) -> bool| {
        from + bytes[from..]
            .iter()
            .take_while(|byte| belongs(byte))
            .count()
    };
    let upper = run(start, u8::is_ascii_uppercase);
    if upper - start > 1 {
        upper
    } else {
        run(upper, u8::is_ascii_lowercase)
    }
}

/// Almost every pair of neighbouring letters is one that words have.
fn reads_like_a_word(letters: &[u8]) -> bool {
    let followers = |letter: u8| COMMON_PAIRS[usize::from(letter.to_ascii_lowercase() - b'a')];
    let is_rare = |pair: &[u8]| {
        let next = pair[1].to_ascii_lowercase();
        !followers(pair[0]).bytes().any(|follower| follower == next)
    };
    let rare = letters.windows(2).filter(|pair| is_rare(pair)).count();
    rare * 6 <= letters.len()
}

/// For each letter of the alphabet, the letters that often follow it: the 259 pairs that make
/// up 97 % of the pairs in the words of English, French, Spanish and German prompts.
const COMMON_PAIRS: [&str; 26] = [
    "bcdfgiklmnprstuvwy",
    "aeilorsu",
    "acehiklorstuy",
    "adeiorsu",
    "abcdefgilmnpqrstuvwxy",
    "aefilortu",
    "aehinorsu",
    "aeiortuy",
    "abcdefglmnoprstvz",
    "eou",
    "eis",
    "adeilostuy",
    "abeimopsu",
    "acdefgiknostuv",
    "abcdfgiklmnoprstuvwy",
    "aehiloprstu",
    "u",
    "acdefgiklmnoprstuvy",
    "acehiklmopstuy",
    "aehilorstuy",
    "abcdegilmnprst",
    "aeio",
    "aehinos",
    "ipt",
    "eips",
    "e",
];

#[cfg(test)]
mod tests {
    use super::{bits_per_byte, is_random};

    #[test]
    fn entropy_counts_the_choices() {
        assert!(bits_per_byte("aaaa").abs() < 1e-6);
        assert!((bits_per_byte("abab") - 1.0).abs() < 1e-6);
        assert!((bits_per_byte("abcd") - 2.0).abs() < 1e-6);
    }

    #[test]
    fn words_are_told_from_random_values() {
        for random in [
            "9f86d081884c7d659a2feaa0c55ad015",
            "Zk3vQ8xLr2TnW7bYc5Hd",
            "p4ssG0x9tkq2",
            "mQeVtHbXoZpLkYuJsWcRnAgD",
        ] {
            assert!(is_random(random), "{random}");
        }
        for words in [
            "getAccessTokenFromRequest2",
            "process_environment_variable_1",
            "PRODUCTION_DATABASE_NAME",
            "application/json",
            "tokenizer2",
        ] {
            assert!(!is_random(words), "{words}");
        }
    }
}
