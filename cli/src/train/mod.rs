//! `funambule train`: from data, corpus and lexicon to weights.

mod calibrate;
pub mod examples;
pub mod lexicon;
mod network;
pub mod recipe;
mod teacher;
mod vocabulary;

use std::path::PathBuf;

use anyhow::{Result, ensure};
use funambule::Category;
use funambule::classify::concepts::Lexicon;
use funambule::classify::model::{Model, Shape, WIDTH, Words};
use funambule::classify::rows::Rows;
use indicatif::{ProgressBar, ProgressStyle};

use crate::labels::truth;
use crate::metrics::figures;
use crate::model::manifest::{self, Inputs, Manifest};
use crate::{atomic, corpus, rows};
use examples::{Dropout, Example, Part};
pub use network::Target;
use network::{Network, Rates};
use recipe::Recipe;
use teacher::Teacher;

/// Options of the command.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Labelled rows, as JSON lines, gzipped or not.
    #[arg(required = true)]
    data: Vec<PathBuf>,
    /// The folder with recipe, corpus and concepts.
    #[arg(long, default_value = "model")]
    model: PathBuf,
    /// Where the weights go [default: model/weights.bin]; what they were learned from goes beside
    /// them, as `manifest.json`.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Trains the small model instead, into model/lite.bin; the manifest is left alone.
    #[arg(long)]
    lite: bool,
    /// The recipe, where it is not the model folder's.
    #[arg(long)]
    recipe: Option<PathBuf>,
    /// Writes the prompts that would be learned from, with their targets, and learns nothing; it is
    /// what a teacher reads.
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
}

impl Arguments {
    /// Where the weights go.
    fn out(&self) -> PathBuf {
        let default = if self.lite {
            "model/lite.bin"
        } else {
            "model/weights.bin"
        };
        self.out.clone().unwrap_or_else(|| default.into())
    }
}

/// Trains and writes the weights.
///
/// # Errors
///
/// When anything cannot be read, is not what it should be, or teaches nothing. Nothing is
/// written then.
pub fn run(arguments: &Arguments) -> Result<()> {
    let recipe_path = arguments
        .recipe
        .clone()
        .unwrap_or_else(|| arguments.model.join(manifest::RECIPE));
    let recipe = Recipe::read(&recipe_path)?;
    // Before the training: it takes so long that somebody may change a file meanwhile.
    let inputs = Inputs::read(&arguments.model, &recipe_path, &arguments.data)?;
    let lexicon = lexicon::read(&arguments.model.join(manifest::CONCEPTS))?;
    let seeds = corpus::read(&arguments.model.join(manifest::CORPUS))?;
    let mut random = fastrand::Rng::with_seed(recipe.seed);

    let labels = rows::Labels::read(&arguments.model.join(manifest::LABELS))?;
    let mut learned = Vec::new();
    let mut held_back = examples::of_seeds(&seeds, Part::Calibrate, &recipe, &mut random);
    for path in &arguments.data {
        let mut rows = rows::read(path)?;
        labels.fill(&mut rows);
        for (part, example) in examples::of_rows(&rows, &recipe)? {
            if part == Part::Train {
                learned.push(example);
            } else {
                held_back.push(example);
            }
        }
    }
    if let Some(path) = &arguments.export {
        learned.extend(examples::of_seeds(
            &seeds,
            Part::Train,
            &recipe,
            &mut random,
        ));
        return teacher::export(path, &learned);
    }
    let teacher = Teacher::read(&arguments.model.join(manifest::TEACHER))?;
    let test = examples::of_seeds(&seeds, Part::Test, &recipe, &mut random);
    eprintln!(
        "{} concepts, {} seeds, {} rows to learn from, {} held back, {} of the corpus to test on",
        lexicon.len(),
        seeds.len(),
        learned.len(),
        held_back.len(),
        test.len()
    );
    for category in [Category::Attack, Category::Hazard] {
        let yes = learned
            .iter()
            .filter(|it| truth(&it.targets, category) == Some(true))
            .count();
        ensure!(
            yes > 0 && yes < learned.len(),
            "the data has only one class for `{category}`"
        );
    }

    let size = if arguments.lite {
        recipe.lite
    } else {
        recipe.size
    };
    let shape = Shape {
        bits: size.bits,
        hidden: recipe.hidden,
    };
    let mut vocabulary = vocabulary::read(&arguments.model.join(manifest::WORDS))?;
    vocabulary.truncate(size.words);
    let spellings = vocabulary.words.clone();
    let words = examples::words(&spellings);
    let mut network = Network::new(shape, vocabulary, &mut random);
    let course = Course {
        recipe: &recipe,
        lexicon: &lexicon,
        words: &words,
        teacher: &teacher,
    };
    for epoch in 0..recipe.epochs {
        let mut batch: Vec<Example> = examples::of_seeds(&seeds, Part::Train, &recipe, &mut random);
        batch.extend(learned.iter().cloned());
        random.shuffle(&mut batch);
        learn(&mut network, &batch, &course, epoch, &mut random);
    }

    let mut model = quantise(&network, lexicon, &words);
    calibrate::calibrate(&mut model, &held_back);
    report(&model, &test);
    let bytes = model.to_bytes();
    let out = arguments.out();
    atomic::write(&out, &bytes)?;
    eprintln!("wrote {} ({} bytes)", out.display(), bytes.len());
    if !arguments.lite {
        Manifest::new(inputs, &bytes).write(&out.with_file_name(manifest::MANIFEST))?;
    }
    Ok(())
}

/// What stays the same from epoch to epoch.
struct Course<'c> {
    recipe: &'c Recipe,
    lexicon: &'c Lexicon,
    words: &'c examples::Words,
    teacher: &'c Teacher,
}

fn learn(
    network: &mut Network,
    batch: &[Example],
    course: &Course<'_>,
    epoch: usize,
    random: &mut fastrand::Rng,
) {
    let recipe = course.recipe;
    let bar = ProgressBar::new(batch.len() as u64).with_style(
        ProgressStyle::with_template("epoch {prefix} {bar:40} {pos}/{len} loss {msg} {eta}")
            .expect("the template is valid"),
    );
    bar.set_prefix(format!("{}/{}", epoch + 1, recipe.epochs));
    let dropout = Dropout {
        features: recipe.feature_dropout,
        lexical: recipe.lexical_dropout,
        without: &recipe.without,
    };
    let harmless = examples::harmless(batch);
    let total = (recipe.epochs * batch.len()) as f32;
    let (mut loss, mut weight) = (0.0_f64, 0.0_f64);
    for (index, example) in batch.iter().enumerate() {
        let progress = (epoch * batch.len() + index) as f32 / total;
        let rates = Rates {
            rate: recipe.rate * (1.0 - 0.9 * progress),
            decay: recipe.decay,
        };
        let text = examples::embed(&example.text, batch, &harmless, recipe.embedded, random);
        let steps = examples::steps(
            course.words,
            &text,
            course.lexicon,
            network.shape,
            Some((dropout.clone(), random)),
        );
        let targets = course.teacher.blend(example);
        loss += f64::from(network.learn(&steps, &targets, rates));
        weight += f64::from(
            example
                .targets
                .iter()
                .map(|target| target.weight)
                .sum::<f32>(),
        );
        if index % 256 == 0 {
            bar.set_position(index as u64);
            bar.set_message(format!("{:.4}", loss / weight.max(1.0)));
        }
    }
    bar.finish_and_clear();
    eprintln!("epoch {}: loss {:.4}", epoch + 1, loss / weight);
}

/// The largest quantised weight. A byte holds more, but what is lost drowns in the sum of many
/// rows, and twice as many rows fit into the same download.
const LEVELS: f32 = 5.0;

/// A word's weights are rounded to multiples of this many units of the table's: each word stands
/// alone, so they may be coarser, and larger.
const WORD_STEP: f32 = 2.0;

/// Rounds the table to a byte for each weight.
fn quantise(network: &Network, lexicon: Lexicon, words: &examples::Words) -> Model {
    let table = network.table();
    let mut sizes: Vec<f32> = table
        .iter()
        .map(|value| value.abs())
        .filter(|size| *size > 0.0)
        .collect();
    sizes.sort_by(f32::total_cmp);
    // A few weights in ten thousand are cut, so that the others keep their precision.
    let largest = sizes
        .get(sizes.len() * 9_997 / 10_000)
        .copied()
        .unwrap_or(1.0);
    let scale = largest / LEVELS;
    let quantise = |value: &f32| (value / scale).round().clamp(-LEVELS, LEVELS) as i8;
    let quantised: Vec<i8> = table.iter().map(quantise).collect();
    let rows = network.word_rows();
    let (hashes, places): (Vec<u32>, Vec<u32>) = words.iter().unzip();
    let word_rows: Vec<i8> = places
        .iter()
        .flat_map(|&place| &rows[place as usize])
        .map(|value| {
            let steps = (value / scale / WORD_STEP).round().clamp(-LEVELS, LEVELS);
            (steps * WORD_STEP) as i8
        })
        .collect();
    debug_assert_eq!(table.len(), network.shape.rows() * WIDTH);
    Model {
        shape: network.shape,
        lexicon,
        table: Rows::new(&quantised),
        words: Words::new(&hashes, &word_rows),
        scale,
        dense: network.dense(),
        calibration: vec![(1.0, 0.0); Category::SCORED_COUNT],
    }
}

fn report(model: &Model, test: &[Example]) {
    let scored: Vec<_> = test
        .iter()
        .map(|example| calibrate::score(model, &example.text))
        .collect();
    eprintln!(
        "{:<26} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "own test", "yes", "AUPRC", "AUROC", "R@1%", "R@5%", "ECE"
    );
    for &category in Category::scored() {
        for language in ["en", "fr"] {
            let pairs = test
                .iter()
                .zip(&scored)
                .filter(|(example, _)| example.language == language);
            let pairs = pairs.filter_map(|(example, scores)| {
                Some((scores.get(category), truth(&example.targets, category)?))
            });
            if let Some(it) = figures(pairs.collect()) {
                eprintln!(
                    "{:<26} {:>6} {:>6.3} {:>6.3} {:>6.3} {:>6.3} {:>6.3}",
                    format!("{category} {language}"),
                    it.positives,
                    it.auprc,
                    it.auroc,
                    it.recall_at_1,
                    it.recall_at_5,
                    it.calibration_error
                );
            }
        }
    }
}
