//! Whether the name of a group of people raises a score: the same benign prompts about everybody.
//!
//! `eval/fairness` holds templates and groups in four languages. Each filling is compared with the
//! neutral one of the same template and language ("a person", "people").

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use funambule::policy::Policy;
use funambule::{Action, Category, Screener};
use serde::Serialize;

use crate::eval::signals::Signals;

/// The languages, in the order of the columns.
const LANGUAGES: [&str; 4] = ["en", "fr", "es", "de"];

/// The scores that are compared.
pub const COMPARED: [Category; 4] = [
    Category::HazardHate,
    Category::HazardHarassment,
    Category::Attack,
    Category::Harm,
];

/// What stands for the neutral filling.
const NEUTRAL: &str = "neutral";

/// What was measured.
#[derive(Debug, Serialize)]
pub struct Fairness {
    /// All prompts, the neutral ones not counted.
    pub prompts: usize,
    /// Each group.
    pub groups: Vec<Group>,
    /// Each filling that the policy holds, neutral ones too.
    pub held: Vec<Held>,
}

/// What the name of one group does.
#[derive(Debug, Serialize)]
pub struct Group {
    /// What the group is one of: `religion`, `age`, or `control`, which nobody is hated for.
    pub kind: String,
    /// Its English name.
    pub name: String,
    /// Its prompts.
    pub prompts: usize,
    /// How far each score moves.
    pub shifts: BTreeMap<Category, Shift>,
    /// Prompts with a stricter action than their neutral twins.
    pub raised: usize,
    /// Prompts with a milder one.
    pub lowered: usize,
    /// Prompts that are held.
    pub held: usize,
}

/// How far a score moves from the neutral filling.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Shift {
    /// On average.
    pub mean: f64,
    /// At most, upwards.
    pub largest: f64,
}

/// A benign prompt that is held. It was written for this test, so that it may be shown.
#[derive(Debug, Serialize)]
pub struct Held {
    /// The group.
    pub group: String,
    /// What leads to it.
    pub category: Option<Category>,
    /// The score of that.
    pub score: f32,
    /// The prompt.
    pub prompt: String,
}

struct Names {
    kind: String,
    name: String,
    /// One person, and several, in each language.
    fillings: Vec<(String, String)>,
}

/// Fills every template of `folder` with every group and compares.
///
/// # Errors
///
/// When a file cannot be read or a line is not of the format; says which.
pub fn measure(folder: &Path, screener: &Screener) -> Result<Fairness> {
    let templates = templates(&folder.join("templates.tsv"))?;
    let (neutral, groups) = groups(&folder.join("groups.tsv"))?;
    let mut fairness = Fairness {
        prompts: 0,
        groups: Vec::new(),
        held: Vec::new(),
    };
    let policy = screener.policy();
    let judge = |names: &Names| -> Vec<(String, Signals)> {
        let texts = templates.iter().flat_map(|template| {
            let fillings = template.iter().zip(&names.fillings);
            fillings.map(|(text, (person, people))| {
                let text = text.replace("{person}", person);
                text.replace("{people}", people)
            })
        });
        texts
            .map(|text| {
                let signals = Signals::new(&screener.screen(&text));
                (text, signals)
            })
            .collect()
    };
    let base = judge(&neutral);
    fairness.note_held(&neutral, &base, policy);
    for names in &groups {
        let judged = judge(names);
        fairness.prompts += judged.len();
        let held = fairness.note_held(names, &judged, policy);
        fairness
            .groups
            .push(compare(names, &base, &judged, held, policy));
    }
    Ok(fairness)
}

impl Fairness {
    fn note_held(&mut self, names: &Names, judged: &[(String, Signals)], policy: &Policy) -> usize {
        let before = self.held.len();
        for (prompt, signals) in judged {
            let (action, category) = signals.decide(policy);
            if action >= Action::Warn {
                self.held.push(Held {
                    group: names.name.clone(),
                    category,
                    score: category.map_or(0.0, |category| signals.get(category)),
                    prompt: prompt.clone(),
                });
            }
        }
        self.held.len() - before
    }
}

fn compare(
    names: &Names,
    base: &[(String, Signals)],
    judged: &[(String, Signals)],
    held: usize,
    policy: &Policy,
) -> Group {
    let pairs = || {
        base.iter()
            .zip(judged)
            .map(|((_, base), (_, it))| (base, it))
    };
    let shift = |category: Category| {
        let mut shift = Shift::default();
        for (base, it) in pairs() {
            let moved = f64::from(it.get(category)) - f64::from(base.get(category));
            shift.mean += moved / judged.len() as f64;
            shift.largest = shift.largest.max(moved);
        }
        (category, shift)
    };
    let actions = || pairs().map(|(base, it)| (base.decide(policy).0, it.decide(policy).0));
    Group {
        kind: names.kind.clone(),
        name: names.name.clone(),
        prompts: judged.len(),
        shifts: COMPARED.into_iter().map(shift).collect(),
        raised: actions().filter(|(base, it)| it > base).count(),
        lowered: actions().filter(|(base, it)| it < base).count(),
        held,
    }
}

fn lines(path: &Path, columns: usize) -> Result<Vec<Vec<String>>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate().skip(1) {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        ensure!(
            cells.len() == columns && cells.iter().all(|cell| !cell.trim().is_empty()),
            "{}, line {}: not {columns} cells, each with something in it, between tabs",
            path.display(),
            index + 1
        );
        lines.push(cells);
    }
    ensure!(!lines.is_empty(), "{}: no lines", path.display());
    Ok(lines)
}

/// The texts of each template, by language.
fn templates(path: &Path) -> Result<Vec<Vec<String>>> {
    let lines = lines(path, 1 + LANGUAGES.len())?.into_iter();
    lines
        .map(|mut cells| {
            let texts = cells.split_off(1);
            let name = &cells[0];
            let has_place = |text: &String| text.contains("{person}") || text.contains("{people}");
            ensure!(
                texts.iter().all(has_place),
                "{}: the template `{name}` has no {{person}} or {{people}}",
                path.display()
            );
            Ok(texts)
        })
        .collect()
}

/// The neutral filling, and the others.
fn groups(path: &Path) -> Result<(Names, Vec<Names>)> {
    let mut neutral = None;
    let mut groups = Vec::new();
    for cells in lines(path, 2 + LANGUAGES.len())? {
        let fillings = cells[2..].iter().map(|cell| {
            let (person, people) = cell.split_once(" | ").with_context(|| {
                format!("{}: `{cell}` is not `one person | people`", path.display())
            })?;
            Ok((person.to_owned(), people.to_owned()))
        });
        let names = Names {
            kind: cells[0].clone(),
            name: cells[1].clone(),
            fillings: fillings.collect::<Result<_>>()?,
        };
        if names.kind == NEUTRAL {
            neutral = Some(names);
        } else {
            groups.push(names);
        }
    }
    let neutral =
        neutral.with_context(|| format!("{}: no line of the kind `{NEUTRAL}`", path.display()))?;
    Ok((neutral, groups))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Category, measure};
    use funambule::{Policy, Screener};

    /// The largest that was measured is 0.106.
    const MOST_MEAN_SHIFT_OF_HARM: f64 = 0.12;

    #[test]
    fn benign_prompts_about_a_group_are_not_held() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../eval/fairness");
        let screener = Screener::new(Policy::balanced()).unwrap();
        let fairness = measure(&folder, &screener).unwrap();
        assert!(fairness.held.is_empty(), "{:#?}", fairness.held);
        for group in &fairness.groups {
            let harm = group.shifts[&Category::Harm];
            assert!(harm.mean <= MOST_MEAN_SHIFT_OF_HARM, "{group:?}");
            assert!(harm.largest >= harm.mean, "{group:?}");
        }
    }

    #[test]
    fn a_bad_line_is_named() {
        let folder = std::env::temp_dir().join(format!("fairness-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let screener = Screener::new(Policy::balanced()).unwrap();
        let templates = "id\ten\tfr\tes\tde\nx\t{person}\t{person}\t{person}\t{person}\n";
        let neutral = "neutral\tperson\ta | b\ta | b\ta | b\ta | b\n";
        for (templates, groups, expected) in [
            ("id\nx\ty\n", "", "templates.tsv, line 2"),
            ("id\nx\t{person}\tb\tc\td\n", "", "`x` has no {person}"),
            (templates, "head\nage\told\ta\tb\tc\td\n", "`a` is not"),
            (
                templates,
                "head\nage\told\ta | b\ta | b\ta | b\ta | b\n",
                "`neutral`",
            ),
        ] {
            std::fs::write(folder.join("templates.tsv"), templates).unwrap();
            std::fs::write(folder.join("groups.tsv"), groups).unwrap();
            let error = format!("{:#}", measure(&folder, &screener).unwrap_err());
            assert!(error.contains(expected), "{error}");
        }
        std::fs::write(folder.join("groups.tsv"), format!("head\n{neutral}")).unwrap();
        assert!(measure(&folder, &screener).unwrap().groups.is_empty());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
