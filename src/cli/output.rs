//! Where answers go. Data goes to standard output or the named file, everything else to standard error.

use super::{columns::narrowed, config::Format, table::Table};
use crate::{
    exchange::{Atomic, Capped, Csv, FREE_ROWS, Json, JsonLines, To, carry, may_export},
    language::Words,
    office::{Access, Reader, Result},
    reports::Reading,
    values::Sink,
};
use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::PathBuf,
};

/// How and where answers are written.
pub(super) struct Target {
    pub(super) format: Format,
    pub(super) file: Option<PathBuf>,
    pub(super) wide: bool,
    /// Columns that were asked for; empty where all are shown.
    pub(super) columns: Vec<String>,
}

/// Where answers go.
pub(super) struct Out<'w> {
    words: &'w Words,
    target: Target,
}

impl<'w> Out<'w> {
    pub(super) fn new(words: &'w Words, target: Target) -> Self {
        Self { words, target }
    }

    /// The named file, if answers go to one.
    pub(super) fn file(&self) -> Option<&PathBuf> {
        self.target.file.as_ref()
    }

    /// Streams a reading to where answers go. A file, and more than so many rows for a machine, are an export: they need
    /// its right and stand in the read log.
    pub(super) fn reading(&self, reading: &dyn Reading, reader: &Reader, typed: &str) -> Result<()> {
        if let Some(path) = &self.target.file {
            may_export(reader, None)?;
            let carried = carry(reader, typed, None, To::File(path), |writer, rows| {
                counted(reading, reader, u64::MAX, rows, |sink| self.stream(sink, writer, None))
            })?;
            self.status("file-written", &[("path", &path.display().to_string()), ("hash", &carried.sha256)]);
        } else if self.target.format == Format::Table {
            self.rows(|sink| reading.read(reader, sink))?;
        } else {
            let allowed = may_export(reader, None);
            let most = if allowed.is_ok() { u64::MAX } else { FREE_ROWS };
            let mut rows = 0;
            let read = counted(reading, reader, most, &mut rows, |sink| self.rows(sink));
            if rows > most {
                allowed?;
            }
            if rows > FREE_ROWS {
                reader.log(&Access::Export { what: typed, rows, hash: "" }, None)?;
            }
            read?;
        }
        self.training(reader.training);
        Ok(())
    }

    /// Writes an answer that shows no records to where answers go.
    pub(super) fn answer(&self, text: &str) -> Result<()> {
        self.written(|writer| Ok(writer.write_all(text.as_bytes())?))
    }

    /// The same for rows.
    pub(super) fn answer_rows(&self, rows: impl FnOnce(&mut dyn Sink) -> Result<()>) -> Result<()> {
        match self.target.file {
            Some(_) => self.written(|writer| self.stream(rows, writer, None)),
            None => self.rows(rows),
        }
    }

    /// The same for what writes itself.
    pub(super) fn written(&self, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        if let Some(path) = &self.target.file {
            let mut file = Atomic::create(path)?;
            write(&mut file)?;
            let written = file.finish()?;
            self.status("file-written", &[("path", &path.display().to_string()), ("hash", &written.sha256)]);
        } else {
            let mut writer = io::stdout().lock();
            write(&mut writer)?;
            writer.flush()?;
        }
        Ok(())
    }

    /// Streams rows to standard output.
    fn rows(&self, rows: impl FnOnce(&mut dyn Sink) -> Result<()>) -> Result<()> {
        let stdout = io::stdout();
        let width = stdout.is_terminal().then(terminal_width);
        let mut writer = BufWriter::with_capacity(1 << 16, stdout.lock());
        self.stream(rows, &mut writer, width)?;
        writer.flush()?;
        Ok(())
    }

    fn stream(
        &self,
        rows: impl FnOnce(&mut dyn Sink) -> Result<()>,
        writer: &mut dyn Write,
        width: Option<u16>,
    ) -> Result<()> {
        let width = width.filter(|_| !self.target.wide);
        let rows = |sink: &mut dyn Sink| narrowed(sink, &self.target.columns, rows);
        match self.target.format {
            Format::Table => finish(rows, Table::new(self.words, writer, width), Table::finish),
            Format::Json => finish(rows, Json::new(writer), Json::finish),
            Format::Jsonl => finish(rows, JsonLines::new(writer), JsonLines::finish),
            Format::Csv => finish(rows, Csv::new(writer), Csv::finish),
        }
    }

    /// One line that is not data.
    pub(super) fn status(&self, key: &str, args: &[(&str, &str)]) {
        plain(&self.words.say(key, args));
    }

    /// Says that what was shown comes from a register for training.
    pub(super) fn training(&self, training: bool) {
        if training {
            self.status("training-register", &[]);
        }
    }
}

/// Streams a reading through a counter that lets no more than `most` rows pass.
fn counted(
    reading: &dyn Reading,
    reader: &Reader,
    most: u64,
    rows: &mut u64,
    stream: impl FnOnce(&mut dyn FnMut(&mut dyn Sink) -> Result<()>) -> Result<()>,
) -> Result<()> {
    stream(&mut |sink| {
        let mut capped = Capped::new(sink, most);
        let read = reading.read(reader, &mut capped);
        *rows = capped.rows();
        read
    })
}

fn finish<S: Sink>(
    rows: impl FnOnce(&mut dyn Sink) -> Result<()>,
    mut sink: S,
    end: impl FnOnce(S) -> io::Result<()>,
) -> Result<()> {
    rows(&mut sink)?;
    Ok(end(sink)?)
}

/// Columns of the terminal; without one that says so, what a printed page takes.
pub(super) fn terminal_width() -> u16 {
    terminal_size::terminal_size().map_or(100, |(width, _)| width.0)
}

/// One line of text that is not data. Where nobody listens, nothing is lost by it: what was done is done.
pub(super) fn plain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}
