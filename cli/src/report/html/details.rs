//! Each category with its rungs, what remains and its nearest entries elsewhere.

use std::fmt::Write;

use super::super::build::with_interval;
use super::super::record::{CategoryRecord, Record, Residual};
use super::super::words::{self, Language, Word};
use super::heading;
use crate::eval::html::escape;

/// The section, its entries closed.
pub fn section(record: &Record) -> String {
    let language = record.language;
    let mut html = heading(Word::Details, language);
    for it in &record.categories {
        html.push_str(&detail(it, language));
    }
    html
}

fn detail(it: &CategoryRecord, language: Language) -> String {
    let mut html = format!(
        "<details><summary>{} <span>{}</span></summary><div class=\"entry\"><p lang=\"en\">{}</p>",
        escape(&words::category(it.category, language)),
        it.category,
        escape(&it.about)
    );
    let mut list = |name: Word, items: Vec<String>| {
        let items: Vec<String> = items
            .iter()
            .map(|item| format!("<li>{item}</li>"))
            .collect();
        let _ = write!(
            html,
            "<h3>{}</h3><ul>{}</ul>",
            escape(&name.say(language)),
            items.concat()
        );
    };
    let mut rungs: Vec<String> = it
        .mitigation
        .iter()
        .map(|rung| escape(&rung.words))
        .collect();
    if rungs.is_empty() {
        rungs.push(escape(&Word::OutOfScope.say(language)));
    }
    list(Word::Mitigation, rungs);
    let remains = it
        .residual
        .iter()
        .map(|residual| remains(it, residual, language));
    list(Word::Missed, remains.collect());
    let entries = it.mapping.iter().map(|entry| {
        format!(
            "<strong>{}</strong>{}<span lang=\"en\">{}</span>",
            escape(&entry.taxonomy),
            language.colon(),
            escape(&entry.entry)
        )
    });
    list(Word::MapsTo, entries.collect());
    if let Some(note) = &it.note {
        list(Word::Note, vec![escape(note)]);
    }
    html + "</div></details>"
}

/// What one measurement says of a category, in a sentence.
fn remains(it: &CategoryRecord, residual: &Residual, language: Language) -> String {
    let index = residual.measurement + 1;
    if residual.rung.is_none() {
        return format!("[{index}] {}", escape(&Word::NothingHeld.say(language)));
    }
    let missed = match residual.missed {
        Some(missed) => format!(
            "{} {} {}",
            with_interval(missed, language),
            Word::Of.say(language),
            language.count(residual.positives)
        ),
        None if it.category.group() == funambule::Group::Data => Word::DataUnlabelled.say(language),
        None => Word::NoSuchPrompts.say(language),
    };
    let alarms = residual.false_alarms.map_or_else(String::new, |alarms| {
        format!(
            " · {} {} {} {}",
            Word::Alarms.say(language).to_lowercase(),
            with_interval(alarms, language),
            Word::Of.say(language),
            language.count(residual.negatives)
        )
    });
    format!("[{index}] {}", escape(&format!("{missed}{alarms}")))
}
