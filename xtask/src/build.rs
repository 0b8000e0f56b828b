//! `dist/`: the engine for the web in two forms, the page with its engine, the npm package
//! and the extension.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{node, run as run_command};
use crate::{figures, npm, root, setup, wasm};

/// Where everything that is built for the web goes.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds whatever is out of date.
pub fn run() -> Result<()> {
    page()?;
    npm::build()?;
    extension()
}

/// `dist/extension`: a folder for each browser, as it can be loaded unpacked.
pub fn extension() -> Result<()> {
    setup::tools()?;
    // Support in distress is the package's.
    npm::build()?;
    wasm::build_javascript()?;
    figures::write(&dist().join("figures.json"))?;
    run_command(&mut node(&[
        "extension/build.mjs",
        env!("CARGO_PKG_VERSION"),
    ]))
}

/// `dist/www`: the page with its engine, as it can be put on any static server.
pub fn page() -> Result<()> {
    setup::tools()?;
    wasm::build_webassembly()?;
    let page = dist().join("www");
    if page.exists() {
        fs::remove_dir_all(&page).with_context(|| format!("cannot clear {}", page.display()))?;
    }
    copy(&root().join("www"), &page)?;
    figures::write(&page.join("figures.json"))?;
    npm::build()?;
    // The page is a user of the package, without a bundler: what a page can load of it.
    let package = page.join("funambule");
    copy(&dist().join("npm"), &package)?;
    let unused = [
        "engine/base64.js",
        "engine/funambule_lite_bg.wasm",
        "inline.js",
        "react.js",
    ];
    for unused in unused {
        remove(&package.join(unused))?;
    }
    Ok(())
}

fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| format!("cannot remove {}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let cannot = || format!("cannot copy {} to {}", from.display(), to.display());
    fs::create_dir_all(to).with_context(cannot)?;
    for entry in fs::read_dir(from).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(cannot)?;
        }
    }
    Ok(())
}
