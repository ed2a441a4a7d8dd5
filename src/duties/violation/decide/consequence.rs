//! What follows from a decision: the terms that begin with it, and the entry ban it may impose.

use super::{DecideViolation, Outcome, Violation};
use crate::{
    duties::ban::Basis,
    office::{Desk, Result, Term, broken},
    values::{Date, Moment, Value},
};

/// An entry ban that the decision imposes.
pub(super) struct Ban {
    pub(super) basis: Basis,
    pub(super) until: Option<Date>,
}

/// What begins to run with the decision. The terms to challenge and to pay begin when its copy is served (IXM 130.1).
#[derive(Default)]
pub(super) struct Terms {
    pub(super) copy: Option<Term>,
    pub(super) leave: Option<Term>,
    /// From which moment the person is to leave within hours.
    pub(super) announced: Option<Moment>,
}

/// The end of a term as a column keeps it.
pub(super) fn due(term: Option<&Term>) -> Value<'_> {
    term.map(|term| term.due.as_str()).into()
}

impl DecideViolation {
    /// The entry ban that was asked for, with its last day.
    pub(super) fn ban(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Option<Ban>> {
        let asked = self.ban_years.is_some() || self.ban_basis.is_some();
        let basis = self.ban_basis.unwrap_or(Basis::Expulsion);
        let fits = match self.outcome {
            Outcome::EntryBan => matches!(basis, Basis::Expulsion | Basis::UnpaidFine | Basis::Refusal),
            Outcome::Expelled => basis == Basis::Expulsion,
            _ => !asked,
        };
        if !fits {
            return broken("ban-not-for-outcome")
                .with("outcome", format!("outcome-{}", self.outcome))
                .with("basis", basis.article())
                .err();
        }
        if !asked && self.outcome != Outcome::EntryBan {
            return Ok(None);
        }
        if basis == Basis::UnpaidFine && self.fine.is_none() {
            return broken("ban-needs-fine").with("number", case.number()).by(basis.article()).err();
        }
        Ok(Some(Ban { basis, until: basis.until(desk.law(), desk.on(), self.ban_years)? }))
    }

    /// When the person was told; a decision that is entered later has no moment that could be assumed.
    pub(super) fn announced(&self, desk: &Desk<'_, '_>) -> Result<Option<Moment>> {
        let Some(typed) = self.announced_at else { return Ok(desk.now()) };
        let announced = typed.on(desk.on());
        let future = desk.now().is_some_and(|now| announced > now) || announced.date() > desk.today();
        if future || announced.date() < desk.on() {
            return broken("announced-when").with("announced", announced).with("on", desk.on()).err();
        }
        Ok(Some(announced))
    }

    pub(super) fn terms(&self, desk: &Desk<'_, '_>, announced: Option<Moment>) -> Result<Terms> {
        if self.outcome == Outcome::Suspended {
            return Ok(Terms::default());
        }
        let mut terms = Terms { copy: desk.term("offence.copy", desk.on())?, ..Terms::default() };
        if self.outcome == Outcome::FinedLeave {
            let Some(moment) = announced else {
                return broken("announced-at-needed").with("on", desk.on()).err();
            };
            terms.announced = announced;
            terms.leave = desk.term_from("offence.leave-48h", moment)?;
        }
        Ok(terms)
    }
}
