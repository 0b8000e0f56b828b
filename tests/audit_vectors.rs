//! Records and the lines that they become, by the document of the format: the same for every
//! implementation.

use funambule::audit::{Limits, Log, Record, Time, verify};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Vectors {
    steps: Vec<Step>,
    log: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Step {
    time: Time,
    #[serde(default)]
    record: Option<Value>,
    #[serde(default)]
    delete_through: Option<u64>,
    #[serde(default)]
    retain: Option<LimitsIn>,
    line: Option<String>,
}

#[derive(Deserialize)]
struct LimitsIn {
    entries: Option<u64>,
    days: Option<u32>,
}

#[test]
fn the_vectors_hold() {
    let vectors: Vectors = serde_json::from_str(include_str!("audit/vectors.json")).unwrap();
    let mut log = Log::new();
    for step in vectors.steps {
        let entry = if let Some(record) = step.record {
            let record = Record::from_json(&record.to_string()).unwrap();
            Some(log.append(record, step.time).unwrap())
        } else if let Some(last) = step.delete_through {
            log.delete_through(last, step.time)
        } else {
            let LimitsIn { entries, days } = step.retain.expect("a step does something");
            log.retain(Limits { entries, days }, step.time)
        };
        assert_eq!(entry.map(funambule::audit::Entry::to_json), step.line);
    }
    let lines = vectors.log.join("\n") + "\n";
    assert_eq!(log.to_jsonl(), lines);
    assert_eq!(verify(&lines, log.head()), Ok(log));
}
