//! `fold.txt`, read once into a table that answers in constant time.

use std::sync::LazyLock;

/// What folding does to one character that is not ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folding {
    Keep,
    /// Default-ignorable: zero-width characters, variation selectors, tags.
    Invisible,
    Bidirectional,
    /// A mark of no script in particular.
    Combining,
    /// A mark of a script, which means something after letters of that script only.
    Mark,
    /// Another way to write the same text.
    Letter(&'static str),
    /// A different character that can pass for the text.
    LookAlike(&'static str),
    /// The small letter of a script that is kept.
    Lower(char),
}

pub(super) static TABLE: LazyLock<FoldTable> = LazyLock::new(|| FoldTable::read(FOLD_TXT));

const FOLD_TXT: &str = include_str!("fold.txt");
const PAGE_BITS: u32 = 7;
const PAGE_LEN: usize = 1 << PAGE_BITS;
const PAGE_COUNT: usize = 0x11_0000 >> PAGE_BITS;

/// The code points in pages; page 0 is shared by all pages that hold nothing.
pub(super) struct FoldTable {
    page_of: Vec<u16>,
    pages: Vec<[u16; PAGE_LEN]>,
    /// What an entry is an index into. The first is [`Folding::Keep`].
    foldings: Vec<Folding>,
}

impl FoldTable {
    /// What becomes of `character`.
    pub(super) fn get(&self, character: char) -> Folding {
        match self.listed(character) {
            Folding::Keep if may_be_capital(character) => self.lower(character),
            folding => folding,
        }
    }

    fn listed(&self, character: char) -> Folding {
        let code = character as usize;
        let page = self.page_of[code >> PAGE_BITS];
        self.foldings[usize::from(self.pages[usize::from(page)][code % PAGE_LEN])]
    }

    fn lower(&self, character: char) -> Folding {
        let mut lower = character.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(small), None) if small != character => match self.listed(small) {
                Folding::Keep => Folding::Lower(small),
                folding => folding,
            },
            _ => Folding::Keep,
        }
    }

    fn read(source: &'static str) -> FoldTable {
        let mut table = FoldTable {
            page_of: vec![0; PAGE_COUNT],
            pages: vec![[0; PAGE_LEN]],
            foldings: vec![Folding::Keep],
        };
        let mut section = "";
        for line in source.lines() {
            if line.is_empty() || line.starts_with("//") {
                continue;
            }
            if line.starts_with('[') && line.ends_with(']') {
                section = line;
                continue;
            }
            match section {
                "[letters]" | "[base]" => table.add_targets(line, Folding::Letter),
                "[look-alikes]" => table.add_targets(line, Folding::LookAlike),
                "[spaces]" => table.add_ranges(line, Folding::Letter(" ")),
                "[line-breaks]" => table.add_ranges(line, Folding::Letter("\n")),
                "[invisible]" => table.add_ranges(line, Folding::Invisible),
                "[bidirectional]" => table.add_ranges(line, Folding::Bidirectional),
                "[combining]" => table.add_ranges(line, Folding::Combining),
                "[marks]" => table.add_ranges(line, Folding::Mark),
                _ => unreachable!("fold.txt has no section {section}"),
            }
        }
        table
    }

    fn add_targets(&mut self, line: &'static str, folding: fn(&'static str) -> Folding) {
        let (target, sources) = line.split_once(' ').expect("a target, a space, characters");
        let entry = self.entry(folding(target));
        for character in sources.chars() {
            self.set(character as usize, entry);
        }
    }

    fn add_ranges(&mut self, line: &str, folding: Folding) {
        let entry = self.entry(folding);
        for range in line.split(' ') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let code = |hex| usize::from_str_radix(hex, 16).expect("a code point in hexadecimal");
            for code in code(first)..=code(last) {
                self.set(code, entry);
            }
        }
    }

    fn entry(&mut self, folding: Folding) -> u16 {
        if self.foldings.last() != Some(&folding) {
            self.foldings.push(folding);
        }
        (self.foldings.len() - 1) as u16
    }

    fn set(&mut self, code: usize, entry: u16) {
        let page = &mut self.page_of[code >> PAGE_BITS];
        if *page == 0 {
            *page = self.pages.len() as u16;
            self.pages.push([0; PAGE_LEN]);
        }
        self.pages[usize::from(*page)][code % PAGE_LEN] = entry;
    }
}

/// A quick no for the large scripts that have no capitals.
fn may_be_capital(character: char) -> bool {
    matches!(character as u32, 0x80..0x2E00 | 0xA640..0xAC00 | 0x1_0400..0x1_E944)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_read() {
        let table = &TABLE;
        assert_eq!(table.get('é'), Folding::Letter("e"));
        assert_eq!(table.get('й'), Folding::Letter("и"));
        assert_eq!(table.get('ｅ'), Folding::LookAlike("e"));
        assert_eq!(table.get('\u{a0}'), Folding::Letter(" "));
        assert_eq!(table.get('\u{2028}'), Folding::Letter("\n"));
        assert_eq!(table.get('\u{200b}'), Folding::Invisible);
        assert_eq!(table.get('\u{202e}'), Folding::Bidirectional);
        assert_eq!(table.get('\u{301}'), Folding::Combining);
        assert_eq!(table.get('\u{e34}'), Folding::Mark);
        assert_eq!(table.get('Ж'), Folding::Lower('ж'));
        assert_eq!(table.get('日'), Folding::Keep);
    }

    #[test]
    fn a_character_is_listed_once() {
        let mut listed = std::collections::HashMap::new();
        let mut section = "";
        for line in FOLD_TXT.lines() {
            if line.starts_with('[') && line.ends_with(']') {
                section = line;
            }
            if !matches!(section, "[letters]" | "[look-alikes]" | "[base]") {
                continue;
            }
            let (target, sources) = line.split_once(' ').unwrap_or_default();
            if !line.starts_with("//") {
                for character in sources.chars() {
                    assert_eq!(listed.insert(character, target), None, "{character} twice");
                }
            }
        }
    }
}
