//! `--policy`, `funambule policy` and `funambule detectors`.

mod support;

use funambule::detect;
use funambule::policy::PRESETS;
use serde_json::Value;
use support::{code, file, run, stderr, stdout};

#[test]
fn every_preset_is_shown_as_a_policy_that_passes_the_check() {
    for (name, text) in PRESETS {
        let shown = run(&["policy", "show", name], "");
        assert_eq!(code(&shown), 0);
        assert_eq!(stdout(&shown).trim_end(), text.trim_end());
        let checked = run(&["policy", "check", "-"], shown.stdout);
        assert_eq!(code(&checked), 0, "{}", stderr(&checked));
        assert_eq!(
            stdout(&checked),
            format!("standard input: the policy `{name}` is valid\n")
        );
    }
}

#[test]
fn an_unknown_preset_is_refused_with_those_there_are() {
    let output = run(&["policy", "show", "strikt"], "");
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("balanced, strict, observe, youth"));
}

#[test]
fn a_category_without_a_threshold_is_pointed_out() {
    let policy = r#"{"format": 1, "name": "own", "categories": {"pii.contact": {"mask": 0.5}}}"#;
    let output = run(&["policy", "check", "-"], policy);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let message = stdout(&output);
    assert!(message.contains("hazard.fraud"), "{message}");
    assert!(!message.contains("pii.contact"), "{message}");
}

#[test]
fn the_policy_of_a_file_decides() {
    let path = file(
        "own.json",
        r#"{"format": 1, "name": "own", "categories": {"custom.term": {"block": 1}},
            "detectors": [{"id": "project", "term": "Blue Heron"}]}"#,
    );
    let arguments = ["screen", "--policy", path.to_str().unwrap()];
    let output = run(&arguments, "What about Blue Heron?");
    assert_eq!(code(&output), 1);
    let shown = stdout(&output);
    assert!(shown.starts_with("block: "), "{shown}");
    assert!(
        shown.contains("           ^^^^^^^^^^ [project] of the policy: custom.term 1.00"),
        "{shown}"
    );
    assert_eq!(code(&run(&arguments, "My card is 4539 1488 0343 6467")), 0);
}

#[test]
fn a_wrong_policy_is_refused_with_its_line() {
    let wrong = [
        (
            "{\n  \"format\": 1,\n  \"nmae\": \"é\"\n}",
            "unknown field `nmae`",
            (3, "\"nmae\""),
        ),
        (
            "{\n  \"format\": 1, \"name\": \"x\",\n  \"categories\": {\"pii.contact\": {\"warn\": 0.8, \"mask\": 0.5}}\n}",
            "`mask` (0.5) is below `warn` (0.8)",
            (3, "pii.contact"),
        ),
        (
            "{\"format\": 1, \"name\": \"x\", \"categories\": {\n  \"hazard.fruad\": {}}}",
            "unknown category `hazard.fruad`",
            (2, "hazard.fruad"),
        ),
        (
            "{\"format\": 1, \"name\": \"x\", \"categories\": {},\n\n  \"disabled\": [\"no-such-detector\"]}",
            "no-such-detector",
            (3, "disabled"),
        ),
        (
            "{\"format\": 1, \"name\": \"x\", \"categories\": {},\n \"detectors\": [{\"id\": \"x\", \"pattern\": \"(a\"}]}",
            "unclosed group",
            (2, "detectors"),
        ),
        ("{\n", "EOF", (2, "")),
    ];
    for (text, message, (line, shown)) in wrong {
        let path = file("wrong.json", text);
        let name = path.to_str().unwrap();
        let check: &[&str] = &["policy", "check", name];
        let screen: &[&str] = &["screen", "--jsonl", "--policy", name];
        for arguments in [check, screen] {
            let output = run(arguments, "{\"text\": \"hello\"}");
            assert_eq!(code(&output), 2, "{text}");
            assert_eq!(
                stdout(&output),
                "",
                "nothing is screened with a wrong policy"
            );
            let error = stderr(&output);
            assert!(error.contains(message), "{error}");
            assert!(error.contains(&format!("{name}:{line}:")), "{error}");
            let row = format!("\n{line} | ");
            let (_, after) = error.split_once(&row).expect(error);
            let (source, carets) = after.split_once('\n').unwrap();
            assert!(source.contains(shown), "{error}");
            assert!(carets.lines().next().unwrap().ends_with('^'), "{error}");
            assert!(error.contains("help:"), "{error}");
        }
    }
}

#[test]
fn the_list_of_detectors_is_the_table() {
    let json = run(&["detectors", "--format", "json"], "");
    assert_eq!(code(&json), 0);
    let rows: Vec<Value> = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(rows.len(), detect::detectors().count());
    let human = run(&["detectors"], "");
    for (row, detector) in rows.iter().zip(detect::detectors()) {
        assert_eq!(row["id"], detector.id);
        assert_eq!(row["category"], detector.category.id());
        let listed = |line: &str| {
            line.split_whitespace().next() == Some(detector.id) && line.ends_with(detector.title)
        };
        assert!(stdout(&human).lines().any(listed), "{}", detector.id);
    }
}
