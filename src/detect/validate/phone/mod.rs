//! Telephone numbers, by the numbering plans in force.
//!
//! A plan speaks of the national number: what follows `+33`, or the 0 that is dialled inside
//! the country.

mod calling_codes;
mod europe;
mod fictional;
mod north_america;

use super::checksum::digits;
use super::counting::is_counting;

/// A plan: whether a subscriber may have this national number.
type Plan = fn(&str) -> bool;

/// The plans that are known beyond the lengths of their numbers.
const PLANS: &[(u16, Plan)] = &[
    (1, north_america::is_subscriber),
    (31, europe::is_netherlands),
    (32, europe::is_belgium),
    (33, europe::is_france),
    (34, europe::is_spain),
    (39, europe::is_italy),
    (41, europe::is_switzerland),
    (44, europe::is_united_kingdom),
    (49, europe::is_germany),
    (351, europe::is_portugal),
];

/// Helplines and poison centres in ranges of subscribers, by calling code and national number:
/// published for everybody, and nobody's own. Their sites name them.
const HELPLINES: &[(u16, &str)] = &[
    (33, "972394050"),  // sos-amitie.com
    (33, "145394000"),  // suicide-ecoute.fr
    (34, "717003717"),  // telefonodelaesperanza.org
    (39, "0223272327"), // telefonoamico.it
];

/// The calling codes whose numbers have no 0 before them inside the country, or keep it.
const WITHOUT_TRUNK: &[u16] = &[1, 34, 39, 351];

/// A number after `+` or `00`, with a calling code in use and a national number of its plan.
pub fn is_international(text: &str) -> bool {
    let digits = plain(&text.replace("(0)", ""));
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    calling_codes::split(digits).is_some_and(|(code, national)| {
        let plan = PLANS.iter().find(|(known, _)| *known == code);
        let is_italy = code == 39;
        let national = if is_italy {
            national
        } else {
            national.strip_prefix('0').unwrap_or(national)
        };
        is_genuine(national)
            && !fictional::is_fictional(code, national)
            && !HELPLINES.contains(&(code, national))
            && plan.map_or_else(
                || calling_codes::has_length(code, national),
                |(_, plan)| plan(national),
            )
    })
}

/// A number as it is dialled inside the country with this calling code.
fn is_national(code: u16, text: &str) -> bool {
    let digits = plain(text);
    let national = if WITHOUT_TRUNK.contains(&code) {
        Some(digits.as_str())
    } else {
        digits.strip_prefix('0')
    };
    let plan = PLANS.iter().find(|(known, _)| *known == code);
    national.is_some_and(|national| {
        is_genuine(national)
            && !fictional::is_fictional(code, national)
            && !HELPLINES.contains(&(code, national))
            && plan.is_some_and(|(_, plan)| plan(national))
    })
}

/// A number of any plan, national or international: for where words say that it is one.
pub fn is_any(text: &str) -> bool {
    // `telefonica.net ip=81.163.89.98` is no number after "telefon".
    if text.parse::<std::net::Ipv4Addr>().is_ok() {
        return false;
    }
    if text.starts_with('+') || plain(text).starts_with("00") {
        is_international(text)
    } else {
        PLANS.iter().any(|(code, _)| is_national(*code, text)) || is_north_american_with_code(text)
    }
}

fn is_north_american_with_code(text: &str) -> bool {
    plain(text)
        .strip_prefix('1')
        .is_some_and(|national| is_national(1, national))
}

/// A number of the United States, Canada and their neighbours, with or without the 1.
pub fn is_north_american(text: &str) -> bool {
    is_national(1, text) || is_north_american_with_code(text)
}

/// A number in a North American shape that nobody has, since the range is kept for fiction.
pub fn is_north_american_fiction(text: &str) -> bool {
    let digits = plain(text);
    let national = digits.strip_prefix('1').unwrap_or(&digits);
    national.len() == 10 && is_genuine(national) && fictional::is_fictional(1, national)
}

/// A number of France.
pub fn is_french(text: &str) -> bool {
    is_national(33, text)
}

/// A number of the United Kingdom.
pub fn is_british(text: &str) -> bool {
    is_national(44, text)
}

/// A number of Germany.
pub fn is_german(text: &str) -> bool {
    is_national(49, text)
}

/// A number of Spain.
pub fn is_spanish(text: &str) -> bool {
    is_national(34, text)
}

/// A number of Italy.
pub fn is_italian(text: &str) -> bool {
    is_national(39, text)
}

/// A number of Belgium.
pub fn is_belgian(text: &str) -> bool {
    is_national(32, text)
}

/// A number of Switzerland.
pub fn is_swiss(text: &str) -> bool {
    is_national(41, text)
}

/// A number of the Netherlands.
pub fn is_dutch(text: &str) -> bool {
    is_national(31, text)
}

/// A number of Portugal.
pub fn is_portuguese(text: &str) -> bool {
    is_national(351, text)
}

/// The digits of `text`.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Not one digit over and over, and not counting from end to end.
fn is_genuine(national: &str) -> bool {
    let digits: Vec<u32> = digits(national).collect();
    digits.len() > 3 && !is_counting(&digits) && !ends_in_one_digit(&digits)
}

/// Whether the last seven digits are the same: `0600000000`.
fn ends_in_one_digit(digits: &[u32]) -> bool {
    digits
        .last_chunk::<7>()
        .is_some_and(|tail| tail.iter().all(|digit| digit == &tail[0]))
}

#[cfg(test)]
mod tests {
    use super::{is_any, is_international};

    #[test]
    fn a_number_needs_a_country_and_its_length() {
        for number in [
            "+33 6 48 20 17 93",
            "+33 (0)1 42 68 53 00",
            "0044 20 7183 8750",
            "+49 (0) 151 23456789",
            "+852 6033 9104",
            "+39 06 6982 1234",
            "+1 (415) 867-5309",
        ] {
            assert!(is_international(number), "{number}");
        }
        for number in [
            "+33 6 48 20 17",
            "+33 8 92 70 12 39",
            "+999 12345678",
            "+44 7700 900123",
            "+1 212 555 0143",
            "+210 55 123 456",
        ] {
            assert!(!is_international(number), "{number}");
        }
    }

    #[test]
    fn inside_a_country_the_plan_decides() {
        for number in [
            "0648201793",
            "415-867-5309",
            "612 48 20 17",
            "079 412 38 55",
        ] {
            assert!(is_any(number), "{number}");
        }
        for number in ["112", "0800 123 456", "115-867-5309", "0000000000"] {
            assert!(!is_any(number), "{number}");
        }
    }
}
