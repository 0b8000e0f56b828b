//! Passwords: chosen by people, so short, weak and full of words.

use super::placeholder::is_filled_in;

/// What stands for a password in manuals, or says that there is none.
const STAND_INS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "hunter2",
    "p@ssw0rd",
    "passw0rd",
    "pa55word",
    "letmein",
    "mypass",
    "mot_de_passe",
    "motdepasse",
    "contrasena",
    "passwort",
    "null",
    "none",
    "undefined",
    "true",
    "false",
    "string",
    "required",
    "optional",
    "hidden",
    "admin123",
    "test123",
    "test1234",
    "user123",
    "root123",
    "foo123",
    "bar123",
    "abc123",
    "pass123",
    "pass1234",
];

/// Whether `value` may be a password that somebody uses: no stand-in, no code, no path, and
/// not a plain word or number.
pub fn is_password(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let trimmed = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    (6..=128).contains(&value.len())
        && kinds_of_characters(value) >= 2
        && !STAND_INS.contains(&lower.as_str())
        && ![
            "password",
            "passwd",
            "secret",
            "mypassword",
            "my_password",
            "mysecret",
            "changeit",
        ]
        .contains(&trimmed)
        && !is_code(value)
        && is_filled_in(value)
}

/// How many of letters, digits and signs there are; capitals inside count as a kind too.
fn kinds_of_characters(value: &str) -> usize {
    let is_sign = |b: u8| !b.is_ascii_alphanumeric() && b != b'_' && b != b'-' && b != b'.';
    [
        value.bytes().any(|b| b.is_ascii_alphabetic()),
        value.bytes().any(|b| b.is_ascii_digit()),
        value.bytes().any(is_sign),
    ]
    .into_iter()
    .filter(|kind| *kind)
    .count()
}

/// Whether `value` is an expression, a template, a path or markup rather than a value.
fn is_code(value: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "$", "<", "{", "[", "%", "(", "@{", "&", "/", "./", "../", "~/", "\\", "!", "*", "#{",
        "process.", "os.", "env.", "self.", "this.", "config.", "http:", "https:", "vault:",
        "arn:", "ref:", "secret:", "enc:",
    ];
    OPENINGS.iter().any(|opening| value.starts_with(opening))
        || [
            "${", "{{", "}}", "()", "](", "->", "::", "=>", "<%", "&&", "||", "==",
        ]
        .iter()
        .any(|mark| value.contains(mark))
        || (value.contains('(') && value.contains(')'))
        || (value.contains('[') && value.contains(']'))
}

#[cfg(test)]
mod tests {
    use super::is_password;

    #[test]
    fn passwords_are_told_from_stand_ins_and_code() {
        for password in ["Tr0ub4dor&3", "winter2024!", "s3cr3tS4uce", "Paris#1998"] {
            assert!(is_password(password), "{password}");
        }
        for other in [
            "password123",
            "changeme1",
            "os.environ['PASS']",
            "${DB_PASSWORD}",
            "<password1>",
            "getpass()",
            "required",
            "20240101",
            "your_password1",
            "/run/secrets/db1",
        ] {
            assert!(!is_password(other), "{other}");
        }
    }
}
