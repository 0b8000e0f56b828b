//! Every row of the detector table does what its own examples say, through the whole pipeline.

use std::collections::HashSet;

use funambule::detect::{Detector, detectors};
use funambule::normalize::fold;
use funambule::{Policy, Screener};
use proptest::prelude::*;

/// A screener that reports every finding of every row.
fn screener() -> Screener {
    Screener::new(Policy::preset("observe").unwrap()).unwrap()
}

/// The text without the marks, and the marked range.
fn unmark(example: &str) -> (String, std::ops::Range<usize>) {
    let example = unbroken(example);
    let (before, rest) = example.split_once('«').expect("an opening mark");
    let (found, after) = rest.split_once('»').expect("a closing mark");
    (
        format!("{before}{found}{after}"),
        before.len()..before.len() + found.len(),
    )
}

/// The text without the `¦` that keeps it from looking like a leaked secret.
fn unbroken(example: &str) -> String {
    example.replace('¦', "")
}

fn for_each_row(check: impl Fn(&Screener, &Detector) -> Vec<String>) {
    let screener = screener();
    let failures: Vec<String> = detectors().flat_map(|row| check(&screener, row)).collect();
    assert!(
        failures.is_empty(),
        "{} failures:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn every_row_finds_its_examples_exactly() {
    for_each_row(|screener, row| {
        let failure = |example: &&&str| {
            let (text, span) = unmark(example);
            let verdict = screener.screen(&text);
            let found = verdict
                .findings()
                .iter()
                .any(|finding| finding.detector() == row.id && finding.span().range() == span);
            (!found).then(|| {
                format!(
                    "{}: misses {example:?}, found {:?}",
                    row.id,
                    verdict.findings()
                )
            })
        };
        row.matches
            .iter()
            .filter_map(|example| failure(&example))
            .collect()
    });
}

#[test]
fn every_row_leaves_its_look_alikes_alone() {
    for_each_row(|screener, row| {
        let failure = |(text, reason): &(&str, &str)| {
            let verdict = screener.screen(&unbroken(text));
            let found = verdict
                .findings()
                .iter()
                .find(|finding| finding.detector() == row.id)?;
            Some(format!(
                "{}: finds {found:?} in {text:?}, though: {reason}",
                row.id
            ))
        };
        row.ignores.iter().filter_map(failure).collect()
    });
}

#[test]
fn every_row_is_complete() {
    let mut ids = HashSet::new();
    for_each_row(|_, row| {
        let mut problems = Vec::new();
        let mut require = |holds: bool, what: &str| {
            if !holds {
                problems.push(format!("{}: {what}", row.id));
            }
        };
        require(!row.title.is_empty(), "has no title");
        require(row.matches.len() >= 3, "has fewer than 3 matches");
        require(row.ignores.len() >= 3, "has fewer than 3 ignores");
        require(!row.references.is_empty(), "has no reference");
        require(
            (0.0..=1.0).contains(&row.confidence)
                && row.confidence <= row.confidence_in_context
                && row.confidence_in_context <= 1.0
                && row.confidence_in_context > 0.0,
            "has confidences out of order",
        );
        require(
            row.context
                .iter()
                .all(|word| fold(word) == *word && *word == word.to_ascii_lowercase()),
            "has a context word that is not folded",
        );
        problems
    });
    for row in detectors() {
        assert!(ids.insert(row.id), "the id {} is taken twice", row.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A check may be called with any text, not only with what its own pattern has shaped.
    #[test]
    fn checks_survive_any_text(text in "\\PC{0,40}|[0-9A-Z]{0,60}|[A-Z]{0,4}[0-9]{0,30}[A-Z]{0,2}") {
        for validate in detectors().filter_map(|row| row.validate) {
            validate(&text);
        }
    }
}
