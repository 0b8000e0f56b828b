//! Dates inside numbers.

use super::checksum::number;

/// Whether the calendar has this day.
pub(crate) fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// The number that two digits spell.
pub(crate) fn pair(digits: &[u32], at: usize) -> u32 {
    number(&digits[at..at + 2]) as u32
}

/// Whether `digits` begin with year, month and day in two digits each, in some century.
pub(crate) fn is_year_month_day(digits: &[u32]) -> bool {
    // The year 2000 had a 29 February, so that 00 stands for a leap year.
    is_day(2000 + pair(digits, 0), pair(digits, 2), pair(digits, 4))
}

/// Whether `digits` begin with day, month and year in two digits each, in some century.
pub(crate) fn is_day_month_year(digits: &[u32]) -> bool {
    is_day(2000 + pair(digits, 4), pair(digits, 2), pair(digits, 0))
}
