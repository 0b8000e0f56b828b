//! `policies/policy.schema.json`, from the categories and the detector table.
//!
//! It is for editors. The engine checks more: that the rungs of a ladder are in order, that
//! a pattern compiles, that an id is not taken.

use funambule::detect::detectors;
use funambule::finding::Group;
use funambule::policy::{FORMAT, PRESETS, PROFILES};
use funambule::{Category, Replacement};
use serde_json::{Map, Value, json};

/// The whole schema.
pub fn text() -> String {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Funambule policy",
        "description": "What is done about each kind of finding. Written by `cargo xtask docs`.",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "name"],
        "anyOf": [{ "required": ["categories"] }, { "required": ["extends"] }],
        "properties": {
            "$schema": { "type": "string" },
            "format": { "const": FORMAT, "description": "The version of this format." },
            "name": { "type": "string", "description": "What people call the policy." },
            "version": { "type": "string", "description": "The version of the policy. It stands in every verdict, beside a hash of the rules." },
            "description": { "type": "string" },
            "extends": { "enum": names(&PRESETS), "description": "The preset to start from." },
            "profile": { "enum": names(&PROFILES), "description": "The jurisdiction: which categories only advise, and which block." },
            "categories": { "$ref": "#/$defs/categories" },
            "detectors": { "$ref": "#/$defs/detectors" },
            "disabled": { "$ref": "#/$defs/disabled" },
            "allow": { "$ref": "#/$defs/allow" },
            "sites": {
                "description": "What is different on some sites: a host, which stands for its subdomains too, and the rules to add there.",
                "type": "object",
                "propertyNames": { "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$" },
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": {
                        "categories": { "$ref": "#/$defs/categories" },
                        "detectors": { "$ref": "#/$defs/detectors" },
                        "disabled": { "$ref": "#/$defs/disabled" },
                        "allow": { "$ref": "#/$defs/allow" },
                    },
                },
            },
        },
        "$defs": definitions(),
    });
    let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    format!("{text}\n")
}

fn names<'n>(texts: &[(&'n str, &str)]) -> Vec<&'n str> {
    texts.iter().map(|(name, _)| *name).collect()
}

fn definitions() -> Value {
    let ladder_of = |category: &Category| {
        let ladder = if category.group() == Group::Data {
            "data"
        } else {
            "other"
        };
        let reference = json!({ "$ref": format!("#/$defs/{ladder}") });
        (category.id().to_owned(), reference)
    };
    let categories: Map<String, Value> = Category::ALL.iter().map(ladder_of).collect();
    let ids: Vec<&str> = detectors().map(|row| row.id).collect();
    json!({
        "categories": {
            "description": "One ladder of thresholds for each category. What is not named stays as the preset has it or, without one, is never acted upon.",
            "type": "object",
            "additionalProperties": false,
            "properties": categories,
        },
        "detectors": {
            "description": "Terms and patterns of your own, in the category `custom.term`.",
            "type": "array",
            "items": { "$ref": "#/$defs/detector" },
        },
        "disabled": {
            "description": "Built-in detectors that are switched off.",
            "type": "array",
            "items": { "enum": ids },
        },
        "allow": {
            "description": "Texts that are never a finding. The whole finding must be equal to one.",
            "type": "array",
            "items": { "type": "string" },
        },
        "data": ladder(&["note", "warn", "mask", "block"]),
        "other": ladder(&["note", "warn", "block"]),
        "rung": {
            "description": "The least score; `null` takes the rung away.",
            "anyOf": [{ "$ref": "#/$defs/threshold" }, { "type": "null" }],
        },
        "threshold": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 },
        "detector": detector(),
    })
}

fn ladder(rungs: &[&str]) -> Value {
    let is_data = rungs.contains(&"mask");
    let mut properties: Map<String, Value> = rungs
        .iter()
        .map(|rung| ((*rung).to_owned(), json!({ "$ref": "#/$defs/rung" })))
        .collect();
    properties.insert(
        "override".to_owned(),
        json!({
            "description": "How a held prompt may be sent all the same.",
            "enum": ["confirm", "justify", "never"],
            "default": "confirm",
        }),
    );
    if is_data {
        properties.insert(
            "maskAs".to_owned(),
            json!({
                "description": "What masking puts in the place of the data.",
                "enum": Replacement::ALL.map(Replacement::name),
                "default": Replacement::default().name(),
            }),
        );
    }
    json!({
        "description": "The least score for each action, in rising order. A rung that is not named stays as it is inherited; without one it is never reached. `null` for the whole ladder: never act upon the category.",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": properties,
    })
}

fn detector() -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["id"],
        "oneOf": [{ "required": ["term"] }, { "required": ["pattern"] }],
        "properties": {
            "id": { "type": "string", "pattern": "^[a-z0-9-]+$" },
            "term": { "type": "string", "minLength": 1, "maxLength": 2000, "description": "These very characters, as whole words." },
            "pattern": { "type": "string", "minLength": 1, "maxLength": 2000, "description": "A regular expression over folded text, without Unicode classes." },
            "ignore_case": { "type": "boolean", "default": true },
            "score": { "$ref": "#/$defs/threshold", "default": 1 },
        },
    })
}
