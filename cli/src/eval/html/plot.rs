//! The four plots of a category.

use std::fmt::Write;

use funambule::policy::Ladder;

use super::plane::{BOTTOM, HEIGHT, LEFT, Plot, RIGHT, TOP, WIDTH};
use crate::eval::results::{CategoryResults, Ranking};
use crate::metrics::Counts;

fn of(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn precision(counts: Counts) -> f64 {
    of(counts.positives, counts.positives + counts.negatives)
}

/// Precision over recall.
pub fn precision_recall(results: &CategoryResults, ladder: &Ladder) -> String {
    let label = "Precision over recall, with the rungs of the policy";
    let mut plot = Plot::new(label, "recall, %", "precision, %", 1.0);
    let place = |counts: Counts| (of(counts.positives, results.positives), precision(counts));
    plot.curve(results.curve.points().map(|(_, counts)| place(counts)));
    let reached = ladder
        .rungs()
        .map(|(rung, threshold)| (rung, results.curve.at(threshold)));
    plot.rungs(
        reached
            .filter(|(_, counts)| counts.positives + counts.negatives > 0)
            .map(|(rung, counts)| (rung.name(), place(counts))),
        false,
    );
    plot.end()
}

/// The receiver operating characteristic, up to one benign prompt in ten.
pub fn near_the_origin(results: &CategoryResults, ladder: &Ladder) -> String {
    let label = "Recall over the false-positive rate up to 10 %, with the rungs of the policy";
    let mut plot = Plot::new(label, "false-positive rate, %", "recall, %", 0.1);
    let place = |counts: Counts| {
        (
            of(counts.negatives, results.negatives),
            of(counts.positives, results.positives),
        )
    };
    plot.line("diagonal", (0.0, 0.0), (0.1, 0.1));
    let start = std::iter::once((0.0, 0.0));
    plot.curve(start.chain(results.curve.points().map(|(_, counts)| place(counts))));
    plot.rungs(
        ladder
            .rungs()
            .map(|(rung, threshold)| (rung.name(), place(results.curve.at(threshold)))),
        true,
    );
    plot.end()
}

/// The share of positives over the score that promised it.
pub fn reliability(ranking: &Ranking) -> String {
    let label = "Share of positives over the score: on the diagonal a score means what it says";
    let mut plot = Plot::new(label, "score, %", "positives, %", 1.0);
    plot.line("diagonal", (0.0, 0.0), (1.0, 1.0));
    let filled = || ranking.reliability.iter().filter(|bin| bin.count > 0);
    plot.curve(filled().map(|bin| (bin.score, bin.positives)));
    for bin in filled() {
        let radius = (bin.count as f64).log10().mul_add(1.2, 2.5);
        plot.dot("dot", (bin.score, bin.positives), radius);
    }
    plot.end()
}

/// How many steps the histogram has.
const STEPS: u16 = 20;

/// How often each score is given, positives above and negatives below the line.
pub fn histogram(results: &CategoryResults) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"How many prompts get each score\">"
    );
    let reach = |step: u16| match step {
        0 => Counts {
            positives: results.positives,
            negatives: results.negatives,
        },
        STEPS.. => Counts::default(),
        _ => results.curve.at(f32::from(step * (1000 / STEPS)) / 1000.0),
    };
    let steps: Vec<Counts> = (0..STEPS)
        .map(|step| {
            let (from, to) = (reach(step), reach(step + 1));
            Counts {
                positives: from.positives - to.positives,
                negatives: from.negatives - to.negatives,
            }
        })
        .collect();
    let logarithm = |count: usize| (count as f64 + 1.0).log10();
    let highest = steps
        .iter()
        .map(|it| logarithm(it.positives.max(it.negatives)))
        .fold(1.0, f64::max);
    let middle = (TOP + HEIGHT - BOTTOM) / 2.0;
    let room = middle - TOP - 4.0;
    let across = (WIDTH - LEFT - RIGHT) / f64::from(STEPS);
    let mut tens = 1.0;
    while tens <= highest {
        let length = tens / highest * room;
        for y in [middle - length, middle + length] {
            let _ = write!(
                svg,
                "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{:.0}</text>",
                WIDTH - RIGHT,
                LEFT - 5.0,
                y + 4.0,
                10_f64.powf(tens)
            );
        }
        tens += 1.0;
    }
    for (index, step) in steps.iter().enumerate() {
        let x = LEFT + index as f64 * across;
        let bars = [
            ("yes", step.positives, -1.0, "of the category"),
            ("no", step.negatives, 1.0, "not of it"),
        ];
        for (class, count, direction, kind) in bars {
            let height = logarithm(count) / highest * room;
            let y = if direction < 0.0 {
                middle - height
            } else {
                middle
            };
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{height:.1}\"><title>{count} {kind}</title></rect>",
                x + 0.75,
                across - 1.5
            );
        }
    }
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{middle}\" y2=\"{middle}\"/>",
        WIDTH - RIGHT
    );
    for step in 0..=4 {
        let x = f64::from(step).mul_add((WIDTH - LEFT - RIGHT) / 4.0, LEFT);
        let _ = write!(
            svg,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            HEIGHT - BOTTOM + 15.0,
            step * 25
        );
    }
    let _ = write!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">score, %</text><text class=\"name\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">of the category</text><text class=\"name\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">not of it</text></svg>",
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - 6.0,
        (LEFT + WIDTH - RIGHT) / 2.0,
        TOP + 4.0,
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - BOTTOM - 2.0
    );
    svg
}
