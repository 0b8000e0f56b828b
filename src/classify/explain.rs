//! Which words carried a score: those without which it would be lower.

use super::concepts::Concept;
use super::features::extract;
use super::model::{BLOCK, Model, WIDTH, pieces};
use super::pool::RowSum;
use crate::finding::{Category, LayerKind, Span};
use crate::normalize::{Layer, Text};

/// How many pieces of evidence are given at most.
const MOST: usize = 5;

/// The least part of the whole that a piece of evidence carries.
const LEAST: f32 = 0.1;

/// Some words that carried a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Where they lie in the raw prompt.
    pub span: Span,
    /// What they mean, if the lexicon knows it, for example `act.kill`.
    pub concept: Option<String>,
    /// By how much the logit falls without them.
    pub weight: f32,
    /// The layer in which they stand.
    pub layer: LayerKind,
}

/// One or several words that are taken away together.
struct Unit {
    span: Span,
    concept: Option<Concept>,
    steps: Vec<RowSum>,
    /// How many words of the concept's form are still to come.
    missing: usize,
}

/// A stretch of text that was scored as one.
struct Passage<'l, 't> {
    layer: &'l Layer<'t>,
    layout: RowSum,
    units: Vec<Unit>,
    logit: f32,
}

impl Model {
    /// The words of the highest-scoring passage that carried the score of `category`, the
    /// weightiest first. Empty for a category that only detectors speak of.
    pub fn explain(&self, text: &Text<'_>, category: Category) -> Vec<Evidence> {
        let Some(output) = category.scored_index() else {
            return Vec::new();
        };
        let passages = text
            .layers()
            .iter()
            .flat_map(|layer| self.passages(layer, output));
        let Some(passage) = passages.max_by(|left, right| left.logit.total_cmp(&right.logit))
        else {
            return Vec::new();
        };
        let mut evidence: Vec<Evidence> = (0..passage.units.len())
            .map(|index| {
                let unit = &passage.units[index];
                Evidence {
                    span: passage.layer.to_raw(unit.span),
                    concept: unit
                        .concept
                        .map(|concept| self.lexicon.name(concept).to_owned()),
                    weight: passage.logit
                        - self.logit(&passage.layout, &passage.units, Some(index), output),
                    layer: passage.layer.kind(),
                }
            })
            .collect();
        evidence.sort_by(|left, right| right.weight.total_cmp(&left.weight));
        let whole: f32 = evidence.iter().map(|it| it.weight.max(0.0)).sum();
        evidence.retain(|it| it.weight > LEAST * whole);
        evidence.truncate(MOST);
        evidence
    }

    fn logit(&self, layout: &RowSum, units: &[Unit], without: Option<usize>, output: usize) -> f32 {
        let kept = units
            .iter()
            .enumerate()
            .filter(|(index, _)| Some(*index) != without);
        let steps = kept.flat_map(|(_, unit)| &unit.steps);
        self.window_logits(std::iter::once(layout).chain(steps))[output]
    }

    /// The best passage of each piece of a layer.
    fn passages<'l, 't>(&self, layer: &'l Layer<'t>, output: usize) -> Vec<Passage<'l, 't>> {
        pieces(layer.text())
            .filter_map(|piece| {
                let (layout, units) = self.units(layer, piece);
                let windows = windows(units);
                let scored = windows.into_iter().map(|units| {
                    let logit = self.logit(&layout, &units, None, output);
                    Passage {
                        layer,
                        layout,
                        units,
                        logit,
                    }
                });
                scored.max_by(|left, right| left.logit.total_cmp(&right.logit))
            })
            .collect()
    }

    fn units(&self, layer: &Layer<'_>, piece: Span) -> (RowSum, Vec<Unit>) {
        let mut layout = None;
        let mut units: Vec<Unit> = Vec::new();
        extract(
            &layer.text()[piece.range()],
            layer.kind(),
            &self.lexicon,
            |step| {
                let sum = self.row_sum(&step);
                if layout.is_none() {
                    layout = Some(sum);
                    return;
                }
                let span = Span::new(piece.start + step.span.start, piece.start + step.span.end);
                match units.last_mut() {
                    Some(unit) if unit.missing > 0 => {
                        unit.missing -= usize::from(step.is_word());
                        unit.span.end = span.end;
                        unit.steps.push(sum);
                    }
                    _ => units.push(Unit {
                        span,
                        concept: step.concept.map(|found| found.concept),
                        steps: vec![sum],
                        missing: step.concept.map_or(0, |found| found.words - 1),
                    }),
                }
            },
        );
        (layout.unwrap_or([0; WIDTH]), units)
    }
}

/// Units in windows of about the size that the model scores at once.
fn windows(units: Vec<Unit>) -> Vec<Vec<Unit>> {
    let mut windows: Vec<Vec<Unit>> = Vec::new();
    let mut steps = usize::MAX;
    for unit in units {
        if steps >= 2 * BLOCK {
            windows.push(Vec::new());
            steps = 0;
        }
        steps += unit.steps.len();
        if let Some(window) = windows.last_mut() {
            window.push(unit);
        }
    }
    windows
}
