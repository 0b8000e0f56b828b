//! What a word of a text gives wherever it stands, kept for when it comes again.

use super::concepts::First;
use super::model::WIDTH;
use super::pool::RowSum;
use super::tokens::Token;

/// The most words that are kept.
const MOST: usize = 1024;

/// About how many bytes of text there are for one word that is new.
const BYTES_PER_WORD: usize = 16;

/// One word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    key: u64,
    /// What the lexicon knows of it.
    pub(super) first: First,
    /// What its own features add up to.
    pub(super) sum: RowSum,
}

/// Words at the place that their hash gives: a new one pushes out the one before it.
pub(super) struct Memory {
    words: Vec<Known>,
}

impl Memory {
    /// Room for the words of a text of this length, in bytes.
    pub(super) fn for_text(length: usize) -> Memory {
        let nothing = Known {
            key: 0,
            first: First::default(),
            sum: [0; WIDTH],
        };
        let room = (length / BYTES_PER_WORD).next_power_of_two().min(MOST);
        Memory {
            words: vec![nothing; room],
        }
    }

    /// The place of a word, where what is known of it stands, worked out only if it is new.
    pub(super) fn place(
        &mut self,
        word: &Token,
        work_out: impl FnOnce() -> (First, RowSum),
    ) -> usize {
        let length = word.span.end - word.span.start;
        // No token is empty, so that no key is 0.
        let key = (length as u64) << 32 | u64::from(word.hash);
        let place = (word.hash ^ word.hash >> 16) as usize & (self.words.len() - 1);
        if self.words[place].key != key {
            let (first, sum) = work_out();
            self.words[place] = Known { key, first, sum };
        }
        place
    }

    /// What is known at a place.
    pub(super) fn at(&self, place: usize) -> &Known {
        &self.words[place]
    }
}
