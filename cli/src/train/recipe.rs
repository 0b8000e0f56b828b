//! The recipe of a training run: `model/recipe.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::rows::{Row, hash};

/// Everything that a run depends on, besides the data.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Where every random choice starts from.
    pub seed: u64,
    /// How often each example is seen.
    pub epochs: usize,
    /// How large the model is.
    pub size: Size,
    /// How large the small one is, for pages that count every kilobyte.
    pub lite: Size,
    /// The number of hidden units.
    pub hidden: usize,
    /// The learning rate of the first epoch; it falls to a tenth of that.
    pub rate: f32,
    /// The share of a feature row that an update forgets.
    pub decay: f32,
    /// The share of features that are left out, drawn anew for each example.
    pub feature_dropout: f32,
    /// The share of examples that are seen without words, through concepts alone.
    pub lexical_dropout: f32,
    /// The share of examples that are put between harmless ones, so that a passage is found
    /// in a long text.
    pub embedded: f32,
    /// How far labels are moved towards what the teacher says.
    pub teacher: TeacherRecipe,
    /// Kinds of features that are left out, to see what they are worth.
    #[serde(default)]
    pub without: Vec<String>,
    /// The prompts that the project writes.
    pub corpus: CorpusRecipe,
    /// The languages that are learned; rows in others are left out.
    pub languages: Vec<String>,
    /// Sets by name; one that is not named is refused.
    pub sets: BTreeMap<String, SetRecipe>,
}

/// How large a model is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// The table has two to this power rows.
    pub bits: u32,
    /// How many words have a vector, at most: those that matter most.
    pub words: usize,
}

/// How far the teacher is believed, from 0 to 1.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeacherRecipe {
    /// About rows of others, whose labels are rough.
    pub rows: f32,
    /// About the project's own prompts.
    pub corpus: f32,
}

/// How the project's own prompts are used.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorpusRecipe {
    /// How many variants of a line are seen in an epoch, at most.
    pub variants: usize,
    /// How much each weighs.
    pub weight: f32,
}

/// How a set is used.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetRecipe {
    /// How far its labels are trusted; 0 leaves it out, unless it is taught.
    pub weight: f32,
    /// How far the teacher is believed, where that differs from other sets. Where the labels weigh
    /// nothing, this is what the teacher's opinion weighs.
    #[serde(default)]
    pub taught: Option<f32>,
    /// The share of its rows that is used.
    #[serde(default = "whole")]
    pub keep: f32,
    /// Whether the rows with an odd hash are left to measure on.
    #[serde(default)]
    pub half: bool,
}

impl SetRecipe {
    /// Whether nothing is learned from the set.
    pub fn is_left_out(&self) -> bool {
        self.weight <= 0.0 && self.taught.is_none_or(|share| share <= 0.0)
    }
}

const fn whole() -> f32 {
    1.0
}

impl Recipe {
    /// Whether nothing is learned from `row`.
    pub fn holds_out(&self, row: &Row) -> bool {
        self.sets
            .get(&row.set)
            .is_none_or(|set| set.is_left_out() || (set.half && !hash(&row.text).is_multiple_of(2)))
    }

    /// Reads a recipe.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is not a recipe.
    pub fn read(path: &Path) -> Result<Recipe> {
        let text =
            fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| path.display().to_string())
    }
}
