//! Names of people wherever they stand: a pass of its own, since no pattern tells them.
//!
//! A name alone says little: everybody writes about Marie Curie. What counts is added up: how
//! much of it is known as a name, the words around it that speak of somebody in private, and
//! other data of a person beside it. So it runs last, and sees what the rows have found.

mod candidate;
mod evidence;
mod listed;
mod phrases;

use std::borrow::Cow;
use std::collections::HashSet;

use super::Detector;
use crate::finding::{Category, Finding, Group, Span};
use crate::normalize::{Layer, Text};
use crate::policy::Policy;
use candidate::{Candidate, candidates};
use evidence::{Said, Surroundings, Vouched};

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
        "Sehr geehrter Herr Dr. «Torvald Wiesenhütter»,\nanbei die Unterlagen",
        "our intern «Tobias Nachtigall» lost his badge",
        "Participantes: «Nekane Goikoetxea»",
        "[10:32] «Jasper Holloway»: are you coming?",
    ],
    ignores: &[
        ("write a biography of Marie Curie", KNOWN),
        ("Is Romeo and Juliet by Shakespeare or Marlowe?", KNOWN),
        ("Tell me about Claire Moreau", ALONE),
        ("Jordan River, Virginia Beach and Paris", NO_NAME),
        ("Patient: Severe Asthma", NO_NAME),
        ("Attendees: Product Team, Sales Team", NO_NAME),
        ("my client Acme Widgets pays late", "a company"),
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
        let data = Data::of(text.raw(), findings);
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
    data: &Data<'_>,
    findings: &mut Vec<Finding>,
) {
    let text_of = |name: &Candidate| &layer.text()[name.span.range()];
    let follows =
        |one: &Candidate, next: &Candidate| is_list(&layer.text()[one.span.end..next.span.start]);
    let mut weights: Vec<Weight> = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let list = index
            .checked_sub(1)
            .filter(|&last| weights[last].is_sure() && follows(&candidates[last], candidate))
            .map(|last| weights[last].vouched);
        weights.push(weigh(candidate, layer, data, list));
    }
    // The first of a list may be known by those after it.
    for index in (1..candidates.len()).rev() {
        let (last, next) = (&candidates[index - 1], &candidates[index]);
        if weights[index].is_sure() && !weights[index - 1].is_sure() && follows(last, next) {
            weights[index - 1] = weigh(last, layer, data, Some(Vouched::Partly));
        }
    }
    let sure: HashSet<&str> = candidates
        .iter()
        .zip(&weights)
        .filter(|(_, weight)| weight.is_sure())
        .map(|(candidate, _)| text_of(candidate))
        .collect();
    for (candidate, weight) in candidates.iter().zip(weights) {
        let is_sure = sure.contains(text_of(candidate));
        let span = layer.to_raw(candidate.span);
        if !is_sure && weight.points < LIKELY
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
#[derive(Clone, Copy, Default)]
struct Weight {
    points: u8,
    /// How far the words around the name vouch for it, and for those that a list goes on with.
    vouched: Vouched,
}

impl Weight {
    fn is_sure(self) -> bool {
        self.points >= SURE
    }
}

/// Weighs what stands around a name; `list` if it stands in one with a name that is sure.
fn weigh(
    candidate: &Candidate,
    layer: &Layer<'_>,
    data: &Data<'_>,
    list: Option<Vouched>,
) -> Weight {
    let Some(beside) = data.around(layer.to_raw(candidate.span)) else {
        return Weight::default();
    };
    if !beside.is_beside && candidate.is_public {
        return Weight::default();
    }
    let around = Surroundings::of(layer.text(), candidate.span.range());
    let mut said = match list {
        Some(vouched) => Said {
            points: 3,
            vouched: vouched.max(Vouched::Partly),
        },
        None => around.said(beside.is_beside),
    };
    if said.points < 2 && beside.is_near && around.is_cell() {
        said.points = 1 + u8::from(beside.is_beside);
    }
    if beside.is_in_apposition {
        said.vouched = said.vouched.max(Vouched::Partly);
    }
    let evidence = u8::from(beside.is_near) + u8::from(beside.is_beside) + said.points;
    let knowledge = said.vouched.of(candidate.knowledge);
    if evidence == 0
        || knowledge == 0 && !beside.is_beside
        || evidence < 3 && around.is_public_life()
    {
        return Weight::default();
    }
    Weight {
        points: knowledge + evidence,
        vouched: said.vouched,
    }
}

/// Whether nothing but a comma or the like stands between two names.
fn is_list(between: &str) -> bool {
    const JOINTS: &[&str] = &[
        ",", ";", "&", "and", ", and", "et", "y", "e", "und", "/", "\n", "\n-",
    ];
    between.len() < 8 && JOINTS.contains(&between.trim_matches(' '))
}

/// Where other data of a person stand.
struct Data<'t> {
    raw: &'t str,
    spans: Vec<Span>,
}

/// How near other data of a person stand.
struct Nearest {
    is_near: bool,
    is_beside: bool,
    /// Whether they follow after no more than a sign and a word, as in "Ana Ruiz, ID 12 345".
    is_in_apposition: bool,
}

impl<'t> Data<'t> {
    fn of(raw: &'t str, findings: &[Finding]) -> Data<'t> {
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
        Data { raw, spans }
    }

    /// How near the nearest stand to `name`; none if they overlap.
    fn around(&self, name: Span) -> Option<Nearest> {
        let next = self.spans.partition_point(|span| span.start < name.end);
        let after = self.spans.get(next).map(|span| span.start - name.end);
        let before = match next.checked_sub(1) {
            Some(last) => Some(name.start.checked_sub(self.spans[last].end)?),
            None => None,
        };
        let nearest = after.into_iter().chain(before).min().unwrap_or(usize::MAX);
        let is_in_apposition = after.is_some_and(|distance| {
            let between = &self.raw[name.end..name.end + distance];
            distance <= BESIDE
                && between
                    .trim_start()
                    .starts_with([',', '(', '<', ':', ';', '|'])
                && !between.contains('\n')
        });
        Some(Nearest {
            is_near: nearest <= NEAR,
            is_beside: nearest <= BESIDE,
            is_in_apposition,
        })
    }
}
