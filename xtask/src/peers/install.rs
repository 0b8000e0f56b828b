//! How each peer is installed and asked.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::list::{Peer, Source};
use crate::process::{command, find, run};
use crate::{build, root};

/// What a peer says.
#[derive(Deserialize)]
pub(super) struct Answer {
    pub(super) version: String,
    /// Of each prompt: from where to where, and what.
    pub(super) findings: Vec<Vec<(usize, usize, String)>>,
    /// The scores of each prompt, of the peer that gives them.
    #[serde(default)]
    pub(super) scores: Vec<Scores>,
    /// How long each prompt took.
    pub(super) micros: Vec<f64>,
}

impl Answer {
    /// The time that this share of the prompts did not take longer than.
    pub(super) fn time(&self, share: f64) -> String {
        let mut micros = self.micros.clone();
        micros.sort_by(f64::total_cmp);
        let micros = micros[((micros.len() - 1) as f64 * share) as usize];
        if micros < 1000.0 {
            format!("{micros:.0} µs")
        } else {
            format!("{:.1} ms", micros / 1000.0)
        }
    }
}

/// How sure a classifier is.
#[derive(Clone, Copy, Deserialize)]
pub(super) struct Scores {
    pub(super) attack: f64,
    pub(super) harm: f64,
}

/// What the peer answers, and how many bytes it takes with all that it needs.
pub(super) fn measure(peer: &Peer, prompts: &str) -> Result<(Answer, u64)> {
    let folder = root()
        .join("target/peers")
        .join(peer.name.replace(['@', '/'], "_"));
    let scripts = root().join("benches/peers");
    let (mut program, size_of) = match &peer.source {
        Source::Ours(script) => {
            let folder = build::dist().join("wasm");
            let mut node = command("node");
            node.arg(scripts.join(script)).arg(peer.name).arg(&folder);
            (node, folder)
        }
        Source::Npm(script, packages) => {
            install(&folder, |folder| {
                fs::write(folder.join("package.json"), "{\"private\": true}\n")?;
                let npm = find("npm").context("there is no npm")?;
                run(command(npm)
                    .args([
                        "install",
                        "--silent",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                    ])
                    .args(*packages)
                    .current_dir(folder))
            })?;
            let mut node = command("node");
            node.arg(scripts.join(script)).arg(peer.name).arg(&folder);
            (node, folder)
        }
        Source::Python(script, packages) => {
            let python = find("python3").context("there is no python3")?;
            install(&folder, |folder| {
                // An environment of its own, since Debian's Python installs nowhere else.
                run(command(&python).args(["-m", "venv"]).arg(folder))?;
                run(command(folder.join("bin/pip"))
                    .args(["install", "--quiet"])
                    .args(*packages))
            })?;
            let mut python = command(folder.join("bin/python"));
            python.arg(scripts.join(script));
            (python, folder)
        }
    };
    let output = feed(&mut program, prompts)?;
    let answer: Answer = serde_json::from_slice(&output).context("it printed no JSON")?;
    ensure!(!answer.micros.is_empty(), "it answered nothing");
    Ok((answer, size(&size_of)))
}

/// Runs `fill` on a new folder, unless that has worked before.
fn install(folder: &Path, fill: impl Fn(&Path) -> Result<()>) -> Result<()> {
    let stamp = folder.join("installed");
    if stamp.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fill(folder).context("cannot be installed: is the registry reachable?")?;
    fs::write(stamp, "")?;
    Ok(())
}

fn feed(program: &mut Command, input: &str) -> Result<Vec<u8>> {
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("it cannot be started")?;
    let mut stdin = child.stdin.take().context("it has no standard input")?;
    stdin
        .write_all(input.as_bytes())
        .context("it did not read the prompts")?;
    drop(stdin);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "it failed ({})", output.status);
    Ok(output.stdout)
}

fn size(folder: &PathBuf) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => size(&entry.path()),
            Ok(kind) if kind.is_file() => entry.metadata().map_or(0, |it| it.len()),
            _ => 0,
        })
        .sum()
}
