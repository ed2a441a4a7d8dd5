//! Terms: how long, from when, and what a last day that is not a working day becomes.
//!
//! An old case is judged by the terms of its day: a term is looked up by id and day. Where no version was in force the
//! answer is an error that says so.

use super::{
    Law, SettingValue,
    calendar::{Calendar, NotLoaded, Why},
    dated::{Title, dated, first_day, version_on},
};
use crate::values::{Date, Moment, Span};
use serde::Deserialize;

/// `law/terms.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermFile {
    pub(super) edition: &'static str,
    #[serde(rename = "term")]
    pub(super) terms: Vec<Term>,
}

/// A term and its versions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id: `offence.consider`.
    pub id: &'static str,
    /// What it is for.
    pub title: Title,
    /// Its versions.
    #[serde(rename = "version")]
    pub versions: Vec<TermVersion>,
}

/// A term in one stretch of time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermVersion {
    /// Its first day.
    pub from: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// How many.
    pub amount: i64,
    /// Of what.
    pub unit: TermUnit,
    /// Whether it is counted back from the event.
    #[serde(default)]
    pub before: bool,
    /// Whether the time in a centre is counted from admission, and not from the moment the person was brought in.
    #[serde(default)]
    pub admission: bool,
    /// Per cent that is added for each of its days.
    pub percent: Option<i64>,
    /// From when it runs.
    pub start: Start,
    /// What a last day that is not a working day becomes.
    pub rollover: Rollover,
    /// The setting by which such a day moves on although no rule was found.
    pub rolls: Option<&'static str>,
    /// The setting by which hours run from the event although the law begins later.
    #[serde(rename = "at-once")]
    pub at_once: Option<&'static str>,
    /// The setting that gives the amount.
    pub setting: Option<&'static str>,
    /// Where the law says it.
    pub source: &'static str,
    /// The day of the print in which it was read.
    pub seen: Option<Date>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is to be said about it.
    pub note: Option<Title>,
}

dated!(TermVersion);

crate::codes! {
    /// What a term is counted in.
    TermUnit {
        /// Running hours.
        Hours = "hours",
        /// Hours of working days: days off stand still.
        WorkingHours = "working-hours",
        /// Days, non-working ones too.
        CalendarDays = "calendar-days",
        /// Working days.
        WorkingDays = "working-days",
        /// Months: to the same date, or the last of a shorter month.
        Months = "months",
        /// Years: to the same date.
        Years = "years",
    }
}

crate::codes! {
    /// From when a term runs.
    Start {
        /// The event: its hour, or its day as the first day.
        Event = "event",
        /// The day after the event is the first day.
        NextDay = "next-day",
        /// The working day after the event is the first day.
        NextWorkingDay = "next-working-day",
    }
}

crate::codes! {
    /// What a last day that is not a working day becomes.
    Rollover {
        /// It stays.
        None = "none",
        /// The next working day.
        NextWorkingDay = "next-working-day",
    }
}

crate::codes! {
    /// How sure a fact of the outside law is.
    Confidence {
        /// The text was read.
        Verbatim = "verbatim",
        /// An agency's page or the press says so.
        Secondary = "secondary",
        /// The office has to confirm it.
        Memory = "memory",
    }
}

/// A term as it is on a day.
#[derive(Debug, Clone)]
pub struct TermRule {
    /// Its id.
    pub id: &'static str,
    /// What it is for.
    pub title: Title,
    /// The version in force; amount and unit are those the office set, where it may set them.
    pub version: TermVersion,
}

/// When a term ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub date: Date,
    /// The last moment of a term counted in hours.
    pub moment: Option<Moment>,
    /// The term's id.
    pub term: &'static str,
    /// Where the law says it.
    pub source: &'static str,
    /// The non-working days that moved it: all but the weekends inside a count of working days.
    pub skipped: Vec<(Date, Why)>,
}

/// There is no such term on that day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// There is no such term at all.
    #[error("no term `{0}`")]
    Unknown(String),
    /// No version is in force on the day.
    #[error("no version of term `{id}` is in force on {on}")]
    NotInForce {
        /// The term.
        id: &'static str,
        /// The day asked.
        on: Date,
        /// The first day of its first version.
        from: Option<Date>,
    },
}

/// The end of a term cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DueError {
    /// A year of the calendar is missing.
    #[error(transparent)]
    NotLoaded(#[from] NotLoaded),
    /// The term runs in hours and the event has none.
    #[error("term `{0}` runs in hours and needs the hour of the event")]
    NeedsHour(&'static str),
}

impl Law {
    /// Returns every term.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.term_file().terms
    }

    pub(super) fn term_file(&self) -> &TermFile {
        self.terms.get_or_init(|| super::embedded(super::law_file!("terms")))
    }

    /// Returns the term `id` as it is on a day.
    pub fn term(&self, id: &str, on: Date) -> Result<TermRule, TermError> {
        let term = self
            .terms()
            .iter()
            .find(|term| term.id == id)
            .ok_or_else(|| TermError::Unknown(id.to_owned()))?;
        let not_in_force = || TermError::NotInForce { id: term.id, on, from: first_day(&term.versions) };
        let mut version = version_on(&term.versions, on).ok_or_else(not_in_force)?.clone();
        if let Some(SettingValue::Span(span)) = version.setting.and_then(|key| self.value(key, on)) {
            (version.amount, version.unit) = match span {
                Span::Days(days) => (days, TermUnit::CalendarDays),
                Span::WorkingDays(days) => (days, TermUnit::WorkingDays),
            };
        }
        if let Some(SettingValue::Flag(true)) = version.rolls.and_then(|key| self.value(key, on)) {
            version.rollover = Rollover::NextWorkingDay;
        }
        if let Some(SettingValue::Flag(true)) = version.at_once.and_then(|key| self.value(key, on)) {
            version.start = Start::Event;
        }
        Ok(TermRule { id: term.id, title: term.title, version })
    }
}

impl TermRule {
    /// Returns when the term ends that an event on a day begins; a term in hours needs the hour.
    pub fn due_date(&self, from: Date, calendar: &Calendar) -> Result<Due, DueError> {
        let TermVersion { amount, before, .. } = self.version;
        let sign = if before { -1 } else { 1 };
        let (last, mut skipped) = match self.version.unit {
            TermUnit::Hours | TermUnit::WorkingHours => return Err(DueError::NeedsHour(self.id)),
            TermUnit::CalendarDays => {
                (self.first_day(from, sign, calendar)?.plus_days(sign * (amount - 1)), vec![])
            }
            TermUnit::WorkingDays => self.working(from, sign, calendar)?,
            TermUnit::Months => (from.plus_months(sign * amount), vec![]),
            TermUnit::Years => (from.plus_years(sign * amount), vec![]),
        };
        // A term counted back ends early enough by itself: moving it on would shorten it.
        let date = match self.version.rollover {
            Rollover::NextWorkingDay if !before => calendar.next_working(last)?,
            _ => last,
        };
        if date > last {
            skipped.extend(calendar.days_off(last.plus_days(-1), date)?);
        }
        Ok(Due { date, moment: None, term: self.id, source: self.version.source, skipped })
    }

    /// Returns when the term ends that an event at a moment begins. Hours run on without regard to days of rest, unless the
    /// law leaves these out; months that run from the event itself end with its hour.
    pub fn due_moment(&self, from: Moment, calendar: &Calendar) -> Result<Due, DueError> {
        let TermVersion { amount, start, unit, rollover, before, source, .. } = self.version;
        if !matches!(unit, TermUnit::Hours | TermUnit::WorkingHours) {
            let mut due = self.due_date(from.date(), calendar)?;
            let whole = matches!(unit, TermUnit::Months | TermUnit::Years);
            if whole && start == Start::Event && rollover == Rollover::None {
                let (hour, minute) = from.clock();
                due.moment = Moment::of(due.date, hour, minute);
            }
            return Ok(due);
        }
        let begin = match start {
            Start::Event => from,
            Start::NextDay | Start::NextWorkingDay => {
                Moment::start_of(self.first_day(from.date(), 1, calendar)?)
            }
        };
        let (end, skipped) = match unit {
            TermUnit::WorkingHours => {
                let end = working_hours(begin, amount, calendar)?;
                (end, calendar.days_off(from.date().plus_days(-1), end.plus_minutes(-1).date())?)
            }
            _ => (begin.plus_hours(if before { -amount } else { amount }), vec![]),
        };
        // What ends at midnight ends with its day.
        let whole = end.clock() == (0, 0) && (start != Start::Event || unit == TermUnit::WorkingHours);
        let (date, moment) =
            if whole { (end.plus_minutes(-1).date(), None) } else { (end.date(), Some(end)) };
        Ok(Due { date, moment, term: self.id, source, skipped })
    }

    /// The first day that counts.
    fn first_day(&self, from: Date, sign: i64, calendar: &Calendar) -> Result<Date, NotLoaded> {
        match self.version.start {
            Start::Event => Ok(from),
            Start::NextDay => Ok(from.plus_days(sign)),
            Start::NextWorkingDay => calendar.plus_working(from, sign),
        }
    }

    /// Counts working days and names the holidays passed over.
    fn working(
        &self,
        from: Date,
        sign: i64,
        calendar: &Calendar,
    ) -> Result<(Date, Vec<(Date, Why)>), NotLoaded> {
        // The event's own day counts as the first, if it is a working day.
        let counts_itself = self.version.start == Start::Event && calendar.is_working(from)?;
        let left = (self.version.amount - i64::from(counts_itself)).max(0);
        let last = calendar.plus_working(from, sign * left)?;
        let mut skipped = calendar.days_off(from.min(last), from.max(last))?;
        skipped.retain(|(_, why)| *why != Why::Weekend);
        Ok((last, skipped))
    }
}

/// The moment so many hours later, of which those of days off do not count.
fn working_hours(from: Moment, hours: i64, calendar: &Calendar) -> Result<Moment, NotLoaded> {
    let first = calendar.next_working(from.date())?;
    let (mut at, mut left) = (from.max(Moment::start_of(first)), hours.saturating_mul(60));
    loop {
        let midnight = Moment::start_of(at.date().plus_days(1));
        let room = at.minutes_until(midnight);
        if left <= room {
            return Ok(at.plus_minutes(left));
        }
        left -= room;
        at = Moment::start_of(calendar.plus_working(at.date(), 1)?);
    }
}

#[cfg(test)]
mod tests;
