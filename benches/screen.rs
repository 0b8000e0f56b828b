//! Times `screen()` natively. `cargo xtask bench` runs it and puts the web's figures beside.
//!
//! `screen FOLDER` also writes each text to the folder, for the other engines.

mod texts;

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use funambule::{Policy, Screener};
use serde_json::json;

/// How long one text is screened again and again.
const BUDGET: Duration = Duration::from_millis(500);

/// The fewest runs of one text.
const FEWEST: usize = 5;

fn main() {
    let folder = std::env::args()
        .nth(1)
        .filter(|argument| !argument.starts_with("--"));
    let start = Instant::now();
    let screener = Screener::new(Policy::balanced()).expect("a preset is valid");
    black_box(screener.screen("Hello"));
    let start = start.elapsed();

    let mut rows = Vec::new();
    for (index, (name, text)) in texts::all().iter().enumerate() {
        rows.push(json!({
            "text": name,
            "bytes": text.len(),
            "findings": screener.screen(text).findings().len(),
            "micros": median(|| drop(black_box(screener.screen(black_box(text))))),
        }));
        if let Some(folder) = &folder {
            let path = PathBuf::from(folder).join(format!("{index:02} {name}.txt"));
            fs::write(&path, text).expect("the folder can be written to");
        }
    }
    println!("{}", json!({ "startMicros": micros(start), "rows": rows }));
}

/// The median time of `work`, in microseconds.
fn median(mut work: impl FnMut()) -> f64 {
    let mut times = Vec::new();
    let begin = Instant::now();
    while times.len() < FEWEST || begin.elapsed() < BUDGET {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    micros(times[times.len() / 2])
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
