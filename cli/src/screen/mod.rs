//! `funambule screen`: the verdict on one prompt, or on each line of a batch.

mod batch;
mod human;
mod json;
mod line;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;
use funambule::redact::Vault;
use funambule::{Replacement, Screener, Verdict};

use crate::Format;
use crate::input::Input;
use crate::policy::PolicyArgument;
use crate::vault;

/// Screen a prompt, or with --jsonl a batch of prompts
#[derive(Args)]
#[command(after_help = "\
Exit code: 0 if the prompt may be sent (allow, note), 1 if it is held (warn, mask, block), \
2 if it could not be screened. With --jsonl: 0 if every line was answered, 2 if not. With --mask \
the masked prompt is written, and the exit code still tells the verdict on the prompt as it was.

JSON: {\"action\", \"policy\": {\"name\", \"version\"?, \"hash\"}, \"findings\": [{\"detector\", \"category\", \"start\", \"end\", \"score\", \
\"layer\"}], \"reasons\": [{\"category\", \"action\", \"score\", \"threshold\", \"finding\"?}], \
\"scores\": {category: probability}}. `start` and `end` count bytes of the UTF-8 text; \
`finding` is an index into `findings`, missing where the classifier spoke.

Lines: {\"id\"?, \"text\"} in, the same JSON with the `id` out, in order. A line that cannot be \
screened gives {\"id\", \"error\"}, and the run goes on.")]
pub struct Arguments {
    /// The prompt, or with --jsonl one JSON object a line; `-` is standard input; may be gzipped
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    #[command(flatten)]
    policy: PolicyArgument,

    /// How the verdict is written [default: human, with --jsonl json]
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// Screen each line of a batch
    #[arg(long)]
    jsonl: bool,

    /// Write the prompt with its data masked, instead of the verdict
    #[arg(long, conflicts_with_all = ["jsonl", "format"])]
    mask: bool,

    /// Remember what was masked in this file, made if need be: values in plain text
    #[arg(long, value_name = "FILE", requires = "mask")]
    vault: Option<PathBuf>,

    /// What stands in the place of data [default: as the policy says]
    #[arg(long, requires = "mask", value_parser = PossibleValuesParser::new(Replacement::ALL.map(Replacement::name)))]
    mask_as: Option<String>,
}

/// Screens what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.jsonl && arguments.format == Some(Format::Human) {
        bail!("--jsonl writes JSON only\n  help: leave out `--format human`");
    }
    let screener = Screener::new(arguments.policy.read()?)?;
    let input = Input::new(&arguments.file);
    if arguments.jsonl {
        return batch::run(&screener, &input);
    }
    let prompt = input.read_text()?;
    let verdict = screener.screen(&prompt);
    let report = match arguments.format.unwrap_or_default() {
        _ if arguments.mask => mask(&screener, &prompt, arguments)?,
        Format::Human => human::render(&input.name(), &prompt, &verdict, screener.policy()),
        Format::Json => serde_json::to_string(&json::Report::new(None, &verdict))? + "\n",
    };
    let mut output = anstream::stdout().lock();
    match output
        .write_all(report.as_bytes())
        .and_then(|()| output.flush())
    {
        // The exit code still tells the verdict.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        written => written.context("cannot write the verdict")?,
    }
    Ok(exit_code(&verdict))
}

/// The masked prompt. The vault is written before, so that nothing masked is ever lost.
fn mask(screener: &Screener, prompt: &str, arguments: &Arguments) -> Result<String> {
    let path = arguments.vault.as_deref();
    let mut vault = match path {
        Some(path) => vault::read(path)?.unwrap_or_default(),
        None => Vault::new(),
    };
    let replacement = arguments
        .mask_as
        .as_deref()
        .and_then(Replacement::from_name);
    let masked = screener.mask_as(prompt, &mut vault, replacement);
    if let Some(path) = path {
        vault::write(path, &vault)?;
    }
    Ok(masked.into_text())
}

fn exit_code(verdict: &Verdict) -> ExitCode {
    ExitCode::from(u8::from(verdict.action().holds()))
}
