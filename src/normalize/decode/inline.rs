//! Readings of encodings that stand inside of words or lines: with what surrounds them, so
//! that phrases stay whole.

use std::ops::Range;

use super::reading::Reading;

/// How many bytes of the same line go along on either side.
const SURROUNDINGS: usize = 200;

/// Rewrites parts of a text, from left to right, into a reading.
pub(super) struct Inline<'r, 't> {
    source: &'t str,
    reading: &'r mut Reading,
    /// Up to where the source has been dealt with.
    done: usize,
    is_open: bool,
}

impl<'r, 't> Inline<'r, 't> {
    pub(super) fn new(source: &'t str, reading: &'r mut Reading) -> Inline<'r, 't> {
        Inline {
            source,
            reading,
            done: 0,
            is_open: false,
        }
    }

    /// Reads `text` in place of the whole of `range`.
    pub(super) fn replace(&mut self, range: Range<usize>, text: &str) {
        self.go_to(range.start);
        self.reading.push(range.clone(), text);
        self.done = range.end;
    }

    /// Reads the bytes of `text` in place of the bytes from `start` on, one for one.
    pub(super) fn replace_each(&mut self, start: usize, text: &str) {
        self.go_to(start);
        self.reading.push_unmapped(text);
        self.reading.map_units(start, 1, 1, text.len());
        self.done = start + text.len();
    }

    /// Whether something before `offset` was replaced that is near enough to be one phrase with it.
    pub(super) fn reaches(&self, offset: usize) -> bool {
        self.is_open
            && offset - self.done <= 2 * SURROUNDINGS
            && !self.source.as_bytes()[self.done..offset].contains(&b'\n')
    }

    /// Whether there is no room for more.
    pub(super) fn is_full(&mut self) -> bool {
        self.reading.is_full()
    }

    /// Copies what lies around the last replacement.
    pub(super) fn finish(mut self) {
        self.close();
    }

    fn go_to(&mut self, start: usize) {
        if self.reaches(start) {
            self.copy(self.done..start);
            return;
        }
        self.close();
        let least = start.saturating_sub(SURROUNDINGS).max(self.done);
        let least = self.source.ceil_char_boundary(least);
        let before = &self.source[least..start];
        let from = before
            .rfind('\n')
            .map_or(least, |line_break| least + line_break + 1);
        self.reading.begin(from);
        self.copy(from..start);
        self.is_open = true;
    }

    fn close(&mut self) {
        if self.is_open {
            let most = self.source.floor_char_boundary(self.done + SURROUNDINGS);
            let after = &self.source[self.done..most];
            let end = after
                .find('\n')
                .map_or(most, |line_break| self.done + line_break);
            self.copy(self.done..end);
            self.done = end;
            self.is_open = false;
        }
    }

    fn copy(&mut self, range: Range<usize>) {
        self.reading.push_unmapped(&self.source[range.clone()]);
        self.reading.map_units(range.start, 1, 1, range.len());
    }
}
