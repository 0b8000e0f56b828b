//! One ladder of thresholds, and what a document may change of it.

use serde::{Deserialize, Serialize};

use crate::decide::Action;
use crate::replacement::Replacement;

/// The thresholds of one category, from 0 to 1. A missing rung is never reached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ladder {
    rungs: [Option<f32>; 4],
    dismissal: Dismissal,
    replacement: Replacement,
}

/// The rungs of a ladder, mildest first.
pub const RUNGS: [Action; 4] = [Action::Note, Action::Warn, Action::Mask, Action::Block];

/// The ladder of a category that the policy does not name.
pub(super) static NEVER: Ladder = Ladder {
    rungs: [None; 4],
    dismissal: Dismissal::Confirm,
    replacement: Replacement::Placeholder,
};

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

impl Dismissal {
    /// The name that policies use.
    pub const fn name(self) -> &'static str {
        match self {
            Dismissal::Confirm => "confirm",
            Dismissal::Justify => "justify",
            Dismissal::Never => "never",
        }
    }
}

impl Ladder {
    /// The strictest rung that `score` reaches, with its threshold.
    pub fn rung(&self, score: f32) -> Option<(Action, f32)> {
        self.rungs()
            .filter(|&(_, threshold)| score >= threshold)
            .last()
    }

    /// The rungs that there are with their thresholds, mildest first.
    pub fn rungs(&self) -> impl Iterator<Item = (Action, f32)> + '_ {
        let thresholds = RUNGS.into_iter().zip(self.rungs);
        thresholds.filter_map(|(action, threshold)| Some((action, threshold?)))
    }

    /// The threshold of `action`; `None` for a missing rung.
    pub fn threshold(&self, action: Action) -> Option<f32> {
        self.rungs()
            .find_map(|(rung, threshold)| (rung == action).then_some(threshold))
    }

    /// The mildest rung that holds a prompt, with its threshold.
    pub fn holding(&self) -> Option<(Action, f32)> {
        self.rungs().find(|(action, _)| action.holds())
    }

    /// How a user may send a held prompt all the same.
    pub const fn dismissal(&self) -> Dismissal {
        self.dismissal
    }

    /// What masking puts in the place of data of this category.
    pub const fn replacement(&self) -> Replacement {
        self.replacement
    }

    /// Whether no score reaches anything.
    pub(super) fn is_empty(&self) -> bool {
        self.rungs().next().is_none()
    }

    /// The ladder that tells the user something and holds nothing.
    pub(super) fn advisory(&self) -> Ladder {
        let least = self.rungs().next().map(|(_, threshold)| threshold);
        Ladder {
            rungs: [least, None, None, None],
            ..self.clone()
        }
    }

    /// The ladder that blocks whatever this one holds.
    pub(super) fn blocking(&self) -> Ladder {
        match self.holding() {
            Some((_, threshold)) => Ladder {
                rungs: [self.rungs[0], None, None, Some(threshold)],
                ..self.clone()
            },
            None => self.clone(),
        }
    }

    /// The ladder with a way out that is no more lenient than `least`.
    pub(super) fn dismissed_by(mut self, least: Dismissal) -> Ladder {
        self.dismissal = self.dismissal.max(least);
        self
    }

    /// The ladder after what a document changes of it.
    pub(super) fn with(&self, patch: &Patch) -> Result<Ladder, String> {
        let changes = [patch.note, patch.warn, patch.mask, patch.block];
        let mut ladder = self.clone();
        for (rung, change) in ladder.rungs.iter_mut().zip(changes) {
            match change {
                Change::None => {}
                Change::Remove => *rung = None,
                Change::Set(threshold) => *rung = Some(threshold),
            }
        }
        ladder.dismissal = patch.dismissal.unwrap_or(self.dismissal);
        ladder.replacement = patch.replacement.unwrap_or(self.replacement);
        ladder.check()?;
        Ok(ladder)
    }

    fn check(&self) -> Result<(), String> {
        let mut below: Option<(Action, f32)> = None;
        for (action, threshold) in self.rungs() {
            let name = action.name();
            if !(threshold > 0.0 && threshold <= 1.0) {
                return Err(format!(
                    "`{name}` is {threshold}: a threshold is above 0 and at most 1"
                ));
            }
            if let Some((milder, lower)) = below
                && threshold < lower
            {
                return Err(format!(
                    "`{name}` ({threshold}) is below `{}` ({lower}): a stricter rung needs at least the same score",
                    milder.name()
                ));
            }
            below = Some((action, threshold));
        }
        Ok(())
    }
}

/// What a document says of a rung: nothing, `null` for no such rung, or its threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Option<f32>", into = "Option<f32>")]
enum Change {
    #[default]
    None,
    Remove,
    Set(f32),
}

impl Change {
    // It is larger than a pointer of WebAssembly, where there is nothing to expect.
    #[cfg_attr(
        target_pointer_width = "64",
        expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")
    )]
    fn is_none(&self) -> bool {
        matches!(self, Change::None)
    }
}

impl From<Option<f32>> for Change {
    fn from(threshold: Option<f32>) -> Change {
        threshold.map_or(Change::Remove, Change::Set)
    }
}

impl From<Change> for Option<f32> {
    fn from(change: Change) -> Option<f32> {
        match change {
            Change::Set(threshold) => Some(threshold),
            Change::None | Change::Remove => None,
        }
    }
}

/// What a document says of a ladder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Fields")]
pub(super) struct Patch {
    #[serde(skip_serializing_if = "Change::is_none")]
    note: Change,
    #[serde(skip_serializing_if = "Change::is_none")]
    warn: Change,
    #[serde(skip_serializing_if = "Change::is_none")]
    mask: Change,
    #[serde(skip_serializing_if = "Change::is_none")]
    block: Change,
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    dismissal: Option<Dismissal>,
    #[serde(rename = "maskAs", skip_serializing_if = "Option::is_none")]
    replacement: Option<Replacement>,
}

/// A patch before its own rungs are checked.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Fields {
    note: Change,
    warn: Change,
    mask: Change,
    block: Change,
    #[serde(rename = "override")]
    dismissal: Option<Dismissal>,
    #[serde(rename = "maskAs")]
    replacement: Option<Replacement>,
}

impl TryFrom<Fields> for Patch {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Patch, String> {
        let patch = Patch {
            note: fields.note,
            warn: fields.warn,
            mask: fields.mask,
            block: fields.block,
            dismissal: fields.dismissal,
            replacement: fields.replacement,
        };
        // Wrong by itself, whatever it is applied to.
        NEVER.with(&patch)?;
        Ok(patch)
    }
}

impl From<&Ladder> for Patch {
    /// What makes this very ladder out of an empty one.
    fn from(ladder: &Ladder) -> Patch {
        let [note, warn, mask, block] = ladder
            .rungs
            .map(|rung| rung.map_or(Change::None, Change::Set));
        Patch {
            note,
            warn,
            mask,
            block,
            dismissal: (ladder.dismissal != Dismissal::default()).then_some(ladder.dismissal),
            replacement: (ladder.replacement != Replacement::default())
                .then_some(ladder.replacement),
        }
    }
}
