//! Reading a policy: the `--policy` argument, and what is said about a wrong one.

use std::path::Path;

use anstyle::{AnsiColor, Style};
use anyhow::{Error, Result, anyhow, bail};
use clap::Args;
use funambule::policy::PRESETS;
use funambule::{Policy, Screener};

use crate::input::Input;
use crate::snippet::{self, Mark};

/// Which policy to apply.
#[derive(Args)]
pub struct PolicyArgument {
    /// The policy: balanced, strict, observe, youth, or a JSON file
    #[arg(long, value_name = "PRESET|FILE", default_value = "balanced")]
    policy: String,

    /// The host whose own rules apply, if the policy has any
    #[arg(long, value_name = "HOST")]
    site: Option<String>,
}

impl PolicyArgument {
    /// Reads the policy.
    pub fn read(&self) -> Result<Policy> {
        let policy = named(&self.policy)?;
        Ok(self
            .site
            .as_ref()
            .map_or_else(|| policy.clone(), |host| policy.for_site(host)))
    }
}

/// The policy that `name` stands for: a preset, a file, or `-` for standard input.
pub fn named(name: &str) -> Result<Policy> {
    if let Some(policy) = Policy::preset(name) {
        return Ok(policy);
    }
    let path = Path::new(name);
    if name != "-" && !path.exists() {
        let presets = PRESETS.map(|(preset, _)| preset).join(", ");
        bail!(
            "there is no policy `{name}`: neither a preset nor a file\n  help: the presets are {presets}"
        );
    }
    read(path)
}

/// Reads the policy in a file, and makes sure that it compiles.
pub fn read(path: &Path) -> Result<Policy> {
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
