//! From raw prompt to readable layers, each with an exact map back to the prompt.

use std::borrow::Cow;

use crate::finding::{LayerKind, Span};

/// A prompt with every reading of it that is worth searching.
#[derive(Debug)]
pub struct Text<'t> {
    raw: &'t str,
    layers: Vec<Layer<'t>>,
}

/// One reading of the prompt.
#[derive(Debug)]
pub struct Layer<'t> {
    kind: LayerKind,
    text: Cow<'t, str>,
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
}

impl Layer<'_> {
    /// How this reading was obtained.
    pub fn kind(&self) -> LayerKind {
        self.kind
    }

    /// The reading itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the raw prompt that `span` of this layer's text comes from.
    pub fn to_raw(&self, span: Span) -> Span {
        span
    }
}

/// Folds `text`: look-alike letters replaced, invisible characters and accents removed; case stays.
/// Borrowed where nothing changes.
pub fn fold(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// Folds and decodes `raw`.
pub fn normalize(raw: &str) -> Text<'_> {
    Text {
        raw,
        layers: vec![Layer {
            kind: LayerKind::Folded,
            text: Cow::Borrowed(raw),
        }],
    }
}
