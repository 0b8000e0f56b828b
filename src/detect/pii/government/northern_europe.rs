//! Numbers that the Nordic countries give to people.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::northern_europe;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "se-personal",
        title: "Swedish personal number",
        pattern: r"\b((?:19|20)?\d{2}[01]\d[0-9]\d[-+]\d{4})\b|(?i:\b(?:personnu|samordnings|pnr))[^\d\n]{0,20}((?:19|20)?\d{10})\b",
        validate: Some(northern_europe::is_se_personal),
        confidence: 0.5,
        confidence_in_context: 0.95,
        context: &["personnu", "samordning", "pnr", "svensk", "swedish", "fodd"],
        matches: &[
            "Personnummer: «400905-4935»",
            "mitt personnummer är «5505219807»",
            "född i Uppsala, pnr «19900727-4187»",
        ],
        ignores: &[
            (
                "pour deux personnes 5505219807",
                "the French word for persons",
            ),
            ("400905-4936", WRONG_CHECK),
            ("401305-4935", "there is no month 13"),
            ("order 5505219807", NAMELESS),
        ],
        references: &[
            "https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html",
        ],
        ..SHAPED
    },
    Detector {
        id: "no-birth",
        title: "Norwegian birth number",
        pattern: r"\b\d{6} ?\d{5}\b",
        validate: Some(northern_europe::is_no_birth),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &["fodselsn", "fnr", "personnummer", "d-nummer", "norwegian"],
        matches: &[
            "Fødselsnummer «21034994886»",
            "fnr: «071263 33735»",
            "mitt fødselsnummer er «23028624956», takk",
        ],
        ignores: &[
            ("fnr 21034994887", WRONG_CHECK),
            ("fnr 21834994886", "a synthetic number for tests"),
            ("fnr 00000000000", FILLER),
        ],
        references: &["https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/"],
        ..SHAPED
    },
    Detector {
        id: "dk-personal",
        title: "Danish personal number",
        pattern: r"\b[0-3]\d[01]\d{3}[- ]?\d{4}\b",
        validate: Some(northern_europe::is_dk_cpr),
        context: &["cpr", "personnummer", "danish"],
        matches: &[
            "CPR-nummer «020981-7768»",
            "mit cpr: «2611597795»",
            "Danish CPR number «130758-4010» on file",
        ],
        ignores: &[
            ("CPR 023981-7768", "there is no month 39"),
            ("varenummer 020981-7768", NAMELESS),
            ("CPR 000000-0000", FILLER),
        ],
        references: &["https://cpr.dk"],
        ..NAMED
    },
    Detector {
        id: "fi-personal-identity",
        title: "Finnish personal identity code",
        pattern: r"\b[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b",
        validate: Some(northern_europe::is_fi_personal),
        context: &[
            "henkilotunnus",
            "hetu",
            "personbeteckning",
            "sotu",
            "finnish",
        ],
        matches: &[
            "Henkilötunnus: «091079-4880»",
            "hetu «130763-634R»",
            "My Finnish identity code is «191058-2777».",
        ],
        ignores: &[
            ("091079-4881", WRONG_CHECK),
            ("093979-4880", "there is no month 39"),
            ("131052-308T", "the specimen"),
        ],
        references: &["https://dvv.fi/en/personal-identity-code"],
        ..SHAPED
    },
    Detector {
        id: "is-identity",
        title: "Icelandic identity number",
        pattern: r"\b\d{6}[- ]?\d{3}[09]\b",
        validate: Some(northern_europe::is_is_identity),
        context: &["kennital", "kt.", "icelandic"],
        matches: &[
            "Kennitala «090584-5880»",
            "kt. «2801816419»",
            "my Icelandic kennitala: «040259-9459»",
        ],
        ignores: &[
            ("kennitala 090584-5890", WRONG_CHECK),
            ("order 090584-5880", NAMELESS),
            ("kennitala 000000-0000", FILLER),
        ],
        references: &["https://www.skra.is/english/people/my-registration/id-numbers/"],
        ..NAMED
    },
];
