//! Numbers of patients and of the insured.

use super::{NUMBER, SAID};
use crate::detect::Detector;
use crate::detect::pii::FILLER;
use crate::detect::validate::health;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "medical-record-number",
        title: "Number of a patient or medical record",
        pattern: concat!(
            r"\b(?:MRN|[Mm]edical [Rr]ecord|[Pp]atient (?:ID|id|number|no|file|[Ii]dentifier|#)|[Pp]atienten-?(?:ID|[Nn]ummer)|[Nn]umero de patient",
            r"|[Dd]ossier (?:medical|patient)|\bIPP\b|[Hh]istoria clinica|[Hh]ospital number)(?: (?:[Nn]umber|[Nn]o|ID|is|est|ist|es|numero|n[o.]?))?",
            r"[^A-Za-z0-9\n]{0,4}([A-Z]{0,6}[-_]?[0-9][0-9A-Z-]{3,14})\b",
        ),
        validate: Some(health::is_record_number),
        matches: &[
            "MRN: «00482917»",
            "Patient ID «AHC-0933289» was attached to the wrong chart",
            "dossier médical n° «7503-2284»",
            "Patientennummer «48210773»",
        ],
        ignores: &[
            ("MRN 12345678", FILLER),
            ("patient id is required in the form", "no number"),
            ("a medical record of 2019", "a year"),
        ],
        references: &["45 CFR 164.514(b)(2)(i)(H)", "HL7 v2, PID-3"],
        ..NUMBER
    },
    Detector {
        id: "health-insurance-number",
        title: "Number of a health insurance",
        pattern: concat!(
            r"\b(?:[Hh]ealth (?:[Ii]nsurance|[Cc]ard|[Pp]lan)|[Ii]nsurance (?:policy|number|no|ID|id|code|card)|[Mm]ember (?:ID|id|number)|[Ss]ubscriber (?:ID|id)",
            r"|[Mm]edicaid|[Mm]utuelle|[Nn]umero d'adherent|[Vv]ersichertennummer|[Kk]rankenversicherten|[Kk]rankenkasse|[Tt]arjeta sanitaria|EHIC|CEAM)",
            r"(?:,? (?:[Nn]umber|[Nn]o|ID|id|code|policy|card|is|est|ist|es|nummer|numero|n[o.]?)){0,2}",
            r"[^A-Za-z0-9\n]{0,4}([A-Z]{0,4}[-_]?[0-9][0-9A-Z-]{4,19})\b",
        ),
        validate: Some(health::is_record_number),
        matches: &[
            "health insurance number: «77422-AZC1»",
            "Member ID «XJK4829301»",
            "ma mutuelle, n° «28401937»",
            "Versichertennummer «A482910377»",
        ],
        ignores: &[
            ("insurance number 000000000", FILLER),
            (
                "health insurance costs 4800 euros",
                "an amount comes after a verb",
            ),
            ("member id missing", "no number"),
        ],
        references: &["45 CFR 164.514(b)(2)(i)(I)", "§ 290 SGB V"],
        ..NUMBER
    },
    Detector {
        id: "us-medicare-beneficiary",
        title: "US Medicare beneficiary identifier",
        pattern: r"\b(?:MBI|[Mm]edicare)[^\n]{0,30}?\b([1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y]{2}[0-9]{2})\b",
        validate: Some(health::is_medicare_beneficiary),
        matches: &[
            "Medicare number «3RK7-WA2-PN46»",
            "MBI: «8HN4D95YT27»",
            "mon numéro Medicare américain est «5QM2-GK8-FV31»",
        ],
        ignores: &[
            (
                "Medicare number 1EG4-TE5-MK73",
                "the sample of the authority",
            ),
            ("MBI 0RK7-WA2-PN46", "none begins with 0"),
            ("order 3RK7-WA2-PN46", "no word says what the number is"),
        ],
        references: &["https://www.cms.gov/medicare/new-medicare-card"],
        ..NUMBER
    },
    Detector {
        id: "diagnosis-code",
        title: "Code of a diagnosis",
        pattern: r"\b(?:ICD-?10|CIM-?10|CIE-?10|[Dd]iagnos(?:is|tico|tic|e|en)|[Dd]ia?gn\.|Dx)(?:-CM)?(?: codes?)?[^\n0-9A-Za-z]{1,6}([A-TV-Z][0-9][0-9AB](?:\.[0-9A-Z]{1,4})?)\b",
        confidence: 0.4,
        confidence_in_context: 0.5,
        context: &[
            "patient", "my ", "his", "her", "mon", "ma ", "son", "mein", "admitted", "discharg",
        ],
        matches: &[
            "Diagnosis: «E11.9», discharged on Friday",
            "patiente suivie, CIM-10 : «F32.1»",
            "ICD-10 code «C50.911» for this patient",
        ],
        ignores: &[
            ("what does ICD-10 mean", "no code"),
            ("vitamin B12 in the diagnosis", "a vitamin"),
            ("diagnosis of the A380 engine", "an aeroplane"),
        ],
        references: &["https://icd.who.int/browse10/2019/en"],
        ..SAID
    },
];
