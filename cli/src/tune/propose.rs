//! New thresholds for the rungs that a policy has.

use std::collections::{BTreeMap, BTreeSet};

use funambule::policy::Policy;
use funambule::{Action, Category, Group};

use super::allocate::{Descent, LEAST, Sight, spend};
use crate::eval::measure::Judged;

/// With fewer prompts of a category, recall is known to ±14 points at best.
pub const FEWEST_POSITIVES: usize = 50;

/// The part of the budget that may be refused.
const BLOCKED: f64 = 0.1;

/// The largest shares of benign prompts.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// That are held.
    pub held: f64,
    /// That are noted or held, if notes are moved at all.
    pub noted: Option<f64>,
}

/// Thresholds by category and rung.
pub type Proposal = BTreeMap<Category, Vec<(Action, f32)>>;

/// The categories whose ladders can be moved, and those of which there are too few prompts, with
/// their number.
///
/// Ladders that hold nothing can only be moved if `notes` are.
pub fn tunable(
    judged: &[Judged<'_>],
    policy: &Policy,
    notes: bool,
) -> (BTreeSet<Category>, BTreeMap<Category, usize>) {
    let mut enough = BTreeSet::new();
    let mut few = BTreeMap::new();
    for &category in Category::ALL {
        let ladder = policy.ladder(category);
        if category.group() == Group::Data
            || (ladder.holding().is_none() && !(notes && ladder.threshold(Action::Note).is_some()))
        {
            continue;
        }
        let is_positive = |(case, _): &&Judged<'_>| case.truth(category) == Some(true);
        let positives = judged.iter().filter(is_positive).count();
        if positives >= FEWEST_POSITIVES {
            enough.insert(category);
        } else {
            few.insert(category, positives);
        }
    }
    (enough, few)
}

/// Whether the prompt is benign, and not of `category`.
fn is_alarm(judged: &Judged<'_>, category: Category) -> bool {
    let (case, _) = judged;
    case.truth(Category::Harm) == Some(false) && case.truth(category) != Some(true)
}

/// The benign prompts that any ladder outside the data reaches wrongly, from `action` on.
pub fn reached(
    judged: &[Judged<'_>],
    policy: &Policy,
    action: Action,
    counts: impl Fn(Category) -> bool,
) -> Vec<bool> {
    let is_reached = |it: &Judged<'_>| {
        Category::ALL.iter().any(|&category| {
            let rung = policy.ladder(category).rung(it.1.get(category));
            category.group() != Group::Data
                && counts(category)
                && rung.is_some_and(|(rung, _)| rung >= action)
                && is_alarm(it, category)
        })
    };
    judged.iter().map(is_reached).collect()
}

/// Moves the rungs of `categories` so that at most the share `most` of the benign prompts is held.
/// The mildest rung that holds goes where the budget puts it. A stricter one is only ever raised:
/// to refuse is more than a matter of budget. A note stays, unless the prompt is held before, or
/// `noted` says which share may be noted or more.
///
/// The other value is how many benign prompts the ladders hold that stay as they are. If those are
/// more than the budget, nothing else is left than certainty.
pub fn propose(
    judged: &[Judged<'_>],
    policy: &Policy,
    categories: &BTreeSet<Category>,
    Budget { held: most, noted }: Budget,
) -> (Proposal, usize) {
    let benign = benign(judged) as f64;
    let mut descents: BTreeMap<Category, Descent> = categories
        .iter()
        .map(|&category| (category, Descent::new(&sights(judged, category))))
        .collect();
    let stays = |category| !categories.contains(&category);
    let mut is_reached = reached(judged, policy, Action::Block, stays);
    let block = |category: &Category| policy.ladder(*category).threshold(Action::Block);
    let budget = (most * BLOCKED * benign) as usize;
    spend(&mut descents, block, &mut is_reached, budget);
    let blocked: BTreeMap<Category, f32> = descents
        .iter()
        .filter_map(|(category, descent)| {
            Some((*category, descent.down_to(block(category)?, &is_reached)))
        })
        .collect();

    let by_others = reached(judged, policy, Action::Warn, stays);
    let spent = by_others.iter().filter(|reached| **reached).count();
    for (reached, by_others) in is_reached.iter_mut().zip(by_others) {
        *reached |= by_others;
    }
    let warns = |category: &Category| {
        let (rung, _) = policy.ladder(*category).holding()?;
        (rung == Action::Warn).then_some(LEAST)
    };
    spend(
        &mut descents,
        warns,
        &mut is_reached,
        (most * benign) as usize,
    );
    let certain = |descent: &Descent| descent.threshold().unwrap_or(1.0);
    // What cannot be had at this price is left to certainty.
    let held: BTreeMap<Category, f32> = descents
        .iter()
        .map(|(category, descent)| (*category, certain(descent)))
        .collect();
    if let Some(noted) = noted {
        for (reached, by_others) in
            is_reached
                .iter_mut()
                .zip(reached(judged, policy, Action::Note, stays))
        {
            *reached |= by_others;
        }
        let notes = |category: &Category| {
            let ladder = policy.ladder(*category);
            ladder.threshold(Action::Note).map(|_| LEAST)
        };
        spend(
            &mut descents,
            notes,
            &mut is_reached,
            (noted * benign) as usize,
        );
    }

    let rungs = categories.iter().map(|&category| {
        let held = held[&category];
        let moved = |(action, before): (Action, f32)| {
            let threshold = match action {
                Action::Block => blocked[&category].max(held),
                Action::Note if noted.is_some() => certain(&descents[&category]),
                Action::Note if policy.ladder(category).holding().is_some() => before.min(held),
                Action::Note => before,
                _ => held,
            };
            (action, threshold)
        };
        let rungs = policy.ladder(category).rungs().map(moved);
        (category, rungs.collect())
    });
    (rungs.collect(), spent)
}

/// How many prompts are benign.
pub fn benign(judged: &[Judged<'_>]) -> usize {
    let is_benign = |(case, _): &&Judged<'_>| case.truth(Category::Harm) == Some(false);
    judged.iter().filter(is_benign).count()
}

fn sights(judged: &[Judged<'_>], category: Category) -> Vec<Sight> {
    let sight = |(place, it): (usize, &Judged<'_>)| {
        let score = it.1.get(category);
        if it.0.truth(category) == Some(true) {
            Some(Sight::Positive(score))
        } else {
            is_alarm(it, category).then_some(Sight::Benign(score, place))
        }
    };
    judged.iter().enumerate().filter_map(sight).collect()
}
