//! `funambule screen`: the verdict on one prompt, or on each line of a batch.

mod batch;
mod json;
mod line;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use funambule::{Screener, Verdict};

use crate::input::Input;
use crate::policy::PolicyArgument;

/// Screens a prompt, or with --jsonl a batch of prompts
#[derive(Args)]
pub struct Arguments {
    /// The prompt, or with --jsonl one JSON object a line; gzipped or not
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    #[command(flatten)]
    policy: PolicyArgument,

    /// How the verdict is written
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// Read {"id"?, "text"} from each line and write one JSON verdict a line, in order
    #[arg(long)]
    jsonl: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs
    Json,
}

/// Screens what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let screener = Screener::new(arguments.policy.read()?)?;
    let input = Input::new(&arguments.file);
    if arguments.jsonl {
        return batch::run(&screener, &input);
    }
    let prompt = input.read_text()?;
    let verdict = screener.screen(&prompt);
    let json = serde_json::to_string(&json::Report::new(None, &verdict))?;
    writeln!(io::stdout(), "{json}")?;
    Ok(exit_code(&verdict))
}

fn exit_code(verdict: &Verdict) -> ExitCode {
    ExitCode::from(u8::from(verdict.action().holds()))
}
