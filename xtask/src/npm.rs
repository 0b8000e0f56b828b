//! The npm package: the engine with its TypeScript around it, in `dist/npm`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::dist;
use crate::process::{command, find, node, npm_program, output, run};
use crate::{helplines, wasm};

/// Fills `dist/npm` with what is published.
pub fn build() -> Result<()> {
    wasm::build_webassembly()?;
    // The engine first: the TypeScript is checked against its types.
    run(&mut node(&["npm/build.mjs", "engine"]))?;
    helplines::write(&dist().join("npm/engine"))?;
    run(npm_program("typescript/bin/tsc").args(["--project", "npm"]))?;
    run(&mut node(&["npm/build.mjs", "files"]))
}

/// Packs `dist/npm` into an archive that npm can install, and says where it lies.
pub fn pack() -> Result<PathBuf> {
    build()?;
    let npm = find("npm")
        .or_else(|| find("npm.cmd"))
        .context("npm is not on the PATH: it comes with Node.js, https://nodejs.org")?;
    let name = output(
        command(npm)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(dist())
            .arg(dist().join("npm")),
    )
    .context("npm cannot pack dist/npm")?;
    let file = Path::new(&name)
        .file_name()
        .context("npm does not say what it packed")?;
    Ok(dist().join(file))
}
