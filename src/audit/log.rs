//! A log in memory: entries are appended at its end, and deleted at its beginning.

use super::entry::{Deleted, Entry};
use super::record::{Event, Record};
use super::time::Time;
use crate::error::{Error, ErrorKind};

/// A log whose chain is whole, oldest entry first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    pub(super) entries: Vec<Entry>,
}

impl Log {
    /// An empty log.
    pub const fn new() -> Log {
        Log {
            entries: Vec::new(),
        }
    }

    /// The entries that there are, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The hash of the last entry. Whoever keeps it elsewhere can tell later whether the log was
    /// cut off or written anew before it.
    pub fn head(&self) -> Option<&str> {
        self.entries.last().map(|entry| entry.hash.as_str())
    }

    /// Appends what happened, at a moment of the caller's clock.
    ///
    /// # Errors
    ///
    /// When the record contradicts itself, names a site that is no host, or says that entries
    /// were deleted: see [`Log::delete_through`].
    pub fn append(&mut self, record: Record, time: Time) -> Result<&Entry, Error> {
        let entry = Entry::after(self.entries.last(), record, time);
        entry
            .check()
            .map_err(|problem| Error::new(ErrorKind::Audit, problem))?;
        Ok(self.push(entry))
    }

    /// Deletes the entries up to the one numbered `last`, and appends an entry that says so.
    /// `None` if there is no such entry.
    pub fn delete_through(&mut self, last: u64, time: Time) -> Option<&Entry> {
        let count = self.entries.partition_point(|entry| entry.sequence <= last);
        let deleted = self.entries[..count].last()?;
        let deleted = Deleted {
            first: self.entries[0].sequence,
            hash: deleted.hash.clone(),
            last: deleted.sequence,
        };
        let mut entry = Entry::after(self.entries.last(), Record::new(Event::Deleted), time);
        entry.deleted = Some(deleted);
        self.entries.drain(..count);
        Some(self.push(entry))
    }

    fn push(&mut self, mut entry: Entry) -> &Entry {
        entry.hash = entry.hashed();
        self.entries.push(entry);
        self.entries.last().expect("one was just pushed")
    }

    /// The log as JSON Lines.
    pub fn to_jsonl(&self) -> String {
        self.entries
            .iter()
            .map(|entry| entry.to_json() + "\n")
            .collect()
    }
}
