//! Rows for cards, accounts and wallets.

pub(super) mod card;
