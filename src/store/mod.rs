//! The database engine. The only module that names rusqlite; values cross it as four kinds ([`Value`]).
//!
//! A [`Db`] reads: one statement at a time, and only a statement that cannot write. A [`Tx`] is the write lock, held; it
//! inserts and updates whole rows, never deletes. Who may hold a `Tx` is decided in `office/`.

mod backup;
mod error;
mod open;
mod place;
mod shape;
mod side_by_side;
mod tx;

#[cfg(test)]
pub(crate) mod tests;

pub use backup::{Copied, copy, digest, replace};
pub use error::{Result, StoreError};
pub use open::{KNOWN_VERSION, create};
pub use shape::{APPEND_ONLY, Shape, Table};
pub use tx::{Columns, Inserted, Tx};

use crate::values::{Read, Value};
use rusqlite::{Connection, params_from_iter, types::ValueRef};
use std::{cell::OnceCell, path::Path};

/// One row of an answer.
pub struct Row<'r>(&'r rusqlite::Row<'r>);

impl Row<'_> {
    /// Column `i` as what its type reads; an error names the column that holds something else.
    pub fn get<T: Read>(&self, i: usize) -> Result<T> {
        T::read(self.value(i)?).ok_or_else(|| self.bad(i))
    }

    /// Column `i` as it stands.
    pub fn value(&self, i: usize) -> Result<Value<'_>> {
        Ok(match self.0.get_ref(i)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(n) => Value::Int(n),
            ValueRef::Blob(b) => Value::Blob(b.into()),
            ValueRef::Text(t) => Value::Text(std::str::from_utf8(t).map_err(|_| self.bad(i))?.into()),
            ValueRef::Real(_) => return Err(self.bad(i)),
        })
    }

    /// Number of columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.0.as_ref().column_count()
    }

    fn bad(&self, i: usize) -> StoreError {
        StoreError::Bad { column: self.0.as_ref().column_name(i).unwrap_or("?").into() }
    }
}

/// An open register, for reading.
pub struct Db {
    conn: Connection,
    shape: OnceCell<Shape>,
}

impl Db {
    /// Calls `each` for every row, one at a time. A statement that would write is refused: the gateway has no side door.
    pub fn each(
        &self,
        sql: &str,
        params: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.stream::<StoreError>(sql, params, |row| each(row))
    }

    /// As [`Db::each`], with the caller's own error: what a sink that writes to a pipe needs.
    pub fn stream<E: From<StoreError>>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.until(sql, params, |row| each(row).map(|()| false))
    }

    /// As [`Db::stream`], until `each` answers that it has what it looked for.
    pub fn until<E: From<StoreError>>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<bool, E>,
    ) -> Result<(), E> {
        let mut statement = self.reading(sql)?;
        let mut rows =
            statement.query(params_from_iter(params.iter().map(Bound))).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            if each(&Row(row))? {
                break;
            }
        }
        Ok(())
    }

    /// Every row, mapped. For answers that are short by nature.
    pub fn all<T>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        map: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(map(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row, mapped, or `None`.
    pub fn one<T>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        map: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.reading(sql)?;
        let mut rows = statement.query(params_from_iter(params.iter().map(Bound)))?;
        rows.next()?.map(|row| map(&Row(row))).transpose()
    }

    /// One number that is always there, such as a count.
    pub fn count(&self, sql: &str, params: &[Value<'_>]) -> Result<i64> {
        Ok(self.one(sql, params, |row| row.get(0))?.unwrap_or(0))
    }

    /// The record tables and what is generated from them; read from the schema once a connection.
    pub fn shape(&self) -> Result<&Shape> {
        if let Some(shape) = self.shape.get() {
            return Ok(shape);
        }
        let shape = Shape::read(&self.conn)?;
        Ok(self.shape.get_or_init(|| shape))
    }

    /// Where the register lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        Path::new(self.conn.path().unwrap_or_default())
    }

    /// Holds one state of the register while several statements read it.
    pub fn still(&self) -> Result<Still<'_>> {
        self.conn.execute_batch("BEGIN")?;
        Ok(Still(self))
    }

    /// Takes the write lock.
    pub fn begin(&mut self) -> Result<Tx<'_>> {
        Tx::begin(self)
    }

    /// Grows the page cache to so many MiB, for the length of an import.
    pub fn cache(&self, mib: u32) -> Result<()> {
        Ok(self.conn.execute_batch(&format!("PRAGMA cache_size=-{}", i64::from(mib) * 1024))?)
    }

    /// Closes the register; what stood in the log beside it goes into the file.
    pub fn close(self) -> Result<()> {
        drop(self.shape);
        self.conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        self.conn.close().map_err(|(_, error)| error.into())
    }

    /// Adds a line to the read log: the one table written outside an act, because looking is not an act. A reading
    /// connection writes it too, for this one line, without waiting for the disk.
    pub fn log_access(&self, columns: &[(&'static str, Value<'_>)]) -> Result<()> {
        let reads: bool = self.conn.query_row("PRAGMA query_only", [], |row| row.get(0))?;
        self.conn.execute_batch("PRAGMA query_only=OFF; PRAGMA synchronous=NORMAL")?;
        let logged = Tx::line(self, "access", columns);
        self.conn.execute_batch("PRAGMA synchronous=FULL")?;
        if reads {
            self.conn.execute_batch("PRAGMA query_only=ON")?;
        }
        logged
    }

    /// How the engine would answer a statement, a step a line.
    #[cfg(test)]
    pub(crate) fn plan(&self, sql: &str) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let steps = statement.query_map([], |row| row.get(3))?.collect::<rusqlite::Result<_>>()?;
        Ok(steps)
    }

    fn reading(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>> {
        let statement = self.conn.prepare_cached(sql)?;
        let verb = sql.trim_start().get(..4).unwrap_or_default();
        if statement.readonly() && (verb.eq_ignore_ascii_case("SELE") || verb.eq_ignore_ascii_case("WITH")) {
            Ok(statement)
        } else {
            Err(StoreError::Writes { sql: sql.into() })
        }
    }
}

/// One state of the register, held for reading; dropped, it lets go.
pub struct Still<'d>(&'d Db);

impl Drop for Still<'_> {
    fn drop(&mut self) {
        // Nothing was written: there is nothing to lose if the lock goes with the connection instead.
        let _ = self.0.conn.execute_batch("COMMIT");
    }
}

/// A value on its way into a statement.
struct Bound<'v, 'a>(&'v Value<'a>);

impl rusqlite::ToSql for Bound<'_, '_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Text(s) => ValueRef::Text(s.as_bytes()),
            Value::Blob(b) => ValueRef::Blob(b),
        }))
    }
}

/// Gives a record its struct, its column list and its row mapper, the columns named once.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name { $($(#[$doc])* pub $field: $type),* }

        impl $name {
            /// The columns [`Self::read`] expects, in its order.
            pub const COLUMNS: &'static str = $crate::record!(@list $($field),*);

            /// Maps a row of [`Self::COLUMNS`].
            pub fn read(row: &$crate::store::Row<'_>) -> $crate::store::Result<Self> {
                let mut next = 0..;
                Ok(Self { $($field: row.get(next.next().expect("endless"))?),* })
            }
        }
    };
    (@list $first:ident $(, $rest:ident)*) => { concat!(stringify!($first) $(, ", ", stringify!($rest))*) };
}
