//! The network while it learns: the same sums as the core's model, in floating point, with
//! gradients.

use std::ops::Range;

use funambule::classify::model::{BLOCK, Dense, INPUTS, OUTPUTS, Shape, WIDTH, sigmoid};

/// What an example says of one output: how probable it is and how much that weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Target {
    /// 1 for yes, 0 for no.
    pub value: f32,
    /// 0 where the example says nothing.
    pub weight: f32,
}

/// The rows of a text's features, step by step; the first step is the layout.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The rows, one step after the other.
    pub rows: Vec<u32>,
    /// Where each step ends in `rows`.
    pub ends: Vec<u32>,
    /// The word of each step, where the vocabulary has it.
    pub words: Vec<Option<u32>>,
}

impl Steps {
    /// Adds one step.
    pub fn push(&mut self, rows: impl IntoIterator<Item = u32>, word: Option<u32>) {
        self.rows.extend(rows);
        self.ends.push(self.rows.len() as u32);
        self.words.push(word);
    }

    fn step(&self, index: usize) -> &[u32] {
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.rows[start..self.ends[index] as usize]
    }

    /// The windows, as ranges of steps; the layout is not in them.
    fn windows(&self) -> impl Iterator<Item = Range<usize>> + use<> {
        let steps = self.ends.len();
        let blocks = (steps - 1).div_ceil(BLOCK);
        (0..blocks.saturating_sub(1).max(1)).map(move |block| {
            let start = 1 + block * BLOCK;
            start.min(steps)..(start + 2 * BLOCK).min(steps)
        })
    }
}

/// Words with vectors that were learned elsewhere, on far more text.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The words, folded and in lower case.
    pub words: Vec<String>,
    /// The length of a vector.
    pub width: usize,
    /// The vectors, one after the other.
    pub vectors: Vec<f32>,
}

impl Vocabulary {
    /// Keeps the first `count` words: the file has those that matter most first.
    pub fn truncate(&mut self, count: usize) {
        self.words.truncate(count);
        self.vectors.truncate(count * self.width);
    }

    fn vector(&self, word: usize) -> &[f32] {
        &self.vectors[word * self.width..(word + 1) * self.width]
    }
}

/// Parameters with the sum of squares of their gradients, for `AdaGrad`.
#[derive(Clone, Debug)]
struct Parameters {
    values: Vec<f32>,
    squares: Vec<f32>,
}

impl Parameters {
    fn new(values: Vec<f32>) -> Parameters {
        Parameters {
            squares: vec![0.05; values.len()],
            values,
        }
    }

    fn update(&mut self, index: usize, gradient: f32, rate: f32) {
        let gradient = gradient.clamp(-2.0, 2.0);
        self.squares[index] += gradient * gradient;
        self.values[index] -= rate * gradient / self.squares[index].sqrt();
    }
}

/// The network and what its optimiser remembers.
#[derive(Clone, Debug)]
pub struct Network {
    /// The sizes.
    pub shape: Shape,
    table: Parameters,
    vocabulary: Vocabulary,
    /// From the vectors of the vocabulary to the columns of the table.
    projection: Parameters,
    hidden_weights: Parameters,
    hidden_shift: Parameters,
    output_weights: Parameters,
    output_shift: Parameters,
}

/// What the forward pass of one window leaves for the backward pass.
struct Pass {
    range: Range<usize>,
    count: f32,
    inputs: [f32; INPUTS],
    highest: [Option<usize>; WIDTH],
    hidden: Vec<f32>,
    outputs: [f32; OUTPUTS],
}

/// How a step of learning goes.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// The learning rate.
    pub rate: f32,
    /// The share of a row that an update forgets.
    pub decay: f32,
}

impl Network {
    /// A network that knows nothing yet.
    pub fn new(shape: Shape, vocabulary: Vocabulary, random: &mut fastrand::Rng) -> Network {
        let mut noise = |count: usize, inputs: usize| {
            let size = (3.0 / inputs as f32).sqrt();
            Parameters::new(
                (0..count)
                    .map(|_| (random.f32() * 2.0 - 1.0) * size)
                    .collect(),
            )
        };
        Network {
            shape,
            projection: noise(vocabulary.width * WIDTH, vocabulary.width * 16),
            vocabulary,
            hidden_weights: noise(shape.hidden * INPUTS, INPUTS),
            output_weights: noise(OUTPUTS * (shape.hidden + INPUTS), shape.hidden + INPUTS),
            // Zero, so that a feature that was never seen says nothing.
            table: Parameters::new(vec![0.0; shape.rows() * WIDTH]),
            hidden_shift: Parameters::new(vec![0.0; shape.hidden]),
            output_shift: Parameters::new(vec![-3.0; OUTPUTS]),
        }
    }

    /// The dense layers.
    pub fn dense(&self) -> Dense {
        Dense {
            hidden_weights: self.hidden_weights.values.clone(),
            hidden_shift: self.hidden_shift.values.clone(),
            output_weights: self.output_weights.values.clone(),
            output_shift: self.output_shift.values.clone(),
        }
    }

    /// The feature rows.
    pub fn table(&self) -> &[f32] {
        &self.table.values
    }

    /// The row of every word of the vocabulary.
    pub fn word_rows(&self) -> Vec<[f32; WIDTH]> {
        (0..self.vocabulary.words.len())
            .map(|word| self.project(word))
            .collect()
    }

    fn project(&self, word: usize) -> [f32; WIDTH] {
        let mut row = [0.0; WIDTH];
        let weights = self.projection.values.chunks_exact(WIDTH);
        for (value, weights) in self.vocabulary.vector(word).iter().zip(weights) {
            for (sum, weight) in row.iter_mut().zip(weights) {
                *sum += value * weight;
            }
        }
        row
    }

    fn row_sum(&self, rows: &[u32], word: Option<u32>) -> [f32; WIDTH] {
        let mut sum = word.map_or([0.0; WIDTH], |word| self.project(word as usize));
        for &row in rows {
            let start = row as usize * WIDTH;
            for (sum, value) in sum.iter_mut().zip(&self.table.values[start..start + WIDTH]) {
                *sum += value;
            }
        }
        sum
    }

    fn forward(&self, dense: &Dense, steps: &Steps) -> Vec<Pass> {
        let sums: Vec<[f32; WIDTH]> = (0..steps.ends.len())
            .map(|index| self.row_sum(steps.step(index), steps.words[index]))
            .collect();
        steps
            .windows()
            .map(|range| {
                let mut sum = [0.0; WIDTH];
                let mut max = [0.0; WIDTH];
                let mut highest = [None; WIDTH];
                for index in std::iter::once(0).chain(range.clone()) {
                    for column in 0..WIDTH {
                        let value = sums[index][column];
                        sum[column] += value;
                        if value > max[column] {
                            max[column] = value;
                            highest[column] = Some(index);
                        }
                    }
                }
                let count = (range.len() + 1) as f32;
                let mut inputs = [0.0; INPUTS];
                for column in 0..WIDTH {
                    inputs[column] = sum[column] / count.sqrt();
                    inputs[WIDTH + column] = max[column];
                }
                let mut hidden = vec![0.0; self.shape.hidden];
                dense.hidden(&inputs, &mut hidden);
                let outputs = dense.outputs(&inputs, &hidden);
                Pass {
                    range,
                    count,
                    inputs,
                    highest,
                    hidden,
                    outputs,
                }
            })
            .collect()
    }

    /// Learns from one example and returns its loss.
    pub fn learn(&mut self, steps: &Steps, targets: &[Target; OUTPUTS], rates: Rates) -> f32 {
        let dense = Dense {
            hidden_weights: std::mem::take(&mut self.hidden_weights.values),
            hidden_shift: std::mem::take(&mut self.hidden_shift.values),
            output_weights: std::mem::take(&mut self.output_weights.values),
            output_shift: std::mem::take(&mut self.output_shift.values),
        };
        let passes = self.forward(&dense, steps);
        Dense {
            hidden_weights: self.hidden_weights.values,
            hidden_shift: self.hidden_shift.values,
            output_weights: self.output_weights.values,
            output_shift: self.output_shift.values,
        } = dense;

        let mut errors = vec![[0.0; OUTPUTS]; passes.len()];
        let mut loss = 0.0;
        for (output, target) in targets.iter().enumerate() {
            if target.weight <= 0.0 {
                continue;
            }
            let (best, logit) = passes
                .iter()
                .map(|pass| pass.outputs[output])
                .enumerate()
                .max_by(|left, right| left.1.total_cmp(&right.1))
                .expect("there is at least one window");
            let probability = sigmoid(logit);
            errors[best][output] = target.weight * (probability - target.value);
            let miss = if target.value > 0.5 {
                probability
            } else {
                1.0 - probability
            };
            loss -= target.weight * miss.max(1e-7).ln();
        }
        for (pass, error) in passes.iter().zip(&errors) {
            if error.iter().any(|error| *error != 0.0) {
                self.backward(steps, pass, error, rates);
            }
        }
        loss
    }

    fn backward(&mut self, steps: &Steps, pass: &Pass, error: &[f32; OUTPUTS], rates: Rates) {
        let hidden_count = self.shape.hidden;
        let mut to_hidden = vec![0.0; hidden_count];
        let mut to_inputs = [0.0; INPUTS];
        for (output, &error) in error.iter().enumerate() {
            if error == 0.0 {
                continue;
            }
            for (unit, to_unit) in to_hidden.iter_mut().enumerate() {
                let index = unit * OUTPUTS + output;
                *to_unit += error * self.output_weights.values[index];
                self.output_weights
                    .update(index, error * pass.hidden[unit], rates.rate);
            }
            for (input, to_input) in to_inputs.iter_mut().enumerate() {
                let index = (hidden_count + input) * OUTPUTS + output;
                *to_input += error * self.output_weights.values[index];
                self.output_weights
                    .update(index, error * pass.inputs[input], rates.rate);
            }
            self.output_shift.update(output, error, rates.rate);
        }
        for (unit, &error) in to_hidden.iter().enumerate() {
            if pass.hidden[unit] <= 0.0 || error == 0.0 {
                continue;
            }
            for (input, to_input) in to_inputs.iter_mut().enumerate() {
                let index = input * hidden_count + unit;
                *to_input += error * self.hidden_weights.values[index];
                self.hidden_weights
                    .update(index, error * pass.inputs[input], rates.rate);
            }
            self.hidden_shift.update(unit, error, rates.rate);
        }
        self.backward_words(steps, pass, &to_inputs, rates);
        for index in std::iter::once(0).chain(pass.range.clone()) {
            let mut gradient = [0.0; WIDTH];
            for column in 0..WIDTH {
                gradient[column] = to_inputs[column] / pass.count.sqrt();
                if pass.highest[column] == Some(index) {
                    gradient[column] += to_inputs[WIDTH + column];
                }
            }
            for &row in steps.step(index) {
                let start = row as usize * WIDTH;
                for (column, gradient) in gradient.iter().enumerate() {
                    let decayed = gradient + rates.decay * self.table.values[start + column];
                    self.table.update(start + column, decayed, rates.rate);
                }
            }
        }
    }

    /// The projection sees the sum of the words' vectors, and the words at the maxima.
    fn backward_words(
        &mut self,
        steps: &Steps,
        pass: &Pass,
        to_inputs: &[f32; INPUTS],
        rates: Rates,
    ) {
        let mut sum = vec![0.0; self.vocabulary.width];
        for word in steps.words[pass.range.clone()].iter().flatten() {
            for (sum, value) in sum.iter_mut().zip(self.vocabulary.vector(*word as usize)) {
                *sum += value;
            }
        }
        for column in 0..WIDTH {
            let of_sum = to_inputs[column] / pass.count.sqrt();
            let highest = pass.highest[column].and_then(|index| steps.words[index]);
            for (index, &value) in sum.iter().enumerate() {
                let at_highest =
                    highest.map_or(0.0, |word| self.vocabulary.vector(word as usize)[index]);
                let gradient = of_sum * value + to_inputs[WIDTH + column] * at_highest;
                self.projection
                    .update(index * WIDTH + column, gradient, rates.rate * 0.3);
            }
        }
    }
}
