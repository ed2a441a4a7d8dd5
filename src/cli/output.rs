//! Where answers go. Data goes to standard output or the named file, everything else to standard error.
#![expect(clippy::print_stderr, reason = "this module is where the program speaks")]

use super::{config::Format, table::Table};
use crate::{
    exchange::{Atomic, Csv, Json, JsonLines},
    language::Words,
    office::{Reader, Result},
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

    /// Streams a reading to where answers go.
    pub(super) fn reading(&self, reading: &dyn Reading, reader: &Reader) -> Result<()> {
        self.rows(|sink| reading.read(reader, sink))?;
        self.training(reader.training);
        Ok(())
    }

    /// Streams rows to where answers go. A file appears whole or not at all.
    pub(super) fn rows(&self, rows: impl FnOnce(&mut dyn Sink) -> Result<()>) -> Result<()> {
        match &self.target.file {
            None => {
                let stdout = io::stdout();
                let width = stdout.is_terminal().then(terminal_width);
                let mut writer = BufWriter::with_capacity(1 << 16, stdout.lock());
                self.stream(rows, &mut writer, width)?;
                writer.flush()?;
            }
            Some(path) => {
                let mut file = Atomic::create(path)?;
                self.stream(rows, &mut file, None)?;
                let written = file.finish()?;
                self.status(
                    "file-written",
                    &[("path", &path.display().to_string()), ("hash", &written.sha256)],
                );
            }
        }
        Ok(())
    }

    fn stream(
        &self,
        rows: impl FnOnce(&mut dyn Sink) -> Result<()>,
        writer: &mut dyn Write,
        width: Option<u16>,
    ) -> Result<()> {
        let width = width.filter(|_| !self.target.wide);
        match self.target.format {
            Format::Table => finish(rows, Table::new(self.words, writer, width), Table::finish),
            Format::Json => finish(rows, Json::new(writer), Json::finish),
            Format::Jsonl => finish(rows, JsonLines::new(writer), JsonLines::finish),
            Format::Csv => finish(rows, Csv::new(writer), Csv::finish),
        }
    }

    /// One line of data.
    pub(super) fn line(&self, text: &str) -> Result<()> {
        writeln!(io::stdout().lock(), "{text}")?;
        Ok(())
    }

    /// One line that is not data.
    pub(super) fn status(&self, key: &str, args: &[(&str, &str)]) {
        eprintln!("{}", self.words.say(key, args));
    }

    /// Says that what was shown comes from a register for training.
    pub(super) fn training(&self, training: bool) {
        if training {
            self.status("training-register", &[]);
        }
    }
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
fn terminal_width() -> u16 {
    comfy_table::Table::new().width().unwrap_or(100)
}
