//! What newly blocks and what newly passes.

use std::fmt::Write;

use super::super::changes::{Both, Change, Method, Moved};
use super::super::record::Record;
use super::super::words::{self, Language, Word};
use super::heading;
use crate::eval::html::{escape, table};
use crate::eval::results::PolicyName;

/// The whole section.
pub fn section(record: &Record) -> String {
    let language = record.language;
    let mut html = heading(Word::Changes, language);
    if record.changes.is_empty() {
        let _ = write!(
            html,
            "<p class=\"soft\">{}</p>",
            escape(&Word::NoChanges.say(language))
        );
    }
    for change in &record.changes {
        html.push_str(&one(change, language));
    }
    html
}

fn one(change: &Change, language: Language) -> String {
    let method = match change.method {
        Method::Prompts => Word::FromPrompts,
        Method::Curves => Word::FromCurves,
        Method::Results => Word::FromResults,
    };
    let mut html = format!(
        "<h3>{} {} {} {} · {}</h3><p class=\"soft\">{}</p>",
        escape(&Word::From.say(language)),
        named(&change.before),
        escape(&Word::To.say(language)),
        named(&change.after),
        escape(&change.data),
        escape(&method.say(language))
    );
    let mut rows = String::new();
    if let Some(together) = &change.together {
        let sides = [Word::Harmful, Word::Benign];
        rows.push_str(&row(
            &Word::AllTogether.say(language),
            together,
            sides,
            language,
        ));
    }
    for it in &change.categories {
        rows.push_str(&row(
            &words::category(it.category, language),
            &it.moved,
            [Word::Such, Word::Others],
            language,
        ));
    }
    if change.categories.is_empty() && change.together.is_none_or(|it| it == Moved::default()) {
        let same = escape(&Word::SameDecisions.say(language));
        return html + &format!("<p>{same}</p>");
    }
    let head = [
        Word::CategoryName,
        Word::NewlyHeld,
        Word::NewlyPassed,
        Word::NewlyBlocked,
        Word::NoLongerBlocked,
    ]
    .map(|word| word.say(language));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    html.push_str(&table(&Word::Changes.say(language), &head, &rows));
    html.push_str(&prompts(change, language));
    html
}

fn named(policy: &PolicyName) -> String {
    format!(
        "{} {} <code>{}</code>",
        escape(&policy.name),
        escape(&policy.version),
        escape(policy.hash.get(..12).unwrap_or(&policy.hash))
    )
}

fn row(name: &str, moved: &Moved, sides: [Word; 2], language: Language) -> String {
    let [such, others] = sides;
    let cell = |both: Both| {
        if both == Both::default() {
            return "<td>–</td>".to_owned();
        }
        format!(
            "<td>{} {} <small class=\"soft\">{} {}</small></td>",
            language.count(both.such),
            escape(&such.say(language)),
            language.count(both.others),
            escape(&others.say(language))
        )
    };
    format!(
        "<tr><th scope=\"row\">{}</th>{}{}{}{}</tr>",
        escape(name),
        cell(moved.newly_held),
        cell(moved.newly_passed),
        cell(moved.newly_blocked),
        cell(moved.no_longer_blocked)
    )
}

fn prompts(change: &Change, language: Language) -> String {
    if change.prompts.is_empty() {
        return String::new();
    }
    let rows: Vec<String> = change
        .prompts
        .iter()
        .map(|it| {
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"prompt\">{}</td><td>{}</td><td>{}</td></tr>",
                escape(&it.id),
                escape(&it.text),
                escape(&words::action(it.before, language)),
                escape(&words::action(it.after, language))
            )
        })
        .collect();
    let head = [Word::Prompt, Word::Before, Word::After].map(|word| word.say(language));
    let rows = rows.concat();
    let head = ["", head[0].as_str(), head[1].as_str(), head[2].as_str()];
    table(&Word::Changes.say(language), &head, &rows).replacen("\"table\"", "\"table words\"", 1)
}
