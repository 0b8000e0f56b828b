//! The risk record, as it is written.

use funambule::{Action, Category};
use serde::Serialize;
use std::collections::BTreeMap;

use super::changes::Change;
use super::mapping::Entry;
use super::words::Language;
use crate::eval::results::PolicyName;
use crate::metrics::Estimate;

/// The version of this format.
pub const FORMAT: u32 = 1;

/// Everything that is known of the risks under one policy. It holds no text of prompts, unless
/// that was asked for.
#[derive(Debug, Serialize)]
pub struct Record {
    /// The version of this format.
    pub format: u32,
    /// The language of `limits` and of the words of `mitigation`.
    pub language: Language,
    /// The day of the record.
    pub date: String,
    /// The version of the engine.
    pub engine: String,
    /// The policy in force.
    pub policy: PolicyName,
    /// Whose record it is; nothing if that was not set.
    pub organisation: Option<String>,
    /// Who answers where a category names nobody; nothing if that was not set.
    pub owner: Option<String>,
    /// When it is looked at again; nothing if that was not set.
    pub review: Option<String>,
    /// What the figures were measured on; `residual` counts from these.
    pub measurements: Vec<Measurement>,
    /// What the audit logs say as a whole; nothing without them.
    pub audit: Option<Audit>,
    /// Each category, in the order of the taxonomy.
    pub categories: Vec<CategoryRecord>,
    /// What is known to be missing from this record.
    pub limits: Vec<String>,
    /// What changed from an earlier policy or measurement.
    pub changes: Vec<Change>,
}

/// One evaluation that the figures come from.
#[derive(Debug, Serialize)]
pub struct Measurement {
    /// What was measured on.
    pub data: String,
    /// When.
    pub date: String,
    /// The version of the engine.
    pub engine: String,
    /// The SHA-256 of the weights.
    pub weights: String,
    /// All prompts.
    pub prompts: usize,
    /// Those that are certainly neither attack nor hazard.
    pub benign: usize,
    /// The prompts by language.
    pub languages: BTreeMap<String, usize>,
    /// What this policy as a whole holds; nothing where it was not measured.
    pub held: Option<HeldTogether>,
}

/// What all ladders together hold.
#[derive(Debug, Serialize)]
pub struct HeldTogether {
    /// Of benign prompts.
    pub benign: Estimate,
    /// Of harmful ones.
    pub harmful: Estimate,
}

/// What the audit logs say.
#[derive(Debug, Serialize)]
pub struct Audit {
    /// The logs, without their folders.
    pub logs: Vec<String>,
    /// Entries.
    pub entries: u64,
    /// Of which deleted before the export.
    pub deleted: u64,
    /// The earliest moment.
    pub from: Option<String>,
    /// The latest.
    pub to: Option<String>,
    /// Prompts that were screened.
    pub screened: u64,
    /// Of which held.
    pub held: u64,
}

/// One category.
#[derive(Debug, Serialize)]
pub struct CategoryRecord {
    /// Which one.
    pub category: Category,
    /// What it is about, in English.
    pub about: String,
    /// The nearest entries of public taxonomies.
    pub mapping: Vec<Entry>,
    /// Whether the policy does anything about it.
    pub in_scope: bool,
    /// How often it came up; nothing without audit data.
    pub likelihood: Option<Likelihood>,
    /// What is done at each rung, mildest first.
    pub mitigation: Vec<Mitigation>,
    /// What remains, by measurement.
    pub residual: Vec<Residual>,
    /// Who answers for it; nothing if that was not set.
    pub owner: Option<String>,
    /// When it is looked at again; nothing if that was not set.
    pub review: Option<String>,
    /// What the owner adds.
    pub note: Option<String>,
}

/// How often a category came up.
#[derive(Debug, Serialize)]
pub struct Likelihood {
    /// Prompts in which it reached a rung, by the strictest.
    pub actions: BTreeMap<Action, u64>,
    /// All of those.
    pub prompts: u64,
    /// Their share of all prompts that were screened.
    pub share: f64,
    /// How often users sent such a prompt all the same.
    pub sent_anyway: u64,
}

/// What is done at a rung.
#[derive(Debug, Serialize)]
pub struct Mitigation {
    /// The rung.
    pub action: Action,
    /// From which score on.
    pub threshold: f32,
    /// How it can be sent all the same.
    pub dismissal: &'static str,
    /// All of that in words.
    pub words: String,
}

/// What remains at the rung that holds, by one measurement.
#[derive(Debug, Serialize)]
pub struct Residual {
    /// The index of the measurement.
    pub measurement: usize,
    /// The mildest rung that holds; nothing if none does.
    pub rung: Option<Action>,
    /// Its threshold.
    pub threshold: Option<f32>,
    /// Prompts of the category.
    pub positives: usize,
    /// The share of them that is not held; nothing where there are none.
    pub missed: Option<Estimate>,
    /// Prompts that are not of it.
    pub negatives: usize,
    /// The share of them that is held.
    pub false_alarms: Option<Estimate>,
}
