//! `funambule generate`: prompts with known data in them, to measure detectors on.
//!
//! Templates are corpus files, see `eval/templates/README.md`; what stands between ‹ and › in them
//! is replaced by a value of that kind.

mod values;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use fastrand::Rng;
use funambule::Category;

use crate::atomic;
use crate::corpus::{self, Seed};
use crate::spans::{Row, Span};

/// Generate prompts with known data in them
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of templates; each folder in it becomes a file
    #[arg(long, value_name = "FOLDER", default_value = "eval/templates")]
    templates: PathBuf,

    /// The folder for the files
    #[arg(long, value_name = "FOLDER", default_value = "eval")]
    output: PathBuf,

    /// How many prompts with data, and as many without, in each file
    #[arg(long, value_name = "NUMBER", default_value_t = 1600)]
    count: usize,

    /// The same seed gives the same prompts
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Writes the files.
///
/// # Errors
///
/// When a template cannot be read or names an unknown kind.
pub fn run(arguments: &Arguments) -> Result<()> {
    for name in ["pii", "secret"] {
        let folder = arguments.templates.join(name);
        let shapes = read_shapes(&folder.join("shapes.tsv"))?;
        let mut generator = Generator {
            random: Rng::with_seed(arguments.seed),
            shapes,
        };
        let rows = generator
            .rows(&folder, arguments.count)
            .with_context(|| folder.display().to_string())?;
        let path = arguments.output.join(format!("{name}.jsonl"));
        let mut text = String::new();
        for row in &rows {
            text.push_str(&serde_json::to_string(row)?);
            text.push('\n');
        }
        atomic::write(&path, text.as_bytes())?;
        println!("{}: {} prompts", path.display(), rows.len());
    }
    Ok(())
}

/// Kinds that are only a shape, from lines of kind, tab, shape.
fn read_shapes(path: &Path) -> Result<BTreeMap<String, String>> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(index, line)| {
            let (kind, shape) = line
                .split_once('\t')
                .with_context(|| format!("{}, line {}: no tab", path.display(), index + 1))?;
            Ok((kind.to_owned(), shape.to_owned()))
        })
        .collect()
}

struct Generator {
    random: Rng,
    shapes: BTreeMap<String, String>,
}

impl Generator {
    /// `count` prompts with data and as many without, every template about as often.
    fn rows(&mut self, folder: &Path, count: usize) -> Result<Vec<Row>> {
        let seeds = corpus::read(folder)?;
        let mut rows: Vec<Row> = Vec::new();
        for wants_data in [true, false] {
            let mut found = 0;
            for round in 0.. {
                let before = found;
                for seed in &seeds {
                    let row = self.row(seed).with_context(|| seed.family.clone())?;
                    if row.spans.is_empty() != wants_data && found < count {
                        rows.push(row);
                        found += 1;
                    }
                }
                if found == count {
                    break;
                }
                ensure!(
                    found > before || round < 10,
                    "no template with data, or none without"
                );
            }
        }
        Ok(rows)
    }

    /// One prompt of a template.
    fn row(&mut self, seed: &Seed) -> Result<Row> {
        let template = seed.expand(&mut self.random);
        let mut text = String::new();
        let mut spans = Vec::new();
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('‹') {
            let (kind, next) = after.split_once('›').context("a ‹ without a ›")?;
            text.push_str(before);
            let value = self.value(kind)?;
            let start = text.len();
            text.push_str(&value.text);
            if let Some(category) = value.category {
                spans.push(Span {
                    start,
                    end: text.len(),
                    kind: value.kind,
                    category,
                });
            }
            rest = next;
        }
        text.push_str(rest);
        Ok(Row::new(
            &text,
            seed.language.clone(),
            seed.family.clone(),
            spans,
        ))
    }

    /// A value of one of the kinds.
    fn value(&mut self, kinds: &str) -> Result<Value> {
        let kinds: Vec<&str> = kinds.split('/').collect();
        let mut kind = kinds[self.random.usize(..kinds.len())].to_owned();
        if kind == ANY_SHAPE {
            let all: Vec<&String> = self.shapes.keys().collect();
            ensure!(!all.is_empty(), "there are no shapes");
            kind.clone_from(all[self.random.usize(..all.len())]);
        }
        let (text, category) = if let Some(shape) = self.shapes.get(&kind) {
            let text = values::shape(shape, &mut self.random).with_context(|| kind.clone())?;
            (text, Some(Category::SecretCredential))
        } else if let Some(known) = values::find(&kind) {
            ((known.make)(&mut self.random), known.category)
        } else {
            bail!("there is no kind ‹{kind}›")
        };
        Ok(Value {
            text,
            kind,
            category,
        })
    }
}

/// What stands for any of the shapes.
const ANY_SHAPE: &str = "any-shape";

struct Value {
    text: String,
    kind: String,
    /// None for a decoy.
    category: Option<Category>,
}
