//! `funambule model manifest`.

mod support;

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::{Value, json};
use support::{code, funambule, stderr};

/// A folder with everything that a training reads, and a file of rows.
fn model(name: &str) -> (PathBuf, PathBuf) {
    let model = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&model);
    fs::create_dir_all(model.join("corpus/en")).unwrap();
    fs::create_dir_all(model.join("concepts")).unwrap();
    let recipe = json!({
        "seed": 7, "epochs": 1, "size": { "bits": 8, "words": 9 }, "lite": { "bits": 4, "words": 1 }, "hidden": 4, "rate": 0.1, "decay": 0.0,
        "feature_dropout": 0.0, "lexical_dropout": 0.0, "embedded": 0.0, "teacher": { "rows": 0.5, "corpus": 0.0 },
        "corpus": { "variants": 1, "weight": 1.0 },
        "languages": ["en"],
        "sets": { "ours": { "weight": 1.0 }, "unused": { "weight": 0.0 } },
    });
    for (file, text) in [
        ("recipe.json", recipe.to_string().as_str()),
        (
            "corpus/en/a.txt",
            "@ a/ask : hazard.fraud\none\ntwo\n@ a/other : benign\nthree\n",
        ),
        ("concepts/a.tsv", "act.kill\tkill\ttuer\tmatar\ttöten\n"),
        ("crowd-labels.tsv", "# none\n"),
        ("words.bin", "words"),
        ("teacher.bin", "opinions"),
        ("weights.bin", "weights"),
        ("results.json", "{\"format\": 1, \"evaluations\": []}"),
    ] {
        fs::write(model.join(file), text).unwrap();
    }
    let row = |set: &str, text: &str, labels: Value| {
        json!({ "text": text, "labels": labels, "lang": "en", "set": set, "licence": "MIT" })
            .to_string()
    };
    let rows = [
        row("ours", "a", json!(["fraud"])),
        row("ours", "b", json!([])),
        row("unused", "c", json!([])),
    ];
    let data = model.join("rows.jsonl");
    fs::write(&data, rows.join("\n")).unwrap();
    (model, data)
}

fn manifest(model: &std::path::Path, data: &[&str]) -> Output {
    let (folder, results) = (model.to_str().unwrap(), model.join("results.json"));
    let results = results.to_str().unwrap();
    let options = ["model", "manifest", "--model", folder, "--results", results];
    funambule(&[&options[..], data].concat()).output().unwrap()
}

#[test]
fn a_manifest_counts_what_is_used_and_names_no_text_and_no_path() {
    let (model, data) = model("manifest-counts");
    let output = manifest(&model, &[data.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = fs::read_to_string(model.join("manifest.json")).unwrap();
    let it: Value = serde_json::from_str(&text).unwrap();
    let inputs = &it["inputs"];
    assert_eq!(
        inputs["corpus"]["labels"],
        json!({ "benign": 1, "hazard.fraud": 2 })
    );
    assert_eq!(
        inputs["sets"]["ours"]["labels"],
        json!({ "benign": 1, "fraud": 1 })
    );
    assert_eq!(inputs["sets"]["ours"]["licences"], json!(["MIT"]));
    assert_eq!(inputs["sets"]["unused"]["rows"], 1);
    assert_eq!(inputs["sets"]["unused"]["labels"], json!({}));
    assert_eq!(inputs["data"][0]["rows"], 3);
    assert_eq!(inputs["files"].as_object().unwrap().len(), 6);
    assert!(
        !text.contains("rows.jsonl") && !text.contains("three"),
        "{text}"
    );
}

#[test]
fn without_data_only_an_unchanged_folder_is_described() {
    let (model, data) = model("manifest-kept");
    let unknown = manifest(&model, &[]);
    assert_eq!(code(&unknown), 2);
    assert!(
        stderr(&unknown).contains("name the DATA"),
        "{}",
        stderr(&unknown)
    );
    assert_eq!(code(&manifest(&model, &[data.to_str().unwrap()])), 0);

    fs::write(model.join("weights.bin"), "the same in another layout").unwrap();
    assert_eq!(code(&manifest(&model, &[])), 0);
    let path = model.join("manifest.json");
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains("\"bytes\": 26"), "{before}");

    fs::write(model.join("corpus/en/b.txt"), "@ b/ask : benign\nnew\n").unwrap();
    let changed = manifest(&model, &[]);
    assert_eq!(code(&changed), 2);
    assert!(
        stderr(&changed).contains("corpus/en/b.txt"),
        "{}",
        stderr(&changed)
    );
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        before,
        "nothing is written"
    );
}
