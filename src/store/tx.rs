//! The write lock and what may be done under it: insert a row, write a row anew. Nothing deletes.

use super::{Bound, Db, Result};
use crate::values::{Value, push_int};
use rusqlite::params_from_iter;
use std::ops::Deref;

/// Columns with their values, gone through as often as need be and never copied.
pub trait Columns<'c, 'v: 'c>: Iterator<Item = &'c (&'static str, Value<'v>)> + Clone {}

impl<'c, 'v: 'c, I: Iterator<Item = &'c (&'static str, Value<'v>)> + Clone> Columns<'c, 'v> for I {}

/// The write lock, held. Dropped without [`Tx::commit`], everything since [`Db::begin`] is undone.
pub struct Tx<'d> {
    db: &'d Db,
    open: bool,
    sql: String,
    insertions: Vec<Insertion>,
}

/// The text that inserts these columns into that table, made once: a million rows of an import have three of them.
struct Insertion {
    table: *const u8,
    columns: Vec<*const u8>,
    sql: String,
}

impl Insertion {
    /// Names are literals of the program: the same place is the same name, and another place only costs another text.
    fn is<'c, 'v: 'c>(&self, table: &'static str, columns: impl Columns<'c, 'v>) -> bool {
        self.table == table.as_ptr()
            && columns.map(|(name, _)| name.as_ptr()).eq(self.columns.iter().copied())
    }
}

impl Deref for Tx<'_> {
    type Target = Db;
    fn deref(&self) -> &Db {
        self.db
    }
}

impl Drop for Tx<'_> {
    fn drop(&mut self) {
        if self.open {
            // If this fails the connection is gone, and with it the transaction.
            let _ = self.db.conn.execute_batch("ROLLBACK");
        }
    }
}

impl<'d> Tx<'d> {
    pub(super) fn begin(db: &'d mut Db) -> Result<Self> {
        // IMMEDIATE: what is read to decide must still be true when it is written.
        db.conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self { db, open: true, sql: String::new(), insertions: Vec::new() })
    }

    /// Inserts a row and answers its id.
    pub fn insert<'c, 'v: 'c>(&mut self, table: &'static str, columns: impl Columns<'c, 'v>) -> Result<i64> {
        let known = self.insertions.iter().position(|text| text.is(table, columns.clone()));
        let text = known.unwrap_or_else(|| {
            let names = columns.clone().map(|(name, _)| name.as_ptr()).collect();
            let sql = insertion(table, columns.clone());
            self.insertions.push(Insertion { table: table.as_ptr(), columns: names, sql });
            self.insertions.len() - 1
        });
        let mut statement = self.db.conn.prepare_cached(&self.insertions[text].sql)?;
        statement.execute(params_from_iter(columns.map(|(_, v)| Bound(v))))?;
        Ok(self.db.conn.last_insert_rowid()) // cheaper than RETURNING by a third of an insert
    }

    /// Appends one row to a table that has no id of its own; outside a transaction the statement is one.
    pub(super) fn line(db: &Db, table: &str, columns: &[(&'static str, Value<'_>)]) -> Result<()> {
        let sql = insertion(table, columns.iter());
        db.conn.prepare_cached(&sql)?.execute(params_from_iter(columns.iter().map(|(_, v)| Bound(v))))?;
        Ok(())
    }

    /// Keeps the bytes of a file under their SHA-256, once; the table is append-only.
    pub fn keep(&mut self, sha256: &str, bytes: &[u8]) -> Result<()> {
        if self.one("SELECT 1 FROM content WHERE sha256=?1", &[sha256.into()], |_| Ok(()))?.is_some() {
            return Ok(());
        }
        Self::line(self.db, "content", &[("sha256", sha256.into()), ("bytes", Value::Blob(bytes.into()))])
    }

    /// Writes columns of the row with that id anew; answers how many rows there were.
    pub fn update<'c, 'v: 'c>(
        &mut self,
        table: &str,
        id: i64,
        columns: impl Columns<'c, 'v>,
    ) -> Result<usize> {
        let sql = &mut self.sql;
        sql.clear();
        sql.push_str("UPDATE ");
        sql.push_str(table);
        let mut place = 0;
        for (column, _) in columns.clone() {
            sql.push_str(if place == 0 { " SET " } else { ", " });
            sql.push_str(column);
            sql.push_str("=?");
            place += 1;
            push_int(sql, place);
        }
        sql.push_str(" WHERE id=?");
        push_int(sql, place + 1);
        let id = Value::Int(id);
        let values = columns.map(|(_, v)| Bound(v)).chain(std::iter::once(Bound(&id)));
        Ok(self.db.conn.prepare_cached(&self.sql)?.execute(params_from_iter(values))?)
    }

    /// Marks a point to come back to; one at a time.
    pub fn mark(&mut self) -> Result<()> {
        self.run("SAVEPOINT act")
    }

    /// Goes back to the mark.
    pub fn back(&mut self) -> Result<()> {
        self.run("ROLLBACK TO act")?;
        self.run("RELEASE act")
    }

    /// Forgets the mark.
    pub fn pass(&mut self) -> Result<()> {
        self.run("RELEASE act")
    }

    /// Makes everything since [`Db::begin`] last.
    pub fn commit(mut self) -> Result<()> {
        self.db.conn.execute_batch("COMMIT")?;
        self.open = false;
        Ok(())
    }

    fn run(&self, sql: &str) -> Result<()> {
        self.db.conn.prepare_cached(sql)?.execute([])?;
        Ok(())
    }
}

fn insertion<'c, 'v: 'c>(table: &str, columns: impl Columns<'c, 'v>) -> String {
    let names: Vec<&str> = columns.map(|(name, _)| *name).collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO {table}({}) VALUES ({})", names.join(","), places.join(","))
}
