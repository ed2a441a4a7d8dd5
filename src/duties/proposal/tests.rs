//! Stories of proposals: against a fine evaded, by an inspection, decided by a superior.

use super::{Answer, Measure, Proposal, Purpose, StaffMeasure, State, Topical};
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

const AT: &str = "2018-01-08T10:00";

const IMPROVED: &[(&str, &str)] =
    &[("kind", "improvement"), ("topic", "Növbə cədvəli"), ("text", "Növbələr iki həftəlik olsun")];

const DISCIPLINE: &[(&str, &str)] = &[
    ("kind", "staff"),
    ("topic", "Töhmət"),
    ("text", "İcra intizamını pozub"),
    ("staff-measure", "discipline"),
    ("employee", "icinspector"),
];

fn found(trial: &Trial, number: &str) -> Proposal {
    Proposal::find(&trial.db(), number.parse().unwrap()).unwrap()
}

fn employee(trial: &Trial, login: &str) -> i64 {
    let login = login.parse().unwrap();
    crate::office::by_login(&trial.db(), &login, "2018-01-08".parse().unwrap()).unwrap()
}

#[test]
fn a_proposal_goes_to_the_next_superior_and_rests_on_the_item_of_the_post() {
    let trial = Trial::open();
    for (n, (login, kind, superior, item)) in [
        ("icinspector", "improvement", Some("ichead"), "4.1.6"),
        ("icinspector", "practice", Some("ichead"), "5.11.2"),
        ("ichead", "improvement", Some("dephead"), "5.10.6"),
        ("imhead", "legislation", Some("head"), "4.1.3"),
        ("dephead", "improvement", Some("head"), "5.9.6"),
        ("head", "improvement", None, "5.8.12"),
        ("iminspector", "secrecy", Some("imhead"), "3.1.14"),
        ("iminspector", "trends", Some("imhead"), "3.1.1"),
        ("dpchief", "training", Some("dphead"), "4.1.7"),
        ("ichead", "collegium", Some("dephead"), "5.10.3"),
        ("dephead", "collegium", Some("head"), "5.9.3"),
        ("head", "collegium", None, "5.8.6"),
        ("icchief", "draft-act", Some("ichead"), "4.1.5"),
    ]
    .into_iter()
    .enumerate()
    {
        trial.act(login, AT, "make-proposal", &with(IMPROVED, &[("kind", kind)])).unwrap();
        let number = format!("O-2018-{}", n + 1);
        let addressee = superior.map(|superior| employee(&trial, superior));
        assert_eq!(found(&trial, &number).addressee, addressee, "{login} {kind}");
        let sql = "SELECT item FROM proposal ORDER BY id DESC LIMIT 1";
        let kept = trial.db().one(sql, &[], |row| row.get::<String>(0)).unwrap();
        assert_eq!(kept.as_deref(), Some(item), "{login} {kind}");
    }
    trial.verified();
}

#[test]
fn who_may_propose_what() {
    let trial = Trial::open();
    let refused = |login, base: &[(&str, &str)], more: &[(&str, &str)]| {
        trial.refused(login, AT, "make-proposal", &with(base, more))
    };
    assert_eq!(refused("specialist", IMPROVED, &[]), "Post");
    assert_eq!(refused("dpinspector", IMPROVED, &[("kind", "trends")]), "Clause");
    assert_eq!(refused("dpinspector", IMPROVED, &[("clause", "3.1.5")]), "Clause");
    assert_eq!(refused("icinspector", IMPROVED, &[("clause", "3.1.14")]), "proposal-serves-no-duty");
    assert_eq!(refused("icinspector", IMPROVED, &[("clause", "5.1")]), "proposal-serves-no-duty");
    assert_eq!(refused("icinspector", IMPROVED, &[("to", "dphead")]), "proposal-not-to-superior");
    assert_eq!(refused("icinspector", IMPROVED, &[("kind", "collegium")]), "proposal-by-chief");
    assert_eq!(refused("icchief", DISCIPLINE, &[]), "proposal-by-chief");
    assert_eq!(refused("ichead", DISCIPLINE, &[("to", "head")]), "proposal-step-by-step");
    for measure in ["appointment", "dismissal", "qualification"] {
        let key = refused("ichead", DISCIPLINE, &[("staff-measure", measure)]);
        assert_eq!(key, "proposal-staff-by-department", "{measure}");
    }
    for more in [("staff-measure", ""), ("employee", "")] {
        assert_eq!(refused("ichead", DISCIPLINE, &[more]), "proposal-staff-whole", "{more:?}");
    }
    assert_eq!(refused("ichead", IMPROVED, &[("employee", "icinspector")]), "proposal-staff-whole");
    for login in ["dpinspector", "ichead", "dephead"] {
        let key = refused("ichead", DISCIPLINE, &[("employee", login)]);
        assert_eq!(key, "proposal-employee-not-below", "{login}");
    }
    let newcomer = with(DISCIPLINE, &[("staff-measure", "appointment"), ("employee", "")]);
    trial.act("dephead", AT, "make-proposal", &newcomer).unwrap();
    trial.act("icinspector", AT, "make-proposal", &with(IMPROVED, &[("clause", "3.1.5")])).unwrap();
    let vacant = [("login", "ichead"), ("order", "5/k"), ("order-date", "2018-01-08")];
    trial.act("head", AT, "dismiss-employee", &vacant).unwrap();
    assert_eq!(refused("icinspector", IMPROVED, &[]), "proposal-needs-superior");
}

#[test]
fn what_is_proposed_on_an_employee_goes_up_step_by_step_and_is_hidden_from_others() {
    let trial = Trial::open();
    trial.act("ichead", AT, "make-proposal", DISCIPLINE).unwrap();
    let further = with(DISCIPLINE, &[("follows", "O-2018-1")]);
    assert_eq!(trial.refused("dephead", AT, "make-proposal", &further), "proposal-not-to-follow");
    let receipt = trial.act("dephead", AT, "decide-proposal", DECIDED).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret make-proposal --kind staff --follows O-2018-000001"));
    assert_eq!(trial.refused("head", AT, "make-proposal", &further), "proposal-not-to-follow");
    let other = with(IMPROVED, &[("follows", "O-2018-1")]);
    assert_eq!(trial.refused("dephead", AT, "make-proposal", &other), "proposal-not-to-follow");
    trial.act("dephead", AT, "make-proposal", &further).unwrap();
    // The head is away: the department head stands in his place, but decides nothing of his own.
    let away = [
        ("login", "head"),
        ("from", "2018-01-09"),
        ("until", "2018-01-12"),
        ("ground", "leave"),
        ("order", "7/m"),
    ];
    trial.act("specialist", AT, "register-absence", &away).unwrap();
    let second = with(DECIDED, &[("number", "O-2018-2")]);
    assert_eq!(
        trial.refused("dephead", "2018-01-10T10:00", "decide-proposal", &second),
        "proposal-of-another-superior"
    );
    trial.act("imhead", "2018-01-10T10:00", "make-proposal", &with(IMPROVED, &[])).unwrap();
    trial
        .act("dephead", "2018-01-10T10:00", "decide-proposal", &with(DECIDED, &[("number", "O-2018-3")]))
        .unwrap();

    let note = |login: &str| {
        trial.act(login, "2018-01-10T10:00", "add-note", &[("number", "O-2018-1"), ("text", "Qeyd")])
    };
    for login in ["icinspector", "icchief", "dphead", "imhead"] {
        assert!(note(login).is_err(), "{login} reads what is proposed on an employee");
    }
    for login in ["ichead", "dephead", "head", "specialist"] {
        note(login).unwrap();
    }
    trial.verified();
}

#[test]
fn an_expert_is_engaged_on_a_proposal_or_without_one() {
    let trial = Trial::open();
    let engaged = [
        ("expert", "Dr. Kərimova Lalə, dilçi"),
        ("topic", "Tərcümə"),
        ("text", "Sənədlərin dili müəyyən edilsin"),
        ("secrecy", "7, 2018-01-08"),
        ("until", "2018-02-08"),
        ("proposal", "O-2018-1"),
    ];
    trial.act("icinspector", AT, "make-proposal", &with(IMPROVED, &[("kind", "expert")])).unwrap();
    assert_eq!(trial.refused("ichead", AT, "engage-expert", &engaged), "proposal-not-to-follow");
    let receipt = trial.act("ichead", AT, "decide-proposal", DECIDED).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret engage-expert --proposal O-2018-000001"));
    assert_eq!(trial.refused("dphead", AT, "engage-expert", &engaged), "proposal-not-to-follow");
    assert_eq!(trial.refused("icinspector", AT, "engage-expert", &engaged), "Post");
    let over = with(&engaged, &[("until", "2018-01-05")]);
    assert_eq!(trial.refused("ichead", AT, "engage-expert", &over), "last-day-before");
    trial.act("ichead", AT, "engage-expert", &engaged).unwrap();
    trial.act("dphead", AT, "engage-expert", &with(&engaged, &[("proposal", "")])).unwrap();
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(names(Purpose::ALL), codes_of("proposal", "kind"));
    assert_eq!(names(Topical::ALL)[..], codes_of("proposal", "kind")[2..]);
    assert!(Topical::ALL.iter().all(|(code, kind)| kind.purpose().as_str() == *code));
    assert_eq!(names(StaffMeasure::ALL), codes_of("proposal", "staff_measure"));
    assert_eq!(names(Measure::ALL), codes_of("proposal", "measure"));
    assert_eq!(names(State::ALL), codes_of("proposal", "state"));
    assert_eq!(names(Answer::ALL)[..], codes_of("proposal", "state")[1..]);
}
