//! A question to a register: its columns, what the officer may read of it, and what was asked. One statement, streamed;
//! never a query a row.

use super::printed::Printed;
use crate::{
    office::{Error, Reader, Register, Result, dated},
    store::{Db, Row},
    values::{Column, Date, Foot, Kind, Sink, Value},
};

/// SQL of a record's number, packed.
pub(super) const NUMBER: &str = "t.year*1000000000+t.serial";

/// In the order of the numbers, the newest first. The index on the number gives it without sorting.
pub(super) const NEWEST_FIRST: &str = "t.year DESC, t.serial DESC";

/// In the order of the numbers.
pub(super) const BY_NUMBER: &str = "t.year, t.serial";

/// Rows of a register, as far as an officer may read them.
pub(super) struct Query {
    register: &'static Register,
    today: Date,
    conditions: Vec<String>,
    params: Vec<Value<'static>>,
}

impl Query {
    /// Everything the officer may read of a register.
    pub(super) fn of(reader: &Reader, register: &'static Register) -> Self {
        let mut query = Self { register, today: reader.today, conditions: Vec::new(), params: Vec::new() };
        query.keep(reader.scope(register));
        query
    }

    /// Keeps only rows of which this is true.
    pub(super) fn keep(&mut self, condition: impl Into<String>) {
        let condition = condition.into();
        if condition != "1" {
            self.conditions.push(condition);
        }
    }

    /// Hands a value to the statement; answers its place.
    pub(super) fn bind(&mut self, value: impl Into<Value<'static>>) -> String {
        self.params.push(value.into());
        format!("?{}", self.params.len())
    }

    /// The columns: the number, then those of lists.
    pub(super) fn columns(&self) -> Vec<Column> {
        let number = Column::new("number", Kind::Number(self.register.prefix));
        std::iter::once(number).chain(self.register.list.iter().map(|(column, _)| *column)).collect()
    }

    /// The statement of those columns and of one more.
    pub(super) fn sql(&self, more: &str, tail: &str) -> String {
        format!("SELECT {}, {more} {} {tail}", numbered(self.register.list, self.today), self.from(&[]))
    }

    /// Streams the whole of it with its totals. What was annulled is passed over and counted.
    pub(super) fn whole(&self, db: &Db, order: &str, printed: Printed, sink: &mut dyn Sink) -> Result<()> {
        let columns = self.columns();
        let summed: Vec<usize> =
            (0..columns.len()).filter(|i| matches!(columns[*i].kind, Kind::Money | Kind::Count)).collect();
        let (mut rows, mut annulled, mut sums) = (0, 0, vec![0; summed.len()]);
        sink.head(&columns)?;
        let sql = self.sql("CASE WHEN t.annulled IS NULL THEN 0 ELSE 1 END", &format!("ORDER BY {order}"));
        db.stream::<Error>(&sql, &self.params, |row| {
            if row.get(columns.len())? {
                annulled += 1;
                return Ok(());
            }
            rows += 1;
            for (sum, i) in sums.iter_mut().zip(&summed) {
                *sum += row.get::<Option<i64>>(*i)?.unwrap_or(0);
            }
            emit(row, columns.len(), sink)
        })?;
        let totals = summed.into_iter().map(|i| columns[i]).zip(sums).collect();
        Ok(sink.foot(&Foot { rows, totals, left_out: annulled_out(annulled), printed, ..Foot::default() })?)
    }

    /// Streams every column of every record, also of annulled ones, in the order of the numbers.
    pub(super) fn complete(&self, db: &Db, sink: &mut dyn Sink) -> Result<()> {
        let number = Column::new("number", Kind::Number(self.register.prefix));
        let shown = self.register.show.iter();
        let columns: Vec<Column> = std::iter::once(number).chain(shown.map(|(column, _)| *column)).collect();
        let all = numbered(self.register.show, self.today);
        let mut rows = 0;
        sink.head(&columns)?;
        let sql = format!("SELECT {all} {} ORDER BY {BY_NUMBER}", self.from(&[]));
        db.stream::<Error>(&sql, &self.params, |row| {
            rows += 1;
            emit(row, columns.len(), sink)
        })?;
        Ok(sink.foot(&Foot { rows, ..Foot::default() })?)
    }

    /// Streams the first `limit` rows in an order, and says that there are more. Where the order is that of numbers,
    /// only what was annulled between the rows shown is counted: a list of fifty never counts a register.
    pub(super) fn first(&mut self, db: &Db, limit: i64, order: &str, sink: &mut dyn Sink) -> Result<()> {
        let columns = self.columns();
        let (mut rows, mut last) = (0, None);
        sink.head(&columns)?;
        let (from, limited) =
            (self.from(&["t.annulled IS NULL"]), format!("ORDER BY {order} LIMIT {}", limit + 1));
        let columns_sql = numbered(self.register.list, self.today);
        let mut more = false;
        db.stream::<Error>(&format!("SELECT {columns_sql} {from} {limited}"), &self.params, |row| {
            if rows == limit {
                more = true;
                return Ok(());
            }
            rows += 1;
            last = Some(row.get::<i64>(0)?);
            emit(row, columns.len(), sink)
        })?;
        let mut gone = vec!["t.annulled IS NOT NULL".to_owned()];
        if let (Some(last), true) = (last, more && order == NEWEST_FIRST) {
            let (year, serial) = (self.bind(last / 1_000_000_000), self.bind(last % 1_000_000_000));
            gone.push(format!("(t.year, t.serial)>=({year}, {serial})"));
        }
        let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
        let annulled = db.count(&format!("SELECT count(*) {}", self.from(&gone)), &self.params)?;
        let mut left_out = annulled_out(annulled.unsigned_abs());
        if more {
            left_out.push(("left-out-beyond", rows.unsigned_abs()));
        }
        Ok(sink.foot(&Foot { rows: rows.unsigned_abs(), left_out, ..Foot::default() })?)
    }

    fn from(&self, more: &[&str]) -> String {
        let all: Vec<&str> = self.conditions.iter().map(String::as_str).chain(more.iter().copied()).collect();
        let kept = if all.is_empty() { String::new() } else { format!("WHERE {}", all.join(" AND ")) };
        format!("FROM {} t {} {kept}", self.register.table, self.register.joins)
    }
}

fn annulled_out(annulled: u64) -> Vec<(&'static str, u64)> {
    if annulled == 0 { Vec::new() } else { vec![("left-out-annulled", annulled)] }
}

/// SQL of a record's number and of columns after it, on a day of reading.
pub(super) fn numbered<'a>(
    columns: impl IntoIterator<Item = &'a (Column, &'static str)>,
    today: Date,
) -> String {
    let list = columns.into_iter().map(|(_, sql)| *sql);
    dated(&std::iter::once(NUMBER).chain(list).collect::<Vec<_>>().join(", "), today)
}

/// Hands the first cells of a row on.
pub(super) fn emit(row: &Row<'_>, width: usize, sink: &mut dyn Sink) -> Result<()> {
    let cells = (0..width).map(|i| row.value(i)).collect::<Result<Vec<_>, _>>()?;
    Ok(sink.row(&cells)?)
}

/// A further table below a heading, where there are rows for it; answers whether there were. `line` hands a row on.
pub(super) fn section(
    db: &Db,
    sink: &mut dyn Sink,
    key: &'static str,
    columns: &[Column],
    (sql, params): (&str, &[Value<'_>]),
    line: impl Fn(&Row<'_>, &mut dyn Sink) -> Result<()>,
) -> Result<bool> {
    let mut rows = 0;
    db.stream::<Error>(sql, params, |row| {
        if rows == 0 {
            sink.section(key)?;
            sink.head(columns)?;
        }
        rows += 1;
        line(row, sink)
    })?;
    if rows > 0 {
        sink.foot(&Foot { rows, ..Foot::default() })?;
    }
    Ok(rows > 0)
}

/// Of values for places `?1 ?2 …` those that a statement names: it takes no more than it has places for.
pub(super) fn named<'a, 'v>(sql: &str, values: &'a [Value<'v>]) -> &'a [Value<'v>] {
    let last = (1..=values.len()).rev().find(|i| sql.contains(&format!("?{i}")));
    &values[..last.unwrap_or(0)]
}

/// SQL of a column of lists, by its key.
pub(super) fn listed(register: &Register, key: &str) -> Option<&'static str> {
    register
        .list
        .iter()
        .find(|(column, _)| column.key == key && column.kind == Kind::Text)
        .map(|(_, sql)| *sql)
}

/// SQL of whom or what a record is about, in a few words.
pub(super) fn about(register: &Register) -> String {
    match (listed(register, "surname"), listed(register, "given")) {
        (Some(surname), Some(given)) => {
            let topic = listed(register, "topic").unwrap_or("NULL");
            format!("coalesce({surname}||' '||{given}, {topic})")
        }
        _ => [
            "name",
            "employer-name",
            "employer",
            "sender",
            "applicant",
            "file",
            "place",
            "topic",
            "instruction",
            "asked-body",
        ]
        .into_iter()
        .find_map(|key| listed(register, key))
        .unwrap_or("NULL")
        .to_owned(),
    }
}

/// SQL of the name of the officer in charge.
pub(super) fn responsible(register: &Register) -> String {
    register.responsible.map_or_else(
        || "NULL".to_owned(),
        |id| format!("(SELECT e.surname||' '||e.given FROM employee e WHERE e.id={id})"),
    )
}
