//! The one feature function, for training and for inference.
//!
//! A text is a sequence of steps, one for each token. Each step has features: the token, the
//! word sequences that end there, the concepts and the ordered pairs of concepts that do.
//! Features are hashes; the model folds them into its table.

use super::concepts::{Concept, First, Lexicon, Occurrence};
use super::tokens::{START, Token, TokenKind, step, tokens};
use crate::finding::{LayerKind, Span};

/// How many words apart two concepts may be to make a pair.
const PAIR_REACH: usize = 14;

/// How many earlier concepts a concept is paired with.
const PAIRS: usize = 6;

/// The kinds of feature: each keeps its hashes apart, and each can be left out of training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// One token.
    Word = 1,
    /// Two words in a row.
    Two,
    /// Three words in a row.
    Three,
    /// Four letters of a word.
    Letters,
    /// A concept.
    Concept,
    /// Two concepts, in order, near each other.
    Pair,
    /// How long the text is, how it is laid out, how it was decoded.
    Layout,
}

/// A feature: its kind and its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The kind.
    pub kind: Kind,
    /// The hash, the kind mixed in.
    pub hash: u32,
}

impl Feature {
    fn new(kind: Kind, parts: &[u32]) -> Feature {
        let mut hash = (kind as u32).wrapping_mul(0x9e37_79b9) ^ START;
        for &part in parts {
            hash = (hash ^ part).wrapping_mul(0x85eb_ca6b);
            hash ^= hash >> 15;
        }
        hash = hash.wrapping_mul(0xc2b2_ae35);
        Feature {
            kind,
            hash: hash ^ (hash >> 16),
        }
    }
}

/// The features that one token completes.
#[derive(Clone, Copy, Debug)]
pub struct Step<'s> {
    /// Where the token lies in the text; empty for the layout.
    pub span: Span,
    /// Its features.
    pub features: &'s [Feature],
    /// The hash of the token, if it is a word.
    pub word: Option<u32>,
    /// The concept that begins here, if one does.
    pub concept: Option<Occurrence>,
}

impl Step<'_> {
    /// Whether the token is a word or a number, which are what forms are counted in.
    pub fn is_word(&self) -> bool {
        self.features.len() > 1
    }
}

/// Calls `visit` for every step of `text`, a layer of kind `layer`.
pub fn extract(text: &str, layer: LayerKind, lexicon: &Lexicon, visit: impl FnMut(Step<'_>)) {
    let mut every = Every {
        text,
        lexicon,
        features: Vec::with_capacity(64),
        visit,
    };
    read(text, layer, lexicon, &mut every);
}

struct Every<'t, V> {
    text: &'t str,
    lexicon: &'t Lexicon,
    features: Vec<Feature>,
    visit: V,
}

impl<V: FnMut(Step<'_>)> Reader for Every<'_, V> {
    fn first(&mut self, word: &Token) -> First {
        self.lexicon.first(self.text, word)
    }

    fn step(&mut self, token: Option<&Token>, around: &[Feature], concept: Option<Occurrence>) {
        self.features.clear();
        if let Some(token) = token {
            own(self.text, token, |feature| self.features.push(feature));
        }
        self.features.extend(around);
        (self.visit)(Step {
            span: token.map_or(Span::new(0, 0), |token| token.span),
            features: &self.features,
            word: token
                .filter(|token| token.kind == TokenKind::Word)
                .map(|token| token.hash),
            concept,
        });
    }
}

/// Who reads a text step by step. What a word gives of its own is the reader's to keep, since
/// most words come more than once.
pub(super) trait Reader {
    /// What the lexicon knows of a word; asked before its step.
    fn first(&mut self, word: &Token) -> First;

    /// A step: its token, none for the layout; the features that need what stands around it;
    /// the concept that begins there.
    fn step(&mut self, token: Option<&Token>, around: &[Feature], concept: Option<Occurrence>);
}

/// Lets `reader` read `text`, a layer of kind `layer`.
// Not inlined, like the other stages: as plain JavaScript a function that is too large is
// never optimised.
#[inline(never)]
pub(super) fn read(text: &str, layer: LayerKind, lexicon: &Lexicon, reader: &mut impl Reader) {
    let (unread, all): (Vec<Token>, Vec<Token>) =
        tokens(text).partition(|token| token.kind == TokenKind::Unread);
    let words: Vec<Token> = all
        .iter()
        .copied()
        .filter(|token| token.kind != TokenKind::Sign)
        .collect();
    let mut features = Vec::with_capacity(16);

    let unread = unread.iter().map(|token| token.span.len()).sum();
    layout(text, &all, words.len(), unread, layer, &mut features);
    reader.step(None, &features, None);

    let mut at = 0;
    let mut covered = 0;
    let mut recent: Vec<(usize, Concept)> = Vec::new();
    for token in &all {
        features.clear();
        let mut concept = None;
        if token.kind != TokenKind::Sign {
            sequences(&words[..=at], &mut features);
            let first = reader.first(token);
            // A form within a longer one says nothing of its own; one that only overlaps does.
            concept = lexicon
                .longest(text, &words[at..], first)
                .filter(|found| at + found.words > covered);
            if let Some(found) = concept {
                covered = at + found.words;
                concepts(at, found.concept, &mut recent, &mut features);
            }
            at += 1;
        }
        reader.step(Some(token), &features, concept);
    }
}

/// The features that a token has wherever it stands.
pub(super) fn own(text: &str, token: &Token, mut visit: impl FnMut(Feature)) {
    visit(Feature::new(Kind::Word, &[token.hash]));
    if token.kind == TokenKind::Word {
        letters(&text.as_bytes()[token.span.range()], visit);
    }
}

fn sequences(words: &[Token], features: &mut Vec<Feature>) {
    let back = |distance: usize| {
        words
            .len()
            .checked_sub(distance + 1)
            .map_or(START, |index| words[index].hash)
    };
    features.push(Feature::new(Kind::Two, &[back(1), back(0)]));
    features.push(Feature::new(Kind::Three, &[back(2), back(1), back(0)]));
}

/// Four letters in a row of a longer word: what is left of one that was never seen,
/// inflected or misspelt.
fn letters(word: &[u8], visit: impl FnMut(Feature)) {
    const SHORTEST: usize = 6;
    const WINDOW: usize = 4;
    const MOST: usize = 12;
    if word.len() >= SHORTEST {
        let hash = |window: &[u8]| {
            window
                .iter()
                .fold(START, |hash, byte| step(hash, byte.to_ascii_lowercase()))
        };
        let windows = word.windows(WINDOW).take(MOST);
        windows
            .map(|window| Feature::new(Kind::Letters, &[hash(window)]))
            .for_each(visit);
    }
}

fn concepts(
    at: usize,
    concept: Concept,
    recent: &mut Vec<(usize, Concept)>,
    features: &mut Vec<Feature>,
) {
    let concept_hash = u32::from(concept);
    features.push(Feature::new(Kind::Concept, &[concept_hash]));
    recent.retain(|&(earlier, _)| at - earlier <= PAIR_REACH);
    let paired = recent.iter().rev().take(PAIRS);
    features.extend(
        paired.map(|&(_, earlier)| Feature::new(Kind::Pair, &[u32::from(earlier), concept_hash])),
    );
    recent.push((at, concept));
}

/// The bucket of a share, in eighths of a doubling scale.
fn share(part: usize, whole: usize) -> u32 {
    match (part * 1000).checked_div(whole) {
        None | Some(0) => 0,
        Some(thousandths) => thousandths.ilog2() + 1,
    }
}

fn layout(
    text: &str,
    all: &[Token],
    words: usize,
    unread: usize,
    layer: LayerKind,
    features: &mut Vec<Feature>,
) {
    features.clear();
    let signs = all.len() - words;
    let count_upper = |text: &str| text.bytes().filter(u8::is_ascii_uppercase).count();
    let placeholders = all
        .iter()
        .filter(|token| token.kind == TokenKind::Placeholder)
        .map(|token| &text[token.span.range()]);
    // Nobody shouts who sends a masked prompt.
    let upper = count_upper(text) - placeholders.map(count_upper).sum::<usize>();
    let lines = text.bytes().filter(|&byte| byte == b'\n').count();
    let other = text.bytes().filter(|byte| !byte.is_ascii()).count();
    let other = other.saturating_sub(unread);
    let length = text.len() - unread;
    let values = [
        words.checked_ilog2().map_or(0, |bits| bits + 1),
        share(signs, all.len()),
        share(upper, length),
        share(lines, words),
        share(other, length),
        layer as u32,
    ];
    features.extend(
        (0..)
            .zip(values)
            .map(|(index, value)| Feature::new(Kind::Layout, &[index, value])),
    );
}

#[cfg(test)]
mod tests {
    use super::{Kind, extract};
    use crate::classify::concepts::Lexicon;
    use crate::finding::LayerKind;

    fn hashes(text: &str, lexicon: &Lexicon, kind: Kind) -> Vec<u32> {
        let mut found = Vec::new();
        extract(text, LayerKind::Folded, lexicon, |step| {
            found.extend(
                step.features
                    .iter()
                    .filter(|feature| feature.kind == kind)
                    .map(|feature| feature.hash),
            );
        });
        found
    }

    #[test]
    fn pairs_of_concepts_are_the_same_in_every_language() {
        let mut lexicon = Lexicon::default();
        for (concept, form) in [
            ("how", "how do i"),
            ("how", "comment"),
            ("kill", "kill"),
            ("kill", "tuer"),
        ] {
            lexicon.add(concept, form);
        }
        let english = hashes("how do i kill it", &lexicon, Kind::Pair);
        assert_eq!(english.len(), 1);
        assert_eq!(english, hashes("comment le tuer ?", &lexicon, Kind::Pair));
        assert_ne!(
            english,
            hashes("tuer comment", &lexicon, Kind::Pair),
            "order counts"
        );
    }

    #[test]
    fn the_name_of_a_placeholder_is_no_feature() {
        let lexicon = Lexicon::default();
        for kind in [
            Kind::Word,
            Kind::Two,
            Kind::Three,
            Kind::Letters,
            Kind::Layout,
        ] {
            let of = |text| hashes(text, &lexicon, kind);
            assert_eq!(
                of("keep [PRIVATE_KEY_1] to yourself, please"),
                of("keep [MY_EMAIL_A_22] to yourself, please"),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn a_word_of_a_longer_form_is_no_concept_of_its_own() {
        let mut lexicon = Lexicon::default();
        lexicon.add("figurative", "kill time");
        lexicon.add("kill", "kill");
        assert_eq!(hashes("kill time", &lexicon, Kind::Concept).len(), 1);
        assert_eq!(
            hashes("kill him kill time", &lexicon, Kind::Concept).len(),
            2
        );
    }
}
