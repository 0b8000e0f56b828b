//! Postal addresses as the United States, Canada and the United Kingdom write them.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::validate::address;

/// Beginnings of words that make a street somebody's own.
const HOME: &[&str] = &[
    "address",
    "live",
    "lives",
    "living",
    "reside",
    "resid",
    "deliver",
    "ship",
    "home",
    "moved",
    "send",
    "mail",
    "rent",
    "landlord",
    "tenant",
    "pick me up",
];

const PUBLIC: &str = "an address that everybody knows";

/// House number, street and kind of street; then a flat, if there is one.
macro_rules! street {
    () => {
        concat!(
            r"\b[0-9]{1,5}[A-Za-z]? (?:[NSEW]{1,2}\.? )?(?:[A-Z][A-Za-z'.]*|[0-9]{1,3}(?:st|nd|rd|th))(?: (?:[A-Z][A-Za-z'.]*|[0-9]{1,3}(?:st|nd|rd|th))){0,3}",
            r" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace",
            r"|Way|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Crescent|Close|Gardens|Grove|Mews|Row|Hill)\b\.?",
            r"(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\.? ?#?[A-Za-z0-9-]{1,6})?",
        )
    };
}

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "street-address",
        title: "House number and street",
        pattern: concat!(street!(), r"\b"),
        validate: Some(address::is_private_address),
        confidence: 0.45,
        confidence_in_context: 0.75,
        context: HOME,
        matches: &[
            "I live at «482 Larkspur Lane», third floor",
            "ship it to «17B Kestrel Close»",
            "home address «2309 NW Birchwood Ave Apt 4C» please",
        ],
        ignores: &[
            ("the prime minister lives at 10 Downing Street", PUBLIC),
            ("In 1929 the Wall Street crash began", "an event"),
            ("send it to 123 Main Street", "the address of every sample"),
        ],
        references: &[
            "USPS Publication 28",
            "https://www.royalmail.com/find-a-postcode",
        ],
        ..SHAPED
    },
    Detector {
        id: "postal-address-us",
        title: "Postal address of the United States",
        pattern: concat!(
            street!(),
            r"[,\n ]{1,3}[A-Z][A-Za-z.']*(?: [A-Z][A-Za-z.']*){0,2}[,\n ]{1,2} ?(?:[A-Z]{2}|[A-Z][a-z]+),? [0-9]{5}(?:-[0-9]{4})?\b",
        ),
        validate: Some(address::is_us_address),
        matches: &[
            "Ship to «482 Larkspur Lane, Portland, OR 97205» today",
            "«2309 NW Birchwood Ave Apt 4C, Des Moines, IA 50310-2214»",
            "Mon adresse à New York : «611 West 158th Street, New York, NY 10032»",
        ],
        ignores: &[
            ("1600 Pennsylvania Avenue NW, Washington, DC 20500", PUBLIC),
            (
                "482 Larkspur Lane, Portland, ZZ 97205",
                "no state has this code",
            ),
            (
                "the store on Larkspur Lane, Portland",
                "no number and no code",
            ),
        ],
        references: &["USPS Publication 28"],
        ..SHAPED
    },
    Detector {
        id: "postal-address-uk",
        title: "Postal address of the United Kingdom",
        pattern: concat!(
            street!(),
            r"(?:[,\n ]{1,3}[A-Z][A-Za-z.'-]*(?: [A-Za-z][A-Za-z.'-]*){0,3}){1,3}[,\n ]{1,3}[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\b",
        ),
        validate: Some(address::is_uk_address),
        matches: &[
            "Please post it to «17 Kestrel Close, Leeds LS6 2QT»",
            "I moved to «84 Orchard Grove, Headington, Oxford, OX3 8PB» in May",
            "adresse : «5 Fenwick Terrace, Newcastle upon Tyne NE2 4LH»",
        ],
        ignores: &[
            ("10 Downing Street, London SW1A 2AA", PUBLIC),
            ("17 Kestrel Close, Leeds QQ6 2QT", "no area has this code"),
            (
                "a walk down Kestrel Close in Leeds",
                "no number and no code",
            ),
        ],
        references: &["BS 7666", "https://www.royalmail.com/find-a-postcode"],
        ..SHAPED
    },
    Detector {
        id: "uk-postcode",
        title: "UK postcode",
        pattern: r"\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}\b",
        validate: Some(address::is_uk_postcode),
        confidence: 0.4,
        confidence_in_context: 0.6,
        context: &[
            "postcode",
            "post code",
            "address",
            "live",
            "deliver",
            "home",
        ],
        matches: &[
            "my postcode is «LS6 2QT»",
            "livraison à Oxford, «OX3 8PB»",
            "deliver to «M14 5TP» after five",
        ],
        ignores: &[
            ("Buckingham Palace, SW1A 1AA", PUBLIC),
            ("part QQ6 2QT", "no area has this code"),
            ("gate M1 2CV", "letters that no postcode ends in"),
        ],
        references: &[
            "https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema",
        ],
        ..SHAPED
    },
];
