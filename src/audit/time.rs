//! A moment, as the caller's clock tells it: the core has none.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};

/// A moment in UTC to the millisecond, as RFC 3339 and JavaScript's `toISOString` write it:
/// `2026-11-23T09:30:00.000Z`. In this one form, the order of the texts is the order of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Time(String);

/// A digit where there is a zero, the character itself where there is another.
const FORM: &[u8; 24] = b"0000-00-00T00:00:00.000Z";

impl Time {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The days since 1 January of the year 0, in the Gregorian calendar.
    pub(super) fn day(&self) -> u32 {
        let (year, month, day) = (self.number(0..4), self.number(5..7), self.number(8..10));
        let leap_days = match year {
            0 => 0,
            _ => (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1,
        };
        let months = (1..month).map(|month| days_in(year, month)).sum::<u32>();
        year * 365 + leap_days + months + day - 1
    }

    fn number(&self, range: std::ops::Range<usize>) -> u32 {
        self.0[range].parse().expect("only digits stand there")
    }

    fn is_valid(&self) -> bool {
        let is_formed = self.0.len() == FORM.len()
            && self.0.bytes().zip(FORM).all(|(byte, form)| match form {
                b'0' => byte.is_ascii_digit(),
                _ => byte == *form,
            });
        is_formed
            && (1..=12).contains(&self.number(5..7))
            && (1..=days_in(self.number(0..4), self.number(5..7))).contains(&self.number(8..10))
            && self.number(11..13) < 24
            && self.number(14..16) < 60
            && self.number(17..19) < 60
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl TryFrom<String> for Time {
    type Error = Error;

    fn try_from(text: String) -> Result<Time, Error> {
        let time = Time(text);
        if time.is_valid() {
            return Ok(time);
        }
        let text = &time.0;
        Err(Error::new(
            ErrorKind::Audit,
            format!("{text:?} is not a time in UTC of the form `2026-11-23T09:30:00.000Z`"),
        ))
    }
}

impl FromStr for Time {
    type Err = Error;

    fn from_str(text: &str) -> Result<Time, Error> {
        Time::try_from(text.to_owned())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Time;

    #[test]
    fn only_moments_of_the_one_form_are_read() {
        for good in [
            "2026-11-23T09:30:00.000Z",
            "2024-02-29T23:59:59.999Z",
            "0000-01-01T00:00:00.000Z",
        ] {
            assert_eq!(good.parse::<Time>().unwrap().as_str(), good);
        }
        for bad in [
            "",
            "2026-11-23",
            "2026-11-23T09:30:00Z",
            "2026-11-23T09:30:00.000+01:00",
            "2026-11-23t09:30:00.000z",
            "2025-02-29T00:00:00.000Z",
            "2026-13-01T00:00:00.000Z",
            "2026-00-01T00:00:00.000Z",
            "2026-11-00T00:00:00.000Z",
            "2026-11-23T24:00:00.000Z",
            "2026-11-23T09:60:00.000Z",
            "2026-11-23T09:30:60.000Z",
            "２026-11-23T09:30:00.00Z",
        ] {
            let error = bad.parse::<Time>().unwrap_err().to_string();
            assert!(error.contains("2026-11-23T09:30:00.000Z"), "{error}");
        }
    }

    #[test]
    fn days_count_through_leap_years_and_centuries() {
        let day = |date: &str| {
            format!("{date}T12:00:00.000Z")
                .parse::<Time>()
                .unwrap()
                .day()
        };
        assert_eq!(day("0000-01-01"), 0);
        assert_eq!(day("1970-01-01"), 719_528);
        for (before, after) in [
            ("0000-12-31", "0001-01-01"),
            ("0004-02-29", "0004-03-01"),
            ("1900-02-28", "1900-03-01"),
            ("2000-02-29", "2000-03-01"),
            ("2024-12-31", "2025-01-01"),
        ] {
            assert_eq!(day(after) - day(before), 1, "{before}");
        }
    }
}
