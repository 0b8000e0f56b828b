//! Numbers that Germany, Austria, Switzerland and the Low Countries give to people.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{counting, western_europe};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "de-tax-id",
        title: "German tax identification number",
        pattern: r"\b\d{2} ?\d{3} ?\d{3} ?\d{3}\b",
        validate: Some(western_europe::is_de_tax_id),
        context: &[
            "steuer",
            "idnr",
            "tax id",
            "tin:",
            "tin ",
            "identifikationsnummer",
            "finanzamt",
        ],
        matches: &[
            "Meine Steuer-ID lautet «73 589 163 428».",
            "IdNr. «26980045314», Finanzamt Köln",
            "German tax ID: «69701342518»",
        ],
        ignores: &[
            ("Steuer-ID 73589163429", WRONG_CHECK),
            ("Auftrag 73589163428", NAMELESS),
            (
                "Steuer-ID 12345678903",
                "its first ten digits are all different",
            ),
        ],
        references: &[
            "https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html",
        ],
        ..NAMED
    },
    Detector {
        id: "de-identity-card",
        title: "German identity card",
        pattern: r"\b[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?\b",
        validate: Some(western_europe::is_de_identity_card),
        context: &[
            "personalausweis",
            "ausweis",
            "perso ",
            "perso-",
            "identity card",
            "id card",
            "carte d'identite",
            "identitatskarte",
        ],
        matches: &[
            "Personalausweis Nr. «L5ZKT37P90»",
            "Ausweisnummer: «T8N2XR046», gültig bis 2031",
            "carte d'identité allemande «CZ6311T036»",
        ],
        ignores: &[
            ("Personalausweis L5ZKT37P91", WRONG_CHECK),
            ("Artikel L5ZKT37P90", NAMELESS),
            ("Personalausweis T220001293", "the specimen"),
        ],
        references: &["https://www.personalausweisportal.de", "ICAO Doc 9303"],
        ..NAMED
    },
    Detector {
        id: "de-pension-insurance",
        title: "German pension insurance number",
        pattern: r"\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b",
        validate: Some(western_europe::is_de_pension),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &[
            "rentenversicherung",
            "sozialversicherung",
            "versicherungsnummer",
            "sv-nummer",
            "svnr",
            "rvnr",
            "sv-nr",
        ],
        matches: &[
            "Rentenversicherungsnummer «13 250684 M 510»",
            "SV-Nummer: «52110791K033»",
            "Sozialversicherungsnummer: «24030375B522», Beginn 1. März",
        ],
        ignores: &[
            ("SV-Nummer 13250684M511", WRONG_CHECK),
            ("SV-Nummer 13251384M510", "there is no month 13"),
            ("SV-Nummer 00000000A000", FILLER),
        ],
        references: &["https://www.deutsche-rentenversicherung.de", "VKVV § 2"],
        ..SHAPED
    },
    Detector {
        id: "de-driving-licence",
        title: "German driving licence",
        pattern: r"\b[A-Z0-9]\d{2}[A-Z0-9]{6}\d[A-Z0-9]\b",
        validate: Some(counting::has_genuine_digits),
        context: &[
            "fuhrerschein",
            "fuehrerschein",
            "fahrerlaubnis",
            "driving licence",
        ],
        matches: &[
            "Führerschein Nr. «K51R8TZ4W37»",
            "Mein Führerschein: «J43011XPQ71»",
            "Fahrerlaubnis «N0704KDWL62», Klasse B",
        ],
        ignores: &[
            ("Artikel K51R8TZ4W37", NAMELESS),
            ("Führerschein 00000000000", FILLER),
            ("Führerschein seit 2004", "a year"),
        ],
        references: &["Fahrerlaubnis-Verordnung, Anlage 8"],
        ..NAMED
    },
    Detector {
        id: "at-social-insurance",
        title: "Austrian social insurance number",
        pattern: r"\b\d{4}[ /-]?\d{2}\.?\d{2}\.?\d{2}\b",
        validate: Some(western_europe::is_at_insurance),
        context: &[
            "sozialversicherung",
            "versicherungsnummer",
            "sv-nummer",
            "svnr",
            "sv-nr",
            "sv nr",
            "e-card",
        ],
        matches: &[
            "SVNR «5638 281166»",
            "Sozialversicherungsnummer: «4408030148»",
            "e-card, Versicherungsnummer «3058 211197»",
        ],
        ignores: &[
            ("SVNR 5639 281166", WRONG_CHECK),
            ("Bestellung 5638281166", NAMELESS),
            ("SVNR 5638 281666", "there is no month 16"),
        ],
        references: &["https://www.sozialversicherung.at"],
        ..NAMED
    },
    Detector {
        id: "ch-social-insurance",
        title: "Swiss social insurance number",
        pattern: r"\b756[ .]?\d{4}[ .]?\d{4}[ .]?\d{2}\b",
        validate: Some(western_europe::is_ch_ahv),
        context: &[
            "ahv",
            "avs",
            "social",
            "sozialversicherung",
            "versichertennummer",
            "numero avs",
        ],
        matches: &[
            "Numéro AVS «756.3464.9398.95»",
            "AHV-Nr. «7563484944695»",
            "Meine Versichertennummer ist «756.1832.4686.57»",
        ],
        ignores: &[
            ("756.3464.9398.96", WRONG_CHECK),
            ("AHV 756.1234.5678.97", "the number of the sample card"),
            ("756.9217.0769.85", "the number of the sample card"),
        ],
        references: &[
            "https://www.zas.admin.ch/zas/en/home/partenaires-et-institutions-/navs13.html",
        ],
        ..SHAPED
    },
    Detector {
        id: "nl-citizen-service",
        title: "Dutch citizen service number",
        pattern: r"\b\d{4}[. ]?\d{2}[. ]?\d{3}\b|\b\d{3}[. ]\d{3}[. ]\d{3}\b",
        validate: Some(western_europe::is_nl_bsn),
        context: &[
            "bsn",
            "burgerservice",
            "sofinummer",
            "sofi-nummer",
            "citizen service",
        ],
        matches: &[
            "Mijn BSN is «336302678».",
            "burgerservicenummer: «5120.58.234»",
            "BSN-nummer «896 105 349» van de patiënt",
        ],
        ignores: &[
            ("BSN 336302679", WRONG_CHECK),
            ("order 336302678", NAMELESS),
            ("BSN 123456782", FILLER),
        ],
        references: &["https://www.rvig.nl/bsn"],
        ..NAMED
    },
    Detector {
        id: "be-national",
        title: "Belgian national number",
        pattern: r"\b(\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2})\b|(?i:\b(?:rijksregister|registre national|national n|num[a-z]{2,4} national|niss|insz|nrn|rrn))[^\d\n]{0,30}(\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. -]?\d{2})\b",
        validate: Some(western_europe::is_be_national),
        context: &[
            "rijksregister",
            "registre national",
            "national",
            "niss",
            "insz",
        ],
        matches: &[
            "Rijksregisternummer «56.09.15-611.81»",
            "NISS : «56101554953», née à Liège",
            "né à Namur, «99.04.10-461.85»",
        ],
        ignores: &[
            ("56.09.15-611.82", WRONG_CHECK),
            ("dossier 56101554953", NAMELESS),
            ("NISS 00000000097", FILLER),
        ],
        references: &[
            "https://www.ibz.rrn.fgov.be",
            "https://nl.wikipedia.org/wiki/Rijksregisternummer",
        ],
        ..SHAPED
    },
    Detector {
        id: "lu-national",
        title: "Luxembourg identification number",
        pattern: r"\b(?:19|20)\d{2} ?[01]\d ?[0-3]\d ?\d{3} ?\d{2}\b",
        validate: Some(western_europe::is_lu_national),
        context: &["matricule", "luxembourg"],
        matches: &[
            "matricule «1985121405774»",
            "Luxembourg matricule national «1972030931866»",
            "matricule luxembourgeois : «2001072284686»",
        ],
        ignores: &[
            ("matricule 1985121405731", WRONG_CHECK),
            ("event 1985121405730", NAMELESS),
            ("matricule 0000000000000", FILLER),
        ],
        references: &["https://ec.europa.eu/taxation_customs/tin"],
        ..NAMED
    },
];
