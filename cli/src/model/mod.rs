//! `funambule model`: what the shipped model was learned from, and what it is worth.

mod card;
pub mod fairness;
pub mod manifest;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Subcommand;
use funambule::{Policy, Screener};

use crate::eval::results::Thresholds;
use manifest::{Inputs, Manifest};

/// Describe the model: what it was learned from, whom it is fair to
#[derive(Subcommand)]
pub enum Arguments {
    /// Write what the weights were learned from, with hashes, counts and figures
    #[command(after_help = "\
`funambule train` writes the manifest too, but nothing was measured on its weights then. With DATA, \
everything is hashed and counted anew. Without, what the manifest says of the data is kept, and only \
weights and figures are brought up to date; that is refused if another input has changed.")]
    Manifest {
        /// The rows that the weights were trained on, as JSON lines, gzipped or not
        data: Vec<PathBuf>,
        /// The folder with weights, recipe, corpus and concepts; the manifest goes there
        #[arg(long, value_name = "FOLDER", default_value = "model")]
        model: PathBuf,
        /// What `funambule eval --thresholds` measured
        #[arg(long, value_name = "FILE", default_value = "eval/results.json")]
        results: PathBuf,
    },
    /// Measure whether the names of groups of people raise the scores of benign prompts
    Fairness {
        /// The folder with templates and groups
        #[arg(value_name = "FOLDER", default_value = "eval/fairness")]
        folder: PathBuf,
        /// Prints JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the model card with its figures written anew, for `cargo xtask docs`
    #[command(hide = true)]
    Card,
}

/// Does what was asked for.
///
/// # Errors
///
/// When something cannot be read, is not what it should be, or cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    match arguments {
        Arguments::Manifest {
            data,
            model,
            results,
        } => {
            let inputs = if data.is_empty() {
                Inputs::keep(model)?
            } else {
                Inputs::read(model, &model.join(manifest::RECIPE), data)?
            };
            let weights = manifest::bytes(&model.join(manifest::WEIGHTS))?;
            let path = model.join(manifest::MANIFEST);
            let manifest = Manifest::new(inputs, &weights);
            manifest
                .with_metrics(&Thresholds::read(results)?)
                .write(&path)?;
            eprintln!("wrote {}", path.display());
        }
        Arguments::Fairness { folder, json } => {
            let fairness = fairness::measure(folder, &Screener::new(Policy::balanced())?)?;
            let text = if *json {
                serde_json::to_string_pretty(&fairness)? + "\n"
            } else {
                card::groups(&fairness)
            };
            std::io::stdout().write_all(text.as_bytes())?;
        }
        Arguments::Card => {
            let path = "model/MODEL_CARD.md";
            let card =
                std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
            let manifest = Manifest::read("model/manifest.json".as_ref())?;
            let screener = Screener::new(Policy::balanced())?;
            let fairness = fairness::measure("eval/fairness".as_ref(), &screener)?;
            let card = card::update(&card, &manifest, &Thresholds::packaged()?, &fairness)?;
            std::io::stdout().write_all(card.as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
