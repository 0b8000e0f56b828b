//! `funambule generate`: the files of `eval` are what the templates and the seed give.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use funambule::detect::find;
use serde_json::Value;
use support::{code, run, stderr};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_files_are_what_the_templates_give() {
    let output = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("generated");
    fs::create_dir_all(&output).unwrap();
    let templates = root().join("eval/templates");
    let arguments = ["generate", "--templates", templates.to_str().unwrap()];
    let arguments = [&arguments[..], &["--output", output.to_str().unwrap()]].concat();
    let done = run(&arguments, "");
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    for name in ["pii.jsonl", "secret.jsonl"] {
        let made = fs::read_to_string(output.join(name)).unwrap();
        let kept = fs::read_to_string(root().join("eval").join(name)).unwrap();
        assert!(
            made == kept,
            "eval/{name} is not up to date: run `funambule generate`"
        );
    }
}

/// Numbers were written apart from the validators: where a kind has one, both must agree.
#[test]
fn every_value_passes_the_check_of_its_detector() {
    for name in ["pii.jsonl", "secret.jsonl"] {
        let text = fs::read_to_string(root().join("eval").join(name)).unwrap();
        for line in text.lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            let prompt = row["text"].as_str().unwrap().replace('¦', "");
            for span in row["spans"].as_array().unwrap() {
                let place = |key: &str| span[key].as_u64().unwrap() as usize;
                let value = &prompt[place("start")..place("end")];
                let kind = span["kind"].as_str().unwrap();
                // One row finds the numbers of every country that are written for the others.
                let is_international = kind.starts_with("phone-") && value.starts_with('+');
                let row = if is_international {
                    "phone-international"
                } else {
                    kind
                };
                let check = find(row).and_then(|detector| detector.validate);
                assert!(check.is_none_or(|check| check(value)), "{kind}: {value}");
            }
        }
    }
}
