//! What a ranking is worth.

mod bootstrap;
mod calibration;
mod curve;
mod interval;

pub use bootstrap::{RESAMPLES, estimates};
pub use calibration::{Bin, bins, error as calibration_error};
pub use curve::{Counts, Curve, edges};
pub use interval::{Estimate, share};

use serde::{Deserialize, Serialize};

/// A score with the truth.
pub type Scored = (f32, bool);

/// The figures of one category.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Prompts that are of the category.
    pub positives: usize,
    /// Prompts that are not.
    pub negatives: usize,
    /// The area under the precision-recall curve, as average precision.
    pub auprc: f64,
    /// The area under the receiver operating characteristic.
    pub auroc: f64,
    /// The recall at a false-positive rate of 1 %.
    pub recall_at_1: f64,
    /// The recall at a false-positive rate of 5 %.
    pub recall_at_5: f64,
    /// The expected calibration error, over ten bins of equal width.
    pub calibration_error: f64,
}

/// The figures of `scored`; `None` unless both classes are there.
pub fn figures(mut scored: Vec<Scored>) -> Option<Figures> {
    scored.sort_by(|left, right| right.0.total_cmp(&left.0));
    let mut figures = ranking(&scored, |_| 1.0)?;
    figures.calibration_error = calibration_error(&bins(&scored));
    Some(figures)
}

/// The figures of `scored`, which falls, where each place counts as often as `weight` says.
/// The calibration is not looked at.
fn ranking(scored: &[Scored], weight: impl Fn(usize) -> f64) -> Option<Figures> {
    let sum = |wanted: bool| -> f64 {
        let places = scored.iter().enumerate();
        places
            .filter(|(_, (_, positive))| *positive == wanted)
            .map(|(place, _)| weight(place))
            .sum()
    };
    let (positives, negatives) = (sum(true), sum(false));
    if positives <= 0.0 || negatives <= 0.0 {
        return None;
    }
    let (mut found, mut alarms) = (0.0, 0.0);
    let (mut precision_sum, mut area) = (0.0, 0.0);
    let mut recalls = [0.0; 2];
    let mut place = 0;
    for tied in scored.chunk_by(|left, right| left.0.total_cmp(&right.0).is_eq()) {
        let (mut new, mut new_alarms) = (0.0, 0.0);
        for (_, positive) in tied {
            *(if *positive { &mut new } else { &mut new_alarms }) += weight(place);
            place += 1;
        }
        // Ties count half for either order.
        area += new_alarms * (found + new / 2.0);
        found += new;
        alarms += new_alarms;
        if new > 0.0 {
            precision_sum += new * found / (found + alarms);
        }
        for (recall, rate) in recalls.iter_mut().zip([0.01, 0.05]) {
            if alarms <= rate * negatives {
                *recall = found / positives;
            }
        }
    }
    Some(Figures {
        positives: positives as usize,
        negatives: negatives as usize,
        auprc: precision_sum / positives,
        auroc: area / (positives * negatives),
        recall_at_1: recalls[0],
        recall_at_5: recalls[1],
        calibration_error: 0.0,
    })
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn a_perfect_ranking_and_a_useless_one() {
        let perfect: Vec<_> = (0..200)
            .map(|index| (index as f32 / 200.0, index >= 100))
            .collect();
        let figures_of = figures(perfect).unwrap();
        assert!((figures_of.auprc - 1.0).abs() < 1e-9);
        assert!((figures_of.auroc - 1.0).abs() < 1e-9);
        assert!((figures_of.recall_at_1 - 1.0).abs() < 1e-9);

        let useless: Vec<_> = (0..200).map(|index| (0.5, index >= 150)).collect();
        let figures_of = figures(useless).unwrap();
        assert!((figures_of.auroc - 0.5).abs() < 1e-9);
        assert!((figures_of.auprc - 0.25).abs() < 1e-9);
        assert!(figures_of.recall_at_5.abs() < 1e-9);
        assert!((figures_of.calibration_error - 0.25).abs() < 1e-6);
    }

    #[test]
    fn a_known_small_case() {
        // Ranks: positive, negative, positive, negative.
        let scored = vec![(0.9, true), (0.8, false), (0.7, true), (0.1, false)];
        let figures = figures(scored).unwrap();
        assert!((figures.auprc - f64::midpoint(1.0, 2.0 / 3.0)).abs() < 1e-9);
        assert!((figures.auroc - 0.75).abs() < 1e-9);
    }

    #[test]
    fn one_class_has_no_figures() {
        assert!(figures(vec![(0.5, true)]).is_none());
        assert!(figures(Vec::new()).is_none());
    }
}
