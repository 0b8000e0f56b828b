//! Putting what stands for data in its place.

use std::collections::HashSet;

use super::form::{self, Next};
use super::vault::{Collected, Entry, Known, Vault};
use crate::finding::{Category, Finding, Group, Span};
use crate::replacement::Replacement;

/// A text in which other things stand for data.
#[derive(Clone, Debug, Default)]
pub struct Masked {
    text: String,
    entries: Vec<Entry>,
}

impl Masked {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it made use of, in the order of first use.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The text, by value.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// Some data and what it was found to be.
struct Data<'p> {
    span: Span,
    text: &'p str,
    /// What it means: an earlier turn may have put something into it.
    value: String,
    detector: &'p str,
    category: Category,
}

/// How far data are widened that cannot be replaced alone.
#[derive(Clone, Copy)]
enum Reach {
    Word,
    Line,
    Prompt,
}

impl Reach {
    fn around(self, prompt: &str, span: Span) -> Span {
        let is_border = |it: char| match self {
            Reach::Word => it.is_whitespace(),
            Reach::Line => it == '\n',
            Reach::Prompt => false,
        };
        let before = prompt[..span.start].char_indices().rev();
        let start = before
            .take_while(|&(_, it)| !is_border(it))
            .last()
            .map_or(span.start, |(at, _)| at);
        let after = prompt[span.end..].find(is_border);
        Span::new(start, after.map_or(prompt.len(), |at| span.end + at))
    }
}

impl Vault {
    /// The prompt with the data among `findings` replaced, by category as `replacement` says.
    /// Attacks and hazards are requests, not data: they stay. So do placeholders that this
    /// vault has made. Whatever else looks like one is given back by restoring as it is.
    ///
    /// Findings may overlap, and may be in any order.
    pub fn mask(
        &mut self,
        prompt: &str,
        findings: &[Finding],
        replacement: impl Fn(Category) -> Replacement,
    ) -> Masked {
        let mut data = self.data(prompt, findings);
        let mut taken = self.look_alikes(prompt, &data, &replacement);
        // Data may be glued to what stands for data of an earlier turn, or cut into it: that would
        // begin to count, or cease to. Trying it out tells.
        if !data.is_empty() && !self.is_empty() {
            for reach in [Reach::Word, Reach::Line, Reach::Prompt] {
                if self.would_restore(prompt, &data, &taken, &|_| Replacement::Placeholder) {
                    break;
                }
                data = self.widened(prompt, &data, reach);
                taken = self.look_alikes(prompt, &data, &replacement);
            }
        }
        let has_fakes = data
            .iter()
            .any(|data| replacement(data.category) == Replacement::Fake);
        let are_fakes_sound = has_fakes && self.would_restore(prompt, &data, &taken, &replacement);
        self.replace(prompt, &data, &taken, |category| {
            match replacement(category) {
                Replacement::Fake if !are_fakes_sound => Replacement::Placeholder,
                other => other,
            }
        })
    }

    /// The same data with what they are glued to.
    fn widened<'p>(&self, prompt: &'p str, data: &[Data<'p>], reach: Reach) -> Vec<Data<'p>> {
        let mut widened: Vec<Data<'p>> = Vec::new();
        for data in data {
            let span = reach.around(prompt, data.span);
            let start = match widened.last() {
                Some(last) if last.span.end > span.start => {
                    let start = last.span.start;
                    widened.pop();
                    start
                }
                _ => span.start,
            };
            let span = Span::new(start, span.end);
            widened.push(Data {
                span,
                text: &prompt[span.range()],
                value: self.restore(&prompt[span.range()]),
                detector: data.detector,
                category: data.category,
            });
        }
        widened
    }

    /// Whether restoring would find the fakes where they were put and nowhere else: not where
    /// the prompt itself holds one, nor where one runs into its neighbours.
    fn would_restore(
        &self,
        prompt: &str,
        data: &[Data<'_>],
        taken: &Collected,
        replacement: &impl Fn(Category) -> Replacement,
    ) -> bool {
        let mut trial = self.clone();
        let masked = trial.replace(prompt, data, taken, |category| {
            match replacement(category) {
                Replacement::Removal => Replacement::Placeholder,
                other => other,
            }
        });
        trial.restore(&masked.text) == self.restore(prompt)
    }

    fn replace(
        &mut self,
        prompt: &str,
        data: &[Data<'_>],
        taken: &Collected,
        replacement: impl Fn(Category) -> Replacement,
    ) -> Masked {
        let mut text = String::with_capacity(prompt.len());
        let mut used = Vec::new();
        let mut end = 0;
        for data in data {
            text.push_str(&prompt[end..data.span.start]);
            end = data.span.end;
            let kind = replacement(data.category);
            if kind == Replacement::Removal {
                continue;
            }
            let fake = (kind == Replacement::Fake)
                .then(|| self.fake_for(&data.value, data.detector, data.category))
                .flatten();
            let index = fake.unwrap_or_else(|| {
                self.placeholder_for(&data.value, data.detector, data.category, taken)
            });
            let entry = self.entry(index);
            if kind == Replacement::Partial {
                text.push_str(&entry.partial());
            } else {
                text.push_str(entry.placeholder());
            }
            used.push(index);
        }
        text.push_str(&prompt[end..]);
        let mut seen = HashSet::new();
        used.retain(|&index| seen.insert(index));
        let entries = used.into_iter().map(|index| self.entry(index).clone());
        Masked {
            text,
            entries: entries.collect(),
        }
    }

    /// The data among the findings, without overlaps, in the order of the text. What overlaps is
    /// one piece of data, named by the likeliest finding: nothing of it is left behind.
    fn data<'p>(&self, prompt: &'p str, findings: &'p [Finding]) -> Vec<Data<'p>> {
        let mut findings: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.category.group() == Group::Data)
            .collect();
        findings.sort_by_key(|finding| finding.span);
        let mut joined: Vec<(Span, &Finding)> = Vec::new();
        for finding in findings {
            let start = prompt.floor_char_boundary(finding.span.start);
            let end = prompt.ceil_char_boundary(finding.span.end);
            let span = Span::new(start, end.max(start));
            match joined.last_mut() {
                Some((last, likeliest)) if last.overlaps(span) => {
                    last.end = last.end.max(span.end);
                    if finding.score > likeliest.score {
                        *likeliest = finding;
                    }
                }
                _ if span.is_empty() => {}
                _ => joined.push((span, finding)),
            }
        }
        let data = joined.into_iter().map(|(span, finding)| Data {
            span,
            text: &prompt[span.range()],
            value: self.restore(&prompt[span.range()]),
            detector: finding.detector(),
            category: finding.category,
        });
        data.filter(|data| !self.is_placeholder(data.text))
            .collect()
    }

    /// Whether this is nothing but a placeholder of this vault: masking it again would hide it
    /// from restoring.
    fn is_placeholder(&self, text: &str) -> bool {
        let found = form::bracketed(text, true, &mut Known(self));
        matches!(found, Next::Form(length, _) if length == text.len())
    }

    /// The keys that the text between the data could be taken for. Those in brackets are kept
    /// from use for as long as the vault lives.
    fn look_alikes(
        &mut self,
        prompt: &str,
        data: &[Data<'_>],
        replacement: &impl Fn(Category) -> Replacement,
    ) -> Collected {
        let mut rest = String::with_capacity(prompt.len());
        let mut end = 0;
        for data in data {
            rest.push_str(&prompt[end..data.span.start]);
            if replacement(data.category) != Replacement::Removal {
                // What comes here begins and ends with brackets too.
                rest.push_str("[]");
            }
            end = data.span.end;
        }
        rest.push_str(&prompt[end..]);
        let mut in_brackets = Collected::default();
        in_brackets.add_bracketed(&rest);
        self.reserve_keys(in_brackets);
        let mut bare = Collected::default();
        if !data.is_empty() {
            bare.add_bare(&rest);
        }
        bare
    }
}
