//! Windows over the steps of a text, and what is kept of each.

use super::model::{BLOCK, INPUTS, WIDTH};

/// What the rows of one step add up to. A step has at most some thirty features, and a weight
/// is a byte, so that 16 bits hold the sum.
pub(super) type RowSum = [i16; WIDTH];

/// What is kept of some steps: the sum and the maximum of each column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pool {
    sum: [i32; WIDTH],
    max: RowSum,
    steps: u32,
}

impl Pool {
    /// Of no steps.
    pub(super) const EMPTY: Pool = Pool {
        sum: [0; WIDTH],
        max: [0; WIDTH],
        steps: 0,
    };

    /// Takes in a step. Not inlined, for vector instructions.
    #[inline(never)]
    pub(super) fn add(&mut self, step: &RowSum) {
        for ((sum, max), &value) in self.sum.iter_mut().zip(&mut self.max).zip(step) {
            *sum += i32::from(value);
            *max = (*max).max(value);
        }
        self.steps += 1;
    }

    fn join(mut self, other: &Pool) -> Pool {
        for column in 0..WIDTH {
            self.sum[column] += other.sum[column];
            self.max[column] = self.max[column].max(other.max[column]);
        }
        self.steps += other.steps;
        self
    }

    /// The inputs of the dense layers; `scale` is what one unit of the rows is worth.
    pub(super) fn inputs(&self, scale: f32) -> [f32; INPUTS] {
        let of_sum = scale / (self.steps.max(1) as f32).sqrt();
        let mut inputs = [0.0; INPUTS];
        for column in 0..WIDTH {
            inputs[column] = self.sum[column] as f32 * of_sum;
            inputs[WIDTH + column] = f32::from(self.max[column]) * scale;
        }
        inputs
    }
}

/// Joins blocks to windows. The layout, which comes first, belongs to every window.
pub(super) struct Windows {
    layout: Option<Pool>,
    previous: Option<Pool>,
    block: Pool,
}

impl Windows {
    /// Of no steps.
    pub(super) fn new() -> Windows {
        Windows {
            layout: None,
            previous: None,
            block: Pool::EMPTY,
        }
    }

    /// Takes in a step; returns the window that it completes.
    pub(super) fn step(&mut self, step: &RowSum) -> Option<Pool> {
        if self.layout.is_none() {
            let mut layout = Pool::EMPTY;
            layout.add(step);
            self.layout = Some(layout);
            return None;
        }
        self.block.add(step);
        if (self.block.steps as usize) < BLOCK {
            return None;
        }
        let window = self.previous.map(|previous| self.window(&previous));
        self.previous = Some(std::mem::replace(&mut self.block, Pool::EMPTY));
        window
    }

    /// The window of the steps that are left.
    pub(super) fn last(&self) -> Option<Pool> {
        match &self.previous {
            Some(previous) => Some(self.window(previous)),
            None => Some(self.block.join(self.layout.as_ref()?)),
        }
    }

    fn window(&self, previous: &Pool) -> Pool {
        self.block
            .join(previous)
            .join(self.layout.as_ref().unwrap_or(&Pool::EMPTY))
    }
}
