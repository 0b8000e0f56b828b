//! The audit log: any change of it is found and located, and deleting leaves it whole.

use std::collections::BTreeMap;

use funambule::audit::{
    Event, Fault, Justification, Limits, Log, PolicyVersion, Record, Rungs, Summary, Time, verify,
};
use funambule::policy::Dismissal;
use funambule::{Action, Category, Policy, Screener};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

fn time(text: &str) -> Time {
    text.parse().unwrap()
}

/// Noon of a day after 1 November 2026.
fn noon(day: u32) -> Time {
    time(&format!(
        "2026-{:02}-{:02}T12:00:00.000Z",
        11 + day / 30,
        day % 30 + 1
    ))
}

fn log_of(days: impl IntoIterator<Item = u32>) -> Log {
    let mut log = Log::new();
    for day in days {
        log.append(Record::new(Event::Masked), noon(day)).unwrap();
    }
    log
}

fn record() -> impl Strategy<Value = Record> {
    let action = || {
        select(vec![
            Action::Note,
            Action::Warn,
            Action::Mask,
            Action::Block,
        ])
    };
    let rungs = prop::collection::btree_map(select(Category::ALL), action(), 0..4);
    let detectors = subsequence(vec!["payment-card", "email-address", "own-term-1"], 0..=3);
    let site = prop::option::of(select(vec!["chatgpt.com", "a.example", "[::1]"]));
    let version = prop::option::of(".{0,8}");
    let event = select(vec![Event::Screened, Event::SentAnyway, Event::Edited]);
    (event, rungs, detectors, site, version, action()).prop_map(
        |(event, rungs, detectors, site, version, action)| Record {
            event,
            site: site.map(str::to_owned),
            action: Some(action),
            categories: Rungs(rungs),
            detectors: detectors.into_iter().map(str::to_owned).collect(),
            policy: Some(PolicyVersion {
                hash: "ab".repeat(32),
                version,
            }),
            engine: Some("0.1.0+01234567".to_owned()),
            dismissal: (event == Event::SentAnyway).then_some(Dismissal::Justify),
            justification: (event == Event::SentAnyway).then_some(Justification::Public),
        },
    )
}

/// A log of some entries, of which the first few may have been deleted.
fn log() -> impl Strategy<Value = Log> {
    (prop::collection::vec(record(), 3..12), any::<bool>()).prop_map(|(records, is_cut)| {
        let mut log = Log::new();
        for record in records {
            log.append(record, noon(0)).unwrap();
        }
        if is_cut {
            log.delete_through(2, noon(1)).unwrap();
        }
        log
    })
}

/// The line at which a changed log breaks, from 0, and how.
fn broken(lines: &[String]) -> (usize, Fault) {
    let breach = verify(&lines.join("\n"), None).expect_err("the change was not found");
    (breach.line() - 1, breach.fault().clone())
}

fn lines(log: &Log) -> Vec<String> {
    log.to_jsonl().lines().map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(log in log()) {
        let head = log.head().map(str::to_owned);
        prop_assert_eq!(verify(&log.to_jsonl(), head.as_deref()), Ok(log));
    }

    #[test]
    fn any_changed_character_is_found_in_its_line(log in log(), line in any::<Index>(), at in any::<Index>(), to in any::<char>()) {
        let mut lines = lines(&log);
        let line = line.index(lines.len());
        let mut characters: Vec<char> = lines[line].chars().collect();
        let at = at.index(characters.len());
        prop_assume!(characters[at] != to && to != '\n');
        characters[at] = to;
        lines[line] = characters.into_iter().collect();
        prop_assert_eq!(broken(&lines).0, line);
    }

    #[test]
    fn any_inserted_or_removed_character_is_found_in_its_line(log in log(), line in any::<Index>(), at in any::<Index>(), inserted in prop::option::of(select(vec![' ', '\t', '\r', '0', '"', '}', 'é']))) {
        let mut lines = lines(&log);
        let line = line.index(lines.len());
        let mut characters: Vec<char> = lines[line].chars().collect();
        let at = at.index(characters.len());
        match inserted {
            Some(character) => characters.insert(at, character),
            None => drop(characters.remove(at)),
        }
        lines[line] = characters.into_iter().collect();
        prop_assert_eq!(broken(&lines).0, line);
    }

    #[test]
    fn a_removed_entry_is_found_where_it_was(log in log(), at in any::<Index>()) {
        let mut lines = lines(&log);
        // What is cut off at the end needs a head to be seen.
        let at = at.index(lines.len() - 1);
        let sequence = log.entries()[at].sequence;
        lines.remove(at);
        let (line, fault) = broken(&lines);
        prop_assert_eq!(line, at);
        prop_assert_eq!(fault, Fault::Missing { first: sequence, last: sequence });
    }

    #[test]
    fn a_shortened_log_lacks_the_head(log in log(), kept in any::<Index>()) {
        let head = log.head().unwrap();
        let lines = lines(&log);
        let kept = lines[..kept.index(lines.len())].join("\n");
        let breach = verify(&kept, Some(head)).unwrap_err();
        let is_headless = matches!(breach.fault(), Fault::Headless { .. } | Fault::Missing { .. });
        prop_assert!(is_headless, "{}", breach);
    }

    #[test]
    fn two_swapped_entries_are_found_at_the_first_or_the_next(log in log(), one in any::<Index>(), other in any::<Index>()) {
        let mut lines = lines(&log);
        let (one, other) = (one.index(lines.len()), other.index(lines.len()));
        prop_assume!(one != other);
        lines.swap(one, other);
        let (line, fault) = broken(&lines);
        let first = one.min(other);
        prop_assert!(line == first || (first == 0 && line == 1), "{line}");
        prop_assert!(matches!(fault, Fault::Reordered { .. }), "{fault}");
    }

    #[test]
    fn an_inserted_copy_is_found_where_it_stands(log in log(), copied in any::<Index>(), at in any::<Index>()) {
        let mut lines = lines(&log);
        let copy = lines[copied.index(lines.len())].clone();
        let at = at.index(lines.len() + 1);
        lines.insert(at, copy);
        let (line, fault) = broken(&lines);
        // Of two equal neighbours nobody can say which was first.
        prop_assert!(line == at || line == at + 1, "{line}");
        prop_assert!(matches!(fault, Fault::Reordered { .. } | Fault::Repeated), "{fault}");
    }

    #[test]
    fn an_entry_of_another_log_is_found_where_it_stands(log in log(), other in log(), at in any::<Index>()) {
        let mut lines = lines(&log);
        let at = at.index(lines.len() - 1);
        let forged = other.entries().iter().find(|it| it.sequence == log.entries()[at].sequence);
        prop_assume!(forged.is_some_and(|it| *it != log.entries()[at]));
        lines[at] = forged.unwrap().to_json();
        let (line, fault) = broken(&lines);
        prop_assert!(line == at || line == at + 1, "{line}");
        prop_assert!(matches!(fault, Fault::Unlinked), "{fault}");
    }

    #[test]
    fn deleting_leaves_the_chain_whole(log in log(), lasts in prop::collection::vec(0_u64..20, 1..4)) {
        let mut log = log;
        for last in lasts {
            let head = log.head().map(str::to_owned);
            let before = log.entries().to_vec();
            log.delete_through(last, noon(2));
            prop_assert_eq!(&verify(&log.to_jsonl(), log.head()).unwrap(), &log);
            // The last entry of before is there or is named by the deletion: its head holds.
            prop_assert!(verify(&log.to_jsonl(), head.as_deref()).is_ok());
            let kept = before.iter().filter(|entry| entry.sequence > last).count();
            let has_deleted = usize::from(kept < before.len());
            prop_assert_eq!(log.entries().len(), kept + has_deleted);
            log.append(Record::new(Event::Edited), noon(3)).unwrap();
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*") {
        let _ = verify(&text, Some(&text));
        let _ = Record::from_json(&text);
    }
}

#[test]
fn the_beginning_cannot_go_without_a_word() {
    let mut log = log_of([0, 0, 0, 0, 0]);
    log.delete_through(2, noon(1));
    let mut lines = lines(&log);
    lines.remove(0);
    assert_eq!(broken(&lines), (0, Fault::Missing { first: 3, last: 3 }));
    // Nor does an entry that says so stay behind by itself if it is another chain's.
    lines.insert(0, log_of([1, 1, 1]).entries()[2].to_json());
    assert_eq!(broken(&lines).1, Fault::Unlinked);
}

#[test]
fn each_fault_has_its_name() {
    let log = log_of([0, 0]);
    let text = log.to_jsonl();
    let fault = |from: &str, to: &str| verify(&text.replacen(from, to, 1), None).unwrap_err();
    let cases = [
        ("}\n", "\n", "not-json", "line 1: it is not JSON"),
        (
            "\"event\"",
            "\"prompt\":\"x\",\"event\"",
            "not-an-entry",
            "unknown field `prompt`",
        ),
        ("masked", "spied", "not-an-entry", "unknown variant `spied`"),
        (
            "\"format\":1",
            "\"format\":2",
            "newer-format",
            "reads format 1",
        ),
        (
            "\"format\":1",
            "\"format\":0",
            "not-an-entry",
            "no format 0",
        ),
        (
            "masked",
            "edited",
            "altered",
            "line 1, entry 1: it was altered",
        ),
        ("{\"event\"", "{ \"event\"", "altered", "line 1, entry 1"),
    ];
    for (from, to, name, message) in cases {
        let breach = fault(from, to);
        assert_eq!(breach.fault().name(), name, "{breach}");
        assert!(breach.to_string().contains(message), "{breach}");
    }
    assert_eq!(verify(&format!("{text}\n"), None).unwrap_err().line(), 3);
    assert!(verify("", None).unwrap().entries().is_empty());
    assert_eq!(verify("", Some("ab")).unwrap_err().line(), 0);
}

#[test]
fn a_record_that_contradicts_itself_is_refused() {
    for (json, message) in [
        (r#"{"event":"screened"}"#, "needs an `action`"),
        (r#"{"event":"deleted"}"#, "belongs to the event `deleted`"),
        (r#"{"event":"sent-anyway"}"#, "`override`"),
        (
            r#"{"event":"sent-anyway","override":"never"}"#,
            "nothing is sent",
        ),
        (r#"{"event":"masked","override":"confirm"}"#, "`override`"),
        (
            r#"{"event":"sent-anyway","override":"confirm","justification":"public"}"#,
            "`justification`",
        ),
        (r#"{"event":"masked","site":"my card is"}"#, "not a host"),
        (
            r#"{"event":"masked","site":"https://a.example"}"#,
            "not a host",
        ),
        (
            r#"{"event":"masked","detectors":["My card"]}"#,
            "id of a detector",
        ),
    ] {
        let mut log = Log::new();
        let record = Record::from_json(json).unwrap();
        let error = log.append(record, noon(0)).unwrap_err().to_string();
        assert!(error.contains(message), "{json}: {error}");
        assert!(log.entries().is_empty());
    }
    for json in [
        r#"{"event":"masked","text":"x"}"#,
        r#"{"event":"spied"}"#,
        "{}",
        "[]",
        "",
    ] {
        assert!(Record::from_json(json).is_err(), "{json}");
    }
}

#[test]
fn a_verdict_leaves_rungs_and_ids_and_nothing_of_the_text() {
    let screener = Screener::new(Policy::balanced()).unwrap();
    let verdict =
        screener.screen("Hirondelle: my card is 4539 1488 0343 6467, not 4111111111111111");
    let record = Record::of(&verdict, Event::Screened);
    let identity = screener.policy().identity();
    assert_eq!(record.categories.0[&Category::PiiFinancial], Action::Mask);
    assert!(record.detectors.contains("payment-card"));
    assert_eq!(record.policy.as_ref().unwrap().hash, identity.hash());
    let mut log = Log::new();
    let mut entry = log.append(record, noon(0)).unwrap().clone();
    // Any four digits may stand in a hash.
    (entry.hash, entry.previous) = (String::new(), String::new());
    (entry.policy, entry.engine) = (None, None);
    let line = entry.to_json();
    for word in ["Hirondelle", "irondelle", "4539", "6467", "4111"] {
        assert!(!line.contains(word), "{line}");
    }
}

#[test]
fn retention_keeps_what_is_within_the_limits() {
    let limits = |entries, days| Limits { entries, days };
    let kept = |mut log: Log, limits, now| {
        log.retain(limits, noon(now));
        verify(&log.to_jsonl(), log.head()).unwrap();
        let numbers = log.entries().iter().map(|entry| entry.sequence);
        numbers.collect::<Vec<u64>>()
    };
    let daily = || log_of(0..6);
    assert_eq!(kept(daily(), limits(None, None), 29), [1, 2, 3, 4, 5, 6]);
    assert_eq!(
        kept(daily(), limits(Some(6), Some(5)), 5),
        [1, 2, 3, 4, 5, 6]
    );
    // One more than six leaves six, with the entry that says so.
    assert_eq!(
        kept(log_of(0..7), limits(Some(6), None), 7),
        [3, 4, 5, 6, 7, 8]
    );
    assert_eq!(kept(log_of([0; 101]), limits(Some(100), None), 0).len(), 90);
    assert_eq!(kept(daily(), limits(None, Some(3)), 5), [3, 4, 5, 6, 7]);
    assert_eq!(kept(daily(), limits(Some(3), Some(30)), 5), [5, 6, 7]);
    assert_eq!(kept(daily(), limits(None, Some(0)), 29), [7]);
    assert_eq!(kept(daily(), limits(Some(0), None), 29), [7]);
    // A clock that was ahead for a moment.
    assert_eq!(
        kept(log_of([0, 28, 1, 2]), limits(None, Some(1)), 4),
        [2, 3, 4, 5]
    );
    assert_eq!(
        kept(Log::new(), limits(Some(0), Some(0)), 0),
        [] as [u64; 0]
    );
}

#[test]
fn a_summary_counts_prompts_once_and_logs_together() {
    let screened = |action, category| Record {
        action: Some(action),
        categories: Rungs(BTreeMap::from([(category, action)])),
        policy: Some(PolicyVersion {
            hash: "cd".repeat(32),
            version: None,
        }),
        site: Some("chatgpt.com".to_owned()),
        ..Record::new(Event::Screened)
    };
    let mut log = Log::new();
    let card = screened(Action::Mask, Category::PiiFinancial);
    for day in [0, 1, 9] {
        log.append(card.clone(), noon(day)).unwrap();
    }
    log.append(screened(Action::Note, Category::Attack), noon(3))
        .unwrap();
    let anyway = Record {
        dismissal: Some(Dismissal::Justify),
        justification: Some(Justification::Public),
        event: Event::SentAnyway,
        ..card
    };
    log.append(anyway, noon(3)).unwrap();
    log.delete_through(1, noon(9));

    let mut summary = Summary::default();
    summary.add(&log);
    assert_eq!((summary.entries, summary.deleted, summary.days), (5, 1, 9));
    assert_eq!((summary.total.screened(), summary.total.held()), (3, 2));
    let financial = &summary.categories[&Category::PiiFinancial];
    assert_eq!(financial.actions, BTreeMap::from([(Action::Mask, 2)]));
    assert_eq!(financial.count(Event::SentAnyway), 1);
    assert_eq!(summary.sites["chatgpt.com"].screened(), 3);
    assert_eq!(summary.overrides[&Dismissal::Justify], 1);
    assert_eq!(summary.justifications[&Justification::Public], 1);

    summary.add(&log);
    assert_eq!(
        (summary.entries, summary.total.screened(), summary.days),
        (10, 6, 9)
    );
    let json = serde_json::to_string(&summary).unwrap();
    assert_eq!(serde_json::from_str::<Summary>(&json).unwrap(), summary);
}
