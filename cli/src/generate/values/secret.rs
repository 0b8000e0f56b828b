//! Secrets that a shape alone does not make: with a checksum, or with a structure inside.

use fastrand::Rng;
use funambule::Category::SecretCredential;

use super::check::{crc32, in_base};
use super::shape::characters;
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data("github-token", SecretCredential, |random| {
        let kind = ["ghp", "gho", "ghs", "ghu"][random.usize(..4)];
        checked(&format!("{kind}_"), random)
    }),
    data("npm-token", SecretCredential, |random| {
        checked("npm_", random)
    }),
    data("json-web-token", SecretCredential, json_web_token),
    data("private-key", SecretCredential, private_key),
    data("password", SecretCredential, password),
    data("random-value", SecretCredential, |random| {
        characters(WORD, random.usize(24..=44), random)
    }),
    data("aws-secret-access-key", SecretCredential, |random| {
        characters(&format!("{WORD}/+"), 40, random)
    }),
    data("basic-authorization", SecretCredential, |random| {
        let user = ["admin", "deploy", "svc-ci", "backup"][random.usize(..4)];
        base64(
            format!("{user}:{}", password(random)).as_bytes(),
            BASE64,
            true,
        )
    }),
];

const WORD: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Thirty random characters and their CRC-32 in base 62, as GitHub and npm publish it.
fn checked(prefix: &str, random: &mut Rng) -> String {
    const BASE62: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let body = characters(WORD, 30, random);
    let check = in_base(crc32(body.as_bytes()).into(), BASE62, 6);
    format!("{prefix}{body}{check}")
}

fn base64(bytes: &[u8], alphabet: &str, is_padded: bool) -> String {
    let letters = alphabet.as_bytes();
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0_u32, |group, &byte| group << 8 | u32::from(byte))
            << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let value = group >> (18 - 6 * place) & 63;
            text.push(char::from(letters[value as usize]));
        }
        if is_padded {
            text.push_str(&"=".repeat(3 - chunk.len()));
        }
    }
    text
}

fn json_web_token(random: &mut Rng) -> String {
    let header = r#"{"alg":"HS256","typ":"JWT"}"#;
    let subject = random.u32(100_000..=999_999);
    let payload = format!(
        r#"{{"sub":"{subject}","iat":{},"role":"admin"}}"#,
        random.u32(1_690_000_000..=1_790_000_000)
    );
    let signature: Vec<u8> = (0..32).map(|_| random.u8(..)).collect();
    let parts = [header.as_bytes(), payload.as_bytes(), &signature];
    parts.map(|part| base64(part, BASE64_URL, false)).join(".")
}

fn private_key(random: &mut Rng) -> String {
    let kind = ["RSA ", "EC ", "", "OPENSSH "][random.usize(..4)];
    let lines: Vec<String> = (0..random.usize(4..=12))
        .map(|_| characters(BASE64, 64, random))
        .collect();
    let last = characters(BASE64, 38, random);
    let start = if kind == "OPENSSH " {
        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz"
    } else {
        "MIIEowIBAAKCAQEA"
    };
    let body = lines.join("\n");
    format!(
        "-----BEGIN {kind}PRIVATE KEY-----\n{start}{last}\n{body}\n{last}==\n-----END {kind}PRIVATE KEY-----"
    )
}

/// What people and generators make up: words with numbers and signs, or random characters.
fn password(random: &mut Rng) -> String {
    const WORDS: &[&str] = &[
        "Violet", "tractor", "Marble", "Kepler", "sunset", "Panther", "Rocket", "walnut", "Breton",
        "Hamburg", "guitarra", "Tulipe",
    ];
    let word = |random: &mut Rng| WORDS[random.usize(..WORDS.len())];
    match random.u32(..3) {
        0 => format!(
            "{}{}{}",
            word(random),
            random.u32(10..=9999),
            ["!", "#", "$", "?"][random.usize(..4)]
        ),
        1 => format!("{}-{}-{}", word(random), word(random), random.u32(10..=99)),
        _ => characters(
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%*-_",
            random.usize(12..=20),
            random,
        ),
    }
}
