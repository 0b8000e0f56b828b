//! Expressions of programming languages and templates.

use super::entropy::{is_jumbled, is_random};

/// Whether `value` is an expression, a template, a path or markup rather than a value.
pub fn is_code(value: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "$", "<", "{", "[", "(", "@{", "/", "./", "../", "~/", "\\", "#{", "process.", "os.",
        "env.", "self.", "this.", "config.", "http:", "https:", "vault:", "arn:", "ref:",
        "secret:", "enc:", "file:",
    ];
    const MARKS: &[&str] = &[
        "${", "{{", "}}", "()", "](", "->", "::", "=>", "<%", "&&", "||", "==", "\\n", "\\u", "%s",
        "%(", "|",
    ];
    // Signs that begin a word of a language, and a random value now and then.
    let after_sign = value.strip_prefix(['%', '&', '!', '*']);
    OPENINGS.iter().any(|opening| value.starts_with(opening))
        || after_sign.is_some_and(|rest| !is_random(rest) && !is_jumbled(rest))
        || value.len() > 1 && value.starts_with('%') && value.ends_with('%')
        || MARKS.iter().any(|mark| value.contains(mark))
        || is_call(value)
        || value.contains('[') && value.contains(']')
}

/// Whether `value` is a variable or a template, where anything else is a value.
pub fn is_template(value: &str) -> bool {
    const OPENINGS: &[&str] = &["$", "<", "{", "[", "@{", "#{"];
    OPENINGS.iter().any(|opening| value.starts_with(opening))
        || value.len() > 1 && value.starts_with('%') && value.ends_with('%')
        || ["${", "{{", "}}", "<%", "%("]
            .iter()
            .any(|mark| value.contains(mark))
}

/// The name of a function and the bracket after it, or a bracket that closes what began before.
fn is_call(value: &str) -> bool {
    match value.split_once('(') {
        Some((name, _)) => {
            let has_only = |allowed: fn(u8) -> bool| name.bytes().all(allowed);
            name.len() >= 2
                && has_only(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'.')
                && (name.contains('.') || has_only(|b| !b.is_ascii_digit()))
        }
        None => value.ends_with(')'),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_code, is_template};

    #[test]
    fn templates_are_told_from_values_that_begin_oddly() {
        for template in ["${KEY}", "$KEY", "%DB_PASS%", "<key>", "{{ key }}", "[key]"] {
            assert!(is_template(template), "{template}");
        }
        for value in ["%x7Kq2v9", "!vt7DTEa", "*nr!FNUe", "/p4ss"] {
            assert!(!is_template(value), "{value}");
        }
    }

    #[test]
    fn code_is_told_from_values() {
        for code in [
            "os.environ['KEY']",
            "${KEY}",
            "get_key(name",
            "hashlib.blake2s(tool",
            "config)",
            "{{ key }}",
            "<key>",
            "process.env.ACME_KEY",
            "%(key)s",
            "/run/secrets/key",
        ] {
            assert!(is_code(code), "{code}");
        }
        for value in ["x7$kq(2v!z9rt@lw4y#bnc8", "Wq8!mZ2k", "a1(b2)c3"] {
            assert!(!is_code(value), "{value}");
        }
    }
}
