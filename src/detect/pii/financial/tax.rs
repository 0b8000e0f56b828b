//! Value-added tax numbers, by which companies are billed.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::{FILLER, WRONG_CHECK};
use crate::detect::validate::vat;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[Detector {
    id: "eu-vat",
    title: "European VAT number",
    pattern: r"\b(?:AT ?U ?\d{8}|(?:BE ?[01]\d{3}|CHE[ -]?\d{3})[ .]?\d{3}[ .]?\d{3}|(?:DE|EE|EL|PT) ?\d{3} ?\d{3} ?\d{3}|(?:CZ|DK|FI|HU|LU|SI) ?\d{8}|(?:PL|SK) ?\d{10}|(?:HR|IT) ?\d{11}|ES ?[A-Z0-9]\d{7}[A-Z0-9]|FR ?[A-Z0-9]{2} ?\d{3} ?\d{3} ?\d{3}|GB ?\d{3} ?\d{4} ?\d{2}|IE ?\d{7}[A-W][A-I]?|NL ?\d{9}B\d{2}|RO ?\d{6,10}|SE ?\d{12})\b",
    validate: Some(vat::is_vat),
    confidence: 0.5,
    confidence_in_context: 0.85,
    context: &[
        "vat",
        "tva",
        "ust",
        "mwst",
        "iva",
        "btw",
        "moms",
        "umsatzsteuer",
        "intracommunautaire",
        "intra-communautaire",
        "uid",
        "tax",
        "nif",
        "nip",
        "siren",
        "facture",
        "invoice",
    ],
    matches: &[
        "TVA intracommunautaire : «FR 25 581 489 655»",
        "USt-IdNr. «DE756340800»",
        "VAT no «GB 602 8060 76», invoice attached",
        "IVA «ATU25338827»",
        "btw-nummer «NL690919554B40»",
    ],
    ignores: &[
        ("VAT DE756340801", WRONG_CHECK),
        ("VAT GB 602 8060 77", WRONG_CHECK),
        ("VAT number DE123456789", FILLER),
        ("VAT XX756340800", "no such country"),
    ],
    references: &[
        "https://ec.europa.eu/taxation_customs/vies/",
        "Council Directive 2006/112/EC, article 215",
    ],
    ..SHAPED
}];
