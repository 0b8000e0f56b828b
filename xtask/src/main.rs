//! `cargo xtask`: the command list of the project.

mod archive;
mod bench;
mod build;
mod check;
mod demo;
mod detector_docs;
mod docs;
mod figures;
mod helplines;
mod lighthouse;
mod npm;
mod peers;
mod policy_schema;
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
    /// Build the engine, the page, the npm package and the extension into dist/.
    Build,
    /// Build, then serve the page on 127.0.0.1.
    Demo(demo::Arguments),
    /// Run every check, or only the steps that are named.
    Test(check::Arguments),
    /// Time screening natively, in WebAssembly and as plain JavaScript, beside regular expressions.
    Bench(bench::Arguments),
    /// Have Lighthouse judge the page; it is installed under target/lighthouse.
    Lighthouse,
    /// Pack the archives of a release into dist/.
    Dist,
    /// Write the documents that come from the detector table and the taxonomy.
    Docs(docs::Arguments),
    /// Everything that a change must pass: setup, test and the check of the demo.
    Ci,
}

fn main() -> ExitCode {
    let result = match Command::parse() {
        Command::Setup => setup::all(),
        Command::Build => build::run(),
        Command::Demo(arguments) => demo::run(&arguments),
        Command::Test(arguments) => check::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Lighthouse => lighthouse::run(),
        Command::Dist => archive::run(),
        Command::Docs(arguments) => docs::run(&arguments),
        Command::Ci => ci(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn ci() -> anyhow::Result<()> {
    setup::all()?;
    check::run(&check::Arguments::default())?;
    demo::check()
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask/ lies in the repository")
}
