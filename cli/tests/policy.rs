//! `--policy`, `funambule policy` and `funambule detectors`.

mod support;

use funambule::policy::PRESETS;
use funambule::{Category, Policy, detect};
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
            format!(
                "standard input: the policy `{name}` version 1 ({}) is valid\n",
                &Policy::preset(name).unwrap().identity().hash()[..12]
            )
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

/// A file with these fields beside the ones that every policy has.
fn policy(name: &str, fields: &str) -> String {
    let text = format!("{{\"format\": 1, \"name\": \"ours\", {fields}}}");
    file(name, text).to_str().unwrap().to_owned()
}

#[test]
fn a_policy_is_shown_with_everything_that_it_inherits() {
    let ours = policy(
        "inherits.json",
        r#""version": "4", "extends": "strict", "sites": {"example.com": {"categories": {"pii.contact": null}}}"#,
    );
    let shown = run(&["policy", "show", &ours], "");
    assert_eq!(code(&shown), 0, "{}", stderr(&shown));
    let whole: Value = serde_json::from_str(stdout(&shown)).unwrap();
    assert!(whole["categories"]["pii.contact"]["mask"].is_number());
    let there = run(&["policy", "show", &ours, "--site", "www.example.com"], "");
    let whole: Value = serde_json::from_str(stdout(&there)).unwrap();
    assert!(whole["categories"]["pii.contact"].is_null());

    let screen = |site: &[&str]| {
        let arguments = [&["screen", "--format", "json", "--policy", &ours], site].concat();
        let output = run(&arguments, "Write to jeanne.moreau@wanadoo.fr");
        let verdict: Value = serde_json::from_str(stdout(&output)).unwrap();
        (code(&output), verdict["policy"].clone())
    };
    let (held, identity) = screen(&[]);
    assert_eq!(held, 1);
    assert_eq!(
        (&identity["name"], &identity["version"]),
        (&"ours".into(), &"4".into())
    );
    let (sent, there) = screen(&["--site", "example.com"]);
    assert_eq!(sent, 0);
    assert_eq!(there["site"], "example.com");
    assert_eq!(there["hash"], identity["hash"]);
}

#[test]
fn a_newer_format_is_refused_with_what_to_do() {
    let newer = file("newer.json", "{\n  \"format\": 9,\n  \"unheardOf\": 1\n}");
    let output = run(&["policy", "check", newer.to_str().unwrap()], "");
    assert_eq!(code(&output), 2);
    let error = stderr(&output);
    assert!(
        error.contains("format 9") && error.contains("update Funambule"),
        "{error}"
    );
    assert!(error.contains("newer.json:2:13"), "{error}");
}

#[test]
fn a_policy_is_explained_rung_by_rung_with_measured_figures() {
    let ours = policy(
        "explained.json",
        r#""extends": "balanced", "profile": "fr", "categories": {"hazard.fraud": {"override": "never"}}"#,
    );
    let output = run(&["policy", "explain", &ours], "");
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = stdout(&output);
    let part = |category: &str| {
        let (_, after) = text.split_once(&format!("\n{category}\n")).expect(category);
        after.split("\n\n").next().unwrap().to_owned()
    };
    let fraud = part("hazard.fraud");
    assert!(fraud.contains("warn  from 0."), "{fraud}");
    assert!(fraud.contains("it cannot be sent as it is"), "{fraud}");
    assert!(
        fraud.contains("of prompts that are not of the category; "),
        "{fraud}"
    );
    assert!(part("hazard.hate").contains("blocked by the profile: Loi du 29 juillet"));
    assert!(part("reliance.legal").contains("advisory by the profile"));
    assert!(
        text.contains("at most"),
        "a policy that was not measured says so: {text}"
    );
    let preset = run(&["policy", "explain"], "");
    assert!(
        stdout(&preset).contains("benign prompts, "),
        "{}",
        stdout(&preset)
    );
}

#[test]
fn a_difference_is_said_in_words_and_figures() {
    let ours = policy(
        "differs.json",
        r#""extends": "balanced", "disabled": ["email-address"], "allow": ["secret@example.com"],
           "categories": {"hazard.weapons": {"warn": 0.3}, "hazard.cyber": null},
           "detectors": [{"id": "project", "term": "Blue Heron"}],
           "sites": {"example.com": {"categories": {"pii.person": null}}}"#,
    );
    let output = run(&["policy", "diff", "balanced", &ours], "");
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    let text = stdout(&output);
    for expected in [
        "\nhazard.weapons\n  warn: from 0.3 on instead of ",
        "(stricter)",
        "false alarms ",
        "recall ",
        "\nhazard.cyber\n  note: no longer, it was from ",
        "own detectors, more: project",
        "detectors switched off, more: email-address",
        "exceptions: 1 more, 0 fewer",
        "On example.com",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(
        !text.contains("secret@example.com"),
        "an exception is data itself"
    );

    let same = policy("same.json", r#""extends": "balanced""#);
    let output = run(&["policy", "diff", "balanced", &same], "");
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).contains("the same way"));
}

#[test]
fn the_table_of_thresholds_has_every_rung_of_every_preset() {
    let output = run(&["policy", "thresholds"], "");
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = stdout(&output);
    let rows = text.lines().filter(|line| {
        let cells: Vec<&str> = line.split(" | ").collect();
        cells.len() == 7 && cells[2].parse::<f32>().is_ok()
    });
    let rungs = PRESETS.iter().flat_map(|(name, _)| {
        let policy = Policy::preset(name).unwrap();
        let rungs = Category::ALL
            .iter()
            .map(move |it| policy.ladder(*it).rungs().count());
        rungs.collect::<Vec<_>>()
    });
    assert_eq!(rows.count(), rungs.sum::<usize>());
    let wrong = file("no-figures.json", "{}");
    let output = run(
        &["policy", "thresholds", "--figures", wrong.to_str().unwrap()],
        "",
    );
    assert_eq!(code(&output), 2);
    assert!(
        stderr(&output).contains("funambule eval DATA --thresholds"),
        "{}",
        stderr(&output)
    );
}
