//! Postal addresses and postcodes.

/// The two-letter codes of the states and territories of the United States.
const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS \
    MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY";

/// The areas that a postcode of the United Kingdom may begin with.
const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG \
    DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW \
    KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA \
    SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// Addresses of public places that everybody knows, in lower case.
const PUBLIC: &[&str] = &[
    "10 downing street",
    "1600 pennsylvania ave",
    "221b baker street",
    "1 infinite loop",
    "350 fifth avenue",
    "123 main st",
    "123 any st",
    "742 evergreen terrace",
    "4 privet drive",
    "wall street",
    "55 rue du faubourg",
    "mustermann",
    "musterstr",
    "musterweg",
    "musterstadt",
    "musterhausen",
    "calle falsa",
    "calle ejemplo",
    "rue de l'exemple",
    "rue exemple",
    "beispielstr",
    "example st",
    "sample st",
];

/// Words that a street's name goes on after.
const PARTICLES: &[&str] = &["d", "de", "du", "des", "l", "la", "le", "les", "au", "aux"];

/// Not the address of a public place or of a sample, and not cut in the middle of its name.
pub fn is_private_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let last = lower.rsplit([' ', '\'']).next().unwrap_or_default();
    !PARTICLES.contains(&last) && !PUBLIC.iter().any(|known| lower.contains(known))
}

/// A private address that ends in a state and a five-digit code.
pub fn is_us_address(text: &str) -> bool {
    let before_code = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let words: Vec<&str> = before_code
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    is_private_address(text)
        && words.last().is_some_and(|state| {
            state.len() > 2 || STATES.split_ascii_whitespace().any(|s| s == *state)
        })
}

/// A postcode of an area of the United Kingdom, but not one of those that everybody knows.
pub fn is_uk_postcode(text: &str) -> bool {
    const KNOWN: &[&str] = &["SW1A 1AA", "SW1A 2AA", "SW1A 0AA", "AA1 1AA", "A1 1AA"];
    let upper = text.to_ascii_uppercase();
    let area: String = upper
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    AREAS.split_ascii_whitespace().any(|known| known == area) && !KNOWN.contains(&upper.as_str())
}

/// A private address that ends in a postcode of the United Kingdom.
pub fn is_uk_address(text: &str) -> bool {
    let outward = text
        .trim_end()
        .rsplit(|c: char| !c.is_ascii_alphanumeric())
        .nth(1)
        .unwrap_or_default();
    is_private_address(text) && is_uk_postcode(outward)
}

/// A private address with a five-digit code of a French department.
pub fn is_french_address(text: &str) -> bool {
    is_private_address(text) && has_code(text, |code| (1_000..=98_900).contains(&code))
}

/// A private address with a five-digit code of a German region.
pub fn is_german_address(text: &str) -> bool {
    is_private_address(text) && has_code(text, |code| (1_001..=99_998).contains(&code))
}

/// A private address with a five-digit code of a Spanish province.
pub fn is_spanish_address(text: &str) -> bool {
    is_private_address(text) && has_code(text, |code| (1_001..=52_080).contains(&code))
}

/// Whether some five digits of `text` are a code that `is_in_use`.
fn has_code(text: &str, is_in_use: fn(u32) -> bool) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 5)
        .any(|digits| digits.parse().is_ok_and(is_in_use))
}

#[cfg(test)]
mod tests {
    use super::{is_french_address, is_uk_postcode, is_us_address};

    #[test]
    fn codes_belong_to_their_country() {
        assert!(is_us_address("482 Larkspur Lane, Portland, OR 97205"));
        assert!(!is_us_address("482 Larkspur Lane, Portland, ZZ 97205"));
        assert!(is_uk_postcode("LS6 2QT") && !is_uk_postcode("QQ6 2QT"));
        assert!(is_french_address("12 rue des Lilas, 69003 Lyon"));
        assert!(!is_french_address("12 rue des Lilas, 99999 Nulle-Part"));
    }
}
