//! E-mail and postal addresses, telephone numbers, social handles.

use crate::detect::Detector;
use crate::detect::validate::domain;
use crate::finding::Category;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[Detector {
    id: "email-address",
    title: "E-mail address",
    category: Category::PiiContact,
    pattern: r"\b[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}\b",
    validate: Some(domain::is_real_mailbox),
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
        (
            "jane@sample.com and bob@domain.com",
            "domains that stand in for any domain",
        ),
        (
            "From: Booking <do-not-reply@eurostar.com>",
            "a mailbox that nobody reads",
        ),
        ("import foo@1.2.3 from npm", "a package version"),
    ],
    references: &["RFC 5322", "RFC 2606"],
    ..Detector::ROW
}];
