//! The machine-readable zone of passports and identity cards.

use super::checksum::value;

/// Whether the check digits of a zone hold, and it is not a specimen of the invented state
/// of Utopia.
pub fn is_machine_readable_zone(text: &str) -> bool {
    let lines: Vec<&[u8]> = text.split_ascii_whitespace().map(str::as_bytes).collect();
    if lines
        .iter()
        .any(|line| line.windows(3).any(|state| state == b"UTO"))
    {
        return false;
    }
    match lines.as_slice() {
        [first, second] if first.len() == 44 && second.len() == 44 => {
            fields(second, &[(0, 9), (13, 19), (21, 27)])
                && composite(
                    &[&second[..10], &second[13..20], &second[21..43]],
                    second[43],
                )
        }
        [first, second] if first.len() == 36 && second.len() == 36 => {
            let french = checks(second, 0, 12) && composite(&[first, &second[..35]], second[35]);
            let international = fields(second, &[(0, 9), (13, 19), (21, 27)])
                && composite(
                    &[&second[..10], &second[13..20], &second[21..35]],
                    second[35],
                );
            french || international
        }
        [first, second, third] if [first, second, third].iter().all(|line| line.len() == 30) => {
            fields(second, &[(0, 6), (8, 14)])
                && composite(
                    &[&first[5..], &second[..7], &second[8..15], &second[18..29]],
                    second[29],
                )
        }
        _ => false,
    }
}

fn fields(line: &[u8], fields: &[(usize, usize)]) -> bool {
    fields.iter().all(|&(start, end)| checks(line, start, end))
}

/// Whether the byte at `end` checks those before it from `start` on.
fn checks(line: &[u8], start: usize, end: usize) -> bool {
    composite(&[&line[start..end]], line[end])
}

fn composite(parts: &[&[u8]], check: u8) -> bool {
    let sum: u32 = parts
        .iter()
        .flat_map(|part| part.iter())
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(&byte, weight)| value(byte) * weight)
        .sum();
    check.is_ascii_digit() && sum % 10 == value(check)
}
