//! show: one record with everything that belongs to it; of a linked record that is not his to read, its card.

use super::{
    Reading,
    bars::{self, Shown},
    inspection, proposals,
    query::{emit, named, section},
    record::Record,
    rights, terms,
};
use crate::{
    duties::request,
    office::{Error, Link, Reader, Result, dated},
    store::Row,
    values::{Column, Foot, Kind, Number, Sink, Text},
};

/// Show a record
#[derive(clap::Args)]
pub struct Show {
    /// Number of the record
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Why it is looked at, for the read log
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

const NOTES: &[Column] =
    &[Column::new("at", Kind::Moment), Column::new("author", Kind::Text), Column::new("text", Kind::Text)];

const ATTACHMENTS: &[Column] = &[
    Column::new("at", Kind::Moment),
    Column::new("author", Kind::Text),
    Column::new("name", Kind::Text),
    Column::new("size", Kind::Count),
    Column::new("sha256", Kind::Hash),
];

/// What moved its terms.
const CHANGES: &[Column] = &[
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("move", Kind::Code("term-move")),
    Column::new("from-date", Kind::Date),
    Column::new("old-end", Kind::Moment),
    Column::new("new-end", Kind::Moment),
    Column::new("ground", Kind::Text),
    Column::new("paper", Kind::Text),
    Column::new("source", Kind::Text),
    Column::new("officer", Kind::Text),
];

const CHANGED: &str = "SELECT c.term, c.kind, c.from_date, c.old_end, c.new_end, c.ground, c.paper, c.source, \
     e.surname||' '||e.given FROM term_change c JOIN act a ON a.seq=c.act \
     JOIN employee e ON e.id=coalesce(a.performer, a.officer) \
     WHERE c.table_name=?1 AND c.row_id=?2 AND (?3 IS NULL OR c.term=?3) ORDER BY c.id";

impl Reading for Show {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let record = Record::find(reader, self.number)?;
        if !record.readable && !record.linked(reader)? {
            return Err(record.refuse(reader, "show"));
        }
        record.log(reader, self.reason.as_ref())?;
        // After the line of the log: a connection that holds one state of the register cannot write it.
        let _still = reader.db.still()?;
        if record.readable { whole(reader, &record, sink) } else { card(reader, &record, sink) }
    }
}

/// A record that the officer may read, with everything that belongs to it.
pub(super) fn whole(reader: &Reader, record: &Record, sink: &mut dyn Sink) -> Result<()> {
    one(reader, record, |_| true, sink)?;
    let guarded = rights::sees_guarded(&reader.officer, record.register, record.id);
    for link in record.register.links {
        let shown = link.columns.iter().filter(|(column, _)| guarded || !link.guarded.contains(&column.key));
        below(reader, record, link, shown, sink)?;
    }
    below(reader, record, &request::OF_RECORD, request::OF_RECORD.columns.iter(), sink)?;
    if record.register.table == "inspection" {
        inspection::below(reader, record.id, sink)?;
    }
    proposals::below(reader, record.number, sink)?;
    if let Some(person) = record.person {
        let shown = if record.register.table == "person" { Shown::Marks } else { Shown::All };
        bars::show(reader, person, shown, sink)?;
    }
    terms::of_record(reader, record, sink)?;
    papers(reader, record, sink)
}

/// The rows of a table below a record, as far as its columns are shown.
pub(super) fn below(
    reader: &Reader,
    record: &Record,
    link: &Link,
    shown: impl Iterator<Item = &'static (Column, &'static str)>,
    sink: &mut dyn Sink,
) -> Result<()> {
    let (columns, list): (Vec<Column>, Vec<&str>) = shown.copied().unzip();
    let sql = dated(&format!("SELECT {} {}", list.join(", "), link.from), reader.today);
    let emit_row = |row: &Row<'_>, sink: &mut dyn Sink| emit(row, columns.len(), sink);
    let params = [record.id.into(), record.register.table.into()];
    section(&reader.db, sink, link.key, &columns, (&sql, named(&sql, &params)), emit_row).map(drop)
}

/// The record itself: its number and those of its columns that are wanted.
pub(super) fn one(
    reader: &Reader,
    record: &Record,
    wanted: impl Fn(&Column) -> bool,
    sink: &mut dyn Sink,
) -> Result<()> {
    let shown: Vec<_> = record.register.show.iter().filter(|(column, _)| wanted(column)).collect();
    let number = Column::new("number", Kind::Number(record.number.register));
    let columns: Vec<Column> =
        std::iter::once(number).chain(shown.iter().map(|(column, _)| *column)).collect();
    let sql = record.select(&shown, reader.today);
    sink.head(&columns)?;
    reader.db.stream::<Error>(&sql, &[record.id.into()], |row| emit(row, columns.len(), sink))?;
    Ok(sink.foot(&Foot { rows: 1, record: true, ..Foot::default() })?)
}

/// Number, state, dates and bars: what a neighbour needs to know that something is under way.
fn card(reader: &Reader, record: &Record, sink: &mut dyn Sink) -> Result<()> {
    let state = |column: &Column| {
        let sql = record.register.show.iter().find(|(c, _)| c == column).map(|(_, sql)| *sql);
        record.register.state.is_some() && sql == record.register.state
    };
    // A birth date is no date of the record.
    let date =
        |column: &Column| matches!(column.kind, Kind::Date | Kind::Moment) && column.key != "birth-date";
    one(reader, record, |column| state(column) || date(column), sink)?;
    match record.person {
        Some(person) => bars::show(reader, person, Shown::Card, sink),
        None => Ok(()),
    }
}

/// What moved its terms, notes and attached files.
fn papers(reader: &Reader, record: &Record, sink: &mut dyn Sink) -> Result<()> {
    let params = [record.register.table.into(), record.id.into()];
    let line = |columns: usize| move |row: &Row<'_>, sink: &mut dyn Sink| emit(row, columns, sink);
    term_changes(reader, record, None, sink)?;
    let below = |columns: &str, table: &str| {
        format!(
            "SELECT a.at, e.surname||' '||e.given, {columns} FROM {table} n JOIN act a ON a.seq=n.act \
             JOIN employee e ON e.id=n.author WHERE n.table_name=?1 AND n.row_id=?2 ORDER BY n.id"
        )
    };
    for (key, columns, sql) in [
        ("notes", NOTES, below("n.text", "note")),
        ("attachments", ATTACHMENTS, below("n.name, n.size, n.sha256", "attachment")),
    ] {
        section(&reader.db, sink, key, columns, (&sql, &params), line(columns.len()))?;
    }
    Ok(())
}

/// What moved the terms of a record, or one of them.
pub(super) fn term_changes(
    reader: &Reader,
    record: &Record,
    term: Option<&str>,
    sink: &mut dyn Sink,
) -> Result<()> {
    let params = [record.register.table.into(), record.id.into(), term.into()];
    let line = |row: &Row<'_>, sink: &mut dyn Sink| emit(row, CHANGES.len(), sink);
    section(&reader.db, sink, "term-changes", CHANGES, (CHANGED, &params), line)?;
    Ok(())
}
