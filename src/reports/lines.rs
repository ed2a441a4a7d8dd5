//! A whole small table at once, or one record.

use crate::{
    office::Result,
    values::{Cells, Column, Foot, Sink},
};

/// Writes a table of rows that are at hand.
pub(super) fn table(
    sink: &mut dyn Sink,
    columns: &[Column],
    rows: impl IntoIterator<Item = Cells>,
    left_out: Vec<(&'static str, u64)>,
) -> Result<()> {
    sink.head(columns)?;
    let mut n = 0;
    for row in rows {
        sink.row(&row)?;
        n += 1;
    }
    Ok(sink.foot(&Foot { rows: n, left_out, ..Foot::default() })?)
}

/// Writes a record: one row that is no list.
pub(super) fn record(sink: &mut dyn Sink, columns: &[Column], row: &Cells) -> Result<()> {
    sink.head(columns)?;
    sink.row(row)?;
    Ok(sink.foot(&Foot { rows: 1, record: true, ..Foot::default() })?)
}
