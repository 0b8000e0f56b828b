//! What a ranking is worth.

/// A score with the truth.
pub type Scored = (f32, bool);

/// The figures of one category.
#[derive(Clone, Copy, Debug, Default, serde::Serialize)]
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
    let positives = scored.iter().filter(|(_, positive)| *positive).count();
    let negatives = scored.len() - positives;
    if positives == 0 || negatives == 0 {
        return None;
    }
    scored.sort_by(|left, right| right.0.total_cmp(&left.0));

    let (mut found, mut alarms) = (0_usize, 0_usize);
    let (mut precision_sum, mut area) = (0.0, 0.0);
    let mut recalls = [0.0; 2];
    for tied in scored.chunk_by(|left, right| left.0.total_cmp(&right.0).is_eq()) {
        let new = tied.iter().filter(|(_, positive)| *positive).count();
        let new_alarms = tied.len() - new;
        // Ties count half for either order.
        area += new_alarms as f64 * (found as f64 + new as f64 / 2.0);
        found += new;
        alarms += new_alarms;
        precision_sum += new as f64 * found as f64 / (found + alarms) as f64;
        for (recall, rate) in recalls.iter_mut().zip([0.01, 0.05]) {
            if alarms as f64 <= rate * negatives as f64 {
                *recall = found as f64 / positives as f64;
            }
        }
    }
    Some(Figures {
        positives,
        negatives,
        auprc: precision_sum / positives as f64,
        auroc: area / (positives as f64 * negatives as f64),
        recall_at_1: recalls[0],
        recall_at_5: recalls[1],
        calibration_error: calibration_error(&scored),
    })
}

fn calibration_error(scored: &[Scored]) -> f64 {
    let mut bins = [(0.0_f64, 0.0_f64, 0.0_f64); 10];
    for &(score, positive) in scored {
        let bin = &mut bins[((score * 10.0) as usize).min(9)];
        bin.0 += 1.0;
        bin.1 += f64::from(score);
        bin.2 += f64::from(u8::from(positive));
    }
    bins.iter()
        .map(|(_, score, positives)| (score - positives).abs())
        .sum::<f64>()
        / scored.len() as f64
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
