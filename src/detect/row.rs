//! A detector as the scanner needs it, built in or custom.

use std::borrow::Cow;
use std::sync::OnceLock;

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson;
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input, MatchError, MatchKind, meta};
use regex_syntax::hir::Hir;

use super::trigger::{self, LONGEST_BEFORE};
use super::{Detector, context, custom};
use crate::finding::{Category, Finding, Group, Span};
use crate::normalize::{Layer, Text};
use crate::policy::{Custom, Policy};

/// The longest match, in bytes. It bounds the work of one hit, so that time stays linear.
const LONGEST_MATCH: usize = 8 * 1024;

/// How many later starts are tried when a match is not valid.
const STARTS_TRIED: usize = 4;

/// Unicode is off: its tables cost up to several hundred times on accented text, and folded
/// text has few letters beyond ASCII.
pub(super) fn syntax() -> syntax::Config {
    syntax::Config::new().unicode(false).utf8(false)
}

/// How every automaton is compiled.
pub(super) fn thompson() -> thompson::Config {
    thompson::Config::new().utf8(false)
}

/// A detector.
pub(super) struct Row {
    id: Cow<'static, str>,
    category: Category,
    pub(super) pattern: Cow<'static, str>,
    validate: Option<fn(&str) -> bool>,
    context: &'static [&'static str],
    confidence: f32,
    confidence_in_context: f32,
    forwards: OnceLock<Forwards>,
    backwards: OnceLock<Option<DFA>>,
    /// An engine that never gives up, for when the shared one does; it knows groups too.
    alone: OnceLock<meta::Regex>,
}

/// What finds the end of a match.
struct Forwards {
    dfa: DFA,
    /// Whether a group of the pattern, and not all of it, is the finding.
    has_group: bool,
}

/// What the automata of a row write to.
#[derive(Default)]
pub(super) struct Caches {
    forwards: Option<Cache>,
    backwards: Option<Cache>,
}

/// Where a match is looked for.
#[derive(Clone, Copy)]
pub(super) struct Place<'s, 't> {
    pub(super) text: &'s Text<'t>,
    pub(super) layer: &'s Layer<'t>,
    pub(super) policy: &'s Policy,
}

/// What of a match was hit.
#[derive(Clone, Copy)]
pub(super) enum Hit {
    /// Where it may end.
    End,
    /// Where an inner literal begins, behind so many elements of the pattern.
    Literal { at: usize },
}

/// What matched the pattern of a row is not what the row is about.
pub(super) struct Invalid;

/// A match: where it ends, and what is to be said of it, if anything.
pub(super) struct Match {
    pub(super) end: usize,
    pub(super) finding: Option<Finding>,
}

impl Row {
    pub(super) fn built_in(detector: &'static Detector) -> Row {
        Row {
            id: Cow::Borrowed(detector.id),
            category: detector.category,
            pattern: Cow::Borrowed(detector.pattern),
            validate: detector.validate,
            context: detector.context,
            confidence: detector.confidence,
            confidence_in_context: detector.confidence_in_context,
            forwards: OnceLock::new(),
            backwards: OnceLock::new(),
            alone: OnceLock::new(),
        }
    }

    pub(super) fn custom(custom: &Custom) -> Row {
        Row {
            id: Cow::Owned(custom.id.clone()),
            category: Category::CustomTerm,
            pattern: Cow::Owned(custom::pattern(custom)),
            validate: None,
            context: &[],
            confidence: custom.score,
            confidence_in_context: custom.score,
            forwards: OnceLock::new(),
            backwards: OnceLock::new(),
            alone: OnceLock::new(),
        }
    }

    /// The pattern as an expression. It compiled when the row was written or the policy read.
    fn expression(&self) -> Hir {
        syntax::parse_with(&self.pattern, &syntax()).expect("the pattern compiled before")
    }

    fn forwards(&self) -> &Forwards {
        self.forwards.get_or_init(|| {
            let expression = self.expression();
            Forwards {
                dfa: dfa(&expression, false),
                // The automaton keeps no groups, so that it cannot tell.
                has_group: expression.properties().explicit_captures_len() > 0,
            }
        })
    }

    /// What finds where a match begins: backwards from where it may end, or from its inner
    /// literals.
    fn backwards(&self, hit: Hit) -> Option<&DFA> {
        let build = || {
            let expression = match hit {
                Hit::Literal { at } => trigger::before_inner(&self.pattern, at, &syntax())?,
                Hit::End => self.expression(),
            };
            Some(dfa(&expression, true))
        };
        self.backwards.get_or_init(build).as_ref()
    }

    /// The row on an engine that never gives up, which knows its group too.
    pub(super) fn alone(&self) -> &meta::Regex {
        self.alone.get_or_init(|| {
            meta::Regex::builder()
                .syntax(syntax())
                .configure(
                    meta::Regex::config()
                        .utf8_empty(false)
                        .auto_prefilter(false),
                )
                .build(&self.pattern)
                .expect("the pattern compiled before")
        })
    }

    /// The first valid match that begins at or after `lowest` and holds what was hit: its own
    /// end at `hit`, or the inner literal that begins there.
    pub(super) fn match_around(
        &self,
        place: Place<'_, '_>,
        mut lowest: usize,
        (hit, kind): (usize, Hit),
        caches: &mut Caches,
        window: &mut Vec<u8>,
    ) -> Result<Option<Match>, MatchError> {
        let Some(backwards) = self.backwards(kind) else {
            return Ok(None);
        };
        let (reach, end) = match kind {
            Hit::Literal { .. } => (LONGEST_BEFORE, None),
            Hit::End => (LONGEST_MATCH, Some(hit)),
        };
        lowest = lowest.max(hit.saturating_sub(reach));
        for _ in 0..STARTS_TRIED {
            let cache = caches
                .backwards
                .get_or_insert_with(|| backwards.create_cache());
            let input = Input::new(place.layer.text())
                .range(lowest..hit)
                .anchored(Anchored::Yes);
            let Some(start) = backwards.try_search_rev(cache, &input)? else {
                return Ok(None);
            };
            let found = self.match_at(place, start.offset(), end, caches, window)?;
            if found.is_some() {
                return Ok(found);
            }
            lowest = start.offset() + 1;
            if lowest > hit {
                return Ok(None);
            }
        }
        Ok(None)
    }

    /// The valid match that begins at `start`: the longest, or the one up to `hit`.
    pub(super) fn match_at(
        &self,
        place: Place<'_, '_>,
        start: usize,
        hit: Option<usize>,
        caches: &mut Caches,
        window: &mut Vec<u8>,
    ) -> Result<Option<Match>, MatchError> {
        let dfa = &self.forwards().dfa;
        let cache = caches.forwards.get_or_insert_with(|| dfa.create_cache());
        let haystack = place.layer.text();
        let reach = haystack
            .len()
            .min(start + LONGEST_MATCH)
            .max(hit.unwrap_or(0));
        let input = Input::new(haystack)
            .range(start..reach)
            .anchored(Anchored::Yes);
        let longest = dfa.try_search_fwd(cache, &input)?.map(|end| end.offset());
        let shorter = hit.filter(|&hit| Some(hit) != longest);
        for end in longest.into_iter().chain(shorter) {
            if let Ok(finding) = self.verify(place, Span::new(start, end), window) {
                return Ok(Some(Match { end, finding }));
            }
        }
        Ok(None)
    }

    /// The finding, or none if what matched is valid but of no concern here.
    pub(super) fn verify(
        &self,
        place: Place<'_, '_>,
        matched: Span,
        window: &mut Vec<u8>,
    ) -> Result<Option<Finding>, Invalid> {
        let layer = place.layer;
        if self.category.group() == Group::Data && !layer.kind().is_faithful() {
            return Ok(None);
        }
        let haystack = layer.text();
        let matched = if self.forwards().has_group {
            let alone = self.alone();
            let mut captures = alone.create_captures();
            let input = Input::new(haystack)
                .range(matched.range())
                .anchored(Anchored::Yes);
            alone.search_captures(&input, &mut captures);
            let group = (1..captures.group_len())
                .find_map(|group| captures.get_group(group))
                .ok_or(Invalid)?;
            Span::new(group.start, group.end)
        } else {
            matched
        };
        let span = Span::new(
            haystack.floor_char_boundary(matched.start),
            haystack.ceil_char_boundary(matched.end),
        );
        let is_valid = self
            .validate
            .is_none_or(|validate| validate(&haystack[span.range()]));
        let is_something_else = || {
            self.category == Category::PiiContact
                && (context::is_login(haystack, span)
                    || context::is_labelled_otherwise(haystack, span))
        };
        if !is_valid || context::is_fraction(haystack, span) || is_something_else() {
            return Err(Invalid);
        }
        let in_context = !self.context.is_empty()
            && context::is_near(haystack, span.start, span.end, self.context, window);
        let score = if in_context {
            self.confidence_in_context
        } else {
            self.confidence
        };
        let raw = layer.to_raw(span);
        if score <= 0.0 || raw.is_empty() || place.policy.is_allowed(&place.text.raw()[raw.range()])
        {
            return Ok(None);
        }
        Ok(Some(Finding {
            detector: self.id.clone(),
            category: self.category,
            span: raw,
            score,
            layer: layer.kind(),
        }))
    }
}

fn dfa(expression: &Hir, reverse: bool) -> DFA {
    let config = thompson()
        .reverse(reverse)
        .which_captures(thompson::WhichCaptures::None);
    let nfa = thompson::Compiler::new()
        .configure(config)
        .build_from_hir(expression)
        .expect("the pattern compiled before");
    let kind = if reverse {
        MatchKind::All
    } else {
        MatchKind::LeftmostFirst
    };
    DFA::builder()
        .configure(
            DFA::config()
                .match_kind(kind)
                .skip_cache_capacity_check(true),
        )
        .build_from_nfa(nfa)
        .expect("an automaton without a limit is built")
}
