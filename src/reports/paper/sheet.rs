//! What a reading said, kept: a paper is filled from it.

use crate::values::{Cells, Column, Foot, Sink, Value};
use std::io;

/// One table.
#[derive(Debug, Default)]
struct Kept {
    key: &'static str,
    columns: Vec<Column>,
    rows: Vec<Cells>,
}

/// A record with what belongs to it.
#[derive(Debug, Default)]
pub struct Sheet {
    tables: Vec<Kept>,
    begun: bool,
}

impl Sheet {
    /// A cell of the record itself; nothing where the record has no such column.
    #[must_use]
    pub fn field(&self, key: &str) -> &Value<'static> {
        self.tables.first().and_then(|record| record.cell(record.rows.first()?, key)).unwrap_or(&Value::Null)
    }

    /// A cell of a row of a section.
    #[must_use]
    pub fn cell(&self, section: &str, row: usize, key: &str) -> &Value<'static> {
        let table = self.tables.iter().find(|table| table.key == section);
        table.and_then(|table| table.cell(table.rows.get(row)?, key)).unwrap_or(&Value::Null)
    }

    /// How many rows a section has: none where it was not shown.
    #[must_use]
    pub fn rows(&self, section: &str) -> usize {
        self.tables.iter().find(|table| table.key == section).map_or(0, |table| table.rows.len())
    }
}

impl Kept {
    fn cell<'c>(&self, row: &'c Cells, key: &str) -> Option<&'c Value<'static>> {
        row.get(self.columns.iter().position(|column| column.key == key)?)
    }
}

impl Sink for Sheet {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.tables.push(Kept { key, ..Kept::default() });
        self.begun = true;
        Ok(())
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        if !std::mem::take(&mut self.begun) {
            self.tables.push(Kept::default());
        }
        if let Some(table) = self.tables.last_mut() {
            table.columns = columns.to_vec();
        }
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        if let Some(table) = self.tables.last_mut() {
            table.rows.push(cells.iter().map(|cell| cell.clone().into_owned()).collect());
        }
        Ok(())
    }

    fn foot(&mut self, _: &Foot) -> io::Result<()> {
        Ok(())
    }
}
