//! Checks that a pattern cannot express. Each is a pure function of the text found.

pub mod base58;
pub mod base64;
pub mod bech32;
pub mod card;
pub mod checksum;
pub mod crc32;
pub mod domain;
pub mod entropy;
pub mod password;
pub mod placeholder;
pub mod seed_phrase;
pub mod sha256;
pub mod token;
pub mod wallet_key;
