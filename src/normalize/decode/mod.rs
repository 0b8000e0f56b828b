//! Every encoding that a prompt may hide in, undone layer by layer.

mod base64;
mod characters;
mod escape;
mod guess;
mod hex;
mod html;
mod inline;
mod leetspeak;
mod reading;
mod reversed;
mod rot13;
mod runs;
mod smuggled;
mod unspaced;
mod url;

use std::sync::Arc;

use super::Layer;
use super::fold::fold_with_map;
use super::map::OffsetMap;
use crate::finding::{LayerKind, Span};
use reading::{Read, Reading};

/// How many encodings within each other are undone.
const DEPTH_LIMIT: u8 = 3;

/// How much may be decoded in all: twice the prompt and this many bytes.
const SIZE_ALLOWANCE: usize = 64 * 1024;

/// Reads what it can in a folded text.
type Decoder = fn(&str, &mut Reading);

/// How many of the decoders undo an encoding exactly; the others guess.
const EXACT: usize = 5;

/// Exact encodings first: where size runs out, guesses are lost first.
const DECODERS: &[(LayerKind, Decoder)] = &[
    (LayerKind::Base64, base64::decode),
    (LayerKind::Hex, hex::decode),
    (LayerKind::Url, url::decode),
    (LayerKind::Html, html::decode),
    (LayerKind::Escape, escape::decode),
    (LayerKind::Unspaced, unspaced::decode),
    (LayerKind::Leetspeak, leetspeak::decode),
    (LayerKind::Rot13, rot13::decode),
    (LayerKind::Reversed, reversed::decode),
];

/// The readings of a prompt, and what is to be known of them.
pub(super) struct Decoded<'t> {
    /// The folded prompt, then one layer for each encoding found in each layer before it.
    pub(super) layers: Vec<Layer<'t>>,
    /// From where to where the prompt has encodings that a limit left undecoded.
    pub(super) unread: Option<Span>,
    /// Where the prompt has encodings that mean nothing once cut in two, in order and apart.
    pub(super) wholes: Vec<Span>,
}

/// Undoes what encodings it finds in `root`, the folding of `raw`.
pub(super) fn layers<'t>(raw: &str, root: Layer<'t>) -> Decoded<'t> {
    let mut decoding = Decoding {
        layers: vec![root],
        budget: 2 * raw.len() + SIZE_ALLOWANCE,
        unread: None,
        wholes: Vec::new(),
    };
    decoding.add_smuggled(0, raw, &Arc::default());
    let mut next = 0;
    while next < decoding.layers.len() {
        decoding.decode_layer(next);
        next += 1;
    }
    Decoded {
        layers: decoding.layers,
        unread: decoding.unread,
        wholes: merge(decoding.wholes),
    }
}

/// The same stretches in order, those that overlap as one.
fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let overlaps = next.overlaps(*last);
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
    spans
}

struct Decoding<'t> {
    layers: Vec<Layer<'t>>,
    budget: usize,
    unread: Option<Span>,
    wholes: Vec<Span>,
}

impl Decoding<'_> {
    fn decode_layer(&mut self, index: usize) {
        let depth = self.layers[index].depth;
        if depth == DEPTH_LIMIT {
            self.look_deeper(index);
            return;
        }
        for &(kind, decode) in DECODERS {
            let layer = &self.layers[index];
            let mut reading = Reading::new(self.budget);
            decode(&layer.text, &mut reading);
            let (source, source_len) = (Arc::clone(&layer.map), layer.text.len());
            self.add(kind, depth + 1, reading, (source, source_len));
        }
    }

    /// What goes on in encodings is not read, which somebody may have wanted.
    fn look_deeper(&mut self, index: usize) {
        for &(_, decode) in &DECODERS[..EXACT] {
            let layer = &self.layers[index];
            let mut reading = Reading::new(layer.text.len());
            decode(&layer.text, &mut reading);
            let Read { text, map, .. } = reading.finish();
            if !text.is_empty() {
                let unread = layer.map.to_raw(map.to_raw(Span::new(0, text.len())));
                self.leave_unread(unread);
            }
        }
    }

    fn leave_unread(&mut self, span: Span) {
        let unread = self.unread.unwrap_or(span);
        self.unread = Some(Span::new(
            unread.start.min(span.start),
            unread.end.max(span.end),
        ));
    }

    /// What hides in `text`, which folding is about to remove.
    fn add_smuggled(&mut self, depth: u8, text: &str, source: &Arc<OffsetMap>) {
        if depth < DEPTH_LIMIT && !text.is_ascii() {
            let mut reading = Reading::new(self.budget);
            smuggled::decode(text, &mut reading);
            let source = (Arc::clone(source), text.len());
            self.add(LayerKind::Smuggled, depth + 1, reading, source);
        }
    }

    fn add(
        &mut self,
        kind: LayerKind,
        depth: u8,
        reading: Reading,
        (source, source_len): (Arc<OffsetMap>, usize),
    ) {
        let read = reading.finish();
        if let Some(cut) = read.cut {
            self.leave_unread(source.to_raw(Span::new(cut, source_len)));
        }
        if read.text.is_empty() {
            return;
        }
        let wholes = read.wholes.iter().map(|&whole| source.to_raw(whole));
        self.wholes.extend(wholes);
        self.budget -= read.text.len();
        let mut map = Arc::new(read.map.onto(source));
        self.add_smuggled(depth, &read.text, &map);
        let folded = fold_with_map(&read.text);
        let folded_text = match folded.map {
            None => None,
            Some(folded_map) => {
                map = Arc::new(folded_map.onto(map));
                Some(folded.text.into_owned())
            }
        };
        self.layers.push(Layer {
            kind,
            depth,
            text: folded_text.unwrap_or(read.text).into(),
            map,
        });
    }
}

#[cfg(test)]
mod testing {
    use super::{Decoder, Read, Reading};
    use crate::finding::Span;

    /// What `decode` reads in `text`, and the part of `text` that it comes from.
    pub(super) fn read(decode: Decoder, text: &str) -> (String, &str) {
        let mut reading = Reading::new(usize::MAX);
        decode(text, &mut reading);
        let Read {
            text: decoded, map, ..
        } = reading.finish();
        let source = map.to_raw(Span::new(0, decoded.len()));
        (decoded, &text[source.range()])
    }
}
