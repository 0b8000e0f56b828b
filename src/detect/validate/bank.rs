//! National numbers of banks and accounts.

use super::checksum::{alphanumerics, digits, genuine, mod_97_10, number, value, weighted};
use super::counting::is_counting;

/// A routing number of the United States.
pub fn is_us_routing(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        matches!(number(&digits[..2]), 0..=12 | 21..=32 | 61..=72 | 80)
            && weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
    })
}

/// An account number without a standard: six to seventeen digits that do not count.
pub fn is_account(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    (6..=17).contains(&digits.len()) && !is_counting(&digits)
}

/// Bank, branch, account and key of a French account.
pub fn is_fr_rib(text: &str) -> bool {
    // Letters count as one to nine, and from S on as two to nine.
    let digit = |byte: u8| match byte {
        b'A'..=b'I' => byte - b'A' + 1,
        b'J'..=b'R' => byte - b'J' + 1,
        b'S'..=b'Z' => byte - b'S' + 2,
        digit => digit - b'0',
    };
    let digits: Vec<u32> = alphanumerics(text)
        .map(|byte| u32::from(digit(byte)))
        .collect();
    digits.len() == 23 && !is_counting(&digits[..21]) && {
        let sum =
            89 * number(&digits[..5]) + 15 * number(&digits[5..10]) + 3 * number(&digits[10..21]);
        97 - sum % 97 == number(&digits[21..])
    }
}

/// A standardised account of Mexico.
pub fn is_mx_clabe(text: &str) -> bool {
    genuine::<18>(text).is_some_and(|digits| {
        let sum: u32 = digits[..17]
            .iter()
            .zip([3, 7, 1].into_iter().cycle())
            .map(|(digit, weight)| digit * weight % 10)
            .sum();
        (10 - sum % 10) % 10 == digits[17]
    })
}

/// A uniform account of Argentina: two check digits, of the bank and of the account.
pub fn is_ar_cbu(text: &str) -> bool {
    genuine::<22>(text).is_some_and(|digits| {
        let bank = weighted(&digits[..8], &[7, 1, 3, 9, 7, 1, 3, 1]);
        let account = weighted(&digits[8..], &[3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1]);
        bank.is_multiple_of(10) && account.is_multiple_of(10)
    })
}

/// An account of Poland, which is an IBAN without its country.
pub fn is_pl_account(text: &str) -> bool {
    genuine::<26>(text).is_some() && {
        let digits = || alphanumerics(text);
        mod_97_10(digits().skip(2).chain(*b"PL").chain(digits().take(2)))
    }
}

/// A bank's code whose fifth and sixth letter are a country.
pub fn is_bic(text: &str) -> bool {
    const COUNTRIES: &[u8] = b"ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";
    let bytes: Vec<u8> = alphanumerics(text).collect();
    matches!(bytes.len(), 8 | 11)
        && COUNTRIES.chunks(2).any(|country| country == &bytes[4..6])
        && value(bytes[0]) > 9
}
