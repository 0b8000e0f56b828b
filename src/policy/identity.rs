//! What a verdict says of the policy behind it.

use serde::Serialize;

/// Which policy decided. The name and the version are what people call it; the hash is what it
/// does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identity {
    pub(super) name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) version: String,
    pub(super) hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) site: Option<String>,
}

impl Identity {
    /// The name of the policy.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The version that its author gave it; empty if none.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The SHA-256 of its rules, in hexadecimal: the same for two policies that decide the same
    /// way, however they are written. The rules for all sites are part of it.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The site whose rules are in force, as the policy names it.
    pub fn site(&self) -> Option<&str> {
        self.site.as_deref()
    }
}
