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
}

/// The longest token, in bytes; longer runs are cut, so that no token costs more.
const LONGEST: usize = 40;

/// The longest run of signs that is one token.
const LONGEST_SIGN: usize = 3;

/// The hash of nothing.
pub(super) const START: u32 = 0x811c_9dc5;

/// One step of the hash, FNV-1a.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
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

const fn class(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80.. => Class::Word,
        b' ' | b'\t' | b'\r' | 0x0b | 0x0c => Class::Space,
        _ => Class::Sign,
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while class(*self.bytes.get(self.at)?) == Class::Space {
            self.at += 1;
        }
        let start = self.at;
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
            && (self.at - start < longest || byte & 0xc0 == 0x80)
        {
            letters |= !byte.is_ascii_digit();
            hash = step(hash, byte.to_ascii_lowercase());
            self.at += 1;
        }
        let kind = match (first, letters) {
            (Class::Word, true) => TokenKind::Word,
            (Class::Word, false) => TokenKind::Number,
            _ => TokenKind::Sign,
        };
        if kind == TokenKind::Number {
            let length = (self.at - start).min(9) as u8;
            hash = step(step(START, b'0'), length);
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
    fn a_long_run_is_cut_on_a_character_boundary() {
        let text = format!("x{}", "é".repeat(100));
        let joined: String = tokens(&text)
            .map(|token| &text[token.span.range()])
            .collect();
        assert_eq!(joined, text);
        assert!(tokens(&text).count() > 2);
    }
}
