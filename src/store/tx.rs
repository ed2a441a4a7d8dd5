//! The write lock and what may be done under it: insert a row, write a row anew. Nothing deletes.

use super::{Bound, Db, Result};
use crate::values::{Value, push_int};
use rusqlite::{Statement, params_from_iter};
use std::ops::Deref;

/// The write lock, held. Dropped without [`Tx::commit`], everything since [`Db::begin`] is undone.
pub struct Tx<'d> {
    db: &'d Db,
    open: bool,
    sql: String,
    insertions: Vec<Insertion<'d>>,
}

/// A row's columns with their values.
pub type Columns<'c, 'v> = &'c [(&'static str, Value<'v>)];

/// The statement that inserts a row with values in these columns into that table, prepared once: a million rows of an
/// import have some ten of them. What is NULL is left out, so that it is not handed over either.
struct Insertion<'d> {
    table: *const u8,
    /// For each column its name, or nothing where it is NULL.
    names: Vec<Option<*const u8>>,
    order: Vec<u8>,
    statement: Statement<'d>,
}

/// A row that was inserted.
pub struct Inserted<'t> {
    /// Its id.
    pub id: i64,
    /// The columns in the order of its image: by name, without NULLs and what is derived.
    pub order: &'t [u8],
}

impl Insertion<'_> {
    /// Names are literals of the program: the same place is the same name, and another place only costs another text.
    fn is(&self, table: &'static str, columns: Columns<'_, '_>) -> bool {
        self.table == table.as_ptr() && columns.iter().map(place).eq(self.names.iter().copied())
    }
}

fn place((name, value): &(&'static str, Value<'_>)) -> Option<*const u8> {
    (*value != Value::Null).then_some(name.as_ptr())
}

/// The order in which an image names columns.
fn order(columns: Columns<'_, '_>) -> Vec<u8> {
    let imaged = columns
        .iter()
        .enumerate()
        .filter(|(_, (name, value))| *value != Value::Null && !name.ends_with("_fold"));
    let mut order: Vec<u8> =
        imaged.map(|(i, _)| u8::try_from(i).expect("a table has fewer than 256 columns")).collect();
    order.sort_unstable_by_key(|i| columns[usize::from(*i)].0);
    order
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

    /// Inserts a row, of a record table with the entry that writes it.
    pub fn insert(
        &mut self,
        table: &'static str,
        act: Option<i64>,
        columns: Columns<'_, '_>,
    ) -> Result<Inserted<'_>> {
        let known = self.insertions.iter().position(|insertion| insertion.is(table, columns));
        let at = known.map_or_else(|| self.prepare(table, act.is_some(), columns), Ok)?;
        let Insertion { statement, order, .. } = &mut self.insertions[at];
        let act = act.map(Value::Int);
        let values = act.iter().chain(columns.iter().map(|(_, value)| value).filter(|v| **v != Value::Null));
        statement.execute(params_from_iter(values.map(Bound)))?;
        // Cheaper than RETURNING by a third of an insert.
        Ok(Inserted { id: self.db.conn.last_insert_rowid(), order })
    }

    fn prepare(&mut self, table: &'static str, record: bool, columns: Columns<'_, '_>) -> Result<usize> {
        let names = columns.iter().filter(|(_, value)| *value != Value::Null).map(|(name, _)| *name);
        let sql = insertion(table, record.then_some("act").into_iter().chain(names));
        self.insertions.push(Insertion {
            table: table.as_ptr(),
            names: columns.iter().map(place).collect(),
            order: order(columns),
            statement: self.db.conn.prepare(&sql)?,
        });
        Ok(self.insertions.len() - 1)
    }

    /// Appends one row to a table that has no id of its own; outside a transaction the statement is one.
    pub(super) fn line(db: &Db, table: &str, columns: Columns<'_, '_>) -> Result<()> {
        let sql = insertion(table, columns.iter().map(|(name, _)| *name));
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

    /// Writes columns of the row with that id anew, by an entry; answers how many rows there were.
    pub fn update(&mut self, table: &str, id: i64, act: i64, columns: &[(&str, Value<'_>)]) -> Result<usize> {
        let sql = &mut self.sql;
        sql.clear();
        sql.push_str("UPDATE ");
        sql.push_str(table);
        sql.push_str(" SET act=?1");
        let mut place = 1;
        for (column, _) in columns {
            place += 1;
            sql.push_str(", ");
            sql.push_str(column);
            sql.push_str("=?");
            push_int(sql, place);
        }
        sql.push_str(" WHERE id=?");
        push_int(sql, place + 1);
        let (act, id) = (Value::Int(act), Value::Int(id));
        let values = std::iter::once(&act).chain(columns.iter().map(|(_, v)| v)).chain(std::iter::once(&id));
        Ok(self.db.conn.prepare_cached(&self.sql)?.execute(params_from_iter(values.map(Bound)))?)
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

fn insertion<'n>(table: &str, names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO {table}({}) VALUES ({})", names.join(","), places.join(","))
}
