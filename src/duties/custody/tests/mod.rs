use super::*;
use crate::{
    duties::testing::{Trial, codes_of, session},
    office::{Act, Common, Office},
    values::Value,
};

mod by_date;
mod clock;
mod life;
mod ruled;

type Fields<'a> = Vec<(&'a str, &'a str)>;

const SERVICE: &[(&str, &str)] = &[
    ("basis", "service-decision"),
    ("ground", "79.1.2"),
    ("surname", "Yılmaz"),
    ("given", "Kemal"),
    ("birth-date", "1985-04-02"),
    ("citizenship", "TUR"),
    ("document", "U123456"),
    ("authority", "Dövlət Miqrasiya Xidməti"),
    ("decision-number", "14"),
    ("decision-date", "2018-01-08"),
];

const DETAINED: &[(&str, &str)] = &[
    ("surname", "Yılmaz"),
    ("given", "Kemal"),
    ("citizenship", "TUR"),
    ("document", "U123456"),
    ("brought-in-at", "09:00"),
    ("place", "İdarə, otaq 2"),
    ("protocol", "T-5"),
    ("ground", "Çıxarma qərarının icrasından yayınıb"),
    ("rights-explained", "1"),
    ("lawyer", "imtina edib"),
    ("relatives", "qardaşı Murat, 09:40"),
];

const PLACED: &[(&str, &str)] = &[
    ("number", "P-2018-1"),
    ("case", "82.2.1"),
    ("authority", "Dövlət Miqrasiya Xidməti"),
    ("decision-number", "5/s"),
    ("decision-date", "2018-01-15"),
    ("brought-in-at", "09:00"),
    ("admitted-at", "12:00"),
    ("alternatives", "Pasportun saxlanılması kifayət etmir"),
];

/// As [`PLACED`], of his own will.
const ASKED: &[(&str, &str)] = &[
    ("case", "82.1.3"),
    ("removal", "R-2018-1"),
    ("brought-in-at", ""),
    ("alternatives", ""),
    ("application", "Ərizə 3, 2018-01-09"),
    ("no-dwelling", "1"),
];

const COURT: &[(&str, &str)] = &[
    ("number", "K-2018-1"),
    ("case", "82.2.2"),
    ("authority", "Nəsimi rayon məhkəməsi"),
    ("decision-number", "4(i)-12"),
    ("decision-date", "2018-01-16"),
];

const FREED: &[(&str, &str)] =
    &[("number", "K-2018-1"), ("ending", "term-ended"), ("ground", "Müddət bitib")];

/// Fields with others in their place; an empty one among these is left out.
fn with<'a>(base: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Fields<'a> {
    let mut fields: Fields<'a> =
        base.iter().filter(|(key, _)| !other.iter().any(|(k, _)| k == key)).copied().collect();
    fields.extend(other.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

/// A removal of P-2018-1 that was served: he is to leave by the evening of 10 January.
fn removal() -> Trial {
    let trial = Trial::open();
    trial.act("dphead", "2018-01-08T10:00", "issue-deportation", SERVICE).unwrap();
    let served = [
        ("number", "R-2018-1"),
        ("served-at", "17:00"),
        ("language", "türk"),
        ("understands", "1"),
        ("copy-handed-over", "1"),
        ("remedy-told", "1"),
    ];
    trial.act("dpinspector", "2018-01-08T18:00", "serve-deportation", &served).unwrap();
    trial
}

fn detain(trial: &Trial, other: &[(&str, &str)]) -> Receipt {
    trial.act("dpinspector", "2018-01-15T10:00", "record-detention", &with(DETAINED, other)).unwrap()
}

fn place(trial: &Trial, other: &[(&str, &str)]) -> Receipt {
    trial.act("dphead", "2018-01-15T12:30", "place-in-centre", &with(PLACED, other)).unwrap()
}

fn place_refused(trial: &Trial, other: &[(&str, &str)]) -> String {
    trial.refused("dphead", "2018-01-15T12:30", "place-in-centre", &with(PLACED, other))
}

fn extend(trial: &Trial, at: &str, other: &[(&str, &str)]) -> Receipt {
    trial.act("dphead", at, "extend-placement", &with(COURT, other)).unwrap()
}

fn extend_refused(trial: &Trial, at: &str, other: &[(&str, &str)]) -> String {
    trial.refused("dphead", at, "extend-placement", &with(COURT, other))
}

fn release(trial: &Trial, at: &str, other: &[(&str, &str)]) -> Receipt {
    trial.act("dpinspector", at, "release-from-centre", &with(FREED, other)).unwrap()
}

fn custody(trial: &Trial, number: &str) -> Custody {
    Custody::find(&trial.db(), number.parse().unwrap()).unwrap()
}

fn until(trial: &Trial, number: &str) -> String {
    custody(trial, number).held_until.map_or_else(String::new, |until| until.to_string())
}

fn overruns(trial: &Trial) -> Vec<String> {
    let sql = "SELECT from_at||' '||to_at||' '||coalesce(reason, '') FROM custody_overrun ORDER BY id";
    trial.db().all(sql, &[], |row| row.get(0)).unwrap()
}

#[test]
fn from_detention_to_the_centre_and_out() {
    let trial = removal();
    let receipt = detain(&trial, &[("removal", "R-2018-1")]);
    assert_eq!(receipt.number.unwrap().to_string(), "K-2018-000001");
    assert_eq!(receipt.next.as_deref(), Some("nezaret end-detention K-2018-000001"));
    assert_eq!(
        (receipt.terms[0].id, receipt.terms[0].due.as_str()),
        ("custody.detained", "2018-01-16T09:00")
    );
    assert_eq!(
        trial.refused("dpinspector", "2018-01-15T10:00", "record-detention", DETAINED),
        "person-held-already"
    );

    // The hour he was brought in is that of the detention.
    assert_eq!(place_refused(&trial, &[("brought-in-at", "09:30")]), "placement-hour-differs");
    let receipt = place(&trial, &[("brought-in-at", ""), ("removal", "R-2018-1")]);
    assert_eq!(receipt.said, "placement-forced");
    assert_eq!(until(&trial, "K-2018-2"), "2018-01-16T09:00");
    let first = custody(&trial, "K-2018-1");
    assert_eq!((first.state, custody(&trial, "K-2018-2").detention), (State::Ended, Some(first.id)));
    assert_eq!(place_refused(&trial, &[]), "person-held-already");
    let free = with(FREED, &[("number", "K-2018-2")]);
    assert_eq!(
        trial.refused("dpinspector", "2018-01-15T13:00", "end-detention", &free),
        "custody-is-placement"
    );

    let of_second = [("number", "K-2018-2")];
    extend(&trial, "2018-01-16T08:59", &of_second);
    assert_eq!(until(&trial, "K-2018-2"), "2018-01-18T09:00", "the 24 hours are inside the three days");
    let court = [("number", "K-2018-2"), ("case", "82.2.3"), ("until", "2018-04-10")];
    extend(&trial, "2018-01-17T10:00", &court);
    assert_eq!(until(&trial, "K-2018-2"), "2018-04-10T23:59");
    let receipt = release(&trial, "2018-02-01T10:00", &with(&of_second, &[("ending", "court-ruling")]));
    assert!(receipt.notes.is_empty(), "{receipt:?}");
    assert_eq!(overruns(&trial), Vec::<String>::new());
    let again = with(FREED, &of_second);
    assert_eq!(
        trial.refused("dpinspector", "2018-02-01T10:00", "release-from-centre", &again),
        "state-forbids"
    );
    trial.verified();
}

#[test]
fn who_may() {
    let trial = removal();
    let at = "2018-01-15T13:00";
    assert_eq!(trial.refused("dpinspector", at, "place-in-centre", PLACED), "Post");
    assert_eq!(trial.refused("ichead", at, "place-in-centre", PLACED), "Clause");
    assert_eq!(trial.refused("icinspector", at, "record-detention", DETAINED), "Clause");
    place(&trial, &[]);
    assert_eq!(trial.refused("dpchief", at, "extend-placement", COURT), "Post");
    assert_eq!(trial.refused("icinspector", at, "release-from-centre", FREED), "Clause");
    let why = [("number", "K-2018-1"), ("ground", "Qərar gec daxil olub")];
    assert_eq!(trial.refused("dphead", at, "explain-overrun", &why), "Post");
    let paper = with(PLACED, &[("performed-by", "dphead"), ("paper", "5/s")]);
    assert_eq!(trial.act("specialist", at, "place-in-centre", &paper).unwrap().said, "entry-held");
    trial.act("dpchief", at, "release-from-centre", FREED).unwrap();
}

#[test]
fn who_is_detained_is_told_his_rights_and_his_people_are() {
    let trial = removal();
    let refused = |other: &[(&str, &str)]| {
        trial.refused("dpinspector", "2018-01-15T10:00", "record-detention", &with(DETAINED, other))
    };
    assert_eq!(refused(&[("rights-explained", "0")]), "detention-needs-rights");
    assert_eq!(refused(&[("brought-in-at", "10:01")]), "custody-when");
    let child = [("surname", "Kaya"), ("given", "Can"), ("document", "U9"), ("birth-date", "2003-01-01")];
    let child: Vec<_> =
        child.into_iter().map(|(k, v)| (k, if k == "document" { "U99999" } else { v })).collect();
    assert_eq!(refused(&child), "detention-needs-parents");
    assert_eq!(
        refused(&with(&child, &[("removal", "R-2018-1"), ("parents", "Anası")])),
        "case-of-another-person"
    );
    let marked = [("number", "P-2018-1"), ("kind", "minor"), ("document", "Arayış 5, 2018-01-05")];
    trial.act("dpinspector", "2018-01-15T09:30", "mark-person", &marked).unwrap();
    assert_eq!(refused(&[]), "detention-needs-parents");
    detain(&trial, &[("parents", "Atası Hasan, 09:30")]);
    // What needs no detention any more: a citizen of the country is held three hours.
    let citizen =
        [("surname", "Əliyev"), ("given", "Rauf"), ("citizenship", "AZE"), ("document", "AZE1234567")];
    let receipt = detain(&trial, &citizen);
    assert_eq!(
        (receipt.terms[0].id, receipt.terms[0].due.as_str()),
        ("custody.detained-general", "2018-01-15T12:00")
    );
    let free = |ending, at| {
        let fields = with(FREED, &[("number", "K-2018-2"), ("ending", ending), ("released-at", at)]);
        trial.refused("dpinspector", "2018-01-15T11:00", "end-detention", &fields)
    };
    assert_eq!(free("own-wish", "10:30"), "release-not-by-wish");
    assert_eq!(free("term-ended", "08:59"), "custody-ends-early");
    let fields = with(FREED, &[("number", "K-2018-2")]);
    let released = |name| trial.refused("dpinspector", "2018-01-15T11:00", name, &fields);
    assert_eq!(released("release-from-centre"), "custody-is-detention");
    trial.act("dpinspector", "2018-01-15T11:00", "end-detention", &fields).unwrap();
    trial.verified();
}

#[test]
fn the_words_go_with_the_case() {
    let trial = removal();
    assert_eq!(place_refused(&trial, &[("alternatives", "")]), "placement-needs-alternatives");
    assert_eq!(place_refused(&trial, &[("brought-in-at", "")]), "placement-needs-hour");
    assert_eq!(place_refused(&trial, &[("brought-in-at", "12:01")]), "placement-admitted-early");
    assert_eq!(place_refused(&trial, &[("decision-date", "2018-01-16")]), "decision-later-than-act");
    assert_eq!(place_refused(&trial, &[("admitted-at", "12:31")]), "custody-when");
    assert_eq!(place_refused(&trial, &[("centre", "Başqa")]), "no-such-centre");
    assert_eq!(place_refused(&trial, &[("no-means", "1")]), "placement-application-with-82-1-3");
    assert_eq!(place_refused(&trial, &[("until", "2018-01-15T08:00")]), "custody-ends-before");
    assert_eq!(place_refused(&trial, &[("until", "2018-01-16T09:01")]), "custody-too-long");
    assert_eq!(place_refused(&trial, &[("case", "82.2.3")]), "placement-needs-removal");
    let court = [("case", "82.2.3"), ("removal", "R-2018-1")];
    assert_eq!(place_refused(&trial, &court), "placement-needs-until");
    assert_eq!(place_refused(&trial, &with(&court, &[("until", "2018-07-15")])), "custody-too-long");
    let early =
        [("on", "2018-01-07"), ("admitted-at", "12:00"), ("decision-date", "2018-01-07"), ("paper", "5/s")];
    assert_eq!(place_refused(&trial, &with(&court, &early)), "before-decision");
    let hour = with(PLACED, &[("admitted-at", ""), ("on", "2018-01-14"), ("decision-date", "2018-01-14")]);
    assert_eq!(trial.refused("dphead", "2018-01-15T12:30", "place-in-centre", &hour), "custody-needs-hour");
    let other = [("surname", "Kaya"), ("given", "Ali"), ("citizenship", "TUR")];
    trial.act("dpinspector", "2018-01-15T09:00", "register-person", &other).unwrap();
    assert_eq!(place_refused(&trial, &with(&court, &[("number", "P-2018-2")])), "case-of-another-person");
    let shorter = [("until", "2018-01-15T20:00")];
    let receipt = place(&trial, &shorter);
    assert!(receipt.terms.is_empty(), "the decision itself sets the end: {receipt:?}");
    assert_eq!(until(&trial, "K-2018-1"), "2018-01-15T20:00");
    trial.verified();
}

#[test]
fn who_comes_by_himself_is_not_held() {
    let trial = removal();
    let refused = |other: &[(&str, &str)]| place_refused(&trial, &with(ASKED, other));
    assert_eq!(refused(&[("application", "")]), "placement-needs-application");
    assert_eq!(refused(&[("no-dwelling", "")]), "placement-needs-condition");
    assert_eq!(refused(&[("brought-in-at", "09:00")]), "placement-voluntary-not-brought");
    assert_eq!(refused(&[("removal", "")]), "placement-needs-removal");
    let second = with(SERVICE, &[("decision-number", "15")]);
    trial.act("dphead", "2018-01-08T19:00", "issue-deportation", &second).unwrap();
    assert_eq!(refused(&[("removal", "R-2018-2")]), "placement-needs-leave-term");
    // As long as his term to leave: until the evening of the tenth.
    let asked = with(PLACED, &with(ASKED, &[("decision-date", "2018-01-09"), ("admitted-at", "10:00")]));
    let receipt = trial.act("dphead", "2018-01-09T11:00", "place-in-centre", &asked).unwrap();
    assert_eq!(receipt.said, "placement-voluntary");
    assert_eq!(until(&trial, "K-2018-1"), "2018-01-10T17:00");
    let forced = [("case", "82.2.3"), ("decision-date", "2018-01-09"), ("until", "2018-02-01")];
    assert_eq!(extend_refused(&trial, "2018-01-09T12:00", &forced), "extend-other-regime");
    // Nobody is held past an end by his own will, and the removal goes on.
    assert!(!custody(&trial, "K-2018-1").is_past("2018-01-12T10:00".parse().unwrap()));
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    trial.act("dpinspector", "2018-01-12T10:00", "record-fingerprints", &taken).unwrap();
    release(&trial, "2018-01-12T11:00", &[("ending", "own-wish")]);
    assert_eq!(overruns(&trial), Vec::<String>::new());
    trial.verified();
}

#[test]
fn codes_are_those_of_the_schema() {
    let codes = |all: &[(&'static str, Basis)]| all.iter().map(|(code, _)| *code).collect::<Vec<_>>();
    assert_eq!(codes_of("custody", "basis"), codes(Basis::ALL));
    assert_eq!(codes_of("custody_decision", "basis"), codes(Basis::ALL));
}
