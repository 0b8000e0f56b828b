//! From offsets in a reading back to offsets in what it was read from, exactly.

use std::ops::Range;
use std::sync::Arc;

use crate::finding::Span;

/// Where each byte of a reading comes from.
///
/// It holds one [`Piece`] for each stretch that was rewritten in the same way, so that its
/// size follows the number of changes, not the length of the text. Without pieces it is the
/// identity.
#[derive(Debug, Default)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
    text_len: usize,
    source: Option<Arc<OffsetMap>>,
}

/// A stretch of the reading whose every `text_unit` bytes come from `source_unit` bytes:
/// 1 from 1 for a copy, 3 from 4 for base64, 1 from 2 for `é` read as `e`.
#[derive(Clone, Copy, Debug)]
struct Piece {
    text: usize,
    /// Where the source of the first unit starts; of a reversed piece, where it ends.
    source: usize,
    text_unit: u16,
    source_unit: u16,
    reversed: bool,
}

impl OffsetMap {
    /// Lets `self`, whose source is a reading itself, lead on to the source of `map`.
    pub(super) fn onto(mut self, map: Arc<OffsetMap>) -> OffsetMap {
        self.source = Some(map);
        self
    }

    /// The span of the raw prompt from which `span` of the reading comes.
    pub(super) fn to_raw(&self, span: Span) -> Span {
        let mut span = self.to_source(span);
        let mut source = &self.source;
        while let Some(map) = source {
            span = map.to_source(span);
            source = &map.source;
        }
        span
    }

    fn to_source(&self, span: Span) -> Span {
        if self.pieces.is_empty() {
            return span;
        }
        let first = self.piece_at(span.start);
        let start = &self.pieces[first];
        if span.is_empty() {
            let offset = start.source_of(span.range()).start;
            return Span::new(offset, offset);
        }
        let last = self.piece_at(span.end - 1);
        let head = start.source_of(span.start..span.end.min(self.piece_end(first)));
        if first == last {
            return Span::new(head.start, head.end);
        }
        let end = &self.pieces[last];
        let tail = end.source_of(end.text..span.end);
        if head.is_empty() {
            Span::new(tail.start, tail.end)
        } else if tail.is_empty() {
            Span::new(head.start, self.last_source_before(last).max(head.end))
        } else {
            Span::new(head.start.min(tail.start), head.end.max(tail.end))
        }
    }

    /// The end of the source of the piece before `index`: a separator has none of its own.
    fn last_source_before(&self, index: usize) -> usize {
        let piece = &self.pieces[index - 1];
        piece.source_of(piece.text..self.pieces[index].text).end
    }

    fn piece_at(&self, offset: usize) -> usize {
        self.pieces
            .partition_point(|piece| piece.text <= offset)
            .saturating_sub(1)
    }

    fn piece_end(&self, index: usize) -> usize {
        self.pieces
            .get(index + 1)
            .map_or(self.text_len, |next| next.text)
    }

    /// The number of bytes mapped so far.
    pub(super) fn text_len(&self) -> usize {
        self.text_len
    }

    /// Adds `len` bytes that were copied from `source` on.
    pub(super) fn push_copy(&mut self, source: usize, len: usize) {
        self.push_units(source, 1, 1, len);
    }

    /// Adds `text_len` bytes that all come from the whole of `source`.
    pub(super) fn push_rewritten(&mut self, source: Range<usize>, text_len: usize) {
        match (u16::try_from(source.len()), u16::try_from(text_len)) {
            (Ok(source_unit), Ok(text_unit)) => {
                self.push_units(source.start, source_unit, text_unit, 1);
            }
            _ => unreachable!("what is rewritten at once is shorter than 64 KiB"),
        }
    }

    /// Lets what the last unit comes from, if it ends at `from`, go on to `to`.
    pub(super) fn widen_last(&mut self, from: usize, to: usize) {
        let Some(&last) = self.pieces.last() else {
            return;
        };
        let unit = usize::from(last.text_unit);
        let source = last.source_of(self.text_len - unit..self.text_len);
        if source.end == from {
            self.truncate(self.text_len - unit);
            self.push_rewritten(source.start..to, unit);
        }
    }

    /// Adds `count` units of `text_unit` bytes, each from `source_unit` bytes, from `source` on.
    pub(super) fn push_units(
        &mut self,
        source: usize,
        source_unit: u16,
        text_unit: u16,
        count: usize,
    ) {
        if count == 0 || text_unit == 0 {
            return;
        }
        let piece = Piece {
            text: self.text_len,
            source,
            text_unit,
            source_unit,
            reversed: false,
        };
        if !self
            .pieces
            .last()
            .is_some_and(|last| last.goes_on_in(&piece))
        {
            self.pieces.push(piece);
        }
        self.text_len += count * usize::from(text_unit);
    }

    /// Adds the bytes of `source` in reverse order.
    pub(super) fn push_reversed(&mut self, source: Range<usize>) {
        if !source.is_empty() {
            self.pieces.push(Piece {
                text: self.text_len,
                source: source.end,
                text_unit: 1,
                source_unit: 1,
                reversed: true,
            });
            self.text_len += source.len();
        }
    }

    /// Forgets everything from `text_len` on.
    pub(super) fn truncate(&mut self, text_len: usize) {
        let kept = self.pieces.partition_point(|piece| piece.text < text_len);
        self.pieces.truncate(kept);
        self.text_len = text_len;
    }
}

impl Piece {
    /// The source of the units that `text`, a range within this piece, touches.
    fn source_of(&self, text: Range<usize>) -> Range<usize> {
        let unit = usize::from(self.text_unit);
        let first = (text.start - self.text) / unit * usize::from(self.source_unit);
        let end = (text.end - self.text).div_ceil(unit) * usize::from(self.source_unit);
        if self.reversed {
            self.source - end..self.source - first
        } else {
            self.source + first..self.source + end
        }
    }

    fn goes_on_in(&self, next: &Piece) -> bool {
        !self.reversed
            && self.text_unit == next.text_unit
            && self.source_unit == next.source_unit
            && self.source_unit > 0
            && self.source_of(self.text..next.text).end == next.source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span::new(start, end)
    }

    /// `aé` folded to `ae`, then `b` after a removed character of three bytes.
    fn folded() -> OffsetMap {
        let mut map = OffsetMap::default();
        map.push_copy(0, 1);
        map.push_rewritten(1..3, 1);
        map.push_copy(6, 1);
        map
    }

    #[test]
    fn a_map_without_pieces_is_the_identity() {
        assert_eq!(OffsetMap::default().to_raw(span(3, 9)), span(3, 9));
    }

    #[test]
    fn removed_characters_are_covered_only_inside() {
        let map = folded();
        assert_eq!(map.to_raw(span(0, 2)), span(0, 3));
        assert_eq!(map.to_raw(span(2, 3)), span(6, 7));
        assert_eq!(map.to_raw(span(1, 3)), span(1, 7));
    }

    #[test]
    fn what_goes_on_in_the_same_way_takes_one_piece() {
        let mut map = OffsetMap::default();
        for index in 0..1000 {
            map.push_rewritten(2 * index..2 * index + 2, 1);
        }
        assert_eq!(map.pieces.len(), 1);
        assert_eq!(map.to_raw(span(10, 12)), span(20, 24));
    }

    #[test]
    fn a_part_of_a_unit_maps_to_the_whole_unit() {
        let mut map = OffsetMap::default();
        map.push_units(100, 4, 3, 2);
        assert_eq!(map.to_raw(span(1, 2)), span(100, 104));
        assert_eq!(map.to_raw(span(2, 4)), span(100, 108));
    }

    #[test]
    fn a_reversed_piece_is_mirrored() {
        let mut map = OffsetMap::default();
        map.push_copy(0, 2);
        map.push_reversed(2..8);
        assert_eq!(map.to_raw(span(2, 4)), span(6, 8));
        assert_eq!(map.to_raw(span(7, 8)), span(2, 3));
        assert_eq!(map.to_raw(span(1, 3)), span(1, 8));
    }

    #[test]
    fn a_separator_has_no_source() {
        let mut map = OffsetMap::default();
        map.push_copy(5, 2);
        map.push_units(7, 0, 1, 1);
        map.push_copy(20, 2);
        assert!(map.to_raw(span(2, 3)).is_empty());
        assert_eq!(map.to_raw(span(1, 3)), span(6, 7));
        assert_eq!(map.to_raw(span(2, 4)), span(20, 21));
        assert_eq!(map.to_raw(span(1, 4)), span(6, 21));
    }

    #[test]
    fn maps_lead_on_to_the_source_of_their_source() {
        let mut decoded = OffsetMap::default();
        decoded.push_units(1, 2, 1, 1);
        let map = decoded.onto(Arc::new(folded()));
        assert_eq!(map.to_raw(span(0, 1)), span(1, 7));
    }
}
