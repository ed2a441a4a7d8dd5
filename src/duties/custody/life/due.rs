//! What is due to who comes to a centre: a doctor, his consulate, and that it is looked again whether he has to stay.

use super::Basis;
use crate::{
    duties::person::{Bar, MarkKind, Person},
    office::{Desk, Receipt, Result, Term},
    values::{Moment, Number},
};

/// What is due.
pub(in super::super) struct Due {
    /// Last day of the first review; nobody has to look whether somebody who may go has to stay.
    pub(in super::super) review: Option<String>,
    /// The medical examination, where the law of the day has a term.
    pub(in super::super) examine: Option<Term>,
    /// His consulate is told at once: of a citizen of another country who asks his own for no protection from it.
    pub(in super::super) consulate: Option<Moment>,
}

/// Codes of documents of persons whom no country calls its own.
const NOBODYS: [&str; 3] = ["XXA", "XXB", "XXX"];

/// Whether somebody is protected from his own country.
pub(super) fn is_protected(bars: &[Bar]) -> bool {
    bars.iter().any(|bar| matches!(bar.kind, MarkKind::AsylumPending | MarkKind::Refugee))
}

impl Due {
    /// Of a person admitted at a moment.
    pub(in super::super) fn of(
        desk: &Desk<'_, '_>,
        person: &Person,
        (basis, admitted): (Basis, Moment),
        bars: &[Bar],
    ) -> Result<Self> {
        let review = match basis {
            Basis::Voluntary => None,
            _ => desk.term("custody.review", admitted.date())?,
        };
        let foreign = !person.citizenship.is_ours() && !NOBODYS.contains(&person.citizenship.code());
        Ok(Self {
            review: review.map(|term| term.due),
            examine: desk.term_from("custody.examination", admitted)?,
            consulate: (foreign && !is_protected(bars)).then_some(admitted),
        })
    }

    /// Tells it on the receipt.
    pub(in super::super) fn tell(&self, number: Number, receipt: &mut Receipt) {
        receipt.terms.extend(self.examine.clone());
        if self.consulate.is_some() {
            receipt.note("consulate-at-once", vec![("number", number.to_string())]);
        }
        if let Some(day) = &self.review {
            receipt.note("review-due", vec![("day", day.clone())]);
        }
    }
}
