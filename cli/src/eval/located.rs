//! `funambule eval --spans`: which data are found, to the byte, and what else.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use funambule::Screener;

use crate::spans::{self, Counts, Figures, Mistake};

/// How many mistakes of each name are shown.
const SHOWN: usize = 8;

/// What is measured.
#[derive(clap::Args)]
pub struct Options {
    /// Measure where data are found, on the files of `funambule generate`
    #[arg(long, conflicts_with_all = ["html", "thresholds", "baseline"])]
    pub spans: bool,
}

/// Measures and prints.
///
/// # Errors
///
/// When a file cannot be read or is empty.
pub fn run(
    paths: &[PathBuf],
    screener: &Screener,
    is_json: bool,
    shows_text: bool,
) -> Result<ExitCode> {
    let mut sets = BTreeMap::new();
    for path in paths {
        let rows = spans::read(path)?;
        ensure!(!rows.is_empty(), "{}: no prompts", path.display());
        sets.insert(path.display().to_string(), spans::measure(&rows, screener));
    }
    if is_json {
        println!("{}", serde_json::to_string_pretty(&sets)?);
        return Ok(ExitCode::SUCCESS);
    }
    for (name, figures) in &sets {
        print(name, figures);
        if shows_text {
            print_mistakes(&figures.mistakes);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn print(name: &str, figures: &Figures) {
    println!(
        "{name}: {} prompts, {} without data, of which {} ({:.2} %) raise an alarm",
        figures.prompts,
        figures.negatives,
        figures.alarms,
        100.0 * figures.alarms as f64 / figures.negatives.max(1) as f64
    );
    let line = |name: &str, counts: &Counts| {
        println!(
            "{name:<32} {:>6} {:>6} {:>9.4} {:>9.4} {:>9.4}",
            counts.gold,
            counts.found,
            counts.precision(),
            counts.recall(),
            counts.exact_f1()
        );
    };
    println!(
        "{:<32} {:>6} {:>6} {:>9} {:>9} {:>9}",
        "kind", "spans", "found", "precision", "recall", "exact F1"
    );
    line("all", &figures.all);
    for (kind, counts) in &figures.kinds {
        line(kind, counts);
    }
    println!(
        "{:<32} {:>6} {:>6} {:>9}",
        "detector", "", "found", "precision"
    );
    for (detector, counts) in &figures.detectors {
        println!(
            "{detector:<32} {:>6} {:>6} {:>9.4}",
            "",
            counts.found,
            counts.precision()
        );
    }
}

fn print_mistakes(mistakes: &[Mistake]) {
    let mut shown: BTreeMap<(&str, bool), usize> = BTreeMap::new();
    for mistake in mistakes {
        let count = shown.entry((&mistake.name, mistake.is_miss)).or_default();
        *count += 1;
        if *count <= SHOWN {
            let what = if mistake.is_miss {
                "missed"
            } else {
                "false alarm"
            };
            println!(
                "{what} {}: «{}» in …{}…",
                mistake.name, mistake.text, mistake.around
            );
        }
    }
}
