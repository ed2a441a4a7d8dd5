//! A day as a clerk types it.

use super::{Date, Wrong, date::digits};
use std::{fmt, str::FromStr};

/// A day as typed: a date, or a step from a day that is handed in later: `today` (`bugün`), `yesterday` (`dünən`),
/// `+10d`, `-3d`, `+10wd`. It is *not* a [`Date`]: code that needs one must say from when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A date.
    On(Date),
    /// So many calendar days away.
    Calendar(i64),
    /// So many working days away.
    Working(i64),
}

impl Day {
    /// Returns the date. `working` is the calendar of working days: values is a leaf and cannot know holidays.
    pub fn from<E>(self, today: Date, working: impl FnOnce(Date, i64) -> Result<Date, E>) -> Result<Date, E> {
        match self {
            Self::On(date) => Ok(date),
            Self::Calendar(n) => Ok(today.plus_days(n)),
            Self::Working(n) => working(today, n),
        }
    }
}

/// Reads the `10` of `10d` and `10wd`: at most four digits.
pub(super) fn days(s: &str) -> Option<i64> {
    ((1..=4).contains(&s.len())).then(|| digits(s.as_bytes()).map(i64::from)).flatten()
}

impl FromStr for Day {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let is = |word: &str| s.eq_ignore_ascii_case(word);
        if is("today") || is("bugün") {
            return Ok(Self::Calendar(0));
        }
        if is("yesterday") || is("dünən") {
            return Ok(Self::Calendar(-1));
        }
        let (sign, step) = match (s.strip_prefix('+'), s.strip_prefix('-')) {
            (Some(step), _) => (1, step),
            (_, Some(step)) => (-1, step),
            _ => return s.parse().map(Self::On),
        };
        let read = |n: &str| days(n).map(|n| sign * n).ok_or(Wrong::Date);
        match step.strip_suffix("wd") {
            Some(n) => read(n).map(Self::Working),
            None => read(step.strip_suffix('d').ok_or(Wrong::Date)?).map(Self::Calendar),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::Calendar(0) => f.write_str("today"),
            Self::Calendar(n) => write!(f, "{n:+}d"),
            Self::Working(n) => write!(f, "{n:+}wd"),
        }
    }
}

crate::text_value!(Day);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_steps_and_dates() {
        for s in ["today", "+10d", "-3d", "+10wd", "+0wd", "2018-01-15"] {
            assert_eq!(s.parse::<Day>().unwrap().to_string(), s);
        }
        for (s, day) in
            [("bugün", Day::Calendar(0)), ("Dünən", Day::Calendar(-1)), ("yesterday", Day::Calendar(-1))]
        {
            assert_eq!(s.parse(), Ok(day), "{s}");
        }
        for bad in ["", "+", "-", "+d", "+wd", "10d", "+10", "+10000d", "+-1d", "++1d", "tomorrow", "+1 d"] {
            assert_eq!(bad.parse::<Day>(), Err(Wrong::Date), "{bad}");
        }
    }

    #[test]
    fn a_step_is_taken_from_the_day_handed_in() {
        let today: Date = "2018-03-16".parse().unwrap();
        let on =
            |s: &str| s.parse::<Day>().unwrap().from(today, |_, n| if n > 0 { Ok(today) } else { Err(n) });
        assert_eq!(on("+10d"), "2018-03-26".parse::<Date>().map_err(|_| 0));
        assert_eq!(on("+2wd"), Ok(today));
        assert_eq!(on("-2wd"), Err(-2));
        assert_eq!(on("15.01.2018").unwrap().to_string(), "2018-01-15");
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(s in "(today|[+-][0-9]{1,4}w?d|20[0-9]{2}-0[1-9]-[12][0-9])") {
            if let Ok(day) = s.parse::<Day>() {
                prop_assert_eq!(day.to_string().parse(), Ok(day));
            }
        }
        #[test]
        fn no_text_panics(s in "[+-]?\\PC*") {
            let _ = s.parse::<Day>();
        }
    }
}
