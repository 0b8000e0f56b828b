//! Private keys of wallets and messengers that carry a checksum.

use super::base58::decode_check;

/// Bitcoin's wallet import format: a version byte, 32 bytes and, for compressed public keys,
/// a one.
pub fn is_wallet_import_key(text: &str) -> bool {
    decode_check(text).is_some_and(|decoded| {
        matches!(decoded[0], 0x80 | 0xef)
            && (decoded.len() == 33 || decoded.len() == 34 && decoded[33] == 1)
    })
}

/// BIP-32: 78 bytes, of which the last 32 are the private key, after a zero.
pub fn is_extended_private_key(text: &str) -> bool {
    decode_check(text).is_some_and(|decoded| decoded.len() == 78 && decoded[45] == 0)
}

/// Stellar: base 32 of a version byte, 32 bytes and a CRC-16 (SEP-23).
pub fn is_stellar_seed(text: &str) -> bool {
    const SEED: u8 = 18 << 3;
    let mut decoded = Vec::with_capacity(35);
    let (mut bits, mut count) = (0_u32, 0);
    for digit in text.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'2'..=b'7' => digit - b'2' + 26,
            _ => return false,
        };
        bits = bits << 5 | u32::from(value);
        count += 5;
        if count >= 8 {
            count -= 8;
            decoded.push((bits >> count) as u8);
        }
    }
    decoded.len() == 35
        && decoded[0] == SEED
        && crc16(&decoded[..33]) == u16::from_le_bytes([decoded[33], decoded[34]])
}

/// CRC-16 as in XMODEM.
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| {
            (crc << 1) ^ (0x1021 * (crc >> 15))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{crc16, is_extended_private_key, is_stellar_seed, is_wallet_import_key};

    #[test]
    fn published_vectors() {
        assert_eq!(crc16(b"123456789"), 0x31c3);
        let wif = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
        assert!(is_wallet_import_key(wif));
        assert!(!is_wallet_import_key(&wif.replace("vyTJ", "vyTK")));
        let extended = "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";
        assert!(is_extended_private_key(extended));
        assert!(!is_extended_private_key(&extended.replace("PHi", "PHj")));
        let seed = "SDJHRQF4GCMIIKAAAQ6IHY42X73FQFLHUULAPSKKD4DFDM7UXWWCRHBE";
        assert!(is_stellar_seed(seed));
        assert!(!is_stellar_seed(&seed.replace("HBE", "HBF")));
    }
}
