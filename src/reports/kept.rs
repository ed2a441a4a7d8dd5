//! A sink that keeps what a reading says.

use crate::values::{Column, Foot, Sink, Value};
use std::io;

/// Every table a reading wrote, by section; the first has none.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    sections: Vec<(&'static str, Vec<Vec<String>>)>,
    /// What was left out.
    pub(crate) left_out: Vec<(&'static str, u64)>,
}

impl Kept {
    /// The rows of a section.
    pub(crate) fn rows(&self, section: &str) -> &[Vec<String>] {
        self.sections.iter().find(|(key, _)| *key == section).map_or(&[], |(_, rows)| rows)
    }

    /// The row of a section that begins with a text.
    pub(crate) fn row(&self, section: &str, first: &str) -> Option<&[String]> {
        self.rows(section).iter().find(|row| row[0] == first).map(Vec::as_slice)
    }

    /// The first cell of every row of a section.
    pub(crate) fn first_cells(&self, section: &str) -> Vec<&str> {
        self.rows(section).iter().map(|row| row[0].as_str()).collect()
    }
}

impl Sink for Kept {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.sections.push((key, Vec::new()));
        Ok(())
    }

    fn head(&mut self, _: &[Column]) -> io::Result<()> {
        if self.sections.is_empty() {
            self.sections.push(("", Vec::new()));
        }
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        let text = |cell: &Value<'_>| match cell {
            Value::Null => String::new(),
            Value::Int(n) => n.to_string(),
            Value::Text(text) => text.to_string(),
            Value::Blob(bytes) => format!("{bytes:?}"),
        };
        self.sections.last_mut().expect("a head came first").1.push(cells.iter().map(text).collect());
        Ok(())
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        self.left_out.extend(foot.left_out.iter().copied());
        Ok(())
    }
}
