//! How long entries are kept.

use super::entry::Entry;
use super::log::Log;
use super::time::Time;

/// How many entries are kept, and for how long. Nothing is deleted where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The most entries. When there are more, the oldest tenth goes too, so that not every new
    /// entry deletes one.
    pub entries: Option<u64>,
    /// The most days, whole ones in UTC: what is older goes once a day.
    pub days: Option<u32>,
}

impl Log {
    /// Deletes what is beyond the limits, oldest first, up to the first entry that is within
    /// them: a clock that was wrong for a moment deletes nothing. `None` if nothing was.
    pub fn retain(&mut self, limits: Limits, now: Time) -> Option<&Entry> {
        let count = self.entries.len();
        let too_many = match limits.entries.map(|most| (most as usize).max(1)) {
            // The entry that says so counts as well.
            Some(most) if count > most => count + 1 - (most - most / 10),
            _ => 0,
        };
        let too_old = limits.days.map_or(0, |days| {
            let is_old = |entry: &Entry| entry.time.day().saturating_add(days) < now.day();
            self.entries
                .iter()
                .take_while(|entry| is_old(entry))
                .count()
        });
        let last = too_many.max(too_old).min(count).checked_sub(1)?;
        self.delete_through(self.entries[last].sequence, now)
    }
}
