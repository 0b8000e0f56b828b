//! Passports and machine-readable zones of any state.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{counting, travel_document};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "machine-readable-zone",
        title: "Machine-readable zone of a passport or identity card",
        pattern: r"\b[PVIAC][A-Z<][A-Z<]{3}[A-Z0-9<]{25,39}\s{1,4}[A-Z0-9<]{30,44}(?:\s{1,4}[A-Z<]{30})?",
        validate: Some(travel_document::is_machine_readable_zone),
        matches: &[
            "Scan of the passport:\n«P<FRAMARCHAND<<CELESTE<INES<<<<<<<<<<<<<<<<<\n18FV526312FRA8706146F2811039<<<<<<<<<<<<<<<2»",
            "OCR: «P<GBRHOLLOWAY<<PIERS<<<<<<<<<<<<<<<<<<<<<<<<\n5612083948GBR7911222M3005176<<<<<<<<<<<<<<<8» end",
            "Ausweis Rückseite\n«IDD<<L5ZKT37P90<<<<<<<<<<<<<<<\n9208175F3103223D<<<<<<<<<<<<<4\nWEISSKOPF<<LENA<<<<<<<<<<<<<<<»",
            "CNI : «IDFRADUHAMEL<<<<<<<<<<<<<<<<<<952042\n1306952037718MARIE<<ODILE<<7204139F6»",
        ],
        ignores: &[
            (
                "P<FRAMARCHAND<<CELESTE<INES<<<<<<<<<<<<<<<<<\n18FV526312FRA8706156F2811039<<<<<<<<<<<<<<<2",
                WRONG_CHECK,
            ),
            (
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "the specimen of the standard",
            ),
            (
                "P<FRAMARCHAND<<CELESTE<INES<<<<<<<<<<<<<<<<<",
                "one line without any number",
            ),
        ],
        references: &["ICAO Doc 9303"],
        ..SHAPED
    },
    Detector {
        id: "passport",
        title: "Passport number",
        pattern: r"\b(?:[A-Z]{1,2}\d{6,8}|[A-Z]{3}\d{6}|[A-Z]\d{6}[A-Z]{2}|\d{9}|\d{2}[A-Z]{2}\d{5}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?|[A-Z]{2}[A-Z0-9]{6}\d)\b",
        validate: Some(counting::has_genuine_digits),
        confidence: 0.0,
        confidence_in_context: 0.9,
        context: &[
            "passport",
            "passeport",
            "reisepass",
            "pass-nr",
            "passnr",
            "pasaporte",
            "passaporto",
            "passaporte",
            "paspoort",
            "paszport",
        ],
        matches: &[
            "My passport number is «561208394» (UK)",
            "passeport n° «18FV52631», délivré à Lyon",
            "Reisepass «C4VKX09T2», gültig bis 2030",
            "pasaporte «XDB482915»",
        ],
        ignores: &[
            ("part 18FV52631", NAMELESS),
            ("passport number: 000000000", FILLER),
            ("passport number C01234567", FILLER),
            ("passport PHOTOCOPY", "a word, not a number"),
        ],
        references: &["https://www.consilium.europa.eu/prado", "ICAO Doc 9303"],
        ..NAMED
    },
];
