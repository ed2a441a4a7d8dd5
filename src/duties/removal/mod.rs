//! Removals from the country (3.1.8), those of refused refugees among them (3.1.8-1): the register, and what its acts share.
//!
//! A removal is opened from a decision, served, executed at the border, and closed when the border confirms that the person
//! left; a bar in force or a ruling holds it up. The clause that an act needs is the record's: 3.1.8-1 where refugee status was refused, 3.1.8 otherwise.

mod basis;
mod cancel;
mod confirm;
mod execute;
mod extend;
mod fingerprint;
mod gate;
mod hold;
mod issue;
mod leave;
mod right_person;
mod serve;
mod state;
mod suspend;
#[cfg(test)]
pub(crate) mod tests;
mod transport;

pub use basis::{Basis, Cancelled, Ground};
pub use cancel::CancelDeportation;
pub use confirm::ConfirmDeparture;
pub use execute::ExecuteDeportation;
pub use extend::ExtendDeportation;
pub use fingerprint::RecordFingerprints;
pub use hold::executing;
pub use issue::IssueDeportation;
pub use leave::LeaveTerm;
pub use serve::ServeDeportation;
pub use state::{Departure, Ending, State, Step};
pub use suspend::{ResumeDeportation, SuspendDeportation};
pub use transport::{Cause, Direction, Means, Outcome, Payer, PlanTransport, RecordAttempt, Transport};

use super::{challenge, custody, identification};
use crate::{
    law::Matter,
    office::{Before, Desk, Field, Link, Register, Result, broken, parsed},
    record, same_person,
    store::Db,
    values::{Column, Date, Kind, Line, Moment, Money, Number, Reference, Text},
};

record!(
    /// A removal, as far as acts ask about it.
    Removal {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// The person.
        person: i64,
        /// What it rests on.
        basis: Basis,
        /// Ground of a decision of the Service.
        ground: Option<Ground>,
        /// Case whose penalty it executes.
        violation: Option<i64>,
        /// Day of the decision.
        decision_date: Date,
        /// Day the decision entered into legal force; `None`: not yet.
        in_force_on: Option<Date>,
        /// Term to leave.
        leave_term: LeaveTerm,
        /// The officer in charge.
        responsible: i64,
        /// Where it stands.
        state: State,
        /// Moment of service.
        served_at: Option<Moment>,
        /// Moment by which the person is to leave; `None` until served.
        leave_by: Option<Moment>,
        /// Last moment that a court set instead.
        extended_to: Option<Moment>,
        /// Day of the fingerprints.
        fingerprints_on: Option<Date>,
        /// Their reference number.
        fingerprints_ref: Option<String>,
        /// Last day to challenge it in court.
        challenge_by: Option<Date>,
        /// Moment of the hand-over at the border.
        handed_over_at: Option<Moment>,
        /// State in which it was suspended.
        suspended_state: Option<State>,
        /// Ruling by which what it rests on fell away.
        to_cancel: Option<String>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Removal {
    /// The removal's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The removal with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The removal that an act names by which it stops: nothing stands against that. Nothing is done by a decision before
    /// its day.
    fn stopped(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let removal = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if desk.on() < removal.decision_date {
            return broken("before-decision")
                .with("number", removal.number())
                .with("decision", removal.decision_date)
                .with("on", desk.on())
                .err();
        }
        Ok(removal)
    }

    /// As [`Removal::stopped`], for every other act: none passes while the person is held past his end, not even the record
    /// of what happened.
    fn going_on(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let removal = Self::stopped(desk, typed)?;
        custody::must_not_be_past(desk, removal.person, removal.number())?;
        Ok(removal)
    }

    /// The person was handed over at the border, whatever holds up the file meanwhile: he is not in our hands.
    #[must_use]
    pub fn is_handed_over(&self) -> bool {
        [Some(self.state), self.suspended_state].contains(&Some(State::HandedOver))
    }

    /// The clause its acts need.
    #[must_use]
    pub fn clause(&self) -> &'static str {
        clause(self.basis, self.ground)
    }

    /// The state after a step, if this one allows it.
    fn after(&self, step: Step) -> Result<State> {
        match self.state.after(step) {
            Some(state) => Ok(state),
            None => broken("state-forbids")
                .with("number", self.number())
                .with("state", format!("removal-state-{}", self.state))
                .err(),
        }
    }
}

/// The clause that a removal needs: refused refugees have their own.
const fn clause(basis: Basis, ground: Option<Ground>) -> &'static str {
    match (basis, ground) {
        (Basis::RefugeeRefusal, _) | (_, Some(Ground::RefugeeRefused)) => "3.1.8-1",
        _ => "3.1.8",
    }
}

/// What a removal leaves of the clauses of an act.
fn matter(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
    let number = before.resolve(typed, REGISTER.prefix)?;
    let clauses = Some(vec![Removal::find(before.db(), number)?.clause()]);
    Ok(Matter { clauses, ..Matter::default() })
}

/// A person's removals that are not at their end, in the order of entry.
pub fn open_of(db: &Db, person: i64) -> Result<Vec<Removal>> {
    let same = same_person!("?1");
    let sql = format!(
        "SELECT {} FROM removal WHERE person IN {same} AND state IN ('issued','served','suspended','handed-over') AND annulled IS NULL \
         ORDER BY id",
        Removal::COLUMNS
    );
    Ok(db.all(&sql, &[person.into()], Removal::read)?)
}

/// The number of the removal of a row.
pub fn number_of(db: &Db, id: i64) -> Result<Option<Number>> {
    let sql = "SELECT year, serial FROM removal WHERE id=?1";
    Ok(db.one(sql, &[id.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// The removal of a person that rests on the same decision already.
fn of_decision(
    db: &Db,
    person: i64,
    authority: &Line,
    number: &Line,
    date: Date,
    violation: Option<i64>,
) -> Result<Option<Number>> {
    let sql = concat!(
        "SELECT year, serial FROM removal WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND (violation=?2 OR (authority=?3 AND decision_number=?4 AND decision_date=?5)) \
         ORDER BY id LIMIT 1"
    );
    let params = [person.into(), violation.into(), authority.into(), number.into(), (&date).into()];
    Ok(db.one(sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// Day on which an offence case was decided.
fn decided_on(db: &Db, violation: i64) -> Result<Option<Date>> {
    Ok(db
        .one("SELECT decided_on FROM violation WHERE id=?1", &[violation.into()], |row| row.get(0))?
        .flatten())
}

/// Whether an account is a script's.
fn is_service(db: &Db, employee: i64) -> Result<bool> {
    let service = db.one("SELECT service FROM employee WHERE id=?1", &[employee.into()], |row| row.get(0))?;
    Ok(service.unwrap_or(false))
}

/// The register of removals.
pub const REGISTER: Register = Register {
    prefix: 'R',
    table: "removal",
    name: "removals",
    clauses: &["3.1.8", "3.1.8-1"],
    open: false,
    own: "t.responsible=:me OR t.second_officer=:me \
          OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "t.decision_date",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("decision-date", Kind::Date), "t.decision_date"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("state", Kind::Code("removal-state")), "t.state"),
        (Column::new("leave-by", Kind::Moment), "t.leave_by"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("basis", Kind::Code("removal-basis")), "t.basis"),
        (Column::new("ending", Kind::Code("removal-ending")), "t.ending"),
        (Column::new("ended-on", Kind::Date), "t.ended_on"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (Column::new("basis", Kind::Code("removal-basis")), "t.basis"),
        (Column::new("ground-article", Kind::Text), "t.ground"),
        (
            Column::new("violation", Kind::Number('V')),
            "(SELECT v.year*1000000000+v.serial FROM violation v WHERE v.id=t.violation)",
        ),
        (Column::new("authority", Kind::Text), "t.authority"),
        (Column::new("decision-number", Kind::Text), "t.decision_number"),
        (Column::new("decision-date", Kind::Date), "t.decision_date"),
        (Column::new("decision-maker", Kind::Text), "t.decision_maker"),
        (Column::new("reasons", Kind::Text), "t.reasons"),
        (Column::new("in-force-on", Kind::Date), "t.in_force_on"),
        (Column::new("leave-term", Kind::Length), "t.leave_term"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("removal-state")), "t.state"),
        (Column::new("served-at", Kind::Moment), "t.served_at"),
        (Column::new("language", Kind::Text), "t.language"),
        (Column::new("interpreter", Kind::Text), "t.interpreter"),
        (Column::new("understands", Kind::Code("yes")), "t.understands"),
        (Column::new("copy-handed-over", Kind::Code("yes")), "t.copy_handed_over"),
        (Column::new("remedy-told", Kind::Code("yes")), "t.remedy_told"),
        (Column::new("leave-by", Kind::Moment), "t.leave_by"),
        (Column::new("extended-to", Kind::Moment), "t.extended_to"),
        (Column::new("extended-by", Kind::Text), "t.extended_by"),
        (Column::new("challenge-by", Kind::Date), "t.challenge_by"),
        (Column::new("fingerprints-on", Kind::Date), "t.fingerprints_on"),
        (Column::new("fingerprints-ref", Kind::Text), "t.fingerprints_ref"),
        (
            Column::new("fingerprints-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.fingerprints_by)",
        ),
        (Column::new("suspend-ground", Kind::Text), "t.suspend_ground"),
        (Column::new("suspend-document", Kind::Text), "t.suspend_document"),
        (Column::new("resume-ground", Kind::Text), "t.resume_ground"),
        (Column::new("to-cancel", Kind::Text), "t.to_cancel"),
        (Column::new("ending", Kind::Code("removal-ending")), "t.ending"),
        (Column::new("ended-on", Kind::Date), "t.ended_on"),
        (Column::new("end-ground", Kind::Text), "t.end_ground"),
        (
            Column::new("second-officer", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.second_officer)",
        ),
        (Column::new("handed-over-at", Kind::Moment), "t.handed_over_at"),
        (Column::new("exit-checkpoint", Kind::Text), "t.exit_checkpoint"),
        (Column::new("exit-recorded-by", Kind::Text), "t.exit_recorded_by"),
        (Column::new("exit-number", Kind::Text), "t.exit_number"),
        (
            Column::new("exit-second-officer", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.exit_second_officer)",
        ),
        (Column::new("costs", Kind::Money), "t.costs"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        transport::OF_REMOVAL,
        challenge::OF_REMOVAL,
        identification::OF_REMOVAL,
        Link {
            key: "bans",
            // Its own, and that of the penalty it executes.
            from: concat!(
                "FROM removal r JOIN ban b ON b.person IN ",
                same_person!("r.person FROM removal r WHERE r.id=?1"),
                " AND (b.removal=r.id OR b.violation=r.violation) WHERE r.id=?1 ORDER BY b.id"
            ),
            columns: &[
                (Column::new("number", Kind::Number('B')), "b.year*1000000000+b.serial"),
                (Column::new("basis", Kind::Text), "b.basis"),
                (Column::new("from-date", Kind::Date), "b.from_date"),
                (Column::new("until-date", Kind::Date), "b.until_date"),
                (Column::new("state", Kind::Code("ban-state")), crate::ban_state!("b")),
            ],
            guarded: &[],
        },
    ],
    find: concat!("t.person IN ", crate::same_found!(), " OR t.decision_number=?2"),
    correct: &[
        Field { column: "authority", parse: parsed::<Line>, optional: false },
        Field { column: "decision_number", parse: parsed::<Line>, optional: false },
        Field { column: "decision_maker", parse: parsed::<Line>, optional: true },
        Field { column: "reasons", parse: parsed::<Text>, optional: true },
        Field { column: "costs", parse: parsed::<Money>, optional: true },
        Field { column: "in_force_on", parse: parsed::<Date>, optional: true },
        Field { column: "language", parse: parsed::<Line>, optional: true },
    ],
};
