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
        Ok(Self { db, open: true, sql: String::new() })
    }

    /// Inserts a row and answers its id.
    pub fn insert<'c, 'v: 'c>(&mut self, table: &str, columns: impl Columns<'c, 'v>) -> Result<i64> {
        // The text is built anew in one buffer: a million rows of an import make no million strings.
        self.sql.clear();
        insertion(&mut self.sql, table, columns.clone());
        let mut statement = self.db.conn.prepare_cached(&self.sql)?;
        statement.execute(params_from_iter(columns.map(|(_, v)| Bound(v))))?;
        Ok(self.db.conn.last_insert_rowid()) // cheaper than RETURNING by a third of an insert
    }

    /// Inserts a row into a table that has no id of its own.
    pub(super) fn append(&self, table: &str, columns: &[(&'static str, Value<'_>)]) -> Result<()> {
        let mut sql = String::new();
        insertion(&mut sql, table, columns.iter());
        self.db
            .conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(columns.iter().map(|(_, v)| Bound(v))))?;
        Ok(())
    }

    /// Keeps the bytes of a file under their SHA-256, once; the table is append-only.
    pub fn keep(&mut self, sha256: &str, bytes: &[u8]) -> Result<()> {
        if self.one("SELECT 1 FROM content WHERE sha256=?1", &[sha256.into()], |_| Ok(()))?.is_some() {
            return Ok(());
        }
        self.append("content", &[("sha256", sha256.into()), ("bytes", Value::Blob(bytes.into()))])
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

fn insertion<'c, 'v: 'c>(sql: &mut String, table: &str, columns: impl Columns<'c, 'v>) {
    sql.push_str("INSERT INTO ");
    sql.push_str(table);
    for (i, (column, _)) in columns.clone().enumerate() {
        sql.push_str(if i == 0 { "(" } else { "," });
        sql.push_str(column);
    }
    for (place, _) in (1..).zip(columns) {
        sql.push_str(if place == 1 { ") VALUES (?" } else { ",?" });
        push_int(sql, place);
    }
    sql.push(')');
}
