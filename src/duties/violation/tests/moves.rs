//! Every move allowed and refused, and reopening.

use super::{HEARING, case, cell, decide, decision, draw, notes};
use crate::{
    duties::{
        testing::{Trial, codes_of},
        violation::{Cause, Move, Outcome, State, past::DECISION},
    },
    office::Error,
    values::Number,
};
use proptest::prelude::*;

/// Where a move leads from each state, in the order of [`State::ALL`]; `-` where it is refused.
const EVERY_MOVE: &[(Move, [&str; 5])] = &[
    (Move::Investigate, ["investigated", "investigated", "suspended", "-", "-"]),
    (Move::Hear, ["registered", "investigated", "suspended", "-", "-"]),
    (Move::Decide(Outcome::FinedLegalised), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::FinedLeave), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::Expelled), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::EntryBan), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::Warning), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::Fined), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::ConditionalFine), ["decided", "decided", "decided", "-", "-"]),
    (Move::Decide(Outcome::Suspended), ["suspended", "suspended", "-", "-", "-"]),
    (Move::Decide(Outcome::Terminated), ["terminated", "terminated", "terminated", "-", "-"]),
    (Move::Reopen, ["-", "-", "-", "investigated", "investigated"]),
];

#[test]
fn every_move_from_every_state() {
    let decided = |outcome| EVERY_MOVE.iter().any(|(step, _)| *step == Move::Decide(outcome));
    assert!(Outcome::ALL.iter().all(|(_, outcome)| decided(*outcome)), "an outcome is missing");
    for (step, leads) in EVERY_MOVE {
        for ((_, state), expected) in State::ALL.iter().zip(leads) {
            let after = state.after(*step).map_or("-", State::as_str);
            assert_eq!(after, *expected, "{state} {step:?}");
        }
    }
}

const REOPEN: [(&str, &str); 4] = [
    ("number", "V-2018-1"),
    ("cause", "higher-ruling"),
    ("ground", "Qərar ləğv edilib"),
    ("document", "məhkəmənin qərarı 2/14, 2018-01-20"),
];

#[test]
fn a_closed_case_is_opened_again_by_another_with_its_reason() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let at = "2018-01-22T10:00";
    let no = |login: &str, more: &[(&str, &str)]| {
        let fields: Vec<_> = REOPEN.into_iter().chain(more.iter().copied()).collect();
        trial.refused(login, at, "reopen-violation", &fields)
    };
    assert_eq!(no("dephead", &[]), "state-forbids");
    decide(&trial, "administratively-expelled", &[("ban-years", "2")]).unwrap();
    assert_eq!(no("icinspector", &[]), "Post");
    assert_eq!(no("dphead", &[]), "Clause");
    assert_eq!(no("ichead", &[]), "reopen-not-by-decider");
    assert_eq!(no("dephead", &[("on", "2018-01-14"), ("paper", "5")]), "before-decision");
    let receipt = trial.act("dephead", at, "reopen-violation", &REOPEN).unwrap();
    assert_eq!(notes(&receipt), ["rests-on-reopened"]);
    assert_eq!(receipt.notes[0].1, [("other", "B-2018-000001".to_owned())]);
    let open = case(&trial);
    assert_eq!(
        (open.state, open.outcome, open.decide_by.unwrap().to_string()),
        (State::Investigated, None, "2018-02-06".into())
    );
    let db = trial.db();
    let emptied = DECISION.iter().map(|column| format!("{column} IS NULL")).collect::<Vec<_>>().join(" AND ");
    assert_eq!(db.count(&format!("SELECT count(*) FROM violation WHERE {emptied}"), &[]).unwrap(), 1);
    let was = "SELECT outcome||' '||decided_on FROM reopening WHERE violation=1";
    assert_eq!(cell(&db, was).as_deref(), Some("administratively-expelled 2018-01-15"));
    let kept = "SELECT count(*) FROM history WHERE table_name='violation' AND row_id=1 AND image LIKE '%administratively-expelled%'";
    assert_eq!(db.count(kept, &[]).unwrap(), 1);
    drop(db);
    let again = decision("fined-and-stay-legalised", &[("fine", "300")]);
    trial.act("ichead", at, "decide-violation", &again).unwrap();
    assert_eq!(case(&trial).state, State::Decided);
    trial.verified();
}

#[test]
fn the_office_may_let_the_decider_reopen_and_after_the_limitation_a_case_only_ends() {
    let trial = Trial::open();
    draw(&trial, &[]);
    decide(&trial, "terminated", &[]).unwrap();
    let set = [
        ("key", "reading.reopen-not-by-decider"),
        ("value", "false"),
        ("decision", "1"),
        ("decision-date", "2018-01-16"),
        ("from", "2018-01-16"),
    ];
    trial.act("head", "2018-01-16T10:00", "amend-law", &set).unwrap();
    let late = "2018-06-01T10:00";
    let receipt = trial.act("ichead", late, "reopen-violation", &REOPEN).unwrap();
    assert_eq!(notes(&receipt), ["reopened-after-limitation"]);
    let fined = decision("fined-and-stay-legalised", &[("fine", "300")]);
    assert_eq!(trial.refused("ichead", late, "decide-violation", &fined), "limitation-ran-out");
    trial.act("ichead", late, "decide-violation", &decision("terminated", &[])).unwrap();
    trial.verified();
}

#[test]
fn what_stands_after_the_outcome_is_the_decision() {
    let schema = include_str!("../../../../schema.sql");
    let table = schema.split("CREATE TABLE violation (").nth(1).unwrap().split(") STRICT").next().unwrap();
    let columns: Vec<&str> = table.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let from = columns.iter().position(|column| *column == "outcome").unwrap();
    let until = columns.iter().position(|column| *column == "annulled").unwrap();
    let mut decision = columns[from..until].to_vec();
    let mut known = DECISION.to_vec();
    decision.sort_unstable();
    known.sort_unstable();
    assert_eq!(known, decision, "a reopening empties what a decision wrote, and nothing else");
}

#[test]
fn the_codes_are_those_of_the_schema() {
    assert_eq!(codes_of("reopening", "cause"), Cause::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
}

/// One thing that somebody tries on a case.
#[derive(Debug, Clone, Copy)]
enum Try {
    Investigate,
    Notify,
    Ask,
    Answer,
    Decide(&'static str),
    Reopen,
    Wait(i64),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        Just(Try::Investigate),
        Just(Try::Notify),
        Just(Try::Ask),
        Just(Try::Answer),
        prop::sample::select(vec!["fined-and-stay-legalised", "entry-ban", "suspended", "terminated"])
            .prop_map(Try::Decide),
        Just(Try::Reopen),
        (1_i64..60).prop_map(Try::Wait),
    ];
    prop::collection::vec(one, 1..10)
}

/// Whatever is tried in whatever order: what is closed has its result, and nothing is imposed after the limitation.
#[test]
fn no_path_closes_a_case_without_a_result_or_punishes_after_the_limitation() {
    let trial = Trial::open();
    let serial = std::cell::Cell::new(0);
    let config = ProptestConfig { cases: 24, ..ProptestConfig::default() };
    proptest!(config, |(steps in tries())| {
        draw(&trial, &[]);
        serial.set(serial.get() + 1);
        let number = format!("V-2018-{}", serial.get());
        let mut day: crate::values::Date = HEARING[..10].parse().unwrap();
        for step in steps {
            try_one(&trial, &number, &mut day, step);
            let case = super::Violation::find(
                &trial.db(),
                Number { register: 'V', year: 2018, serial: serial.get() },
            )
            .unwrap();
            let closed = matches!(case.state, State::Decided | State::Terminated);
            prop_assert!(!closed || (case.outcome.is_some() && case.decided_on.is_some()));
            let imposed = case.outcome.is_some_and(|outcome| !outcome.imposes_nothing());
            prop_assert!(!imposed || case.decided_on <= case.limitation_on, "{number} {:?}", case.decided_on);
        }
    });
    trial.verified();
}

fn try_one(trial: &Trial, number: &str, day: &mut crate::values::Date, step: Try) {
    let held = format!("{}T10:00", day.plus_days(6));
    let of = ("number", number);
    let (login, act, fields): (&str, &'static str, Vec<(&str, &str)>) = match step {
        Try::Wait(days) => {
            *day = day.plus_days(days);
            return;
        }
        Try::Investigate => {
            ("icinspector", "investigate-violation", vec![of, ("step", "other"), ("finding", "a")])
        }
        Try::Notify => (
            "icinspector",
            "notify-hearing",
            vec![of, ("hearing-at", &held), ("hearing-place", "a"), ("way", "in-person")],
        ),
        Try::Ask => ("icinspector", "request-postponement", vec![of, ("ground", "a")]),
        Try::Answer => ("ichead", "answer-postponement", vec![of, ("answer", "refused"), ("ground", "a")]),
        Try::Decide(outcome) => {
            let more = match outcome {
                "fined-and-stay-legalised" => vec![of, ("fine", "300")],
                "entry-ban" => vec![of, ("ban-years", "1")],
                _ => vec![of],
            };
            ("ichead", "decide-violation", decision(outcome, &more))
        }
        Try::Reopen => ("dephead", "reopen-violation", [&[of], &REOPEN[1..]].concat()),
    };
    match trial.act(login, &format!("{day}T10:00"), act, &fields) {
        Ok(_) | Err(Error::Rule(_) | Error::Refusal(_)) => {}
        Err(other) => panic!("{act} {fields:?}: {other}"),
    }
}
