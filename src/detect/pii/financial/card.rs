//! Payment cards.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::{FILLER, WRONG_CHECK};
use crate::detect::validate::card;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "payment-card",
        title: "Payment card number",
        pattern: r"\b[2-68]\d{3}(?:[ .-]{0,2}\d{4}){2}[ .-]{0,2}\d{1,4}(?:[ .-]?\d{3})?\b|\b3\d{3}[ .-]{0,2}\d{6}[ .-]{0,2}\d{4,5}\b",
        validate: Some(card::is_payment_card),
        confidence: 0.85,
        confidence_in_context: 0.95,
        context: &[
            "card",
            "carte",
            "visa",
            "mastercard",
            "amex",
            "american express",
            "cvv",
            "cvc",
            "tarjeta",
            "karte",
            "cartao",
            "carta",
            "expir",
        ],
        matches: &[
            "card «4063 0943 7449 8631» exp 12/27",
            "ma carte bleue «5665355447014112»",
            "paid with «2412-9672-6651-3827» today",
            "Amex «3799 226647 02220»",
        ],
        ignores: &[
            ("order 4063 0943 7449 8632", WRONG_CHECK),
            (
                "4111 1111 1111 1111",
                "the test number of every payment provider",
            ),
            ("id 4063094374498631123456", "part of a longer number"),
            ("SIRET 30561608942582", "fourteen digits without groups"),
            ("9063 0943 7449 8631", "no network issues it"),
            (
                "the square of 0.4035062916336424",
                "the decimals of a fraction",
            ),
        ],
        references: &[
            "ISO/IEC 7812-1",
            "https://en.wikipedia.org/wiki/Payment_card_number",
        ],
        ..SHAPED
    },
    Detector {
        id: "card-security-code",
        title: "Card security code",
        pattern: r"(?i)\b(?:cvv2?|cvc2?|csc|card verification(?: value| code| number)?|security code|code de securite|cryptogramme(?: visuel)?|codigo de seguridad|kartenprufnummer|prufziffer|sicherheitscode|codice di sicurezza)(?: (?:code|number|is|est|ist|es))?[ :=#-]{0,4}(\d{3,4})\b",
        validate: Some(card::is_security_code),
        confidence: 0.6,
        confidence_in_context: 0.9,
        context: &[
            "card",
            "carte",
            "visa",
            "mastercard",
            "amex",
            "cvv",
            "cvc",
            "tarjeta",
            "karte",
            "cartao",
            "carta",
            "credit",
            "debit",
            "expir",
            "exp ",
        ],
        matches: &[
            "card ending 8631, CVV «847»",
            "cryptogramme visuel : «302», carte bancaire",
            "tarjeta Visa, código de seguridad «5519»",
        ],
        ignores: &[
            ("CVV 123 on the back of the card", FILLER),
            ("the cvv is 3 digits on the card", "no code is given"),
            ("security code 84731 for the card", "five digits"),
        ],
        references: &["ISO/IEC 7813"],
        ..SHAPED
    },
    Detector {
        id: "card-expiry",
        title: "Card expiry date",
        pattern: r"(?i)\b(?:exp(?:iry|ires?|iration)?(?: date)?|valid (?:thru|until|through)|date d.expiration|expire(?: fin| en| le)?|gultig bis|vence|caduca|caducidad|scadenza|validade)[ :.=-]{0,4}((?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?\d{2})\b",
        confidence: 0.0,
        confidence_in_context: 0.85,
        context: &[
            "card",
            "carte",
            "visa",
            "mastercard",
            "amex",
            "cvv",
            "cvc",
            "tarjeta",
            "karte",
            "cartao",
        ],
        matches: &[
            "Visa 8631, exp «12/27»",
            "ma carte bleue, date d’expiration «04/2029»",
            "Mastercard, gültig bis «09/28»",
        ],
        ignores: &[
            ("the milk expires 12/27", "no card is mentioned"),
            ("my card expires in 12 days", "no month and year"),
            ("card exp 13/27", "there is no month 13"),
        ],
        references: &["ISO/IEC 7813"],
        ..SHAPED
    },
];
