//! Sorted 32-bit keys, found by their highest bits.
//!
//! Reading them back is a copy, not the building of a table, which is most of what the start
//! of a page would otherwise wait for.

/// Keys fall into two to this power buckets.
const BUCKET_BITS: u32 = 14;

/// Distinct keys in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub struct Keys {
    sorted: Vec<u32>,
    /// Where each bucket begins in `sorted`, and where the last one ends.
    starts: Vec<u32>,
}

impl Default for Keys {
    fn default() -> Keys {
        Keys {
            sorted: Vec::new(),
            starts: vec![0; (1 << BUCKET_BITS) + 1],
        }
    }
}

impl Keys {
    /// The keys, if each is greater than the one before it.
    pub fn new(sorted: Vec<u32>) -> Option<Keys> {
        if sorted.windows(2).any(|pair| pair[0] >= pair[1]) {
            return None;
        }
        let mut starts = vec![0; (1 << BUCKET_BITS) + 1];
        for &key in &sorted {
            starts[bucket(key) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        Some(Keys { sorted, starts })
    }

    /// Adds a key that is not there yet, and returns its place. Slow: for training.
    pub fn insert(&mut self, key: u32) -> usize {
        let place = self.sorted.partition_point(|&other| other < key);
        self.sorted.insert(place, key);
        for start in &mut self.starts[bucket(key) + 1..] {
            *start += 1;
        }
        place
    }

    /// All of them.
    pub fn sorted(&self) -> &[u32] {
        &self.sorted
    }

    /// The place of `key` among the others.
    pub fn position(&self, key: u32) -> Option<usize> {
        let bucket = bucket(key);
        let (start, end) = (
            self.starts[bucket] as usize,
            self.starts[bucket + 1] as usize,
        );
        let place = self.sorted[start..end]
            .iter()
            .position(|&other| other == key)?;
        Some(start + place)
    }
}

const fn bucket(key: u32) -> usize {
    (key >> (32 - BUCKET_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn every_key_is_found_and_no_other() {
        let sorted: Vec<u32> = (0..5000_u32).map(|index| index * 858_993).collect();
        let keys = Keys::new(sorted.clone()).unwrap();
        let mut inserted = Keys::default();
        for &key in sorted.iter().rev() {
            assert_eq!(inserted.insert(key), 0);
        }
        assert_eq!(inserted, keys);
        for (place, &key) in sorted.iter().enumerate() {
            assert_eq!(keys.position(key), Some(place));
            assert_eq!(keys.position(key + 1), None);
        }
        assert_eq!(keys.position(u32::MAX), None);
        assert_eq!(Keys::default().position(0), None);
    }

    #[test]
    fn keys_out_of_order_are_refused() {
        assert_eq!(Keys::new(vec![2, 1]), None);
        assert_eq!(Keys::new(vec![1, 1]), None);
    }
}
