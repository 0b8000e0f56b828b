//! Running other programs, with errors that name the command.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::root;

/// `program`, to be run in the root of the repository.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Node, with a script and its arguments.
pub fn node(arguments: &[&str]) -> Command {
    let mut command = command("node");
    command.args(arguments);
    command
}

/// npm, whatever it is called on this system.
pub fn npm() -> Result<Command> {
    let program = find("npm")
        .or_else(|| find("npm.cmd"))
        .context("npm is not on the PATH: it comes with Node.js, https://nodejs.org")?;
    Ok(command(program))
}

/// A program that an npm package brings, run by node so that it works on every system.
pub fn npm_program(script: &str) -> Command {
    let mut command = command("node");
    command.arg(root().join("node_modules").join(script));
    command
}

/// Runs a command and fails if it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", describe(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", describe(command));
    }
    Ok(())
}

/// What a command prints; `None` if it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where `program` lies on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The command line, with paths inside the repository made short.
fn describe(command: &Command) -> String {
    let word = |word: &OsStr| {
        let path = Path::new(word);
        path.strip_prefix(root())
            .unwrap_or(path)
            .display()
            .to_string()
    };
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}
