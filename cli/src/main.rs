//! `funambule`: screens, evaluates and trains from the command line.

mod atomic;
mod audit;
mod corpus;
mod detectors;
mod eval;
mod generate;
mod input;
mod labels;
mod metrics;
mod model;
mod policy;
mod report;
mod restore;
mod rows;
mod screen;
mod snippet;
mod spans;
mod train;
mod tune;
mod vault;

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::{Parser, Subcommand, ValueEnum};

/// Screens prompts on this machine, before they are sent to an AI assistant.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Screen(screen::Arguments),
    Restore(restore::Arguments),
    Eval(eval::Arguments),
    Tune(tune::Arguments),
    Report(report::Arguments),
    Generate(generate::Arguments),
    /// Train the classifier
    Train(train::Arguments),
    #[command(subcommand)]
    Model(model::Arguments),
    Detectors(detectors::Arguments),
    #[command(subcommand)]
    Policy(policy::Arguments),
    #[command(subcommand)]
    Audit(audit::Arguments),
}

/// Who reads the output.
#[derive(Clone, Copy, Default, PartialEq, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs
    Json,
}

/// The exit code when a command could not do its work; also clap's for a wrong argument.
const FAILED: u8 = 2;

/// The exit code of a program that SIGPIPE ends: whoever read the output left early.
const BROKEN_PIPE: u8 = 128 + 13;

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Screen(arguments) => screen::run(&arguments),
        Command::Restore(arguments) => restore::run(&arguments),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Tune(arguments) => tune::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Train(arguments) => train::run(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Model(arguments) => model::run(&arguments),
        Command::Detectors(arguments) => detectors::run(&arguments),
        Command::Policy(arguments) => policy::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
    };
    result.unwrap_or_else(|error| {
        if is_broken_pipe(&error) {
            return ExitCode::from(BROKEN_PIPE);
        }
        let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        anstream::eprintln!("{style}error:{style:#} {error:#}");
        ExitCode::from(FAILED)
    })
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
