//! `cargo xtask bench --peers`: other finders of data and classifiers beside ours, on the same prompts, in one run.
//!
//! Each is installed in a folder of its own under `target/peers`. One that cannot be installed or
//! run is left out of the table, with the reason.

mod classifier;
mod install;
mod list;
mod score;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{root, wasm};
use install::measure;
use list::FINDERS;
use score::{GROUPS, line};

/// How many prompts of each file are used: English ones, since that is what every peer knows.
const PROMPTS: usize = 400;

#[derive(Deserialize)]
struct Row {
    text: String,
    lang: String,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    start: usize,
    end: usize,
    category: String,
}

/// Installs, runs and prints: finders of data first, unless only classifiers are asked for.
pub fn compare(classifiers_only: bool, rows: Option<&Path>) -> Result<()> {
    wasm::build_webassembly()?;
    if !classifiers_only {
        compare_finders()?;
    }
    classifier::compare(rows)
}

fn compare_finders() -> Result<()> {
    let mut rows = Vec::new();
    for name in ["pii", "secret"] {
        rows.extend(sample(&root().join(format!("eval/{name}.jsonl")))?);
    }
    let prompts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let prompts = serde_json::to_string(&prompts)?;
    let groups: Vec<&str> = GROUPS.iter().map(|(name, ..)| *name).collect();
    println!(
        "{} English prompts, half of them without data; precision / recall / F1\n",
        rows.len()
    );
    println!(
        "| finder | {} | alarms | median | 95 % | size |",
        groups.join(" | ")
    );
    println!("|---|{}", "---|".repeat(groups.len() + 4));
    let mut missing = Vec::new();
    for peer in FINDERS {
        eprintln!("Running {}", peer.name);
        match measure(peer, &prompts) {
            Ok((answer, size)) => println!("{}", line(peer.name, &rows, &answer, size)?),
            Err(error) => missing.push(format!("{} is left out: {error:#}", peer.name)),
        }
    }
    println!();
    for reason in missing {
        println!("{reason}");
    }
    Ok(())
}

/// English prompts from all of the file, evenly.
fn sample(path: &Path) -> Result<Vec<Row>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let rows: Vec<Row> = text
        .lines()
        .map(|line| serde_json::from_str::<Row>(line).context("a line is no row"))
        .collect::<Result<_>>()?;
    let mut chosen = Vec::new();
    for has_data in [true, false] {
        let some: Vec<&Row> = rows
            .iter()
            .filter(|row| row.lang == "en" && row.spans.is_empty() != has_data)
            .collect();
        let step = (some.len() / (PROMPTS / 2)).max(1);
        chosen.extend(
            some.into_iter()
                .step_by(step)
                .take(PROMPTS / 2)
                .map(|row| Row {
                    // Breaks are for code hosts only.
                    text: row.text.replace('¦', ""),
                    lang: row.lang.clone(),
                    spans: row.spans.iter().map(Span::copy).collect(),
                }),
        );
    }
    Ok(chosen)
}

impl Span {
    fn copy(&self) -> Span {
        Span {
            start: self.start,
            end: self.end,
            category: self.category.clone(),
        }
    }

    fn meets(&self, (start, end, _): &(usize, usize, String)) -> bool {
        *start < self.end && self.start < *end
    }
}
