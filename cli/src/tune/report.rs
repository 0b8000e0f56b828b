//! What a proposal gives and costs, in words.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use funambule::{Action, Category, Policy};

use super::document;
use super::propose::{Budget, Proposal, benign, propose, reached};
use crate::eval::cases::Case;
use crate::eval::measure::Judged;
use crate::eval::terminal::percent;
use crate::metrics::share;
use crate::rows::hash;

/// What each rung gives and costs, before and now.
pub fn write_rungs(text: &mut String, judged: &[Judged<'_>], policy: &Policy, proposal: &Proposal) {
    let _ = writeln!(
        text,
        "\n{:<23} {:<6} {:>7} {:>7}  {:>20}  {:>8}  {:>20}",
        "category", "rung", "before", "now", "false alarms %", "recall %", "now %"
    );
    for (&category, rungs) in proposal {
        for &(action, threshold) in rungs {
            let before = policy.ladder(category).threshold(action);
            let (alarms, recall) = at(judged, category, threshold);
            let earlier = at(judged, category, before.unwrap_or(2.0)).1;
            let _ = writeln!(
                text,
                "{:<23} {:<6} {:>7} {:>7}  {:>20}  {:>8.1}  {:>20}",
                category.id(),
                action.name(),
                before.map_or_else(|| "–".to_owned(), |it| it.to_string()),
                threshold,
                percent(share(alarms.0, alarms.1), alarms.1),
                share(earlier.0, earlier.1).value * 100.0,
                percent(share(recall.0, recall.1), recall.1)
            );
        }
    }
}

/// How many prompts reach `threshold`, of how many: those that are not of `category`, and those
/// that are.
fn at(
    judged: &[Judged<'_>],
    category: Category,
    threshold: f32,
) -> ((usize, usize), (usize, usize)) {
    let count = |positive: bool| {
        let known = judged
            .iter()
            .filter(|(case, _)| case.truth(category) == Some(positive));
        known.fold((0, 0), |(reached, all), (_, signals)| {
            let is_reached = signals.get(category) >= threshold;
            (reached + usize::from(is_reached), all + 1)
        })
    };
    (count(false), count(true))
}

/// The benign prompts that are wrongly held and the harmful ones that are held, each with how many
/// there are.
pub fn held(judged: &[Judged<'_>], policy: &Policy) -> [(usize, usize); 2] {
    let alarms = reached(judged, policy, Action::Warn, |_| true);
    let alarms = alarms.into_iter().filter(|reached| *reached).count();
    let harmful: Vec<_> = judged
        .iter()
        .filter(|(case, _)| case.truth(Category::Harm) == Some(true))
        .collect();
    let found = harmful
        .iter()
        .filter(|(_, signals)| signals.decide(policy).0.holds())
        .count();
    [(alarms, benign(judged)), (found, harmful.len())]
}

/// One line of shares that are held.
pub fn write_shares(text: &mut String, name: &str, [alarms, found]: [(usize, usize); 2]) {
    let _ = writeln!(
        text,
        "{name:<10} held: {} % of {} benign prompts, {} % of {} harmful ones",
        percent(share(alarms.0, alarms.1), alarms.1),
        alarms.1,
        percent(share(found.0, found.1), found.1),
        found.1
    );
}

/// Tunes on each half of the prompts, and measures on the other: what to expect elsewhere.
pub fn write_unseen(
    text: &mut String,
    judged: &[Judged<'_>],
    policy: &Policy,
    categories: &BTreeSet<Category>,
    budget: Budget,
) -> Result<()> {
    let half = |wanted: u64| -> Vec<Judged<'_>> {
        let is_wanted = |case: &Case| hash(&case.text) / 2 % 2 == wanted;
        judged
            .iter()
            .copied()
            .filter(|(case, _)| is_wanted(case))
            .collect()
    };
    let halves = [half(0), half(1)];
    let mut sums = [(0, 0); 2];
    for (seen, unseen) in [(&halves[0], &halves[1]), (&halves[1], &halves[0])] {
        let (proposal, _) = propose(seen, policy, categories, budget);
        let (_, tuned) = document::document(policy, "unseen", &proposal)?;
        for (sum, (count, total)) in sums.iter_mut().zip(held(unseen, &tuned)) {
            sum.0 += count;
            sum.1 += total;
        }
    }
    write_shares(text, "unseen", sums);
    let _ = writeln!(
        text,
        "unseen: each half of the prompts, with rungs that were proposed on the other half"
    );
    let (alarms, total) = sums[0];
    if share(alarms, total).value > budget.held {
        let _ = writeln!(
            text,
            "Expect more than was asked for elsewhere; a lower `--max-fpr` leaves a margin."
        );
    }
    Ok(())
}
