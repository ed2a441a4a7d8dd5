//! Stories of proposals: against a fine evaded, by an inspection, decided by a superior.

use super::{Answer, Measure, Proposal, Purpose, State};
use crate::{
    duties::{
        inspection::tests::{approved, made},
        penalty::tests::{decided, decided_on, fined, pay, serve, with},
        testing::{Trial, codes_of},
    },
    office::Receipt,
};

/// The last day to pay is 20 August 2018.
const OVERDUE: &str = "2018-08-21T10:00";

const PROPOSED: &[(&str, &str)] = &[
    ("number", "V-2018-1"),
    ("measure", "entry-ban"),
    ("text", "İki dəfə xəbərdar edilib, ödəməyib"),
    ("to", "ichead"),
];

fn unpaid() -> Trial {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    trial
}

fn propose(trial: &Trial, more: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", OVERDUE, "propose-enforcement", &with(PROPOSED, more)).unwrap()
}

const DECIDED: &[(&str, &str)] = &[("number", "O-2018-1"), ("answer", "accepted"), ("ground", "Əsaslıdır")];

#[test]
fn a_fine_evaded_is_proposed_accepted_and_carried_out() {
    let trial = unpaid();
    let receipt = propose(&trial, &[]);
    assert_eq!(receipt.number.unwrap().to_string(), "O-2018-000001");
    for (login, key) in [("icinspector", "Post"), ("dphead", "Clause")] {
        assert_eq!(trial.refused(login, OVERDUE, "decide-proposal", DECIDED), key, "{login}");
    }
    let leadership = with(DECIDED, &[("decision", "12, 2018-08-21")]);
    assert_eq!(
        trial.refused("ichead", OVERDUE, "decide-proposal", &leadership),
        "proposal-decision-of-leadership"
    );
    let receipt = trial.act("ichead", OVERDUE, "decide-proposal", DECIDED).unwrap();
    assert_eq!(
        receipt.next.as_deref(),
        Some(
            "nezaret impose-ban P-2018-000001 --basis 16.1.8 --violation V-2018-000001 --authority 'Sınaq' \
             --decision-number O-2018-000001 --decision-date 2018-08-21"
        )
    );
    assert_eq!(trial.refused("ichead", OVERDUE, "decide-proposal", DECIDED), "state-forbids");
    let found = Proposal::find(&trial.db(), "O-2018-1".parse().unwrap()).unwrap();
    assert_eq!((found.state, found.measure), (State::Accepted, Some(Measure::EntryBan)));
    let ban = [
        ("number", "P-2018-1"),
        ("basis", "16.1.8"),
        ("violation", "V-2018-1"),
        ("authority", "Sınaq"),
        ("decision-number", "O-2018-000001"),
        ("decision-date", "2018-08-21"),
    ];
    trial.act("ichead", OVERDUE, "impose-ban", &ban).unwrap();
    trial.verified();
}

#[test]
fn only_a_fine_that_is_evaded_by_a_foreigner_is_proposed() {
    let trial = unpaid();
    let refused = |at, more: &[(&str, &str)]| {
        trial.refused("icinspector", at, "propose-enforcement", &with(PROPOSED, more))
    };
    assert_eq!(refused("2018-08-20T10:00", &[]), "fine-not-overdue");
    assert_eq!(refused("2019-07-22T10:00", &[]), "execution-ran-out");
    assert_eq!(refused(OVERDUE, &[("to", "")]), "proposal-needs-superior");
    for login in ["icinspector", "icinspector2", "dphead", "imhead"] {
        assert_eq!(refused(OVERDUE, &[("to", login)]), "proposal-not-to-superior", "{login}");
    }
    assert_eq!(trial.refused("dpinspector", OVERDUE, "propose-enforcement", PROPOSED), "Clause");
    propose(&trial, &[("to", "dephead")]);
    assert_eq!(refused(OVERDUE, &[]), "proposed-already");
    propose(&trial, &[("measure", "forced-execution")]);
    // The head of the department decides what went to him; who is below him does not.
    assert_eq!(trial.refused("ichead", OVERDUE, "decide-proposal", DECIDED), "proposal-of-another-superior");
    trial.act("dephead", OVERDUE, "decide-proposal", &with(DECIDED, &[("answer", "rejected")])).unwrap();
    propose(&trial, &[]);

    let expelled = decided("575.2", "administratively-expelled", "500");
    serve(&expelled, "2018-07-11T18:00", &[]);
    assert_eq!(expelled.refused("icinspector", OVERDUE, "propose-enforcement", PROPOSED), "fine-not-overdue");
    let host = decided_on("AZE", "577", "fined", "300");
    serve(&host, "2018-07-11T18:00", &[]);
    assert_eq!(
        host.refused("icinspector", OVERDUE, "propose-enforcement", PROPOSED),
        "proposal-for-foreigners"
    );
    trial.verified();
}

#[test]
fn the_head_proposes_to_the_leadership_and_records_its_decision() {
    let trial = unpaid();
    let proposed = with(PROPOSED, &[("to", "")]);
    trial.act("head", OVERDUE, "propose-enforcement", &proposed).unwrap();
    assert_eq!(trial.refused("head", OVERDUE, "decide-proposal", DECIDED), "proposal-decision-of-leadership");
    let decided = with(DECIDED, &[("decision", "12, 2018-08-21")]);
    trial.act("head", OVERDUE, "decide-proposal", &decided).unwrap();
    trial.verified();
}

#[test]
fn a_payment_lifts_the_ban_that_waited_for_it() {
    let trial = unpaid();
    let ban = [
        ("number", "P-2018-1"),
        ("basis", "16.1.8"),
        ("violation", "V-2018-1"),
        ("authority", "Sınaq"),
        ("decision-number", "1"),
        ("decision-date", "2018-08-21"),
    ];
    trial.act("ichead", OVERDUE, "impose-ban", &ban).unwrap();
    let part = pay(&trial, OVERDUE, "A1", "299");
    assert_eq!(part.notes.iter().filter(|(key, _)| *key == "ban-lifted-too").count(), 0);
    let rest = part.args.iter().find(|(key, _)| *key == "rest").unwrap().1.clone();
    let whole = pay(&trial, OVERDUE, "A2", &rest);
    assert!(whole.notes.iter().any(|(key, _)| *key == "ban-lifted-too"), "{whole:?}");
    assert_eq!(trial.refused("icinspector", OVERDUE, "propose-enforcement", PROPOSED), "fine-not-overdue");
    trial.verified();
}

#[test]
fn an_inspection_calls_for_measures_once_it_was_made() {
    let trial = approved();
    let measures = [("number", "I-2018-1"), ("text", "İşəgötürənə təqdimat verilsin"), ("to", "ichead")];
    let at = "2018-02-06T17:00";
    assert_eq!(trial.refused("icinspector", at, "propose-measures", &measures), "state-forbids");
    trial
        .act(
            "icinspector",
            at,
            "conduct-inspection",
            &made("Arslan|Hakan|TUR|U5550001|1990-05-06|||no-permit"),
        )
        .unwrap();
    assert_eq!(trial.refused("dpinspector", at, "propose-measures", &measures), "Clause");
    trial.act("icinspector", at, "propose-measures", &measures).unwrap();
    let decided = with(DECIDED, &[("answer", "rejected")]);
    trial.act("ichead", at, "decide-proposal", &decided).unwrap();
    let found = Proposal::find(&trial.db(), "O-2018-1".parse().unwrap()).unwrap();
    assert_eq!((found.kind, found.state), (Purpose::Measures, State::Rejected));
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(names(Purpose::ALL), codes_of("proposal", "kind"));
    assert_eq!(names(Measure::ALL), codes_of("proposal", "measure"));
    assert_eq!(names(State::ALL), codes_of("proposal", "state"));
    assert_eq!(names(Answer::ALL)[..], codes_of("proposal", "state")[1..]);
}
