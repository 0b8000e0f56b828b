//! What the engine says of each prompt.

use anyhow::{Result, ensure};
use funambule::policy::Policy;
use funambule::{Action, Category, Screener, Verdict};
use rayon::prelude::*;

use super::cases::Case;

/// The score of every category that a ladder sees.
#[derive(Clone, Debug)]
pub struct Signals {
    scores: Vec<f32>,
}

impl Signals {
    /// The highest score of each category, by detector or classifier.
    pub fn new(verdict: &Verdict) -> Signals {
        let mut scores = vec![0.0; Category::ALL.len()];
        for (category, score) in verdict.scores().iter() {
            scores[category as usize] = score;
        }
        for finding in verdict.findings() {
            let score = &mut scores[finding.category() as usize];
            *score = score.max(finding.score());
        }
        Signals { scores }
    }

    /// The score of `category`.
    pub fn get(&self, category: Category) -> f32 {
        self.scores[category as usize]
    }

    /// What `policy` does, and the category that leads to it.
    pub fn decide(&self, policy: &Policy) -> (Action, Option<Category>) {
        let rungs = Category::ALL.iter().filter_map(|&category| {
            let (action, _) = policy.ladder(category).rung(self.get(category))?;
            Some((action, Some(category)))
        });
        // Of equals the first: a category says more than the roll-up that follows it.
        rungs
            .rev()
            .max_by_key(|(action, _)| *action)
            .unwrap_or((Action::Allow, None))
    }

    fn check(&self, case: &Case) -> Result<()> {
        for (&category, score) in Category::ALL.iter().zip(&self.scores) {
            ensure!(
                (0.0..=1.0).contains(score),
                "{}: the score of `{category}` is {score}, which is no probability\n  help: the weights are damaged; train them again, or leave out `--weights`",
                case.id
            );
        }
        Ok(())
    }
}

/// Screens every prompt.
///
/// # Errors
///
/// When a score is no probability.
pub fn screen(cases: &[Case], screener: &Screener) -> Result<Vec<Signals>> {
    cases
        .par_iter()
        .map(|case| {
            let signals = Signals::new(&screener.screen(&case.text));
            signals.check(case)?;
            Ok(signals)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use funambule::{Action, Category, Policy};

    use super::Signals;

    fn signals(scores: &[(Category, f32)]) -> Signals {
        let mut all = vec![0.0; Category::ALL.len()];
        for &(category, score) in scores {
            all[category as usize] = score;
        }
        Signals { scores: all }
    }

    #[test]
    fn the_strictest_rung_decides_and_a_category_goes_before_its_roll_up() {
        let policy = Policy::balanced();
        let both = signals(&[(Category::HazardFraud, 0.9), (Category::Harm, 1.0)]);
        assert_eq!(
            both.decide(&policy),
            (Action::Warn, Some(Category::HazardFraud))
        );
        let blocked = signals(&[(Category::HazardFraud, 0.9), (Category::HazardCyber, 0.99)]);
        assert_eq!(
            blocked.decide(&policy),
            (Action::Block, Some(Category::HazardCyber))
        );
        assert_eq!(signals(&[]).decide(&policy), (Action::Allow, None));
    }

    #[test]
    fn a_score_that_is_no_probability_is_refused() {
        let case = crate::eval::cases::tests::one("a prompt");
        for score in [f32::NAN, -0.1, 1.5, f32::INFINITY] {
            let error = signals(&[(Category::Harm, score)])
                .check(&case)
                .unwrap_err();
            assert!(error.to_string().contains("`harm`"), "{error}");
        }
    }
}
