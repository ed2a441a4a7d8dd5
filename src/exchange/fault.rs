//! What is wrong with a row: facts and message keys, the words are the caller's.

use crate::{
    office::{Error, Rule},
    values::CellError,
};
use std::fmt;

/// Characters of a wrong value that are kept: a fault must not hold a megabyte.
const KEPT: usize = 200;

/// What is wrong with one row of a file.
#[derive(Debug)]
pub struct Fault {
    /// Place of the row among the rows, from 1; 0 for the header.
    pub row: u64,
    /// Line of the file on which it begins.
    pub line: u64,
    /// What is wrong.
    pub why: Why,
}

/// A cell that cannot be read, or an act that cannot be done.
#[derive(Debug)]
pub enum Why {
    /// A cell.
    Cell {
        /// The column.
        column: String,
        /// Its text; of a long one the beginning.
        value: String,
        /// Message key: `value-date`.
        key: String,
    },
    /// The row as a whole: its form, or the act's own answer.
    Act(Error),
}

impl Why {
    /// A cell of a column, wrong in a way that has a message.
    pub(super) fn cell(column: &str, value: &str, key: impl Into<String>) -> Self {
        let kept: String = value.chars().take(KEPT).collect();
        Self::Cell { column: column.replace('_', "-"), value: kept, key: key.into() }
    }
}

impl From<CellError> for Why {
    fn from(error: CellError) -> Self {
        Self::cell(error.column, &error.value, error.key)
    }
}

impl From<Rule> for Why {
    fn from(rule: Rule) -> Self {
        Self::Act(rule.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}, line {}: {}", self.row, self.line, self.why)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { column, value, key } => write!(f, "{column}: `{value}`: {key}"),
            Self::Act(error) => error.fmt(f),
        }
    }
}
