//! Where in a JSON text something stands.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

/// A key, which may be written with escapes.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'t>(#[serde(borrow)] Cow<'t, str>);

/// Line and column, from 1, of the value that the keys and indices of `path` lead to.
pub fn locate(text: &str, path: &[String]) -> Option<(usize, usize)> {
    let mut value = text;
    for step in path {
        value = if value.trim_start().starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(value).ok()?;
            items.get(step.parse::<usize>().ok()?)?.get()
        } else {
            let fields: BTreeMap<Key<'_>, &RawValue> = serde_json::from_str(value).ok()?;
            fields.get(&Key(Cow::Borrowed(step)))?.get()
        };
    }
    let offset = value.as_ptr() as usize - text.as_ptr() as usize;
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some((
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    ))
}

/// The column in characters, from 1, of a column in bytes; `serde_json` counts bytes, and from 0
/// where a line ends.
pub fn character_column(text: &str, line: usize, byte_column: usize) -> usize {
    let line = text.split('\n').nth(line - 1).unwrap_or_default();
    let end = line.ceil_char_boundary(byte_column);
    line[..end].chars().count().max(1)
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn keys_and_indices_lead_to_a_place() {
        let text = "{\n \"é\": {\"a\": 1},\n \"b\\u0063\": [\"x\",\n  \"y\"]}";
        let at = |path: &[&str]| {
            let path: Vec<String> = path.iter().map(|&step| step.to_owned()).collect();
            locate(text, &path)
        };
        assert_eq!(at(&["é", "a"]), Some((2, 13)));
        assert_eq!(at(&["bc", "1"]), Some((4, 3)));
        assert_eq!(at(&["bc", "2"]), None);
        assert_eq!(at(&["nothing"]), None);
    }
}
