//! Incoming documents (5.12.3, 5.12.4): the register, resolutions on them, and how their parts are executed.
//!
//! A resolution (dərkənar) names executors, the first of them responsible for gathering the parts (Instruction of Decree
//! 935). An executor who heads a unit may pass his part on by a resolution of his own: so resolutions make a line, each
//! below the part it passes on and never due later than it.

mod assign;
mod complete;
mod register;
#[cfg(test)]
mod tests;

pub use assign::AssignDocument;
pub use complete::CompleteDocument;
pub use register::RegisterDocument;

use crate::{
    law::{
        Law,
        authority::{Officer, Unit},
    },
    office::{Field, Link, Register, Result, broken, parsed},
    record, store,
    store::Db,
    values::{Column, Count, Date, Kind, Line, Login, Number, Text},
};

crate::codes!(
    /// Where a document stands.
    State {
        /// Taken from the Katiblik and entered.
        Registered = "registered",
        /// A resolution names who executes it.
        Assigned = "assigned",
        /// Executed.
        Completed = "completed",
    }
);

crate::codes!(
    /// What kind of paper it is.
    DocumentKind {
        /// A letter.
        Letter = "letter",
        /// An order or instruction from above.
        Order = "order",
        /// An inquiry.
        Inquiry = "inquiry",
        /// An appeal.
        Appeal = "appeal",
        /// A report.
        Report = "report",
        /// Any other paper.
        Other = "other",
    }
);

record!(
    /// A document, as far as its acts ask about it.
    Document {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Day of registration.
        registered_on: Date,
        /// Where it stands.
        state: State,
        /// Last day of execution.
        due_on: Option<Date>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

record!(
    /// A part that an executor has not reported yet.
    Part {
        /// Row.
        id: i64,
        /// The resolution that names him.
        resolution: i64,
        /// He gathers the parts of the others.
        responsible: bool,
    }
);

/// The resolution a part stands in.
struct Order {
    on: Date,
    due: Date,
    /// It is the first on its document.
    first: bool,
}

impl Document {
    /// The document's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The document with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The document must be in one of these states.
    pub fn must_be(&self, states: &[State]) -> Result<()> {
        if states.contains(&self.state) {
            return Ok(());
        }
        broken("state-forbids")
            .with("number", self.number())
            .with("state", format!("document-state-{}", self.state))
            .err()
    }

    /// Whether an officer may read it on a day.
    fn readable(&self, db: &Db, law: &Law, officer: &Officer, on: Date) -> store::Result<bool> {
        let scope = REGISTER.scope(law, officer, on);
        let sql = format!("SELECT 1 FROM document t WHERE t.id=?1 AND {scope}");
        Ok(db.one(&sql, &[self.id.into()], |_| Ok(()))?.is_some())
    }

    /// The part that an employee has not reported yet. He has one at most: assign-document sees to it.
    fn open_part(&self, db: &Db, employee: i64) -> store::Result<Option<Part>> {
        let sql = format!(
            "SELECT {} FROM executor WHERE document=?1 AND employee=?2 AND done_on IS NULL",
            Part::COLUMNS
        );
        db.one(&sql, &[self.id.into(), employee.into()], Part::read)
    }

    /// Whether an employee was named at all.
    fn names(&self, db: &Db, employee: i64) -> store::Result<bool> {
        let sql = "SELECT 1 FROM executor WHERE document=?1 AND employee=?2 LIMIT 1";
        Ok(db.one(sql, &[self.id.into(), employee.into()], |_| Ok(()))?.is_some())
    }
}

impl Part {
    /// The resolution it stands in.
    fn order(&self, db: &Db) -> store::Result<Order> {
        let sql = "SELECT r.on_date, r.due_on, \
                   NOT EXISTS (SELECT 1 FROM resolution f WHERE f.document=r.document AND f.id<r.id) \
                   FROM resolution r WHERE r.id=?1";
        let order = db.one(sql, &[self.resolution.into()], |row| {
            Ok(Order { on: row.get(0)?, due: row.get(1)?, first: row.get(2)? })
        })?;
        Ok(order.expect("a foreign key points to a resolution"))
    }

    /// Names of those whose parts must be in before this one: whoever the executor passed his part on to, and where he
    /// gathers the parts of a resolution, everybody in it and below it.
    fn waits_for(&self, db: &Db) -> store::Result<Vec<String>> {
        db.all(
            "WITH RECURSIVE below(id) AS (\
               SELECT r.id FROM executor x JOIN resolution r ON r.document=x.document \
                 AND ((x.responsible=1 AND r.id=x.resolution) OR (r.author=x.employee AND r.id>x.resolution)) \
               WHERE x.id=?1 \
               UNION \
               SELECT r.id FROM below b JOIN executor y ON y.resolution=b.id \
                 JOIN resolution r ON r.document=y.document AND r.author=y.employee AND r.id>b.id) \
             SELECT e.surname||' '||e.given FROM executor o JOIN employee e ON e.id=o.employee \
             WHERE o.resolution IN (SELECT id FROM below) AND o.done_on IS NULL AND o.id<>?1 ORDER BY o.id",
            &[self.id.into()],
            |row| row.get(0),
        )
    }
}

/// The unit an account sits in on a day.
fn unit_of(db: &Db, login: &Login, on: Date) -> store::Result<Option<Unit>> {
    let sql = "SELECT p.unit FROM employee e JOIN posting p ON p.employee=e.id AND p.confirmed=1 \
               WHERE e.login=?1 AND p.from_date<=?2 ORDER BY p.from_date DESC, p.id DESC LIMIT 1";
    db.one(sql, &[login.into(), (&on).into()], |row| row.get(0))
}

/// The register of incoming documents.
pub const REGISTER: Register = Register {
    prefix: 'D',
    table: "document",
    name: "documents",
    clauses: &[],
    open: false,
    own: "t.addressee=:me \
          OR EXISTS (SELECT 1 FROM executor x WHERE x.document=t.id AND x.employee=:me) \
          OR EXISTS (SELECT 1 FROM resolution r WHERE r.document=t.id AND r.author=:me)",
    papers: Some(
        "EXISTS (SELECT 1 FROM executor x WHERE x.document=t.id AND x.unit IN (:units)) \
         OR (SELECT p.unit FROM posting p WHERE p.employee=t.addressee AND p.confirmed=1 \
             AND p.from_date<=t.registered_on ORDER BY p.from_date DESC, p.id DESC LIMIT 1) IN (:units)",
    ),
    joins: "LEFT JOIN employee a ON a.id=t.addressee",
    date: "t.registered_on",
    state: Some("t.state"),
    unit: Some(
        "(SELECT x.unit FROM executor x WHERE x.document=t.id AND x.responsible=1 ORDER BY x.id LIMIT 1)",
    ),
    person: None,
    responsible: Some(
        "(SELECT x.employee FROM executor x WHERE x.document=t.id AND x.responsible=1 ORDER BY x.id LIMIT 1)",
    ),
    list: &[
        (Column::new("registered-on", Kind::Date), "t.registered_on"),
        (Column::new("sender", Kind::Text), "t.sender"),
        (Column::new("summary", Kind::Text), "t.summary"),
        (Column::new("state", Kind::Code("document-state")), "t.state"),
        (Column::new("due-on", Kind::Date), "t.due_on"),
        (Column::new("addressee", Kind::Text), "a.surname||' '||a.given"),
        (Column::new("sender-number", Kind::Text), "t.sender_number"),
        (Column::new("kind", Kind::Code("document-kind")), "t.kind"),
    ],
    show: &[
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("registered-on", Kind::Date), "t.registered_on"),
        (Column::new("sender", Kind::Text), "t.sender"),
        (Column::new("sender-number", Kind::Text), "t.sender_number"),
        (Column::new("sender-date", Kind::Date), "t.sender_date"),
        (Column::new("kind", Kind::Code("document-kind")), "t.kind"),
        (Column::new("summary", Kind::Text), "t.summary"),
        (Column::new("addressee", Kind::Text), "a.surname||' '||a.given"),
        (Column::new("sheets", Kind::Count), "t.sheets"),
        (Column::new("annexes", Kind::Count), "t.annexes"),
        (Column::new("state", Kind::Code("document-state")), "t.state"),
        (Column::new("due-on", Kind::Date), "t.due_on"),
        (Column::new("completed-on", Kind::Date), "t.completed_on"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "resolutions",
            from: "FROM resolution r JOIN employee w ON w.id=r.author WHERE r.document=?1 ORDER BY r.id",
            columns: &[
                (Column::new("on-date", Kind::Date), "r.on_date"),
                (Column::new("author", Kind::Text), "w.surname||' '||w.given"),
                (
                    Column::new("typed-by", Kind::Text),
                    "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=r.typed_by)",
                ),
                (Column::new("text", Kind::Text), "r.text"),
                (Column::new("due-on", Kind::Date), "r.due_on"),
            ],
            guarded: &[],
        },
        Link {
            key: "executors",
            from: "FROM executor x JOIN employee e ON e.id=x.employee JOIN resolution r ON r.id=x.resolution \
                   WHERE x.document=?1 ORDER BY x.id",
            columns: &[
                (Column::new("executor", Kind::Text), "e.surname||' '||e.given"),
                (Column::new("unit", Kind::Code("unit")), "x.unit"),
                (Column::new("responsible-one", Kind::Code("yes")), "x.responsible"),
                (Column::new("due-on", Kind::Date), "r.due_on"),
                (Column::new("done-on", Kind::Date), "x.done_on"),
                (Column::new("result", Kind::Text), "x.result"),
            ],
            guarded: &[],
        },
    ],
    find: "t.sender_fold LIKE ?1 OR t.sender_number=?2",
    correct: &[
        Field { column: "sender", parse: parsed::<Line>, optional: false },
        Field { column: "sender_number", parse: parsed::<Line>, optional: true },
        Field { column: "sender_date", parse: parsed::<Date>, optional: true },
        Field { column: "kind", parse: parsed::<DocumentKind>, optional: false },
        Field { column: "summary", parse: parsed::<Text>, optional: false },
        Field { column: "sheets", parse: parsed::<Count>, optional: true },
        Field { column: "annexes", parse: parsed::<Count>, optional: true },
    ],
};
