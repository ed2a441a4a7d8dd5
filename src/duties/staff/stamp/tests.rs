//! Stamps: with one employee at a time; a lost one is issued no more.

use super::Fate;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-08T10:00";
const GIVEN: &[(&str, &str)] = &[("stamp", "Ştamp № 1"), ("to", "ichead"), ("receipt", "imza")];
const BACK: &[(&str, &str)] = &[("stamp", "Ştamp № 1")];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().chain(more).copied().collect()
}

#[test]
fn a_stamp_is_issued_returned_and_lost() {
    let trial = Trial::open();
    assert_eq!(trial.refused("ichead", AT, "issue-stamp", GIVEN), "Post");
    assert_eq!(trial.refused("head", AT, "return-stamp", BACK), "stamp-not-out");
    trial.act("specialist", AT, "issue-stamp", GIVEN).unwrap();
    assert_eq!(trial.refused("head", AT, "issue-stamp", GIVEN), "stamp-out");
    assert_eq!(trial.refused("head", AT, "return-stamp", &with(BACK, &[("fate", "lost")])), "stamp-ground");
    assert_eq!(trial.refused("head", AT, "return-stamp", &with(BACK, &[("ground", "x")])), "stamp-ground");
    // Who leaves with a stamp is told of.
    let leaves = [("login", "ichead"), ("order", "5/k"), ("order-date", "2018-01-08")];
    let told = trial.act("head", AT, "dismiss-employee", &leaves).unwrap();
    assert!(told.notes.iter().any(|(key, _)| *key == "employee-has-stamps"), "{told:?}");
    trial.act("head", AT, "return-stamp", BACK).unwrap();
    let again = [("stamp", "Ştamp № 1"), ("to", "dphead"), ("receipt", "imza")];
    trial.act("head", AT, "issue-stamp", &again).unwrap();
    trial
        .act("head", AT, "return-stamp", &with(BACK, &[("fate", "lost"), ("ground", "Yoxa çıxıb")]))
        .unwrap();
    assert_eq!(trial.refused("head", AT, "issue-stamp", &again), "stamp-lost");
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    let fates: Vec<&str> = Fate::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(fates, codes_of("stamp", "fate"));
}
