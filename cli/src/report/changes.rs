//! What newly blocks and what newly passes, between two policies or two measurements.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use funambule::{Action, Category, Group, Policy, Screener};
use serde::Serialize;

use crate::eval::cases::{self, Case, DataOptions};
use crate::eval::results::{PolicyName, Results};
use crate::eval::signals::{self, Signals};
use crate::eval::{self};
use crate::metrics::Counts;

/// How a change was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Every prompt was screened under both policies.
    Prompts,
    /// From the curves of one measurement.
    Curves,
    /// From the curves of two measurements: differences only.
    Results,
}

/// A change on some data.
#[derive(Debug, Serialize)]
pub struct Change {
    /// How it was counted.
    pub method: Method,
    /// The policy, or the weights, before.
    pub before: PolicyName,
    /// After.
    pub after: PolicyName,
    /// What it was counted on.
    pub data: String,
    /// All ladders together; nothing where only categories can be counted.
    pub together: Option<Moved>,
    /// The categories of which anything changes.
    pub categories: Vec<CategoryChange>,
    /// The prompts, if their texts were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<MovedPrompt>,
}

/// What changes of one category.
#[derive(Debug, Serialize)]
pub struct CategoryChange {
    /// Which one.
    pub category: Category,
    /// What changes.
    #[serde(flatten)]
    pub moved: Moved,
}

/// How many prompts moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// They passed and are held now.
    pub newly_held: Both,
    /// They were held and pass now.
    pub newly_passed: Both,
    /// They are blocked now and were not.
    pub newly_blocked: Both,
    /// They were blocked and are not now.
    pub no_longer_blocked: Both,
}

/// Prompts of both classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Both {
    /// Of the category; all together, harmful ones.
    pub such: usize,
    /// Others; all together, benign ones.
    pub others: usize,
}

/// A prompt that moved.
#[derive(Debug, Serialize)]
pub struct MovedPrompt {
    /// The id of the row.
    pub id: String,
    /// What was done with it.
    pub before: Action,
    /// What is done now.
    pub after: Action,
    /// What it says.
    pub text: String,
}

impl Moved {
    fn is_nothing(&self) -> bool {
        *self == Moved::default()
    }

    fn add(&mut self, before: Action, after: Action, truth: Option<bool>) {
        let add = |both: &mut Both| match truth {
            Some(true) => both.such += 1,
            Some(false) => both.others += 1,
            None => {}
        };
        match (before.holds(), after.holds()) {
            (false, true) => add(&mut self.newly_held),
            (true, false) => add(&mut self.newly_passed),
            _ => {}
        }
        match (before == Action::Block, after == Action::Block) {
            (false, true) => add(&mut self.newly_blocked),
            (true, false) => add(&mut self.no_longer_blocked),
            _ => {}
        }
    }

    /// From how many reach the holding and the blocking rung, before and after.
    fn between(holding: [Counts; 2], blocking: [Counts; 2]) -> Moved {
        let more = |[before, after]: [Counts; 2]| Both {
            such: after.positives.saturating_sub(before.positives),
            others: after.negatives.saturating_sub(before.negatives),
        };
        let fewer = |[before, after]: [Counts; 2]| more([after, before]);
        Moved {
            newly_held: more(holding),
            newly_passed: fewer(holding),
            newly_blocked: more(blocking),
            no_longer_blocked: fewer(blocking),
        }
    }
}

/// From one policy to another, by the curves of each measurement.
pub fn of_policies(before: &Policy, after: &Policy, evaluations: &[Results]) -> Vec<Change> {
    evaluations
        .iter()
        .map(|results| {
            let moved = |category| {
                let both = [before, after];
                Some(Moved::between(
                    both.map(|policy| held(policy, results, category)),
                    both.map(|policy| blocked(policy, results, category)),
                ))
            };
            Change {
                method: Method::Curves,
                before: name(before),
                after: name(after),
                data: eval::names(&results.data),
                together: None,
                categories: each(moved),
                prompts: Vec::new(),
            }
        })
        .collect()
}

/// From one measurement to another on the same data, under one policy.
///
/// # Errors
///
/// When no data are in both.
pub fn of_results(before: &[Results], after: &[Results], policy: &Policy) -> Result<Vec<Change>> {
    let is_same = |old: &Results, new: &Results| old.data == new.data && old.prompts == new.prompts;
    let pairs: Vec<(&Results, &Results)> = after
        .iter()
        .filter_map(|new| Some((before.iter().find(|old| is_same(old, new))?, new)))
        .collect();
    let listed = |some: &[Results]| {
        let each = some.iter();
        each.map(|it| format!("{} ({} prompts)", eval::names(&it.data), it.prompts))
            .collect::<Vec<_>>()
            .join("; ")
    };
    ensure!(
        !pairs.is_empty(),
        "the earlier results are of other data: {}, now {}\n  help: `funambule eval` the same data with both versions",
        listed(before),
        listed(after)
    );
    let changes = pairs.into_iter().map(|(old, new)| Change {
        method: Method::Results,
        before: weights(old),
        after: weights(new),
        data: eval::names(&new.data),
        together: None,
        categories: each(|category| {
            let both = [old, new];
            Some(Moved::between(
                both.map(|results| held(policy, results, category)),
                both.map(|results| blocked(policy, results, category)),
            ))
        }),
        prompts: Vec::new(),
    });
    Ok(changes.collect())
}

/// From one policy to another, on every prompt of some data.
///
/// # Errors
///
/// When the data cannot be read.
pub fn on_prompts(
    before: &Policy,
    after: &Policy,
    data: &[PathBuf],
    options: &DataOptions,
    show_text: bool,
) -> Result<Change> {
    let (sources, cases) = cases::read(data, options)?;
    // Own detectors differ, so that each policy needs an engine of its own.
    let screened = |policy: &Policy| -> Result<Vec<Signals>> {
        signals::screen(&cases, &Screener::new(policy.clone())?)
    };
    let (old, new) = (screened(before)?, screened(after)?);
    let judged: Vec<(&Case, &Signals, &Signals)> = cases
        .iter()
        .zip(&old)
        .zip(&new)
        .map(|((case, old), new)| (case, old, new))
        .collect();
    let mut together = Moved::default();
    let mut prompts = Vec::new();
    for (case, old, new) in &judged {
        let (was, is) = (old.decide(before).0, new.decide(after).0);
        together.add(was, is, case.truth(Category::Harm));
        if show_text && was != is {
            prompts.push(MovedPrompt {
                id: case.id.clone(),
                before: was,
                after: is,
                text: case.text.clone(),
            });
        }
    }
    let rung = |policy: &Policy, signals: &Signals, category| {
        let reached = policy.ladder(category).rung(signals.get(category));
        reached.map_or(Action::Allow, |(action, _)| action)
    };
    Ok(Change {
        method: Method::Prompts,
        before: name(before),
        after: name(after),
        data: eval::names(&sources),
        together: Some(together),
        categories: each(|category| {
            let mut moved = Moved::default();
            for (case, old, new) in &judged {
                moved.add(
                    rung(before, old, category),
                    rung(after, new, category),
                    case.truth(category),
                );
            }
            Some(moved)
        }),
        prompts,
    })
}

fn each(moved: impl Fn(Category) -> Option<Moved>) -> Vec<CategoryChange> {
    let own = Category::ALL
        .iter()
        .filter(|category| category.group() != Group::RollUp);
    own.filter_map(|&category| {
        let moved = moved(category).filter(|moved| !moved.is_nothing())?;
        Some(CategoryChange { category, moved })
    })
    .collect()
}

fn held(policy: &Policy, results: &Results, category: Category) -> Counts {
    let threshold = policy
        .ladder(category)
        .holding()
        .map(|(_, threshold)| threshold);
    reaching(results, category, threshold)
}

fn blocked(policy: &Policy, results: &Results, category: Category) -> Counts {
    reaching(
        results,
        category,
        policy.ladder(category).threshold(Action::Block),
    )
}

fn reaching(results: &Results, category: Category, threshold: Option<f32>) -> Counts {
    let counts = || Some(results.categories.get(&category)?.curve.at(threshold?));
    counts().unwrap_or_default()
}

fn name(policy: &Policy) -> PolicyName {
    let identity = policy.identity();
    PolicyName {
        name: identity.name().to_owned(),
        version: identity.version().to_owned(),
        hash: identity.hash().to_owned(),
    }
}

fn weights(results: &Results) -> PolicyName {
    PolicyName {
        name: format!("Funambule {}", results.engine),
        version: results.date.clone(),
        hash: results.weights.clone(),
    }
}
