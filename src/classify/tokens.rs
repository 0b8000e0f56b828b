//! Words of folded text, as hashes.

use crate::finding::Span;

/// A word, a number or a run of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The hash of the word in lower case; numbers of one length share a hash.
    pub hash: u32,
    /// What kind of characters it has.
    pub kind: TokenKind,
    /// Where it lies in the folded text, in bytes.
    pub span: Span,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// At least one letter.
    Word,
    /// Digits only.
    Number,
    /// Anything else but white space.
    Sign,
    /// Letters of a script that the model has not learned, Chinese for example.
    Unread,
    /// What masking has put in the place of data, `[PAYMENT_CARD_1]`. Its name says what was
    /// there, not what is asked: it counts as a long number.
    Placeholder,
}

/// The longest token, in bytes; longer runs are cut, so that no token costs more.
const LONGEST: usize = 40;

/// The longest run of signs that is one token.
const LONGEST_SIGN: usize = 3;

/// The longest number that is told apart from longer ones.
const LONGEST_NUMBER: u8 = 9;

/// The longest placeholder.
const LONGEST_PLACEHOLDER: usize = 80;

/// The hash of nothing.
pub(super) const START: u32 = 0x811c_9dc5;

/// One step of the hash, FNV-1a.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of a number of this many digits.
const fn number(length: u8) -> u32 {
    step(step(START, b'0'), length)
}

/// The length of the placeholder at the beginning of `text`, as masking writes it.
fn placeholder(text: &[u8]) -> Option<usize> {
    let rest = text.strip_prefix(b"[")?;
    let rest = &rest[..rest.len().min(LONGEST_PLACEHOLDER)];
    let length = rest.iter().position(|&byte| byte == b']')?;
    let mut parts = rest[..length].split(|&byte| byte == b'_').skip(1);
    let is_name = rest[0].is_ascii_uppercase()
        && rest[..length]
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    (is_name && parts.any(is_number)).then_some(length + 2)
}

/// The tokens of `text`, in order.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens {
        bytes: text.as_bytes(),
        at: 0,
    }
}

/// The iterator that [`tokens`] returns.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    bytes: &'t [u8],
    at: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Word,
    Sign,
    Space,
}

/// The class of each byte.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80.. => Class::Word,
            b' ' | b'\t' | b'\r' | 0x0b | 0x0c => Class::Space,
            _ => Class::Sign,
        };
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Whether a word begins with a letter of another script than Latin. Look-alikes among Latin
/// letters are folded before.
fn is_unread(word: &[u8]) -> bool {
    // The first letter after Latin ones, ʰ and the like included, and those behind the rest.
    const BEHIND_LATIN: char = '\u{370}';
    const MORE_LATIN: std::ops::Range<char> = '\u{1d00}'..'\u{2000}';
    if word[0].is_ascii() {
        return false;
    }
    let first = std::str::from_utf8(word)
        .ok()
        .and_then(|word| word.chars().next());
    first.is_some_and(|first| {
        first >= BEHIND_LATIN && !MORE_LATIN.contains(&first) && first.is_alphabetic()
    })
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while class(*self.bytes.get(self.at)?) == Class::Space {
            self.at += 1;
        }
        let start = self.at;
        if let Some(length) = placeholder(&self.bytes[start..]) {
            self.at += length;
            return Some(Token {
                hash: number(LONGEST_NUMBER),
                kind: TokenKind::Placeholder,
                span: Span::new(start, self.at),
            });
        }
        let first = class(self.bytes[start]);
        let longest = if first == Class::Word {
            LONGEST
        } else {
            LONGEST_SIGN
        };
        let mut hash = START;
        let mut letters = false;
        while let Some(&byte) = self.bytes.get(self.at)
            && class(byte) == first
            && (byte != b'[' || self.at == start || placeholder(&self.bytes[self.at..]).is_none())
            && (self.at - start < longest || byte & 0xc0 == 0x80)
        {
            letters |= !byte.is_ascii_digit();
            hash = step(hash, byte.to_ascii_lowercase());
            self.at += 1;
        }
        let kind = match (first, letters) {
            (Class::Word, true) if is_unread(&self.bytes[start..self.at]) => TokenKind::Unread,
            (Class::Word, true) => TokenKind::Word,
            (Class::Word, false) => TokenKind::Number,
            _ => TokenKind::Sign,
        };
        if kind == TokenKind::Number {
            hash = number((self.at - start).min(LONGEST_NUMBER.into()) as u8);
        }
        Some(Token {
            hash,
            kind,
            span: Span::new(start, self.at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, TokenKind, tokens};

    fn words(text: &str) -> Vec<&str> {
        tokens(text)
            .map(|token| &text[token.span.range()])
            .collect()
    }

    #[test]
    fn words_numbers_and_signs_are_told_apart() {
        assert_eq!(
            words("Don't, s'il te plaît: 42!?"),
            [
                "Don", "'", "t", ",", "s", "'", "il", "te", "plaît", ":", "42", "!?"
            ]
        );
        let kinds: Vec<TokenKind> = tokens("a1 42 ;").map(|token| token.kind).collect();
        assert_eq!(kinds, [TokenKind::Word, TokenKind::Number, TokenKind::Sign]);
    }

    #[test]
    fn case_and_the_value_of_a_number_do_not_count() {
        let hash = |text| tokens(text).next().map(|token: Token| token.hash);
        assert_eq!(hash("Bomb"), hash("bOMB"));
        assert_eq!(hash("1234"), hash("9876"));
        assert_ne!(hash("123"), hash("1234"));
        assert_ne!(hash("bomb"), hash("bombs"));
    }

    #[test]
    fn a_placeholder_is_one_token_whatever_its_name() {
        let kinds = |text| -> Vec<TokenKind> { tokens(text).map(|token| token.kind).collect() };
        assert_eq!(
            words("(([PRIVATE_KEY_1]), [PAYMENT_CARD_2_ENDING_6467]"),
            [
                "((",
                "[PRIVATE_KEY_1]",
                "),",
                "[PAYMENT_CARD_2_ENDING_6467]"
            ]
        );
        assert_eq!(kinds("[PRIVATE_KEY_1]"), [TokenKind::Placeholder]);
        for text in [
            "[PRIVATE_KEY]",
            "[private_key_1]",
            "[A1]",
            "[_1]",
            "[A B_1]",
            "[A_1",
        ] {
            assert!(!kinds(text).contains(&TokenKind::Placeholder), "{text}");
        }
        let hash = |text| tokens(text).next().map(|token: Token| token.hash);
        assert_eq!(hash("[PRIVATE_KEY_1]"), hash("[EMAIL_ADDRESS_12]"));
        assert_eq!(hash("[PRIVATE_KEY_1]"), hash("4539148803436467"));
    }

    #[test]
    fn words_of_other_scripts_are_told_apart() {
        let kinds = |text| -> Vec<TokenKind> { tokens(text).map(|token| token.kind).collect() };
        for text in ["报告", "отчёт", "تقرير", "보고서", "रिपोर्ट"] {
            assert_eq!(kinds(text)[0], TokenKind::Unread, "{text}");
        }
        for text in ["report", "rapport", "élève", "Straße", "œuf", "🎉"] {
            assert_eq!(kinds(text), [TokenKind::Word], "{text}");
        }
    }

    #[test]
    fn a_long_run_is_cut_on_a_character_boundary() {
        let text = format!("x{}", "é".repeat(100));
        let joined: String = tokens(&text)
            .map(|token| &text[token.span.range()])
            .collect();
        assert_eq!(joined, text);
        assert!(tokens(&text).count() > 2);
    }
}
