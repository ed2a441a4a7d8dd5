//! Rows of JSON lines: one object a line, read into the same row of text. Numbers keep their spelling, lists become
//! `a;b`; what lies deeper is refused.

use super::{columns::REJECT_REASON, fault::Why, sheet::LONGEST_ROW};
use crate::{
    office::{Result, broken},
    values::{Header, Wrong},
};
use csv::StringRecord;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::{
    fmt,
    fs::File,
    io::{BufRead, BufReader, Read},
};

/// Objects, line by line.
pub(super) struct Lines {
    reader: BufReader<File>,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
    header: Header,
    columns: Vec<String>,
    cells: Vec<Option<String>>,
    record: StringRecord,
}

impl Lines {
    pub(super) fn open(file: File, known: &[&str]) -> Self {
        let columns: Vec<String> = known.iter().map(|&name| name.to_owned()).collect();
        Self {
            reader: BufReader::with_capacity(1 << 16, file),
            line: Vec::new(),
            number: 0,
            bytes: 0,
            header: Header::new(columns.clone()),
            cells: vec![None; columns.len()],
            columns,
            record: StringRecord::new(),
        }
    }

    /// Reads the next line that is not blank; `false` at the end.
    pub(super) fn advance(&mut self) -> Result<bool> {
        loop {
            self.line.clear();
            let limit = LONGEST_ROW as u64 + 1;
            let n = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.line)?;
            self.number += 1;
            self.bytes += n as u64;
            if n > LONGEST_ROW {
                return broken("row-too-long").with("line", self.number).with("bytes", LONGEST_ROW).err();
            }
            if n == 0 {
                return Ok(false);
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    /// Reads the line's object into the row; says what is wrong with it.
    pub(super) fn parse(&mut self) -> Result<(), Why> {
        for cell in &mut self.cells {
            *cell = None;
        }
        let mut wrong = None;
        let mut json = serde_json::Deserializer::from_slice(&self.line);
        let object = Object { columns: &self.columns, cells: &mut self.cells, wrong: &mut wrong };
        let read = object.deserialize(&mut json).and_then(|()| json.end());
        if let Some(why) = wrong {
            return Err(why);
        }
        if let Err(error) = read {
            return Err(broken("row-not-json").with("column", error.column()).into());
        }
        self.record.clear();
        for cell in &self.cells {
            self.record.push_field(cell.as_deref().unwrap_or_default());
        }
        Ok(())
    }

    /// The line as it was written.
    pub(super) fn raw(&self) -> &str {
        // The bytes were checked before the first row was read.
        std::str::from_utf8(&self.line).unwrap_or_default().trim()
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    pub(super) fn record(&self) -> &StringRecord {
        &self.record
    }

    pub(super) fn line(&self) -> u64 {
        self.number
    }

    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// Reads an object into cells. The first thing that is wrong with a member is kept, in our own words.
struct Object<'a> {
    columns: &'a [String],
    cells: &'a mut [Option<String>],
    wrong: &'a mut Option<Why>,
}

impl<'de> DeserializeSeed<'de> for Object<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Object<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(Name)? {
            let raw: &RawValue = map.next_value()?;
            let name = name.replace('_', "-");
            if name == REJECT_REASON || self.wrong.is_some() {
                continue;
            }
            let Some(i) = self.columns.iter().position(|known| *known == name) else {
                *self.wrong = Some(Why::cell(&name, raw.get(), Wrong::Unknown.key()));
                continue;
            };
            match text(raw.get()) {
                Some(_) if self.cells[i].is_some() => {
                    *self.wrong = Some(Why::cell(&name, raw.get(), "value-twice"));
                }
                Some(text) => self.cells[i] = Some(text),
                None => *self.wrong = Some(Why::cell(&name, raw.get(), Wrong::Form.key())),
            }
        }
        Ok(())
    }
}

/// A member's name, with or without escapes.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}

/// A member's value as the text of a cell.
fn text(raw: &str) -> Option<String> {
    match raw.as_bytes().first()? {
        b'"' => serde_json::from_str(raw).ok(),
        b'{' => None,
        b'[' => {
            let parts: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
            let mut list = String::new();
            for (i, part) in parts.iter().enumerate() {
                let part = part.get();
                let part = if part.starts_with('[') { return None } else { text(part)? };
                // A `;` within a part would become two parts.
                if part.contains(';') {
                    return None;
                }
                if i > 0 {
                    list.push(';');
                }
                list.push_str(&part);
            }
            Some(list)
        }
        b'n' => Some(String::new()),
        _ => Some(raw.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_spelling_and_lists_are_joined() {
        for (raw, cell) in [
            ("1e5", Some("1e5")),
            ("300.50", Some("300.50")),
            ("\"007\"", Some("007")),
            ("\"\\u0259\"", Some("ə")),
            ("true", Some("true")),
            ("null", Some("")),
            ("[\"a\", 2]", Some("a;2")),
            ("[]", Some("")),
            ("[\"a;b\"]", None),
            ("[[1]]", None),
            ("[{}]", None),
            ("{}", None),
        ] {
            assert_eq!(text(raw).as_deref(), cell, "{raw}");
        }
    }
}
