//! A proposal as a policy.

use std::path::Path;

use anyhow::{Context, Result};
use funambule::Policy;
use funambule::policy::{FORMAT, PRESETS};
use serde_json::{Map, Value, json};

use super::propose::Proposal;
use crate::eval::date::today;

/// The document of `policy` with the thresholds of `proposal`, and the policy that it makes. Under
/// the name that the policy has, it is written out whole, to replace it.
///
/// # Errors
///
/// When the engine refuses it, which would be a mistake of this program.
pub fn document(policy: &Policy, name: &str, proposal: &Proposal) -> Result<(String, Policy)> {
    let replaces = name == policy.name();
    let is_preset = PRESETS.iter().any(|(preset, _)| *preset == policy.name());
    let mut document = if is_preset && !replaces {
        json!({ "format": FORMAT, "extends": policy.name(), "categories": {} })
    } else {
        serde_json::from_str(&policy.to_json()).context("a policy is JSON")?
    };
    if !replaces {
        document["name"] = json!(name);
        document["version"] = json!(today());
        document["description"] = json!(format!(
            "The rungs of `{}`, moved by `funambule tune`.",
            policy.name()
        ));
    }
    let categories = document["categories"]
        .as_object_mut()
        .context("a policy has categories")?;
    for (category, rungs) in proposal {
        let ladder = categories
            .entry(category.id())
            .or_insert_with(|| Value::Object(Map::new()));
        for (action, threshold) in rungs {
            // As it is written in decimals: a binary fraction would have more of them.
            ladder[action.name()] = serde_json::from_str(&threshold.to_string())?;
        }
    }
    let text = serde_json::to_string_pretty(&document)?;
    let tuned = Policy::from_json(&text).context("the proposal is no policy")?;
    let text = if replaces { tuned.to_json() } else { text };
    Ok((text + "\n", tuned))
}

/// The document, with a line for editors if the schema lies in the folder that it is written to.
pub fn beside_its_schema(document: String, path: &Path) -> String {
    const SCHEMA: &str = "policy.schema.json";
    if path.with_file_name(SCHEMA).exists() {
        document.replacen("{\n", &format!("{{\n  \"$schema\": \"./{SCHEMA}\",\n"), 1)
    } else {
        document
    }
}
