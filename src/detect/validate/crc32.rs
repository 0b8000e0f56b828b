//! Tokens that end with a CRC-32 of what stands before it.

use super::placeholder::is_filled_in;

/// The digits of base 62 in the order that token issuers use.
const BASE_62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// CRC-32 as in zlib and Ethernet.
fn crc32(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (POLYNOMIAL & 0_u32.wrapping_sub(crc & 1))
        })
    })
}

/// `value` in the base that `digits` has, `width` digits wide.
fn in_base(mut value: u32, digits: &[u8], width: usize) -> Vec<u8> {
    let base = digits.len() as u32;
    let mut written: Vec<u8> = (0..width)
        .map(|_| {
            let digit = digits[(value % base) as usize];
            value /= base;
            digit
        })
        .collect();
    written.reverse();
    written
}

/// `prefix_` and 36 characters, of which the last six are the checksum of the other 30:
/// GitHub's and npm's tokens.
pub fn is_checked_token(token: &str) -> bool {
    let Some((_, body)) = token.split_once('_') else {
        return false;
    };
    body.len() == 36 && body.is_ascii() && {
        let (random, checksum) = body.as_bytes().split_at(30);
        in_base(crc32(random), BASE_62, 6) == checksum && is_filled_in(body)
    }
}

/// Grafana: `glsa_`, 32 characters, `_`, and in hexadecimal, lowest byte first, the checksum
/// of all before it.
pub fn is_grafana_token(token: &str) -> bool {
    token.rsplit_once('_').is_some_and(|(checked, checksum)| {
        let expected = crc32(checked.as_bytes()).swap_bytes();
        in_base(expected, b"0123456789abcdef", 8) == checksum.as_bytes() && is_filled_in(checked)
    })
}

/// Matrix (Synapse): after the last `_`, the checksum of all before it.
pub fn is_matrix_token(token: &str) -> bool {
    token.rsplit_once('_').is_some_and(|(checked, checksum)| {
        in_base(crc32(checked.as_bytes()), BASE_62, 6) == checksum.as_bytes()
            && is_filled_in(checked)
    })
}

#[cfg(test)]
mod tests {
    use super::{crc32, is_checked_token};

    #[test]
    fn the_check_value_of_the_catalogue() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_token_from_the_announcement_of_the_format() {
        // Published with the format; the last six characters are its checksum.
        let token = concat!("gh", "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17");
        assert!(is_checked_token(token));
        assert!(!is_checked_token(&token.replace("0mLq17", "0mLq18")));
    }
}
