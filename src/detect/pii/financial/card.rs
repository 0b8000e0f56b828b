//! Payment cards.

use crate::detect::Detector;
use crate::detect::validate::card;
use crate::finding::Category;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[Detector {
    id: "payment-card",
    title: "Payment card number",
    category: Category::PiiFinancial,
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
}];
