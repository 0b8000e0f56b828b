//! Value-added tax numbers of Europe.

use super::british_isles::is_ie_pps;
use super::checksum::{alphanumerics, luhn, mod_11_10, mod_97_10, number, value, weighted};
use super::counting::is_counting;
use super::france::is_siren;
use super::southern_europe::{is_es_cif, is_es_dni, is_es_nie, is_gr_afm, is_it_vat, is_pt_nif};
use super::western_europe::is_nl_bsn;

/// A number that the check of the country it starts with lets through.
pub fn is_vat(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let Some((country, body)) = bytes.split_at_checked(2) else {
        return false;
    };
    let plain: String = body.iter().copied().map(char::from).collect();
    let digits: Vec<u32> = body
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .map(|&byte| value(byte))
        .collect();
    if digits.len() < 6 || is_counting(&digits) {
        return false;
    }
    let (rest, pair) = digits.split_at(digits.len() - 2);
    let sum = |weights: &[u32]| weighted(&digits, weights);
    let last = pair[1];
    let last_two = number(pair);
    match country {
        b"AT" => {
            // Luhn over all but the last digit, plus a constant for the letter U.
            let doubled = weighted(&digits, &[1, 2, 1, 2, 1, 2, 1]);
            let carried = [1, 3, 5].iter().filter(|&&at| digits[at] > 4).count() as u32;
            (doubled - 9 * carried + last + 4).is_multiple_of(10)
        }
        b"BE" => 97 - number(rest) % 97 == last_two,
        b"CH" => (11 - sum(&[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == last,
        b"CZ" => digits[0] < 9 && (11 - sum(&[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == last,
        b"DE" => digits[0] > 0 && mod_11_10(&digits),
        b"HR" => mod_11_10(&digits),
        b"DK" => digits[0] > 0 && sum(&[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11),
        b"EE" => sum(&[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10),
        b"EL" => is_gr_afm(&plain),
        b"ES" => is_es_dni(&plain) || is_es_nie(&plain) || is_es_cif(&plain),
        b"FI" => sum(&[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11),
        b"FR" => is_french(&plain),
        b"GB" => {
            let rest = u64::from(sum(&[8, 7, 6, 5, 4, 3, 2])) + last_two;
            rest.is_multiple_of(97) || (rest + 55).is_multiple_of(97)
        }
        b"HU" => sum(&[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10),
        b"IE" => is_ie_pps(&plain),
        b"IT" => is_it_vat(&plain),
        b"LU" => number(rest) % 89 == last_two,
        b"NL" => mod_97_10(bytes.iter().copied()) || is_nl_bsn(&plain[..plain.len().min(9)]),
        b"PL" => sum(&[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == last,
        b"PT" => is_pt_nif(&plain),
        b"RO" => {
            let weights = [2, 3, 5, 7, 1, 2, 3, 5, 7];
            let reversed: Vec<u32> = digits.iter().rev().skip(1).copied().collect();
            digits[0] > 0 && weighted(&reversed, &weights) * 10 % 11 % 10 == last
        }
        b"SE" => digits.len() == 12 && luhn(&plain[..10]),
        b"SI" => {
            let rest = sum(&[8, 7, 6, 5, 4, 3, 2]) % 11;
            rest > 0 && (11 - rest) % 10 == last
        }
        b"SK" => digits[0] > 0 && number(&digits).is_multiple_of(11),
        _ => false,
    }
}

/// A key of two characters, then a company number. Only a key of digits can be checked.
fn is_french(text: &str) -> bool {
    let Some((key, siren)) = text.split_at_checked(2) else {
        return false;
    };
    let company: u64 = siren.parse().unwrap_or_default();
    is_siren(siren)
        && key
            .parse()
            .map_or(true, |key: u64| (12 + 3 * (company % 97)) % 97 == key)
}
