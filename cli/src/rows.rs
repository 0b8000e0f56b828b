//! Rows of labelled prompts, from JSON lines, gzipped or not.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;

/// One labelled prompt.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// The prompt.
    pub text: String,
    /// Its labels, the source's own or ids of the taxonomy; none for benign.
    pub labels: Vec<String>,
    /// The language, as far as the source says.
    #[serde(default)]
    pub lang: String,
    /// The set that it comes from.
    #[serde(default)]
    pub set: String,
    /// Whether the source is noisy.
    #[serde(default)]
    pub weak: Option<bool>,
    /// The licence of the set.
    #[serde(default)]
    pub licence: String,
}

/// A reader of the text in `path`, decompressed where the name ends in `.gz`.
///
/// # Errors
///
/// When the file cannot be opened.
pub fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    let reader: Box<dyn Read> = if path.extension().is_some_and(|extension| extension == "gz") {
        Box::new(MultiGzDecoder::new(file))
    } else {
        Box::new(file)
    };
    Ok(Box::new(BufReader::new(reader)))
}

/// Every row of `path`.
///
/// # Errors
///
/// When the file cannot be read to its end, a line is not a row, or there is none.
pub fn read(path: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (index, line) in open(path)?.lines().enumerate() {
        let at = || format!("{}, line {}", path.display(), index + 1);
        let line = line.with_context(at)?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line).with_context(at)?);
        }
    }
    ensure!(!rows.is_empty(), "{}: no rows", path.display());
    Ok(rows)
}
