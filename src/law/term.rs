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
        Ok(TermRule { id: term.id, title: term.title, version })
    }
}

impl TermRule {
    /// Returns when the term ends that an event on a day begins; a term in hours needs the hour.
    pub fn due_date(&self, from: Date, calendar: &Calendar) -> Result<Due, DueError> {
        let TermVersion { amount, before, .. } = self.version;
        let sign = if before { -1 } else { 1 };
        let (last, mut skipped) = match self.version.unit {
            TermUnit::Hours => return Err(DueError::NeedsHour(self.id)),
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

    /// Returns when the term ends that an event at a moment begins. Hours run on without regard to days of rest; months
    /// that run from the event itself end with its hour.
    pub fn due_moment(&self, from: Moment, calendar: &Calendar) -> Result<Due, DueError> {
        if self.version.unit != TermUnit::Hours {
            let mut due = self.due_date(from.date(), calendar)?;
            let whole = matches!(self.version.unit, TermUnit::Months | TermUnit::Years);
            if whole && self.version.start == Start::Event && self.version.rollover == Rollover::None {
                let (hour, minute) = from.clock();
                due.moment = Moment::of(due.date, hour, minute);
            }
            return Ok(due);
        }
        let moment =
            from.plus_hours(if self.version.before { -self.version.amount } else { self.version.amount });
        let (term, source) = (self.id, self.version.source);
        Ok(Due { date: moment.date(), moment: Some(moment), term, source, skipped: vec![] })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{Length, Override};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn terms_end_when_the_law_says() {
        let law = Law::new();
        for (id, from, due) in [
            ("offence.protocol", "2018-01-15", "2018-01-17"),
            ("offence.consider", "2018-01-15", "2018-01-30"),
            ("offence.consider-extension", "2018-01-31", "2018-02-28"),
            ("offence.appeal", "2018-01-10", "2018-01-20"),
            ("offence.pay", "2018-01-20", "2018-02-19"),
            ("offence.hearing-notice", "2018-01-15", "2018-01-10"),
            ("offence.limitation-stay", "2018-06-28", "2018-10-28"),
            ("offence.limitation-stay", "2018-06-29", "2019-06-29"),
            // The thirtieth day, 20 January, is a Saturday and a day of mourning; Monday is off in its place.
            ("removal.challenge", "2017-12-21", "2018-01-23"),
            ("document.default", "2018-03-16", "2018-03-30"),
        ] {
            let rule = law.term(id, date(from)).unwrap();
            assert_eq!(rule.due_date(date(from), law.calendar()).unwrap().date, date(due), "{id} {from}");
        }
    }

    #[test]
    fn what_moved_a_term_is_named() {
        let law = Law::new();
        let day = date("2017-12-21");
        let due = law.term("removal.challenge", day).unwrap().due_date(day, law.calendar()).unwrap();
        let days: Vec<String> = due.skipped.iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(days, ["2018-01-20", "2018-01-21", "2018-01-22"]);
        let day = date("2018-03-16");
        let due = law.term("document.default", day).unwrap().due_date(day, law.calendar()).unwrap();
        assert_eq!(due.skipped.len(), 6, "{:?}", due.skipped);
        assert!(matches!(due.skipped.last(), Some((_, Why::InLieu(_)))));
    }

    #[test]
    fn hours_run_on_and_need_their_hour() {
        let law = Law::new();
        let day = date("2018-01-19");
        let rule = law.term("removal.leave-hours", day).unwrap();
        assert_eq!(rule.due_date(day, law.calendar()), Err(DueError::NeedsHour("removal.leave-hours")));
        let due = rule.due_moment("2018-01-19T14:30".parse().unwrap(), law.calendar()).unwrap();
        assert_eq!(due.moment.unwrap().to_string(), "2018-01-21T14:30");
        assert_eq!(due.date, date("2018-01-21"));
        let consider = law.term("offence.consider", day).unwrap();
        let due = consider.due_moment("2018-01-19T14:30".parse().unwrap(), law.calendar()).unwrap();
        assert_eq!((due.date, due.moment), (date("2018-02-03"), None));
    }

    #[test]
    fn a_day_without_a_version_is_said_and_so_is_a_missing_year() {
        let law = Law::new();
        assert_eq!(
            law.term("offence.consider", date("2016-02-29")).unwrap_err(),
            TermError::NotInForce {
                id: "offence.consider",
                on: date("2016-02-29"),
                from: Some(date("2016-03-01"))
            }
        );
        assert_eq!(
            law.term("no.such", date("2018-01-15")).unwrap_err(),
            TermError::Unknown("no.such".into())
        );
        let rule = law.term("document.default", date("2013-07-30")).unwrap();
        let missing = NotLoaded { day: date("2013-08-01") };
        assert_eq!(rule.due_date(date("2013-07-30"), law.calendar()), Err(DueError::NotLoaded(missing)));
    }

    #[test]
    fn the_office_sets_the_term_the_law_leaves_to_it() {
        let key = Length::DocumentDefaultTerm.to_string();
        let set = Override { key, value: "15d".into(), from: date("2018-02-01") };
        let law = Law::new().overridden(vec![set]).unwrap();
        let due = |day| law.term("document.default", date(day)).unwrap().due_date(date(day), law.calendar());
        assert_eq!(due("2018-02-01").unwrap().date, date("2018-02-16"));
        assert_eq!(due("2018-01-31").unwrap().date, date("2018-02-07"));
    }

    #[test]
    fn where_a_term_starts_decides_its_first_day() {
        let law = Law::new();
        let mut rule = law.term("document.default", date("2018-03-19")).unwrap();
        for (start, unit, amount, due) in [
            (Start::Event, TermUnit::WorkingDays, 1, "2018-03-19"),
            (Start::NextDay, TermUnit::WorkingDays, 1, "2018-03-27"),
            (Start::NextWorkingDay, TermUnit::WorkingDays, 2, "2018-03-28"),
            (Start::Event, TermUnit::CalendarDays, 2, "2018-03-20"),
            (Start::NextDay, TermUnit::CalendarDays, 2, "2018-03-21"),
            (Start::NextWorkingDay, TermUnit::CalendarDays, 2, "2018-03-28"),
        ] {
            (rule.version.start, rule.version.unit, rule.version.amount) = (start, unit, amount);
            let seen = rule.due_date(date("2018-03-19"), law.calendar()).unwrap().date;
            assert_eq!(seen, date(due), "{start} {unit}");
        }
    }
}
