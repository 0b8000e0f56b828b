//! From the labels of a data set to what they say of each output.

use anyhow::{Result, bail};
use funambule::classify::model::OUTPUTS;
use funambule::{Category, Group};

use crate::train::Target;

/// What a row says: a value for each output, or nothing.
pub type Targets = [Target; OUTPUTS];

/// What the labels of a row say. No label means benign. `weight` is how far the row is trusted.
///
/// # Errors
///
/// When a label is unknown.
pub fn targets(labels: &[String], weight: f32) -> Result<Targets> {
    let mut opinion = Opinion::default();
    for label in labels {
        opinion.add(label)?;
    }
    Ok(opinion.targets(weight))
}

/// What the categories of a corpus line say.
pub fn targets_of(categories: &[Category], weight: f32) -> Targets {
    let mut opinion = Opinion::default();
    for &category in categories {
        opinion.yes(category);
    }
    opinion.targets(weight)
}

/// Whether the example says that the output is true, false, or nothing.
pub fn truth(targets: &Targets, category: Category) -> Option<bool> {
    let target = targets[category.scored_index()?];
    (target.weight > 0.0).then_some(target.value > 0.5)
}

#[derive(Default)]
struct Opinion {
    yes: Vec<Category>,
    unknown: Vec<Category>,
}

impl Opinion {
    /// The category, and the roll-ups that follow from it.
    fn yes(&mut self, category: Category) {
        self.yes.push(category);
        match category.group() {
            Group::Attack => self.yes.extend([Category::Attack, Category::Harm]),
            Group::Hazard => self.yes.extend([Category::Hazard, Category::Harm]),
            // Imitating real people can be harmful or not.
            Group::Reliance if category == Category::RelianceImpersonation => {
                self.unknown(|it| {
                    matches!(it, Category::Hazard | Category::Harm) || it.group() == Group::Hazard
                });
            }
            _ => {}
        }
    }

    fn unknown(&mut self, is_unknown: impl Fn(Category) -> bool) {
        self.unknown.extend(
            Category::scored()
                .iter()
                .copied()
                .filter(|&it| is_unknown(it)),
        );
    }

    fn add(&mut self, label: &str) -> Result<()> {
        if let Some(category) = Category::from_id(label) {
            self.yes(category);
            return Ok(());
        }
        let hazard = |it: Category| it.group() == Group::Hazard || it == Category::Hazard;
        match label {
            "injection" => {
                self.yes.extend([Category::Attack, Category::Harm]);
                self.unknown(|it| it.group() == Group::Attack || hazard(it));
            }
            "jailbreak" => {
                self.yes(Category::AttackJailbreak);
                self.unknown(|it| it.group() == Group::Attack || hazard(it));
            }
            "harmful_other" => {
                self.yes.extend([Category::Hazard, Category::Harm]);
                self.unknown(|it| matches!(it.group(), Group::Hazard | Group::Reliance));
            }
            "high_stakes_advice" => self.unknown(|it| it.group() == Group::Reliance),
            "pii" | "secret" => self.unknown(|it| it == Category::HazardPrivacy),
            "impersonation_deepfake" => self.yes(Category::RelianceImpersonation),
            "cbrn" => self.one_of_several(Category::HazardWeapons),
            _ => {
                let id = format!("hazard.{}", label.replace('_', "-"));
                match Category::from_id(&id) {
                    Some(category) => self.one_of_several(category),
                    None => bail!(
                        "unknown label `{label}`\n  help: the labels are ids of docs/taxonomy.md, such as `hazard.fraud`; `[]` is for a benign prompt"
                    ),
                }
            }
        }
        Ok(())
    }

    /// A source that names one hazard seldom says that the others are absent.
    fn one_of_several(&mut self, category: Category) {
        self.yes(category);
        self.unknown(|it| it.group() == Group::Hazard || it == Category::RelianceImpersonation);
    }

    fn targets(&self, weight: f32) -> Targets {
        let mut targets = [Target { value: 0.0, weight }; OUTPUTS];
        for (target, category) in targets.iter_mut().zip(Category::scored()) {
            if self.yes.contains(category) {
                target.value = 1.0;
            } else if self.unknown.contains(category) {
                target.weight = 0.0;
            }
        }
        targets
    }
}

#[cfg(test)]
mod tests {
    use super::{Targets, targets};
    use funambule::Category;

    fn of(targets: &Targets, category: Category) -> Option<bool> {
        let target = targets[category.scored_index().unwrap()];
        (target.weight > 0.0).then_some(target.value > 0.5)
    }

    #[test]
    fn benign_says_no_to_everything_and_other_harm_leaves_the_category_open() {
        let benign = targets(&[], 1.0).unwrap();
        assert!(
            Category::scored()
                .iter()
                .all(|&it| of(&benign, it) == Some(false))
        );

        let other = targets(&["harmful_other".to_owned()], 1.0).unwrap();
        assert_eq!(of(&other, Category::Harm), Some(true));
        assert_eq!(of(&other, Category::HazardFraud), None);
        assert_eq!(of(&other, Category::Attack), Some(false));
    }

    #[test]
    fn a_category_raises_its_roll_ups() {
        let fraud = targets(&["hazard.fraud".to_owned()], 1.0).unwrap();
        assert_eq!(of(&fraud, Category::Hazard), Some(true));
        assert_eq!(of(&fraud, Category::Harm), Some(true));
        assert_eq!(of(&fraud, Category::HazardHate), Some(false));
        assert!(targets(&["nonsense".to_owned()], 1.0).is_err());
    }
}
