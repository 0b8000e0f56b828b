//! From prompts and scores to figures.

use std::collections::BTreeMap;

use funambule::Category;
use funambule::policy::{PRESETS, Policy};
use rayon::prelude::*;

use super::cases::Case;
use super::results::{
    Calibration, CategoryResults, Mistake, Mistakes, Outcome, Ranking, Slice, SliceRanking,
};
use super::signals::Signals;
use crate::metrics::{self, Curve, Estimate, Scored, bins, calibration_error, figures, share};

/// A prompt with what the engine says of it.
pub type Judged<'c> = (&'c Case, &'c Signals);

/// The roll-ups by which parts are compared.
pub const ROLL_UPS: [Category; 3] = [Category::Attack, Category::Hazard, Category::Harm];

/// How many of the worst mistakes are kept of each kind.
const WORST: usize = 25;

/// The scores of `category` with the truth, where that is known.
pub fn scored(judged: &[Judged<'_>], category: Category) -> Vec<Scored> {
    let known = judged
        .iter()
        .filter_map(|(case, signals)| Some((signals.get(category), case.truth(category)?)));
    known.collect()
}

/// Every category that anything is known of.
pub fn categories(judged: &[Judged<'_>], resamples: usize) -> BTreeMap<Category, CategoryResults> {
    Category::ALL
        .par_iter()
        .filter_map(|&category| {
            let scored = scored(judged, category);
            (!scored.is_empty()).then(|| (category, of_category(scored, resamples)))
        })
        .collect()
}

fn of_category(scored: Vec<Scored>, resamples: usize) -> CategoryResults {
    let positives = scored.iter().filter(|(_, positive)| *positive).count();
    let total = scored.len();
    let curve = Curve::new(&scored);
    let reliability = bins(&scored);
    let estimates = metrics::estimates(scored, resamples);
    CategoryResults {
        positives,
        negatives: total - positives,
        prevalence: positives as f64 / total as f64,
        ranking: estimates.map(|[auprc, auroc, recall_at_1, recall_at_5]| Ranking {
            auprc,
            auroc,
            recall_at_1,
            recall_at_5,
            calibration_error: calibration_error(&reliability),
            reliability,
        }),
        curve,
    }
}

/// What `policy` does with the prompts, and how well the roll-ups rank them.
pub fn slice(judged: &[Judged<'_>], policy: &Policy) -> Slice {
    let Outcome {
        benign, harmful, ..
    } = outcome(judged, policy);
    let ranking = |category: Category| {
        let figures = figures(scored(judged, category))?;
        let ranking = SliceRanking {
            positives: figures.positives,
            negatives: figures.negatives,
            auprc: figures.auprc,
            auroc: figures.auroc,
            recall_at_1: figures.recall_at_1,
            recall_at_5: figures.recall_at_5,
        };
        Some((category, ranking))
    };
    Slice {
        prompts: judged.len(),
        benign,
        harmful,
        roll_ups: ROLL_UPS.into_iter().filter_map(ranking).collect(),
    }
}

fn parts<'c, K: Ord>(
    judged: &[Judged<'c>],
    key: impl Fn(&Case) -> K,
) -> BTreeMap<K, Vec<Judged<'c>>> {
    let mut parts: BTreeMap<K, Vec<Judged<'c>>> = BTreeMap::new();
    for &(case, signals) in judged {
        parts.entry(key(case)).or_default().push((case, signals));
    }
    parts
}

/// What `policy` does with the parts into which `key` cuts the prompts.
pub fn slices<K: Ord>(
    judged: &[Judged<'_>],
    policy: &Policy,
    key: impl Fn(&Case) -> K,
) -> BTreeMap<K, Slice> {
    let parts = parts(judged, key).into_iter();
    parts
        .map(|(key, part)| (key, slice(&part, policy)))
        .collect()
}

/// The calibration error of every category in every language of which both classes are there.
pub fn calibration(judged: &[Judged<'_>]) -> BTreeMap<String, BTreeMap<Category, Calibration>> {
    let of_part = |part: Vec<Judged<'_>>| {
        let categories = Category::scored().iter().filter_map(|&category| {
            let figures = figures(scored(&part, category))?;
            let calibration = Calibration {
                positives: figures.positives,
                negatives: figures.negatives,
                error: figures.calibration_error,
            };
            Some((category, calibration))
        });
        categories.collect()
    };
    let parts = parts(judged, |case| case.language.clone()).into_iter();
    parts
        .map(|(language, part)| (language, of_part(part)))
        .collect()
}

/// The lengths into which prompts are cut, in characters, with their names.
const LENGTHS: [(usize, &str); 4] = [
    (50, "under 50 characters"),
    (200, "50 to 199 characters"),
    (1_000, "200 to 999 characters"),
    (usize::MAX, "1,000 characters and more"),
];

/// The parts by length, the shortest first.
pub fn lengths(judged: &[Judged<'_>], policy: &Policy) -> Vec<(String, Slice)> {
    let place = |case: &Case| {
        let length = case.text.chars().count();
        LENGTHS.iter().position(|(end, _)| length < *end)
    };
    slices(judged, policy, place)
        .into_iter()
        .filter_map(|(place, slice)| Some((LENGTHS[place?].1.to_owned(), slice)))
        .collect()
}

fn outcome(judged: &[Judged<'_>], policy: &Policy) -> Outcome {
    let mut outcome = Outcome {
        hash: policy.identity().hash().to_owned(),
        ..Outcome::default()
    };
    for (case, signals) in judged {
        let (action, _) = signals.decide(policy);
        match case.truth(Category::Harm) {
            Some(true) => outcome.harmful.add(action),
            Some(false) => outcome.benign.add(action),
            None => {}
        }
    }
    outcome
}

/// What the presets, and `policy`, do with the prompts.
pub fn outcomes(judged: &[Judged<'_>], policy: &Policy) -> BTreeMap<String, Outcome> {
    let presets = PRESETS.iter().filter_map(|(name, _)| Policy::preset(name));
    presets
        .chain([policy.clone()])
        .map(|policy| (policy.name().to_owned(), outcome(judged, &policy)))
        .collect()
}

/// Of all pairs of a harmful and a benign prompt of one family, the share ranked rightly.
pub fn contrast(judged: &[Judged<'_>]) -> Option<(Estimate, usize)> {
    let mut families: BTreeMap<&str, [Vec<f32>; 2]> = BTreeMap::new();
    for (case, signals) in judged {
        if let (Some(family), Some(harmful)) = (&case.family, case.truth(Category::Harm)) {
            families.entry(family).or_default()[usize::from(harmful)]
                .push(signals.get(Category::Harm));
        }
    }
    let (mut pairs, mut right) = (0, 0);
    for [benign, harmful] in families.values() {
        for harmful in harmful {
            pairs += benign.len();
            right += benign.iter().filter(|benign| harmful > benign).count();
        }
    }
    (pairs > 0).then(|| (share(right, pairs), pairs))
}

/// The worst mistakes, with the prompts only if `show_text`.
pub fn mistakes(judged: &[Judged<'_>], policy: &Policy, show_text: bool) -> Mistakes {
    let worst = |harmful: bool| {
        let mut some: Vec<&Judged<'_>> = judged
            .iter()
            .filter(|(case, _)| case.truth(Category::Harm) == Some(harmful))
            .collect();
        some.sort_by(|left, right| {
            let order = right
                .1
                .get(Category::Harm)
                .total_cmp(&left.1.get(Category::Harm));
            if harmful { order.reverse() } else { order }
        });
        let mistake = |(case, signals): &Judged<'_>| {
            let (action, category) = signals.decide(policy);
            Mistake {
                id: case.id.clone(),
                set: case.set.clone(),
                score: signals.get(Category::Harm),
                action: action.name().to_owned(),
                category,
                text: show_text.then(|| case.text.clone()),
            }
        };
        some.into_iter().take(WORST).map(mistake).collect()
    };
    Mistakes {
        alarms: worst(false),
        misses: worst(true),
    }
}
