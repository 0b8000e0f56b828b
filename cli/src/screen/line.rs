//! One line of a batch: from JSON to the prompt in it.

use std::str;

use serde::Deserialize;
use serde_json::value::RawValue;

/// What a line holds. Its other fields are left alone.
#[derive(Debug)]
pub struct Line<'l> {
    /// Repeated in the answer exactly as it was written.
    pub id: Option<&'l RawValue>,
    /// The prompt.
    pub text: String,
}

/// Why a line cannot be screened. The message never repeats the line's own text.
#[derive(Debug)]
pub struct BadLine<'l> {
    /// The id, where it could be read.
    pub id: Option<&'l RawValue>,
    /// What is wrong, and at which column.
    pub message: String,
}

#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    text: Option<&'l RawValue>,
}

impl<'l> Line<'l> {
    /// Reads a line without its newline.
    pub fn parse(bytes: &'l [u8]) -> Result<Line<'l>, BadLine<'l>> {
        let anonymous = |message| BadLine { id: None, message };
        let line = str::from_utf8(bytes).map_err(|error| {
            anonymous(format!(
                "not UTF-8 from column {} on",
                error.valid_up_to() + 1
            ))
        })?;
        match line.trim_start().bytes().next() {
            None => return Err(anonymous("empty, where a JSON object belongs".to_owned())),
            // Serde would also read an array, field by field.
            Some(byte) if byte != b'{' => return Err(anonymous("not a JSON object".to_owned())),
            Some(_) => {}
        }
        let Fields { id, text } =
            serde_json::from_str(line).map_err(|error| anonymous(describe(&error, 0)))?;
        let bad = |message| BadLine { id, message };
        let Some(text) = text.map(RawValue::get) else {
            return Err(bad("`text` is missing or null".to_owned()));
        };
        if !text.starts_with('"') {
            return Err(bad("`text` is not a string".to_owned()));
        }
        let offset = text.as_ptr() as usize - line.as_ptr() as usize;
        serde_json::from_str(text)
            .map(|text| Line { id, text })
            .map_err(|error| bad(format!("in `text`: {}", describe(&error, offset))))
    }
}

/// What a JSON error says, with the column in the line; `offset` is where the JSON begins.
fn describe(error: &serde_json::Error, offset: usize) -> String {
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    format!("{message} at column {}", offset + error.column())
}
