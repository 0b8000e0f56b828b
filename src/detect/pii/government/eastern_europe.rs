//! Numbers that the countries of Eastern Europe give to people.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::eastern_europe;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "pl-population",
        title: "Polish population number",
        pattern: r"\b\d{11}\b",
        validate: Some(eastern_europe::is_pl_pesel),
        context: &["pesel"],
        matches: &[
            "PESEL: «94122233862»",
            "mój PESEL to «88051709130»",
            "numer PESEL pacjenta «98030562883»",
        ],
        ignores: &[
            ("PESEL 94122233863", WRONG_CHECK),
            ("zamówienie 94122233862", NAMELESS),
            ("PESEL 00000000000", FILLER),
        ],
        references: &["https://www.gov.pl/web/gov/czym-jest-numer-pesel"],
        ..NAMED
    },
    Detector {
        id: "pl-identity-card",
        title: "Polish identity card",
        pattern: r"\b[A-Z]{3} ?\d{6}\b",
        validate: Some(eastern_europe::is_pl_identity_card),
        context: &["dowod", "dowodu", "identity card", "legitymacj"],
        matches: &[
            "dowód osobisty «BSN766193»",
            "seria i numer dowodu: «YJL 814506»",
            "Polish identity card «DEH710077»",
        ],
        ignores: &[
            ("dowód BSN766194", WRONG_CHECK),
            ("model BSN766193", NAMELESS),
            ("dowód osobisty ABC123456", WRONG_CHECK),
        ],
        references: &["https://www.gov.pl/web/gov/dowod-osobisty"],
        ..NAMED
    },
    Detector {
        id: "cz-birth",
        title: "Czech or Slovak birth number",
        pattern: r"\b(\d{2}[0-8]\d[0-3]\d/\d{4})\b|(?i:\b(?:rodn[a-z]{1,3} c|r\.? ?c\.?:))[^\d\n]{0,12}(\d{6}/?\d{3,4})\b",
        validate: Some(eastern_europe::is_cz_birth),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &["rodne", "r.c.", "rc", "rodn", "birth number"],
        matches: &[
            "rodné číslo «430827/6269»",
            "RČ: «940721/4828»",
            "pacient, nar. v Brně, «990828/0756»",
        ],
        ignores: &[
            ("430827/6268", "it is not a multiple of eleven"),
            ("433927/6269", "there is no month 39"),
            ("940721/482", "nine digits ended in 1953"),
        ],
        references: &["https://www.mvcr.cz", "Act 133/2000 Coll., § 13"],
        ..SHAPED
    },
    Detector {
        id: "ro-personal",
        title: "Romanian personal number",
        pattern: r"\b[1-9]\d{12}\b",
        validate: Some(eastern_europe::is_ro_cnp),
        context: &["cnp", "cod numeric", "codul numeric", "romanian"],
        matches: &[
            "CNP «1530406123671»",
            "codul numeric personal: «1800424254328»",
            "CNP-ul meu este «2700605127049»",
        ],
        ignores: &[
            ("CNP 1530406123672", WRONG_CHECK),
            ("ts=1530406123671", NAMELESS),
            ("CNP 1531306123671", "there is no month 13"),
        ],
        references: &[
            "https://ro.wikipedia.org/wiki/Cod_numeric_personal_(România)",
            "OUG 97/2005",
        ],
        ..NAMED
    },
    Detector {
        id: "bg-civil",
        title: "Bulgarian civil number",
        pattern: r"\b\d{10}\b",
        validate: Some(eastern_europe::is_bg_egn),
        context: &["egn", "bulgarian", "civil number"],
        matches: &[
            "EGN «4908098608»",
            "ЕГН (EGN): «7408039114»",
            "my EGN is «5509286227»",
        ],
        ignores: &[
            ("EGN 4908098609", WRONG_CHECK),
            ("order 4908098608", NAMELESS),
            ("EGN 0000000000", FILLER),
        ],
        references: &["https://www.grao.bg"],
        ..NAMED
    },
    Detector {
        id: "hr-personal",
        title: "Croatian personal number",
        pattern: r"\b\d{11}\b",
        validate: Some(eastern_europe::is_hr_oib),
        context: &["oib", "osobni identifikacijski"],
        matches: &[
            "OIB: «87867139135»",
            "moj OIB je «70508042912»",
            "osobni identifikacijski broj «72203362381»",
        ],
        ignores: &[
            ("OIB 87867139136", WRONG_CHECK),
            ("narudžba 87867139135", NAMELESS),
            ("OIB 00000000001", FILLER),
        ],
        references: &["https://www.porezna-uprava.hr"],
        ..NAMED
    },
    Detector {
        id: "baltic-personal-code",
        title: "Estonian or Lithuanian personal code",
        pattern: r"\b[1-8]\d{10}\b",
        validate: Some(eastern_europe::is_baltic_code),
        context: &["isikukood", "asmens kod", "personal code", "ik:"],
        matches: &[
            "isikukood «36605089620»",
            "Asmens kodas: «44810226505»",
            "Estonian personal code «46803191197»",
        ],
        ignores: &[
            ("isikukood 36605089621", WRONG_CHECK),
            ("tellimus 36605089620", NAMELESS),
            ("isikukood 36613089620", "there is no month 13"),
        ],
        references: &["https://www.siseministeerium.ee", "EVS 585"],
        ..NAMED
    },
    Detector {
        id: "yugoslav-citizen",
        title: "Citizen number of Serbia, Slovenia, Bosnia, Montenegro or North Macedonia",
        pattern: r"\b[0-3]\d[01]\d[089]\d{8}\b",
        validate: Some(eastern_europe::is_jmbg),
        context: &["jmbg", "emso", "maticni broj", "embg"],
        matches: &[
            "JMBG «1503978712148»",
            "EMŠO: «0209990719493»",
            "moj matični broj je «2711965719327»",
        ],
        ignores: &[
            ("JMBG 1503978712149", WRONG_CHECK),
            ("ref 1503978712148", NAMELESS),
            ("JMBG 0000000000000", FILLER),
        ],
        references: &["https://en.wikipedia.org/wiki/Unique_Master_Citizen_Number"],
        ..NAMED
    },
];
