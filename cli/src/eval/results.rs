//! What was measured, as it is written and read back.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use funambule::{Action, Category};
use serde::{Deserialize, Serialize, Serializer};

use crate::input::Input;
use crate::metrics::{Bin, Curve, Estimate, share};

/// The version of this format.
pub const FORMAT: u32 = 1;

/// The figures that ship with the program.
const PACKAGED: &str = include_str!("../../../eval/results.json");

/// One evaluation. It holds no text, unless that was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The version of this format.
    pub format: u32,
    /// The version of the engine.
    pub engine: String,
    /// The SHA-256 of the classifier's weights.
    pub weights: String,
    /// The day of the measurement, as 2026-11-23.
    pub date: String,
    /// What was measured on.
    pub data: Vec<Source>,
    /// All prompts.
    pub prompts: usize,
    /// The prompts that are certainly neither attack nor hazard.
    pub benign: usize,
    /// How often the prompts were drawn anew for the intervals.
    pub resamples: usize,
    /// Each category with what its score is worth.
    pub categories: BTreeMap<Category, CategoryResults>,
    /// The policy of `languages`, `lengths` and `sets`.
    pub policy: PolicyName,
    /// By language.
    pub languages: BTreeMap<String, Slice>,
    /// Whether the scores mean what they say, by language.
    #[serde(default)]
    pub calibration: BTreeMap<String, BTreeMap<Category, Calibration>>,
    /// By length, the shortest first.
    pub lengths: Vec<(String, Slice)>,
    /// By set.
    pub sets: BTreeMap<String, Slice>,
    /// What each preset, and the policy, does with the prompts.
    pub policies: BTreeMap<String, Outcome>,
    /// The share of contrast pairs whose harmful side scores higher, with their number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contrast: Option<(Estimate, usize)>,
    /// How long screening took.
    pub latency: Latency,
    /// The worst mistakes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mistakes: Option<Mistakes>,
}

/// A file or a folder that was measured on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name, without the folders above it.
    pub name: String,
    /// The prompts that were taken from it.
    pub prompts: usize,
    /// Whether what training learns from was left out.
    pub held_out: bool,
}

/// Which policy it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyName {
    /// What people call it.
    pub name: String,
    /// Its version; empty if it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The SHA-256 of its rules.
    pub hash: String,
}

/// What the score of one category is worth. The score is the one that the ladder sees: the
/// highest of the classifier's probability and the detectors' confidences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CategoryResults {
    /// Prompts of the category.
    pub positives: usize,
    /// Prompts that are not of it.
    pub negatives: usize,
    /// The share of positives.
    pub prevalence: f64,
    /// None if one of the classes is missing.
    pub ranking: Option<Ranking>,
    /// How many prompts of each class reach each threshold.
    #[serde(serialize_with = "on_one_line")]
    pub curve: Curve,
}

/// How well a score ranks, and whether it means what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// The area under the precision-recall curve.
    pub auprc: Estimate,
    /// The area under the receiver operating characteristic.
    pub auroc: Estimate,
    /// The recall at a false-positive rate of 1 %.
    pub recall_at_1: Estimate,
    /// The recall at a false-positive rate of 5 %.
    pub recall_at_5: Estimate,
    /// The expected calibration error.
    pub calibration_error: f64,
    /// The reliability curve.
    pub reliability: Vec<Bin>,
}

/// A part of the prompts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Slice {
    /// All of them.
    pub prompts: usize,
    /// What the policy does with the benign ones.
    pub benign: Actions,
    /// What it does with the harmful ones.
    pub harmful: Actions,
    /// The figures of the roll-ups of which both classes are there.
    pub roll_ups: BTreeMap<Category, SliceRanking>,
}

/// How well a score ranks a part of the prompts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SliceRanking {
    /// Prompts of the category.
    pub positives: usize,
    /// Prompts that are not of it.
    pub negatives: usize,
    /// The area under the precision-recall curve.
    pub auprc: f64,
    /// The area under the receiver operating characteristic.
    pub auroc: f64,
    /// The recall at a false-positive rate of 1 %.
    pub recall_at_1: f64,
    /// The recall at a false-positive rate of 5 %.
    pub recall_at_5: f64,
}

/// Whether a score means what it says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Prompts of the category.
    pub positives: usize,
    /// Prompts that are not of it.
    pub negatives: usize,
    /// The expected calibration error.
    pub error: f64,
}

/// What a policy does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The SHA-256 of its rules.
    pub hash: String,
    /// With the benign prompts.
    pub benign: Actions,
    /// With the harmful ones.
    pub harmful: Actions,
}

/// How many prompts got each action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    /// Sent as they are.
    pub allow: usize,
    /// Sent with a remark.
    pub note: usize,
    /// Held until the user confirms.
    pub warn: usize,
    /// Held until the data are masked.
    pub mask: usize,
    /// Not sent.
    pub block: usize,
}

impl Actions {
    /// One more.
    pub fn add(&mut self, action: Action) {
        let count = match action {
            Action::Allow => &mut self.allow,
            Action::Note => &mut self.note,
            Action::Warn => &mut self.warn,
            Action::Mask => &mut self.mask,
            Action::Block => &mut self.block,
        };
        *count += 1;
    }

    /// All of them.
    pub const fn total(&self) -> usize {
        self.allow + self.note + self.held_count()
    }

    /// Those that are held.
    pub const fn held_count(&self) -> usize {
        self.warn + self.mask + self.block
    }

    /// The share that is held.
    pub fn held(&self) -> Estimate {
        share(self.held_count(), self.total())
    }
}

/// How long one screening takes, in microseconds: of each prompt the fastest of some runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Latency {
    /// How many prompts were timed.
    pub prompts: usize,
    /// Half take less.
    pub median: f64,
    /// Nine in ten take less.
    pub percentile_90: f64,
    /// All but one in a hundred take less.
    pub percentile_99: f64,
    /// The longest.
    pub most: f64,
    /// How much text was screened in a second.
    pub megabytes_per_second: f64,
}

/// The prompts that the scores are most wrong about, by the roll-up `harm`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mistakes {
    /// Benign prompts, the highest score first.
    pub alarms: Vec<Mistake>,
    /// Harmful prompts, the lowest score first.
    pub misses: Vec<Mistake>,
}

/// A prompt that was misjudged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mistake {
    /// The id of the row.
    pub id: String,
    /// The set that it is from.
    pub set: String,
    /// Its score for `harm`.
    pub score: f32,
    /// What the policy does with it.
    pub action: String,
    /// The category that led to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// The prompt, if it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Several evaluations, each on other data, from which thresholds are answered for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// The version of this format.
    pub format: u32,
    /// In the order in which they are shown.
    pub evaluations: Vec<Results>,
}

impl Thresholds {
    /// The figures that ship with the program.
    ///
    /// # Errors
    ///
    /// When they are of another format, which a test rules out.
    pub fn packaged() -> Result<Thresholds> {
        Thresholds::parse(PACKAGED).context("the packaged figures")
    }

    /// Reads what `funambule eval --thresholds` wrote.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is something else or of another format.
    pub fn read(path: &Path) -> Result<Thresholds> {
        Thresholds::parse(&Input::new(path).read_text()?).with_context(|| {
            format!(
                "{} holds no figures\n  help: `funambule eval DATA --thresholds FILE` writes them",
                path.display()
            )
        })
    }

    /// The same from text.
    ///
    /// # Errors
    ///
    /// When it is something else or of another format.
    pub fn parse(text: &str) -> Result<Thresholds> {
        let figures: Thresholds = serde_json::from_str(text)?;
        ensure!(
            figures.format == FORMAT,
            "format {} is not supported, only {FORMAT} is",
            figures.format
        );
        Ok(figures)
    }
}

/// A thousand numbers are not a thousand lines.
fn on_one_line<S: Serializer>(curve: &Curve, serializer: S) -> Result<S::Ok, S::Error> {
    let line = serde_json::value::to_raw_value(curve).map_err(serde::ser::Error::custom)?;
    line.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::{Actions, CategoryResults};
    use crate::metrics::Curve;
    use funambule::Action;

    #[test]
    fn a_curve_is_one_line_and_is_read_back() {
        let results = CategoryResults {
            positives: 1,
            negatives: 1,
            prevalence: 0.5,
            ranking: None,
            curve: Curve::new(&[(0.9955, true), (0.2, false), (0.0, false)]),
        };
        let text = serde_json::to_string_pretty(&results).unwrap();
        assert!(text.contains("[[0.2,1,1],[0.9955,1,0]]"), "{text}");
        let again: CategoryResults = serde_json::from_str(&text).unwrap();
        assert_eq!(again, results);
    }

    #[test]
    fn held_is_everything_from_a_warning_on() {
        let mut actions = Actions::default();
        for action in [
            Action::Allow,
            Action::Note,
            Action::Warn,
            Action::Mask,
            Action::Block,
        ] {
            actions.add(action);
        }
        assert_eq!((actions.total(), actions.held_count()), (5, 3));
    }
}
