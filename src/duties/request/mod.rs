//! Requests for information (4.1.1): what the office asks of state bodies, municipalities, natural and legal persons and the
//! Service's own units, until when an answer is awaited, and what came.

mod ask;
mod reply;
#[cfg(test)]
mod tests;

pub use ask::{BodyKind, RequestInformation};
pub use reply::{RecordReply, Reply};

use crate::{
    law::authority::Unit,
    office::{Field, Link, Register, Result, parsed},
    record,
    store::Db,
    values::{Column, Date, Kind, Line, Number, Text},
};

crate::codes!(
    /// Where a request stands.
    State {
        /// It was sent.
        Sent = "sent",
        /// Everything that will come has come.
        Answered = "answered",
    }
);

record!(
    /// A request, as far as its acts ask about it.
    Request {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Whose request it is.
        author: i64,
        /// His unit then.
        unit: Unit,
        /// Day of the request.
        on_date: Date,
        /// Day by which the answer is awaited.
        reply_by: Date,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Request {
    /// The request's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The request with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }
}

/// Requests about a record, shown below it.
pub const OF_RECORD: Link = Link {
    key: "requests",
    from: "FROM request q WHERE q.about_table=?2 AND q.about_row=?1 ORDER BY q.id",
    columns: &[
        (Column::new("number", Kind::Number('X')), "q.year*1000000000+q.serial"),
        (Column::new("asked-body", Kind::Text), "q.body"),
        (Column::new("on-date", Kind::Date), "q.on_date"),
        (Column::new("reply-by", Kind::Date), "q.reply_by"),
        (Column::new("state", Kind::Code("request-state")), "q.state"),
        (Column::new("request-reply", Kind::Code("request-reply")), "q.reply"),
        (Column::new("annulled", Kind::Text), "q.annulled"),
    ],
    guarded: &[],
};

/// The register of requests.
pub const REGISTER: Register = Register {
    prefix: 'X',
    table: "request",
    name: "requests",
    clauses: &[],
    open: false,
    own: "t.author=:me OR t.signed_by=:me OR t.entered_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: None,
    joins: "",
    date: "t.on_date",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: None,
    responsible: Some("t.author"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("asked-body", Kind::Text), "t.body"),
        (Column::new("asked", Kind::Text), "t.asked"),
        (Column::new("state", Kind::Code("request-state")), "t.state"),
        (Column::new("reply-by", Kind::Date), "t.reply_by"),
        (Column::new("reply-on", Kind::Date), "t.reply_on"),
        (Column::new("request-reply", Kind::Code("request-reply")), "t.reply"),
        (Column::new("letter", Kind::Text), "t.letter"),
    ],
    show: &[
        (Column::new("asked-kind", Kind::Code("request-body")), "t.body_kind"),
        (Column::new("asked-body", Kind::Text), "t.body"),
        (Column::new("asked", Kind::Text), "t.asked"),
        (Column::new("asked-about", Kind::Text), "t.about"),
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("letter", Kind::Text), "t.letter"),
        (
            Column::new("signed-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.signed_by)",
        ),
        (
            Column::new("author", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.author)",
        ),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (Column::new("state", Kind::Code("request-state")), "t.state"),
        (Column::new("reply-by", Kind::Date), "t.reply_by"),
        (Column::new("request-reply", Kind::Code("request-reply")), "t.reply"),
        (Column::new("reply-on", Kind::Date), "t.reply_on"),
        (Column::new("reply-number", Kind::Text), "t.reply_number"),
        (Column::new("reply-text", Kind::Text), "t.reply_text"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: "t.body_fold LIKE ?1 OR t.letter=?2 OR t.reply_number=?2",
    correct: &[
        Field { column: "asked", parse: parsed::<Text>, optional: false },
        Field { column: "letter", parse: parsed::<Line>, optional: false },
        Field { column: "reply_number", parse: parsed::<Line>, optional: true },
    ],
};
