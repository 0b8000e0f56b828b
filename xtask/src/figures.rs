//! What the page and the options of the extension show of the measurements: for each category, how many prompts reach a threshold.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::root;

/// The evaluation whose prompts are the project's own, which anyone can run again.
const DATA: &str = "eval/corpus";

/// Writes the curves of that evaluation to `target`.
pub fn write(target: &Path) -> Result<()> {
    let source = root().join("eval/results.json");
    let text =
        fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let results: Value = serde_json::from_str(&text).context("eval/results.json is not JSON")?;
    let figures = reduce(&results).with_context(|| {
        format!("eval/results.json has no evaluation of {DATA} as it should be")
    })?;
    fs::write(target, figures.to_string())
        .with_context(|| format!("cannot write {}", target.display()))
}

fn reduce(results: &Value) -> Option<Value> {
    let evaluation = results["evaluations"]
        .as_array()?
        .iter()
        .find(|evaluation| evaluation["data"][0]["name"] == DATA)?;
    let mut categories = Map::new();
    for (category, figures) in evaluation["categories"].as_object()? {
        categories.insert(
            category.clone(),
            json!({
                "positives": figures["positives"],
                "negatives": figures["negatives"],
                "curve": figures["curve"].as_array()?,
            }),
        );
    }
    Some(json!({
        "data": DATA,
        "date": evaluation["date"],
        "prompts": evaluation["prompts"],
        "categories": categories,
    }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::reduce;

    #[test]
    fn only_counts_of_the_own_corpus_are_kept() {
        let curve = json!([[0.5, 2, 1]]);
        let results = json!({ "evaluations": [
            { "data": [{ "name": "other" }] },
            { "data": [{ "name": "eval/corpus" }], "date": "2026-01-01", "prompts": 9, "categories": {
                "harm": { "positives": 3, "negatives": 6, "ranking": null, "curve": curve },
                "pii.person": { "positives": 0, "negatives": 9, "auprc": null, "curve": [] },
            } },
        ] });
        let kept = json!({
            "harm": { "positives": 3, "negatives": 6, "curve": [[0.5, 2, 1]] },
            "pii.person": { "positives": 0, "negatives": 9, "curve": [] },
        });
        assert_eq!(
            reduce(&results).unwrap(),
            json!({ "data": "eval/corpus", "date": "2026-01-01", "prompts": 9, "categories": kept })
        );
        assert!(reduce(&json!({ "evaluations": [] })).is_none());
    }
}
