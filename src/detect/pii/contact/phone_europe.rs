//! Telephone numbers as European countries write them at home.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS};
use crate::detect::validate::phone;

const SERVICE: &str = "a service, not a person";

/// Beginnings of words that announce a number to call, in English and in the languages of a plan.
const FRENCH: &[&str] = &[
    "tel", "phone", "mobile", "call", "sms", "whatsapp", "fax", "appel", "rappel", "joign",
    "joindre", "portable", "numero", "gsm",
];
const ENGLISH: &[&str] = &[
    "tel", "phone", "mobile", "call", "text", "sms", "whatsapp", "fax", "ring", "contact",
];
const GERMAN: &[&str] = &[
    "tel.", "tel:", "telefon", "phone", "mobil", "call", "sms", "whatsapp", "fax", "handy", "ruf",
    "anruf", "erreich", "nummer", "natel",
];
const SPANISH: &[&str] = &[
    "tel.",
    "tel:",
    "tel ",
    "tlf",
    "tfno",
    "telf",
    "telefono",
    "phone",
    "mobile",
    "call",
    "sms",
    "whatsapp",
    "wasap",
    "guasap",
    "llam",
    "movil",
    "celular",
    "contact",
    "client",
    "pacient",
    "correo",
    "mail",
    "@",
    "escrib",
    "avisa",
    "localiza",
    "mi numero",
    "su numero",
    "numero de mi",
    "+34",
];
const ITALIAN: &[&str] = &[
    "tel.",
    "tel:",
    "telefono",
    "phone",
    "mobile",
    "call",
    "whatsapp",
    "chiam",
    "cellulare",
];
const DUTCH: &[&str] = &[
    "tel.", "tel:", "telefoon", "phone", "mobie", "call", "whatsapp", "bel ", "bellen", "gsm",
    "nummer",
];
const PORTUGUESE: &[&str] = &[
    "telefone",
    "telemovel",
    "phone",
    "mobile",
    "call",
    "whatsapp",
    "ligar",
    "liga-me",
];

/// A grouping that other numbers share: nothing much without a word that names it.
const GROUPED: Detector = Detector {
    confidence: 0.0,
    confidence_in_context: 0.85,
    ..SHAPED
};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "phone-france",
        title: "Telephone number of France",
        pattern: r"\b0[1-79](?:(?: [0-9]{2}){4}|(?:\.[0-9]{2}){4}|(?:-[0-9]{2}){4}|(?: [0-9]{2}){4}|[0-9] [0-9]{3} [0-9]{3}|[0-9]{8})\b",
        validate: Some(phone::is_french),
        confidence: 0.75,
        context: FRENCH,
        matches: &[
            "On se rappelle ? «06 48 20 17 93»",
            "cabinet du Dr Morel, «01.42.68.53.17»",
            "My French number is «07-81-24-60-39»",
            "le «0648201793» est sur liste rouge",
        ],
        ignores: &[
            (
                "le 06 39 98 12 34",
                "a range that the authority keeps for fiction",
            ),
            ("service client : 08 92 70 12 39", SERVICE),
            ("06 00 00 00 00", FILLER),
            ("SOS Amitié 09 72 39 40 50", "a helpline for everybody"),
            ("ISBN-10: 0306406152", "the number of a book"),
            ("commande n° 0648201793", "the number of an order"),
            ("version 06.48.20.17", "a group short"),
        ],
        references: &[
            "https://www.arcep.fr/la-regulation/grands-dossiers-thematiques-transverses/la-numerotation.html",
        ],
        ..SHAPED
    },
    Detector {
        id: "phone-united-kingdom",
        title: "Telephone number of the United Kingdom",
        pattern: r"\B\(0[12][0-9]{1,4}\) ?[0-9]{3,4} ?[0-9]{3,4}\b|\b0(?:7[0-9]{3} ?[0-9]{3} ?[0-9]{3}|2[0-9] [0-9]{4} ?[0-9]{4}|1[0-9]{2} [0-9]{3} [0-9]{4}|1[0-9]{3} [0-9]{5,6}|1[0-9]{3} [0-9]{3} [0-9]{3})\b",
        validate: Some(phone::is_british),
        confidence: 0.75,
        context: ENGLISH,
        matches: &[
            "ring me on «07842 196 530»",
            "office: «020 7183 8750»",
            "der Laden in Leeds, «0113 245 8671»",
            "«(01865) 270 198» is the college",
        ],
        ignores: &[
            ("07700 900 123", "a range that Ofcom keeps for drama"),
            ("020 7946 0123", "a range that Ofcom keeps for drama"),
            ("0345 600 0723", SERVICE),
            ("07842 196 53", "a digit short"),
        ],
        references: &["https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-plan"],
        ..SHAPED
    },
    Detector {
        id: "phone-germany",
        title: "Telephone number of Germany",
        pattern: r"\b0(?:1[567][0-9]{1,2}|30|40|69|89|[2-9][0-9]{2,3})(?: ?[/-] ?| )[0-9]{2,4}(?:[ -]?[0-9]{2,4}){1,2}\b|\B\(0(?:30|40|69|89|[2-9][0-9]{2,3})\) ?[0-9]{3,4}[ -]?[0-9]{2,4}\b",
        validate: Some(phone::is_german),
        context: GERMAN,
        matches: &[
            "Telefon: «030 4872193»",
            "Sie erreichen mich unter «0176 / 48219357»",
            "Rufnummer «(089) 3827 194»",
        ],
        ignores: &[
            ("Telefon 0800 330 1000", SERVICE),
            (
                "Telefon 030 23125 123",
                "a range that the authority keeps for fiction",
            ),
            ("Az. 0176 / 48219357", NAMELESS),
        ],
        references: &[
            "https://www.bundesnetzagentur.de/DE/Fachthemen/Telekommunikation/Nummerierung/start.html",
        ],
        ..GROUPED
    },
    Detector {
        id: "phone-germany-mobile",
        title: "Mobile telephone number of Germany",
        pattern: r"\b01(?:5[0-9]{2} ?[0-9]{3,4} ?[0-9]{4}|[67][0-9] ?[0-9]{3,4} ?[0-9]{4}|5[0-9] ?[0-9]{8}|[67][0-9] [0-9]{2} [0-9]{2} [0-9]{3})\b",
        validate: Some(phone::is_german),
        confidence: 0.75,
        context: GERMAN,
        matches: &[
            "Jonas Keller, «0171 61768603», Berlin",
            "meine neue: «0151 23456789»",
            "she is on «01609048371» while in Hamburg",
        ],
        ignores: &[
            ("0171 0000 0000", FILLER),
            ("0131 23456789", "no network has this prefix"),
            ("0171 617686031234", "too many digits"),
        ],
        references: &[
            "https://www.bundesnetzagentur.de/DE/Fachthemen/Telekommunikation/Nummerierung/start.html",
        ],
        ..SHAPED
    },
    Detector {
        id: "phone-spain",
        title: "Telephone number of Spain",
        pattern: r"\b(?:[6-9][0-9]{2}(?: [0-9]{3} [0-9]{3}| [0-9]{2} [0-9]{2} [0-9]{2}|-[0-9]{3}-[0-9]{3}|\.[0-9]{3}\.[0-9]{3})|6[0-9]{8}|7[1-4][0-9]{7})\b",
        validate: Some(phone::is_spanish),
        context: SPANISH,
        matches: &[
            "«612 48 20 17» es mi móvil",
            "llámame al «934 872 193»",
            "apunta el «654-872-193», es el móvil de Ana",
            "puede contactarme: «612482017» o por correo",
            "ana.gil@telefonica.net · «675 176 054»",
            "mándale un sms al «722 48 19 33»",
        ],
        ignores: &[
            ("llama al 902 123 481", SERVICE),
            ("llama al 717 003 717", "a helpline for everybody"),
            ("población: 612 482 017", NAMELESS),
            ("el número de pedido es 612482017", NAMELESS),
            ("llama al 555 48 20 17", "no number begins with 5"),
        ],
        references: &["https://numeracionyoperadores.cnmc.es/"],
        ..GROUPED
    },
    Detector {
        id: "phone-italy",
        title: "Telephone number of Italy",
        pattern: r"\b3[1-9][0-9][ ./-][0-9]{3}[ .-]?[0-9]{3,4}\b|\b0[1-9][0-9]{0,2}[ ./-][0-9]{3,4} ?[0-9]{3,4}\b",
        validate: Some(phone::is_italian),
        context: ITALIAN,
        matches: &[
            "«347 481 2985» è il mio cellulare",
            "chiamami al «333-4812985»",
            "telefono dello studio: «06 6982 1734»",
        ],
        ignores: &[
            ("chiama il 800 123 481", SERVICE),
            ("lotto 347 481 2985", NAMELESS),
            ("telefono 347 481 298", "a digit short"),
        ],
        references: &["https://www.agcom.it/numerazione"],
        ..GROUPED
    },
    Detector {
        id: "phone-belgium",
        title: "Telephone number of Belgium",
        pattern: r"\b04[5-9][0-9](?:[ /][0-9]{2}|/[0-9]{2})(?:[ .][0-9]{2}){2}\b|\b0[1-9][0-9]?[ /][0-9]{2,3}(?:[ .][0-9]{2}){2}\b",
        validate: Some(phone::is_belgian),
        context: &[
            "tel", "phone", "mobile", "call", "gsm", "bel ", "nummer", "appel", "joign", "joindre",
            "numero", "portable",
        ],
        matches: &[
            "gsm «0478 31 52 94»",
            "Bel me op «0491/26.83.47»",
            "téléphone du bureau à Bruxelles : «02 513 89 40»",
        ],
        ignores: &[
            ("bel 0800 12 481", SERVICE),
            ("dossier 0478 31 52 94", NAMELESS),
            ("gsm 0478 31 52", "two digits short"),
        ],
        references: &["https://www.bipt.be/operators/numbering"],
        ..GROUPED
    },
    Detector {
        id: "phone-switzerland",
        title: "Telephone number of Switzerland",
        pattern: r"\b0[2-9][0-9] [0-9]{3} [0-9]{2} [0-9]{2}\b",
        validate: Some(phone::is_swiss),
        confidence: 0.75,
        context: &[
            "tel", "phone", "mobile", "call", "natel", "handy", "ruf", "anruf", "erreich",
            "nummer", "appel", "joign", "portable", "chiam",
        ],
        matches: &[
            "Natel «079 412 38 55»",
            "appelez-moi au «022 731 84 26»",
            "studio a Lugano, «091 923 48 17»",
        ],
        ignores: &[
            ("0800 800 800", SERVICE),
            ("084 412 38 55", "a code that serves no place"),
            ("079 412 38 5", "a digit short"),
        ],
        references: &["https://www.bakom.admin.ch/en/numbering"],
        ..SHAPED
    },
    Detector {
        id: "phone-netherlands",
        title: "Telephone number of the Netherlands",
        pattern: r"\b06(?:[ -][0-9]{8}|[ -][0-9]{4} [0-9]{4}|[ -][0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2})\b|\b0[1-57][0-9][ -][0-9]{3} ?[0-9]{4}\b|\b0[1-57][0-9]{2}[ -][0-9]{6}\b",
        validate: Some(phone::is_dutch),
        context: DUTCH,
        matches: &[
            "bel me op «06-48219357»",
            "telefoon: «020-4872193»",
            "mijn mobiel is «06 4821 9357»",
        ],
        ignores: &[
            ("bel 0900-8844", SERVICE),
            ("dossier 06-48219357", NAMELESS),
            ("telefoon 06-00000000", FILLER),
        ],
        references: &["https://www.acm.nl/nl/onderwerpen/telecommunicatie/telefoonnummers"],
        ..GROUPED
    },
    Detector {
        id: "phone-portugal",
        title: "Telephone number of Portugal",
        pattern: r"\b(?:9[1236][0-9]|2[1-9][0-9])[ -][0-9]{3}[ -][0-9]{3}\b",
        validate: Some(phone::is_portuguese),
        context: PORTUGUESE,
        matches: &[
            "telemóvel: «912 483 617»",
            "pode ligar para o «213 487 260»",
            "my mobile in Lisbon is «963-481-720»",
        ],
        ignores: &[
            ("ligar para o 808 200 481", SERVICE),
            ("foram 912 483 617 euros", NAMELESS),
            ("telemóvel 912 000 0000", "a digit too many"),
        ],
        references: &["https://www.anacom.pt/render.jsp?categoryId=54"],
        ..GROUPED
    },
];
