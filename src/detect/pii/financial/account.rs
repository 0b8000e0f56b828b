//! Bank accounts and what leads to them.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{bank, iban};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "iban",
        title: "International bank account number (IBAN)",
        pattern: r"(?i)\b[A-Z]{2}\d{2}[ -]?(?:[A-Z0-9]{4}[ -]?){2,7}[A-Z0-9]{1,4}\b",
        validate: Some(iban::is_iban),
        confidence: 0.95,
        confidence_in_context: 0.97,
        context: &[
            "iban", "bank", "compte", "konto", "cuenta", "conto", "rekening", "virement",
            "uberweis",
        ],
        matches: &[
            "IBAN : «FR45 2464 5366 4034 5346 319K 277»",
            "Bitte auf «DE70074956206832033250» überweisen",
            "pay into «gb49 loyd 3735 8634 9257 25» by Friday",
            "IBAN: «NO4542860201271» VIELEN DANK",
        ],
        ignores: &[
            ("IBAN FR45 2464 5366 4034 5346 319K 278", WRONG_CHECK),
            ("DE7007495620683203325", "one digit short"),
            ("GB82 WEST 1234 5698 7654 32", "the sample of the standard"),
            ("IBAN DE00 0000 0000 0000 0000 00", FILLER),
        ],
        references: &[
            "ISO 13616-1",
            "https://www.swift.com/resource/iban-registry-pdf",
        ],
        ..SHAPED
    },
    Detector {
        id: "bank-identifier",
        title: "Bank identifier code (BIC)",
        pattern: r"(?i:\b(?:bic|swift)(?:[ /-]{0,3}(?:bic|swift|code|no\.?|number))?)\b[^A-Za-z0-9\n]{0,6}(?:(?:is|est|ist|es)[ :]{1,2})?([A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?)\b",
        validate: Some(bank::is_bic),
        confidence: 0.0,
        confidence_in_context: 0.75,
        context: &[
            "iban", "bank", "acc", "compte", "konto", "cuenta", "transfer", "virement",
        ],
        matches: &[
            "IBAN below, BIC: «AGRIFRPPXXX»",
            "SWIFT code is «BARCGB22», account to follow",
            "BIC/SWIFT «DEUTDEFF500» der Bank",
        ],
        ignores: &[
            ("BIC: ABCDZZ22", "no such country"),
            (
                "the SWIFT LANGUAGE guide",
                "an eight-letter word after the name of a language",
            ),
            ("BARCGB22", NAMELESS),
        ],
        references: &["ISO 9362"],
        ..SHAPED
    },
    Detector {
        id: "us-routing",
        title: "US bank routing number",
        pattern: r"\b\d{9}\b",
        validate: Some(bank::is_us_routing),
        confidence: 0.0,
        confidence_in_context: 0.9,
        context: &[
            "routing",
            "aba ",
            "aba:",
            "aba #",
            "rtn",
            "ach ",
            "wire ",
            "transit number",
        ],
        matches: &[
            "Routing number: «037756563»",
            "ABA «129403766», checking",
            "my routing # is «265420292»",
        ],
        ignores: &[
            ("routing number 037756564", WRONG_CHECK),
            ("order 037756563", NAMELESS),
            ("routing number 000000000", FILLER),
        ],
        references: &["https://www.aba.com/about-us/routing-number"],
        ..SHAPED
    },
    Detector {
        id: "bank-account",
        title: "Bank account number",
        pattern: r"(?i)\b(?:account|acct|acc|a/c|compte(?: bancaire)?|konto|cuenta(?: bancaria)?|conto(?: corrente)?|conta|rekening)[. ]{0,2}(?:(?:number|num\.?|numero|no\.?|nr\.?|n\.|nummer|#)(?: is| est| ist| es)?|[:=]|is|est|ist|es)[ :#=]{0,3}(\d[\d -]{4,20}\d)\b|\b(?:numero de compte|n(?:\.|o|\xc2\xb0) de compte|kontonummer|rekeningnummer|numero de cuenta|numero di conto|numero da conta)(?: is| est| ist| es| e)?[ :#=]{0,4}(\d[\d -]{4,20}\d)\b",
        validate: Some(bank::is_account),
        confidence: 0.45,
        confidence_in_context: 0.85,
        context: &[
            "bank",
            "banque",
            "banco",
            "banca",
            "iban",
            "routing",
            "sort code",
            "bsb",
            "wire",
            "transfer",
            "virement",
            "deposit",
            "checking",
            "savings",
            "ach",
            "uberweis",
            "blz",
            "bic",
            "swift",
        ],
        matches: &[
            "Bank account number: «8273 6401», sort code to follow",
            "my bank account is «58392017»",
            "wire it to acct # «203849183» at First National Bank",
            "numéro de compte : «00281900482», banque postale",
            "Kontonummer «5204471936», BLZ 370 400 44",
        ],
        ignores: &[
            ("bank account number: 12345678", FILLER),
            (
                "the bank account 482719 was closed last week",
                "no word says that this is its number",
            ),
            ("your account number is on the bank statement", "no number"),
        ],
        references: &["https://www.nacha.org", "https://www.wearepay.uk"],
        ..SHAPED
    },
    Detector {
        id: "uk-sort-code",
        title: "UK sort code",
        pattern: r"(?i)\bsort[ -]?code\b[^\d\n]{0,12}(\d{2}[- ]?\d{2}[- ]?\d{2})\b",
        validate: Some(bank::is_account),
        confidence: 0.9,
        confidence_in_context: 0.95,
        context: &["bank", "account"],
        matches: &[
            "sort code «40-47-84»",
            "Sort code: «209914», account below",
            "le sort code est «60 16 13», banque anglaise",
        ],
        ignores: &[
            ("sort code 12-34-56", FILLER),
            ("40-47-84", NAMELESS),
            ("sort code for an array in 10 lines", "no code"),
        ],
        references: &["https://www.wearepay.uk/what-we-do/standards-and-infrastructure/"],
        ..SHAPED
    },
    Detector {
        id: "au-branch",
        title: "Australian branch number (BSB)",
        pattern: r"(?i)\bbsb\b[^\d\n]{0,12}(\d{3}[- ]?\d{3})\b",
        validate: Some(bank::is_account),
        confidence: 0.9,
        confidence_in_context: 0.95,
        context: &["bank", "account"],
        matches: &[
            "BSB «062-904», account below",
            "bsb: «732007»",
            "BSB number «484 799»",
        ],
        ignores: &[
            ("BSB 123-456", FILLER),
            ("062-904", NAMELESS),
            ("BSB is six digits", "no number"),
        ],
        references: &["https://bsb.auspaynet.com.au"],
        ..SHAPED
    },
    Detector {
        id: "in-branch",
        title: "Indian branch code (IFSC)",
        pattern: r"\b[A-Z]{4}0[A-Z0-9]{6}\b",
        confidence: 0.0,
        confidence_in_context: 0.8,
        context: &["ifsc", "neft", "rtgs", "imps"],
        matches: &[
            "IFSC: «HDFC0002471»",
            "NEFT to IFSC code «SBIN0011593»",
            "IFSC «ICIC0YBUC13», account below",
        ],
        ignores: &[
            ("part HDFC0002471", NAMELESS),
            ("IFSC: HDFC1002471", "the fifth character is always zero"),
            ("IFSC: HDFC000247", "one character short"),
        ],
        references: &["https://www.rbi.org.in"],
        ..SHAPED
    },
    Detector {
        id: "fr-account",
        title: "French account (RIB)",
        pattern: r"\b\d{5} ?\d{5} ?[A-Z0-9]{11} ?\d{2}\b",
        validate: Some(bank::is_fr_rib),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &["rib", "banque", "compte", "guichet", "virement"],
        matches: &[
            "RIB : «22970 67187 281900482R4 93»",
            "mon compte «0171965967742943412R486», code guichet 65967",
            "virement sur «26584 56815 880133757R4 76»",
        ],
        ignores: &[
            ("RIB 22970 67187 281900482R4 94", "the key is wrong"),
            ("22970 67187 281900482R4", "without a key"),
            ("RIB 00000 00000 00000000000 97", FILLER),
        ],
        references: &["https://www.cfonb.org"],
        ..SHAPED
    },
    Detector {
        id: "mx-account",
        title: "Mexican account (CLABE)",
        pattern: r"\b\d{3} ?\d{3} ?\d{11} ?\d\b",
        validate: Some(bank::is_mx_clabe),
        confidence: 0.0,
        confidence_in_context: 0.92,
        context: &["clabe", "interbancaria", "transferencia", "spei"],
        matches: &[
            "CLABE «012838743955997866»",
            "mi CLABE interbancaria: «002 432 88212476984 6»",
            "transferencia SPEI a «002841914913820882»",
        ],
        ignores: &[
            ("CLABE 012838743955997867", WRONG_CHECK),
            ("id 012838743955997866", NAMELESS),
            ("CLABE 000000000000000000", FILLER),
        ],
        references: &["https://www.banxico.org.mx"],
        ..SHAPED
    },
    Detector {
        id: "ar-account",
        title: "Argentine account (CBU)",
        pattern: r"\b\d{8}[ -]?\d{14}\b",
        validate: Some(bank::is_ar_cbu),
        confidence: 0.4,
        confidence_in_context: 0.95,
        context: &["cbu", "cvu", "transferencia", "alias"],
        matches: &[
            "CBU «7544060200940119990567»",
            "mi CBU: «10718434 56946867293960»",
            "transferencia al «5547741948591311469272»",
        ],
        ignores: &[
            ("CBU 7544060200940119990568", WRONG_CHECK),
            (
                "7544060300940119990567",
                "the check digit of the bank is wrong",
            ),
            ("CBU 0000000000000000000000", FILLER),
        ],
        references: &["https://www.bcra.gob.ar"],
        ..SHAPED
    },
    Detector {
        id: "pl-account",
        title: "Polish account (NRB)",
        pattern: r"\b\d{2}(?: ?\d{4}){6}\b",
        validate: Some(bank::is_pl_account),
        confidence: 0.85,
        confidence_in_context: 0.95,
        context: &["konto", "kont", "rachun", "przelew", "nrb", "bank"],
        matches: &[
            "numer konta: «93 8366 6492 6304 6634 6749 3054»",
            "rachunek «88558680423215329259891007»",
            "przelew na «93836664926304663467493054»",
        ],
        ignores: &[
            ("konto 93 8366 6492 6304 6634 6749 3055", WRONG_CHECK),
            ("konto 00000000000000000000000000", FILLER),
            ("93 8366 6492 6304 6634 6749", "two groups short"),
        ],
        references: &["https://nbp.pl"],
        ..SHAPED
    },
];
