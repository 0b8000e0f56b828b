//! From findings and scores to a decision. Pure, and the same rule for every signal.

use serde::{Deserialize, Serialize};

use crate::finding::{Category, Finding, Scores};
use crate::policy::Policy;

/// What happens to the prompt, from mildest to strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Send it as it is.
    Allow,
    /// Send it, and tell the user something.
    Note,
    /// Ask before sending.
    Warn,
    /// Offer to send it with the findings replaced by placeholders.
    Mask,
    /// Do not send it.
    Block,
}

impl Action {
    /// The name that policies and verdicts use.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Allow => "allow",
            Action::Note => "note",
            Action::Warn => "warn",
            Action::Mask => "mask",
            Action::Block => "block",
        }
    }

    /// Whether the prompt is held until the user has chosen.
    pub fn holds(self) -> bool {
        self >= Action::Warn
    }
}

/// Where a reason comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// A finding, by its index in the verdict.
    Finding(usize),
    /// The classifier.
    Classifier,
}

/// One signal that reached a rung of its category's ladder.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// The category whose ladder was climbed.
    pub category: Category,
    /// The rung that was reached.
    pub action: Action,
    /// The score that reached it.
    pub score: f32,
    /// The threshold of that rung.
    pub threshold: f32,
    /// Where the score comes from.
    pub source: Source,
}

/// The strictest action that any signal asks for, and every signal that asked for one.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The strictest action.
    pub action: Action,
    /// What led to it, strictest first.
    pub reasons: Vec<Reason>,
}

/// Compares every signal with its category's ladder.
#[inline(never)]
pub fn decide(findings: &[Finding], scores: &Scores, policy: &Policy) -> Decision {
    let found = findings
        .iter()
        .enumerate()
        .map(|(index, finding)| (finding.category, finding.score, Source::Finding(index)));
    let rated = scores
        .iter()
        .map(|(category, score)| (category, score, Source::Classifier));

    let mut reasons: Vec<Reason> = found
        .chain(rated)
        .filter_map(|(category, score, source)| {
            let (action, threshold) = policy.ladder(category).rung(score)?;
            Some(Reason {
                category,
                action,
                score,
                threshold,
                source,
            })
        })
        .collect();
    reasons.sort_by(|left, right| {
        right
            .action
            .cmp(&left.action)
            .then(right.score.total_cmp(&left.score))
    });
    let action = reasons
        .first()
        .map_or(Action::Allow, |reason| reason.action);
    Decision { action, reasons }
}
