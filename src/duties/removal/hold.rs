//! What holds a removal up besides its own acts: the penalty it executes, a challenge, the ruling on one.
//!
//! Anybody who may record a challenge stops a removal by it; to let it go on is another act, and a head's
//! (resume-deportation).

use super::{REGISTER, Removal, Step, open_of, serve};
use crate::{
    duties::{
        challenge, penalty,
        violation::{Outcome, Violation},
    },
    office::{Desk, Result, broken},
    store::Db,
    values::{Date, Moment, Value},
};

impl Removal {
    /// Holds it up; one that stands still already keeps its reason.
    pub fn hold(&self, desk: &mut Desk<'_, '_>, ground: &str, document: &str) -> Result<()> {
        self.stop(desk, &[], ground, document)
    }

    /// What it rests on fell away: it stands still until it is cancelled.
    pub fn to_cancel(&self, desk: &mut Desk<'_, '_>, ruling: &str) -> Result<()> {
        self.stop(desk, &[("to_cancel", ruling.into())], ruling, ruling)
    }

    /// The penalty it executes enters into legal force on another day.
    pub fn in_force(&self, desk: &mut Desk<'_, '_>, on: Date) -> Result<()> {
        desk.update(REGISTER.table, self.id, &[("in_force_on", (&on).into())])
    }

    fn stop(
        &self,
        desk: &mut Desk<'_, '_>,
        more: &[(&'static str, Value<'_>)],
        ground: &str,
        document: &str,
    ) -> Result<()> {
        let mut columns = more.to_vec();
        let stopped = self.state.after(Step::Suspend);
        if let Some(state) = &stopped {
            columns.extend([
                ("state", state.into()),
                ("suspended_state", (&self.state).into()),
                ("suspend_ground", ground.into()),
                ("suspend_document", document.into()),
            ]);
        }
        if columns.is_empty() { Ok(()) } else { desk.update(REGISTER.table, self.id, &columns) }
    }

    /// The term to leave of one that executes a penalty runs from its day of force, which a ruling may have moved.
    pub(super) fn leaves_by(&self) -> Option<Moment> {
        match (self.violation, self.served_at, self.in_force_on) {
            (Some(_), Some(served), Some(force)) => {
                let counted = self.leave_term.end(serve::start(served, force));
                Some(self.extended_to.map_or(counted, |set| set.max(counted)))
            }
            _ => self.leave_by,
        }
    }

    /// It is not to be cancelled, and what it executes is still an expulsion that no challenge holds up (IXM 144.1).
    pub(super) fn must_stand(&self, desk: &Desk<'_, '_>) -> Result<Option<Violation>> {
        if let Some(ruling) = &self.to_cancel {
            return broken("removal-to-cancel")
                .with("number", self.number())
                .with("ruling", ruling)
                .next(format!("nezaret cancel-deportation {}", self.number()))
                .err();
        }
        let Some(case) = self.violation else { return Ok(None) };
        let case = Violation::get(desk.db(), case)?;
        let rule = if case.outcome != Some(Outcome::Expelled) {
            broken("penalty-no-expulsion").by("IXM 139.2")
        } else if let Some(challenge) = challenge::held(desk.db(), case.id)? {
            broken("penalty-challenged").with("challenge", challenge).by("IXM 144.1")
        } else {
            return Ok(Some(case));
        };
        rule.with("number", self.number()).with("case", case.number()).err()
    }

    /// Nobody is brought out by force before his own term to leave has passed.
    pub(super) fn must_be_past_its_term(&self, at: Option<Moment>, on: Date) -> Result<()> {
        let Some(leave_by) = self.leave_by else { return Ok(()) };
        if at.map_or(on > leave_by.date(), |at| at > leave_by) {
            return Ok(());
        }
        broken("removal-forced-early")
            .with("number", self.number())
            .with("leave-by", leave_by)
            .by("MM 79.5")
            .err()
    }

    /// The decision is in legal force on the day.
    pub(super) fn must_be_in_force(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let on = desk.on();
        let day = match self.in_force_on {
            Some(day) if day <= on => return Ok(()),
            day => day.map_or_else(|| "—".to_owned(), |day| day.to_string()),
        };
        broken("removal-not-in-force")
            .with("number", self.number())
            .with("day", day)
            .with("on", on)
            .by("IXM 139.2")
            .err()
    }

    /// It may be executed: the penalty is in legal force, and the time to execute it is not over.
    pub(super) fn must_be_executable(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let Some(case) = self.must_stand(desk)? else { return Ok(()) };
        if !penalty::in_force(&case, desk.on()) {
            let day = case.in_force_on.map_or_else(|| "—".to_owned(), |day| day.to_string());
            return broken("penalty-not-in-force")
                .with("number", self.number())
                .with("case", case.number())
                .with("day", day)
                .with("on", desk.on())
                .by("IXM 138.1, 139.2")
                .err();
        }
        penalty::expulsion_in_time(desk, &case)
    }
}

/// The removals, not at their end, that execute the penalty of a person's case.
pub fn executing(db: &Db, person: i64, violation: i64) -> Result<Vec<Removal>> {
    let mut open = open_of(db, person)?;
    open.retain(|removal| removal.violation == Some(violation));
    Ok(open)
}
