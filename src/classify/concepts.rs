//! The concept lexicon: surface forms in several languages, one meaning.

use super::keys::Keys;
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
    forms: Keys,
    /// The concept of each form.
    concepts: Vec<Concept>,
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

/// What the lexicon knows of one word, whatever follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct First {
    /// The concept of the word alone.
    concept: Option<Concept>,
    /// Whether a longer form may begin with it.
    continues: bool,
}

/// The key of no words.
const NO_WORDS: u32 = 0x4f6c_dd1d;

/// What tells a form that ends in `*` from one that does not.
const OPEN: u32 = 0x7f4a_7c15;

/// The key of some words and one more.
const fn join(key: u32, word: u32) -> u32 {
    let key = (key ^ word).wrapping_mul(0x85eb_ca6b);
    let key = (key ^ (key >> 15)).wrapping_mul(0xc2b2_ae35);
    key ^ (key >> 13)
}

/// A set of bits that says "certainly not" or "perhaps".
#[derive(Clone, Debug)]
struct Filter {
    bits: Vec<u32>,
}

impl Default for Filter {
    fn default() -> Filter {
        Filter {
            bits: vec![0; 1 << 13],
        }
    }
}

impl Filter {
    const fn place(key: u32) -> (usize, u32) {
        ((key >> 19) as usize, 1 << ((key >> 14) & 31))
    }

    fn add(&mut self, key: u32) {
        let (word, bit) = Filter::place(key);
        self.bits[word] |= bit;
    }

    fn may_have(&self, key: u32) -> bool {
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
        if self.forms.position(key).is_some() {
            return false;
        }
        let concept = Concept::try_from(index).unwrap_or(Concept::MAX);
        self.filter.add(key);
        self.concepts.insert(self.forms.insert(key), concept);
        true
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

    /// What the weights keep: the names by index, the keys of the forms and their concepts,
    /// and the filter of beginnings, which keys alone cannot give back.
    pub fn parts(&self) -> (&[String], &[u32], &[Concept], &[u32]) {
        (
            &self.names,
            self.forms.sorted(),
            &self.concepts,
            &self.beginnings.bits,
        )
    }

    /// The lexicon of these parts; `None` if they do not fit together.
    pub fn from_parts(
        names: Vec<String>,
        forms: Vec<u32>,
        concepts: Vec<Concept>,
        beginnings: Vec<u32>,
    ) -> Option<Lexicon> {
        let known = |&concept: &Concept| usize::from(concept) < names.len();
        let mut filter = Filter::default();
        if forms.len() != concepts.len()
            || beginnings.len() != filter.bits.len()
            || !concepts.iter().all(known)
        {
            return None;
        }
        for &form in &forms {
            filter.add(form);
        }
        Some(Lexicon {
            forms: Keys::new(forms)?,
            names,
            concepts,
            filter,
            beginnings: Filter { bits: beginnings },
        })
    }

    /// What begins with `word`, which lies in `text`.
    pub fn first(&self, text: &str, word: &Token) -> First {
        let key = join(NO_WORDS, word.hash);
        First {
            concept: self.concept(text, word, NO_WORDS),
            continues: self.beginnings.may_have(key),
        }
    }

    /// The longest form that begins at the first of `words`, of which `first` is known; `text`
    /// is what they lie in.
    pub fn longest(&self, text: &str, words: &[Token], first: First) -> Option<Occurrence> {
        let mut found = first
            .concept
            .map(|concept| Occurrence { concept, words: 1 });
        if !first.continues {
            return found;
        }
        let (word, rest) = words.split_first()?;
        let mut before = join(NO_WORDS, word.hash);
        for (index, word) in rest.iter().take(LONGEST_FORM - 1).enumerate() {
            if let Some(concept) = self.concept(text, word, before) {
                found = Some(Occurrence {
                    concept,
                    words: index + 2,
                });
            }
            before = join(before, word.hash);
            if !self.beginnings.may_have(before) {
                break;
            }
        }
        found
    }

    /// The concept of the form that ends with `word`, after the words of `before`.
    fn concept(&self, text: &str, word: &Token, before: u32) -> Option<Concept> {
        let is_word = word.kind == TokenKind::Word;
        let open = || self.open_form(&text.as_bytes()[word.span.range()], before);
        self.form(join(before, word.hash))
            .or_else(|| is_word.then(open).flatten())
    }

    fn form(&self, key: u32) -> Option<Concept> {
        if self.filter.may_have(key) {
            self.forms.position(key).map(|place| self.concepts[place])
        } else {
            None
        }
    }

    /// The longest stem of `word` that is a form with `*`, after the words of `before`.
    fn open_form(&self, word: &[u8], before: u32) -> Option<Concept> {
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
        lexicon.longest(text, &words, lexicon.first(text, &words[0]))
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
