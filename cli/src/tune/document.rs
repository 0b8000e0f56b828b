//! A proposal as a policy.

use anyhow::{Context, Result};
use funambule::Policy;
use funambule::policy::PRESETS;
use serde_json::{Map, Value, json};

use super::propose::Proposal;

/// The document of `policy` with the thresholds of `proposal`, and the policy that it makes.
///
/// # Errors
///
/// When the engine refuses it, which would be a mistake of this program.
pub fn document(policy: &Policy, name: &str, proposal: &Proposal) -> Result<(String, Policy)> {
    let is_preset = PRESETS.iter().any(|(preset, _)| *preset == policy.name());
    let mut document = if is_preset {
        json!({ "format": funambule::policy::FORMAT, "extends": policy.name(), "categories": {} })
    } else {
        serde_json::from_str(&policy.to_json()).context("a policy is JSON")?
    };
    document["name"] = json!(name);
    document["version"] = json!(crate::eval::date::today());
    document["description"] = json!(format!(
        "The rungs of `{}`, moved by `funambule tune`.",
        policy.name()
    ));
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
    let text = serde_json::to_string_pretty(&document)? + "\n";
    let tuned = Policy::from_json(&text).context("the proposal is no policy")?;
    Ok((text, tuned))
}
