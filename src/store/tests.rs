//! The file: what is refused and stays as it was, what a connection may do, what a copy is. Below, the hand of somebody
//! who has the file and any SQL he likes: other rooms test with it what `verify` sees.

use super::{Db, KNOWN_VERSION, StoreError, backup, copy, create, digest};
use crate::values::Value;
use nix::unistd::Uid;
use rusqlite::Connection;
use std::{
    collections::BTreeMap,
    fs,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
};

/// Runs SQL on a file past every trigger and puts the triggers back: only the change itself is there to be found.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("PRAGMA synchronous=OFF; BEGIN").unwrap();
    let triggers: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type='trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    conn.execute_batch(sql).unwrap();
    for (_, text) in &triggers {
        conn.execute_batch(text).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
}

/// Runs SQL on a file as any other program would, triggers in place.
pub(crate) fn raw(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

/// A folder that is gone with the test, and a register's place in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    (folder, path)
}

/// A closed register with one row in it.
fn register() -> (tempfile::TempDir, PathBuf) {
    let (folder, path) = place();
    let mut db = create(&path).unwrap();
    insert(&mut db, "first");
    db.close().unwrap();
    (folder, path)
}

fn insert(db: &mut Db, text: &str) -> i64 {
    let mut tx = db.begin().unwrap();
    let seq = tx.count("SELECT coalesce(max(seq), 0) + 1 FROM act", &[]).unwrap();
    tx.insert("act", None, &entry(seq)).unwrap();
    let id = tx.insert("backup", Some(seq), &line(text)).unwrap().id;
    tx.commit().unwrap();
    id
}

fn entry(seq: i64) -> Vec<(&'static str, Value<'static>)> {
    let texts = ["at", "dated", "act", "unit", "post", "basis", "wrote", "hash"];
    let mut columns: Vec<_> = texts.into_iter().map(|column| (column, Value::from("-"))).collect();
    columns.extend([("seq", seq.into()), ("officer", 1.into())]);
    columns
}

fn line(file: &str) -> Vec<(&'static str, Value<'static>)> {
    let file = Value::from(file.to_owned());
    vec![("file", file), ("sha256", "-".into()), ("entries", Value::Int(0))]
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

/// Reading and writing are both refused, and every file of the folder is as it was.
fn refused(folder: &Path, path: &Path, expected: impl Fn(&StoreError) -> bool) {
    let before = files(folder);
    for opened in [Db::read(path), Db::write(path)] {
        let error = opened.err().expect("refused");
        assert!(expected(&error), "{error:?}");
    }
    assert!(files(folder) == before, "{:?}", files(folder).keys());
}

#[test]
fn what_is_no_register_is_refused_and_stays_as_it_was() {
    let (folder, path) = place();
    let foreign = |error: &StoreError| matches!(error, StoreError::Foreign { .. });
    refused(folder.path(), &path, |error| matches!(error, StoreError::Absent { .. }));
    assert!(!path.exists());
    for bytes in [&b""[..], b"x", "Ad;Soyad\nƏli;Vəliyev\n".repeat(200).as_bytes()] {
        fs::write(&path, bytes).unwrap();
        refused(folder.path(), &path, foreign);
    }
    fs::remove_file(&path).unwrap();
    raw(&path, "CREATE TABLE act(seq INTEGER PRIMARY KEY); PRAGMA application_id=7");
    refused(folder.path(), &path, foreign);
    let inner = folder.path().join("folder");
    fs::create_dir(&inner).unwrap();
    refused(folder.path(), &inner, foreign);
}

#[test]
fn a_newer_register_is_refused_with_both_versions() {
    let (folder, path) = register();
    raw(&path, "PRAGMA user_version=99; PRAGMA wal_checkpoint(TRUNCATE)");
    refused(
        folder.path(),
        &path,
        |error| matches!(error, StoreError::Version { found: 99, known } if *known == KNOWN_VERSION),
    );
}

#[test]
fn a_half_written_register_is_refused() {
    let (folder, path) = register();
    let whole = fs::read(&path).unwrap();
    for kept in [50, 8192, whole.len() / 2, whole.len() - 8192] {
        fs::write(&path, &whole[..kept]).unwrap();
        refused(folder.path(), &path, |error| matches!(error, StoreError::Corrupt { .. }));
    }
}

#[test]
fn a_register_is_not_made_over_a_file() {
    let (folder, path) = register();
    let before = files(folder.path());
    assert!(matches!(create(&path), Err(StoreError::Exists { .. })));
    assert!(files(folder.path()) == before);
}

/// Root may write everywhere: the test runs itself again as somebody who may not.
#[test]
fn what_may_not_be_written_is_refused() {
    if Uid::effective().is_root() {
        let name = "store::tests::what_may_not_be_written_is_refused";
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        let done = again.args(["--exact", name]).uid(65534).gid(65534).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
        return;
    }
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let (folder, path) = register();
    mode(&path, 0o444);
    mode(folder.path(), 0o555);
    let before = files(folder.path());
    let error = Db::write(&path).err().expect("refused");
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
    assert!(files(folder.path()) == before);
    mode(folder.path(), 0o755);
}

#[test]
fn reading_leaves_no_file_behind() {
    let (folder, path) = register();
    let before = files(folder.path());
    let db = Db::read(&path).unwrap();
    assert_eq!(db.count("SELECT count(*) FROM backup", &[]).unwrap(), 1);
    drop(db);
    assert!(files(folder.path()) == before, "{:?}", files(folder.path()).keys());
}

#[test]
fn a_reading_statement_cannot_write() {
    let (_folder, path) = register();
    let db = Db::write(&path).unwrap();
    for sql in [
        "INSERT INTO backup(act) VALUES (1) RETURNING id",
        "WITH x AS (SELECT 1) DELETE FROM backup",
        "UPDATE backup SET file='x' RETURNING id",
        "PRAGMA query_only=OFF",
        "ATTACH 'x' AS y",
        "BEGIN",
        "  delete FROM backup",
    ] {
        assert!(matches!(db.all(sql, &[], |_| Ok(())), Err(StoreError::Writes { .. })), "{sql}");
    }
    assert!(db.all("SELECT 1; DELETE FROM backup", &[], |_| Ok(())).is_err());
    assert_eq!(db.count("SELECT count(*) FROM backup", &[]).unwrap(), 1);
    let mut reader = Db::read(&path).unwrap();
    assert!(
        reader.begin().and_then(|mut tx| tx.insert("backup", Some(2), &line("x")).map(|row| row.id)).is_err()
    );
}

#[test]
fn nothing_is_deleted_replaced_or_written_twice() {
    let (_folder, path) = register();
    let db = Db::write(&path).unwrap();
    let history = "INSERT INTO history(table_name,row_id,act,superseded_by,image) VALUES ('x',1,1,2,'')";
    db.conn.execute_batch(history).unwrap();
    db.conn.execute_batch("INSERT INTO content VALUES ('s', x'00')").unwrap();
    db.log_access(&[
        ("at", "-".into()),
        ("login", "-".into()),
        ("kind", "file".into()),
        ("what", "-".into()),
    ])
    .unwrap();
    let refused = |sql: &str, why: &str| {
        let error = db.conn.execute_batch(sql).expect_err(sql);
        assert!(error.to_string().contains(why), "{sql}: {error}");
    };
    for table in super::APPEND_ONLY {
        refused(&format!("DELETE FROM {table}"), "append only");
    }
    refused("UPDATE act SET reason='x'", "append only");
    refused("UPDATE history SET image='x'", "append only");
    refused("UPDATE content SET bytes=x'01'", "append only");
    refused("UPDATE access SET what='x'", "append only");
    refused("REPLACE INTO content VALUES ('s', x'01')", "append only");
    refused(
        "INSERT OR REPLACE INTO act(seq,at,dated,act,officer,unit,post,basis,wrote,hash) \
         VALUES (1,'','','',1,'','','','','')",
        "append only",
    );
    refused(&history.replace("INSERT", "REPLACE"), "append only");
    refused("DELETE FROM backup", "nothing is deleted");
    refused("REPLACE INTO backup(id,act,file,sha256,entries) VALUES (1,2,'','',0)", "nothing is deleted");
    refused("UPDATE backup SET file='x'", "once an act");
    refused("UPDATE backup SET file='x', act=1", "once an act");
    refused("UPDATE backup SET id=9, act=2", "keeps its id");
    db.conn.execute_batch("UPDATE backup SET file='second', act=2").unwrap();
    let kept: String = db
        .one("SELECT image FROM history WHERE table_name='backup'", &[], |row| row.get(0))
        .unwrap()
        .expect("the version before");
    assert_eq!(kept, "backup 1 1|entries=0|file='first'|sha256='-'");
}

#[test]
fn what_is_not_committed_is_undone() {
    let (_folder, path) = register();
    let mut db = Db::write(&path).unwrap();
    let mut tx = db.begin().unwrap();
    tx.insert("backup", Some(2), &line("lost")).unwrap();
    drop(tx);
    let mut tx = db.begin().unwrap();
    tx.mark().unwrap();
    tx.insert("backup", Some(2), &line("back")).unwrap();
    tx.back().unwrap();
    tx.mark().unwrap();
    tx.insert("backup", Some(2), &line("kept")).unwrap();
    tx.pass().unwrap();
    tx.commit().unwrap();
    let texts = db.all("SELECT file FROM backup ORDER BY id", &[], |row| row.get::<String>(0)).unwrap();
    assert_eq!(texts, ["first", "kept"]);
}

#[test]
fn one_holds_the_lock_and_the_other_is_told() {
    let (_folder, path) = register();
    let mut first = Db::write(&path).unwrap();
    let mut second = Db::write(&path).unwrap();
    second.conn.execute_batch("PRAGMA busy_timeout=1").unwrap();
    let held = first.begin().unwrap();
    assert!(matches!(second.begin().err(), Some(StoreError::Busy)));
    assert_eq!(Db::read(&path).unwrap().count("SELECT count(*) FROM backup", &[]).unwrap(), 1);
    drop(held);
    assert!(second.begin().is_ok());
}

#[test]
fn a_copy_is_whole_has_its_checksum_and_stands_alone() {
    let (folder, path) = register();
    let mut db = Db::write(&path).unwrap();
    insert(&mut db, "in the log only");
    let to = folder.path().join("copy.db");
    let copied = copy(&db, &to).unwrap();
    assert_eq!(copied.sha256, digest(&to).unwrap());
    assert_eq!(copied.bytes, fs::metadata(&to).unwrap().len());
    assert!(matches!(copy(&db, &to), Err(StoreError::Exists { .. })));
    let alone = folder.path().join("elsewhere");
    fs::create_dir(&alone).unwrap();
    fs::copy(&to, alone.join("copy.db")).unwrap();
    let read = Db::read(&alone.join("copy.db")).unwrap();
    assert_eq!(read.count("SELECT count(*) FROM backup", &[]).unwrap(), 2);
    assert!(read.altered().unwrap().is_empty() && read.sound().unwrap().is_empty());
    let hidden = files(folder.path()).into_keys().filter(|p| p.to_string_lossy().contains(".nezaret-"));
    assert_eq!(hidden.count(), 0, "nothing half-made stays");
}

#[test]
fn a_copy_takes_the_registers_place() {
    let (folder, path) = register();
    let mut db = Db::write(&path).unwrap();
    let to = folder.path().join("copy.db");
    copy(&db, &to).unwrap();
    insert(&mut db, "lost with the restoration");
    backup::replace(&mut db, &to).unwrap();
    assert_eq!(db.count("SELECT count(*) FROM backup", &[]).unwrap(), 1);
    drop(db);
    assert_eq!(Db::write(&path).unwrap().count("SELECT count(*) FROM backup", &[]).unwrap(), 1);
}

#[test]
fn every_record_table_has_its_view_and_triggers() {
    let (_folder, path) = register();
    let db = Db::read(&path).unwrap();
    assert!(db.altered().unwrap().is_empty());
    let shape = db.shape().unwrap();
    assert!(shape.tables.len() >= 20);
    assert!(shape.table("act").is_none() && shape.table("history").is_none());
    let person = shape.table("person").expect("a record table");
    assert_eq!(person.folded, ["key_fold", "name_fold"]);
    for name in ["person_image", "person_keep", "person_never", "act_fixed", "act_never"] {
        assert!(shape.generated().iter().any(|(made, _)| made == name), "{name}");
    }
}
