//! `cargo xtask docs`: the documents that are written from the tables of the engine.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::process::cargo;
use crate::{detector_docs, policy_schema, root};

/// What `docs` may be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Write nothing; fail if a document is out of date.
    #[arg(long)]
    check: bool,
}

/// Writes or checks every generated document.
pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.check { check() } else { write() }
}

/// Fails if a document is not what the tables say.
pub fn check() -> Result<()> {
    let is_stale = |(path, text): &(PathBuf, String)| {
        // A checkout may have changed the line ends.
        fs::read_to_string(path).map_or(true, |found| found.replace("\r\n", "\n") != *text)
    };
    let stale: Vec<String> = documents()?
        .iter()
        .filter(|document| is_stale(document))
        .map(|(path, _)| {
            path.strip_prefix(root())
                .unwrap_or(path)
                .display()
                .to_string()
        })
        .collect();
    if !stale.is_empty() {
        bail!("out of date: {}; run `cargo xtask docs`", stale.join(", "));
    }
    println!("The generated documents are up to date.");
    Ok(())
}

fn write() -> Result<()> {
    for (path, text) in documents()? {
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("cannot write {}", path.display()))?;
        println!("Wrote {}", path.display());
    }
    Ok(())
}

fn documents() -> Result<[(PathBuf, String); 5]> {
    Ok([
        (
            root().join("src/detect/triggers.txt"),
            funambule::detect::trigger_table(),
        ),
        (root().join("docs/detectors.md"), detector_docs::text()),
        (
            root().join("docs/thresholds.md"),
            printed(&["policy", "thresholds"])?,
        ),
        (
            root().join("model/MODEL_CARD.md"),
            printed(&["model", "card"])?,
        ),
        (
            root().join("policies/policy.schema.json"),
            policy_schema::text(),
        ),
    ])
}

/// What the command line says of the committed figures. It is not linked in: most of this program
/// needs nothing of it.
fn printed(command: &[&str]) -> Result<String> {
    let run = ["run", "--quiet", "--package", "funambule-cli", "--"];
    let output = cargo(&run)
        .args(command)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!("`funambule {}` failed", command.join(" "));
    }
    String::from_utf8(output.stdout).context("what it printed is not text")
}
