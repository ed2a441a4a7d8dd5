//! What was paid before a case was opened again. It stays with the case and counts against the fine of the new decision.

use super::{DecideViolation, Outcome, Violation, consequence::Ban};
use crate::{
    duties::{ban::Basis, penalty},
    office::{Desk, Receipt, Result, broken},
    values::{Date, Money},
};

/// Payments that stand in a case when it is decided, in qəpik.
pub(super) struct Held {
    paid: i64,
    /// The fine that is to be paid, if one is.
    due: Option<i64>,
}

impl DecideViolation {
    /// What is held; a ban until the fine is paid needs something to be left of it.
    pub(super) fn held(&self, desk: &Desk<'_, '_>, case: &Violation, ban: Option<&Ban>) -> Result<Held> {
        let paid = penalty::paid(desk.db(), case.id)?;
        let due = self.fine.filter(|_| self.outcome != Outcome::ConditionalFine).map(Money::qepik);
        let held = Held { paid, due };
        if ban.is_some_and(|ban| ban.basis == Basis::UnpaidFine) && held.pays_whole() {
            return broken("ban-fine-held")
                .with("number", case.number())
                .by(Basis::UnpaidFine.article())
                .err();
        }
        Ok(held)
    }
}

impl Held {
    fn pays_whole(&self) -> bool {
        self.paid > 0 && self.due.is_some_and(|due| due <= self.paid)
    }

    /// The day on which the fine was paid, where that was before it was set.
    pub(super) fn paid_on(&self, on: Date) -> Option<Date> {
        self.pays_whole().then_some(on)
    }

    /// Says what counts against the fine, and what is to be returned.
    pub(super) fn tell(&self, receipt: &mut Receipt) {
        let manat = |qepik| Money::of_qepik(qepik).to_string();
        let due = self.due.unwrap_or(0);
        if self.paid > 0 && due > 0 {
            let rest = (due - self.paid).max(0);
            receipt.note("payments-held", vec![("paid", manat(self.paid)), ("rest", manat(rest))]);
        }
        if self.paid > due {
            receipt.note("fine-to-return", vec![("sum", manat(self.paid - due))]);
        }
    }
}
