//! Base 58 with a checksum: the numbers of Bitcoin and its kin.

use crate::sha256::sha256;

const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The longest text that is worth decoding, since that takes time in the square of its length.
const LONGEST: usize = 128;

/// What `text` stands for, without its checksum. `None` if the checksum is wrong.
pub fn decode_check(text: &str) -> Option<Vec<u8>> {
    let mut decoded = decode(text)?;
    let payload = decoded.len().checked_sub(4)?;
    let checksum = decoded.split_off(payload);
    (sha256(&sha256(&decoded))[..4] == checksum[..]).then_some(decoded)
}

/// The bytes that `text` stands for. `None` if a character is no digit of base 58.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    // The number in base 256, lowest byte first.
    let mut number: Vec<u8> = Vec::with_capacity(text.len());
    for digit in text.bytes() {
        let mut carry = DIGITS.iter().position(|known| *known == digit)?;
        for byte in &mut number {
            carry += usize::from(*byte) * 58;
            *byte = carry as u8;
            carry >>= 8;
        }
        while carry > 0 {
            number.push(carry as u8);
            carry >>= 8;
        }
    }
    let zeros = text.bytes().take_while(|digit| *digit == b'1').count();
    number.resize(number.len() + zeros, 0);
    number.reverse();
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::decode_check;

    #[test]
    fn the_first_address_ever() {
        let address = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
        assert_eq!(decode_check(address).unwrap().len(), 21);
        assert_eq!(decode_check(&address.replace("Na", "Nb")), None);
        assert_eq!(decode_check(""), None);
        assert_eq!(decode_check("0OIl"), None);
    }
}
