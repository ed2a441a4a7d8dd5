//! Tables for people: fitted to the terminal, headed in their language. What is shortened here is whole with `--wide`,
//! in `show` and in every other format; a record with many fields stands upright.

use crate::{
    language::Words,
    values::{Cells, Column, Country, Foot, Kind, Lang, Money, Number, Sink, Value},
};
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table as Grid, TableStyle};
use std::io::{self, Write};

/// Rows laid out at once: a longer list is several tables, so that none is held in memory.
const PAGE: usize = 500;

/// A single row with more columns than this stands upright.
const UPRIGHT: usize = 6;

/// A rule below the heads, and nothing else: what a clerk copies out of a terminal is text.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A table on its way to a writer.
pub(super) struct Table<'w, W: Write> {
    words: &'w Words,
    writer: W,
    width: Option<u16>,
    columns: Vec<Column>,
    rows: Vec<Cells>,
    paged: bool,
}

impl<'w, W: Write> Table<'w, W> {
    /// `width` is that of the terminal; without one nothing is shortened.
    pub(super) fn new(words: &'w Words, writer: W, width: Option<u16>) -> Self {
        Self { words, writer, width, columns: Vec::new(), rows: Vec::new(), paged: false }
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn heading(&self, key: &str) -> String {
        self.words.get(&format!("column-{key}")).unwrap_or_else(|| key.to_owned())
    }

    fn print(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        if rows.is_empty() && self.paged {
            return Ok(());
        }
        if rows.len() == 1 && !self.paged && self.columns.len() > UPRIGHT {
            return self.upright(&rows[0]);
        }
        let mut grid = grid(self.width);
        grid.set_header(self.columns.iter().map(|column| self.heading(column.key)));
        for (i, column) in self.columns.iter().enumerate() {
            if matches!(column.kind, Kind::Money | Kind::Count)
                && let Some(shown) = grid.column_mut(i)
            {
                shown.set_cell_alignment(CellAlignment::Right);
            }
        }
        for row in &rows {
            grid.add_row(
                row.iter().zip(&self.columns).map(|(cell, column)| shown(self.words, cell, column.kind)),
            );
        }
        writeln!(self.writer, "{}", trimmed(&grid))?;
        self.paged = true;
        Ok(())
    }

    /// Field and value, one below the other; what is not known is left out.
    fn upright(&mut self, row: &Cells) -> io::Result<()> {
        let mut grid = grid(self.width);
        for (cell, column) in row.iter().zip(&self.columns) {
            if *cell != Value::Null {
                grid.add_row([self.heading(column.key), shown(self.words, cell, column.kind)]);
            }
        }
        writeln!(self.writer, "{}", trimmed(&grid))
    }
}

impl<W: Write> Sink for Table<'_, W> {
    fn section(&mut self, key: &'static str) -> io::Result<()> {
        writeln!(self.writer, "\n{}", self.words.say(&format!("section-{key}"), &[]))
    }

    fn head(&mut self, columns: &[Column]) -> io::Result<()> {
        self.columns = columns.to_vec();
        self.paged = false;
        Ok(())
    }

    fn row(&mut self, cells: &[Value<'_>]) -> io::Result<()> {
        self.rows.push(cells.iter().map(|cell| cell.clone().into_owned()).collect());
        if self.rows.len() == PAGE { self.print() } else { Ok(()) }
    }

    fn foot(&mut self, foot: &Foot) -> io::Result<()> {
        if foot.rows == 0 {
            writeln!(self.writer, "{}", self.words.say("table-empty", &[]))?;
            self.rows.clear();
        } else {
            self.print()?;
        }
        if foot.rows > 1 {
            writeln!(self.writer, "{}", self.words.say("table-rows", &[("n", &foot.rows.to_string())]))?;
        }
        for (column, sum) in &foot.totals {
            let sum = shown(self.words, &Value::Int(*sum), column.kind);
            writeln!(self.writer, "{}: {sum}", self.heading(column.key))?;
        }
        for (key, n) in &foot.left_out {
            writeln!(self.writer, "{}", self.words.say(key, &[("n", &n.to_string())]))?;
        }
        Ok(())
    }
}

/// A table without a frame: lines of text, a rule below the heads.
fn grid(width: Option<u16>) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(STYLE);
    match width {
        Some(width) => grid.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
        None => grid.set_content_arrangement(ContentArrangement::Disabled),
    };
    grid
}

/// Lines without blanks at their ends.
fn trimmed(grid: &Grid) -> String {
    grid.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
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
        (Value::Text(text), Kind::Moment) => text.replacen('T', " ", 1),
        (Value::Text(text), _) => text.to_string(),
        (Value::Blob(bytes), _) => format!("{} B", bytes.len()),
    }
}

fn country(code: &str, lang: Lang) -> String {
    code.parse::<Country>().map_or_else(|_| code.to_owned(), |country| country.name(lang).to_owned())
}
