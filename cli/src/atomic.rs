//! Writing a file whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes `bytes` to `path`. Whatever goes wrong, the file has its old content or the new one.
///
/// # Errors
///
/// When the folder cannot be written to; says which.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let cannot = || {
        format!(
            "cannot write {}\n  help: the folder must exist, with room in it and leave to write there",
            path.display()
        )
    };
    let unfinished = beside(path);
    let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        // What could not be finished is of no use to anybody.
        let _ = fs::remove_file(&unfinished);
    }
    written.with_context(cannot)
}

/// A name in the same folder, so that the file can be moved in one step.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.unfinished", std::process::id()));
    path.with_file_name(name)
}
