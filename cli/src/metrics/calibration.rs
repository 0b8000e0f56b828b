//! Whether a probability means what it says.

use serde::{Deserialize, Serialize};

use super::Scored;

/// The scores from one tenth to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// How many there are.
    pub count: usize,
    /// Their mean.
    pub score: f64,
    /// The share of positives among them: the mean, if the scores are honest.
    pub positives: f64,
}

/// Ten bins of equal width.
pub fn bins(scored: &[Scored]) -> Vec<Bin> {
    let mut bins = vec![Bin::default(); 10];
    for &(score, positive) in scored {
        let bin = &mut bins[((score * 10.0) as usize).min(9)];
        bin.count += 1;
        bin.score += f64::from(score);
        bin.positives += f64::from(u8::from(positive));
    }
    for bin in bins.iter_mut().filter(|bin| bin.count > 0) {
        bin.score /= bin.count as f64;
        bin.positives /= bin.count as f64;
    }
    bins
}

/// The expected calibration error: how far score and share are apart, weighted by count.
pub fn error(bins: &[Bin]) -> f64 {
    let total: usize = bins.iter().map(|bin| bin.count).sum();
    let distance = |bin: &Bin| bin.count as f64 * (bin.score - bin.positives).abs();
    bins.iter().map(distance).sum::<f64>() / total.max(1) as f64
}
