//! Tables for people: fitted to the terminal, headed in their language. What a narrow terminal leaves out is named below
//! the table and whole with `--wide`, in `show` and in every other format; a record stands upright.

use super::{
    error::source,
    layout::{GAP, Wish, fit, grid, length},
    receipt::complete,
};
use crate::{
    language::Words,
    values::{
        Cells, Column, Country, Foot, Instant, Kind, Lang, Moment, Money, Number, Sink, Value, uncoded,
    },
};
use std::io::{self, Write};

/// Rows laid out at once: of a longer list none is held in memory, and the first of them give the widths.
const PAGE: usize = 500;

/// Letters of a hash that a table shows: those of a receipt.
const HASH: usize = 8;

/// A table on its way to a writer.
pub(super) struct Table<'w, W: Write> {
    words: &'w Words,
    writer: W,
    width: Option<usize>,
    columns: Vec<Column>,
    /// Which of the columns streamed are commands: those stand below the rows.
    below: Vec<bool>,
    commands: Vec<String>,
    rows: Vec<Cells>,
    widths: Option<Vec<usize>>,
    begun: bool,
}

impl<'w, W: Write> Table<'w, W> {
    /// `width` is that of the terminal; without one nothing is shortened.
    pub(super) fn new(words: &'w Words, writer: W, width: Option<u16>) -> Self {
        let width = width.map(usize::from);
        Self {
            words,
            writer,
            width,
            columns: Vec::new(),
            below: Vec::new(),
            commands: Vec::new(),
            rows: Vec::new(),
            widths: None,
            begun: false,
        }
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        self.begun = true;
        writeln!(self.writer, "{text}")
    }

    fn heading(&self, key: &str) -> String {
        self.words.get(&format!("column-{key}")).unwrap_or_else(|| key.to_owned())
    }

    /// Lays out the rows at hand; the first of them below the heads.
    fn print(&mut self) -> io::Result<()> {
        let rows: Vec<Vec<String>> = std::mem::take(&mut self.rows)
            .iter()
            .map(|row| row.iter().zip(&self.columns).map(|(cell, column)| self.cell(cell, column)).collect())
            .collect();
        let right: Vec<bool> =
            self.columns.iter().map(|column| matches!(column.kind, Kind::Money | Kind::Count)).collect();
        let widths = if let Some(widths) = self.widths.clone() {
            widths
        } else {
            let heads: Vec<String> = self.columns.iter().map(|column| self.heading(column.key)).collect();
            let wish = |(i, column): (usize, &Column)| {
                let cells = rows.iter().map(|row| row[i].as_str());
                let (rigid, lines) = elastic(column.kind);
                let mut wish = Wish::of(&heads[i], cells, rigid, lines);
                if self.width.is_none() {
                    wish.natural = wish.natural.max(length(&heads[i]));
                }
                wish
            };
            let wishes: Vec<Wish> = self.columns.iter().enumerate().map(wish).collect();
            let widths = fit(&wishes, self.width);
            self.line(&grid(&[heads], &widths, &right))?;
            let rule = widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
            self.line(&"─".repeat(rule))?;
            widths
        };
        self.line(&grid(&rows, &widths, &right))?;
        self.widths = Some(widths);
        Ok(())
    }

    /// A cell as a list shows it.
    fn cell(&self, cell: &Value<'_>, column: &Column) -> String {
        let text = self.told(cell, column);
        if column.kind == Kind::Hash && self.width.is_some() {
            return text.chars().take(HASH).collect();
        }
        text
    }

    /// A cell in words; a source of law as the language writes it.
    fn told(&self, cell: &Value<'_>, column: &Column) -> String {
        let text = shown(self.words, cell, column.kind);
        if matches!(column.key, "source" | "basis") { source(self.words, &text) } else { text }
    }

    /// Field and value, one below the other; what is not known is left out.
    fn upright(&mut self, cells: &Cells) -> io::Result<()> {
        let known: Vec<Vec<String>> = cells
            .iter()
            .zip(&self.columns)
            .filter(|(cell, _)| **cell != Value::Null)
            .map(|(cell, column)| vec![self.heading(column.key), self.told(cell, column)])
            .collect();
        let first = known.iter().map(|line| length(&line[0])).max().unwrap_or(0);
        let second = self.width.map_or(0, |width| width.saturating_sub(first + GAP).max(HASH));
        self.line(&grid(&known, &[first, second], &[false, false]))
    }

    /// Names the columns that did not fit.
    fn left_out(&mut self) -> io::Result<()> {
        let shown = self.widths.as_ref().map_or(self.columns.len(), Vec::len);
        let away: Vec<String> = self.columns[shown..].iter().map(|column| self.heading(column.key)).collect();
        if away.is_empty() {
            return Ok(());
        }
        let said = self.words.say("table-narrow", &[("columns", &away.join("; "))]);
        self.line(&grid(&[vec![said]], &[self.width.unwrap_or(0)], &[false]))
    }
}

/// Whether a column of that kind keeps each cell on one line, else on how many it may stand.
const fn elastic(kind: Kind) -> (bool, usize) {
    match kind {
        Kind::Number(_) | Kind::Money | Kind::Date | Kind::Moment | Kind::Count | Kind::Hash => (true, 1),
        Kind::Code(_) | Kind::Country | Kind::Length => (false, 2),
        Kind::Text | Kind::Command | Kind::Any => (false, 4),
    }
}

impl<W: Write> Sink for Table<'_, W> {
    fn title(&mut self, key: &'static str) -> io::Result<()> {
        let title = self.words.say(&format!("section-{key}"), &[]);
        self.line(&title)
    }

    fn section(&mut self, key: &'static str) -> io::Result<()> {
        if self.begun {
            self.line("")?;
        }
        self.title(key)
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.below = columns.iter().map(|column| column.kind == Kind::Command).collect();
        self.columns = columns.iter().copied().filter(|column| column.kind != Kind::Command).collect();
        self.widths = None;
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        let mut row = Cells::with_capacity(cells.len());
        for (cell, below) in cells.iter().zip(&self.below) {
            match cell {
                Value::Text(command) if *below => self.commands.push(complete(command, self.words)),
                _ if *below => {}
                cell => row.push(cell.clone().into_owned()),
            }
        }
        self.rows.push(row);
        if self.rows.len() == PAGE { self.print() } else { Ok(()) }
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        if foot.rows == 0 {
            let said = self.words.say("table-empty", &[]);
            self.rows.clear();
            self.line(&said)?;
        } else if foot.record {
            for record in std::mem::take(&mut self.rows) {
                self.upright(&record)?;
            }
        } else if !self.rows.is_empty() {
            self.print()?;
        }
        if foot.rows > 1 {
            let said = self.words.say("table-rows", &[("n", &foot.rows.to_string())]);
            self.line(&said)?;
        }
        for (column, sum) in &foot.totals {
            let sum = shown(self.words, &Value::Int(*sum), column.kind);
            let heading = self.heading(column.key);
            self.line(&format!("{heading}: {sum}"))?;
        }
        if foot.rows > 0 && !foot.record {
            self.left_out()?;
        }
        for command in std::mem::take(&mut self.commands) {
            let said = self.words.say("table-command", &[("command", &command)]);
            self.line(&said)?;
        }
        let left_out = foot.left_out.iter().map(|(key, n)| (*key, vec![("n", n.to_string())]));
        for (key, facts) in left_out.chain(foot.printed.iter().cloned()) {
            let said = super::error::translated(self.words, key, &facts);
            self.line(&said)?;
        }
        Ok(())
    }
}

/// A cell in words.
pub(super) fn shown(words: &Words, cell: &Value<'_>, kind: Kind) -> String {
    match (cell, kind) {
        (Value::Null, _) => "—".into(),
        (Value::Int(n), Kind::Money) => Money::of_qepik(*n).to_string(),
        (Value::Int(n), Kind::Number(letter)) => Number::unpacked(letter, *n).to_string(),
        (Value::Int(n), Kind::Code(prefix)) => words.say(&format!("{prefix}-{n}"), &[]),
        (Value::Int(n), _) => n.to_string(),
        (Value::Text(code), Kind::Code(prefix)) => {
            words.get(&format!("{prefix}-{code}")).unwrap_or_else(|| code.to_string())
        }
        (Value::Text(code), Kind::Country) => country(code, words.lang()),
        (Value::Text(text), Kind::Moment) => moment(text),
        (Value::Text(text), Kind::Length) => lasting(words, text),
        (Value::Text(text), Kind::Any) => match uncoded(text) {
            (Some("country"), code) => country(code, words.lang()),
            (Some("source"), article) => source(words, article),
            (Some(prefix), code) => words.get(&format!("{prefix}-{code}")).unwrap_or_else(|| code.to_owned()),
            (None, text) => moment(text),
        },
        (Value::Text(text), _) => text.to_string(),
        (Value::Blob(bytes), _) => format!("{} B", bytes.len()),
    }
}

/// A length of time as it is typed (`48h`, `10d`) in words; any other text as [`moment`] tells it.
pub(super) fn lasting(words: &Words, text: &str) -> String {
    let unit = match text.trim_start_matches(|c: char| c.is_ascii_digit()) {
        "h" => "term-unit-hours",
        "d" => "term-unit-calendar-days",
        _ => return moment(text),
    };
    words.say(unit, &[("n", text.trim_end_matches(['h', 'd']))])
}

/// The name of a country; of what is no code, the text itself.
pub(super) fn country(code: &str, lang: Lang) -> String {
    code.parse::<Country>().map_or_else(|_| code.to_owned(), |country| country.name(lang).to_owned())
}

/// A moment as the office's clock shows it; any other text as it stands.
pub(super) fn moment(text: &str) -> String {
    if let Ok(instant) = text.parse::<Instant>() {
        return moment(&instant.local().to_string());
    }
    match (text.parse::<Moment>(), text.len()) {
        (Ok(_), 16) => text.replacen('T', " ", 1),
        _ => text.to_owned(),
    }
}
