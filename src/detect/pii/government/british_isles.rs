//! Numbers that the United Kingdom and Ireland give to people.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::british_isles;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "uk-national-insurance",
        title: "UK national insurance number",
        pattern: r"(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b",
        validate: Some(british_isles::is_uk_nino),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &[
            "national insurance",
            "ni number",
            "ni no",
            "nino",
            "hmrc",
            "payroll",
            "p45",
            "p60",
            "paye",
        ],
        matches: &[
            "My National Insurance number is «JG 10 37 59 A».",
            "NI no: «sk907342c», start date Monday",
            "numéro NINO britannique «CE-54-81-06-D»",
        ],
        ignores: &[
            ("part GB 10 37 59 A", "a prefix that is not given out"),
            ("NI number QQ 12 34 56 C", "the sample of the tax authority"),
            ("NI number AB 12 34 56 C", FILLER),
        ],
        references: &[
            "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
        ],
        ..SHAPED
    },
    Detector {
        id: "uk-health-service",
        title: "UK health service number",
        pattern: r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b",
        validate: Some(british_isles::is_uk_nhs),
        context: &[
            "nhs",
            "chi number",
            "chi no",
            "health and care number",
            "h&c number",
            "national health service",
        ],
        matches: &[
            "NHS number: «414 301 5404»",
            "Patient with NHS no. «4783256748» was admitted",
            "le numéro NHS du patient : «444-576-5848»",
        ],
        ignores: &[
            ("NHS number 414 301 5405", WRONG_CHECK),
            ("call 414 301 5404", NAMELESS),
            ("NHS number 999 000 0018", "the range for tests"),
        ],
        references: &["https://www.datadictionary.nhs.uk/attributes/nhs_number.html"],
        ..NAMED
    },
    Detector {
        id: "uk-taxpayer-reference",
        title: "UK unique taxpayer reference",
        pattern: r"\b\d{5} ?\d{5}\b",
        validate: Some(british_isles::is_uk_utr),
        context: &[
            "utr",
            "unique taxpayer",
            "taxpayer reference",
            "self assessment",
            "self-assessment",
            "hmrc",
        ],
        matches: &[
            "UTR «27681 17320»",
            "my unique taxpayer reference is «8758188763»",
            "HMRC self assessment, ref «7992405326»",
        ],
        ignores: &[
            ("UTR 2768117321", WRONG_CHECK),
            ("order 2768117320", NAMELESS),
            ("UTR 1234567890", FILLER),
        ],
        references: &["https://www.gov.uk/find-utr-number"],
        ..NAMED
    },
    Detector {
        id: "uk-driving-licence",
        title: "UK driving licence",
        pattern: r"\b[A-Z][A-Z9]{4}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[A-Z0-9][A-Z]{2}\b",
        validate: Some(british_isles::is_uk_driver),
        confidence: 0.85,
        confidence_in_context: 0.95,
        context: &[
            "driving licence",
            "driving license",
            "driver",
            "dvla",
            "licence",
        ],
        matches: &[
            "DVLA driver number «HOLLO711227P99VX»",
            "my driving licence is «OKAFO855176AB9KT»",
            "Führerschein aus UK: «WU999604098L99RD»",
        ],
        ignores: &[
            ("HOLLO719227P99VX", "there is no month 19"),
            ("HOLLO711397P99VX", "there is no day 39"),
            ("MORGA657054SM9IJ", "the sample licence"),
        ],
        references: &["https://www.gov.uk/government/publications/inf18-driver-number"],
        ..SHAPED
    },
    Detector {
        id: "ie-personal-public-service",
        title: "Irish personal public service number",
        pattern: r"(?i)\b\d{7}[A-W][ABHWT]?\b",
        validate: Some(british_isles::is_ie_pps),
        context: &[
            "pps",
            "personal public service",
            "revenue.ie",
            "social welfare",
        ],
        matches: &[
            "PPSN: «9351789WA»",
            "My PPS number is «5569149OA», date of birth below",
            "numéro PPS irlandais «0432314SA»",
        ],
        ignores: &[
            ("PPSN 9351789XA", WRONG_CHECK),
            ("batch 9351789WA", NAMELESS),
            ("PPS number 1234567T", FILLER),
        ],
        references: &["https://www.revenue.ie/en/jobs-and-pensions/starting-work/pps-number.aspx"],
        ..NAMED
    },
];
