//! Values that stand where a secret would stand.

/// What people write into a sample. Each is long enough not to occur by chance.
const WORDS: &[&str] = &[
    "example",
    "exemple",
    "ejemplo",
    "beispiel",
    "sample",
    "placeholder",
    "platzhalter",
    "your",
    "votre_",
    "votre-",
    "changeme",
    "change_me",
    "change-me",
    "replace",
    "redacted",
    "dummy",
    "insert",
    "foobar",
    "lorem",
    "not-real",
    "notreal",
    "not_real",
    "fake",
    "xxxx",
    "....",
    "****",
    "____",
    "----",
    "deadbeef",
    "cafebabe",
    "qwerty",
    "asdfgh",
];

/// The shortest of these words that is also looked for with digits instead of letters.
const LEAST_DISGUISED: usize = 6;

/// The longest run of one character, or of consecutive characters, that chance explains.
const LONGEST_RUN: usize = 5;

/// How much of the end of a value is looked at for variety, and the least variety there.
const TAIL: usize = 20;
const LEAST_VARIETY: usize = 6;

/// Whether `text` may be a real value: not a word of samples, not `aaaaaa`, not `123456`,
/// not the same few characters over and over.
pub fn is_filled_in(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let letters: String = lower.chars().map(letter_meant).collect();
    !WORDS
        .iter()
        .any(|word| lower.contains(word) || word.len() >= LEAST_DISGUISED && letters.contains(word))
        && longest_run(lower.as_bytes()) <= LONGEST_RUN
        && has_variety(lower.as_bytes())
}

/// The letter that a digit or sign stands for in `3x4mpl3`.
fn letter_meant(character: char) -> char {
    match character {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        other => other,
    }
}

/// The length of the longest run with a constant step of -1, 0 or 1.
fn longest_run(bytes: &[u8]) -> usize {
    let mut longest = 0;
    let mut run = 1;
    let mut step = None;
    for pair in bytes.windows(2) {
        let next = i16::from(pair[1]) - i16::from(pair[0]);
        let is_step = (-1..=1).contains(&next) && pair[1].is_ascii_alphanumeric();
        run = match step {
            _ if !is_step => 1,
            Some(step) if step == next => run + 1,
            _ => 2,
        };
        step = is_step.then_some(next);
        longest = longest.max(run);
    }
    longest
}

fn has_variety(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let mut seen = [false; 256];
    for byte in tail {
        seen[usize::from(*byte)] = true;
    }
    let distinct = seen.iter().filter(|seen| **seen).count();
    distinct >= LEAST_VARIETY.min(tail.len() / 2)
}

#[cfg(test)]
mod tests {
    use super::is_filled_in;

    #[test]
    fn samples_are_told_from_values() {
        for sample in [
            "AKIAIOSFODNN7EXAMPLE",
            "npm_xxxxxxxxxxxxxxxx",
            "sk-000000000000000000",
            "abcdefghijklmnop",
            "9876543210fedcba",
            "your-api-key-here",
            "abcabcabcabcabcabcabc",
            "eXamPl3T0K3n",
        ] {
            assert!(!is_filled_in(sample), "{sample}");
        }
        for value in ["f8Kq2LmZ0tRw7VbYx3Ns", "3f9a1c77d0be42586aef", "Tr0ub4dor"] {
            assert!(is_filled_in(value), "{value}");
        }
    }
}
