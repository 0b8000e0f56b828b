//! Reading the concept tables of `model/concepts`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use funambule::classify::concepts::Lexicon;

/// The columns behind the concept.
const LANGUAGES: usize = 4;

/// Every form of every `*.tsv` in `folder`, in the order of the names.
///
/// # Errors
///
/// When a file cannot be read or a line does not have its columns; says which.
pub fn read(folder: &Path) -> Result<Lexicon> {
    let mut lexicon = Lexicon::default();
    for file in &files(folder)? {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            ensure!(
                columns.len() == 1 + LANGUAGES && !columns[0].is_empty(),
                "{}, line {}: {} columns, not a concept and {LANGUAGES} languages",
                file.display(),
                index + 1,
                columns.len()
            );
            for cell in &columns[1..] {
                for form in cell.split('|').filter(|form| !form.trim().is_empty()) {
                    lexicon.add(columns[0], form);
                }
            }
        }
    }
    ensure!(!lexicon.is_empty(), "{}: no concepts", folder.display());
    Ok(lexicon)
}

/// Every `*.tsv` in `folder`, in the order of the names.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    Ok(files)
}
