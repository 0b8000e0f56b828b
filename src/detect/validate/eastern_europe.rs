//! Numbers of people in Poland, Czechia, Slovakia, Romania and their neighbours.

use super::checksum::{alphanumerics, digits, genuine, mod_11_10, number, value, weighted};
use super::date::{is_day, pair};

/// A population number of Poland: the month tells the century.
pub fn is_pl_pesel(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let month = pair(&digits, 2);
        let century = [1900, 2000, 2100, 2200, 1800, 1900][month as usize / 20 % 6];
        is_day(century + pair(&digits, 0), month % 20, pair(&digits, 4))
            && weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]).is_multiple_of(10)
    })
}

/// An identity card of Poland: three letters, then six digits of which the first checks.
pub fn is_pl_identity_card(text: &str) -> bool {
    let values: Vec<u32> = alphanumerics(text).map(value).collect();
    values.len() == 9 && weighted(&values, &[7, 3, 1, 9, 7, 3, 1, 7, 3]).is_multiple_of(10)
}

/// A birth number of Czechia or Slovakia. Until 1953 it had nine digits and no check.
pub fn is_cz_birth(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    if !matches!(digits.len(), 9 | 10) {
        return false;
    }
    let month = match pair(&digits, 2) {
        month @ 71..=82 => month - 70,
        month @ 51..=62 => month - 50,
        month @ 21..=32 => month - 20,
        month => month,
    };
    let year = pair(&digits, 0);
    let checked = match digits.len() {
        9 => year < 54 && number(&digits[6..]) > 0,
        _ => {
            number(&digits).is_multiple_of(11)
                || (number(&digits[..9]) % 11 == 10 && digits[9] == 0)
        }
    };
    checked && is_day(2000 + year, month, pair(&digits, 4))
}

/// A personal number of Romania: sex, date, county, number and check digit.
pub fn is_ro_cnp(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]);
        let check = if sum % 11 == 10 { 1 } else { sum % 11 };
        digits[0] > 0
            && is_day(2000 + pair(&digits, 1), pair(&digits, 3), pair(&digits, 5))
            && matches!(pair(&digits, 7), 1..=48 | 51 | 52 | 70 | 80..=83)
            && check == digits[12]
    })
}

/// A civil number of Bulgaria: the month tells the century.
pub fn is_bg_egn(text: &str) -> bool {
    genuine::<10>(text).is_some_and(|digits| {
        let month = match pair(&digits, 2) {
            month @ 41..=52 => month - 40,
            month @ 21..=32 => month - 20,
            month => month,
        };
        is_day(2000 + pair(&digits, 0), month, pair(&digits, 4))
            && weighted(&digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9]
    })
}

/// A personal number of Croatia.
pub fn is_hr_oib(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| mod_11_10(&digits))
}

/// A personal code of Estonia or Lithuania.
pub fn is_baltic_code(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|digits| {
        let first = weighted(&digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
        let second = weighted(&digits, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
        let check = if first < 10 { first } else { second % 10 };
        (1..=8).contains(&digits[0])
            && is_day(2000 + pair(&digits, 1), pair(&digits, 3), pair(&digits, 5))
            && check == digits[10]
    })
}

/// A citizen number of the countries that were Yugoslavia.
pub fn is_jmbg(text: &str) -> bool {
    genuine::<13>(text).is_some_and(|digits| {
        let sum = weighted(&digits, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        is_day(2000 + pair(&digits, 5), pair(&digits, 2), pair(&digits, 0))
            && matches!(digits[4], 0 | 8 | 9)
            && (11 - sum % 11) % 11 % 10 == digits[12]
    })
}
