//! Stretches of text whose bytes all belong to one class.

use std::ops::Range;

/// The first stretch from `from` on of at least `least` bytes of the class, as long as it goes.
/// Looks at the end of each window first, so that it skips most of ordinary text.
pub(super) fn next_run(
    bytes: &[u8],
    from: usize,
    least: usize,
    is_member: impl Fn(u8) -> bool,
) -> Option<Range<usize>> {
    let mut start = from;
    loop {
        let window = bytes.get(start..start + least)?;
        if let Some(other) = window.iter().rposition(|&byte| !is_member(byte)) {
            start += other + 1;
            continue;
        }
        let end = end_of_run(bytes, start + least, is_member);
        return Some(start..end);
    }
}

/// The end of the stretch of members of the class that starts at `start`.
pub(super) fn end_of_run(bytes: &[u8], start: usize, is_member: impl Fn(u8) -> bool) -> usize {
    let rest = &bytes[start..];
    let len = rest.iter().position(|&byte| !is_member(byte));
    start + len.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_in_full_and_in_order() {
        let text = b"ab 123456 12 7890 x1234";
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(run) = next_run(text, from, 4, |byte| byte.is_ascii_digit()) {
            from = run.end;
            found.push(run);
        }
        assert_eq!(found, [3..9, 13..17, 19..23]);
    }
}
