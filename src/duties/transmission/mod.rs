//! Data for other state systems (3.1.6, 6.2.2, 6.3.2; numbers U-…): what is due is read out of the registers, leaves as a
//! numbered file, and the other system's answers come back to each record of it.

mod confirm;
mod fields;
mod file;
mod outbox;
#[cfg(test)]
mod tests;
mod transmit;

pub use confirm::ConfirmTransmission;
pub use fields::Data;
pub use file::write;
pub use outbox::{Due, letter, outbox};
pub use transmit::TransmitData;

use crate::{
    law::{Matters, System},
    office::{Error, Link, Register, Result},
    record,
    store::Db,
    values::{Column, Date, Kind, Number},
};
use outbox::{table, version as outbox_version};

crate::codes!(
    /// What a line does to what was sent before.
    LineKind {
        /// Nothing was sent before.
        New = "new",
        /// It takes the place of what was sent.
        Correction = "correction",
        /// What was sent no longer stands.
        Withdrawal = "withdrawal",
    }
);

crate::codes!(
    /// Where a file stands.
    State {
        /// Receipts are awaited.
        Sent = "sent",
        /// Every record has its receipt.
        Answered = "answered",
    }
);

crate::codes!(
    /// What the other system did with a record.
    Reply {
        /// It was taken.
        Accepted = "accepted",
        /// It was not.
        Rejected = "rejected",
    }
);

record!(
    /// A file that was sent.
    Transmission {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Where to.
        system: System,
        /// What is in it.
        what: Matters,
        /// Place among the files to that system.
        sequence: i64,
        /// Day it was made.
        sent_on: Date,
        /// The articles it rests on.
        basis: String,
        /// Records in it.
        records: i64,
        /// Checksum of its lines.
        sha256: String,
        /// Records without an answer.
        unanswered: i64,
    }
);

impl Transmission {
    /// The file's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The file with that number.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.record(db, number, Self::COLUMNS, Self::read)
    }
}

/// A record as it stands in a file.
struct Sending<'a> {
    line: i64,
    kind: LineKind,
    version: i64,
    /// File and line of what it corrects or withdraws.
    first: Option<(Number, i64)>,
    data: &'a str,
}

/// The lines of a file as they were sent, in their order.
fn lines(db: &Db, file: &Transmission, mut each: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let sql = format!(
        "SELECT x.line, x.kind, x.version, x.data, t.year, t.serial, u.year, u.serial, f.line \
         FROM transmitted x JOIN {} t ON t.id=x.row_id LEFT JOIN transmitted f ON f.id=x.first \
         LEFT JOIN transmission u ON u.id=f.transmission WHERE x.transmission=?1 ORDER BY x.line",
        table(file.what)
    );
    db.stream::<Error>(&sql, &[file.id.into()], |row| {
        let record = Number { register: letter(file.what), year: row.get(4)?, serial: row.get(5)? };
        let first = match (row.get(6)?, row.get(7)?, row.get(8)?) {
            (Some(year), Some(serial), Some(line)) => Some((REGISTER.number(year, serial), line)),
            _ => None,
        };
        let data: String = row.get(3)?;
        let sending =
            Sending { line: row.get(0)?, kind: row.get(1)?, version: row.get(2)?, first, data: &data };
        each(&file::line(record, &sending))
    })
}

/// File and line of a record that was sent.
fn first_of(db: &Db, transmitted: i64) -> Result<(Number, i64)> {
    let sql = "SELECT u.year, u.serial, x.line FROM transmitted x JOIN transmission u ON u.id=x.transmission \
               WHERE x.id=?1";
    let found = db.one(sql, &[transmitted.into()], |row| {
        Ok((REGISTER.number(row.get(0)?, row.get(1)?), row.get(2)?))
    })?;
    Ok(found.expect("a foreign key points to a line of a file"))
}

/// The next place among the files to a system. The lock is held, and no row is deleted: no gap, no double.
fn next_sequence(db: &Db, system: System) -> Result<i64> {
    let sql = "SELECT coalesce(max(sequence), 0)+1 FROM transmission WHERE system=?1";
    Ok(db.count(sql, &[system.into()])?)
}

/// A line of a file, with the last answer to it.
struct Open {
    id: i64,
    result: Option<Reply>,
    why: Option<String>,
}

/// The lines of a file about a record, or all that nothing was answered to.
fn open_lines(db: &Db, file: i64, row: Option<i64>) -> crate::store::Result<Vec<Open>> {
    let last = "LEFT JOIN receipt r ON r.id=(SELECT max(y.id) FROM receipt y WHERE y.transmitted=x.id)";
    let wanted = if row.is_some() { "x.row_id=?2" } else { "r.id IS NULL AND ?2 IS NULL" };
    let sql = format!(
        "SELECT x.id, r.result, r.why FROM transmitted x {last} WHERE x.transmission=?1 AND {wanted} ORDER BY x.line"
    );
    db.all(&sql, &[file.into(), row.into()], |row| {
        Ok(Open { id: row.get(0)?, result: row.get(1)?, why: row.get(2)? })
    })
}

/// The register of files sent.
pub const REGISTER: Register = Register {
    prefix: 'U',
    table: "transmission",
    name: "transmissions",
    clauses: &["3.1.6", "6.2.2", "6.3.2"],
    open: false,
    own: "t.officer=:me",
    papers: None,
    hidden: None,
    joins: "JOIN employee o ON o.id=t.officer",
    date: "t.sent_on",
    state: Some("t.state"),
    unit: None,
    person: None,
    responsible: Some("t.officer"),
    list: &[
        (Column::new("sent-on", Kind::Date), "t.sent_on"),
        (Column::new("system", Kind::Code("system")), "t.system"),
        (Column::new("matters", Kind::Code("matters")), "t.what"),
        (Column::new("records", Kind::Count), "t.records"),
        (Column::new("unanswered", Kind::Count), "t.unanswered"),
        (Column::new("state", Kind::Code("transmission-state")), "t.state"),
        (Column::new("officer", Kind::Text), "o.surname||' '||o.given"),
    ],
    show: &[
        (Column::new("system", Kind::Code("system")), "t.system"),
        (Column::new("matters", Kind::Code("matters")), "t.what"),
        (Column::new("sequence", Kind::Count), "t.sequence"),
        (Column::new("sent-on", Kind::Date), "t.sent_on"),
        (Column::new("officer", Kind::Text), "o.surname||' '||o.given"),
        (Column::new("basis", Kind::Text), "t.basis"),
        (Column::new("records", Kind::Count), "t.records"),
        (Column::new("sha256", Kind::Hash), "t.sha256"),
        (Column::new("unanswered", Kind::Count), "t.unanswered"),
        (Column::new("state", Kind::Code("transmission-state")), "t.state"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "rejected-records",
        from: "FROM transmitted x JOIN receipt r ON r.transmitted=x.id AND r.result='rejected' \
               WHERE x.transmission=?1 AND r.id=(SELECT max(y.id) FROM receipt y WHERE y.transmitted=x.id) \
               ORDER BY x.line",
        columns: &[
            (Column::new("line", Kind::Count), "x.line"),
            (Column::new("kind", Kind::Code("line-kind")), "x.kind"),
            (Column::new("why", Kind::Text), "r.why"),
            (Column::new("on-date", Kind::Date), "r.on_date"),
        ],
        guarded: &[],
    }],
    find: "t.sha256=?2",
    correct: &[],
};
