//! A policy as JSON, and the hash of its rules.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::value::RawValue;

use super::custom::Custom;
use super::document::Rules;
use super::ladder::Patch;
use super::{FORMAT, Ladder, Policy};
use crate::finding::Category;
use crate::sha256::sha256_hex;

/// A ladder on one line, however the rest is written.
#[derive(Serialize)]
#[serde(transparent)]
struct Line(Box<RawValue>);

impl Line {
    fn new(ladder: &Ladder) -> Line {
        let compact = serde_json::to_string(&Patch::from(ladder)).expect("a ladder is JSON");
        // Neither keys nor values hold any of these signs.
        let spaced = compact
            .replace('{', "{ ")
            .replace('}', " }")
            .replace(':', ": ")
            .replace(',', ", ");
        Line(RawValue::from_string(spaced).expect("a ladder is JSON"))
    }
}

/// Everything that decides. Its compact form is what the hash is taken of: keys in a fixed
/// order, nothing inherited, no ladder without a rung.
#[derive(Serialize)]
struct Decisive<'p, L> {
    categories: BTreeMap<Category, L>,
    #[serde(skip_serializing_if = "<[Custom]>::is_empty")]
    detectors: &'p [Custom],
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    disabled: &'p BTreeSet<String>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    allow: &'p BTreeSet<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    sites: &'p BTreeMap<String, Rules>,
}

#[derive(Serialize)]
struct Whole<'p> {
    format: u32,
    name: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    version: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'p str,
    #[serde(flatten)]
    decisive: Decisive<'p, Line>,
}

fn decisive<L>(policy: &Policy, write: impl Fn(&Ladder) -> L) -> Decisive<'_, L> {
    let ladders = policy.categories.iter();
    Decisive {
        categories: ladders
            .map(|(&category, ladder)| (category, write(ladder)))
            .collect(),
        detectors: &policy.detectors,
        disabled: &policy.disabled,
        allow: &policy.allow,
        sites: &policy.sites,
    }
}

/// The whole policy, for people and for [`Policy::from_json`].
pub fn json(policy: &Policy) -> String {
    let whole = Whole {
        format: FORMAT,
        name: policy.identity.name(),
        version: policy.identity.version(),
        description: &policy.description,
        decisive: decisive(policy, Line::new),
    };
    serde_json::to_string_pretty(&whole).expect("a policy can be written as JSON")
}

/// The hash of the rules.
pub fn hash(policy: &Policy) -> String {
    let rules = serde_json::to_vec(&decisive(policy, |ladder| Patch::from(ladder)))
        .expect("a policy can be written as JSON");
    sha256_hex(&rules)
}
