//! Imported files (numbers F-…): a file is an act of its own, over the entries of its rows.

mod annul;
mod take;

pub use annul::AnnulBatch;
pub use take::TakeFile;

use crate::{
    office::{Register, Result},
    record,
    store::Db,
    values::{Column, Kind, Number},
};

record!(
    /// A file that was taken, as far as its acts ask about it.
    Batch {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// First entry of its rows; `None` where no row was taken.
        first_entry: Option<i64>,
        /// Last entry of its rows.
        last_entry: Option<i64>,
        /// Rows written back.
        rejected: i64,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Batch {
    /// The batch's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The batch with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The standing batch in which an act took a file of these very bytes.
    pub fn of_file(db: &Db, act: &str, sha256: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM batch WHERE sha256=?1 AND act_name=?2 AND annulled IS NULL ORDER BY id",
            Self::COLUMNS
        );
        Ok(db.one(&sql, &[sha256.into(), act.into()], Self::read)?)
    }
}

/// The numbers of the records that a run of entries is about, in order; an entry about none gives `None`.
fn records(db: &Db, first: i64, last: i64) -> Result<Vec<(i64, Option<Number>)>> {
    let sql = "SELECT seq, record FROM act WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
    Ok(db.all(sql, &[first.into(), last.into()], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// A record as an entry left it.
struct Made {
    id: i64,
    /// The entry that last wrote it.
    act: i64,
    /// The entry that made it: the first version of all.
    by: i64,
    annulled: bool,
}

/// The row of a record, with the first and the last entry that wrote it.
fn made(db: &Db, register: &Register, number: Number) -> Result<Made> {
    let sql = format!(
        "SELECT t.id, t.act, t.annulled IS NOT NULL, \
         (SELECT min(h.act) FROM history h WHERE h.table_name='{0}' AND h.row_id=t.id) \
         FROM {0} t WHERE t.year=?1 AND t.serial=?2",
        register.table
    );
    let found = db.one(&sql, &[number.year.into(), number.serial.into()], |row| {
        let act = row.get(1)?;
        Ok(Made {
            id: row.get(0)?,
            act,
            annulled: row.get(2)?,
            by: row.get::<Option<i64>>(3)?.unwrap_or(act),
        })
    })?;
    found.ok_or_else(|| register.missing(db, number))
}

/// The register of imported files.
pub const REGISTER: Register = Register {
    prefix: 'F',
    table: "batch",
    name: "batches",
    clauses: &[],
    open: false,
    own: "t.officer=:me",
    papers: None,
    joins: "JOIN employee o ON o.id=t.officer",
    date: "t.on_date",
    state: None,
    unit: None,
    person: None,
    responsible: None,
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("act", Kind::Text), "t.act_name"),
        (Column::new("file", Kind::Text), "t.file"),
        (Column::new("officer", Kind::Text), "o.surname||' '||o.given"),
        (Column::new("taken", Kind::Count), "t.taken"),
        (Column::new("passed", Kind::Count), "t.passed"),
        (Column::new("rejected", Kind::Count), "t.rejected"),
    ],
    show: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("act", Kind::Text), "t.act_name"),
        (Column::new("file", Kind::Text), "t.file"),
        (Column::new("sha256", Kind::Hash), "t.sha256"),
        (Column::new("officer", Kind::Text), "o.surname||' '||o.given"),
        (Column::new("first-entry", Kind::Count), "t.first_entry"),
        (Column::new("last-entry", Kind::Count), "t.last_entry"),
        (Column::new("taken", Kind::Count), "t.taken"),
        (Column::new("passed", Kind::Count), "t.passed"),
        (Column::new("rejected", Kind::Count), "t.rejected"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: "t.file=?2 OR t.sha256=?2",
    correct: &[],
};
