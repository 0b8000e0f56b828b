//! `funambule tune`: thresholds for a share of false alarms that somebody answers for.

mod allocate;
mod document;
mod propose;
mod report;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use crate::atomic;
use crate::eval::cases::{self, DataOptions};
use crate::eval::measure::Judged;
use crate::eval::{EngineOptions, names, signals};
use crate::policy::PolicyArgument;
use anyhow::{Result, ensure};
use funambule::Category;
use propose::{Budget, FEWEST_POSITIVES, benign, propose, tunable};
use report::{held, write_rungs, write_shares, write_unseen};

/// Propose the rungs of a policy for a share of false alarms
#[derive(clap::Args)]
#[command(after_help = "\
The rungs that hold are moved, of categories with enough prompts: the mildest of a ladder as the \
share allows, a stricter one only upwards, so that at most a tenth of the share is refused. No rung \
is added. Finds of personal data are left alone: whether they are false alarms, labels do not say.

Exit code: 0, 2 if nothing can be proposed.")]
pub struct Arguments {
    /// The largest share of benign prompts that may be held, such as 0.5%
    #[arg(long, value_name = "SHARE")]
    max_fpr: Share,

    /// Moves the notes too, so that at most this share of benign prompts is noted or held
    #[arg(long, value_name = "SHARE")]
    note_fpr: Option<Share>,

    /// Labelled prompts as JSON lines, gzipped or not, or folders of corpus files
    #[arg(long = "on", value_name = "DATA", required = true, num_args = 1..)]
    data: Vec<PathBuf>,

    /// A category whose ladder stays as it is; may be given more than once
    #[arg(long, value_name = "CATEGORY", value_parser = category)]
    keep: Vec<Category>,

    #[command(flatten)]
    options: DataOptions,

    #[command(flatten)]
    policy: PolicyArgument,

    #[command(flatten)]
    engine: EngineOptions,

    /// Writes the policy with the proposed rungs
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// The name of that policy; with the name of `--policy`, the whole policy is written, to
    /// replace it
    #[arg(long, default_value = "tuned")]
    name: String,
}

/// A share between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Share(f64);

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Share, String> {
        let (number, unit) = match text.trim().strip_suffix('%') {
            Some(number) => (number.trim_end(), 0.01),
            None => (text.trim(), 1.0),
        };
        let share = number.parse::<f64>().map(|number| number * unit);
        match share {
            Ok(share) if share > 0.0 && share < 0.5 => Ok(Share(share)),
            _ => Err("a share is written as 0.5% or 0.005, above 0 and below 50%".to_owned()),
        }
    }
}

fn category(id: &str) -> Result<Category, String> {
    Category::from_id(id).ok_or_else(|| format!("there is no category `{id}`"))
}

/// Proposes, says what it is worth, and writes it.
///
/// # Errors
///
/// When the data cannot be read, or are too few to propose anything.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Share(most) = arguments.max_fpr;
    let policy = arguments.policy.read()?;
    let (screener, _) = arguments.engine.screener(policy.clone())?;
    let (sources, cases) = cases::read(&arguments.data, &arguments.options)?;
    let signals = signals::screen(&cases, &screener)?;
    let judged: Vec<Judged<'_>> = cases.iter().zip(&signals).collect();

    let benign = benign(&judged);
    // With fewer, not even none at all would show that the share is met.
    let least = (3.0 / most).ceil() as usize;
    ensure!(
        benign >= least,
        "{}: {benign} benign prompts are too few for a share of {}; it takes {least}\n  help: add benign prompts, or allow more with `--max-fpr`",
        names(&sources),
        percent_of(most)
    );
    let shares = Budget {
        held: most,
        noted: arguments.note_fpr.map(|Share(share)| share),
    };
    ensure!(
        shares.noted.is_none_or(|noted| noted >= most),
        "`--note-fpr` is below `--max-fpr`\n  help: what is held is noted too, so the share of notes is the larger one"
    );
    let (mut categories, few) = tunable(&judged, &policy, shares.noted.is_some());
    categories.retain(|category| !arguments.keep.contains(category));
    ensure!(
        !categories.is_empty(),
        "{}: no category that `{}` acts upon has {FEWEST_POSITIVES} prompts\n  help: add labelled prompts{}",
        names(&sources),
        policy.name(),
        if few.is_empty() {
            ", or start from another policy with `--policy`"
        } else {
            ""
        }
    );
    let (proposal, spent) = propose(&judged, &policy, &categories, shares);
    let budget = (most * benign as f64) as usize;
    ensure!(
        spent <= budget,
        "{}: the ladders that stay as they are hold {spent} of {benign} benign prompts by themselves, more than {budget}\n  help: allow more with `--max-fpr`, add prompts of the categories that stay, or start from a milder policy with `--policy`",
        names(&sources)
    );
    let (policy_text, tuned) = document::document(&policy, &arguments.name, &proposal)?;

    let mut text = String::new();
    let _ = writeln!(
        text,
        "`{}` tuned on {}: {} prompts, {benign} of them benign, of which {budget} may be held",
        policy.name(),
        names(&sources),
        judged.len()
    );
    write_rungs(&mut text, &judged, &policy, &proposal);
    if !arguments.keep.is_empty() {
        let kept: Vec<&str> = arguments.keep.iter().map(|it| it.id()).collect();
        let _ = writeln!(text, "\nkept as they are: {}", kept.join(", "));
    }
    if !few.is_empty() {
        let few: Vec<String> = few
            .iter()
            .map(|(category, count)| format!("{category} ({count})"))
            .collect();
        let _ = writeln!(
            text,
            "\nleft as they are, with fewer than {FEWEST_POSITIVES} prompts: {}",
            few.join(", ")
        );
    }
    text.push('\n');
    write_shares(&mut text, "before", held(&judged, &policy));
    write_shares(&mut text, "proposed", held(&judged, &tuned));
    write_unseen(&mut text, &judged, &policy, &categories, shares)?;
    std::io::stdout().write_all(text.as_bytes())?;
    if let Some(path) = &arguments.out {
        let policy_text = document::beside_its_schema(policy_text, path);
        atomic::write(path, policy_text.as_bytes())?;
        eprintln!("wrote {}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn percent_of(share: f64) -> String {
    format!("{} %", (share * 1e6).round() / 1e4)
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_share_is_read_with_and_without_a_sign() {
        for (text, share) in [("0.5%", 0.005), (" 1 % ", 0.01), ("0.02", 0.02)] {
            let Share(read) = text.parse().unwrap();
            assert!((read - share).abs() < 1e-12, "{text}");
        }
        for text in ["", "x%", "0", "0%", "-1%", "50%", "1", "NaN", "inf%"] {
            assert!(text.parse::<Share>().is_err(), "{text}");
        }
    }
}
