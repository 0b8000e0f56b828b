//! `docs/thresholds.md`: every rung of every preset with what was measured at it.

use std::fmt::Write;

use funambule::policy::PRESETS;
use funambule::{Category, Policy};

use super::figures::{self, Reached};
use crate::eval::results::Thresholds;

/// The document.
pub fn document(figures: &Thresholds) -> String {
    let mut text = String::from(
        "# Thresholds and what they cost\n\n\
         Written by `cargo xtask docs` from `eval/results.json`. Every rung of every preset, with the\n\
         share of prompts that reach it: **alarms** of prompts that are not of the category, **recall** of\n\
         prompts that are. Intervals are of 95 % (Wilson). A dash stands where the data hold no such prompt.\n\n\
         No source says which personal data its prompts hold: for `pii`, `secret` and `custom` the alarms\n\
         count every find in a prompt without a label, true ones among them.\n\n## The data\n\n",
    );
    for (index, results) in figures.evaluations.iter().enumerate() {
        let _ = writeln!(text, "{}. {}.", index + 1, figures::source(results));
        let sets: Vec<String> = results
            .sets
            .iter()
            .map(|(name, slice)| format!("{name} ({})", slice.prompts))
            .collect();
        let _ = writeln!(text, "   Sets: {}.", sets.join(", "));
    }
    text.push_str(
        "\nThe first says how seldom ordinary prompts are held, the second how the harder, contrasting\n\
         prompts fare that were written for this test and are never trained on. Expect your own to lie\n\
         elsewhere: `funambule eval` and `funambule tune` measure on them.\n\n## All rungs together\n\n\
         | preset | data | benign prompts held | harmful prompts held |\n|---|---|---|---|\n",
    );
    for (name, _) in PRESETS {
        for (index, results) in figures.evaluations.iter().enumerate() {
            // The preset may have changed since.
            let policy = Policy::preset(name).expect("it is a preset");
            let hash = policy.identity().hash();
            let Some(outcome) = results.policies.values().find(|it| it.hash == hash) else {
                let _ = writeln!(
                    text,
                    "| `{name}` | {} | not measured since the preset changed | |",
                    index + 1
                );
                continue;
            };
            let cell = |reached: Option<Reached>| {
                reached.map_or("–".to_owned(), |it| {
                    format!("{} of {}", it.with_interval(), it.of)
                })
            };
            let _ = writeln!(
                text,
                "| `{name}` | {} | {} | {} |",
                index + 1,
                cell(figures::held(&outcome.benign)),
                cell(figures::held(&outcome.harmful))
            );
        }
    }
    for (name, _) in PRESETS {
        let policy = Policy::preset(name).expect("it is a preset");
        text.push_str(&preset(&policy, figures));
    }
    text
}

fn preset(policy: &Policy, figures: &Thresholds) -> String {
    let identity = policy.identity();
    let mut text = format!(
        "\n## `{}`\n\n{} Version {}, `{}`.\n\n| category | rung | from |",
        identity.name(),
        policy.description(),
        identity.version(),
        &identity.hash()[..12]
    );
    for index in 1..=figures.evaluations.len() {
        let _ = write!(text, " alarms {index} | recall {index} |");
    }
    text.push_str("\n|---|---|---|");
    text.push_str(&"---|---|".repeat(figures.evaluations.len()));
    text.push('\n');
    for &category in Category::ALL {
        for (action, threshold) in policy.ladder(category).rungs() {
            let _ = write!(text, "| {category} | {} | {threshold} |", action.name());
            for results in &figures.evaluations {
                let (others, such) = figures::at(results, category, threshold);
                for reached in [others, such] {
                    let cell = reached.map_or("–".to_owned(), Reached::with_interval);
                    let _ = write!(text, " {cell} |");
                }
            }
            text.push('\n');
        }
    }
    text
}
