//! `cargo xtask`: the command list of the project.

mod build;
mod check;
mod demo;
mod process;
mod serve;
mod setup;
mod wasm;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

/// Builds, tests and shows Funambule.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
enum Command {
    /// Install what the other commands need: the wasm target, the npm tools, Chromium.
    Setup,
    /// Build the engine for the web and the page around it into dist/.
    Build,
    /// Build, then serve the page on 127.0.0.1.
    Demo(demo::Arguments),
    /// Run every check, or only the steps that are named.
    Test(check::Arguments),
}

fn main() -> ExitCode {
    let result = match Command::parse() {
        Command::Setup => setup::all(),
        Command::Build => build::run(),
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Test(arguments) => check::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask/ lies in the repository")
}
