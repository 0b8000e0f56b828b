//! What the other commands need, installed once and found again quickly.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{command, find, npm, output, run};
use crate::root;

/// The compilation target of the web build.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node.js that the npm tools run on.
const OLDEST_NODE: u32 = 20;

/// Names under which a Chromium may be installed.
const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Everything.
pub fn all() -> Result<()> {
    tools()?;
    let browser = chromium()?;
    println!("Ready. The browser tests use {}.", browser.display());
    Ok(())
}

/// What the build needs.
pub fn tools() -> Result<()> {
    wasm_target()?;
    node_version()?;
    npm_packages("")
}

fn wasm_target() -> Result<()> {
    let libraries =
        output(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!(
            "the Rust target {WASM_TARGET} is missing and rustup is not on the PATH: install rustup from https://rustup.rs, or the target by your own means"
        );
    }
    println!("Installing the Rust target {WASM_TARGET}");
    run(command("rustup").args(["target", "add", WASM_TARGET]))
}

fn node_version() -> Result<()> {
    let version = output(command("node").arg("--version"))
        .context("node is not on the PATH: install Node.js 20 or later from https://nodejs.org")?;
    let major = version.trim_start_matches('v').split('.').next();
    if major.and_then(|major| major.parse().ok()) < Some(OLDEST_NODE) {
        bail!(
            "Node.js {version} is too old: install {OLDEST_NODE} or later from https://nodejs.org"
        );
    }
    Ok(())
}

/// What the lock file of `folder` names; again only after it has changed.
pub fn npm_packages(folder: &str) -> Result<()> {
    let is_root = folder.is_empty();
    let folder = root().join(folder);
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the npm packages of {}", folder.display());
    // `npm ci` refuses a lock file that lacks a package for another platform, which a
    // registry that lags behind does not have. Frameworks have many; this keeps to the lock
    // file too.
    let install: &[&str] = if is_root {
        &["ci"]
    } else {
        &["install", "--no-save"]
    };
    let options = ["--prefer-offline", "--no-audit", "--no-fund"];
    run(npm()?.args(install).args(options).current_dir(&folder))?;
    fs::write(&stamp, &lock).with_context(|| format!("cannot write {}", stamp.display()))
}

/// The Chromium that the browser tests drive: `CHROMIUM`, else an installed one, else one
/// that Debian's apt-get installs where this program may.
pub fn chromium() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if !path.is_file() {
            bail!("CHROMIUM is {}, which is not a file", path.display());
        }
        return Ok(path);
    }
    let installed = || BROWSERS.iter().find_map(|name| find(name));
    if let Some(path) = installed() {
        return Ok(path);
    }
    let is_root = output(command("id").arg("-u")).as_deref() == Some("0");
    if is_root && find("apt-get").is_some() {
        println!("Installing Chromium");
        run(command("apt-get").args(["update", "--quiet"]))?;
        run(command("apt-get")
            .args([
                "install",
                "--yes",
                "--quiet",
                "--no-install-recommends",
                "chromium",
            ])
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    installed().context(
        "no Chromium found: install one (on Debian or Ubuntu `sudo apt-get install chromium`), or set CHROMIUM to the path of a Chromium or Chrome",
    )
}
