//! The figures as people read them in a terminal.

use std::collections::BTreeMap;
use std::fmt::Write;

use funambule::Category;

use super::results::{Calibration, Results, Slice};
use crate::metrics::Estimate;

/// All of them.
pub fn text(results: &Results) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{} prompts, {} of them benign: {}",
        results.prompts,
        results.benign,
        super::names(&results.data)
    );
    let _ = writeln!(
        text,
        "engine {}, weights {}, {}\n",
        results.engine,
        &results.weights[..12.min(results.weights.len())],
        results.date
    );
    write_categories(&mut text, results);
    write_calibration(&mut text, results);
    let policy = &results.policy.name;
    let _ = writeln!(text, "\nRoll-ups by part, and what `{policy}` holds of it");
    let _ = writeln!(
        text,
        "{:<34} {:>7} {:>6} {:>6} {:>6} {:>6} {:>9} {:>9}",
        "part", "prompts", "AUPRC", "AUROC", "R@1%", "R@5%", "benign", "harmful"
    );
    for (name, slice) in parts(results) {
        write_slice(&mut text, &name, slice);
    }
    let _ = writeln!(text, "\nWhat each policy holds, with intervals");
    let _ = writeln!(
        text,
        "{:<20} {:>22} {:>22}",
        "policy", "of benign %", "of harmful %"
    );
    for (name, outcome) in &results.policies {
        let _ = writeln!(
            text,
            "{name:<20} {:>22} {:>22}",
            percent(outcome.benign.held(), outcome.benign.total()),
            percent(outcome.harmful.held(), outcome.harmful.total())
        );
    }
    if let Some((share, pairs)) = results.contrast {
        let _ = writeln!(
            text,
            "\ncontrast pairs ranked rightly: {:.1} % of {pairs}",
            share.value * 100.0
        );
    }
    let latency = &results.latency;
    let _ = writeln!(
        text,
        "\none screening in microseconds: median {:.0}, 90 % {:.0}, 99 % {:.0}, most {:.0}; {:.1} MB/s",
        latency.median,
        latency.percentile_90,
        latency.percentile_99,
        latency.most,
        latency.megabytes_per_second
    );
    text
}

fn write_categories(text: &mut String, results: &Results) {
    let _ = writeln!(
        text,
        "{:<23} {:>6} {:>6} {:>6}  {:<19} {:<19} {:<19} {:<19} {:>5}",
        "category", "yes", "no", "share", "AUPRC", "AUROC", "recall at 1 %", "recall at 5 %", "ECE"
    );
    let mut alone = Vec::new();
    for (category, it) in &results.categories {
        let Some(ranking) = &it.ranking else {
            alone.push(category.id());
            continue;
        };
        let _ = writeln!(
            text,
            "{:<23} {:>6} {:>6} {:>6.3}  {} {} {} {} {:>5.3}",
            category.id(),
            it.positives,
            it.negatives,
            it.prevalence,
            estimate(ranking.auprc),
            estimate(ranking.auroc),
            estimate(ranking.recall_at_1),
            estimate(ranking.recall_at_5),
            ranking.calibration_error
        );
    }
    if !alone.is_empty() {
        let _ = writeln!(
            text,
            "of one class only, so not ranked: {}",
            alone.join(", ")
        );
    }
}

fn write_calibration(text: &mut String, results: &Results) {
    let _ = write!(text, "\n{:<23}", "ECE by language");
    for language in results.calibration.keys() {
        let _ = write!(text, " {language:>6}");
    }
    text.push('\n');
    for (category, errors) in calibration(results) {
        let _ = write!(text, "{:<23}", category.id());
        for error in errors {
            let _ = write!(text, " {:>6}", figure(error));
        }
        text.push('\n');
    }
}

/// The calibration errors of each category, in the order of the languages.
pub fn calibration(results: &Results) -> impl Iterator<Item = (Category, Vec<Option<f64>>)> {
    let languages = &results.calibration;
    let rows = Category::scored().iter().map(move |&category| {
        let error =
            |language: &BTreeMap<Category, Calibration>| Some(language.get(&category)?.error);
        (category, languages.values().map(error).collect())
    });
    rows.filter(|(_, errors): &(_, Vec<_>)| errors.iter().any(Option::is_some))
}

/// A figure, or a dash where it is not known.
pub fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |it| format!("{it:.3}"))
}

/// The languages, the lengths and the sets, each with a name that says which it is.
pub fn parts(results: &Results) -> impl Iterator<Item = (String, &Slice)> {
    fn named(kind: &str, name: &str) -> String {
        let name = if name.is_empty() { "not named" } else { name };
        format!("{kind}{name}")
    }
    let languages = results.languages.iter();
    let lengths = results.lengths.iter();
    let sets = results.sets.iter();
    languages
        .map(|(name, slice)| (named("language: ", name), slice))
        .chain(lengths.map(|(name, slice)| (name.clone(), slice)))
        .chain(sets.map(|(name, slice)| (named("set: ", name), slice)))
}

fn write_slice(text: &mut String, name: &str, slice: &Slice) {
    let harm = slice.roll_ups.get(&Category::Harm);
    let held = |held: Estimate, total: usize| {
        if total == 0 {
            "–".to_owned()
        } else {
            format!("{:.2} %", held.value * 100.0)
        }
    };
    let _ = writeln!(
        text,
        "{name:<34} {:>7} {:>6} {:>6} {:>6} {:>6} {:>9} {:>9}",
        slice.prompts,
        figure(harm.map(|it| it.auprc)),
        figure(harm.map(|it| it.auroc)),
        figure(harm.map(|it| it.recall_at_1)),
        figure(harm.map(|it| it.recall_at_5)),
        held(slice.benign.held(), slice.benign.total()),
        held(slice.harmful.held(), slice.harmful.total())
    );
}

fn estimate(it: Estimate) -> String {
    format!("{:.3} ({:.3}–{:.3})", it.value, it.low, it.high)
}

/// A share in per cent with its interval; a dash for a share of nothing.
pub fn percent(it: Estimate, total: usize) -> String {
    if total == 0 {
        return "–".to_owned();
    }
    let [value, low, high] = [it.value, it.low, it.high].map(|share| share * 100.0);
    format!("{value:.2} ({low:.2}–{high:.2})")
}
