//! What is entered for another and touches liberty waits for him.

use super::State;
use crate::duties::testing::{Trial, codes_of};

const ENTERED: &str = "2018-01-16T10:00";
const LATER: &str = "2018-01-17T10:00";

/// A removal that the head of the division decided on the day before, on paper.
const REMOVAL: &[(&str, &str)] = &[
    ("basis", "service-decision"),
    ("ground", "79.1.2"),
    ("surname", "Kaya"),
    ("given", "Əli"),
    ("citizenship", "TUR"),
    ("authority", "Dövlət Miqrasiya Xidməti"),
    ("decision-number", "12"),
    ("decision-date", "2018-01-15"),
    ("on", "2018-01-15"),
    ("performed-by", "dphead"),
    ("paper", "12/q"),
];

fn held(trial: &Trial) -> String {
    let sql = "SELECT h.state||' '||h.act_name||' '||f.login||' '||o.login||' '||h.dated||' '||h.paper FROM held h \
         JOIN employee f ON f.id=h.performer JOIN employee o ON o.id=h.entered_by";
    trial.db().one(sql, &[], |row| row.get(0)).unwrap().unwrap()
}

fn removals(trial: &Trial) -> i64 {
    trial.db().count("SELECT count(*) FROM removal", &[]).unwrap()
}

#[test]
fn it_is_done_once_the_officer_confirms_it_in_his_name_and_on_its_day() {
    let trial = Trial::open();
    let receipt = trial.act("specialist", ENTERED, "issue-deportation", REMOVAL).unwrap();
    assert_eq!((receipt.said, receipt.number.unwrap().to_string().as_str()), ("entry-held", "W-2018-000001"));
    assert_eq!(held(&trial), "waiting issue-deportation dphead specialist 2018-01-15 12/q");
    assert_eq!((removals(&trial), trial.db().count("SELECT count(*) FROM person", &[]).unwrap()), (0, 0));
    let number = [("number", "W-2018-1")];
    assert_eq!(trial.refused("specialist", LATER, "confirm-entry", &number), "entry-of-another");
    assert_eq!(trial.refused("head", LATER, "confirm-entry", &number), "entry-of-another");
    let for_him = [number[0], ("performed-by", "dphead"), ("paper", "5")];
    assert_eq!(trial.refused("specialist", LATER, "confirm-entry", &for_him), "entry-of-another");
    let done = trial.act("dphead", LATER, "confirm-entry", &number).unwrap();
    assert_eq!(done.number.unwrap().to_string(), "R-2018-000001");
    assert_eq!(done.notes[0].0, "entry-confirmed");
    assert_eq!(removals(&trial), 1);
    let entry = "SELECT a.act||' '||a.dated||' '||a.paper||' '||e.login FROM act a JOIN employee e ON e.id=a.officer \
         WHERE a.performer IS NULL ORDER BY a.seq DESC LIMIT 1";
    let told: String = trial.db().one(entry, &[], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(told, "issue-deportation 2018-01-15 12/q dphead");
    assert_eq!(trial.refused("dphead", LATER, "confirm-entry", &number), "state-forbids");
    trial.verified();
}

#[test]
fn what_cannot_be_done_any_more_stays_held_and_may_be_declined() {
    let trial = Trial::open();
    let later = |(name, value)| if name == "decision-date" { (name, "2018-01-16") } else { (name, value) };
    let wrong: Vec<_> = REMOVAL.iter().copied().map(later).collect();
    trial.act("specialist", ENTERED, "issue-deportation", &wrong).unwrap();
    let number = ("number", "W-2018-1");
    // The decision is later than the act: neither the confirmation nor the act is kept.
    let _ = trial.refused("dphead", LATER, "confirm-entry", &[number]);
    assert_eq!(held(&trial), "waiting issue-deportation dphead specialist 2018-01-15 12/q");
    let decline = [number, ("ground", "Qərarın tarixi səhvdir")];
    assert_eq!(trial.refused("ichead", LATER, "decline-entry", &decline), "entry-of-another");
    trial.act("specialist", LATER, "decline-entry", &decline).unwrap();
    assert_eq!(trial.refused("dphead", LATER, "confirm-entry", &[number]), "state-forbids");
    assert_eq!(removals(&trial), 0);
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_table() {
    let names: Vec<&str> = State::ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, codes_of("held", "state"));
}
