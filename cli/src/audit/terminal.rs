//! What people read of a log.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use anstyle::Style;
use funambule::Action;
use funambule::audit::{Breach, Event, Log, Summary, Tally};
use funambule::policy::Dismissal;

const ACTIONS: [Action; 5] = [
    Action::Allow,
    Action::Note,
    Action::Warn,
    Action::Mask,
    Action::Block,
];

/// What users did about what was held.
const CHOICES: [Event; 4] = [
    Event::SentAnyway,
    Event::Masked,
    Event::Edited,
    Event::Dismissed,
];

/// Whether the log is whole.
pub fn verified(name: &str, verified: &Result<Log, Breach>, head: Option<&str>) -> String {
    let log = match verified {
        Ok(log) => log,
        Err(breach) => return format!("{name}: the chain is broken\n{breach}\n"),
    };
    let [first, ..] = log.entries() else {
        return format!("{name}: there are no entries, which proves nothing\n");
    };
    let last = &log.entries()[log.entries().len() - 1];
    let mut text = format!(
        "{name}: the chain is whole, entries {} to {}, {} to {}\n",
        first.sequence, last.sequence, first.time, last.time
    );
    if first.sequence > 1 {
        let _ = writeln!(
            text,
            "entries 1 to {} were deleted, and the log says so",
            first.sequence - 1
        );
    }
    match head {
        None => {
            let _ = writeln!(text, "head: {}", last.hash);
            text.push_str(
                "Without --head, a log that was cut off at its end or written anew looks whole too.\n",
            );
        }
        Some(head) => {
            let noted = log.entries().iter().find(|entry| entry.hash == head);
            let _ = match noted {
                Some(entry) => writeln!(text, "the expected head is entry {}", entry.sequence),
                None => writeln!(text, "the expected head is that of the last deleted entry"),
            };
        }
    }
    text
}

/// The numbers as tables.
pub fn summary(summary: &Summary) -> String {
    let (Some(from), Some(to)) = (&summary.from, &summary.to) else {
        return "There are no entries.\n".to_owned();
    };
    let mut text = format!(
        "{} entries from {from} to {to}, days: {}\n",
        summary.entries, summary.days
    );
    if summary.deleted > 0 {
        let _ = writeln!(text, "{} older entries were deleted", summary.deleted);
    }
    let everything = BTreeMap::from([("everything", summary.total.clone())]);
    table(&mut text, "", &everything);
    table(&mut text, "category", &summary.categories);
    table(&mut text, "site", &summary.sites);
    table(&mut text, "detector", &summary.detectors);
    let overrides = summary.overrides.iter();
    list(
        &mut text,
        "ways out",
        overrides.map(|(way, count)| (Dismissal::name(*way), count)),
    );
    list(&mut text, "reasons given", summary.justifications.iter());
    text
}

fn table(text: &mut String, title: &str, tallies: &BTreeMap<impl Display, Tally>) {
    let actions: Vec<Action> = ACTIONS
        .into_iter()
        .filter(|action| {
            tallies
                .values()
                .any(|tally| tally.actions.contains_key(action))
        })
        .collect();
    let choices: Vec<Event> = CHOICES
        .into_iter()
        .filter(|event| tallies.values().any(|tally| tally.count(*event) > 0))
        .collect();
    if tallies.is_empty() {
        return;
    }
    let heading = Style::new().bold();
    let names: Vec<String> = tallies.keys().map(ToString::to_string).collect();
    let lengths = names.iter().map(String::len);
    let width = lengths.max().unwrap_or(0).max(title.len());
    let _ = write!(text, "\n{heading}{title:width$}");
    for action in &actions {
        let _ = write!(text, "  {:>5}", action.name());
    }
    for event in &choices {
        let _ = write!(text, "  {:>11}", event.to_string());
    }
    let _ = writeln!(text, "{heading:#}");
    for (name, tally) in names.iter().zip(tallies.values()) {
        let _ = write!(text, "{name:width$}");
        for action in &actions {
            let _ = write!(text, "  {:>5}", tally.actions.get(action).unwrap_or(&0));
        }
        for event in &choices {
            let _ = write!(text, "  {:>11}", tally.count(*event));
        }
        text.push('\n');
    }
}

fn list<'c>(text: &mut String, title: &str, counts: impl Iterator<Item = (impl Display, &'c u64)>) {
    let counts: Vec<String> = counts
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if !counts.is_empty() {
        let _ = writeln!(text, "\n{title}: {}", counts.join(", "));
    }
}
