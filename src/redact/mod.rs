//! Placeholders in place of data, and back.
//!
//! A [`Vault`] remembers what stands for what, over a conversation:
//!
//! ```
//! use funambule::redact::Vault;
//! use funambule::{Policy, Screener};
//!
//! let screener = Screener::new(Policy::balanced())?;
//! let mut vault = Vault::new();
//! let masked = screener.mask("My card is 4539 1488 0343 6467", &mut vault);
//! assert_eq!(masked.text(), "My card is [PAYMENT_CARD_1]");
//! assert_eq!(
//!     vault.restore("Is **[Payment card 1]** right?"),
//!     "Is **4539 1488 0343 6467** right?"
//! );
//! # Ok::<(), funambule::Error>(())
//! ```
//!
//! Restoring gives back the very text that was masked, also where that text held something that
//! looked like a placeholder already. A placeholder that the vault has made is another matter: it
//! means its value, whoever writes it, so that a text can be masked twice.

mod fake;
mod form;
mod mask;
mod restore;
mod vault;

pub use mask::Masked;
pub use restore::{Restorer, Spelling};
pub use vault::{Entry, Vault};

use crate::finding::Finding;
use crate::replacement::Replacement;

/// The prompt with the data among `findings` replaced by numbered placeholders, for a reader
/// who never needs the values back.
pub fn mask(prompt: &str, findings: &[Finding]) -> String {
    let placeholders = |_| Replacement::Placeholder;
    Vault::new()
        .mask(prompt, findings, placeholders)
        .into_text()
}
