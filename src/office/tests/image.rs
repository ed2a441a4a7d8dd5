//! The canonical bytes: what Rust makes of a row is what SQL makes of it, and an entry's text has one reading only.

use super::{super::journal, *};
use crate::store::tests::raw;
use proptest::prelude::*;

/// The text of an entry, written out: whoever changes it changes every register.
#[test]
fn the_text_of_an_entry() {
    let mut lines = String::new();
    let image = "person 5 7|surname='O''Neill'";
    journal::line(&mut lines, "person", 5, image);
    let fields = [7.into(), "2018-01-15T10:30:00Z".into(), Value::Null, Value::Int(-1), "person 5".into()];
    let text =
        format!("00ff|7|'2018-01-15T10:30:00Z'|NULL|-1|'person 5'\nperson 5 {}", hex(&Sha256::digest(image)));
    assert_eq!(journal::seal("00ff", &fields, &lines), hex(&Sha256::digest(text)));
}

#[test]
fn the_image_of_a_row() {
    let mut made = "what stood there before".to_owned();
    journal::image(&mut made, "person", 5, 7);
    for (column, value) in [
        ("bytes", Value::Blob(b"\x00\xff"[..].into())),
        ("father", Value::Null),
        ("surname", "O'Neill ə".into()),
        ("year", 2018.into()),
    ] {
        journal::cell(&mut made, column, &value);
    }
    assert_eq!(made, "person 5 7|bytes=X'00FF'|surname='O''Neill ə'|year=2018");
}

const ODD: &str = "CREATE TABLE odd(id INTEGER PRIMARY KEY, act INTEGER NOT NULL, t TEXT, n INTEGER, b BLOB, \
     s TEXT NOT NULL, m INTEGER NOT NULL, x_fold TEXT) STRICT";

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zəıİğşçöüЖ漢🙂 |='\\\\\n\r\t%\u{1}\u{301}]{0,24}",
        any::<String>().prop_map(|s| s.replace('\0', "")),
    ]
}

fn value() -> impl Strategy<Value = Value<'static>> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Int),
        prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(0), Just(-1)].prop_map(Value::Int),
        text().prop_map(Value::from),
        any::<Vec<u8>>().prop_map(|b| Value::Blob(b.into())),
    ]
}

#[test]
fn rust_and_sql_make_the_same_image() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd.db");
    create(&path).unwrap().close().unwrap();
    raw(&path, ODD);
    let views = Db::read(&path).unwrap().shape().unwrap().generated();
    raw(&path, &views.iter().find(|(name, _)| name == "odd_image").unwrap().1);
    let mut db = Db::write(&path).unwrap();
    let tx = std::cell::RefCell::new(db.begin().unwrap());
    let bytes = || any::<Vec<u8>>();
    proptest!(|(
        t in prop::option::of(text()), n in prop::option::of(any::<i64>()), b in prop::option::of(bytes()),
        s in text(), m in any::<i64>(),
    )| {
        let columns: [(&'static str, Value<'_>); 6] = [
            ("x_fold", "f".into()), ("t", (&t).into()), ("s", (&s).into()),
            ("n", n.into()), ("b", (&b).into()), ("m", m.into()),
        ];
        let mut tx = tx.borrow_mut();
        let row = tx.insert("odd", Some(9), &columns).unwrap();
        let (mut made, id) = (String::new(), row.id);
        journal::image(&mut made, "odd", id, 9);
        for (column, value) in row.order.iter().map(|i| &columns[usize::from(*i)]) {
            journal::cell(&mut made, column, value);
        }
        let sql = "SELECT image FROM odd_image WHERE id=?1";
        let stored: String = tx.one(sql, &[id.into()], |row| row.get(0)).unwrap().unwrap();
        prop_assert_eq!(made, stored);
    });
}

proptest! {
    /// No two lists of fields have the same text: a value cannot pass for a border between values.
    #[test]
    fn an_entry_has_one_reading(
        (a, b) in (1..6_usize).prop_flat_map(|n| {
            let list = || prop::collection::vec(value(), n);
            (list(), list())
        }),
    ) {
        prop_assert_eq!(a == b, journal::seal("", &a, "") == journal::seal("", &b, ""));
        prop_assert_ne!(journal::seal("", &a, ""), journal::seal("0", &a, ""));
    }
}
