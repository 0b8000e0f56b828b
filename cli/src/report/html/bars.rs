//! What is missed by category, drawn: a dot with its interval for each.

use std::fmt::Write;

use super::super::record::{CategoryRecord, Record, Residual};
use super::super::words::{self, Word};
use crate::eval::html::escape;

const WIDTH: f64 = 720.0;
const ROW: f64 = 22.0;
const TOP: f64 = 24.0;
const LEFT: f64 = 190.0;
const RIGHT: f64 = 20.0;

/// The chart; nothing where nothing was measured. Of several measurements each category shows
/// the one with the most such prompts.
pub fn chart(record: &Record) -> String {
    let language = record.language;
    let measured: Vec<(&CategoryRecord, &Residual)> = record
        .categories
        .iter()
        .filter_map(|it| {
            let of_some = it
                .residual
                .iter()
                .filter(|residual| residual.rung.is_some() && residual.missed.is_some());
            Some((it, of_some.max_by_key(|residual| residual.positives)?))
        })
        .collect();
    if measured.is_empty() {
        return String::new();
    }
    let height = TOP + ROW * measured.len() as f64 + 4.0;
    let across = |share: f64| LEFT + share * (WIDTH - LEFT - RIGHT);
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">",
        escape(&Word::Chart.say(language))
    );
    for step in 0..=4 {
        let share = f64::from(step) / 4.0;
        let x = across(share);
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{TOP}\" y2=\"{height}\"/><text x=\"{x:.1}\" y=\"14\" text-anchor=\"middle\">{}\u{202f}%</text>",
            share * 100.0
        );
    }
    for (index, (it, residual)) in measured.iter().enumerate() {
        let Some(missed) = residual.missed else {
            continue;
        };
        let y = TOP + ROW * (index as f64 + 0.5);
        let _ = write!(
            svg,
            "<text class=\"name\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text><line class=\"interval\" x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/><circle class=\"dot\" cx=\"{:.1}\" cy=\"{y:.1}\" r=\"5\"><title>{}</title></circle>",
            LEFT - 10.0,
            y + 4.0,
            escape(&words::category(it.category, language)),
            across(missed.low),
            across(missed.high),
            across(missed.value),
            escape(&language.percent(missed.value)),
        );
    }
    format!(
        "<h2>{}</h2><p class=\"soft\">{}</p><div class=\"table chart\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">{svg}</svg></div>",
        escape(&Word::Chart.say(language)),
        escape(&Word::ChartNote.say(language)),
        escape(&Word::Chart.say(language)),
    )
}
