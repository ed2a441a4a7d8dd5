//! Rows of CSV. The header says what stands where; memory is bounded by the longest row that is read, never by the file.

use crate::{
    office::{Error, Result, broken},
    values::Header,
};
use csv::{Reader, ReaderBuilder, StringRecord};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

/// The longest row that is read, in bytes. A longer one is a quote that is never closed, and would be the whole file.
pub(super) const LONGEST_ROW: usize = 1 << 20;

/// The longest header, in bytes, and the most columns: an act has about forty.
const LONGEST_HEADER: usize = 1 << 16;
const MOST_COLUMNS: usize = 200;

/// A table of text, row by row.
pub(super) struct Sheet {
    reader: Reader<Limited>,
    left: Arc<AtomicUsize>,
    header: Header,
    names: StringRecord,
    record: StringRecord,
    delimiter: u8,
}

/// Gives the parser so many bytes and then fails: an unclosed quote does not read the file into memory.
struct Limited {
    file: File,
    left: Arc<AtomicUsize>,
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Relaxed);
        if left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let n = self.file.read(buffer)?;
        self.left.store(left.saturating_sub(n), Relaxed);
        Ok(n)
    }
}

impl Sheet {
    /// Reads the header from where the file stands.
    pub(super) fn open(mut file: File) -> Result<Self> {
        let start = file.stream_position()?;
        let mut line = Vec::new();
        file.by_ref().take(LONGEST_HEADER as u64 + 1).read_to_end(&mut line)?;
        let end = line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len());
        if end > LONGEST_HEADER {
            return broken("header-too-long").with("bytes", LONGEST_HEADER).err();
        }
        let delimiter = delimiter(&line[..end])?;
        file.seek(SeekFrom::Start(start))?;
        let left = Arc::new(AtomicUsize::new(LONGEST_ROW));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true) // a ragged row is reported, not the end of the run
            .has_headers(false)
            .buffer_capacity(1 << 16)
            .from_reader(Limited { file, left: Arc::clone(&left) });
        let mut names = StringRecord::new();
        reader.read_record(&mut names).map_err(|error| wrong(&error, 1))?;
        if names.len() > MOST_COLUMNS {
            return broken("header-too-wide").with("columns", names.len()).with("most", MOST_COLUMNS).err();
        }
        let header = Header::new(names.iter().map(str::to_owned));
        Ok(Self { reader, left, header, names, record: StringRecord::new(), delimiter })
    }

    /// Reads the next row; `false` at the end. A row with more or fewer cells than the header has its own answer.
    pub(super) fn advance(&mut self) -> Result<bool> {
        self.left.store(LONGEST_ROW, Relaxed);
        let line = self.reader.position().line();
        self.reader.read_record(&mut self.record).map_err(|error| wrong(&error, line))
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// The names of the columns as they were written.
    pub(super) fn names(&self) -> &StringRecord {
        &self.names
    }

    pub(super) fn record(&self) -> &StringRecord {
        &self.record
    }

    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    pub(super) fn line(&self) -> u64 {
        self.record.position().map_or(1, csv::Position::line)
    }

    /// Bytes read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.position().byte()
    }
}

/// The one character of the three that stands in the header. Cells do not count: `;` also separates values within one.
fn delimiter(header: &[u8]) -> Result<u8> {
    let mut found = b",;\t".iter().copied().filter(|mark| header.contains(mark));
    match (found.next(), found.next()) {
        (None, _) => Ok(b','),
        (Some(mark), None) => Ok(mark),
        _ => broken("header-delimiter").err(),
    }
}

fn wrong(error: &csv::Error, line: u64) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(io) if io.kind() == io::ErrorKind::FileTooLarge => {
            broken("row-too-long").with("line", line).with("bytes", LONGEST_ROW).into()
        }
        csv::ErrorKind::Io(io) => broken("row-unreadable").with("line", line).with("detail", io).into(),
        _ => broken("file-not-utf8").with("line", line).into(),
    }
}
