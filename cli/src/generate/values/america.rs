//! Numbers that American states give, and Australia's.

use fastrand::Rng;
use funambule::Category::PiiGovernmentId;

use super::check::{digits, grouped, luhn, number, text, weighted};
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data("us-social-security", PiiGovernmentId, social_security),
    data("us-individual-taxpayer", PiiGovernmentId, taxpayer),
    data("us-employer", PiiGovernmentId, employer),
    data("ca-social-insurance", PiiGovernmentId, social_insurance),
    data("br-person", PiiGovernmentId, brazilian_person),
    data("br-company", PiiGovernmentId, brazilian_company),
    data("au-tax-file", PiiGovernmentId, tax_file),
    data("au-business", PiiGovernmentId, business),
];

/// An area that was issued, a group and a serial that are not zero.
fn social_security(random: &mut Rng) -> String {
    let area = match random.u32(1..=772) {
        666 => 667,
        area => area,
    };
    format!(
        "{area:03}-{:02}-{:04}",
        random.u32(1..=99),
        random.u32(1..=9999)
    )
}

fn taxpayer(random: &mut Rng) -> String {
    let group = [70, 75, 80, 85, 88, 90, 94, 99][random.usize(..8)];
    format!(
        "9{:02}-{group}-{:04}",
        random.u32(..=99),
        random.u32(1..=9999)
    )
}

fn employer(random: &mut Rng) -> String {
    let campus = [12, 20, 36, 47, 52, 61, 74, 83, 94][random.usize(..9)];
    format!("{campus}-{:07}", random.u32(1_000_000..=9_999_999))
}

fn social_insurance(random: &mut Rng) -> String {
    let mut body = digits(8, random);
    body[0] = random.u32(1..=7);
    body.push(luhn(&body));
    grouped(&text(&body), &[3, 3, 3], &[" ", "-"], random)
}

fn elevens(body: &[u32], weights: &[u32]) -> u32 {
    match weighted(body, weights) % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

fn brazilian_person(random: &mut Rng) -> String {
    let mut body = number(9, random);
    body.push(elevens(&body, &[10, 9, 8, 7, 6, 5, 4, 3, 2]));
    body.push(elevens(&body, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
    let text = text(&body);
    format!(
        "{}.{}.{}-{}",
        &text[..3],
        &text[3..6],
        &text[6..9],
        &text[9..]
    )
}

fn brazilian_company(random: &mut Rng) -> String {
    let mut body = number(8, random);
    body.extend([0, 0, 0, 1]);
    body.push(elevens(&body, &[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
    body.push(elevens(&body, &[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
    let text = text(&body);
    format!(
        "{}.{}.{}/{}-{}",
        &text[..2],
        &text[2..5],
        &text[5..8],
        &text[8..12],
        &text[12..]
    )
}

/// Nine digits whose weighted sum is a multiple of eleven.
fn tax_file(random: &mut Rng) -> String {
    loop {
        let mut body = number(8, random);
        let sum = weighted(&body, &[1, 4, 3, 7, 5, 8, 6, 9]);
        // The last weight is ten, which is minus one of eleven.
        let check = sum % 11;
        if check < 10 {
            body.push(check);
            return grouped(&text(&body), &[3, 3, 3], &[" "], random);
        }
    }
}

/// Two digits that make the rest, weighted, a multiple of 89.
fn business(random: &mut Rng) -> String {
    let body = digits(9, random);
    let sum = weighted(&body, &[3, 5, 7, 9, 11, 13, 15, 17, 19]);
    // The first digit counts ten times what is one less than it.
    let check = (89 - sum % 89) + 10;
    let whole = format!("{check}{}", text(&body));
    grouped(&whole, &[2, 3, 3, 3], &[" "], random)
}
