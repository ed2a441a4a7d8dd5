//! The last day of what one office asks of another, or a chief of those below him: a day, or a length of time.

use crate::{
    office::{Desk, Result, broken},
    values::{Date, Day, Span},
};

/// Until when something is to be done, as typed.
#[derive(Debug, Clone, Copy, clap::Args, serde::Deserialize)]
pub(super) struct Due {
    /// Last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub(super) due: Option<Day>,
    /// Term from the day of the act, instead of a day (5wd)
    #[arg(long, value_name = "SPAN")]
    pub(super) term: Option<Span>,
}

impl Due {
    /// Its last day: none before the act, none where neither is typed.
    pub(super) fn last(self, desk: &Desk<'_, '_>) -> Result<Option<Date>> {
        let on = desk.on();
        let last = match (self.due, self.term) {
            (Some(_), Some(_)) => return broken("due-and-term").err(),
            (Some(day), None) => desk.day(day)?,
            (None, Some(span)) => desk.after(on, span)?,
            (None, None) => return Ok(None),
        };
        if last < on {
            return broken("last-day-before").with("due", last).with("on", on).err();
        }
        Ok(Some(last))
    }

    /// As [`Due::last`], where there has to be one.
    pub(super) fn must(self, desk: &Desk<'_, '_>) -> Result<Date> {
        match self.last(desk)? {
            Some(last) => Ok(last),
            None => broken("last-day-missing").err(),
        }
    }
}
