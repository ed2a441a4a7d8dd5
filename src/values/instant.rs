//! Instants, and the office's zone.
//!
//! The office is in Baku: UTC+4. From 1997 to 2015 there was summer time, UTC+5, from 04:00 of the last Sunday of March
//! to 05:00 of the last Sunday of October: both are midnight UTC, which makes the rule small. Earlier years, with
//! their Soviet zones, lie before anything a register stamps and count as UTC+4.

use super::{Date, Moment, Wrong, date::digits};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, SubsecRound, TimeDelta, Utc, Weekday};
use std::{fmt, str::FromStr};

/// A point in time to the second, kept and printed in UTC: `2018-01-15T10:30:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(NaiveDateTime);

impl Instant {
    /// Returns what the clock said, to the second. The clock itself is read at the terminal's edge only.
    #[must_use]
    pub fn now_from(clock: DateTime<Utc>) -> Self {
        Self(clock.naive_utc().trunc_subsecs(0))
    }

    /// Returns what a clock on the office's wall shows.
    #[must_use]
    pub fn local(self) -> Moment {
        Moment::nearest(self.0 + TimeDelta::hours(offset(self.0.date())))
    }

    /// Returns the day in the office.
    #[must_use]
    pub fn date(self) -> Date {
        self.local().date()
    }
}

impl Moment {
    /// Returns the instant at which the office's clock shows this moment: the first of two where the clock was set
    /// back, and the hour after where it was set forward and this moment did not exist.
    #[must_use]
    pub fn instant(self) -> Instant {
        let summer = self.naive() - TimeDelta::hours(5);
        if offset(summer.date()) == 5 { Instant(summer) } else { Instant(self.naive() - TimeDelta::hours(4)) }
    }
}

/// Returns the office's hours ahead of UTC on a day of UTC.
fn offset(utc: NaiveDate) -> i64 {
    let summer = |year| Some(last_sunday(year, 3)?..last_sunday(year, 10)?);
    let year = utc.year();
    if (1997..=2015).contains(&year) && summer(year).is_some_and(|s| s.contains(&utc)) { 5 } else { 4 }
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    // March and October have 31 days.
    NaiveDate::from_ymd_opt(year, month, 31)?.week(Weekday::Sun).checked_first_day()
}

impl FromStr for Instant {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let read = || {
            let (date, time) = s.strip_suffix('Z')?.split_once('T')?;
            let (d, t) = (date.as_bytes(), time.as_bytes());
            let ([_, _, _, _, b'-', _, _, b'-', _, _], [_, _, b':', _, _, b':', _, _]) = (d, t) else {
                return None;
            };
            NaiveDate::from_ymd_opt(
                i32::try_from(digits(&d[0..4])?).ok()?,
                digits(&d[5..7])?,
                digits(&d[8..])?,
            )?
            .and_hms_opt(digits(&t[0..2])?, digits(&t[3..5])?, digits(&t[6..])?)
        };
        read().map(Self).ok_or(Wrong::Moment)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}Z", self.0.date(), self.0.time())
    }
}

crate::text_value!(Instant);
crate::text_column!(Instant);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn local(s: &str) -> String {
        s.parse::<Instant>().unwrap().local().to_string()
    }

    #[test]
    fn the_wall_clock_in_baku() {
        for (utc, here) in [
            ("2018-01-15T10:30:00Z", "2018-01-15T14:30"),
            ("2018-07-15T10:30:59Z", "2018-07-15T14:30"),
            ("2015-07-15T10:30:00Z", "2015-07-15T15:30"),
            ("2015-01-15T10:30:00Z", "2015-01-15T14:30"),
            ("2018-12-31T20:00:00Z", "2019-01-01T00:00"),
            // 2015: 29 March and 25 October.
            ("2015-03-28T23:59:00Z", "2015-03-29T03:59"),
            ("2015-03-29T00:00:00Z", "2015-03-29T05:00"),
            ("2015-10-24T23:59:00Z", "2015-10-25T04:59"),
            ("2015-10-25T00:00:00Z", "2015-10-25T04:00"),
            // 2013: 31 March is itself a Sunday. 2016: no summer time any more.
            ("2013-03-30T23:59:00Z", "2013-03-31T03:59"),
            ("2013-03-31T00:00:00Z", "2013-03-31T05:00"),
            ("2016-03-27T00:00:00Z", "2016-03-27T04:00"),
        ] {
            assert_eq!(local(utc), here, "{utc}");
        }
    }

    #[test]
    fn hours_the_clock_shows_twice_or_never() {
        let utc = |s: &str| s.parse::<Moment>().unwrap().instant().to_string();
        assert_eq!(utc("2015-10-25T04:30"), "2015-10-24T23:30:00Z");
        assert_eq!(utc("2015-10-25T05:00"), "2015-10-25T01:00:00Z");
        assert_eq!(utc("2015-03-29T04:30"), "2015-03-29T00:30:00Z");
        assert_eq!(utc("2018-07-15T14:30"), "2018-07-15T10:30:00Z");
    }

    #[test]
    fn only_one_way_to_write_an_instant() {
        for bad in [
            "",
            "Z",
            "2018-01-15T10:30Z",
            "2018-01-15T10:30:00",
            "2018-01-15T10:30:60Z",
            "2018-01-15T10:30:00+04:00",
        ] {
            assert_eq!(bad.parse::<Instant>(), Err(Wrong::Moment), "{bad}");
        }
        let clock = DateTime::from_timestamp(1_516_012_200, 999_999_999).unwrap();
        assert_eq!(Instant::now_from(clock).to_string(), "2018-01-15T10:30:00Z");
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(secs in 0i64..4_000_000_000) {
            let i = Instant::now_from(DateTime::from_timestamp(secs, 0).unwrap());
            prop_assert_eq!(i.to_string().parse(), Ok(i));
        }
        #[test]
        fn there_and_back(minutes in 0i64..66_000_000) {
            let m = "1990-01-01T00:00".parse::<Moment>().unwrap().plus_minutes(minutes);
            let back = m.instant().local();
            prop_assert!(back == m || back == m.plus_hours(1), "{m} {back}");
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = s.parse::<Instant>();
        }
        #[test]
        fn nearly_an_instant_does_not_panic(s in "[0-9:TZ-]{19,21}") {
            let _ = s.parse::<Instant>();
        }
    }
}
