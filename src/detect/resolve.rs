//! Which findings stay when several claim the same text.

use std::collections::BTreeMap;

use crate::finding::{Category, Finding, Group, LayerKind, Span};

/// Keeps, of each set of overlapping data findings, the best one, and likewise of the
/// others; an attack may lie over data. What stays is in the order of the text.
///
/// A kept finding grows over what it pushed out, so that masking leaves no tail.
pub(super) fn resolve(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|left, right| {
        right
            .score
            .total_cmp(&left.score)
            .then(is_custom(right).cmp(&is_custom(left)))
            .then(right.span.len().cmp(&left.span.len()))
            .then(left.span.cmp(&right.span))
            .then(left.layer.cmp(&right.layer))
            .then(left.detector.cmp(&right.detector))
    });
    let mut data = Kept::default();
    let mut other = Kept::default();
    for finding in findings {
        let kept = if finding.category.group() == Group::Data {
            &mut data
        } else {
            &mut other
        };
        kept.add(finding);
    }
    let mut kept: Vec<Finding> = data
        .by_start
        .into_values()
        .chain(other.by_start.into_values())
        .collect();
    sort(&mut kept);
    kept
}

/// Widens what was found within encodings to all of them, so that masking leaves no tail that
/// could still be decoded. Several findings within one encoding share it out.
///
/// `findings` are what [`resolve`] kept; `wholes` are in order and apart.
pub(super) fn cover(findings: &mut [Finding], wholes: &[Span]) {
    if wholes.is_empty() {
        return;
    }
    for is_data in [true, false] {
        let mut group: Vec<&mut Finding> = findings
            .iter_mut()
            .filter(|it| (it.category.group() == Group::Data) == is_data)
            .collect();
        let mut free = 0;
        for index in 0..group.len() {
            let next = group.get(index + 1).map_or(usize::MAX, |it| it.span.start);
            let finding = &mut *group[index];
            if finding.layer != LayerKind::Folded {
                let whole = around(finding.span, wholes);
                finding.span = Span::new(whole.start.max(free), whole.end.min(next));
            }
            free = finding.span.end;
        }
    }
    sort(findings);
}

fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span, finding.category));
}

/// `span` with all of `wholes` that it overlaps.
fn around(span: Span, wholes: &[Span]) -> Span {
    let first = wholes.partition_point(|whole| whole.end <= span.start);
    let overlapping = wholes[first..].iter();
    overlapping
        .take_while(|whole| whole.start < span.end)
        .fold(span, |all, whole| {
            Span::new(all.start.min(whole.start), all.end.max(whole.end))
        })
}

fn is_custom(finding: &Finding) -> bool {
    finding.category == Category::CustomTerm
}

/// Disjoint findings by their start.
#[derive(Default)]
struct Kept {
    by_start: BTreeMap<usize, Finding>,
}

impl Kept {
    fn add(&mut self, mut finding: Finding) {
        // Those that overlap are neighbours, since what is kept is disjoint.
        let mut span = finding.span;
        let mut best: Option<Finding> = None;
        while let Some(start) = self.overlapping(span) {
            let kept = self
                .by_start
                .remove(&start)
                .expect("the key was just found");
            span = Span::new(span.start.min(kept.span.start), span.end.max(kept.span.end));
            // The first that came scored highest: it gives the name, the span is the union.
            if best.as_ref().is_none_or(|best| kept.score > best.score) {
                best = Some(kept);
            }
        }
        if let Some(best) = best {
            finding = best;
        }
        finding.span = span;
        self.by_start.insert(span.start, finding);
    }

    fn overlapping(&self, span: Span) -> Option<usize> {
        let (&start, last) = self.by_start.range(..span.end).next_back()?;
        last.span.overlaps(span).then_some(start)
    }
}
