//! What a caller says of a decision. The log adds its place in the chain.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize, Serializer};

use crate::classify::WEIGHTS;
use crate::decide::Action;
use crate::error::{Error, ErrorKind};
use crate::finding::Category;
use crate::policy::Dismissal;
use crate::screener::Verdict;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A prompt was screened.
    Screened,
    /// The user sent all the same what was held.
    SentAnyway,
    /// The user had data masked.
    Masked,
    /// The user edited a held prompt until nothing held it.
    Edited,
    /// The user called a finding a mistake.
    Dismissed,
    /// Another policy is in force.
    PolicyChanged,
    /// Protection was switched off: on the site, or everywhere if none is named.
    Paused,
    /// Protection was switched on again.
    Resumed,
    /// The log was switched off: nothing is recorded from here on…
    LogStopped,
    /// … to here.
    LogStarted,
    /// Older entries were deleted. Only the log writes it.
    Deleted,
}

/// Why something was sent all the same, from a list: what people write freely may be data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Justification {
    /// What was found is not what it seems to be.
    FalseAlarm,
    /// It is public, or made up.
    Public,
    /// It may be shared there.
    Permitted,
    /// The task cannot be done without it.
    Necessary,
    /// Something else.
    Other,
}

/// Which policy decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyVersion {
    /// The SHA-256 of its rules, in hexadecimal.
    pub hash: String,
    /// The version that its author gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// The strictest rung that each category reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Rungs(pub BTreeMap<Category, Action>);

/// What a caller says of a decision. No field can hold the text of a prompt.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What happened.
    pub event: Event,
    /// The host of the page.
    #[serde(default)]
    pub site: Option<String>,
    /// The action of the verdict.
    #[serde(default)]
    pub action: Option<Action>,
    /// What reached which rung.
    #[serde(default)]
    pub categories: Rungs,
    /// The detectors behind that, by id.
    #[serde(default)]
    pub detectors: BTreeSet<String>,
    /// Which policy decided.
    #[serde(default)]
    pub policy: Option<PolicyVersion>,
    /// Which engine screened, as [`engine`] names it.
    #[serde(default)]
    pub engine: Option<String>,
    /// The way out that the user took.
    #[serde(default, rename = "override")]
    pub dismissal: Option<Dismissal>,
    /// Why, where the policy asks for a reason.
    #[serde(default)]
    pub justification: Option<Justification>,
}

/// The version of the crate and, after a `+`, the checksum of the weights that ship with it.
pub fn engine() -> &'static str {
    static ENGINE: LazyLock<String> = LazyLock::new(|| {
        let checksum = WEIGHTS.last_chunk::<4>().copied().unwrap_or_default();
        let checksum = u32::from_le_bytes(checksum);
        format!("{}+{checksum:08x}", env!("CARGO_PKG_VERSION"))
    });
    &ENGINE
}

impl Record {
    /// An event that no verdict belongs to.
    pub fn new(event: Event) -> Record {
        Record {
            event,
            site: None,
            action: None,
            categories: Rungs::default(),
            detectors: BTreeSet::new(),
            policy: None,
            engine: None,
            dismissal: None,
            justification: None,
        }
    }

    /// An event with the verdict behind it.
    pub fn of(verdict: &Verdict, event: Event) -> Record {
        let mut record = Record::new(event);
        for reason in &verdict.decision().reasons {
            let rung = record.categories.0.entry(reason.category);
            let rung = rung.or_insert(reason.action);
            *rung = reason.action.max(*rung);
            if let crate::decide::Source::Finding(index) = reason.source {
                let detector = verdict.findings()[index].detector();
                record.detectors.insert(detector.to_owned());
            }
        }
        let identity = verdict.policy();
        let version = (!identity.version().is_empty()).then(|| identity.version().to_owned());
        record.action = Some(verdict.action());
        record.engine = Some(engine().to_owned());
        record.policy = Some(PolicyVersion {
            hash: identity.hash().to_owned(),
            version,
        });
        record
    }

    /// Reads what a caller says, as JSON.
    ///
    /// # Errors
    ///
    /// When a field is unknown or is not what it should be.
    pub fn from_json(text: &str) -> Result<Record, Error> {
        serde_json::from_str(text).map_err(|error| Error::new(ErrorKind::Audit, error.to_string()))
    }
}

impl Serialize for Rungs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // In the order of the ids, which is not that of the taxonomy: the form is canonical.
        let by_id: BTreeMap<&str, Action> = self
            .0
            .iter()
            .map(|(category, action)| (category.id(), *action))
            .collect();
        by_id.serialize(serializer)
    }
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}

impl fmt::Display for Justification {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}
