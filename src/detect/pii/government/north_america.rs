//! Numbers that the United States and Canada give to people and companies.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{americas, counting};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "us-social-security",
        title: "US social security number",
        pattern: r"\b(\d{3}-\d{2}-\d{4}|\d{3} \d{2} \d{4}|\d{3}\.\d{2}\.\d{4})\b|(?i:\b(?:ssn|social security|soc\.? sec))[^\d\n]{0,30}(\d{9})\b",
        validate: Some(americas::is_us_ssn),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &[
            "ssn",
            "social security",
            "soc sec",
            "soc. sec",
            "social:",
            "last four",
            "w-2",
            "w2",
            "taxpayer",
        ],
        matches: &[
            "My social security number is «526-01-8159».",
            "SSN: «083016613», DOB 04/12/1981",
            "numéro de sécurité sociale américain «186 09 1390»",
        ],
        ignores: &[
            ("SSN 666-01-8159", "an area that is not given out"),
            ("SSN 078-05-1120", "the number on a sample card"),
            ("SSN 123-45-6789", FILLER),
            ("part 526018159", NAMELESS),
        ],
        references: &[
            "https://www.ssa.gov/employer/randomization.html",
            "https://www.ssa.gov/history/ssn/misused.html",
        ],
        ..SHAPED
    },
    Detector {
        id: "us-individual-taxpayer",
        title: "US individual taxpayer number (ITIN)",
        pattern: r"\b(9\d{2}[- ]\d{2}[- ]\d{4})\b|(?i:\b(?:itin|individual tax))[^\d\n]{0,30}(9\d{8})\b",
        validate: Some(americas::is_us_itin),
        confidence: 0.5,
        confidence_in_context: 0.95,
        context: &["itin", "taxpayer", "tax id", "tax number", "irs", "w-7"],
        matches: &[
            "ITIN «994-87-5749»",
            "His individual taxpayer identification number: «911862527»",
            "mi ITIN es «997-97-1147»",
        ],
        ignores: &[
            ("ITIN 994-49-5749", "the middle pair is not in use"),
            ("ITIN 999-99-9999", FILLER),
            ("order 911862527", NAMELESS),
        ],
        references: &["https://www.irs.gov/individuals/individual-taxpayer-identification-number"],
        ..SHAPED
    },
    Detector {
        id: "us-employer",
        title: "US employer number (EIN)",
        pattern: r"\b\d{2}-\d{7}\b",
        validate: Some(americas::is_us_ein),
        context: &[
            "employer id",
            "ein:",
            "ein is",
            "ein number",
            "ein #",
            "ein (",
            "fein",
            "federal tax",
            "federal id",
            "tax id",
            "irs",
            "w-9",
            "501(c",
        ],
        matches: &[
            "Employer ID: «10-9281590»",
            "our federal tax ID is «13-9624595»",
            "W-9 for the vendor, FEIN «71-1777741»",
        ],
        ignores: &[
            ("EIN: 07-9281590", "a prefix that is not given out"),
            ("ticket 10-9281590", NAMELESS),
            ("EIN: 12-3456789", FILLER),
        ],
        references: &[
            "https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes",
        ],
        ..NAMED
    },
    Detector {
        id: "us-driving-licence",
        title: "US driving licence",
        pattern: r"\b(?:[A-Z]{1,2}\d{5,13}|[A-Z]\d{2,3}-\d{3,4}-\d{2,4}(?:-\d{3})?|\d{7,10})\b",
        validate: Some(counting::has_genuine_digits),
        confidence: 0.0,
        confidence_in_context: 0.8,
        context: &[
            "driver's lic",
            "drivers lic",
            "driver lic",
            "driving lic",
            "dmv",
            "dl #",
            "dl no",
            "dl number",
            "dl:",
            "license number",
            "license #",
        ],
        matches: &[
            "My driver's license number is «D4837261», issued in California",
            "DMV record for «F255-921-50-094»",
            "Drivers license: «82640193» (TX)",
        ],
        ignores: &[
            ("part D4837261", NAMELESS),
            ("driver's license: 0000000", FILLER),
            ("driver's license since 2009", "a year"),
        ],
        references: &["https://www.aamva.org", "AAMVA DL/ID Card Design Standard"],
        ..NAMED
    },
    Detector {
        id: "ca-social-insurance",
        title: "Canadian social insurance number",
        pattern: r"\b\d{3}[- ]?\d{3}[- ]?\d{3}\b",
        validate: Some(americas::is_ca_sin),
        context: &[
            "social insurance",
            "sin number",
            "sin:",
            "sin #",
            "sin is",
            "sin no",
            "my sin",
            "assurance sociale",
            "nas:",
            "(nas",
            "nas est",
        ],
        matches: &[
            "My sin number is «544-446-347»",
            "Social insurance number: «651788002»",
            "numéro d'assurance sociale (NAS) «355 032 624»",
        ],
        ignores: &[
            ("SIN: 544-446-348", WRONG_CHECK),
            ("item 544-446-347", NAMELESS),
            ("SIN: 000-000-000", FILLER),
        ],
        references: &["https://www.canada.ca/en/employment-social-development/services/sin.html"],
        ..NAMED
    },
    Detector {
        id: "ca-social-insurance-labelled",
        title: "Canadian social insurance number after its label",
        pattern: r"\b(?:SIN|NAS)(?: is| est| no\.?| n.)?[ :#]{1,3}(\d{3}[- ]?\d{3}[- ]?\d{3})\b",
        validate: Some(americas::is_ca_sin),
        matches: &[
            "The tenant (SIN «757 993 886») shall pay",
            "SIN: «358-733-376»",
            "son NAS est «763868502»",
        ],
        ignores: &[
            ("SIN 757 993 887", WRONG_CHECK),
            ("sin 757 993 886 euros", "the Spanish word"),
            ("SIN: 000-000-000", FILLER),
        ],
        references: &["https://www.canada.ca/en/employment-social-development/services/sin.html"],
        confidence: 0.95,
        ..SHAPED
    },
    Detector {
        id: "us-employer-labelled",
        title: "US employer number (EIN) after its label",
        pattern: r"\bEIN(?: is| no\.?)?[ :#]{1,3}(\d{2}-\d{7})\b",
        validate: Some(americas::is_us_ein),
        matches: &[
            "our EIN «83-3624668» and the W-9",
            "EIN: «61-5938563»",
            "EIN is «94-7374177», thanks",
        ],
        ignores: &[
            ("EIN 07-9281590", "a prefix that is not given out"),
            ("ein 83-3624668 Teil", "the German word"),
            ("EIN: 12-3456789", FILLER),
        ],
        references: &[
            "https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes",
        ],
        confidence: 0.95,
        ..SHAPED
    },
];
