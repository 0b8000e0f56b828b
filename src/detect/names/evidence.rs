//! What stands around a name and says whose it is: somebody's in private, or a public figure's.

use std::ops::Range;

use super::phrases::{
    COMPANIES_TOO, DEALINGS_AFTER, DEALINGS_BEFORE, GREETINGS, LABELS, LISTS, MINE, ONLY_IN_FIELDS,
    PERSONAL, PUBLIC_LIFE, RELATIONS, TITLES,
};

/// How much text before and after a name is looked at, in bytes.
const BEFORE: usize = 64;
const AFTER: usize = 48;

/// How much text before and after a name may show that it is of public or invented people.
const PUBLIC_BEFORE: usize = 160;
const PUBLIC_AFTER: usize = 120;

/// How much a greeting at the head of a letter says.
const MOST_GREETED: u8 = 2;

/// What may stand between a label and the name.
const QUOTES: &[char] = &[' ', '"', '\'', '*', '`', '_', '<', '('];

/// What the words around a name say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    /// How much they speak for somebody in private.
    pub points: u8,
    pub vouched: Vouched,
}

/// How far words vouch for a name, since they are said of people alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Vouched {
    #[default]
    Nothing,
    /// For one of which a part is known.
    Partly,
    /// For one that nobody knows.
    Wholly,
}

impl Vouched {
    /// How much is known of a name of which so much was.
    pub(super) fn of(self, knowledge: u8) -> u8 {
        match self {
            Vouched::Wholly => knowledge.max(2),
            Vouched::Partly if knowledge > 0 => knowledge.max(2),
            _ => knowledge,
        }
    }
}

/// The text around a name.
pub(super) struct Surroundings<'t> {
    text: &'t str,
    name: Range<usize>,
    /// What stands right before and after it, in small letters.
    before: String,
    after: String,
}

impl<'t> Surroundings<'t> {
    /// Of what stands at `name` in a folded text.
    pub(super) fn of(text: &'t str, name: Range<usize>) -> Surroundings<'t> {
        let (before, after) = around(text, &name, BEFORE, AFTER);
        Surroundings {
            text,
            before: format!(" {before}"),
            after,
            name,
        }
    }

    /// What the words around it say of whose it is, if other data of a person stand beside it or
    /// not.
    pub(super) fn said(&self, is_beside: bool) -> Said {
        let labelled = self.labelled(is_beside);
        let is_dealt_with = DEALINGS_BEFORE
            .iter()
            .any(|words| self.before.trim_end().ends_with(words.trim_end()));
        let does_something = DEALINGS_AFTER
            .iter()
            .any(|words| self.after.starts_with(words));
        let is_speaker = self.is_speaker();
        let greeted = self.greeted();
        let (label, is_field, _) = self.label();
        let is_titled = TITLES.contains(&label) && !is_field;
        let vouched = if is_titled && (does_something || self.is_head_of_letter()) {
            Vouched::Wholly
        } else if is_titled
            || PERSONAL.contains(&label)
            || does_something
            || is_speaker
            || greeted == MOST_GREETED
        {
            Vouched::Partly
        } else {
            Vouched::Nothing
        };
        let is_private = labelled.is_some() || is_dealt_with || does_something || is_speaker;
        Said {
            points: if is_private { 2 } else { greeted },
            vouched: vouched.max(labelled.unwrap_or_default()),
        }
    }

    /// How much a greeting says, up to [`MOST_GREETED`] at the head of a letter.
    fn greeted(&self) -> u8 {
        let word = self
            .before
            .trim_end()
            .rsplit(|it: char| !it.is_ascii_alphabetic())
            .next();
        let is_greeted = word.is_some_and(|word| GREETINGS.contains(&word));
        let goes_on = self.after.starts_with([',', ':', '!', '\n', '\r']);
        u8::from(is_greeted && goes_on) + u8::from(is_greeted && self.is_head_of_letter())
    }

    /// Whether the line ends behind it.
    fn is_head_of_letter(&self) -> bool {
        let after = self.after.trim_start_matches([',', ':', '!', '\r']);
        after.starts_with('\n')
    }

    /// Whether it stands between a time and what was said then, as in a copied chat.
    fn is_speaker(&self) -> bool {
        let time = self.before.trim_end_matches([' ', '-', ']', ')']);
        let minutes = time.trim_end_matches(|it: char| it.is_ascii_digit());
        self.after.starts_with(": ") && minutes.len() + 2 == time.len() && minutes.ends_with(':')
    }

    /// The word right before it, whether it is the label of a field, and what stands before.
    fn label(&self) -> (&str, bool, &str) {
        let field = self.before.trim_end_matches(QUOTES);
        let (label, is_field) = match field.strip_suffix([':', '=']) {
            Some(label) => (label.trim_end_matches(QUOTES), true),
            None => (field, false),
        };
        let word = label
            .rsplit(|it: char| !it.is_ascii_alphabetic() && it != '.')
            .next()
            .unwrap_or_default();
        (word, is_field, &label[..label.len() - word.len()])
    }

    /// Whether the words right before it, or the field that it stands in, announce a person, and
    /// what they vouch for.
    fn labelled(&self, is_beside: bool) -> Option<Vouched> {
        let (word, is_field, before) = self.label();
        let is_line_start = || {
            before
                .trim_end_matches(QUOTES)
                .ends_with(['\n', ',', ';', '|', '{', '>'])
                || before.trim().is_empty()
        };
        let mut words = before
            .trim_end()
            .rsplit(|it: char| !it.is_ascii_alphabetic());
        let is_mine = words.next().is_some_and(|whose| MINE.contains(&whose));
        if is_mine && (RELATIONS.contains(&word) || LABELS.contains(&word)) {
            let is_person = !COMPANIES_TOO.contains(&word);
            return Some(if is_person {
                Vouched::Wholly
            } else {
                Vouched::Nothing
            });
        }
        let is_label = LABELS.contains(&word)
            && (is_field || is_beside || !ONLY_IN_FIELDS.contains(&word))
            && (word.len() > 2 || !is_field || is_line_start());
        is_label.then(|| {
            if is_field && LISTS.contains(&word) {
                Vouched::Wholly
            } else {
                Vouched::Nothing
            }
        })
    }

    /// Whether it stands alone in a line, a cell, quotes or brackets.
    pub(super) fn is_cell(&self) -> bool {
        let before = self.text[..self.name.start]
            .trim_end_matches([' ', '*', '-'])
            .bytes()
            .last();
        let after = self.text[self.name.end..]
            .trim_start_matches([' ', '*'])
            .bytes()
            .next();
        before.is_none_or(|byte| b"\n\r\t;|\"'(:,>".contains(&byte))
            && after.is_none_or(|byte| byte.is_ascii_digit() || b"\n\r\t;|\"')<(,+".contains(&byte))
    }

    /// Whether the text speaks of people whom everybody may know, or who never lived.
    pub(super) fn is_public_life(&self) -> bool {
        let (before, after) = around(self.text, &self.name, PUBLIC_BEFORE, PUBLIC_AFTER);
        let public = format!("{before} {after}");
        let mut in_word = false;
        public.char_indices().any(|(at, letter)| {
            let begins = !in_word;
            in_word = letter.is_ascii_alphanumeric();
            begins
                && PUBLIC_LIFE
                    .iter()
                    .any(|words| public[at..].starts_with(words))
        })
    }
}

/// So much text before and after `name`, in small letters.
fn around(text: &str, name: &Range<usize>, before: usize, after: usize) -> (String, String) {
    let start = text.floor_char_boundary(name.start.saturating_sub(before));
    let end = text.ceil_char_boundary(text.len().min(name.end + after));
    (
        text[start..name.start].to_ascii_lowercase(),
        text[name.end..end].to_ascii_lowercase(),
    )
}
