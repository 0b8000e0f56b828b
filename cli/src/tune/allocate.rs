//! Sharing false alarms between categories.
//!
//! A ladder that comes down reaches more prompts of its category and, sooner or later, benign
//! ones. The budget is a number of benign prompts that may be reached by any ladder. Each category
//! first has an equal part of it, so that none is left without because others are easier to find;
//! what they leave is spent where it buys most: again and again, of all steps that fit, the one is
//! taken that adds the most recall for each further benign prompt. Recall counts the same for a rare
//! category as for a frequent one, and a prompt that another ladder reaches already costs nothing.

use std::collections::BTreeMap;

use crate::metrics::edges;

/// The lowest threshold that is proposed: what is less probable than this is no signal.
pub const LEAST: f32 = 0.1;

/// One prompt as a category sees it.
#[derive(Clone, Copy, Debug)]
pub enum Sight {
    /// Of the category, with its score.
    Positive(f32),
    /// Benign and not of the category, with its score and its place among all prompts.
    Benign(f32, usize),
}

/// What a category reaches when its threshold falls to the next edge.
#[derive(Clone, Debug, Default)]
struct Step {
    threshold: f32,
    positives: usize,
    benign: Vec<usize>,
}

/// The way down of one category.
#[derive(Clone, Debug)]
pub struct Descent {
    steps: Vec<Step>,
    /// How many steps have been taken.
    taken: usize,
    positives: usize,
}

impl Descent {
    /// The way down through `sights`, from the top.
    pub fn new(sights: &[Sight]) -> Descent {
        let edges: Vec<f32> = edges().into_iter().filter(|&edge| edge >= LEAST).collect();
        let mut steps: BTreeMap<usize, Step> = BTreeMap::new();
        let mut positives = 0;
        for sight in sights {
            let (Sight::Positive(score) | Sight::Benign(score, _)) = *sight;
            positives += usize::from(matches!(sight, Sight::Positive(_)));
            // The highest edge that the score reaches.
            let Some(edge) = edges.partition_point(|&edge| score >= edge).checked_sub(1) else {
                continue;
            };
            let step = steps.entry(edge).or_default();
            step.threshold = edges[edge];
            match *sight {
                Sight::Positive(_) => step.positives += 1,
                Sight::Benign(_, place) => step.benign.push(place),
            }
        }
        Descent {
            steps: steps.into_values().rev().collect(),
            taken: 0,
            positives,
        }
    }

    /// The threshold so far; none if nothing can be reached at the price.
    pub fn threshold(&self) -> Option<f32> {
        self.steps[..self.taken].last().map(|step| step.threshold)
    }

    /// How far the threshold can fall for nothing, at most to `floor`: where no prompt lies, it need
    /// not stop at the last one of the category.
    pub fn down_to(&self, floor: f32, is_reached: &[bool]) -> f32 {
        let costs = |step: &Step| step.benign.iter().any(|&place| !is_reached[place]);
        let mut ahead = self.steps[self.taken..].iter();
        if ahead.any(|step| step.threshold >= floor && costs(step)) {
            self.threshold().unwrap_or(1.0)
        } else {
            floor
        }
    }

    /// Goes down to the step before `until`.
    fn take(&mut self, until: usize, is_reached: &mut [bool]) {
        for step in &self.steps[self.taken..until] {
            for &place in &step.benign {
                is_reached[place] = true;
            }
        }
        self.taken = until;
    }

    /// The best number of steps to take at once, with what it is worth; none if nothing that is
    /// worth anything fits.
    fn best(&self, floor: f32, is_reached: &[bool], room: usize) -> Option<(f64, usize)> {
        let (mut found, mut new) = (0, 0);
        let mut best: Option<(f64, usize)> = None;
        for (index, step) in self.steps.iter().enumerate().skip(self.taken) {
            if step.threshold < floor {
                break;
            }
            found += step.positives;
            new += step
                .benign
                .iter()
                .filter(|&&place| !is_reached[place])
                .count();
            if new > room {
                break;
            }
            if step.positives == 0 {
                continue;
            }
            let recall = found as f64 / self.positives as f64;
            let worth = if new == 0 {
                f64::INFINITY
            } else {
                recall / new as f64
            };
            if best.is_none_or(|(most, _)| worth >= most) {
                best = Some((worth, index + 1));
            }
        }
        best
    }
}

/// Lets the ladders come down until `budget` prompts are reached, each at most to the floor that it
/// has; one without takes no part. The prompts in `is_reached` are reached already, and those that
/// are reached now are marked in it.
pub fn spend<K: Ord>(
    descents: &mut BTreeMap<K, Descent>,
    floor: impl Fn(&K) -> Option<f32>,
    is_reached: &mut [bool],
    budget: usize,
) {
    let takes_part: Vec<&K> = descents.keys().filter(|key| floor(key).is_some()).collect();
    let before = count(is_reached);
    let part = budget.saturating_sub(before) / takes_part.len().max(1);
    for (key, descent) in descents.iter_mut() {
        let Some(floor) = floor(key) else { continue };
        let all = (count(is_reached) + part).min(budget);
        while let Some((_, taken)) =
            descent.best(floor, is_reached, all.saturating_sub(count(is_reached)))
        {
            descent.take(taken, is_reached);
        }
    }
    loop {
        let room = budget.saturating_sub(count(is_reached));
        let best = descents
            .iter_mut()
            .filter_map(|(key, descent)| {
                let (worth, taken) = descent.best(floor(key)?, is_reached, room)?;
                Some((worth, taken, descent))
            })
            .max_by(|left, right| left.0.total_cmp(&right.0));
        let Some((_, taken, descent)) = best else {
            return;
        };
        descent.take(taken, is_reached);
    }
}

fn count(is_reached: &[bool]) -> usize {
    is_reached.iter().filter(|reached| **reached).count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Descent, Sight, spend};

    fn down(descents: &mut BTreeMap<&str, Descent>, prompts: usize, budget: usize) -> usize {
        let mut is_reached = vec![false; prompts];
        spend(descents, |_| Some(0.0), &mut is_reached, budget);
        is_reached.into_iter().filter(|reached| *reached).count()
    }

    #[test]
    fn without_a_budget_every_ladder_stops_above_its_first_benign_prompt() {
        let mut descents = BTreeMap::from([(
            "a",
            Descent::new(&[
                Sight::Positive(0.95),
                Sight::Positive(0.8),
                Sight::Benign(0.7, 0),
                Sight::Positive(0.6),
            ]),
        )]);
        assert_eq!(down(&mut descents, 1, 0), 0);
        assert_eq!(descents["a"].threshold(), Some(0.8));
    }

    #[test]
    fn the_budget_goes_where_it_buys_most_and_is_not_exceeded() {
        let good = [
            Sight::Benign(0.9, 0),
            Sight::Positive(0.85),
            Sight::Positive(0.8),
        ];
        let poor = [
            Sight::Benign(0.9, 1),
            Sight::Positive(0.85),
            Sight::Benign(0.8, 2),
            Sight::Benign(0.75, 3),
            Sight::Positive(0.7),
        ];
        for (budget, expected) in [
            (0, (None, None)),
            (1, (Some(0.8), None)),
            (2, (Some(0.8), Some(0.85))),
            (3, (Some(0.8), Some(0.85))),
            (4, (Some(0.8), Some(0.7))),
        ] {
            let mut descents =
                BTreeMap::from([("good", Descent::new(&good)), ("poor", Descent::new(&poor))]);
            assert!(down(&mut descents, 4, budget) <= budget);
            let thresholds = (descents["good"].threshold(), descents["poor"].threshold());
            assert_eq!(thresholds, expected, "{budget}");
        }
    }

    #[test]
    fn a_category_that_is_hard_to_find_has_its_part() {
        // Four of "easy" for each benign prompt, and one in a hundred of "hard".
        let mut easy = Vec::new();
        for place in 0..8 {
            let score = 0.9 - 0.02 * place as f32;
            easy.push(Sight::Benign(score, place));
            easy.extend([Sight::Positive(score - 0.01); 4]);
        }
        let mut hard = vec![Sight::Benign(0.9, 8), Sight::Positive(0.85)];
        hard.extend([Sight::Positive(0.0); 99]);
        let mut descents =
            BTreeMap::from([("easy", Descent::new(&easy)), ("hard", Descent::new(&hard))]);
        assert_eq!(down(&mut descents, 9, 4), 4);
        assert_eq!(descents["hard"].threshold(), Some(0.85));
    }

    #[test]
    fn no_ladder_falls_below_its_floor() {
        let same = [Sight::Positive(0.9), Sight::Positive(0.8)];
        let mut descents = BTreeMap::from([("a", Descent::new(&same)), ("b", Descent::new(&same))]);
        let floor = |key: &&str| (*key == "a").then_some(0.85);
        spend(&mut descents, floor, &mut [], 0);
        assert_eq!(descents["a"].threshold(), Some(0.9));
        assert_eq!(descents["b"].threshold(), None);
    }

    #[test]
    fn a_prompt_that_is_reached_already_costs_nothing() {
        let same = [Sight::Benign(0.9, 0), Sight::Positive(0.8)];
        let mut descents = BTreeMap::from([("a", Descent::new(&same)), ("b", Descent::new(&same))]);
        assert_eq!(down(&mut descents, 1, 1), 1);
        assert!(descents.values().all(|it| it.threshold() == Some(0.8)));
    }
}
