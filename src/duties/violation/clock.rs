//! The terms of a case by their codes in the list of deadlines, and what takes away those that a decision brought.

use super::{REGISTER, Violation};
use crate::{
    office::{Because, Clock, Desk, End, Result},
    values::Date,
};

impl Violation {
    /// One of its terms.
    #[must_use]
    pub fn clock(&self, term: &'static str) -> Clock {
        Clock { table: REGISTER.table, row: self.id, number: self.number(), term }
    }

    /// The ends that follow from a decision once its copy is served.
    fn ends(&self) -> [(&'static str, Option<Date>); 4] {
        [
            ("appeal-by", self.appeal_by),
            ("in-force-on", self.in_force_on),
            ("pay-by", self.pay_by),
            ("execute-penalty-by", self.execute_by),
        ]
    }

    /// Files that those of its ends fall away; the act clears the columns. What has no end has nothing to lose.
    pub fn fall_away(&self, desk: &mut Desk<'_, '_>, terms: &[&str], why: Because<'_>) -> Result<()> {
        for (term, end) in self.ends() {
            if end.is_some() && terms.contains(&term) {
                self.replace(desk, term, None, why)?;
            }
        }
        Ok(())
    }

    /// Files that another end, or none, takes the place of one of those.
    pub fn replace(
        &self,
        desk: &mut Desk<'_, '_>,
        term: &'static str,
        end: Option<End>,
        why: Because<'_>,
    ) -> Result<()> {
        let before = self.ends().into_iter().find(|(known, _)| *known == term).and_then(|(_, end)| end);
        desk.moved(&self.clock(term).replaced(before.map(End::Day), end, why))
    }
}

/// The article by which a challenge holds up the execution.
pub const CHALLENGED: &str = "IXM 144.1";

/// The ends that a challenge takes away: whether the decision can still be challenged is no matter of its execution.
pub const HELD: &[&str] = &["in-force-on", "pay-by", "execute-penalty-by"];

/// The ends that fall with the decision.
pub const FALLEN: &[&str] = &["appeal-by", "in-force-on", "pay-by", "execute-penalty-by"];
