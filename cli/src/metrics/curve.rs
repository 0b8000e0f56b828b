//! How many prompts reach each threshold: the one thing that every rung, plot and proposal is
//! read from.

use serde::{Deserialize, Serialize};

use super::Scored;

/// The thresholds at which is counted: thousandths, and from 0.99 on ten-thousandths.
pub fn edges() -> Vec<f32> {
    let coarse = (1_u16..990).map(|step| f32::from(step) / 1_000.0);
    let fine = (9_900_u16..=10_000).map(|step| f32::from(step) / 10_000.0);
    coarse.chain(fine).collect()
}

/// Prompts of both classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Prompts of the category.
    pub positives: usize,
    /// Prompts that are not.
    pub negatives: usize,
}

/// How many prompts reach each of the [`edges`]. Only those at which something changes are kept:
/// each with its number of positives and of negatives, rising.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Curve(Vec<(f32, usize, usize)>);

impl Curve {
    /// The curve of `scored`.
    pub fn new(scored: &[Scored]) -> Curve {
        let edges = edges();
        let mut counts = vec![Counts::default(); edges.len() + 1];
        for &(score, positive) in scored {
            let bin = &mut counts[edges.partition_point(|&edge| score >= edge)];
            *(if positive {
                &mut bin.positives
            } else {
                &mut bin.negatives
            }) += 1;
        }
        let mut points = Vec::new();
        let mut sum = Counts::default();
        for (index, edge) in edges.into_iter().enumerate().rev() {
            let Counts {
                positives,
                negatives,
            } = counts[index + 1];
            if positives + negatives > 0 {
                sum.positives += positives;
                sum.negatives += negatives;
                points.push((edge, sum.positives, sum.negatives));
            }
        }
        points.reverse();
        Curve(points)
    }

    /// How many reach `threshold`; between two edges, how many reach the next one.
    pub fn at(&self, threshold: f32) -> Counts {
        let index = self.0.partition_point(|&(edge, ..)| edge < threshold);
        self.0
            .get(index)
            .map_or_else(Counts::default, |&(_, positives, negatives)| Counts {
                positives,
                negatives,
            })
    }

    /// Every threshold at which something changes with its counts, the strictest first.
    pub fn points(&self) -> impl Iterator<Item = (f32, Counts)> + '_ {
        self.0.iter().rev().map(|&(edge, positives, negatives)| {
            let counts = Counts {
                positives,
                negatives,
            };
            (edge, counts)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Curve, edges};

    #[test]
    fn the_edges_are_the_numbers_that_policies_are_written_with() {
        let edges = edges();
        for text in ["0.001", "0.16", "0.7", "0.986", "0.9905", "0.9999", "1.0"] {
            assert!(edges.contains(&text.parse().unwrap()), "{text}");
        }
        assert!(edges.is_sorted_by(|left, right| left < right));
    }

    #[test]
    fn a_curve_counts_what_reaches_each_edge() {
        let edges = edges();
        let mut random = fastrand::Rng::with_seed(5);
        let scored: Vec<_> = (0..500)
            .map(|index| {
                // Some lie exactly on an edge.
                let score = if index % 3 == 0 {
                    edges[random.usize(..edges.len())]
                } else {
                    random.f32()
                };
                (score, random.bool())
            })
            .collect();
        let curve = Curve::new(&scored);
        for &edge in &edges {
            let count = |wanted: bool| {
                let reached = scored.iter().filter(|(score, _)| *score >= edge);
                reached.filter(|(_, positive)| *positive == wanted).count()
            };
            let expected = Counts {
                positives: count(true),
                negatives: count(false),
            };
            assert_eq!(curve.at(edge), expected, "{edge}");
        }
    }
}
