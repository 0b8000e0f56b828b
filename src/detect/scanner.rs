//! One pass over the text for all rows at once, and one for those without literals.
//!
//! Most rows' matches hold one of a few literals: [`Literals`] finds these. A lazy DFA over
//! the other rows reports, with overlaps, which row matches up to which byte. Each hit is
//! then localised by the row's own automata, built on first use: backwards to where the match
//! starts, if that is not known, forwards to where it ends.

use std::fmt;

use regex_automata::hybrid::dfa::{Cache, Config};
use regex_automata::nfa::thompson;
use regex_automata::util::pool::Pool;

use super::literals::Literals;
use super::names;
use super::prepared::Prepared;
use super::resolve::{cover, resolve};
use super::row::{Caches, Hit, Match, Place, Row, syntax, thompson};
use super::trigger::Trigger;
use super::unread;
use super::whole::{GaveUp, Whole, config};
use crate::error::Error;
use crate::finding::{Finding, Span};
use crate::normalize::Text;
use crate::policy::Policy;

/// The largest automaton of one policy pattern, in bytes.
const PATTERN_SIZE_LIMIT: usize = 512 * 1024;

/// All detectors of one policy, compiled.
pub struct Scanner {
    rows: Vec<Row>,
    /// The literals, each with the number of its row.
    literals: Literals,
    /// For each row, what must stand before its literals.
    before: Vec<Before>,
    /// The rows without literals, and those among them that a text without a digit may have.
    whole: Whole,
    whole_without_digits: Whole,
    scratch: Pool<Scratch, Box<dyn Fn() -> Scratch + Send + Sync>>,
    policy: Policy,
}

/// What a scan writes to: one for each thread that scans at the same time.
struct Scratch {
    whole: Option<Cache>,
    whole_without_digits: Option<Cache>,
    rows: RowScratch,
}

/// What the rows themselves write to.
struct RowScratch {
    caches: Vec<Caches>,
    /// Up to where each row has been dealt with, in the layer at hand.
    done: Vec<usize>,
    window: Vec<u8>,
}

/// What stands before the literals of a row.
#[derive(Clone, Copy, Debug)]
enum Before {
    /// Anything.
    Any,
    /// No letter or digit, if the literal begins with one.
    WordBoundary,
    /// So many elements of the pattern, with a digit not further away than this, if they have
    /// one.
    Part(usize, Option<usize>),
}

impl RowScratch {
    fn keep(&mut self, row: usize, found: Option<Match>, findings: &mut Vec<Finding>) {
        if let Some(found) = found {
            self.done[row] = found.end;
            findings.extend(found.finding);
        }
    }
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

impl Scanner {
    /// Compiles the built-in detectors that `policy` leaves on, and its own.
    ///
    /// # Errors
    ///
    /// When a pattern cannot be compiled.
    pub fn new(policy: &Policy) -> Result<Scanner, Error> {
        Scanner::with_config(policy, &config())
    }

    fn with_config(policy: &Policy, config: &Config) -> Result<Scanner, Error> {
        let mut prepared = Prepared::read();
        let (mut rows, mut triggers) = (Vec::new(), Vec::new());
        for detector in super::patterns().filter(|row| !policy.is_disabled(row.id)) {
            rows.push(Row::built_in(detector));
            triggers.push(prepared.take(detector));
        }
        for custom in policy.detectors() {
            let row = Row::custom(custom);
            triggers.push(Trigger::of(&row.pattern, &syntax()));
            rows.push(row);
        }
        let (mut literals, mut before) = (Vec::new(), Vec::new());
        let (mut whole, mut whole_without_digits) = (Vec::new(), Vec::new());
        for (row, trigger) in triggers.iter().enumerate() {
            let (found, what) = match trigger {
                Trigger::Beginning {
                    literals,
                    at_word: true,
                } => (literals.as_slice(), Before::WordBoundary),
                Trigger::Beginning { literals, .. } => (literals.as_slice(), Before::Any),
                Trigger::Inner {
                    literals,
                    at,
                    digit_within,
                } => (literals.as_slice(), Before::Part(*at, *digit_within)),
                Trigger::Whole { has_digit } => {
                    whole.push(row);
                    if !has_digit {
                        whole_without_digits.push(row);
                    }
                    ([].as_slice(), Before::Any)
                }
            };
            literals.extend(found.iter().map(|literal| (literal.as_slice(), row)));
            before.push(what);
        }
        let row_count = rows.len();
        let scratch: Box<dyn Fn() -> Scratch + Send + Sync> = Box::new(move || Scratch {
            whole: None,
            whole_without_digits: None,
            rows: RowScratch {
                caches: (0..row_count).map(|_| Caches::default()).collect(),
                done: vec![0; row_count],
                window: Vec::new(),
            },
        });
        let whole_without_digits = Whole::new(whole_without_digits, config.clone());
        whole_without_digits.prepare(&rows)?;
        Ok(Scanner {
            literals: Literals::new(literals.into_iter()),
            rows,
            before,
            whole: Whole::new(whole, config.clone()),
            whole_without_digits,
            scratch: Pool::new(scratch),
            policy: policy.clone(),
        })
    }

    /// Everything that the detectors find in any layer of `text`, without overlaps, in the
    /// order of the text.
    #[inline(never)]
    pub fn scan(&self, text: &Text<'_>) -> Vec<Finding> {
        let mut scratch = self.scratch.get();
        let mut findings = Vec::new();
        for layer in text.layers() {
            let place = Place {
                text,
                layer,
                policy: &self.policy,
            };
            scratch.rows.done.fill(0);
            self.scan_literals(place, &mut scratch.rows, &mut findings);
            let before = findings.len();
            if self.scan_whole(place, &mut scratch, &mut findings).is_err() {
                findings.truncate(before);
                self.scan_rows_alone(place, &mut scratch.rows.window, &mut findings);
            }
        }
        names::find(text, &self.policy, &mut findings);
        unread::find(text, &self.policy, &mut findings);
        let mut kept = resolve(findings);
        cover(&mut kept, text.wholes());
        kept
    }

    /// The rows whose matches hold a literal.
    #[inline(never)]
    fn scan_literals(
        &self,
        place: Place<'_, '_>,
        scratch: &mut RowScratch,
        findings: &mut Vec<Finding>,
    ) {
        let bytes = place.layer.text().as_bytes();
        let mut digits = Digits::default();
        self.literals.each(bytes, |hit| {
            let (row, start) = (hit.number, hit.start);
            let done = scratch.done[row];
            if start < done {
                return;
            }
            let before = self.before[row];
            let is_ruled_out = match before {
                Before::Any | Before::Part(_, None) => false,
                Before::WordBoundary => is_within_word(bytes, start),
                Before::Part(_, Some(reach)) => digits.is_none_within(bytes, start, reach),
            };
            if is_ruled_out {
                return;
            }
            let (caches, window) = (&mut scratch.caches[row], &mut scratch.window);
            let found = match before {
                Before::Part(at, _) => {
                    let hit = (start, Hit::Literal { at });
                    self.rows[row].match_around(place, done, hit, caches, window)
                }
                _ => self.rows[row].match_at(place, start, None, caches, window),
            };
            // The automaton of one row has no limit at which it would give up.
            scratch.keep(row, found.unwrap_or(None), findings);
        });
    }

    /// The rows without a literal.
    #[inline(never)]
    fn scan_whole(
        &self,
        place: Place<'_, '_>,
        scratch: &mut Scratch,
        findings: &mut Vec<Finding>,
    ) -> Result<(), GaveUp> {
        let text = place.layer.text();
        let (whole, cache) = if text.bytes().any(|byte| byte.is_ascii_digit()) {
            (&self.whole, &mut scratch.whole)
        } else {
            (
                &self.whole_without_digits,
                &mut scratch.whole_without_digits,
            )
        };
        let rows = &mut scratch.rows;
        whole.each(&self.rows, text, cache, |row, end| {
            let done = rows.done[row];
            if end > done {
                let (caches, window) = (&mut rows.caches[row], &mut rows.window);
                let found =
                    self.rows[row].match_around(place, done, (end, Hit::End), caches, window)?;
                rows.keep(row, found, findings);
            }
            Ok(())
        })
    }

    /// The same rows, each with an engine that never gives up.
    fn scan_rows_alone(
        &self,
        place: Place<'_, '_>,
        window: &mut Vec<u8>,
        findings: &mut Vec<Finding>,
    ) {
        for row in self.whole.rows().iter().map(|&row| &self.rows[row]) {
            for found in row.alone().find_iter(place.layer.text()) {
                let span = Span::new(found.start(), found.end());
                findings.extend(row.verify(place, span, window).into_iter().flatten());
            }
        }
    }
}

/// Whether no word begins at `start`, where a letter or digit may stand.
fn is_within_word(bytes: &[u8], start: usize) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    bytes[start].is_ascii_alphanumeric() && start > 0 && is_word(bytes[start - 1])
}

/// The last digit before a place that only moves on.
#[derive(Default)]
struct Digits {
    seen: usize,
    last: Option<usize>,
}

impl Digits {
    fn is_none_within(&mut self, bytes: &[u8], place: usize, reach: usize) -> bool {
        if let Some(unseen) = bytes.get(self.seen..place) {
            let found = unseen.iter().rposition(u8::is_ascii_digit);
            self.last = found.map(|at| self.seen + at).or(self.last);
            self.seen = place;
        }
        self.last.is_none_or(|last| last + reach < place)
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
    use super::{Place, Scanner, config};
    use crate::detect::detectors;
    use crate::normalize::normalize;
    use crate::policy::Policy;

    #[test]
    fn a_lazy_dfa_that_gives_up_costs_no_finding() {
        let policy = Policy::preset("observe").unwrap();
        let usual = Scanner::new(&policy).unwrap();
        let gives_up = Scanner::with_config(&policy, &config().quit(b' ', true)).unwrap();
        let prompts = detectors().filter_map(|row| row.matches.first());
        for prompt in prompts.map(|example| example.replace(['«', '»', '¦'], "")) {
            let text = normalize(&prompt);
            if prompt.contains(' ') {
                let mut scratch = gives_up.scratch.get();
                let place = Place {
                    text: &text,
                    layer: &text.layers()[0],
                    policy: &policy,
                };
                let scanned = gives_up.scan_whole(place, &mut scratch, &mut Vec::new());
                assert!(scanned.is_err(), "{prompt} was not given up");
            }
            assert_eq!(gives_up.scan(&text), usual.scan(&text), "{prompt}");
        }
    }
}
