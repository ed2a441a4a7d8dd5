//! Stories of stays.

use super::{Ending, State, Stay, StayKind};
use crate::duties::testing::{Trial, codes_of};

const NOW: &str = "2018-07-10T10:00";

type Fields<'a> = Vec<(&'a str, &'a str)>;

/// An entry on 1 July, changed where a test says so.
fn entry<'a>(changed: &[(&'a str, &'a str)]) -> Fields<'a> {
    let usual = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("kind", "entry"),
        ("from", "2018-07-01"),
        ("registered-by", "Dövlət Sərhəd Xidməti"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

/// Her place of stay from 2 July.
fn place<'a>(changed: &[(&'a str, &'a str)]) -> Fields<'a> {
    let usual = [("kind", "place-of-stay"), ("from", "2018-07-02"), ("address", "Bakı, Nizami küç., 5")];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    entry(&kept.chain(changed.iter().copied()).collect::<Vec<_>>())
}

fn found(trial: &Trial, number: &str) -> Stay {
    Stay::find(&trial.db(), number.parse().unwrap()).unwrap()
}

#[test]
fn the_record_decides_the_clause_and_its_day() {
    let trial = Trial::open();
    trial.act("icinspector", NOW, "register-stay", &entry(&[])).unwrap();
    trial.act("specialist", NOW, "register-stay", &place(&[])).unwrap();
    let of_residence = place(&[("kind", "residence"), ("document", "U7654321")]);
    trial.act("ichead", NOW, "register-stay", &of_residence).unwrap();
    let sql = "SELECT clause FROM act WHERE act='register-stay' ORDER BY seq";
    let clauses: Vec<String> = trial.db().all(sql, &[], |row| row.get(0)).unwrap();
    assert_eq!(clauses, ["3.1.2", "3.1.2-1", "3.1.2"]);
    assert_eq!(trial.refused("dpinspector", NOW, "register-stay", &place(&[])), "Clause");
    assert_eq!(trial.refused("head", NOW, "register-stay", &place(&[])), "Post");
    // The place of stay is a duty since 2013-08-07; entry and residence were before.
    let on = |kind, on| {
        let days = [("kind", kind), ("from", on), ("on", on), ("paper", "7"), ("document", "U0000001")];
        place(&days)
    };
    let early = on("place-of-stay", "2013-08-06");
    assert_eq!(trial.refused("icinspector", NOW, "register-stay", &early), "NotInForce");
    for (kind, day) in [("place-of-stay", "2013-08-07"), ("residence", "2013-08-06")] {
        trial.act("icinspector", NOW, "register-stay", &on(kind, day)).unwrap();
    }
    trial.verified();
}

#[test]
fn an_entry_waits_for_its_registration_and_a_late_one_is_told() {
    // Three days, ten from 2014-10-17, fifteen from 2018-06-29: the term is that of the day of entry.
    for (entered, last) in [
        ("2014-10-16", "2014-10-19"),
        ("2014-10-17", "2014-10-27"),
        ("2018-06-28", "2018-07-08"),
        ("2018-06-29", "2018-07-14"),
    ] {
        let day = |text: &str, n: i64| text.parse::<crate::values::Date>().unwrap().plus_days(n).to_string();
        for (registered, late) in [(day(last, 0), false), (day(last, 1), true)] {
            let trial = Trial::open();
            let now = "2018-07-20T10:00";
            let came = trial.act("icinspector", now, "register-stay", &entry(&[("from", entered)])).unwrap();
            assert_eq!(came.terms[0].due, last, "{entered}");
            assert_eq!(found(&trial, "Y-2018-1").unregistered_since, entered.parse().ok());
            let at = [("from", entered), ("registered-on", registered.as_str())];
            let receipt = trial.act("icinspector", now, "register-stay", &place(&at)).unwrap();
            let told = receipt.notes.iter().any(|note| note.0 == "stay-registered-late");
            assert_eq!(told, late, "{entered} {registered}");
            assert_eq!(found(&trial, "Y-2018-1").unregistered_since, None);
            trial.verified();
        }
    }
}

#[test]
fn a_move_is_registered_anew_since_2019_within_five_working_days() {
    let trial = Trial::open();
    trial.act("icinspector", NOW, "register-stay", &entry(&[])).unwrap();
    trial.act("icinspector", NOW, "register-stay", &place(&[])).unwrap();
    let change = |number, moved| {
        [("number", number), ("address", "Gəncə, Atatürk pr., 1"), ("moved", moved), ("registered-by", "DMX")]
    };
    assert_eq!(
        trial.refused("icinspector", NOW, "change-address", &change("Y-2018-1", "2018-07-05")),
        "entry-ends-by-departure"
    );
    assert_eq!(
        trial.refused("icinspector", NOW, "change-address", &change("Y-2018-2", "2018-07-01")),
        "stay-ends-when"
    );
    assert_eq!(
        trial.refused("icinspector", NOW, "change-address", &change("Y-2018-2", "2018-07-11")),
        "stay-ends-when"
    );
    let unregistered =
        [change("Y-2018-2", "2018-07-05").as_slice(), &[("registered-on", "2018-07-04")]].concat();
    assert_eq!(trial.refused("icinspector", NOW, "change-address", &unregistered), "stay-days");
    let receipt = trial.act("icinspector", NOW, "change-address", &change("Y-2018-2", "2018-07-02")).unwrap();
    assert!(receipt.notes.is_empty(), "before 2019-06-27 the law had no term for it");
    let (old, new) = (found(&trial, "Y-2018-2"), found(&trial, "Y-2018-3"));
    assert_eq!((old.state, new.state, new.from_date), (State::Ended, State::Open, "2018-07-02".parse().ok()));
    // 27 June 2019 is a Thursday: the fifth working day is Thursday, 4 July.
    let moved = trial
        .act("icinspector", "2019-07-05T10:00", "change-address", &change("Y-2018-3", "2019-06-27"))
        .unwrap();
    assert_eq!(moved.notes.iter().map(|note| note.0).collect::<Vec<_>>(), ["stay-registered-late"]);
    let kept = [change("Y-2019-1", "2019-07-05").as_slice(), &[("host-employer", "1400000011")]].concat();
    assert_eq!(
        trial.refused("icinspector", "2019-07-05T11:00", "change-address", &kept),
        "employer-voen-unknown"
    );
    trial.verified();
}

#[test]
fn a_registration_ends_and_another_is_awaited_where_he_moved() {
    let trial = Trial::open();
    trial.act("icinspector", NOW, "register-stay", &entry(&[])).unwrap();
    trial.act("icinspector", NOW, "register-stay", &place(&[])).unwrap();
    let end = |ending| [("number", "Y-2018-2"), ("ending", ending), ("ended-on", "2018-07-08")];
    assert_eq!(trial.refused("icinspector", NOW, "end-stay", &end("departed")), "departure-is-its-own-act");
    assert_eq!(trial.refused("dpinspector", NOW, "end-stay", &end("moved")), "Clause");
    trial.act("icinspector", NOW, "end-stay", &end("moved")).unwrap();
    let ended = found(&trial, "Y-2018-2");
    assert_eq!((ended.state, ended.unregistered_since), (State::Ended, "2018-07-08".parse().ok()));
    assert_eq!(trial.refused("icinspector", NOW, "end-stay", &end("other")), "state-forbids");
    let again = place(&[("from", "2018-07-08"), ("address", "Sumqayıt")]);
    trial.act("icinspector", NOW, "register-stay", &again).unwrap();
    assert_eq!(found(&trial, "Y-2018-2").unregistered_since, None);
    trial.verified();
}

#[test]
fn a_departure_ends_every_stay_and_a_return_is_a_new_entry() {
    let trial = Trial::open();
    let visa = entry(&[
        ("kind", "visa"),
        ("permit", "V 1"),
        ("granted-by", "XİN"),
        ("granted-on", "2018-06-20"),
        ("until", "2018-12-31"),
    ]);
    let visa: Fields<'_> = visa.into_iter().filter(|field| field.0 != "registered-by").collect();
    trial.act("icinspector", NOW, "register-permit", &visa).unwrap();
    let present = || trial.db().count("SELECT present FROM permit", &[]).unwrap();
    assert_eq!(present(), 0, "a visa may wait for its holder");
    trial.act("icinspector", NOW, "register-stay", &entry(&[])).unwrap();
    trial.act("icinspector", NOW, "register-stay", &place(&[])).unwrap();
    assert_eq!(present(), 1);
    let left = [("number", "P-2018-1"), ("left", "2018-07-09"), ("registered-by", "DSX")];
    let later = [("number", "P-2018-1"), ("left", "2018-07-11"), ("registered-by", "DSX")];
    assert_eq!(trial.refused("icinspector", NOW, "record-departure", &later), "departure-in-future");
    assert_eq!(trial.refused("dpinspector", NOW, "record-departure", &left), "Clause");
    trial.act("icinspector", NOW, "record-departure", &left).unwrap();
    assert_eq!(present(), 0);
    for number in ["Y-2018-1", "Y-2018-2"] {
        assert_eq!(found(&trial, number).state, State::Ended, "{number}");
    }
    trial.act("icinspector", NOW, "register-stay", &entry(&[("from", "2018-07-10")])).unwrap();
    assert_eq!(present(), 1, "she is back, and her visa is still good");
    let again = trial.act("icinspector", NOW, "register-stay", &entry(&[("from", "2018-07-10")])).unwrap();
    assert!(again.notes.iter().any(|note| note.0 == "entry-still-open"), "{:?}", again.notes);
    trial.verified();
}

#[test]
fn a_departure_is_kept_also_where_the_entry_is_not_known() {
    let trial = Trial::open();
    let person = [("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U1234567")];
    trial.act("icinspector", NOW, "register-person", &person).unwrap();
    let left = [("number", "P-2018-1"), ("left", "2018-07-09"), ("registered-by", "DSX")];
    let receipt = trial.act("icinspector", NOW, "record-departure", &left).unwrap();
    assert_eq!(receipt.notes[0].0, "departure-without-entry");
    assert_eq!(found(&trial, "Y-2018-1").from_date, None);
    trial.verified();
}

#[test]
fn what_cannot_be_is_refused() {
    let trial = Trial::open();
    let refused = |fields: &Fields<'_>| trial.refused("icinspector", NOW, "register-stay", fields);
    assert_eq!(refused(&entry(&[("from", "2018-07-11")])), "stay-days");
    assert_eq!(refused(&place(&[("until", "2018-07-01")])), "stay-days");
    assert_eq!(refused(&place(&[("registered-on", "2018-07-11")])), "stay-days");
    assert_eq!(refused(&place(&[("address", "")])), "stay-needs-address");
    assert_eq!(refused(&entry(&[("birth-date", "2018-07-02")])), "person-born-later");
    trial.act("icinspector", NOW, "register-stay", &entry(&[])).unwrap();
    assert_eq!(refused(&place(&[("host", "P-2018-1")])), "host-is-guest");
    assert_eq!(
        refused(&place(&[("host", "P-2018-1"), ("host-employer", "1400000011")])),
        "stay-has-one-host"
    );
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn of<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|code| code.0).collect()
    }
    assert_eq!(codes_of("stay", "kind"), of(StayKind::ALL));
    assert_eq!(codes_of("stay", "state"), of(State::ALL));
    assert_eq!(codes_of("stay", "ending"), of(Ending::ALL));
}
