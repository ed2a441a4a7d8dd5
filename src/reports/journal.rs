//! journal: the entries themselves. Head and chief specialist read all of them, everybody else his own.

use super::{
    Reading,
    filter::{Period, employee},
    query::emit,
    rights,
};
use crate::{
    office::{Error, Reader, Result},
    values::{Column, Count, Date, Foot, Instant, Kind, Line, Login, Moment, Sink, Value},
};

/// Entries for which no number is given.
pub(super) const NEWEST: i64 = 50;

/// List the newest entries of the journal
#[derive(clap::Args)]
pub struct Journal {
    #[command(flatten)]
    period: Period,
    /// Only entries of this officer
    #[arg(long, value_name = "LOGIN")]
    officer: Option<Login>,
    /// Only entries of this act
    #[arg(long, value_name = "ACT")]
    act: Option<Line>,
    /// Most entries to show [default: 50]
    #[arg(long, value_name = "N")]
    limit: Option<Count>,
    /// Show every entry
    #[arg(long, conflicts_with = "limit")]
    all: bool,
}

const COLUMNS: &[(Column, &str)] = &[
    (Column::new("entry", Kind::Count), "a.seq"),
    (Column::new("at", Kind::Moment), "a.at"),
    (Column::new("act", Kind::Text), "a.act"),
    (Column::new("record", Kind::Text), "a.record"),
    (Column::new("officer", Kind::Text), "e.surname||' '||e.given"),
    (Column::new("hash", Kind::Hash), "a.hash"),
    (Column::new("dated", Kind::Date), "a.dated"),
    (Column::new("clause", Kind::Text), "a.clause"),
    (Column::new("basis", Kind::Text), "a.basis"),
    (
        Column::new("performer", Kind::Text),
        "(SELECT p.surname||' '||p.given FROM employee p WHERE p.id=a.performer)",
    ),
    (
        Column::new("acting-for", Kind::Text),
        "(SELECT h.surname||' '||h.given FROM employee h WHERE h.id=a.acting_for)",
    ),
    (Column::new("unit", Kind::Code("unit")), "a.unit"),
    (Column::new("post", Kind::Code("post")), "a.post"),
    (Column::new("reason", Kind::Text), "a.reason"),
    (Column::new("paper", Kind::Text), "a.paper"),
];

impl Reading for Journal {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let mut log = Log::new("a.at");
        if !rights::reads_all(&reader.officer) {
            log.keep("(a.officer=:x OR a.performer=:x)", reader.officer.id);
        }
        log.period(&self.period)?;
        if let Some(login) = &self.officer {
            log.keep("(a.officer=:x OR a.performer=:x)", employee(reader, login)?);
        }
        if let Some(act) = &self.act {
            log.keep("a.act=:x", act.as_str().to_owned());
        }
        let limit = (!self.all).then(|| self.limit.map_or(NEWEST, Count::get));
        log.stream(reader, COLUMNS, "FROM act a JOIN employee e ON e.id=a.officer", "a.seq", limit, sink)
    }
}

/// A question to one of the two logs: the journal and the read log.
pub(super) struct Log {
    at: &'static str,
    conditions: Vec<String>,
    params: Vec<Value<'static>>,
}

impl Log {
    /// `at` is the column of the instant of entry.
    pub(super) fn new(at: &'static str) -> Self {
        Self { at, conditions: Vec::new(), params: Vec::new() }
    }

    /// Keeps rows of which this is true of a value; `:x` is its place.
    pub(super) fn keep(&mut self, condition: &str, value: impl Into<Value<'static>>) {
        self.params.push(value.into());
        self.conditions.push(condition.replace(":x", &format!("?{}", self.params.len())));
    }

    /// Keeps rows of which this is true.
    pub(super) fn only(&mut self, condition: String) {
        self.conditions.push(condition);
    }

    /// Keeps what was entered on the days of a period, as the office's clock shows them.
    pub(super) fn period(&mut self, period: &Period) -> Result<()> {
        period.check()?;
        if let Some(from) = period.from {
            self.keep(&format!("{}>=:x", self.at), midnight(from).to_string());
        }
        if let Some(to) = period.to {
            self.keep(&format!("{}<:x", self.at), midnight(to.plus_days(1)).to_string());
        }
        Ok(())
    }

    /// Streams the newest entries, and says that there are more.
    pub(super) fn stream(
        &self,
        reader: &Reader,
        columns: &[(Column, &str)],
        from: &str,
        id: &str,
        limit: Option<i64>,
        sink: &mut dyn Sink,
    ) -> Result<()> {
        let list: Vec<&str> = columns.iter().map(|(_, sql)| *sql).collect();
        let columns: Vec<Column> = columns.iter().map(|(column, _)| *column).collect();
        let kept = if self.conditions.is_empty() { "1".to_owned() } else { self.conditions.join(" AND ") };
        let tail = limit.map_or_else(String::new, |n| format!(" LIMIT {}", n + 1));
        let sql = format!("SELECT {} {from} WHERE {kept} ORDER BY {id} DESC{tail}", list.join(", "));
        let (mut rows, most) = (0_u64, limit.map_or(u64::MAX, i64::unsigned_abs));
        let mut left_out = Vec::new();
        sink.head(&columns)?;
        reader.db.stream::<Error>(&sql, &self.params, |row| {
            if rows == most {
                left_out.push(("left-out-beyond", most));
                return Ok(());
            }
            rows += 1;
            emit(row, columns.len(), sink)
        })?;
        Ok(sink.foot(&Foot { rows, left_out, ..Foot::default() })?)
    }
}

/// The instant at which a day begins in the office.
fn midnight(day: Date) -> Instant {
    Moment::of(day, 0, 0).expect("every day has a midnight").instant()
}
