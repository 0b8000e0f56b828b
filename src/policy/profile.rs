//! Profiles of jurisdictions: which categories only advise there, and which block.
//!
//! A profile holds no thresholds. It changes what happens at those of the preset, so that their
//! measured figures still hold.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ladder::{Dismissal, Ladder};
use crate::finding::Category;

/// The names and texts of the profiles.
pub const PROFILES: [(&str, &str); 4] = [
    ("eu", include_str!("../../policies/profiles/eu.json")),
    ("fr", include_str!("../../policies/profiles/fr.json")),
    ("uk", include_str!("../../policies/profiles/uk.json")),
    ("us", include_str!("../../policies/profiles/us.json")),
];

/// What a jurisdiction asks for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name that a policy uses.
    pub name: String,
    /// The jurisdiction.
    pub title: String,
    /// What the profile is, and is not.
    pub description: String,
    /// When it was written, from general knowledge of the sources; no lawyer has reviewed it.
    pub written: String,
    /// The categories that it speaks of.
    pub categories: BTreeMap<Category, Rule>,
}

/// What a profile says of one category.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What becomes of the ladder, if anything.
    #[serde(default)]
    pub treatment: Option<Treatment>,
    /// The most lenient way out for a held prompt.
    #[serde(default, rename = "override")]
    pub dismissal: Dismissal,
    /// The text of law or guidance that this rests on.
    pub basis: String,
}

/// What becomes of a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Treatment {
    /// The user is told, and nothing is held; unless the preset lets nobody past, as one for
    /// minors does.
    Advisory,
    /// Whatever would be held is blocked.
    Block,
}

impl Profile {
    /// The profile of this name, one of [`PROFILES`].
    ///
    /// # Panics
    ///
    /// Never: every profile is read in the tests.
    pub fn find(name: &str) -> Option<Profile> {
        let (_, text) = PROFILES.iter().find(|(profile, _)| *profile == name)?;
        Some(serde_json::from_str(text).expect("profiles are valid"))
    }
}

impl Rule {
    /// What becomes of `ladder`.
    pub(super) fn applied_to(&self, ladder: &Ladder) -> Ladder {
        let treated = match self.treatment {
            Some(Treatment::Advisory) if ladder.dismissal() != Dismissal::Never => {
                ladder.advisory()
            }
            Some(Treatment::Block) => ladder.blocking(),
            Some(Treatment::Advisory) | None => ladder.clone(),
        };
        treated.dismissed_by(self.dismissal)
    }
}
