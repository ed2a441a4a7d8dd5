use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";
const KEMAL: &[(&str, &str)] =
    &[("surname", "Yılmaz"), ("given", "Kemal"), ("citizenship", "TUR"), ("document", "U123456")];

/// The specimen of ICAO 9303 part 4, of a citizen of a country that there is.
const ZONE: &str =
    "P<TURERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<</L898902C36TUR7408122F1204159ZE184226B<<<<<10";

const NUMBER: (&str, &str) = ("number", "P-2018-1");

fn with<'a>(base: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = base.iter().filter(|(key, _)| !other.iter().any(|(k, _)| k == key)).copied();
    kept.chain(other.iter().copied()).collect()
}

fn registered() -> Trial {
    let trial = Trial::open();
    trial.act("icinspector", "2018-01-08T09:00", "register-person", KEMAL).unwrap();
    trial
}

fn done(trial: &Trial, act: &'static str, fields: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", AT, act, fields).unwrap()
}

fn refused(trial: &Trial, act: &'static str, fields: &[(&str, &str)]) -> String {
    trial.refused("icinspector", AT, act, fields)
}

fn protocol(person: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    with(
        person,
        &[
            ("article", "575.1.1"),
            ("place", "Bakı"),
            ("rights-explained", "true"),
            ("language", "tr"),
            ("understands", "true"),
        ],
    )
}

#[test]
fn another_name_and_another_document_find_the_same_person() {
    let trial = registered();
    let name =
        [NUMBER, ("kind", "alias"), ("surname", "Yıldırım"), ("given", "Kamal"), ("evidence", "İzahat 3")];
    done(&trial, "add-name", &name);
    assert_eq!(refused(&trial, "add-name", &name), "name-known");
    let document = [
        NUMBER,
        ("kind", "passport"),
        ("document", "U999999"),
        ("country", "TUR"),
        ("valid-until", "2017-12-31"),
    ];
    let receipt = done(&trial, "add-document", &document);
    assert!(receipt.notes.iter().any(|(key, _)| *key == "document-run-out"));
    assert_eq!(refused(&trial, "add-document", &document), "document-known");
    let days = with(&document, &[("document", "U5555"), ("issued-on", "2018-01-11")]);
    assert_eq!(refused(&trial, "add-document", &days), "document-days");
    // By the other name and the other document he is the same person.
    let alias = with(KEMAL, &[("surname", "Yıldırım"), ("given", "Kamal"), ("document", "U999999")]);
    assert_eq!(refused(&trial, "register-person", &alias), "person-registered-already");
    let stranger = with(&alias, &[("given", "Əhməd")]);
    assert_eq!(refused(&trial, "register-person", &stranger), "person-differs");
    let other = with(KEMAL, &[("surname", "Kaya"), ("document", "U777")]);
    done(&trial, "register-person", &other);
    let taken = with(&document, &[("number", "P-2018-2"), ("document", "U123456"), ("valid-until", "")]);
    assert_eq!(refused(&trial, "add-document", &taken), "document-of-another");
    trial.verified();
}

#[test]
fn nobody_is_identified_by_a_document_that_is_gone() {
    let trial = registered();
    let held = |number: &str| holds(&trial.db(), 1, &number.parse().unwrap()).unwrap();
    assert!(held("U123456") && !held("U999999"));
    let lost = [NUMBER, ("document", "U123456"), ("status", "lost"), ("evidence", "Ərizə 4")];
    assert_eq!(refused(&trial, "report-document", &lost), "document-not-known");
    done(
        &trial,
        "add-document",
        &[NUMBER, ("kind", "passport"), ("document", "U123456"), ("country", "TUR")],
    );
    let found = with(&lost, &[("status", "found")]);
    assert_eq!(refused(&trial, "report-document", &found), "status-stands");
    let tomorrow = with(&lost, &[("since", "2018-01-11")]);
    assert_eq!(refused(&trial, "report-document", &tomorrow), "status-later-than-act");
    done(&trial, "report-document", &lost);
    assert!(!held("U123456"));
    assert_eq!(refused(&trial, "report-document", &lost), "status-stands");
    trial.act("icinspector", "2018-01-11T10:00", "report-document", &found).unwrap();
    assert!(held("U123456"));
    trial.verified();
}

#[test]
fn citizenships_are_several_or_none_and_change_with_a_day() {
    let trial = registered();
    let add = |country| [NUMBER, ("country", country), ("evidence", "Arayış 9")];
    assert_eq!(refused(&trial, "add-citizenship", &add("TUR")), "citizenship-held");
    assert_eq!(refused(&trial, "add-citizenship", &add("XXA")), "stateless-with-citizenship");
    let later = with(&add("GEO"), &[("since", "2018-01-11")]);
    assert_eq!(refused(&trial, "add-citizenship", &later), "status-later-than-act");
    done(&trial, "add-citizenship", &add("GEO"));
    let is = |country: &str, on: &str| {
        has_citizenship(&trial.db(), 1, country.parse().unwrap(), Some(on.parse().unwrap())).unwrap()
    };
    assert!(is("GEO", "2018-01-10") && is("TUR", "2018-01-10"));
    assert!(!is_ours(&trial.db(), 1, "2018-01-10".parse().unwrap()).unwrap());
    // By the second citizenship, with the same document, he is the same person.
    let document = [NUMBER, ("kind", "passport"), ("document", "12AB345"), ("country", "GEO")];
    done(&trial, "add-document", &document);
    let georgian = with(KEMAL, &[("citizenship", "GEO"), ("document", "12AB345")]);
    assert_eq!(refused(&trial, "register-person", &georgian), "person-registered-already");
    let instead = with(&add("AZE"), &[("instead", "true"), ("since", "2018-01-09")]);
    done(&trial, "add-citizenship", &instead);
    assert!(is_ours(&trial.db(), 1, "2018-01-10".parse().unwrap()).unwrap());
    assert!(!is("TUR", "2018-01-10") && is("TUR", "2018-01-08"));
    trial.verified();
}

#[test]
fn while_a_case_is_open_only_a_head_adds_and_says_why() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-violation", &protocol(KEMAL)).unwrap();
    let name =
        [NUMBER, ("kind", "former"), ("surname", "Kaya"), ("given", "Kemal"), ("evidence", "Arayış 2")];
    assert_eq!(refused(&trial, "add-name", &name), "amend-needs-head");
    assert_eq!(trial.refused("ichead", AT, "add-name", &name), "amend-needs-ground");
    trial.act("ichead", AT, "add-name", &with(&name, &[("ground", "Nikahdan sonra dəyişib")])).unwrap();
    trial.verified();
}

#[test]
fn a_person_is_entered_by_the_zone_of_his_document() {
    let trial = Trial::open();
    done(&trial, "register-person", &[("mrz", ZONE)]);
    let person = Person::get(&trial.db(), 1).unwrap();
    assert_eq!((person.surname.as_str(), person.given.as_str()), ("ERIKSSON", "ANNA MARIA"));
    assert_eq!(person.birth().unwrap().to_string(), "1974-08-12");
    assert_eq!((person.citizenship.code(), person.document.as_deref()), ("TUR", Some("L898902C3")));
    assert_eq!(person.sex.unwrap().as_str(), "female");
    let until = "SELECT valid_until FROM identity_document WHERE kind='passport' AND country='TUR'";
    assert_eq!(trial.db().one(until, &[], |row| row.get::<String>(0)).unwrap().unwrap(), "2012-04-15");
    // Typed letters go before those of the zone, and must be those of the zone.
    assert_eq!(
        refused(&trial, "register-person", &[("mrz", ZONE), ("surname", "Eriksson")]),
        "person-registered-already"
    );
    for other in [
        ("surname", "Erikson"),
        ("given", "Eva"),
        ("citizenship", "GEO"),
        ("document", "L898902C4"),
        ("birth-date", "1975"),
        ("sex", "male"),
    ] {
        let said = trial.act("icinspector", AT, "register-person", &[("mrz", ZONE), other]).map(|_| ());
        let same = other.1 == "Erikson"; // it sounds the same: one s or two
        let key = if same { "person-differs" } else { "mrz-contradicts" };
        assert!(format!("{said:?}").contains(key), "{other:?}: {said:?}");
    }
    assert_eq!(
        refused(&trial, "register-person", &[("surname", "Kaya"), ("citizenship", "TUR")]),
        "person-field-missing"
    );
    let wrong = ZONE.replace("740812", "740813");
    assert_eq!(Trial::rejected("register-person", &[("mrz", &wrong)]), ("mrz", "value-mrz-birth".to_owned()));
    trial.verified();
}

#[test]
fn an_age_in_doubt_is_that_of_a_minor() {
    let trial = Trial::open();
    let minor = |birth: &'static str, estimated: &'static str, document: &'static str, on: &str| {
        let fields =
            with(KEMAL, &[("birth-date", birth), ("birth-estimated", estimated), ("document", document)]);
        let id = done(&trial, "register-person", &fields).number.unwrap().serial;
        !bars(&trial.db(), id, on.parse().unwrap()).unwrap().is_empty()
    };
    assert!(minor("2000-02", "", "U1001", "2018-02-27"));
    assert!(!minor("2000-02", "", "U1002", "2018-03-01"));
    assert!(minor("2000", "", "U1003", "2018-12-30"));
    assert!(minor("2000-01-05", "true", "U1004", "2018-06-01"), "an estimate is a year");
    assert!(!minor("1999", "", "U1005", "2018-01-10"));
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_tables() {
    let names = |all: Vec<&'static str>| all;
    assert_eq!(codes_of("other_name", "kind"), names(NameKind::ALL.iter().map(|c| c.0).collect()));
    assert_eq!(codes_of("identity_document", "kind"), names(DocumentKind::ALL.iter().map(|c| c.0).collect()));
    assert_eq!(
        codes_of("identity_document", "status"),
        names(DocumentStatus::ALL.iter().map(|c| c.0).collect())
    );
}
