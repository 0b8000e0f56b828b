//! From raw prompt to readable layers, each with an exact map back to the prompt.

mod decode;
mod fold;
mod fold_table;
mod map;
mod plausible;
mod words;

use std::borrow::Cow;
use std::sync::Arc;

use crate::finding::{LayerKind, Span};

pub use fold::fold;
use map::OffsetMap;

/// A prompt with every reading of it that is worth searching.
#[derive(Debug)]
pub struct Text<'t> {
    raw: &'t str,
    layers: Vec<Layer<'t>>,
    wholes: Vec<Span>,
    signals: Signals,
}

/// One reading of the prompt.
#[derive(Debug)]
pub struct Layer<'t> {
    kind: LayerKind,
    depth: u8,
    text: Cow<'t, str>,
    map: Arc<OffsetMap>,
}

/// Traces of obfuscation that the layers no longer show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Invisible characters after a Latin letter.
    pub invisible: usize,
    /// Controls of the direction of writing.
    pub bidirectional: usize,
    /// Letters of other scripts and styles next to ordinary Latin letters.
    pub confusable: usize,
    /// Combining marks stacked on other combining marks.
    pub combining: usize,
    /// From where to where encodings were left undecoded, since they are too long or within too
    /// many others.
    pub unread: Option<Span>,
}

impl<'t> Text<'t> {
    /// The prompt as it came.
    pub fn raw(&self) -> &'t str {
        self.raw
    }

    /// The folded prompt first, then what was decoded from it.
    pub fn layers(&self) -> &[Layer<'t>] {
        &self.layers
    }

    /// Traces of obfuscation in the raw prompt.
    pub fn signals(&self) -> Signals {
        self.signals
    }

    /// Where the prompt has encodings of which no part stands alone, as base64, in order: to
    /// take a part out, one has to take out all.
    pub(crate) fn wholes(&self) -> &[Span] {
        &self.wholes
    }

    /// How many bytes of text were decoded from this encoding.
    pub fn decoded_bytes(&self, kind: LayerKind) -> usize {
        let layers = self.layers.iter().filter(|layer| layer.kind == kind);
        layers.map(|layer| layer.text.len()).sum()
    }
}

impl Layer<'_> {
    /// How this reading was obtained.
    pub fn kind(&self) -> LayerKind {
        self.kind
    }

    /// How many encodings lie between the folded prompt and this reading.
    pub fn depth(&self) -> usize {
        usize::from(self.depth)
    }

    /// The reading itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the raw prompt that `span` of this layer's text comes from: exactly the
    /// characters that produced it, with any removed ones between them.
    pub fn to_raw(&self, span: Span) -> Span {
        self.map.to_raw(span)
    }
}

/// Folds and decodes `raw`. Never fails, whatever the text; time is linear in its length.
#[inline(never)]
pub fn normalize(raw: &str) -> Text<'_> {
    let folded = fold::fold_with_map(raw);
    let mut signals = folded.signals;
    let root = Layer {
        kind: LayerKind::Folded,
        depth: 0,
        text: folded.text,
        map: Arc::new(folded.map.unwrap_or_default()),
    };
    let decoded = decode::layers(raw, root);
    signals.unread = decoded.unread;
    Text {
        raw,
        layers: decoded.layers,
        wholes: decoded.wholes,
        signals,
    }
}
