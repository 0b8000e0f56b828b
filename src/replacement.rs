//! What stands in the place of data that is masked.

use serde::{Deserialize, Serialize};

/// What stands in the place of data that is masked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Replacement {
    /// A numbered name, `[PAYMENT_CARD_1]`.
    #[default]
    Placeholder,
    /// A value of the same form, with a valid checksum, from a range that is never issued:
    /// `000 0000 0001` for a number, an address at `example.com`. A placeholder where the
    /// detector has no such range.
    Fake,
    /// A placeholder that shows the last characters, `[PAYMENT_CARD_1_ENDING_6467]`: at most
    /// four, and at most a third of the letters and digits.
    Partial,
    /// Nothing. It cannot be restored.
    Removal,
}

impl Replacement {
    /// Every replacement.
    pub const ALL: [Replacement; 4] = [
        Replacement::Placeholder,
        Replacement::Fake,
        Replacement::Partial,
        Replacement::Removal,
    ];

    /// The name that policies use.
    pub const fn name(self) -> &'static str {
        match self {
            Replacement::Placeholder => "placeholder",
            Replacement::Fake => "fake",
            Replacement::Partial => "partial",
            Replacement::Removal => "removal",
        }
    }

    /// The replacement with this name.
    pub fn from_name(name: &str) -> Option<Replacement> {
        Replacement::ALL.into_iter().find(|it| it.name() == name)
    }
}
