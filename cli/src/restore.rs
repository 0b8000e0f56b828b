//! `funambule restore`: values in place of their placeholders, as the answer arrives.

use std::io::{BufRead, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use funambule::redact::{Restorer, Spelling};
use indicatif::ProgressBar;

use crate::input::Input;
use crate::vault;

/// Put the values back into an answer to a masked prompt
#[derive(Args)]
#[command(after_help = "\
A placeholder is recognised through what assistants make of it: other case, spaces for \
underscores, Markdown escapes, a plural. One that the vault did not make stays as it is.")]
pub struct Arguments {
    /// The answer; `-` is standard input, which is restored as it arrives
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    /// The vault that `funambule screen --mask --vault` has written
    #[arg(long, value_name = "FILE")]
    vault: PathBuf,

    /// Write values with the escapes of a JSON string, for an answer that is JSON
    #[arg(long)]
    json: bool,
}

/// Restores what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Some(vault) = vault::read(&arguments.vault)? else {
        bail!(
            "there is no vault {}\n  help: `funambule screen --mask --vault FILE` writes one",
            arguments.vault.display()
        );
    };
    let spelling = if arguments.json {
        Spelling::Json
    } else {
        Spelling::Plain
    };
    let input = Input::new(&arguments.file);
    let mut reader = input.open(&ProgressBar::hidden())?;
    let mut restorer = Restorer::new(spelling);
    let mut output = std::io::stdout().lock();
    // The bytes of a character that has not come whole.
    let mut cut = Vec::new();
    loop {
        let piece = match reader.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            piece => piece.with_context(|| format!("cannot read {}", input.name()))?,
        };
        if piece.is_empty() {
            break;
        }
        let length = piece.len();
        cut.extend_from_slice(piece);
        reader.consume(length);
        let whole = match std::str::from_utf8(&cut) {
            Ok(_) => cut.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Err(not_utf8(&input)),
        };
        let rest = cut.split_off(whole);
        let text = String::from_utf8(std::mem::replace(&mut cut, rest))?;
        output.write_all(restorer.push(&vault, &text).as_bytes())?;
        output.flush()?;
    }
    output.write_all(restorer.end(&vault).as_bytes())?;
    output.flush()?;
    if !cut.is_empty() {
        return Err(not_utf8(&input));
    }
    Ok(ExitCode::SUCCESS)
}

fn not_utf8(input: &Input) -> anyhow::Error {
    anyhow!(
        "{} is not UTF-8\n  help: convert it first, for example with `iconv -t UTF-8`",
        input.name()
    )
}
