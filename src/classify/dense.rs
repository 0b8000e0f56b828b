//! The layers behind the pooling.

use super::model::{INPUTS, OUTPUTS};

/// The layers behind the pooling. The weights of one source stand together, so that adding
/// them up needs no sum across a vector, and sources that are 0 cost nothing.
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

impl Dense {
    /// The hidden units for `inputs`, written to `hidden`.
    pub fn hidden(&self, inputs: &[f32; INPUTS], hidden: &mut [f32]) {
        hidden.copy_from_slice(&self.hidden_shift);
        let rows = self.hidden_weights.chunks_exact(hidden.len());
        for (row, &input) in rows.zip(inputs) {
            add_scaled(hidden, row, input);
        }
        for unit in hidden {
            if *unit < 0.0 {
                *unit = 0.0;
            }
        }
    }

    /// The logits for `inputs` and their `hidden` units.
    pub fn outputs(&self, inputs: &[f32; INPUTS], hidden: &[f32]) -> [f32; OUTPUTS] {
        let mut outputs = [0.0; OUTPUTS];
        outputs.copy_from_slice(&self.output_shift);
        let rows = self.output_weights.chunks_exact(OUTPUTS);
        for (row, &source) in rows.zip(hidden.iter().chain(inputs)) {
            add_scaled(&mut outputs, row, source);
        }
        outputs
    }
}

#[inline(never)]
fn add_scaled(sums: &mut [f32], row: &[f32], factor: f32) {
    if factor != 0.0 {
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += factor * weight;
        }
    }
}
