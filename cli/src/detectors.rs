//! `funambule detectors`: the detector table.

use std::io::Write;
use std::process::ExitCode;

use anstyle::Style;
use anyhow::Result;
use clap::Args;
use funambule::{Category, detect};
use serde::Serialize;

use crate::Format;

/// List the built-in detectors
#[derive(Args)]
pub struct Arguments {
    /// How the list is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Row {
    id: &'static str,
    title: &'static str,
    category: Category,
    confidence: f32,
    confidence_in_context: f32,
    references: &'static [&'static str],
}

/// Writes the table.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let rows: Vec<Row> = detect::detectors()
        .map(|row| Row {
            id: row.id,
            title: row.title,
            category: row.category,
            confidence: row.confidence,
            confidence_in_context: row.confidence_in_context,
            references: row.references,
        })
        .collect();
    let mut output = anstream::stdout().lock();
    match arguments.format {
        Format::Json => writeln!(output, "{}", serde_json::to_string_pretty(&rows)?)?,
        Format::Human => write_table(&mut output, rows)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn write_table(output: &mut impl Write, mut rows: Vec<Row>) -> Result<()> {
    let heading = Style::new().bold();
    let width = rows.iter().map(|row| row.id.len()).max().unwrap_or(0);
    rows.sort_by_key(|row| row.category);
    for group in rows.chunk_by(|left, right| left.category == right.category) {
        writeln!(output, "{heading}{}{heading:#}", group[0].category)?;
        for row in group {
            writeln!(output, "  {:width$}  {}", row.id, row.title)?;
        }
    }
    Ok(())
}
