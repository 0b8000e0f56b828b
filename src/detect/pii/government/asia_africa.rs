//! Numbers that South and West Asia and South Africa give to people and companies.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{asia_africa, counting};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "in-aadhaar",
        title: "Indian identity number (Aadhaar)",
        pattern: r"\b[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}\b",
        validate: Some(asia_africa::is_in_aadhaar),
        context: &["aadhaar", "aadhar", "adhar", "uidai", "uidai no"],
        matches: &[
            "Aadhaar: «2977 8967 1311»",
            "my aadhar number is «683458071089»",
            "UIDAI no. «2477-5255-9268»",
        ],
        ignores: &[
            ("Aadhaar 2977 8967 1312", WRONG_CHECK),
            ("order 2977 8967 1311", NAMELESS),
            ("Aadhaar 9999 9999 9999", FILLER),
        ],
        references: &["https://uidai.gov.in"],
        ..NAMED
    },
    Detector {
        id: "in-tax-account",
        title: "Indian tax account (PAN)",
        pattern: r"(?i)\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b",
        validate: Some(asia_africa::is_in_pan),
        confidence: 0.5,
        confidence_in_context: 0.95,
        context: &[
            "pan ",
            "pan:",
            "pan-",
            "permanent account",
            "income tax",
            "itr",
            "aadhaar",
            "kyc",
        ],
        matches: &[
            "PAN: «VCJPJ2374W»",
            "my PAN card number is «bxrpk6211s»",
            "KYC: «WIPPS5241R», Mumbai",
        ],
        ignores: &[
            (
                "PAN: VCJDJ2374W",
                "the fourth letter tells no kind of holder",
            ),
            ("PAN: ABCPE1234F", FILLER),
            ("PAN: AAAPL1234C", "the sample of the guides"),
        ],
        references: &["https://incometaxindia.gov.in"],
        ..SHAPED
    },
    Detector {
        id: "in-goods-services-tax",
        title: "Indian goods and services tax number (GSTIN)",
        pattern: r"(?i)\b[0-3]\d[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]\b",
        validate: Some(asia_africa::is_in_gstin),
        context: &["gst", "gstin"],
        matches: &[
            "GSTIN «27OBIPU0071Z1Z5»",
            "our GST number: «27xumpi2428f1z1»",
            "Invoice to «27XREPI9548M1ZH»",
        ],
        ignores: &[
            ("27OBIPU0071Z1Z6", WRONG_CHECK),
            ("27OBIPU0071Z1A5", "the fourteenth character is always Z"),
            ("27OBIPU0071Z1Z55", "part of a longer code"),
        ],
        references: &["https://www.gst.gov.in"],
        ..SHAPED
    },
    Detector {
        id: "in-voter",
        title: "Indian voter card (EPIC)",
        pattern: r"\b[A-Z]{3}\d{7}\b",
        validate: Some(counting::has_genuine_digits),
        confidence: 0.0,
        confidence_in_context: 0.85,
        context: &["voter", "epic no", "epic number", "epic:", "election"],
        matches: &[
            "Voter ID: «IBT6995765»",
            "EPIC number «UFK3390531»",
            "my voter card is «TTN3812708»",
        ],
        ignores: &[
            ("invoice IBT6995765", NAMELESS),
            ("Voter ID: ABC1234567", FILLER),
            ("Voter ID: XXX0000000", FILLER),
        ],
        references: &["https://voters.eci.gov.in"],
        ..NAMED
    },
    Detector {
        id: "sg-identity",
        title: "Singaporean identity number (NRIC, FIN)",
        pattern: r"(?i)\b[STFGM]\d{7}[A-Z]\b",
        validate: Some(asia_africa::is_sg_nric),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &[
            "nric",
            "fin ",
            "fin:",
            "singapore",
            "identity card",
            "ic number",
            "ic no",
        ],
        matches: &[
            "NRIC: «S7877893H»",
            "my FIN is «g7929081k»",
            "work pass holder «M0033907L»",
        ],
        ignores: &[
            ("NRIC: S7877893I", WRONG_CHECK),
            ("NRIC: S1234567D", FILLER),
            ("S78778934H", "part of a longer code"),
        ],
        references: &["https://www.ica.gov.sg"],
        ..SHAPED
    },
    Detector {
        id: "my-identity",
        title: "Malaysian identity card",
        pattern: r"\b\d{2}[01]\d[0-3]\d-\d{2}-\d{4}\b|\b(?:\d{2}[01]\d[0-3]\d){1}\d{6}\b",
        validate: Some(asia_africa::is_my_identity),
        context: &[
            "nric",
            "mykad",
            "kad pengenalan",
            "ic no",
            "ic number",
            "no. kp",
            "no kp",
            "malaysia",
        ],
        matches: &[
            "MyKad «870614-14-5273»",
            "No. KP: «790312086634»",
            "Malaysian IC number «910827-01-5596»",
        ],
        ignores: &[
            ("MyKad 871914-14-5273", "there is no month 19"),
            ("ref 870614-14-5273", NAMELESS),
            ("MyKad 870614-00-5273", "no such place"),
        ],
        references: &["https://www.jpn.gov.my"],
        ..NAMED
    },
    Detector {
        id: "id-population",
        title: "Indonesian population number (NIK)",
        pattern: r"\b[1-9]\d{5}[0-7]\d[01]\d{7}\b",
        validate: Some(asia_africa::is_id_population),
        context: &["nik", "ktp", "nomor induk", "kartu keluarga"],
        matches: &[
            "NIK «3171010912482156»",
            "KTP saya: «3171012803479910»",
            "Nomor induk kependudukan «3273014507910003»",
        ],
        ignores: &[
            ("NIK 3171013912482156", "there is no day 39"),
            ("order 3171010912482156", NAMELESS),
            ("NIK 0000000000000000", FILLER),
        ],
        references: &["https://dukcapil.kemendagri.go.id"],
        ..NAMED
    },
    Detector {
        id: "th-national",
        title: "Thai national number",
        pattern: r"\b[1-8]-?\d{4}-?\d{5}-?\d{2}-?\d\b",
        validate: Some(asia_africa::is_th_national),
        context: &[
            "thai",
            "national id",
            "citizen id",
            "เลขประจำตัวประชาชน",
            "บัตรประชาชน",
        ],
        matches: &[
            "Thai national ID «3-9522-80564-02-1»",
            "thai id: «6797291812090»",
            "เลขประจำตัวประชาชน «8276346155524»",
        ],
        ignores: &[
            ("Thai ID 3-9522-80564-02-2", WRONG_CHECK),
            ("order 6797291812090", NAMELESS),
            ("Thai ID 1111111111111", FILLER),
        ],
        references: &["https://www.dopa.go.th"],
        ..NAMED
    },
    Detector {
        id: "tr-identity",
        title: "Turkish identity number",
        pattern: r"\b[1-9]\d{10}\b",
        validate: Some(asia_africa::is_tr_identity),
        context: &[
            "tc kimlik",
            "t.c. kimlik",
            "tckn",
            "kimlik",
            "tc no",
            "tc:",
            "turkish id",
        ],
        matches: &[
            "TC Kimlik No: «44488076720»",
            "T.C. kimlik numaram «31133359154»",
            "TCKN «78933958170»",
        ],
        ignores: &[
            ("TC Kimlik No: 44488076721", WRONG_CHECK),
            ("sipariş 44488076720", NAMELESS),
            ("TCKN 11111111110", FILLER),
        ],
        references: &["https://www.nvi.gov.tr"],
        ..NAMED
    },
    Detector {
        id: "il-identity",
        title: "Israeli identity number",
        pattern: r"\b\d{9}\b",
        validate: Some(asia_africa::is_il_identity),
        context: &[
            "teudat",
            "zehut",
            "israeli",
            "israel id",
            "תעודת זהות",
            "ת.ז",
        ],
        matches: &[
            "Teudat zehut «323830166»",
            "Israeli ID: «841271166»",
            "תעודת זהות «212059471»",
        ],
        ignores: &[
            ("Teudat zehut 323830167", WRONG_CHECK),
            ("order 323830166", NAMELESS),
            ("Israeli ID: 000000000", FILLER),
        ],
        references: &["https://www.gov.il/en/departments/population_and_immigration_authority"],
        ..NAMED
    },
    Detector {
        id: "za-identity",
        title: "South African identity number",
        pattern: r"\b\d{2}[01]\d[0-3]\d ?\d{4} ?[0-2]\d{2}\b",
        validate: Some(asia_africa::is_za_identity),
        context: &[
            "south africa",
            "sa id",
            "rsa id",
            "id number",
            "id no",
            "identity number",
            "id nommer",
            "identiteitsnommer",
            "id book",
        ],
        matches: &[
            "South African ID «9403105970047»",
            "ID number: «811112 2471 011»",
            "my SA ID is «4705253034177»",
        ],
        ignores: &[
            ("SA ID 9403105970048", WRONG_CHECK),
            ("epoch 9403105970047", NAMELESS),
            ("SA ID 9413105970047", "there is no month 13"),
        ],
        references: &["http://www.dha.gov.za"],
        ..NAMED
    },
];
