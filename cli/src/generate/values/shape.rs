//! Random text of a described shape.

use anyhow::{Context, Result};
use fastrand::Rng;

/// A text in which `{h:40}` stands for 40 characters of an alphabet: `d` digits, `h` and `H`
/// hexadecimal, `l` and `u` lower- and upper-case letters, `n` lower-case letters and digits, `N`
/// upper-case ones, `w` letters and digits, `b` base32, `s` base64 for URLs, `x` base64, `v` a UUID.
///
/// # Errors
///
/// When the description is not of this form.
pub fn shape(description: &str, random: &mut Rng) -> Result<String> {
    let mut text = String::new();
    let mut rest = description;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (field, next) = after.split_once('}').context("a brace is not closed")?;
        let (name, count) = field
            .split_once(':')
            .context("a field is `{alphabet:count}`")?;
        let count: usize = count.parse().context("the count is no number")?;
        if name == "v" {
            text.push_str(&uuid(random));
        } else {
            let letters = alphabet(name).with_context(|| format!("unknown alphabet `{name}`"))?;
            text.push_str(&characters(letters, count, random));
        }
        rest = next;
    }
    text.push_str(rest);
    Ok(text)
}

/// This many characters of an alphabet.
pub(super) fn characters(alphabet: &str, count: usize, random: &mut Rng) -> String {
    let letters: Vec<char> = alphabet.chars().collect();
    (0..count)
        .map(|_| letters[random.usize(..letters.len())])
        .collect()
}

/// A random UUID, version 4.
pub(super) fn uuid(random: &mut Rng) -> String {
    let hex = characters("0123456789abcdef", 32, random);
    let variant = characters("89ab", 1, random);
    format!(
        "{}-{}-4{}-{variant}{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[13..16],
        &hex[17..20],
        &hex[20..]
    )
}

fn alphabet(name: &str) -> Option<&'static str> {
    Some(match name {
        "d" => "0123456789",
        "h" => "0123456789abcdef",
        "H" => "0123456789ABCDEF",
        "l" => "abcdefghijklmnopqrstuvwxyz",
        "u" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "n" => "abcdefghijklmnopqrstuvwxyz0123456789",
        "N" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "w" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "b" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        "s" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-",
        "x" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        _ => return None,
    })
}
