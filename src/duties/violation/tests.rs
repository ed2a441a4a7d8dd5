//! Stories of offence cases: from the protocol to the decision.

mod clocks;
mod hearing;
mod moves;
mod protocol;

use super::{Outcome, REGISTER, State, Step, Violation};
use crate::{
    duties::testing::{Trial, codes_of},
    office::{Receipt, Result},
    store::Db,
    values::{Number, Value},
};

const PROTOCOL: &str = "2018-01-10T10:00";
const HEARING: &str = "2018-01-15T11:00";

/// The fields of a protocol on a foreigner; later fields take the place of earlier ones.
fn protocol<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("birth-date", "1990-05-01"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı, Nizami küçəsi 5"),
    ];
    let kept = base.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

fn draw(trial: &Trial, more: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", PROTOCOL, "register-violation", &protocol(more)).unwrap()
}

/// A decision of the division's head on the first case, the person being present.
fn decision<'a>(outcome: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [("number", "V-2018-1"), ("outcome", outcome), ("ground", "Hallar sübuta yetirilib")];
    let attended = more.iter().all(|(name, _)| *name != "attended").then_some(("attended", "true"));
    let kept = base.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(attended).chain(more.iter().copied()).collect()
}

fn decide(trial: &Trial, outcome: &str, more: &[(&str, &str)]) -> Result<Receipt> {
    trial.act("ichead", HEARING, "decide-violation", &decision(outcome, more))
}

fn refused(trial: &Trial, outcome: &str, more: &[(&str, &str)]) -> String {
    trial.refused("ichead", HEARING, "decide-violation", &decision(outcome, more))
}

fn case(trial: &Trial) -> Violation {
    Violation::find(&trial.db(), Number { register: 'V', year: 2018, serial: 1 }).unwrap()
}

fn notes(receipt: &Receipt) -> Vec<&'static str> {
    receipt.notes.iter().map(|(key, _)| *key).collect()
}

fn terms(receipt: &Receipt) -> Vec<(&'static str, &str)> {
    receipt.terms.iter().map(|term| (term.id, term.due.as_str())).collect()
}

fn cell(db: &Db, sql: &str) -> Option<String> {
    db.one(sql, &[], |row| row.get::<Option<String>>(0)).unwrap().flatten()
}

#[test]
fn a_protocol_begins_its_terms_and_tells_what_is_late() {
    let trial = Trial::open();
    let receipt = draw(&trial, &[]);
    assert_eq!(
        terms(&receipt),
        [
            ("offence.send", "2018-01-12T00:00"),
            ("offence.consider", "2018-01-25"),
            ("offence.limitation-stay", "2018-05-10")
        ]
    );
    assert_eq!(notes(&receipt), ["person-entered"]);
    let late = draw(&trial, &[("happened", "2017-08-01"), ("discovered", "2018-01-07")]);
    assert_eq!(notes(&late), ["person-known", "protocol-late", "limitation-over"]);
    let continuing =
        draw(&trial, &[("happened", "2017-08-01"), ("discovered", "2018-01-08"), ("continuing", "true")]);
    assert_eq!(terms(&continuing)[2].1, "2018-05-08");
    let again = draw(&trial, &[]);
    assert_eq!(
        notes(&again),
        ["person-known"].into_iter().chain(["violation-earlier"; 3]).collect::<Vec<_>>()
    );
    let facts: Vec<&str> = again.notes[1].1.iter().map(|(_, fact)| fact.as_str()).collect();
    assert_eq!(facts, ["V-2018-000001", "575.1.1", "2018-01-10", "violation-state-registered"]);
    assert_eq!(notes(&draw(&trial, &[("article", "566")])), ["person-known"]);
    trial.verified();
}

#[test]
fn a_protocol_names_an_article_of_its_day_and_whom_it_reaches() {
    let trial = Trial::open();
    let refused =
        |more: &[(&str, &str)]| trial.refused("icinspector", PROTOCOL, "register-violation", &protocol(more));
    for (article, happened, key) in [
        ("999", "2018-01-10", "article-unknown"),
        ("339.1.1", "2018-01-10", "article-not-in-force-instead"),
        ("575.1.1", "2016-02-29", "article-not-in-force-instead"),
        ("577", "2016-02-29", "article-not-in-force"),
        ("529.1", "2018-01-10", "article-drawn-elsewhere"),
        ("578.1", "2018-01-10", "article-not-for-subject"),
    ] {
        assert_eq!(refused(&[("article", article), ("happened", happened)]), key, "{article} {happened}");
    }
    assert_eq!(refused(&[("happened", "2018-01-09"), ("discovered", "2018-01-08")]), "violation-days");
    assert_eq!(refused(&[("birth-date", "2003-01-01")]), "person-under-age");
    assert_eq!(refused(&[("birth-date", "2018-01-11")]), "person-born-later");
    // What the register knows of his birth counts where nothing was typed, and is not amended past an offence.
    let child = [("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR"), ("document", "U7654321")];
    let born: Vec<_> = child.into_iter().chain([("birth-date", "2003-01-01")]).collect();
    trial.act("icinspector", PROTOCOL, "register-person", &born).unwrap();
    let untold: Vec<_> = child.into_iter().chain([("birth-date", "")]).collect();
    assert_eq!(refused(&untold), "person-under-age");
    let official = [("article", "578.1"), ("subject", "official")];
    assert_eq!(refused(&official), "employer-needed");
    let unknown = [official[0], official[1], ("employer", "E-2018-1")];
    assert!(refused(&unknown).contains("not found"));
    assert!(refused(&[("from", "I-2018-1")]).contains("not found"));
    assert_eq!(refused(&[("from", "V-2018-1")]), "not-an-origin");

    let employer = [("name", "Sınaq MMC"), ("voen", "1234567891"), ("address", "Bakı, Neftçilər pr. 1")];
    trial.act("icinspector", PROTOCOL, "register-employer", &employer).unwrap();
    draw(&trial, &unknown);
    let late = [("number", "P-2018-2"), ("birth-date", "2018-01-11")];
    assert_eq!(trial.refused("ichead", HEARING, "amend-person", &late), "person-born-later");
    assert_eq!(cell(&trial.db(), "SELECT CAST(employer AS TEXT) FROM violation").as_deref(), Some("1"));
    trial.verified();
}

#[test]
fn an_investigation_adds_its_steps() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let step = [("number", "V-2018-1"), ("step", "witness"), ("finding", "Ev sahibi dinlənilib")];
    assert_eq!(trial.refused("dpinspector", PROTOCOL, "investigate-violation", &step), "Clause");
    let early = [step[0], step[1], step[2], ("on", "2018-01-09")];
    assert_eq!(trial.refused("icinspector2", PROTOCOL, "investigate-violation", &early), "before-protocol");
    trial.act("icinspector2", PROTOCOL, "investigate-violation", &step).unwrap();
    trial.act("icinspector", PROTOCOL, "investigate-violation", &step).unwrap();
    assert_eq!(case(&trial).state, State::Investigated);
    decide(&trial, "suspended", &[]).unwrap();
    trial.act("icinspector", HEARING, "investigate-violation", &step).unwrap();
    assert_eq!(case(&trial).state, State::Suspended, "an inspector does not resume it");
    decide(&trial, "fined-and-stay-legalised", &[("fine", "300")]).unwrap();
    assert_eq!(trial.refused("icinspector", HEARING, "investigate-violation", &step), "state-forbids");
    trial.verified();
}

#[test]
fn a_fine_with_leave_begins_its_terms() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let receipt = decide(&trial, "fined-and-leave-in-48-h", &[("fine", "350")]).unwrap();
    assert_eq!(terms(&receipt), [("offence.copy", "2018-01-17"), ("offence.leave-48h", "2018-01-17T11:00"),]);
    assert!(receipt.args.contains(&("row", "table-row-fined-leave-48h".to_owned())));
    let case = case(&trial);
    assert_eq!((case.state, case.outcome), (State::Decided, Some(Outcome::FinedLeave)));
    assert_eq!((case.appeal_by, case.pay_by), (None, None), "they run from the service of the copy");
    assert_eq!(refused(&trial, "terminated", &[]), "state-forbids");
    trial.verified();
}

#[test]
fn a_decision_of_an_earlier_day_needs_the_hour_where_hours_count() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let leave = "fined-and-leave-in-48-h";
    let earlier = [("fine", "300"), ("on", "2018-01-14")];
    assert_eq!(refused(&trial, leave, &earlier), "announced-at-needed");
    for wrong in ["2018-01-13T10:00", "2018-01-16T10:00", "2018-01-20T09:00"] {
        assert_eq!(
            refused(&trial, leave, &[earlier[0], earlier[1], ("announced-at", wrong)]),
            "announced-when"
        );
    }
    assert_eq!(refused(&trial, leave, &[("fine", "300"), ("announced-at", "11:01")]), "announced-when");
    let told = [earlier[0], earlier[1], ("announced-at", "16:30")];
    let receipt = decide(&trial, leave, &told).unwrap();
    assert_eq!(receipt.terms.last().unwrap().due, "2018-01-16T16:30");
    trial.verified();
}

#[test]
fn who_drew_the_protocol_does_not_decide_and_nobody_is_judged_unheard() {
    let trial = Trial::open();
    trial.act("ichead", PROTOCOL, "register-violation", &protocol(&[])).unwrap();
    let fined = [("fine", "300")];
    assert_eq!(refused(&trial, "fined-and-stay-legalised", &fined), "decide-not-by-drawer");
    let by = |login, more: &[(&'static str, &'static str)]| {
        let fields = decision("fined-and-stay-legalised", more);
        trial.refused(login, HEARING, "decide-violation", &fields)
    };
    assert_eq!(by("icchief", &fined), "Post");
    assert_eq!(by("dphead", &fined), "Clause");
    let absent = [("fine", "300"), ("attended", "")];
    assert_eq!(by("dephead", &absent), "hearing-without-person");
    for (notified, key) in
        [("2018-01-11", "notice-too-late"), ("2018-01-16", "notice-day"), ("2018-01-09", "notice-day")]
    {
        assert_eq!(by("dephead", &[absent[0], absent[1], ("notified-on", notified)]), key, "{notified}");
    }
    let in_time =
        decision("fined-and-stay-legalised", &[absent[0], absent[1], ("notified-on", "2018-01-10")]);
    trial.act("dephead", HEARING, "decide-violation", &in_time).unwrap();
    trial.verified();
}

#[test]
fn the_fine_keeps_to_the_article_and_the_outcome_to_its_kind() {
    let trial = Trial::open();
    draw(&trial, &[]);
    for (outcome, more, key) in [
        ("fined-and-stay-legalised", &[("fine", "299.99")][..], "fine-outside-limits"),
        ("fined-and-stay-legalised", &[("fine", "400.01")], "fine-outside-limits"),
        ("fined-and-stay-legalised", &[], "fine-needed"),
        ("fined", &[("fine", "300")], "outcome-not-for-article"),
        ("warning", &[], "warning-not-in-sanction"),
        ("warning", &[("fine", "300")], "fine-not-for-outcome"),
        ("terminated", &[("fine", "300")], "fine-not-for-outcome"),
        ("conditional-fine", &[("fine", "300")], "conditional-fine-closed"),
        ("fined-and-stay-legalised", &[("fine", "300"), ("ban-years", "1")], "ban-not-for-outcome"),
        ("administratively-expelled", &[("ban-years", "6")], "ban-years-outside-limits"),
        ("administratively-expelled", &[("ban-basis", "16.1.8")], "ban-not-for-outcome"),
        ("entry-ban", &[], "ban-years-needed"),
        ("entry-ban", &[("ban-basis", "79.2"), ("ban-years", "1")], "ban-not-for-outcome"),
        ("entry-ban", &[("ban-basis", "16.1.8")], "ban-needs-fine"),
        ("entry-ban", &[("ban-basis", "16.1.8"), ("fine", "300")], "ban-basis-not-yet"),
    ] {
        assert_eq!(refused(&trial, outcome, more), key, "{outcome} {more:?}");
    }
    trial.verified();
}

#[test]
fn other_articles_have_their_own_outcomes() {
    for (more, outcome, fine, expected) in [
        (&[("article", "566")][..], "fined", "30", Ok("table-row-lost-document")),
        (&[("article", "566")], "conditional-fine", "30", Ok("table-row-lost-document")),
        (&[("article", "566")], "fined-and-stay-legalised", "30", Err("outcome-not-for-article")),
        (&[("article", "566")], "administratively-expelled", "", Err("expulsion-not-in-sanction")),
        (&[("article", "577"), ("citizenship", "AZE")], "fined", "300", Ok("table-row-host")),
        (&[("article", "577"), ("citizenship", "AZE")], "entry-ban", "", Err("outcome-for-foreigners")),
        (&[("article", "575.2")], "fined-and-leave-in-48-h", "500", Err("expulsion-always-in-sanction")),
        (&[("article", "575.2")], "administratively-expelled", "", Err("fine-needed")),
        (&[("article", "575.2")], "administratively-expelled", "500", Ok("table-row-expelled")),
        (&[("article", "572")], "warning", "", Ok("table-row-other")),
        (&[("article", "339.1.1"), ("happened", "2016-02-01")], "terminated", "", Ok("table-row-other")),
        (
            &[("article", "339.1.1"), ("happened", "2016-02-01")],
            "fined-and-stay-legalised",
            "300",
            Err("article-amounts-unknown"),
        ),
    ] {
        let trial = Trial::open();
        draw(&trial, more);
        let fields = [("fine", fine)];
        match expected {
            Ok(row) => {
                let receipt = decide(&trial, outcome, &fields).unwrap();
                assert!(receipt.args.contains(&("row", row.to_owned())), "{more:?} {outcome}: {receipt:?}");
            }
            Err(key) => assert_eq!(refused(&trial, outcome, &fields), key, "{more:?} {outcome}"),
        }
        trial.verified();
    }
}

#[test]
fn the_host_is_fined_but_not_sent_away() {
    let trial = Trial::open();
    let employer = [("name", "Sınaq MMC"), ("voen", "1234567891"), ("address", "Bakı, Neftçilər pr. 1")];
    trial.act("icinspector", PROTOCOL, "register-employer", &employer).unwrap();
    draw(&trial, &[("article", "578.1"), ("subject", "legal-person"), ("employer", "1234567891")]);
    assert_eq!(refused(&trial, "administratively-expelled", &[]), "outcome-not-for-subject");
    assert_eq!(refused(&trial, "fined", &[("fine", "3000")]), "fine-outside-limits");
    let receipt = decide(&trial, "fined", &[("fine", "15000")]).unwrap();
    assert!(receipt.args.contains(&("row", "table-row-hiring".to_owned())));
    trial.verified();
}

#[test]
fn an_expulsion_and_a_ban_open_a_record_for_the_deportation_division() {
    let trial = Trial::open();
    draw(&trial, &[]);
    draw(&trial, &[("article", "575.1.3")]);
    let receipt = decide(&trial, "administratively-expelled", &[("ban-years", "2")]).unwrap();
    assert_eq!(notes(&receipt), ["remedy-of-decision", "ban-opened"]);
    assert_eq!(receipt.next.as_deref(), Some("nezaret serve-decision V-2018-000001"));
    // The removal that executes the penalty does not open its ban once more.
    let removal = [
        ("basis", "penalty-decision"),
        ("violation", "V-2018-1"),
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("authority", "Sınaq"),
        ("decision-number", "V-2018-000001"),
        ("decision-date", "2018-01-15"),
        ("in-force-on", "2018-01-25"),
        ("leave-term", "48h"),
        ("ban-years", "2"),
    ];
    let again = trial.refused("dphead", HEARING, "issue-deportation", &removal);
    assert_eq!(again, "removal-ban-opened-already");
    trial.act("dphead", HEARING, "issue-deportation", &removal[..10]).unwrap();
    let second = [("number", "V-2018-2"), ("ban-basis", "16.2")];
    decide(&trial, "entry-ban", &second).unwrap();
    let db = trial.db();
    let sql = "SELECT unit||' '||basis||' '||until_date||' '||decision_number||' '||authority FROM ban \
         WHERE responsible IS NULL AND serial=";
    assert_eq!(
        cell(&db, &format!("{sql}1")).as_deref(),
        Some("deportation IXM 29.3 2020-01-15 V-2018-000001 Sınaq")
    );
    assert_eq!(
        cell(&db, &format!("{sql}2")).as_deref(),
        Some("deportation MM 16.2 2023-01-15 V-2018-000002 Sınaq")
    );
    trial.verified();
}

#[test]
fn whom_the_law_shields_is_not_expelled() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let mark = [("number", "P-2018-1"), ("kind", "refugee"), ("document", "12/3"), ("from", "2018-01-01")];
    trial.act("ichead", PROTOCOL, "mark-person", &mark).unwrap();
    assert_eq!(refused(&trial, "administratively-expelled", &[]), "expulsion-forbidden");
    decide(&trial, "fined-and-stay-legalised", &[("fine", "300")]).unwrap();
    trial.verified();
}

#[test]
fn from_mid_2018_a_ban_may_last_until_the_fine_is_paid() {
    let trial = Trial::open();
    let drawn = protocol(&[]);
    trial.act("icinspector", "2018-07-02T10:00", "register-violation", &drawn).unwrap();
    let fields = decision("entry-ban", &[("ban-basis", "16.1.8"), ("fine", "300")]);
    let receipt = trial.act("ichead", "2018-07-03T10:00", "decide-violation", &fields).unwrap();
    assert_eq!(notes(&receipt), ["remedy-of-decision", "ban-opened-until-paid"]);
    assert_eq!(cell(&trial.db(), "SELECT until_date FROM ban"), None);
    // 3.1.10 is not the deportation division's: the ban stays with the officer of the case.
    let charge = "SELECT b.unit||' '||e.login FROM ban b JOIN employee e ON e.id=b.responsible";
    assert_eq!(cell(&trial.db(), charge).as_deref(), Some("immigration-control icinspector"));
    let lift = [
        ("number", "B-2018-1"),
        ("ground", "Cərimə ödənilib"),
        ("authority", "Xidmət"),
        ("decision-number", "15/7"),
        ("decision-date", "2018-07-04"),
    ];
    assert_eq!(trial.refused("dphead", "2018-07-04T10:00", "lift-ban", &lift), "Clause");
    let early: Vec<_> = lift.into_iter().chain([("on", "2018-07-02")]).collect();
    assert_eq!(trial.refused("ichead", "2018-07-04T10:00", "lift-ban", &early), "ban-decision-day");
    trial.act("ichead", "2018-07-04T10:00", "lift-ban", &lift).unwrap();
    trial.verified();
}

#[test]
fn after_the_limitation_a_case_can_only_end() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let late = "2018-05-11T10:00";
    let fined = decision("fined-and-stay-legalised", &[("fine", "300")]);
    assert_eq!(trial.refused("ichead", late, "decide-violation", &fined), "limitation-ran-out");
    let ended = decision("terminated", &[("attended", "")]);
    let receipt = trial.act("ichead", late, "decide-violation", &ended).unwrap();
    assert_eq!(notes(&receipt), ["consideration-late", "remedy-of-decision"]);
    assert_eq!(case(&trial).state, State::Terminated);
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    assert_eq!(codes_of("violation", "state"), State::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    assert_eq!(
        codes_of("violation", "outcome"),
        Outcome::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>()
    );
    assert_eq!(
        codes_of("investigation", "step"),
        Step::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>()
    );
    assert_eq!(REGISTER.table, "violation");
    assert_eq!(Value::from(&State::Decided), Value::from("decided"));
}
