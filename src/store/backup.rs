//! Copies of the register: online, consistent, checked, on disk before they are named.

use super::{Db, Result, StoreError};
use rusqlite::{Connection, OpenFlags, backup::Backup};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

/// A finished copy.
pub struct Copied {
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Pages copied between two breaths, in which writers get their turn.
const PAGES: i32 = 4096;

/// Copies the register to a path that must be free, checks the copy and says its checksum.
pub fn copy(db: &Db, to: &Path) -> Result<Copied> {
    copy_connection(&db.conn, to)
}

/// A copy beside the register, named after what is about to happen; answers its path.
pub(super) fn beside(conn: &Connection, path: &Path, why: &str) -> Result<PathBuf> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{why}"));
    let to = path.with_file_name(name);
    copy_connection(conn, &to)?;
    Ok(to)
}

fn copy_connection(conn: &Connection, to: &Path) -> Result<Copied> {
    if to.exists() {
        return Err(StoreError::Exists { path: to.into() });
    }
    let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Beside its place, then renamed: nobody ever sees half a copy under the name.
    let partial = tempfile::Builder::new().prefix(".nezaret-").tempfile_in(folder)?;
    {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(partial.path(), flags)?;
        Backup::new(conn, &mut copy)?.run_to_completion(PAGES, std::time::Duration::ZERO, None)?;
        // One file, without a log beside it, is what a person carries away.
        copy.execute_batch("PRAGMA journal_mode=DELETE")?;
        let said: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if said != "ok" {
            return Err(StoreError::Corrupt { detail: said });
        }
    }
    let file = File::open(partial.path())?;
    file.sync_all()?;
    let bytes = file.metadata()?.len();
    let sha256 = digest(partial.path())?;
    partial.persist_noclobber(to).map_err(|error| StoreError::File(error.error))?;
    File::open(folder)?.sync_all()?;
    Ok(Copied { sha256, bytes })
}

/// Puts a copy in the place of an open register, under its lock: readers see the one or the other.
pub fn replace(db: &mut Db, from: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = Connection::open_with_flags(from, flags)?;
    db.conn.flush_prepared_statement_cache();
    Backup::new(&copy, &mut db.conn)?.run_to_completion(
        i32::MAX, // in one step: nobody sees the half of it
        std::time::Duration::ZERO,
        None,
    )?;
    db.conn.execute_batch("PRAGMA journal_mode=WAL")?;
    Ok(())
}

/// SHA-256 of a file's bytes, lower-case hex.
pub fn digest(path: &Path) -> Result<String> {
    let (mut file, mut hash, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return Ok(crate::values::hex(&hash.finalize()));
        }
        hash.update(&buffer[..n]);
    }
}
