//! Whether a log is what was written, and if not, which entry says so first.

use serde::Deserialize;

use super::breach::{Breach, Fault};
use super::entry::{Entry, FORMAT, GENESIS};
use super::log::Log;

/// What is read of a line before anything else: in a newer format all the rest may differ.
#[derive(Deserialize)]
struct Header {
    format: Option<u64>,
    sequence: Option<u64>,
}

/// Reads a log from its JSON Lines. `head` is the hash of an entry that was noted elsewhere: that
/// entry must still be there, or be the last of those that are said to be deleted.
///
/// # Errors
///
/// Names the first entry that breaks the chain.
pub fn verify(jsonl: &str, head: Option<&str>) -> Result<Log, Breach> {
    let lines: Vec<&str> = jsonl.split_terminator('\n').collect();
    let mut entries: Vec<Entry> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let read = read(line).and_then(|entry| {
            check_place(&entry, &entries, &lines[index..])?;
            Ok(entry)
        });
        entries.push(read.map_err(|fault| breach(index + 1, line, fault))?);
    }
    check_beginning(&entries).map_err(|fault| breach(1, lines[0], fault))?;
    if let Some(head) = head.filter(|head| !knows(&entries, head)) {
        let fault = Fault::Headless {
            expected: head.to_owned(),
        };
        return Err(breach(lines.len(), lines.last().unwrap_or(&""), fault));
    }
    Ok(Log { entries })
}

fn breach(line: usize, text: &str, fault: Fault) -> Breach {
    let header: Option<Header> = serde_json::from_str(text).ok();
    Breach {
        line,
        sequence: header.and_then(|header| header.sequence),
        fault,
    }
}

/// One line by itself.
fn read(line: &str) -> Result<Entry, Fault> {
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(line) {
        return Err(Fault::NotJson(in_line(&error)));
    }
    let format = serde_json::from_str(line).ok();
    let format = format.and_then(|header: Header| header.format);
    if let Some(format) = format.filter(|format| *format > u64::from(FORMAT)) {
        return Err(Fault::Newer(format));
    }
    let entry: Entry =
        serde_json::from_str(line).map_err(|error| Fault::NotAnEntry(in_line(&error)))?;
    if entry.format != FORMAT {
        return Err(Fault::NotAnEntry(format!(
            "there is no format {}",
            entry.format
        )));
    }
    entry.check().map_err(Fault::NotAnEntry)?;
    // Another spelling of the same entry would be a change that no hash shows.
    if entry.hash != entry.hashed() || entry.to_json() != line {
        return Err(Fault::Altered);
    }
    Ok(entry)
}

/// What `serde_json` says, without the line: it is always the first.
fn in_line(error: &serde_json::Error) -> String {
    error
        .to_string()
        .replace(" at line 1 column ", " at column ")
}

/// Whether an entry continues those before it. `rest` are the lines from it on.
fn check_place(entry: &Entry, before: &[Entry], rest: &[&str]) -> Result<(), Fault> {
    // Where the log begins is settled when all of it has been read.
    let [first, ..] = before else { return Ok(()) };
    let last = &before[before.len() - 1];
    let expected = last.sequence + 1;
    if entry.sequence > expected {
        let is_there = rest.iter().any(|line| {
            let header: Option<Header> = serde_json::from_str(line).ok();
            header.and_then(|header| header.sequence) == Some(expected)
        });
        return Err(if is_there {
            Fault::Reordered { expected }
        } else {
            Fault::Missing {
                first: expected,
                last: entry.sequence - 1,
            }
        });
    }
    if entry.sequence < first.sequence {
        return Err(Fault::Reordered { expected });
    }
    if entry.sequence < expected {
        return Err(Fault::Repeated);
    }
    if entry.previous != last.hash {
        return Err(Fault::Unlinked);
    }
    Ok(())
}

/// Whether everything before the first entry is said to be deleted.
fn check_beginning(entries: &[Entry]) -> Result<(), Fault> {
    let Some(first) = entries.first() else {
        return Ok(());
    };
    if first.sequence == 1 {
        let is_first = first.previous == GENESIS;
        return is_first.then_some(()).ok_or(Fault::Unlinked);
    }
    let last = first.sequence - 1;
    let deleted = || entries.iter().filter_map(|entry| entry.deleted.as_ref());
    let known = deleted().filter(|deleted| deleted.last < last);
    match deleted().find(|deleted| deleted.last == last) {
        Some(deleted) if deleted.hash == first.previous => Ok(()),
        Some(_) => Err(Fault::Unlinked),
        None => Err(Fault::Missing {
            first: known.map(|deleted| deleted.last + 1).max().unwrap_or(1),
            last,
        }),
    }
}

fn knows(entries: &[Entry], hash: &str) -> bool {
    let is_it = |entry: &Entry| {
        let deleted = entry.deleted.as_ref();
        entry.hash == hash || deleted.is_some_and(|deleted| deleted.hash == hash)
    };
    entries.iter().any(is_it)
}
