use super::{
    super::{terms::every, testing::read},
    Rule, statement,
};
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
    assert_eq!(of(&lines, "send-by")[0], "send-by|ended|2018-01-12T00:00|||2018-01-10T00:00|drawn|passed");
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

/// One act by whoever may do it.
fn act(trial: &Trial, login: &str, day: &str, name: &'static str, fields: &[(&str, &str)]) {
    trial.act(login, &format!("{day}T10:00"), name, fields).unwrap();
}

/// A case whose fine of 15 January was served on the next day, so that 26 January is the day of force.
fn fined() -> Trial {
    let trial = trial();
    decide(&trial, "fined-and-stay-legalised", &[("fine", "300")]);
    serve(&trial);
    trial
}

const CASE: (&str, &str) = ("number", "V-2018-1");

fn challenge(trial: &Trial) {
    let fields = [
        CASE,
        ("body", "higher-authority"),
        ("body-name", "Dövlət Miqrasiya Xidməti"),
        ("body-number", "Ş-7"),
        ("lodged-by", "Yıldız Ayşe"),
    ];
    act(trial, "icinspector", "2018-01-20", "record-challenge", &fields);
}

fn ruled(trial: &Trial, verdict: &str, more: &[(&str, &str)]) {
    let fields = [
        &[("number", "Z-2018-1"), ("verdict", verdict), ("ruling", "Q-9"), ("ruling-date", "2018-01-30")],
        more,
    ]
    .concat();
    act(trial, "icinspector", "2018-01-31", "record-challenge-outcome", &fields);
}

#[test]
fn a_fine_that_was_put_off_is_counted_through_its_postponement() {
    let trial = fined();
    let later = [
        CASE,
        ("ease", "later"),
        ("until", "2018-03-20"),
        ("ground", "İşsizdir"),
        ("document", "Ərizə 5, 2018-02-01"),
    ];
    act(&trial, "ichead", "2018-02-01", "postpone-fine", &later);
    let pay_by = of(&explained(&trial, "2018-02-02T10:00", "V-2018-1"), "pay-by");
    assert_eq!(pay_by[0], "pay-by|running|2018-03-20|46||2018-01-26|in-force|");
    assert!(
        pay_by[2].starts_with(
            "pay-by|extended|2018-02-01|2018-02-25|2018-03-20|İşsizdir|Ərizə 5, 2018-02-01|IXM 143.1|"
        ),
        "{pay_by:?}"
    );
    let other = explained(&trial, "2018-02-02T10:00", "V-2018-1 --term decide-by");
    assert!(
        !other.contains(&"## term-changes".to_owned()),
        "only what moved the term that is asked: {other:?}"
    );
}

#[test]
fn a_challenge_takes_the_day_of_force_and_a_ruling_gives_it_back() {
    let trial = fined();
    challenge(&trial);
    let held = explained(&trial, "2018-01-21T10:00", "V-2018-1");
    assert_eq!(of(&held, "in-force-on")[0], "in-force-on|stopped||||2018-01-16|served|challenged");
    assert_eq!(of(&held, "pay-by")[0], "pay-by|stopped|||||in-force|challenged");
    assert!(held.contains(&"in-force-on|record-challenge-outcome|".into()), "{held:?}");
    assert_eq!(of(&held, "appeal-by")[0], "appeal-by|running|2018-01-26|5||2018-01-16|served|");
    ruled(&trial, "upheld", &[("in-force-on", "2018-02-09")]);
    let again = explained(&trial, "2018-02-01T10:00", "V-2018-1");
    assert_eq!(of(&again, "in-force-on")[0], "in-force-on|running|2018-02-09|8||2018-01-30|replaced|");
    assert_eq!(of(&again, "pay-by")[0], "pay-by|running|2018-03-11|38||2018-02-09|replaced|");
    assert!(of(&again, "pay-by")[1].contains("|IXM 150.1|"), "{again:?}");
}

#[test]
fn what_a_ruling_or_a_reopening_takes_away_is_told_and_what_is_decided_anew_is_counted_anew() {
    let trial = fined();
    challenge(&trial);
    ruled(&trial, "set-aside", &[]);
    let ended = explained(&trial, "2018-02-01T10:00", "V-2018-1");
    assert!(of(&ended, "appeal-by")[0].ends_with("|fell-away"), "{ended:?}");
    assert_eq!(of(&ended, "in-force-on")[0], "in-force-on|ended|2018-01-30|||2018-01-30|replaced|passed");

    let trial = fined();
    challenge(&trial);
    ruled(&trial, "returned", &[]);
    let open = explained(&trial, "2018-02-01T10:00", "V-2018-1");
    assert_eq!(of(&open, "decide-by")[0], "decide-by|running|2018-02-15|14||2018-01-31|replaced|");
    assert!(of(&open, "appeal-by")[0].ends_with("|not-served"), "{open:?}");

    let trial = fined();
    let reopen = [CASE, ("cause", "new-circumstances"), ("ground", "Yeni sübut"), ("document", "Arayış 3")];
    act(&trial, "dephead", "2018-01-18", "reopen-violation", &reopen);
    let again = [
        CASE,
        ("outcome", "fined-and-stay-legalised"),
        ("fine", "300"),
        ("ground", "Sübut"),
        ("attended", "true"),
    ];
    act(&trial, "ichead", "2018-01-18", "decide-violation", &again);
    let copy = [
        CASE,
        ("served-at", "09:00"),
        ("way", "in-person"),
        ("language", "türk"),
        ("understands", "true"),
        ("copy-handed-over", "true"),
        ("remedy-told", "true"),
    ];
    act(&trial, "icinspector", "2018-01-18", "serve-decision", &copy);
    let anew = explained(&trial, "2018-01-19T10:00", "V-2018-1");
    assert_eq!(of(&anew, "in-force-on")[0], "in-force-on|running|2018-01-28|9||2018-01-18|served|");
    assert_eq!(of(&anew, "pay-by")[0], "pay-by|running|2018-02-27|39||2018-01-28|in-force|");
}

#[test]
fn a_challenge_before_the_copy_was_served_leaves_no_day_of_force() {
    let trial = trial();
    decide(&trial, "fined-and-stay-legalised", &[("fine", "300")]);
    let early = [
        CASE,
        ("body", "court"),
        ("body-name", "Məhkəmə"),
        ("body-number", "2/7"),
        ("lodged-by", "Yıldız Ayşe"),
    ];
    trial.act("icinspector", "2018-01-15T12:00", "record-challenge", &early).unwrap();
    serve(&trial);
    let lines = explained(&trial, "2018-01-17T10:00", "V-2018-1");
    assert!(of(&lines, "in-force-on")[0].ends_with("|challenged"), "{lines:?}");
}

#[test]
fn a_limitation_that_stands_still_says_where_it_ends_all_the_same() {
    let trial = trial();
    let hides = [CASE, ("ground", "Ünvanda yoxdur"), ("document", "Arayış 4")];
    act(&trial, "ichead", "2018-01-20", "record-absconding", &hides);
    let lines = explained(&trial, "2018-02-01T10:00", "V-2018-1");
    assert_eq!(
        of(&lines, "limitation-on")[0],
        "limitation-on|stopped|2019-01-10|||2018-01-10|offence|suspended"
    );
    assert!(lines.contains(&"limitation-on|end-absconding|nezaret end-absconding V-2018-000001".into()));
    let found = [CASE, ("ground", "Sərhəddə tapılıb")];
    act(&trial, "icinspector", "2018-03-20", "end-absconding", &found);
    let lines = explained(&trial, "2018-03-21T10:00", "V-2018-1");
    assert_eq!(of(&lines, "limitation-on")[0], "limitation-on|running|2018-07-08|109||2018-01-10|offence|");
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
    for term in every() {
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

#[test]
fn hours_of_working_days_name_the_days_they_passed_over() {
    let trial = Trial::open();
    let fields = [
        ("form", "written"),
        ("asker-kind", "person"),
        ("asker", "Quliyev Rəşad"),
        ("topic", "Saxlanılma"),
        ("substance", "Saxlanılan şəxs barədə"),
        ("urgency", "danger"),
    ];
    trial.act("specialist", "2018-01-19T14:30", "register-inquiry", &fields).unwrap();
    let lines = read(&trial, "head", "2018-01-22T10:00", "explain-deadline Q-2018-1").unwrap().join("\n");
    for said in ["2018-01-20", "2018-01-21", "2018-01-22", "1024-IIQ, 24.3", "2018-01-24T14:30"] {
        assert!(lines.contains(said), "{said}: {lines}");
    }
    assert!(!lines.contains("clock-differs"), "{lines}");
}
