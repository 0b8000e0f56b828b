//! What one decoder makes of one text.

use std::ops::Range;

use crate::normalize::map::OffsetMap;

/// Decoded text with the map back to its source. Segments stand on lines of their own.
pub(super) struct Reading {
    text: String,
    map: OffsetMap,
    limit: usize,
    complete: bool,
}

impl Reading {
    pub(super) fn new(limit: usize) -> Reading {
        Reading {
            text: String::new(),
            map: OffsetMap::default(),
            limit,
            complete: true,
        }
    }

    /// Starts a segment that comes from `source` on.
    pub(super) fn begin(&mut self, source: usize) {
        if !self.text.is_empty() {
            self.text.push('\n');
            self.map.push_units(source, 0, 1, 1);
        }
    }

    /// Adds `text`. The caller then maps each of its bytes with [`Reading::map_units`].
    pub(super) fn push_unmapped(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Maps `count` units of `text_unit` bytes, each from `source_unit` bytes, from `source` on.
    pub(super) fn map_units(
        &mut self,
        source: usize,
        source_unit: u16,
        text_unit: u16,
        count: usize,
    ) {
        self.map.push_units(source, source_unit, text_unit, count);
    }

    /// Maps `text_len` bytes, which come from the whole of `source`.
    pub(super) fn map_rewritten(&mut self, source: Range<usize>, text_len: usize) {
        self.map.push_rewritten(source, text_len);
    }

    /// Maps the bytes of `source` in reverse order.
    pub(super) fn map_reversed(&mut self, source: Range<usize>) {
        self.map.push_reversed(source);
    }

    /// Adds `text`, which comes from the whole of `source`.
    pub(super) fn push(&mut self, source: Range<usize>, text: &str) {
        self.text.push_str(text);
        self.map.push_rewritten(source, text.len());
    }

    /// Whether there is no room for more. What does not fit is cut off, and the reading is
    /// not complete.
    pub(super) fn is_full(&mut self) -> bool {
        if self.text.len() > self.limit {
            let end = self.text.floor_char_boundary(self.limit);
            self.text.truncate(end);
            self.map.truncate(end);
            self.complete = false;
        }
        !self.complete
    }

    pub(super) fn is_complete(&self) -> bool {
        self.complete
    }

    pub(super) fn finish(mut self) -> (String, OffsetMap) {
        self.is_full();
        debug_assert_eq!(self.text.len(), self.map.text_len());
        (self.text, self.map)
    }
}
