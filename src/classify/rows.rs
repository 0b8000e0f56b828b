//! Rows of quantised weights, one byte each.

use std::borrow::Cow;

use super::model::WIDTH;

/// Rows of [`WIDTH`] weights. Those of the shipped model stay where the program has them:
/// megabytes that no page has to copy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows(Cow<'static, [u8]>);

impl Rows {
    /// The rows of these weights, one after the other.
    pub fn new(weights: &[i8]) -> Rows {
        Rows(
            weights
                .iter()
                .map(|weight| weight.cast_unsigned())
                .collect(),
        )
    }

    /// The rows of these bytes; `None` if the last one is not whole.
    pub(super) fn from_bytes(bytes: Cow<'static, [u8]>) -> Option<Rows> {
        bytes.len().is_multiple_of(WIDTH).then_some(Rows(bytes))
    }

    /// The bytes of all rows.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.0.len() / WIDTH
    }

    /// A row, if there are as many.
    pub fn get(&self, index: usize) -> Option<Row<'_>> {
        self.0.as_chunks().0.get(index).map(Row)
    }
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'r>(&'r [u8; WIDTH]);

impl Row<'_> {
    /// Adds the weights to a sum. Not inlined: among other code the compiler takes them one by
    /// one, alone eight at once.
    #[inline(never)]
    pub(super) fn add_to(self, sum: &mut [i16; WIDTH]) {
        for (sum, &weight) in sum.iter_mut().zip(self.0) {
            *sum += i16::from(weight.cast_signed());
        }
    }
}
