//! Words near a match that make it likelier.

use memchr::memmem;

/// How far before a match a context word may begin, in bytes.
const BEFORE: usize = 80;

/// How far after a match a context word may end, in bytes.
const AFTER: usize = 40;

/// Whether a word that begins like one of `words` stands near `start..end` of `text`.
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

fn begins_a_word(window: &[u8], word: &str) -> bool {
    memmem::find_iter(window, word.as_bytes())
        .any(|at| at == 0 || !window[at - 1].is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::is_near;

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
    }
}
