//! The text files of prompts that the project writes: reading and expanding them.
//!
//! The format is described in `model/corpus/README.md`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use funambule::Category;

/// One line of a corpus file, before choices are made.
#[derive(Clone, Debug)]
pub struct Seed {
    /// The language, from the folder.
    pub language: String,
    /// `file/family`: what a split must not cut.
    pub family: String,
    /// The categories; none for a benign side.
    pub labels: Vec<Category>,
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Choice(Vec<Vec<Part>>),
}

type Slots = HashMap<String, Vec<Vec<Part>>>;

/// Reads every `*/*.txt` under `folder`, in the order of their names.
///
/// # Errors
///
/// When a file cannot be read or a line is not of the format; says which.
pub fn read(folder: &Path) -> Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    for file in files(folder)? {
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = |path: Option<&std::ffi::OsStr>| {
            path.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
        };
        let language = name(file.parent().and_then(Path::file_name));
        let topic = name(file.file_stem());
        read_file(&text, &language, &topic, &mut seeds)
            .with_context(|| file.display().to_string())?;
    }
    Ok(seeds)
}

/// Every `*/*.txt` under `folder`, in the order of their names.
///
/// # Errors
///
/// When a folder cannot be read, or there is no such file.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for language in sorted(folder)? {
        if language.is_dir() {
            files.extend(
                sorted(&language)?
                    .into_iter()
                    .filter(|file| file.extension().is_some_and(|it| it == "txt")),
            );
        }
    }
    ensure!(
        !files.is_empty(),
        "{}: no */*.txt in this folder",
        folder.display()
    );
    Ok(files)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

struct Side {
    family: String,
    labels: Vec<Category>,
}

fn read_file(text: &str, language: &str, topic: &str, seeds: &mut Vec<Seed>) -> Result<()> {
    let mut slots = Slots::new();
    let mut side: Option<Side> = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let at = || format!("line {}", index + 1);
        if line.is_empty() || line.starts_with('#') {
        } else if let Some(header) = line.strip_prefix("@ ") {
            side = Some(read_header(header, topic).with_context(at)?);
        } else if let Some((name, alternatives)) = line
            .strip_prefix('$')
            .and_then(|slot| slot.split_once(" = "))
        {
            // A slot is written like the inside of braces, with room around the bars.
            let braces = format!("{}}}", alternatives.trim().replace(" | ", "|"));
            let choice = Parser::new(&braces, &slots).choice(0).with_context(at)?;
            if let Part::Choice(alternatives) = choice {
                slots.insert(name.trim().to_owned(), alternatives);
            }
        } else {
            let side = side
                .as_ref()
                .with_context(|| format!("line {}: no family yet", index + 1))?;
            seeds.push(Seed {
                language: language.to_owned(),
                family: side.family.clone(),
                labels: side.labels.clone(),
                parts: Parser::new(line, &slots).parts(0).with_context(at)?,
            });
        }
    }
    Ok(())
}

fn read_header(header: &str, topic: &str) -> Result<Side> {
    let (name, labels) = header
        .split_once(':')
        .context("a family needs `: labels`")?;
    let (family, _) = name
        .trim()
        .split_once('/')
        .context("a family is named `family/side`")?;
    let labels = match labels.trim() {
        "benign" => Vec::new(),
        labels => labels
            .split(',')
            .map(|label| {
                let label = label.trim();
                Category::from_id(label).with_context(|| format!("unknown label `{label}`"))
            })
            .collect::<Result<_>>()?,
    };
    Ok(Side {
        family: format!("{topic}/{family}"),
        labels,
    })
}

/// The deepest braces within braces.
const DEEPEST: usize = 4;

struct Parser<'p> {
    characters: std::iter::Peekable<std::str::Chars<'p>>,
    slots: &'p Slots,
}

impl<'p> Parser<'p> {
    fn new(text: &'p str, slots: &'p Slots) -> Parser<'p> {
        Parser {
            characters: text.chars().peekable(),
            slots,
        }
    }

    fn parts(&mut self, depth: usize) -> Result<Vec<Part>> {
        ensure!(depth <= DEEPEST, "braces are nested deeper than {DEEPEST}");
        let mut parts = Vec::new();
        let mut text = String::new();
        while let Some(&character) = self.characters.peek() {
            if depth > 0 && matches!(character, '|' | '}') {
                break;
            }
            self.characters.next();
            match character {
                '\\' => match self.characters.next() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some(escaped @ ('{' | '|' | '}' | '\\')) => text.push(escaped),
                    Some(other) => text.extend(['\\', other]),
                    None => text.push('\\'),
                },
                '{' => {
                    parts.push(Part::Text(std::mem::take(&mut text)));
                    parts.push(self.choice(depth)?);
                }
                other => text.push(other),
            }
        }
        parts.push(Part::Text(text));
        Ok(parts)
    }

    fn choice(&mut self, depth: usize) -> Result<Part> {
        if self.characters.peek() == Some(&'$') {
            let name: String = self
                .characters
                .by_ref()
                .skip(1)
                .take_while(|&it| it != '}')
                .collect();
            let Some(alternatives) = self.slots.get(name.trim()) else {
                bail!("unknown slot `${name}`")
            };
            return Ok(Part::Choice(alternatives.clone()));
        }
        let mut alternatives = Vec::new();
        loop {
            alternatives.push(self.parts(depth + 1)?);
            match self.characters.next() {
                Some('|') => {}
                Some('}') => return Ok(Part::Choice(alternatives)),
                _ => bail!("a brace is not closed"),
            }
        }
    }
}

impl Seed {
    /// One prompt, with choices made by `random`.
    pub fn expand(&self, random: &mut fastrand::Rng) -> String {
        let mut prompt = String::new();
        write(&self.parts, random, &mut prompt);
        prompt
    }

    /// How many prompts the choices make, at most `limit`.
    pub fn variants(&self, limit: usize) -> usize {
        variants(&self.parts, limit)
    }
}

fn write(parts: &[Part], random: &mut fastrand::Rng, prompt: &mut String) {
    for part in parts {
        match part {
            Part::Text(text) => prompt.push_str(text),
            Part::Choice(alternatives) => write(
                &alternatives[random.usize(..alternatives.len())],
                random,
                prompt,
            ),
        }
    }
}

fn variants(parts: &[Part], limit: usize) -> usize {
    parts.iter().fold(1, |count, part| match part {
        Part::Text(_) => count,
        Part::Choice(alternatives) => {
            let sum: usize = alternatives
                .iter()
                .map(|alternative| variants(alternative, limit))
                .sum();
            (count * sum.max(1)).min(limit)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Seed, read_file};

    fn seeds(text: &str) -> anyhow::Result<Vec<Seed>> {
        let mut seeds = Vec::new();
        read_file(text, "en", "topic", &mut seeds)?;
        Ok(seeds)
    }

    #[test]
    fn choices_slots_and_escapes_expand() {
        let text = "$drug = {blue|red} pill | dust\n@ a/ask : hazard.illegal-goods, hazard.fraud\nget {$drug} {now|}\\n\\{x\\}\n";
        let seeds = seeds(text).unwrap();
        assert_eq!(seeds[0].family, "topic/a");
        assert_eq!(seeds[0].labels.len(), 2);
        assert_eq!(seeds[0].variants(100), 6);
        let mut random = fastrand::Rng::with_seed(1);
        let all: std::collections::BTreeSet<String> =
            (0..200).map(|_| seeds[0].expand(&mut random)).collect();
        assert_eq!(all.len(), 6);
        assert!(all.contains("get blue pill now\n{x}"), "{all:?}");
    }

    #[test]
    fn a_bad_line_is_named() {
        for (text, expected) in [
            ("no family", "line 1"),
            ("@ a/b : nonsense\nx", "unknown label `nonsense`"),
            ("@ a/b : benign\nx {y", "not closed"),
            ("@ a/b : benign\nx {$y}", "unknown slot"),
        ] {
            let error = format!("{:#}", seeds(text).unwrap_err());
            assert!(error.contains(expected), "{error}");
        }
    }
}
