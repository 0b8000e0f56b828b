//! Check digits, each computed as its standard says.

use fastrand::Rng;

/// Random digits.
pub fn digits(count: usize, random: &mut Rng) -> Vec<u32> {
    (0..count).map(|_| random.u32(..10)).collect()
}

/// Random digits of which the first is not zero.
pub fn number(count: usize, random: &mut Rng) -> Vec<u32> {
    let mut digits = digits(count, random);
    digits[0] = random.u32(1..10);
    digits
}

/// The digits as text.
pub fn text(digits: &[u32]) -> String {
    digits.iter().map(ToString::to_string).collect()
}

/// The text in groups of these lengths, with one of the separators or none.
pub fn grouped(text: &str, groups: &[usize], separators: &[&str], random: &mut Rng) -> String {
    let separator = separators[random.usize(..separators.len())];
    let mut rest = text;
    let mut parts = Vec::new();
    for &length in groups {
        let (part, next) = rest.split_at(length.min(rest.len()));
        parts.push(part);
        rest = next;
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts.join(separator)
}

/// The digit that makes the sum of ISO/IEC 7812 a multiple of ten.
pub fn luhn(body: &[u32]) -> u32 {
    let sum: u32 = body
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, doubled) if doubled > 9 => doubled - 9,
            (0, doubled) => doubled,
            _ => *digit,
        })
        .sum();
    (10 - sum % 10) % 10
}

/// The sum of each digit times its weight.
pub fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// The remainder of a long number, letters counted as A = 10.
pub fn remainder(text: &str, modulus: u64) -> u64 {
    text.chars()
        .filter_map(|it| it.to_digit(36))
        .fold(0, |rest, digit| {
            let shift = if digit > 9 { 100 } else { 10 };
            (rest * shift + u64::from(digit)) % modulus
        })
}

/// The check digit of ISO/IEC 7064 MOD 11,10.
pub fn mod_11_10(body: &[u32]) -> u32 {
    let product = body.iter().fold(10, |product, digit| {
        let sum = match (digit + product) % 10 {
            0 => 10,
            sum => sum,
        };
        2 * sum % 11
    });
    (11 - product) % 10
}

/// Verhoeff's check digit: multiplication in the dihedral group of ten elements.
pub fn verhoeff(body: &[u32]) -> u32 {
    const POSITION: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let multiply = |left: u32, right: u32| match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => (left + right - 5) % 5 + 5,
        (false, true) => (left - 5 + 5 - right) % 5 + 5,
        (false, false) => (left + 5 - right) % 5,
    };
    let permute =
        |digit: u32, times: usize| (0..times % 8).fold(digit, |digit, _| POSITION[digit as usize]);
    let product = body
        .iter()
        .rev()
        .enumerate()
        .fold(0, |product, (place, &digit)| {
            multiply(product, permute(digit, place + 1))
        });
    (0..10)
        .find(|&inverse| multiply(product, inverse) == 0)
        .unwrap_or(0)
}

/// CRC-32 of ISO 3309, bit by bit.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

/// A number with these digits, at least `width` of them.
pub fn in_base(mut number: u64, alphabet: &str, width: usize) -> String {
    let letters = alphabet.as_bytes();
    let base = letters.len() as u64;
    let mut digits = Vec::new();
    while number > 0 || digits.len() < width {
        digits.push(char::from(letters[(number % base) as usize]));
        number /= base;
    }
    digits.into_iter().rev().collect()
}

/// Day, month and year of somebody's birth.
pub fn birth(random: &mut Rng) -> (u32, u32, u32) {
    (
        random.u32(1..=28),
        random.u32(1..=12),
        random.u32(1945..=1999),
    )
}
