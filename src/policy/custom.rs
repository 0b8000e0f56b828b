//! The detectors that a policy brings: literal terms and regular expressions.

use serde::{Deserialize, Serialize};

use crate::detect::custom;

/// A detector of the policy: a literal term or a regular expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "CustomFields", into = "CustomFields")]
pub struct Custom {
    pub(crate) id: String,
    pub(crate) matcher: Matcher,
    pub(crate) ignore_case: bool,
    pub(crate) score: f32,
}

/// What a [`Custom`] detector looks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Matcher {
    /// These very characters, as whole words.
    Term(String),
    /// A regular expression.
    Pattern(String),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomFields {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(default = "yes")]
    ignore_case: bool,
    #[serde(default = "certain")]
    score: f32,
}

const fn yes() -> bool {
    true
}

const fn certain() -> f32 {
    1.0
}

impl TryFrom<CustomFields> for Custom {
    type Error = String;

    fn try_from(fields: CustomFields) -> Result<Custom, String> {
        let CustomFields {
            id,
            term,
            pattern,
            ignore_case,
            score,
        } = fields;
        let matcher = match (term, pattern) {
            (Some(term), None) => Matcher::Term(term),
            (None, Some(pattern)) => Matcher::Pattern(pattern),
            _ => return Err(format!("detector `{id}` needs either `term` or `pattern`")),
        };
        if !(score > 0.0 && score <= 1.0) {
            return Err(format!(
                "detector `{id}`: `score` is {score}, not above 0 and at most 1"
            ));
        }
        let custom = Custom {
            id,
            matcher,
            ignore_case,
            score,
        };
        custom::check(&custom)?;
        Ok(custom)
    }
}

impl Custom {
    /// The id, as findings carry it.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl From<Custom> for CustomFields {
    fn from(custom: Custom) -> CustomFields {
        let (term, pattern) = match custom.matcher {
            Matcher::Term(term) => (Some(term), None),
            Matcher::Pattern(pattern) => (None, Some(pattern)),
        };
        CustomFields {
            id: custom.id,
            term,
            pattern,
            ignore_case: custom.ignore_case,
            score: custom.score,
        }
    }
}
