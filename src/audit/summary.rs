//! What a log says in numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::log::Log;
use super::record::{Event, Justification};
use super::time::Time;
use crate::decide::Action;
use crate::finding::Category;
use crate::policy::Dismissal;

/// What one or several logs say in numbers. A prompt counts once, when it is screened: what its
/// user then did is counted under `events` alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The entries that there are.
    pub entries: u64,
    /// The entries that were deleted before them.
    pub deleted: u64,
    /// The earliest moment of any entry.
    pub from: Option<Time>,
    /// The latest.
    pub to: Option<Time>,
    /// The days, in UTC, on which there is an entry or which lie between two.
    pub days: u32,
    /// Everything.
    pub total: Tally,
    /// By category; an action is the rung that this category reached.
    pub categories: BTreeMap<Category, Tally>,
    /// By site; entries without one are left out.
    pub sites: BTreeMap<String, Tally>,
    /// By the hash of the policy; entries without one are left out.
    pub policies: BTreeMap<String, Tally>,
    /// By detector.
    pub detectors: BTreeMap<String, Tally>,
    /// How often each way out was taken.
    pub overrides: BTreeMap<Dismissal, u64>,
    /// How often each reason was given.
    pub justifications: BTreeMap<Justification, u64>,
}

/// How often what happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many prompts were screened with which action.
    pub actions: BTreeMap<Action, u64>,
    /// How often each event was recorded.
    pub events: BTreeMap<Event, u64>,
}

impl Tally {
    fn add(&mut self, event: Event, action: Option<Action>) {
        *self.events.entry(event).or_default() += 1;
        if let Some(action) = action.filter(|_| event == Event::Screened) {
            *self.actions.entry(action).or_default() += 1;
        }
    }

    /// How many prompts were screened.
    pub fn screened(&self) -> u64 {
        self.count(Event::Screened)
    }

    /// How many of them were held.
    pub fn held(&self) -> u64 {
        let held = self.actions.iter().filter(|(action, _)| action.holds());
        held.map(|(_, count)| count).sum()
    }

    /// How often an event was recorded.
    pub fn count(&self, event: Event) -> u64 {
        self.events.get(&event).copied().unwrap_or(0)
    }
}

impl Summary {
    /// Adds another log.
    pub fn add(&mut self, log: &Log) {
        let entries = log.entries();
        self.entries += entries.len() as u64;
        self.deleted += entries.first().map_or(0, |first| first.sequence - 1);
        for Entry { time, .. } in entries {
            let is_first = self.from.as_ref().is_none_or(|from| time < from);
            let is_last = self.to.as_ref().is_none_or(|to| time > to);
            self.from = is_first.then(|| time.clone()).or(self.from.take());
            self.to = is_last.then(|| time.clone()).or(self.to.take());
        }
        self.days = match (&self.from, &self.to) {
            (Some(from), Some(to)) => to.day() - from.day() + 1,
            _ => 0,
        };
        for entry in entries {
            self.count(entry);
        }
    }

    fn count(&mut self, entry: &Entry) {
        let Entry { event, action, .. } = *entry;
        self.total.add(event, action);
        for (category, rung) in &entry.categories.0 {
            let tally = self.categories.entry(*category).or_default();
            tally.add(event, Some(*rung));
        }
        for detector in &entry.detectors {
            let tally = self.detectors.entry(detector.clone()).or_default();
            tally.add(event, action);
        }
        if let Some(site) = &entry.site {
            self.sites
                .entry(site.clone())
                .or_default()
                .add(event, action);
        }
        if let Some(policy) = &entry.policy {
            let tally = self.policies.entry(policy.hash.clone()).or_default();
            tally.add(event, action);
        }
        if let Some(dismissal) = entry.dismissal {
            *self.overrides.entry(dismissal).or_default() += 1;
        }
        if let Some(justification) = entry.justification {
            *self.justifications.entry(justification).or_default() += 1;
        }
    }
}
