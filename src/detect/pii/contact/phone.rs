//! Telephone numbers that any country writes, and those of North America.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::FILLER;
use crate::detect::validate::phone;

const FICTION: &str = "a range that the authority keeps for fiction";

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "phone-international",
        title: "Telephone number with its country code",
        pattern: r"\B\+[1-9](?:[ .()/-]{0,2}[0-9]){6,14}\b|\b00[1-9][0-9]{0,2}(?:[ .()/-]{1,2}[0-9]{1,4}){2,6}\b",
        validate: Some(phone::is_international),
        confidence: 0.9,
        matches: &[
            "Call me on «+44 20 7183 8750» after six",
            "mon portable : «+33 (0)6 48 20 17 93»",
            "Rückruf bitte unter «+49 151 23456789» oder per Mail",
            "WhatsApp «+5511987654321»",
            "depuis la Suisse : «0033 6 48 20 17 93»",
        ],
        ignores: &[
            ("a score of +12345678 points", FILLER),
            ("+44 7700 900123", FICTION),
            ("+1 212 555 0143", FICTION),
            ("+33 6 48 20 17", "too short for France"),
            ("+999 123 456 789", "no country has this code"),
            ("+33 800 123 456", "a service, not a person"),
        ],
        references: &["ITU-T E.164", "https://www.itu.int/pub/T-SP-E.164D"],
        ..SHAPED
    },
    Detector {
        id: "phone-introduced",
        title: "Telephone number after a word that names it",
        pattern: concat!(
            r"\b(?:[Tt]el|TEL|[Pp]hone|[Mm]obil|[Cc]ell|[Cc]all|[Tt]ext me|[Ss]ms|SMS|[Ww]hats|[Ff]ax",
            r"|[Rr]ing|[Rr]each|[Mm]y number|[Aa]ppel|[Rr]appel|[Jj]oi(?:gn|nd)|[Pp]ortable|[Mm]on numero",
            r"|[Hh]andy|[Rr]uf|[Rr]uckruf|[Ee]rreich|[Mm]eine Nummer|[Ll]lam|[Mm]ovil|[Mm]i numero",
            r"|[Cc]hiam|[Mm]io numero|[Bb]el me|[Gg]sm|GSM)",
            r"[^0-9+\n]{0,40}?(\+?\(?[0-9](?:[ .()/-]{0,2}[0-9]){6,14})\b",
        ),
        validate: Some(phone::is_any),
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "Please call me on «6462931847» tonight",
            "You can reach me at «4158675309» most days",
            "il mio cellulare è «3471234985»",
        ],
        ignores: &[
            ("tel: 0000000000", FILLER),
            ("call 112 in an emergency", "a number of emergency services"),
            ("appelez le 3919", "a public helpline"),
            (
                "call us toll-free at 1-800-275-2273",
                "a service, not a person",
            ),
            ("phone: 020 7946 0123", FICTION),
            ("call function 20240517 times", "no plan has such a number"),
            (
                "user=marta@telefonica.net ip=81.163.89.98",
                "the address of a machine",
            ),
        ],
        references: &["ITU-T E.164", "ITU-T E.123"],
        ..SHAPED
    },
    Detector {
        id: "phone-north-america",
        title: "Telephone number of North America",
        pattern: r"(?:\B|\b1[ .-]?)\([2-9][0-9]{2}\) ?[2-9][0-9]{2}[-. ][0-9]{4}\b|\b(?:1[-. ])?[2-9][0-9]{2}(?:-[2-9][0-9]{2}-|\.[2-9][0-9]{2}\.)[0-9]{4}\b",
        validate: Some(phone::is_north_american),
        context: &[
            "tel", "phone", "mobile", "cell", "call", "text", "sms", "fax", "ring", "appel",
            "joign", "contact", "reach", "dial",
        ],
        matches: &[
            "Please call «(415) 867-5309» before noon",
            "my cell: «646-293-1847»",
            "joignable au «514.398.4455» à Montréal",
            "fax «1 (303) 492-6311»",
        ],
        ignores: &[
            ("call (212) 555-0143", FICTION),
            ("order 115-867-5309", "no area begins with 1"),
            ("dial 800-275-2273", "a service, not a person"),
            ("415-867-53091", "a digit too many"),
        ],
        references: &["https://www.nanpa.com/numbering"],
        ..SHAPED
    },
    Detector {
        id: "phone-fictional",
        title: "Telephone number that nobody has",
        pattern: r"\b555[-. ][0-9]{3}[-. ][0-9]{4}\b|\B\(555\) ?[0-9]{3}[-. ][0-9]{4}\b|(?:\B\(|\b)[2-9][0-9]{2}(?:\) ?|[-. ])555[-. ]01[0-9]{2}\b",
        validate: Some(phone::is_north_american_fiction),
        confidence: 0.4,
        confidence_in_context: 0.4,
        matches: &[
            "Call «(212) 555-0143» for the booking",
            "phone: «555-867-5309»",
            "mon numéro : «415 555 0172»",
        ],
        ignores: &[
            ("call (415) 867-5309", "a number that somebody may have"),
            ("555-555-5555", FILLER),
            ("order 115-867-5309", "no area begins with 1"),
        ],
        references: &["ATIS-0300048, guidelines for 555 line numbers"],
        ..SHAPED
    },
];
