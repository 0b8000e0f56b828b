//! Policies: the `--policy` argument, and `funambule policy`.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use funambule::Policy;
use funambule::policy::PRESETS;

use crate::input::Input;

/// Which policy to apply.
#[derive(Args)]
pub struct PolicyArgument {
    /// The policy: a preset or a JSON file
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
                "there is no preset and no file called `{}`\n  help: the presets are {presets}",
                self.name
            );
        }
        read(path)
    }
}

/// Reads the policy in a file.
fn read(path: &Path) -> Result<Policy> {
    let text = Input::new(path).read_text()?;
    Policy::from_json(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
}
