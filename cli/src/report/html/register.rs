//! Every category in one table.

use std::fmt::Write;

use super::super::record::{CategoryRecord, Record, Residual};
use super::super::words::{self, Language, Word};
use super::{count, heading};
use crate::eval::html::{escape, table};
use crate::metrics::Estimate;

/// The table.
pub fn section(record: &Record) -> String {
    let language = record.language;
    let mut rows = String::new();
    for it in &record.categories {
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{} <small class=\"soft\">{}</small></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escape(&words::category(it.category, language)),
            it.category,
            likelihood(it, language),
            mitigation(it, language),
            each(it, language, |residual| residual.missed),
            each(it, language, |residual| residual.false_alarms),
            set(it.owner.as_deref(), language),
            set(it.review.as_deref(), language),
        );
    }
    let head = [
        Word::CategoryName,
        Word::Likelihood,
        Word::Mitigation,
        Word::Missed,
        Word::Alarms,
        Word::Owner,
        Word::Review,
    ]
    .map(|word| word.say(language));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    format!(
        "{}<p class=\"soft\">{}</p>{}",
        heading(Word::Register, language),
        escape(&Word::RegisterNote.say(language)),
        table(&Word::Register.say(language), &head, &rows).replacen(
            "\"table\"",
            "\"table words register\"",
            1
        )
    )
}

/// The rungs with their thresholds, the strictest first.
fn mitigation(it: &CategoryRecord, language: Language) -> String {
    let rungs = it.mitigation.iter().rev().map(|rung| {
        format!(
            "{} <span class=\"soft\">≥ {}</span>",
            escape(&words::action(rung.action, language)),
            language.threshold(rung.threshold)
        )
    });
    let mut lines: Vec<String> = rungs.collect();
    if lines.is_empty() {
        lines.push(escape(&Word::OutOfScope.say(language)));
    } else if it.mitigation.iter().all(|rung| !rung.action.holds()) {
        lines.push(escape(&Word::NothingHeld.say(language)));
    }
    lines.join("<br>")
}

fn likelihood(it: &CategoryRecord, language: Language) -> String {
    let Some(likelihood) = &it.likelihood else {
        return format!(
            "<span class=\"soft unknown\">{}</span>",
            escape(&Word::NoAudit.say(language))
        );
    };
    format!(
        "{} <small class=\"soft\">{}</small>",
        language.count(count(likelihood.prompts)),
        language.percent(likelihood.share)
    )
}

/// One line for each measurement that says something.
fn each(
    it: &CategoryRecord,
    language: Language,
    figure: impl Fn(&Residual) -> Option<Estimate>,
) -> String {
    if it.mitigation.iter().all(|rung| !rung.action.holds()) {
        return "–".to_owned();
    }
    let known: Vec<String> = it
        .residual
        .iter()
        .filter_map(|residual| {
            let figure = figure(residual)?;
            Some(format!(
                "{} <small class=\"soft\">[{}] {}–{}</small>",
                language.percent(figure.value),
                residual.measurement + 1,
                language.percent(figure.low),
                language.percent(figure.high)
            ))
        })
        .collect();
    if known.is_empty() {
        return format!(
            "<span class=\"soft unknown\">{}</span>",
            escape(&Word::NotMeasured.say(language))
        );
    }
    known.join("")
}

fn set(text: Option<&str>, language: Language) -> String {
    text.map_or_else(
        || {
            format!(
                "<span class=\"soft unknown\">{}</span>",
                escape(&Word::NotSet.say(language))
            )
        },
        escape,
    )
}
