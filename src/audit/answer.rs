//! Whether a log is whole, for programs.

use serde::Serialize;

use super::breach::Breach;
use super::log::Log;

/// What [`verify`](super::verify()) found, as the boundaries hand it out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer<'l> {
    /// Whether the chain is whole.
    pub whole: bool,
    /// How many entries there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entries: Option<usize>,
    /// The number of the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<u64>,
    /// The number of the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<u64>,
    /// The hash of the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<&'l str>,
    /// The first entry that breaks the chain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breach: Option<Located>,
}

/// Where a chain is broken, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Located {
    /// The line, from 1; 0 if there is none.
    pub line: usize,
    /// The number of the entry, as far as it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<u64>,
    /// The name of the fault.
    pub fault: &'static str,
    /// The fault in words.
    pub message: String,
}

impl<'l> From<&'l Result<Log, Breach>> for Answer<'l> {
    fn from(verified: &'l Result<Log, Breach>) -> Answer<'l> {
        let log = verified.as_ref().ok();
        let entries = log.map(Log::entries);
        Answer {
            whole: log.is_some(),
            entries: entries.map(<[_]>::len),
            first: entries.and_then(|it| Some(it.first()?.sequence)),
            last: entries.and_then(|it| Some(it.last()?.sequence)),
            head: log.and_then(Log::head),
            breach: verified.as_ref().err().map(|breach| Located {
                line: breach.line(),
                sequence: breach.sequence(),
                fault: breach.fault().name(),
                message: breach.fault().to_string(),
            }),
        }
    }
}
