//! Numbers that European states give.

use fastrand::Rng;
use funambule::Category::{PiiFinancial, PiiGovernmentId};

use super::check::{birth, digits, grouped, luhn, mod_11_10, number, remainder, text, weighted};
use super::shape::characters;
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data(
        "fr-social-security",
        PiiGovernmentId,
        french_social_security,
    ),
    data("fr-company-siren", PiiGovernmentId, siren),
    data("fr-establishment-siret", PiiGovernmentId, siret),
    data("fr-vehicle-plate", PiiGovernmentId, french_plate),
    data("uk-national-insurance", PiiGovernmentId, national_insurance),
    data("uk-health-service", PiiGovernmentId, health_service),
    data("de-tax-id", PiiGovernmentId, german_tax),
    data("es-national-identity", PiiGovernmentId, spanish_identity),
    data("es-foreigner-identity", PiiGovernmentId, spanish_foreigner),
    data("it-fiscal-code", PiiGovernmentId, italian_fiscal_code),
    data("pt-tax", PiiGovernmentId, portuguese_tax),
    data("nl-citizen-service", PiiGovernmentId, dutch_citizen),
    data("be-national", PiiGovernmentId, belgian_national),
    data("pl-population", PiiGovernmentId, polish_population),
    data("se-personal", PiiGovernmentId, swedish_personal),
    data("ch-social-insurance", PiiGovernmentId, swiss_insurance),
    data("fi-personal-identity", PiiGovernmentId, finnish_identity),
    data("uk-sort-code", PiiFinancial, sort_code),
];

/// Sex, year and month of birth, department, commune, order, and 97 minus the remainder; 2A and 2B
/// count as 19 and 18.
fn french_social_security(random: &mut Rng) -> String {
    let (_, month, year) = birth(random);
    let sex = random.u32(1..=2);
    let order = random.u32(1..=999);
    let commune = random.u32(1..=399);
    let (department, counted) = match random.u32(..12) {
        0 => ("2A".to_owned(), "19".to_owned()),
        1 => ("2B".to_owned(), "18".to_owned()),
        _ => {
            let department = random.u32(1..=95);
            let department = if department == 20 { 21 } else { department };
            (format!("{department:02}"), format!("{department:02}"))
        }
    };
    let of = |department: &str| {
        format!(
            "{sex}{:02}{month:02}{department}{commune:03}{order:03}",
            year % 100
        )
    };
    let key = 97 - remainder(&of(&counted), 97);
    let whole = format!("{}{key:02}", of(&department));
    grouped(&whole, &[1, 2, 2, 2, 3, 3, 2], &[" ", " ", ""], random)
}

fn siren(random: &mut Rng) -> String {
    let mut body = number(8, random);
    body.push(luhn(&body));
    grouped(&text(&body), &[3, 3, 3], &[" ", ""], random)
}

fn siret(random: &mut Rng) -> String {
    let mut body = number(8, random);
    body.push(luhn(&body));
    body.extend([0, 0, 0]);
    body.push(random.u32(1..=9));
    body.push(luhn(&body));
    grouped(&text(&body), &[3, 3, 3, 5], &[" ", ""], random)
}

/// Two letters, three digits, two letters; I, O and U are not used.
fn french_plate(random: &mut Rng) -> String {
    let letters = "ABCDEFGHJKLMNPQRSTVWXYZ";
    format!(
        "{}-{:03}-{}",
        characters(letters, 2, random),
        random.u32(1..=999),
        characters(letters, 2, random)
    )
}

fn national_insurance(random: &mut Rng) -> String {
    let first = characters("ABCEGHJKLMPRSTWXY", 1, random);
    let second = characters("ABCEGHJKLMPRSTWX", 1, random);
    let prefix = match format!("{first}{second}").as_str() {
        "BG" | "GB" | "KN" | "NK" | "NT" | "TN" | "ZZ" => "JM".to_owned(),
        other => other.to_owned(),
    };
    let whole = format!(
        "{prefix}{}{}",
        text(&digits(6, random)),
        characters("ABCD", 1, random)
    );
    grouped(&whole, &[2, 2, 2, 2, 1], &[" ", ""], random)
}

/// Nine digits weighted from ten downwards; eleven minus the remainder, ten is not issued.
fn health_service(random: &mut Rng) -> String {
    loop {
        let mut body = digits(9, random);
        body[0] = [4, 6, 7][random.usize(..3)];
        let check = 11 - weighted(&body, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        if check == 10 {
            continue;
        }
        body.push(check % 11);
        return grouped(&text(&body), &[3, 3, 4], &[" ", " ", ""], random);
    }
}

fn sort_code(random: &mut Rng) -> String {
    let code = text(&[&[random.u32(1..=9)], digits(5, random).as_slice()].concat());
    grouped(&code, &[2, 2, 2], &["-"], random)
}

/// Ten digits of which exactly one occurs twice.
fn german_tax(random: &mut Rng) -> String {
    let mut body: Vec<u32> = (0..10).collect();
    loop {
        random.shuffle(&mut body);
        let mut number = body.clone();
        let (from, to) = (random.usize(..10), random.usize(..10));
        // Neighbours that are equal are fine; it is the same place that is not.
        if from == to || body[0] == 0 || (to == 0 && body[from] == 0) {
            continue;
        }
        number[to] = body[from];
        number.push(mod_11_10(&number));
        return grouped(&text(&number), &[2, 3, 3, 3], &[" ", ""], random);
    }
}

const DNI: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";

fn spanish_identity(random: &mut Rng) -> String {
    let number = random.usize(10_000_000..=99_999_999);
    let letter = char::from(DNI[number % 23]);
    format!("{number}{}{letter}", ["", "-"][random.usize(..2)])
}

fn spanish_foreigner(random: &mut Rng) -> String {
    let first = random.usize(..3);
    let number = random.usize(1_000_000..=9_999_999);
    let letter = char::from(DNI[(first * 10_000_000 + number) % 23]);
    format!("{}{number}{letter}", ['X', 'Y', 'Z'][first])
}

/// Surname, name, birth, place, and the letter that odd and even places add up to.
fn italian_fiscal_code(random: &mut Rng) -> String {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let (day, month, year) = birth(random);
    let letters = characters("BCDFGLMNPRSTVZ", 6, random);
    let month = char::from(b"ABCDEHLMPRST"[month as usize - 1]);
    let day = day + [0, 40][random.usize(..2)];
    let place = format!(
        "{}{:03}",
        characters("ABCDEFGHIL", 1, random),
        random.u32(1..=999)
    );
    let body = format!("{letters}{:02}{month}{day:02}{place}", year % 100);
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(index, byte)| {
            let value = u32::from(if byte.is_ascii_digit() {
                byte - b'0'
            } else {
                byte - b'A'
            });
            if index % 2 == 0 {
                ODD[value as usize]
            } else {
                value
            }
        })
        .sum();
    format!("{body}{}", char::from(b'A' + (sum % 26) as u8))
}

fn portuguese_tax(random: &mut Rng) -> String {
    let mut body = digits(8, random);
    body[0] = [1, 2, 3, 5][random.usize(..4)];
    let check = 11 - weighted(&body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    body.push(if check > 9 { 0 } else { check });
    text(&body)
}

/// Eight digits weighted from nine downwards; the ninth is the remainder of eleven.
fn dutch_citizen(random: &mut Rng) -> String {
    loop {
        let mut body = number(8, random);
        let check = weighted(&body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        if check < 10 {
            body.push(check);
            return text(&body);
        }
    }
}

fn belgian_national(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let order = random.u32(1..=997);
    let body = format!("{:02}{month:02}{day:02}{order:03}", year % 100);
    let check = 97 - remainder(&body, 97);
    let whole = format!("{body}{check:02}");
    format!(
        "{}.{}.{}-{}.{}",
        &whole[..2],
        &whole[2..4],
        &whole[4..6],
        &whole[6..9],
        &whole[9..]
    )
}

fn polish_population(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let body = format!(
        "{:02}{month:02}{day:02}{}",
        year % 100,
        text(&digits(4, random))
    );
    let digits: Vec<u32> = body.chars().filter_map(|it| it.to_digit(10)).collect();
    let sum = weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    format!("{body}{}", (10 - sum % 10) % 10)
}

fn swedish_personal(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let body = format!(
        "{:02}{month:02}{day:02}{:03}",
        year % 100,
        random.u32(1..=999)
    );
    let digits: Vec<u32> = body.chars().filter_map(|it| it.to_digit(10)).collect();
    format!("{}-{}{}", &body[..6], &body[6..], luhn(&digits))
}

/// Country 756, and the check digit of EAN-13.
fn swiss_insurance(random: &mut Rng) -> String {
    let mut body = vec![7, 5, 6];
    body.extend(digits(9, random));
    let sum = weighted(&body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    body.push((10 - sum % 10) % 10);
    grouped(&text(&body), &[3, 4, 4, 2], &["."], random)
}

fn finnish_identity(random: &mut Rng) -> String {
    const LETTERS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let (day, month, year) = birth(random);
    let order = random.u32(2..=899);
    let body = format!("{day:02}{month:02}{:02}{order:03}", year % 100);
    let check = char::from(LETTERS[remainder(&body, 31) as usize]);
    format!("{}-{}{check}", &body[..6], &body[6..])
}
