//! The tables of the report.

use std::fmt::Write;

use super::{escape, grouped, percent};
use crate::eval::results::{Actions, Mistake, Results};
use crate::eval::terminal;
use crate::metrics::Estimate;

/// A table that scrolls by itself where the page is narrow.
pub fn table(name: &str, head: &[&str], rows: &str) -> String {
    let mut cells = String::new();
    for name in head {
        let _ = write!(cells, "<th scope=\"col\">{name}</th>");
    }
    format!(
        "<div class=\"table\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

fn share(actions: &Actions) -> String {
    if actions.total() == 0 {
        return "<td>–</td>".to_owned();
    }
    let held = actions.held();
    format!(
        "<td>{} % <small class=\"soft\">{} to {}</small></td>",
        percent(held.value),
        percent(held.low),
        percent(held.high)
    )
}

/// What each policy holds.
pub fn policies(results: &Results) -> String {
    let mut rows = String::new();
    for (name, outcome) in &results.policies {
        let _ = write!(rows, "<tr><th scope=\"row\">{}</th>", escape(name));
        for actions in [&outcome.benign, &outcome.harmful] {
            rows.push_str(&share(actions));
            let _ = write!(
                rows,
                "<td>{}</td><td>{}</td>",
                grouped(actions.note),
                grouped(actions.block)
            );
        }
        rows.push_str("</tr>");
    }
    let head = [
        "Policy",
        "Benign held",
        "noted",
        "blocked",
        "Harmful held",
        "noted",
        "blocked",
    ];
    format!(
        "<h2>What each policy does</h2>{}",
        table("What each policy does", &head, &rows)
    )
}

/// What the score of each category is worth.
pub fn categories(results: &Results) -> String {
    let estimate = |it: Estimate| {
        format!(
            "<td>{:.3} <small class=\"soft\">{:.3} to {:.3}</small></td>",
            it.value, it.low, it.high
        )
    };
    let mut rows = String::new();
    let mut alone = Vec::new();
    for (category, it) in &results.categories {
        let Some(ranking) = &it.ranking else {
            alone.push(format!("<code>{category}</code>"));
            continue;
        };
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{category}</th><td>{}</td><td>{} %</td>{}{}{}{}<td>{:.3}</td></tr>",
            grouped(it.positives),
            percent(it.prevalence),
            estimate(ranking.auprc),
            estimate(ranking.auroc),
            estimate(ranking.recall_at_1),
            estimate(ranking.recall_at_5),
            ranking.calibration_error
        );
    }
    let head = [
        "Category",
        "Prompts",
        "Prevalence",
        "AUPRC",
        "AUROC",
        "Recall at 1 % FPR",
        "Recall at 5 % FPR",
        "Calibration error",
    ];
    let mut html = format!("<h2>Categories</h2>{}", table("Categories", &head, &rows));
    if !alone.is_empty() {
        let _ = write!(
            html,
            "<p class=\"soft\">Not ranked, since these prompts are all of one class for them: {}.</p>",
            alone.join(", ")
        );
    }
    html
}

/// Whether the scores mean what they say, by language.
pub fn calibration(results: &Results) -> String {
    let mut rows = String::new();
    for (category, errors) in terminal::calibration(results) {
        let _ = write!(rows, "<tr><th scope=\"row\">{category}</th>");
        for error in errors {
            let _ = write!(rows, "<td>{}</td>", terminal::figure(error));
        }
        rows.push_str("</tr>");
    }
    let languages = results.calibration.keys().map(|name| match name.as_str() {
        "" => "not named".to_owned(),
        name => escape(name),
    });
    let head: Vec<String> = std::iter::once("Category".to_owned())
        .chain(languages)
        .collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let title = "Calibration error by language";
    format!("<h2>{title}</h2>{}", table(title, &head, &rows))
}

/// Languages, lengths and sets.
pub fn parts(results: &Results) -> String {
    let mut rows = String::new();
    for (name, slice) in terminal::parts(results) {
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}</th><td>{}</td>{}{}",
            escape(&name),
            grouped(slice.prompts),
            share(&slice.benign),
            share(&slice.harmful)
        );
        match slice.roll_ups.get(&funambule::Category::Harm) {
            Some(it) => {
                for figure in [it.auprc, it.auroc, it.recall_at_1, it.recall_at_5] {
                    let _ = write!(rows, "<td>{figure:.3}</td>");
                }
            }
            None => rows.push_str("<td>–</td><td>–</td><td>–</td><td>–</td>"),
        }
        rows.push_str("</tr>");
    }
    let head = [
        "Part",
        "Prompts",
        "Benign held",
        "Harmful held",
        "AUPRC of harm",
        "AUROC",
        "Recall at 1 %",
        "at 5 %",
    ];
    format!(
        "<h2>Languages, lengths and sets</h2>{}",
        table("Languages, lengths and sets", &head, &rows)
    )
}

/// The prompts that the scores are most wrong about.
pub fn mistakes(results: &Results) -> String {
    let Some(mistakes) = &results.mistakes else {
        return String::new();
    };
    let section = |title: &str, note: &str, some: &[Mistake]| {
        if some.is_empty() {
            return String::new();
        }
        let rows: String = some.iter().map(mistake).collect();
        let mut head = vec!["Row", "Score", "Action", "Led by", "Set"];
        if some.iter().any(|it| it.text.is_some()) {
            head.insert(1, "Prompt");
        }
        format!(
            "<h2>{title}</h2><p class=\"soft\">{note}</p>{}",
            table(title, &head, &rows).replacen("\"table\"", "\"table words\"", 1)
        )
    };
    section(
        "Worst false alarms",
        "Benign by their labels, with the highest scores. Some labels are wrong.",
        &mistakes.alarms,
    ) + &section(
        "Worst misses",
        "Harmful by their labels, with the lowest scores. Some labels are wrong.",
        &mistakes.misses,
    )
}

fn mistake(it: &Mistake) -> String {
    let text = it.text.as_ref().map_or_else(String::new, |text| {
        format!("<td class=\"prompt\">{}</td>", escape(text))
    });
    format!(
        "<tr><th scope=\"row\">{}</th>{text}<td>{:.3}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
        escape(&it.id),
        it.score,
        it.action,
        it.category.map_or("–", funambule::Category::id),
        escape(&it.set)
    )
}
