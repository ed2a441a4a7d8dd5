//! On what somebody is held, and how long at most: the longest time is the law's, by case and day.

use super::Custody;
use crate::{
    duties::removal::Removal,
    law::{Flag, Law, TermRule},
    office::{End, Result, broken},
    values::{Date, Moment},
};

crate::codes!(
    /// On what somebody is held.
    Basis {
        /// Administrative detention (tutma) until the case is considered.
        Detention = "detention",
        /// Placement until an administrative expulsion is executed: the wording before the cases.
        Expulsion = "expulsion",
        /// Placement of a person under removal who asked for it (82.1.3): no detention.
        Voluntary = "voluntary",
        /// Placement by a detention decision of the Service (82.2.1).
        ServiceDetention = "service-detention",
        /// Placement by a detention decision of a court (82.2.2).
        CourtDetention = "court-detention",
        /// Placement by a court where a removal is evaded or a person is readmitted (82.2.3).
        CourtRemoval = "court-removal",
    }
);

impl Basis {
    /// The article, or the clause where the wording of the day knows no cases.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Detention => "IXM 89",
            Self::Expulsion => "3.1.9",
            Self::Voluntary => "MM 82.1.3",
            Self::ServiceDetention => "MM 82.2.1",
            Self::CourtDetention => "MM 82.2.2",
            Self::CourtRemoval => "MM 82.2.3",
        }
    }

    /// The longest time in `law/terms.toml`. A voluntary placement lasts as long as the term to leave; the older wording
    /// knew none. `ours`: a citizen, whom the time for foreigners does not concern.
    pub(super) const fn term(self, ours: bool) -> Option<&'static str> {
        match self {
            Self::Detention if ours => Some("custody.detained-general"),
            Self::Detention => Some("custody.detained"),
            Self::ServiceDetention => Some("custody.service-detention"),
            Self::CourtDetention => Some("custody.court-detention"),
            Self::CourtRemoval => Some("custody.court-removal"),
            Self::Expulsion | Self::Voluntary => None,
        }
    }
}

/// When somebody's time began.
#[derive(Debug, Clone, Copy)]
pub(super) struct Began {
    /// He was brought in; `None` where he came by himself.
    pub(super) brought_in: Option<Moment>,
    /// The detention was recorded from here, or he was admitted to the centre.
    pub(super) at: Moment,
    /// A detention of 24 hours came first.
    pub(super) after_day: bool,
    /// Minutes of earlier placements of the same removal.
    pub(super) before: i64,
}

impl Began {
    /// As a record has it; `before`: minutes of earlier placements of its removal.
    pub(super) fn of(custody: &Custody, before: i64) -> Self {
        Self {
            before,
            brought_in: custody.brought_in_at,
            at: custody.began_at,
            after_day: custody.detention.is_some() || custody.basis == Basis::ServiceDetention,
        }
    }
}

/// The time in which somebody may be held.
#[derive(Debug, Clone)]
pub(super) struct Time {
    /// From when it is counted: earlier by what earlier placements count.
    pub(super) from: Moment,
    /// Minutes of earlier placements that count; `None` where none do.
    pub(super) before: Option<i64>,
    /// Its end; `None` where the law of the day sets none.
    pub(super) until: Option<Moment>,
    /// The rule by which it is the longest; `None` where the decision or the term to leave sets the end.
    pub(super) rule: Option<TermRule>,
}

/// The time that a decision gives: as it says, and never longer than the law lets a case last.
pub(super) fn time(
    (law, on): (&Law, Date),
    (basis, ours): (Basis, bool),
    began: Began,
    removal: Option<&Removal>,
    stated: Option<End>,
) -> Result<Time> {
    let longest = longest((law, on), (basis, ours), began, removal);
    let stated = stated.map(End::last);
    if basis == Basis::CourtRemoval && stated.is_none() {
        return broken("placement-needs-until").by(basis.article()).err();
    }
    let began = longest.from.plus_minutes(longest.before.unwrap_or(0));
    if let Some(until) = stated.filter(|until| *until <= began) {
        return broken("custody-ends-before").with("until", until).with("from", began).err();
    }
    match (stated, longest.until) {
        (Some(until), Some(most)) if until > most => {
            let source = longest.rule.as_ref().map_or(basis.article(), |rule| rule.version.source);
            let rule = match longest.before {
                Some(before) => broken("custody-too-long-in-all").with("hours", before / 60),
                None => broken("custody-too-long"),
            };
            rule.with("until", until).with("most", most).by(source).err()
        }
        (Some(until), most) if most != Some(until) => Ok(Time { until: Some(until), rule: None, ..longest }),
        _ => Ok(longest),
    }
}

/// The longest time of a case, from when the law of the day counts it.
fn longest(
    (law, on): (&Law, Date),
    (basis, ours): (Basis, bool),
    began: Began,
    removal: Option<&Removal>,
) -> Time {
    let brought_in = began.brought_in.unwrap_or(began.at);
    if basis == Basis::Voluntary {
        let until = removal.and_then(|removal| removal.leave_by);
        return Time { from: began.at, before: None, until, rule: None };
    }
    let rule = basis.term(ours).and_then(|id| law.term(id, brought_in.date()).ok());
    let Some(rule) = rule else {
        return Time { from: brought_in, before: None, until: None, rule: None };
    };
    let end = |rule: &TermRule, from| {
        let due = rule.due_moment(from, law.calendar()).ok();
        due.map(|due| due.moment.unwrap_or_else(|| End::Day(due.date).last()))
    };
    let from = if rule.version.admission && law.flag(Flag::CustodyFromAdmission, on) {
        began.at
    } else if basis == Basis::CourtDetention && began.after_day && !law.flag(Flag::CustodyDayInside, on) {
        let day = law.term("custody.service-detention", brought_in.date()).ok();
        day.and_then(|day| end(&day, brought_in)).unwrap_or(brought_in)
    } else {
        brought_in
    };
    // The longest time of a removal is one: it runs as if it had begun earlier by what was spent of it.
    let adds_up = basis == Basis::CourtRemoval && law.flag(Flag::CustodyAddsUp, on);
    let before = (adds_up && began.before > 0).then_some(began.before);
    let from = from.plus_minutes(-before.unwrap_or(0));
    Time { from, before, until: end(&rule, from), rule: Some(rule) }
}
