//! A local date and time to the minute, for terms that count hours.

use super::{
    Date, Wrong,
    date::{FIRST, LAST, digits},
};
use chrono::{NaiveDateTime, NaiveTime, SubsecRound, TimeDelta, Timelike};
use std::{fmt, str::FromStr};

/// A local date and time to the minute. Typed `2018-01-15T14:30`, `2018-01-15 14:30` or `15.01.2018 14:30`, printed
/// and kept as `2018-01-15T14:30`. Of what zone is [`Instant`](super::Instant)'s matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(NaiveDateTime);

impl Moment {
    /// Returns the moment of a day, where the clock has such an hour and minute.
    #[must_use]
    pub fn of(date: Date, hour: u32, minute: u32) -> Option<Self> {
        date.naive().and_hms_opt(hour, minute, 0).map(Self)
    }

    /// Returns the first minute of a day.
    #[must_use]
    pub fn start_of(date: Date) -> Self {
        Self(date.naive().and_time(NaiveTime::MIN))
    }

    /// Returns the moment to the minute, moved to the nearest that a date can be.
    #[must_use]
    pub fn nearest(at: NaiveDateTime) -> Self {
        let at = at.clamp(
            FIRST.and_time(NaiveTime::MIN),
            LAST.and_time(NaiveTime::MIN) + TimeDelta::minutes(24 * 60 - 1),
        );
        Self(at.trunc_subsecs(0) - TimeDelta::seconds(i64::from(at.second())))
    }

    /// Returns the day.
    #[must_use]
    pub fn date(self) -> Date {
        Date::nearest(self.0.date())
    }

    /// Returns the hour and the minute.
    #[must_use]
    pub fn clock(self) -> (u32, u32) {
        (self.0.hour(), self.0.minute())
    }

    /// Returns the calendar library's date and time.
    #[must_use]
    pub fn naive(self) -> NaiveDateTime {
        self.0
    }

    /// Returns the moment so many hours later, or earlier where `hours` is below zero, by the local clock.
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours.saturating_mul(60))
    }

    /// Returns the moment so many minutes later, or earlier where `minutes` is below zero, by the local clock.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        let edge = if minutes < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
        let moved = TimeDelta::try_minutes(minutes).and_then(|step| self.0.checked_add_signed(step));
        Self::nearest(moved.unwrap_or(edge))
    }

    /// Returns the minutes from here to another moment, below zero where that is earlier.
    #[must_use]
    pub fn minutes_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_minutes()
    }
}

/// Reads `14:30`.
fn clock(s: &str) -> Option<(u32, u32)> {
    let b = s.as_bytes();
    let [_, _, b':', _, _] = b else { return None };
    let (hour, minute) = (digits(&b[0..2])?, digits(&b[3..5])?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

impl FromStr for Moment {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (date, time) = s.split_once(['T', ' ']).ok_or(Wrong::Moment)?;
        let date = date.parse().map_err(|_| Wrong::Moment)?;
        let (hour, minute) = clock(time).ok_or(Wrong::Moment)?;
        Self::of(date, hour, minute).ok_or(Wrong::Moment)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.date(), self.0.hour(), self.0.minute())
    }
}

/// What a clerk types where hours matter: a moment, or `14:30` of the day that is handed in. A date alone is refused:
/// a term of 24 hours that ran from midnight would end too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A moment.
    At(Moment),
    /// An hour and a minute.
    Time(u32, u32),
}

impl When {
    /// Returns the moment.
    #[must_use]
    pub fn on(self, day: Date) -> Moment {
        match self {
            Self::At(moment) => moment,
            Self::Time(hour, minute) => Moment(day.naive().and_time(NaiveTime::MIN))
                .plus_minutes(i64::from(hour) * 60 + i64::from(minute)),
        }
    }
}

impl FromStr for When {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        match clock(s) {
            Some((hour, minute)) => Ok(Self::Time(hour, minute)),
            None => s.parse().map(Self::At),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(moment) => moment.fmt(f),
            Self::Time(hour, minute) => write!(f, "{hour:02}:{minute:02}"),
        }
    }
}

crate::text_value!(Moment, When);
crate::text_column!(Moment);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment(s: &str) -> Moment {
        s.parse().unwrap()
    }

    #[test]
    fn ways_to_type_a_moment() {
        for s in ["2018-01-15T14:30", "2018-01-15 14:30", "15.01.2018 14:30"] {
            assert_eq!(moment(s).to_string(), "2018-01-15T14:30", "{s}");
        }
        for bad in [
            "",
            "2018-01-15",
            "2018-01-15T",
            "14:30",
            "2018-01-15T24:00",
            "2018-01-15T14:60",
            "2018-01-15T1:30",
            "2018-01-15T14:30:00",
            "2018-01-15T14:30Z",
            "2018-01-15  14:30",
        ] {
            assert_eq!(bad.parse::<Moment>(), Err(Wrong::Moment), "{bad}");
        }
    }

    #[test]
    fn hours_run_over_midnight_and_stop_at_the_edge() {
        assert_eq!(moment("2018-01-15T14:30").plus_hours(24), moment("2018-01-16T14:30"));
        assert_eq!(moment("2018-01-15T14:30").plus_minutes(-871), moment("2018-01-14T23:59"));
        assert_eq!(moment("2018-01-15T14:30").plus_hours(i64::MAX), moment("2199-12-31T23:59"));
        assert_eq!(moment("2018-01-15T14:30").plus_hours(i64::MIN), moment("1900-01-01T00:00"));
        assert_eq!(moment("2018-01-15T14:30").clock(), (14, 30));
        assert_eq!(moment("2018-01-15T14:30").minutes_until(moment("2018-01-14T23:59")), -871);
    }

    #[test]
    fn a_clerk_types_an_hour_of_today_or_a_moment_but_never_a_date() {
        let today = "2018-03-16".parse().unwrap();
        let when = |s: &str| s.parse::<When>().map(|w| w.on(today).to_string());
        assert_eq!(when("14:30").as_deref(), Ok("2018-03-16T14:30"));
        assert_eq!(when("15.01.2018 09:05").as_deref(), Ok("2018-01-15T09:05"));
        assert_eq!(when("2018-01-15"), Err(Wrong::Moment));
        assert_eq!(when("25:00"), Err(Wrong::Moment));
        assert_eq!("09:05".parse::<When>().unwrap().to_string(), "09:05");
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(n in 0i64..150_000_000) {
            let m = moment("1900-01-01T00:00").plus_minutes(n);
            prop_assert_eq!(m.to_string().parse(), Ok(m));
            prop_assert_eq!(m.to_string().parse(), Ok(When::At(m)));
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = s.parse::<When>();
        }
        #[test]
        fn nearly_a_moment_does_not_panic(s in "(2018-01-15)?[T ]?\\PC{5}") {
            let _ = s.parse::<When>();
        }
    }
}
