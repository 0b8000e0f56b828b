//! Dates of birth of people who may live.

use super::date::is_day;

/// The years in which somebody who writes or is written about may have been born.
const YEARS: std::ops::RangeInclusive<u32> = 1915..=2026;

/// The months by how their names begin in English, French, German, Spanish, Italian,
/// Portuguese and Dutch.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "janv"],
    &["feb", "fev"],
    &["mar", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mei", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// A day of the calendar, of a year in [`YEARS`].
pub fn is_date_of_birth(text: &str) -> bool {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect();
    let number = |index: usize| numbers.get(index).and_then(|n| n.parse::<u32>().ok());
    match (number(0), number(1), number(2)) {
        (Some(year), Some(month), Some(day)) if year > 31 => is_of_the_living(year, month, day),
        (Some(first), Some(second), Some(year)) => {
            let year = if numbers[2].len() == 2 {
                full_year(year)
            } else {
                year
            };
            is_of_the_living(year, second, first) || is_of_the_living(year, first, second)
        }
        (Some(day), Some(year), None) => {
            month_in(text).is_some_and(|month| is_of_the_living(year, month, day))
        }
        _ => false,
    }
}

fn is_of_the_living(year: u32, month: u32, day: u32) -> bool {
    YEARS.contains(&year) && is_day(year, month, day)
}

/// Two digits mean the latest year that is over.
fn full_year(year: u32) -> u32 {
    if year > 26 { 1900 + year } else { 2000 + year }
}

fn month_in(text: &str) -> Option<u32> {
    let lower = text.to_ascii_lowercase();
    lower
        .split(|c: char| !c.is_ascii_alphabetic())
        .find_map(|word| {
            let is_named = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
            MONTHS.iter().position(is_named)
        })
        .map(|month| month as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::is_date_of_birth;

    #[test]
    fn days_of_the_living_in_any_order() {
        for day in [
            "14/03/1987",
            "03-14-1987",
            "1987-03-14",
            "14.03.87",
            "14 mars 1987",
            "March 14th, 1987",
        ] {
            assert!(is_date_of_birth(day), "{day}");
        }
        for other in ["14/03/1787", "31/02/1987", "14 foo 1987", "14/1987"] {
            assert!(!is_date_of_birth(other), "{other}");
        }
    }
}
