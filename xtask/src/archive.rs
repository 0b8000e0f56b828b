//! `cargo xtask dist`: the archives of a release, the same bytes for the same sources.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

use crate::build::{self, dist};
use crate::npm;

/// The folders of `dist/` that are released, each as an archive of its own.
const RELEASED: [&str; 3] = ["wasm", "wasm2js", "www"];

/// Builds everything and packs it.
pub fn run() -> Result<()> {
    build::run()?;
    for name in RELEASED {
        let title = format!("funambule-{name}-{}", env!("CARGO_PKG_VERSION"));
        let path = dist().join(format!("{title}.tar.gz"));
        pack(&dist().join(name), &title, &path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        println!("{} ({} bytes)", path.display(), path.metadata()?.len());
    }
    let package = npm::pack()?;
    println!(
        "{} ({} bytes)",
        package.display(),
        package.metadata()?.len()
    );
    Ok(())
}

fn pack(folder: &Path, title: &str, path: &Path) -> Result<()> {
    // Without a time, an owner or a file name, so that a rebuild can be compared.
    let gzip = GzBuilder::new()
        .mtime(0)
        .write(File::create(path)?, Compression::best());
    let mut archive = tar::Builder::new(gzip);
    archive.mode(tar::HeaderMode::Deterministic);
    let mut files = files(folder)?;
    files.sort();
    for file in files {
        let name = Path::new(title).join(file.strip_prefix(folder)?);
        archive.append_path_with_name(&file, name)?;
    }
    archive.into_inner()?.finish()?.sync_all()?;
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
