//! The verdict as programs read it.

use funambule::{Category, Identity, LayerKind, Reason, Scores, Source, Verdict};
use serde::Serialize;
use serde_json::value::RawValue;

/// One verdict. It holds none of the prompt's text.
#[derive(Serialize)]
pub struct Report<'v> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'v RawValue>,
    action: &'static str,
    policy: &'v Identity,
    findings: Vec<Finding<'v>>,
    reasons: Vec<ReasonReport>,
    scores: &'v Scores,
}

#[derive(Serialize)]
struct Finding<'v> {
    detector: &'v str,
    category: Category,
    start: usize,
    end: usize,
    score: f32,
    layer: LayerKind,
}

#[derive(Serialize)]
struct ReasonReport {
    category: Category,
    action: &'static str,
    score: f32,
    threshold: f32,
    /// The index among the findings; none if the classifier spoke.
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<usize>,
}

impl<'v> Report<'v> {
    /// What `verdict` says of the prompt `id`.
    pub fn new(id: Option<&'v RawValue>, verdict: &'v Verdict) -> Report<'v> {
        let findings = verdict.findings().iter().map(|finding| Finding {
            detector: finding.detector(),
            category: finding.category(),
            start: finding.span().start,
            end: finding.span().end,
            score: finding.score(),
            layer: finding.layer(),
        });
        let reasons = verdict.decision().reasons.iter().map(ReasonReport::from);
        Report {
            id,
            action: verdict.action().name(),
            policy: verdict.policy(),
            findings: findings.collect(),
            reasons: reasons.collect(),
            scores: verdict.scores(),
        }
    }
}

impl From<&Reason> for ReasonReport {
    fn from(reason: &Reason) -> ReasonReport {
        ReasonReport {
            category: reason.category,
            action: reason.action.name(),
            score: reason.score,
            threshold: reason.threshold,
            finding: match reason.source {
                Source::Finding(index) => Some(index),
                Source::Classifier => None,
            },
        }
    }
}
