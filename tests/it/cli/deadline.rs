//! explain-deadline from the outside: for people, for programs, and for who may not read the record.

use super::{Env, PROTOCOL};
use crate::program::PROGRAM;

#[test]
fn the_terms_of_a_case_are_explained() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let said = env.by("icinspector", "explain-deadline v-2018-1 --term decide-by").done();
    let _ = said.says(&[
        "term to consider the case  runs  2018-01-30         15           —  2018-01-15    protocol drawn",
        "term to consider the case  IXM 111.1  15 calendar days; from the day after the event; a last day",
        "command: nezaret extend-consideration V-2018-000001 --until <DAY> --ground <TEXT> --ruling <TEXT>",
    ]);
    let line = ["--register", "nezaret.db", "--lang", "az", "--as", "ichead", "--at", "2018-01-15T10:00"];
    let mut az = env.other(PROGRAM);
    let said = env.said(az.args(line).args(["explain-deadline", "V-2018-1", "--term", "decide-by"])).done();
    let _ = said.says(&["işə baxılma müddəti", "15 təqvim günü; hadisənin ertəsi günündən", "İXM 111.1"]);
    let terms = env.by("ichead", "explain-deadline V-2018-1 --format json").done().json();
    let decide_by =
        terms["deadlines"].as_array().unwrap().iter().find(|term| term["deadline"] == "decide-by");
    let decide_by = decide_by.unwrap();
    assert_eq!((&decide_by["due"], &decide_by["days-left"]), (&"2018-01-30".into(), &15.into()), "{terms}");
    assert_eq!(terms["clock-rules"][2]["term-id"], "offence.consider", "{terms}");
    let _ = env.by("ichead", "explain-deadline V-2018-1 --format csv").done().says(&["decide-by,running"]);
    let _ = env.by("ichead", "explain-deadline V-2018-1 --term x").ends(1).says(&["decide-by"]);
    let _ = env.by("ichead", "explain-deadline V-2018-7").ends(1).says(&["V-2018-000001"]);
    let _ = env.by("dpinspector", "explain-deadline V-2018-1").ends(3).says(&["3.1.4"]);
}
