//! Tokens whose parts can be read.

use serde_json::Value;

use super::base64::decode_text;
use super::entropy::is_random;
use super::password::{is_password_among_credentials, is_password_in_place};
use super::placeholder::is_filled_in;

/// Discord: the first part is a user id, 17 to 20 digits in base64.
pub fn is_discord_token(token: &str) -> bool {
    let user = token.split('.').next().and_then(decode_text);
    user.is_some_and(|id| (17..=20).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit()))
        && is_filled_in(token)
}

/// X: random after a run of `A`, which stands for leading zero bits.
pub fn is_x_bearer_token(token: &str) -> bool {
    is_random(token.trim_start_matches('A'))
}

/// A JSON web token: the header is JSON and names an algorithm. Not the sample of jwt.io,
/// whose subject everybody keeps.
pub fn is_json_web_token(token: &str) -> bool {
    const SAMPLE: &str = ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l";
    let header = token.split('.').next().and_then(decode_text);
    let header = header.and_then(|text| serde_json::from_str::<Value>(&text).ok());
    header.is_some_and(|header| header.get("alg").is_some_and(Value::is_string))
        && !token.contains(SAMPLE)
}

/// The credentials of HTTP basic authentication: `user:password` in base64.
pub fn is_basic_credentials(encoded: &str) -> bool {
    decode_text(encoded).is_some_and(|pair| {
        pair.chars().all(|c| !c.is_control())
            && pair
                .split_once(':')
                .is_some_and(|(_, password)| is_password_among_credentials(password))
    })
}

/// A private key in PEM: enough base64 for a key, and none of it left out.
pub fn is_key_block(block: &str) -> bool {
    const LEAST: usize = 60;
    const SHORTEST_LINE: usize = 16;
    let body = block.get("-----BEGIN".len()..).unwrap_or_default();
    let body = body.split_once("-----").map_or("", |(_, body)| body);
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    // `\n` may be written out, as in JSON.
    let digits: usize = body
        .replace("\\n", "\n")
        .split(|c| !is_digit(c))
        .map(str::len)
        .filter(|length| *length >= SHORTEST_LINE)
        .sum();
    digits >= LEAST && !body.contains("...")
}

/// The data of a Kubernetes secret: a value that is filled in, in one of its lines.
pub fn is_secret_block(block: &str) -> bool {
    let values = block.lines().filter_map(|line| line.split_once(':'));
    values
        .map(|(_, value)| value.trim().trim_matches(['"', '\'']))
        .any(is_password_in_place)
}

// Fixed lengths at the start of a pattern are checked here: counting the letters of every
// word of a text would multiply the states of the shared automaton.

/// Azure: keys with a signature inside have 84 or 88 characters.
pub fn is_azure_key(key: &str) -> bool {
    matches!(key.len(), 84 | 88) && is_random(key)
}

/// `MaxMind`: 40 characters in all.
pub fn is_maxmind_key(key: &str) -> bool {
    key.len() == 40 && is_filled_in(key)
}
