//! Readings that no sign announces: where a text reads more like language if each word is
//! read in another way.

use std::ops::Range;

use crate::normalize::plausible::{CLASSES, class_of, likelihood};
use crate::normalize::words::is_known;

/// The evidence, in bits, from which a stretch is looked at, and after whose loss it has ended.
const LEAST_GAIN: i32 = 16;
const GREATEST_LOSS: i32 = 24;

/// The text is first looked at in blocks. Hardly one of ordinary text gains so much.
const BLOCK_LEN: usize = 16;
const LEAST_BLOCK_GAIN: i32 = 6;

/// How far a word is looked for beyond the evidence.
const LONGEST_WORD: usize = 64;

/// One way to read words.
pub(super) struct Guess {
    /// How much likelier each pair of letters is if so read, in bits: a row for the first.
    gain: [[i8; CLASSES]; CLASSES],
    /// Reads a word of small letters.
    read: fn(&mut [u8]),
    /// Bytes that are in no stretch.
    is_end: fn(u8) -> bool,
}

impl Guess {
    /// `pair` gives the two letters that are read in place of two others.
    pub(super) fn new(
        pair: fn(usize, usize) -> (usize, usize),
        read: fn(&mut [u8]),
        is_end: fn(u8) -> bool,
    ) -> Guess {
        let gain = |first, second| {
            let (first_read, second_read) = pair(first, second);
            (likelihood(first_read, second_read) - likelihood(first, second)) as i8
        };
        Guess {
            gain: std::array::from_fn(|first| std::array::from_fn(|second| gain(first, second))),
            read,
            is_end,
        }
    }

    /// The stretches of whole words where the guess is right.
    pub(super) fn stretches(&self, bytes: &[u8]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut done = 0;
        for evidence in self.evidence(bytes) {
            if evidence.end > done {
                let end = evidence.end;
                let stretch = self.words_around(bytes, done, evidence);
                done = end.max(stretch.end);
                if self.is_right(&bytes[stretch.clone()]) {
                    found.push(stretch);
                }
            }
        }
        found
    }

    /// Where the gain adds up, from where it starts to its maximum, and the reading is
    /// likely in itself.
    fn evidence(&self, bytes: &[u8]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for region in self.promising(bytes) {
            self.evidence_within(bytes, region, &mut found);
        }
        found.retain(|evidence| self.likelihood_of(&bytes[evidence.clone()]) > 0);
        found
    }

    /// A cheap look at all of the text in blocks: the regions around those that gain.
    fn promising(&self, bytes: &[u8]) -> Vec<Range<usize>> {
        let mut regions: Vec<Range<usize>> = Vec::new();
        let mut before = 0;
        for (index, block) in bytes.chunks(BLOCK_LEN).enumerate() {
            let mut gain = 0;
            for &byte in block {
                let class = class_of(byte);
                gain += i32::from(self.gain[before][class]);
                before = class;
            }
            if gain < LEAST_BLOCK_GAIN {
                continue;
            }
            let start = (index * BLOCK_LEN).saturating_sub(LONGEST_WORD);
            let end = bytes.len().min((index + 1) * BLOCK_LEN + LONGEST_WORD);
            match regions.last_mut() {
                Some(last) if start <= last.end => last.end = end,
                _ => regions.push(start..end),
            }
        }
        regions
    }

    fn evidence_within(&self, bytes: &[u8], region: Range<usize>, found: &mut Vec<Range<usize>>) {
        let (mut sum, mut start) = (0, region.start);
        let (mut most, mut most_end) = (0, start);
        let mut before = 0;
        for offset in region {
            let class = class_of(bytes[offset]);
            sum += i32::from(self.gain[before][class]);
            before = class;
            if sum > most {
                (most, most_end) = (sum, offset + 1);
            }
            if sum < 0 || sum + GREATEST_LOSS < most || (self.is_end)(bytes[offset]) {
                if most >= LEAST_GAIN {
                    found.push(start..most_end);
                }
                (sum, most, start) = (0, 0, offset + 1);
            }
        }
        if most >= LEAST_GAIN {
            found.push(start..most_end);
        }
    }

    /// The words that `evidence` touches, without those at either end that speak against the
    /// guess, and with those around it that speak for it. Nothing before `done`.
    fn words_around(&self, bytes: &[u8], done: usize, evidence: Range<usize>) -> Range<usize> {
        let start = evidence.start.max(done);
        let near = &bytes[done.max(start.saturating_sub(LONGEST_WORD))..start];
        let head = near
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphabetic());
        let start = start - head.count();
        let mut words = Vec::new();
        let mut before = start;
        while let Some(word) = self.word_before(&bytes[done..before]) {
            let word = done + word.start..done + word.end;
            if !self.is_for(&bytes[word.clone()]) {
                break;
            }
            before = word.start;
            words.push(word);
        }
        words.reverse();
        let mut after = start;
        while let Some(word) = self.word_after(&bytes[after..]) {
            let word = after + word.start..after + word.end;
            if word.start >= evidence.end && !self.is_for(&bytes[word.clone()]) {
                break;
            }
            after = word.end;
            words.push(word);
        }
        let is_kept = |word: &Range<usize>| !self.is_against(&bytes[word.clone()]);
        let first = words.iter().position(is_kept);
        match first.zip(words.iter().rposition(is_kept)) {
            Some((first, last)) => words[first].start..words[last].end,
            None => start..start,
        }
    }

    /// The last word, if it is near the end.
    fn word_before(&self, bytes: &[u8]) -> Option<Range<usize>> {
        let from = bytes.len().saturating_sub(LONGEST_WORD);
        let near = &bytes[from..];
        let end = near.iter().rposition(u8::is_ascii_alphabetic)? + 1;
        let other = near[..end]
            .iter()
            .rposition(|byte| !byte.is_ascii_alphabetic());
        let ends = near[end..].iter().any(|&byte| (self.is_end)(byte));
        (!ends).then_some(from + other.map_or(0, |other| other + 1)..from + end)
    }

    /// The first word, if it is near the start.
    fn word_after(&self, bytes: &[u8]) -> Option<Range<usize>> {
        let near = &bytes[..bytes.len().min(LONGEST_WORD)];
        let start = near.iter().position(u8::is_ascii_alphabetic)?;
        let letters = near[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic());
        let ends = near[..start].iter().any(|&byte| (self.is_end)(byte));
        (!ends).then_some(start..start + letters.count())
    }

    fn is_for(&self, word: &[u8]) -> bool {
        let small = word.to_ascii_lowercase();
        word.len() > 1 && !is_known(&small) && is_known(&self.reading(small))
    }

    fn is_against(&self, word: &[u8]) -> bool {
        let small = word.to_ascii_lowercase();
        let is_known_now = is_known(&small);
        !is_known(&self.reading(small)) && (is_known_now || self.gain_of(word) <= 0)
    }

    fn gain_of(&self, bytes: &[u8]) -> i32 {
        pairs(bytes)
            .map(|(first, second)| i32::from(self.gain[first][second]))
            .sum()
    }

    /// How much likelier than chance the reading is, in bits.
    fn likelihood_of(&self, bytes: &[u8]) -> i32 {
        let before: i32 = pairs(bytes)
            .map(|(first, second)| likelihood(first, second))
            .sum();
        before + self.gain_of(bytes)
    }

    fn reading(&self, mut word: Vec<u8>) -> Vec<u8> {
        (self.read)(&mut word);
        word
    }

    /// Whether known words, not all the same, make up at least half of what the words read,
    /// and hardly any of them as they stand.
    fn is_right(&self, bytes: &[u8]) -> bool {
        let (mut letters, mut known, mut known_before) = (0, 0, 0);
        let mut first: Option<&[u8]> = None;
        let mut differ = false;
        for word in bytes.split(|byte| !byte.is_ascii_alphabetic()) {
            letters += word.len();
            if word.len() < 3 {
                continue;
            }
            let small = word.to_ascii_lowercase();
            known_before += if is_known(&small) { word.len() } else { 0 };
            if is_known(&self.reading(small)) {
                known += word.len();
                differ |= !first.get_or_insert(word).eq_ignore_ascii_case(word);
            }
        }
        differ && known * 2 >= letters && known_before * 4 < letters
    }
}

/// The pairs of letters, from before the first to after the last.
fn pairs(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let classes = bytes.iter().map(|&byte| class_of(byte));
    let after = classes.clone().chain([0]);
    std::iter::once(0).chain(classes).zip(after)
}
