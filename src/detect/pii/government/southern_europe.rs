//! Numbers that Spain, Italy, Portugal and Greece give to people and companies.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{counting, southern_europe};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "es-national-identity",
        title: "Spanish identity number (DNI)",
        pattern: r"\b\d{2}\.?\d{3}\.?\d{3}(?:[ -]?[A-HJ-NP-TV-Z]|-?[a-hj-np-tv-z])\b",
        validate: Some(southern_europe::is_es_dni),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &["dni", "nif", "documento nacional", "identidad", "d.n.i"],
        matches: &[
            "Mi DNI es «49982424C»",
            "NIF: «01.574.948-T», domiciliado en Sevilla",
            "dni «85050278g» del solicitante",
        ],
        ignores: &[
            ("DNI 49982424D", "the letter is wrong"),
            ("DNI 12345678Z", "the sample of the guides"),
            ("49982424 personas", "the letter begins a word"),
        ],
        references: &[
            "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/",
        ],
        ..SHAPED
    },
    Detector {
        id: "es-foreigner-identity",
        title: "Spanish foreigner's number (NIE)",
        pattern: r"(?i)\b[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]\b",
        validate: Some(southern_europe::is_es_nie),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &["nie", "extranjero", "identidad", "nif", "residencia"],
        matches: &[
            "NIE «Y8132424Y»",
            "Mi NIE: «Z-5562311-L», permiso de residencia",
            "nie «y6542717j»",
        ],
        ignores: &[
            ("NIE Y8132424Z", "the letter is wrong"),
            ("NIE X1234567L", FILLER),
            ("X8132424YZ", "part of a longer code"),
        ],
        references: &[
            "https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/",
        ],
        ..SHAPED
    },
    Detector {
        id: "es-company-tax",
        title: "Spanish company number (CIF)",
        pattern: r"\b[ABCDEFGHJNPQRSUVW]-?\d{7}-?[0-9A-J]\b",
        validate: Some(southern_europe::is_es_cif),
        confidence: 0.0,
        confidence_in_context: 0.85,
        context: &["cif", "nif", "sociedad", "s.l", "empresa"],
        matches: &[
            "CIF: «C22513006»",
            "la empresa, con CIF «E58190257», factura",
            "NIF «D-36144939» de la sociedad",
        ],
        ignores: &[
            ("CIF C22513007", WRONG_CHECK),
            ("part C22513006", NAMELESS),
            ("CIF A00000000", FILLER),
        ],
        references: &["https://sede.agenciatributaria.gob.es"],
        ..NAMED
    },
    Detector {
        id: "it-fiscal-code",
        title: "Italian tax code",
        pattern: r"(?i)\b[A-Z]{6} ?[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3}[A-Z]\b",
        validate: Some(southern_europe::is_it_fiscal_code),
        context: &["codice fiscale", "cod. fisc", "c.f", "cf", "fiscal"],
        matches: &[
            "Codice fiscale: «GGDTTB85B26H528O»",
            "il mio CF è «lbbmdc80d16f971x»",
            "Paziente «DTCCFG78H20H345Y», nato a Napoli",
        ],
        ignores: &[
            ("GGDTTB85B26H528P", "the check letter is wrong"),
            ("RSSMRA85T10A562S", "the sample of the guides"),
            ("GGDTTB85B39H528O", "there is no day 39"),
        ],
        references: &["https://www.agenziaentrate.gov.it", "D.M. 23/12/1976"],
        ..SHAPED
    },
    Detector {
        id: "it-vat",
        title: "Italian VAT number",
        pattern: r"\b\d{11}\b",
        validate: Some(southern_europe::is_it_vat),
        confidence: 0.0,
        confidence_in_context: 0.85,
        context: &["partita iva", "p.iva", "p. iva", "p.i.", "piva", "vat"],
        matches: &[
            "Partita IVA «53045250494»",
            "P.IVA: «83944450788», sede a Torino",
            "p. iva «17431170970»",
        ],
        ignores: &[
            ("P.IVA 53045250495", WRONG_CHECK),
            ("ordine 53045250494", NAMELESS),
            ("P.IVA 00000000000", FILLER),
        ],
        references: &["https://www.agenziaentrate.gov.it"],
        ..NAMED
    },
    Detector {
        id: "it-identity-card",
        title: "Italian identity card",
        pattern: r"\b(?:C[A-Z]\d{5}[A-Z]{2}|A[A-Z] ?\d{7})\b",
        validate: Some(counting::has_genuine_digits),
        context: &[
            "carta d'identita",
            "carta identita",
            "carta di identita",
            "cie",
            "documento",
        ],
        matches: &[
            "Carta d'identità n. «CA04717FK»",
            "CIE «CB93061XR» rilasciata dal Comune",
            "documento: carta di identità «AX 3810472»",
        ],
        ignores: &[
            ("ricambio CA04717FK", NAMELESS),
            ("carta d'identità CA00000AA", "the specimen"),
            ("carta d'identità elettronica", "no number"),
        ],
        references: &["https://www.cartaidentita.interno.gov.it"],
        ..NAMED
    },
    Detector {
        id: "it-driving-licence",
        title: "Italian driving licence",
        pattern: r"\b(?:[A-Z]{2}\d{7}[A-Z]|U1[A-Z0-9]{7}[A-Z])\b",
        validate: Some(counting::has_genuine_digits),
        context: &["patente", "driving licence"],
        matches: &[
            "Patente di guida «TO5194072K»",
            "patente n. «U1H83K019R»",
            "La mia patente: «NA2730481J»",
        ],
        ignores: &[
            ("codice TO5194072K", NAMELESS),
            ("patente AB1234567C", FILLER),
            ("patente B", "a class, not a number"),
        ],
        references: &["https://www.ilportaledellautomobilista.it"],
        ..NAMED
    },
    Detector {
        id: "pt-tax",
        title: "Portuguese tax number",
        pattern: r"\b[1-9]\d{2}[ .]?\d{3}[ .]?\d{3}\b",
        validate: Some(southern_europe::is_pt_nif),
        context: &[
            "nif ",
            "nif:",
            "contribuinte",
            "numero fiscal",
            "nipc",
            "financas",
        ],
        matches: &[
            "NIF «206 197 349»",
            "número de contribuinte: «151423717»",
            "o meu NIF é «278701930», obrigado",
        ],
        ignores: &[
            ("NIF 206197340", WRONG_CHECK),
            ("encomenda 206197349", NAMELESS),
            ("NIF 123456789", FILLER),
        ],
        references: &["https://info.portaldasfinancas.gov.pt"],
        ..NAMED
    },
    Detector {
        id: "gr-social-security",
        title: "Greek social security number",
        pattern: r"\b\d{6} ?\d{5}\b",
        validate: Some(southern_europe::is_gr_amka),
        context: &["amka", "social security"],
        matches: &[
            "AMKA «13109353477»",
            "ΑΜΚΑ (AMKA): «030368 14402»",
            "my Greek AMKA is «04126025966»",
        ],
        ignores: &[
            ("AMKA 13109353478", WRONG_CHECK),
            ("order 13109353477", NAMELESS),
            ("AMKA 00000000000", FILLER),
        ],
        references: &["https://www.amka.gr"],
        ..NAMED
    },
    Detector {
        id: "gr-tax",
        title: "Greek tax number",
        pattern: r"\b\d{9}\b",
        validate: Some(southern_europe::is_gr_afm),
        context: &["afm", "a.f.m", "greek tax"],
        matches: &[
            "AFM: «033083118»",
            "my AFM is «505573380»",
            "Greek tax number «444157087»",
        ],
        ignores: &[
            ("AFM 033083119", WRONG_CHECK),
            ("order 033083118", NAMELESS),
            ("AFM 000000000", FILLER),
        ],
        references: &["https://www.aade.gr"],
        ..NAMED
    },
];
