//! Rows read ahead: one thread reads a file and parses its rows, while the other judges and writes the rows before. What
//! is read ahead is bounded, and the rows come in the order of the file.

use super::{fault::Why, source::Rows};
use crate::{
    duties::{Call, Entry},
    office::{Result, broken},
    values::{Header, Row},
};
use csv::StringRecord;
use std::{cell::Cell, sync::mpsc, thread::Scope};

/// Rows handed over at once: for single ones the two threads would mostly wait for each other.
const BATCH: usize = 256;

/// Batches that may wait.
const WAITING: usize = 2;

/// A row that was read.
pub(super) struct Read {
    /// The act it is.
    pub(super) call: Result<Call, Why>,
    /// Line of the file on which it begins.
    pub(super) line: u64,
    /// Bytes read so far.
    pub(super) bytes: u64,
    /// The row as it was written, where it may have to be written back.
    pub(super) text: Option<Text>,
    /// Its cells with the names of their columns, where it may have to be held for its officer.
    pub(super) words: Vec<(String, String)>,
}

/// What is kept of each row besides the act it is.
#[derive(Clone, Copy)]
pub(super) struct Keep {
    /// Its text.
    pub(super) text: bool,
    /// Its words, also of a row that does not say itself whom it is entered for.
    pub(super) words: bool,
}

/// A row as it was written.
pub(super) enum Text {
    /// The cells of a sheet.
    Cells(StringRecord),
    /// A line of JSON.
    Line(String),
}

/// Every row of a file as the act it is. An error is the end: it is about the file. `keep` says what is kept of each row.
pub(super) fn ahead<'scope>(
    scope: &'scope Scope<'scope, '_>,
    mut rows: Rows,
    act: &'static Entry,
    keep: Keep,
) -> impl Iterator<Item = Result<Read>> {
    let (sender, receiver) = mpsc::sync_channel(WAITING);
    scope.spawn(move || {
        let hint = Cell::new(0);
        loop {
            let batch: Vec<_> = (0..BATCH).map_while(|_| next(&mut rows, act, keep, &hint)).collect();
            let last = batch.len() < BATCH || batch.iter().any(Result::is_err);
            // Nobody receives any more where the run has ended by an error: then nothing more is wanted.
            if sender.send(batch).is_err() || last {
                return;
            }
        }
    });
    receiver.into_iter().flatten()
}

fn next(rows: &mut Rows, act: &Entry, keep: Keep, hint: &Cell<usize>) -> Option<Result<Read>> {
    match rows.advance() {
        Ok(false) => None,
        Err(error) => Some(Err(error)),
        Ok(true) => {
            let call = call(rows, act, hint);
            let text = keep.text.then(|| rows.text());
            // Only what is entered for another may have to be held.
            let named = call.as_ref().is_ok_and(|call| call.common.performed_by.is_some());
            let words = if keep.words || named { rows.words() } else { Vec::new() };
            Some(Ok(Read { call, line: rows.line(), bytes: rows.bytes(), text, words }))
        }
    }
}

/// The act of the row that was read last.
fn call(rows: &mut Rows, act: &Entry, hint: &Cell<usize>) -> Result<Call, Why> {
    rows.parse()?;
    let (header, text) = rows.cells();
    let (found, expected) = (text.len(), header.names().len());
    if found != expected {
        return Err(broken("row-ragged").with("found", found).with("expected", expected).into());
    }
    (act.from_row)(Row { header, text, hint }).map_err(Why::from)
}

impl Rows {
    pub(super) fn advance(&mut self) -> Result<bool> {
        match self {
            Self::Sheet(sheet) => sheet.advance(),
            Self::Lines(lines) => lines.advance(),
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Sheet(sheet) => Text::Cells(sheet.record().clone()),
            Self::Lines(lines) => Text::Line(lines.raw().to_owned()),
        }
    }

    /// Reads the row into its cells, where advancing has not done so.
    pub(super) fn parse(&mut self) -> Result<(), Why> {
        match self {
            Self::Sheet(_) => Ok(()),
            Self::Lines(lines) => lines.parse(),
        }
    }

    /// The cells of the row with the names of their columns.
    pub(super) fn cells(&self) -> (&Header, &StringRecord) {
        match self {
            Self::Sheet(sheet) => (sheet.header(), sheet.record()),
            Self::Lines(lines) => (lines.header(), lines.record()),
        }
    }

    fn words(&self) -> Vec<(String, String)> {
        let (header, cells) = self.cells();
        let named = header.names().iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        named.map(|(name, cell)| (name.clone(), cell.to_owned())).collect()
    }

    pub(super) fn line(&self) -> u64 {
        match self {
            Self::Sheet(sheet) => sheet.line(),
            Self::Lines(lines) => lines.line(),
        }
    }

    fn bytes(&self) -> u64 {
        match self {
            Self::Sheet(sheet) => sheet.bytes(),
            Self::Lines(lines) => lines.bytes(),
        }
    }
}
