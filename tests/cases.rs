//! The corpus of `tests/cases`, natively. The other engines run the same lines.

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

fn screen(case: &Case) -> (Action, Vec<Found>) {
    let policy = Policy::preset(&case.policy).expect("the name of a preset");
    let verdict = Screener::new(policy).unwrap().screen(&case.prompt);
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

#[test]
fn every_case_gets_its_verdict() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut count = 0;
    let mut failures = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_none_or(|extension| extension != "jsonl")
        {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let lines = fs::read_to_string(&path).unwrap().replace('¦', "");
        for (index, line) in lines.lines().enumerate() {
            let place = format!("{name}:{}", index + 1);
            let case: Case =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{place}: {error}"));
            count += 1;
            let (action, findings) = screen(&case);
            let passes = accepts(&case.action, action) && findings == case.findings;
            if passes && let Some(gap) = &case.gap {
                failures.push(format!("{place}: passes now, remove its gap `{gap}`"));
            }
            if !passes && case.gap.is_none() {
                failures.push(format!(
                    "{place} ({}): wanted {} {:?}, got {action:?} {findings:?}",
                    case.why, case.action, case.findings
                ));
            }
        }
    }
    assert!(count > 0, "there are no cases");
    assert!(
        failures.is_empty(),
        "{} of {count} cases fail:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
