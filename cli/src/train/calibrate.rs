//! From logits to probabilities that mean what they say.

use funambule::classify::model::{Model, OUTPUTS, sigmoid};
use funambule::normalize::normalize;
use funambule::{Category, Scores};

use super::examples::Example;

/// The calibrated scores of a prompt.
pub fn score(model: &Model, text: &str) -> Scores {
    model.score(&normalize(text))
}

/// Fits a factor and a shift for each output on `examples`, which the model did not learn from.
pub fn calibrate(model: &mut Model, examples: &[Example]) {
    let logits: Vec<[f32; OUTPUTS]> = examples
        .iter()
        .map(|example| model.logits(&normalize(&example.text)))
        .collect();
    for output in 0..Category::SCORED_COUNT {
        let points: Vec<(f32, f32, f32)> = examples
            .iter()
            .zip(&logits)
            .map(|(example, logits)| {
                (
                    logits[output],
                    example.targets[output].value,
                    example.targets[output].weight,
                )
            })
            .filter(|(_, _, weight)| *weight > 0.0)
            .collect();
        model.calibration[output] = fit(&points);
    }
}

/// Platt scaling: Newton's method on the weighted log loss of (logit, truth, weight).
fn fit(points: &[(f32, f32, f32)]) -> (f32, f32) {
    /// Pulls towards leaving the logits alone, where there are few points.
    const PRIOR: f64 = 2.0;
    let (mut factor, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..50 {
        let (mut gradient, mut hessian) = (
            [PRIOR * (factor - 1.0), PRIOR * 0.1 * shift],
            [PRIOR, 0.0, PRIOR * 0.1],
        );
        for &(logit, truth, weight) in points {
            let (logit, weight) = (f64::from(logit), f64::from(weight));
            let probability = f64::from(sigmoid((factor * logit + shift) as f32));
            let error = weight * (probability - f64::from(truth));
            let curve = weight * probability * (1.0 - probability);
            gradient[0] += error * logit;
            gradient[1] += error;
            hessian[0] += curve * logit * logit;
            hessian[1] += curve * logit;
            hessian[2] += curve;
        }
        let determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1];
        let factor_step = (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant;
        let shift_step = (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant;
        factor = (factor - factor_step.clamp(-0.5, 0.5)).clamp(0.05, 5.0);
        shift -= shift_step.clamp(-1.0, 1.0);
    }
    (factor as f32, shift as f32)
}

#[cfg(test)]
mod tests {
    use super::fit;
    use funambule::classify::model::sigmoid;

    #[test]
    fn overconfident_logits_are_tempered() {
        let mut random = fastrand::Rng::with_seed(7);
        let points: Vec<_> = (0..20_000)
            .map(|_| {
                let logit = random.f32() * 8.0 - 4.0;
                let truth = random.f32() < sigmoid(0.5 * logit - 1.0);
                (logit, f32::from(u8::from(truth)), 1.0)
            })
            .collect();
        let (factor, shift) = fit(&points);
        assert!((factor - 0.5).abs() < 0.05, "{factor}");
        assert!((shift + 1.0).abs() < 0.1, "{shift}");
    }
}
