//! Other classifiers beside ours: who finds attacks and harmful prompts, and at what price.

use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;

use super::install::{Answer, measure};
use super::list::CLASSIFIERS;
use crate::root;

/// What is asked for, and who claims to find it.
const TASKS: [(&str, &[&str]); 2] = [
    (
        "attack",
        &["funambule", "llm_guardrail", "@andersmyrmel/vard"],
    ),
    (
        "harm",
        &["funambule", "llm_guardrail", "alt-profanity-check"],
    ),
];

/// How many rows of the file are used, evenly: some take 20 ms for each.
const ROWS: usize = 2000;

/// A labelled prompt; without labels it is benign.
#[derive(Deserialize)]
struct Prompt {
    text: String,
    labels: Vec<String>,
}

impl Prompt {
    /// Whether it is of the task; nothing where the labels speak of something else.
    fn truth(&self, task: &str) -> Option<bool> {
        let attack = |label: &String| {
            label.starts_with("attack.") || label == "injection" || label == "jailbreak"
        };
        let reliance =
            |label: &String| label.starts_with("reliance.") || label == "high_stakes_advice";
        let is_attack = self.labels.iter().any(attack);
        let is_harmful = !self.labels.iter().all(reliance);
        let is_positive = if task == "attack" {
            is_attack
        } else {
            is_harmful
        };
        (is_positive || self.labels.is_empty()).then_some(is_positive)
    }
}

/// Installs, runs and prints, on the test corpus and on the labelled rows of a file.
pub(super) fn compare(rows: Option<&Path>) -> Result<()> {
    let mut sets = Vec::new();
    for language in ["en", "fr"] {
        let folder = root().join("eval/corpus").join(language);
        sets.push((format!("eval/corpus, {language}"), corpus(&folder)?));
    }
    if let Some(path) = rows {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        sets.push((name.into_owned(), read_rows(path)?));
    }
    let prompts: Vec<&str> = sets
        .iter()
        .flat_map(|(_, prompts)| prompts.iter().map(|prompt| prompt.text.as_str()))
        .collect();
    let prompts = serde_json::to_string(&prompts)?;
    let mut answers = Vec::new();
    let mut missing = Vec::new();
    println!("| classifier | median | 95 % | size |\n|---|---|---|---|");
    for peer in CLASSIFIERS {
        eprintln!("Running {}", peer.name);
        match measure(peer, &prompts) {
            Ok((answer, size)) => {
                let (median, late) = (answer.time(0.5), answer.time(0.95));
                let megabytes = size as f64 / 1e6;
                println!(
                    "| {} {} | {median} | {late} | {megabytes:.1} MB |",
                    peer.name, answer.version
                );
                answers.push((peer.name, answer));
            }
            Err(error) => missing.push(format!("{} is left out: {error:#}", peer.name)),
        }
    }
    println!(
        "\n| prompts | task | classifier | found | false alarms | ours with as few |\n|---|---|---|---|---|---|"
    );
    let ours = answers.iter().find(|(name, _)| *name == "funambule");
    let (_, ours) = ours.with_context(|| missing.join("\n"))?;
    let mut start = 0;
    for (set, prompts) in &sets {
        for (task, names) in TASKS {
            for (name, answer) in answers.iter().filter(|(name, _)| names.contains(name)) {
                let line = line(prompts, task, answer, ours, start)
                    .with_context(|| format!("{name} cannot be counted"))?;
                println!("| {set} | {task} | {name} | {line} |");
            }
        }
        start += prompts.len();
    }
    println!();
    for reason in missing {
        println!("{reason}");
    }
    Ok(())
}

/// What a peer found of the prompts from `start`, and what ours finds with as few alarms.
fn line(
    prompts: &[Prompt],
    task: &str,
    answer: &Answer,
    ours: &Answer,
    start: usize,
) -> Result<String> {
    let end = start + prompts.len();
    let (Some(findings), Some(scores)) =
        (answer.findings.get(start..end), ours.scores.get(start..end))
    else {
        anyhow::bail!("prompts were left out");
    };
    let (mut found, mut alarms) = (0, 0);
    let (mut positives, mut negatives) = (Vec::new(), Vec::new());
    for ((prompt, findings), scores) in prompts.iter().zip(findings).zip(scores) {
        let score = if task == "attack" {
            scores.attack
        } else {
            scores.harm
        };
        let is_found = usize::from(findings.iter().any(|(_, _, label)| label == task));
        match prompt.truth(task) {
            Some(true) => {
                found += is_found;
                positives.push(score);
            }
            Some(false) => {
                alarms += is_found;
                negatives.push(score);
            }
            None => {}
        }
    }
    let share = |part: usize, all: usize| {
        format!("{:.1} % of {all}", 100.0 * part as f64 / all.max(1) as f64)
    };
    Ok(format!(
        "{} | {} | {:.1} %",
        share(found, positives.len()),
        share(alarms, negatives.len()),
        100.0 * found_within(&positives, negatives, alarms) as f64 / positives.len().max(1) as f64
    ))
}

/// How many positives score above all but `alarms` of the negatives.
fn found_within(positives: &[f64], mut negatives: Vec<f64>, alarms: usize) -> usize {
    negatives.sort_by(|a, b| b.total_cmp(a));
    let bound = negatives.get(alarms).copied().unwrap_or(f64::NEG_INFINITY);
    positives.iter().filter(|&&score| score > bound).count()
}

/// The prompts of a folder of corpus files, which must be without choices.
fn corpus(folder: &Path) -> Result<Vec<Prompt>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        paths.push(entry?.path());
    }
    paths.sort();
    let mut prompts = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let mut labels = Vec::new();
        for line in text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            if let Some((_, list)) = line.strip_prefix('@').and_then(|it| it.split_once(" : ")) {
                labels = list
                    .split(',')
                    .map(|label| label.trim().to_owned())
                    .collect();
                labels.retain(|label| label != "benign");
                continue;
            }
            let text =
                unescape(line).with_context(|| format!("{}: a choice: {line}", path.display()))?;
            let labels = labels.clone();
            prompts.push(Prompt { text, labels });
        }
    }
    Ok(prompts)
}

/// A line of the corpus as typed; nothing if it has a choice.
fn unescape(line: &str) -> Option<String> {
    let mut text = String::new();
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '{' => return None,
            '\\' => match characters.next()? {
                'n' => '\n',
                other => other,
            },
            other => other,
        });
    }
    Some(text)
}

fn read_rows(path: &Path) -> Result<Vec<Prompt>> {
    let name = || format!("cannot read {}", path.display());
    let bytes = fs::read(path).with_context(name)?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        MultiGzDecoder::new(&bytes[..])
            .read_to_string(&mut text)
            .with_context(name)?;
    } else {
        text = String::from_utf8(bytes).with_context(name)?;
    }
    let rows: Vec<Prompt> = text
        .lines()
        .enumerate()
        .map(|(index, line)| {
            serde_json::from_str(line)
                .with_context(|| format!("{}, line {}: no row", path.display(), index + 1))
        })
        .collect::<Result<_>>()?;
    ensure!(!rows.is_empty(), "{} has no rows", path.display());
    let step = rows.len().div_ceil(ROWS);
    Ok(rows.into_iter().step_by(step).collect())
}

#[cfg(test)]
mod tests {
    use super::{Prompt, found_within, unescape};

    #[test]
    fn as_many_alarms_are_allowed_as_the_other_raises() {
        let (positives, negatives) = ([0.9, 0.6, 0.5, 0.2], vec![0.1, 0.7, 0.5]);
        assert_eq!(found_within(&positives, negatives.clone(), 0), 1);
        // A score that a negative has too is not above it.
        assert_eq!(found_within(&positives, negatives.clone(), 1), 2);
        assert_eq!(found_within(&positives, negatives.clone(), 2), 4);
        assert_eq!(found_within(&positives, negatives, 3), 4);
    }

    #[test]
    fn labels_of_something_else_leave_the_truth_open() {
        let truth = |labels: &[&str]| {
            let labels = labels.iter().map(ToString::to_string).collect();
            let prompt = Prompt {
                text: String::new(),
                labels,
            };
            (prompt.truth("attack"), prompt.truth("harm"))
        };
        assert_eq!(truth(&[]), (Some(false), Some(false)));
        assert_eq!(truth(&["injection"]), (Some(true), Some(true)));
        assert_eq!(truth(&["hazard.fraud"]), (None, Some(true)));
        assert_eq!(truth(&["high_stakes_advice"]), (None, None));
        assert_eq!(
            truth(&["reliance.legal", "attack.override"]),
            (Some(true), Some(true))
        );
    }

    #[test]
    fn a_line_with_a_choice_is_no_prompt() {
        assert_eq!(unescape(r"a\n\{b\}").as_deref(), Some("a\n{b}"));
        assert_eq!(unescape("a {b|c}"), None);
    }
}
