//! `cargo xtask lighthouse`: what Lighthouse says of the page, on a phone and on a desktop.
//!
//! Lighthouse is installed under `target/lighthouse`: with its hundred packages it is no
//! dependency of the project.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::{command, node, npm, run as run_command};
use crate::serve::Site;
use crate::{build, root, setup};

/// The release whose figures are compared; another one weighs them differently.
const VERSION: &str = "13.5.0";

/// The device, and what Lighthouse must be told to play it.
const DEVICES: [(&str, &[&str]); 2] = [("mobile", &[]), ("desktop", &["--preset=desktop"])];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

const METRICS: [&str; 5] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "speed-index",
    "total-blocking-time",
    "cumulative-layout-shift",
];

/// Builds and serves the page, and prints what Lighthouse says of it.
pub fn run() -> Result<()> {
    let chromium = setup::chromium()?;
    build::page()?;
    let folder = root().join("target/lighthouse");
    install(&folder)?;
    let site = Site::bind(build::dist().join("www"), 0)?;
    let address = site.address()?;
    site.serve_in_background();
    println!("Lighthouse {VERSION}; the performance depends on what else this machine does");
    for (device, arguments) in DEVICES {
        let report = folder.join(format!("{device}.json"));
        audit(&folder, &address, &chromium, arguments, &report)?;
        let text = fs::read_to_string(&report)
            .with_context(|| format!("cannot read {}", report.display()))?;
        println!("{device:<8} {}", summary(&serde_json::from_str(&text)?));
    }
    println!("The reports are in {}", folder.display());
    Ok(())
}

fn install(folder: &Path) -> Result<()> {
    let cannot = || format!("cannot fill {}", folder.display());
    fs::create_dir_all(folder).with_context(cannot)?;
    // Its own package: without one, npm would install into the repository above.
    fs::write(folder.join("package.json"), "{ \"private\": true }\n").with_context(cannot)?;
    run_command(
        npm()?
            .args(["install", "--no-save", "--no-audit", "--no-fund"])
            .arg(format!("lighthouse@{VERSION}"))
            .current_dir(folder),
    )
}

fn audit(
    folder: &Path,
    address: &str,
    chromium: &Path,
    arguments: &[&str],
    report: &Path,
) -> Result<()> {
    let program = folder.join("node_modules/lighthouse/cli/index.js");
    // Chromium refuses its sandbox to root, who runs in containers.
    let is_root = crate::process::output(command("id").arg("-u")).as_deref() == Some("0");
    let sandbox = if is_root { " --no-sandbox" } else { "" };
    run_command(
        node(&[])
            .arg(program)
            .args([address, "--quiet", "--output=json"])
            .arg(format!("--output-path={}", report.display()))
            .arg(format!("--only-categories={}", CATEGORIES.join(",")))
            .arg(format!("--chrome-flags=--headless=new{sandbox}"))
            .args(arguments)
            .env("CHROME_PATH", chromium),
    )
}

/// The scores from 0 to 100, then what the performance is made of.
fn summary(report: &Value) -> String {
    let scores = CATEGORIES.map(|name| {
        let score = report["categories"][name]["score"].as_f64();
        let shown = score.map_or("none".to_owned(), |score| format!("{:.0}", score * 100.0));
        format!("{name} {shown}")
    });
    let metrics = METRICS.map(|name| {
        let audit = &report["audits"][name];
        let text = |key: &str| audit[key].as_str().unwrap_or("?").to_owned();
        format!("{} {}", text("title"), text("displayValue"))
    });
    format!("{}\n         {}", scores.join(", "), metrics.join(", "))
}
