//! `model/manifest.json`: what the weights were learned from, by hash and count. It holds no text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use funambule::Category;
use funambule::sha256::sha256_hex;
use serde::{Deserialize, Serialize};

use crate::corpus::{self, Seed};
use crate::eval::results::{Results, Thresholds};
use crate::eval::write_json;
use crate::metrics::Figures;
use crate::rows::{self, Row};
use crate::train::examples::{Part, part, part_of_row};
use crate::train::lexicon;
use crate::train::recipe::Recipe;

/// The version of this format.
pub const FORMAT: u32 = 1;

/// The files of the model's folder.
pub const MANIFEST: &str = "manifest.json";
/// The recipe.
pub const RECIPE: &str = "recipe.json";
/// What was learned.
pub const WEIGHTS: &str = "weights.bin";
/// The vectors that words start from.
pub const WORDS: &str = "words.bin";
/// What a larger model said of the prompts.
pub const TEACHER: &str = "teacher.bin";
/// The labels that the project gave to rows of others.
pub const LABELS: &str = "crowd-labels.tsv";
/// The folder of the concept tables.
pub const CONCEPTS: &str = "concepts";
/// The folder of the project's own prompts.
pub const CORPUS: &str = "corpus";

/// What the weights are, what they were learned from and what was measured on them.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of this format.
    pub format: u32,
    /// The weights.
    pub weights: Weights,
    /// What they were learned from.
    pub inputs: Inputs,
    /// What was measured on these very weights, each data set apart; empty if nothing was yet.
    pub metrics: Vec<Metrics>,
}

/// Which weights are meant.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Their size in bytes.
    pub bytes: usize,
    /// Their SHA-256.
    pub sha256: String,
}

/// Everything that a training reads.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Inputs {
    /// Where every random choice starts from.
    pub seed: u64,
    /// The SHA-256 of each file of the model's folder that is read.
    pub files: BTreeMap<String, String>,
    /// The number of concepts.
    pub concepts: usize,
    /// The project's own prompts, counted in lines, before choices are made.
    pub corpus: Corpus,
    /// The files of others, which are not in this repository.
    pub data: Vec<Data>,
    /// The sets in them.
    pub sets: BTreeMap<String, Set>,
}

/// The project's own prompts.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Corpus {
    /// All lines.
    pub lines: usize,
    /// Those that are learned from.
    pub learned: usize,
    /// Those that calibrate.
    pub calibrated: usize,
    /// Those that the training is tested on.
    pub tested: usize,
    /// The number of families, which no split cuts.
    pub families: usize,
    /// All lines by language.
    pub languages: BTreeMap<String, usize>,
    /// All lines by label; a line may have several.
    pub labels: BTreeMap<String, usize>,
}

/// A file of rows.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Data {
    /// Its SHA-256.
    pub sha256: String,
    /// Its rows.
    pub rows: usize,
    /// Those that have labels, of their own or by the project.
    pub labelled: usize,
}

/// The rows of one set.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Set {
    /// The licences that its rows name.
    pub licences: BTreeSet<String>,
    /// All rows with labels.
    pub rows: usize,
    /// Those that are learned from.
    pub learned: usize,
    /// Those that calibrate.
    pub calibrated: usize,
    /// The rows that are used, by language.
    pub languages: BTreeMap<String, usize>,
    /// The rows that are used, by the source's own label; a row may have several.
    pub labels: BTreeMap<String, usize>,
}

/// What was measured on one data set.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Metrics {
    /// What was measured on.
    pub data: String,
    /// When.
    pub date: String,
    /// With which version of the engine.
    pub engine: String,
    /// Each category of which both classes are there.
    pub categories: BTreeMap<Category, Figures>,
}

impl Manifest {
    /// The manifest of weights that nothing was measured on yet.
    pub fn new(inputs: Inputs, weights: &[u8]) -> Manifest {
        Manifest {
            format: FORMAT,
            weights: Weights {
                bytes: weights.len(),
                sha256: sha256_hex(weights),
            },
            inputs,
            metrics: Vec::new(),
        }
    }

    /// With those of the figures that were measured on these very weights.
    pub fn with_metrics(mut self, figures: &Thresholds) -> Manifest {
        self.metrics = metrics(figures, &self.weights.sha256);
        self
    }

    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is something else or of another format.
    pub fn read(path: &Path) -> Result<Manifest> {
        let manifest: Manifest = serde_json::from_slice(&bytes(path)?)
            .with_context(|| format!("{} is no manifest", path.display()))?;
        ensure!(
            manifest.format == FORMAT,
            "{}: format {} is not supported, only {FORMAT} is",
            path.display(),
            manifest.format
        );
        Ok(manifest)
    }

    /// Writes it, whole or not at all.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written to.
    pub fn write(&self, path: &Path) -> Result<()> {
        write_json(path, self)
    }
}

impl Inputs {
    /// Hashes and counts what a training reads: the recipe, the folder of the model and `data`.
    ///
    /// # Errors
    ///
    /// When anything cannot be read or is not what it should be; says what and where.
    pub fn read(model: &Path, recipe_path: &Path, data: &[PathBuf]) -> Result<Inputs> {
        let recipe = Recipe::read(recipe_path)?;
        let mut inputs = Inputs {
            seed: recipe.seed,
            files: files(model, recipe_path)?,
            concepts: lexicon::read(&model.join(CONCEPTS))?.len(),
            corpus: Corpus::new(&corpus::read(&model.join(CORPUS))?),
            data: Vec::new(),
            sets: BTreeMap::new(),
        };
        let labels = rows::Labels::read(&model.join(LABELS))?;
        for path in data {
            let mut rows = rows::read(path)?;
            let all = rows.len();
            labels.fill(&mut rows);
            for row in &rows {
                let set = inputs.sets.entry(row.set.clone()).or_default();
                set.add(row, &recipe)?;
            }
            inputs.data.push(Data {
                sha256: sha256_hex(&bytes(path)?),
                rows: all,
                labelled: rows.len(),
            });
        }
        Ok(inputs)
    }

    /// What the manifest in the folder says already.
    ///
    /// # Errors
    ///
    /// When there is none, or a file has changed since.
    pub fn keep(model: &Path) -> Result<Inputs> {
        let inputs = Manifest::read(&model.join(MANIFEST))
            .context("what was learned from is not known\n  help: name the DATA that the weights were trained on")?
            .inputs;
        let changed = inputs.changed(model)?;
        ensure!(
            changed.is_empty(),
            "changed since the manifest was written: {}\n  help: train again, or name the DATA that the weights were trained on",
            changed.join(", ")
        );
        Ok(inputs)
    }

    /// The files of the model's folder that are new, gone or not what they were.
    ///
    /// # Errors
    ///
    /// When one cannot be read.
    pub fn changed(&self, model: &Path) -> Result<Vec<String>> {
        let now = files(model, &model.join(RECIPE))?;
        let names: BTreeSet<&String> = self.files.keys().chain(now.keys()).collect();
        let is_changed = |name: &&String| self.files.get(*name) != now.get(*name);
        Ok(names.into_iter().filter(is_changed).cloned().collect())
    }
}

/// The SHA-256 of each file that a training reads, by its place in the model's folder.
fn files(model: &Path, recipe: &Path) -> Result<BTreeMap<String, String>> {
    let mut paths = vec![model.join(WORDS), model.join(LABELS), model.join(TEACHER)];
    paths.extend(lexicon::files(&model.join(CONCEPTS))?);
    paths.extend(corpus::files(&model.join(CORPUS))?);
    let mut files = BTreeMap::from([(RECIPE.to_owned(), sha256_hex(&bytes(recipe)?))]);
    for path in paths {
        let place = path.strip_prefix(model).unwrap_or(&path);
        let parts: Vec<_> = place
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        files.insert(parts.join("/"), sha256_hex(&bytes(&path)?));
    }
    Ok(files)
}

/// The content of a file.
///
/// # Errors
///
/// When it cannot be read; says which.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The name under which a prompt without a label is counted.
const BENIGN: &str = "benign";

fn count<'l>(counts: &mut BTreeMap<String, usize>, labels: impl ExactSizeIterator<Item = &'l str>) {
    if labels.len() == 0 {
        *counts.entry(BENIGN.to_owned()).or_default() += 1;
    }
    for label in labels {
        *counts.entry(label.to_owned()).or_default() += 1;
    }
}

impl Corpus {
    fn new(seeds: &[Seed]) -> Corpus {
        let mut corpus = Corpus::default();
        let mut families = BTreeSet::new();
        for seed in seeds {
            corpus.lines += 1;
            *match part(&seed.family) {
                Part::Train => &mut corpus.learned,
                Part::Calibrate => &mut corpus.calibrated,
                Part::Test => &mut corpus.tested,
            } += 1;
            families.insert((&seed.language, &seed.family));
            *corpus.languages.entry(seed.language.clone()).or_default() += 1;
            let labels = seed.labels.iter().map(|label| label.id());
            count(&mut corpus.labels, labels);
        }
        corpus.families = families.len();
        corpus
    }
}

impl Set {
    fn add(&mut self, row: &Row, recipe: &Recipe) -> Result<()> {
        self.rows += 1;
        self.licences.insert(row.licence.clone());
        let Some(part) = part_of_row(row, recipe)? else {
            return Ok(());
        };
        if part == Part::Train {
            self.learned += 1;
        } else {
            self.calibrated += 1;
        }
        *self.languages.entry(row.lang.clone()).or_default() += 1;
        count(&mut self.labels, row.labels()?.iter().map(String::as_str));
        Ok(())
    }
}

/// Those of the figures that were measured on the weights of this hash.
fn metrics(figures: &Thresholds, weights: &str) -> Vec<Metrics> {
    let evaluations = figures.evaluations.iter();
    evaluations
        .filter(|results| results.weights == weights)
        .map(|results| Metrics {
            data: crate::eval::names(&results.data),
            date: results.date.clone(),
            engine: results.engine.clone(),
            categories: categories(results),
        })
        .collect()
}

fn categories(results: &Results) -> BTreeMap<Category, Figures> {
    let ranked = results.categories.iter().filter_map(|(&category, it)| {
        let ranking = it.ranking.as_ref()?;
        let figures = Figures {
            positives: it.positives,
            negatives: it.negatives,
            auprc: ranking.auprc.value,
            auroc: ranking.auroc.value,
            recall_at_1: ranking.recall_at_1.value,
            recall_at_5: ranking.recall_at_5.value,
            calibration_error: ranking.calibration_error,
        };
        Some((category, figures))
    });
    ranked.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{
        CONCEPTS, CORPUS, Corpus, MANIFEST, Manifest, RECIPE, WEIGHTS, bytes, corpus, metrics,
    };
    use crate::eval::results::Thresholds;
    use crate::train::lexicon;
    use crate::train::recipe::Recipe;
    use funambule::classify::model::Model;
    use funambule::sha256::sha256_hex;

    #[test]
    fn the_shipped_weights_hold_the_shipped_concepts() {
        let folder = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
        let mut model = Model::from_bytes(funambule::classify::WEIGHTS).unwrap();
        model.lexicon = lexicon::read(&folder.join(CONCEPTS)).unwrap();
        assert!(
            model.to_bytes() == funambule::classify::WEIGHTS,
            "train again: the concepts have changed"
        );
    }

    #[test]
    fn the_shipped_manifest_tells_of_the_files_that_are_there() {
        let model = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
        let manifest = Manifest::read(&model.join(MANIFEST)).unwrap();
        let inputs = &manifest.inputs;
        let changed = inputs.changed(model).unwrap();
        assert!(changed.is_empty(), "train again; changed: {changed:?}");
        let weights = bytes(&model.join(WEIGHTS)).unwrap();
        assert_eq!(
            (manifest.weights.bytes, &manifest.weights.sha256),
            (weights.len(), &sha256_hex(&weights)),
            "run `funambule model manifest`"
        );
        let recipe = Recipe::read(&model.join(RECIPE)).unwrap();
        assert_eq!(inputs.seed, recipe.seed);
        let seeds = corpus::read(&model.join(CORPUS)).unwrap();
        assert_eq!(inputs.corpus, Corpus::new(&seeds));
        let lexicon = lexicon::read(&model.join(CONCEPTS)).unwrap();
        assert_eq!(inputs.concepts, lexicon.len());
        assert_eq!(
            manifest.metrics,
            metrics(&Thresholds::packaged().unwrap(), &manifest.weights.sha256),
            "measure, then run `funambule model manifest`"
        );
    }
}
