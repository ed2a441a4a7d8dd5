//! Cooperation: who may record what, and what an agreement has.

use super::{Deed, Partner};
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-08T10:00";

const MET: &[(&str, &str)] = &[
    ("deed", "meeting"),
    ("partner-kind", "public"),
    ("partner", "Sabunçu icması"),
    ("topic", "Maarifləndirmə"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

#[test]
fn the_public_is_a_duty_of_some_units_and_others_are_of_none() {
    let trial = Trial::open();
    let receipt = trial.act("icinspector", AT, "record-cooperation", MET).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "Ə-2018-000001");
    assert_eq!(trial.refused("dpinspector", AT, "record-cooperation", MET), "Clause");
    assert_eq!(trial.refused("iminspector", AT, "record-cooperation", MET), "Clause");
    assert_eq!(trial.refused("specialist", AT, "record-cooperation", MET), "Post");
    for kind in ["organisation", "state", "service"] {
        trial.act("dpinspector", AT, "record-cooperation", &with(MET, &[("partner-kind", kind)])).unwrap();
    }
    let result = [("number", "ə-2018-1"), ("result", "Broşura paylandı")];
    let refused = |login, more: &[(&str, &str)]| {
        trial.refused(login, AT, "record-cooperation-result", &with(&result, more))
    };
    assert_eq!(refused("icchief", &[]), "cooperation-of-another");
    assert_eq!(refused("dphead", &[]), "cooperation-of-another");
    assert_eq!(refused("icinspector", &[("on", "2018-01-05"), ("paper", "1")]), "cooperation-before");
    trial.act("icinspector", AT, "record-cooperation-result", &result).unwrap();
    trial.act("ichead", AT, "record-cooperation-result", &result).unwrap();
    trial.verified();
}

#[test]
fn an_agreement_has_its_number_and_nothing_else_does() {
    let trial = Trial::open();
    let refused =
        |more: &[(&str, &str)]| trial.refused("icinspector", AT, "record-cooperation", &with(MET, more));
    assert_eq!(refused(&[("deed", "agreement")]), "cooperation-agreement");
    assert_eq!(refused(&[("agreement", "5")]), "cooperation-agreement");
    assert_eq!(refused(&[("until", "2018-12-31")]), "cooperation-agreement");
    let agreed = [("deed", "agreement"), ("agreement", "5, 2018-01-08"), ("until", "2017-12-31")];
    assert_eq!(refused(&agreed), "last-day-before");
    let good = with(&agreed, &[("until", "2020-12-31")]);
    trial.act("icinspector", AT, "record-cooperation", &with(MET, &good)).unwrap();
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(names(Deed::ALL), codes_of("cooperation", "deed"));
    assert_eq!(names(Partner::ALL), codes_of("cooperation", "partner_kind"));
}
