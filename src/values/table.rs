//! What every list, report and record that is shown is made of. What it looks like (a table on the terminal, JSON,
//! CSV, a spreadsheet) is said elsewhere: rows stream into a [`Sink`], nothing holds a register in memory.

use super::Value;
use std::io;

/// What stands in a column, for whoever renders it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words as they were written.
    Text,
    /// A register number: printed already, or packed ([`Number::packed`](super::Number::packed)) with its letter.
    Number(char),
    /// An amount in whole qəpik.
    Money,
    /// A date, ISO.
    Date,
    /// A local moment or an instant.
    Moment,
    /// A code; the prefix of its message keys (`state-violation`: `state-violation-registered`).
    Code(&'static str),
    /// A country's code.
    Country,
    /// A length of time, as it is typed: `48h`, `10d`.
    Length,
    /// How many.
    Count,
    /// A SHA-256. Tables show its beginning, as receipts do.
    Hash,
    /// A command that follows from the row, as far as the row knows its words. A table shows it below, whole, to be copied.
    Command,
    /// A value of whichever field the row names: words, or a code with the prefix of its keys ([`coded`]).
    Any,
}

/// What stands between a code and the prefix of its keys: no text of a register has it.
const BETWEEN: char = '\u{1f}';

/// Returns a code with the prefix of its message keys, for a cell of [`Kind::Any`].
#[must_use]
pub fn coded(prefix: &str, code: &str) -> String {
    format!("{prefix}{BETWEEN}{code}")
}

/// Returns the prefix, where there is one, and the words or the code of a cell of [`Kind::Any`].
#[must_use]
pub fn uncoded(cell: &str) -> (Option<&str>, &str) {
    match cell.split_once(BETWEEN) {
        Some((prefix, code)) => (Some(prefix), code),
        None => (None, cell),
    }
}

/// A column. The key is stable: the name in JSON and CSV, and `column-KEY` in the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The column's name: English, small letters, hyphens.
    pub key: &'static str,
    /// What stands in it.
    pub kind: Kind,
}

impl Column {
    /// Returns a column.
    #[must_use]
    pub const fn new(key: &'static str, kind: Kind) -> Self {
        Self { key, kind }
    }
}

/// One row, kept: as many cells as there are columns.
pub type Cells = Vec<Value<'static>>;

/// What is said below the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foot {
    /// How many rows there were.
    pub rows: u64,
    /// Sums of columns over all rows.
    pub totals: Vec<(Column, i64)>,
    /// What was not shown, by message key, and how many of it: nothing is left out silently.
    pub left_out: Vec<(&'static str, u64)>,
    /// The one row is a record, not a list that happens to be short: it stands upright, and is an object in JSON.
    pub record: bool,
    /// What a printed register says below its rows, by message key with its facts. Formats for programs leave it out.
    pub printed: Vec<(&'static str, Vec<(&'static str, String)>)>,
}

/// Where rows go: for each table once the head, every row, once the foot.
pub trait Sink {
    /// Heads the whole answer (`section-KEY`), where it is printed; formats for programs have no headings.
    fn title(&mut self, _key: &'static str) -> io::Result<()> {
        Ok(())
    }
    /// Begins a further table under a heading (`section-KEY`), where an answer has several: a record and what belongs to it.
    fn section(&mut self, key: &'static str) -> io::Result<()>;
    /// Begins with the columns.
    fn head(&mut self, columns: &[Column]) -> io::Result<()>;
    /// Takes one row, with a cell for each column.
    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()>;
    /// Ends.
    fn foot(&mut self, foot: &Foot) -> io::Result<()>;
}
