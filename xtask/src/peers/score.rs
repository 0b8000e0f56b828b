//! How well a peer found the data, in the groups that all of them know.

use anyhow::{Result, ensure};

use super::Row;
use super::install::Answer;

/// Groups of kinds, with the beginnings of our categories and what peers call them.
pub(super) const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "contact",
        "pii.contact",
        &["EMAIL", "PHONE", "ADDRESS", "CONTACT"],
    ),
    ("person", "pii.person", &["PERSON", "NAME"]),
    (
        "financial",
        "pii.financial",
        &[
            "CREDIT",
            "CARD",
            "IBAN",
            "BANK",
            "ROUTING",
            "CRYPTO",
            "BITCOIN",
            "ETHEREUM",
            "VAT",
            "SWIFT",
            "FINANCIAL",
        ],
    ),
    (
        "government",
        "pii.government",
        &[
            "SSN",
            "SOCIAL",
            "PASSPORT",
            "LICENSE",
            "TAX",
            "NHS",
            "NINO",
            "NATIONAL",
            "ITIN",
            "AADHAAR",
            "GOVERNMENT",
            "_ID",
            "TFN",
            "ABN",
            "SIN",
        ],
    ),
    ("network", "pii.network", &["IP", "MAC", "NETWORK"]),
    (
        "secret",
        "secret.",
        &["SECRET", "KEY", "TOKEN", "PASSWORD", "JWT", "CREDENTIAL"],
    ),
];

/// A row of the table. Whatever meets a span finds it; a finding counts for the group of its label.
pub(super) fn line(name: &str, rows: &[Row], answer: &Answer, size: u64) -> Result<String> {
    ensure!(
        answer.findings.len() == rows.len(),
        "{name} left prompts out"
    );
    let pairs = || rows.iter().zip(&answer.findings);
    let groups = GROUPS.iter().map(|(_, category, labels)| {
        let spans =
            pairs().flat_map(|(row, found)| row.spans.iter().map(move |span| (span, found)));
        let of_group: Vec<_> = spans
            .filter(|(span, _)| span.category.starts_with(category))
            .collect();
        let met = of_group
            .iter()
            .filter(|(span, found)| found.iter().any(|it| span.meets(it)))
            .count();
        let of_label: Vec<bool> = pairs()
            .flat_map(|(row, found)| found.iter().map(move |it| (row, it)))
            .filter(|(_, it)| is_of(&it.2, category, labels))
            .map(|(row, it)| row.spans.iter().any(|span| span.meets(it)))
            .collect();
        let right = of_label.iter().filter(|right| **right).count();
        figures(right, of_label.len(), met, of_group.len())
    });
    let groups: Vec<String> = groups.collect();
    let benign: Vec<_> = pairs().filter(|(row, _)| row.spans.is_empty()).collect();
    let known = |label: &str| {
        GROUPS
            .iter()
            .any(|(_, category, labels)| is_of(label, category, labels))
    };
    let alarms = benign
        .iter()
        .filter(|(_, found)| found.iter().any(|it| known(&it.2)))
        .count();
    Ok(format!(
        "| {name} {} | {} | {:.1} % | {} | {} | {:.1} MB |",
        answer.version,
        groups.join(" | "),
        100.0 * alarms as f64 / benign.len().max(1) as f64,
        answer.time(0.5),
        answer.time(0.95),
        size as f64 / 1e6
    ))
}

/// Whether a finding of this label is of the group.
fn is_of(label: &str, category: &str, labels: &[&str]) -> bool {
    if label.contains('.') {
        return label.starts_with(category);
    }
    let label = label.to_uppercase().replace('-', "_");
    // An address on the network is no address of a person.
    let is_network = label.starts_with("IP") || label.starts_with("MAC");
    match category {
        "pii.network" => is_network,
        _ => {
            !is_network
                && labels.iter().any(|part| label.contains(part))
                && group_of(&label) == Some(category)
        }
    }
}

/// The first group whose name for it the label contains.
fn group_of(label: &str) -> Option<&'static str> {
    let order = [
        "secret.",
        "pii.financial",
        "pii.government",
        "pii.contact",
        "pii.person",
    ];
    order.into_iter().find(|wanted| {
        let group = GROUPS.iter().find(|(_, category, _)| category == wanted);
        group.is_some_and(|(_, _, labels)| labels.iter().any(|part| label.contains(part)))
    })
}

fn figures(right: usize, found: usize, met: usize, gold: usize) -> String {
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    if met == 0 {
        return "–".to_owned();
    }
    let recall = share(met, gold);
    if found == 0 {
        return format!("– / {recall:.2} / –");
    }
    let precision = share(right, found);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    format!("{precision:.2} / {recall:.2} / {f1:.2}")
}
