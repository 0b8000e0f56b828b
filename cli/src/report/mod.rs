//! `funambule report`: the risk record of a policy.

mod build;
mod changes;
mod html;
mod mapping;
mod owners;
mod record;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::atomic;
use crate::eval::cases::DataOptions;
use crate::eval::results::{Results, Thresholds};
use crate::input::Input;
use crate::policy::{PolicyArgument, named};
use crate::{audit, eval};
use changes::Change;
use owners::Owners;
use words::Language;

/// Write the risk record of a policy: what it covers, what remains, what changed
#[derive(Args)]
#[command(after_help = "\
The figures are those of `funambule eval DATA --json` or `--thresholds`; without --results, those \
that ship with the program. Owners: {\"organisation\"?, \"owner\"?, \"review\"?, \"categories\"?: \
{\"hazard.cyber\": {\"owner\"?, \"review\"?, \"note\"?}}}, with days as 2027-01-31. What is not \
given is shown as not set.")]
pub struct Arguments {
    /// Writes the record as one page that needs nothing else
    #[arg(long, value_name = "FILE", required_unless_present = "json")]
    html: Option<PathBuf>,

    /// Writes the record as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,

    #[command(flatten)]
    policy: PolicyArgument,

    /// What was measured
    #[arg(long, value_name = "FILE")]
    results: Option<PathBuf>,

    /// Exported audit logs, for how often each category comes up
    #[arg(long, value_name = "FILE")]
    audit: Vec<PathBuf>,

    /// Who answers for what, and until when
    #[arg(long, value_name = "FILE")]
    owners: Option<PathBuf>,

    /// An earlier policy: says what newly blocks and what newly passes
    #[arg(long, value_name = "PRESET|FILE")]
    compare_policy: Option<String>,

    /// An earlier measurement of the same data: likewise for two versions of the model
    #[arg(long, value_name = "FILE")]
    compare_results: Option<PathBuf>,

    /// Labelled prompts on which the two policies are compared one by one
    #[arg(long, value_name = "DATA", requires = "compare_policy")]
    on: Vec<PathBuf>,

    #[command(flatten)]
    options: DataOptions,

    /// Shows the texts of the prompts that moved
    #[arg(long, requires = "on")]
    show_text: bool,

    /// The language of the record
    #[arg(long, value_enum, default_value_t)]
    language: Language,
}

/// Makes the record and writes it. Nothing is written unless all of it could be made.
///
/// # Errors
///
/// When something given cannot be read, is empty, damaged or does not fit.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let policy = arguments.policy.read()?;
    let evaluations = match &arguments.results {
        Some(path) => read_results(path)?,
        None => Thresholds::packaged()?.evaluations,
    };
    let owners = match &arguments.owners {
        Some(path) => Owners::read(path)?,
        None => Owners::default(),
    };
    let audit = if arguments.audit.is_empty() {
        None
    } else {
        let names = arguments.audit.iter().map(|path| Input::new(path).name());
        Some((names.collect(), audit::summary(&arguments.audit)?))
    };
    let record = build::record(build::Sources {
        policy: &policy,
        changes: compare(arguments, &policy, &evaluations)?,
        evaluations: &evaluations,
        audit,
        owners: &owners,
        language: arguments.language,
    })?;
    let page = html::page(&record);
    let json = serde_json::to_string_pretty(&record)? + "\n";
    let files = [(&arguments.json, json), (&arguments.html, page)];
    for (path, text) in files {
        if let Some(path) = path {
            atomic::write(path, text.as_bytes())?;
            eprintln!("wrote {}", path.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn compare(
    arguments: &Arguments,
    policy: &funambule::Policy,
    evaluations: &[Results],
) -> Result<Vec<Change>> {
    let mut all = Vec::new();
    if let Some(earlier) = &arguments.compare_policy {
        let before = named(earlier)?;
        if arguments.on.is_empty() {
            all.extend(changes::of_policies(&before, policy, evaluations));
        } else {
            all.push(changes::on_prompts(
                &before,
                policy,
                &arguments.on,
                &arguments.options,
                arguments.show_text,
            )?);
        }
    }
    if let Some(earlier) = &arguments.compare_results {
        let before = read_results(earlier)?;
        all.extend(
            changes::of_results(&before, evaluations, policy)
                .with_context(|| format!("{} cannot be compared with", earlier.display()))?,
        );
    }
    Ok(all)
}

/// One evaluation, as `--json` writes it, or several, as `--thresholds` does.
fn read_results(path: &Path) -> Result<Vec<Results>> {
    const HELP: &str = "help: `funambule eval DATA --json > FILE` writes results";
    let input = Input::new(path);
    let text = input.read_text()?;
    let name = input.name();
    let value: serde_json::Value = serde_json::from_str(&text)
        .with_context(|| format!("{name} holds no results\n  {HELP}"))?;
    let format = value["format"].as_u64();
    ensure!(
        format.is_none_or(|format| format <= u64::from(eval::results::FORMAT)),
        "{name}: its format {} is newer than this program, which reads {}\n  help: update Funambule",
        format.unwrap_or_default(),
        eval::results::FORMAT
    );
    let evaluations = if value.get("evaluations").is_some() {
        Thresholds::parse(&text).map(|it| it.evaluations)
    } else {
        serde_json::from_str(&text)
            .map(|results| vec![results])
            .map_err(Into::into)
    };
    let evaluations = evaluations.with_context(|| format!("{name} holds no results\n  {HELP}"))?;
    ensure!(
        !evaluations.is_empty(),
        "{name}: there is no evaluation in it\n  {HELP}"
    );
    Ok(evaluations)
}
