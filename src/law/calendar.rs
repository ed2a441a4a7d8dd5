//! Working days: the Labour Code's list of non-working days, year by year (EM 104–106-1).
//!
//! Which days the feasts fall on is announced for each year, so a year is loaded or it is not. What needs a year that is
//! not loaded says so: a guessed term would be worse than none.

use super::{
    Law,
    dated::{Dated, Title, dated},
    term::Confidence,
};
use crate::values::Date;
use chrono::Weekday;
use serde::Deserialize;
use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

/// `law/calendar.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalendarFile {
    pub(super) edition: &'static str,
    pub(super) fixed: Vec<FixedDay>,
    #[serde(rename = "feast")]
    pub(super) feasts: Vec<FeastRule>,
    #[serde(rename = "year")]
    pub(super) years: Vec<Year>,
}

crate::codes! {
    /// A non-working day that moves from year to year.
    Feast {
        /// Five days in March.
        Novruz = "novruz",
        /// Two days.
        Ramazan = "ramazan",
        /// Two days.
        Qurban = "qurban",
        /// Voting, in the voting territory.
        Voting = "voting",
    }
}

/// A non-working day on the same date of every year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FixedDay {
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) from: Date,
    pub(super) until: Option<Date>,
    pub(super) source: &'static str,
    pub(super) title: Title,
}

dated!(FixedDay);

/// How a feast counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FeastRule {
    pub(super) id: Feast,
    pub(super) days: i64,
    /// Whether another non-working day on the same date gives one more day off (105.6).
    #[serde(default)]
    pub(super) overlap: bool,
    /// Whether a day of rest on the same date gives one more day off (105.5).
    #[serde(default, rename = "in-lieu")]
    pub(super) in_lieu: bool,
    pub(super) source: &'static str,
    pub(super) title: Title,
}

/// A loaded year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Year {
    #[serde(rename = "year")]
    pub(super) number: i64,
    pub(super) through: Option<Date>,
    pub(super) novruz: Option<Date>,
    pub(super) ramazan: Option<Date>,
    pub(super) qurban: Option<Date>,
    #[serde(default)]
    pub(super) voting: Vec<Date>,
    #[serde(default)]
    pub(super) moved: Vec<Moved>,
    pub(super) source: &'static str,
    pub(super) confidence: Confidence,
}

/// A year as the office loaded it by a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedYear {
    /// The year.
    pub year: i64,
    /// First day of Novruz.
    pub novruz: Date,
    /// First day of Ramazan.
    pub ramazan: Date,
    /// First day of Qurban.
    pub qurban: Date,
    /// Days of voting.
    pub voting: Vec<Date>,
    /// Days swapped by the Cabinet: which becomes a working day, which free.
    pub moved: Vec<(Date, Date)>,
}

impl From<&LoadedYear> for Year {
    fn from(loaded: &LoadedYear) -> Self {
        Self {
            number: loaded.year,
            through: None,
            novruz: Some(loaded.novruz),
            ramazan: Some(loaded.ramazan),
            qurban: Some(loaded.qurban),
            voting: loaded.voting.clone(),
            moved: loaded.moved.iter().map(|(from, to)| Moved { from: *from, to: *to }).collect(),
            source: "EM 105.4",
            confidence: Confidence::Verbatim,
        }
    }
}

/// A day of rest and a working day swapped by the Cabinet (105.7).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Moved {
    /// The day that becomes a working day.
    pub(super) from: Date,
    /// The day that becomes free.
    pub(super) to: Date,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Saturday or Sunday (104).
    Weekend,
    /// A non-working holiday, or several.
    Holiday(Title),
    /// A day off for a holiday that fell on a day of rest or on another holiday (105.5, 105.6).
    InLieu(Title),
    /// A day swapped by the Cabinet (105.7).
    Moved,
}

/// A day lies in a year, or a part of it, whose non-working days are not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the calendar is not loaded for {day}")]
pub struct NotLoaded {
    /// The day.
    pub day: Date,
}

/// The loaded years and their non-working days.
#[derive(Debug)]
pub struct Calendar {
    pub(super) edition: &'static str,
    /// The last day known of each loaded year, and how sure it is.
    years: BTreeMap<i64, (Date, Confidence)>,
    off: BTreeMap<Date, Why>,
    /// Days of rest on which work was ordered.
    worked: BTreeSet<Date>,
}

/// What falls on one date before days in lieu are given.
struct Falls {
    title: Title,
    in_lieu: bool,
    overlap: bool,
    together: usize,
}

impl Calendar {
    pub(super) fn of(file: &CalendarFile) -> Self {
        let falls = file.falls();
        let mut off: BTreeMap<Date, Why> =
            falls.iter().map(|(day, falls)| (*day, Why::Holiday(falls.title))).collect();
        // In the order of the calendar: of two holidays on days of rest the earlier takes the earlier day off.
        for (day, falls) in &falls {
            let for_rest = falls.in_lieu && is_weekend(*day);
            let for_overlap = falls.overlap && falls.together > 1;
            for _ in 0..usize::from(for_rest) + usize::from(for_overlap) {
                let mut free = day.plus_days(1);
                while is_weekend(free) || off.contains_key(&free) {
                    free = free.plus_days(1);
                }
                off.insert(free, Why::InLieu(falls.title));
            }
        }
        let mut worked = BTreeSet::new();
        for moved in file.years.iter().flat_map(|year| &year.moved) {
            off.remove(&moved.from);
            worked.insert(moved.from);
            off.insert(moved.to, Why::Moved);
        }
        let years = file.years.iter().map(|year| (year.number, (year.last_day(), year.confidence))).collect();
        Self { edition: file.edition, years, off, worked }
    }

    /// Returns why `day` is not a working day; nothing where it is one.
    pub fn reason(&self, day: Date) -> Result<Option<Why>, NotLoaded> {
        self.years.get(&day.year()).filter(|(last, _)| day <= *last).ok_or(NotLoaded { day })?;
        let weekend = || (is_weekend(day) && !self.worked.contains(&day)).then_some(Why::Weekend);
        Ok(self.off.get(&day).copied().or_else(weekend))
    }

    /// Returns whether `day` is a working day.
    pub fn is_working(&self, day: Date) -> Result<bool, NotLoaded> {
        Ok(self.reason(day)?.is_none())
    }

    /// Returns `day` where it is a working day, else the next one.
    pub fn next_working(&self, mut day: Date) -> Result<Date, NotLoaded> {
        while !self.is_working(day)? {
            day = day.plus_days(1);
        }
        Ok(day)
    }

    /// Returns the working day that lies `days` working days after `from`, or before where `days` is below zero.
    /// `from` itself is not counted; none at all is `from`.
    pub fn plus_working(&self, from: Date, days: i64) -> Result<Date, NotLoaded> {
        let (mut day, mut left) = (from, days.unsigned_abs());
        while left > 0 {
            day = day.plus_days(days.signum());
            left -= u64::from(self.is_working(day)?);
        }
        Ok(day)
    }

    /// Returns the non-working days after `from` up to and with `until`.
    pub fn days_off(&self, from: Date, until: Date) -> Result<Vec<(Date, Why)>, NotLoaded> {
        let mut days_off = Vec::new();
        let mut day = from;
        while day < until {
            day = day.plus_days(1);
            if let Some(why) = self.reason(day)? {
                days_off.push((day, why));
            }
        }
        Ok(days_off)
    }

    /// Returns the loaded years: the last day known of each, and how sure its feasts are.
    pub fn years(&self) -> impl Iterator<Item = (i64, Date, Confidence)> + '_ {
        self.years.iter().map(|(year, (last, confidence))| (*year, *last, *confidence))
    }
}

impl CalendarFile {
    /// Returns what falls on each date of the loaded years.
    fn falls(&self) -> BTreeMap<Date, Falls> {
        let mut falls: BTreeMap<Date, Falls> = BTreeMap::new();
        let mut put = |day: Date, title: Title, in_lieu: bool, overlap: bool| {
            let there = falls.entry(day).or_insert(Falls { title, in_lieu, overlap, together: 0 });
            there.in_lieu |= in_lieu;
            there.overlap |= overlap;
            there.together += 1;
        };
        // 31 December of the year before the first may give a day off in the first.
        let before = self.years.iter().map(|year| year.number - 1).min();
        for year in before.into_iter().chain(self.years.iter().map(|year| year.number)) {
            for fixed in &self.fixed {
                let day = Date::of(year, fixed.month, fixed.day).filter(|day| fixed.in_force(*day));
                if let Some(day) =
                    day.filter(|day| before != Some(year) || day.naive() >= last_of(year).naive())
                {
                    put(day, fixed.title, true, false);
                }
            }
        }
        for year in &self.years {
            for (feast, first) in year.feasts() {
                let Some(rule) = self.feasts.iter().find(|rule| rule.id == feast) else { continue };
                for n in 0..rule.days {
                    put(first.plus_days(n), rule.title, rule.in_lieu, rule.overlap);
                }
            }
        }
        falls
    }
}

impl Year {
    /// Returns the first day of every feast known.
    pub(super) fn feasts(&self) -> impl Iterator<Item = (Feast, Date)> + '_ {
        let movable =
            [(Feast::Novruz, self.novruz), (Feast::Ramazan, self.ramazan), (Feast::Qurban, self.qurban)];
        let movable = movable.into_iter().filter_map(|(feast, first)| Some((feast, first?)));
        movable.chain(self.voting.iter().map(|day| (Feast::Voting, *day)))
    }

    fn last_day(&self) -> Date {
        self.through.unwrap_or_else(|| last_of(self.number))
    }
}

fn last_of(year: i64) -> Date {
    Date::of(year, 12, 31).expect("every year has a 31 December")
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl Law {
    /// Returns the calendar of working days.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        self.calendar.get_or_init(|| {
            let mut file: CalendarFile = super::embedded(super::law_file!("calendar"));
            for loaded in &self.loaded {
                file.years.retain(|year| year.number != loaded.year);
                file.years.push(loaded.into());
            }
            file.years.sort_by_key(|year| year.number);
            Calendar::of(&file)
        })
    }

    /// Returns the law with the years that the office loaded, the latest decision on a year last.
    #[must_use]
    pub fn with_years(mut self, loaded: Vec<LoadedYear>) -> Self {
        self.loaded = loaded;
        self.calendar = OnceCell::new();
        self
    }
}

#[cfg(test)]
mod tests;
