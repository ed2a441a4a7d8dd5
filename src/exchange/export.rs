//! export-register: a register leaves the house. Only what the officer may read, only by those who may export; the read
//! log says who, what, how many rows and the hash before the file has its name.

use super::{
    atomic::Atomic,
    render::{Csv, Json, JsonLines},
};
use crate::{
    duties,
    law::authority::{Matter, Permit, Unit},
    office::{Access, Reader, Register, Result, broken},
    reports::{Reading, Whole},
    values::{Column, Date, Foot, Line, Sink, Text, Value},
};
use std::{
    fmt::Write as _,
    io::{self, Write},
    path::Path,
};

/// Rows about persons that leave in a machine format without being an export.
pub const FREE_ROWS: u64 = 100;

/// Which part of which register.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportArgs {
    /// Register: violations, persons, documents …
    #[arg(value_name = "REGISTER")]
    pub register: Line,
    /// First day of the period
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Last day of the period
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
    /// Unit in charge
    #[arg(long, value_enum)]
    pub unit: Option<Unit>,
    /// State of the records
    #[arg(long, value_name = "STATE")]
    pub state: Option<Line>,
    /// Why, for the read log
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<Text>,
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

impl ExportArgs {
    /// The register and its filter as they would be typed: what the read log keeps.
    fn typed(&self) -> String {
        let mut typed = format!("export-register {}", self.register);
        let options = [
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
            ("unit", self.unit.map(|unit| unit.to_string())),
            ("state", self.state.as_ref().map(ToString::to_string)),
        ];
        for (name, value) in options {
            if let Some(value) = value {
                write!(typed, " --{name} {value}").expect("a String takes every text");
            }
        }
        typed
    }
}

/// Whether the officer may let a register leave: the post by the law, and the right to read it.
pub fn may_export(reader: &Reader, clauses: &[&'static str], open: bool) -> Result<Permit> {
    let matter = Matter { clauses: Some(clauses.to_vec()), ..Matter::default() };
    let permit = reader.law.decide("export-register", &matter, &reader.officer, reader.today)?;
    if !open && !reader.law.may_read(&reader.officer, clauses, reader.today) {
        return Err(reader.law.refuse(&permit, "export-needs-reading", Vec::new()).into());
    }
    Ok(permit)
}

/// Exports a register to a file.
pub fn export(reader: &Reader, args: &ExportArgs, form: Form, path: &Path) -> Result<Carried> {
    let register = register(args.register.as_str())?;
    may_export(reader, register.clauses, register.open)?;
    let state = args.state.as_ref().map(Line::as_str);
    let whole = Whole { register, from: args.from, until: args.until, unit: args.unit, state };
    let reason = args.reason.as_ref().map(Text::as_str);
    carry(reader, &args.typed(), reason, path, |file| match form {
        Form::Csv => run(&whole, reader, Csv::new(file), Csv::finish),
        Form::CsvWithBom => run(&whole, reader, Csv::with_bom(file)?, Csv::finish),
        Form::Json => run(&whole, reader, Json::new(file), Json::finish),
        Form::JsonLines => run(&whole, reader, JsonLines::new(file), JsonLines::finish),
    })
}

/// Gives what `render` writes (it answers how many rows) to a file, and enters it in the read log as `what`, the words
/// as typed. The file has its name only afterwards: what cannot be logged does not leave.
pub fn carry(
    reader: &Reader,
    what: &str,
    reason: Option<&str>,
    path: &Path,
    render: impl FnOnce(&mut dyn Write) -> Result<u64>,
) -> Result<Carried> {
    let mut file = Atomic::create(path)?;
    let rows = render(&mut file)?;
    let sealed = file.seal()?;
    reader.log(&Access::Export { what, rows, hash: &sealed.written().sha256 }, reason)?;
    let sha256 = sealed.publish()?.sha256;
    Ok(Carried { rows, sha256 })
}

fn run<S: Sink>(
    reading: &dyn Reading,
    reader: &Reader,
    mut sink: S,
    end: impl FnOnce(S) -> io::Result<()>,
) -> Result<u64> {
    let mut counted = Capped::new(&mut sink, u64::MAX);
    reading.read(reader, &mut counted)?;
    let rows = counted.rows();
    end(sink)?;
    Ok(rows)
}

/// The register of that name.
fn register(name: &str) -> Result<&'static Register> {
    match duties::REGISTERS.iter().find(|register| register.name == name) {
        Some(register) => Ok(register),
        None => {
            let names: Vec<&str> = duties::REGISTERS.iter().map(|register| register.name).collect();
            broken("register-unknown").with("name", name).with("known", names.join(", ")).err()
        }
    }
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
