//! Numbers that Australia and New Zealand give to people and companies.

use super::NAMED;
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::oceania;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "au-tax-file",
        title: "Australian tax file number",
        pattern: r"\b\d{3}[ -]?\d{3}[ -]?\d{3}\b",
        validate: Some(oceania::is_au_tfn),
        context: &["tfn", "tax file", "australian tax"],
        matches: &[
            "TFN: «858 750 021»",
            "my tax file number is «362968141»",
            "ATO wrote about TFN «231-970-876»",
        ],
        ignores: &[
            ("TFN: 858 750 022", WRONG_CHECK),
            ("order 858 750 021", NAMELESS),
            ("TFN: 000 000 000", FILLER),
        ],
        references: &["https://www.ato.gov.au/individuals-and-families/tax-file-number"],
        ..NAMED
    },
    Detector {
        id: "au-medicare",
        title: "Australian Medicare card",
        pattern: r"\b[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?\b",
        validate: Some(oceania::is_au_medicare),
        context: &["medicare"],
        matches: &[
            "Medicare card «4793 83473 1»",
            "medicare no: «2174681431», ref 2",
            "My Medicare number is «4384 01910 1»",
        ],
        ignores: &[
            ("Medicare card 4793 83483 1", WRONG_CHECK),
            ("order 4793 83473 1", NAMELESS),
            ("Medicare 2222 22222 2", FILLER),
        ],
        references: &["https://www.servicesaustralia.gov.au/medicare-card"],
        ..NAMED
    },
    Detector {
        id: "au-business",
        title: "Australian business number",
        pattern: r"\b\d{2} ?\d{3} ?\d{3} ?\d{3}\b",
        validate: Some(oceania::is_au_abn),
        confidence: 0.0,
        confidence_in_context: 0.9,
        context: &[
            "abn ",
            "abn:",
            "australian business",
            "business number",
            "gst",
        ],
        matches: &[
            "ABN «89 738 547 614»",
            "our ABN is «63659350589»",
            "Australian business number: «32690536719»",
        ],
        ignores: &[
            ("ABN 89 738 547 615", WRONG_CHECK),
            ("order 89 738 547 614", NAMELESS),
            ("ABN 00 000 000 000", FILLER),
        ],
        references: &["https://abr.business.gov.au/Help/AbnFormat"],
        ..NAMED
    },
    Detector {
        id: "au-company",
        title: "Australian company number",
        pattern: r"\b\d{3} ?\d{3} ?\d{3}\b",
        validate: Some(oceania::is_au_acn),
        confidence: 0.0,
        confidence_in_context: 0.8,
        context: &["acn ", "acn:", "a.c.n", "asic number", "company number"],
        matches: &[
            "ACN «475 113 476»",
            "ACN: «523924067»",
            "registered with ASIC, A.C.N. «262 489 396»",
        ],
        ignores: &[
            ("ACN 475 113 477", WRONG_CHECK),
            ("order 475 113 476", NAMELESS),
            ("ACN 000 000 000", FILLER),
        ],
        references: &[
            "https://asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/australian-company-numbers/",
        ],
        ..NAMED
    },
    Detector {
        id: "nz-inland-revenue",
        title: "New Zealand tax number",
        pattern: r"\b\d{2,3}[ -]?\d{3}[ -]?\d{3}\b",
        validate: Some(oceania::is_nz_ird),
        context: &["ird", "inland revenue"],
        matches: &[
            "IRD number: «81-487-572»",
            "my IRD no is «069 601 092»",
            "Inland Revenue, «106-762-589»",
        ],
        ignores: &[
            ("IRD 81-487-573", WRONG_CHECK),
            ("order 81-487-572", NAMELESS),
            ("IRD 000-000-000", FILLER),
        ],
        references: &["https://www.ird.govt.nz"],
        ..NAMED
    },
];
