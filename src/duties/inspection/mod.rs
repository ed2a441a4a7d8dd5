//! Workplace inspections (3.1.5): the register, its states, and what its acts share.

mod approve;
mod cancel;
mod check;
mod compare;
mod conduct;
mod found;
mod interval;
mod plan;
mod propose;
mod reschedule;
mod schedule;
mod team;
#[cfg(test)]
pub(crate) mod tests;

pub use approve::ApproveInspection;
pub use cancel::CancelInspection;
pub use check::{Answer, Answered};
pub use conduct::ConductInspection;
pub use found::{Finding, WorkerFound, WorkerStatus};
pub use plan::PlanInspection;
pub use propose::proposals;
pub use reschedule::RescheduleInspection;
pub use schedule::ScheduleInspection;

use crate::{
    duties::{origin, person, proposal, signal},
    law::Subject,
    office::{Desk, Field, Link, Receipt, Register, Result, broken, parsed},
    record,
    store::{self, Db},
    values::{
        ArticleCode, Column, Country, Date, Kind, Line, Login, Moment, Number, PlanPeriod, Reference, Text,
    },
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
        /// On the plan of a year: it has no day yet.
        Planned = "planned",
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
        /// The workplace visited.
        site: i64,
        /// Planned or unplanned.
        kind: InspectionKind,
        /// Month or quarter of the plan.
        period: Option<PlanPeriod>,
        /// When the visit begins; `None` while it is only planned.
        starts: Option<Moment>,
        /// When it ends.
        ends: Option<Moment>,
        /// Where it stands.
        state: State,
        /// Day on which its time or its inspectors were changed last.
        changed_on: Option<Date>,
        /// Day of the visit.
        conducted_on: Option<Date>,
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

    /// When the visit begins and ends. Whatever is past the plan has its time.
    fn time(&self) -> (Moment, Moment) {
        self.starts.zip(self.ends).expect("a visit that is scheduled has its time")
    }
}

/// Whether an employee is among those named for an inspection.
fn is_named(db: &Db, inspection: i64, employee: i64) -> store::Result<bool> {
    let sql = "SELECT 1 FROM inspector WHERE inspection=?1 AND employee=?2 AND left_on IS NULL";
    Ok(db.one(sql, &[inspection.into(), employee.into()], |_| Ok(()))?.is_some())
}

/// An inspector once named for an inspection.
struct Named {
    /// Row.
    id: i64,
    employee: i64,
    login: Login,
    /// He was taken out again.
    left: bool,
}

/// Everybody who was ever named for an inspection, in the order in which they were.
fn named(db: &Db, inspection: i64) -> store::Result<Vec<Named>> {
    let sql = "SELECT n.id, n.employee, e.login, n.left_on FROM inspector n JOIN employee e ON e.id=n.employee \
         WHERE n.inspection=?1 ORDER BY n.id";
    db.all(sql, &[inspection.into()], |row| {
        let left = row.get::<Option<Date>>(3)?.is_some();
        Ok(Named { id: row.get(0)?, employee: row.get(1)?, login: row.get(2)?, left })
    })
}

/// Another inspection that takes an inspector at that time: nobody is in two places at once.
fn elsewhere(
    db: &Db,
    employee: i64,
    (starts, ends): (Moment, Moment),
    but: Option<i64>,
) -> store::Result<Option<Number>> {
    let sql = "SELECT i.year, i.serial FROM inspector n JOIN inspection i ON i.id=n.inspection \
         WHERE n.employee=?1 AND n.left_on IS NULL AND i.state IN ('scheduled','approved') AND i.annulled IS NULL \
         AND i.starts<?3 AND i.ends>?2 AND i.id<>?4 ORDER BY i.starts LIMIT 1";
    let params = [employee.into(), (&starts).into(), (&ends).into(), but.unwrap_or(0).into()];
    db.one(sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))
}

/// The first day of an absence that covers one of the days from `first` to `last`.
fn absent(db: &Db, employee: i64, first: Date, last: Date) -> store::Result<Option<Date>> {
    let sql = "SELECT from_date FROM absence WHERE employee=?1 AND from_date<=?3 \
         AND (until_date IS NULL OR until_date>=?2) ORDER BY from_date LIMIT 1";
    db.one(sql, &[employee.into(), (&first).into(), (&last).into()], |row| row.get(0))
}

/// The planned visits of a workplace, made or to be made.
fn planned(db: &Db, site: i64) -> store::Result<Vec<Inspection>> {
    let sql = format!(
        "SELECT {} FROM inspection WHERE site=?1 AND kind='planned' AND state<>'cancelled' AND annulled IS NULL \
         ORDER BY period_until, id",
        Inspection::COLUMNS
    );
    db.all(&sql, &[site.into()], Inspection::read)
}

/// A worker as a visit saw him.
struct Seen {
    person: i64,
    number: Number,
    surname: String,
    given: String,
    citizenship: Country,
    /// He showed a work permit.
    permit: bool,
    finding: Finding,
}

/// The workers whom a visit saw.
fn seen(db: &Db, inspection: i64) -> store::Result<Vec<Seen>> {
    let sql = "SELECT p.id, p.year, p.serial, p.surname, p.given, p.citizenship, w.permit, w.finding \
         FROM worker w JOIN person p ON p.id=w.person WHERE w.inspection=?1 ORDER BY w.id";
    db.all(sql, &[inspection.into()], |row| {
        Ok(Seen {
            person: row.get(0)?,
            number: person::REGISTER.number(row.get(1)?, row.get(2)?),
            surname: row.get(3)?,
            given: row.get(4)?,
            citizenship: row.get(5)?,
            permit: row.get::<Option<String>>(6)?.is_some(),
            finding: row.get(7)?,
        })
    })
}

/// Questions of the checklist that were answered no.
fn breaches(db: &Db, inspection: i64) -> store::Result<Vec<String>> {
    let sql = "SELECT question FROM answer WHERE inspection=?1 AND answer='no' ORDER BY id";
    db.all(sql, &[inspection.into()], |row| row.get(0))
}

/// A case that comes from a visit.
struct Case {
    number: Number,
    person: i64,
    employer: Option<i64>,
    subject: Subject,
    article: ArticleCode,
}

/// SQL of the cases `v` that come from a visit `t`.
pub const CASES: &str = "v.from_table='inspection' AND v.from_row=t.id";

/// The cases that come from a visit.
fn cases(db: &Db, inspection: i64) -> store::Result<Vec<Case>> {
    let sql = format!(
        "SELECT v.year, v.serial, v.person, v.employer, v.subject, v.article FROM inspection t JOIN violation v \
         ON {CASES} WHERE t.id=?1 AND v.annulled IS NULL ORDER BY v.id"
    );
    db.all(&sql, &[inspection.into()], |row| {
        Ok(Case {
            number: Number { register: 'V', year: row.get(0)?, serial: row.get(1)? },
            person: row.get(2)?,
            employer: row.get(3)?,
            subject: row.get(4)?,
            article: row.get(5)?,
        })
    })
}

/// Notes that the day lies outside the month or quarter of the plan.
fn tell_outside(receipt: &mut Receipt, period: PlanPeriod, day: Date) {
    receipt.note("inspection-outside-plan", vec![("period", period.to_string()), ("day", day.to_string())]);
}

/// The register of inspections.
pub const REGISTER: Register = Register {
    prefix: 'I',
    table: "inspection",
    name: "inspections",
    clauses: &["3.1.5"],
    open: false,
    own: "t.responsible=:me OR EXISTS (SELECT 1 FROM inspector n WHERE n.inspection=t.id AND n.employee=:me \
          AND n.left_on IS NULL) OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND a.officer=:me)",
    papers: None,
    hidden: None,
    joins: "JOIN employer e ON e.id=t.employer JOIN site s ON s.id=t.site",
    date: "coalesce(substr(t.starts,1,10),t.period_until)",
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
        (Column::new("period", Kind::Text), "t.period"),
        (Column::new("site", Kind::Text), "s.address"),
        (Column::new("paper-kind", Kind::Code("inspection-paper")), "t.paper"),
    ],
    show: &[
        (Column::new("employer", Kind::Number('E')), "e.year*1000000000+e.serial"),
        (Column::new("employer-name", Kind::Text), "e.name"),
        (Column::new("voen", Kind::Text), "e.voen"),
        (Column::new("kind", Kind::Code("inspection-kind")), "t.kind"),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("site", Kind::Text), "s.address"),
        (Column::new("period", Kind::Text), "t.period"),
        (Column::new("starts", Kind::Moment), "t.starts"),
        (Column::new("ends", Kind::Moment), "t.ends"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT o.surname||' '||o.given FROM employee o WHERE o.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("inspection-state")), "t.state"),
        (Column::new("changed-on", Kind::Date), "t.changed_on"),
        (Column::new("change-ground", Kind::Text), "t.change_ground"),
        (Column::new("agreement", Kind::Text), "t.agreement_number"),
        (Column::new("agreement-date", Kind::Date), "t.agreement_date"),
        (Column::new("agreed-by", Kind::Text), "t.agreement_by"),
        (Column::new("conducted-on", Kind::Date), "t.conducted_on"),
        (Column::new("paper-kind", Kind::Code("inspection-paper")), "t.paper"),
        (Column::new("paper-number", Kind::Text), "t.paper_number"),
        (Column::new("copies", Kind::Count), "t.copies"),
        (Column::new("received-by", Kind::Text), "t.received_by"),
        (Column::new("refused-to-sign", Kind::Code("yes")), "t.refused_to_sign"),
        (Column::new("explanation", Kind::Text), "t.explanation"),
        (Column::new("workers", Kind::Count), "t.workers"),
        (Column::new("findings", Kind::Count), "t.findings"),
        (Column::new("breaches", Kind::Count), "t.breaches"),
        (Column::new("summary", Kind::Text), "t.summary"),
        (Column::new("cancel-ground", Kind::Text), "t.cancel_ground"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "inspectors",
            from: "FROM inspector n JOIN employee s ON s.id=n.employee JOIN inspection i ON i.id=n.inspection \
                   WHERE n.inspection=?1 ORDER BY n.id",
            columns: &[
                (Column::new("login", Kind::Text), "s.login"),
                (Column::new("surname", Kind::Text), "s.surname"),
                (Column::new("given", Kind::Text), "s.given"),
                (
                    Column::new("in-charge", Kind::Code("yes")),
                    "CASE WHEN i.responsible=n.employee THEN 1 ELSE 0 END",
                ),
                (Column::new("left-on", Kind::Date), "n.left_on"),
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
                (Column::new("status", Kind::Code("worker-status")), "w.status"),
                (Column::new("permit", Kind::Text), "w.permit"),
                (Column::new("permit-until", Kind::Date), "w.permit_until"),
                (
                    Column::new("registered", Kind::Number('T')),
                    "(SELECT m.year*1000000000+m.serial FROM permit m WHERE m.id=w.registered)",
                ),
                (
                    Column::new("registered-until", Kind::Date),
                    "(SELECT m.ends_on FROM permit m WHERE m.id=w.registered)",
                ),
                (Column::new("exemption", Kind::Text), "w.exemption"),
                (Column::new("finding", Kind::Code("worker-finding")), "w.finding"),
            ],
            guarded: &[],
        },
        signal::SIGNALS,
        origin::CASES,
        proposal::OF_INSPECTION,
    ],
    find: "e.name_fold LIKE ?1 OR e.voen=?2 OR t.agreement_number=?2",
    correct: &[
        Field { column: "ground", parse: parsed::<Text>, optional: false },
        Field { column: "paper_number", parse: parsed::<Line>, optional: false },
        Field { column: "received_by", parse: parsed::<Line>, optional: true },
        Field { column: "explanation", parse: parsed::<Text>, optional: true },
        Field { column: "summary", parse: parsed::<Text>, optional: false },
    ],
};
