//! What a larger model said of the prompts, blended with their labels: `model/teacher.bin`.
//!
//! The file holds no text: after a line with the number of outputs, one record for each prompt, its
//! hash and a byte for each output. `model/teacher/` makes it.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use funambule::classify::model::OUTPUTS;
use serde_json::json;

use super::Target;
use super::examples::Example;
use crate::atomic;
use crate::labels::Targets;
use crate::model::manifest::bytes;
use crate::rows::hash;

const MAGIC: &[u8; 4] = b"FNT1";

/// The opinions, by the hash of the prompt.
#[derive(Debug, Default)]
pub struct Teacher {
    opinions: HashMap<u64, [u8; OUTPUTS]>,
}

impl Teacher {
    /// Reads the opinions.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is something else, speaks of other outputs or is cut short.
    pub fn read(path: &Path) -> Result<Teacher> {
        parse(&bytes(path)?)
            .with_context(|| format!("{}: not opinions of a teacher", path.display()))
    }

    /// The targets of a prompt, moved towards the opinion of it as far as it is taught. Where the
    /// labels say nothing, the opinion stands alone and weighs less than labels do.
    pub fn blend(&self, example: &Example) -> Targets {
        let mut targets = example.targets;
        let Some(opinion) = self.opinions.get(&hash(&example.text)) else {
            return targets;
        };
        let share = example.taught;
        let most = targets.iter().map(|it| it.weight).fold(0.0, f32::max);
        let trust = if most > 0.0 { most } else { 1.0 };
        for (target, &opinion) in targets.iter_mut().zip(opinion) {
            let opinion = f32::from(opinion) / 255.0;
            if target.weight > 0.0 {
                target.value += share * (opinion - target.value);
            } else {
                *target = Target {
                    value: opinion,
                    weight: share * trust,
                };
            }
        }
        targets
    }
}

/// Writes prompts with their hash and targets, a line of JSON each, for a teacher to learn from
/// and to judge.
///
/// # Errors
///
/// When the file cannot be written.
pub fn export(path: &Path, examples: &[Example]) -> Result<()> {
    let mut lines = String::new();
    for example in examples {
        let line = json!({
            "hash": format!("{:016x}", hash(&example.text)),
            "text": example.text,
            "language": example.language,
            "values": example.targets.map(|target| target.value),
            "weights": example.targets.map(|target| target.weight),
        });
        lines.push_str(&line.to_string());
        lines.push('\n');
    }
    atomic::write(path, lines.as_bytes())
}

fn parse(bytes: &[u8]) -> Result<Teacher> {
    let (magic, bytes) = bytes
        .split_first_chunk::<4>()
        .context("the file is too short")?;
    ensure!(magic == MAGIC, "the first bytes are wrong");
    let (outputs, bytes) = bytes
        .split_first_chunk::<4>()
        .context("the file is too short")?;
    let outputs = u32::from_le_bytes(*outputs);
    ensure!(
        outputs as usize == OUTPUTS,
        "it has {outputs} outputs, and the model {OUTPUTS}"
    );
    let (records, rest) = bytes.as_chunks::<{ 8 + OUTPUTS }>();
    ensure!(rest.is_empty(), "the last record is cut short");
    let opinions = records.iter().map(|record| {
        let (hash, opinion) = record.split_first_chunk::<8>().expect("a record is longer");
        let opinion = opinion
            .try_into()
            .expect("the rest of a record is the opinion");
        (u64::from_le_bytes(*hash), opinion)
    });
    Ok(Teacher {
        opinions: opinions.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{MAGIC, OUTPUTS, Teacher, parse};
    use crate::labels::targets;
    use crate::rows::hash;
    use crate::train::examples::Example;

    fn file(text: &str, opinion: u8) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend((OUTPUTS as u32).to_le_bytes());
        bytes.extend(hash(text).to_le_bytes());
        bytes.extend([opinion; OUTPUTS]);
        bytes
    }

    fn blended(teacher: &Teacher, text: &str, label: &str) -> Vec<(f32, f32)> {
        let example = Example {
            text: text.to_owned(),
            targets: targets(&[label.to_owned()], 0.5).unwrap(),
            language: "en".to_owned(),
            taught: 0.5,
        };
        let targets = teacher.blend(&example);
        targets.iter().map(|it| (it.value, it.weight)).collect()
    }

    #[test]
    fn an_opinion_moves_labels_and_stands_alone_where_they_are_silent() {
        let teacher = parse(&file("a prompt", 51)).unwrap();
        for (value, weight) in blended(&teacher, "a prompt", "harmful_other") {
            let is = |other: (f32, f32)| {
                (value - other.0).abs() < 1e-6 && (weight - other.1).abs() < 1e-6
            };
            assert!(
                is((0.6, 0.5)) || is((0.1, 0.5)) || is((0.2, 0.25)),
                "{value} {weight}"
            );
        }
        let other = blended(&teacher, "another prompt", "harmful_other");
        assert!(other.iter().all(|it| it.0 < 1e-6 || it.0 > 1.0 - 1e-6));
    }

    #[test]
    fn a_file_that_is_damaged_is_refused() {
        let file = file("a prompt", 9);
        let mut wrong = file.clone();
        wrong[4] += 1;
        let message = parse(&wrong).unwrap_err().to_string();
        assert!(message.contains("outputs"), "{message}");
        for length in (0..file.len()).filter(|length| *length != 8) {
            assert!(parse(&file[..length]).is_err(), "{length}");
        }
    }
}
