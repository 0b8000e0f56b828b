//! `cargo xtask bench`: what screening costs, beside the same patterns in JavaScript.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use funambule::detect;
use serde_json::{Value, json};

use crate::process::{cargo, node, output};
use crate::{peers, root, setup, wasm};

/// What `bench` may be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Print JSON instead of tables.
    #[arg(long, conflicts_with = "peers")]
    json: bool,

    /// Compare with other finders of data and classifiers instead, which are installed under target/peers.
    #[arg(long)]
    peers: bool,

    /// Of these, only with the classifiers.
    #[arg(long, requires = "peers")]
    classifiers: bool,

    /// Labelled prompts, as JSON lines, that the classifiers judge beside eval/corpus.
    #[arg(long, value_name = "FILE", requires = "peers")]
    rows: Option<PathBuf>,
}

/// Measures everything and prints it.
pub fn run(arguments: &Arguments) -> Result<()> {
    setup::tools()?;
    if arguments.peers {
        return peers::compare(arguments.classifiers, arguments.rows.as_deref());
    }
    wasm::build_webassembly()?;
    wasm::build_javascript()?;
    let folder = root().join("target/bench-texts");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear target/bench-texts")?;
    }
    fs::create_dir_all(&folder).context("cannot make target/bench-texts")?;
    let patterns: Vec<&str> = detect::patterns().map(|row| row.pattern).collect();
    fs::write(folder.join("patterns.json"), json!(patterns).to_string())
        .context("cannot write to target/bench-texts")?;

    eprintln!("Timing natively");
    let native = output(
        cargo(&[
            "bench",
            "--quiet",
            "--package",
            "funambule",
            "--bench",
            "screen",
            "--",
        ])
        .arg(&folder),
    );
    let native = parse(native, "the native benchmark")?;
    eprintln!("Timing in V8");
    let web = output(node(&["benches/screen.mjs"]).arg(&folder));
    let web = parse(web, "benches/screen.mjs")?;
    if arguments.json {
        println!(
            "{}",
            serde_json::to_string_pretty(&json!({ "native": native, "web": web }))?
        );
    } else {
        print!("{}", tables(&native, &web));
    }
    Ok(())
}

fn parse(text: Option<String>, name: &str) -> Result<Value> {
    let text = text.with_context(|| format!("{name} failed"))?;
    serde_json::from_str(&text).with_context(|| format!("{name} printed no JSON"))
}

fn tables(native: &Value, web: &Value) -> String {
    let mut lines = vec![format!(
        "Node {}; {} of {} patterns can be written as RegExps\n",
        web["node"].as_str().unwrap_or("?"),
        web["patterns"]["asRegExp"],
        web["patterns"]["all"]
    )];
    lines.push(format!(
        "{:<14} {:>9} {:>25} {:>25} {:>25} {:>25}",
        "text", "findings", "native", "WebAssembly", "plain JavaScript", "RegExps, matching only"
    ));
    let native_rows = native["rows"].as_array().into_iter().flatten();
    let web_rows = web["rows"].as_array().into_iter().flatten();
    for (native, web) in native_rows.zip(web_rows) {
        let bytes = native["bytes"].as_f64().unwrap_or(f64::NAN);
        let figure = |micros: &Value| {
            let micros = micros.as_f64().unwrap_or(f64::NAN);
            format!("{} {:>8.2} ns/B", time(micros), micros * 1000.0 / bytes)
        };
        lines.push(format!(
            "{:<14} {:>9} {:>25} {:>25} {:>25} {:>25}",
            native["text"].as_str().unwrap_or("?"),
            native["findings"],
            figure(&native["micros"]),
            figure(&web["wasm"]),
            figure(&web["wasm2js"]),
            figure(&web["regExp"])
        ));
    }
    let start = |value: &Value| time(value.as_f64().unwrap_or(f64::NAN));
    lines.push(format!(
        "\nStart to the first verdict: native {}, WebAssembly {}, plain JavaScript {}",
        start(&native["startMicros"]),
        start(&web["startMicros"]),
        start(&web["javaScriptStartMicros"])
    ));
    for (name, key) in [("WebAssembly", "wasm"), ("plain JavaScript", "wasm2js")] {
        let size = |form: &str| web["sizes"][key][form].as_f64().unwrap_or(f64::NAN) / 1000.0;
        lines.push(format!(
            "Size of the {name}: {:.0} kB, gzip {:.0} kB, brotli {:.0} kB",
            size("raw"),
            size("gzip"),
            size("brotli")
        ));
    }
    lines.join("\n") + "\n"
}

fn time(micros: f64) -> String {
    if micros < 1000.0 {
        format!("{micros:.1} µs")
    } else {
        format!("{:.2} ms", micros / 1000.0)
    }
}
