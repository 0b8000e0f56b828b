//! Two passes over the text for all rows at once.
//!
//! An Aho-Corasick automaton finds the literals that most rows' matches begin with. A lazy
//! DFA over the other rows reports, with overlaps, which row matches up to which byte. Each
//! hit is then localised by the row's own automata, built on first use: backwards to where
//! the match starts, if that is not known, forwards to where it ends.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use regex_automata::hybrid::dfa::{self, DFA, OverlappingState};
use regex_automata::hybrid::regex as hybrid;
use regex_automata::nfa::thompson;
use regex_automata::util::{pool::Pool, syntax};
use regex_automata::{Anchored, Input, MatchError, MatchKind, meta};

use super::{Detector, context, custom, resolve::resolve, trigger::Triggers};
use crate::error::{Error, ErrorKind};
use crate::finding::{Category, Finding, Group, Span};
use crate::normalize::{Layer, Text};
use crate::policy::{Custom, Policy};

/// The longest match, in bytes. It bounds the work of one hit, so that time stays linear.
const LONGEST_MATCH: usize = 8 * 1024;

/// How many later starts are tried when a match is not valid.
const STARTS_TRIED: usize = 4;

/// The largest automaton of one policy pattern, in bytes.
const PATTERN_SIZE_LIMIT: usize = 512 * 1024;

/// How large the shared lazy DFA may grow, in bytes, before it starts afresh.
const CACHE_CAPACITY: usize = 8 << 20;

/// How often it may start afresh before its progress is watched, and the least number of
/// bytes that a state must then pay for. Under that it gives up, and each row runs alone.
const CLEARS_BEFORE_WATCHED: usize = 16;
const LEAST_BYTES_PER_STATE: usize = 8;

/// All detectors of one policy, compiled.
pub struct Scanner {
    rows: Vec<Row>,
    triggers: Triggers,
    /// The rows without literals, searched for whole.
    whole: DFA,
    scratch: Pool<Scratch, Box<dyn Fn() -> Scratch + Send + Sync>>,
    policy: Policy,
}

/// A detector as the scanner needs it, built in or custom.
struct Row {
    id: Cow<'static, str>,
    category: Category,
    pattern: Cow<'static, str>,
    validate: Option<fn(&str) -> bool>,
    context: &'static [&'static str],
    confidence: f32,
    confidence_in_context: f32,
    localiser: OnceLock<Localiser>,
    /// An engine that never gives up, for when the shared one does.
    alone: OnceLock<meta::Regex>,
}

/// What matched the pattern of a row is not what the row is about.
struct Invalid;

/// The automata of one row.
struct Localiser {
    regex: hybrid::Regex,
    /// Whether a group of the pattern, and not all of it, is the finding.
    has_group: bool,
}

/// What a scan writes to: one for each thread that scans at the same time.
struct Scratch {
    whole: dfa::Cache,
    rows: Vec<Option<hybrid::Cache>>,
    /// Up to where each row has been dealt with, in the layer at hand.
    done: Vec<usize>,
    window: Vec<u8>,
}

/// Unicode is off: its tables cost up to several hundred times on accented text, and folded
/// text has few letters beyond ASCII.
pub(super) fn syntax() -> syntax::Config {
    syntax::Config::new().unicode(false).utf8(false)
}

fn thompson() -> thompson::Config {
    thompson::Config::new().utf8(false)
}

fn whole_config() -> dfa::Config {
    DFA::config()
        .match_kind(MatchKind::All)
        .cache_capacity(CACHE_CAPACITY)
        .skip_cache_capacity_check(true)
        .minimum_cache_clear_count(Some(CLEARS_BEFORE_WATCHED))
        .minimum_bytes_per_state(Some(LEAST_BYTES_PER_STATE))
}

/// Whether a pattern of a policy compiles within its size limit; the message if not.
pub(super) fn compile_one(pattern: &str) -> Result<(), String> {
    thompson::Compiler::new()
        .syntax(syntax())
        .configure(thompson().nfa_size_limit(Some(PATTERN_SIZE_LIMIT)))
        .build(pattern)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

impl Row {
    fn built_in(detector: &'static Detector) -> Row {
        Row {
            id: Cow::Borrowed(detector.id),
            category: detector.category,
            pattern: Cow::Borrowed(detector.pattern),
            validate: detector.validate,
            context: detector.context,
            confidence: detector.confidence,
            confidence_in_context: detector.confidence_in_context,
            localiser: OnceLock::new(),
            alone: OnceLock::new(),
        }
    }

    fn custom(custom: &Custom) -> Row {
        Row {
            id: Cow::Owned(custom.id.clone()),
            category: Category::CustomTerm,
            pattern: Cow::Owned(custom::pattern(custom)),
            validate: None,
            context: &[],
            confidence: custom.score,
            confidence_in_context: custom.score,
            localiser: OnceLock::new(),
            alone: OnceLock::new(),
        }
    }

    /// The row's own automata. The pattern compiled when the scanner was built, as one of all.
    fn localiser(&self) -> &Localiser {
        self.localiser.get_or_init(|| {
            let regex = hybrid::Regex::builder()
                .syntax(syntax())
                .thompson(thompson())
                .dfa(DFA::config().skip_cache_capacity_check(true))
                .build(&self.pattern)
                .expect("the pattern compiled before");
            // The automata of `regex` keep no groups, so that engine cannot tell.
            let has_group = syntax::parse_with(&self.pattern, &syntax())
                .expect("the pattern compiled before")
                .properties()
                .explicit_captures_len()
                > 0;
            Localiser { regex, has_group }
        })
    }

    /// The row on an engine that never gives up, which knows its group too.
    fn alone(&self) -> &meta::Regex {
        self.alone.get_or_init(|| {
            meta::Regex::builder()
                .syntax(syntax())
                .configure(meta::Regex::config().utf8_empty(false))
                .build(&self.pattern)
                .expect("the pattern compiled before")
        })
    }
}

impl Scanner {
    /// Compiles the built-in detectors that `policy` leaves on, and its own.
    ///
    /// # Errors
    ///
    /// When a pattern cannot be compiled.
    pub fn new(policy: &Policy) -> Result<Scanner, Error> {
        Scanner::with_config(policy, whole_config())
    }

    fn with_config(policy: &Policy, config: dfa::Config) -> Result<Scanner, Error> {
        let built_in = super::detectors().filter(|detector| !policy.is_disabled(detector.id));
        let rows: Vec<Row> = built_in
            .map(Row::built_in)
            .chain(policy.detectors().iter().map(Row::custom))
            .collect();
        let compile_error =
            |error: &dyn fmt::Display| Error::new(ErrorKind::Pattern, error.to_string());
        let patterns = rows.iter().map(|row| row.pattern.as_ref());
        let triggers = Triggers::of(patterns, &syntax()).map_err(|error| compile_error(&error))?;
        let patterns: Vec<&str> = triggers
            .whole
            .iter()
            .map(|&row| rows[row].pattern.as_ref())
            .collect();
        let whole = DFA::builder()
            .syntax(syntax())
            .thompson(thompson())
            .configure(config)
            .build_many(&patterns)
            .map_err(|error| compile_error(&error))?;
        let row_count = rows.len();
        let for_scratch = whole.clone();
        let scratch: Box<dyn Fn() -> Scratch + Send + Sync> = Box::new(move || Scratch {
            whole: for_scratch.create_cache(),
            rows: (0..row_count).map(|_| None).collect(),
            done: vec![0; row_count],
            window: Vec::new(),
        });
        Ok(Scanner {
            rows,
            triggers,
            whole,
            scratch: Pool::new(scratch),
            policy: policy.clone(),
        })
    }

    /// Everything that the detectors find in any layer of `text`, without overlaps, in the
    /// order of the text.
    pub fn scan(&self, text: &Text<'_>) -> Vec<Finding> {
        let mut scratch = self.scratch.get();
        let mut findings = Vec::new();
        for layer in text.layers() {
            if self
                .scan_layer(text, layer, &mut scratch, &mut findings)
                .is_err()
            {
                self.scan_rows_alone(text, layer, &mut scratch.window, &mut findings);
            }
        }
        resolve(findings)
    }

    /// The fast path. An error means that the lazy DFA gave up, at any point.
    fn scan_layer(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<(), MatchError> {
        let before = findings.len();
        let found = self
            .scan_literals(text, layer, scratch, findings)
            .and_then(|()| self.scan_whole(text, layer, scratch, findings));
        if found.is_err() {
            findings.truncate(before);
        }
        found
    }

    /// The rows whose matches begin with a literal.
    fn scan_literals(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<(), MatchError> {
        scratch.done.fill(0);
        for hit in self.triggers.literals.find_overlapping_iter(layer.text()) {
            let (row, length) = self.triggers.of_literals[hit.pattern().as_usize()];
            let start = hit.end() - length;
            if start >= scratch.done[row] {
                self.match_at(text, layer, row, start, None, scratch, findings)?;
            }
        }
        Ok(())
    }

    /// The rows without a literal to begin with.
    fn scan_whole(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<(), MatchError> {
        let input = Input::new(layer.text());
        let mut state = OverlappingState::start();
        loop {
            self.whole
                .try_search_overlapping_fwd(&mut scratch.whole, &input, &mut state)?;
            let Some(hit) = state.get_match() else {
                return Ok(());
            };
            let row = self.triggers.whole[hit.pattern().as_usize()];
            if hit.offset() > scratch.done[row] {
                self.localise(text, layer, row, hit.offset(), scratch, findings)?;
            }
        }
    }

    /// Finds the match of `row` that ends at `hit` or goes on after it.
    fn localise(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        row: usize,
        hit: usize,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<(), MatchError> {
        let regex = &self.rows[row].localiser().regex;
        let mut lowest = scratch.done[row].max(hit.saturating_sub(LONGEST_MATCH));
        for _ in 0..STARTS_TRIED {
            let cache = scratch.rows[row].get_or_insert_with(|| regex.create_cache());
            let backwards = Input::new(layer.text())
                .range(lowest..hit)
                .anchored(Anchored::Yes);
            let start = regex
                .reverse()
                .try_search_rev(cache.as_parts_mut().1, &backwards)?;
            let Some(start) = start.map(|start| start.offset()) else {
                return Ok(());
            };
            if self.match_at(text, layer, row, start, Some(hit), scratch, findings)? {
                return Ok(());
            }
            lowest = start + 1;
        }
        Ok(())
    }

    /// Whether `row` has a valid match at `start`: the longest, or the one up to `hit`.
    #[expect(
        clippy::too_many_arguments,
        reason = "all of it is what a scan has at hand"
    )]
    fn match_at(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        row: usize,
        start: usize,
        hit: Option<usize>,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<bool, MatchError> {
        let regex = &self.rows[row].localiser().regex;
        let cache = scratch.rows[row].get_or_insert_with(|| regex.create_cache());
        let reach = layer
            .text()
            .len()
            .min(start + LONGEST_MATCH)
            .max(hit.unwrap_or(0));
        let forwards = Input::new(layer.text())
            .range(start..reach)
            .anchored(Anchored::Yes);
        let longest = regex
            .forward()
            .try_search_fwd(cache.as_parts_mut().0, &forwards)?;
        let longest = longest.map(|end| end.offset());
        for end in longest
            .into_iter()
            .chain(hit.filter(|&hit| Some(hit) != longest))
        {
            let span = Span::new(start, end);
            if let Ok(finding) =
                self.verify(text, layer, &self.rows[row], span, &mut scratch.window)
            {
                scratch.done[row] = end;
                findings.extend(finding);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The slow path: each row with an engine that never gives up.
    fn scan_rows_alone(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        window: &mut Vec<u8>,
        findings: &mut Vec<Finding>,
    ) {
        for row in &self.rows {
            for found in row.alone().find_iter(layer.text()) {
                let span = Span::new(found.start(), found.end());
                findings.extend(
                    self.verify(text, layer, row, span, window)
                        .into_iter()
                        .flatten(),
                );
            }
        }
    }

    /// The finding, or none if what matched is valid but of no concern here.
    fn verify(
        &self,
        text: &Text<'_>,
        layer: &Layer<'_>,
        row: &Row,
        matched: Span,
        window: &mut Vec<u8>,
    ) -> Result<Option<Finding>, Invalid> {
        if row.category.group() == Group::Data && !layer.kind().is_faithful() {
            return Ok(None);
        }
        let haystack = layer.text();
        let matched = if row.localiser().has_group {
            let row = row.alone();
            let mut captures = row.create_captures();
            let input = Input::new(haystack)
                .range(matched.range())
                .anchored(Anchored::Yes);
            row.search_captures(&input, &mut captures);
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
        if !row
            .validate
            .is_none_or(|validate| validate(&haystack[span.range()]))
        {
            return Err(Invalid);
        }
        let in_context = !row.context.is_empty()
            && context::is_near(haystack, span.start, span.end, row.context, window);
        let score = if in_context {
            row.confidence_in_context
        } else {
            row.confidence
        };
        let raw = layer.to_raw(span);
        if score <= 0.0 || raw.is_empty() || self.policy.is_allowed(&text.raw()[raw.range()]) {
            return Ok(None);
        }
        Ok(Some(Finding {
            detector: row.id.clone(),
            category: row.category,
            span: raw,
            score,
            layer: layer.kind(),
        }))
    }
}

impl fmt::Debug for Scanner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Scanner")
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Scanner, whole_config};
    use crate::detect::detectors;
    use crate::normalize::normalize;
    use crate::policy::Policy;

    #[test]
    fn a_lazy_dfa_that_gives_up_costs_no_finding() {
        let policy = Policy::preset("observe").unwrap();
        let usual = Scanner::new(&policy).unwrap();
        let gives_up = Scanner::with_config(&policy, whole_config().quit(b' ', true)).unwrap();
        let prompts = detectors().filter_map(|row| row.matches.first());
        for prompt in prompts.map(|example| example.replace(['«', '»', '¦'], "")) {
            let text = normalize(&prompt);
            if prompt.contains(' ') {
                let mut scratch = gives_up.scratch.get();
                let layer = &text.layers()[0];
                let scanned = gives_up.scan_layer(&text, layer, &mut scratch, &mut Vec::new());
                assert!(scanned.is_err(), "{prompt} was not given up");
            }
            assert_eq!(gives_up.scan(&text), usual.scan(&text), "{prompt}");
        }
    }
}
