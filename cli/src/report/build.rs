//! From policy, figures and logs to the record.

use anyhow::{Result, ensure};
use funambule::audit::{Event, Summary};
use funambule::classify::WEIGHTS;
use funambule::policy::Ladder;
use funambule::sha256::sha256_hex;
use funambule::{Category, Group, Policy};

use super::changes::Change;
use super::mapping;
use super::owners::Owners;
use super::record::{
    Audit, CategoryRecord, FORMAT, HeldTogether, Likelihood, Measurement, Mitigation, Record,
    Residual,
};
use super::words::{self, Language, Word};
use crate::eval::results::{PolicyName, Results};
use crate::eval::{self, date};
use crate::metrics::{Estimate, share};

/// Everything that a record is made of.
pub struct Sources<'s> {
    /// The policy in force.
    pub policy: &'s Policy,
    /// What was measured.
    pub evaluations: &'s [Results],
    /// The names of the audit logs, and what they say.
    pub audit: Option<(Vec<String>, Summary)>,
    /// Who answers for what.
    pub owners: &'s Owners,
    /// What changed.
    pub changes: Vec<Change>,
    /// The language of its words.
    pub language: Language,
}

/// The record.
///
/// # Errors
///
/// When the figures are empty, or of one class only for every category.
pub fn record(sources: Sources<'_>) -> Result<Record> {
    let Sources {
        policy,
        evaluations,
        audit,
        owners,
        changes,
        language,
    } = sources;
    ensure!(
        evaluations.iter().any(|it| it.prompts > 0),
        "the results hold no prompts\n  help: `funambule eval DATA --json` measures on some"
    );
    let is_ranked = |results: &Results| results.categories.values().any(|it| it.ranking.is_some());
    ensure!(
        evaluations.iter().any(is_ranked),
        "every prompt of the results is of one class, so that nothing can be said of what is missed\n  help: measure on benign prompts (`\"labels\": []`) and on labelled ones"
    );
    let summary = audit.as_ref().map(|(_, summary)| summary);
    let mapped = mapping::read();
    let categories = Category::ALL
        .iter()
        .filter(|category| category.group() != Group::RollUp)
        .map(|&category| {
            let ladder = policy.ladder(category);
            let mapped = mapped.get(&category).cloned().unwrap_or_default();
            let owner = owners.of(category);
            CategoryRecord {
                category,
                about: mapped.about,
                mapping: mapped.entries,
                in_scope: ladder.rungs().next().is_some(),
                likelihood: summary.map(|summary| likelihood(summary, category)),
                mitigation: mitigation(ladder, language),
                residual: evaluations
                    .iter()
                    .enumerate()
                    .filter_map(|(index, results)| residual(index, results, category, ladder))
                    .collect(),
                owner: owner.owner,
                review: owner.review,
                note: owner.note,
            }
        })
        .collect();
    let identity = policy.identity();
    Ok(Record {
        format: FORMAT,
        language,
        date: date::today(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        policy: PolicyName {
            name: identity.name().to_owned(),
            version: identity.version().to_owned(),
            hash: identity.hash().to_owned(),
        },
        organisation: owners.organisation.clone(),
        owner: owners.owner.clone(),
        review: owners.review.clone(),
        measurements: evaluations
            .iter()
            .map(|results| measurement(results, policy))
            .collect(),
        limits: limits(policy, evaluations, audit.is_some(), language),
        audit: audit.map(|(logs, summary)| in_total(logs, &summary)),
        categories,
        changes,
    })
}

fn in_total(logs: Vec<String>, summary: &Summary) -> Audit {
    let text = |time: &funambule::audit::Time| time.as_str().to_owned();
    Audit {
        logs,
        entries: summary.entries,
        deleted: summary.deleted,
        from: summary.from.as_ref().map(text),
        to: summary.to.as_ref().map(text),
        screened: summary.total.screened(),
        held: summary.total.held(),
    }
}

fn likelihood(summary: &Summary, category: Category) -> Likelihood {
    let tally = summary
        .categories
        .get(&category)
        .cloned()
        .unwrap_or_default();
    let prompts = tally.screened();
    Likelihood {
        share: prompts as f64 / summary.total.screened().max(1) as f64,
        sent_anyway: tally.count(Event::SentAnyway),
        actions: tally.actions,
        prompts,
    }
}

fn mitigation(ladder: &Ladder, language: Language) -> Vec<Mitigation> {
    let dismissal = ladder.dismissal();
    let rungs = ladder.rungs();
    rungs
        .map(|(action, threshold)| Mitigation {
            action,
            threshold,
            dismissal: dismissal.name(),
            words: words::rung(action, threshold, dismissal, language),
        })
        .collect()
}

fn residual(
    measurement: usize,
    results: &Results,
    category: Category,
    ladder: &Ladder,
) -> Option<Residual> {
    let it = results.categories.get(&category)?;
    let holding = ladder.holding();
    let counts = holding
        .map(|(_, threshold)| it.curve.at(threshold))
        .unwrap_or_default();
    let of = |count: usize, all: usize| (all > 0).then(|| share(count, all));
    Some(Residual {
        measurement,
        rung: holding.map(|(action, _)| action),
        threshold: holding.map(|(_, threshold)| threshold),
        positives: it.positives,
        missed: of(it.positives - counts.positives, it.positives),
        negatives: it.negatives,
        false_alarms: of(counts.negatives, it.negatives),
    })
}

fn measurement(results: &Results, policy: &Policy) -> Measurement {
    let hash = policy.identity().hash();
    let outcome = results.policies.values().find(|it| it.hash == hash);
    Measurement {
        data: eval::names(&results.data),
        date: results.date.clone(),
        engine: results.engine.clone(),
        weights: results.weights.clone(),
        prompts: results.prompts,
        benign: results.benign,
        languages: results
            .languages
            .iter()
            .map(|(language, slice)| (language.clone(), slice.prompts))
            .collect(),
        held: outcome
            .filter(|_| policy.identity().site().is_none())
            .map(|it| HeldTogether {
                benign: it.benign.held(),
                harmful: it.harmful.held(),
            }),
    }
}

/// What a reader must know, in words. Only what holds here.
fn limits(
    policy: &Policy,
    evaluations: &[Results],
    has_audit: bool,
    language: Language,
) -> Vec<String> {
    let weights = sha256_hex(WEIGHTS);
    let has_own_rules = !policy.detectors().is_empty()
        || policy.disabled().next().is_some()
        || policy.allowed().next().is_some();
    let all = [
        (Word::LimitData, true),
        (Word::LimitUnlabelled, true),
        (
            Word::LimitWeights,
            evaluations.iter().any(|it| it.weights != weights),
        ),
        (Word::LimitOwnRules, has_own_rules),
        (Word::LimitSites, policy.sites().next().is_some()),
        (Word::LimitLanguages, true),
        (Word::LimitScope, true),
        (Word::LimitAudit, has_audit),
        (Word::LimitNoAudit, !has_audit),
        (Word::LimitMapping, true),
    ];
    let holding = all.into_iter().filter(|(_, holds)| *holds);
    holding.map(|(word, _)| word.say(language)).collect()
}

/// A share that is known, with its interval, in words.
pub fn with_interval(it: Estimate, language: Language) -> String {
    format!(
        "{} ({}–{})",
        language.percent(it.value),
        language.percent(it.low),
        language.percent(it.high)
    )
}
