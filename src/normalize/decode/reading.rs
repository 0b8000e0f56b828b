//! What one decoder makes of one text.

use std::ops::Range;

use crate::finding::Span;
use crate::normalize::map::OffsetMap;

/// Decoded text with the map back to its source. Segments stand on lines of their own.
pub(super) struct Reading {
    text: String,
    map: OffsetMap,
    limit: usize,
    /// Where in the source it was cut off.
    cut: Option<usize>,
    /// The encodings that mean nothing once cut in two.
    wholes: Vec<Span>,
}

impl Reading {
    pub(super) fn new(limit: usize) -> Reading {
        Reading {
            text: String::new(),
            map: OffsetMap::default(),
            limit,
            cut: None,
            wholes: Vec::new(),
        }
    }

    /// Starts a segment that comes from `source` on.
    pub(super) fn begin(&mut self, source: usize) {
        if !self.text.is_empty() {
            self.text.push('\n');
            self.map.push_units(source, 0, 1, 1);
        }
    }

    /// Says that `source` is one encoding, of which no part stands alone.
    pub(super) fn add_whole(&mut self, source: Range<usize>) {
        self.wholes.push(Span::new(source.start, source.end));
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

    /// Whether there is no room for more. What does not fit is cut off.
    pub(super) fn is_full(&mut self) -> bool {
        if self.text.len() > self.limit {
            let end = self.text.floor_char_boundary(self.limit);
            let rest = self.map.to_raw(Span::new(end, self.text.len()));
            self.cut = Some(self.cut.unwrap_or(rest.start));
            self.text.truncate(end);
            self.map.truncate(end);
        }
        self.cut.is_some()
    }

    pub(super) fn finish(mut self) -> Read {
        self.is_full();
        debug_assert_eq!(self.text.len(), self.map.text_len());
        Read {
            text: self.text,
            map: self.map,
            cut: self.cut,
            wholes: self.wholes,
        }
    }
}

/// What was read, with places in the source.
pub(super) struct Read {
    pub(super) text: String,
    pub(super) map: OffsetMap,
    /// From where on it was not read, since it was too long.
    pub(super) cut: Option<usize>,
    /// The encodings that mean nothing once cut in two.
    pub(super) wholes: Vec<Span>,
}
