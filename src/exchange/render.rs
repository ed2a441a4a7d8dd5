//! What files out look like: CSV, JSON, JSON lines. For programs: keys and codes untranslated, dates ISO, nothing
//! shortened. Rows stream.

use crate::values::{Column, Foot, Kind, Money, Number, Sink, Value, hex, push_int, uncoded};
use std::{
    fmt::Write as _,
    io::{self, Write},
};

crate::codes!(
    /// How a file of rows is laid out.
    Layout {
        /// Values between delimiters, a header above them.
        Csv = "csv",
        /// An object a line.
        JsonLines = "jsonl",
    }
);

impl Layout {
    /// The layout that a file's name promises; CSV where it promises none.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let ends = |end: &str| {
            name.len() >= end.len()
                && name.as_bytes()[name.len() - end.len()..].eq_ignore_ascii_case(end.as_bytes())
        };
        if ends(".jsonl") || ends(".ndjson") { Self::JsonLines } else { Self::Csv }
    }
}

/// CSV by RFC 4180. A cell holds what the register holds: one that begins with `=` or `+` is not altered, since a
/// register that leaves changed is not the register. Who opens it in a spreadsheet imports the columns as text.
pub struct Csv<'w> {
    out: &'w mut dyn Write,
    line: Vec<u8>,
    cell: String,
    kinds: Vec<Kind>,
    begun: bool,
}

impl<'w> Csv<'w> {
    /// CSV in plain UTF-8.
    pub fn new(out: &'w mut dyn Write) -> Self {
        Self { out, line: Vec::new(), cell: String::new(), kinds: Vec::new(), begun: false }
    }

    /// CSV that begins with the mark by which spreadsheets tell UTF-8.
    pub fn with_bom(out: &'w mut dyn Write) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        Ok(Self::new(out))
    }

    /// Ends.
    pub fn finish(self) -> io::Result<()> {
        self.out.flush()
    }

    fn end(&mut self) -> io::Result<()> {
        self.line.extend_from_slice(b"\r\n");
        self.begun = true;
        self.out.write_all(&self.line)
    }
}

impl Sink for Csv<'_> {
    /// Several tables in one file stand apart by an empty line and the section's key.
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.line.clear();
        if self.begun {
            self.line.extend_from_slice(b"\r\n");
        }
        push_cell(&mut self.line, key, b',');
        self.end()
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.kinds = columns.iter().map(|column| column.kind).collect();
        self.line.clear();
        for (i, column) in columns.iter().enumerate() {
            if i > 0 {
                self.line.push(b',');
            }
            push_cell(&mut self.line, column.key, b',');
        }
        self.end()
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        self.line.clear();
        for (i, (value, kind)) in cells.iter().zip(&self.kinds).enumerate() {
            if i > 0 {
                self.line.push(b',');
            }
            if let Value::Text(text) = value {
                push_cell(&mut self.line, bare(text, *kind), b',');
            } else {
                self.cell.clear();
                push_text(&mut self.cell, value, *kind);
                self.line.extend_from_slice(self.cell.as_bytes());
            }
        }
        if self.line.is_empty() {
            self.line.extend_from_slice(b"\"\""); // an empty line would be no row
        }
        self.end()
    }

    fn foot(&mut self, _: &Foot) -> io::Result<()> {
        Ok(())
    }
}

/// Appends a cell, quoted where it must be.
pub(super) fn push_cell(line: &mut Vec<u8>, text: &str, delimiter: u8) {
    let bytes = text.as_bytes();
    if !bytes.iter().any(|byte| matches!(byte, b'"' | b'\r' | b'\n') || *byte == delimiter) {
        line.extend_from_slice(bytes);
        return;
    }
    line.push(b'"');
    for part in bytes.split_inclusive(|byte| *byte == b'"') {
        line.extend_from_slice(part);
        if part.ends_with(b"\"") {
            line.push(b'"');
        }
    }
    line.push(b'"');
}

/// Appends a value as programs read it.
fn push_text(out: &mut String, value: &Value<'_>, kind: Kind) {
    match (value, kind) {
        (Value::Null, _) => {}
        (Value::Text(text), _) => out.push_str(bare(text, kind)),
        (Value::Int(n), Kind::Number(letter)) => {
            write!(out, "{}", Number::unpacked(letter, *n)).expect("a String takes every text");
        }
        (Value::Int(n), Kind::Money) => {
            write!(out, "{}", Money::of_qepik(*n)).expect("a String takes every text");
        }
        (Value::Int(n @ (0 | 1)), Kind::Code(_)) => out.push_str(if *n == 1 { "true" } else { "false" }),
        (Value::Int(n), _) => push_int(out, *n),
        (Value::Blob(bytes), _) => out.push_str(&hex(bytes)),
    }
}

/// A text as programs read it: a code without the prefix of its words.
fn bare(text: &str, kind: Kind) -> &str {
    if kind == Kind::Any { uncoded(text).1 } else { text }
}

/// The members of a row, for both kinds of JSON.
#[derive(Default)]
struct Members {
    columns: Vec<(String, Kind)>,
    cell: String,
}

impl Members {
    fn head(&mut self, columns: &[Column]) {
        // Keys are small Latin letters and hyphens: nothing to escape.
        self.columns = columns.iter().map(|column| (format!("\"{}\":", column.key), column.kind)).collect();
    }

    /// Appends an object; `first` is a member that stands before the columns.
    fn push(&mut self, line: &mut Vec<u8>, first: Option<&str>, cells: &[Value<'_>]) -> io::Result<()> {
        line.push(b'{');
        if let Some(section) = first {
            write!(line, "\"section\":\"{section}\"")?;
        }
        for (i, (value, (key, kind))) in cells.iter().zip(&self.columns).enumerate() {
            if i > 0 || first.is_some() {
                line.push(b',');
            }
            line.extend_from_slice(key.as_bytes());
            match (value, kind) {
                (Value::Null, _) => line.extend_from_slice(b"null"),
                (Value::Text(text), kind) => serde_json::to_writer(&mut *line, bare(text, *kind))?,
                _ => {
                    self.cell.clear();
                    push_text(&mut self.cell, value, *kind);
                    // An amount is a text: a program that reads it as a float would make it another amount.
                    let quoted =
                        matches!((value, kind), (_, Kind::Money | Kind::Number(_)) | (Value::Blob(_), _));
                    line.extend_from_slice(if quoted { b"\"" } else { b"" });
                    line.extend_from_slice(self.cell.as_bytes());
                    line.extend_from_slice(if quoted { b"\"" } else { b"" });
                }
            }
        }
        line.push(b'}');
        Ok(())
    }
}

/// One object a line; where an answer has several tables, each object names its section.
pub struct JsonLines<'w> {
    out: &'w mut dyn Write,
    line: Vec<u8>,
    members: Members,
    section: Option<&'static str>,
}

impl<'w> JsonLines<'w> {
    /// JSON lines.
    pub fn new(out: &'w mut dyn Write) -> Self {
        Self { out, line: Vec::new(), members: Members::default(), section: None }
    }

    /// Ends.
    pub fn finish(self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Sink for JsonLines<'_> {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.section = Some(key);
        Ok(())
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.members.head(columns);
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        self.line.clear();
        self.members.push(&mut self.line, self.section, cells)?;
        self.line.push(b'\n');
        self.out.write_all(&self.line)
    }

    fn foot(&mut self, _: &Foot) -> io::Result<()> {
        Ok(())
    }
}

/// One document: an array of objects, or an object of such arrays where an answer has several tables. Which it is
/// shows late: a first table without a heading is held until its second row or the next section comes. A record is an
/// object in its section `record`.
pub struct Json<'w> {
    out: &'w mut dyn Write,
    line: Vec<u8>,
    held: Vec<u8>,
    members: Members,
    shape: Shape,
    rows: u64,
    sections: u64,
    within: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Nothing,
    Held,
    Record,
    Array,
    Object,
}

impl<'w> Json<'w> {
    /// A JSON document.
    pub fn new(out: &'w mut dyn Write) -> Self {
        let (line, held, members) = (Vec::new(), Vec::new(), Members::default());
        Self { out, line, held, members, shape: Shape::Nothing, rows: 0, sections: 0, within: false }
    }

    /// Closes the document.
    pub fn finish(mut self) -> io::Result<()> {
        match self.shape {
            Shape::Nothing => self.out.write_all(b"[]\n")?,
            Shape::Held => {
                self.out.write_all(b"[")?;
                self.out.write_all(&self.held)?;
                self.out.write_all(if self.rows > 0 { b"\n]\n" } else { b"]\n" })?;
            }
            Shape::Record => {
                self.record()?;
                self.out.write_all(b"\n}\n")?;
            }
            Shape::Array => self.out.write_all(b"\n]\n")?,
            Shape::Object => {
                self.close()?;
                self.out.write_all(b"\n}\n")?;
            }
        }
        self.out.flush()
    }

    /// Writes the record that was held.
    fn record(&mut self) -> io::Result<()> {
        self.out.write_all(b"{\n\"record\":")?;
        self.out.write_all(self.held.trim_ascii_start())?;
        self.sections += 1;
        Ok(())
    }

    /// Ends the array of a section.
    fn close(&mut self) -> io::Result<()> {
        if self.within {
            self.out.write_all(if self.rows > 0 { b"\n]" } else { b"]" })?;
            self.within = false;
        }
        Ok(())
    }

    /// Begins the array of a section.
    fn open(&mut self, key: &str) -> io::Result<()> {
        self.close()?;
        self.out.write_all(if self.sections == 0 { b"{\n" } else { b",\n" })?;
        write!(self.out, "\"{key}\":[")?;
        (self.shape, self.within, self.rows) = (Shape::Object, true, 0);
        self.sections += 1;
        Ok(())
    }
}

impl Sink for Json<'_> {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        match self.shape {
            Shape::Record => self.record()?,
            Shape::Held => {
                let rows = self.rows;
                self.open("record")?;
                self.out.write_all(&self.held)?;
                self.rows = rows;
            }
            Shape::Nothing | Shape::Array | Shape::Object => {}
        }
        self.open(key)
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.members.head(columns);
        if self.shape == Shape::Nothing {
            self.shape = Shape::Held;
        }
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        self.line.clear();
        self.line.extend_from_slice(if self.rows == 0 { b"\n" } else { b",\n" });
        self.members.push(&mut self.line, None, cells)?;
        if self.shape == Shape::Held && self.rows == 1 {
            self.shape = Shape::Array;
            self.out.write_all(b"[")?;
            self.out.write_all(&self.held)?;
        }
        self.rows += 1;
        if self.shape == Shape::Held {
            self.held.extend_from_slice(&self.line);
            return Ok(());
        }
        self.out.write_all(&self.line)
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        if foot.record && self.shape == Shape::Held && self.rows == 1 {
            self.shape = Shape::Record;
        }
        Ok(())
    }
}
