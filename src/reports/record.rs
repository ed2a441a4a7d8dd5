//! One record, before anything of it is shown: where it stands, whom it is about, whether the officer may read it.

use super::{query::numbered, rights};
use crate::{
    duties,
    law::authority::Officer,
    office::{Access, Error, Reader, Register, Result},
    same_person,
    values::{Column, Date, Number, Text},
};

/// A record that was asked for.
pub(super) struct Record {
    pub(super) register: &'static Register,
    pub(super) number: Number,
    pub(super) id: i64,
    /// Id of the person it is about.
    pub(super) person: Option<i64>,
    /// The officer may read the whole of it.
    pub(super) readable: bool,
}

/// References between records besides the person both are about: table, column, table referred to.
const REFERENCES: &[(&str, &str, &str)] = &[
    ("ban", "removal", "removal"),
    ("ban", "violation", "violation"),
    ("blank_range", "stock", "blank_range"),
    ("challenge", "custody", "custody"),
    ("challenge", "removal", "removal"),
    ("challenge", "violation", "violation"),
    ("custody", "detention", "custody"),
    ("custody", "removal", "removal"),
    ("custody", "violation", "violation"),
    ("identification", "removal", "removal"),
    ("inspection", "employer", "employer"),
    ("proposal", "inspection", "inspection"),
    ("proposal", "violation", "violation"),
    ("removal", "violation", "violation"),
    ("signal", "document", "document"),
    ("violation", "employer", "employer"),
];

impl Record {
    /// The record with that number, or the answer that there is none.
    pub(super) fn find(reader: &Reader, number: Number) -> Result<Self> {
        let Some(register) = duties::register(number.register) else {
            return Err(Error::NotFound { number: number.to_string(), near: Vec::new() });
        };
        let sql = format!(
            "SELECT t.id, {person}, CASE WHEN {scope} THEN 1 ELSE 0 END FROM {table} t {joins} \
             WHERE t.year=?1 AND t.serial=?2",
            person = register.person.unwrap_or("NULL"),
            scope = reader.scope(register),
            table = register.table,
            joins = register.joins,
        );
        let found = reader.db.one(&sql, &[number.year.into(), number.serial.into()], |row| {
            Ok(Self { register, number, id: row.get(0)?, person: row.get(1)?, readable: row.get(2)? })
        })?;
        found.ok_or_else(|| register.missing(&reader.db, number))
    }

    /// Writes into the read log that a person's file was looked at: before it is shown, for what cannot be logged is not.
    pub(super) fn log(&self, reader: &Reader, reason: Option<&Text>) -> Result<()> {
        let Some(person) = self.person else { return Ok(()) };
        let access = Access::File { number: &self.number.to_string(), person };
        reader.log(&access, reason.map(Text::as_str))
    }

    /// Whether a record that the officer may read is linked to it: the same person, or one refers to the other.
    pub(super) fn linked(&self, reader: &Reader) -> Result<bool> {
        for other in duties::REGISTERS {
            let scope = reader.scope(other);
            let exists = |condition: String, id: i64| {
                let sql = format!(
                    "SELECT 1 FROM {} t {} WHERE {condition} AND {scope} LIMIT 1",
                    other.table, other.joins
                );
                Ok::<_, Error>(reader.db.one(&sql, &[id.into()], |_| Ok(()))?.is_some())
            };
            if let (Some(person), Some(column)) = (self.person, other.person)
                && exists(format!("{column} IN {}", same_person!("?1")), person)?
            {
                return Ok(true);
            }
            if other.table == "violation" && duties::origin::leads_to_cases(self.register.table) {
                let table = self.register.table;
                if exists(format!("t.from_table='{table}' AND t.from_row=?1"), self.id)? {
                    return Ok(true);
                }
            }
            if self.register.table == "violation" && duties::origin::leads_to_cases(other.table) {
                let of_it = format!("s.id=?1 AND s.from_table='{}'", other.table);
                if exists(format!("t.id=(SELECT s.from_row FROM violation s WHERE {of_it})"), self.id)? {
                    return Ok(true);
                }
            }
            for (from, column, to) in REFERENCES {
                let refers = *from == other.table && *to == self.register.table;
                if refers && exists(format!("t.{column}=?1"), self.id)? {
                    return Ok(true);
                }
                let referred = *to == other.table && *from == self.register.table;
                let ids = || format!("t.id=(SELECT s.{column} FROM {from} s WHERE s.id=?1)");
                if referred && exists(ids(), self.id)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The refusal of a record that is not his to read.
    pub(super) fn refuse(&self, reader: &Reader, reading: &'static str) -> Error {
        self.refuse_by(reader, reading, "not-yours-to-read")
    }

    /// The same by a rule of its own.
    pub(super) fn refuse_by(&self, reader: &Reader, reading: &'static str, key: &'static str) -> Error {
        let args = vec![("number", self.number.to_string())];
        let clauses = self.register.clauses;
        let may = |somebody: &Officer| reader.law.may_read(somebody, clauses, reader.today);
        rights::not_yours(reader, reading, key, args, clauses, may)
    }

    /// SQL of columns of this record, after its number.
    pub(super) fn select(&self, columns: &[&(Column, &'static str)], today: Date) -> String {
        let (columns, table, joins) =
            (numbered(columns.iter().copied(), today), self.register.table, self.register.joins);
        format!("SELECT {columns} FROM {table} t {joins} WHERE t.id=?1")
    }
}
