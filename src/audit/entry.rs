//! One line of the log.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::record::{Event, Justification, PolicyVersion, Record, Rungs};
use super::time::Time;
use crate::decide::Action;
use crate::policy::Dismissal;
use crate::sha256::sha256_hex;

/// The format version that this build writes and reads.
pub const FORMAT: u32 = 1;

/// What the very first entry carries in the place of the hash before it.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The largest number that JSON is sure to keep: 2⁵³ − 1.
const LARGEST_SEQUENCE: u64 = (1 << 53) - 1;

/// One line of the log. What does not apply is left out.
///
/// The fields stand in the order of their names, so that what is written is canonical.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The action of the verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// What reached which rung.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub categories: Rungs,
    /// Which entries were deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// The detectors behind that, by id.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub detectors: BTreeSet<String>,
    /// Which engine screened: its version, and the checksum of its weights.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engine: Option<String>,
    /// What happened.
    pub event: Event,
    /// The format version.
    pub format: u32,
    /// The SHA-256 of everything else, in hexadecimal.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hash: String,
    /// Why something was sent all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub justification: Option<Justification>,
    /// The way out that the user took.
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub dismissal: Option<Dismissal>,
    /// Which policy decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyVersion>,
    /// The hash of the entry before.
    pub previous: String,
    /// The place in the log, from 1. Numbers are never given twice, whatever is deleted.
    pub sequence: u64,
    /// The host of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// When, by the clock of the device.
    pub time: Time,
}

/// Which entries were deleted: all from `first` to `last`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deleted {
    /// The first that was still there.
    pub first: u64,
    /// The hash of the last, which the next entry carries as `previous`.
    pub hash: String,
    /// The last.
    pub last: u64,
}

fn is_empty(rungs: &Rungs) -> bool {
    rungs.0.is_empty()
}

impl Entry {
    /// The entry of this record after `previous`, without a hash yet.
    pub(super) fn after(previous: Option<&Entry>, record: Record, time: Time) -> Entry {
        Entry {
            action: record.action,
            categories: record.categories,
            deleted: None,
            detectors: record.detectors,
            engine: record.engine,
            event: record.event,
            format: FORMAT,
            hash: String::new(),
            justification: record.justification,
            dismissal: record.dismissal,
            policy: record.policy,
            previous: previous.map_or(GENESIS, |entry| &entry.hash).to_owned(),
            sequence: previous.map_or(1, |entry| entry.sequence + 1),
            site: record.site,
            time,
        }
    }

    /// The hash of this entry, whatever its field says.
    pub(super) fn hashed(&self) -> String {
        let mut content = self.clone();
        content.hash.clear();
        sha256_hex(content.to_json().as_bytes())
    }

    /// The line of this entry, without a line break: canonical JSON.
    ///
    /// # Panics
    ///
    /// Never: an entry has nothing that JSON cannot write.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("an entry can be written as JSON")
    }

    /// What no entry can be, though each of its fields could.
    pub(super) fn check(&self) -> Result<(), String> {
        let refuse = |problem: &str| Err(problem.to_owned());
        if !(1..=LARGEST_SEQUENCE).contains(&self.sequence) {
            return refuse("`sequence` is not a number from 1 to 2^53 - 1");
        }
        if (self.event == Event::Deleted) != self.deleted.is_some() {
            return refuse("`deleted` belongs to the event `deleted`, and to no other");
        }
        if (self.event == Event::SentAnyway) != self.dismissal.is_some() {
            return refuse("`override` belongs to the event `sent-anyway`, and to no other");
        }
        if self.dismissal == Some(Dismissal::Never) {
            return refuse("`override` is `never`: then nothing is sent");
        }
        if self.justification.is_some() && self.dismissal != Some(Dismissal::Justify) {
            return refuse("`justification` belongs to the override `justify`, and to no other");
        }
        if self.event == Event::Screened && (self.action.is_none() || self.policy.is_none()) {
            return refuse("the event `screened` needs an `action` and a `policy`");
        }
        // Ids and hosts have no room for what somebody has written.
        if let Some(site) = self.site.as_ref().filter(|site| !is_host(site)) {
            return Err(format!("{site:?} is not a host: no scheme, port or path"));
        }
        if let Some(id) = self.detectors.iter().find(|id| !is_id(id)) {
            return Err(format!("{id:?} is not the id of a detector"));
        }
        Ok(())
    }
}

fn is_host(text: &str) -> bool {
    (1..=253).contains(&text.len())
        && text.bytes().all(|byte| {
            matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b':' | b'[' | b']')
        })
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
