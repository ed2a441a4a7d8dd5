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
    /// How many.
    Count,
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
}

/// Where rows go: for each table once the head, every row, once the foot.
pub trait Sink {
    /// Begins a further table under a heading (`section-KEY`), where an answer has several: a record and what belongs to it.
    fn section(&mut self, key: &'static str) -> io::Result<()>;
    /// Begins with the columns.
    fn head(&mut self, columns: &[Column]) -> io::Result<()>;
    /// Takes one row, with a cell for each column.
    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()>;
    /// Ends.
    fn foot(&mut self, foot: &Foot) -> io::Result<()>;
}
