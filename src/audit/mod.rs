//! The audit log: what was decided, when and on which site, as a chain that shows tampering.
//!
//! A log is JSON Lines, one [`Entry`] a line, to which entries are only ever appended. Every entry
//! carries the hash of the one before it and its own: the SHA-256 of the entry without its `hash`,
//! in the form of the JSON Canonicalization Scheme (RFC 8785). An entry holds categories, rungs and
//! ids of detectors; it has no field that could hold any text of a prompt, or a hash of one.
//!
//! ```
//! use funambule::audit::{Event, Log, Record, verify};
//! use funambule::{Policy, Screener};
//!
//! let verdict = Screener::new(Policy::balanced())?.screen("My card is 4539 1488 0343 6467");
//! let mut log = Log::new();
//! log.append(Record::of(&verdict, Event::Screened), "2026-11-23T09:30:00.000Z".parse()?)?;
//!
//! let exported = log.to_jsonl();
//! assert!(verify(&exported, log.head()).is_ok());
//! let breach = verify(&exported.replace("mask", "note"), None).unwrap_err();
//! assert_eq!((breach.line(), breach.sequence()), (1, Some(1)));
//! # Ok::<(), funambule::Error>(())
//! ```
//!
//! `docs/audit.md` describes the format for other programs, and says what a chain cannot show.

mod answer;
mod breach;
mod entry;
mod log;
mod record;
mod retention;
mod summary;
mod time;
mod verify;

pub use answer::{Answer, Located};
pub use breach::{Breach, Fault};
pub use entry::{Deleted, Entry, FORMAT, GENESIS};
pub use log::Log;
pub use record::{Event, Justification, PolicyVersion, Record, Rungs, engine};
pub use retention::Limits;
pub use summary::{Summary, Tally};
pub use time::Time;
pub use verify::verify;
