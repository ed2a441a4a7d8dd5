//! Incoming documents (5.12.3, 5.12.4): the register, resolutions on them, and how their parts are executed.
//!
//! A resolution (dərkənar) names executors, the first of them responsible for gathering the parts (Instruction of Decree
//! 935). An executor who heads a unit may pass his part on by a resolution of his own: so resolutions make a line, each
//! below the part it passes on and never due later than it.

mod assign;
mod complete;
mod control;
mod deliver;
mod execution;
mod extend;
mod line;
mod present;
mod reassign;
mod register;
#[cfg(test)]
mod tests;
mod undo;

pub use assign::AssignDocument;
pub use complete::CompleteDocument;
pub use control::TakeOffControl;
pub use deliver::DeliverDocument;
pub use execution::RegisterExecution;
pub use extend::ExtendDocument;
pub use present::PresentDocument;
pub use reassign::ReassignDocument;
pub use register::RegisterDocument;
pub use undo::{AnnulDelivery, AnnulPresentation};

use crate::{
    law::{
        Law,
        authority::{Matter, Officer, Post, Unit},
    },
    office::{Before, Desk, Field, Link, Receipt, Register, Result, broken, parsed, seat},
    record, store,
    store::Db,
    values::{Column, Count, Date, Day, Kind, Line, Login, Moment, Number, Reference, Text},
};

crate::codes!(
    /// Where a document stands.
    State {
        /// Taken from the Katiblik and entered.
        Registered = "registered",
        /// A resolution names who executes it.
        Assigned = "assigned",
        /// Every part was reported.
        Completed = "completed",
        /// Its execution is registered, with the answer or why none is due.
        Executed = "executed",
        /// It was taken off control.
        OffControl = "off-control",
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
        /// Chief it is shown to.
        addressee: Option<i64>,
        /// Where it stands.
        state: State,
        /// Last day of execution.
        due_on: Option<Date>,
        /// Day all parts were in.
        completed_on: Option<Date>,
        /// Day its execution was registered.
        executed_on: Option<Date>,
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
        /// When the paper was given to him.
        delivered_at: Option<Moment>,
    }
);

/// The day on which a paper came in: that of the act where none was typed, and never a later one.
pub fn received(desk: &Desk<'_, '_>, typed: Option<Day>) -> Result<Date> {
    let on = desk.on();
    let received = typed.map_or(Ok(on), |day| desk.day(day))?;
    if received > on {
        return broken("document-received-later").with("received", received).with("on", on).err();
    }
    Ok(received)
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

    /// The row of the document with which another record came, where one was typed.
    pub fn linked(desk: &Desk<'_, '_>, typed: Option<&Reference>) -> Result<Option<i64>> {
        let Some(typed) = typed else { return Ok(None) };
        let number = desk.resolve(typed, REGISTER.prefix)?;
        Ok(Some(Self::find(desk.db(), number)?.id))
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

    /// Something was done with it at a moment: not before a day, and not in the time to come.
    fn happened(&self, desk: &Desk<'_, '_>, at: Moment, since: Date) -> Result<()> {
        let to_come = at.date() > desk.on() || desk.now().is_some_and(|now| at > now);
        if to_come || at.date() < since {
            return broken("document-when")
                .with("number", self.number())
                .with("moment", at)
                .with("since", since)
                .with("on", desk.on())
                .err();
        }
        Ok(())
    }

    /// The author of its first resolution: who put it on control.
    fn author(&self, db: &Db) -> store::Result<Option<i64>> {
        let sql = "SELECT author FROM resolution WHERE document=?1 ORDER BY id LIMIT 1";
        db.one(sql, &[self.id.into()], |row| row.get(0))
    }

    /// Whoever put it on control registers its execution and takes it off, and the chief specialist for him. Who acts for
    /// the head stands in his place: so it is the author's post that decides.
    fn controllers(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
        let document = Self::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
        let author = document.author(before.db())?;
        let seat = author.map(|author| seat(before.db(), author, before.on())).transpose()?.flatten();
        let posts = match seat.map(|seat| seat.post) {
            Some(Post::Head) => "HS",
            Some(Post::DepartmentHead) => "DS",
            Some(Post::DivisionHead) => "VS",
            _ => "S",
        };
        Ok(Matter { posts: Some(posts), why: Some("not-resolution-author"), ..Matter::default() })
    }

    /// Of those who hold that post it is he, or who stands in the head's place.
    fn controlled_by(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let anyway = matches!(desk.seat().post, Post::Head | Post::ChiefSpecialist);
        if anyway || self.author(desk.db())? == Some(desk.officer().id) {
            return Ok(());
        }
        Err(desk.refuse("not-resolution-author", Vec::new()))
    }

    /// Notes that it was executed after its last day.
    fn tell_late(&self, receipt: &mut Receipt) {
        if let Some((due, completed)) = self.due_on.zip(self.completed_on).filter(|(due, done)| done > due) {
            let days = [("due", due.to_string()), ("completed", completed.to_string())];
            receipt.note("executed-late", days.to_vec());
        }
    }

    /// When it was shown to a chief who has written nothing on it since: the entry and the moment.
    fn presented(&self, db: &Db, chief: i64) -> store::Result<Option<(i64, Moment)>> {
        let sql = "SELECT n.id, n.presented_at FROM presentation n WHERE n.document=?1 AND n.chief=?2 \
                   AND n.annulled IS NULL AND NOT EXISTS \
                   (SELECT 1 FROM resolution r WHERE r.document=?1 AND r.author=?2 AND r.act>n.act) \
                   ORDER BY n.id DESC LIMIT 1";
        db.one(sql, &[self.id.into(), chief.into()], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Whether it was shown to anybody.
    fn shown(&self, db: &Db) -> store::Result<bool> {
        let sql = "SELECT 1 FROM presentation WHERE document=?1 AND annulled IS NULL LIMIT 1";
        Ok(db.one(sql, &[self.id.into()], |_| Ok(()))?.is_some())
    }

    /// The first day on which the law wants an answer to the appeal, inquiry or signal that it also is.
    fn answer_by(&self, db: &Db) -> store::Result<Option<Date>> {
        let sql = "SELECT min(substr(answer_by, 1, 10)) FROM (\
                   SELECT answer_by FROM appeal WHERE document=?1 AND annulled IS NULL AND state<>'closed' \
                   UNION ALL SELECT answer_by FROM inquiry WHERE document=?1 AND annulled IS NULL AND state<>'closed' \
                   UNION ALL SELECT answer_by FROM signal WHERE document=?1 AND annulled IS NULL AND state<>'closed')";
        Ok(db.one(sql, &[self.id.into()], |row| row.get(0))?.flatten())
    }

    /// A last day of execution is none after the day on which the law wants the answer.
    fn within_answers(&self, desk: &Desk<'_, '_>, due: Date) -> Result<()> {
        match self.answer_by(desk.db())? {
            Some(last) if due > last => broken("due-later-than-answer")
                .with("number", self.number())
                .with("due", due)
                .with("last", last)
                .err(),
            _ => Ok(()),
        }
    }

    /// Whether an officer may read it on a day.
    fn readable(&self, db: &Db, law: &Law, officer: &Officer, on: Date) -> store::Result<bool> {
        let scope = REGISTER.scope(law, officer, on);
        let sql = format!("SELECT 1 FROM document t WHERE t.id=?1 AND {scope}");
        Ok(db.one(&sql, &[self.id.into()], |_| Ok(()))?.is_some())
    }
}

/// The account of an employee.
fn login_of(db: &Db, employee: i64) -> store::Result<String> {
    let login = db.one("SELECT login FROM employee WHERE id=?1", &[employee.into()], |row| row.get(0))?;
    Ok(login.expect("a foreign key points to an employee"))
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
          OR EXISTS (SELECT 1 FROM resolution r WHERE r.document=t.id AND r.author=:me) \
          OR EXISTS (SELECT 1 FROM presentation n WHERE n.document=t.id AND n.chief=:me AND n.annulled IS NULL)",
    papers: Some(
        "EXISTS (SELECT 1 FROM executor x WHERE x.document=t.id AND x.unit IN (:units)) \
         OR (SELECT p.unit FROM posting p WHERE p.employee=t.addressee AND p.confirmed=1 \
             AND p.from_date<=t.registered_on ORDER BY p.from_date DESC, p.id DESC LIMIT 1) IN (:units)",
    ),
    hidden: None,
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
        (Column::new("executed-on", Kind::Date), "t.executed_on"),
        (Column::new("answer-number", Kind::Text), "t.answer_number"),
        (Column::new("answer-date", Kind::Date), "t.answer_date"),
        (Column::new("without-answer", Kind::Text), "t.without_answer"),
        (Column::new("off-control-on", Kind::Date), "t.off_control_on"),
        (
            Column::new("off-control-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.off_control_by)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "presentations",
            from: "FROM presentation n JOIN employee w ON w.id=n.chief WHERE n.document=?1 ORDER BY n.id",
            columns: &[
                (Column::new("presented-at", Kind::Moment), "n.presented_at"),
                (Column::new("chief", Kind::Text), "w.surname||' '||w.given"),
                (Column::new("annulled", Kind::Text), "n.annulled"),
            ],
            guarded: &[],
        },
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
                (Column::new("delivered-at", Kind::Moment), "x.delivered_at"),
                (Column::new("delivery-receipt", Kind::Text), "x.delivery_receipt"),
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
