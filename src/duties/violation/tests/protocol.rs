//! What a protocol must hold, and protocols against minors.

use super::{PROTOCOL, cell, draw, notes, protocol};
use crate::{
    duties::{
        testing::{Trial, codes_of},
        violation::{Age, Role},
    },
    office::Receipt,
};

fn refused(trial: &Trial, more: &[(&str, &str)]) -> String {
    trial.refused("icinspector", PROTOCOL, "register-violation", &protocol(more))
}

fn told(receipt: &Receipt) -> Vec<&'static str> {
    notes(receipt).into_iter().filter(|key| !key.starts_with("person-")).collect()
}

#[test]
fn a_protocol_says_that_the_rights_were_explained_in_a_language_the_person_followed() {
    let trial = Trial::open();
    for (more, key) in [
        (&[("rights-explained", "")][..], "protocol-needs-rights"),
        (&[("understands", "")], "protocol-interpreter-or-understands"),
        (&[("interpreter", "Səidə Quliyeva")], "protocol-interpreter-or-understands"),
        (&[("explanation", "Bilmirdim"), ("refused-to-explain", "yes")], "protocol-explained-and-refused"),
        (&[("happened-at", "10:01")], "violation-moment"),
        (&[("happened", "2018-01-09"), ("happened-at", "2018-01-08T09:00")], "violation-moment"),
        (&[("commission-told-on", "2018-01-11")], "commission-told-when"),
        (&[("commission-told-on", "2018-01-09")], "commission-told-when"),
    ] {
        assert_eq!(refused(&trial, more), key, "{more:?}");
    }
    for (field, value, key) in [
        ("language", "", "value-missing"),
        ("witness", "Əliyev Rauf", "value-form"),
        ("victim", "Əliyev Rauf|", "value-text"),
    ] {
        let fields =
            protocol(&[("language", "türk dili"), ("rights-explained", "yes"), ("understands", "yes")]);
        let kept = fields.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]);
        let fields: Vec<_> = kept.collect();
        assert_eq!(Trial::rejected("register-violation", &fields), (field, key.to_owned()));
    }
    trial.verified();
}

#[test]
fn a_protocol_keeps_its_witnesses_moment_and_what_was_refused() {
    let trial = Trial::open();
    let more = [
        ("happened-at", "2018-01-09T23:40"),
        ("language", "Azərbaycan dili"),
        ("understands", ""),
        ("interpreter", "Səidə Quliyeva"),
        ("witness", "Əliyev Rauf|Bakı, Nizami 7; Quliyeva Nərgiz|Bakı, Nizami 9"),
        ("victim", "Demir Can|Bakı, Xətai 1"),
        ("refused-to-explain", "yes"),
        ("refused-to-sign", "yes"),
        ("technical-means", "kamera 4"),
        ("damage", "yoxdur"),
    ];
    draw(&trial, &more);
    let db = trial.db();
    let kept = "SELECT happened_on||' '||happened_at||' '||interpreter||' '||rights_explained||refused_to_explain\
                ||refused_to_sign||' '||technical_means||' '||damage FROM violation";
    assert_eq!(
        cell(&db, kept).as_deref(),
        Some("2018-01-09 2018-01-09T23:40 Səidə Quliyeva 111 kamera 4 yoxdur")
    );
    let named = "SELECT group_concat(role||' '||name||' '||address, '; ') FROM bystander WHERE violation=1";
    assert_eq!(
        cell(&db, named).as_deref(),
        Some(
            "witness Əliyev Rauf Bakı, Nizami 7; witness Quliyeva Nərgiz Bakı, Nizami 9; \
             victim Demir Can Bakı, Xətai 1"
        )
    );
    trial.verified();
}

#[test]
fn a_minor_is_guarded_and_a_doubt_is_said() {
    let trial = Trial::open();
    let of = |document: &'static str, birth: &'static str, more: &[(&'static str, &'static str)]| {
        [&[("document", document), ("birth-date", birth)], more].concat()
    };
    // Sixteen on the very day is liable, one day less is not; eighteen answers alone.
    assert_eq!(refused(&trial, &of("A000001", "2002-01-11", &[])), "person-under-age");
    assert_eq!(refused(&trial, &of("A000001", "2002-01-10", &[])), "minor-needs-guardian");
    assert_eq!(refused(&trial, &of("A000001", "2000-01-11", &[])), "minor-needs-guardian");
    assert_eq!(told(&draw(&trial, &of("A000002", "2000-01-10", &[]))), [""; 0]);
    let guarded = of("A000001", "2002-01-10", &[("guardian", "Yıldız Fatma, anası")]);
    assert_eq!(told(&draw(&trial, &guarded)), ["minor-guardian", "commission-not-told"]);
    let and_told = [&guarded[..], &[("commission-told-on", "2018-01-10"), ("article", "575.1.3")]].concat();
    assert_eq!(told(&draw(&trial, &and_told)), ["minor-guardian", "commission-told"]);
    // Nobody typed the birth date of whom the register knows.
    let untyped = of("A000001", "", &[("article", "575.1.4")]);
    assert_eq!(refused(&trial, &untyped), "minor-needs-guardian");
    // Not known, or marked: in doubt.
    let unknown = of("A000003", "", &[]);
    assert_eq!(told(&draw(&trial, &unknown)), ["offender-age-in-doubt", "commission-not-told"]);
    let mark = [("number", "P-2018-1"), ("kind", "minor"), ("document", "12/3"), ("from", "2018-01-01")];
    trial.act("ichead", PROTOCOL, "mark-person", &mark).unwrap();
    let marked = of("A000002", "2000-01-10", &[("article", "575.1.3")]);
    assert_eq!(told(&draw(&trial, &marked)), ["offender-age-in-doubt", "commission-not-told"]);
    let ages = "SELECT group_concat(coalesce(age, '-'), ' ') FROM violation";
    assert_eq!(cell(&trial.db(), ages).as_deref(), Some("- minor minor in-doubt in-doubt"));
    // The office may set it otherwise.
    let set = [
        ("key", "reading.minor-needs-guardian"),
        ("value", "false"),
        ("decision", "1"),
        ("decision-date", "2018-01-09"),
        ("from", "2018-01-09"),
    ];
    trial.act("head", PROTOCOL, "amend-law", &set).unwrap();
    draw(&trial, &untyped);
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    assert_eq!(codes_of("violation", "age"), Age::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    assert_eq!(codes_of("bystander", "role"), Role::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
}
