//! Numbers that France gives to people, companies and vehicles.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::{counting, france};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "fr-social-security",
        title: "French social security number",
        pattern: r"\b([12][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:\d{2}|2[ABab])[ .-]?\d{3}[ .-]?\d{3}[ .-]{0,3}\d{2})\b|(?i:\b(?:nir|nss|securite sociale|secu|insee))\b[^\d\n]{0,24}([1-478][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}(?:[ .-]{0,3}\d{2})?)\b",
        validate: Some(france::is_nir),
        context: &[
            "securite sociale",
            "secu",
            "nir",
            "insee",
            "assure",
            "carte vitale",
            "social security",
            "ameli",
        ],
        matches: &[
            "Mon numéro de sécu est le «2 00 08 13 547 393 43», merci de vérifier",
            "NIR «233101357852614»",
            "assurée née en Corse : «2 17 06 2B 272 023 97»",
            "N° secu sans la clé : «1 42 03 2A 019 401»",
        ],
        ignores: &[
            ("ref 233101357852615", "the key is wrong"),
            (
                "dossier 2331013578526",
                "without the key and without a word that names it",
            ),
            (
                "commande 255135750112345",
                "there is no month 13 and the key is wrong",
            ),
        ],
        references: &[
            "https://www.insee.fr/fr/metadonnees/definition/c1409",
            "https://fr.wikipedia.org/wiki/Numéro_de_sécurité_sociale_en_France",
        ],
        ..SHAPED
    },
    Detector {
        id: "fr-tax-number",
        title: "French tax number",
        pattern: r"\b[0-3]\d(?: ?\d{2} ?\d{3} ?\d{3} ?\d{3})\b",
        validate: Some(france::is_tax_number),
        context: &[
            "numero fiscal",
            "fiscal",
            "spi",
            "impot",
            "impots.gouv",
            "tax number",
            "declarant",
        ],
        matches: &[
            "Numéro fiscal : «31 38 313 122 490»",
            "mon n° fiscal est «0680999818338», pouvez-vous relire ma déclaration ?",
            "Tax number (impots.gouv.fr): «2631543094404»",
        ],
        ignores: &[
            ("numéro fiscal 3138313122491", WRONG_CHECK),
            ("colis 3138313122490", NAMELESS),
            ("numéro fiscal 0000000000000", FILLER),
        ],
        references: &["https://www.impots.gouv.fr/particulier/numero-fiscal"],
        ..NAMED
    },
    Detector {
        id: "fr-company-siren",
        title: "French company number (SIREN)",
        pattern: r"\b\d{3}[ .]?\d{3}[ .]?\d{3}\b",
        validate: Some(france::is_siren),
        confidence: 0.0,
        confidence_in_context: 0.9,
        context: &["siren", "rcs", "registre du commerce", "immatriculee au"],
        matches: &[
            "SIREN : «304 081 367»",
            "société immatriculée au RCS de Lyon sous le numéro «667356455»",
            "our SIREN is «551421266», can you draft the invoice?",
        ],
        ignores: &[
            ("SIREN 304081368", WRONG_CHECK),
            ("un budget de 304 081 367 euros", NAMELESS),
            ("SIREN 123 456 789", FILLER),
        ],
        references: &["https://www.insee.fr/fr/metadonnees/definition/c2047"],
        ..NAMED
    },
    Detector {
        id: "fr-establishment-siret",
        title: "French establishment number (SIRET)",
        pattern: r"\b\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}\b",
        validate: Some(france::is_siret),
        confidence: 0.0,
        confidence_in_context: 0.92,
        context: &[
            "siret",
            "etablissement",
            "auto-entrepreneur",
            "micro-entreprise",
            "code ape",
            "code naf",
        ],
        matches: &[
            "SIRET «127 422 590 59718»",
            "numéro de SIRET : «24591547594622», code APE 6201Z",
            "siret=«08499221345966»",
        ],
        ignores: &[
            ("SIRET 12742259059719", WRONG_CHECK),
            ("created 24591547594622", NAMELESS),
            ("siret 00000000000000", FILLER),
        ],
        references: &["https://www.insee.fr/fr/metadonnees/definition/c1841"],
        ..NAMED
    },
    Detector {
        id: "fr-identity-card",
        title: "French identity card",
        pattern: r"\b(?:\d{4}(?:\d{3}|2[AB]\d)\d{5}|[A-Z][A-Z0-9]{7}\d)\b",
        validate: Some(france::is_identity_card),
        context: &["d'identite", "carte nationale d", "carte identite", "cni"],
        matches: &[
            "Carte nationale d'identité n° «X4RTBPFW4»",
            "ma CNI «130695203771» expire en mars",
            "pièce d'identité : «D2H6862M2», délivrée à Nantes",
        ],
        ignores: &[
            (
                "carte d'identité numéro 139995203771",
                "there is no month 99",
            ),
            ("facture 130695203771", NAMELESS),
            ("carte d'identité PASSEPORT", "a word, not a number"),
        ],
        references: &[
            "https://www.service-public.fr/particuliers/vosdroits/N358",
            "https://www.consilium.europa.eu/prado/en/prado-documents/FRA/B/docs-per-category.html",
        ],
        ..NAMED
    },
    Detector {
        id: "fr-driving-licence",
        title: "French driving licence",
        pattern: r"\b(?:\d{12}|\d{2}[A-Z]{2}\d{5})\b",
        validate: Some(counting::has_genuine_digits),
        context: &[
            "permis de conduire",
            "permis n",
            "permis :",
            "permis:",
            "mon permis",
            "son permis",
            "conduire",
            "neph",
            "driving licence",
            "driver's lic",
        ],
        matches: &[
            "permis de conduire n° «830775301244»",
            "Mon permis «19BK40277» a été suspendu",
            "NEPH : «140969301207»",
        ],
        ignores: &[
            (
                "permission denied 830775301244",
                "permission is not a permis",
            ),
            ("permis de conduire n° 000000000000", FILLER),
            ("colis 830775301244", NAMELESS),
            ("permis B depuis 2014", "a year"),
        ],
        references: &[
            "https://www.securite-routiere.gouv.fr/",
            "Directive 2006/126/EC",
        ],
        ..NAMED
    },
    Detector {
        id: "fr-vehicle-plate",
        title: "French vehicle plate",
        pattern: r"\b[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?[A-HJ-NP-TV-Z]{2}\b",
        validate: Some(france::is_plate),
        confidence: 0.0,
        confidence_in_context: 0.8,
        context: &[
            "immatricul",
            "plaque",
            "vehicule",
            "voiture",
            "carte grise",
            "moto",
            "scooter",
            "camion",
            "license plate",
            "licence plate",
            "number plate",
            "stationn",
        ],
        matches: &[
            "ma voiture immatriculée «GK-482-RT» a été volée",
            "plaque «FD 207 WB», Renault Clio",
            "véhicule : «BX913HN»",
        ],
        ignores: &[
            ("le modèle GK-482-RT est en rupture de stock", NAMELESS),
            ("plaque SS-482-RT", "a series that is not given out"),
            ("plaque AA-123-AA", "the specimen"),
        ],
        references: &[
            "https://www.service-public.fr/particuliers/vosdroits/N367",
            "Arrêté du 9 février 2009",
        ],
        ..NAMED
    },
];
