//! What files out look like, to the byte.

use super::{Capped, Csv, Json, JsonLines};
use crate::values::{Cells, Column, Foot, Kind, Sink, Value};

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('V')),
    Column::new("fine", Kind::Money),
    Column::new("n", Kind::Count),
    Column::new("attended", Kind::Code("yes")),
    Column::new("place", Kind::Text),
];

fn row(serial: i64) -> Cells {
    let number = Value::Int(2_018_000_000_000 + serial);
    vec![number, 30_000.into(), 7.into(), Value::Int(1), Value::Text("=a,\"b\"\nə".into())]
}

fn listed(sink: &mut dyn Sink, rows: i64) {
    sink.head(COLUMNS).unwrap();
    for serial in 1..=rows {
        sink.row(&row(serial)).unwrap();
    }
    sink.foot(&Foot::default()).unwrap();
}

#[test]
fn csv_holds_what_the_register_holds() {
    let mut out = Vec::new();
    let mut sink = Csv::with_bom(&mut out).unwrap();
    listed(&mut sink, 1);
    sink.section("links").unwrap();
    sink.head(&COLUMNS[4..]).unwrap();
    sink.row(&[Value::Null]).unwrap();
    sink.finish().unwrap();
    let expected = "\u{FEFF}number,fine,n,attended,place\r\n\
                    V-2018-000001,300.00,7,true,\"=a,\"\"b\"\"\nə\"\r\n\
                    \r\nlinks\r\nplace\r\n\"\"\r\n";
    assert_eq!(String::from_utf8(out).unwrap(), expected);
}

#[test]
fn json_is_an_array_or_an_object_of_arrays() {
    let one = r#"{"number":"V-2018-000001","fine":"300.00","n":7,"attended":true,"place":"=a,\"b\"\nə"}"#;
    let document = |write: &dyn Fn(&mut Json<'_>)| -> String {
        let mut out = Vec::new();
        let mut sink = Json::new(&mut out);
        write(&mut sink);
        sink.finish().unwrap();
        let text = String::from_utf8(out).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap();
        text.replace('\n', "")
    };
    assert_eq!(document(&|_| ()), "[]");
    assert_eq!(document(&|sink| listed(sink, 0)), "[]");
    assert_eq!(document(&|sink| listed(sink, 1)), format!("[{one}]"));
    let two = one.replace("000001", "000002");
    let three = one.replace("000001", "000003");
    assert_eq!(document(&|sink| listed(sink, 3)), format!("[{one},{two},{three}]"));
    let record = |sink: &mut Json<'_>| {
        listed(sink, 1);
        sink.section("links").unwrap();
        listed(sink, 0);
        sink.section("notes").unwrap();
        listed(sink, 2);
    };
    assert_eq!(document(&record), format!(r#"{{"record":[{one}],"links":[],"notes":[{one},{two}]}}"#));
    let shown = |sink: &mut Json<'_>| {
        sink.head(COLUMNS).unwrap();
        sink.row(&row(1)).unwrap();
        sink.foot(&Foot { rows: 1, record: true, ..Foot::default() }).unwrap();
    };
    assert_eq!(document(&shown), format!(r#"{{"record":{one}}}"#));
    let with_notes = |sink: &mut Json<'_>| {
        shown(sink);
        sink.section("notes").unwrap();
        listed(sink, 1);
    };
    assert_eq!(document(&with_notes), format!(r#"{{"record":{one},"notes":[{one}]}}"#));
    let empty = |sink: &mut Json<'_>| sink.section("notes").unwrap();
    assert_eq!(document(&empty), r#"{"notes":[]}"#);
}

#[test]
fn json_lines_name_their_section() {
    let mut out = Vec::new();
    let mut sink = JsonLines::new(&mut out);
    sink.head(&COLUMNS[2..3]).unwrap();
    sink.row(&[Value::Int(1)]).unwrap();
    sink.section("notes").unwrap();
    sink.row(&[Value::Null]).unwrap();
    sink.finish().unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "{\"n\":1}\n{\"section\":\"notes\",\"n\":null}\n");
}

#[test]
fn no_more_rows_pass_than_may() {
    let mut out = Vec::new();
    let mut sink = JsonLines::new(&mut out);
    let mut capped = Capped::new(&mut sink, 2);
    capped.head(&COLUMNS[..1]).unwrap();
    assert!(capped.row(&row(1)).is_ok() && capped.row(&row(2)).is_ok() && !capped.exceeded());
    assert!(capped.row(&row(3)).is_err() && capped.exceeded());
    assert_eq!(out.split(|byte| *byte == b'\n').count(), 3);
}
