//! Numbers of people in Denmark, Finland, Iceland, Norway and Sweden.

use super::checksum::{alphanumerics, digits, genuine, luhn, number, weighted};
use super::date::{is_day, is_day_month_year, pair};

/// A personal or co-ordination number of Sweden; the latter adds 60 to the day.
pub fn is_se_personal(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    let Some(short) = digits
        .len()
        .checked_sub(10)
        .map(|century| &digits[century..])
    else {
        return false;
    };
    let day = pair(short, 4);
    let day = if day > 60 { day - 60 } else { day };
    let checked: String = short.iter().map(u32::to_string).collect();
    is_day(2000 + pair(short, 0), pair(short, 2), day) && number(&short[6..]) > 0 && luhn(&checked)
}

/// A birth number of Norway; a D-number adds 40 to the day. Synthetic ones, whose month is
/// higher, are for tests.
pub fn is_no_birth(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let day = pair(&digits, 0);
        let day = if day > 40 { day - 40 } else { day };
        is_day(2000 + pair(&digits, 4), pair(&digits, 2), day)
            && weighted(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).is_multiple_of(11)
            && weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
    })
}

/// A personal number of Denmark. Since 2007 it has no check digit, only a date.
pub fn is_dk_cpr(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| is_day_month_year(&digits) && number(&digits[6..]) > 0)
}

/// A personal identity code of Finland, other than the specimen.
pub fn is_fi_personal(text: &str) -> bool {
    let (Some(date), Some(individual)) = (text.get(..6), text.get(7..10)) else {
        return false;
    };
    let digits: Vec<u32> = digits(date).chain(digits(individual)).collect();
    let check = b"0123456789ABCDEFHJKLMNPRSTUVWXY"[(number(&digits) % 31) as usize];
    digits.len() == 9
        && is_day_month_year(&digits)
        && alphanumerics(text).last() == Some(check)
        && text != "131052-308T"
}

/// An identity number of Iceland; a company's adds 40 to the day.
pub fn is_is_identity(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| {
        let day = pair(&digits, 0);
        let day = if day > 40 { day - 40 } else { day };
        is_day(2000 + pair(&digits, 4), pair(&digits, 2), day)
            && matches!(digits[9], 0 | 9)
            && weighted(&digits, &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
    })
}
