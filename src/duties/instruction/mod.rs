//! Instructions (5.8.8, 5.9.14, 5.10.10, 5.12.9): what a chief bids those below him to do, and what the leadership and the
//! collegium of the Service bid the main department (3.1.16, 5.8.5, 5.8.18). Each has one addressee and a last day, is
//! delivered, carried out, and taken off control or sent back with remarks.
//!
//! Who has to carry out an instruction may pass a part of it down by one of his own: it stands under the first and is
//! never due later.

mod bid;
mod close;
mod complete;
mod deliver;
mod extend;
mod give_back;
mod plan;
mod register;
#[cfg(test)]
mod tests;

pub use bid::Bid;
pub use close::CloseInstruction;
pub use complete::CompleteInstruction;
pub use deliver::DeliverInstruction;
pub use extend::ExtendInstruction;
pub use give_back::ReturnInstruction;
pub use plan::{CompleteMeasure, PlanMeasure};
pub use register::{Above, RegisterInstruction};

use crate::{
    law::authority::{Matter, Post, Unit},
    office::{Before, Clock, Desk, Field, Link, Receipt, Register, Result, broken, parsed, seat},
    record,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Number, Reference, Text},
};

crate::codes!(
    /// Whose instruction it is.
    Origin {
        /// A chief of the main department.
        Chief = "chief",
        /// The leadership of the Service.
        Leadership = "leadership",
        /// The collegium of the Service.
        Collegium = "collegium",
        /// A meeting with the head decided it.
        Meeting = "meeting",
        /// It is a measure of the work plan.
        Plan = "plan",
    }
);

crate::codes!(
    /// Where an instruction stands.
    State {
        /// It was given.
        Given = "given",
        /// Its addressee has it.
        Delivered = "delivered",
        /// He reported that it is carried out.
        Completed = "completed",
        /// It was taken off control.
        Closed = "closed",
    }
);

record!(
    /// An instruction, as far as its acts ask about it.
    Instruction {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Whose instruction it is.
        origin: Origin,
        /// Chief whose instruction it is; `None`: it came from above.
        author: Option<i64>,
        /// Who has to carry it out.
        addressee: i64,
        /// His unit.
        unit: Unit,
        /// Day it was given.
        on_date: Date,
        /// Its last day.
        due_on: Date,
        /// Day it was delivered.
        delivered_on: Option<Date>,
        /// Day its execution was reported.
        done_on: Option<Date>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Instruction {
    /// The instruction's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The instruction with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The instruction that was typed, in one of these states, on a day not before `since`.
    fn typed(
        desk: &Desk<'_, '_>,
        typed: &Reference,
        states: &[State],
        since: fn(&Self) -> Date,
    ) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if !states.contains(&found.state) {
            return broken("state-forbids")
                .with("number", found.number())
                .with("state", format!("instruction-state-{}", found.state))
                .err();
        }
        let since = since(&found);
        if desk.on() < since {
            return broken("instruction-before")
                .with("number", found.number())
                .with("since", since)
                .with("on", desk.on())
                .err();
        }
        Ok(found)
    }

    /// The day from which it can be said to be carried out or not: that of the report, or of giving it.
    fn reported(&self) -> Date {
        self.done_on.unwrap_or(self.on_date)
    }

    /// The posts that may control it: its author's and those above; what came from above, the head. Whoever acts for the
    /// head stands in his place: so it is the post that decides. `specialist`: the chief specialist enters it for them.
    fn controllers(before: &Before<'_>, typed: &Reference, specialist: bool) -> Result<Matter> {
        let found = Self::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
        let seat = found.author.map(|author| seat(before.db(), author, before.on())).transpose()?.flatten();
        let posts = match (seat.map(|seat| seat.post), specialist) {
            (Some(Post::DivisionHead), true) => "HDVS",
            (Some(Post::DivisionHead), false) => "HDV",
            (Some(Post::DepartmentHead), true) => "HDS",
            (Some(Post::DepartmentHead), false) => "HD",
            (_, true) => "HS",
            (_, false) => "H",
        };
        Ok(Matter { posts: Some(posts), why: Some("instruction-not-controlled"), ..Matter::default() })
    }

    /// Of those who hold these posts it is its author or a chief above him. Nobody judges what he carried out himself.
    fn controlled_by(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let (me, mine) = (desk.officer().id, desk.seat());
        let unit = self.author.map(|author| seat(desk.db(), author, desk.on())).transpose()?.flatten();
        let over = unit.is_some_and(|seat| seat.unit != mine.unit && seat.unit.within(mine.unit));
        let his = matches!(mine.post, Post::Head | Post::ChiefSpecialist) || self.author == Some(me) || over;
        if his && me != self.addressee {
            return Ok(());
        }
        Err(desk.refuse("instruction-not-controlled", Vec::new()))
    }

    /// Everything that was passed down under it is off control.
    fn nothing_open_below(&self, db: &Db) -> Result<()> {
        let sql = "SELECT year, serial FROM instruction WHERE under=?1 AND state<>'closed' AND annulled IS NULL \
                   ORDER BY id";
        let below = db.all(sql, &[self.id.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?;
        if below.is_empty() {
            return Ok(());
        }
        let below: Vec<String> = below.iter().map(Number::to_string).collect();
        broken("instructions-below-open").with("number", self.number()).with("below", below.join(", ")).err()
    }

    /// The instruction above it, and its last day.
    fn upper(&self, db: &Db) -> store::Result<Option<(Number, Date)>> {
        let sql = "SELECT u.year, u.serial, u.due_on FROM instruction n JOIN instruction u ON u.id=n.under \
                   WHERE n.id=?1";
        db.one(sql, &[self.id.into()], |row| Ok((REGISTER.number(row.get(0)?, row.get(1)?), row.get(2)?)))
    }

    /// Its term.
    fn clock(&self) -> Clock {
        Clock { table: REGISTER.table, row: self.id, number: self.number(), term: "instruction-by" }
    }

    /// Notes that it was carried out after its last day.
    fn tell_late(&self, done: Date, receipt: &mut Receipt) {
        if done > self.due_on {
            let facts = [("due", self.due_on.to_string()), ("done", done.to_string())];
            receipt.note("instruction-late", facts.to_vec());
        }
    }
}

/// An instruction that is not carried out yet; begins with the condition of the index of open ones.
pub const OPEN: &str = "t.state<>'closed' AND t.done_on IS NULL AND t.annulled IS NULL";

/// What is not carried out and due by a day: rows and last days.
pub fn due_by(db: &Db, until: Date) -> store::Result<Vec<(i64, Date)>> {
    let sql = format!(
        "SELECT t.id, t.due_on FROM instruction t WHERE {OPEN} AND t.due_on<=?1 ORDER BY t.due_on, t.id"
    );
    db.all(&sql, &[(&until).into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What is shown of an instruction `n` below another record; `w` is who has to carry it out.
pub const BRIEF: &[(Column, &str)] = &[
    (Column::new("number", Kind::Number('N')), "n.year*1000000000+n.serial"),
    (Column::new("instruction", Kind::Text), "n.text"),
    (Column::new("to-do-by", Kind::Text), "w.surname||' '||w.given"),
    (Column::new("due-on", Kind::Date), "n.due_on"),
    (Column::new("state", Kind::Code("instruction-state")), "n.state"),
    (Column::new("annulled", Kind::Text), "n.annulled"),
];

/// The register of instructions.
pub const REGISTER: Register = Register {
    prefix: 'N',
    table: "instruction",
    name: "instructions",
    clauses: &[],
    open: false,
    own: "t.author=:me OR t.addressee=:me OR t.entered_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: None,
    joins: "JOIN employee w ON w.id=t.addressee",
    date: "t.on_date",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.addressee"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("origin", Kind::Code("instruction-origin")), "t.origin"),
        (Column::new("instruction", Kind::Text), "t.text"),
        (Column::new("to-do-by", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("state", Kind::Code("instruction-state")), "t.state"),
        (Column::new("due-on", Kind::Date), "t.due_on"),
        (Column::new("done-on", Kind::Date), "t.done_on"),
    ],
    show: &[
        (Column::new("origin", Kind::Code("instruction-origin")), "t.origin"),
        (
            Column::new("author", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.author)",
        ),
        (Column::new("act-number", Kind::Text), "t.act_number"),
        (Column::new("act-date", Kind::Date), "t.act_date"),
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("instruction", Kind::Text), "t.text"),
        (Column::new("to-do-by", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("under", Kind::Number('N')),
            "(SELECT u.year*1000000000+u.serial FROM instruction u WHERE u.id=t.under)",
        ),
        (
            Column::new("meeting", Kind::Number('Ş')),
            "(SELECT m.year*1000000000+m.serial FROM meeting m WHERE m.id=t.meeting)",
        ),
        (Column::new("plan", Kind::Text), "t.plan"),
        (
            Column::new("document-record", Kind::Number('D')),
            "(SELECT d.year*1000000000+d.serial FROM document d WHERE d.id=t.document)",
        ),
        (
            Column::new("entered-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.entered_by)",
        ),
        (Column::new("state", Kind::Code("instruction-state")), "t.state"),
        (Column::new("due-on", Kind::Date), "t.due_on"),
        (Column::new("delivered-on", Kind::Date), "t.delivered_on"),
        (Column::new("delivery-receipt", Kind::Text), "t.receipt"),
        (Column::new("done-on", Kind::Date), "t.done_on"),
        (Column::new("result", Kind::Text), "t.result"),
        (Column::new("remarks", Kind::Text), "t.remarks"),
        (Column::new("off-control-on", Kind::Date), "t.closed_on"),
        (
            Column::new("off-control-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.closed_by)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "instructions-below",
        from: "FROM instruction n JOIN employee w ON w.id=n.addressee WHERE n.under=?1 ORDER BY n.id",
        columns: BRIEF,
        guarded: &[],
    }],
    find: "t.text_fold LIKE ?1 OR t.act_number=?2",
    correct: &[
        Field { column: "text", parse: parsed::<Text>, optional: false },
        Field { column: "act_number", parse: parsed::<Line>, optional: true },
        Field { column: "act_date", parse: parsed::<Date>, optional: true },
    ],
};
