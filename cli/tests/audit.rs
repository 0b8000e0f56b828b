//! `funambule audit`: exit codes, what is said of a broken log, and the numbers of several.

mod support;

use std::path::PathBuf;

use funambule::audit::{Event, Log, Record, Summary};
use funambule::policy::Dismissal;
use funambule::{Policy, Screener};
use support::{code, file, run, stderr, stdout};

/// A log of two held prompts, of which the first was sent anyway.
fn log() -> Log {
    let screener = Screener::new(Policy::balanced()).unwrap();
    let verdict = screener.screen("My card is 4539 1488 0343 6467");
    let time = |second: u32| {
        format!("2026-11-23T09:30:{second:02}.000Z")
            .parse()
            .unwrap()
    };
    let held = Record {
        site: Some("chatgpt.com".to_owned()),
        ..Record::of(&verdict, Event::Screened)
    };
    let anyway = Record {
        event: Event::SentAnyway,
        dismissal: Some(Dismissal::Confirm),
        ..held.clone()
    };
    let mut log = Log::new();
    for (second, record) in (0..).zip([held.clone(), anyway, held]) {
        log.append(record, time(second)).unwrap();
    }
    log
}

fn exported(name: &str, jsonl: &str) -> PathBuf {
    file(&format!("audit-{name}.jsonl"), jsonl)
}

#[test]
fn a_whole_log_gives_its_head_which_later_proves_its_end() {
    let log = log();
    let path = exported("whole", &log.to_jsonl());
    let path = path.to_str().unwrap();
    let verified = run(&["audit", "verify", path], "");
    assert_eq!(code(&verified), 0);
    let head = log.head().unwrap();
    assert!(stdout(&verified).contains(&format!("head: {head}")));
    assert_eq!(
        code(&run(&["audit", "verify", path, "--head", head], "")),
        0
    );

    let two: String = log.to_jsonl().split_inclusive('\n').take(2).collect();
    let cut = run(&["audit", "verify", "-", "--head", head], two.clone());
    assert_eq!(code(&cut), 1);
    assert!(
        stdout(&cut).contains("line 2, entry 2: no entry"),
        "{}",
        stdout(&cut)
    );
    assert!(stdout(&run(&["audit", "verify", "-"], two)).contains("Without --head"));
}

#[test]
fn a_broken_log_is_located_for_people_and_for_programs() {
    let changed = log().to_jsonl().replace("confirm", "justify");
    let people = run(&["audit", "verify", "-"], changed.clone());
    assert_eq!(code(&people), 1);
    assert!(stdout(&people).contains("line 2, entry 2: it was altered"));
    let programs = run(
        &["audit", "verify", "-", "--format", "json"],
        changed.clone(),
    );
    assert_eq!(code(&programs), 1);
    let answer: serde_json::Value = serde_json::from_str(stdout(&programs)).unwrap();
    assert_eq!(answer["whole"], false);
    assert_eq!(answer["breach"]["line"], 2);
    assert_eq!(answer["breach"]["sequence"], 2);
    assert_eq!(answer["breach"]["fault"], "altered");

    let summary = run(&["audit", "summary", "-"], changed);
    assert_eq!(code(&summary), 2);
    assert_eq!(stdout(&summary), "");
    assert!(
        stderr(&summary).contains("line 2, entry 2"),
        "{}",
        stderr(&summary)
    );
}

#[test]
fn what_cannot_be_read_is_no_verdict() {
    assert_eq!(code(&run(&["audit", "verify", "no-such-log.jsonl"], "")), 2);
    assert_eq!(code(&run(&["audit", "verify", "-"], b"\xff".to_vec())), 2);
    let empty = run(&["audit", "verify", "-"], "");
    assert_eq!(code(&empty), 0);
    assert!(stdout(&empty).contains("proves nothing"));
    assert_eq!(code(&run(&["audit", "verify", "-", "--head", "ab"], "")), 1);
}

#[test]
fn a_summary_counts_several_logs_together() {
    let path = exported("summary", &log().to_jsonl());
    let path = path.to_str().unwrap();
    let json = run(&["audit", "summary", path, path, "--format", "json"], "");
    assert_eq!(code(&json), 0);
    let summary: Summary = serde_json::from_str(stdout(&json)).unwrap();
    assert_eq!((summary.entries, summary.total.held()), (6, 4));
    let people = run(&["audit", "summary", path], "");
    let text = stdout(&people);
    for expected in [
        "3 entries",
        "pii.financial      2            1",
        "chatgpt.com",
        "confirm 1",
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}
