//! What was measured at a threshold.

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use funambule::classify::WEIGHTS;
use funambule::sha256::sha256_hex;
use funambule::{Category, Group};

use crate::eval::results::{Actions, Results, Thresholds};
use crate::metrics::{Estimate, share};

/// Which figures to go by.
#[derive(Args)]
pub struct FiguresArgument {
    /// Figures of `funambule eval --thresholds`, where they are not the packaged ones
    #[arg(long, value_name = "FILE")]
    figures: Option<PathBuf>,
}

impl FiguresArgument {
    /// Reads the figures.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is something else.
    pub fn read(&self) -> Result<Thresholds> {
        match &self.figures {
            Some(path) => Thresholds::read(path),
            None => Thresholds::packaged(),
        }
    }
}

/// A share of some prompts that reaches a threshold.
#[derive(Clone, Copy)]
pub struct Reached {
    /// The share with its interval.
    pub share: Estimate,
    /// Of how many.
    pub of: usize,
}

impl Reached {
    fn new(count: usize, of: usize) -> Option<Reached> {
        (of > 0).then(|| Reached {
            share: share(count, of),
            of,
        })
    }

    /// The share alone, in per cent.
    pub fn percent(self) -> String {
        digits(self.share.value)
    }

    /// The share with its interval, in per cent.
    pub fn with_interval(self) -> String {
        let Estimate { value, low, high } = self.share;
        format!("{} % ({}–{})", digits(value), digits(low), digits(high))
    }
}

fn digits(share: f64) -> String {
    let percent = share * 100.0;
    if percent < 10.0 {
        format!("{percent:.2}")
    } else {
        format!("{percent:.1}")
    }
}

/// The prompts that are not of `category` and those that are, each with the share that reaches
/// `threshold`; nothing where there are no such prompts.
pub fn at(
    results: &Results,
    category: Category,
    threshold: f32,
) -> (Option<Reached>, Option<Reached>) {
    let Some(it) = results.categories.get(&category) else {
        return (None, None);
    };
    let counts = it.curve.at(threshold);
    (
        Reached::new(counts.negatives, it.negatives),
        Reached::new(counts.positives, it.positives),
    )
}

/// What the shares of a category are called: nobody has said which prompts hold data.
pub const fn alarms(category: Category) -> &'static str {
    match category.group() {
        Group::Data => "of unlabelled prompts, true finds among them",
        _ => "of prompts that are not of the category",
    }
}

/// The evaluations with their numbers, and a word if they were made with another classifier.
pub fn sources(figures: &Thresholds) -> String {
    let mut text = String::new();
    for (index, results) in figures.evaluations.iter().enumerate() {
        let _ = writeln!(text, "  [{}] {}", index + 1, source(results));
    }
    let weights = sha256_hex(WEIGHTS);
    if figures.evaluations.iter().any(|it| it.weights != weights) {
        let _ = writeln!(
            text,
            "  These figures were measured with another classifier than the one in this program: \
             `funambule eval DATA --thresholds FILE` measures them anew, `--figures FILE` uses them."
        );
    }
    text
}

/// What an evaluation was made on, when and with what.
pub fn source(results: &Results) -> String {
    let sources = results.data.iter().map(|it| {
        let part = if it.held_out { ", held out" } else { "" };
        format!("{}{part}", it.name)
    });
    format!(
        "{}: {} prompts, {} of them benign, measured on {} with Funambule {} and weights {}",
        sources.collect::<Vec<_>>().join(" and "),
        results.prompts,
        results.benign,
        results.date,
        results.engine,
        results.weights.get(..12).unwrap_or(&results.weights)
    )
}

/// The share that is held.
pub fn held(actions: &Actions) -> Option<Reached> {
    Reached::new(actions.held_count(), actions.total())
}
