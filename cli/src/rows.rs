//! Rows of labelled prompts, from JSON lines, gzipped or not.

use std::io::BufRead;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use indicatif::ProgressBar;
use serde::Deserialize;

use crate::input::Input;

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
    /// The licence of the set.
    #[serde(default)]
    pub licence: String,
}

/// Every row of `path`.
///
/// # Errors
///
/// When the file cannot be read to its end, a line is not a row, or there is none.
pub fn read(path: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let lines = Input::new(path).open(&ProgressBar::hidden())?.lines();
    for (index, line) in lines.enumerate() {
        let at = || format!("{}, line {}", path.display(), index + 1);
        let line = line.with_context(at)?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line).with_context(at)?);
        }
    }
    ensure!(!rows.is_empty(), "{}: no rows", path.display());
    Ok(rows)
}
