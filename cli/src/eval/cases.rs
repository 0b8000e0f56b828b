//! The prompts to measure on, with the truth about each.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use funambule::{Category, Group};

use super::results::Source;
use crate::corpus;
use crate::labels::{Targets, targets, targets_of, truth};
use crate::rows::{self, Labels, Row, hash};
use crate::train::examples::{Part, part};
use crate::train::recipe::Recipe;

/// Options that say which prompts are measured on.
#[derive(Debug, clap::Args)]
pub struct DataOptions {
    /// Labels for rows that have none, as training uses them
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,
    /// Leaves out what training learns from: by the recipe, and of a corpus all but the families
    /// that it tests on
    #[arg(long)]
    held_out: bool,
    /// The recipe that `--held-out` goes by
    #[arg(long, value_name = "FILE", default_value = "model/recipe.json")]
    recipe: PathBuf,
}

/// A prompt with the truth.
#[derive(Debug)]
pub struct Case {
    /// What it is known by in a report.
    pub id: String,
    /// The prompt.
    pub text: String,
    /// Its language.
    pub language: String,
    /// The set that it is from.
    pub set: String,
    /// The family of a corpus, whose sides are contrast pairs.
    pub family: Option<String>,
    targets: Targets,
    /// Whether its source says nothing about it at all.
    is_plain: bool,
}

impl Case {
    /// Whether the prompt is of `category`; nothing where its labels leave that open.
    ///
    /// No source says which data a prompt holds. Every prompt without a label counts as one
    /// without data, so that alarms are counted rather too often.
    pub fn truth(&self, category: Category) -> Option<bool> {
        if category.group() == Group::Data {
            return self.is_plain.then_some(false);
        }
        truth(&self.targets, category)
    }
}

/// Reads the prompts of `paths`: labelled rows as JSON lines, or folders of corpus files.
///
/// # Errors
///
/// Says which file and line is wrong.
pub fn read(paths: &[PathBuf], options: &DataOptions) -> Result<(Vec<Source>, Vec<Case>)> {
    let mut sources = Vec::new();
    let mut cases = Vec::new();
    for path in paths {
        let before = cases.len();
        let name = name(path);
        if path.is_dir() {
            read_corpus(path, &name, options.held_out, &mut cases)?;
        } else {
            read_rows(path, &name, options, &mut cases)?;
        }
        ensure!(
            cases.len() > before,
            "{}: every prompt was left out\n  help: without `--held-out`, what training learns from is measured too",
            path.display()
        );
        sources.push(Source {
            name,
            prompts: cases.len() - before,
            held_out: options.held_out,
        });
    }
    Ok((sources, cases))
}

/// The last two parts of a path at most: what lies above is nobody's business.
fn name(path: &Path) -> String {
    if path.is_file() {
        return path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into();
    }
    let parts: Vec<_> = path.components().collect();
    let last = &parts[parts.len().saturating_sub(2)..];
    let last = last.iter().map(|part| part.as_os_str().to_string_lossy());
    last.collect::<Vec<_>>().join("/")
}

fn read_rows(path: &Path, name: &str, options: &DataOptions, cases: &mut Vec<Case>) -> Result<()> {
    let mut rows = rows::read(path)?;
    if let Some(labels) = &options.labels {
        Labels::read(labels)?.fill(&mut rows);
    }
    if options.held_out {
        let recipe = Recipe::read(&options.recipe).context(
            "`--held-out` needs the recipe of the training\n  help: run it in the project, or name the file with `--recipe`",
        )?;
        rows.retain(|row| recipe.holds_out(row));
    }
    let mut lines: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let at = || format!("{}, line {}", path.display(), row.line);
        let id = id(&row, name).with_context(at)?;
        if let Some(earlier) = lines.insert(id.clone(), row.line) {
            bail!(
                "{}: the id `{id}` stands on line {earlier} already\n  help: give each row an id of its own, or none",
                at()
            );
        }
        let labels = row.labels().with_context(at)?;
        cases.push(Case {
            id,
            targets: targets(labels, 1.0).with_context(at)?,
            is_plain: labels.is_empty(),
            language: row.lang,
            set: row.set,
            text: row.text,
            family: None,
        });
    }
    Ok(())
}

fn id(row: &Row, name: &str) -> Result<String> {
    use serde_json::Value;
    Ok(match &row.id {
        None | Some(Value::Null) => format!("{name}:{}", row.line),
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        Some(_) => bail!("`id` is neither text nor a number"),
    })
}

fn read_corpus(folder: &Path, name: &str, held_out: bool, cases: &mut Vec<Case>) -> Result<()> {
    let mut places: HashMap<String, usize> = HashMap::new();
    for seed in corpus::read(folder)? {
        let family = format!("{}/{}", seed.language, seed.family);
        let place = places.entry(family.clone()).or_default();
        *place += 1;
        if held_out && part(&seed.family) != Part::Test {
            continue;
        }
        let id = format!("{family}:{place}");
        // Each line draws for itself, so that a new one elsewhere changes no other prompt.
        let mut random = fastrand::Rng::with_seed(hash(&id));
        cases.push(Case {
            text: seed.expand(&mut random),
            targets: targets_of(&seed.labels, 1.0),
            is_plain: seed.labels.is_empty(),
            language: seed.language.clone(),
            set: name.to_owned(),
            family: Some(family),
            id,
        });
    }
    Ok(())
}

#[cfg(test)]
pub mod tests {
    use super::Case;
    use crate::labels::targets_of;

    /// A benign case.
    pub fn one(text: &str) -> Case {
        Case {
            id: "a".to_owned(),
            text: text.to_owned(),
            language: "en".to_owned(),
            set: "ours".to_owned(),
            family: None,
            targets: targets_of(&[], 1.0),
            is_plain: true,
        }
    }
}
