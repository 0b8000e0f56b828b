//! Names of people wherever they stand: a pass of its own, since no pattern tells them.
//!
//! A name alone says little: everybody writes about Marie Curie. What counts is added up: how
//! much of it is known as a name, the words around it that speak of somebody in private, and
//! other data of a person beside it. So it runs last, and sees what the rows have found.

mod candidate;
mod evidence;
mod listed;

use std::borrow::Cow;
use std::collections::HashSet;

use super::Detector;
use crate::finding::{Category, Finding, Group, Span};
use crate::normalize::{Layer, Text};
use crate::policy::Policy;
use candidate::{Candidate, candidates};
use evidence::Surroundings;

/// How near other data of a person are beside a name, or still near it, in bytes.
const BESIDE: usize = 30;
const NEAR: usize = 160;

/// From how many points on a finding is sure, or worth a note.
const SURE: u8 = 4;
const LIKELY: u8 = 3;

const KNOWN: &str = "a name that everybody knows";
const ALONE: &str = "nothing says whose it is";
const NO_NAME: &str = "words that are names too";

/// The rows. They have no pattern.
pub(super) const ROWS: &[Detector] = &[NAME, listed::ROW];

const NAME: Detector = Detector {
    id: "person-name",
    title: "Full name beside other data, or where somebody is spoken of in private",
    category: Category::PiiPerson,
    confidence: LIKELY_SCORE,
    confidence_in_context: SURE_SCORE,
    matches: &[
        "«Claire Moreau» called about her invoice",
        "«John Miller» <jmiller@btinternet.com> wrote",
        "Patient : «MOREAU Claire», 12 rue des Lilas",
        "entre M. «Julien Fontaine», né le 3 mai 1980, et la société",
        "Lukas Brandt hat angerufen: «Lukas Brandt» kommt morgen",
        "nombre;correo\n«Lucía Ortega Ruiz»;lucia.ortega@yahoo.es",
    ],
    ignores: &[
        ("write a biography of Marie Curie", KNOWN),
        ("Is Romeo and Juliet by Shakespeare or Marlowe?", KNOWN),
        ("Tell me about Claire Moreau", ALONE),
        ("Jordan River, Virginia Beach and Paris", NO_NAME),
        ("Will Rose May call Mark Down?", NO_NAME),
    ],
    references: &["GDPR, article 4(1)"],
    ..Detector::ROW
};

/// A little less than the rows for names say: where both find one, the row tells more.
const SURE_SCORE: f32 = 0.74;
const LIKELY_SCORE: f32 = 0.44;

/// Adds the names in the faithful readings of `text` to what was found in it.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, policy: &Policy, findings: &mut Vec<Finding>) {
    let (is_named, is_listed) = (
        !policy.is_disabled(NAME.id),
        !policy.is_disabled(listed::ROW.id),
    );
    if !is_named && !is_listed {
        return;
    }
    let layers = text.layers().iter().filter(|it| it.kind().is_faithful());
    let read: Vec<_> = layers
        .map(|layer| (layer, candidates(layer.text())))
        .filter(|(_, candidates)| !candidates.is_empty())
        .collect();
    if is_listed {
        for (layer, candidates) in &read {
            let numbers = listed::numbers(layer, candidates, findings);
            findings.extend(numbers.filter(|it| !policy.is_allowed(&text.raw()[it.span.range()])));
        }
    }
    if is_named {
        let data = Data::of(findings);
        for (layer, candidates) in read {
            find_in(text, layer, &candidates, policy, &data, findings);
        }
    }
}

fn find_in(
    text: &Text<'_>,
    layer: &Layer<'_>,
    candidates: &[Candidate],
    policy: &Policy,
    data: &Data,
    findings: &mut Vec<Finding>,
) {
    let mut points = Vec::with_capacity(candidates.len());
    let mut sure: HashSet<&str> = HashSet::new();
    let mut last_sure: Option<usize> = None;
    for candidate in candidates {
        let goes_on =
            last_sure.is_some_and(|end| is_list(&layer.text()[end..candidate.span.start]));
        let found = weigh(candidate, layer, data, goes_on);
        if found >= SURE {
            sure.insert(&layer.text()[candidate.span.range()]);
            last_sure = Some(candidate.span.end);
        }
        points.push(found);
    }
    for (candidate, points) in candidates.iter().zip(points) {
        let is_sure = points >= SURE || sure.contains(&layer.text()[candidate.span.range()]);
        let span = layer.to_raw(candidate.span);
        if !is_sure && points < LIKELY
            || span.is_empty()
            || policy.is_allowed(&text.raw()[span.range()])
        {
            continue;
        }
        findings.push(Finding {
            detector: Cow::Borrowed(NAME.id),
            category: NAME.category,
            span,
            score: if is_sure { SURE_SCORE } else { LIKELY_SCORE },
            layer: layer.kind(),
        });
    }
}

/// How much speaks for somebody in private.
fn weigh(candidate: &Candidate, layer: &Layer<'_>, data: &Data, goes_on: bool) -> u8 {
    let Some((is_beside, is_near)) = data.around(layer.to_raw(candidate.span)) else {
        return 0;
    };
    if !is_beside && (candidate.is_public || candidate.knowledge == 0) {
        return 0;
    }
    let around = Surroundings::of(layer.text(), candidate.span.range());
    let of_data = u8::from(is_near) + u8::from(is_beside);
    let of_words = if goes_on {
        3
    } else if around.is_private() {
        2
    } else if around.is_cell() && is_near {
        1 + u8::from(is_beside)
    } else {
        u8::from(around.is_greeted())
    };
    let evidence = of_data + of_words;
    if evidence == 0 || around.is_public_life() && evidence < 3 {
        return 0;
    }
    candidate.knowledge + evidence
}

/// Whether nothing but a comma or the like stands between two names.
fn is_list(between: &str) -> bool {
    const JOINTS: &[&str] = &[
        ",", ";", "&", "and", ", and", "et", "y", "e", "und", "/", "\n", "\n-",
    ];
    between.len() < 8 && JOINTS.contains(&between.trim_matches(' '))
}

/// Where other data of a person stand.
struct Data(Vec<Span>);

impl Data {
    fn of(findings: &[Finding]) -> Data {
        let is_personal = |finding: &&Finding| {
            finding.category.group() == Group::Data
                && !matches!(
                    finding.category,
                    Category::SecretCredential
                        | Category::CustomTerm
                        | Category::PiiNetwork
                        | Category::PiiPerson
                )
        };
        let mut spans: Vec<Span> = findings
            .iter()
            .filter(is_personal)
            .map(|it| it.span)
            .collect();
        spans.sort_unstable();
        Data(spans)
    }

    /// Whether there are any beside `name`, and near it; none if they overlap.
    fn around(&self, name: Span) -> Option<(bool, bool)> {
        let next = self.0.partition_point(|span| span.start < name.end);
        let after = self.0.get(next).map(|span| span.start - name.end);
        let before = match next.checked_sub(1) {
            Some(last) => Some(name.start.checked_sub(self.0[last].end)?),
            None => None,
        };
        let nearest = after.into_iter().chain(before).min().unwrap_or(usize::MAX);
        Some((nearest <= BESIDE, nearest <= NEAR))
    }
}
