//! Policies: the `--policy` argument, and `funambule policy`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use anyhow::{Error, Result, anyhow, bail};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use funambule::policy::PRESETS;
use funambule::{Category, Group, Policy, Screener};

use crate::input::Input;
use crate::snippet::{self, Mark};

/// Which policy to apply.
#[derive(Args)]
pub struct PolicyArgument {
    /// The policy: balanced, strict, observe, youth, or a JSON file
    #[arg(
        long = "policy",
        value_name = "PRESET|FILE",
        default_value = "balanced"
    )]
    name: String,
}

impl PolicyArgument {
    /// Reads the policy.
    pub fn read(&self) -> Result<Policy> {
        if let Some(policy) = Policy::preset(&self.name) {
            return Ok(policy);
        }
        let path = Path::new(&self.name);
        if !path.exists() {
            let presets = PRESETS.map(|(preset, _)| preset).join(", ");
            bail!(
                "there is no policy `{}`: neither a preset nor a file\n  help: the presets are {presets}",
                self.name
            );
        }
        read(path)
    }
}

/// Check a policy, or print one to start from
#[derive(Subcommand)]
pub enum Arguments {
    /// Say whether a policy is valid, and if not, where it is wrong
    Check {
        /// The policy, a JSON file; `-` is standard input
        file: PathBuf,
    },
    /// Print a preset
    Show {
        /// Its name
        #[arg(value_parser = PossibleValuesParser::new(PRESETS.map(|(name, _)| name)))]
        preset: String,
    },
}

/// Does what the arguments say.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut output = anstream::stdout().lock();
    match arguments {
        Arguments::Check { file } => {
            let policy = read(file)?;
            let name = Input::new(file).name();
            writeln!(output, "{name}: the policy `{}` is valid", policy.name())?;
            let silent = silent(&policy);
            if !silent.is_empty() {
                writeln!(output, "without any threshold: {}", silent.join(", "))?;
            }
        }
        Arguments::Show { preset } => {
            let text = PRESETS.iter().find(|(name, _)| name == preset);
            let (_, text) = text.expect("clap has checked the name");
            writeln!(output, "{}", text.trim_end())?;
        }
    }
    Ok(ExitCode::SUCCESS)
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

/// Reads the policy in a file, and makes sure that it compiles.
fn read(path: &Path) -> Result<Policy> {
    let input = Input::new(path);
    let text = input.read_text()?;
    let policy = Policy::from_json(&text);
    policy
        .and_then(|policy| Screener::new(policy).map(|screener| screener.policy().clone()))
        .map_err(|error| explain(&input.name(), &text, &error))
}

/// The error with the line that is to blame.
fn explain(name: &str, text: &str, error: &funambule::Error) -> Error {
    const HELP: &str = "help: `funambule policy show balanced` prints a policy to start from";
    let message = error.message();
    let Some((number, column)) = error.position() else {
        return anyhow!("{message}\n  --> {name}\n  {HELP}");
    };
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let start = line
        .char_indices()
        .nth(column - 1)
        .map_or(line.len(), |(start, _)| start);
    let end = line[start..].chars().next().map_or(0, char::len_utf8) + start;
    let mark = Mark {
        range: start..end,
        label: String::new(),
        style: Style::new().bold().fg_color(Some(AnsiColor::Red.into())),
    };
    let gutter = number.to_string().len();
    anyhow!(
        "{message}\n{:gutter$}--> {name}:{number}:{column}\n{}{}{:gutter$} {HELP}",
        "",
        snippet::separator(gutter),
        snippet::render(number, gutter, line, &[mark]),
        ""
    )
}
