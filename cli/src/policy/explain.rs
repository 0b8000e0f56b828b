//! A policy in words.

use std::fmt::Write;

use funambule::policy::{Dismissal, Ladder, PRESETS, Profile, Treatment};
use funambule::{Action, Category, Group, Policy};

use super::figures::{self, alarms};
use crate::eval::results::Thresholds;

/// The whole explanation.
pub fn text(policy: &Policy, figures: &Thresholds) -> String {
    let mut text = format!("{}\n", super::title(policy));
    if !policy.description().is_empty() {
        let _ = writeln!(text, "{}", policy.description());
    }
    let profile = policy.profile().and_then(Profile::find);
    if let Some(preset) = policy.extends() {
        let _ = writeln!(text, "extends the preset `{preset}`");
    }
    if let Some(profile) = &profile {
        let _ = writeln!(
            text,
            "follows the profile `{}` ({}), written on {} and not reviewed by a lawyer",
            profile.name, profile.title, profile.written
        );
    }
    own_rules(&mut text, policy);
    let _ = write!(text, "\nMeasured on\n{}", figures::sources(figures));
    let _ = writeln!(
        text,
        "  The first share is that of false alarms, the second one is recall, with intervals of 95 %."
    );
    for &category in Category::ALL {
        let ladder = policy.ladder(category);
        if ladder.rung(1.0).is_none() {
            let _ = writeln!(text, "\n{category}: never acted upon");
            continue;
        }
        let _ = writeln!(text, "\n{category}");
        if let Some(rule) = profile.as_ref().and_then(|it| it.categories.get(&category)) {
            let treatment = match rule.treatment {
                Some(Treatment::Advisory) => "advisory",
                Some(Treatment::Block) => "blocked",
                None => "with care",
            };
            let _ = writeln!(text, "  {treatment} by the profile: {}", rule.basis);
        }
        rungs(&mut text, category, ladder, figures);
    }
    together(&mut text, policy, figures);
    text
}

fn own_rules(text: &mut String, policy: &Policy) {
    let own = policy.detectors().len();
    let lists = [
        ("own detectors", own),
        ("detectors switched off", policy.disabled().count()),
        ("exceptions", policy.allowed().count()),
    ];
    for (name, count) in lists.into_iter().filter(|(_, count)| *count > 0) {
        let _ = writeln!(text, "{name}: {count}");
    }
    let sites: Vec<&str> = policy.sites().collect();
    if !sites.is_empty() {
        let _ = writeln!(
            text,
            "other rules on: {} (`--site HOST` explains them)",
            sites.join(", ")
        );
    }
}

fn rungs(text: &mut String, category: Category, ladder: &Ladder, figures: &Thresholds) {
    for (action, threshold) in ladder.rungs() {
        let _ = writeln!(
            text,
            "  {:<5} from {threshold:<6} {}",
            action.name(),
            seen(action, ladder.dismissal())
        );
        for (index, results) in figures.evaluations.iter().enumerate() {
            let (others, such) = figures::at(results, category, threshold);
            let Some(others) = others else { continue };
            let recall = such.map_or_else(String::new, |it| {
                format!("; {} of {} such prompts", it.with_interval(), it.of)
            });
            let _ = writeln!(
                text,
                "        [{}] {} {}{recall}",
                index + 1,
                others.with_interval(),
                alarms(category)
            );
        }
    }
}

/// What the user sees at a rung.
fn seen(action: Action, dismissal: Dismissal) -> String {
    let way_out = match dismissal {
        Dismissal::Confirm => "it can be sent all the same with a second click",
        Dismissal::Justify => "it can be sent all the same with a written reason",
        Dismissal::Never => "it cannot be sent as it is",
    };
    match action {
        Action::Allow | Action::Note => "the prompt is sent, with a remark".to_owned(),
        Action::Warn => format!("the prompt waits, with a warning; {way_out}"),
        Action::Mask => format!("the prompt waits, and placeholders are offered; {way_out}"),
        Action::Block => format!("the prompt is refused; {way_out}"),
    }
}

/// What all ladders do together, which was measured for the presets alone.
fn together(text: &mut String, policy: &Policy, figures: &Thresholds) {
    let _ = writeln!(text, "\nAll ladders together");
    let hash = policy.identity().hash();
    for (index, results) in figures.evaluations.iter().enumerate() {
        let known = results.policies.values().find(|it| it.hash == hash);
        match known {
            Some(outcome) if policy.identity().site().is_none() => {
                let share = |actions: &crate::eval::results::Actions| {
                    figures::held(actions).map_or("none".to_owned(), |it| {
                        format!("{} of {}", it.with_interval(), it.of)
                    })
                };
                let _ = writeln!(
                    text,
                    "  [{}] held: {} benign prompts, {} harmful ones",
                    index + 1,
                    share(&outcome.benign),
                    share(&outcome.harmful)
                );
            }
            _ => {
                let most: f64 = Category::ALL
                    .iter()
                    .filter(|category| category.group() != Group::Data)
                    .filter_map(|&category| {
                        let (_, threshold) = policy.ladder(category).holding()?;
                        Some(figures::at(results, category, threshold).0?.share.value)
                    })
                    .sum();
                let _ = writeln!(
                    text,
                    "  [{}] held by attack, hazard and reliance: at most {:.2} % of other prompts, if no two ladders hold the same one; `funambule eval DATA --policy FILE` measures it",
                    index + 1,
                    most.min(1.0) * 100.0
                );
            }
        }
    }
    if PRESETS.iter().all(|(name, _)| *name != policy.name()) {
        let _ = writeln!(
            text,
            "  `funambule policy diff balanced FILE` compares it with a preset."
        );
    }
}
