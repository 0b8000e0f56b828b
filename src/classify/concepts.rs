//! The concept lexicon: surface forms in several languages, one meaning.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::tokens::{START, Token, TokenKind, step, tokens};
use crate::normalize::fold;

/// The longest form, in words.
const LONGEST_FORM: usize = 6;

/// How many letters may follow a form that ends in `*`.
const LONGEST_ENDING: usize = 6;

/// The fewest letters before a `*`.
const SHORTEST_STEM: usize = 3;

/// The index of a concept.
pub type Concept = u16;

/// The forms of every concept, by hash.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    names: Vec<String>,
    forms: HashMap<u64, Concept, BuildHasherDefault<Identity>>,
    /// Which keys may be a form: most words are none, and are told apart without a look-up.
    filter: Filter,
    /// Which keys may be the beginning of a longer form.
    beginnings: Filter,
}

/// An occurrence of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The concept.
    pub concept: Concept,
    /// The number of words of the form.
    pub words: usize,
}

/// The key of no words.
const NO_WORDS: u64 = 0x2545_f491_4f6c_dd1d;

/// What tells a form that ends in `*` from one that does not.
const OPEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// The key of some words and one more.
const fn join(key: u64, word: u32) -> u64 {
    let key = (key ^ word as u64).wrapping_mul(0xff51_afd7_ed55_8ccd);
    key ^ (key >> 32)
}

/// Keys are well mixed already.
#[derive(Clone, Debug, Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0.rotate_left(8) ^ u64::from(byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn write_u32(&mut self, key: u32) {
        // The table looks at the highest bits too.
        self.0 = u64::from(key).wrapping_mul(OPEN);
    }
}

/// A set of bits that says "certainly not" or "perhaps".
#[derive(Clone, Debug)]
struct Filter {
    bits: Vec<u64>,
}

impl Default for Filter {
    fn default() -> Filter {
        Filter {
            bits: vec![0; 1 << 12],
        }
    }
}

impl Filter {
    const fn place(key: u64) -> (usize, u64) {
        ((key >> 52) as usize, 1 << ((key >> 46) & 63))
    }

    fn add(&mut self, key: u64) {
        let (word, bit) = Filter::place(key);
        self.bits[word] |= bit;
    }

    fn may_have(&self, key: u64) -> bool {
        let (word, bit) = Filter::place(key);
        self.bits[word] & bit != 0
    }
}

impl Lexicon {
    /// Adds one form, as written in the tables: lower case, accents allowed, `*` at the end
    /// for any ending. Returns whether it was new; the first concept of a form stays.
    pub fn add(&mut self, concept: &str, form: &str) -> bool {
        let index = self
            .names
            .iter()
            .position(|name| name == concept)
            .unwrap_or_else(|| {
                self.names.push(concept.to_owned());
                self.names.len() - 1
            });
        let folded = fold(form.trim());
        let (stem, open) = folded
            .strip_suffix('*')
            .map_or((&*folded, false), |stem| (stem, true));
        let words: Vec<u32> = tokens(stem)
            .filter(|token| token.kind != TokenKind::Sign)
            .map(|token| token.hash)
            .collect();
        if words.is_empty() || words.len() > LONGEST_FORM {
            return false;
        }
        let mut key = NO_WORDS;
        for (index, &word) in words.iter().enumerate() {
            if index > 0 {
                self.beginnings.add(key);
            }
            key = join(key, word);
        }
        let key = if open { key ^ OPEN } else { key };
        if self.forms.contains_key(&key) {
            return false;
        }
        self.insert(key, Concept::try_from(index).unwrap_or(Concept::MAX));
        true
    }

    fn insert(&mut self, key: u64, concept: Concept) {
        self.filter.add(key);
        self.forms.insert(key, concept);
    }

    /// The number of concepts.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no concept.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The name of a concept.
    pub fn name(&self, concept: Concept) -> &str {
        &self.names[usize::from(concept)]
    }

    /// What the weights keep: the names by index, the forms by key, and the filter of
    /// beginnings, which keys alone cannot give back.
    pub fn parts(&self) -> (&[String], Vec<(u64, Concept)>, &[u64]) {
        let mut forms: Vec<_> = self
            .forms
            .iter()
            .map(|(&key, &concept)| (key, concept))
            .collect();
        forms.sort_unstable();
        (&self.names, forms, &self.beginnings.bits)
    }

    /// The lexicon of these parts; `None` if they do not fit together.
    pub fn from_parts(
        names: Vec<String>,
        forms: Vec<(u64, Concept)>,
        beginnings: Vec<u64>,
    ) -> Option<Lexicon> {
        let mut lexicon = Lexicon {
            names,
            ..Lexicon::default()
        };
        if beginnings.len() != lexicon.beginnings.bits.len() {
            return None;
        }
        lexicon.beginnings.bits = beginnings;
        for (key, concept) in forms {
            if usize::from(concept) >= lexicon.names.len() {
                return None;
            }
            lexicon.insert(key, concept);
        }
        Some(lexicon)
    }

    /// The longest form that begins at the first of `words`; `text` is what they lie in.
    pub fn longest(&self, text: &str, words: &[Token]) -> Option<Occurrence> {
        let mut found = None;
        let mut before = NO_WORDS;
        for (index, word) in words.iter().take(LONGEST_FORM).enumerate() {
            let key = join(before, word.hash);
            let concept = self.form(key).or_else(|| {
                (word.kind == TokenKind::Word)
                    .then(|| self.open_form(&text.as_bytes()[word.span.range()], before))
                    .flatten()
            });
            if let Some(concept) = concept {
                found = Some(Occurrence {
                    concept,
                    words: index + 1,
                });
            }
            if !self.beginnings.may_have(key) {
                break;
            }
            before = key;
        }
        found
    }

    fn form(&self, key: u64) -> Option<Concept> {
        if self.filter.may_have(key) {
            self.forms.get(&key).copied()
        } else {
            None
        }
    }

    /// The longest stem of `word` that is a form with `*`, after the words of `before`.
    fn open_form(&self, word: &[u8], before: u64) -> Option<Concept> {
        let shortest = word.len().saturating_sub(LONGEST_ENDING).max(SHORTEST_STEM);
        let mut hash = START;
        let mut found = None;
        for (index, byte) in word.iter().enumerate() {
            hash = step(hash, byte.to_ascii_lowercase());
            if index + 1 >= shortest {
                found = self.form(join(before, hash) ^ OPEN).or(found);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Occurrence};
    use crate::classify::tokens::{Token, tokens};

    fn longest(lexicon: &Lexicon, text: &str) -> Option<Occurrence> {
        let words: Vec<Token> = tokens(text).collect();
        lexicon.longest(text, &words)
    }

    #[test]
    fn the_longest_form_wins_and_an_open_form_takes_endings() {
        let mut lexicon = Lexicon::default();
        assert!(lexicon.add("act.kill", "kill"));
        assert!(lexicon.add("figurative", "kill time"));
        assert!(lexicon.add("act.poison", "empoison*"));
        assert!(!lexicon.add("other", "kill"));
        let of = |text| {
            longest(&lexicon, text)
                .map(|found| (lexicon.name(found.concept).to_owned(), found.words))
        };
        assert_eq!(of("Kill time now"), Some(("figurative".to_owned(), 2)));
        assert_eq!(of("kill him"), Some(("act.kill".to_owned(), 1)));
        assert_eq!(of("empoisonner"), Some(("act.poison".to_owned(), 1)));
        assert_eq!(
            of("empoisonnements"),
            None,
            "the ending is longer than six letters"
        );
        assert_eq!(of("skill"), None);
    }
}
