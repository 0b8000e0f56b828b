//! Numbers that Asian and African states give.

use fastrand::Rng;
use funambule::Category::PiiGovernmentId;

use super::check::{birth, digits, grouped, luhn, text, verhoeff, weighted};
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data("in-aadhaar", PiiGovernmentId, aadhaar),
    data("kr-resident", PiiGovernmentId, korean_resident),
    data("sg-identity", PiiGovernmentId, singaporean),
    data("za-identity", PiiGovernmentId, south_african),
    data("jp-my-number", PiiGovernmentId, my_number),
    data("cn-resident", PiiGovernmentId, chinese_resident),
];

fn aadhaar(random: &mut Rng) -> String {
    let mut body = digits(11, random);
    body[0] = random.u32(2..=9);
    body.push(verhoeff(&body));
    grouped(&text(&body), &[4, 4, 4], &[" "], random)
}

fn korean_resident(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let body = format!(
        "{:02}{month:02}{day:02}{}{}",
        year % 100,
        random.u32(1..=2),
        text(&digits(5, random))
    );
    let values: Vec<u32> = body.chars().filter_map(|it| it.to_digit(10)).collect();
    let sum = weighted(&values, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    let check = (11 - sum % 11) % 10;
    format!("{}-{}{check}", &body[..6], &body[6..])
}

fn singaporean(random: &mut Rng) -> String {
    let body = digits(7, random);
    let sum = weighted(&body, &[2, 7, 6, 5, 4, 3, 2]);
    let letter = char::from(b"JZIHGFEDCBA"[(sum % 11) as usize]);
    format!("S{}{letter}", text(&body))
}

fn south_african(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let body = format!(
        "{:02}{month:02}{day:02}{}08",
        year % 100,
        text(&digits(4, random))
    );
    let values: Vec<u32> = body.chars().filter_map(|it| it.to_digit(10)).collect();
    format!("{body}{}", luhn(&values))
}

fn my_number(random: &mut Rng) -> String {
    let body = digits(11, random);
    let sum = weighted(&body, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let check = match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    grouped(
        &format!("{}{check}", text(&body)),
        &[4, 4, 4],
        &[" ", ""],
        random,
    )
}

fn chinese_resident(random: &mut Rng) -> String {
    let (day, month, year) = birth(random);
    let region = ["110101", "310104", "440305", "510107"][random.usize(..4)];
    let body = format!("{region}{year}{month:02}{day:02}{:03}", random.u32(1..=999));
    let values: Vec<u32> = body.chars().filter_map(|it| it.to_digit(10)).collect();
    let sum = weighted(
        &values,
        &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
    );
    format!("{body}{}", char::from(b"10X98765432"[(sum % 11) as usize]))
}
