//! Where a chain is broken, and how.

use std::fmt;

use super::entry::FORMAT;

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The line is not JSON.
    NotJson(String),
    /// The line is JSON, and no entry: a field is unknown, missing, or not what it should be.
    NotAnEntry(String),
    /// The entry is written in a newer format.
    Newer(u64),
    /// Its content does not match its hash, or is not written as it was hashed.
    Altered,
    /// Entries before this one are missing, and no entry says that they were deleted.
    Missing {
        /// The first that is missing.
        first: u64,
        /// The last that is missing.
        last: u64,
    },
    /// It stands in the place of another, which is in the log too.
    Reordered {
        /// The number that belongs here.
        expected: u64,
    },
    /// Its number was given before.
    Repeated,
    /// It does not carry the hash of what stands before it: that was replaced.
    Unlinked,
    /// No entry has the hash that was expected of one.
    Headless {
        /// The hash.
        expected: String,
    },
}

/// The first entry that breaks a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    pub(super) line: usize,
    pub(super) sequence: Option<u64>,
    pub(super) fault: Fault,
}

impl Breach {
    /// The line, from 1; 0 if there is none.
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The number of the entry, as far as it can be read.
    pub const fn sequence(&self) -> Option<u64> {
        self.sequence
    }

    /// What is wrong with it.
    pub const fn fault(&self) -> &Fault {
        &self.fault
    }
}

impl Fault {
    /// The name of the fault, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Fault::NotJson(_) => "not-json",
            Fault::NotAnEntry(_) => "not-an-entry",
            Fault::Newer(_) => "newer-format",
            Fault::Altered => "altered",
            Fault::Missing { .. } => "missing",
            Fault::Reordered { .. } => "reordered",
            Fault::Repeated => "repeated",
            Fault::Unlinked => "unlinked",
            Fault::Headless { .. } => "headless",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NotJson(problem) => write!(formatter, "it is not JSON: {problem}"),
            Fault::NotAnEntry(problem) => write!(formatter, "it is no entry: {problem}"),
            Fault::Newer(format) => write!(
                formatter,
                "it is written in format {format}, and Funambule {} reads format {FORMAT}: \
                 update Funambule",
                env!("CARGO_PKG_VERSION")
            ),
            Fault::Altered => {
                formatter.write_str("it was altered: its hash is not that of what it says")
            }
            Fault::Missing { first, last } if first == last => write!(
                formatter,
                "entry {first} is missing before it, and no entry says that it was deleted"
            ),
            Fault::Missing { first, last } => write!(
                formatter,
                "entries {first} to {last} are missing before it, and no entry says that they \
                 were deleted"
            ),
            Fault::Reordered { expected } => write!(
                formatter,
                "it stands where entry {expected} belongs: entries were reordered"
            ),
            Fault::Repeated => formatter.write_str("its number stands there for a second time"),
            Fault::Unlinked => formatter
                .write_str("it does not continue what stands before it, which was replaced"),
            Fault::Headless { expected } => write!(
                formatter,
                "no entry up to it has the expected hash {expected}: entries at the end were cut \
                 off, entries were written anew, or those of that time were deleted"
            ),
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sequence {
            Some(sequence) => write!(formatter, "line {}, entry {sequence}: ", self.line)?,
            None => write!(formatter, "line {}: ", self.line)?,
        }
        self.fault.fmt(formatter)
    }
}

impl std::error::Error for Breach {}
