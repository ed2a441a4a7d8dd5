//! A birth date, as exactly as it is known.

use super::{Date, Wrong, date::digits};
use std::{fmt, str::FromStr};

crate::codes!(
    /// How exactly a birth date is known, where it is not known to the day.
    Precision {
        /// The month.
        Month = "month",
        /// The year.
        Year = "year",
        /// Not even that: the year was estimated.
        Estimated = "estimated",
    }
);

/// A birth date: `2002-05-17`, `17.05.2002`; where only the month is known `2002-05` or `05.2002`, only the year `2002`.
///
/// [`Birth::latest`] is the last day that it can mean: whoever reckons an age from it takes nobody for older than he may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    latest: Date,
    precision: Option<Precision>,
}

impl Birth {
    /// Returns a birth date that is known to the day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self { latest: day, precision: None }
    }

    /// Returns what is kept of it: the last day it can mean, and how exactly it is known.
    #[must_use]
    pub fn of(latest: Date, precision: Option<Precision>) -> Self {
        Self { latest, precision }
    }

    /// Returns the birth date of which a month, or only a year, is known.
    #[must_use]
    pub fn within(year: i64, month: Option<u32>) -> Option<Self> {
        let (first, precision) = match month {
            Some(month) => (Date::of(year, month, 1)?.plus_months(1), Precision::Month),
            None => (Date::of(year, 12, 1)?.plus_months(1), Precision::Year),
        };
        Some(Self { latest: first.plus_days(-1), precision: Some(precision) })
    }

    /// Returns the same year as an estimate.
    #[must_use]
    pub fn estimated(self) -> Self {
        let year = Self::within(self.latest.year(), None).map_or(self.latest, |year| year.latest);
        Self { latest: year, precision: Some(Precision::Estimated) }
    }

    /// Returns the first day that it can mean.
    #[must_use]
    pub fn first(self) -> Date {
        let (year, month) = (self.latest.year(), self.latest.to_string()[5..7].parse().unwrap_or(1));
        let first = match self.precision {
            None => None,
            Some(Precision::Month) => Date::of(year, month, 1),
            Some(Precision::Year | Precision::Estimated) => Date::of(year, 1, 1),
        };
        first.unwrap_or(self.latest)
    }

    /// Returns the last day that it can mean.
    #[must_use]
    pub fn latest(self) -> Date {
        self.latest
    }

    /// Returns how exactly it is known; `None`: to the day.
    #[must_use]
    pub fn precision(self) -> Option<Precision> {
        self.precision
    }

    /// Whether both can be the birth date of one human being. An estimate contradicts nothing.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        use Precision::{Estimated, Month, Year};
        let text = |birth: Self| birth.latest.to_string();
        let until = match (self.precision, other.precision) {
            (Some(Estimated), _) | (_, Some(Estimated)) => 0,
            (Some(Year), _) | (_, Some(Year)) => 4,
            (Some(Month), _) | (_, Some(Month)) => 7,
            (None, None) => 10,
        };
        text(self)[..until] == text(other)[..until]
    }
}

impl FromStr for Birth {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let b = s.as_bytes();
        let (year, month) = match b {
            [_, _, _, _] => (b, None),
            [_, _, _, _, b'-', _, _] => (&b[..4], Some(&b[5..])),
            [_, _, b'.', _, _, _, _] => (&b[3..], Some(&b[..2])),
            _ => return s.parse().map(Self::on),
        };
        let read = || {
            let month = match month {
                Some(month) => Some(digits(month)?),
                None => None,
            };
            Self::within(digits(year)?.into(), month)
        };
        read().ok_or(Wrong::Date)
    }
}

impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.latest.to_string();
        f.write_str(match self.precision {
            None => &day,
            Some(Precision::Month) => &day[..7],
            Some(Precision::Year | Precision::Estimated) => &day[..4],
        })
    }
}

crate::text_value!(Birth);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn birth(s: &str) -> Birth {
        s.parse().unwrap()
    }

    #[test]
    fn a_birth_date_means_its_last_day() {
        for (typed, latest, printed) in [
            ("2002-05-17", "2002-05-17", "2002-05-17"),
            ("17.05.2002", "2002-05-17", "2002-05-17"),
            ("2002-02", "2002-02-28", "2002-02"),
            ("12.2002", "2002-12-31", "2002-12"),
            ("2002", "2002-12-31", "2002"),
        ] {
            assert_eq!(
                (birth(typed).latest().to_string().as_str(), birth(typed).to_string().as_str()),
                (latest, printed)
            );
        }
        assert_eq!(birth("2002-05-17").estimated().latest().to_string(), "2002-12-31");
        for bad in ["", "02", "2002-13", "00.2002", "1899", "20o2", "2002-5", "2002-02-30"] {
            assert_eq!(bad.parse::<Birth>(), Err(Wrong::Date), "{bad}");
        }
    }

    #[test]
    fn two_birth_dates_agree_as_far_as_both_are_known() {
        for (a, b, agree) in [
            ("2002-05-17", "2002-05-17", true),
            ("2002-05-17", "2002-05-18", false),
            ("2002-05", "2002-05-18", true),
            ("2002-05", "2002-06-18", false),
            ("2002", "2002-05", true),
            ("2002", "2003-01-01", false),
        ] {
            assert_eq!(birth(a).agrees(birth(b)), agree, "{a} {b}");
            assert_eq!(birth(b).agrees(birth(a)), agree, "{b} {a}");
        }
        assert!(birth("2002").estimated().agrees(birth("1999-01-01")));
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(s in "[0-9]{4}(-[0-9]{2}){0,2}|[0-9]{2}\\.[0-9]{4}|\\PC*") {
            if let Ok(b) = s.parse::<Birth>() { prop_assert_eq!(b.to_string().parse(), Ok(b)); }
        }
    }
}
