//! Reports up the line (5.8.9, 5.8.15, 5.9.13, 5.10.9, 5.11.4, 5.12.8): figures frozen with the end of the journal they rest
//! on, submitted to the next superior, taken into his own report or sent back, approved by the head, presented to the
//! leadership of the Service. What was submitted is never printed otherwise.

mod approve;
mod give_back;
mod present;
mod submit;
#[cfg(test)]
mod tests;

pub use approve::ApproveReport;
pub use give_back::ReturnReport;
pub use present::PresentReport;
pub use submit::SubmitReport;

use crate::{
    law::authority::{Matter, Post, Unit},
    office::{Before, Desk, Field, Link, Reader, Register, Result, broken, parsed, seat},
    record,
    store::Db,
    values::{Column, Date, Kind, Line, Number, Reference, Text, Value},
};

crate::codes!(
    /// Where a report stands.
    State {
        /// It waits for the superior.
        Submitted = "submitted",
        /// He sent it back.
        Returned = "returned",
        /// He took it into his own.
        Included = "included",
        /// The head approved it.
        Approved = "approved",
        /// It was presented to the leadership of the Service.
        Presented = "presented",
    }
);

record!(
    /// A report, as far as its acts ask about it.
    Report {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Whose report it is.
        author: i64,
        /// His unit then.
        unit: Unit,
        /// Superior it went to; `None`: it is the head's own.
        addressee: Option<i64>,
        /// Day it was submitted.
        on_date: Date,
        /// Day it was approved.
        approved_on: Option<Date>,
        /// SHA-256 of its text.
        sha256: String,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Report {
    /// The report's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The report with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The report that was typed, in this state, on a day not before it came into it.
    fn typed(desk: &Desk<'_, '_>, typed: &Reference, state: State) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let since = found.approved_on.unwrap_or(found.on_date);
        if found.state != state || desk.on() < since {
            return broken("state-forbids")
                .with("number", found.number())
                .with("state", format!("report-state-{}", found.state))
                .err();
        }
        Ok(found)
    }

    /// The posts that judge it: that of the superior it went to. Whoever acts for the head stands in his place.
    fn judges(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
        let found = Self::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
        let superior = found.addressee.map(|id| seat(before.db(), id, before.on())).transpose()?.flatten();
        let posts = match superior.map(|seat| seat.post) {
            Some(Post::DivisionHead) => "V",
            Some(Post::DepartmentHead) => "D",
            _ => "H",
        };
        Ok(Matter { posts: Some(posts), why: Some("report-to-another"), ..Matter::default() })
    }

    /// Who judges it is who it went to, or stands in the head's place; nobody his own.
    fn judged_by(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let me = desk.officer().id;
        let his = self.addressee == Some(me) || desk.seat().post == Post::Head;
        if his && me != self.author {
            return Ok(());
        }
        Err(desk.refuse("report-to-another", Vec::new()))
    }

    /// Whether it went to the head.
    fn went_to_head(&self, desk: &Desk<'_, '_>) -> Result<bool> {
        let superior = self.addressee.map(|id| seat(desk.db(), id, desk.on())).transpose()?.flatten();
        Ok(superior.is_some_and(|seat| seat.post == Post::Head))
    }

    /// Its text, as it was submitted.
    pub fn text(&self, db: &Db) -> Result<Vec<u8>> {
        let sql = "SELECT bytes FROM content WHERE sha256=?1";
        let kept = db.one(sql, &[self.sha256.as_str().into()], |row| Ok(row.value(0)?.into_owned()))?;
        match kept {
            Some(Value::Blob(bytes)) => Ok(bytes.into_owned()),
            _ => broken("report-text-gone").with("number", self.number()).next("nezaret verify").err(),
        }
    }
}

/// Whether an officer may read a report.
pub fn readable(reader: &Reader, id: i64) -> Result<bool> {
    let sql = format!("SELECT 1 FROM report t WHERE t.id=?1 AND {}", reader.scope(&REGISTER));
    Ok(reader.db.one(&sql, &[id.into()], |_| Ok(()))?.is_some())
}

/// The register of reports.
pub const REGISTER: Register = Register {
    prefix: 'M',
    table: "report",
    name: "reports",
    clauses: &[],
    open: false,
    own: "t.author=:me OR t.addressee=:me OR t.approved_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: None,
    joins: "JOIN employee w ON w.id=t.author",
    date: "t.on_date",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.author"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("topic", Kind::Text), "t.title"),
        (Column::new("author", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (Column::new("state", Kind::Code("report-state")), "t.state"),
        (Column::new("approved-on", Kind::Date), "t.approved_on"),
    ],
    show: &[
        (Column::new("topic", Kind::Text), "t.title"),
        (Column::new("figures", Kind::Command), "t.figures"),
        (Column::new("author", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("addressee", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.addressee)",
        ),
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("text", Kind::Text), "t.text"),
        (Column::new("rests-on", Kind::Count), "t.rests_on"),
        (Column::new("rests-on-hash", Kind::Hash), "t.rests_on_hash"),
        (Column::new("sha256", Kind::Hash), "t.sha256"),
        (Column::new("state", Kind::Code("report-state")), "t.state"),
        (Column::new("remarks", Kind::Text), "t.remarks"),
        (
            Column::new("included-in", Kind::Number('M')),
            "(SELECT u.year*1000000000+u.serial FROM report u WHERE u.id=t.included_in)",
        ),
        (
            Column::new("replaces-report", Kind::Number('M')),
            "(SELECT u.year*1000000000+u.serial FROM report u WHERE u.id=t.replaces)",
        ),
        (Column::new("approved-on", Kind::Date), "t.approved_on"),
        (
            Column::new("approved-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.approved_by)",
        ),
        (Column::new("presented-on", Kind::Date), "t.presented_on"),
        (Column::new("presented-to", Kind::Text), "t.presented_to"),
        (Column::new("letter", Kind::Text), "t.letter"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "reports-included",
        from: "FROM report n JOIN employee w ON w.id=n.author WHERE n.included_in=?1 ORDER BY n.id",
        columns: &[
            (Column::new("number", Kind::Number('M')), "n.year*1000000000+n.serial"),
            (Column::new("topic", Kind::Text), "n.title"),
            (Column::new("author", Kind::Text), "w.surname||' '||w.given"),
            (Column::new("on-date", Kind::Date), "n.on_date"),
        ],
        guarded: &[],
    }],
    find: "t.title_fold LIKE ?1 OR t.letter=?2",
    correct: &[
        Field { column: "title", parse: parsed::<Line>, optional: false },
        Field { column: "text", parse: parsed::<Text>, optional: true },
        Field { column: "letter", parse: parsed::<Line>, optional: true },
    ],
};
