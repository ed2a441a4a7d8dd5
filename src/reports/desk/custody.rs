//! What of custody stands on the desk: what a ruling set aside and what is past its end before everybody's eyes and before everything else, then what ends soon.

use super::{For, Section};
use crate::{law::Law, values::Date};

/// A section of the register of custody.
const fn section(key: &'static str, whose: For, due: &'static str, waiting: &'static str) -> Section {
    Section { key, register: 'K', whose, joins: "", due, waiting }
}

pub(super) const SECTIONS: &[Section] = &[
    section("custody-set-aside", For::Everyone, "t.held_until", "t.state='held' AND t.set_aside IS NOT NULL"),
    // Who stays of his own will is not held.
    section(
        "custody-past-end",
        For::Everyone,
        "t.held_until",
        "t.state='held' AND t.held_until<:now AND t.basis<>'voluntary' AND t.set_aside IS NULL",
    ),
    section(
        "custody-ends-soon",
        For::Reader("3.1.9"),
        "t.held_until",
        "t.state='held' AND t.held_until>=:now AND t.held_until<:soon",
    ),
    section(
        "custody-to-review",
        For::Reader("3.1.9"),
        "t.review_by",
        "t.state='held' AND t.review_by<=:today",
    ),
    section(
        "overruns-to-explain",
        For::Head,
        "(SELECT o.from_at FROM custody_overrun o WHERE o.custody=t.id AND o.reason IS NULL ORDER BY o.id LIMIT 1)",
        "t.id IN (SELECT o.custody FROM custody_overrun o WHERE o.reason IS NULL)",
    ),
];

/// What ends before this day ends within one working day. Where the calendar has not been loaded, so early that no row of
/// holidays hides it.
pub(in crate::reports) fn soon(law: &Law, today: Date) -> Date {
    const LONG: i64 = 10;
    law.calendar().plus_working(today, 1).unwrap_or_else(|_| today.plus_days(LONG)).plus_days(1)
}
