//! Stories of permits.

use super::{Granted, PermitKind, State};
use crate::duties::testing::{Trial, codes_of};

const NOW: &str = "2018-07-10T10:00";

type Fields<'a> = Vec<(&'a str, &'a str)>;

/// A stay without a visa from 1 May to 29 July, changed where a test says so.
fn permit<'a>(changed: &[(&'a str, &'a str)]) -> Fields<'a> {
    let usual = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("kind", "visa-free"),
        ("granted-by", "Dövlət Sərhəd Xidməti"),
        ("from", "2018-05-01"),
        ("until", "2018-07-29"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

/// A work permit of the employer with the VÖEN 1400000011 for the first half of 2018.
fn work<'a>(changed: &[(&'a str, &'a str)]) -> Fields<'a> {
    let usual = [
        ("kind", "work"),
        ("permit", "İİ-0012"),
        ("granted-by", "Dövlət Miqrasiya Xidməti"),
        ("granted-on", "2018-01-08"),
        ("from", "2018-01-10"),
        ("until", "2018-08-31"),
        ("employer", "1400000011"),
        ("workplace", "Bakı, Xətai pr., 10"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    permit(&kept.chain(changed.iter().copied()).collect::<Vec<_>>())
}

fn opened() -> Trial {
    let trial = Trial::open();
    let employer = [("name", "“Üfüq Tikinti” MMC"), ("voen", "1400000011"), ("address", "Bakı")];
    trial.act("specialist", "2018-01-08T10:00", "register-employer", &employer).unwrap();
    trial
}

fn found(trial: &Trial, number: &str) -> Granted {
    Granted::find(&trial.db(), number.parse().unwrap()).unwrap()
}

fn noted(trial: &Trial, login: &str, act: &'static str, fields: &[(&str, &str)]) -> Vec<&'static str> {
    trial.act(login, NOW, act, fields).unwrap().notes.into_iter().map(|(key, _)| key).collect()
}

#[test]
fn the_record_decides_the_clause() {
    let trial = opened();
    trial.act("icinspector", NOW, "register-permit", &permit(&[])).unwrap();
    trial.act("specialist", NOW, "register-permit", &work(&[])).unwrap();
    let sql = "SELECT clause FROM act WHERE act='register-permit' ORDER BY seq";
    let clauses: Vec<String> = trial.db().all(sql, &[], |row| row.get(0)).unwrap();
    assert_eq!(clauses, ["3.1.2", "3.1.5"]);
    assert_eq!(trial.refused("dpinspector", NOW, "register-permit", &permit(&[])), "Clause");
    assert_eq!(trial.refused("head", NOW, "register-permit", &permit(&[])), "Post");
    // Before 2014-06-25 the clause speaks of individual permits; it is the same clause.
    let old = work(&[
        ("permit", "FI-7"),
        ("granted-on", "2014-01-10"),
        ("from", "2014-01-10"),
        ("until", "2014-12-31"),
        ("on", "2014-01-15"),
        ("paper", "12"),
    ]);
    trial.act("icinspector", NOW, "register-permit", &old).unwrap();
    let last = trial.db().all(sql, &[], |row| row.get::<String>(0)).unwrap().pop();
    assert_eq!(last.as_deref(), Some("3.1.5"));
    trial.verified();
}

#[test]
fn what_is_longer_than_the_law_of_its_day_is_told_and_kept() {
    let trial = opened();
    let mut n = 0;
    let mut told = |more: &[(&str, &str)]| {
        n += 1;
        let (document, number) = (format!("U{n:07}"), format!("N{n}"));
        let own = [("document", document.as_str()), ("permit", number.as_str())];
        let fields = if more.contains(&("kind", "work")) { work(more) } else { permit(more) };
        let fields: Vec<_> = fields
            .into_iter()
            .filter(|(name, _)| !matches!(*name, "document" | "permit"))
            .chain(own)
            .collect();
        noted(&trial, "icinspector", "register-permit", &fields).contains(&"permit-over-limit")
    };
    for (kind, from, longest, longer) in [
        ("visa-free", "2018-05-01", "2018-07-29", "2018-07-30"),
        ("stay-extension", "2018-07-01", "2018-08-29", "2018-08-30"),
        ("temporary-residence", "2018-01-10", "2019-01-10", "2019-01-11"),
        ("permanent-residence", "2018-01-10", "2023-01-10", "2023-01-11"),
        ("work", "2018-01-10", "2019-01-10", "2019-01-11"),
    ] {
        assert!(!told(&[("kind", kind), ("from", from), ("until", longest)]), "{kind}");
        assert!(told(&[("kind", kind), ("from", from), ("until", longer)]), "{kind}");
    }
    assert!(!told(&[("kind", "visa"), ("until", "2023-05-01")]), "the law has no one limit for visas");
    // Before the Migration Code there is no term to hold it against.
    let early = [("from", "2013-03-01"), ("until", "2013-12-31"), ("on", "2013-03-01"), ("paper", "1")];
    assert!(!told(&early));
    trial.verified();
}

#[test]
fn a_residence_that_goes_on_is_an_extension_also_where_it_is_a_permit_of_its_own() {
    let trial = opened();
    let tyi = |number, from, until| {
        let fields = [("kind", "temporary-residence"), ("permit", number), ("from", from), ("until", until)];
        noted(&trial, "icinspector", "register-permit", &permit(&fields)).contains(&"permit-over-limit")
    };
    assert!(!tyi("TYİ 1", "2017-01-10", "2018-01-10"));
    assert!(!tyi("TYİ 2", "2018-01-11", "2020-01-11"), "an extension lasts two years at most");
    let extended = |number, until, decision| {
        let fields = [("number", number), ("until", until), ("decision-number", decision)];
        noted(&trial, "icinspector", "extend-permit", &fields)
    };
    assert_eq!(extended("T-2018-2", "2022-01-13", "5/2"), ["permit-over-limit"]);
    assert_eq!(found(&trial, "T-2018-1").ends_on.to_string(), "2018-01-10");
    trial.verified();
}

#[test]
fn an_extension_moves_the_last_day_and_is_kept() {
    let trial = opened();
    trial.act("icinspector", NOW, "register-permit", &work(&[])).unwrap();
    let extension = |number, until| [("number", number), ("until", until), ("decision-number", "14/1")];
    trial.act("icinspector", NOW, "extend-permit", &extension("T-2018-1", "2019-08-31")).unwrap();
    assert_eq!(found(&trial, "T-2018-1").ends_on.to_string(), "2019-08-31");
    let sql =
        "SELECT count(*) FROM permit_extension WHERE from_date='2018-09-01' AND until_date='2019-08-31'";
    assert_eq!(trial.db().count(sql, &[]).unwrap(), 1);
    for (field, value) in
        [("until", "2019-08-31"), ("granted-on", "2018-07-11"), ("granted-on", "2018-01-07")]
    {
        let fields: Vec<_> = extension("T-2018-1", "2019-09-30")
            .into_iter()
            .filter(|f| f.0 != field)
            .chain([(field, value)])
            .collect();
        assert_eq!(
            trial.refused("icinspector", NOW, "extend-permit", &fields),
            "permit-extension-days",
            "{field} {value}"
        );
    }
    assert_eq!(
        trial.refused("dpinspector", NOW, "extend-permit", &extension("T-2018-1", "2019-09-30")),
        "Clause"
    );
    trial.act("specialist", "2018-09-05T10:00", "register-permit", &permit(&[])).unwrap();
    let late = trial
        .act("ichead", "2018-09-05T11:00", "extend-permit", &extension("T-2018-2", "2018-09-20"))
        .unwrap();
    assert_eq!(late.notes[0].0, "permit-extended-late");
    trial.verified();
}

#[test]
fn a_permit_is_cancelled_once_and_is_valid_until_the_day_before() {
    let trial = opened();
    trial.act("icinspector", NOW, "register-permit", &work(&[])).unwrap();
    let cancel = |on| {
        [
            ("number", "T-2018-1"),
            ("article", "73"),
            ("ground", "Müqaviləyə xitam verilib"),
            ("cancelled-by", "Dövlət Miqrasiya Xidməti"),
            ("cancelled-on", on),
        ]
    };
    for on in ["2018-07-11", "2018-01-07"] {
        assert_eq!(trial.refused("icinspector", NOW, "cancel-permit", &cancel(on)), "permit-cancelled-when");
    }
    assert_eq!(trial.refused("dpinspector", NOW, "cancel-permit", &cancel("2018-07-02")), "Clause");
    trial.act("icinspector", NOW, "cancel-permit", &cancel("2018-07-02")).unwrap();
    let permit = found(&trial, "T-2018-1");
    assert_eq!((permit.state, permit.ends_on.to_string()), (State::Cancelled, "2018-07-01".into()));
    assert_eq!(trial.refused("icinspector", NOW, "cancel-permit", &cancel("2018-07-02")), "state-forbids");
    let extend = [("number", "T-2018-1"), ("until", "2019-08-31"), ("decision-number", "14/1")];
    assert_eq!(trial.refused("icinspector", NOW, "extend-permit", &extend), "state-forbids");
    trial.verified();
}

#[test]
fn a_cancelled_right_to_stay_leads_to_a_removal() {
    let trial = opened();
    trial.act("icinspector", NOW, "register-permit", &permit(&[("surname", "O'Brien")])).unwrap();
    let cancel =
        [("number", "T-2018-1"), ("article", "50.1.12"), ("ground", "Məqsəd"), ("cancelled-by", "DMX")];
    let receipt = trial.act("icinspector", NOW, "cancel-permit", &cancel).unwrap();
    let next = "nezaret issue-deportation --basis service-decision --ground 79.1.1 --cancelled stay \
                --person P-2018-000001 --surname 'O'\\''Brien' --given 'Ayşe' --citizenship TUR --reasons 'Məqsəd'";
    assert_eq!(receipt.next.as_deref(), Some(next));
    // It ended on a day that lies behind: what ended already is not cancelled any more.
    let later = permit(&[("document", "U7654321"), ("until", "2018-06-30")]);
    trial.act("icinspector", NOW, "register-permit", &later).unwrap();
    let ended = [("number", "T-2018-2"), cancel[1], cancel[2], cancel[3]];
    assert_eq!(trial.refused("icinspector", NOW, "cancel-permit", &ended), "permit-cancelled-when");
    trial.verified();
}

#[test]
fn what_cannot_be_is_refused() {
    let trial = opened();
    let refused = |fields: &Fields<'_>| trial.refused("icinspector", NOW, "register-permit", fields);
    for days in [
        [("from", "2018-05-02"), ("until", "2018-05-01")],
        [("granted-on", "2018-07-11"), ("until", "2018-07-29")],
        [("granted-on", "2018-05-03"), ("until", "2018-05-02")],
        [("from", "2018-07-11"), ("granted-on", "2018-07-10")],
    ] {
        assert_eq!(refused(&permit(&days)), "permit-days", "{days:?}");
    }
    assert_eq!(refused(&permit(&[("birth-date", "2018-05-02")])), "person-born-later");
    assert_eq!(refused(&permit(&[("kind", "visa")])), "permit-needs-number");
    assert_eq!(refused(&work(&[("employer", "")])), "permit-needs-employer");
    trial.act("icinspector", NOW, "register-permit", &work(&[])).unwrap();
    assert_eq!(refused(&work(&[("document", "U7654321")])), "permit-registered-already");
    trial.act("icinspector", NOW, "register-permit", &permit(&[])).unwrap();
    assert_eq!(refused(&permit(&[])), "permit-registered-twice");
    let visa = [("kind", "visa"), ("permit", "İİ-0012")];
    trial.act("icinspector", NOW, "register-permit", &permit(&visa)).unwrap();
    trial.verified();
}

#[test]
fn whose_work_permit_is_valid_on_a_day() {
    let trial = opened();
    trial.act("icinspector", NOW, "register-permit", &work(&[])).unwrap();
    trial.act("icinspector", NOW, "register-permit", &permit(&[])).unwrap();
    let valid = |day: &str| {
        let found = Granted::valid_work(&trial.db(), 1, day.parse().unwrap()).unwrap();
        found.map(|permit| permit.number().to_string())
    };
    let mine = Some("T-2018-000001".to_owned());
    for (day, expected) in
        [("2018-01-09", None), ("2018-01-10", mine.clone()), ("2018-08-31", mine), ("2018-09-01", None)]
    {
        assert_eq!(valid(day), expected, "{day}");
    }
    let numbered = Granted::work_numbered(&trial.db(), "İİ-0012").unwrap().unwrap();
    assert_eq!((numbered.person, numbered.kind, numbered.employer), (1, PermitKind::Work, Some(1)));
    assert!(numbered.valid_on("2018-08-31".parse().unwrap()));
    assert!(Granted::work_numbered(&trial.db(), "İİ-0013").unwrap().is_none());
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn of<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|code| code.0).collect()
    }
    assert_eq!(codes_of("permit", "kind"), of(PermitKind::ALL));
    assert_eq!(codes_of("permit", "state"), of(State::ALL));
}
