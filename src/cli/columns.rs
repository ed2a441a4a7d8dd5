//! `--columns`: of an answer's table the columns that were asked for, in the order in which they were asked for.

use crate::{
    office::{Result, Rule, broken},
    values::{Column, Foot, Sink, Value},
};
use std::io;

/// Passes on the wanted columns of the first table of an answer. What belongs to a record stands in further tables with
/// columns of their own; they are left out, as nobody asked for them.
pub(super) struct Narrow<'s> {
    sink: &'s mut dyn Sink,
    wanted: &'s [String],
    picked: Vec<usize>,
    further: bool,
    wrong: Option<Rule>,
}

/// Streams rows through the columns that are wanted; all of them where none was named.
pub(super) fn narrowed(
    sink: &mut dyn Sink,
    wanted: &[String],
    rows: impl FnOnce(&mut dyn Sink) -> Result<()>,
) -> Result<()> {
    if wanted.is_empty() {
        return rows(sink);
    }
    let mut narrow = Narrow { sink, wanted, picked: Vec::new(), further: false, wrong: None };
    let done = rows(&mut narrow);
    match narrow.wrong {
        Some(rule) => rule.err(),
        None => done,
    }
}

impl Sink for Narrow<'_> {
    fn title(&mut self, key: &'static str) -> io::Result<()> {
        self.sink.title(key)
    }

    fn section(&mut self, _: &'static str) -> io::Result<()> {
        self.further |= !self.picked.is_empty();
        Ok(())
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        if self.further {
            return Ok(());
        }
        for name in self.wanted {
            let Some(at) = columns.iter().position(|column| column.key == name) else {
                let known: Vec<&str> = columns.iter().map(|column| column.key).collect();
                self.wrong =
                    Some(broken("column-unknown").with("column", name).with("columns", known.join(", ")));
                return Err(io::ErrorKind::InvalidInput.into());
            };
            self.picked.push(at);
        }
        self.sink.head(&self.picked.iter().map(|i| columns[*i]).collect::<Vec<_>>())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        if self.further {
            return Ok(());
        }
        self.sink.row(&self.picked.iter().map(|i| cells[*i].clone()).collect::<Vec<_>>())
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        if self.further {
            return Ok(());
        }
        let shown = |column: &Column| self.wanted.iter().any(|name| column.key == name);
        let totals = foot.totals.iter().filter(|(column, _)| shown(column)).copied().collect();
        self.sink.foot(&Foot { totals, ..foot.clone() })
    }
}
