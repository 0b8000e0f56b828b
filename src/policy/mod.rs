//! The policy: one ladder of thresholds for each category, own terms and exceptions.
//!
//! A policy is a JSON document. It is refused as a whole, with line and column, when a
//! field is unknown or a ladder is out of order: a misspelt threshold must never
//! switch protection off in silence.
//!
//! It may start from a preset, follow the profile of a jurisdiction, and say something else for
//! some sites. All of that is resolved when it is read; [`decide`](crate::decide) sees ladders.

mod custom;
mod document;
mod identity;
mod ladder;
mod place;
mod profile;
mod resolve;
mod site;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use custom::Custom;
pub(crate) use custom::Matcher;
pub use identity::Identity;
pub use ladder::{Dismissal, Ladder, RUNGS};
pub use profile::{PROFILES, Profile, Rule, Treatment};

use crate::error::Error;
use crate::finding::Category;
use document::Rules;

/// The format version that this build reads.
pub const FORMAT: u32 = 1;

/// The names and texts of the presets.
pub const PRESETS: [(&str, &str); 4] = [
    ("balanced", include_str!("../../policies/balanced.json")),
    ("strict", include_str!("../../policies/strict.json")),
    ("observe", include_str!("../../policies/observe.json")),
    ("youth", include_str!("../../policies/youth.json")),
];

/// What an organisation, or a user, has decided. Everything inherited is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    identity: Arc<Identity>,
    description: String,
    preset: Option<String>,
    profile: Option<String>,
    categories: BTreeMap<Category, Ladder>,
    detectors: Vec<Custom>,
    disabled: BTreeSet<String>,
    allow: BTreeSet<String>,
    sites: BTreeMap<String, Rules>,
}

impl Policy {
    /// Reads a policy from its JSON text.
    ///
    /// # Errors
    ///
    /// Says what is wrong, with line and column: invalid JSON, an unknown field, category,
    /// detector, preset or profile, an out-of-order ladder, a term or pattern that does not
    /// compile, a newer format.
    pub fn from_json(text: &str) -> Result<Policy, Error> {
        resolve::policy(text)
    }

    /// The default preset: holds leaks and clear harm, lets work flow.
    ///
    /// # Panics
    ///
    /// Never: every preset is read in the tests.
    pub fn balanced() -> Policy {
        Policy::preset("balanced").expect("balanced is a preset")
    }

    /// The preset of this name, one of [`PRESETS`].
    ///
    /// # Panics
    ///
    /// Never: every preset is read in the tests.
    pub fn preset(name: &str) -> Option<Policy> {
        let (_, text) = PRESETS.iter().find(|(preset, _)| *preset == name)?;
        Some(Policy::from_json(text).expect("presets are valid"))
    }

    /// The policy as it applies on `host`: the rules of the closest site that it names are added.
    /// The identity stays, and says which site it was.
    ///
    /// # Panics
    ///
    /// Never: the rules of every site are applied once when the policy is read.
    #[must_use]
    pub fn for_site(&self, host: &str) -> Policy {
        let mut policy = self.clone();
        let sites = std::mem::take(&mut policy.sites);
        if let Some(site) = site::find(sites.keys(), host) {
            policy
                .apply(&sites[site], &[])
                .expect("the rules of a site are checked");
            Arc::make_mut(&mut policy.identity).site = Some(site.clone());
        }
        policy
    }

    /// The policy as pretty-printed JSON, with everything that it inherits written out. Unless
    /// it is that of a site, reading it gives a policy of the same identity.
    pub fn to_json(&self) -> String {
        write::json(self)
    }

    /// What a verdict says of this policy.
    pub const fn identity(&self) -> &Arc<Identity> {
        &self.identity
    }

    /// The name of the policy.
    pub fn name(&self) -> &str {
        &self.identity.name
    }

    /// What the policy is for.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The preset that it extends, as it was written.
    pub fn extends(&self) -> Option<&str> {
        self.preset.as_deref()
    }

    /// The profile that it follows, as it was written.
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// The sites for which something else is said.
    pub fn sites(&self) -> impl Iterator<Item = &str> {
        self.sites.keys().map(String::as_str)
    }

    /// The ladder of `category`; an empty one where the policy says nothing.
    pub fn ladder(&self, category: Category) -> &Ladder {
        self.categories.get(&category).unwrap_or(&ladder::NEVER)
    }

    /// The policy's own detectors.
    pub fn detectors(&self) -> &[Custom] {
        &self.detectors
    }

    /// The built-in detectors that are switched off.
    pub fn disabled(&self) -> impl Iterator<Item = &str> {
        self.disabled.iter().map(String::as_str)
    }

    /// The texts that are never a finding.
    pub fn allowed(&self) -> impl Iterator<Item = &str> {
        self.allow.iter().map(String::as_str)
    }

    /// Whether the built-in detector `id` is switched off.
    pub(crate) fn is_disabled(&self, id: &str) -> bool {
        self.disabled.contains(id)
    }

    /// Whether `text` is a full-match exception.
    pub(crate) fn is_allowed(&self, text: &str) -> bool {
        self.allow.contains(text)
    }
}
