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
use crate::finding::LayerKind;
use reading::Reading;

/// How many encodings within each other are undone.
const DEPTH_LIMIT: u8 = 3;

/// How much may be decoded in all: twice the prompt and this many bytes.
const SIZE_ALLOWANCE: usize = 64 * 1024;

/// Reads what it can in a folded text.
type Decoder = fn(&str, &mut Reading);

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

/// The folded prompt, then one layer for each encoding found in each layer before it.
/// `false` if the size limit left something undecoded.
pub(super) fn layers<'t>(raw: &str, root: Layer<'t>) -> (Vec<Layer<'t>>, bool) {
    let mut decoding = Decoding {
        layers: vec![root],
        budget: 2 * raw.len() + SIZE_ALLOWANCE,
        complete: true,
    };
    decoding.add_smuggled(0, raw, &Arc::default());
    let mut next = 0;
    while next < decoding.layers.len() {
        decoding.decode_layer(next);
        next += 1;
    }
    (decoding.layers, decoding.complete)
}

struct Decoding<'t> {
    layers: Vec<Layer<'t>>,
    budget: usize,
    complete: bool,
}

impl Decoding<'_> {
    fn decode_layer(&mut self, index: usize) {
        let depth = self.layers[index].depth;
        if depth == DEPTH_LIMIT {
            return;
        }
        for &(kind, decode) in DECODERS {
            let layer = &self.layers[index];
            let mut reading = Reading::new(self.budget);
            decode(&layer.text, &mut reading);
            let source = Arc::clone(&layer.map);
            self.add(kind, depth + 1, reading, source);
        }
    }

    /// What hides in `text`, which folding is about to remove.
    fn add_smuggled(&mut self, depth: u8, text: &str, source: &Arc<OffsetMap>) {
        if depth < DEPTH_LIMIT && !text.is_ascii() {
            let mut reading = Reading::new(self.budget);
            smuggled::decode(text, &mut reading);
            self.add(LayerKind::Smuggled, depth + 1, reading, Arc::clone(source));
        }
    }

    fn add(&mut self, kind: LayerKind, depth: u8, reading: Reading, source: Arc<OffsetMap>) {
        self.complete &= reading.is_complete();
        let (text, map) = reading.finish();
        if text.is_empty() {
            return;
        }
        self.budget -= text.len();
        let mut map = Arc::new(map.onto(source));
        self.add_smuggled(depth, &text, &map);
        let folded = fold_with_map(&text);
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
            text: folded_text.unwrap_or(text).into(),
            map,
        });
    }
}

#[cfg(test)]
mod testing {
    use super::{Decoder, Reading};
    use crate::finding::Span;

    /// What `decode` reads in `text`, and the part of `text` that it comes from.
    pub(super) fn read(decode: Decoder, text: &str) -> (String, &str) {
        let mut reading = Reading::new(usize::MAX);
        decode(text, &mut reading);
        let (decoded, map) = reading.finish();
        let source = map.to_raw(Span::new(0, decoded.len()));
        (decoded, &text[source.range()])
    }
}
