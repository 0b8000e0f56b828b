//! The corpus of `tests/cases`, natively. The other engines run the same lines.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use funambule::{Action, Policy, Screener};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    prompt: String,
    #[serde(default = "balanced")]
    policy: String,
    action: String,
    findings: Vec<Found>,
    /// What is known to be wrong today. Such a line must fail, so that no gap closes unseen.
    gap: Option<String>,
}

/// A finding as people write it: offsets as JavaScript counts them, and the text itself.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    detector: String,
    start: usize,
    text: String,
}

fn balanced() -> String {
    "balanced".to_owned()
}

/// Whether `action` is what a line wants: that action, or one that sends or holds the prompt
/// where the exact one is the classifier's affair.
fn accepts(wanted: &str, action: Action) -> bool {
    match wanted {
        "sent" => !action.holds(),
        "held" => action.holds(),
        exact => exact == action.name(),
    }
}

fn screen(case: &Case, screener: &Screener) -> (Action, Vec<Found>) {
    let verdict = screener.screen(&case.prompt);
    let found = |finding: &funambule::Finding| Found {
        detector: finding.detector().to_owned(),
        start: case.prompt[..finding.span().start].encode_utf16().count(),
        text: case.prompt[finding.span().range()].to_owned(),
    };
    (
        verdict.action(),
        verdict.findings().iter().map(found).collect(),
    )
}

/// Every line of every file, with the place it comes from.
fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension() != Some(OsStr::new("jsonl")) {
            continue;
        }
        let name = path.file_name().unwrap().display().to_string();
        let text = fs::read_to_string(&path).unwrap().replace('¦', "");
        for (index, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", index + 1);
            match serde_json::from_str(line) {
                Ok(case) => cases.push((place, case)),
                Err(error) => panic!("{place}: {error}"),
            }
        }
    }
    cases
}

#[test]
fn every_case_gets_its_verdict() {
    let cases = cases();
    assert!(!cases.is_empty(), "there are no cases");
    let mut screeners: HashMap<&str, Screener> = HashMap::new();
    let mut failures = Vec::new();
    for (place, case) in &cases {
        let screener = screeners.entry(&case.policy).or_insert_with(|| {
            let policy = Policy::preset(&case.policy).expect("the name of a preset");
            Screener::new(policy).unwrap()
        });
        let (action, findings) = screen(case, screener);
        let passes = accepts(&case.action, action) && findings == case.findings;
        match &case.gap {
            Some(gap) if passes => {
                failures.push(format!("{place}: passes now, remove its gap `{gap}`"));
            }
            None if !passes => failures.push(format!(
                "{place} ({}): wanted {} {:?}, got {} {findings:?}",
                case.why,
                case.action,
                case.findings,
                action.name()
            )),
            _ => {}
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases fail:\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
}
