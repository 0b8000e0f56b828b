//! `funambule audit`: whether an exported log is whole, and what it says in numbers.

mod terminal;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Subcommand;
use funambule::audit::{Answer, Summary, verify};

use crate::Format;
use crate::input::Input;

/// The exit code for a log that is not whole.
const BROKEN: u8 = 1;

/// Verify or sum up exported audit logs
#[derive(Subcommand)]
pub enum Arguments {
    /// Say whether a log is whole, and if not, which entry breaks its chain. Exit code: 0 if it
    /// is whole, 1 if not, 2 if it cannot be read
    Verify {
        /// The log, as it was exported; `-` is standard input; may be gzipped
        file: PathBuf,
        /// The hash of an entry that was noted elsewhere: up to it, nothing was cut off or
        /// written anew
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
        /// How the answer is written
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Count entries by category, action, site and way out. A log that is not whole is refused
    Summary {
        /// The logs, as they were exported, of one device or of several
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How the numbers are written
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// Does what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut output = anstream::stdout().lock();
    match arguments {
        Arguments::Verify { file, head, format } => {
            let input = Input::new(file);
            let text = input.read_text()?;
            let verified = verify(&text, head.as_deref());
            match format {
                Format::Json => {
                    let answer = serde_json::to_string(&Answer::from(&verified))?;
                    writeln!(output, "{answer}")?;
                }
                Format::Human => {
                    let name = input.name();
                    write!(
                        output,
                        "{}",
                        terminal::verified(&name, &verified, head.as_deref())
                    )?;
                }
            }
            Ok(match verified {
                Ok(_) => ExitCode::SUCCESS,
                Err(_) => ExitCode::from(BROKEN),
            })
        }
        Arguments::Summary { files, format } => {
            let summary = summary(files)?;
            match format {
                Format::Json => writeln!(output, "{}", serde_json::to_string_pretty(&summary)?)?,
                Format::Human => write!(output, "{}", terminal::summary(&summary))?,
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The numbers of these logs together.
///
/// # Errors
///
/// When one cannot be read or is not whole; says which, and where.
pub fn summary(files: &[impl AsRef<Path>]) -> Result<Summary> {
    let mut summary = Summary::default();
    for file in files {
        let input = Input::new(file.as_ref());
        let log = verify(&input.read_text()?, None)
            .with_context(|| format!("{} is not whole and was not counted", input.name()))?;
        summary.add(&log);
    }
    Ok(summary)
}
