//! Workplace inspections (3.1.5): the register, its states, and what its acts share.

mod approve;
mod cancel;
mod conduct;
mod found;
mod schedule;
#[cfg(test)]
mod tests;

pub use approve::ApproveInspection;
pub use cancel::CancelInspection;
pub use conduct::ConductInspection;
pub use found::{Finding, WorkerFound};
pub use schedule::ScheduleInspection;

use crate::{
    office::{Desk, Field, Link, Register, Result, broken, parsed},
    record,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Moment, Number, Reference, Text},
};

crate::codes!(
    /// What an inspection rests on.
    InspectionKind {
        /// On the plan.
        Planned = "planned",
        /// On something that happened.
        Unplanned = "unplanned",
    }
);

crate::codes!(
    /// Where an inspection stands.
    State {
        /// Named: employer, place, time, inspectors.
        Scheduled = "scheduled",
        /// The Service's leadership has agreed.
        Approved = "approved",
        /// The visit was made.
        Conducted = "conducted",
        /// It will not be made.
        Cancelled = "cancelled",
    }
);

crate::codes!(
    /// The paper that is drawn up at the end of a visit.
    Paper {
        /// Something was found.
        Protocol = "protocol",
        /// Nothing was found.
        Akt = "akt",
    }
);

record!(
    /// An inspection, as far as its acts ask about it.
    Inspection {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// The employer visited.
        employer: i64,
        /// When the visit begins.
        starts: Moment,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Inspection {
    /// The inspection's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The inspection with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The inspection that was typed, in one of these states.
    fn typed(desk: &Desk<'_, '_>, typed: &Reference, states: &[State]) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if states.contains(&found.state) {
            return Ok(found);
        }
        let state = format!("inspection-state-{}", found.state);
        broken("state-forbids").with("number", found.number()).with("state", state).err()
    }
}

/// Whether an employee is among those named for an inspection.
fn is_named(db: &Db, inspection: i64, employee: i64) -> store::Result<bool> {
    let sql = "SELECT 1 FROM inspector WHERE inspection=?1 AND employee=?2";
    Ok(db.one(sql, &[inspection.into(), employee.into()], |_| Ok(()))?.is_some())
}

/// Logins of those named for an inspection.
fn inspectors(db: &Db, inspection: i64) -> store::Result<Vec<String>> {
    let sql = "SELECT e.login FROM inspector n JOIN employee e ON e.id=n.employee WHERE n.inspection=?1 ORDER BY n.id";
    db.all(sql, &[inspection.into()], |row| row.get(0))
}

/// Another inspection that takes an inspector at that time: nobody is in two places at once.
fn elsewhere(db: &Db, employee: i64, starts: Moment, ends: Moment) -> store::Result<Option<Number>> {
    let sql = "SELECT i.year, i.serial FROM inspector n JOIN inspection i ON i.id=n.inspection \
         WHERE n.employee=?1 AND i.state IN ('scheduled','approved') AND i.annulled IS NULL \
         AND i.starts<?3 AND i.ends>?2 ORDER BY i.starts LIMIT 1";
    db.one(sql, &[employee.into(), (&starts).into(), (&ends).into()], |row| {
        Ok(REGISTER.number(row.get(0)?, row.get(1)?))
    })
}

/// The first day of an absence that covers one of the days from `first` to `last`.
fn absent(db: &Db, employee: i64, first: Date, last: Date) -> store::Result<Option<Date>> {
    let sql = "SELECT from_date FROM absence WHERE employee=?1 AND from_date<=?3 \
         AND (until_date IS NULL OR until_date>=?2) ORDER BY from_date LIMIT 1";
    db.one(sql, &[employee.into(), (&first).into(), (&last).into()], |row| row.get(0))
}

/// The planned visits of an employer, made or to be made.
fn planned(db: &Db, employer: i64) -> store::Result<Vec<(Number, Date)>> {
    let sql = "SELECT year, serial, starts FROM inspection WHERE employer=?1 AND kind='planned' \
         AND state<>'cancelled' AND annulled IS NULL ORDER BY starts";
    db.all(sql, &[employer.into()], |row| {
        Ok((REGISTER.number(row.get(0)?, row.get(1)?), row.get::<Moment>(2)?.date()))
    })
}

/// The register of inspections.
pub const REGISTER: Register = Register {
    prefix: 'I',
    table: "inspection",
    name: "inspections",
    clauses: &["3.1.5"],
    open: false,
    own: "t.responsible=:me OR EXISTS (SELECT 1 FROM inspector n WHERE n.inspection=t.id AND n.employee=:me) \
          OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND a.officer=:me)",
    papers: None,
    joins: "JOIN employer e ON e.id=t.employer",
    date: "substr(t.starts,1,10)",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("employer-name", Kind::Text), "e.name"),
        (Column::new("state", Kind::Code("inspection-state")), "t.state"),
        (Column::new("workers", Kind::Count), "t.workers"),
        (Column::new("findings", Kind::Count), "t.findings"),
        (Column::new("kind", Kind::Code("inspection-kind")), "t.kind"),
        (Column::new("site", Kind::Text), "t.site"),
        (Column::new("paper-kind", Kind::Code("inspection-paper")), "t.paper"),
    ],
    show: &[
        (Column::new("employer", Kind::Number('E')), "e.year*1000000000+e.serial"),
        (Column::new("employer-name", Kind::Text), "e.name"),
        (Column::new("voen", Kind::Text), "e.voen"),
        (Column::new("kind", Kind::Code("inspection-kind")), "t.kind"),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("site", Kind::Text), "t.site"),
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("ends", Kind::Moment), "t.ends"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("inspection-state")), "t.state"),
        (Column::new("agreement", Kind::Text), "t.agreement_number"),
        (Column::new("agreement-date", Kind::Date), "t.agreement_date"),
        (Column::new("agreed-by", Kind::Text), "t.agreement_by"),
        (Column::new("conducted-on", Kind::Date), "t.conducted_on"),
        (Column::new("paper-kind", Kind::Code("inspection-paper")), "t.paper"),
        (Column::new("workers", Kind::Count), "t.workers"),
        (Column::new("findings", Kind::Count), "t.findings"),
        (Column::new("summary", Kind::Text), "t.summary"),
        (Column::new("cancel-ground", Kind::Text), "t.cancel_ground"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "inspectors",
            from: "FROM inspector n JOIN employee s ON s.id=n.employee WHERE n.inspection=?1 ORDER BY n.id",
            columns: &[
                (Column::new("login", Kind::Text), "s.login"),
                (Column::new("surname", Kind::Text), "s.surname"),
                (Column::new("given", Kind::Text), "s.given"),
            ],
            guarded: &[],
        },
        Link {
            key: "workers",
            from: "FROM worker w JOIN person p ON p.id=w.person WHERE w.inspection=?1 ORDER BY w.id",
            columns: &[
                (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
                (Column::new("surname", Kind::Text), "p.surname"),
                (Column::new("given", Kind::Text), "p.given"),
                (Column::new("citizenship", Kind::Country), "p.citizenship"),
                (Column::new("document", Kind::Text), "p.document"),
                (Column::new("permit", Kind::Text), "w.permit"),
                (Column::new("permit-until", Kind::Date), "w.permit_until"),
                (Column::new("finding", Kind::Code("worker-finding")), "w.finding"),
            ],
            guarded: &[],
        },
        Link {
            key: "violations",
            from: "FROM violation v JOIN person p ON p.id=v.person WHERE v.inspection=?1 ORDER BY v.id",
            columns: &[
                (Column::new("number", Kind::Number('V')), "v.year*1000000000+v.serial"),
                (Column::new("surname", Kind::Text), "p.surname"),
                (Column::new("given", Kind::Text), "p.given"),
                (Column::new("article", Kind::Text), "v.article"),
                (Column::new("state", Kind::Code("violation-state")), "v.state"),
                (Column::new("outcome", Kind::Code("outcome")), "v.outcome"),
            ],
            guarded: &[],
        },
    ],
    find: "e.name_fold LIKE ?1 OR e.voen=?2 OR t.agreement_number=?2",
    correct: &[
        Field { column: "ground", parse: parsed::<Text>, optional: false },
        Field { column: "site", parse: parsed::<Line>, optional: false },
        Field { column: "summary", parse: parsed::<Text>, optional: false },
    ],
};
