//! What a register is to the rest of the house: its numbers, its columns, who may read it.

use super::{Error, Result, broken};
use crate::{
    law::{
        Law,
        authority::{Officer, Post, Unit},
    },
    store::{self, Db, Row},
    values::{Column, Date, Number, Reference, Value, Wrong},
};

/// One register, described once: list, show, find, reports, exports, completion and corrections are loops over these.
///
/// In its SQL the record table is `t`; `:me` stands for the reading employee, `:units` for the units below his own, `:today`
/// in columns and in the state for the day of reading ([`dated`]).
pub struct Register {
    /// Letter of its numbers.
    pub prefix: char,
    /// Record table.
    pub table: &'static str,
    /// Name in commands and messages: `violations`.
    pub name: &'static str,
    /// Clauses whose holders may read it; empty where the post alone decides.
    pub clauses: &'static [&'static str],
    /// Everyone may read it (the staff list).
    pub open: bool,
    /// Rows an officer may read without holding a clause: what he wrote, what is addressed or assigned to him.
    pub own: &'static str,
    /// Rows that are the papers of a department or a division, for its head.
    pub papers: Option<&'static str>,
    /// Rows that are about himself and that he does not read, whatever his post.
    pub hidden: Option<&'static str>,
    /// Joins that its columns need.
    pub joins: &'static str,
    /// Day by which periods are cut.
    pub date: &'static str,
    /// State, where it has one.
    pub state: Option<&'static str>,
    /// Unit in charge, where it has one.
    pub unit: Option<&'static str>,
    /// Id of the person it is about, where it is about one.
    pub person: Option<&'static str>,
    /// Id of the officer in charge, where it has one.
    pub responsible: Option<&'static str>,
    /// Columns of lists, reports and exports, each with its SQL.
    pub list: &'static [(Column, &'static str)],
    /// Columns of a single record.
    pub show: &'static [(Column, &'static str)],
    /// What belongs to a record and stands in other tables.
    pub links: &'static [Link],
    /// Predicate that finds rows by a folded text `?1` (`LIKE`), and by the text as typed `?2`.
    pub find: &'static str,
    /// Columns that correct-record may write.
    pub correct: &'static [Field],
}

/// Rows that belong to a record, shown below it.
pub struct Link {
    /// Heading's key: `link-KEY`.
    pub key: &'static str,
    /// Everything after the columns, with `?1` the record's id and `?2` its table, where more than one register has the
    /// link: `FROM investigation i WHERE i.violation=?1`.
    pub from: &'static str,
    /// Its columns, each with its SQL.
    pub columns: &'static [(Column, &'static str)],
    /// Keys of the columns that are not for everybody who may read the record: heads, the chief specialist and whom the
    /// record is about see them.
    pub guarded: &'static [&'static str],
}

/// A column that may be corrected, and how its new value is checked.
pub struct Field {
    /// Column in the register.
    pub column: &'static str,
    /// Parses what was typed.
    pub parse: fn(&str) -> std::result::Result<Value<'static>, Wrong>,
    /// It may be made empty.
    pub optional: bool,
}

/// A field whose type is its parser.
pub fn parsed<T>(text: &str) -> std::result::Result<Value<'static>, Wrong>
where
    T: std::str::FromStr<Err = Wrong> + Into<Value<'static>>,
{
    text.parse::<T>().map(Into::into)
}

impl Register {
    /// SQL that makes the record's number from a table's year and serial; the cell is [`Number::packed`].
    #[must_use]
    pub fn number(&self, year: i64, serial: i64) -> Number {
        Number { register: self.prefix, year, serial }
    }

    /// The id of the record with that number; an error offers numbers that are near.
    pub fn id(&self, db: &Db, number: Number) -> Result<i64> {
        let sql = format!("SELECT id FROM {} WHERE year=?1 AND serial=?2", self.table);
        let found = db.one(&sql, &[number.year.into(), number.serial.into()], |row| row.get(0))?;
        match found {
            Some(id) if number.register == self.prefix => Ok(id),
            _ => Err(self.missing(db, number)),
        }
    }

    /// The record with that number, mapped from these columns; an error offers numbers that are near.
    pub fn record<T>(
        &self,
        db: &Db,
        number: Number,
        columns: &str,
        read: impl FnOnce(&Row<'_>) -> store::Result<T>,
    ) -> Result<T> {
        let sql = format!("SELECT {columns} FROM {} WHERE year=?1 AND serial=?2", self.table);
        db.one(&sql, &[number.year.into(), number.serial.into()], read)?
            .filter(|_| number.register == self.prefix)
            .ok_or_else(|| self.missing(db, number))
    }

    /// As [`Register::record`], where it is not annulled.
    pub fn standing<T>(
        &self,
        db: &Db,
        number: Number,
        columns: &str,
        annulled: impl FnOnce(&T) -> bool,
        read: impl FnOnce(&Row<'_>) -> store::Result<T>,
    ) -> Result<T> {
        let found = self.record(db, number, columns, read)?;
        if annulled(&found) { broken("record-annulled").with("number", number).err() } else { Ok(found) }
    }

    /// The answer that there is no such record, with the nearest numbers of that year.
    #[must_use]
    pub fn missing(&self, db: &Db, number: Number) -> Error {
        let sql = format!(
            "SELECT year, serial FROM {} WHERE year=?1 ORDER BY abs(serial-?2), serial LIMIT 3",
            self.table
        );
        let near = db
            .all(&sql, &[number.year.into(), number.serial.into()], |row| {
                Ok(self.number(row.get(0)?, row.get(1)?))
            })
            .unwrap_or_default(); // the nearest are a courtesy: without them the answer is the same
        Error::NotFound { number: number.to_string(), near }
    }

    /// Which rows of it an officer may read on a day, as SQL.
    #[must_use]
    pub fn scope(&self, law: &Law, officer: &Officer, on: Date) -> String {
        let readable = self.readable(law, officer, on);
        match self.hidden {
            Some(hidden) => format!("({readable} AND NOT coalesce({}, 0))", of_reader(hidden, officer)),
            None => readable,
        }
    }

    fn readable(&self, law: &Law, officer: &Officer, on: Date) -> String {
        if self.open || law.may_read(officer, self.clauses, on) {
            return "1".into();
        }
        let mut sql = format!("({})", of_reader(self.own, officer));
        // A department head and a division head watch over the papers of those below them (5.9.5, 5.10.2).
        if let (Some(papers), Post::DepartmentHead | Post::DivisionHead) = (self.papers, officer.seat.post) {
            let below = Unit::ALL.iter().filter(|(_, unit)| unit.within(officer.seat.unit));
            let units: Vec<String> = below.map(|(name, _)| format!("'{name}'")).collect();
            sql.push_str(" OR (");
            sql.push_str(&papers.replace(":units", &units.join(",")));
            sql.push(')');
        }
        format!("({sql})")
    }
}

fn of_reader(sql: &str, officer: &Officer) -> String {
    sql.replace(":me", &officer.id.to_string())
}

/// SQL of a register's columns or state as of a day of reading.
#[must_use]
pub fn dated(sql: &str, today: Date) -> String {
    sql.replace(":today", &format!("'{today}'"))
}

/// The number that was typed, or that of the record which an earlier row with that foreign id made.
pub(super) fn resolve(db: &Db, typed: &Reference, prefix: char, source: Option<&str>) -> Result<Number> {
    let id = match typed {
        Reference::Number(number) if number.register == prefix => return Ok(*number),
        Reference::Number(number) => {
            return broken("number-of-another-register").with("number", number).with("prefix", prefix).err();
        }
        Reference::Foreign(id) => id,
    };
    let Some(source) = source else {
        return broken("foreign-id-needs-source").with("id", id).with("prefix", prefix).err();
    };
    let found = db.all(
        "SELECT record FROM act WHERE source=?1 AND external_id=?2 AND record IS NOT NULL ORDER BY seq",
        &[source.into(), id.as_str().into()],
        |row| row.get::<Number>(0),
    )?;
    match found.into_iter().find(|number| number.register == prefix) {
        Some(number) => Ok(number),
        None => broken("foreign-id-unknown").with("id", id).with("source", source).err(),
    }
}

/// The number that was typed, or that of the record of whichever of these registers which an earlier row with that
/// foreign id made. Where it made records of several of them, only the number says which is meant.
pub(super) fn resolve_among(
    db: &Db,
    typed: &Reference,
    among: &dyn Fn(char) -> bool,
    source: Option<&str>,
) -> Result<Number> {
    let id = match typed {
        Reference::Number(number) => return Ok(*number),
        Reference::Foreign(id) => id,
    };
    let Some(source) = source else { return broken("foreign-id-wants-source").with("id", id).err() };
    let made = db.all(
        "SELECT record FROM act WHERE source=?1 AND external_id=?2 AND record IS NOT NULL ORDER BY seq",
        &[source.into(), id.as_str().into()],
        |row| row.get::<Number>(0),
    )?;
    let letter = only_letter(id, made.iter().map(|number| number.register).filter(|letter| among(*letter)))?;
    resolve(db, typed, letter, Some(source))
}

fn only_letter(id: &str, letters: impl Iterator<Item = char>) -> Result<char> {
    let mut letters: Vec<char> = letters.collect();
    letters.sort_unstable();
    letters.dedup();
    match letters[..] {
        [letter] => Ok(letter),
        [] => broken("foreign-id-of-no-record").with("id", id).err(),
        _ => broken("foreign-id-of-several").with("id", id).err(),
    }
}
