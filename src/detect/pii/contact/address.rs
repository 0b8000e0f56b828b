//! Postal addresses as France, Germany and Spain write them.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::validate::address;

/// Number, kind and name of a street.
macro_rules! french_street {
    () => {
        concat!(
            r"\b[0-9]{1,4}(?: ?(?:bis|ter|[A-D]))?,? ?(?:[Rr]ue|[Aa]venue|[Aa]v\.?|[Bb]oulevard|[Bb]d\.?|[Pp]lace|[Aa]llees?",
            r"|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Cc]ours|[Rr]oute|[Rr]te|square|passage|[Ff]aubourg|[Rr]esidence",
            r"|[Ll]otissement|[Vv]oie|[Ss]entier|[Rr]uelle|[Ee]splanade) (?:(?:(?:de|du|des|la|le|les|aux?|d'|l') ?){1,3}[A-Za-z]|[A-Z])",
            r"[A-Za-z0-9'-]*(?:(?: (?:de|du|des|la|le|et|l'|d'))?(?: (?:de|du|des|la|le|et))? [A-Z0-9][A-Za-z'-]*){0,4}",
        )
    };
}

/// Name and number of a street.
macro_rules! german_street {
    () => {
        r"\b[A-Z][a-z]+(?:strasse|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|steig)(?: |-)[0-9]{1,3} ?[a-h]?\b"
    };
}

/// Kind, name and number of a street, floor and door.
macro_rules! spanish_street {
    () => {
        concat!(
            r"\b(?:[Cc]alle|C/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Rr]onda|[Cc]arrer|[Tt]ravesia|[Gg]lorieta) ?",
            r"(?:(?:de|del|la|el|los|las) ){0,2}[A-Z][A-Za-z'.-]*(?: (?:(?:de|del|la|los|las|y) ){0,2}[A-Z][A-Za-z'.-]*){0,4}",
            r",? (?:n[.ou]* ?|num\.? )?[0-9]{1,3}(?:,? [0-9]{1,2}[o.]{0,2} ?[A-Za-z]?)?\b",
        )
    };
}

const STREET: &str = "a street alone is nobody's address";

/// A street with its number: weaker than with town and code.
const STREET_ROW: Detector = Detector {
    validate: Some(address::is_private_address),
    confidence: 0.45,
    confidence_in_context: 0.75,
    ..SHAPED
};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "street-address-france",
        title: "House number and street in France",
        pattern: concat!(french_street!(), r"\b"),
        context: &[
            "adresse",
            "habit",
            "domicil",
            "livr",
            "loge",
            "demeurant",
            "resid",
            "chez moi",
            "i live",
            "address",
        ],
        matches: &[
            "J'habite «14 bis rue des Tilleuls»",
            "Livraison au «3, allée de la Fontaine», merci",
            "my address in Lille is «27 boulevard Jean Baptiste Lebas»",
        ],
        ignores: &[
            ("la rue des Tilleuls est fermée", STREET),
            (
                "le 55 rue du Faubourg-Saint-Honoré",
                "the palace of the president",
            ),
            ("il y a 3 places libres", "a number of places"),
        ],
        references: &["NF Z10-011"],
        ..STREET_ROW
    },
    Detector {
        id: "postal-address-france",
        title: "Postal address of France",
        pattern: concat!(
            french_street!(),
            r"[,\n -]{1,3}(?:(?:a )?[A-Z][A-Za-z'-]*,? )?(?:F-)?[0-9]{5},? [A-Z][A-Za-z'-]*(?:[ -](?:[A-Z][A-Za-z'-]*|sur|en|les|la|le|de|aux)){0,4}(?: [Cc]edex(?: [0-9]{1,2})?)?\b",
        ),
        validate: Some(address::is_french_address),
        matches: &[
            "J'habite au «14 bis rue des Tilleuls, 69003 Lyon»",
            "Facture à «3, allée de la Fontaine 35000 Rennes»",
            "Please ship to «27 boulevard Jean Baptiste Lebas, 59800 Lille», France",
        ],
        ignores: &[
            (
                "55 rue du Faubourg-Saint-Honoré, 75008 Paris",
                "the palace of the president",
            ),
            (
                "14 rue des Tilleuls, 99999 Ailleurs",
                "no town has this code",
            ),
            ("la rue des Tilleuls, 69003 Lyon", STREET),
        ],
        references: &[
            "NF Z10-011",
            "https://www.laposte.fr/courriers-colis/conseils-pratiques/bien-rediger-l-adresse-d-une-lettre-ou-d-un-colis",
        ],
        ..SHAPED
    },
    Detector {
        id: "street-address-germany",
        title: "Street and house number in Germany",
        pattern: german_street!(),
        context: &[
            "adresse",
            "anschrift",
            "wohne",
            "wohnhaft",
            "wohnt",
            "liefer",
            "umgezogen",
            "i live",
            "address",
        ],
        matches: &[
            "Ich wohne in der «Lindenstraße 48b»",
            "Meine Adresse: «Birkenweg 7»",
            "Treffpunkt «Schillerplatz 12», zweiter Stock",
        ],
        ignores: &[
            ("die Lindenstraße ist gesperrt", STREET),
            ("Musterstraße 1", "the street of every sample"),
            ("Der Feldweg führt 12 Kilometer weit", "a path"),
        ],
        references: &["DIN 5008"],
        ..STREET_ROW
    },
    Detector {
        id: "postal-address-germany",
        title: "Postal address of Germany",
        pattern: concat!(
            german_street!(),
            r"[,\n ]{1,3}(?:in )?(?:D-)?[0-9]{5} [A-Z][A-Za-z-]*(?: (?:am|an der|im) [A-Z][a-z]*| \([A-Z][a-z]*\))?\b",
        ),
        validate: Some(address::is_german_address),
        matches: &[
            "Bitte senden an «Lindenstraße 48b, 50674 Köln»",
            "«Birkenweg 7, 79104 Freiburg» ist meine neue Anschrift",
            "ship to «Schillerplatz 12, 60313 Frankfurt am Main»",
        ],
        ignores: &[
            (
                "Musterstraße 1, 12345 Musterstadt",
                "the address of every sample",
            ),
            ("Lindenstraße 48, 00999 Köln", "no town has this code"),
            ("Lindenstraße, Köln", STREET),
        ],
        references: &["DIN 5008"],
        ..SHAPED
    },
    Detector {
        id: "street-address-spain",
        title: "Street and number in Spain",
        pattern: spanish_street!(),
        context: &[
            "direccion",
            "domicilio",
            "vivo",
            "vive",
            "enviar",
            "envio",
            "entrega",
            "i live",
            "address",
        ],
        matches: &[
            "Vivo en la «calle de los Olivos, 27»",
            "Mi dirección: «Avenida Blasco Ibáñez 114, 3º B»",
            "entrega en «C/ Serrano Anguita, 8»",
        ],
        ignores: &[
            ("la calle de los Olivos es bonita", STREET),
            ("vive en la calle Falsa 123", "the address of a cartoon"),
            ("el camino de Santiago", "a walk"),
        ],
        references: &["https://www.correos.es/es/es/particulares/enviar/prepara-tu-envio"],
        ..STREET_ROW
    },
    Detector {
        id: "postal-address-spain",
        title: "Postal address of Spain",
        pattern: concat!(
            spanish_street!(),
            r"[,\n ]{1,3}(?:CP:? )?[0-9]{5},? [A-Z][A-Za-z'-]*(?: (?:de |del |la |el )?[A-Z][A-Za-z'-]*){0,3}\b",
        ),
        validate: Some(address::is_spanish_address),
        matches: &[
            "Envíalo a «calle de los Olivos, 27, 28013 Madrid»",
            "«Avenida Blasco Ibáñez 114, 3º B, 46022 Valencia» es mi domicilio",
            "ship to «Plaza Mayor Vieja, 8, 37002 Salamanca»",
        ],
        ignores: &[
            ("calle Falsa 123, 28013 Madrid", "the address of a cartoon"),
            (
                "calle de los Olivos 27, 99013 Madrid",
                "no province has this code",
            ),
            ("calle de los Olivos, Madrid", STREET),
        ],
        references: &["https://www.correos.es/es/es/particulares/enviar/prepara-tu-envio"],
        ..SHAPED
    },
];
