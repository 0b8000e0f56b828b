//! `funambule policy`: checking, showing, explaining and comparing policies.

mod diff;
mod explain;
mod figures;
mod read;
mod thresholds;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use funambule::policy::PRESETS;
use funambule::{Category, Group, Policy};

pub use read::{PolicyArgument, named};

use crate::input::Input;

/// Check, show, explain or compare policies
#[derive(Subcommand)]
pub enum Arguments {
    /// Say whether a policy is valid, and if not, where it is wrong
    Check {
        /// The policy, a JSON file; `-` is standard input
        file: PathBuf,
    },
    /// Print a preset, or a policy with everything that it inherits
    Show {
        /// A preset or a JSON file
        #[arg(value_name = "PRESET|FILE")]
        policy: String,
        /// The host whose own rules apply
        #[arg(long, value_name = "HOST")]
        site: Option<String>,
    },
    /// Say what each rung means, what the user will see, and what was measured at it
    Explain {
        /// A preset or a JSON file
        #[arg(value_name = "PRESET|FILE", default_value = "balanced")]
        policy: String,
        /// The host whose own rules apply
        #[arg(long, value_name = "HOST")]
        site: Option<String>,
        #[command(flatten)]
        figures: figures::FiguresArgument,
    },
    /// Say what changes from one policy to another, and what that costs. Exit code: 0 if they
    /// decide the same way, 1 if not
    Diff {
        /// The policy before, a preset or a JSON file
        #[arg(value_name = "BEFORE")]
        before: String,
        /// The policy after
        #[arg(value_name = "AFTER")]
        after: String,
        #[command(flatten)]
        figures: figures::FiguresArgument,
    },
    /// Print what was measured at each rung of each preset, as docs/thresholds.md
    Thresholds {
        #[command(flatten)]
        figures: figures::FiguresArgument,
    },
}

/// Does what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut output = anstream::stdout().lock();
    match arguments {
        Arguments::Check { file } => {
            let policy = read::read(file)?;
            let name = Input::new(file).name();
            writeln!(output, "{name}: {} is valid", title(&policy))?;
            let silent = silent(&policy);
            if !silent.is_empty() {
                writeln!(output, "without any threshold: {}", silent.join(", "))?;
            }
        }
        Arguments::Show { policy, site } => {
            let preset = PRESETS.iter().find(|(name, _)| name == policy);
            match (preset, site) {
                (Some((_, text)), None) => writeln!(output, "{}", text.trim_end())?,
                _ => writeln!(
                    output,
                    "{}",
                    on_site(named(policy)?, site.as_ref()).to_json()
                )?,
            }
        }
        Arguments::Explain {
            policy,
            site,
            figures,
        } => {
            let policy = on_site(named(policy)?, site.as_ref());
            write!(output, "{}", explain::text(&policy, &figures.read()?))?;
        }
        Arguments::Diff {
            before,
            after,
            figures,
        } => {
            let (before, after) = (named(before)?, named(after)?);
            write!(output, "{}", diff::text(&before, &after, &figures.read()?))?;
            let same = before.identity().hash() == after.identity().hash();
            return Ok(ExitCode::from(u8::from(!same)));
        }
        Arguments::Thresholds { figures } => {
            write!(output, "{}", thresholds::document(&figures.read()?))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn on_site(policy: Policy, site: Option<&String>) -> Policy {
    match site {
        Some(host) => policy.for_site(host),
        None => policy,
    }
}

/// What a policy is called, with the hash by which verdicts know it.
fn title(policy: &Policy) -> String {
    let identity = policy.identity();
    let version = match identity.version() {
        "" => String::new(),
        version => format!(" version {version}"),
    };
    let site = identity
        .site()
        .map_or_else(String::new, |site| format!(" on {site}"));
    format!(
        "the policy `{}`{version}{site} ({})",
        identity.name(),
        &identity.hash()[..12]
    )
}

/// The categories of which nothing is ever noted.
fn silent(policy: &Policy) -> Vec<&'static str> {
    Category::ALL
        .iter()
        .filter(|category| category.group() != Group::RollUp)
        .filter(|category| policy.ladder(**category).rung(1.0).is_none())
        .map(|category| category.id())
        .collect()
}
