//! Whom someone in distress can call, by country: one table, which every surface shows; each line
//! says how it was checked.
//!
//! `docs/crisis-support.md` says how a line is checked and corrected. Nothing is fetched.

use serde::Serialize;

/// The table: a heading, then one line for each helpline, its fields between tabs.
const TABLE: &str = include_str!("helplines.tsv");

/// What stands between the numbers of one line.
const BETWEEN_NUMBERS: &str = " / ";

/// Whom a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A life is in danger: the country's emergency service.
    Emergency,
    /// Anyone in distress.
    Crisis,
    /// Children and the young.
    Young,
}

/// How the source of a line was read when it was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// The page of the source, or a stored copy of it.
    Page,
    /// The source could not be opened: from memory of what it publishes.
    Memory,
}

/// Someone to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Helpline {
    /// The country by its ISO 3166-1 code, in capitals.
    pub country: &'static str,
    /// Whom it is for.
    pub kind: Kind,
    /// What it calls itself, in its own language; emergency services have no name here.
    pub name: &'static str,
    /// The numbers to dial within the country, the best first.
    pub numbers: Vec<&'static str>,
    /// `24/7`, or hours of every day; nothing where they are not known for certain.
    pub hours: Option<&'static str>,
    /// The languages that are spoken, as BCP 47 tags, the one of `name` first.
    pub languages: Vec<&'static str>,
    /// The site of the line or of whoever runs it.
    pub site: Option<&'static str>,
    /// Where the number comes from.
    pub source: &'static str,
    /// How the source was read.
    pub read: Reading,
    /// When, as `YYYY-MM-DD`.
    pub checked: &'static str,
}

/// Every line, by country; within one the emergency number first.
pub fn helplines() -> impl Iterator<Item = Helpline> {
    TABLE.lines().skip(1).filter_map(parse)
}

/// The lines of a country, by its code; none if the table has none.
pub fn in_country(code: &str) -> Vec<Helpline> {
    helplines()
        .filter(|line| line.country.eq_ignore_ascii_case(code))
        .collect()
}

/// A line of the table; nothing if it is not one, which the tests rule out.
fn parse(line: &'static str) -> Option<Helpline> {
    let mut fields = line.split('\t');
    let mut field = || fields.next();
    let optional = |text: &'static str| (!text.is_empty()).then_some(text);
    Some(Helpline {
        country: field()?,
        kind: match field()? {
            "emergency" => Kind::Emergency,
            "crisis" => Kind::Crisis,
            "young" => Kind::Young,
            _ => return None,
        },
        name: field()?,
        numbers: field()?.split(BETWEEN_NUMBERS).collect(),
        hours: optional(field()?),
        languages: field()?.split(',').filter(|tag| !tag.is_empty()).collect(),
        site: optional(field()?),
        source: field()?,
        read: match field()? {
            "page" => Reading::Page,
            "memory" => Reading::Memory,
            _ => return None,
        },
        checked: field()?,
    })
}

#[cfg(test)]
mod tests;
