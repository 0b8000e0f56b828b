//! Values in place of what stands for them, in whole texts and in texts that arrive in pieces.

use super::form::Next;
use super::vault::Vault;

/// How a value is written where it is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// As it is.
    #[default]
    Plain,
    /// With the escapes of a JSON string.
    Json,
}

impl Spelling {
    fn write(self, value: &str, output: &mut String) {
        match self {
            Spelling::Plain => output.push_str(value),
            Spelling::Json => {
                let quoted = serde_json::Value::from(value).to_string();
                output.push_str(&quoted[1..quoted.len() - 1]);
            }
        }
    }
}

impl Vault {
    /// The text with its values. A placeholder that this vault did not make stays.
    pub fn restore(&self, text: &str) -> String {
        self.restore_spelled(text, Spelling::Plain)
    }

    /// The same with the values written as `spelling` says.
    pub fn restore_spelled(&self, text: &str, spelling: Spelling) -> String {
        let mut restorer = Restorer::new(spelling);
        let certain = restorer.push(self, text);
        certain + &restorer.end(self)
    }
}

/// Restores a text that arrives in pieces; a placeholder may be cut anywhere. However it is cut,
/// what comes out is the same.
#[derive(Clone, Debug, Default)]
pub struct Restorer {
    spelling: Spelling,
    held: String,
    /// Whether what was passed on last is part of a word.
    in_word: bool,
}

impl Restorer {
    /// One for one text.
    pub fn new(spelling: Spelling) -> Restorer {
        Restorer {
            spelling,
            ..Restorer::default()
        }
    }

    /// As much of the text as is certain by now.
    pub fn push(&mut self, vault: &Vault, piece: &str) -> String {
        self.held.push_str(piece);
        self.advance(vault, false)
    }

    /// What was held back, at the end of the text. It can be used for another one afterwards.
    pub fn end(&mut self, vault: &Vault) -> String {
        let rest = self.advance(vault, true);
        self.in_word = false;
        rest
    }

    fn advance(&mut self, vault: &Vault, is_end: bool) -> String {
        let text = std::mem::take(&mut self.held);
        let mut output = String::with_capacity(text.len());
        let (mut at, mut copied) = (0, 0);
        while at < text.len() {
            match vault.next(&text[at..], self.in_word, is_end) {
                Next::Form(length, key) => {
                    output.push_str(&text[copied..at]);
                    let value = vault.value_of(&key).unwrap_or(&text[at..at + length]);
                    self.spelling.write(value, &mut output);
                    at += length;
                    copied = at;
                }
                Next::Other => at += text[at..].chars().next().map_or(1, char::len_utf8),
                Next::Unknown => break,
            }
            let last = text[..at].chars().next_back();
            self.in_word = last.is_some_and(|last| last.is_alphanumeric() || last == '_');
        }
        output.push_str(&text[copied..at]);
        text[at..].clone_into(&mut self.held);
        output
    }
}
