//! Numbers of people and companies in Australia and New Zealand.

use super::checksum::{genuine, number, weighted};

/// A tax file number of Australia.
pub fn is_au_tfn(text: &str) -> bool {
    genuine::<9>(text)
        .is_some_and(|digits| weighted(&digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11))
}

/// A Medicare card of Australia: the ninth digit checks, the tenth counts the cards, and
/// one more may name the person on it.
pub fn is_au_medicare(text: &str) -> bool {
    let person = |digits: [u32; 11]| -> [u32; 10] { std::array::from_fn(|at| digits[at]) };
    genuine::<10>(text)
        .or_else(|| genuine::<11>(text).map(person))
        .is_some_and(|digits| {
            (2..=6).contains(&digits[0])
                && weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9]) % 10 == digits[8]
        })
}

/// A business number of Australia.
pub fn is_au_abn(text: &str) -> bool {
    genuine::<11>(text).is_some_and(|mut digits| {
        let first = digits[0];
        digits[0] = first.saturating_sub(1);
        first > 0 && weighted(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]).is_multiple_of(89)
    })
}

/// A company number of Australia.
pub fn is_au_acn(text: &str) -> bool {
    genuine::<9>(text).is_some_and(|digits| {
        (weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 1]) + digits[8]).is_multiple_of(10)
    })
}

/// A tax number of New Zealand.
pub fn is_nz_ird(text: &str) -> bool {
    let long = genuine::<9>(text);
    let short = |digits: [u32; 8]| -> [u32; 9] {
        std::array::from_fn(|at| if at == 0 { 0 } else { digits[at - 1] })
    };
    long.or_else(|| genuine::<8>(text).map(short))
        .is_some_and(|digits| {
            let check = |weights: [u32; 8]| (11 - weighted(&digits, &weights) % 11) % 11;
            let first = check([3, 2, 7, 6, 5, 4, 3, 2]);
            let check = if first == 10 {
                check([7, 4, 3, 2, 5, 2, 7, 6])
            } else {
                first
            };
            (10_000_000..=150_000_000).contains(&number(&digits)) && check == digits[8]
        })
}
