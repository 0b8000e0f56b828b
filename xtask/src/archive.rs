//! `cargo xtask dist`: the archives of a release, the same bytes for the same sources.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::build::{self, dist};
use crate::{npm, root};

/// The folders of `dist/` that are released, each as an archive of its own.
const RELEASED: [&str; 3] = ["wasm", "wasm2js", "www"];

/// The browsers whose stores take the extension, as a zip file of its folder.
const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// What goes with every copy.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds everything and packs it.
pub fn run() -> Result<()> {
    build::run()?;
    for name in RELEASED {
        let title = format!("funambule-{name}-{}", env!("CARGO_PKG_VERSION"));
        let path = dist().join(format!("{title}.tar.gz"));
        tar(&dist().join(name), &title, &path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        announce(&path)?;
    }
    for name in BROWSERS {
        let title = format!("funambule-{name}-{}.zip", env!("CARGO_PKG_VERSION"));
        let path = dist().join(title);
        zip(&dist().join("extension").join(name), &path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        announce(&path)?;
    }
    let package = npm::pack()?;
    announce(&package)?;
    npm::check(&package)?;
    println!("To publish the package: {}", npm::publish_line(&package));
    Ok(())
}

fn announce(path: &Path) -> Result<()> {
    println!("{} ({} bytes)", path.display(), path.metadata()?.len());
    Ok(())
}

/// Without times, owners or the order of the file system, so that a rebuild can be compared.
fn tar(folder: &Path, title: &str, path: &Path) -> Result<()> {
    let gzip = GzBuilder::new()
        .mtime(0)
        .write(File::create(path)?, Compression::best());
    let mut archive = tar::Builder::new(gzip);
    archive.mode(tar::HeaderMode::Deterministic);
    for file in files(folder)? {
        let name = Path::new(title).join(file.strip_prefix(folder)?);
        archive.append_path_with_name(&file, name)?;
    }
    for name in LICENCES {
        archive.append_path_with_name(root().join(name), Path::new(title).join(name))?;
    }
    archive.into_inner()?.finish()?.sync_all()?;
    Ok(())
}

/// Likewise; a store wants the manifest at the root.
fn zip(folder: &Path, path: &Path) -> Result<()> {
    let mut archive = ZipWriter::new(File::create(path)?);
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in files(folder)? {
        archive.start_file_from_path(file.strip_prefix(folder)?, options)?;
        archive.write_all(&fs::read(&file)?)?;
    }
    for name in LICENCES {
        archive.start_file(name, options)?;
        archive.write_all(&fs::read(root().join(name))?)?;
    }
    archive.finish()?.sync_all()?;
    Ok(())
}

/// Every file below `folder`, in the order of their names.
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
    found.sort();
    Ok(found)
}
