//! What a placeholder looks like, also after an assistant has reformatted it.
//!
//! Masking writes `[PAYMENT_CARD_1]`. An answer may say `[Payment card 1]`, `\[PAYMENT\_CARD\_1\]`,
//! `[**PAYMENT_CARD_1**]`, `[PAYMENT_CARDS_1]`, `[PAYMENT_CARD_1's]` or `PAYMENT_CARD_1`. All of
//! these have one key, `PAYMENTCARD1`. Without brackets only capitals count: `email_1` may well
//! be a name in a program.

/// The longest form, in bytes: no more text than this is ever waited for.
pub(super) const LONGEST: usize = 120;

/// What a partial placeholder has between its number and the characters that it shows.
pub(super) const ENDING: &str = "ENDING";

/// How many characters a partial placeholder shows at most.
pub(super) const SHOWN: usize = 4;

/// What comes next in a text.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    /// A form of this many bytes, with this key.
    Form(usize, String),
    /// Nothing of concern.
    Other,
    /// Only the text that follows can tell.
    Unknown,
}

/// The keys that count.
pub(super) trait Keys {
    /// Whether a key begins like this. May say yes too often, but never no.
    fn may_begin(&self, beginning: &str) -> bool;
    /// Whether this is one.
    fn has(&mut self, key: &str) -> bool;
}

/// The key of a name and a number as masking writes them.
pub(super) fn key(placeholder: &str) -> String {
    let kept = placeholder.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|character| character.to_ascii_uppercase())
        .collect()
}

/// The form in brackets at the beginning of `text`. More text may follow unless `is_end`.
pub(super) fn bracketed(text: &str, is_end: bool, keys: &mut impl Keys) -> Next {
    let bytes = text.as_bytes();
    let cut = if is_end { Next::Other } else { Next::Unknown };
    let escapes = bytes.iter().take(3).take_while(|&&it| it == b'\\').count();
    match bytes.get(escapes) {
        None => return cut,
        Some(b'[') if escapes < 3 => {}
        Some(_) => return Next::Other,
    }
    let mut key = String::new();
    let mut at = escapes + 1;
    loop {
        match bytes.get(at..).unwrap_or_default() {
            _ if at >= LONGEST => return Next::Other,
            [] => return cut,
            // An escape before the first bracket is the text's own unless there is one before
            // the last: what masking writes has none.
            [b']', ..] if escapes > 0 && bytes[at - 1] != b'\\' => return Next::Other,
            [b']', ..] => {
                return meanings(&key)
                    .into_iter()
                    .find(|meaning| keys.has(meaning))
                    .map_or(Next::Other, |meaning| Next::Form(at + 1, meaning));
            }
            [byte, ..] if byte.is_ascii_alphanumeric() => {
                key.push(char::from(byte.to_ascii_uppercase()));
                if !keys.may_begin(&key) {
                    return Next::Other;
                }
                at += 1;
            }
            rest => match separator(rest) {
                Some(0) => return cut,
                Some(length) => at += length,
                None => return Next::Other,
            },
        }
    }
}

/// The length of what may stand between the letters of a form; 0 if it is cut short.
fn separator(text: &[u8]) -> Option<usize> {
    const WIDE: [&str; 6] = [
        "\u{a0}", "\u{202f}", "\u{2019}", "\u{2011}", "\u{200b}", "\u{2060}",
    ];
    if matches!(
        text[0],
        b'_' | b'-' | b' ' | b'\t' | b'*' | b'`' | b'\'' | b'\\'
    ) {
        return Some(1);
    }
    WIDE.iter()
        .find(|wide| text.starts_with(wide.as_bytes()))
        .map(|wide| wide.len())
}

/// The longest form without brackets at the beginning of `text`, where a word begins.
pub(super) fn bare(text: &str, is_end: bool, keys: &mut impl Keys) -> Next {
    let bytes = text.as_bytes();
    let mut key = String::new();
    let mut found = Next::Other;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at).filter(|_| at < LONGEST) {
        match byte {
            b'A'..=b'Z' | b'0'..=b'9' => {
                key.push(char::from(byte));
                if !keys.may_begin(&key) {
                    return found;
                }
                at += 1;
                let is_word = bytes
                    .get(at)
                    .is_some_and(|&next| next.is_ascii_alphanumeric() || next == b'_');
                if !is_word && byte.is_ascii_digit() && keys.has(&key) {
                    found = Next::Form(at, key.clone());
                }
            }
            b'\\' if bytes.get(at + 1).is_some_and(|&next| next == b'_') => at += 2,
            b'\\' if at + 1 == bytes.len() => at += 1,
            b'_' | b'-' | b' ' if !matches!(bytes[at - 1], b'_' | b'-' | b' ') => at += 1,
            _ => return found,
        }
    }
    if is_end || at >= LONGEST {
        found
    } else {
        Next::Unknown
    }
}

/// The keys that a form may stand for, the likeliest first: as it is, without the characters
/// that it shows, without an inflection.
fn meanings(key: &str) -> Vec<String> {
    let ends_in_digit = |text: &str| text.ends_with(|last: char| last.is_ascii_digit());
    let mut meanings = vec![key.to_owned()];
    if let Some((before, shown)) = key.rsplit_once(ENDING)
        && ends_in_digit(before)
        && (1..=SHOWN).contains(&shown.len())
    {
        meanings.push(before.to_owned());
    }
    if let Some(before) = key.strip_suffix('S').filter(|before| ends_in_digit(before)) {
        meanings.push(before.to_owned());
    }
    let (name, number) = split_number(key);
    for ending in ["ES", "S"] {
        if let Some(stem) = name.strip_suffix(ending).filter(|_| !number.is_empty()) {
            meanings.push(format!("{stem}{number}"));
        }
    }
    meanings
}

/// The digits at the end, apart.
fn split_number(key: &str) -> (&str, &str) {
    key.split_at(
        key.trim_end_matches(|last: char| last.is_ascii_digit())
            .len(),
    )
}

/// Whether one of `meanings` may come of a form whose key begins like this. `begins` says whether
/// a key begins with a text, `is_key` whether it is one.
pub(super) fn may_mean(
    beginning: &str,
    begins: impl Fn(&str) -> bool,
    is_key: impl Fn(&str) -> bool,
) -> bool {
    let (name, _) = split_number(beginning);
    let inflected = ["ES", "E", "S"]
        .iter()
        .filter_map(|ending| name.strip_suffix(ending));
    let longest_addition = ENDING.len() + SHOWN;
    let shortest = beginning.len().saturating_sub(longest_addition).max(1);
    begins(beginning)
        || inflected.filter(|stem| !stem.is_empty()).any(begins)
        || (shortest..beginning.len()).any(|end| is_key(&beginning[..end]))
}

#[cfg(test)]
mod tests {
    use super::{Keys, Next, bare, bracketed, may_mean};

    struct Known(&'static [&'static str]);

    impl Keys for Known {
        fn may_begin(&self, beginning: &str) -> bool {
            let begins = |text: &str| self.0.iter().any(|key| key.starts_with(text));
            may_mean(beginning, begins, |text| self.0.contains(&text))
        }

        fn has(&mut self, key: &str) -> bool {
            self.0.contains(&key)
        }
    }

    const KEYS: &[&str] = &["EMAILADDRESS1", "EMAILADDRESS12", "OAUTH2TOKEN1"];

    #[test]
    fn what_assistants_make_of_a_placeholder_is_recognised() {
        for form in [
            "[EMAIL_ADDRESS_1]",
            "[email_address_1]",
            "[Email Address 1]",
            "[ EMAIL_ADDRESS_1 ]",
            r"\[EMAIL\_ADDRESS\_1\]",
            r"[EMAIL\_ADDRESS\_1]",
            r"\\[EMAIL\\_ADDRESS\\_1\\]",
            "[**EMAIL_ADDRESS_1**]",
            "[`EMAIL_ADDRESS_1`]",
            "[EmailAddress1]",
            "[EMAIL\u{a0}ADDRESS\u{202f}1]",
            "[EMAIL_ADDRESSES_1]",
            "[EMAIL_ADDRESS_1's]",
            "[EMAIL_ADDRESS_1\u{2019}s]",
            "[EMAIL_ADDRESS_1_ENDING_nce]",
        ] {
            let found = bracketed(form, true, &mut Known(KEYS));
            assert_eq!(
                found,
                Next::Form(form.len(), "EMAILADDRESS1".into()),
                "{form}"
            );
        }
        for form in ["EMAIL_ADDRESS_1", "EMAIL ADDRESS 1", r"EMAIL\_ADDRESS\_1"] {
            let found = bare(form, true, &mut Known(KEYS));
            assert_eq!(
                found,
                Next::Form(form.len(), "EMAILADDRESS1".into()),
                "{form}"
            );
        }
        assert_eq!(
            bare("EMAIL_ADDRESS_12.", true, &mut Known(KEYS)),
            Next::Form(16, "EMAILADDRESS12".into())
        );
    }

    #[test]
    fn what_only_resembles_one_is_left_alone() {
        for text in [
            "[EMAIL_ADDRESS_2]",
            "[EMAIL_ADDRESS_1",
            "[EMAIL_ADDRESS_[",
            r"\[EMAIL_ADDRESS_1]",
            "[]",
            "[EMAIL.ADDRESS.1]",
            "[EMAIL_ADDRESS_1_ENDING_12345]",
        ] {
            assert_eq!(
                bracketed(text, true, &mut Known(KEYS)),
                Next::Other,
                "{text}"
            );
        }
        for text in [
            "email_address_1",
            "EMAIL_ADDRESS_1a",
            "EMAIL_ADDRESS_1_x",
            "EMAIL",
        ] {
            assert_eq!(bare(text, true, &mut Known(KEYS)), Next::Other, "{text}");
        }
    }

    #[test]
    fn a_beginning_waits_only_while_it_may_become_a_placeholder() {
        for text in [
            "[",
            r"\",
            "[EMAI",
            "[EMAIL_ADDRESSE",
            "[EMAIL_ADDRESS_1_ENDIN",
        ] {
            assert_eq!(
                bracketed(text, false, &mut Known(KEYS)),
                Next::Unknown,
                "{text}"
            );
            assert_eq!(
                bracketed(text, true, &mut Known(KEYS)),
                Next::Other,
                "{text}"
            );
        }
        for text in ["[x", "[EMAILI", "[1"] {
            assert_eq!(
                bracketed(text, false, &mut Known(KEYS)),
                Next::Other,
                "{text}"
            );
        }
        assert_eq!(
            bare("EMAIL_ADDRESS_1", false, &mut Known(KEYS)),
            Next::Unknown
        );
    }
}
