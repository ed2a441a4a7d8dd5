//! Rows that were not taken, written back in the layout they came in, each with its reason: to be put right and
//! given to import again, which passes over the reason.

use super::{
    ahead::Text,
    atomic::{Atomic, Sealed},
    columns::REJECT_REASON,
    render::push_cell,
    source::Rows,
};
use crate::office::Result;
use csv::StringRecord;
use std::{io::Write, path::Path};

/// The beginning of a JSON line that a run before wrote.
const MARKED: &str = "{\"reject-reason\":";

/// What stands above the rows: the columns of a sheet as they were written, and what parts them. JSON lines have none.
#[derive(Default)]
pub(super) struct Heading {
    names: StringRecord,
    delimiter: u8,
}

impl Heading {
    pub(super) fn of(rows: &Rows) -> Self {
        match rows {
            Rows::Sheet(sheet) => Self { names: sheet.names().clone(), delimiter: sheet.delimiter() },
            Rows::Lines(_) => Self::default(),
        }
    }
}

/// The file of rejects; it begins with the first of them.
pub(super) struct Rejects<'p> {
    path: &'p Path,
    heading: Heading,
    file: Option<Atomic>,
    line: Vec<u8>,
}

impl<'p> Rejects<'p> {
    pub(super) fn new(path: &'p Path, heading: Heading) -> Self {
        Self { path, heading, file: None, line: Vec::new() }
    }

    /// Writes back a row.
    pub(super) fn write(&mut self, text: &Text, reason: &str) -> Result<()> {
        self.line.clear();
        match text {
            Text::Cells(record) => {
                let Heading { names, delimiter } = &self.heading;
                let marked = names.iter().position(|name| name == REJECT_REASON);
                let others = |i: &usize| Some(*i) != marked;
                if self.file.is_none() {
                    let cells = (0..names.len()).filter(others).filter_map(|i| names.get(i));
                    cells_of(&mut self.line, REJECT_REASON, cells, *delimiter);
                }
                let cells = (0..record.len()).filter(others).filter_map(|i| record.get(i));
                cells_of(&mut self.line, reason, cells, *delimiter);
            }
            Text::Line(raw) => object(&mut self.line, raw, reason),
        }
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(Atomic::create(self.path)?),
        };
        Ok(file.write_all(&self.line)?)
    }

    /// Puts the file on disk, if there is one.
    pub(super) fn seal(self) -> Result<Option<Sealed>> {
        self.file.map(Atomic::seal).transpose()
    }
}

fn cells_of<'a>(line: &mut Vec<u8>, first: &str, cells: impl Iterator<Item = &'a str>, delimiter: u8) {
    push_cell(line, first, delimiter);
    for cell in cells {
        line.push(delimiter);
        push_cell(line, cell, delimiter);
    }
    line.extend_from_slice(b"\r\n");
}

/// The object with the reason as its first member. A line that is no object stands in one as it was written.
fn object(line: &mut Vec<u8>, raw: &str, reason: &str) {
    let quoted = |text: &str| serde_json::to_string(text).expect("a text is always JSON");
    line.extend_from_slice(MARKED.as_bytes());
    line.extend_from_slice(quoted(reason).as_bytes());
    if raw.starts_with('{') && raw.ends_with('}') {
        let rest = unmarked(raw);
        if rest.trim_start() != "}" {
            line.push(b',');
        }
        line.extend_from_slice(rest.as_bytes());
    } else {
        line.extend_from_slice(b",\"row\":");
        line.extend_from_slice(quoted(raw).as_bytes());
        line.push(b'}');
    }
    line.push(b'\n');
}

/// What follows the opening brace, without the reason that a run before put there.
fn unmarked(raw: &str) -> &str {
    let after = |text: &'_ str| -> Option<usize> {
        let mut reason = serde_json::Deserializer::from_str(text).into_iter::<String>();
        reason.next()?.ok()?;
        Some(reason.byte_offset())
    };
    if let Some(marked) = raw.strip_prefix(MARKED)
        && let Some(end) = after(marked)
    {
        return marked[end..].trim_start().trim_start_matches(',');
    }
    &raw[1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_put_first_and_never_twice() {
        for (raw, written) in [
            (r#"{"a":1e5}"#, r#"{"reject-reason":"b\"","a":1e5}"#),
            ("{}", r#"{"reject-reason":"b\""}"#),
            (r#"{"reject-reason":"old, \"one","a":1}"#, r#"{"reject-reason":"b\"","a":1}"#),
            (r#"{"reject-reason":"old"}"#, r#"{"reject-reason":"b\""}"#),
            ("[1]", r#"{"reject-reason":"b\"","row":"[1]"}"#),
            ("{\"a\":", r#"{"reject-reason":"b\"","row":"{\"a\":"}"#),
        ] {
            let mut line = Vec::new();
            object(&mut line, raw, "b\"");
            assert_eq!(String::from_utf8(line).unwrap().trim_end(), written, "{raw}");
        }
    }
}
