//! `funambule eval`: what the scores are worth on labelled prompts.

pub mod baseline;
pub mod cases;
pub mod date;
pub mod html;
mod latency;
mod located;
pub mod measure;
pub mod results;
pub mod signals;
pub mod terminal;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use funambule::classify::{Classifier, WEIGHTS};
use funambule::sha256::sha256_hex;
use funambule::{Category, Policy, Screener};

use crate::atomic;
use crate::metrics::RESAMPLES;
use crate::policy::PolicyArgument;
use cases::{Case, DataOptions};
pub use html::{grouped, percent};
use results::{FORMAT, Latency, PolicyName, Results, Source, Thresholds};
use signals::Signals;

/// Measure the scores and a policy on labelled prompts
#[derive(clap::Args)]
#[command(after_help = "\
Lines: {\"id\"?, \"text\", \"labels\", \"lang\"?, \"set\"?}. `labels` is [] for a benign prompt, else \
ids of the taxonomy. A score is what a ladder sees: the highest of the classifier's probability \
and the detectors' confidences. Intervals are of 95 %.

Exit code: 0, 1 if a figure fell below the baseline, 2 on an error.")]
pub struct Arguments {
    /// Labelled prompts as JSON lines, gzipped or not, or folders of corpus files
    #[arg(required = true)]
    data: Vec<PathBuf>,

    #[command(flatten)]
    located: located::Options,

    #[command(flatten)]
    options: DataOptions,

    #[command(flatten)]
    policy: PolicyArgument,

    #[command(flatten)]
    engine: EngineOptions,

    /// How often the prompts are drawn anew for the intervals
    #[arg(long, value_name = "NUMBER", default_value_t = RESAMPLES)]
    resamples: usize,

    /// Prints JSON
    #[arg(long)]
    json: bool,

    /// Writes a report with plots, a single file that needs nothing else
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,

    /// Shows the texts of the worst mistakes, not only their ids
    #[arg(long)]
    show_text: bool,

    /// Writes the figures that `policy explain` and docs/thresholds.md are made from, each DATA
    /// apart
    #[arg(long, value_name = "FILE")]
    thresholds: Option<PathBuf>,

    /// Fails if a figure is below the one in this file by more than its tolerance
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Writes the figures to the baseline instead of comparing them
    #[arg(long, requires = "baseline")]
    write_baseline: bool,
}

/// Which engine is measured.
#[derive(clap::Args)]
pub struct EngineOptions {
    /// The weights, where they are not the built-in ones
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
}

impl EngineOptions {
    /// The engine under `policy`, and the hash of its weights.
    ///
    /// # Errors
    ///
    /// When the weights cannot be read, or a pattern of the policy does not compile.
    pub fn screener(&self, policy: Policy) -> Result<(Screener, String)> {
        let Some(path) = &self.weights else {
            return Ok((Screener::new(policy)?, sha256_hex(WEIGHTS)));
        };
        let weights =
            std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let classifier = Classifier::from_bytes(&weights)
            .with_context(|| format!("{} cannot be used", path.display()))?;
        let screener = Screener::with_classifier(policy, Arc::new(classifier))?;
        Ok((screener, sha256_hex(&weights)))
    }
}

/// Measures and writes.
///
/// # Errors
///
/// When the data cannot be read, are empty, of one class only or have unknown labels.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (screener, weights) = arguments.engine.screener(arguments.policy.read()?)?;
    if arguments.located.spans {
        return located::run(
            &arguments.data,
            &screener,
            arguments.json,
            arguments.show_text,
        );
    }
    let evaluate = |paths: &[PathBuf]| -> Result<Results> {
        let (sources, cases) = cases::read(paths, &arguments.options)?;
        let signals = signals::screen(&cases, &screener)?;
        let mut results = results(sources, &cases, &signals, screener.policy(), arguments)?;
        results.weights.clone_from(&weights);
        results.latency = latency::measure(&cases, &screener);
        Ok(results)
    };
    if let Some(path) = &arguments.thresholds {
        let each = arguments.data.iter().map(std::slice::from_ref);
        let mut evaluations = each.map(evaluate).collect::<Result<Vec<_>>>()?;
        for results in &mut evaluations {
            // The figures are published: no row is named in them.
            results.mistakes = None;
        }
        write_json(
            path,
            &Thresholds {
                format: FORMAT,
                evaluations,
            },
        )?;
        eprintln!("wrote {}", path.display());
        return Ok(ExitCode::SUCCESS);
    }
    let results = evaluate(&arguments.data)?;
    if let Some(path) = &arguments.html {
        atomic::write(path, html::page(&results, screener.policy()).as_bytes())?;
        eprintln!("wrote {}", path.display());
    }
    let text = if arguments.json {
        serde_json::to_string_pretty(&results)? + "\n"
    } else {
        terminal::text(&results)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    match &arguments.baseline {
        Some(path) if arguments.write_baseline => baseline::write(path, &results),
        Some(path) => baseline::compare(path, &results),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// Writes `value` as JSON, whole or not at all.
pub fn write_json(path: &std::path::Path, value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value)? + "\n";
    atomic::write(path, text.as_bytes())
}

fn results(
    data: Vec<Source>,
    cases: &[Case],
    signals: &[Signals],
    policy: &Policy,
    arguments: &Arguments,
) -> Result<Results> {
    let judged: Vec<_> = cases.iter().zip(signals).collect();
    let categories = measure::categories(&judged, arguments.resamples);
    ensure!(
        categories.values().any(|it| it.ranking.is_some()),
        "{}: every prompt is of one class, so that nothing can be ranked\n  help: add benign prompts (`\"labels\": []`) or labelled ones",
        names(&data)
    );
    let identity = policy.identity();
    Ok(Results {
        format: FORMAT,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        weights: String::new(),
        date: date::today(),
        prompts: cases.len(),
        benign: cases
            .iter()
            .filter(|case| case.truth(Category::Harm) == Some(false))
            .count(),
        resamples: arguments.resamples,
        data,
        categories,
        policy: PolicyName {
            name: identity.name().to_owned(),
            version: identity.version().to_owned(),
            hash: identity.hash().to_owned(),
        },
        languages: measure::slices(&judged, policy, |case| case.language.clone()),
        calibration: measure::calibration(&judged),
        lengths: measure::lengths(&judged, policy),
        sets: measure::slices(&judged, policy, |case| case.set.clone()),
        policies: measure::outcomes(&judged, policy),
        contrast: measure::contrast(&judged),
        latency: Latency::default(),
        mistakes: Some(measure::mistakes(&judged, policy, arguments.show_text)),
    })
}

/// The names of what was measured on.
pub fn names(data: &[Source]) -> String {
    let names: Vec<&str> = data.iter().map(|source| source.name.as_str()).collect();
    names.join(", ")
}
