//! What is generated from the record tables: the image of a row, its view, and the triggers that keep history.
//!
//! An image is `table id act|column=value|…`: columns by name, NULLs left out, every value as SQLite's `quote()` prints
//! it. The view makes it visible to anyone with the `sqlite3` shell; the trigger keeps it when a row is written again.
//! A migration that adds a column changes the image of later rows only: a NULL is left out, so an old image stands.

use super::{Result, StoreError};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Tables whose rows are never changed at all.
pub const APPEND_ONLY: &[&str] = &["access", "act", "content", "history"];

/// A record table.
pub struct Table {
    /// Its name.
    pub name: String,
    /// Every column by name, without `id`, `act` and what is derived.
    pub columns: Vec<Described>,
    /// Columns derived from others, for searching.
    pub folded: Vec<String>,
    /// `SELECT` of [`Self::columns`] of the live row with id `?1` that entry `?2` wrote.
    pub live: String,
}

/// A column of a record table, as far as its image depends on it.
pub struct Described {
    /// Its name.
    pub name: String,
    nullable: bool,
    integer: bool,
}

/// The record tables of the register, by name.
pub struct Shape {
    /// Sorted by name.
    pub tables: Vec<Table>,
}

impl Shape {
    pub(super) fn read(conn: &Connection) -> Result<Self> {
        let mut names = conn.prepare(
            "SELECT m.name FROM sqlite_schema m WHERE m.type='table' \
             AND (SELECT count(*) FROM pragma_table_info(m.name) c WHERE c.name IN ('id','act'))=2 \
             AND m.name<>'history' ORDER BY m.name",
        )?;
        let names =
            names.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut info = conn.prepare(
            "SELECT name, \"notnull\"=0, type='INTEGER' FROM pragma_table_info(?1) \
             WHERE name NOT IN ('id','act') ORDER BY name",
        )?;
        let mut tables = Vec::with_capacity(names.len());
        for name in names {
            let all = info
                .query_map([&name], |row| {
                    Ok(Described { name: row.get(0)?, nullable: row.get(1)?, integer: row.get(2)? })
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let (folded, columns): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|column| column.name.ends_with("_fold"));
            let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            tables.push(Table {
                live: format!("SELECT {} FROM {name} WHERE id=?1 AND act=?2", names.join(",")),
                name,
                columns,
                folded: folded.into_iter().map(|column| column.name).collect(),
            });
        }
        Ok(Self { tables })
    }

    /// The record table of that name.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.binary_search_by(|t| t.name.as_str().cmp(name)).ok().map(|i| &self.tables[i])
    }

    /// Names and texts of every generated trigger and view.
    #[must_use]
    pub fn generated(&self) -> Vec<(String, String)> {
        let mut made = Vec::new();
        for table in &self.tables {
            let name = &table.name;
            made.push((
                format!("{name}_image"),
                format!(
                    "CREATE VIEW {name}_image AS SELECT id,act,{} AS image FROM {name}",
                    table.expression()
                ),
            ));
            // Derived columns are not named after OF: a refold passes without a new version. The view still shows the
            // old row: the trigger runs before. Of a row that would change its id there is no image, and `history`
            // refuses that, as it refuses a version that is not later.
            let of = if table.folded.is_empty() {
                String::new()
            } else {
                let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
                format!(" OF id,act,{}", columns.join(","))
            };
            made.push((
                format!("{name}_keep"),
                format!(
                    "CREATE TRIGGER {name}_keep BEFORE UPDATE{of} ON {name} BEGIN INSERT INTO history \
                     VALUES(NULL,'{name}',OLD.id,OLD.act,NEW.act,\
                     (SELECT image FROM {name}_image WHERE id=OLD.id AND id=NEW.id)); END"
                ),
            ));
            made.push((format!("{name}_never"), forbid(name, "never", "DELETE", "nothing is deleted")));
        }
        for name in APPEND_ONLY {
            made.push((format!("{name}_fixed"), forbid(name, "fixed", "UPDATE", "append only")));
            made.push((format!("{name}_never"), forbid(name, "never", "DELETE", "append only")));
        }
        made
    }

    /// Makes afresh whatever is generated.
    pub(super) fn generate(&self, conn: &Connection) -> Result<()> {
        for (name, sql) in self.generated() {
            let kind = if sql.starts_with("CREATE VIEW") { "VIEW" } else { "TRIGGER" };
            conn.execute_batch(&format!("DROP {kind} IF EXISTS {name}; {sql}"))?;
        }
        Ok(())
    }
}

impl Table {
    /// SQL of the image. Every command reads these texts when it opens the register, so they are short: what is never
    /// NULL is filled into one format, and what may be is left out by a NULL, of which `%s` makes nothing.
    fn expression(&self) -> String {
        let (mut format, mut values) = (format!("{} %d %d", self.name), String::from("id,act"));
        for Described { name, nullable, integer } in &self.columns {
            let (place, value) = match (nullable, integer) {
                (false, true) => (format!("|{name}=%d"), name.clone()),
                (false, false) => (format!("|{name}=%Q"), name.clone()),
                (true, true) => ("%s".into(), format!("'|{name}='||{name}")),
                (true, false) => ("%s".into(), format!("'|{name}='||nullif(quote({name}),'NULL')")),
            };
            format.push_str(&place);
            values.push(',');
            values.push_str(&value);
        }
        format!("printf('{format}',{values})")
    }
}

fn forbid(table: &str, name: &str, verb: &str, why: &str) -> String {
    format!("CREATE TRIGGER {table}_{name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT,'{why}'); END")
}

impl super::Db {
    /// Tables, indexes, triggers and views that are missing, added or altered against a fresh register of this version.
    pub fn altered(&self) -> Result<Vec<String>> {
        let schema = |conn: &Connection| -> Result<BTreeMap<String, Option<String>>> {
            let mut all = conn.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema")?;
            let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        let (pattern, found) = (schema(&super::open::pattern()?)?, schema(&self.conn)?);
        let mut altered: Vec<String> = pattern
            .iter()
            .filter(|(name, sql)| found.get(*name) != Some(sql))
            .map(|(name, _)| name)
            .chain(found.keys().filter(|name| !pattern.contains_key(*name)))
            .map(|name| name.split_once(' ').map_or(name.as_str(), |(_, name)| name).to_owned())
            .collect();
        altered.sort();
        Ok(altered)
    }

    /// What SQLite itself finds wrong with the file; empty in a sound one.
    pub fn sound(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare("PRAGMA quick_check(10)").map_err(StoreError::from)?;
        let said =
            statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(said.into_iter().filter(|line| line != "ok").collect())
    }
}
