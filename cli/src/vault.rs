//! The file of a vault: values in the open, so its owner alone may read it.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use funambule::redact::Vault;

/// The vault in the file; `None` if there is no such file.
///
/// # Errors
///
/// When the file cannot be read or holds no vault. The message shows none of the values.
pub fn read(path: &Path) -> Result<Option<Vault>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(anyhow!("cannot read {}: {error}", path.display())),
    };
    warn_if_shared(path);
    let vault = Vault::from_json(&text).with_context(|| path.display().to_string())?;
    Ok(Some(vault))
}

/// Writes the vault in one step, so that a vault is never lost half-way, readable by its owner
/// only.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write(path: &Path, vault: &Vault) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&new)
        .and_then(|mut file| {
            file.write_all(vault.to_json().as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        // What was written of it is of no use; that it is gone matters more than why not.
        let _ = fs::remove_file(&new);
    }
    written.with_context(|| format!("cannot write the vault {}", path.display()))?;
    anstream::eprintln!(
        "The vault {} holds {} masked values in plain text. Keep it to yourself, and delete it when the answers are restored.",
        path.display(),
        vault.entries().len()
    );
    Ok(())
}

#[cfg(unix)]
fn warn_if_shared(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let is_shared = fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o077 != 0);
    if is_shared {
        anstream::eprintln!(
            "warning: others may read the vault {}\n  help: chmod 600 {0}",
            path.display()
        );
    }
}

#[cfg(not(unix))]
fn warn_if_shared(_path: &Path) {}
