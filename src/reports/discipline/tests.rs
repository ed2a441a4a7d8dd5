//! Work counted: by employee, unit and register; and what is due soon.

use super::day_number;
use crate::{duties::testing::Trial, reports::testing::read};

const LATE: &str = "2018-01-22T10:00";

/// Three instructions: one kept, one late, one overdue; an appeal that nobody has answered; a document.
fn worked() -> Trial {
    let trial = Trial::open();
    let bid = |to: &str, due: &str| {
        let fields = [("text", "Edilsin"), ("to", to), ("due", due)];
        trial.act("head", "2018-01-08T10:00", "register-instruction", &fields).unwrap();
    };
    bid("ichead", "2018-01-12");
    bid("ichead", "2018-01-12");
    bid("dphead", "2018-01-15");
    bid("dphead", "2018-01-24");
    for (number, at) in [("N-2018-1", "2018-01-10T10:00"), ("N-2018-2", "2018-01-17T10:00")] {
        let fields = [("number", number), ("result", "Edildi")];
        trial.act("ichead", at, "complete-instruction", &fields).unwrap();
    }
    let appeal = [
        ("kind", "application"),
        ("form", "written"),
        ("applicant", "Quliyev Rəşad"),
        ("topic", "Qeydiyyat"),
        ("substance", "Xahiş edir"),
    ];
    trial.act("specialist", "2018-01-09T10:00", "register-appeal", &appeal).unwrap();
    trial
        .act("head", "2018-01-09T10:00", "assign-case", &[("number", "A-2018-1"), ("to", "iminspector")])
        .unwrap();
    let document = [
        ("sender", "Nazirlik"),
        ("kind", "letter"),
        ("summary", "Məlumat"),
        ("addressee", "head"),
        ("received-on", "2018-01-09"),
    ];
    trial.act("specialist", "2018-01-09T10:00", "register-document", &document).unwrap();
    let shown = [("number", "D-2018-1"), ("presented-at", "10:30")];
    trial.act("specialist", "2018-01-09T10:45", "present-document", &shown).unwrap();
    let resolution =
        [("number", "D-2018-1"), ("text", "İcra"), ("executor", "ichead"), ("due", "2018-01-23")];
    trial.act("head", "2018-01-09T11:00", "assign-document", &resolution).unwrap();
    trial
}

#[test]
fn work_is_counted_by_employee_unit_and_register() {
    let trial = worked();
    let of = |login, more: &str| read(&trial, login, LATE, &format!("report discipline{more}")).unwrap();
    let head = of("head", "");
    assert_eq!(
        head[0], "employee|unit|received-count|in-time|late|still-open|overdue-open|mean-days",
        "{head:?}"
    );
    let units: Vec<&str> = head[1..].iter().map(|line| &line[line.find('|').unwrap_or(0)..]).collect();
    assert!(units.contains(&"|immigration-control|3|1|1|1|0|6"), "{head:?}");
    assert!(units.contains(&"|deportation|2|0|0|2|1|"), "{head:?}");
    assert!(units.contains(&"|internal-migration|1|0|0|1|0|"), "{head:?}");
    assert_eq!(
        head.last().unwrap(),
        "= 3 received-count:6 in-time:1 late:1 still-open:4 overdue-open:1 mean-days:6"
    );
    let registers = of("head", " --by register");
    assert_eq!(registers[1..4], ["A|1|0|0|1|0|", "D|1|0|0|1|0|", "N|4|1|1|2|1|6"]);
    let units = of("head", " --by unit --to 2018-01-08");
    assert_eq!(units[1..3], ["deportation|2|0|0|2|1|", "immigration-control|2|1|1|0|0|6"]);
    // Who may not read the others' work counts his own.
    let own = of("dphead", " --by unit");
    assert_eq!(
        own[1..],
        ["deportation|2|0|0|2|1|", "= 1 received-count:2 in-time:0 late:0 still-open:2 overdue-open:1"]
    );
}

#[test]
fn the_control_list_names_what_is_due_soon() {
    let trial = worked();
    let of = |more: &str| read(&trial, "head", LATE, &format!("report control-list{more}")).unwrap();
    let numbers = |lines: Vec<String>| -> Vec<String> {
        let rows = lines[1..lines.len() - 1].iter();
        rows.map(|line| line.split('|').skip(2).take(3).collect::<Vec<_>>().join(" ")).collect()
    };
    let mut soon = numbers(of(""));
    soon.sort();
    assert_eq!(
        soon,
        ["D-2018-000001 2018-01-23 1", "N-2018-000003 2018-01-15 -7", "N-2018-000004 2018-01-24 2"]
    );
    assert_eq!(numbers(of(" --within 0d")), ["N-2018-000003 2018-01-15 -7"]);
    assert_eq!(numbers(of(" --within 60d")).len(), 4);
}

#[test]
fn days_are_counted_as_the_calendar_does() {
    let trial = Trial::open();
    for (from, to) in [
        ("2018-01-31", "2018-02-01"),
        ("2018-02-28", "2018-03-01"),
        ("2016-02-28", "2016-03-01"),
        ("1999-12-31", "2001-03-15"),
        ("2013-02-11", "2026-11-25"),
    ] {
        let sql = format!("SELECT {}-{}", day_number(&format!("'{to}'")), day_number(&format!("'{from}'")));
        let days = trial.db().count(&sql, &[]).unwrap();
        let (first, last): (crate::values::Date, crate::values::Date) =
            (from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(days, first.days_until(last), "{from} {to}");
    }
}
