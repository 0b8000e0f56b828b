//! Reading the word vectors of `model/words.bin`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::network::Vocabulary;

/// What one step of a stored vector is worth.
const STEP: f32 = 1.0 / 40.0;

/// Reads the words and vectors: the number of words, the width, then for each word its
/// length, its bytes and its vector, a byte for each value.
///
/// # Errors
///
/// When the file cannot be read or is cut short.
pub fn read(path: &Path) -> Result<Vocabulary> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    parse(&bytes).with_context(|| format!("{} is cut short or damaged", path.display()))
}

fn parse(bytes: &[u8]) -> Option<Vocabulary> {
    let (count, bytes) = bytes.split_first_chunk::<4>()?;
    let (width, mut bytes) = bytes.split_first_chunk::<4>()?;
    let width = u32::from_le_bytes(*width) as usize;
    let mut vocabulary = Vocabulary {
        width,
        ..Vocabulary::default()
    };
    for _ in 0..u32::from_le_bytes(*count) {
        let (&length, rest) = bytes.split_first()?;
        let (word, rest) = rest.split_at_checked(usize::from(length))?;
        let (vector, rest) = rest.split_at_checked(width)?;
        vocabulary
            .words
            .push(std::str::from_utf8(word).ok()?.to_owned());
        vocabulary.vectors.extend(
            vector
                .iter()
                .map(|value| f32::from(value.cast_signed()) * STEP),
        );
        bytes = rest;
    }
    bytes.is_empty().then_some(vocabulary)
}
