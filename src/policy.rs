//! The policy: one ladder of thresholds for each category, own terms and exceptions.
//!
//! A policy is a JSON document. It is refused as a whole, with line and column, when a
//! field is unknown or a ladder is out of order: a misspelt threshold must never
//! switch protection off in silence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decide::Action;
use crate::detect::custom;
use crate::error::{Error, ErrorKind};
use crate::finding::{Category, Group};

/// The format version that this build reads.
pub const FORMAT: u32 = 1;

/// The thresholds of one category, from 0 to 1. A missing rung is never reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "LadderFields", into = "LadderFields")]
pub struct Ladder {
    rungs: [Option<f32>; 4],
    dismissal: Dismissal,
}

/// The rungs of a ladder, mildest first.
const RUNGS: [Action; 4] = [Action::Note, Action::Warn, Action::Mask, Action::Block];

/// How a user may send a held prompt all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dismissal {
    /// With a second click.
    #[default]
    Confirm,
    /// With a written reason.
    Justify,
    /// Not at all.
    Never,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LadderFields {
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    warn: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mask: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    block: Option<f32>,
    #[serde(default, rename = "override")]
    dismissal: Dismissal,
}

impl TryFrom<LadderFields> for Ladder {
    type Error = String;

    fn try_from(fields: LadderFields) -> Result<Ladder, String> {
        let rungs = [fields.note, fields.warn, fields.mask, fields.block];
        let mut below: Option<(Action, f32)> = None;
        for (action, threshold) in RUNGS.into_iter().zip(rungs) {
            let Some(threshold) = threshold else { continue };
            if !(threshold > 0.0 && threshold <= 1.0) {
                return Err(format!(
                    "`{}` is {threshold}: a threshold is above 0 and at most 1",
                    action.name()
                ));
            }
            if let Some((milder, lower)) = below
                && threshold < lower
            {
                return Err(format!(
                    "`{}` ({threshold}) is below `{}` ({lower}): a stricter rung needs at least the same score",
                    action.name(),
                    milder.name()
                ));
            }
            below = Some((action, threshold));
        }
        Ok(Ladder {
            rungs,
            dismissal: fields.dismissal,
        })
    }
}

impl From<Ladder> for LadderFields {
    fn from(ladder: Ladder) -> LadderFields {
        let [note, warn, mask, block] = ladder.rungs;
        LadderFields {
            note,
            warn,
            mask,
            block,
            dismissal: ladder.dismissal,
        }
    }
}

impl Ladder {
    /// The strictest rung that `score` reaches, with its threshold.
    pub fn rung(&self, score: f32) -> Option<(Action, f32)> {
        RUNGS
            .into_iter()
            .zip(self.rungs)
            .rev()
            .find_map(|(action, threshold)| {
                threshold
                    .filter(|&threshold| score >= threshold)
                    .map(|threshold| (action, threshold))
            })
    }

    /// The threshold of `action`; `None` for a missing rung.
    pub fn threshold(&self, action: Action) -> Option<f32> {
        RUNGS
            .iter()
            .position(|&rung| rung == action)
            .and_then(|index| self.rungs[index])
    }

    /// How a user may send a held prompt all the same.
    pub const fn dismissal(&self) -> Dismissal {
        self.dismissal
    }
}

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

/// What an organisation, or a user, has decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Policy {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    format: u32,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    description: String,
    categories: BTreeMap<Category, Ladder>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    detectors: Vec<Custom>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    disabled: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    allow: Vec<String>,
}

/// The names and texts of the presets.
pub const PRESETS: [(&str, &str); 4] = [
    ("balanced", include_str!("../policies/balanced.json")),
    ("strict", include_str!("../policies/strict.json")),
    ("observe", include_str!("../policies/observe.json")),
    ("youth", include_str!("../policies/youth.json")),
];

/// The ladder of a category that the policy does not name.
static NEVER: Ladder = Ladder {
    rungs: [None; 4],
    dismissal: Dismissal::Confirm,
};

impl Policy {
    /// Reads a policy from its JSON text.
    ///
    /// # Errors
    ///
    /// Says what is wrong, with line and column: invalid JSON, an unknown field, category or
    /// detector, an out-of-order ladder, a term or pattern that does not compile, a newer format.
    pub fn from_json(text: &str) -> Result<Policy, Error> {
        let policy: Policy = serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            // The position is a part of its own; serde_json appends it to the text.
            let message = message
                .rsplit_once(" at line ")
                .map_or(message.as_str(), |(text, _)| text);
            let column = character_column(text, error.line(), error.column());
            Error::new(ErrorKind::Policy, message).at(error.line(), column)
        })?;
        policy.check(text)?;
        Ok(policy)
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

    /// The policy as pretty-printed JSON.
    ///
    /// # Panics
    ///
    /// Never: every field can be written as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a policy can be written as JSON")
    }

    /// The name of the policy.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the policy is for.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The ladder of `category`; an empty one where the policy says nothing.
    pub fn ladder(&self, category: Category) -> &Ladder {
        self.categories.get(&category).unwrap_or(&NEVER)
    }

    /// The policy's own detectors.
    pub(crate) fn detectors(&self) -> &[Custom] {
        &self.detectors
    }

    /// Whether the built-in detector `id` is switched off.
    pub(crate) fn is_disabled(&self, id: &str) -> bool {
        self.disabled.iter().any(|disabled| disabled == id)
    }

    /// Whether `text` is a full-match exception.
    pub(crate) fn is_allowed(&self, text: &str) -> bool {
        self.allow.iter().any(|allowed| allowed == text)
    }

    fn check(&self, text: &str) -> Result<(), Error> {
        let refuse = |message: String, needle: &str| {
            let error = Error::new(ErrorKind::Policy, message);
            Err(match locate(text, needle) {
                Some((line, column)) => error.at(line, column),
                None => error,
            })
        };
        if self.format != FORMAT {
            return refuse(
                format!(
                    "policy format {} is not supported, only {FORMAT} is",
                    self.format
                ),
                "format",
            );
        }
        for (category, ladder) in &self.categories {
            if category.group() != Group::Data && ladder.threshold(Action::Mask).is_some() {
                return refuse(
                    format!("`{category}` has a `mask` rung, but only data can be masked"),
                    category.id(),
                );
            }
        }
        for id in &self.disabled {
            if crate::detect::find(id).is_none() {
                return refuse(format!("`disabled` names an unknown detector `{id}`"), id);
            }
        }
        for (index, custom) in self.detectors.iter().enumerate() {
            let taken = crate::detect::find(&custom.id).is_some()
                || self.detectors[..index]
                    .iter()
                    .any(|earlier| earlier.id == custom.id);
            if taken {
                return refuse(
                    format!("the detector id `{}` is taken", custom.id),
                    &custom.id,
                );
            }
        }
        Ok(())
    }
}

/// The column in characters, from 1, of a column in bytes; `serde_json` counts bytes, and from 0
/// where a line ends.
fn character_column(text: &str, line: usize, byte_column: usize) -> usize {
    let line = text.split('\n').nth(line - 1).unwrap_or_default();
    let end = line.ceil_char_boundary(byte_column);
    line[..end].chars().count().max(1)
}

/// Line and column, from 1, of the last JSON string `needle` in `text`.
fn locate(text: &str, needle: &str) -> Option<(usize, usize)> {
    let quoted = serde_json::to_string(needle).ok()?;
    let before = &text[..text.rfind(&quoted)?];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some((
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    ))
}

#[cfg(test)]
mod tests {
    use super::{PRESETS, Policy};

    /// Where the policy `text` is wrong, and what is said about it.
    fn problem(text: &str) -> (usize, usize, String) {
        let error = Policy::from_json(text).unwrap_err();
        let (line, column) = error.position().expect("a position");
        (line, column, error.message().to_owned())
    }

    #[test]
    fn every_preset_is_valid_and_carries_its_name() {
        for (name, text) in PRESETS {
            assert_eq!(Policy::from_json(text).unwrap().name(), name);
        }
    }

    #[test]
    fn columns_count_characters() {
        let (line, column, message) = problem("{\n \"name\": \"é日\", !}");
        assert_eq!((line, column), (2, 16), "{message}");
        // The newline itself is to blame.
        let (line, column, _) = problem("{\"name\": \"a\n\"}");
        assert!(line >= 1 && column >= 1);
    }
}
