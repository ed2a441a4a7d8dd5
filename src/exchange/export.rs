//! export-register: a register leaves the house. Only what the officer may read, only by those who may export; the read
//! log says who, what, how many rows and the hash before the file has its name.

use super::{
    atomic::{Atomic, Hashed},
    render::{Csv, Json, JsonLines},
};
use crate::{
    law::authority::{Matter, Permit},
    office::{Access, Reader, Register, Result},
    values::{Column, Foot, Sink, Value},
};
use std::{
    io::{self, Write},
    path::Path,
};

/// Rows about persons that leave in a machine format without being an export.
pub const FREE_ROWS: u64 = 100;

/// What leaves, and how.
pub struct Export<'a> {
    /// The register.
    pub register: &'static Register,
    /// The words as typed, register and filter: what the read log keeps.
    pub what: &'a str,
    /// Why, for the read log.
    pub reason: Option<&'a str>,
    /// How it is written.
    pub form: Form,
}

/// Where it goes.
pub enum To<'a> {
    /// To a file, whole or not at all.
    File(&'a Path),
    /// To a stream.
    Stream(&'a mut dyn Write),
}

/// How a register is written when it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV.
    Csv,
    /// CSV with the mark by which spreadsheets tell UTF-8.
    CsvWithBom,
    /// One document.
    Json,
    /// An object a line.
    JsonLines,
}

/// What left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Rows.
    pub rows: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// Whether the officer may let a register leave: the post by the law, and the right to read it. An answer that is of no
/// one register holds only what he may read anyway.
pub fn may_export(reader: &Reader, register: Option<&Register>) -> Result<Permit> {
    let clauses = register.map(|register| register.clauses.to_vec()).unwrap_or_default();
    let matter = Matter { clauses: Some(clauses), ..Matter::default() };
    let permit = reader.decide("export-register", &matter, reader.today)?;
    let Some(register) = register else { return Ok(permit) };
    if !register.open && !reader.law.may_read(&reader.officer, register.clauses, reader.today) {
        let facts = vec![("register", format!("register-{}", register.name))];
        return Err(reader.law.refuse(&permit, "export-needs-reading", facts).into());
    }
    Ok(permit)
}

impl Export<'_> {
    /// Lets the register leave, as far as the officer may read it; `read` streams its rows.
    pub fn carry(
        &self,
        reader: &Reader,
        to: To<'_>,
        read: impl FnOnce(&mut dyn Sink) -> Result<()>,
    ) -> Result<Carried> {
        may_export(reader, Some(self.register))?;
        carry(reader, self.what, self.reason, to, |out, rows| match self.form {
            Form::Csv => run(read, rows, Csv::new(out), Csv::finish),
            Form::CsvWithBom => run(read, rows, Csv::with_bom(out)?, Csv::finish),
            Form::Json => run(read, rows, Json::new(out), Json::finish),
            Form::JsonLines => run(read, rows, JsonLines::new(out), JsonLines::finish),
        })
    }
}

/// Lets leave what `write` writes, counting its rows, and enters it in the read log as `what`, the words as typed. A
/// file has its name only afterwards: what cannot be logged does not leave. A stream is logged as far as it came.
pub fn carry(
    reader: &Reader,
    what: &str,
    reason: Option<&str>,
    to: To<'_>,
    write: impl FnOnce(&mut dyn Write, &mut u64) -> Result<()>,
) -> Result<Carried> {
    let mut rows = 0;
    let log = |rows, hash: &str| reader.log(&Access::Export { what, rows, hash }, reason);
    let sha256 = match to {
        To::File(path) => {
            let mut file = Atomic::create(path)?;
            write(&mut file, &mut rows)?;
            let sealed = file.seal()?;
            log(rows, &sealed.written().sha256)?;
            sealed.publish()?.sha256
        }
        To::Stream(out) => {
            let mut out = Hashed::new(out);
            let written = write(&mut out, &mut rows);
            let sha256 = out.end().1.sha256;
            log(rows, &sha256)?;
            written?;
            sha256
        }
    };
    Ok(Carried { rows, sha256 })
}

fn run<S: Sink>(
    read: impl FnOnce(&mut dyn Sink) -> Result<()>,
    rows: &mut u64,
    mut sink: S,
    end: impl FnOnce(S) -> io::Result<()>,
) -> Result<()> {
    let mut counted = Capped::new(&mut sink, u64::MAX);
    let read = read(&mut counted);
    *rows = counted.rows();
    read?;
    Ok(end(sink)?)
}

/// Counts rows, and lets no more than so many pass: what an officer without the right to export may see of persons in
/// a machine format.
pub struct Capped<'s> {
    sink: &'s mut dyn Sink,
    most: u64,
    rows: u64,
}

impl<'s> Capped<'s> {
    /// Passes on at most so many rows.
    pub fn new(sink: &'s mut dyn Sink, most: u64) -> Self {
        Self { sink, most, rows: 0 }
    }

    /// How many rows came.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Whether more came than may pass: the error of [`Sink::row`] is then the refusal of the export.
    #[must_use]
    pub fn exceeded(&self) -> bool {
        self.rows > self.most
    }
}

impl Sink for Capped<'_> {
    fn title(&mut self, key: &'static str) -> io::Result<()> {
        self.sink.title(key)
    }

    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.sink.section(key)
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.sink.head(columns)
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        self.rows += 1;
        if self.exceeded() {
            return Err(io::ErrorKind::QuotaExceeded.into());
        }
        self.sink.row(cells)
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        self.sink.foot(foot)
    }
}
