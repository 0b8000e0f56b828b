//! How far a figure can be trusted: intervals of 95 %.

use serde::{Deserialize, Serialize};

/// A figure with its interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The standard normal quantile of 97.5 %.
const QUANTILE: f64 = 1.959_963_985;

/// The share of `count` in `total` with Wilson's interval; nothing of nothing is not known at all.
pub fn share(count: usize, total: usize) -> Estimate {
    if total == 0 {
        return Estimate {
            value: 0.0,
            low: 0.0,
            high: 1.0,
        };
    }
    let total = total as f64;
    let value = count as f64 / total;
    let square = QUANTILE * QUANTILE / total;
    let middle = (value + square / 2.0) / (1.0 + square);
    let reach =
        QUANTILE * (value * (1.0 - value) / total + square / (4.0 * total)).sqrt() / (1.0 + square);
    Estimate {
        value,
        low: (middle - reach).clamp(0.0, value),
        high: (middle + reach).clamp(value, 1.0),
    }
}

/// The interval between the 2.5th and the 97.5th percentile of `samples`.
pub fn percentiles(value: f64, mut samples: Vec<f64>) -> Estimate {
    samples.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let index = (share * (samples.len().max(1) - 1) as f64).round() as usize;
        samples.get(index).copied().unwrap_or(value)
    };
    Estimate {
        value,
        low: at(0.025),
        high: at(0.975),
    }
}

#[cfg(test)]
mod tests {
    use super::{percentiles, share};

    #[test]
    fn wilsons_interval_is_the_published_one() {
        // Newcombe 1998, table I: 81 of 263, and 0 of 20.
        let it = share(81, 263);
        assert!(
            (it.low - 0.2553).abs() < 1e-4 && (it.high - 0.3662).abs() < 1e-4,
            "{it:?}"
        );
        let it = share(0, 20);
        assert!(
            it.low.abs() < 1e-9 && (it.high - 0.1611).abs() < 1e-4,
            "{it:?}"
        );
        assert!((share(0, 0).high - 1.0).abs() < 1e-9);
    }

    #[test]
    fn percentiles_leave_out_the_tails() {
        let samples = (0..=1000).map(f64::from).rev().collect();
        let it = percentiles(500.0, samples);
        assert!((it.low - 25.0).abs() < 1e-9 && (it.high - 975.0).abs() < 1e-9);
    }
}
