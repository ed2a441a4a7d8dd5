//! When a decision enters into legal force, and what begins to run with it (IXM 138, 146, 150).
//!
//! By the end of the term to challenge it enters into force without an act (138.1.1): its day is counted from the formal
//! service of the copy and kept in the case. A challenge takes the day away, a ruling gives it back.

use crate::{
    duties::violation::{Outcome, Violation},
    office::{Desk, Result, Term, broken},
    values::{Date, Value},
};

crate::codes!(
    /// Who set a fine: it decides how long there is to pay (IXM 150.1, 150.2).
    Body {
        /// This office, or an authority above it.
        Authority = "authority",
        /// A court.
        Court = "court",
    }
);

impl Violation {
    /// There is a fine to be paid: one on condition is not paid unless the condition is broken.
    #[must_use]
    pub fn owes(&self) -> bool {
        self.fine.is_some() && self.outcome != Some(Outcome::ConditionalFine)
    }
}

/// The terms of a decision that has a day of force.
#[derive(Debug, Default)]
pub struct Force {
    /// The last day to challenge it.
    pub appeal: Option<Term>,
    /// The day it enters into force.
    pub force: Option<Term>,
    /// The last day to pay.
    pub pay: Option<Term>,
    /// The last day on which the penalty may be executed.
    pub execute: Option<Term>,
}

impl Force {
    /// Counted from the day on which the copy was served.
    pub fn served(desk: &Desk<'_, '_>, case: &Violation, served: Date) -> Result<Self> {
        let appeal = desk.term("offence.appeal", served)?;
        let force = desk.term("offence.entry-into-force", served)?;
        match force.as_ref().and_then(day) {
            Some(on) => Ok(Self { appeal, force, ..Self::from(desk, case, on, Body::Authority)? }),
            None => Ok(Self { appeal, ..Self::default() }),
        }
    }

    /// Counted from a day of force that a ruling set.
    pub fn from(desk: &Desk<'_, '_>, case: &Violation, on: Date, by: Body) -> Result<Self> {
        let (pay, execute) = match (case.owes(), by) {
            (true, Body::Authority) => ("offence.pay", "offence.execution-fine"),
            (true, Body::Court) => ("offence.pay-court", "offence.execution-fine"),
            (false, _) if case.outcome.is_none_or(Outcome::imposes_nothing) => return Ok(Self::default()),
            (false, _) => {
                return Ok(Self { execute: desk.term("offence.execution", on)?, ..Self::default() });
            }
        };
        Ok(Self { pay: desk.term(pay, on)?, execute: desk.term(execute, on)?, ..Self::default() })
    }
}

/// The day on which a term ends.
pub(super) fn day(term: &Term) -> Option<Date> {
    term.due.parse().ok()
}

/// The end of a term as a column keeps it.
pub(super) fn due(term: Option<&Term>) -> Value<'_> {
    term.map(|term| term.due.as_str()).into()
}

/// Whether the decision is in legal force on a day: its term to challenge is over and nothing took its place.
#[must_use]
pub fn in_force(case: &Violation, on: Date) -> bool {
    let challengeable = case.appeal_by.is_some_and(|last| on <= last);
    !challengeable && case.in_force_on.is_some_and(|day| day <= on)
}

/// Nothing is executed after the limitation of the execution (IXM 146.1, 146.1-1).
pub fn still_executable(case: &Violation, on: Date) -> Result<()> {
    let source = if case.owes() { "IXM 146.1-1" } else { "IXM 146.1" };
    in_time(case, case.execute_by, on, source)
}

/// An expulsion is executed within the general limitation, whatever is left of the time for the fine beside it.
pub fn expulsion_in_time(desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
    let term = case.in_force_on.map_or(Ok(None), |on| desk.term("offence.execution", on))?;
    in_time(case, term.as_ref().and_then(day), desk.on(), "IXM 146.1")
}

fn in_time(case: &Violation, last: Option<Date>, on: Date, source: &'static str) -> Result<()> {
    match last {
        Some(last) if on > last => broken("execution-ran-out")
            .with("number", case.number())
            .with("last", last)
            .with("on", on)
            .by(source)
            .err(),
        _ => Ok(()),
    }
}
