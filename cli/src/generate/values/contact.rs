//! How people are reached, and where their machines are.

use fastrand::Rng;
use funambule::Category::{PiiContact, PiiLocation, PiiNetwork, PiiPerson};

use super::check::{digits, grouped, text};
use super::shape::characters;
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data("email-address", PiiContact, email),
    data("phone-north-america", PiiContact, |random| {
        let (area, exchange) = (AREAS[random.usize(..AREAS.len())], random.u32(230..=499));
        // No exchange ends in 11: 411 is a service.
        let exchange = exchange + u32::from(exchange % 100 == 11);
        let line = random.u32(1000..=9999);
        match random.u32(..4) {
            0 => format!("({area}) {exchange}-{line}"),
            1 => format!("{area}-{exchange}-{line}"),
            2 => format!("+1 {area} {exchange} {line}"),
            _ => format!("{area}.{exchange}.{line}"),
        }
    }),
    data("phone-france", PiiContact, |random| {
        let number = format!(
            "{}{}",
            [1, 2, 4, 6, 6, 7][random.usize(..6)],
            text(&digits(8, random))
        );
        let grouped = grouped(&number, &[1, 2, 2, 2, 2], &[" ", ".", ""], random);
        format!("{}{grouped}", ["0", "+33 "][random.usize(..2)])
    }),
    data("phone-united-kingdom", PiiContact, |random| {
        let number = format!(
            "7{}{}",
            [4, 5, 7, 8, 9][random.usize(..5)],
            text(&digits(8, random))
        );
        let grouped = grouped(&number, &[4, 6], &[" ", ""], random);
        format!("{}{grouped}", ["0", "+44 "][random.usize(..2)])
    }),
    data("phone-spain", PiiContact, |random| {
        let number = format!("6{}", text(&digits(8, random)));
        let grouped = grouped(&number, &[3, 3, 3], &[" ", ""], random);
        format!("{}{grouped}", ["", "+34 "][random.usize(..2)])
    }),
    data("phone-germany", PiiContact, |random| {
        let prefix = ["151", "160", "171", "176"][random.usize(..4)];
        let number = text(&digits(8, random));
        match random.u32(..2) {
            0 => format!("0{prefix} {number}"),
            _ => format!("+49 {prefix} {number}"),
        }
    }),
    data("ipv4-address", PiiNetwork, |random| {
        let first = [8, 31, 51, 78, 81, 90, 134, 185, 195][random.usize(..9)];
        let rest: Vec<String> = (0..3).map(|_| random.u32(1..=254).to_string()).collect();
        format!("{first}.{}", rest.join("."))
    }),
    data("mac-address", PiiNetwork, |random| {
        let bytes = characters("0123456789abcdef", 10, random);
        let bytes = format!("a4{bytes}");
        grouped(&bytes, &[2, 2, 2, 2, 2, 2], &[":", "-"], random)
    }),
    data("coordinates", PiiLocation, |random| {
        let (north, east) = (random.u32(40..=58), random.u32(0..=12));
        format!(
            "{north}.{:05}, {east}.{:05}",
            random.u32(..100_000),
            random.u32(..100_000)
        )
    }),
    data("person-name", PiiPerson, |random| {
        format!(
            "{} {}",
            GIVEN[random.usize(..GIVEN.len())],
            FAMILY[random.usize(..FAMILY.len())]
        )
    }),
    data("person-name-turned", PiiPerson, |random| {
        let given = GIVEN[random.usize(..GIVEN.len())];
        let family = FAMILY[random.usize(..FAMILY.len())];
        format!("{} {given}", family.to_uppercase())
    }),
];

const AREAS: &[u32] = &[206, 212, 303, 312, 404, 415, 512, 617, 702, 713, 818, 916];

/// A quarter of these, and of the last names, are in none of the lists of the detectors.
const GIVEN: &[&str] = &[
    "Ysoline",
    "Zéphyrin",
    "Philomène",
    "Burglinde",
    "Fridtjof",
    "Wiltrud",
    "Dionisia",
    "Kerensa",
    "Oswin",
    "Thandolwethu",
    "Mahlet",
    "Claire",
    "Julien",
    "Aurélie",
    "Mehdi",
    "Sophie",
    "Antoine",
    "Inès",
    "Hugo",
    "Emily",
    "James",
    "Priya",
    "Daniel",
    "Olivia",
    "Marcus",
    "Hannah",
    "Tyrone",
    "Lucía",
    "Javier",
    "Carmen",
    "Álvaro",
    "Marta",
    "Sergio",
    "Anke",
    "Jürgen",
    "Katharina",
    "Lukas",
    "Fatma",
    "Sven",
    "Giulia",
    "Marco",
];

const FAMILY: &[&str] = &[
    "Quennouelle",
    "Peyrefiche",
    "Abernethy",
    "Thistlewood",
    "Kirschenlohr",
    "Zwetschke",
    "Larrauri",
    "Gandarillas",
    "Mbatha",
    "Ostrzycki",
    "Vanderhoeven",
    "Lefebvre",
    "Moreau",
    "Benali",
    "Girard",
    "Roussel",
    "Chevalier",
    "Fontaine",
    "Whitfield",
    "Patel",
    "O'Connor",
    "Harrington",
    "Nguyen",
    "Sanders",
    "Gallagher",
    "Okafor",
    "García",
    "Fernández",
    "Ortega",
    "Navarro",
    "Iglesias",
    "Schneider",
    "Hoffmann",
    "Yılmaz",
    "Krüger",
    "Vogel",
    "Brandt",
    "Rossi",
    "Ferrari",
    "Kowalski",
    "Lindqvist",
];

const DOMAINS: &[&str] = &[
    "gmail.com",
    "orange.fr",
    "wanadoo.fr",
    "outlook.com",
    "gmx.de",
    "web.de",
    "yahoo.es",
    "hotmail.com",
    "telefonica.net",
    "proton.me",
    "laposte.net",
    "btinternet.com",
    "icloud.com",
    "free.fr",
    "nordwind-logistik.de",
    "cabinet-perrin.fr",
    "harborview-clinic.org",
    "talleres-vega.es",
    "northgate.co.uk",
    "mail.uni-koeln.de",
];

fn email(random: &mut Rng) -> String {
    let plain = |name: &str| -> String {
        name.to_lowercase()
            .chars()
            .map(|it| match it {
                'é' | 'è' | 'ë' => 'e',
                'á' => 'a',
                'ü' => 'u',
                'í' | 'ı' => 'i',
                other => other,
            })
            .filter(char::is_ascii_alphabetic)
            .collect()
    };
    let given = plain(GIVEN[random.usize(..GIVEN.len())]);
    let family = plain(FAMILY[random.usize(..FAMILY.len())]);
    let local = match random.u32(..5) {
        0 => format!("{given}.{family}"),
        1 => format!("{}{family}", &given[..1]),
        2 => format!("{given}{}", random.u32(1..=99)),
        3 => format!("{given}_{family}"),
        _ => format!(
            "{given}.{family}+{}",
            ["news", "shop", "hr"][random.usize(..3)]
        ),
    };
    format!("{local}@{}", DOMAINS[random.usize(..DOMAINS.len())])
}
