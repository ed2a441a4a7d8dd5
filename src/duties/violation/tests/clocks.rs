//! What moves the terms of a case.

use super::*;

#[test]
fn consideration_is_extended_by_a_ruling_before_its_end_and_by_a_month_at_most() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let ruling = |until, at: &'static str| {
        let day = at.split('T').next().unwrap();
        let fields = [
            ("number", "V-2018-1"),
            ("until", until),
            ("ground", "Tərcümə gözlənilir"),
            ("ruling", "4/q, 2018-01-20"),
            ("on", day),
        ];
        (at, fields)
    };
    let refused = |until, at| {
        let (at, fields) = ruling(until, at);
        trial.refused("ichead", at, "extend-consideration", &fields)
    };
    // The term ends on 25 January; a month more ends on 25 February.
    assert_eq!(refused("2018-01-25", HEARING), "term-not-later");
    assert_eq!(refused("2018-02-26", HEARING), "term-too-late");
    assert_eq!(refused("2018-02-10", "2018-01-26T10:00"), "term-over");
    assert_eq!(refused("2018-02-10", "2018-01-09T10:00"), "before-protocol");
    let (at, fields) = ruling("2018-02-10", HEARING);
    assert_eq!(trial.refused("icinspector", at, "extend-consideration", &fields), "Post");
    let done = trial.act("ichead", at, "extend-consideration", &fields).unwrap();
    assert_eq!(terms(&done), [("offence.consider-extension", "2018-02-10")]);
    // Both extensions together reach a month and no further.
    assert_eq!(refused("2018-02-26", "2018-02-09T10:00"), "term-too-late");
    let (at, fields) = ruling("2018-02-25", "2018-02-09T10:00");
    trial.act("ichead", at, "extend-consideration", &fields).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-02-25");
    let changes = "SELECT count(*) FROM term_change WHERE kind='extended' AND source='IXM 111.2'";
    assert_eq!(trial.db().count(changes, &[]).unwrap(), 2);
    decide(&trial, "terminated", &[]).unwrap();
    assert_eq!(refused("2018-02-10", HEARING), "state-forbids");
    trial.verified();
}

#[test]
fn a_suspended_consideration_goes_on_with_what_was_left() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let resume = [("number", "V-2018-1"), ("ground", "Ekspert rəyi alınıb")];
    assert_eq!(trial.refused("ichead", HEARING, "resume-consideration", &resume), "state-forbids");
    // Suspended on 15 January with ten days left.
    decide(&trial, "suspended", &[]).unwrap();
    assert_eq!((case(&trial).state, case(&trial).decide_by), (State::Suspended, None));
    assert_eq!(trial.refused("ichead", PROTOCOL, "resume-consideration", &resume), "term-resumed-early");
    assert_eq!(trial.refused("icinspector", HEARING, "resume-consideration", &resume), "Post");
    let done = trial.act("ichead", "2018-03-01T10:00", "resume-consideration", &resume).unwrap();
    assert_eq!(terms(&done), [("offence.consider", "2018-03-11")]);
    let now = case(&trial);
    assert_eq!((now.state, now.outcome), (State::Registered, None));
    // Again, and decided out of the suspension: the decision is in time by what was left.
    trial.act("ichead", "2018-03-02T10:00", "decide-violation", &decision("suspended", &[])).unwrap();
    let fined = decision("fined-and-stay-legalised", &[("fine", "300")]);
    let done = trial.act("ichead", "2018-05-01T10:00", "decide-violation", &fined).unwrap();
    assert!(!notes(&done).contains(&"consideration-late"), "{done:?}");
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-05-10");
    let kinds = trial.db().all("SELECT kind FROM term_change ORDER BY id", &[], |row| row.get::<String>(0));
    assert_eq!(kinds.unwrap(), ["suspended", "resumed", "suspended", "resumed"]);
    trial.verified();
}

#[test]
fn a_term_that_is_over_is_not_stopped_any_more() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let late = decision("suspended", &[("on", "2018-01-26")]);
    trial.act("ichead", "2018-01-26T10:00", "decide-violation", &late).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-01-25", "it stays late");
    assert_eq!(trial.db().count("SELECT count(*) FROM term_change", &[]).unwrap(), 0);
    let resume = [("number", "V-2018-1"), ("ground", "Ekspert rəyi alınıb")];
    trial.act("ichead", "2018-01-27T10:00", "resume-consideration", &resume).unwrap();
    assert_eq!(case(&trial).decide_by.unwrap().to_string(), "2018-01-25");
    trial.verified();
}
