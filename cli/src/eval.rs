//! `funambule eval`: what the classifier is worth on labelled prompts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use funambule::classify::Classifier;
use funambule::normalize::normalize;
use funambule::{Category, Scores};
use rayon::prelude::*;
use serde::Serialize;

use crate::labels::{Targets, targets, targets_of, truth};
use crate::metrics::{Figures, figures};
use crate::rows::{Labels, hash};
use crate::{corpus, rows};

/// Options of the command.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Labelled rows as JSON lines, gzipped or not, or folders of corpus files.
    #[arg(required = true)]
    data: Vec<PathBuf>,
    /// The weights, where they are not the built-in ones.
    #[arg(long)]
    weights: Option<PathBuf>,
    /// Labels for rows that have none, as training uses them.
    #[arg(long)]
    labels: Option<PathBuf>,
    /// Only measures on rows that training leaves out of half-used sets.
    #[arg(long)]
    held_out: bool,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
}

/// A prompt with the truth.
struct Case {
    text: String,
    targets: Targets,
    language: String,
    set: String,
    /// The family of a corpus, whose sides are contrast pairs.
    family: Option<String>,
}

/// The figures of everything that was measured.
#[derive(Serialize)]
struct Report {
    prompts: usize,
    categories: BTreeMap<&'static str, Figures>,
    languages: BTreeMap<String, BTreeMap<&'static str, Figures>>,
    /// For each set, the share of benign prompts whose harm is at least one half.
    alarms: BTreeMap<String, (usize, f64)>,
    /// The share of contrast pairs whose harmful side scores higher.
    contrast: Option<(usize, f64)>,
}

/// Measures and prints.
///
/// # Errors
///
/// When the data cannot be read, is empty or has unknown labels.
pub fn run(arguments: &Arguments) -> Result<()> {
    let classifier = match &arguments.weights {
        Some(path) => std::sync::Arc::new(Classifier::from_bytes(&std::fs::read(path)?)?),
        None => Classifier::builtin(),
    };
    let mut cases = Vec::new();
    for path in &arguments.data {
        if path.is_dir() {
            read_corpus(path, &mut cases)?;
        } else {
            read_rows(path, arguments, &mut cases)?;
        }
    }
    ensure!(!cases.is_empty(), "no prompts");
    let scores: Vec<Scores> = cases
        .par_iter()
        .map(|case| classifier.score(&normalize(&case.text)))
        .collect();
    let report = measure(&cases, &scores);
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    Ok(())
}

fn read_rows(path: &Path, arguments: &Arguments, cases: &mut Vec<Case>) -> Result<()> {
    let mut rows = rows::read(path)?;
    if let Some(labels) = &arguments.labels {
        Labels::read(labels)?.fill(&mut rows);
    }
    rows.retain(|row| !arguments.held_out || !hash(&row.text).is_multiple_of(2));
    for row in rows {
        let targets = targets(row.labels()?, 1.0)?;
        cases.push(Case {
            text: row.text,
            targets,
            language: row.lang,
            set: row.set,
            family: None,
        });
    }
    Ok(())
}

fn read_corpus(folder: &Path, cases: &mut Vec<Case>) -> Result<()> {
    let mut random = fastrand::Rng::with_seed(1);
    for seed in corpus::read(folder)? {
        cases.push(Case {
            text: seed.expand(&mut random),
            targets: targets_of(&seed.labels, 1.0),
            language: seed.language.clone(),
            set: folder.display().to_string(),
            family: Some(format!("{}/{}", seed.language, seed.family)),
        });
    }
    Ok(())
}

fn measure(cases: &[Case], scores: &[Scores]) -> Report {
    let by_category = |wanted: &dyn Fn(&Case) -> bool| {
        let figures_of = |category: Category| {
            let pairs = cases
                .iter()
                .zip(scores)
                .filter(|(case, _)| wanted(case))
                .filter_map(|(case, scores)| {
                    Some((scores.get(category), truth(&case.targets, category)?))
                });
            Some((category.id(), figures(pairs.collect())?))
        };
        Category::scored()
            .iter()
            .filter_map(|&category| figures_of(category))
            .collect::<BTreeMap<_, _>>()
    };
    let mut languages = BTreeMap::new();
    let mut alarms: BTreeMap<String, (usize, f64)> = BTreeMap::new();
    for (case, scores) in cases.iter().zip(scores) {
        languages
            .entry(case.language.clone())
            .or_insert_with(BTreeMap::new);
        if truth(&case.targets, Category::Harm) == Some(false) {
            let (count, share) = alarms.entry(case.set.clone()).or_default();
            *count += 1;
            *share += f64::from(u8::from(scores.get(Category::Harm) >= 0.5));
        }
    }
    for (language, figures) in &mut languages {
        *figures = by_category(&|case| case.language == *language);
    }
    for (count, share) in alarms.values_mut() {
        *share /= *count as f64;
    }
    Report {
        prompts: cases.len(),
        categories: by_category(&|_| true),
        languages,
        alarms,
        contrast: contrast(cases, scores),
    }
}

/// Of all pairs of a harmful and a benign prompt of one family, the share ranked rightly.
fn contrast(cases: &[Case], scores: &[Scores]) -> Option<(usize, f64)> {
    let mut families: BTreeMap<&str, [Vec<f32>; 2]> = BTreeMap::new();
    for (case, scores) in cases.iter().zip(scores) {
        if let (Some(family), Some(harmful)) = (&case.family, truth(&case.targets, Category::Harm))
        {
            families.entry(family).or_default()[usize::from(harmful)]
                .push(scores.get(Category::Harm));
        }
    }
    let (mut pairs, mut right) = (0, 0.0);
    for [benign, harmful] in families.values() {
        for harmful in harmful {
            for benign in benign {
                pairs += 1;
                right += f64::from(u8::from(harmful > benign));
            }
        }
    }
    (pairs > 0)
        .then(|| (pairs, right / f64::from(pairs)))
        .map(|(pairs, share)| (pairs as usize, share))
}

fn print(report: &Report) {
    println!("{} prompts", report.prompts);
    let header = || {
        println!(
            "{:<26} {:>6} {:>7} {:>6} {:>6} {:>6} {:>6} {:>6}",
            "category", "yes", "no", "AUPRC", "AUROC", "R@1%", "R@5%", "ECE"
        );
    };
    let line = |name: &str, it: &Figures| {
        println!(
            "{name:<26} {:>6} {:>7} {:>6.3} {:>6.3} {:>6.3} {:>6.3} {:>6.3}",
            it.positives,
            it.negatives,
            it.auprc,
            it.auroc,
            it.recall_at_1,
            it.recall_at_5,
            it.calibration_error
        );
    };
    header();
    for (category, figures) in &report.categories {
        line(category, figures);
    }
    for (language, categories) in &report.languages {
        for roll_up in ["attack", "hazard", "harm"] {
            if let Some(figures) = categories.get(roll_up) {
                line(&format!("{roll_up} {language}"), figures);
            }
        }
    }
    for (set, (count, share)) in &report.alarms {
        println!(
            "alarms {set:<32} {:>6} benign {:>6.2} %",
            count,
            share * 100.0
        );
    }
    if let Some((pairs, share)) = report.contrast {
        println!(
            "contrast pairs ranked rightly: {:.1} % of {pairs}",
            share * 100.0
        );
    }
}
