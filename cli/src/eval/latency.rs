//! How long one screening takes.

use std::hint::black_box;
use std::time::Instant;

use funambule::Screener;

use super::cases::Case;
use super::results::Latency;

/// How many prompts are timed at most.
const PROMPTS: usize = 500;

/// How often each is screened. The fastest run counts: whatever else the machine does can only
/// make a run slower.
const RUNS: usize = 5;

/// Times a part of the prompts, one after the other.
pub fn measure(cases: &[Case], screener: &Screener) -> Latency {
    let step = cases.len().div_ceil(PROMPTS).max(1);
    let timed: Vec<&Case> = cases.iter().step_by(step).collect();
    let fastest = |case: &&Case| {
        let run = |_| {
            let start = Instant::now();
            black_box(screener.screen(black_box(&case.text)));
            start.elapsed().as_secs_f64() * 1e6
        };
        (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
    };
    let mut durations: Vec<f64> = timed.iter().map(fastest).collect();
    durations.sort_by(f64::total_cmp);
    let at = |share: f64| durations[(share * (durations.len() - 1) as f64).round() as usize];
    let bytes: usize = timed.iter().map(|case| case.text.len()).sum();
    Latency {
        prompts: timed.len(),
        median: at(0.5),
        percentile_90: at(0.9),
        percentile_99: at(0.99),
        most: at(1.0),
        megabytes_per_second: bytes as f64 / durations.iter().sum::<f64>(),
    }
}
