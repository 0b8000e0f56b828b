//! The record as one page that needs nothing else.

mod bars;
mod changes;
mod details;
mod register;

use std::fmt::Write;

use super::record::Record;
use super::words::{Language, Word};
use crate::eval::html::{document, escape};

/// The whole page.
pub fn page(record: &Record) -> String {
    let language = record.language;
    let title = [
        Word::Title.say(language),
        language.colon(),
        record.policy.name.clone(),
    ]
    .concat();
    let mut body = head(record);
    body.push_str(&tiles(record));
    body.push_str(&measurements(record));
    body.push_str(&register::section(record));
    body.push_str(&bars::chart(record));
    body.push_str(&details::section(record));
    body.push_str(&changes::section(record));
    body.push_str(&limits(record));
    document(language.tag(), &title, &body)
}

fn heading(word: Word, language: Language) -> String {
    format!("<h2>{}</h2>", escape(&word.say(language)))
}

fn head(record: &Record) -> String {
    let language = record.language;
    let policy = &record.policy;
    let organisation = record
        .organisation
        .as_ref()
        .map_or_else(String::new, |it| format!("{} · ", escape(it)));
    format!(
        "<header><h1>{}</h1><p class=\"soft\">{organisation}{} · Funambule {} · {} <strong>{}</strong> {} <code>{}</code></p></header>",
        escape(&Word::Title.say(language)),
        record.date,
        escape(&record.engine),
        escape(&Word::Policy.say(language)),
        escape(&policy.name),
        escape(&policy.version),
        escape(policy.hash.get(..12).unwrap_or(&policy.hash)),
    )
}

fn tiles(record: &Record) -> String {
    let language = record.language;
    let mut tiles = String::from("<dl class=\"tiles\">");
    let mut tile = |name: Word, value: &str, detail: &str| {
        // Figures are large; words would break.
        let look = if value.chars().count() > 8 {
            " class=\"small\""
        } else {
            ""
        };
        let _ = write!(
            tiles,
            "<div{look}><dt>{}</dt><dd>{} <small class=\"soft\">{}</small></dd></div>",
            escape(&name.say(language)),
            escape(value),
            escape(detail)
        );
    };
    let or_not_set = |it: &Option<String>| it.clone().unwrap_or(Word::NotSet.say(language));
    tile(Word::Owner, &or_not_set(&record.owner), "");
    tile(Word::Review, &or_not_set(&record.review), "");
    let in_scope = record.categories.iter().filter(|it| it.in_scope).count();
    tile(
        Word::InScope,
        &language.count(in_scope),
        &format!(
            "{} {}",
            Word::OfAll.say(language),
            language.count(record.categories.len())
        ),
    );
    match &record.audit {
        Some(audit) => tile(
            Word::Screened,
            &language.count(count(audit.screened)),
            &format!(
                "{} {}{}",
                language.count(count(audit.held)),
                Word::Held.say(language),
                period(audit.from.as_deref(), audit.to.as_deref())
            ),
        ),
        None => tile(Word::Likelihood, &Word::NoAudit.say(language), ""),
    }
    for (index, measurement) in record.measurements.iter().enumerate() {
        let data = format!("[{}] {}", index + 1, measurement.data);
        let Some(held) = &measurement.held else {
            tile(
                Word::HarmfulHeld,
                "–",
                &[
                    data,
                    language.colon(),
                    Word::NotMeasuredPolicy.say(language),
                ]
                .concat(),
            );
            continue;
        };
        for (name, share) in [
            (Word::BenignHeld, held.benign),
            (Word::HarmfulHeld, held.harmful),
        ] {
            let detail = format!(
                "{}–{} · {data}",
                language.percent(share.low),
                language.percent(share.high)
            );
            tile(name, &language.percent(share.value), &detail);
        }
    }
    tiles + "</dl>"
}

/// A count of the audit log on any machine.
fn count(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn period(from: Option<&str>, to: Option<&str>) -> String {
    let day = |time: &str| time.get(..10).unwrap_or(time).to_owned();
    match (from, to) {
        (Some(from), Some(to)) => format!(" · {}–{}", day(from), day(to)),
        _ => String::new(),
    }
}

fn measurements(record: &Record) -> String {
    let language = record.language;
    let mut html = heading(Word::MeasuredOn, language);
    html.push_str("<ol>");
    for it in &record.measurements {
        let mut languages: Vec<(&String, &usize)> = it.languages.iter().collect();
        languages.sort_by(|left, right| right.1.cmp(left.1).then(left.0.cmp(right.0)));
        let listed = languages
            .iter()
            .take(6)
            .map(|(tag, prompts)| format!("{tag} {}", language.count(**prompts)));
        let rest = if languages.len() > 6 { ", …" } else { "" };
        let _ = write!(
            html,
            "<li><strong>{}</strong>{}{} <span class=\"soft\">({}, Funambule {}, <code>{}</code>; {}{rest})</span></li>",
            escape(&it.data),
            language.colon(),
            escape(&language.pick(
                &format!(
                    "{} prompts, {} of them benign",
                    language.count(it.prompts),
                    language.count(it.benign)
                ),
                &format!(
                    "{} prompts, dont {} anodins",
                    language.count(it.prompts),
                    language.count(it.benign)
                ),
            )),
            escape(&it.date),
            escape(&it.engine),
            escape(it.weights.get(..12).unwrap_or(&it.weights)),
            escape(&listed.collect::<Vec<_>>().join(", ")),
        );
    }
    html + "</ol>"
}

fn limits(record: &Record) -> String {
    let language = record.language;
    let items: Vec<String> = record
        .limits
        .iter()
        .map(|limit| format!("<li>{}</li>", escape(limit)))
        .collect();
    format!(
        "{}<ul>{}</ul>{}<p>{}</p>",
        heading(Word::Limits, language),
        items.concat(),
        heading(Word::How, language),
        escape(&Word::HowText.say(language))
    )
}
