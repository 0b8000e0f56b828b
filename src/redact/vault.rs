//! What placeholders stand for, over a conversation.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::ops::Bound;

use serde::{Deserialize, Serialize};

use super::fake;
use super::form::{self, ENDING, Keys, Next, SHOWN};
use crate::error::{Error, ErrorKind};
use crate::finding::Category;

/// The version of the serialised form.
const FORMAT: u32 = 1;

/// One value that was masked. It is the user's data: what logs show of it is its placeholder.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub(super) placeholder: String,
    pub(super) value: String,
    pub(super) detector: String,
    pub(super) category: Category,
}

impl Entry {
    /// What stands for the value: a placeholder, or a fake.
    pub fn placeholder(&self) -> &str {
        &self.placeholder
    }

    /// The value.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The id of the detector that found it first.
    pub fn detector(&self) -> &str {
        &self.detector
    }

    /// What it is.
    pub const fn category(&self) -> Category {
        self.category
    }

    fn is_fake(&self) -> bool {
        !self.placeholder.starts_with('[')
    }

    /// The placeholder with the last letters and digits of the value: few enough that the rest
    /// stays unknown.
    pub(super) fn partial(&self) -> String {
        let count = |text: &str| text.bytes().filter(u8::is_ascii_alphanumeric).count();
        let shown = SHOWN.min(count(&self.value) / 3);
        let last = self.value.chars().rev().filter(char::is_ascii_alphanumeric);
        let ending: Vec<char> = last.take(shown).collect();
        let ending: String = ending.into_iter().rev().collect();
        match self.placeholder.strip_suffix(']') {
            Some(open) if shown > 0 => format!("{open}_{ENDING}_{ending}]"),
            _ => self.placeholder.clone(),
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.placeholder)
    }
}

/// Remembers values and what stands for them, in memory. A value has the same placeholder each
/// time; the placeholders of each detector are numbered from one.
#[derive(Clone, Default)]
pub struct Vault {
    entries: Vec<Entry>,
    by_value: HashMap<(Category, bool, String), usize>,
    by_key: BTreeMap<String, usize>,
    /// Fakes in lower case.
    by_fake: BTreeMap<String, usize>,
    fake_lengths: BTreeSet<usize>,
    numbers: HashMap<String, usize>,
    /// Keys of what looked like a placeholder in a text before there was one.
    reserved: BTreeSet<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Serialised {
    format: u32,
    entries: Vec<Entry>,
    #[serde(default)]
    reserved: BTreeSet<String>,
}

impl Vault {
    /// An empty vault.
    pub fn new() -> Vault {
        Vault::default()
    }

    /// Reads what [`Vault::to_json`] has written.
    ///
    /// # Errors
    ///
    /// When it is of another format, damaged, or has two values for one placeholder. The message
    /// shows none of the values.
    pub fn from_json(text: &str) -> Result<Vault, Error> {
        let refuse = |message: String| Error::new(ErrorKind::Vault, message);
        let serialised: Serialised = serde_json::from_str(text).map_err(|error| {
            // The message of a wrong type may quote a value: only the place is told.
            let (line, column) = (error.line(), error.column());
            refuse("this is no vault".to_owned()).at(line, column)
        })?;
        if serialised.format != FORMAT {
            let format = serialised.format;
            return Err(refuse(format!(
                "vault format {format} is not supported, only {FORMAT} is"
            )));
        }
        let mut vault = Vault {
            reserved: serialised.reserved,
            ..Vault::default()
        };
        for (index, entry) in serialised.entries.into_iter().enumerate() {
            let is_numbered =
                form::key(&entry.placeholder).ends_with(|it: char| it.is_ascii_digit());
            let is_sound = !entry.placeholder.is_empty() && (entry.is_fake() || is_numbered);
            if !is_sound || vault.find(&entry.placeholder).is_some() {
                return Err(refuse(format!(
                    "entry {} of the vault has a placeholder that is none, or taken",
                    index + 1
                )));
            }
            vault.add(entry);
        }
        Ok(vault)
    }

    /// Everything it holds, values in the open: to be kept only where that may be.
    ///
    /// # Panics
    ///
    /// Never: every field can be written as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(&Serialised {
            format: FORMAT,
            entries: self.entries.clone(),
            reserved: self.reserved.clone(),
        })
        .expect("a vault can be written as JSON")
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What a placeholder stands for.
    pub fn reveal(&self, placeholder: &str) -> Option<&str> {
        self.find(placeholder).map(|entry| entry.value.as_str())
    }

    /// Keeps what looks like a placeholder in `text` from being given to a value later.
    pub fn reserve(&mut self, text: &str) {
        let mut found = Collected::default();
        found.add_bracketed(text);
        self.reserve_keys(found);
    }

    pub(super) fn reserve_keys(&mut self, keys: Collected) {
        let new = keys.keys.into_iter();
        self.reserved
            .extend(new.filter(|key| !self.by_key.contains_key(key)));
    }

    fn find(&self, placeholder: &str) -> Option<&Entry> {
        let index = self
            .by_fake
            .get(&placeholder.to_ascii_lowercase())
            .or_else(|| self.by_key.get(&form::key(placeholder)))?;
        self.entries.get(*index)
    }

    /// Whether nothing has been masked yet.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn entry(&self, index: usize) -> &Entry {
        &self.entries[index]
    }

    /// The value behind what [`Vault::next`] has found.
    pub(super) fn value_of(&self, key: &str) -> Option<&str> {
        let index = self.by_key.get(key).or_else(|| self.by_fake.get(key))?;
        Some(&self.entries[*index].value)
    }

    /// What stands at the beginning of `text`, of all that this vault has put anywhere.
    /// `in_word` says whether the text before it ends within a word.
    pub(super) fn next(&self, text: &str, in_word: bool, is_end: bool) -> Next {
        let first = text.as_bytes().first().copied().unwrap_or_default();
        let has_keys = !self.by_key.is_empty();
        if matches!(first, b'[' | b'\\') && has_keys {
            return form::bracketed(text, is_end, &mut Known(self));
        }
        if in_word {
            return Next::Other;
        }
        let fake = self.fake(text, is_end);
        if fake == Next::Other && first.is_ascii_uppercase() && has_keys {
            return form::bare(text, is_end, &mut Known(self));
        }
        fake
    }

    fn fake(&self, text: &str, is_end: bool) -> Next {
        let Some(&longest) = self.fake_lengths.last() else {
            return Next::Other;
        };
        let window = text.floor_char_boundary(longest);
        let window = text[..window].to_ascii_lowercase();
        let may_go_on = has_beginning(&self.by_fake, &window);
        if may_go_on && !is_end && text.len() <= longest {
            return Next::Unknown;
        }
        let ends_word = |at: usize| !text[at..].starts_with(char::is_alphanumeric);
        self.fake_lengths
            .iter()
            .rev()
            .filter_map(|&length| window.get(..length))
            .find(|fake| self.by_fake.contains_key(*fake) && ends_word(fake.len()))
            .map_or(Next::Other, |fake| Next::Form(fake.len(), fake.to_owned()))
    }

    /// The index of the entry with a placeholder for this value, made if need be. None of
    /// `taken` is given out.
    pub(super) fn placeholder_for(
        &mut self,
        value: &str,
        detector: &str,
        category: Category,
        taken: &Collected,
    ) -> usize {
        if let Some(&index) = self.by_value.get(&(category, false, value.to_owned())) {
            return index;
        }
        let name = detector.to_ascii_uppercase().replace('-', "_");
        let mut number = self.numbers.get(&name).copied().unwrap_or(0);
        let placeholder = loop {
            number += 1;
            let placeholder = format!("[{name}_{number}]");
            let key = form::key(&placeholder);
            let is_taken = self.by_key.contains_key(&key)
                || self.reserved.contains(&key)
                || taken.keys.contains(&key);
            if !is_taken {
                break placeholder;
            }
        };
        self.numbers.insert(name, number);
        self.add(Entry {
            placeholder,
            value: value.to_owned(),
            detector: detector.to_owned(),
            category,
        })
    }

    /// The same with a fake of the value's form, if there is one for this detector.
    pub(super) fn fake_for(
        &mut self,
        value: &str,
        detector: &str,
        category: Category,
    ) -> Option<usize> {
        if let Some(&index) = self.by_value.get(&(category, true, value.to_owned())) {
            return Some(index);
        }
        let counter = format!("fake {detector}");
        let mut number = self.numbers.get(&counter).copied().unwrap_or(0);
        let placeholder = loop {
            let fake = fake::of(value, detector, number)?;
            number += 1;
            if !self.by_fake.contains_key(&fake.to_ascii_lowercase()) {
                break fake;
            }
        };
        self.numbers.insert(counter, number);
        Some(self.add(Entry {
            placeholder,
            value: value.to_owned(),
            detector: detector.to_owned(),
            category,
        }))
    }

    fn add(&mut self, entry: Entry) -> usize {
        let index = self.entries.len();
        let of_value = (entry.category, entry.is_fake(), entry.value.clone());
        self.by_value.entry(of_value).or_insert(index);
        if entry.is_fake() {
            let fake = entry.placeholder.to_ascii_lowercase();
            self.fake_lengths.insert(fake.len());
            self.by_fake.insert(fake, index);
        } else {
            self.by_key.insert(form::key(&entry.placeholder), index);
        }
        self.entries.push(entry);
        index
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Vault")
            .field("entries", &self.entries)
            .finish_non_exhaustive()
    }
}

/// Whether a key begins with `text`.
fn has_beginning(keys: &BTreeMap<String, usize>, text: &str) -> bool {
    let from = (Bound::Included(text), Bound::Unbounded);
    let next = keys.range::<str, _>(from).next();
    next.is_some_and(|(key, _)| key.starts_with(text))
}

/// The keys of a vault, as forms are looked for.
pub(super) struct Known<'v>(pub(super) &'v Vault);

impl Keys for Known<'_> {
    fn may_begin(&self, beginning: &str) -> bool {
        let keys = &self.0.by_key;
        let begins = |text: &str| has_beginning(keys, text);
        form::may_mean(beginning, begins, |text| keys.contains_key(text))
    }

    fn has(&mut self, key: &str) -> bool {
        self.0.by_key.contains_key(key)
    }
}

/// Every key that a text could be taken to hold.
#[derive(Debug, Default)]
pub(super) struct Collected {
    keys: BTreeSet<String>,
}

impl Collected {
    /// Adds what stands in brackets.
    pub(super) fn add_bracketed(&mut self, text: &str) {
        for (at, byte) in text.bytes().enumerate() {
            if matches!(byte, b'[' | b'\\') {
                form::bracketed(&text[at..], true, self);
            }
        }
    }

    /// Adds what stands without brackets.
    pub(super) fn add_bare(&mut self, text: &str) {
        let mut is_word = false;
        for (at, byte) in text.bytes().enumerate() {
            if byte.is_ascii_uppercase() && !is_word {
                form::bare(&text[at..], true, self);
            }
            is_word = byte.is_ascii_alphanumeric() || byte == b'_';
        }
    }
}

impl Keys for Collected {
    fn may_begin(&self, _beginning: &str) -> bool {
        true
    }

    /// Nothing is found, so that the search goes on.
    fn has(&mut self, key: &str) -> bool {
        let is_name = key.starts_with(|first: char| first.is_ascii_alphabetic());
        if is_name && key.ends_with(|last: char| last.is_ascii_digit()) {
            self.keys.insert(key.to_owned());
        }
        false
    }
}
