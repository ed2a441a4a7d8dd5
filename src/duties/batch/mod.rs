//! Imported files (numbers F-…): a file is an act of its own, over the entries of its rows.

mod annul;
mod back;
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

    /// The record that its first entry is about.
    fn about(&self, db: &Db) -> Result<Option<Number>> {
        let Some(first) = self.first_entry else { return Ok(None) };
        Ok(db.one("SELECT record FROM act WHERE seq=?1", &[first.into()], |row| row.get(0))?.flatten())
    }
}

/// One row as the file left it.
struct Row {
    /// The entry that last wrote it.
    act: i64,
    annulled: bool,
    number: Number,
    /// Its image before the file, where it stood then.
    before: Option<String>,
}

/// The entries of a run: the record that each is about, and the rows that it wrote.
fn entries(db: &Db, first: i64, last: i64) -> Result<Vec<(i64, Option<Number>, String)>> {
    let sql = "SELECT seq, record, wrote FROM act WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
    Ok(db.all(sql, &[first.into(), last.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// A row as it stands, and as it stood before that entry.
fn row(db: &Db, register: &Register, id: i64, first: i64) -> Result<Row> {
    let table = register.table;
    let sql = format!(
        "SELECT t.act, t.annulled IS NOT NULL, t.year, t.serial, (SELECT h.image FROM history h \
         WHERE h.table_name='{table}' AND h.row_id=t.id AND h.act<?2 ORDER BY h.act DESC LIMIT 1) \
         FROM {table} t WHERE t.id=?1"
    );
    let found = db.one(&sql, &[id.into(), first.into()], |row| {
        Ok(Row {
            act: row.get(0)?,
            annulled: row.get(1)?,
            number: register.number(row.get(2)?, row.get(3)?),
            before: row.get(4)?,
        })
    })?;
    Ok(found.expect("nothing is deleted: a row that an entry lists is there"))
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
    hidden: None,
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
