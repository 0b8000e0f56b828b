//! `cargo xtask demo`: the page in the reader's own browser, or checked in a headless one.

use anyhow::Result;

use crate::process::{node, run as run_command};
use crate::serve::Site;
use crate::{build, setup};

/// What `demo` may be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The port of 127.0.0.1 to serve on.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Drive the page once in headless Chromium, on any free port, and exit with its verdict.
    #[arg(long)]
    check: bool,
}

/// Builds and serves the page.
pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.check {
        return check();
    }
    // Bound first: an unusable port is told before a build of minutes.
    let site = Site::bind(build::dist().join("www"), arguments.port)?;
    build::page()?;
    println!("The page is at {} (stop with Ctrl+C)", site.address()?);
    site.serve();
    Ok(())
}

/// Drives the page once in headless Chromium.
pub fn check() -> Result<()> {
    let chromium = setup::chromium()?;
    build::page()?;
    let site = Site::bind(build::dist().join("www"), 0)?;
    let mut check = node(&["tests/page/check.mjs"]);
    check
        .env("CHROMIUM", chromium)
        .env("FUNAMBULE_PAGE", site.address()?);
    site.serve_in_background();
    run_command(&mut check)
}
