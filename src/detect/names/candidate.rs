//! Words with capitals, one after another, that may be somebody's name.

use crate::detect::validate::name::{Known, PARTICLES, is_public};
use crate::finding::Span;

/// The most words of a run: a heading in capitals goes on longer.
const LONGEST_RUN: usize = 8;

/// The most parts of a name.
const MOST_PARTS: usize = 4;

/// Words that may be a name.
#[derive(Debug)]
pub(super) struct Candidate {
    pub span: Span,
    /// How much of it is known as names, from nothing, 0, to a first and a last name, 3.
    pub knowledge: u8,
    /// Whether everybody knows somebody of this name.
    pub is_public: bool,
}

/// A word of a run.
struct Part {
    span: Span,
    known: Known,
    /// Whether something joins it to the part before, as in "de la Tour".
    is_joined: bool,
    is_upper: bool,
}

/// All candidates of a folded text, in order.
pub(super) fn candidates(text: &str) -> Vec<Candidate> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(start) = next_capital(bytes, at) {
        words.clear();
        at = read_run(bytes, start, &mut words);
        if words.len() > 1 {
            let mut parts: Vec<Part> = words.iter().map(|&span| Part::read(text, span)).collect();
            for (index, pair) in words.windows(2).enumerate() {
                parts[index + 1].is_joined = pair[0].end + 1 < pair[1].start;
            }
            let segments = parts.split(|part| part.known.is_word() && !part.is_joined);
            found.extend(segments.filter_map(|segment| candidate(text, segment)));
        }
    }
    found
}

impl Part {
    fn read(text: &str, span: Span) -> Part {
        let word = &text[span.range()];
        Part {
            span,
            known: Known::of(word),
            is_joined: false,
            is_upper: !word.bytes().any(|byte| byte.is_ascii_lowercase()),
        }
    }

    fn is_first_name(&self) -> bool {
        self.known.given || self.known.ambiguous
    }
}

fn candidate(text: &str, mut parts: &[Part]) -> Option<Candidate> {
    // A sentence may begin before the name: "Remind Marie Dupont".
    if parts.len() > 2 && !parts[0].is_first_name() && parts[1].known.given {
        parts = &parts[1..];
    }
    let (first, rest) = parts.split_first()?;
    let last = rest.last()?;
    if parts.len() > MOST_PARTS {
        return None;
    }
    let span = Span::new(first.span.start, last.span.end);
    Some(Candidate {
        span,
        knowledge: knowledge(first, last)?,
        is_public: is_public(&text[span.range()]),
    })
}

/// How much is known of a name; none if it is rather two words.
fn knowledge(first: &Part, last: &Part) -> Option<u8> {
    let has_family = last.known.family && !last.known.word;
    let has_given = first.is_first_name();
    let is_word = last.known.word && !last.is_joined;
    if has_given && !first.known.given && is_word || !has_given && first.known.word {
        return None;
    }
    // As forms write it: DUPONT Marie.
    let is_family_in_capitals = first.is_upper && !last.is_upper;
    let is_turned = !has_given
        && (last.known.given && first.known.family
            || last.is_first_name() && is_family_in_capitals);
    let known = if is_turned {
        3
    } else {
        let is_form = !has_given && is_family_in_capitals;
        let has_family = has_family || is_form && first.known.family;
        u8::from(has_given || is_form) + u8::from(first.known.given) + u8::from(has_family)
    };
    let is_all_upper = first.is_upper && last.is_upper;
    Some(if is_all_upper && !has_family && !is_turned {
        known.saturating_sub(1)
    } else {
        known
    })
}

/// Where the next word with a capital begins.
fn next_capital(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let at = rest.iter().position(u8::is_ascii_uppercase)?;
    Some(from + at)
}

/// Reads words with capitals and what joins them, and returns where to go on.
fn read_run(bytes: &[u8], start: usize, words: &mut Vec<Span>) -> usize {
    if start > 0 && !may_precede(bytes[start - 1]) {
        return word_end(bytes, start);
    }
    let mut start = start;
    loop {
        let end = word_end(bytes, start);
        if end - start < 2 || !is_shaped(&bytes[start..end]) || !may_follow(&bytes[end..]) {
            return end;
        }
        words.push(Span::new(start, end));
        match next_part(bytes, end) {
            Some(next) if words.len() < LONGEST_RUN => start = next,
            _ => return end,
        }
    }
}

/// Where the next word of a name begins, after a space and perhaps initials and particles. The
/// Spanish "y" joins two people more often than two last names.
fn next_part(bytes: &[u8], end: usize) -> Option<usize> {
    const MOST_JOINTS: usize = 3;
    let mut at = end;
    for _ in 0..=MOST_JOINTS {
        let rest = bytes.get(at..)?.strip_prefix(b" ")?;
        at += 1;
        if !rest.first()?.is_ascii_alphabetic() {
            return None;
        }
        if let [b'd' | b'l', b'\'', b'A'..=b'Z', ..] = rest {
            return Some(at + 2);
        }
        let length = rest
            .iter()
            .take(4)
            .take_while(|it| it.is_ascii_alphabetic());
        let length = length.count();
        let is_initial =
            length == 1 && rest[0].is_ascii_uppercase() && matches!(rest.get(1), Some(b'.' | b' '));
        if is_initial {
            at += length + usize::from(rest.get(1) == Some(&b'.'));
        } else if rest[0].is_ascii_uppercase() {
            return Some(at);
        } else if rest[0] != b'y'
            && length < 4
            && PARTICLES.iter().any(|it| it.as_bytes() == &rest[..length])
        {
            at += length;
        } else {
            return None;
        }
    }
    None
}

/// Where the word ends that begins at `start`: hyphens and apostrophes before a capital are
/// parts of it.
fn word_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        let goes_on = match byte {
            b'-' | b'\'' => bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase),
            _ => byte.is_ascii_alphabetic(),
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    at
}

/// Whether the case of a word is that of a name, not of an identifier.
fn is_shaped(word: &[u8]) -> bool {
    const BEFORE_A_CAPITAL: &[&[u8]] = &[
        b"Mc", b"Mac", b"De", b"Di", b"Du", b"La", b"Le", b"Van", b"Fitz", b"Da", b"Del", b"Dos",
    ];
    word.split(|byte| matches!(byte, b'-' | b'\'')).all(|part| {
        let inner = part.iter().skip(1).position(u8::is_ascii_uppercase);
        inner.is_none_or(|inner| {
            let (before, after) = part.split_at(inner + 1);
            part.iter().all(u8::is_ascii_uppercase)
                || BEFORE_A_CAPITAL.contains(&before)
                    && after.iter().skip(1).all(u8::is_ascii_lowercase)
        })
    })
}

/// Whether a name may begin after this.
fn may_precede(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"_@#$/\\.%&-".contains(&byte)
}

/// Whether a name may end before this: no identifier, address or path goes on here.
fn may_follow(rest: &[u8]) -> bool {
    match rest {
        [] => true,
        [b'.' | b'-' | b'/' | b':', next, ..] => !next.is_ascii_alphanumeric() && *next != b'/',
        [byte, ..] => byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"_@\\".contains(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::candidates;

    fn found(text: &str) -> Vec<(&str, u8)> {
        let found = candidates(text);
        found
            .iter()
            .map(|it| (&text[it.span.range()], it.knowledge))
            .collect()
    }

    #[test]
    fn names_are_read_with_what_joins_their_parts() {
        for (text, name) in [
            ("then Marie Dupont said", "Marie Dupont"),
            ("Remind Marie Dupont of it", "Marie Dupont"),
            ("Jean-Pierre de la Tour", "Jean-Pierre de la Tour"),
            ("for John Q. Miller's car", "John Q. Miller"),
            ("Sinead O'Connor called", "Sinead O'Connor"),
            ("Dear Ian McDonald,", "Ian McDonald"),
            ("DUPONT Marie (RH)", "DUPONT Marie"),
            ("(Sophie d'Arcy)", "Sophie d'Arcy"),
        ] {
            let found = found(text);
            assert!(
                matches!(found[..], [(it, knowledge)] if it == name && knowledge >= 2),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn words_and_identifiers_are_no_names() {
        for text in [
            "Jordan River and Virginia Beach",
            "The United Kingdom",
            "class MarieDupont Extends",
            "src/Marie Dupont.rs",
            "Will Power",
            "Marie. Dupont",
            "mail Marie Dupont@example",
        ] {
            let found = found(text);
            assert!(found.iter().all(|it| it.1 < 2), "{text}: {found:?}");
        }
    }
}
