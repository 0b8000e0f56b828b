//! Rows for personal data.

use super::{Detector, validate};
use crate::finding::Category;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "email-address",
        title: "E-mail address",
        category: Category::PiiContact,
        pattern: r"\b[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}\b",
        validate: Some(validate::is_real_domain),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "Write to «marie.dupont@wanadoo.fr» please",
            "cc «j.smith+invoices@mail.acme-corp.co.uk», thanks",
            "mailto:«ops@intranet.bayer.de»?subject=hello",
        ],
        ignores: &[
            (
                "git@github.com:rust-lang/rust.git",
                "the user of a repository address, not a person",
            ),
            (
                "use user@example.com in the docs",
                "a domain reserved for documentation",
            ),
            ("import foo@1.2.3 from npm", "a package version"),
        ],
        references: &["RFC 5322", "RFC 2606"],
        ..Detector::ROW
    },
    Detector {
        id: "payment-card",
        title: "Payment card number",
        category: Category::PiiFinancial,
        pattern: r"\b[2-6]\d{3}(?:[ -]?\d){9,15}\b",
        validate: Some(validate::is_payment_card),
        confidence: 0.9,
        confidence_in_context: 0.95,
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
            "expir",
        ],
        matches: &[
            "card «4539 1488 0343 6467» exp 12/27",
            "ma carte bleue «4539148803436467»",
            "paid with «5425-2334-3010-9903» today",
        ],
        ignores: &[
            ("order 4539 1488 0343 6468", "the check digit is wrong"),
            (
                "4111 1111 1111 1111",
                "the test number of every payment provider",
            ),
            ("id 4539148803436467123456", "part of a longer number"),
        ],
        references: &["ISO/IEC 7812-1"],
        ..Detector::ROW
    },
];
