//! Rows of a file that are no acts: read whole and checked, for a reading that compares them with the register.

use super::source::{Rows, Source};
use crate::{
    office::{Result, broken},
    values::{Row, read},
};
use serde::de::DeserializeOwned;
use std::cell::Cell;

/// Every row of a file with its line. The columns that are known stand in it, the first `needed` of them must; others are
/// passed over. The first row that cannot be read is the answer: half a list compares nothing.
pub fn rows_of<T: DeserializeOwned>(source: &Source, known: &[&str], needed: usize) -> Result<Vec<(u64, T)>> {
    let mut rows = source.rows(known)?;
    if let Rows::Sheet(sheet) = &rows {
        let names = sheet.header().names();
        for column in &known[..needed] {
            if !names.iter().any(|name| name == column) {
                let columns = known.iter().map(|name| name.replace('_', "-")).collect::<Vec<_>>().join(", ");
                return broken("list-column-missing")
                    .with("column", column.replace('_', "-"))
                    .with("columns", columns)
                    .err();
            }
        }
    }
    let (mut found, hint) = (Vec::new(), Cell::new(0));
    while rows.advance()? {
        let line = rows.line();
        let wrong = |column: &str, value: &str, why: &str| {
            broken("list-row-wrong")
                .with("line", line)
                .with("column", column.replace('_', "-"))
                .with("value", value)
                .with("why", why)
        };
        if rows.parse().is_err() {
            return wrong("—", "—", "value-form").err();
        }
        let (header, text) = rows.cells();
        let (cells, expected) = (text.len(), header.names().len());
        if cells != expected {
            return broken("list-row-ragged")
                .with("line", line)
                .with("found", cells)
                .with("expected", expected)
                .err();
        }
        match read(Row { header, text, hint: &hint }) {
            Ok(row) => found.push((line, row)),
            Err(error) => return wrong(error.column, &error.value, &error.key).err(),
        }
    }
    source.unchanged()?;
    Ok(found)
}
