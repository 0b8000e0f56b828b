//! Sorted lists of words, searched as they stand in the file: nothing is built at the start.

use std::cmp::Ordering;

/// A file of folded words or names in small letters, one a line, in the order of their bytes.
pub(super) struct Lexicon(pub(super) &'static str);

impl Lexicon {
    /// Whether this is one of the lines, in whatever case it is written. Apostrophes do not count.
    pub(super) fn has(&self, word: &str) -> bool {
        let lines = self.0.as_bytes();
        let (mut low, mut high) = (0, lines.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let start = lines[low..middle]
                .iter()
                .rposition(|&byte| byte == b'\n')
                .map_or(low, |newline| low + newline + 1);
            let end = lines[start..]
                .iter()
                .position(|&byte| byte == b'\n')
                .map_or(lines.len(), |newline| start + newline);
            let letters = word.bytes().filter(|&byte| byte != b'\'');
            let query = letters.map(|byte| byte.to_ascii_lowercase());
            match query.cmp(lines[start..end].iter().copied()) {
                Ordering::Equal => return true,
                Ordering::Less => high = start,
                Ordering::Greater => low = end + 1,
            }
        }
        false
    }

    #[cfg(test)]
    pub(super) fn lines(&self) -> impl Iterator<Item = &'static str> {
        self.0.lines()
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn every_line_is_found_and_nothing_else() {
        let lexicon = Lexicon("ada\nanna\nbo\nzoe\n");
        for line in lexicon.lines() {
            assert!(lexicon.has(line) && lexicon.has(&line.to_uppercase()));
        }
        for other in ["", "a", "ann", "annaa", "b", "zz", "\n", "ada\nanna"] {
            assert!(!lexicon.has(other), "{other:?}");
        }
    }
}
