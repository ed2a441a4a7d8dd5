//! Stories of entry bans.

use super::{Ban, State};
use crate::{
    duties::{removal::tests::CONFIRMED, testing::Trial},
    values::Number,
};

const NOW: &str = "2018-07-10T10:00";
const PERSON: [(&str, &str); 4] =
    [("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U1234567")];

fn with_person() -> Trial {
    let trial = Trial::open();
    trial.act("specialist", NOW, "register-person", &PERSON).unwrap();
    trial
}

fn ban<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("number", "P-2018-1"),
        ("basis", "79.2"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "14/7"),
        ("decision-date", "2018-07-09"),
        ("years", "3"),
    ];
    let kept = base.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

/// The decision that ends a ban, of the day on which it is recorded.
fn lift<'a>(number: &'a str, at: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("number", number),
        ("ground", "Viza bərpa edilib"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "15/7"),
        ("decision-date", &at[..10]),
    ]
}

fn first(trial: &Trial) -> Ban {
    Ban::find(&trial.db(), Number { register: 'B', year: 2018, serial: 1 }).unwrap()
}

#[test]
fn a_ban_is_imposed_and_lifted_once() {
    let trial = with_person();
    assert_eq!(trial.refused("ichead", NOW, "impose-ban", &ban(&[])), "Clause");
    assert_eq!(trial.refused("dpchief", NOW, "impose-ban", &ban(&[])), "Post");
    trial.act("dphead", NOW, "impose-ban", &ban(&[])).unwrap();
    let imposed = first(&trial);
    assert_eq!(
        (imposed.state, imposed.until_date.unwrap().to_string()),
        (State::Imposed, "2021-07-09".into())
    );
    let lift = lift("b-2018-1", NOW);
    assert_eq!(trial.refused("ichead", NOW, "lift-ban", &lift), "Clause");
    trial.act("dphead", NOW, "lift-ban", &lift).unwrap();
    assert_eq!(first(&trial).state, State::Lifted);
    assert_eq!(trial.refused("dphead", NOW, "lift-ban", &lift), "state-forbids");
    trial.verified();
}

#[test]
fn a_ban_keeps_to_its_days_and_years() {
    let trial = with_person();
    for (more, key) in [
        (("years", "6"), "ban-years-outside-limits"),
        (("years", ""), "ban-years-needed"),
        (("decision-date", "2018-07-11"), "ban-days"),
        (("from", "2018-07-08"), "ban-days"),
    ] {
        assert_eq!(trial.refused("dphead", NOW, "impose-ban", &ban(&[more])), key, "{more:?}");
    }
    assert!(
        trial.refused("dphead", NOW, "impose-ban", &ban(&[("number", "P-2018-9")])).contains("not found")
    );
    trial.verified();
}

#[test]
fn an_unpaid_fine_bars_by_another_clause_and_only_when_overdue() {
    let trial = with_person();
    let protocol: Vec<_> =
        PERSON.into_iter().chain([("article", "575.1.1"), ("place", "Bakı, Nizami küçəsi 5")]).collect();
    trial.act("icinspector", NOW, "register-violation", &protocol).unwrap();
    let unpaid = [("basis", "16.1.8"), ("years", "")];
    assert_eq!(trial.refused("dphead", NOW, "impose-ban", &ban(&unpaid)), "Clause");
    assert_eq!(trial.refused("ichead", NOW, "impose-ban", &ban(&unpaid)), "ban-needs-case");
    let of_case = [unpaid[0], unpaid[1], ("violation", "V-2018-1")];
    assert_eq!(trial.refused("ichead", NOW, "impose-ban", &ban(&of_case)), "fine-not-overdue");
    let fined = [
        ("number", "V-2018-1"),
        ("outcome", "fined-and-stay-legalised"),
        ("fine", "300"),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", "2018-07-11T10:00", "decide-violation", &fined).unwrap();
    assert_eq!(trial.refused("ichead", "2018-08-21T10:00", "impose-ban", &ban(&of_case)), "fine-not-overdue");
    let served = [
        ("number", "V-2018-1"),
        ("served-at", "2018-07-11T12:00"),
        ("way", "in-person"),
        ("language", "türk"),
        ("understands", "true"),
        ("copy-handed-over", "true"),
        ("remedy-told", "true"),
    ];
    trial.act("icinspector", "2018-07-11T13:00", "serve-decision", &served).unwrap();
    // Into force on 21 July, to be paid by 20 August.
    assert_eq!(trial.refused("ichead", "2018-08-20T10:00", "impose-ban", &ban(&of_case)), "fine-not-overdue");
    let listed: Vec<_> = of_case.into_iter().chain([("source", "siyahı"), ("external-id", "x1")]).collect();
    trial.act("ichead", "2018-08-21T10:00", "impose-ban", &ban(&listed)).unwrap();
    assert_eq!(first(&trial).until_date, None);
    let other = [("surname", "Demir"), ("given", "Can"), ("citizenship", "TUR"), ("document", "U7654321")];
    trial.act("specialist", NOW, "register-person", &other).unwrap();
    let others = [of_case[0], of_case[1], of_case[2], ("number", "P-2018-2")];
    assert_eq!(
        trial.refused("ichead", "2018-08-21T10:00", "impose-ban", &ban(&others)),
        "case-of-another-person"
    );
    let lift: Vec<_> = lift("x1", "2018-08-22").into_iter().chain([("source", "siyahı")]).collect();
    assert_eq!(trial.refused("dphead", "2018-08-22T10:00", "lift-ban", &lift), "Clause");
    trial.act("ichead", "2018-08-22T10:00", "lift-ban", &lift).unwrap();
    trial.verified();
}

#[test]
fn a_ban_is_made_shorter_within_the_limits_of_its_basis() {
    let trial = with_person();
    let shorter = |number, until, decided| {
        let mut fields = lift(number, decided);
        fields.push(("until", until));
        fields
    };
    trial.act("dphead", NOW, "impose-ban", &ban(&[("basis", "29.3")])).unwrap();
    trial
        .act("dphead", NOW, "impose-ban", &ban(&[("basis", "23"), ("years", ""), ("decision-number", "15")]))
        .unwrap();
    for (number, until, decided, key) in [
        ("B-2018-1", "2019-07-08", "2018-07-10", "ban-shorter-until"),
        ("B-2018-1", "2021-07-09", "2018-07-10", "ban-shorter-until"),
        ("B-2018-2", "2020-01-01", "2018-07-10", "ban-not-shortened"),
        ("B-2018-1", "2020-01-01", "2018-07-08", "ban-decision-day"),
        ("B-2018-1", "2020-01-01", "2018-07-11", "ban-decision-day"),
    ] {
        let fields = shorter(number, until, decided);
        assert_eq!(trial.refused("dphead", NOW, "shorten-ban", &fields), key, "{fields:?}");
    }
    assert_eq!(
        trial.refused("dpchief", NOW, "shorten-ban", &shorter("B-2018-1", "2019-07-09", "2018-07-10")),
        "Post"
    );
    trial.act("dphead", NOW, "shorten-ban", &shorter("B-2018-1", "2019-07-09", "2018-07-10")).unwrap();
    let told = "SELECT old_end||' '||new_end||' '||paper||' '||source FROM term_change";
    let told: Option<String> = trial.db().one(told, &[], |row| row.get(0)).unwrap();
    assert_eq!(
        told.as_deref(),
        Some("2021-07-09 2019-07-09 Dövlət Miqrasiya Xidməti, № 15/7, 2018-07-10 IXM 29.3")
    );
    let shortened = first(&trial);
    assert_eq!((shortened.until_date.unwrap().to_string(), shortened.years), ("2019-07-09".into(), None));
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    let starts: Vec<&str> = super::Starts::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(crate::duties::testing::codes_of("ban", "starts"), starts);
}

#[test]
fn a_ban_that_goes_with_a_removal_runs_from_the_departure_where_the_office_says_so() {
    for (set, from, until) in [("false", "2018-07-09", "2020-07-09"), ("true", "2018-07-14", "2020-07-14")] {
        let trial = with_person();
        let setting = [
            ("key", "ban.starts-at-departure"),
            ("value", set),
            ("decision", "3"),
            ("decision-date", "2018-07-09"),
        ];
        trial.act("head", "2018-07-09T09:00", "amend-law", &setting).unwrap();
        let issued: Vec<_> = PERSON
            .into_iter()
            .chain([
                ("basis", "service-decision"),
                ("ground", "79.1.2"),
                ("authority", "Dövlət Miqrasiya Xidməti"),
                ("decision-number", "14"),
                ("decision-date", "2018-07-09"),
                ("ban-years", "2"),
            ])
            .collect();
        trial.act("dphead", NOW, "issue-deportation", &issued).unwrap();
        let served = [
            ("number", "R-2018-1"),
            ("served-at", "10:30"),
            ("language", "türk"),
            ("interpreter", "Əli Məmmədli"),
            ("copy-handed-over", "1"),
            ("remedy-told", "1"),
        ];
        trial.act("dpinspector", "2018-07-10T11:00", "serve-deportation", &served).unwrap();
        let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
        trial.act("dpinspector", "2018-07-10T12:00", "record-fingerprints", &taken).unwrap();
        let left: Vec<_> = CONFIRMED
            .iter()
            .map(|(key, value)| (*key, if *key == "document" { "U1234567" } else { *value }))
            .chain([("left", "2018-07-14")])
            .collect();
        let receipt = trial.act("dpinspector", "2018-07-15T12:00", "confirm-departure", &left).unwrap();
        let told = receipt.notes.iter().any(|(key, _)| *key == "ban-starts-at-departure");
        assert_eq!(told.to_string(), set);
        let ban = first(&trial);
        assert_eq!(
            (ban.from_date.to_string(), ban.until_date.unwrap().to_string()),
            (from.into(), until.into())
        );
        trial.verified();
    }
}
