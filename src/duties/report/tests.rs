//! Stories of reports: submitted up the line, taken in, sent back, approved, presented; the bytes stay.

use super::{Report, State, SubmitReport};
use crate::{
    duties::testing::{Trial, codes_of, session},
    office::{Common, Error, Head, Office, Receipt, Result},
    store::Db,
    values::Reference,
};

const AT: &str = "2018-02-05T10:00";

/// Submits figures as an account, with the reports it takes in and the one it replaces.
fn submit(trial: &Trial, login: &str, include: &[&str], replaces: Option<&str>) -> Result<Receipt> {
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session(login, AT)).unwrap();
    let rests_on = Head::of(office.db()).unwrap();
    let include: Vec<Reference> = include.iter().map(|number| number.parse().unwrap()).collect();
    let replaces = replaces.map(|number| number.parse::<Reference>().unwrap());
    let text = format!("{login}: 3\n");
    let act = SubmitReport {
        title: &"Yanvar".parse().unwrap(),
        note: None,
        figures: "nezaret report discipline",
        include: &include,
        replaces: replaces.as_ref(),
        laid_out: text.as_bytes(),
        rests_on: &rests_on,
    };
    let receipt = office.perform("submit-report", &act, &Common::default(), None)?;
    office.commit()?;
    Ok(receipt)
}

fn key(done: Result<Receipt>) -> String {
    match done.unwrap_err() {
        Error::Rule(rule) => rule.key.into(),
        Error::Refusal(refusal) => format!("{:?}", refusal.failed),
        other => other.to_string(),
    }
}

fn found(trial: &Trial, number: &str) -> Report {
    Report::find(&trial.db(), number.parse().unwrap()).unwrap()
}

fn one(number: &str) -> Vec<(&str, &str)> {
    vec![("number", number)]
}

#[test]
fn a_report_goes_up_the_line_is_approved_and_presented() {
    let trial = Trial::open();
    submit(&trial, "icinspector", &[], None).unwrap();
    submit(&trial, "icchief", &[], None).unwrap();
    // The division head takes in what came to him, not what went elsewhere.
    assert!(key(submit(&trial, "dphead", &["M-2018-1"], None)).contains("report-to-another"));
    assert_eq!(key(submit(&trial, "ichead", &["M-2018-1", "M-2018-1"], None)), "record-twice");
    submit(&trial, "ichead", &["M-2018-1", "M-2018-2"], None).unwrap();
    assert_eq!(
        (found(&trial, "M-2018-1").state, found(&trial, "M-2018-3").state),
        (State::Included, State::Submitted)
    );
    submit(&trial, "dephead", &["M-2018-3"], None).unwrap();
    assert_eq!(trial.refused("dephead", AT, "approve-report", &one("M-2018-4")), "Post");
    submit(&trial, "imhead", &[], None).unwrap();
    submit(&trial, "specialist", &[], None).unwrap();
    for number in ["M-2018-4", "M-2018-5", "M-2018-6"] {
        trial.act("head", AT, "approve-report", &one(number)).unwrap();
    }
    assert_eq!(trial.refused("head", AT, "approve-report", &one("M-2018-4")), "state-forbids");
    assert_eq!(trial.refused("head", AT, "approve-report", &one("M-2018-3")), "state-forbids");
    let presented = [("number", "M-2018-4"), ("to", "Xidmət rəisi")];
    trial.act("head", AT, "present-report", &presented).unwrap();
    assert_eq!(trial.refused("head", AT, "present-report", &presented), "state-forbids");
    // The head's own is approved with its submission, and what it rests on is the entry before it.
    submit(&trial, "head", &[], None).unwrap();
    let own = found(&trial, "M-2018-7");
    assert_eq!((own.state, own.addressee), (State::Approved, None));
    assert_eq!(own.text(&trial.db()).unwrap(), b"head: 3\n");
    let sql = "SELECT a.seq-1-r.rests_on FROM report r JOIN act a ON a.seq=r.act WHERE r.serial=7";
    assert_eq!(trial.db().count(sql, &[]).unwrap(), 0);
    trial.verified();
}

#[test]
fn a_report_sent_back_is_submitted_anew() {
    let trial = Trial::open();
    submit(&trial, "icinspector", &[], None).unwrap();
    let back = [("number", "M-2018-1"), ("remarks", "Cəm düz gəlmir")];
    for login in ["head", "dephead", "dphead"] {
        assert_eq!(trial.refused(login, AT, "return-report", &back), "report-to-another", "{login}");
    }
    assert_eq!(key(submit(&trial, "icinspector", &[], Some("M-2018-1"))), "state-forbids");
    trial.act("ichead", AT, "return-report", &back).unwrap();
    assert!(key(submit(&trial, "icchief", &[], Some("M-2018-1"))).contains("report-of-another"));
    submit(&trial, "icinspector", &[], Some("M-2018-1")).unwrap();
    assert_eq!(found(&trial, "M-2018-2").state, State::Submitted);
    assert_eq!(trial.refused("head", AT, "approve-report", &one("M-2018-2")), "report-not-at-head");
    trial.verified();
}

#[test]
fn who_acts_for_the_head_approves_nothing_of_his_own() {
    let trial = Trial::open();
    let away = [
        ("login", "head"),
        ("from", "2018-02-05"),
        ("until", "2018-02-09"),
        ("ground", "leave"),
        ("order", "7/m"),
    ];
    trial.act("specialist", AT, "register-absence", &away).unwrap();
    submit(&trial, "dephead", &[], None).unwrap();
    submit(&trial, "imhead", &[], None).unwrap();
    assert_eq!(trial.refused("dephead", AT, "approve-report", &one("M-2018-1")), "report-to-another");
    trial.act("dephead", AT, "approve-report", &one("M-2018-2")).unwrap();
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    let states: Vec<&str> = State::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(states, codes_of("report", "state"));
}
