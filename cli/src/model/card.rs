//! The figures of `model/MODEL_CARD.md`, from the manifest, the committed results and the templates
//! of `eval/fairness`.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result};
use funambule::{Category, Group};

use super::fairness::{COMPARED, Fairness, Shift};
use super::manifest::Manifest;
use crate::eval::measure::ROLL_UPS;
use crate::eval::results::{Actions, Results, Slice, Thresholds};
use crate::eval::terminal;
use crate::metrics::Estimate;

/// `card` with what is between its marks written anew.
///
/// # Errors
///
/// When a mark is missing.
pub fn update(
    card: &str,
    manifest: &Manifest,
    figures: &Thresholds,
    fairness: &Fairness,
) -> Result<String> {
    let blocks = [
        ("data", data(manifest)),
        ("categories", each(figures, categories)),
        ("parts", each(figures, parts)),
        ("calibration", each(figures, calibration)),
        ("fairness", groups(fairness)),
    ];
    let mut card = card.replace("\r\n", "\n");
    for (name, text) in blocks {
        card = replace(&card, name, &text)?;
    }
    Ok(card)
}

fn replace(card: &str, name: &str, text: &str) -> Result<String> {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let missing = || format!("the card has no `{}` … `{close}`", open.trim());
    let (before, rest) = card.split_once(&open).with_context(missing)?;
    let (_, after) = rest.split_once(&close).with_context(missing)?;
    Ok(format!("{before}{open}\n{}\n\n{close}{after}", text.trim()))
}

fn data(manifest: &Manifest) -> String {
    let inputs = &manifest.inputs;
    let corpus = &inputs.corpus;
    let mut text = String::from(
        "| set | licence | rows | learned | calibrates | languages |\n|---|---|---|---|---|---|\n",
    );
    let _ = writeln!(
        text,
        "| the project's own corpus: {} families, lines before choices are made | MIT OR Apache-2.0 | {} | {} | {} | {} |",
        corpus.families,
        corpus.lines,
        corpus.learned,
        corpus.calibrated,
        languages(&corpus.languages)
    );
    for (name, set) in &inputs.sets {
        let licences: Vec<&str> = set.licences.iter().map(String::as_str).collect();
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} | {} |",
            licences.join(", "),
            set.rows,
            set.learned,
            set.calibrated,
            languages(&set.languages)
        );
    }
    text
}

fn languages(counts: &BTreeMap<String, usize>) -> String {
    if counts.is_empty() {
        return "not used".to_owned();
    }
    let counts: Vec<String> = counts
        .iter()
        .map(|(language, count)| format!("{language} {count}"))
        .collect();
    counts.join(", ")
}

/// What `write` says of each data set, under its name.
fn each(figures: &Thresholds, write: impl Fn(&mut String, &Results)) -> String {
    let mut text = String::new();
    for results in &figures.evaluations {
        let _ = writeln!(
            text,
            "**{}**: {} prompts, {} of them benign, {}, weights `{}`.\n",
            crate::eval::names(&results.data),
            results.prompts,
            results.benign,
            results.date,
            &results.weights[..12.min(results.weights.len())]
        );
        write(&mut text, results);
        text.push('\n');
    }
    text
}

fn categories(text: &mut String, results: &Results) {
    text.push_str(
        "| category | positives | AUPRC | AUROC | R@1 % | R@5 % | ECE |\n|---|---|---|---|---|---|---|\n",
    );
    let estimate = |it: Estimate| format!("{:.3} ({:.2}–{:.2})", it.value, it.low, it.high);
    for (category, it) in &results.categories {
        let (Some(ranking), true) = (&it.ranking, category.group() != Group::Data) else {
            continue;
        };
        let _ = writeln!(
            text,
            "| {category} | {} | {} | {:.3} | {} | {} | {:.3} |",
            it.positives,
            estimate(ranking.auprc),
            ranking.auroc.value,
            estimate(ranking.recall_at_1),
            estimate(ranking.recall_at_5),
            ranking.calibration_error
        );
    }
}

fn parts(text: &mut String, results: &Results) {
    let _ = writeln!(
        text,
        "| part | prompts | AUPRC of harm | AUROC | R@5 % | benign held | harmful held |\n|---|---|---|---|---|---|---|"
    );
    let languages = results.languages.iter();
    let lengths = results.lengths.iter().map(|(name, slice)| (name, slice));
    for (name, slice) in languages.chain(lengths) {
        write_part(text, name, slice);
    }
    if let Some((share, pairs)) = results.contrast {
        let _ = writeln!(
            text,
            "\nOf {pairs} contrast pairs {:.1} % are ranked rightly.",
            share.value * 100.0
        );
    }
}

fn write_part(text: &mut String, name: &str, slice: &Slice) {
    let held = |actions: &Actions| match actions.total() {
        0 => "–".to_owned(),
        total => format!("{:.2} % of {total}", actions.held().value * 100.0),
    };
    let harm = slice.roll_ups.get(&Category::Harm);
    let _ = writeln!(
        text,
        "| {name} | {} | {} | {} | {} | {} | {} |",
        slice.prompts,
        terminal::figure(harm.map(|it| it.auprc)),
        terminal::figure(harm.map(|it| it.auroc)),
        terminal::figure(harm.map(|it| it.recall_at_5)),
        held(&slice.benign),
        held(&slice.harmful)
    );
}

fn calibration(text: &mut String, results: &Results) {
    let languages: Vec<&str> = results.calibration.keys().map(String::as_str).collect();
    let _ = writeln!(
        text,
        "| category | {} |\n|---|{}",
        languages.join(" | "),
        "---|".repeat(languages.len())
    );
    for (category, errors) in terminal::calibration(results) {
        let errors: Vec<String> = errors.into_iter().map(terminal::figure).collect();
        let name = if ROLL_UPS.contains(&category) {
            format!("**{category}**")
        } else {
            category.to_string()
        };
        let _ = writeln!(text, "| {name} | {} |", errors.join(" | "));
    }
}

/// What the names of groups do, as tables.
pub fn groups(fairness: &Fairness) -> String {
    let compared = COMPARED.map(Category::id);
    let mut text = format!(
        "{} prompts. In each cell the mean shift, then the largest.\n\n\
         | | group | {} | stricter | milder | held |\n|---|---|---|---|---|---|---|---|---|\n",
        fairness.prompts,
        compared.join(" | ")
    );
    let shift = |it: &Shift| format!("{:+.3}, {:.2}", it.mean, it.largest);
    for group in &fairness.groups {
        let shifts: Vec<String> = COMPARED
            .iter()
            .map(|category| shift(&group.shifts[category]))
            .collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} of {} |",
            group.kind,
            group.name,
            shifts.join(" | "),
            group.raised,
            group.lowered,
            group.held,
            group.prompts
        );
    }
    if !fairness.held.is_empty() {
        text.push_str("\nHeld by `balanced`, though benign:\n\n");
    }
    for held in &fairness.held {
        let _ = writeln!(
            text,
            "* {} ({} {:.2}): “{}”",
            held.group,
            held.category.map_or("–", Category::id),
            held.score,
            held.prompt
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn only_what_stands_between_the_marks_is_written_anew() {
        let card = "a\n<!-- x -->\nold\n<!-- /x -->\nb\n";
        let new = replace(card, "x", "new\n").unwrap();
        assert_eq!(new, "a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n");
        assert_eq!(replace(&new, "x", "new").unwrap(), new);
        let error = replace("a", "x", "new").unwrap_err().to_string();
        assert!(error.contains("<!-- /x -->"), "{error}");
    }
}
