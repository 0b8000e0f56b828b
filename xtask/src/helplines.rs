//! The table of helplines as a module of JavaScript, for everything that shows them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use funambule::support::{Helpline, helplines};
use serde_json::{Value, json};

/// The types of the module, written by hand.
const TYPES: &str = include_str!("../../src/support/helplines.d.ts");

/// Writes `helplines.js` and its types into `folder`.
pub fn write(folder: &Path) -> Result<()> {
    let lines: Vec<Value> = helplines().map(|line| shown(&line)).collect();
    let module = format!(
        "// Written by `cargo xtask` from src/support/helplines.tsv.\nexport const HELPLINES = {};\n",
        Value::from(lines)
    );
    for (name, text) in [("helplines.js", module.as_str()), ("helplines.d.ts", TYPES)] {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// What people are shown of a line; where it comes from stays in the table.
fn shown(line: &Helpline) -> Value {
    let mut shown = json!({
        "country": line.country,
        "kind": line.kind,
        "name": line.name,
        "numbers": line.numbers,
        "languages": line.languages,
    });
    if let Some(hours) = line.hours {
        shown["hours"] = hours.into();
    }
    if let Some(site) = line.site {
        shown["site"] = site.into();
    }
    shown
}
