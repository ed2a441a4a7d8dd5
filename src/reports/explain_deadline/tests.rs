use super::{super::testing::read, Rule, TERMS, statement};
use crate::{
    duties::{self, testing::Trial},
    law::Law,
    office::Error,
};

const DRAWN: &str = "2018-01-10T10:00";
const DECIDED: &str = "2018-01-15T10:00";

/// A case drawn on 10 January.
fn trial() -> Trial {
    let trial = Trial::open();
    let fields = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", DRAWN, "register-violation", &fields).unwrap();
    trial
}

fn decide(trial: &Trial, outcome: &str, more: &[(&str, &str)]) {
    let mut fields =
        vec![("number", "V-2018-1"), ("outcome", outcome), ("ground", "Sübut olunub"), ("attended", "true")];
    fields.extend(more);
    trial.act("ichead", DECIDED, "decide-violation", &fields).unwrap();
}

fn serve(trial: &Trial) {
    let fields = [
        ("number", "V-2018-1"),
        ("served-at", "2018-01-16T09:00"),
        ("way", "in-person"),
        ("language", "türk"),
        ("understands", "true"),
        ("copy-handed-over", "true"),
        ("remedy-told", "true"),
    ];
    trial.act("icinspector", "2018-01-16T10:00", "serve-decision", &fields).unwrap();
}

/// The lines that begin with a term's code.
fn of(lines: &[String], what: &str) -> Vec<String> {
    lines.iter().filter(|line| line.starts_with(&format!("{what}|"))).cloned().collect()
}

fn explained(trial: &Trial, at: &str, number: &str) -> Vec<String> {
    let lines = read(trial, "ichead", at, &format!("explain-deadline {number}")).unwrap();
    assert!(!lines.contains(&"## clock-differs".to_owned()), "{lines:?}");
    lines
}

#[test]
fn a_term_is_told_with_event_rule_version_and_end() {
    let trial = trial();
    let lines = explained(&trial, "2018-01-20T10:00", "V-2018-1");
    assert_eq!(
        of(&lines, "decide-by")[..2],
        [
            "decide-by|running|2018-01-25|5||2018-01-10|drawn|",
            "decide-by|IXM 111.1|15 calendar days; from the day after the event; a last day that is not a working day \
             stays|2016-03-01||verbatim|Consideration of the case||offence.consider",
        ]
    );
    let limitation = of(&lines, "limitation-on");
    assert_eq!(limitation[0], "limitation-on|running|2018-05-10|110||2018-01-10|offence|");
    assert!(limitation[1].contains("|2016-03-01|2018-06-29|memory|"), "{limitation:?}");
    assert_eq!(
        of(&lines, "copy-by"),
        ["copy-by|not-begun|||||decided|not-decided"],
        "what has not begun says why, and names no rule"
    );
    assert_eq!(of(&lines, "protocol-by")[0], "protocol-by|ended|2018-01-12|||2018-01-10|discovered|drawn");
    assert_eq!(of(&lines, "pay-by"), Vec::<String>::new(), "no fine was set");
    assert!(
        lines.contains(&"decide-by|extend-consideration|nezaret extend-consideration V-2018-000001".into())
    );
}

#[test]
fn what_moved_a_term_is_told_and_counted() {
    let trial = trial();
    let extend = [
        ("number", "V-2018-1"),
        ("until", "2018-02-10"),
        ("ground", "Tərcümə gözlənilir"),
        ("ruling", "4/q, 2018-01-20"),
    ];
    trial.act("ichead", "2018-01-20T10:00", "extend-consideration", &extend).unwrap();
    let lines = explained(&trial, "2018-01-20T11:00", "V-2018-1");
    let decide_by = of(&lines, "decide-by");
    assert_eq!(decide_by[0], "decide-by|running|2018-02-10|21||2018-01-10|drawn|");
    assert!(
        decide_by[2].starts_with(
            "decide-by|extended|2018-01-20|2018-01-25|2018-02-10|Tərcümə gözlənilir|4/q, 2018-01-20|IXM 111.2|"
        ),
        "{decide_by:?}"
    );
    // Ten days and eleven are left when it is suspended on 20 January; they are left when it goes on.
    trial
        .act(
            "ichead",
            "2018-01-21T10:00",
            "decide-violation",
            &[
                ("number", "V-2018-1"),
                ("outcome", "suspended"),
                ("ground", "Ekspertiza"),
                ("attended", "true"),
            ],
        )
        .unwrap();
    let lines = explained(&trial, "2018-01-22T10:00", "V-2018-1");
    assert_eq!(of(&lines, "decide-by")[0], "decide-by|stopped||||2018-01-10|drawn|suspended");
    assert!(
        lines.contains(&"decide-by|resume-consideration|nezaret resume-consideration V-2018-000001".into())
    );
    let resume = [("number", "V-2018-1"), ("ground", "Rəy alınıb")];
    trial.act("ichead", "2018-03-01T10:00", "resume-consideration", &resume).unwrap();
    let lines = explained(&trial, "2018-03-01T11:00", "V-2018-1");
    assert_eq!(of(&lines, "decide-by")[0], "decide-by|running|2018-03-21|20||2018-01-10|drawn|");
}

#[test]
fn hours_are_counted_from_the_minute_and_ended_terms_say_why() {
    let trial = trial();
    decide(&trial, "fined-and-leave-in-48-h", &[("fine", "300"), ("announced-at", "09:30")]);
    serve(&trial);
    let lines = explained(&trial, "2018-01-16T10:00", "V-2018-1");
    assert_eq!(
        of(&lines, "leave-by")[0],
        "leave-by|running|2018-01-17T09:30|1|23|2018-01-15T09:30|announced|"
    );
    assert_eq!(of(&lines, "decide-by")[0], "decide-by|ended|2018-01-25|||2018-01-10|drawn|decided");
    assert_eq!(of(&lines, "copy-by")[0], "copy-by|ended|2018-01-17|||2018-01-15|decided|served");
    assert_eq!(of(&lines, "appeal-by")[0], "appeal-by|running|2018-01-26|10||2018-01-16|served|");
    assert_eq!(of(&lines, "in-force-on")[0], "in-force-on|running|2018-01-26|10||2018-01-16|served|");
    assert_eq!(of(&lines, "pay-by")[0], "pay-by|running|2018-02-25|40||2018-01-26|in-force|");
    assert_eq!(
        of(&lines, "execute-penalty-by")[0],
        "execute-penalty-by|running|2019-01-26|375||2018-01-26|in-force|"
    );
    let later = explained(&trial, "2018-01-27T10:00", "V-2018-1");
    assert!(of(&later, "appeal-by")[0].ends_with("|passed"), "{later:?}");
    assert_eq!(of(&later, "pay-by")[0], "pay-by|running|2018-02-25|29||2018-01-26|in-force|");
}

#[test]
fn an_end_that_differs_from_the_counted_one_is_said() {
    let trial = trial();
    // As a file is whose row was written past the program.
    crate::store::tests::tamper(&trial.path, "UPDATE violation SET decide_by='2018-02-25', act=act+1");
    let lines = read(&trial, "ichead", "2018-01-20T10:00", "explain-deadline V-2018-1").unwrap();
    let at = lines.iter().position(|line| line == "## clock-differs").unwrap();
    assert_eq!(lines[at + 2], "decide-by|2018-02-25|2018-01-25");
}

#[test]
fn only_who_reads_the_record_is_told_and_the_look_is_logged() {
    let trial = trial();
    let refused = read(&trial, "dpinspector", DECIDED, "explain-deadline V-2018-1");
    assert!(matches!(refused, Err(Error::Refusal(_))));
    let _ = read(&trial, "ichead", DECIDED, "explain-deadline V-2018-1 --reason Yoxlama").unwrap();
    let log = read(&trial, "head", DECIDED, "access-log").unwrap().join("\n");
    assert!(log.contains("|V-2018-000001|P-2018-000001||Yoxlama|"), "{log}");
    let one = read(&trial, "ichead", DECIDED, "explain-deadline V-2018-1 --term decide-by").unwrap();
    assert_eq!(one[3], "= 1", "{one:?}");
    let none = read(&trial, "ichead", DECIDED, "explain-deadline V-2018-1 --term answer-by");
    assert!(matches!(none, Err(Error::Rule(rule)) if rule.key == "no-such-deadline"));
    let nothing = read(&trial, "ichead", DECIDED, "explain-deadline P-2018-1").unwrap();
    assert_eq!(nothing[2], "= 0");
}

#[test]
fn every_term_names_terms_of_the_law_and_acts_that_there_are() {
    let law = Law::new();
    let is_term = |id: &str| law.terms().iter().any(|term| term.id == id);
    let trial = Trial::open();
    for term in TERMS {
        let (sql, further): (&str, &[&str]) = match term.rule {
            Rule::Law(sql, further) => (sql, further),
            Rule::Own(sql, _) => (sql, &[]),
            Rule::ByArticle(_) | Rule::Set(_) => ("", &[]),
        };
        let ids = sql.split('\'').skip(1).step_by(2).filter(|text| text.contains('.'));
        for id in ids.filter(|id| !id.starts_with("79.")).chain(further.iter().copied()) {
            assert!(is_term(id), "{}: {id}", term.what);
        }
        for act in term.moved_by.0.iter().chain(term.moved_by.1) {
            assert!(duties::find(act).is_some(), "{}: {act}", term.what);
        }
        let register = duties::register(term.register).unwrap();
        let plan = trial.db().plan(&statement(register, term).replace("?1", "1")).unwrap().join("; ");
        assert!(plan.contains("INTEGER PRIMARY KEY"), "{}: {plan}", term.what);
    }
}
