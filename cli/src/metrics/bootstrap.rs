//! Intervals by drawing the prompts anew, with replacement, from each class.

use rayon::prelude::*;

use super::interval::{Estimate, percentiles};
use super::{Figures, Scored, ranking};

/// How often the prompts are drawn, unless somebody says otherwise.
pub const RESAMPLES: usize = 300;

/// Where the drawing starts from: the same figures in every run.
const SEED: u64 = 20_261_123;

/// AUPRC, AUROC and the recalls at 1 % and 5 %, with intervals; `None` unless both classes are
/// there.
pub fn estimates(mut scored: Vec<Scored>, resamples: usize) -> Option<[Estimate; 4]> {
    scored.sort_by(|left, right| right.0.total_cmp(&left.0));
    let values = of(&ranking(&scored, |_| 1.0)?);
    let places = |wanted: bool| -> Vec<usize> {
        let places = scored.iter().enumerate();
        places
            .filter(|(_, (_, positive))| *positive == wanted)
            .map(|(place, _)| place)
            .collect()
    };
    let classes = [places(true), places(false)];
    let samples: Vec<[f64; 4]> = (0..resamples as u64)
        .into_par_iter()
        .filter_map(|index| {
            let mut random = fastrand::Rng::with_seed(SEED ^ (index << 32));
            let mut counts = vec![0.0; scored.len()];
            for class in &classes {
                for _ in class {
                    counts[class[random.usize(..class.len())]] += 1.0;
                }
            }
            ranking(&scored, |place| counts[place]).map(|figures| of(&figures))
        })
        .collect();
    let mut estimates = [Estimate::default(); 4];
    for (index, estimate) in estimates.iter_mut().enumerate() {
        let drawn = samples.iter().map(|sample| sample[index]).collect();
        *estimate = percentiles(values[index], drawn);
    }
    Some(estimates)
}

fn of(figures: &Figures) -> [f64; 4] {
    [
        figures.auprc,
        figures.auroc,
        figures.recall_at_1,
        figures.recall_at_5,
    ]
}

#[cfg(test)]
mod tests {
    use super::estimates;
    use crate::metrics::Scored;

    fn overlapping(count: usize) -> Vec<Scored> {
        let mut random = fastrand::Rng::with_seed(3);
        (0..count)
            .map(|index| {
                let positive = index % 2 == 0;
                (
                    random.f32() * 0.7 + f32::from(u8::from(positive)) * 0.3,
                    positive,
                )
            })
            .collect()
    }

    #[test]
    fn more_prompts_make_the_interval_narrower_and_it_holds_the_figure() {
        let width = |count| {
            let [_, auroc, ..] = estimates(overlapping(count), 200).unwrap();
            assert!(
                auroc.low <= auroc.value && auroc.value <= auroc.high,
                "{auroc:?}"
            );
            auroc.high - auroc.low
        };
        assert!(width(2_000) < width(100) / 2.0);
        assert!(estimates(vec![(0.5, true)], 10).is_none());
    }

    #[test]
    fn the_same_prompts_give_the_same_interval() {
        assert_eq!(
            estimates(overlapping(300), 50),
            estimates(overlapping(300), 50)
        );
    }
}
