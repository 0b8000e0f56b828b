//! Bech32 and Bech32m: a readable prefix, `1`, and digits of which the last six are a checksum.

const DIGITS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

const BECH32: u32 = 1;
const BECH32M: u32 = 0x2bc8_30a3;

/// Whether the checksum of `text` is right. Letters are all small or all capitals.
pub fn is_bech32(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if text != lower && text != text.to_ascii_uppercase() {
        return false;
    }
    let Some((prefix, data)) = lower.rsplit_once('1') else {
        return false;
    };
    let high = prefix.bytes().map(|byte| byte >> 5);
    let low = prefix.bytes().map(|byte| byte & 31);
    let mut values: Vec<u8> = high.chain([0]).chain(low).collect();
    for digit in data.bytes() {
        match DIGITS.iter().position(|known| *known == digit) {
            Some(value) => values.push(value as u8),
            None => return false,
        }
    }
    !prefix.is_empty() && data.len() >= 6 && matches!(checksum(&values), BECH32 | BECH32M)
}

fn checksum(values: &[u8]) -> u32 {
    const GENERATOR: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    values.iter().fold(1, |checksum, value| {
        let top = checksum >> 25;
        let shifted = (checksum & 0x01ff_ffff) << 5 ^ u32::from(*value);
        GENERATOR
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(shifted, |checksum, (_, generator)| checksum ^ generator)
    })
}

#[cfg(test)]
mod tests {
    use super::is_bech32;

    #[test]
    fn the_vectors_of_bip_173_and_350() {
        for valid in [
            "A12UEL5L",
            "a12uel5l",
            "A1LQFN3A",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        ] {
            assert!(is_bech32(valid), "{valid}");
        }
        for invalid in [
            "A12UEL5M",
            "A12uEL5L",
            "pzry9x0s0muk",
            "1pzry9x0s0muk",
            "li1dgmt3",
            "",
        ] {
            assert!(!is_bech32(invalid), "{invalid}");
        }
    }
}
