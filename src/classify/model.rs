//! The network: feature rows summed over each token, pooled over windows, one hidden layer.

use super::concepts::{First, Lexicon, Occurrence};
pub use super::dense::Dense;
use super::features::{Feature, Reader, Step, own, read};
use super::keys::Keys;
use super::memory::Memory;
use super::pool::{Pool, RowSum, Windows};
use super::rows::{Row, Rows};
use super::tokens::{Token, TokenKind, tokens};
use crate::finding::{Category, LayerKind, Scores, Span};
use crate::normalize::Text;

/// The width of a feature's row.
pub const WIDTH: usize = 32;

/// The number of inputs of the hidden layer: the sum and the maximum of each column.
pub const INPUTS: usize = 2 * WIDTH;

/// The number of outputs, one for each scored category.
pub const OUTPUTS: usize = Category::SCORED_COUNT;

/// The number of steps in a block; a window is two blocks, and the next one shares one of
/// them, so that a short passage of a long text is not diluted.
pub const BLOCK: usize = 48;

/// The sizes that are not fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The table has two to this power rows.
    pub bits: u32,
    /// The number of hidden units.
    pub hidden: usize,
}

impl Shape {
    /// The number of rows of the table.
    pub const fn rows(self) -> usize {
        1 << self.bits
    }

    /// The row of a feature.
    pub const fn row(self, feature: Feature) -> usize {
        (feature.hash >> (32 - self.bits)) as usize
    }
}

/// The learned weights.
#[derive(Clone, Debug)]
pub struct Model {
    /// The sizes.
    pub shape: Shape,
    /// The concepts.
    pub lexicon: Lexicon,
    /// The feature rows, quantised.
    pub table: Rows,
    /// The rows of words that are known from elsewhere, by the hash of the word.
    pub words: Words,
    /// What one unit of the rows is worth.
    pub scale: f32,
    /// The dense layers.
    pub dense: Dense,
    /// For each output, the factor and the shift that turn a logit into a calibrated one.
    pub calibration: Vec<(f32, f32)>,
}

/// Rows for whole words, quantised like the table.
#[derive(Clone, Debug, Default)]
pub struct Words {
    hashes: Keys,
    rows: Rows,
}

impl Words {
    /// Rows by the hash of their word; the first of a hash stays.
    pub fn new(hashes: &[u32], rows: &[i8]) -> Words {
        let mut words: Vec<(u32, &[i8])> = hashes
            .iter()
            .copied()
            .zip(rows.chunks_exact(WIDTH))
            .collect();
        words.sort_by_key(|&(hash, _)| hash);
        words.dedup_by_key(|&mut (hash, _)| hash);
        let (hashes, rows): (Vec<u32>, Vec<&[i8]>) = words.into_iter().unzip();
        Words {
            hashes: Keys::new(hashes).unwrap_or_default(),
            rows: Rows::new(&rows.concat()),
        }
    }

    /// The words of sorted hashes; `None` if they are not, or the rows are not as many.
    pub(super) fn from_parts(hashes: Vec<u32>, rows: Rows) -> Option<Words> {
        if rows.len() != hashes.len() {
            return None;
        }
        let hashes = Keys::new(hashes)?;
        Some(Words { hashes, rows })
    }

    /// The row of a word.
    pub fn row(&self, hash: u32) -> Option<Row<'_>> {
        self.rows.get(self.hashes.position(hash)?)
    }

    /// The hashes in ascending order, and their rows.
    pub(super) fn parts(&self) -> (&[u32], &Rows) {
        (self.hashes.sorted(), &self.rows)
    }
}

impl Model {
    /// The calibrated probability of each category: the most that any window of any layer gives.
    pub fn score(&self, text: &Text<'_>) -> Scores {
        let mut values = self.logits(text);
        for (value, (factor, shift)) in values.iter_mut().zip(&self.calibration) {
            *value = sigmoid(factor * *value + shift);
        }
        Scores { values }
    }

    /// The logits before calibration.
    #[inline(never)]
    pub fn logits(&self, text: &Text<'_>) -> [f32; OUTPUTS] {
        let mut logits = [f32::NEG_INFINITY; OUTPUTS];
        let longest = text.layers().iter().map(|layer| layer.text().len()).max();
        let mut memory = Memory::for_text(longest.unwrap_or(0));
        for layer in text.layers() {
            for piece in pieces(layer.text()) {
                let text = &layer.text()[piece.range()];
                self.piece_logits(text, layer.kind(), &mut memory, &mut logits);
            }
        }
        logits
    }

    /// Raises `logits` to what the windows of `text` give, before calibration.
    fn piece_logits(
        &self,
        text: &str,
        layer: LayerKind,
        memory: &mut Memory,
        logits: &mut [f32; OUTPUTS],
    ) {
        // Signs, white space and words that the model cannot read say nothing.
        let says_something =
            |token: Token| !matches!(token.kind, TokenKind::Sign | TokenKind::Unread);
        if !tokens(text).any(says_something) {
            return;
        }
        let mut piece = Piece {
            model: self,
            text,
            memory,
            place: 0,
            windows: Windows::new(),
            hidden: vec![0.0; self.shape.hidden],
            logits,
        };
        read(text, layer, &self.lexicon, &mut piece);
        piece.finish();
    }

    /// What the features of a step add up to.
    pub(super) fn row_sum(&self, step: &Step<'_>) -> RowSum {
        let mut sum = [0; WIDTH];
        for &feature in step.features {
            self.add(feature, &mut sum);
        }
        if let Some(row) = step.word.and_then(|hash| self.words.row(hash)) {
            row.add_to(&mut sum);
        }
        sum
    }

    /// What the features that a token has of its own add up to.
    #[inline(never)]
    fn own_sum(&self, text: &str, token: &Token) -> RowSum {
        let mut sum = [0; WIDTH];
        own(text, token, |feature| self.add(feature, &mut sum));
        if token.kind == TokenKind::Word
            && let Some(row) = self.words.row(token.hash)
        {
            row.add_to(&mut sum);
        }
        sum
    }

    fn add(&self, feature: Feature, sum: &mut RowSum) {
        if let Some(row) = self.table.get(self.shape.row(feature)) {
            row.add_to(sum);
        }
    }

    /// The logits of the window that holds these steps and no others.
    pub(super) fn window_logits<'s>(
        &self,
        steps: impl Iterator<Item = &'s RowSum>,
    ) -> [f32; OUTPUTS] {
        let mut pool = Pool::EMPTY;
        steps.for_each(|step| pool.add(step));
        let inputs = pool.inputs(self.scale);
        let mut hidden = vec![0.0; self.shape.hidden];
        self.dense.hidden(&inputs, &mut hidden);
        self.dense.outputs(&inputs, &hidden)
    }
}

/// A piece of a text that is being scored.
struct Piece<'m> {
    model: &'m Model,
    text: &'m str,
    memory: &'m mut Memory,
    /// Where the memory keeps the word at hand.
    place: usize,
    windows: Windows,
    hidden: Vec<f32>,
    logits: &'m mut [f32; OUTPUTS],
}

impl Piece<'_> {
    /// Raises the logits to those of a window.
    #[inline(never)]
    fn evaluate(&mut self, window: &Pool) {
        let inputs = window.inputs(self.model.scale);
        self.model.dense.hidden(&inputs, &mut self.hidden);
        let outputs = self.model.dense.outputs(&inputs, &self.hidden);
        for (logit, output) in self.logits.iter_mut().zip(outputs) {
            if output > *logit {
                *logit = output;
            }
        }
    }

    fn finish(mut self) {
        if let Some(window) = self.windows.last() {
            self.evaluate(&window);
        }
    }
}

impl Reader for Piece<'_> {
    fn first(&mut self, word: &Token) -> First {
        self.place = self.memory.place(word, || {
            let first = self.model.lexicon.first(self.text, word);
            (first, self.model.own_sum(self.text, word))
        });
        self.memory.at(self.place).first
    }

    fn step(&mut self, token: Option<&Token>, around: &[Feature], _: Option<Occurrence>) {
        let mut sum = match token {
            None => [0; WIDTH],
            Some(token) if token.kind == TokenKind::Sign => self.model.own_sum(self.text, token),
            Some(_) => self.memory.at(self.place).sum,
        };
        for &feature in around {
            self.model.add(feature, &mut sum);
        }
        if let Some(window) = self.windows.step(&sum) {
            self.evaluate(&window);
        }
    }
}

/// The most text that is cut into words at once, in bytes, which bounds the memory in use.
const PIECE: usize = 16 * 1024;

/// How much of a piece the next one begins with, so that nothing is cut in two.
const OVERLAP: usize = 512;

/// The pieces of a text, on character boundaries; most texts are one.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = text.floor_char_boundary(start + PIECE);
        next = (end < text.len()).then(|| text.floor_char_boundary(end - OVERLAP));
        Some(Span::new(start, end))
    })
}

/// The logistic function.
pub fn sigmoid(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
