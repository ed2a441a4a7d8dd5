//! A day of the calendar.

use super::Wrong;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::{fmt, str::FromStr};

/// A day, 1900 to 2199. Typed `2018-01-15` or `15.01.2018`, printed and kept as `2018-01-15`.
///
/// The years are bounded so that a slip of the finger (`0218`, `20018`) is refused rather than kept, and so that
/// every date has four digits of year and sorts as text. Arithmetic stops at the first and the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

pub(super) const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day of the calendar");
pub(super) const LAST: NaiveDate = NaiveDate::from_ymd_opt(2199, 12, 31).expect("a day of the calendar");

/// Reads digits and nothing else: no sign, no blanks, which `str::parse` would allow.
pub(super) fn digits(b: &[u8]) -> Option<u32> {
    b.iter().try_fold(0u32, |n, c| {
        c.is_ascii_digit().then(|| n.checked_mul(10)?.checked_add(u32::from(c - b'0'))).flatten()
    })
}

fn bounded(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = i32::try_from(year).ok().filter(|y| (1900..=2199).contains(y))?;
    NaiveDate::from_ymd_opt(year, month, day).map(Date)
}

impl Date {
    /// Returns the day, moved to the nearest one that a date can be.
    #[must_use]
    pub fn nearest(day: NaiveDate) -> Self {
        Self(day.clamp(FIRST, LAST))
    }

    /// Returns the date of a year, month and day, where there is one.
    #[must_use]
    pub fn of(year: i64, month: u32, day: u32) -> Option<Self> {
        bounded(u32::try_from(year).ok()?, month, day)
    }

    /// Returns the year.
    #[must_use]
    pub fn year(self) -> i64 {
        i64::from(self.0.year())
    }

    /// Returns the calendar library's date.
    #[must_use]
    pub fn naive(self) -> NaiveDate {
        self.0
    }

    /// Returns the day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Returns the day so many days later, or earlier where `days` is below zero.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let step = Days::new(days.unsigned_abs());
        let (moved, edge) = if days < 0 {
            (self.0.checked_sub_days(step), NaiveDate::MIN)
        } else {
            (self.0.checked_add_days(step), NaiveDate::MAX)
        };
        Self::nearest(moved.unwrap_or(edge))
    }

    /// Returns the same date so many months later (or earlier), or the last of that month where it has no such date:
    /// a month from 31 January ends on 28 February.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let step = Months::new(u32::try_from(months.unsigned_abs()).unwrap_or(u32::MAX));
        let (moved, edge) = if months < 0 {
            (self.0.checked_sub_months(step), NaiveDate::MIN)
        } else {
            (self.0.checked_add_months(step), NaiveDate::MAX)
        };
        Self::nearest(moved.unwrap_or(edge))
    }

    /// Returns the same date so many years later (or earlier); 29 February becomes 28 in a common year.
    #[must_use]
    pub fn plus_years(self, years: i64) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// Returns the days from this one to the other, below zero where the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }
}

impl FromStr for Date {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let b = s.as_bytes();
        let (year, month, day) = match b {
            [_, _, _, _, b'-', _, _, b'-', _, _] => (&b[0..4], &b[5..7], &b[8..10]),
            [_, _, b'.', _, _, b'.', _, _, _, _] => (&b[6..10], &b[3..5], &b[0..2]),
            _ => return Err(Wrong::Date),
        };
        let (Some(year), Some(month), Some(day)) = (digits(year), digits(month), digits(day)) else {
            return Err(Wrong::Date);
        };
        bounded(year, month, day).ok_or(Wrong::Date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Digit by digit: an import prints ten million dates, and the formatting machinery takes its time.
        let digit = |n: u32| b'0' + u8::try_from(n % 10).expect("a digit");
        let (y, m, d) = (self.0.year().unsigned_abs(), self.0.month(), self.0.day());
        let text = [
            digit(y / 1000),
            digit(y / 100),
            digit(y / 10),
            digit(y),
            b'-',
            digit(m / 10),
            digit(m),
            b'-',
            digit(d / 10),
            digit(d),
        ];
        f.write_str(std::str::from_utf8(&text).expect("digits and hyphens"))
    }
}

crate::text_value!(Date);
crate::text_column!(Date);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(s: &str) -> Date {
        s.parse().unwrap()
    }

    #[test]
    fn two_ways_to_type_a_date_and_no_third() {
        assert_eq!(date("15.01.2018"), date("2018-01-15"));
        assert_eq!(date("29.02.2016").to_string(), "2016-02-29");
        for bad in [
            "2018-13-01",
            "2018-1-5",
            "+8-01-150",
            "1.1.2018",
            "2018-02-30",
            "2018-02-29",
            "",
            " 2018-01-15",
            "2018/01/15",
            "1899-12-31",
            "2200-01-01",
            "0218-01-01",
            "२०१८-01-1",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(Wrong::Date), "{bad}");
        }
    }

    #[test]
    fn steps() {
        for (from, months, to) in [
            ("2018-01-31", 1, "2018-02-28"),
            ("2016-01-31", 1, "2016-02-29"),
            ("2018-03-31", -1, "2018-02-28"),
            ("2018-01-15", 12, "2019-01-15"),
            ("2018-11-30", 3, "2019-02-28"),
            ("2199-12-01", 1, "2199-12-31"),
            ("1900-01-15", -1, "1900-01-01"),
            ("2018-01-15", i64::MAX, "2199-12-31"),
            ("2018-01-15", i64::MIN, "1900-01-01"),
        ] {
            assert_eq!(date(from).plus_months(months), date(to), "{from} {months}");
        }
        assert_eq!(date("2016-02-29").plus_years(1), date("2017-02-28"));
        assert_eq!(date("2018-12-31").plus_days(1), date("2019-01-01"));
        assert_eq!(date("2018-12-31").plus_days(i64::MIN), date("1900-01-01"));
        assert_eq!(date("2018-01-15").days_until(date("2018-02-15")), 31);
        assert_eq!(date("2018-02-15").days_until(date("2018-01-15")), -31);
        assert_eq!(date("2018-01-15").weekday(), Weekday::Mon);
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(n in 0i64..109_000) {
            let d = date("1900-01-01").plus_days(n);
            prop_assert_eq!(d.to_string().parse(), Ok(d));
            prop_assert_eq!(date("1900-01-01").days_until(d), n);
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = s.parse::<Date>();
        }
        #[test]
        fn nearly_a_date_does_not_panic(s in "[0-9+.-]{8,11}") {
            if let Ok(d) = s.parse::<Date>() {
                prop_assert_eq!(d.to_string().parse(), Ok(d));
            }
        }
    }
}
