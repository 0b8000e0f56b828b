//! The audit log, as JavaScript sees it.

use js_sys::Error as JsError;
use wasm_bindgen::prelude::*;

use super::{into_js, into_value};
use crate::audit::{Answer, Entry, Limits, Log, Record, Summary, Time, engine, verify};

#[wasm_bindgen]
extern "C" {
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "AuditEntry[]")]
    pub type JsEntries;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "AuditAnswer")]
    pub type JsAnswer;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "AuditSummary")]
    pub type JsSummary;
}

/// A log in memory.
#[wasm_bindgen(js_name = AuditLog)]
#[derive(Debug, Default)]
pub struct WasmAuditLog {
    log: Log,
}

#[wasm_bindgen(js_class = AuditLog)]
impl WasmAuditLog {
    /// The log of these JSON Lines; an empty one if there are none.
    ///
    /// # Errors
    ///
    /// When its chain is broken; the message says where.
    #[wasm_bindgen(constructor)]
    pub fn new(jsonl: Option<String>) -> Result<WasmAuditLog, JsError> {
        let log = verify(&jsonl.unwrap_or_default(), None)
            .map_err(|breach| JsError::new(&breach.to_string()))?;
        Ok(WasmAuditLog { log })
    }

    /// Appends a record, as JSON; gives its line.
    ///
    /// # Errors
    ///
    /// When it is no record, or the time is not as `toISOString` writes it.
    pub fn append(&mut self, record: &str, time: &str) -> Result<String, JsError> {
        let record = Record::from_json(record).map_err(|error| into_js(&error))?;
        let entry = self.log.append(record, read(time)?);
        Ok(entry.map_err(|error| into_js(&error))?.to_json())
    }

    /// Deletes the entries up to this one, or all; gives the line that says so, if there were any.
    ///
    /// # Errors
    ///
    /// When the time is not as `toISOString` writes it.
    #[wasm_bindgen(js_name = deleteThrough)]
    pub fn delete_through(
        &mut self,
        last: Option<u32>,
        time: &str,
    ) -> Result<Option<String>, JsError> {
        let last = last.map_or(u64::MAX, u64::from);
        let entry = self.log.delete_through(last, read(time)?);
        Ok(entry.map(Entry::to_json))
    }

    /// Deletes what is beyond the limits; gives the line that says so, if anything was.
    ///
    /// # Errors
    ///
    /// When the time is not as `toISOString` writes it.
    pub fn retain(
        &mut self,
        entries: Option<u32>,
        days: Option<u32>,
        time: &str,
    ) -> Result<Option<String>, JsError> {
        let limits = Limits {
            entries: entries.map(u64::from),
            days,
        };
        let entry = self.log.retain(limits, read(time)?);
        Ok(entry.map(Entry::to_json))
    }

    /// The whole log as JSON Lines.
    pub fn jsonl(&self) -> String {
        self.log.to_jsonl()
    }

    /// The hash of the last entry.
    #[wasm_bindgen(getter)]
    pub fn head(&self) -> Option<String> {
        self.log.head().map(str::to_owned)
    }

    /// The entries, oldest first.
    ///
    /// # Errors
    ///
    /// Only if the host refuses to make the objects of the result.
    pub fn entries(&self) -> Result<JsEntries, JsError> {
        into_value(&self.log.entries()).map(JsCast::unchecked_into)
    }

    /// What it says in numbers.
    ///
    /// # Errors
    ///
    /// Only if the host refuses to make the objects of the result.
    pub fn summary(&self) -> Result<JsSummary, JsError> {
        let mut summary = Summary::default();
        summary.add(&self.log);
        into_value(&summary).map(JsCast::unchecked_into)
    }
}

/// Whether the log of these JSON Lines is whole; with `head`, whether it still has that entry.
///
/// # Errors
///
/// Only if the host refuses to make the objects of the result.
#[wasm_bindgen(js_name = verifyAudit)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "an optional string comes from JavaScript by value"
)]
pub fn verify_audit(jsonl: &str, head: Option<String>) -> Result<JsAnswer, JsError> {
    let verified = verify(jsonl, head.as_deref());
    into_value(&Answer::from(&verified)).map(JsCast::unchecked_into)
}

/// What entries say of the engine: its version, and the checksum of its weights.
#[wasm_bindgen(js_name = auditEngine)]
pub fn audit_engine() -> String {
    engine().to_owned()
}

fn read(time: &str) -> Result<Time, JsError> {
    time.parse().map_err(|error| into_js(&error))
}
