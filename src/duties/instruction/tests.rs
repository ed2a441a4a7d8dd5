//! Stories of instructions: given, delivered, passed down, carried out, sent back, extended, off control; who may what.

use super::{Above, Instruction, Origin, State};
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-08T10:00";
const LATER: &str = "2018-01-10T10:00";

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

/// The head bids the head of a division, until 15 January.
const GIVEN: &[(&str, &str)] = &[("text", "Hesabat hazırlansın"), ("to", "ichead"), ("due", "2018-01-15")];
const ONE: &[(&str, &str)] = &[("number", "N-2018-1")];
const DONE: &[(&str, &str)] = &[("number", "N-2018-1"), ("result", "Hazırlandı")];

fn given() -> Trial {
    let trial = Trial::open();
    let receipt = trial.act("head", AT, "register-instruction", GIVEN).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "N-2018-000001");
    trial
}

fn state(trial: &Trial, number: &str) -> State {
    Instruction::find(&trial.db(), number.parse().unwrap()).unwrap().state
}

#[test]
fn an_instruction_is_delivered_carried_out_sent_back_and_taken_off_control() {
    let trial = given();
    assert_eq!(trial.refused("head", AT, "deliver-instruction", ONE), "Post");
    let delivered = with(ONE, &[("receipt", "imza")]);
    trial.act("specialist", AT, "deliver-instruction", &delivered).unwrap();
    assert_eq!(trial.refused("specialist", AT, "deliver-instruction", ONE), "state-forbids");
    assert_eq!(trial.refused("icchief", LATER, "complete-instruction", DONE), "instruction-of-another");
    let early = with(DONE, &[("on", "2018-01-05"), ("paper", "1")]);
    assert_eq!(trial.refused("ichead", LATER, "complete-instruction", &early), "instruction-before");
    assert_eq!(trial.refused("head", LATER, "close-instruction", ONE), "state-forbids");
    trial.act("ichead", LATER, "complete-instruction", DONE).unwrap();

    let back = with(ONE, &[("remarks", "Cədvəl yoxdur")]);
    for (login, key) in [
        ("ichead", "instruction-not-controlled"),
        ("dephead", "instruction-not-controlled"),
        ("specialist", "Post"),
    ] {
        assert_eq!(trial.refused(login, LATER, "return-instruction", &back), key, "{login}");
    }
    trial.act("head", LATER, "return-instruction", &back).unwrap();
    assert_eq!(state(&trial, "N-2018-1"), State::Delivered);
    let late = trial.act("ichead", "2018-01-16T10:00", "complete-instruction", DONE).unwrap();
    assert!(late.notes.iter().any(|(key, _)| *key == "instruction-late"), "{late:?}");
    // The chief specialist takes it off for the head; nobody what he carried out himself.
    assert_eq!(
        trial.refused("ichead", "2018-01-16T11:00", "close-instruction", ONE),
        "instruction-not-controlled"
    );
    trial.act("specialist", "2018-01-16T11:00", "close-instruction", ONE).unwrap();
    assert_eq!(state(&trial, "N-2018-1"), State::Closed);
    trial.verified();
}

#[test]
fn a_chief_bids_those_below_him_only() {
    let trial = Trial::open();
    let refused =
        |login, more: &[(&str, &str)]| trial.refused(login, AT, "register-instruction", &with(GIVEN, more));
    for (login, to) in [
        ("ichead", "ichead"),
        ("ichead", "dpinspector"),
        ("ichead", "dephead"),
        ("dephead", "imhead"),
        ("dephead", "specialist"),
    ] {
        assert_eq!(refused(login, &[("to", to)]), "instruction-not-below", "{login} to {to}");
    }
    assert_eq!(refused("icchief", &[]), "Post");
    assert_eq!(refused("specialist", &[]), "instruction-author-missing");
    assert_eq!(refused("head", &[("author", "dephead")]), "instruction-author-for-specialist");
    assert_eq!(refused("specialist", &[("author", "icchief")]), "instruction-author-no-chief");
    assert_eq!(refused("specialist", &[("author", "dephead"), ("to", "imhead")]), "instruction-not-below");
    assert_eq!(refused("head", &[("due", "")]), "last-day-missing");
    assert_eq!(refused("head", &[("due", "2018-01-05")]), "last-day-before");
    assert_eq!(refused("head", &[("term", "5wd")]), "due-and-term");
    for (login, to) in
        [("ichead", "icinspector"), ("dephead", "dpchief"), ("head", "specialist"), ("imhead", "iminspector")]
    {
        trial.act(login, AT, "register-instruction", &with(GIVEN, &[("to", to)])).unwrap();
    }
    let entered = with(GIVEN, &[("author", "dephead"), ("term", "5wd"), ("due", "")]);
    trial.act("specialist", AT, "register-instruction", &entered).unwrap();
    let found = Instruction::find(&trial.db(), "N-2018-5".parse().unwrap()).unwrap();
    assert_eq!(found.due_on.to_string(), "2018-01-15");
    trial.verified();
}

#[test]
fn while_the_head_is_away_the_department_head_bids_and_controls_in_his_place() {
    let trial = given();
    let away = [
        ("login", "head"),
        ("from", "2018-01-09"),
        ("until", "2018-01-12"),
        ("ground", "leave"),
        ("order", "7/m"),
    ];
    trial.act("specialist", AT, "register-absence", &away).unwrap();
    trial.act("ichead", LATER, "complete-instruction", DONE).unwrap();
    let other = with(GIVEN, &[("to", "imhead")]);
    trial.act("dephead", LATER, "register-instruction", &other).unwrap();
    trial.act("dephead", LATER, "close-instruction", ONE).unwrap();
    let sql =
        "SELECT acting_for FROM act WHERE act IN ('close-instruction', 'register-instruction') ORDER BY seq";
    let acting = trial.db().all(sql, &[], |row| row.get::<Option<i64>>(0)).unwrap();
    assert_eq!(acting.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn what_comes_from_above_has_its_act_and_is_extended_by_it_only() {
    let trial = Trial::open();
    let above = with(
        GIVEN,
        &[("origin", "collegium"), ("act-number", "3"), ("act-date", "2018-01-05"), ("to", "head")],
    );
    let refused =
        |login, more: &[(&str, &str)]| trial.refused(login, AT, "register-instruction", &with(&above, more));
    assert_eq!(refused("dephead", &[]), "instruction-from-above");
    assert_eq!(refused("specialist", &[("act-number", "")]), "instruction-act-missing");
    assert_eq!(refused("specialist", &[("act-date", "2018-01-09")]), "instruction-act-later");
    assert_eq!(refused("specialist", &[("author", "head")]), "instruction-act-missing");
    assert_eq!(refused("head", &[("origin", "")]), "instruction-act-missing");
    trial.act("specialist", AT, "register-instruction", &above).unwrap();

    let longer = with(ONE, &[("until", "2018-01-31"), ("ground", "Rəhbərlik razıdır")]);
    assert_eq!(trial.refused("head", LATER, "extend-instruction", &longer), "instruction-above-agrees");
    trial.act("specialist", LATER, "extend-instruction", &with(&longer, &[("agreement", "4/11")])).unwrap();
    trial.act("head", LATER, "complete-instruction", DONE).unwrap();
    assert_eq!(trial.refused("head", LATER, "close-instruction", ONE), "instruction-not-controlled");
    trial.act("specialist", LATER, "close-instruction", ONE).unwrap();
    trial.verified();
}

#[test]
fn a_part_is_passed_down_and_never_due_later() {
    let trial = given();
    let part = with(GIVEN, &[("to", "icinspector"), ("under", "N-2018-1")]);
    let refused =
        |login, more: &[(&str, &str)]| trial.refused(login, AT, "register-instruction", &with(&part, more));
    assert_eq!(refused("dephead", &[]), "instruction-not-passed-down");
    assert_eq!(refused("ichead", &[("due", "2018-01-16")]), "instruction-later-than-upper");
    trial.act("ichead", AT, "register-instruction", &part).unwrap();
    assert_eq!(trial.refused("ichead", LATER, "complete-instruction", DONE), "instructions-below-open");

    let longer = [("number", "N-2018-2"), ("until", "2018-01-17"), ("ground", "Sənəd gözlənilir")];
    assert_eq!(trial.refused("ichead", LATER, "extend-instruction", &longer), "instruction-later-than-upper");
    let upper = with(&longer, &[("number", "N-2018-1")]);
    assert_eq!(trial.refused("ichead", LATER, "extend-instruction", &upper), "instruction-not-controlled");
    assert_eq!(
        trial.refused("head", LATER, "extend-instruction", &with(&upper, &[("agreement", "1")])),
        "instruction-above-agrees"
    );
    assert_eq!(trial.refused("head", "2018-01-16T10:00", "extend-instruction", &upper), "term-over");
    trial.act("head", LATER, "extend-instruction", &upper).unwrap();
    trial.act("ichead", LATER, "extend-instruction", &longer).unwrap();
    let below = [("number", "N-2018-2"), ("result", "Edildi")];
    trial.act("icinspector", LATER, "complete-instruction", &below).unwrap();
    trial.act("ichead", LATER, "close-instruction", &[("number", "N-2018-2")]).unwrap();
    trial.act("ichead", LATER, "complete-instruction", DONE).unwrap();
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(names(Origin::ALL), codes_of("instruction", "origin"));
    assert_eq!(names(Above::ALL)[..], codes_of("instruction", "origin")[1..3]);
    assert_eq!(names(State::ALL), codes_of("instruction", "state"));
}
