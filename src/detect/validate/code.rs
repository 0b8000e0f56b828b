//! Expressions of programming languages and templates.

/// Whether `value` is an expression, a template, a path or markup rather than a value.
pub fn is_code(value: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "$", "<", "{", "[", "%", "(", "@{", "&", "/", "./", "../", "~/", "\\", "!", "*", "#{",
        "process.", "os.", "env.", "self.", "this.", "config.", "http:", "https:", "vault:",
        "arn:", "ref:", "secret:", "enc:", "file:",
    ];
    const MARKS: &[&str] = &[
        "${", "{{", "}}", "()", "](", "->", "::", "=>", "<%", "&&", "||", "==", "\\n", "\\u", "%s",
        "%(", "|",
    ];
    OPENINGS.iter().any(|opening| value.starts_with(opening))
        || MARKS.iter().any(|mark| value.contains(mark))
        || is_call(value)
        || value.contains('[') && value.contains(']')
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
    use super::is_code;

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
