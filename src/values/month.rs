//! A month, as reports ask for it.

use super::{Date, Wrong};
use chrono::Datelike;
use std::{fmt, str::FromStr};

/// A month: `2018-01`, typed also `01.2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Date);

impl Month {
    /// Returns the month's first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.0
    }

    /// Returns the month's last day.
    #[must_use]
    pub fn last(self) -> Date {
        self.0.plus_days(i64::from(self.0.naive().num_days_in_month()) - 1)
    }
}

impl From<Date> for Month {
    /// The month that the date is in.
    fn from(date: Date) -> Self {
        Self(date.plus_days(1 - i64::from(date.naive().day())))
    }
}

impl FromStr for Month {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let first = match s.as_bytes() {
            [_, _, _, _, b'-', _, _] => format!("{s}-01"),
            [_, _, b'.', _, _, _, _] => format!("01.{s}"),
            _ => return Err(Wrong::Month),
        };
        first.parse().map(Self).map_err(|_| Wrong::Month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.naive().format("%Y-%m").fmt(f)
    }
}

crate::text_value!(Month);
crate::text_column!(Month);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_has_a_first_and_a_last_day() {
        for (month, first, last) in [
            ("2018-01", "2018-01-01", "2018-01-31"),
            ("02.2018", "2018-02-01", "2018-02-28"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2018-04", "2018-04-01", "2018-04-30"),
            ("2199-12", "2199-12-01", "2199-12-31"),
        ] {
            let m: Month = month.parse().unwrap();
            assert_eq!((m.first().to_string().as_str(), m.last().to_string().as_str()), (first, last));
            assert_eq!(Month::from(m.last()), m);
        }
        for bad in ["", "2018", "2018-13", "2018-1", "1.2018", "2018-01-01", "018-001"] {
            assert_eq!(bad.parse::<Month>(), Err(Wrong::Month), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(year in 1900..=2199, month in 1..=12) {
            let m: Month = format!("{year}-{month:02}").parse().unwrap();
            prop_assert_eq!(m.to_string().parse(), Ok(m));
        }
        #[test]
        fn no_text_panics(s in "\\PC*") {
            let _ = s.parse::<Month>();
        }
    }
}
