//! `funambule screen --jsonl`, as programs use it.

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Output, Stdio};

use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use support::{code, file, funambule, run, stderr, stdout};

const CARD: &str = "My card is 4539 1488 0343 6467, book the train";

fn answers(output: &Output) -> Vec<Value> {
    stdout(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn screen(input: impl Into<Vec<u8>>) -> Vec<Value> {
    let output = run(&["screen", "--jsonl"], input);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    answers(&output)
}

/// One line for each value.
fn lines(values: impl IntoIterator<Item = Value>) -> String {
    let lines: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    lines.join("\n") + "\n"
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_verdict_has_the_shape_of_the_contract() {
    let line = json!({"id": "a1", "text": CARD, "labels": [], "lang": "en"});
    let answers = screen(line.to_string());
    let [answer] = &answers[..] else {
        panic!("{answers:?}")
    };
    assert_eq!(answer["id"], "a1");
    assert_eq!(answer["action"], "mask");
    let finding = &answer["findings"][0];
    assert_eq!(finding["detector"], "payment-card");
    assert_eq!(finding["category"], "pii.financial");
    assert_eq!(finding["start"], 11);
    assert_eq!(finding["end"], 30);
    assert!(finding["score"].as_f64().unwrap() > 0.7);
    assert_eq!(answer["reasons"][0]["finding"], 0);
    assert_eq!(answer["reasons"][0]["action"], "mask");
    let scores = answer["scores"].as_object().unwrap();
    let named: BTreeSet<&str> = scores.keys().map(String::as_str).collect();
    let expected = funambule::Category::scored().iter().map(|it| it.id());
    assert_eq!(named, expected.collect());
    for roll_up in ["attack", "hazard", "harm"] {
        let probability = scores[roll_up].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&probability));
    }
}

#[test]
fn offsets_count_bytes_of_utf_8() {
    let answers = screen(json!({"text": "Réglé par 4539 1488 0343 6467"}).to_string());
    assert_eq!(answers[0]["findings"][0]["start"], 12);
}

#[test]
fn ten_thousand_lines_keep_their_order() {
    let prompts = (0..10_000).map(|id| {
        let text = if id % 7 == 0 { CARD } else { "Hello" };
        json!({"id": id, "text": format!("{text} {}", "x".repeat(id % 200))})
    });
    let answers = screen(lines(prompts));
    assert_eq!(answers.len(), 10_000);
    for (id, answer) in answers.iter().enumerate() {
        assert_eq!(answer["id"], id);
        let found = !answer["findings"].as_array().unwrap().is_empty();
        assert_eq!(found, id % 7 == 0, "line {}", id + 1);
    }
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_run_goes_on() {
    let mut input = Vec::new();
    let mut expected = Vec::new();
    let mut add = |line: &[u8], id: Value, error: Option<&'static str>| {
        input.extend_from_slice(line);
        input.push(b'\n');
        expected.push((id, error));
    };
    let null = Value::Null;
    add(b"{\"id\":1,\"text\":\"ok\"}", json!(1), None);
    add(b"{\"id\":2,\"text\":", null.clone(), Some("EOF"));
    add(b"not json", null.clone(), Some("not a JSON object"));
    add(
        b"[\"4\",\"array\"]",
        null.clone(),
        Some("not a JSON object"),
    );
    add(b"", null.clone(), Some("empty"));
    add(
        b"{\"id\":6,\"text\":\"\xff\"}",
        null.clone(),
        Some("not UTF-8 from column 17"),
    );
    add(
        b"{\"id\":7,\"prompt\":\"x\"}",
        json!(7),
        Some("`text` is missing or null"),
    );
    add(
        b"{\"id\":\"8\",\"text\":8}",
        json!("8"),
        Some("`text` is not a string"),
    );
    add(
        b"{\"id\":9,\"text\":null}",
        json!(9),
        Some("`text` is missing or null"),
    );
    add(
        b"{\"id\":10,\"text\":\"\\ud800\"}",
        json!(10),
        Some("in `text`:"),
    );
    add(
        b"{\"id\":11,\"text\":\"a\",\"text\":\"b\"}",
        null,
        Some("duplicate field"),
    );
    add(b"{\"id\":12,\"text\":\"last\"}\r", json!(12), None);

    let output = run(&["screen", "--jsonl"], input);
    assert_eq!(code(&output), 0);
    let answers = answers(&output);
    assert_eq!(answers.len(), expected.len());
    for (index, (answer, (id, error))) in answers.iter().zip(expected).enumerate() {
        assert_eq!(answer["id"], id, "{answer}");
        match error {
            None => assert!(answer["action"].is_string(), "{answer}"),
            Some(part) => {
                let message = answer["error"].as_str().unwrap();
                assert!(
                    message.starts_with(&format!("line {}: ", index + 1)),
                    "{message}"
                );
                assert!(message.contains(part), "{message:?} lacks {part:?}");
            }
        }
    }
    assert!(
        stderr(&output).contains("10 of 12 lines"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn an_error_never_repeats_the_prompt() {
    let lines = [
        r#""hunter2""#,
        r#"{"text": ["hunter2"]}"#,
        r#"{"text": "hunter2\ud800"}"#,
        r#"{"text": "hunter2" hunter2}"#,
        r#"{"text": "hunter2"#,
    ];
    let output = run(&["screen", "--jsonl"], lines.join("\n"));
    assert_eq!(answers(&output).len(), lines.len());
    assert!(!stdout(&output).contains("hunter2"), "{}", stdout(&output));
    assert!(!stderr(&output).contains("hunter2"), "{}", stderr(&output));
}

#[test]
fn ids_come_back_as_they_were_written() {
    let ids = [
        "12345678901234567890123",
        "1.50",
        r#"{"n": 1}"#,
        r#""\u00e9""#,
    ];
    let input = ids.map(|id| format!("{{\"id\":{id},\"text\":\"\"}}"));
    let output = run(&["screen", "--jsonl"], input.join("\n"));
    for (line, id) in stdout(&output).lines().zip(ids) {
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
}

#[test]
fn gzipped_input_is_read_from_a_file_and_from_standard_input() {
    let text = lines((0..500).map(|id| json!({"id": id, "text": CARD})));
    // Two members, as `cat a.gz b.gz` makes them.
    let (first, second) = text.split_at(text.len() / 2);
    let zipped = [gzip(first), gzip(second)].concat();
    let path = file("batch.jsonl.gz", &zipped);
    let plain = run(&["screen", "--jsonl"], text).stdout;
    let from_file = run(&["screen", "--jsonl", path.to_str().unwrap()], "");
    assert_eq!(answers(&from_file).len(), 500);
    assert_eq!(from_file.stdout, plain);
    assert_eq!(run(&["screen", "--jsonl", "-"], zipped).stdout, plain);
}

#[test]
fn a_cut_off_file_ends_the_run_with_an_error_after_what_could_be_read() {
    // Incompressible enough that the cut falls among the lines.
    let text = lines((0..20_000).map(|id| json!({"id": id, "text": (id * 7919).to_string()})));
    let zipped = gzip(&text);
    let path = file("cut-off.jsonl.gz", &zipped[..zipped.len() / 2]);
    let output = run(&["screen", "--jsonl", path.to_str().unwrap()], "");
    assert_eq!(code(&output), 2);
    let count = answers(&output).len();
    assert!((1..20_000).contains(&count), "{count}");
    let message = stderr(&output);
    assert!(message.contains("cut-off.jsonl.gz"), "{message}");
    assert!(
        message.contains(&format!("after line {count}")),
        "{message}"
    );
}

#[test]
fn a_line_of_ten_megabytes_is_one_prompt() {
    let long = format!("{}{CARD}", "lorem ipsum ".repeat(10 << 20 >> 3));
    let answers = screen(lines([
        json!({"id": "long", "text": long}),
        json!({"id": "next", "text": "hi"}),
    ]));
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["id"], "long");
    assert_eq!(answers[0]["findings"][0]["detector"], "payment-card");
    assert_eq!(answers[0]["findings"][0]["end"], long.len() - 16);
    assert_eq!(answers[1]["id"], "next");
}

#[test]
fn a_byte_order_mark_and_a_missing_last_newline_do_no_harm() {
    let answers = screen("\u{feff}{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}");
    assert_eq!(answers.len(), 2);
    assert!(answers.iter().all(|answer| answer["action"].is_string()));
}

#[test]
fn no_input_gives_no_output() {
    assert!(screen("").is_empty());
}

#[test]
fn each_prompt_is_answered_before_the_next_one_is_asked() {
    let mut child = funambule(&["screen", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(stdin, "{}", json!({"id": id, "text": "hello"})).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_ends_the_run_quietly() {
    let mut child = funambule(&["screen", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    writeln!(stdin, "{}", json!({"text": "hello"})).unwrap();
    // Standard input stays open: the run must end all the same.
    let output = child.wait_with_output().unwrap();
    drop(stdin);
    assert_eq!(code(&output), 141);
    assert_eq!(stderr(&output), "");
}
