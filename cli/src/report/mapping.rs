//! The nearest entries of public taxonomies, from `docs/taxonomy.md`: the one place where they stand.

use std::collections::BTreeMap;

use funambule::Category;
use serde::Serialize;

const TAXONOMY: &str = include_str!("../../../docs/taxonomy.md");

/// What stands in a cell without an entry.
const NONE: &str = "–";

/// An entry of a taxonomy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The taxonomy, as the heading of its column.
    pub taxonomy: String,
    /// The entry.
    pub entry: String,
}

/// What the document says of a category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    /// What the category is about, in English.
    pub about: String,
    /// The nearest entries, in the order of the columns; none where there is none.
    pub entries: Vec<Entry>,
}

/// Every category that the document maps.
pub fn read() -> BTreeMap<Category, Mapped> {
    let mut mapped = BTreeMap::new();
    let mut heading: Vec<&str> = Vec::new();
    for line in TAXONOMY.lines() {
        let Some(row) = line
            .strip_prefix("| ")
            .and_then(|row| row.strip_suffix(" |"))
        else {
            continue;
        };
        let cells: Vec<&str> = row.split(" | ").map(str::trim).collect();
        if cells[0] == "id" {
            heading = cells;
            continue;
        }
        let id = cells[0].trim_matches('`');
        let Some(category) = Category::from_id(id) else {
            continue;
        };
        let entries = heading.iter().zip(&cells).skip(2);
        mapped.insert(
            category,
            Mapped {
                about: cells.get(1).copied().unwrap_or_default().to_owned(),
                entries: entries
                    .filter(|(_, entry)| **entry != NONE)
                    .map(|(taxonomy, entry)| Entry {
                        taxonomy: (*taxonomy).to_owned(),
                        entry: entry.replace('`', ""),
                    })
                    .collect(),
            },
        );
    }
    mapped
}

#[cfg(test)]
mod tests {
    use funambule::{Category, Group};

    use super::read;

    #[test]
    fn every_category_is_mapped_and_some_entries_are_these() {
        let mapped = read();
        for &category in Category::ALL {
            if category.group() != Group::RollUp {
                let it = &mapped[&category];
                assert!(!it.about.is_empty() && !it.entries.is_empty(), "{category}");
            }
        }
        let entries = |category: Category| -> Vec<(&str, &str)> {
            let entries = mapped[&category].entries.iter();
            entries
                .map(|it| (it.taxonomy.as_str(), it.entry.as_str()))
                .collect()
        };
        let cyber = entries(Category::HazardCyber);
        assert!(cyber.contains(&("AILuminate", "S2, S14")), "{cyber:?}");
        assert!(
            cyber.contains(&("Preparedness", "Cybersecurity")),
            "{cyber:?}"
        );
        let jailbreak = entries(Category::AttackJailbreak);
        assert!(jailbreak.contains(&("OWASP", "LLM01")), "{jailbreak:?}");
        assert!(
            jailbreak.contains(&("AI Act", "Art. 15(5)")),
            "{jailbreak:?}"
        );
        assert!(
            jailbreak
                .iter()
                .all(|(taxonomy, _)| *taxonomy != "AILuminate")
        );
    }
}
