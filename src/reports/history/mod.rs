//! history: every version of a record and of what belongs to it: who wrote it, when, by which clause, old → new.

mod names;

use super::{Reading, record::Record, rights};
use crate::{
    duties::person::MarkKind,
    office::{Error, Reader, Register, Result},
    values::{
        Column, Foot, Kind, Money, Number, Sink, Text, Value, coded,
        image::{self, Field},
    },
};
use names::{EMPLOYEES, PAPERS, PARTS, PLACES, RECORDS, UNSEEN};
use std::collections::BTreeMap;

/// Show every version of a record: who changed what, when, and on which clause
#[derive(clap::Args)]
pub struct History {
    /// Number of the record
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Why it is looked at, for the read log
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

const COLUMNS: &[Column] = &[
    Column::new("entry", Kind::Count),
    Column::new("at", Kind::Moment),
    Column::new("officer", Kind::Text),
    Column::new("part", Kind::Code("part")),
    Column::new("field", Kind::Code("column")),
    Column::new("old", Kind::Any),
    Column::new("new", Kind::Any),
    Column::new("act", Kind::Text),
    Column::new("dated", Kind::Date),
    Column::new("clause", Kind::Text),
    Column::new("reason", Kind::Text),
];

/// Whether the rows of a table belong to records.
#[cfg(test)]
pub(super) fn is_part(table: &str) -> bool {
    PAPERS.contains(&table) || PARTS.iter().any(|(part, _, _)| *part == table)
}

impl Reading for History {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let record = Record::find(reader, self.number)?;
        if !record.readable {
            return Err(record.refuse(reader, "history"));
        }
        record.log(reader, self.reason.as_ref())?;
        let _still = reader.db.still()?;
        let mut story = Story { reader, record: &record, entries: BTreeMap::new() };
        story.row(record.register.table, record.id)?;
        for (table, id) in parts(reader, &record)? {
            story.row(table, id)?;
        }
        story.tell(sink)
    }
}

/// Rows of other tables that belong to the record, as far as the officer may read them.
fn parts(reader: &Reader, record: &Record) -> Result<Vec<(&'static str, i64)>> {
    let (table, me) = (record.register.table, reader.officer.id);
    let leads = rights::leads(&reader.officer);
    let mut parts = Vec::new();
    let mut take = |part: &'static str, sql: &str| -> Result<()> {
        let params = [record.id.into(), me.into(), table.into()];
        reader.db.stream::<Error>(sql, super::query::named(sql, &params), |row| {
            parts.push((part, row.get(0)?));
            Ok(())
        })
    };
    for (part, _, column) in PARTS.iter().filter(|(_, of, _)| *of == table) {
        let kept = match *part {
            // The staff list is everybody's; why somebody was away is not.
            "absence" if !rights::sees_guarded(&reader.officer, record.register, record.id) => continue,
            "mark" if !leads => format!(" AND (kind NOT IN ({}) OR author=?2)", guarded()),
            _ => String::new(),
        };
        take(part, &format!("SELECT id FROM {part} WHERE {column}=?1{kept} ORDER BY id"))?;
    }
    for part in PAPERS {
        take(part, &format!("SELECT id FROM {part} WHERE row_id=?1 AND table_name=?3 ORDER BY id"))?;
    }
    Ok(parts)
}

/// Kinds of marks whose content is not for everybody, for SQL.
fn guarded() -> String {
    let kinds = MarkKind::ALL.iter().filter(|(_, kind)| kind.guarded());
    kinds.map(|(code, _)| format!("'{code}'")).collect::<Vec<_>>().join(",")
}

/// Whether a column only says where its row belongs.
fn is_place(part: Option<&str>, column: &str) -> bool {
    let of = |(table, _, link): &(&str, &str, &str)| Some(*table) == part && *link == column;
    PLACES.contains(&column) || PARTS.iter().any(of)
}

/// A column of a table as `show` names it: of table and row that a record comes from, it names the record.
fn named(register: &Register, table: &str, column: &str) -> String {
    if column == FROM {
        return "from".into();
    }
    let shown = shown(register, table).find(|(_, sql)| own(sql) == Some(column));
    shown.map_or_else(|| column.replace('_', "-"), |(shown, _)| shown.key.to_owned())
}

/// What `show` has of a table: of the record itself, or of what stands below it.
fn shown<'r>(
    register: &'r Register,
    table: &str,
) -> impl Iterator<Item = &'static (Column, &'static str)> + use<'r> {
    let record = if table == register.table { register.show } else { &[] };
    let below = format!("FROM {table} ");
    let links = register.links.iter().filter(move |link| link.from.contains(&below));
    record.iter().chain(links.flat_map(|link| link.columns))
}

/// The prefix of a column's codes, as `show` has it.
fn prefix(register: &Register, table: &str, column: &str) -> Option<&'static str> {
    let shown = shown(register, table).filter(|(_, sql)| own(sql) == Some(column));
    let mut codes = shown.filter_map(|(shown, _)| match shown.kind {
        Kind::Code(prefix) => Some(prefix),
        Kind::Country => Some("country"),
        _ if matches!(shown.key, "source" | "basis") => Some("source"),
        _ => None,
    });
    codes.next().or_else(|| {
        let unseen = UNSEEN.iter().find(|(of, name, _)| *of == table && *name == column);
        unseen.map(|(_, _, prefix)| *prefix)
    })
}

/// The column that SQL names, where it names one and no more.
fn own(sql: &'static str) -> Option<&'static str> {
    sql.split_once('.').map(|(_, name)| name)
}

/// The column that holds the row a record comes from; its table stands beside it.
const FROM: &str = "from_row";

/// One column that an entry wrote.
struct Change {
    part: Option<&'static str>,
    column: String,
    old: Option<String>,
    new: Option<String>,
}

/// What was written to a record, by entry.
struct Story<'r> {
    reader: &'r Reader,
    record: &'r Record,
    entries: BTreeMap<i64, Vec<Change>>,
}

impl Story<'_> {
    /// Takes in every version of a row: those kept in history, then the one that stands.
    fn row(&mut self, table: &'static str, id: i64) -> Result<()> {
        let part = (table != self.record.register.table).then_some(table);
        let sql = format!(
            "SELECT act, image FROM history WHERE table_name=?1 AND row_id=?2 \
             UNION ALL SELECT act, image FROM {table}_image WHERE id=?2 ORDER BY 1"
        );
        let versions = self
            .reader
            .db
            .all(&sql, &[table.into(), id.into()], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?;
        let mut before: BTreeMap<String, Field> = BTreeMap::new();
        for (seq, image) in versions {
            let now: BTreeMap<String, Field> =
                image::fields(&image).map(|(column, field)| (column.to_owned(), field)).collect();
            let columns = before.keys().chain(now.keys().filter(|column| !before.contains_key(*column)));
            for column in columns {
                let (old, new) = (before.get(column), now.get(column));
                if old != new && !is_place(part, column) {
                    let change = Change {
                        part,
                        column: named(self.record.register, table, column),
                        old: self.words(table, column, old, &before)?,
                        new: self.words(table, column, new, &now)?,
                    };
                    self.entries.entry(seq).or_default().push(change);
                }
            }
            before = now;
        }
        Ok(())
    }

    /// A value as it is read: names of employees, numbers of records, amounts.
    fn words(
        &self,
        table: &str,
        column: &str,
        field: Option<&Field>,
        row: &BTreeMap<String, Field>,
    ) -> Result<Option<String>> {
        let n = match field {
            None => return Ok(None),
            Some(Field::Text(text)) => {
                return Ok(Some(match prefix(self.record.register, table, column) {
                    Some(prefix) => coded(prefix, text),
                    None => text.clone(),
                }));
            }
            Some(Field::Bytes(text)) => return Ok(Some(text.clone())),
            Some(Field::Number(n)) => *n,
        };
        let db = &self.reader.db;
        // In a list of executors `responsible` is a flag.
        if EMPLOYEES.contains(&column) && table != "executor" || column == "employee" {
            let sql = "SELECT e.surname||' '||e.given FROM employee e WHERE e.id=?1";
            return Ok(db.one(sql, &[n.into()], |row| row.get(0))?);
        }
        let other = match column {
            "site" => Some("SELECT address FROM site WHERE id=?1"),
            "hearing" => Some("SELECT held_at FROM hearing WHERE id=?1"),
            _ => None,
        };
        if let Some(sql) = other {
            return Ok(db.one(sql, &[n.into()], |row| row.get(0))?);
        }
        let of = match row.get("from_table") {
            Some(Field::Text(of)) if column == FROM => {
                crate::duties::REGISTERS.iter().copied().find(|register| register.table == of)
            }
            _ => {
                let letter = RECORDS.iter().find(|(of, _)| *of == column).map(|(_, letter)| *letter);
                letter.and_then(crate::duties::register)
            }
        };
        if let Some(of) = of {
            let sql = format!("SELECT year, serial FROM {} WHERE id=?1", of.table);
            let number = |row: &crate::store::Row<'_>| {
                Ok(Number { register: of.prefix, year: row.get(0)?, serial: row.get(1)? }.to_string())
            };
            return Ok(db.one(&sql, &[n.into()], number)?);
        }
        let own = format!("t.{column}");
        let money = self.record.register.show.iter().any(|(c, sql)| *sql == own && c.kind == Kind::Money);
        Ok(Some(match prefix(self.record.register, table, column) {
            _ if money => Money::of_qepik(n).to_string(),
            Some(prefix) => coded(prefix, &n.to_string()),
            None => n.to_string(),
        }))
    }

    fn tell(self, sink: &mut dyn Sink) -> Result<()> {
        let mut rows = 0;
        sink.head(COLUMNS)?;
        for (seq, changes) in &self.entries {
            let sql = "SELECT a.at, a.dated, a.act, e.surname||' '||e.given, a.clause, a.reason FROM act a \
                 JOIN employee e ON e.id=coalesce(a.performer, a.officer) WHERE a.seq=?1";
            self.reader.db.stream::<Error>(sql, &[(*seq).into()], |row| {
                for change in changes {
                    rows += 1;
                    sink.row(&[
                        Value::Int(*seq),
                        row.value(0)?,
                        row.value(3)?,
                        change.part.into(),
                        change.column.as_str().into(),
                        change.old.as_deref().into(),
                        change.new.as_deref().into(),
                        row.value(2)?,
                        row.value(1)?,
                        row.value(4)?,
                        row.value(5)?,
                    ])?;
                }
                Ok(())
            })?;
        }
        Ok(sink.foot(&Foot { rows, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests;
