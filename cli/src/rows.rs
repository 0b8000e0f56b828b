//! Rows of labelled prompts, from JSON lines, gzipped or not.

use std::collections::HashMap;
use std::io::{self, BufRead};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use indicatif::ProgressBar;
use serde::Deserialize;

use crate::input::Input;

/// One labelled prompt.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// What the row is known by, text or a number.
    #[serde(default)]
    pub id: Option<serde_json::Value>,
    /// Its line in the file, from 1.
    #[serde(skip)]
    pub line: usize,
    /// The prompt.
    pub text: String,
    /// Its labels, the source's own or ids of the taxonomy; none for benign. A row without
    /// them is only of use with [`Labels`].
    #[serde(default)]
    pub labels: Option<Vec<String>>,
    /// The language, as far as the source says.
    #[serde(default)]
    pub lang: String,
    /// The set that it comes from.
    #[serde(default)]
    pub set: String,
    /// The licence of that set.
    #[serde(default)]
    pub licence: String,
}

impl Row {
    /// The labels.
    ///
    /// # Errors
    ///
    /// When the row has none.
    pub fn labels(&self) -> Result<&[String]> {
        self.labels
            .as_deref()
            .context("the row has no `labels`\n  help: `[]` is for a benign prompt")
    }
}

/// Labels that the project gave to rows of others, by the hash of the text.
#[derive(Debug, Default)]
pub struct Labels {
    by_hash: HashMap<u64, Vec<String>>,
}

impl Labels {
    /// Reads a table of hash and labels, separated by a tab.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or a line is not of this form.
    pub fn read(path: &Path) -> Result<Labels> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let mut by_hash = HashMap::new();
        for (index, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let entry = line
                .split_once('\t')
                .and_then(|(hash, labels)| Some((u64::from_str_radix(hash, 16).ok()?, labels)));
            let (hash, labels) = entry.with_context(|| {
                format!(
                    "{}, line {}: not a hash and labels",
                    path.display(),
                    index + 1
                )
            })?;
            let labels = labels
                .split(',')
                .filter(|label| *label != "benign")
                .map(str::to_owned);
            by_hash.insert(hash, labels.collect());
        }
        Ok(Labels { by_hash })
    }

    /// Gives labels to the rows that have none, and drops those that still have none.
    pub fn fill(&self, rows: &mut Vec<Row>) {
        rows.retain_mut(|row| {
            if row.labels.is_none() {
                row.labels = self.by_hash.get(&hash(&row.text)).cloned();
            }
            row.labels.is_some()
        });
    }
}

/// FNV-1a: the same on every machine and with every compiler.
pub fn hash(text: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    hash ^ (hash >> 32)
}

/// Every row of `path`.
///
/// # Errors
///
/// When the file cannot be read to its end, a line is not a row, or there is none.
pub fn read(path: &Path) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let lines = Input::new(path).open(&ProgressBar::hidden())?.lines();
    for (index, line) in lines.enumerate() {
        let at = || format!("{}, line {}", path.display(), index + 1);
        let line = line.map_err(|error| unreadable(&error)).with_context(at)?;
        if !line.trim().is_empty() {
            let row = serde_json::from_str(&line)
                .map_err(|error| no_row(&error))
                .with_context(at)?;
            rows.push(Row {
                line: index + 1,
                ..row
            });
        }
    }
    ensure!(
        !rows.is_empty(),
        "{}: no rows\n  help: {FORM}",
        path.display()
    );
    Ok(rows)
}

const FORM: &str = r#"a row is a JSON object such as {"id": "a1", "text": "the prompt", "labels": ["hazard.fraud"], "lang": "en", "set": "ours"}"#;

/// Why a line is no row. The line itself is the only one that there is.
fn no_row(error: &serde_json::Error) -> anyhow::Error {
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    anyhow!("{message} at column {}\n  help: {FORM}", error.column())
}

/// Why a line cannot be read, and what to do.
fn unreadable(error: &io::Error) -> anyhow::Error {
    let help = match error.kind() {
        io::ErrorKind::UnexpectedEof => {
            "the gzipped data end before their time; copy the file again, whole"
        }
        io::ErrorKind::InvalidData => "is it UTF-8? `iconv -t UTF-8` converts it",
        io::ErrorKind::InvalidInput => "the gzipped data are damaged; copy the file again",
        _ => "try to read the file with another program",
    };
    anyhow!("{error}\n  help: {help}")
}
