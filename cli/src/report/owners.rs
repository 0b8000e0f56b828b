//! Who answers for what, and until when: the only part of a record that people write.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use funambule::Category;
use serde::Deserialize;

use crate::input::Input;

/// The file of `--owners`. What is not in it is shown as not set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Owners {
    /// Whose record it is.
    pub organisation: Option<String>,
    /// Who answers where a category names nobody.
    pub owner: Option<String>,
    /// When it is looked at again, likewise.
    pub review: Option<String>,
    /// What is different for some categories.
    pub categories: BTreeMap<Category, Responsible>,
}

/// Who answers for one category.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Responsible {
    /// A person or an office.
    pub owner: Option<String>,
    /// When it is looked at again, as `YYYY-MM-DD`.
    pub review: Option<String>,
    /// What else there is to say.
    pub note: Option<String>,
}

impl Owners {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, names a field or category that there is not, or a day that is none.
    pub fn read(path: &Path) -> Result<Owners> {
        const HELP: &str = "help: {\"owner\": \"…\", \"review\": \"2027-01-31\", \"categories\": {\"hazard.cyber\": {\"owner\": \"…\"}}}";
        let input = Input::new(path);
        let owners: Owners = serde_json::from_str(&input.read_text()?)
            .with_context(|| format!("{} names no owners\n  {HELP}", input.name()))?;
        let reviews = owners.categories.values().map(|it| &it.review);
        for review in reviews.chain([&owners.review]).flatten() {
            ensure!(
                is_day(review),
                "{}: `review` is `{review}`, which is no day\n  help: write it as 2027-01-31",
                input.name()
            );
        }
        Ok(owners.without_empty())
    }

    /// Who answers for a category, and until when.
    pub fn of(&self, category: Category) -> Responsible {
        let own = self.categories.get(&category).cloned().unwrap_or_default();
        Responsible {
            owner: own.owner.or_else(|| self.owner.clone()),
            review: own.review.or_else(|| self.review.clone()),
            note: own.note,
        }
    }

    /// An empty field is one that was not set.
    fn without_empty(mut self) -> Owners {
        let fields = [&mut self.organisation, &mut self.owner, &mut self.review];
        let own = self
            .categories
            .values_mut()
            .flat_map(|it| [&mut it.owner, &mut it.review, &mut it.note]);
        for field in fields.into_iter().chain(own) {
            field.take_if(|text| text.trim().is_empty());
        }
        self
    }
}

/// Whether `text` is empty or a day as `2027-01-31`.
fn is_day(text: &str) -> bool {
    let numbers: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    let [Some(year), Some(month), Some(day)] = numbers[..] else {
        return text.trim().is_empty();
    };
    let last = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    text.len() == 10 && (1..=12).contains(&month) && (1..=last).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_in_the_calendar() {
        for day in ["2027-01-31", "2028-02-29", ""] {
            assert!(is_day(day), "{day}");
        }
        for other in [
            "2027-02-29",
            "31.01.2027",
            "2027-1-31",
            "2027-13-01",
            "soon",
        ] {
            assert!(!is_day(other), "{other}");
        }
    }
}
