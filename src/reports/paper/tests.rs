//! Which record has which paper, what it rests on, and who may have it.

use super::*;
use crate::{
    duties::{
        inspection::tests::{approved, made as visit},
        penalty::tests::{decided, fined, serve},
        testing::{Trial, session},
    },
    law::authority::Failed,
    office::{Error, dated},
    reports::testing::read,
};
use clap::{Args, Command, FromArgMatches};

/// A paper as typed; asked for by an account at a local moment.
fn asked(trial: &Trial, login: &str, at: &str, typed: &str) -> Result<Paper> {
    let command = Asked::augment_args(Command::new("print").no_binary_name(true));
    let asked = Asked::from_arg_matches(&command.get_matches_from(typed.split(' '))).unwrap();
    let mut reader = Reader::open(&trial.path, session(login, at), Lang::Az).unwrap();
    let found = asked.find(&reader)?;
    Ok(found.read(&mut reader, [Lang::Az])?.remove(0))
}

fn refused(answer: Result<Paper>) -> &'static str {
    match answer {
        Err(Error::Rule(rule)) => rule.key,
        Err(Error::Refusal(refusal)) => match refusal.failed {
            Failed::Rule { key, .. } => key,
            other => panic!("{other}"),
        },
        Err(other) => panic!("{other:?}"),
        Ok(paper) => panic!("{} was printed", paper.form.kind),
    }
}

const LATE: &str = "2018-12-20T10:00";

#[test]
fn a_case_has_its_papers_one_after_the_other() {
    let trial = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", "2018-07-10T10:00", "register-violation", &protocol).unwrap();
    let print = |at: &str, typed: &str| asked(&trial, "icinspector2", at, typed);
    let paper = print("2018-07-10T11:00", "V-2018-1").unwrap();
    assert_eq!(paper.form.kind, PaperKind::Protocol);
    let entry = paper.entry.unwrap();
    assert_eq!(
        (entry.officer.as_str(), entry.post, entry.clause.as_deref()),
        ("Məmmədov Sınaq", Post::Inspector, Some("3.1.4"))
    );
    assert_eq!(paper.sheet.field("surname"), &Value::from("Yıldız"));
    let (rule, due) = &paper.terms[0];
    assert_eq!((rule.version.source, due.as_deref()), ("IXM 111.1", Some("2018-07-25")));
    assert_eq!(refused(print("2018-07-10T11:00", "V-2018-1 --paper hearing-notice")), "paper-needs-hearing");
    assert_eq!(refused(print("2018-07-10T11:00", "V-2018-1 --paper decision")), "paper-needs-decision");

    let hearing = [
        ("number", "V-2018-1"),
        ("hearing-at", "2018-07-17T10:00"),
        ("hearing-place", "Otaq 4"),
        ("way", "in-person"),
    ];
    trial.act("icinspector", "2018-07-11T10:00", "notify-hearing", &hearing).unwrap();
    let paper = print("2018-07-11T11:00", "V-2018-1").unwrap();
    assert_eq!(paper.form.kind, PaperKind::HearingNotice);
    assert_eq!(paper.entry.unwrap().dated.to_string(), "2018-07-11");
    assert_eq!(paper.sheet.cell("hearings", 0, "place"), &Value::from("Otaq 4"));

    let decision = [
        ("number", "V-2018-1"),
        ("outcome", "fined-and-stay-legalised"),
        ("fine", "300"),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", "2018-07-17T11:00", "decide-violation", &decision).unwrap();
    serve(&trial, "2018-07-17T18:00", &[("served-at", "2018-07-17T12:00")]);
    let paper = print("2018-07-18T10:00", "V-2018-1").unwrap();
    assert_eq!(paper.form.kind, PaperKind::Decision);
    let entry = paper.entry.unwrap();
    assert_eq!((entry.dated.to_string().as_str(), entry.post), ("2018-07-17", Post::DivisionHead));
    let ids: Vec<&str> = paper.terms.iter().map(|(rule, _)| rule.id).collect();
    assert_eq!(ids, ["offence.copy", "offence.appeal", "offence.entry-into-force", "offence.pay"]);
    assert!(paper.later.is_empty());

    // The protocol is still that of its day; what changed since is told.
    let protocol = print("2018-07-18T10:00", "V-2018-1 --paper protocol").unwrap();
    let first = protocol.entry.unwrap();
    assert_eq!(first.dated.to_string(), "2018-07-10");
    let correct = [
        ("number", "V-2018-1"),
        ("field", "place"),
        ("old", "Bakı"),
        ("new", "Gəncə"),
        ("reason", "Yazı səhvi"),
    ];
    trial.act("ichead", "2018-07-19T10:00", "correct-record", &correct).unwrap();
    let protocol = print("2018-07-19T11:00", "V-2018-1 --paper protocol").unwrap();
    assert_eq!(protocol.entry.unwrap().seq, first.seq);
    assert_eq!(
        protocol.later.iter().map(|entry| entry.dated.to_string()).collect::<Vec<_>>(),
        ["2018-07-19"]
    );
    // It names the person as he is called now, and says since when.
    trial
        .act("ichead", "2018-07-20T10:00", "amend-person", &[("number", "P-2018-1"), ("father", "Ali")])
        .unwrap();
    let protocol = print("2018-07-20T11:00", "V-2018-1 --paper protocol").unwrap();
    assert_eq!(protocol.later.last().map(|entry| entry.dated.to_string()).as_deref(), Some("2018-07-20"));
}

#[test]
fn a_case_opened_again_has_no_decision_and_no_notice() {
    let trial = fined();
    let reopen = [
        ("number", "V-2018-1"),
        ("cause", "new-circumstances"),
        ("ground", "Yeni sübut"),
        ("document", "Ərizə 5"),
        ("reason", "Yeni sübut"),
    ];
    trial.act("head", "2018-07-15T10:00", "reopen-violation", &reopen).unwrap();
    let print = |typed: &str| asked(&trial, "ichead", "2018-07-15T11:00", typed);
    assert_eq!(refused(print("V-2018-1 --paper decision")), "paper-needs-decision");
    assert_eq!(print("V-2018-1").unwrap().form.kind, PaperKind::Protocol);
}

#[test]
fn a_visit_has_one_paper_or_the_other() {
    let at = "2018-01-16T18:00";
    let trial = approved();
    let print = |trial: &Trial, typed: &str| asked(trial, "ichead", at, typed);
    for paper in ["akt", "protocol"] {
        assert_eq!(refused(print(&trial, &format!("I-2018-1 --paper {paper}"))), "paper-needs-visit");
    }
    trial.act("icinspector", "2018-01-16T13:00", "conduct-inspection", &visit("")).unwrap();
    let akt = print(&trial, "I-2018-1").unwrap();
    assert_eq!((akt.form.kind, akt.form.template), (PaperKind::Akt, "inspection"));
    assert_eq!(refused(print(&trial, "I-2018-1 --paper protocol")), "paper-is-other");
    let trial = approved();
    let worker = "Beridze|Giorgi|GEO|12AB345||||no-permit";
    trial.act("icinspector", "2018-01-16T13:00", "conduct-inspection", &visit(worker)).unwrap();
    let protocol = print(&trial, "I-2018-1").unwrap();
    assert_eq!((protocol.form.kind, protocol.form.template), (PaperKind::Protocol, "inspection"));
    assert_eq!((protocol.sheet.rows("workers"), protocol.sheet.rows("inspectors")), (1, 2));
}

#[test]
fn signals_have_a_slip_proposals_a_note_and_others_nothing() {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    let signal =
        [("sender-kind", "person"), ("sender", "Quliyev"), ("channel", "letter"), ("substance", "Məlumat")];
    trial.act("icinspector", "2018-08-21T10:00", "register-signal", &signal).unwrap();
    let propose = [("number", "V-2018-1"), ("measure", "entry-ban"), ("text", "Ödəməyib"), ("to", "ichead")];
    trial.act("icinspector", "2018-08-21T10:00", "propose-enforcement", &propose).unwrap();
    let print = |typed: &str| asked(&trial, "icinspector", LATE, typed);
    let slip = print("G-2018-1").unwrap();
    assert_eq!((slip.form.kind, slip.terms.len()), (PaperKind::Slip, 1));
    let nobody = [("sender-kind", "anonymous"), ("channel", "letter"), ("substance", "Məlumat")];
    let entry = trial.act("icinspector", "2018-08-21T11:00", "register-signal", &nobody).unwrap().entry;
    assert_eq!(refused(print("G-2018-2")), "slip-for-nobody");
    let appeal =
        [("kind", "proposal"), ("form", "written"), ("topic", "Qəbul"), ("substance", "Təklif edir")];
    let named = [&appeal[..], &[("applicant", "Quliyev")]].concat();
    for fields in [&named[..], &appeal] {
        trial.act("specialist", "2018-08-21T11:00", "register-appeal", fields).unwrap();
    }
    let paper = |typed| asked(&trial, "specialist", LATE, typed);
    assert_eq!(paper("A-2018-1").unwrap().form.template, "appeal-slip");
    assert_eq!(refused(paper("A-2018-2")), "slip-for-nobody");
    let given = |number: &str, entry| given(&trial.db(), number.parse().unwrap(), entry).unwrap();
    assert_eq!((given("G-2018-2", entry), given("G-2018-1", entry)), (None, None));
    assert_eq!(given("G-2018-1", entry - 2), Some(PaperKind::Slip));
    assert_eq!(print("O-2018-1").unwrap().form.kind, PaperKind::ServiceNote);
    assert_eq!(refused(print("S-2018-1")), "paper-of-no-kind");
    assert_eq!(refused(print("V-2018-1 --paper akt")), "paper-not-of-register");
    assert!(matches!(print("Q-2018-1"), Err(Error::NotFound { .. })));
    assert!(matches!(print("V-2018-9"), Err(Error::NotFound { near, .. }) if !near.is_empty()));
}

#[test]
fn a_card_is_not_enough_and_every_paper_is_a_look() {
    let trial = fined();
    assert_eq!(refused(asked(&trial, "dpinspector", LATE, "V-2018-1")), "print-needs-whole");
    asked(&trial, "ichead", LATE, "V-2018-1 --reason Surət").unwrap();
    let log = read(&trial, "head", LATE, "access-log").unwrap();
    assert!(log[1].contains("|file|V-2018-000001|P-2018-000001||Surət|"), "{log:?}");
}

#[test]
fn an_extract_is_whole_and_goes_through_every_entry() {
    let trial = decided("575.1.1", "fined-and-stay-legalised", "300");
    serve(&trial, "2018-07-11T18:00", &[]);
    let other = [
        ("surname", "Yildis"),
        ("given", "Aişe"),
        ("citizenship", "TUR"),
        ("document", "U2222222"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", "2018-08-01T10:00", "register-violation", &other).unwrap();
    let extract = |login: &str, at: &str, number: &str| {
        read(&trial, login, at, &format!("extract {number} --reason Ərizə"))
    };
    // The case of the other entry is his only while they are one.
    let told = extract("dephead", LATE, "P-2018-2").unwrap();
    assert!(!told.contains(&"## violations".to_owned()), "{told:?}");
    let merge = [("number", "P-2018-2"), ("into", "P-2018-1"), ("reason", "Eyni şəxsdir")];
    trial.act("ichead", "2018-08-02T10:00", "merge-persons", &merge).unwrap();
    for number in ["P-2018-1", "P-2018-2"] {
        let told = extract("dephead", LATE, number).unwrap();
        let decision = told.iter().find(|line| line.starts_with("V-2018-000001|575.1.1|")).unwrap();
        assert!(decision.contains("|2018-07-21|fined-and-stay-legalised|30000|"), "{decision}");
        assert!(!told.join("\n").contains("V-2018-000002"), "a case that is not decided: {told:?}");
    }
    // Before its day of force a decision is no part of it.
    let told = extract("head", "2018-07-20T10:00", "P-2018-1").unwrap();
    assert!(!told.join("\n").contains("V-2018-000001"), "{told:?}");
    // In every case the reason stands in the log.
    let log = read(&trial, "head", LATE, "access-log --officer dephead").unwrap();
    assert_eq!(log.iter().filter(|line| line.contains("|Ərizə|")).count(), 3, "{log:?}");
    assert!(matches!(extract("ichead", LATE, "P-2018-1"), Err(Error::Refusal(_))));
    assert!(matches!(
        extract("head", LATE, "V-2018-1"),
        Err(Error::Rule(rule)) if rule.key == "number-of-another-register"
    ));
    assert_eq!(refused(asked(&trial, "head", LATE, "P-2018-1")), "extract-needs-reason");
    assert_eq!(refused(asked(&trial, "ichead", LATE, "P-2018-1 --reason Ərizə")), "extract-needs-all");
    let paper = asked(&trial, "specialist", LATE, "P-2018-2 --reason Ərizə").unwrap();
    assert_eq!(paper.form.kind, PaperKind::Extract);
    assert!(paper.entry.is_none() && paper.sheet.rows("violations") == 1);
}

#[test]
fn nothing_is_walked_to_find_an_entry_or_an_extract() {
    let trial = Trial::open();
    let mut asked: Vec<String> = extract::PARTS.iter().map(extract::Part::sql).collect();
    for form in FORMS {
        let table = form.register.table;
        asked.extend(match &form.since {
            Since::Always => None,
            Since::Made => Some(made(table)),
            Since::Act { entry, .. } => Some((*entry).to_owned()),
        });
        asked.push(changes(table));
    }
    let today = "2018-01-01".parse().unwrap();
    for sql in asked {
        let plan = trial
            .db()
            .plan(&dated(&sql.replace("?1", "1").replace("?2", "'2018-01-01'").replace("?3", "1"), today))
            .unwrap();
        let walked = |step: &&String| {
            ["act", "history", "a", "h", "t", "o", "w"].iter().any(|table| **step == format!("SCAN {table}"))
        };
        assert_eq!(plan.iter().find(walked), None, "{sql}: {plan:?}");
    }
}
