//! A sink that keeps lines of text, and readings typed as on the command line.

use super::READINGS;
use crate::{
    duties::testing::{Trial, session},
    office::{Reader, Result},
    values::{Column, Foot, Kind, Lang, Number, Sink, Value, uncoded},
};
use clap::Command;
use std::{fmt::Write, io};

/// What was streamed, a line for each call.
#[derive(Default)]
pub(super) struct Lines {
    columns: Vec<Column>,
    pub(super) lines: Vec<String>,
}

impl Sink for Lines {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        self.lines.push(format!("## {key}"));
        Ok(())
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.columns = columns.to_vec();
        self.lines.push(columns.iter().map(|column| column.key).collect::<Vec<_>>().join("|"));
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        let text = |(cell, column): (&Value<'_>, &Column)| match (cell, column.kind) {
            (Value::Null, _) => String::new(),
            (Value::Int(n), Kind::Number(letter)) => Number::unpacked(letter, *n).to_string(),
            (Value::Int(n), _) => n.to_string(),
            (Value::Text(text), Kind::Any) => uncoded(text).1.to_owned(),
            (Value::Text(text), _) => text.to_string(),
            (Value::Blob(_), _) => "?".into(),
        };
        self.lines.push(cells.iter().zip(&self.columns).map(text).collect::<Vec<_>>().join("|"));
        Ok(())
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        let mut line = format!("= {}", foot.rows);
        for (column, sum) in &foot.totals {
            write!(line, " {}:{sum}", column.key).unwrap();
        }
        for (key, n) in &foot.left_out {
            write!(line, " {key}:{n}").unwrap();
        }
        self.lines.push(line);
        Ok(())
    }
}

/// Reads as an account at a local moment; the reading as typed, its words apart by blanks.
pub(super) fn read(trial: &Trial, login: &str, at: &str, typed: &str) -> Result<Vec<String>> {
    let entry = READINGS
        .iter()
        .filter(|entry| typed == entry.name || typed.starts_with(&format!("{} ", entry.name)))
        .max_by_key(|entry| entry.name.len())
        .unwrap();
    let command = (entry.args)(Command::new(entry.name).no_binary_name(true));
    let reading =
        (entry.from_cli)(&command.get_matches_from(typed[entry.name.len()..].split_whitespace())).unwrap();
    let reader = Reader::open(&trial.path, session(login, at), Lang::En).unwrap();
    let mut sink = Lines::default();
    reading.read(&reader, &mut sink)?;
    Ok(sink.lines)
}
