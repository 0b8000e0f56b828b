//! What a mistake in the table would look like.

use std::collections::{BTreeMap, BTreeSet};

use super::{Helpline, Kind, TABLE, helplines, in_country};

/// Every line that does not hold, with what is wrong.
fn require(what: &str, holds: impl Fn(&Helpline) -> bool) {
    let wrong: Vec<Helpline> = helplines().filter(|line| !holds(line)).collect();
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

#[test]
fn every_line_of_the_table_is_read() {
    let heading = "country\tkind\tname\tnumbers\thours\tlanguages\tsite\tsource\tread\tchecked";
    assert_eq!(TABLE.lines().next(), Some(heading));
    assert_eq!(helplines().count(), TABLE.lines().count() - 1);
    let fields = |line: &str| line.split('\t').count();
    assert!(TABLE.lines().all(|line| fields(line) == 10), "ten fields");
}

#[test]
fn thirty_countries_at_least_have_a_line_for_anyone() {
    let crisis = helplines().filter(|line| line.kind == Kind::Crisis);
    let countries: BTreeSet<&str> = crisis.map(|line| line.country).collect();
    assert!(countries.len() >= 30, "{countries:?}");
}

#[test]
fn every_country_has_exactly_one_emergency_line() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in helplines() {
        *counts.entry(line.country).or_default() += usize::from(line.kind == Kind::Emergency);
    }
    counts.retain(|_, count| *count != 1);
    assert!(counts.is_empty(), "{counts:?}");
}

#[test]
fn every_member_of_the_union_has_112() {
    let members = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];
    for member in members {
        let lines = in_country(member);
        let emergency = lines.iter().find(|line| line.kind == Kind::Emergency);
        assert_eq!(emergency.expect(member).numbers[0], "112", "{member}");
    }
}

#[test]
fn no_line_stands_twice_and_countries_stand_together() {
    let keys: Vec<_> = helplines()
        .map(|line| (line.country, line.kind, line.name))
        .collect();
    let unique: BTreeSet<_> = keys.iter().collect();
    assert_eq!(unique.len(), keys.len());
    assert!(keys.is_sorted_by_key(|&(country, kind, _)| (country, kind)));
}

#[test]
fn every_line_is_well_formed() {
    require("a country is two capitals", |line| {
        line.country.len() == 2 && line.country.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    require("a number can be dialled", |line| {
        let dials = |number: &&str| {
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            let allowed = |byte: u8| byte.is_ascii_digit() || b" -".contains(&byte);
            let rest = number.strip_prefix('*').unwrap_or(number);
            (2..=12).contains(&digits) && rest.bytes().all(allowed) && *number == number.trim()
        };
        !line.numbers.is_empty() && line.numbers.iter().all(dials)
    });
    require("hours are all of them, or from when to when", |line| {
        line.hours.is_none_or(|hours| {
            let is_time = |text: &str| {
                text.split_once(':').is_some_and(|(hour, minute)| {
                    hour.parse::<u8>().is_ok_and(|hour| hour <= 24) && minute == "00"
                })
            };
            hours == "24/7"
                || hours
                    .split_once('–')
                    .is_some_and(|(from, to)| is_time(from) && is_time(to))
        })
    });
    require("a language is a tag", |line| {
        let is_tag = |tag: &&str| {
            (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        line.languages.iter().all(is_tag)
    });
    require("a helpline has a name, a language and a site", |line| {
        let is_named = !line.name.is_empty() && !line.languages.is_empty();
        line.kind == Kind::Emergency || is_named && line.site.is_some()
    });
    require("a site is an address over HTTPS", |line| {
        line.site
            .is_none_or(|site| site.starts_with("https://") && !site.contains(' '))
    });
    require(
        "a source is an address, or the state's own number",
        |line| line.source.starts_with("http") || line.source == "national emergency number",
    );
    require("the date is one", |line| {
        let parts: Vec<_> = line.checked.split('-').map(str::parse::<u16>).collect();
        matches!(parts[..], [Ok(2026..), Ok(1..=12), Ok(1..=31)]) && line.checked.len() == 10
    });
}

/// The numbers that very many people may see. A change of one must be meant.
#[test]
fn the_best_known_numbers_are_these() {
    let first = |country: &str| {
        let lines = in_country(country);
        let crisis = lines.iter().find(|line| line.kind == Kind::Crisis);
        crisis.map(|line| line.numbers[0]).expect("a line")
    };
    let known = [
        ("AU", "13 11 14"),
        ("BR", "188"),
        ("CA", "988"),
        ("CH", "143"),
        ("DE", "0800 111 0 111"),
        ("ES", "024"),
        ("FR", "3114"),
        ("GB", "116 123"),
        ("IE", "116 123"),
        ("NL", "113"),
        ("NZ", "1737"),
        ("US", "988"),
    ];
    for (country, number) in known {
        assert_eq!(first(country), number, "{country}");
    }
    assert!(in_country("fr").len() > 1, "any case");
    assert!(in_country("ZZ").is_empty());
}
