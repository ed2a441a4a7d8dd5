//! Somebody has the file, SQL, and all the time he wants. Each change is found and named.

use super::{super::journal, *};
use crate::{
    office::{Finding, Head, verify},
    store::tests::{raw, tamper},
};
use proptest::prelude::*;
use std::fmt::Write;

fn findings(trial: &Trial, seen: Option<(i64, &str)>) -> Vec<Finding> {
    verify(&trial.db(), seen, &|_| ()).unwrap().findings
}

/// What is found after one change past the triggers.
fn after(sql: &str) -> Vec<Finding> {
    let trial = story();
    tamper(&trial.path, sql);
    findings(&trial, None)
}

/// The entry that registered a violation, as it is named when it does not fit.
fn violation_entry(seq: i64, serial: i64) -> Finding {
    Finding::Entry {
        seq,
        record: Some(format!("V-2018-{serial:06}")),
        wrote: format!("person {serial} violation {serial}"),
    }
}

/// The entries of the story: thirteen of the staff, then these.
const FIRST: i64 = 14;
const NOTED: i64 = 16;
const RENOTED: i64 = 17;
const LAST: i64 = 19;

#[test]
fn one_cell_of_a_record() {
    assert_eq!(after("UPDATE violation SET place='Gəncə' WHERE id=1"), [violation_entry(FIRST, 1)]);
    assert_eq!(after("UPDATE violation SET article='575.1.2' WHERE id=2"), [violation_entry(FIRST + 1, 2)]);
    assert_eq!(after("UPDATE person SET father='X' WHERE id=1"), [violation_entry(FIRST, 1)]);
}

#[test]
fn one_cell_with_the_triggers_in_place() {
    let trial = story();
    // The trigger keeps the version before, and wants a later entry: one that wrote no such row.
    raw(&trial.path, "UPDATE violation SET place='Gəncə', act=19 WHERE id=1");
    let found = findings(&trial, None);
    assert_eq!(found, [Finding::Count { kept: 36, listed: 35 }]);
}

#[test]
fn any_field_of_an_entry() {
    for field in journal::FIELDS.into_iter().filter(|field| *field != "seq") {
        let trial = story();
        // Numbers stay numbers, and what a change would point to exists.
        let value = match field {
            "officer" | "performer" | "acting_for" => "7",
            "wrote" => "'person 1 violation 1 note 2'",
            _ => "'2018-01-02'",
        };
        tamper(&trial.path, &format!("UPDATE act SET {field}={value} WHERE seq={FIRST}"));
        let found = findings(&trial, None);
        assert!(found.iter().any(|f| matches!(f, Finding::Entry { seq: FIRST, .. })), "{field}: {found:?}");
    }
}

#[test]
fn the_hash_of_an_entry() {
    let found = after("UPDATE act SET hash=replace(hash, substr(hash,1,1), 'g') WHERE seq=14");
    let seqs: Vec<i64> = found
        .iter()
        .filter_map(|f| if let Finding::Entry { seq, .. } = f { Some(*seq) } else { None })
        .collect();
    assert_eq!(seqs, [FIRST, FIRST + 1], "the entry itself, and the one that rests on it");
}

/// Whoever changes an entry and seals it anew must seal every later one anew; the receipts still show it.
#[test]
fn a_chain_sealed_anew() {
    let trial = story();
    let last = Head::of(&trial.db()).unwrap();
    tamper(
        &trial.path,
        &format!("UPDATE violation SET fine=1 WHERE id=1; UPDATE act SET reason='x' WHERE seq={FIRST}"),
    );
    reseal(&trial);
    assert!(findings(&trial, None).is_empty(), "a file cannot show this about itself");
    assert_eq!(findings(&trial, Some((LAST, &last.hash[..8]))), [Finding::Seen { seq: LAST }]);
}

/// Computes the chain anew from the rows as they stand, as somebody who knows the program could.
fn reseal(trial: &Trial) {
    let db = trial.db();
    let select = format!("SELECT {} FROM act ORDER BY seq", journal::FIELDS.join(", "));
    let entries = db
        .all(&select, &[], |row| (0..journal::FIELDS.len()).map(|i| Ok(row.value(i)?.into_owned())).collect())
        .unwrap();
    let (mut head, mut sql) = (String::new(), String::new());
    for fields in entries {
        let fields: Vec<Value<'static>> = fields;
        let (Value::Int(seq), Value::Text(wrote)) = (&fields[0], &fields[16]) else { panic!("{fields:?}") };
        let (mut lines, words) = (String::new(), wrote.split(' ').collect::<Vec<_>>());
        for pair in words.chunks(2) {
            let image = format!(
                "SELECT image FROM {0}_image WHERE id={1} AND act={seq} \
                 UNION ALL SELECT image FROM history WHERE table_name='{0}' AND row_id={1} AND act={seq}",
                pair[0], pair[1]
            );
            let image: String = db.one(&image, &[], |row| row.get(0)).unwrap().unwrap();
            journal::line(&mut lines, pair[0], pair[1].parse().unwrap(), &image);
        }
        head = journal::seal(&head, &fields, &lines);
        write!(sql, "UPDATE act SET hash='{head}' WHERE seq={seq};").unwrap();
    }
    drop(db);
    tamper(&trial.path, &sql);
}

#[test]
fn a_row_that_is_gone() {
    let found = after("DELETE FROM violation WHERE id=1");
    assert!(found.contains(&Finding::Row { seq: FIRST, table: "violation".into(), id: 1 }), "{found:?}");
    assert!(found.contains(&violation_entry(FIRST, 1)), "{found:?}");
}

#[test]
fn a_row_that_nobody_wrote() {
    let row = "INSERT INTO note(act,table_name,row_id,author,text) VALUES (19,'person',1,1,'x')";
    assert_eq!(after(row), [Finding::Count { kept: 36, listed: 35 }]);
    let trial = story();
    raw(&trial.path, row);
    assert_eq!(findings(&trial, None), [Finding::Count { kept: 36, listed: 35 }], "no trigger hinders it");
}

#[test]
fn an_entry_that_is_gone() {
    let found =
        after("DELETE FROM note WHERE id=1; DELETE FROM history; DELETE FROM act WHERE seq IN (16,17)");
    assert!(found.contains(&Finding::Gap { from: NOTED, to: RENOTED }), "{found:?}");
    let found = after("DELETE FROM act WHERE seq=1");
    assert!(found.contains(&Finding::Gap { from: 1, to: 1 }), "{found:?}");
}

#[test]
fn a_tail_that_is_cut_off() {
    let trial = story();
    let last = Head::of(&trial.db()).unwrap();
    tamper(&trial.path, "DELETE FROM note WHERE act=19; DELETE FROM act WHERE seq=19");
    assert!(findings(&trial, None).is_empty(), "a file cannot show this about itself");
    assert_eq!(findings(&trial, Some((last.seq, &last.hash[..8]))), [Finding::Seen { seq: LAST }]);
    // Another entry in its place is not the one on the receipt.
    act(&trial, |desk| desk.insert("note", &note(2, "başqa")).map(drop)).unwrap();
    assert_eq!(findings(&trial, Some((last.seq, &last.hash[..8]))), [Finding::Seen { seq: LAST }]);
}

#[test]
fn a_receipt_that_fits() {
    let trial = story();
    let last = Head::of(&trial.db()).unwrap();
    assert!(findings(&trial, Some((last.seq, &last.hash[..8]))).is_empty());
    assert!(findings(&trial, Some((last.seq, &last.hash))).is_empty());
}

#[test]
fn a_superseded_version() {
    let found = after("UPDATE history SET image=replace(image, 'ilk', 'tək')");
    assert_eq!(found, [Finding::Entry { seq: NOTED, record: None, wrote: "note 1".into() }]);
    let found = after("DELETE FROM history");
    assert!(found.contains(&Finding::Row { seq: NOTED, table: "note".into(), id: 1 }), "{found:?}");
    let found = after("UPDATE history SET act=15");
    assert!(found.contains(&Finding::Row { seq: NOTED, table: "note".into(), id: 1 }), "{found:?}");
}

#[test]
fn a_trigger_or_a_view() {
    let found = |sql: &str| {
        let trial = story();
        raw(&trial.path, sql);
        findings(&trial, None)
    };
    let named = |name: &str| vec![Finding::Generated { name: name.into() }];
    assert_eq!(found("DROP TRIGGER violation_keep"), named("violation_keep"));
    assert_eq!(found("DROP TRIGGER act_never"), named("act_never"));
    let weaker =
        "DROP TRIGGER note_never; CREATE TRIGGER note_never BEFORE DELETE ON note BEGIN SELECT 1; END";
    assert_eq!(found(weaker), named("note_never"));
    let view = "DROP VIEW note_image; CREATE VIEW note_image AS SELECT id, act, 'x' AS image FROM note";
    assert_eq!(found(view), named("note_image"));
    let added = "CREATE TRIGGER quiet AFTER INSERT ON note BEGIN UPDATE note SET text='' WHERE id=0; END";
    assert_eq!(found(added), named("quiet"));
}

#[test]
fn a_derived_column() {
    let found = after("UPDATE person SET name_fold='gizli' WHERE id=2");
    assert_eq!(found, [Finding::Fold { table: "person", id: 2 }]);
}

#[test]
fn an_attached_file() {
    let content = |bytes: &[u8]| Finding::Content { sha256: hex(&Sha256::digest(bytes)) };
    assert_eq!(after("UPDATE content SET bytes=x'00'"), [content(FILE)]);
    assert_eq!(after("DELETE FROM content"), [content(FILE)]);
    let other = hex(&Sha256::digest(b"other"));
    let swapped = after(&format!("UPDATE content SET bytes=CAST('other' AS BLOB), sha256='{other}'"));
    assert_eq!(swapped.len(), 2, "{swapped:?}");
    let added = after(&format!("INSERT INTO content VALUES ('{other}', CAST('other' AS BLOB))"));
    assert_eq!(added, [content(b"other")]);
    let renamed = after("UPDATE attachment SET name='x.pdf'");
    assert!(matches!(renamed[..], [Finding::Entry { seq: 18, .. }]), "{renamed:?}");
}

/// A text that goes on behind a NUL prints like the text before it: it must not pass as the same.
#[test]
fn what_hides_behind_a_nul() {
    let hidden = |detail: &str| vec![Finding::File { detail: detail.into() }];
    assert_eq!(
        after("UPDATE violation SET place=place||char(0)||'Gəncə' WHERE id=1"),
        hidden("violation 1: a text holds a NUL")
    );
    assert_eq!(
        after("UPDATE act SET basis=basis||char(0) WHERE seq=14"),
        hidden("act 14: a text holds a NUL")
    );
}

/// The texts that an entry seals: one a line, as a statement that reads it and one that writes it.
const TEXTS: &[(&str, &str)] = &[
    ("act", "act"),
    ("act", "basis"),
    ("act", "at"),
    ("act", "record"),
    ("act", "wrote"),
    ("history", "image"),
    ("person", "surname"),
    ("person", "document"),
    ("violation", "place"),
    ("violation", "state"),
    ("posting", "order_number"),
    ("employee", "login"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_one_byte(which in 0..TEXTS.len(), row in 0_i64..32, place in 0_usize..64, byte in 1_u8..127) {
        thread_local!(static STORY: Trial = story());
        let (table, column) = TEXTS[which];
        let copy = tempfile::tempdir().unwrap();
        let path = copy.path().join("copy.db");
        STORY.with(|trial| std::fs::copy(&trial.path, &path)).unwrap();
        let db = Db::read(&path).unwrap();
        let rows = db.count(&format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL"), &[]).unwrap();
        let key = if table == "act" { "seq" } else { "id" };
        let select = format!(
            "SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {key} LIMIT 1 OFFSET {}",
            row % rows
        );
        let (id, text): (i64, String) =
            db.one(&select, &[], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().unwrap();
        drop(db);
        let mut bytes = text.into_bytes();
        let place = place % bytes.len();
        prop_assume!(bytes[place] != byte);
        bytes[place] = byte;
        let Ok(changed) = String::from_utf8(bytes) else { return Ok(()) };
        let changed = changed.replace('\'', "''");
        tamper(&path, &format!(
            "PRAGMA ignore_check_constraints=ON; UPDATE {table} SET {column}='{changed}' WHERE {key}={id}"
        ));
        let done = verify(&Db::read(&path).unwrap(), None, &|_| ()).unwrap();
        prop_assert!(!done.findings.is_empty(), "{table}.{column} of {id}: {changed}");
    }
}
