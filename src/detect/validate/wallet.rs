//! Addresses of cryptocurrencies, each with its checksum.

use super::base58::decode_check;
use super::bech32::is_bech32;
use super::keccak::keccak256;

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The digits of Ripple, which are those of Bitcoin in another order.
const RIPPLE: &[u8; 58] = b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

/// Addresses that nobody owns, and that of the first block.
const NOBODY: &[&str] = &[
    "1111111111111111111114oLvT2",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "1BitcoinEaterAddressDontSendf59kuE",
    "1CounterpartyXXXXXXXXXXXXXXXUWLpVr",
];

/// An address of Bitcoin, in base 58 or Bech32.
pub fn is_bitcoin(text: &str) -> bool {
    let is_base58 = || has_version(text, &[&[0], &[5]]) && !NOBODY.contains(&text);
    if text.to_ascii_lowercase().starts_with("bc1") {
        is_bech32(text)
    } else {
        is_base58()
    }
}

/// An address of Litecoin, Dogecoin, Dash, Zcash, Tron, Cardano, Cosmos or Ripple.
pub fn is_other_coin(text: &str) -> bool {
    const VERSIONS: &[&[u8]] = &[
        &[0x1e],
        &[0x30],
        &[0x32],
        &[0x41],
        &[0x4c],
        &[0x1c, 0xb8],
        &[0x1c, 0xbd],
    ];
    if ["ltc1", "addr1", "cosmos1"]
        .iter()
        .any(|prefix| text.starts_with(prefix))
    {
        return is_bech32(text);
    }
    let in_bitcoin_digits = || -> Option<String> {
        text.bytes()
            .map(|byte| {
                let digit = RIPPLE.iter().position(|&known| known == byte)?;
                Some(char::from(BASE58[digit]))
            })
            .collect()
    };
    has_version(text, VERSIONS)
        || (text.starts_with('r')
            && in_bitcoin_digits().is_some_and(|address| has_version(&address, &[&[0]])))
}

/// Whether `text` holds one of these versions, a hash of 20 bytes and the right checksum.
fn has_version(text: &str, versions: &[&[u8]]) -> bool {
    decode_check(text).is_some_and(|payload| {
        versions
            .iter()
            .any(|version| payload.starts_with(version) && payload.len() == version.len() + 20)
    })
}

/// An address of Ethereum or a chain like it. Mixed case is a checksum (EIP-55).
pub fn is_ethereum(text: &str) -> bool {
    let Some(digits) = text.get(2..).filter(|digits| digits.len() == 40) else {
        return false;
    };
    let lower = digits.to_ascii_lowercase();
    let distinct = (b'0'..=b'f')
        .filter(|digit| lower.as_bytes().contains(digit))
        .count();
    if distinct < 6 {
        return false;
    }
    if digits == lower || digits == digits.to_ascii_uppercase() {
        return true;
    }
    let hash = keccak256(lower.as_bytes());
    digits.bytes().enumerate().all(|(at, digit)| {
        let nibble = hash[at / 2] >> (if at % 2 == 0 { 4 } else { 0 }) & 15;
        digit.is_ascii_digit() || digit.is_ascii_uppercase() == (nibble > 7)
    })
}

/// An address of Monero: blocks of eight bytes in base 58, the last four a hash.
pub fn is_monero(text: &str) -> bool {
    let mut bytes = Vec::with_capacity(72);
    for block in text.as_bytes().chunks(11) {
        let mut number: u128 = 0;
        for byte in block {
            let Some(digit) = BASE58.iter().position(|known| known == byte) else {
                return false;
            };
            number = number * 58 + digit as u128;
        }
        let size = if block.len() == 11 { 8 } else { 5 };
        bytes.extend_from_slice(&number.to_be_bytes()[16 - size..]);
    }
    text.len() == 95 && keccak256(&bytes[..65])[..4] == bytes[65..]
}

/// An account of Stellar: base 32, the last two bytes a CRC-16.
pub fn is_stellar(text: &str) -> bool {
    let mut bytes = Vec::with_capacity(35);
    let mut bits: u32 = 0;
    let mut count = 0;
    for byte in text.bytes() {
        let Some(digit) = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
            .iter()
            .position(|&known| known == byte)
        else {
            return false;
        };
        bits = (bits << 5 | digit as u32) & 0xffff;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes.len() == 35 && crc16(&bytes[..33]).to_le_bytes() == bytes[33..]
}

fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, &byte| {
        (0..8).fold(crc ^ u16::from(byte) << 8, |crc, _| {
            if crc & 0x8000 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x1021
            }
        })
    })
}
