//! The gate: figures that must not fall.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use funambule::Category;
use serde::{Deserialize, Serialize};

use super::results::{FORMAT, Results, Source};
use super::write_json;
use crate::input::Input;

/// A category with fewer positives says too little to fail a test over.
const FEWEST_POSITIVES: usize = 20;

/// How far a figure may fall, and the share of benign prompts that is held may rise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tolerances {
    auprc: f64,
    auroc: f64,
    recall_at_5: f64,
    benign_held: f64,
}

impl Default for Tolerances {
    fn default() -> Tolerances {
        Tolerances {
            auprc: 0.02,
            auroc: 0.01,
            recall_at_5: 0.05,
            benign_held: 0.005,
        }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Baseline {
    format: u32,
    data: Vec<Source>,
    tolerances: Tolerances,
    categories: BTreeMap<Category, Figures>,
    /// The share of benign prompts that each preset holds.
    benign_held: BTreeMap<String, f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    auprc: f64,
    auroc: f64,
    recall_at_5: f64,
}

impl Baseline {
    fn new(results: &Results, tolerances: Tolerances) -> Baseline {
        // More digits would only change with the machine.
        let rounded = |value: f64| (value * 10_000.0).round() / 10_000.0;
        let figures = results.categories.iter().filter_map(|(&category, it)| {
            let ranking = it.ranking.as_ref()?;
            let figures = Figures {
                auprc: rounded(ranking.auprc.value),
                auroc: rounded(ranking.auroc.value),
                recall_at_5: rounded(ranking.recall_at_5.value),
            };
            (it.positives >= FEWEST_POSITIVES).then_some((category, figures))
        });
        let held = results.policies.iter();
        Baseline {
            format: FORMAT,
            data: results.data.clone(),
            tolerances,
            categories: figures.collect(),
            benign_held: held
                .map(|(name, outcome)| (name.clone(), rounded(outcome.benign.held().value)))
                .collect(),
        }
    }

    fn read(path: &Path) -> Result<Baseline> {
        const HELP: &str = "help: `--write-baseline` writes one";
        let text = Input::new(path).read_text().context(HELP)?;
        serde_json::from_str(&text)
            .with_context(|| format!("{} is no baseline; {HELP}", path.display()))
    }
}

/// Writes the figures, with the tolerances that stand there already.
///
/// # Errors
///
/// When the file cannot be written, or holds something else.
pub fn write(path: &Path, results: &Results) -> Result<ExitCode> {
    let tolerances = if path.exists() {
        Baseline::read(path)?.tolerances
    } else {
        Tolerances::default()
    };
    write_json(path, &Baseline::new(results, tolerances))?;
    eprintln!("wrote {}", path.display());
    Ok(ExitCode::SUCCESS)
}

/// Compares the figures, and says which fell.
///
/// # Errors
///
/// When there is no baseline, or it was taken on other prompts.
pub fn compare(path: &Path, results: &Results) -> Result<ExitCode> {
    let baseline = Baseline::read(path)?;
    let current = Baseline::new(results, baseline.tolerances);
    let names = |data: &[Source]| -> Vec<(String, bool)> {
        let sources = data.iter();
        sources
            .map(|source| (source.name.clone(), source.held_out))
            .collect()
    };
    ensure!(
        names(&baseline.data) == names(&current.data),
        "{} was taken on {}, not on {}\n  help: measure on the same prompts, or write a new one with `--write-baseline`",
        path.display(),
        super::names(&baseline.data),
        super::names(&current.data)
    );
    let fallen = fallen(&baseline, &current);
    for line in &fallen {
        eprintln!("{line}");
    }
    if fallen.is_empty() {
        eprintln!("no figure is below the baseline");
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!(
        "{} figures fell below {}\n  help: if that is meant, run the same command with `--write-baseline`",
        fallen.len(),
        path.display()
    );
    Ok(ExitCode::FAILURE)
}

fn fallen(baseline: &Baseline, current: &Baseline) -> Vec<String> {
    let mut lines = Vec::new();
    let tolerances = &baseline.tolerances;
    for (category, before) in &baseline.categories {
        let Some(now) = current.categories.get(category) else {
            lines.push(format!("{category}: it is not measured any more"));
            continue;
        };
        for (name, before, now, tolerance) in [
            ("AUPRC", before.auprc, now.auprc, tolerances.auprc),
            ("AUROC", before.auroc, now.auroc, tolerances.auroc),
            (
                "recall at 5 %",
                before.recall_at_5,
                now.recall_at_5,
                tolerances.recall_at_5,
            ),
        ] {
            if now < before - tolerance {
                lines.push(format!("{category}: {name} fell from {before} to {now}"));
            }
        }
    }
    for (policy, before) in &baseline.benign_held {
        if let Some(now) = current.benign_held.get(policy)
            && *now > before + tolerances.benign_held
        {
            lines.push(format!(
                "`{policy}` holds {now} of the benign prompts, up from {before}"
            ));
        }
    }
    lines
}
