//! Passwords: chosen by people, so short, weak and full of words.

use super::code::{is_code, is_template};
use super::entropy;
use super::placeholder::is_filled_in;

/// What stands for a password in manuals, says that there is none, or is what a server comes
/// with. Digits and signs at the end do not count.
const STAND_INS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pass",
    "pwd",
    "passw",
    "p@ssw0rd",
    "p@ssword",
    "passw0rd",
    "pa55word",
    "pa$$word",
    "secret",
    "supersecret",
    "hunter",
    "letmein",
    "changeit",
    "change",
    "s3cret",
    "s3cr3t",
    "motdepasse",
    "mot_de_passe",
    "contrasena",
    "clave",
    "passwort",
    "kennwort",
    "mdp",
    "senha",
    "null",
    "none",
    "nil",
    "undefined",
    "true",
    "false",
    "string",
    "required",
    "optional",
    "hidden",
    "default",
    "admin",
    "administrator",
    "root",
    "user",
    "username",
    "guest",
    "test",
    "testing",
    "demo",
    "foo",
    "bar",
    "baz",
    "abc",
    "value",
    "token",
    "key",
    "postgres",
    "mysql",
    "redis",
    "docker",
    "minioadmin",
    "rabbitmq",
    "dev",
    "development",
    "localhost",
    "login",
];

/// Whether `value` may be a password that somebody uses: letters with digits or signs, no
/// stand-in and no code.
pub fn is_password(value: &str) -> bool {
    let has_letter = value.bytes().any(|b| b.is_ascii_alphabetic());
    let has_digit = value.bytes().any(|b| b.is_ascii_digit());
    let has_sign = value.bytes().any(is_sign);
    let is_mixed = u8::from(has_letter) + u8::from(has_digit) + u8::from(has_sign) >= 2;
    let is_jumbled = entropy::is_jumbled(value);
    value.len() >= 6
        && (is_mixed || is_jumbled)
        && (has_letter || has_sign && has_digit && value.len() >= 8)
        && is_password_in_place(value)
        && (is_jumbled || !is_name(value))
        && !is_mail_address(value)
}

/// Whether `value`, which stands where only a password can, is one that somebody uses.
pub fn is_password_in_place(value: &str) -> bool {
    !is_code(value) && is_chosen(value)
}

/// Whether `value`, which stands among credentials where no program could be, is a password
/// that somebody uses.
pub fn is_password_among_credentials(value: &str) -> bool {
    !is_template(value) && is_chosen(value)
}

/// No stand-in, and no sample.
fn is_chosen(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let stem = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    value.len() >= 4 && !is_stand_in(stem) && !is_stand_in(&lower) && is_filled_in(value)
}

/// One of [`STAND_INS`], perhaps after a word that says whose: `ihrPasswort`, `tu_clave`.
fn is_stand_in(lower: &str) -> bool {
    const WHOSE: &[&str] = &[
        "my", "your", "the", "mon", "ton", "votre", "mein", "dein", "ihr", "mi", "tu", "su",
    ];
    let named = WHOSE.iter().filter_map(|whose| lower.strip_prefix(whose));
    named
        .chain([lower])
        .any(|name| STAND_INS.contains(&name.trim_start_matches(['_', '-'])))
}

/// Whether `value`, which stands between a user and a host in an address, is a password that
/// somebody uses, and no port.
pub fn is_login_password(value: &str) -> bool {
    let is_port = value.len() <= 5 && value.bytes().all(|b| b.is_ascii_digit());
    !is_port && is_password_among_credentials(value)
}

fn is_sign(byte: u8) -> bool {
    byte.is_ascii_punctuation() && !b"_-.:/,".contains(&byte)
}

/// Words and numbers joined by `.`, `_`, `-`, `:` or `/`: an identifier, a path, a version.
fn is_name(value: &str) -> bool {
    let joins = value.bytes().any(|b| b"._-:/".contains(&b));
    let digits_at_end = value.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = value.len() - digits_at_end;
    let ends_like_a_password =
        digits_at_end >= 2 && value[..before].ends_with(|c: char| c.is_ascii_alphabetic());
    joins
        && !ends_like_a_password
        && !is_of_words(value)
        && !value.bytes().any(is_sign)
        && value
            .split(['.', '_', '-', ':', '/'])
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()) || starts_as_a_word(part))
}

/// `Rocket-Breton-97`: words with hyphens and a number at the end; words without a capital have
/// to be long, since names in programs are made alike.
fn is_of_words(value: &str) -> bool {
    const LEAST_WORDS: usize = 2;
    const SHORTEST_WORD: usize = 4;
    let mut parts: Vec<&str> = value.split('-').collect();
    let number = parts.pop().unwrap_or_default();
    let has_capital = value.contains(|it: char| it.is_ascii_uppercase());
    let shortest = SHORTEST_WORD + usize::from(!has_capital);
    let is_word =
        |part: &&str| part.len() >= shortest && part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.len() >= LEAST_WORDS
        && parts.iter().all(is_word)
        && (2..=4).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit())
}

/// Letters, all small or all capitals after the first, then digits.
fn starts_as_a_word(part: &str) -> bool {
    let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let rest = letters.get(1..).unwrap_or_default().as_bytes();
    letters.bytes().all(|b| b.is_ascii_alphabetic())
        && (rest.iter().all(u8::is_ascii_lowercase) || rest.iter().all(u8::is_ascii_uppercase))
}

fn is_mail_address(value: &str) -> bool {
    value
        .split_once('@')
        .is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::is_password;

    #[test]
    fn passwords_are_told_from_stand_ins_and_code() {
        for password in [
            "Tr0ub4dor&3",
            "winter2024!",
            "s3cr3tS4uce",
            "Paris#1998",
            "qX7-kL2m",
            "Rocket-Breton-97",
            "sunset-tractor-31",
            "KHpv_zfZbmXfes",
            "%PsTHUcQHVdHvF",
            "*pRWr8336nj7",
        ] {
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
            "P@ssw0rd!",
            "user.password1",
            "8-12",
            "2024-01-15",
            "admin123",
            "IhrPasswort123",
            "tu_clave_1",
            "my-password1",
            "marie2@acme.io",
            "form-field-12",
            "Version-2-12",
            "PasswordInput",
            "XMLHttpRequest",
            "useDbPasswordFromVault",
            "%DB_PASSWORD%",
            "*db_password_1",
            "!Ref",
            "SecretStrOrNone",
            "iOSKeychainItem",
        ] {
            assert!(!is_password(other), "{other}");
        }
    }
}
