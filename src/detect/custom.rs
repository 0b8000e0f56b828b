//! Detectors that a policy brings: literal terms and regular expressions.

use regex_automata::util::syntax;

use super::row::syntax as row_syntax;
use super::scanner;
use crate::normalize::fold;
use crate::policy::{Custom, Matcher};

/// The largest term or pattern, in bytes.
const LARGEST: usize = 2_000;

/// The regular expression of `custom`, over folded text.
pub(super) fn pattern(custom: &Custom) -> String {
    let body = match &custom.matcher {
        Matcher::Pattern(pattern) => format!("(?:{})", fold(pattern)),
        Matcher::Term(term) => whole_word(&fold(term)),
    };
    if custom.ignore_case {
        format!("(?i){body}")
    } else {
        body
    }
}

fn whole_word(term: &str) -> String {
    let boundary = |byte: Option<&u8>| {
        if byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
            r"\b"
        } else {
            ""
        }
    };
    let bytes = term.as_bytes();
    let mut escaped = String::from(boundary(bytes.first()));
    for character in term.chars() {
        if character.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped.push_str(boundary(bytes.last()));
    escaped
}

/// Refuses what cannot be compiled, is too large, or would match everywhere.
pub(crate) fn check(custom: &Custom) -> Result<(), String> {
    let id = &custom.id;
    let is_id = |id: &str| {
        !id.is_empty()
            && id
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    if !is_id(id) {
        return Err(format!(
            "detector id `{id}` is not lower-case letters, digits and hyphens"
        ));
    }
    let (kind, text) = match &custom.matcher {
        Matcher::Term(term) => ("term", term),
        Matcher::Pattern(pattern) => ("pattern", pattern),
    };
    if text.trim().is_empty() {
        return Err(format!("detector `{id}`: the {kind} is empty"));
    }
    if text.len() > LARGEST {
        return Err(format!(
            "detector `{id}`: the {kind} is longer than {LARGEST} bytes"
        ));
    }
    if let Matcher::Pattern(pattern) = &custom.matcher {
        // Parsed as written first, so that the position in the message is the author's.
        let hir = syntax::parse_with(pattern, &row_syntax())
            .map_err(|error| format!("detector `{id}`: {error}"))?;
        if hir
            .properties()
            .minimum_len()
            .is_none_or(|length| length == 0)
        {
            return Err(format!(
                "detector `{id}`: the pattern matches the empty text"
            ));
        }
    }
    scanner::compile_one(&self::pattern(custom))
        .map_err(|error| format!("detector `{id}`: {error}"))
}
