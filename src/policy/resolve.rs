//! From a document to the policy that it stands for.
//!
//! The order is: the preset, the profile, what the document says itself; what it says of a site
//! comes on top of that.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::{Document, Header, Rules};
use super::place::{character_column, locate};
use super::profile::{PROFILES, Profile, Treatment};
use super::{FORMAT, Identity, PRESETS, Policy, site, write};
use crate::decide::Action;
use crate::error::{Error, ErrorKind};
use crate::finding::Group;
use crate::replacement::Replacement;

/// What is wrong, and the keys that lead to it in the document.
pub(super) struct Problem {
    path: Vec<String>,
    message: String,
}

impl Problem {
    fn new(path: &[&str], message: impl Into<String>) -> Problem {
        Problem {
            path: path.iter().map(|&step| step.to_owned()).collect(),
            message: message.into(),
        }
    }

    fn in_document(self, text: &str) -> Error {
        let error = Error::new(ErrorKind::Policy, self.message);
        match locate(text, &self.path) {
            Some((line, column)) => error.at(line, column),
            None => error,
        }
    }
}

impl std::fmt::Debug for Problem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

/// Reads the policy in `text`.
pub fn policy(text: &str) -> Result<Policy, Error> {
    check_format(text).map_err(|problem| problem.in_document(text))?;
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        // The position is a part of its own; serde_json appends it to the text.
        let message = message
            .rsplit_once(" at line ")
            .map_or(message.as_str(), |(text, _)| text);
        let column = character_column(text, error.line(), error.column());
        Error::new(ErrorKind::Policy, message).at(error.line(), column)
    })?;
    resolve(document).map_err(|problem| problem.in_document(text))
}

fn check_format(text: &str) -> Result<(), Problem> {
    // Whatever else is wrong is said when the document is read.
    let header: Header = serde_json::from_str(text).unwrap_or(Header { format: None });
    match header.format {
        Some(format) if format != u64::from(FORMAT) => Err(Problem::new(
            &["format"],
            format!(
                "the policy is written in format {format}, and Funambule {} reads format {FORMAT}: \
                 update Funambule, or write the policy for format {FORMAT}",
                env!("CARGO_PKG_VERSION")
            ),
        )),
        _ => Ok(()),
    }
}

fn resolve(document: Document) -> Result<Policy, Problem> {
    let mut policy = inherit(document.extends.as_deref())?;
    let profile = profile(document.profile.as_deref())?;
    if let Some(profile) = &profile {
        for (&category, rule) in &profile.categories {
            let ladder = rule.applied_to(policy.ladder(category));
            policy.set(category, ladder);
        }
    }
    if document.categories.is_none() && document.extends.is_none() {
        return Err(Problem::new(
            &[],
            "`categories` is missing: give ladders, or a preset to start from in `extends`",
        ));
    }
    let rules = Rules {
        categories: document.categories.unwrap_or_default(),
        detectors: document.detectors,
        disabled: document.disabled,
        allow: document.allow,
    };
    policy.apply(&rules, &[])?;
    if let Some(profile) = &profile {
        check_profile(&policy, profile)?;
    }
    for (name, rules) in &document.sites {
        site::check(name).map_err(|message| Problem::new(&["sites", name], message))?;
        let mut there = policy.clone();
        there.apply(rules, &["sites", name])?;
    }
    policy.sites = document.sites;
    policy.preset = document.extends;
    policy.profile = document.profile;
    policy.description = document.description;
    policy.identity = Arc::new(Identity {
        hash: write::hash(&policy),
        name: document.name,
        version: document.version,
        site: None,
    });
    Ok(policy)
}

fn inherit(preset: Option<&str>) -> Result<Policy, Problem> {
    let Some(name) = preset else {
        return Ok(Policy {
            identity: Arc::new(Identity {
                name: String::new(),
                version: String::new(),
                hash: String::new(),
                site: None,
            }),
            description: String::new(),
            preset: None,
            profile: None,
            categories: BTreeMap::new(),
            detectors: Vec::new(),
            disabled: std::collections::BTreeSet::new(),
            allow: std::collections::BTreeSet::new(),
            sites: BTreeMap::new(),
        });
    };
    Policy::preset(name).ok_or_else(|| unknown("extends", "preset", name, &PRESETS))
}

fn profile(name: Option<&str>) -> Result<Option<Profile>, Problem> {
    name.map(|name| {
        Profile::find(name).ok_or_else(|| unknown("profile", "profile", name, &PROFILES))
    })
    .transpose()
}

fn unknown(field: &str, kind: &str, name: &str, known: &[(&str, &str)]) -> Problem {
    let known: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    Problem::new(
        &[field],
        format!(
            "there is no {kind} `{name}`, there are: {}",
            known.join(", ")
        ),
    )
}

/// A policy must not name a jurisdiction and let through what that blocks.
fn check_profile(policy: &Policy, profile: &Profile) -> Result<(), Problem> {
    for (&category, rule) in &profile.categories {
        let blocks = policy.ladder(category).threshold(Action::Block).is_some();
        if rule.treatment == Some(Treatment::Block) && !blocks {
            return Err(Problem::new(
                &["profile"],
                format!(
                    "the profile `{}` blocks `{category}`, but this policy never does: give it a \
                     `block` rung, extend a preset that holds it, or leave out the profile",
                    profile.name
                ),
            ));
        }
    }
    Ok(())
}

impl Policy {
    /// Adds `rules`, which stand at `path` in the document.
    pub(super) fn apply(&mut self, rules: &Rules, path: &[&str]) -> Result<(), Problem> {
        let at = |steps: &[&str], message: String| Problem::new(&[path, steps].concat(), message);
        for (&category, change) in &rules.categories.0 {
            let refuse = |message| {
                at(
                    &["categories", category.id()],
                    format!("`{category}`: {message}"),
                )
            };
            let ladder = match change {
                Some(change) => self.ladder(category).with(change).map_err(refuse)?,
                None => super::ladder::NEVER.clone(),
            };
            let masks = ladder.threshold(Action::Mask).is_some()
                || ladder.replacement() != Replacement::default();
            if category.group() != Group::Data && masks {
                return Err(refuse(
                    "it has `mask` or `maskAs`, but only data can be masked".to_owned(),
                ));
            }
            self.set(category, ladder);
        }
        for (index, id) in rules.disabled.iter().enumerate() {
            if crate::detect::find(id).is_none() {
                let message = format!("`disabled` names an unknown detector `{id}`");
                return Err(at(&["disabled", &index.to_string()], message));
            }
            self.disabled.insert(id.clone());
        }
        for (index, custom) in rules.detectors.iter().enumerate() {
            let is_taken = crate::detect::find(&custom.id).is_some()
                || self.detectors.iter().any(|earlier| earlier.id == custom.id);
            if is_taken {
                let message = format!("the detector id `{}` is taken", custom.id);
                return Err(at(&["detectors", &index.to_string(), "id"], message));
            }
            self.detectors.push(custom.clone());
        }
        self.allow.extend(rules.allow.iter().cloned());
        Ok(())
    }

    fn set(&mut self, category: crate::finding::Category, ladder: super::Ladder) {
        if ladder.is_empty() {
            self.categories.remove(&category);
        } else {
            self.categories.insert(category, ladder);
        }
    }
}
