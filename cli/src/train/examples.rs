//! From rows and seeds to the steps and targets that the network learns from.

use std::borrow::Cow;

use anyhow::{Context, Result};
use funambule::classify::concepts::Lexicon;
use funambule::classify::features::{Feature, Kind, extract};
use funambule::classify::model::Shape;
use funambule::classify::tokens::tokens;
use funambule::{LayerKind, normalize::normalize};

use super::network::Steps;
use super::recipe::Recipe;
use crate::corpus::Seed;
use crate::labels::{Targets, targets, targets_of};
use crate::rows::{Row, hash};

/// A prompt with what it teaches.
#[derive(Clone, Debug)]
pub struct Example {
    /// The prompt.
    pub text: String,
    /// What is known of each output.
    pub targets: Targets,
    /// The language.
    pub language: String,
    /// How far the teacher moves the targets.
    pub taught: f32,
}

/// Where an example is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// To learn from.
    Train,
    /// To calibrate with.
    Calibrate,
    /// To measure on.
    Test,
}

/// The part of a group, the same in every run.
pub fn part(group: &str) -> Part {
    match hash(group) % 100 {
        0..80 => Part::Train,
        80..90 => Part::Calibrate,
        _ => Part::Test,
    }
}

/// How far the variants of a line are counted.
const MOST_VARIANTS: usize = 100_000;

/// The longest text that is learned from, in bytes; the rest is cut.
const LONGEST: usize = 6_000;

/// The rows that `recipe` uses, with their part. A prompt that stands twice has one part.
///
/// # Errors
///
/// When a set or a label is unknown.
pub fn of_rows(rows: &[Row], recipe: &Recipe) -> Result<Vec<(Part, Example)>> {
    let mut examples = Vec::new();
    for row in rows {
        if let Some(part) = part_of_row(row, recipe)? {
            let set = &recipe.sets[&row.set];
            let example = Example {
                text: cut(&row.text),
                targets: targets(row.labels()?, set.weight)?,
                language: row.lang.clone(),
                taught: set.taught.unwrap_or(recipe.teacher.rows),
            };
            examples.push((part, example));
        }
    }
    Ok(examples)
}

/// The part of a row, if `recipe` uses it.
///
/// # Errors
///
/// When its set is unknown.
pub fn part_of_row(row: &Row, recipe: &Recipe) -> Result<Option<Part>> {
    let set = recipe
        .sets
        .get(&row.set)
        .with_context(|| format!("the recipe does not know the set `{}`", row.set))?;
    let hash = hash(&row.text);
    let share = (hash >> 32) as f32 / u32::MAX as f32;
    if set.is_left_out() || share > set.keep || !recipe.languages.contains(&row.lang) {
        return Ok(None);
    }
    // No row of a set is measured on unless rows like it are held back as well; the project's
    // own corpus and the validation data are for measuring, these only calibrate.
    Ok(match hash {
        // Half of these are left for `funambule eval --held-out`.
        hash if set.half && !hash.is_multiple_of(2) => None,
        hash if hash.is_multiple_of(20) && set.weight > 0.0 => Some(Part::Calibrate),
        _ => Some(Part::Train),
    })
}

fn cut(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST)].to_owned()
}

/// Variants of the seeds of `wanted`, drawn by `random`.
pub fn of_seeds(
    seeds: &[Seed],
    wanted: Part,
    recipe: &Recipe,
    random: &mut fastrand::Rng,
) -> Vec<Example> {
    let mut examples = Vec::new();
    for seed in seeds.iter().filter(|seed| part(&seed.family) == wanted) {
        // More of a line that says many things, but far from all of them.
        let all = seed.variants(MOST_VARIANTS);
        let variants = all.min(recipe.corpus.variants * (1 + all.ilog10() as usize));
        for _ in 0..variants {
            examples.push(Example {
                text: seed.expand(random),
                targets: targets_of(&seed.labels, recipe.corpus.weight),
                language: seed.language.clone(),
                taught: recipe.teacher.corpus,
            });
        }
    }
    examples
}

/// The places of the examples that are certainly benign.
pub fn harmless(examples: &[Example]) -> Vec<usize> {
    let is_harmless = |example: &Example| {
        example
            .targets
            .iter()
            .all(|it| it.value == 0.0 && it.weight > 0.0)
    };
    (0..examples.len())
        .filter(|&index| is_harmless(&examples[index]))
        .collect()
}

/// The text as it is or, with the probability `share`, between harmless ones. Its labels stay.
pub fn embed<'t>(
    text: &'t str,
    examples: &[Example],
    harmless: &[usize],
    share: f32,
    random: &mut fastrand::Rng,
) -> Cow<'t, str> {
    if random.f32() >= share || harmless.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut around = || {
        let separator = [" ", "\n", "\n\n"][random.usize(..3)];
        let texts = (0..random.usize(0..=3)).map(|_| harmless[random.usize(..harmless.len())]);
        texts
            .map(|index| examples[index].text.as_str())
            .collect::<Vec<_>>()
            .join(separator)
    };
    let (before, after) = (around(), around());
    Cow::Owned(cut(format!("{before}\n{text}\n{after}").trim()))
}

/// Which features an example is seen with.
#[derive(Clone, Debug)]
pub struct Dropout<'d> {
    /// The names of the kinds that are always left out.
    pub without: &'d [String],
    /// The share of features that are left out.
    pub features: f32,
    /// The share of examples that are seen without words.
    pub lexical: f32,
}

/// The vocabulary's words by the hash of their token.
pub type Words = std::collections::HashMap<u32, u32>;

/// The place of each word of a vocabulary.
pub fn words(vocabulary: &[String]) -> Words {
    let hash = |word: &String| tokens(word).next().map(|token| token.hash);
    vocabulary
        .iter()
        .zip(0..)
        .filter_map(|(word, index)| Some((hash(word)?, index)))
        .collect()
}

/// Stands for the word's vector when features are left out.
const WORD: Feature = Feature {
    kind: Kind::Word,
    hash: 0,
};

/// The steps of the folded text.
pub fn steps(
    words: &Words,
    text: &str,
    lexicon: &Lexicon,
    shape: Shape,
    dropout: Option<(Dropout<'_>, &mut fastrand::Rng)>,
) -> Steps {
    let text = normalize(text);
    let folded = &text.layers()[0];
    let mut steps = Steps::default();
    let mut keep = keep(dropout);
    extract(folded.text(), LayerKind::Folded, lexicon, |step| {
        let word = step
            .word
            .and_then(|hash| words.get(&hash))
            .copied()
            .filter(|_| keep(&WORD));
        let features = step.features.iter().filter(|feature| keep(feature));
        steps.push(features.map(|&feature| shape.row(feature) as u32), word);
    });
    steps
}

fn keep(dropout: Option<(Dropout<'_>, &mut fastrand::Rng)>) -> impl FnMut(&Feature) -> bool {
    let mut drop = dropout.map(|(dropout, random)| {
        let only_concepts = random.f32() < dropout.lexical;
        (dropout, only_concepts, random)
    });
    move |feature| match &mut drop {
        None => true,
        Some((dropout, only_concepts, random)) => {
            let lexical = !matches!(feature.kind, Kind::Concept | Kind::Pair | Kind::Layout);
            !(*only_concepts && lexical)
                && random.f32() >= dropout.features
                && !dropout
                    .without
                    .iter()
                    .any(|name| *name == format!("{:?}", feature.kind))
        }
    }
}
