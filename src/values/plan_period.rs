//! A month or a quarter of a plan.

use super::{Date, Month, Wrong};
use std::{fmt, str::FromStr};

/// A month (`2018-03`, typed also `03.2018`) or a quarter (`2018-Q1`) in which something is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPeriod {
    /// A month.
    Month(Month),
    /// A quarter: its first and its last month.
    Quarter(Month, Month),
}

impl PlanPeriod {
    /// Returns the first day.
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::Month(month) | Self::Quarter(month, _) => month.first(),
        }
    }

    /// Returns the last day.
    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Self::Month(month) | Self::Quarter(_, month) => month.last(),
        }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        (self.first()..=self.last()).contains(&day)
    }
}

impl From<Date> for PlanPeriod {
    /// The month that the date is in.
    fn from(date: Date) -> Self {
        Self::Month(date.into())
    }
}

impl FromStr for PlanPeriod {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let Some((year, quarter)) = s.split_once("-Q").or_else(|| s.split_once("-q")) else {
            return s.parse().map(Self::Month).map_err(|_| Wrong::PlanPeriod);
        };
        let (first, last) = match quarter {
            "1" => ("01", "03"),
            "2" => ("04", "06"),
            "3" => ("07", "09"),
            "4" => ("10", "12"),
            _ => return Err(Wrong::PlanPeriod),
        };
        let month = |of: &str| format!("{year}-{of}").parse::<Month>().map_err(|_| Wrong::PlanPeriod);
        Ok(Self::Quarter(month(first)?, month(last)?))
    }
}

impl fmt::Display for PlanPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => month.fmt(f),
            Self::Quarter(_, last) => {
                let (year, last) = (last.first().year(), Some(last.first()));
                let quarter = (1..=4).find(|n| Date::of(year, n * 3, 1) == last);
                write!(f, "{year}-Q{}", quarter.expect("a quarter ends in every third month"))
            }
        }
    }
}

crate::text_value!(PlanPeriod);
crate::text_column!(PlanPeriod);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_or_a_quarter_has_a_first_and_a_last_day() {
        for (typed, kept, first, last) in [
            ("2018-03", "2018-03", "2018-03-01", "2018-03-31"),
            ("02.2016", "2016-02", "2016-02-01", "2016-02-29"),
            ("2018-Q1", "2018-Q1", "2018-01-01", "2018-03-31"),
            ("2018-q2", "2018-Q2", "2018-04-01", "2018-06-30"),
            ("2018-Q3", "2018-Q3", "2018-07-01", "2018-09-30"),
            ("2018-Q4", "2018-Q4", "2018-10-01", "2018-12-31"),
            ("2199-Q4", "2199-Q4", "2199-10-01", "2199-12-31"),
        ] {
            let period: PlanPeriod = typed.parse().unwrap();
            assert_eq!(period.to_string(), kept);
            assert_eq!(kept.parse(), Ok(period));
            assert_eq!((period.first().to_string(), period.last().to_string()), (first.into(), last.into()));
            assert!(period.holds(period.first()) && period.holds(period.last()));
            assert!(!period.holds(period.first().plus_days(-1)));
        }
        for bad in ["", "2018", "2018-13", "2018-Q0", "2018-Q5", "2018-Q", "18-Q1", "Q1", "2018-Q12"] {
            assert_eq!(bad.parse::<PlanPeriod>(), Err(Wrong::PlanPeriod), "{bad}");
        }
    }
}
