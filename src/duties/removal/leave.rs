//! The term to leave: hours that run from the minute of service, or days.

use super::{Basis, Ground};
use crate::{
    law::{TermRule, TermUnit},
    values::{Moment, Wrong},
};
use std::{fmt, str::FromStr};

/// A term to leave, typed and kept as `48h` or `10d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeaveTerm {
    /// Running hours.
    Hours(i64),
    /// Calendar days after the day of service.
    Days(i64),
}

impl LeaveTerm {
    /// A term of the law, where it counts in hours or days.
    pub(super) const fn of(rule: &TermRule) -> Option<Self> {
        match rule.version.unit {
            TermUnit::Hours => Some(Self::Hours(rule.version.amount)),
            TermUnit::CalendarDays => Some(Self::Days(rule.version.amount)),
            TermUnit::WorkingHours | TermUnit::WorkingDays | TermUnit::Months | TermUnit::Years => None,
        }
    }

    /// Its last moment; of a term in days the last minute of the last day.
    ///
    /// # Panics
    ///
    /// Never: every day has its last minute.
    #[must_use]
    pub fn end(self, from: Moment) -> Moment {
        match self {
            Self::Hours(hours) => from.plus_hours(hours),
            Self::Days(days) => {
                Moment::of(from.date().plus_days(days), 23, 59).expect("every day has its last minute")
            }
        }
    }

    /// Its end as it is said: a moment, or a last day.
    pub(super) fn said(self, end: Moment) -> String {
        match self {
            Self::Hours(_) => end.to_string(),
            Self::Days(_) => end.date().to_string(),
        }
    }
}

impl FromStr for LeaveTerm {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let read = |n: &str| {
            let digits = (1..=4).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| n.parse().ok()).flatten().filter(|n| *n > 0)
        };
        match (s.strip_suffix('h'), s.strip_suffix('d')) {
            (Some(n), _) => read(n).map(Self::Hours),
            (_, Some(n)) => read(n).map(Self::Days),
            _ => None,
        }
        .ok_or(Wrong::Form)
    }
}

impl fmt::Display for LeaveTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hours(hours) => write!(f, "{hours}h"),
            Self::Days(days) => write!(f, "{days}d"),
        }
    }
}

crate::text_value!(LeaveTerm);
crate::text_column!(LeaveTerm);

/// The term of the law to leave in, in `law/terms.toml`; `None` where the decision itself sets it (IXM 155.1).
/// `permit`: a residence permit was cancelled.
pub(super) const fn term_of(basis: Basis, ground: Option<Ground>, permit: bool) -> Option<&'static str> {
    match (basis, ground) {
        (Basis::PenaltyDecision, _) => None,
        (Basis::CourtSentence, _) => Some("removal.leave-sentence"),
        (Basis::RefugeeRefusal, _) | (_, Some(Ground::RefugeeRefused)) => {
            Some("removal.leave-refused-refugee")
        }
        (Basis::ServiceDecision, Some(Ground::Cancelled)) if permit => Some("removal.leave-days"),
        (Basis::ServiceDecision, _) => Some("removal.leave-hours"),
    }
}
