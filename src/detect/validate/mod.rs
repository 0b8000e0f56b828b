//! Checks that a pattern cannot express. Each is a pure function of the text found, which
//! its row's pattern has shaped.

pub mod americas;
pub mod asia_africa;
pub mod bank;
pub mod base58;
pub mod base64;
pub mod bech32;
pub mod british_isles;
pub mod card;
pub mod checksum;
pub mod code;
pub mod counting;
pub mod crc32;
mod date;
pub mod domain;
pub mod east_asia;
pub mod eastern_europe;
pub mod entropy;
pub mod france;
pub mod iban;
pub mod keccak;
pub mod northern_europe;
pub mod oceania;
pub mod password;
pub mod phone;
pub mod placeholder;
pub mod seed_phrase;
pub mod southern_europe;
pub mod token;
pub mod travel_document;
pub mod vat;
pub mod wallet;
pub mod wallet_key;
pub mod western_europe;
