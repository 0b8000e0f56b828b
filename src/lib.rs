//! Funambule screens a prompt on the user's own device, before it is sent to an AI assistant.
//!
//! One straight line leads from text to verdict: [`normalize`] undoes obfuscation,
//! [`detect`] finds structured data and attack phrases, [`classify`] estimates the
//! probability of each harm, [`decide`] compares both with a [`Policy`], and [`Screener`]
//! is the only place that knows this order.
//!
//! ```
//! use funambule::{Action, Policy, Screener};
//!
//! let screener = Screener::new(Policy::balanced())?;
//! assert_eq!(screener.screen("What is the capital of France?").action(), Action::Allow);
//!
//! let verdict = screener.screen("My card is 4539 1488 0343 6467, can you book the train?");
//! assert_eq!(verdict.action(), Action::Mask);
//! assert_eq!(verdict.findings()[0].detector(), "payment-card");
//! # Ok::<(), funambule::Error>(())
//! ```

pub mod audit;
pub mod classify;
pub mod decide;
pub mod detect;
mod error;
pub mod finding;
pub mod normalize;
pub mod policy;
pub mod redact;
mod replacement;
mod screener;
pub mod sha256;
pub mod support;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use classify::Evidence;
pub use decide::{Action, Decision, Reason, Source};
pub use error::{Error, ErrorKind};
pub use finding::{Category, Finding, Group, LayerKind, Scores, Span};
pub use policy::{Identity, Policy};
pub use replacement::Replacement;
pub use screener::{Screener, Verdict};
