//! The layers behind the pooling.

use super::model::{INPUTS, OUTPUTS};

/// The layers behind the pooling. The weights of one source stand together, so that adding
/// them up needs no sum across a vector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dense {
    /// For each of the [`INPUTS`], a weight for each hidden unit.
    pub hidden_weights: Vec<f32>,
    /// A shift for each hidden unit.
    pub hidden_shift: Vec<f32>,
    /// For each hidden unit, then for each of the [`INPUTS`], which skip the hidden layer,
    /// [`OUTPUTS`] weights.
    pub output_weights: Vec<f32>,
    /// A shift for each output.
    pub output_shift: Vec<f32>,
}

/// How many columns are added up at once: their sums stay in registers.
const COLUMNS: usize = 16;

impl Dense {
    /// The hidden units for `inputs`, written to `hidden`.
    pub fn hidden(&self, inputs: &[f32; INPUTS], hidden: &mut [f32]) {
        add_rows(&self.hidden_shift, &self.hidden_weights, inputs, hidden);
        for unit in hidden {
            if *unit < 0.0 {
                *unit = 0.0;
            }
        }
    }

    /// The logits for `inputs` and their `hidden` units.
    pub fn outputs(&self, inputs: &[f32; INPUTS], hidden: &[f32]) -> [f32; OUTPUTS] {
        let (of_hidden, of_inputs) = self.output_weights.split_at(hidden.len() * OUTPUTS);
        let (mut behind_hidden, mut outputs) = ([0.0; OUTPUTS], [0.0; OUTPUTS]);
        add_rows(&self.output_shift, of_hidden, hidden, &mut behind_hidden);
        add_rows(&behind_hidden, of_inputs, inputs, &mut outputs);
        outputs
    }
}

/// Writes to `sums` what `start` and the rows of `weights`, each times its factor, add up to.
#[inline(never)]
fn add_rows(start: &[f32], weights: &[f32], factors: &[f32], sums: &mut [f32]) {
    let width = sums.len();
    if width < COLUMNS {
        for first in 0..width {
            add_columns::<1>(first, start, weights, factors, sums);
        }
    } else {
        // The last columns are not fewer but overlap those before them, which come out the same.
        for first in (0..width).step_by(COLUMNS) {
            let first = first.min(width - COLUMNS);
            add_columns::<COLUMNS>(first, start, weights, factors, sums);
        }
    }
}

/// The same for `N` columns from `first` on.
fn add_columns<const N: usize>(
    first: usize,
    start: &[f32],
    weights: &[f32],
    factors: &[f32],
    sums: &mut [f32],
) {
    let columns = first..first + N;
    let mut registers = [0.0; N];
    registers.copy_from_slice(&start[columns.clone()]);
    for (row, factor) in weights.chunks_exact(sums.len()).zip(factors) {
        for (sum, weight) in registers.iter_mut().zip(&row[columns.clone()]) {
            *sum += factor * weight;
        }
    }
    sums[columns].copy_from_slice(&registers);
}

#[cfg(test)]
mod tests {
    use super::add_rows;

    #[test]
    fn columns_taken_together_come_out_as_one_by_one() {
        const ROWS: usize = 7;
        for width in [1, 5, 16, 21, 32, 96] {
            let weights: Vec<f32> = (0..ROWS * width).map(|it| (it as f32).sin()).collect();
            let factors: Vec<f32> = (0..ROWS).map(|it| (it as f32).cos()).collect();
            let start: Vec<f32> = (0..width).map(|it| it as f32 / 3.0).collect();
            let mut sums = vec![f32::NAN; width];
            add_rows(&start, &weights, &factors, &mut sums);
            for (column, sum) in sums.into_iter().enumerate() {
                let mut expected = start[column];
                for (row, factor) in factors.iter().enumerate() {
                    expected += factor * weights[row * width + column];
                }
                assert_eq!(sum.to_bits(), expected.to_bits(), "{column} of {width}");
            }
        }
    }
}
