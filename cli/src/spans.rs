//! Prompts with the places of the data in them, and how well a screener finds those.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use funambule::{Category, Finding, Group, Screener};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// What keeps code hosts from taking a value in a file for a leaked secret.
pub const BREAK: char = '¦';

/// Some data in a prompt.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is, more closely than its category.
    pub kind: String,
    /// Its category.
    pub category: Category,
}

/// A prompt with the data in it; none for a hard negative.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The prompt. In a file it has breaks, which the spans do not count.
    pub text: String,
    /// Its language.
    pub lang: String,
    /// The template that it comes from.
    pub family: String,
    /// The data in it, in order.
    pub spans: Vec<Span>,
}

impl Row {
    /// The row as it is written to a file: a break in the middle of each span.
    pub fn new(text: &str, lang: String, family: String, spans: Vec<Span>) -> Row {
        let mut broken = String::with_capacity(text.len());
        let mut end = 0;
        for span in &spans {
            let middle = text.floor_char_boundary(usize::midpoint(span.start, span.end));
            broken.push_str(&text[end..middle]);
            broken.push(BREAK);
            end = middle;
        }
        broken.push_str(&text[end..]);
        Row {
            text: broken,
            lang,
            family,
            spans,
        }
    }
}

/// The rows of a file, without breaks.
///
/// # Errors
///
/// When the file cannot be read, or a span is not in its text; says where.
pub fn read(path: &Path) -> Result<Vec<Row>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let rows = text.lines().enumerate().map(|(index, line)| {
        let at = || format!("{}, line {}", path.display(), index + 1);
        let mut row: Row = serde_json::from_str(line).with_context(at)?;
        row.text.retain(|character| character != BREAK);
        let fits = |span: &Span| {
            row.text
                .get(span.start..span.end)
                .is_some_and(|it| !it.is_empty())
        };
        ensure!(
            row.spans.iter().all(fits),
            "{}: a span is not in the text",
            at()
        );
        Ok(row)
    });
    rows.collect()
}

/// How often something was right.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Counts {
    /// Spans, of a kind; 0 for a detector.
    pub gold: usize,
    /// Spans of which no byte is left out.
    pub covered: usize,
    /// Spans or findings that are the same to the byte.
    pub exact: usize,
    /// Findings, of a detector; of a kind, those that meet its spans.
    pub found: usize,
    /// Findings that meet a span of their category.
    pub right: usize,
}

/// What part is of a whole; one if there is none.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

impl Counts {
    /// The share of spans that are covered.
    pub fn recall(&self) -> f64 {
        share(self.covered, self.gold)
    }

    /// The share of findings that meet a span.
    pub fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    /// The harmonic mean of precision and recall, where only the exact span is right.
    pub fn exact_f1(&self) -> f64 {
        share(2 * self.exact, self.gold + self.found)
    }
}

/// The figures of a set.
#[derive(Debug, Default, Serialize)]
pub struct Figures {
    /// How many prompts.
    pub prompts: usize,
    /// Prompts without data.
    pub negatives: usize,
    /// Those of them in which something was found.
    pub alarms: usize,
    /// All kinds together.
    pub all: Counts,
    /// By kind of data.
    pub kinds: BTreeMap<String, Counts>,
    /// By detector.
    pub detectors: BTreeMap<String, Counts>,
    /// What was wrong, for whoever asks.
    #[serde(skip)]
    pub mistakes: Vec<Mistake>,
}

/// A span that was missed, or a finding that is none.
#[derive(Debug)]
pub struct Mistake {
    /// The kind that was missed, or the detector that was wrong.
    pub name: String,
    /// Whether it was missed.
    pub is_miss: bool,
    /// The text at that place.
    pub text: String,
    /// The text around.
    pub around: String,
}

/// Screens the rows. Only findings that the policy of the screener holds count.
pub fn measure(rows: &[Row], screener: &Screener) -> Figures {
    let found: Vec<Vec<Finding>> = rows
        .par_iter()
        .map(|row| {
            let verdict = screener.screen(&row.text);
            let findings = verdict.findings().iter().cloned();
            findings
                .filter(|finding| holds(finding, screener))
                .collect()
        })
        .collect();
    let mut figures = Figures {
        prompts: rows.len(),
        ..Figures::default()
    };
    for (row, findings) in rows.iter().zip(&found) {
        figures.add(row, findings);
    }
    figures
}

fn holds(finding: &Finding, screener: &Screener) -> bool {
    let ladder = screener.policy().ladder(finding.category());
    finding.category().group() == Group::Data
        && ladder
            .rung(finding.score())
            .is_some_and(|(action, _)| action.holds())
}

impl Figures {
    fn add(&mut self, row: &Row, findings: &[Finding]) {
        if row.spans.is_empty() {
            self.negatives += 1;
            self.alarms += usize::from(!findings.is_empty());
        }
        for span in &row.spans {
            let mut meets = findings
                .iter()
                .filter(|finding| meets(finding, span))
                .peekable();
            let is_found = meets.peek().is_some();
            let is_exact = meets.clone().any(|finding| is_exact(finding, span));
            let is_covered = (span.start..span.end).all(|byte| {
                meets
                    .clone()
                    .any(|finding| finding.span().range().contains(&byte))
            });
            for counts in [
                &mut self.all,
                self.kinds.entry(span.kind.clone()).or_default(),
            ] {
                counts.gold += 1;
                counts.covered += usize::from(is_covered);
                counts.exact += usize::from(is_exact);
            }
            let kind = self.kinds.entry(span.kind.clone()).or_default();
            kind.found += usize::from(is_found);
            kind.right += usize::from(is_found);
            if !is_covered {
                self.mistake(row, &span.kind, true, span.start, span.end);
            }
        }
        for finding in findings {
            let is_right = row.spans.iter().any(|span| meets(finding, span));
            let is_exact = row.spans.iter().any(|span| is_exact(finding, span));
            let counts = self
                .detectors
                .entry(finding.detector().to_owned())
                .or_default();
            counts.found += 1;
            counts.right += usize::from(is_right);
            counts.exact += usize::from(is_exact);
            self.all.found += 1;
            self.all.right += usize::from(is_right);
            if !is_right {
                self.mistake(
                    row,
                    finding.detector(),
                    false,
                    finding.span().start,
                    finding.span().end,
                );
            }
        }
    }

    fn mistake(&mut self, row: &Row, name: &str, is_miss: bool, start: usize, end: usize) {
        let text = &row.text;
        let from = text.floor_char_boundary(start.saturating_sub(50));
        let to = text.ceil_char_boundary((end + 30).min(text.len()));
        self.mistakes.push(Mistake {
            name: name.to_owned(),
            is_miss,
            text: text[start..end].to_owned(),
            around: text[from..to].replace('\n', "⏎"),
        });
    }
}

fn meets(finding: &Finding, span: &Span) -> bool {
    let place = finding.span();
    finding.category() == span.category && place.start < span.end && span.start < place.end
}

fn is_exact(finding: &Finding, span: &Span) -> bool {
    let place = finding.span();
    finding.category() == span.category && place.start == span.start && place.end == span.end
}

#[cfg(test)]
mod tests {
    use super::{Row, Span, measure};
    use funambule::{Category, Policy, Screener};

    fn row(text: &str, spans: &[(&str, Category)]) -> Row {
        let spans = spans.iter().map(|&(data, category)| {
            let start = text.find(data).unwrap();
            Span {
                start,
                end: start + data.len(),
                kind: "kind".to_owned(),
                category,
            }
        });
        Row {
            text: text.to_owned(),
            lang: String::new(),
            family: String::new(),
            spans: spans.collect(),
        }
    }

    #[test]
    fn a_span_is_found_covered_or_exact_and_the_rest_is_an_alarm() {
        let card = "4539 1488 0343 6467";
        let rows = [
            row(&format!("card {card}"), &[(card, Category::PiiFinancial)]),
            row(
                &format!("card {card}"),
                &[("card 4539", Category::PiiFinancial)],
            ),
            row(&format!("card {card}"), &[(card, Category::PiiContact)]),
            row(&format!("card {card}"), &[]),
            row("no data", &[]),
        ];
        let screener = Screener::new(Policy::balanced()).unwrap();
        let figures = measure(&rows, &screener);
        assert_eq!((figures.negatives, figures.alarms), (2, 1));
        let all = figures.all;
        assert_eq!((all.gold, all.covered, all.exact), (3, 1, 1));
        assert_eq!((all.found, all.right), (4, 2));
        assert!((all.precision() - 0.5).abs() < 1e-9);
        assert!((all.exact_f1() - 2.0 / 7.0).abs() < 1e-9);
        assert_eq!(figures.detectors["payment-card"].found, 4);
        assert_eq!(figures.mistakes.len(), 4, "two missed, two alarms");
    }

    #[test]
    fn breaks_do_not_count() {
        let whole = row("key «a» b", &[("«a»", Category::SecretCredential)]);
        let broken = Row::new(&whole.text, String::new(), String::new(), whole.spans);
        assert_eq!(broken.text.replace(super::BREAK, ""), whole.text);
        assert_ne!(broken.text, whole.text);
    }
}
