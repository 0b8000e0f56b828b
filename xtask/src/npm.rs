//! The npm package: the engine with its TypeScript around it, in `dist/npm`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::build::dist;
use crate::process::{self, node, npm_program, output, run};
use crate::{helplines, root, wasm};

/// Fills `dist/npm` with what is published.
pub fn build() -> Result<()> {
    wasm::build_lite()?;
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
    let name = output(
        process::npm()?
            .args(["pack", "--silent", "--pack-destination"])
            .arg(dist())
            .arg(dist().join("npm")),
    )
    .context("npm cannot pack dist/npm")?;
    let expected = format!("funambule-{}.tgz", env!("CARGO_PKG_VERSION"));
    ensure!(
        Path::new(&name).ends_with(&expected),
        "npm packed {name}, not {expected}: Cargo.toml and npm/package.json name different versions"
    );
    Ok(dist().join(expected))
}

/// Fails unless publint and are-the-types-wrong find nothing in a packed archive.
pub fn check(archive: &Path) -> Result<()> {
    let advice = output(
        npm_program("publint/src/cli.js")
            .arg(archive)
            .arg("--strict"),
    );
    // A suggestion is no failure to it, but it is to us.
    let advice = advice.with_context(|| format!("publint refuses {}", archive.display()))?;
    ensure!(advice.contains("All good!"), "publint says: {advice}");
    // The entry of the WebAssembly has no types, on purpose; there is no CommonJS.
    run(npm_program("@arethetypeswrong/cli/dist/index.js")
        .arg(archive)
        .args([
            "--profile=esm-only",
            "--exclude-entrypoints",
            "wasm",
            "wasm/lite",
        ]))
}

/// The command that publishes a packed archive. It is printed, never run from here: only a
/// workflow that npm trusts can say where an archive comes from.
pub fn publish_line(archive: &Path) -> String {
    let archive = archive.strip_prefix(root()).unwrap_or(archive);
    let archive = archive.display();
    format!("npm publish ./{archive} --provenance --access public")
}
