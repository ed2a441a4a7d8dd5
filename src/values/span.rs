//! How long: spans of days.

use super::{Wrong, day::days};
use std::{fmt, str::FromStr};

/// A span, in calendar days (`7d`) or working days (`5wd`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Calendar days.
    Days(i64),
    /// Working days.
    WorkingDays(i64),
}

impl FromStr for Span {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        match (s.strip_suffix("wd"), s.strip_suffix('d')) {
            (Some(n), _) => days(n).map(Self::WorkingDays),
            (_, Some(n)) => days(n).map(Self::Days),
            _ => None,
        }
        .ok_or(Wrong::Duration)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(n) => write!(f, "{n}d"),
            Self::WorkingDays(n) => write!(f, "{n}wd"),
        }
    }
}

crate::text_value!(Span);
crate::text_column!(Span);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spans() {
        assert_eq!("7d".parse(), Ok(Span::Days(7)));
        assert_eq!("5wd".parse(), Ok(Span::WorkingDays(5)));
        for bad in ["", "d", "wd", "7", "+7d", "-7d", "7 d", "7w", "10000d", "7dd"] {
            assert_eq!(bad.parse::<Span>(), Err(Wrong::Duration), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(s in "[1-9][0-9]{0,3}w?d") {
            prop_assert_eq!(s.parse::<Span>().unwrap().to_string(), s);
        }
        #[test]
        fn no_text_panics(s in "\\PC*d?") {
            let _ = s.parse::<Span>();
        }
    }
}
