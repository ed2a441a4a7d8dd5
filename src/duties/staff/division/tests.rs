//! The work divided: who divides whose, and how cases follow it.

use crate::duties::testing::Trial;

const AT: &str = "2018-01-08T10:00";

const GIVEN: &[(&str, &str)] = &[("login", "icinspector"), ("clause", "3.1.4;3.1.6")];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

const SIGNAL: &[(&str, &str)] = &[
    ("sender-kind", "person"),
    ("sender", "Quliyev Rəşad"),
    ("contact", "Bakı"),
    ("channel", "electronic"),
    ("whom", "Demir"),
    ("substance", "İşləyir"),
];

#[test]
fn the_head_divides_all_work_and_the_department_head_that_of_his_department() {
    let trial = Trial::open();
    let refused = |login, more: &[(&str, &str)]| trial.refused(login, AT, "divide-work", &with(GIVEN, more));
    assert_eq!(refused("ichead", &[]), "Post");
    let elsewhere = [("login", "iminspector"), ("clause", "3.1.12")];
    assert_eq!(refused("dephead", &elsewhere), "work-divided-in-department");
    assert_eq!(refused("head", &[("clause", "3.1.4;3.1.4")]), "clause-twice");
    assert_eq!(refused("head", &[("clause", "3.1.8")]), "clause-not-of-unit");
    assert_eq!(refused("head", &[("clause", "")]), "work-without-clause");
    assert_eq!(refused("head", &[("from", "2018-02-01"), ("until", "2018-01-31")]), "entrust-days");
    assert_eq!(refused("head", &[("login", "head"), ("clause", "3.1.1")]), "work-divided-below");
    assert_eq!(refused("dephead", &[("login", "dephead"), ("clause", "3.1.1")]), "work-divided-below");
    trial.act("dephead", AT, "divide-work", GIVEN).unwrap();
    trial.act("head", AT, "divide-work", &elsewhere).unwrap();
    trial.verified();
}

#[test]
fn a_case_goes_to_who_has_its_duty_and_least_to_do() {
    let trial = Trial::open();
    let assign = |n: i64, to: &str| {
        let number = format!("G-2018-{n}");
        trial.act("specialist", AT, "register-signal", SIGNAL).unwrap();
        let fields = [("number", number.as_str()), ("to", to)];
        trial
            .act("ichead", AT, "assign-case", &fields)
            .map(|receipt| receipt.args.iter().find(|(name, _)| *name == "employee").unwrap().1.clone())
    };
    assert!(assign(1, "").is_err(), "the work is not divided");
    let nobody = trial.refused("ichead", AT, "assign-case", &[("number", "G-2018-1")]);
    assert_eq!(nobody, "case-of-nobody");
    for (login, clause) in [("icinspector", "3.1.4"), ("icinspector2", "3.1.3;3.1.4"), ("icchief", "3.1.3")] {
        let fields = [("login", login), ("clause", clause)];
        trial.act("dephead", AT, "divide-work", &fields).unwrap();
    }
    let outside = [("number", "G-2018-1"), ("to", "icinspector")];
    assert_eq!(trial.refused("ichead", AT, "assign-case", &outside), "case-outside-division");
    trial.act("ichead", AT, "assign-case", &[("number", "G-2018-1")]).unwrap();
    let taken = |n: i64| {
        let sql = "SELECT e.login FROM signal g JOIN employee e ON e.id=g.responsible WHERE g.serial=?1";
        trial.db().one(sql, &[n.into()], |row| row.get::<String>(0)).unwrap()
    };
    assert_eq!(taken(1).as_deref(), Some("icchief"));
    assign(2, "").unwrap();
    assert_eq!(taken(2).as_deref(), Some("icinspector2"), "the chief inspector has one already");
    // Who is away gets none; whom nothing was divided to is free.
    let away =
        [("login", "icinspector2"), ("from", "2018-01-08"), ("until", "2018-01-09"), ("ground", "leave")];
    trial.act("ichead", AT, "register-absence", &away).unwrap();
    for n in [3, 4] {
        assign(n, "").unwrap();
        assert_eq!(taken(n).as_deref(), Some("icchief"));
    }
    trial.act("specialist", AT, "register-signal", SIGNAL).unwrap();
    let later = [("login", "icinspector"), ("clause", "3.1.3"), ("from", "2018-01-09")];
    trial.act("dephead", AT, "divide-work", &later).unwrap();
    assert_eq!(
        trial.refused("ichead", AT, "assign-case", &with(&outside, &[("number", "G-2018-5")])),
        "case-outside-division"
    );
    let next = [("number", "G-2018-5"), ("to", "icinspector")];
    trial.act("ichead", "2018-01-09T10:00", "assign-case", &next).unwrap();
    trial.verified();
}
