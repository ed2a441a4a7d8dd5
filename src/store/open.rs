//! Opening: who may create, what is refused, and the pragmas with their reasons.

use super::{Db, Result, StoreError, place, shape::Shape};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rusqlite_migration::{M, Migrations};
use std::{cell::OnceCell, path::Path};

/// "NZRT": another program's file is refused.
const APPLICATION_ID: i64 = 0x4E5A_5254;

/// The released steps, in order. A step is never edited once released; until the first release there is one, the
/// reviewed picture itself.
const STEPS: &[&str] = &[include_str!("../../schema.sql")];

/// Version of the register this program writes: the number of steps.
#[expect(clippy::cast_possible_wrap, reason = "there are a handful of steps")]
pub const KNOWN_VERSION: i64 = STEPS.len() as i64;

/// On every connection, each with its reason:
/// `foreign_keys`: a row never points to nothing. `synchronous=FULL`: what was answered "done" is on disk.
/// `recursive_triggers`: without it REPLACE passes by the triggers that forbid deleting. `trusted_schema=OFF`: a
/// doctored file runs no function of ours. `temp_store=MEMORY`: triggers open a statement journal, and nothing of the
/// register may stay in a temporary file.
const PRAGMAS: &str = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; \
     PRAGMA recursive_triggers=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY";

/// Statements kept prepared: an import uses about forty.
const STATEMENTS: usize = 128;

/// Makes a new, empty register at a path that must be free. WAL, so that reading never waits for writing.
pub fn create(path: &Path) -> Result<Db> {
    place::refuse_network(path)?;
    if path.exists() {
        return Err(StoreError::Exists { path: path.into() });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut conn = connect(path, flags)?;
    conn.execute_batch(&format!(
        "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA application_id={APPLICATION_ID}; {PRAGMAS}"
    ))?;
    migrate(&mut conn)?;
    finish(conn)
}

impl Db {
    /// Opens a register for writing; an older one is first copied beside and brought up to date.
    pub fn write(path: &Path) -> Result<Self> {
        let (mut conn, version) = existing(path)?;
        if version < KNOWN_VERSION {
            super::backup::beside(&conn, path, &format!("before-version-{KNOWN_VERSION}"))?;
            migrate(&mut conn)?;
        }
        if conn.is_readonly("main")? {
            return Err(StoreError::ReadOnly { path: path.into() });
        }
        finish(conn)
    }

    /// Opens a register for reading; creates no file and changes none.
    pub fn read(path: &Path) -> Result<Self> {
        let (conn, version) = existing(path)?;
        if version < KNOWN_VERSION {
            return Err(StoreError::Version { found: version, known: KNOWN_VERSION });
        }
        // A screen of many statements comes back to the same pages: in 8 MiB they stay.
        conn.execute_batch("PRAGMA query_only=ON; PRAGMA cache_size=-8192")?;
        finish(conn)
    }

    /// Opens a register for an officer's reading, in the midst of which the read log is written. A copy, which is one
    /// file, would wait for its own reader: it becomes a register like any other.
    pub fn read_logged(path: &Path) -> Result<Self> {
        let db = Self::read(path)?;
        let mode: String = db.conn.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
        if mode != "wal" {
            // Where the copy may not be written, what has to be logged will say so; the rest can be read.
            let _ = db.conn.execute_batch("PRAGMA query_only=OFF; PRAGMA journal_mode=WAL");
            db.conn.execute_batch("PRAGMA query_only=ON")?;
        }
        Ok(db)
    }
}

fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    // NO_MUTEX: a connection belongs to one thread here.
    Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A register of this version in memory, empty: what every schema is compared with.
pub(super) fn pattern() -> Result<Connection> {
    let mut conn = Connection::open_in_memory()?;
    migrate(&mut conn)?;
    Ok(conn)
}

/// An existing register and its version; anything else is refused before a byte of it changes.
fn existing(path: &Path) -> Result<(Connection, i64)> {
    if !path.exists() {
        return Err(StoreError::Absent { path: path.into() });
    }
    place::refuse_network(path)?;
    if !path.is_file() {
        return Err(StoreError::Foreign { path: path.into() });
    }
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|error| told(error, path))?;
    conn.execute_batch(PRAGMAS).map_err(|error| told(error, path))?;
    let number = |pragma: &str| {
        conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
            .map_err(|error| told(error, path))
    };
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::Foreign { path: path.into() });
    }
    let version = number("user_version")?;
    if version > KNOWN_VERSION {
        return Err(StoreError::Version { found: version, known: KNOWN_VERSION });
    }
    Ok((conn, version))
}

/// What the engine says of a file it cannot open, with the file's name.
fn told(error: rusqlite::Error, path: &Path) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign { path: path.into() },
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::ReadOnly { path: path.into() }
        }
        _ => error.into(),
    }
}

fn migrate(conn: &mut Connection) -> Result<()> {
    let steps = Migrations::new(STEPS.iter().map(|step| M::up(step)).collect());
    steps.to_latest(conn).map_err(|error| StoreError::Engine(error.to_string()))?;
    Shape::read(conn)?.generate(conn)
}

fn finish(conn: Connection) -> Result<Db> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    // Azerbaijani order only where an ORDER BY asks for it: no index may rest on a collation whose data can change.
    conn.collation_needed(|conn, name| {
        if name.eq_ignore_ascii_case("AZ") {
            conn.create_collation("AZ", crate::language::order())
        } else {
            Ok(())
        }
    })?;
    Ok(Db { conn, shape: OnceCell::new() })
}
