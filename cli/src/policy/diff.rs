//! What changes from one policy to another, in words and figures.

use std::collections::BTreeSet;
use std::fmt::Write;

use funambule::policy::{Ladder, RUNGS};
use funambule::{Action, Category, Policy};

use super::figures::{self, Reached};
use crate::eval::results::Thresholds;

/// The whole comparison.
pub fn text(before: &Policy, after: &Policy, figures: &Thresholds) -> String {
    let mut text = format!(
        "from {}\nto   {}\n",
        super::title(before),
        super::title(after)
    );
    if before.identity().hash() == after.identity().hash() {
        text.push_str("\nThey decide the same way.\n");
        return text;
    }
    let _ = write!(text, "\nMeasured on\n{}", figures::sources(figures));
    text.push_str(&rules(before, after, figures));
    let sites: BTreeSet<&str> = before.sites().chain(after.sites()).collect();
    for site in sites {
        let there = rules(&before.for_site(site), &after.for_site(site), figures);
        if !there.is_empty() {
            let _ = write!(text, "\nOn {site}, with what holds everywhere:\n{there}");
        }
    }
    together(&mut text, before, after, figures);
    text
}

/// What changes in ladders, detectors and exceptions.
fn rules(before: &Policy, after: &Policy, figures: &Thresholds) -> String {
    let mut text = String::new();
    for &category in Category::ALL {
        let (old, new) = (before.ladder(category), after.ladder(category));
        if old != new {
            let _ = writeln!(text, "\n{category}");
            ladders(&mut text, category, old, new, figures);
        }
    }
    let ids = |policy: &Policy| -> BTreeSet<String> {
        policy
            .detectors()
            .iter()
            .map(|it| it.id().to_owned())
            .collect()
    };
    lists(&mut text, "own detectors", &ids(before), &ids(after));
    let changed = after.detectors().iter().filter(|it| {
        before
            .detectors()
            .iter()
            .any(|old| old.id() == it.id() && old != *it)
    });
    for custom in changed {
        let _ = writeln!(
            text,
            "\nthe own detector `{}` looks for something else",
            custom.id()
        );
    }
    let owned = |list: &mut dyn Iterator<Item = &str>| -> BTreeSet<String> {
        list.map(str::to_owned).collect()
    };
    lists(
        &mut text,
        "detectors switched off",
        &owned(&mut before.disabled()),
        &owned(&mut after.disabled()),
    );
    // Exceptions are data themselves: they are counted, not shown.
    let (old, new) = (owned(&mut before.allowed()), owned(&mut after.allowed()));
    if old != new {
        let _ = writeln!(
            text,
            "\nexceptions: {} more, {} fewer",
            new.difference(&old).count(),
            old.difference(&new).count()
        );
    }
    text
}

fn lists(text: &mut String, name: &str, old: &BTreeSet<String>, new: &BTreeSet<String>) {
    for (sign, some) in [
        ("more", new.difference(old)),
        ("no longer", old.difference(new)),
    ] {
        let some: Vec<&str> = some.map(String::as_str).collect();
        if !some.is_empty() {
            let _ = writeln!(text, "\n{name}, {sign}: {}", some.join(", "));
        }
    }
}

fn ladders(
    text: &mut String,
    category: Category,
    old: &Ladder,
    new: &Ladder,
    figures: &Thresholds,
) {
    for action in RUNGS {
        let (before, after) = (old.threshold(action), new.threshold(action));
        if before == after {
            continue;
        }
        let is_covered = |threshold| new.rung(threshold).is_some_and(|(rung, _)| rung > action);
        if after.is_none() && before.is_some_and(is_covered) {
            let _ = writeln!(
                text,
                "  {}: no longer, a stricter rung takes its place",
                action.name()
            );
            continue;
        }
        let _ = writeln!(text, "  {}", rung(action, before, after));
        cost(text, category, before, after, figures);
    }
    if old.dismissal() != new.dismissal() {
        let _ = writeln!(
            text,
            "  override: {} instead of {}",
            new.dismissal().name(),
            old.dismissal().name()
        );
    }
}

fn rung(action: Action, before: Option<f32>, after: Option<f32>) -> String {
    let name = action.name();
    match (before, after) {
        (None, Some(after)) => format!("{name}: new, from {after} on (stricter)"),
        (Some(before), None) => format!("{name}: no longer, it was from {before} on (milder)"),
        (Some(before), Some(after)) if after < before => {
            format!("{name}: from {after} on instead of {before} (stricter)")
        }
        (before, after) => format!(
            "{name}: from {} on instead of {} (milder)",
            after.unwrap_or_default(),
            before.unwrap_or_default()
        ),
    }
}

fn cost(
    text: &mut String,
    category: Category,
    before: Option<f32>,
    after: Option<f32>,
    figures: &Thresholds,
) {
    for (index, results) in figures.evaluations.iter().enumerate() {
        let at = |threshold: Option<f32>| figures::at(results, category, threshold.unwrap_or(2.0));
        let ((others, such), (others_now, such_now)) = (at(before), at(after));
        let change = |before: Option<Reached>, after: Option<Reached>| {
            let (before, after) = (before?, after?);
            Some(format!(
                "{} % → {}",
                before.percent(),
                after.with_interval()
            ))
        };
        let Some(alarms) = change(others, others_now) else {
            continue;
        };
        let recall = change(such, such_now).map_or_else(String::new, |it| format!("; recall {it}"));
        let _ = writeln!(text, "    [{}] false alarms {alarms}{recall}", index + 1);
    }
}

/// What both do as a whole, where that was measured.
fn together(text: &mut String, before: &Policy, after: &Policy, figures: &Thresholds) {
    for (index, results) in figures.evaluations.iter().enumerate() {
        let outcome = |policy: &Policy| {
            let hash = policy.identity().hash();
            results.policies.values().find(|it| it.hash == hash)
        };
        if let (Some(old), Some(new)) = (outcome(before), outcome(after)) {
            let change = |old, new| {
                let (old, new) = (figures::held(old), figures::held(new));
                old.zip(new).map_or_else(String::new, |(old, new)| {
                    format!("{} % → {}", old.percent(), new.with_interval())
                })
            };
            let _ = writeln!(
                text,
                "\nAll ladders together [{}]: held {} of benign prompts, {} of harmful ones",
                index + 1,
                change(&old.benign, &new.benign),
                change(&old.harmful, &new.harmful)
            );
        }
    }
}
