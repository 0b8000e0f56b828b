//! The concept lexicon: surface forms in several languages, one meaning.

use std::collections::HashMap;

use super::tokens::{START, Token, TokenKind, step, tokens};
use crate::normalize::fold;

/// The longest form, in words.
const LONGEST_FORM: usize = 6;

/// How many letters may follow a form that ends in `*`.
const LONGEST_ENDING: usize = 6;

/// The index of a concept.
pub type Concept = u16;

/// The forms of every concept, by hash.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    names: Vec<String>,
    forms: HashMap<u64, Concept>,
}

/// An occurrence of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The concept.
    pub concept: Concept,
    /// The number of words of the form.
    pub words: usize,
}

/// The key of a sequence of word hashes; `open` for a form that ends in `*`.
fn key(words: impl IntoIterator<Item = u32>, open: bool) -> u64 {
    let mut key: u64 = if open {
        0x9e37_79b9_7f4a_7c15
    } else {
        0x2545_f491_4f6c_dd1d
    };
    for word in words {
        key = (key ^ u64::from(word)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        key ^= key >> 32;
    }
    key
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
        let concept = Concept::try_from(index).unwrap_or(Concept::MAX);
        match self.forms.entry(key(words, open)) {
            std::collections::hash_map::Entry::Occupied(_) => false,
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(concept);
                true
            }
        }
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

    /// The names, by index, and every form's key with its concept, sorted.
    pub fn parts(&self) -> (&[String], Vec<(u64, Concept)>) {
        let mut forms: Vec<_> = self
            .forms
            .iter()
            .map(|(&key, &concept)| (key, concept))
            .collect();
        forms.sort_unstable();
        (&self.names, forms)
    }

    /// The lexicon of these parts.
    pub fn from_parts(
        names: Vec<String>,
        forms: impl IntoIterator<Item = (u64, Concept)>,
    ) -> Lexicon {
        Lexicon {
            names,
            forms: forms.into_iter().collect(),
        }
    }

    /// The longest form that begins at the first of `words`; `text` is what they lie in.
    pub fn longest(&self, text: &str, words: &[Token]) -> Option<Occurrence> {
        let reach = words.len().min(LONGEST_FORM);
        (1..=reach).rev().find_map(|count| {
            let before = words[..count - 1].iter().map(|word| word.hash);
            let last = words[count - 1];
            let exact = self
                .forms
                .get(&key(before.clone().chain([last.hash]), false));
            let concept = exact.or_else(|| {
                (last.kind == TokenKind::Word)
                    .then(|| self.open_form(&text.as_bytes()[last.span.range()], before))
                    .flatten()
            })?;
            Some(Occurrence {
                concept: *concept,
                words: count,
            })
        })
    }

    fn open_form(
        &self,
        last: &[u8],
        before: impl Iterator<Item = u32> + Clone,
    ) -> Option<&Concept> {
        let shortest = last.len().saturating_sub(LONGEST_ENDING).max(3);
        let mut hash = START;
        let mut found = None;
        for (index, byte) in last.iter().enumerate() {
            hash = step(hash, byte.to_ascii_lowercase());
            if index + 1 >= shortest {
                found = self
                    .forms
                    .get(&key(before.clone().chain([hash]), true))
                    .or(found);
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
