//! `cargo xtask test`: every check of the project, in one list.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process::{cargo, find, node, npm_program, run as run_command};
use crate::serve::Site;
use crate::setup::{self, WASM_TARGET};
use crate::{build, docs, npm, root, wasm};

/// What `test` may be told.
#[derive(clap::Args, Default)]
pub struct Arguments {
    /// The steps to run; all of them if none is named.
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(STEPS.iter().map(|(name, _)| *name)))]
    steps: Vec<String>,
}

type Step = (&'static str, fn() -> Result<()>);

/// Every step, quickest first. To add one, add a line.
const STEPS: &[Step] = &[
    ("format", || {
        run_command(&mut cargo(&["fmt", "--all", "--check"]))
    }),
    ("biome", biome),
    ("docs", docs::check),
    ("clippy", || clippy(&["--workspace", "--all-targets"])),
    ("clippy-wasm", || {
        clippy(&["--lib", "--target", WASM_TARGET])
    }),
    ("rust", rust),
    ("evaluation", evaluation),
    ("doctests", || {
        run_command(&mut cargo(&["test", "--doc", "--workspace"]))
    }),
    ("types", || types("tests/wasm")),
    ("wasm", || node_tests("tests/wasm")),
    ("page", || page_tests("tests/page")),
    ("npm-package", || npm::check(&npm::pack()?)),
    ("npm", || npm_tests("tests/npm")),
    ("npm-frameworks", || {
        setup::npm_packages("tests/npm/frameworks")?;
        npm_tests("tests/npm/frameworks")
    }),
    ("extension-types", || {
        npm::build()?;
        wasm::build_javascript()?;
        types("extension")
    }),
    ("extension", extension),
];

/// Runs the steps in order, up to the first that fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    setup::tools()?;
    let is_chosen =
        |name: &str| arguments.steps.is_empty() || arguments.steps.iter().any(|step| step == name);
    for (name, step) in STEPS.iter().filter(|(name, _)| is_chosen(name)) {
        println!("\n=== {name}");
        let start = Instant::now();
        step().with_context(|| {
            format!("the step `{name}` failed; run it again with `cargo xtask test {name}`")
        })?;
        println!(
            "=== {name}: passed in {:.1} s",
            start.elapsed().as_secs_f32()
        );
    }
    Ok(())
}

fn biome() -> Result<()> {
    let program = "@biomejs/biome/bin/biome";
    run_command(npm_program(program).args(["ci", "--error-on-warnings"]))
}

fn clippy(arguments: &[&str]) -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    run_command(cargo(&["clippy"]).args(arguments).args(deny))
}

fn rust() -> Result<()> {
    let arguments: &[&str] = if find("cargo-nextest").is_some() {
        &["nextest", "run", "--workspace", "--no-fail-fast"]
    } else {
        &[
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
        ]
    };
    run_command(&mut cargo(arguments))
}

/// The figures of the classifier on the test corpus, against those that are written down.
fn evaluation() -> Result<()> {
    let evaluate = ["run", "--quiet", "--package", "funambule-cli", "--", "eval"];
    let gate = ["eval/corpus", "--baseline", "eval/baseline.json"];
    run_command(cargo(&evaluate).args(gate))
}

/// The TypeScript of a folder, against what has been built.
fn types(folder: &str) -> Result<()> {
    wasm::build_webassembly()?;
    run_command(npm_program("typescript/bin/tsc").args(["--project", folder]))
}

/// Node's own test runner on the tests of `folder`.
fn node_tests(folder: &str) -> Result<()> {
    wasm::build_webassembly()?;
    wasm::build_javascript()?;
    run_command(&mut runner(folder)?)
}

/// The tests of `folder`, with the page served and a Chromium to drive.
fn page_tests(folder: &str) -> Result<()> {
    let chromium = setup::chromium()?;
    build::page()?;
    let site = Site::bind(build::dist().join("www"), 0)?;
    let mut tests = runner(folder)?;
    tests
        .env("CHROMIUM", chromium)
        .env("FUNAMBULE_PAGE", site.address()?);
    site.serve_in_background();
    run_command(&mut tests)
}

/// The npm package as it is built, then as it is packed: installed in fresh projects.
fn npm_tests(folder: &str) -> Result<()> {
    let chromium = setup::chromium()?;
    let package = npm::pack()?;
    let mut tests = runner(folder)?;
    tests
        .env("CHROMIUM", chromium)
        .env("FUNAMBULE_PACKAGE", package);
    run_command(&mut tests)
}

/// The tests of the extension as it is built, in a Chromium that has it loaded.
fn extension() -> Result<()> {
    let chromium = setup::chromium()?;
    build::extension()?;
    let mut tests = runner("extension/tests")?;
    tests.env("CHROMIUM", chromium);
    run_command(&mut tests)
}

/// The command that runs every `*.test.mjs` of `folder`.
fn runner(folder: &str) -> Result<Command> {
    let mut files: Vec<String> = fs::read_dir(root().join(folder))
        .with_context(|| format!("cannot read {folder}"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    if files.is_empty() {
        bail!("there are no tests in {folder}");
    }
    files.sort();
    let mut command = node(&["--test", "--test-reporter=spec"]);
    command.args(files);
    Ok(command)
}
