//! Rows without literals, numbers mostly, in one lazy DFA that tells with overlaps which row
//! matches up to which byte.

use std::sync::OnceLock;

use regex_automata::hybrid::dfa::{Cache, Config, DFA, OverlappingState};
use regex_automata::nfa::thompson::WhichCaptures;
use regex_automata::{Input, MatchError, MatchKind};

use super::row::{Row, syntax, thompson};
use crate::error::{Error, ErrorKind};

/// How large the automaton may grow, in bytes, before it starts afresh.
const CACHE_CAPACITY: usize = 8 << 20;

/// How often it may start afresh before its progress is watched, and the least number of
/// bytes that a state must then pay for. Under that it gives up.
const CLEARS_BEFORE_WATCHED: usize = 16;
const LEAST_BYTES_PER_STATE: usize = 8;

/// Some rows and their automaton, which is built when a text first needs it.
pub(super) struct Whole {
    rows: Vec<usize>,
    config: Config,
    automaton: OnceLock<Option<DFA>>,
}

/// The automaton is of no use here, or no longer: each row has to run alone.
pub(super) struct GaveUp;

impl From<MatchError> for GaveUp {
    fn from(_: MatchError) -> GaveUp {
        GaveUp
    }
}

/// How the automaton is used.
pub(super) fn config() -> Config {
    DFA::config()
        .match_kind(MatchKind::All)
        .cache_capacity(CACHE_CAPACITY)
        .skip_cache_capacity_check(true)
        .minimum_cache_clear_count(Some(CLEARS_BEFORE_WATCHED))
        .minimum_bytes_per_state(Some(LEAST_BYTES_PER_STATE))
}

impl Whole {
    /// The rows of these numbers.
    pub(super) fn new(rows: Vec<usize>, config: Config) -> Whole {
        Whole {
            rows,
            config,
            automaton: OnceLock::new(),
        }
    }

    /// The numbers of the rows.
    pub(super) fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// Builds the automaton at once.
    ///
    /// # Errors
    ///
    /// When a pattern cannot be compiled.
    pub(super) fn prepare(&self, all: &[Row]) -> Result<(), Error> {
        let automaton = self.build(all);
        let automaton = automaton.map_err(|error| Error::new(ErrorKind::Pattern, error));
        self.automaton
            .get_or_init(|| automaton.as_ref().ok().cloned());
        automaton.map(drop)
    }

    fn build(&self, all: &[Row]) -> Result<DFA, String> {
        let patterns = self.rows.iter().map(|&row| all[row].pattern.as_ref());
        DFA::builder()
            .syntax(syntax())
            .thompson(thompson().which_captures(WhichCaptures::None))
            .configure(self.config.clone())
            .build_many(&patterns.collect::<Vec<&str>>())
            .map_err(|error| error.to_string())
    }

    /// Calls `visit` with each row of `all` that matches and the byte where it does so.
    pub(super) fn each(
        &self,
        all: &[Row],
        text: &str,
        cache: &mut Option<Cache>,
        mut visit: impl FnMut(usize, usize) -> Result<(), MatchError>,
    ) -> Result<(), GaveUp> {
        let automaton = self.automaton.get_or_init(|| self.build(all).ok());
        let automaton = automaton.as_ref().ok_or(GaveUp)?;
        let cache = cache.get_or_insert_with(|| automaton.create_cache());
        let input = Input::new(text);
        let mut state = OverlappingState::start();
        loop {
            automaton.try_search_overlapping_fwd(cache, &input, &mut state)?;
            let Some(hit) = state.get_match() else {
                return Ok(());
            };
            visit(self.rows[hit.pattern().as_usize()], hit.offset())?;
        }
    }
}
