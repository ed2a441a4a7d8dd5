//! The published January 2018 goes in through the ordinary acts and comes out as the published table.

use crate::{
    program::{Program, import},
    source::text,
};
use serde_json::{Value, json};

const CLERK: &str = "gunel.aliyeva";
const HEAD: &str = "rauf.karimov";
const EVENING: &str = "2018-01-31T18:00";
const PROTOCOLS: &str = "january-2018/violations.csv";
const DECISIONS: &str = "january-2018/decisions.csv";

fn all() -> (String, String) {
    ("1635".to_owned(), "0".to_owned())
}

fn table(program: &Program, month: &str) -> Vec<(String, i64)> {
    let rows = program.done(HEAD, EVENING, &format!("report public-table --month {month}"));
    let row =
        |row: &Value| (row["table-row"].as_str().unwrap().to_owned(), row["decisions"].as_i64().unwrap());
    rows.as_array().unwrap().iter().map(row).collect()
}

#[test]
fn the_month_is_as_published() {
    let program = Program::open();
    assert_eq!(program.import(CLERK, EVENING, "register-violation", PROTOCOLS), all());
    assert_eq!(program.import(CLERK, EVENING, "decide-violation", DECISIONS), all());
    let published = [
        ("total", 1635),
        ("fined-legalised", 187),
        ("fined-leave-48h", 865),
        ("expelled", 433),
        ("entry-ban", 94),
        ("lost-document", 25),
        ("host", 31),
        ("hiring", 0),
        ("other", 0),
    ];
    assert_eq!(table(&program, "2018-01"), published.map(|(row, count)| (row.to_owned(), count)));
    assert!(table(&program, "2018-02").iter().all(|(_, count)| *count == 0));

    let batches = program.done(HEAD, EVENING, "list batches");
    let taken: Vec<&Value> = batches.as_array().unwrap().iter().map(|batch| &batch["taken"]).collect();
    assert_eq!(taken, [&json!(1635), &json!(1635), &json!(11)]);
    // An expulsion and a decided ban each open an entry ban.
    let bans = program.done(HEAD, EVENING, "list bans --all");
    assert_eq!(bans.as_array().unwrap().len(), 433 + 94);

    // init, the head, 11 officers, 2 × 1,635, and a line for each file
    assert_eq!(program.verified(), 2 + 11 + 2 * 1635 + 3);
}

#[test]
fn a_month_taken_twice_is_taken_once() {
    let program = Program::open();
    program.import(CLERK, EVENING, "register-violation", PROTOCOLS);
    let entries = program.verified();

    let again = program.run(CLERK, EVENING, &import("register-violation", PROTOCOLS));
    assert_eq!(again.status.code(), Some(1), "the same file");
    assert!(
        String::from_utf8_lossy(&again.stderr).contains("F-2018-000002"),
        "names the file that was taken"
    );
    assert_eq!(program.verified(), entries);

    // The same rows in another file, the last first: each is known by its id.
    let (head, rows) = text(&format!("examples/{PROTOCOLS}")).split_once('\n').map(owned).unwrap();
    let turned = rows.lines().rev().fold(head, |file, row| file + "\n" + row);
    let file = program.file("turned.csv");
    std::fs::write(&file, turned).unwrap();
    let line = format!("import register-violation {} --source january-2018", file.display());
    let facts = &program.done(CLERK, EVENING, &line)["facts"];
    assert_eq!((&facts["taken"], &facts["passed"]), (&json!("0"), &json!("1635")));
    assert_eq!(program.done(HEAD, EVENING, "list violations --all").as_array().unwrap().len(), 1635);
    assert_eq!(program.verified(), entries + 1, "the file itself is an entry");
}

fn owned((head, rows): (&str, &str)) -> (String, String) {
    (head.to_owned(), rows.to_owned())
}

/// The days left of the open terms of a kind, as they are listed.
fn days_left(program: &Program, at: &str, kind: &str, within: &str) -> Vec<i64> {
    let rows = program.done(HEAD, at, &format!("report deadlines {within}"));
    let terms = rows.as_array().unwrap().iter().filter(|row| row["deadline"] == kind);
    terms.map(|row| row["days-left"].as_i64().unwrap()).collect()
}

#[test]
fn due_today_is_not_overdue() {
    let program = Program::open();
    program.import(CLERK, EVENING, "register-violation", PROTOCOLS);
    let count = |left: &[i64], which: fn(i64) -> bool| left.iter().filter(|left| which(**left)).count();

    // 90 protocols of 16 January are to be decided within 15 days; 770 are older.
    let on_the_day = days_left(&program, "2018-01-31T23:00", "decide-by", "");
    assert_eq!(on_the_day.len(), 1635);
    assert!(on_the_day.is_sorted(), "the overdue stand first");
    assert_eq!((count(&on_the_day, |left| left < 0), count(&on_the_day, |left| left == 0)), (770, 90));
    let today = days_left(&program, "2018-01-31T23:00", "decide-by", "--within 0d");
    assert_eq!(today.len(), 860, "what is due today and what is overdue, nothing else");
    let day_after = days_left(&program, "2018-02-01T00:01", "decide-by", "");
    assert_eq!((count(&day_after, |left| left < 0), count(&day_after, |left| left == -1)), (860, 90));

    // Until the copy of a decision is served, nobody has to pay; its own term runs, and is overdue after it.
    program.import(CLERK, EVENING, "decide-violation", DECISIONS);
    assert!(days_left(&program, EVENING, "decide-by", "").is_empty());
    assert!(days_left(&program, EVENING, "pay-by", "").is_empty());
    let copies = days_left(&program, "2018-02-03T08:00", "copy-by", "");
    assert_eq!((copies.len(), count(&copies, |left| left < 0)), (1635, 1635));
}
