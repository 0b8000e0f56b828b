//! The weights as bytes: magic, format version, sections with their lengths, checksum.

use std::borrow::Cow;

use super::concepts::{Concept, Lexicon};
use super::model::{Dense, INPUTS, Model, OUTPUTS, Shape, WIDTH, Words};
use super::rows::Rows;
use crate::error::{Error, ErrorKind};

const MAGIC: &[u8; 4] = b"FUNB";

/// The version of the layout and of the feature function; both make old weights useless.
pub const FORMAT: u32 = 4;

/// The largest table and hidden layer that are read, so that a damaged size cannot ask for
/// all memory.
const LARGEST_BITS: u32 = 22;
const LARGEST_HIDDEN: usize = 1024;

impl Model {
    /// The model as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend(self.shape.bits.to_le_bytes());
        bytes.extend((self.shape.hidden as u32).to_le_bytes());
        bytes.extend(self.scale.to_le_bytes());

        let (names, forms, concepts, beginnings) = self.lexicon.parts();
        let names = names.join("\n");
        bytes.extend((names.len() as u32).to_le_bytes());
        bytes.extend(names.as_bytes());
        bytes.extend((forms.len() as u32).to_le_bytes());
        bytes.extend(gaps(forms));
        bytes.extend(concepts.iter().flat_map(|concept| concept.to_le_bytes()));
        bytes.extend((beginnings.len() as u32).to_le_bytes());
        bytes.extend(beginnings.iter().flat_map(|bits| bits.to_le_bytes()));
        let dense = &self.dense;
        for values in [
            &dense.hidden_weights,
            &dense.hidden_shift,
            &dense.output_weights,
            &dense.output_shift,
        ] {
            bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        }
        for (factor, shift) in &self.calibration {
            bytes.extend(factor.to_le_bytes());
            bytes.extend(shift.to_le_bytes());
        }
        let (hashes, rows) = self.words.parts();
        bytes.extend((hashes.len() as u32).to_le_bytes());
        bytes.extend(gaps(hashes));
        bytes.extend(rows.bytes());
        bytes.extend(self.table.bytes());
        let sum = checksum(&bytes);
        bytes.extend(sum.to_le_bytes());
        bytes
    }

    /// The model of these bytes.
    ///
    /// # Errors
    ///
    /// When they are not weights, of another format version, cut short or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Model, Error> {
        let refuse = |message: String| Error::new(ErrorKind::Weights, message);
        if bytes.get(..4) != Some(MAGIC) {
            return Err(refuse(
                "these are not Funambule weights: the magic bytes are missing".to_owned(),
            ));
        }
        let cut = || {
            refuse(format!(
                "the weights are cut short or damaged ({} bytes)",
                bytes.len()
            ))
        };
        let mut reader = Reader {
            rest: &bytes[4..],
            keep: |rows| Cow::Owned(rows.to_vec()),
        };
        let format = reader.u32().ok_or_else(cut)?;
        if format != FORMAT {
            return Err(refuse(format!(
                "the weights have format {format}, this build reads {FORMAT}"
            )));
        }
        let (body, sum) = bytes.split_last_chunk::<4>().ok_or_else(cut)?;
        if checksum(body).to_le_bytes() != *sum {
            return Err(refuse(
                "the checksum of the weights does not match: the file is damaged".to_owned(),
            ));
        }
        reader.model().ok_or_else(cut)
    }

    /// The model of the weights that are part of the program, whose checksum the tests have
    /// checked.
    pub(super) fn built_in(bytes: &'static [u8]) -> Option<Model> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (format, rest) = rest.split_first_chunk()?;
        let mut reader = Reader {
            rest,
            keep: Cow::Borrowed,
        };
        (*format == FORMAT.to_le_bytes()).then(|| reader.model())?
    }
}

/// Keys in ascending order as the gaps between them: small numbers, which compress.
fn gaps(keys: &[u32]) -> impl Iterator<Item = u8> {
    let before = std::iter::once(&0).chain(keys);
    keys.iter()
        .zip(before)
        .flat_map(|(key, before)| (key - before).to_le_bytes())
}

/// FNV-1a over 32-bit words: against damage, not against malice.
fn checksum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<4>();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let rest = rest.iter().map(|&byte| u32::from(byte));
    words.chain(rest).fold(0x811c_9dc5, |hash: u32, word| {
        (hash ^ word).wrapping_mul(0x0100_0193).rotate_left(13)
    })
}

struct Reader<'b> {
    rest: &'b [u8],
    /// How rows are kept.
    keep: fn(&'b [u8]) -> Cow<'static, [u8]>,
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn u32s(&mut self, count: usize) -> Option<Vec<u32>> {
        let bytes = self.take(count.checked_mul(4)?)?.as_chunks::<4>().0;
        Some(bytes.iter().map(|word| u32::from_le_bytes(*word)).collect())
    }

    /// Keys that were written as gaps.
    fn keys(&mut self, count: usize) -> Option<Vec<u32>> {
        let mut keys = self.u32s(count)?;
        let mut before = 0_u32;
        for key in &mut keys {
            *key = before.checked_add(*key)?;
            before = *key;
        }
        Some(keys)
    }

    fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        let bytes = self.take(count * 4)?;
        let values: Vec<f32> = bytes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|chunk| f32::from_le_bytes(*chunk))
            .collect();
        values
            .iter()
            .all(|value| value.is_finite())
            .then_some(values)
    }

    fn rows(&mut self, count: usize) -> Option<Rows> {
        let bytes = self.take(count.checked_mul(WIDTH)?)?;
        Rows::from_bytes((self.keep)(bytes))
    }

    fn model(&mut self) -> Option<Model> {
        let shape = Shape {
            bits: self.u32()?,
            hidden: self.u32()? as usize,
        };
        if !(1..=LARGEST_BITS).contains(&shape.bits)
            || !(1..=LARGEST_HIDDEN).contains(&shape.hidden)
        {
            return None;
        }
        let scale = self.floats(1)?[0];
        let lexicon = self.lexicon()?;
        let dense = Dense {
            hidden_weights: self.floats(shape.hidden * INPUTS)?,
            hidden_shift: self.floats(shape.hidden)?,
            output_weights: self.floats(OUTPUTS * (shape.hidden + INPUTS))?,
            output_shift: self.floats(OUTPUTS)?,
        };
        let calibration = self.floats(OUTPUTS * 2)?;
        let calibration = calibration
            .as_chunks::<2>()
            .0
            .iter()
            .map(|&[factor, shift]| (factor, shift))
            .collect();
        let count = self.u32()? as usize;
        let hashes = self.keys(count)?;
        let words = Words::from_parts(hashes, self.rows(count)?)?;
        let table = self.rows(shape.rows())?;
        (self.rest.len() == 4).then_some(Model {
            shape,
            lexicon,
            table,
            words,
            scale,
            dense,
            calibration,
        })
    }

    fn lexicon(&mut self) -> Option<Lexicon> {
        let length = self.u32()? as usize;
        let names = std::str::from_utf8(self.take(length)?).ok()?;
        let names: Vec<String> = names.split('\n').map(str::to_owned).collect();
        let count = self.u32()? as usize;
        let forms = self.keys(count)?;
        let concepts = self.take(count.checked_mul(2)?)?.as_chunks::<2>().0;
        let concepts = concepts
            .iter()
            .map(|concept| Concept::from_le_bytes(*concept))
            .collect();
        let count = self.u32()? as usize;
        let beginnings = self.u32s(count)?;
        Lexicon::from_parts(names, forms, concepts, beginnings)
    }
}

#[cfg(test)]
mod tests {
    use super::{Dense, INPUTS, Lexicon, Model, OUTPUTS, Rows, Shape, WIDTH, Words};
    use crate::classify::WEIGHTS;

    #[test]
    fn the_shipped_weights_are_whole() {
        let (checked, built_in) = (Model::from_bytes(WEIGHTS), Model::built_in(WEIGHTS));
        assert_eq!(checked.unwrap().table, built_in.unwrap().table);
    }

    fn model() -> Model {
        let shape = Shape { bits: 4, hidden: 3 };
        let mut lexicon = Lexicon::default();
        lexicon.add("act.kill", "kill");
        lexicon.add("act.kill", "put to death");
        Model {
            shape,
            lexicon,
            words: Words::new(&[7, 3], &[5; 2 * WIDTH]),
            table: Rows::new(
                &(0..shape.rows() * WIDTH)
                    .map(|index| (index % 251) as i8)
                    .collect::<Vec<i8>>(),
            ),
            scale: 0.01,
            dense: Dense {
                hidden_weights: vec![0.5; 3 * INPUTS],
                hidden_shift: vec![0.1; 3],
                output_weights: vec![0.25; OUTPUTS * (3 + INPUTS)],
                output_shift: vec![-1.0; OUTPUTS],
            },
            calibration: vec![(1.0, 0.5); OUTPUTS],
        }
    }

    #[test]
    fn weights_come_back_as_they_were_written() {
        let (written, read) = (model(), Model::from_bytes(&model().to_bytes()).unwrap());
        assert_eq!(read.table, written.table);
        assert_eq!(read.words.parts(), written.words.parts());
        assert_eq!(read.dense, written.dense);
        assert_eq!(read.calibration, written.calibration);
        assert_eq!(read.lexicon.parts(), written.lexicon.parts());
    }

    #[test]
    fn damage_is_refused_wherever_it_is() {
        let bytes = model().to_bytes();
        for index in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[index] ^= 0x40;
            assert!(Model::from_bytes(&damaged).is_err(), "byte {index}");
        }
        for length in 0..bytes.len() {
            assert!(
                Model::from_bytes(&bytes[..length]).is_err(),
                "cut to {length} bytes"
            );
        }
    }

    #[test]
    fn another_format_is_named() {
        let mut bytes = model().to_bytes();
        bytes[4] = 99;
        assert!(
            Model::from_bytes(&bytes)
                .unwrap_err()
                .to_string()
                .contains("format 99")
        );
    }
}
