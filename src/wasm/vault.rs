//! The vault and the restorer, as JavaScript sees them.

use js_sys::Error as JsError;
use wasm_bindgen::prelude::*;

use super::{into_js, into_value};
use crate::redact::{Restorer, Spelling, Vault};

#[wasm_bindgen]
extern "C" {
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "VaultEntry[]")]
    pub type JsEntries;
}

/// What stands for what, over a conversation.
#[wasm_bindgen(js_name = Vault)]
#[derive(Debug, Default)]
pub struct WasmVault {
    pub(super) vault: Vault,
}

#[wasm_bindgen(js_class = Vault)]
impl WasmVault {
    /// An empty vault.
    #[wasm_bindgen(constructor)]
    pub fn new() -> WasmVault {
        WasmVault::default()
    }

    /// Reads what `serialize` has written.
    ///
    /// # Errors
    ///
    /// When it is no vault, or of another format.
    pub fn deserialize(text: &str) -> Result<WasmVault, JsError> {
        let vault = Vault::from_json(text).map_err(|error| into_js(&error))?;
        Ok(WasmVault { vault })
    }

    /// Everything it holds, values in the open.
    pub fn serialize(&self) -> String {
        self.vault.to_json()
    }

    /// How many values it holds.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.vault.entries().len()
    }

    /// The entries, oldest first.
    ///
    /// # Errors
    ///
    /// Only if the host refuses to make the objects of the result.
    pub fn entries(&self) -> Result<JsEntries, JsError> {
        into_value(&self.vault.entries()).map(JsCast::unchecked_into)
    }

    /// What a placeholder stands for.
    pub fn reveal(&self, placeholder: &str) -> Option<String> {
        self.vault.reveal(placeholder).map(str::to_owned)
    }

    /// Keeps what looks like a placeholder in `text` from being given to a value later.
    pub fn reserve(&mut self, text: &str) {
        self.vault.reserve(text);
    }

    /// The text with its values.
    pub fn restore(&self, text: &str) -> String {
        self.vault.restore(text)
    }
}

/// Restores a text that arrives in pieces.
#[wasm_bindgen(js_name = Restorer)]
#[derive(Debug)]
pub struct WasmRestorer {
    restorer: Restorer,
}

#[wasm_bindgen(js_class = Restorer)]
impl WasmRestorer {
    /// One for one text; `json` if it is within a string of JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(json: Option<bool>) -> WasmRestorer {
        let spelling = if json == Some(true) {
            Spelling::Json
        } else {
            Spelling::Plain
        };
        WasmRestorer {
            restorer: Restorer::new(spelling),
        }
    }

    /// As much of the text as is certain by now.
    pub fn push(&mut self, vault: &WasmVault, piece: &str) -> String {
        self.restorer.push(&vault.vault, piece)
    }

    /// What was held back, at the end of the text.
    pub fn end(&mut self, vault: &WasmVault) -> String {
        self.restorer.end(&vault.vault)
    }
}
