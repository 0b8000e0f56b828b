//! From layers to calibrated probabilities.
//!
//! [`tokens`] cuts folded text into words, [`concepts`] gives words of several languages one
//! meaning, [`features`] says what is seen at each word, and [`model`] turns that into a
//! probability for each category.

pub mod concepts;
mod dense;
mod explain;
pub mod features;
mod keys;
mod memory;
pub mod model;
mod pool;
pub mod rows;
pub mod tokens;
mod weights;

use std::sync::{Arc, LazyLock};

pub use explain::Evidence;

use crate::error::Error;
use crate::finding::{Category, Scores};
use crate::normalize::Text;
use model::Model;

/// The weights that ship with the crate.
#[cfg(not(feature = "lite"))]
pub static WEIGHTS: &[u8] = include_bytes!("../../model/weights.bin");

/// The weights that ship with the crate.
#[cfg(feature = "lite")]
pub static WEIGHTS: &[u8] = include_bytes!("../../model/lite.bin");

/// The learned model, ready to score.
#[derive(Debug)]
pub struct Classifier {
    model: Model,
}

impl Classifier {
    /// The model that ships with the crate, read once.
    ///
    /// # Panics
    ///
    /// Never: the weights are part of the build and read in the tests.
    pub fn builtin() -> Arc<Classifier> {
        static BUILTIN: LazyLock<Arc<Classifier>> = LazyLock::new(|| {
            let model = Model::built_in(WEIGHTS).expect("the shipped weights are valid");
            Arc::new(Classifier { model })
        });
        Arc::clone(&BUILTIN)
    }

    /// The model of these weights, as `funambule train` writes them.
    ///
    /// # Errors
    ///
    /// When they are not weights, of another format version, cut short or damaged.
    pub fn from_bytes(weights: &[u8]) -> Result<Classifier, Error> {
        Ok(Classifier {
            model: Model::from_bytes(weights)?,
        })
    }

    /// The probability of each category. Linear in the length of the text.
    pub fn score(&self, text: &Text<'_>) -> Scores {
        self.model.score(text)
    }

    /// The words that carried the score of `category`, the weightiest first. Slower than
    /// scoring: for a verdict that somebody looks at.
    pub fn explain(&self, text: &Text<'_>, category: Category) -> Vec<Evidence> {
        self.model.explain(text, category)
    }
}
