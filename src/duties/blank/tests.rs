//! Stories of forms: received, issued, used, accounted for, and every way in which one is not to be used.

use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";

fn form<'a>(first: &'a str, last: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [("first", first), ("last", last), ("document", "qaimə 7")];
    let kept = usual.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

fn protocol(blank: &str) -> Vec<(&str, &str)> {
    vec![
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
        ("blank", blank),
    ]
}

/// AA 000001–100 received, 1–20 issued to icinspector, 21–40 to icinspector2.
fn issued() -> Trial {
    let trial = Trial::open();
    trial.act("specialist", AT, "issue-blanks", &form("AA 000001", "AA 000100", &[])).unwrap();
    let to = |first, last, login| form(first, last, &[("to", login)]);
    trial.act("specialist", AT, "issue-blanks", &to("AA 000001", "AA 000020", "icinspector")).unwrap();
    trial.act("head", AT, "issue-blanks", &to("AA 000021", "AA 000040", "icinspector2")).unwrap();
    trial
}

fn draw(trial: &Trial, blank: &str) {
    trial.act("icinspector", AT, "register-violation", &protocol(blank)).unwrap();
}

#[test]
fn a_form_is_used_once_whether_or_not_ranges_are_kept() {
    let trial = Trial::open();
    draw(&trial, "ZZ 900001");
    let again = |blank| trial.refused("icinspector", AT, "register-violation", &protocol(blank));
    assert_eq!(again("zz900001"), "blank-used");
    draw(&trial, "ZZ 0900001"); // another paper
    let annul = [("number", "V-2018-1"), ("reason", "İki dəfə daxil edilib")];
    trial.act("ichead", AT, "annul-record", &annul).unwrap();
    draw(&trial, "ZZ 900001");
    trial.verified();
}

#[test]
fn a_protocol_needs_a_form_of_the_officers_own() {
    let trial = issued();
    let drawn = |login, at, blank| trial.refused(login, at, "register-violation", &protocol(blank));
    for (login, blank, key) in [
        ("icinspector", "AA 000021", "blank-of-another"),
        ("icinspector2", "AA 000020", "blank-of-another"),
        ("icinspector", "AA 000041", "blank-not-issued"),
        ("icinspector", "AA 000101", "blank-not-issued"),
        ("icinspector", "AB 000001", "blank-not-issued"),
        ("icinspector", "AA 00001", "blank-not-issued"),
        ("ichead", "AA 000001", "blank-of-another"),
    ] {
        assert_eq!(drawn(login, AT, blank), key, "{login} {blank}");
    }
    draw(&trial, "AA 000001");
    draw(&trial, "AA 000020");
    // Before the first range was issued there was nothing to hold a form against.
    let early: Vec<_> = protocol("AA 000077").into_iter().chain([("on", "2018-01-09")]).collect();
    trial.act("icinspector", AT, "register-violation", &early).unwrap();
    trial.verified();
}

#[test]
fn ranges_do_not_overlap() {
    let trial = issued();
    let issue = |fields: &[(&str, &str)]| trial.refused("specialist", AT, "issue-blanks", fields);
    let to = [("to", "icinspector")];
    for (fields, key) in [
        (form("AA 000100", "AA 000150", &[]), "blanks-received-before"),
        (form("AA 000000", "AA 000001", &[]), "blanks-received-before"),
        (form("AA 000050", "AA 000060", &[]), "blanks-received-before"),
        (form("AA 000060", "AA 000050", &[]), "blanks-range"),
        (form("AA 000060", "AB 000070", &[]), "blanks-range"),
        (form("AA 000060", "AA 0000070", &[]), "blanks-range"),
        (form("AA 000040", "AA 000050", &to), "blanks-issued-before"),
        (form("AA 000010", "AA 000012", &to), "blanks-issued-before"),
        (form("AA 000091", "AA 000101", &to), "blanks-not-received"),
        (form("AB 000001", "AB 000010", &to), "blanks-not-received"),
        (
            form("AA 000041", "AA 000050", &[("to", "icinspector"), ("on", "2018-01-09")]),
            "blanks-not-received",
        ),
    ] {
        assert_eq!(issue(&fields), key, "{fields:?}");
    }
    assert_eq!(trial.refused("icinspector", AT, "issue-blanks", &form("BB 001", "BB 002", &[])), "Post");
    // What was used before ranges were kept is not issued.
    let early: Vec<_> = protocol("AA 000077").into_iter().chain([("on", "2018-01-09")]).collect();
    trial.act("icinspector", AT, "register-violation", &early).unwrap();
    assert_eq!(issue(&form("AA 000070", "AA 000080", &to)), "blank-used");
    trial.verified();
}

#[test]
fn what_was_spoiled_or_lost_is_not_used() {
    let trial = issued();
    let account = |first, last, fate, more: &[(&'static str, &'static str)]| -> Vec<(&str, &str)> {
        [("first", first), ("last", last), ("fate", fate)].into_iter().chain(more.iter().copied()).collect()
    };
    let why = [("ground", "Mürəkkəb dağılıb"), ("document", "akt 3")];
    let refused = |fields: &[(&str, &str)]| trial.refused("specialist", AT, "account-blanks", fields);
    draw(&trial, "AA 000003");
    for (fields, key) in [
        (account("AA 000005", "", "spoiled", &[]), "blank-needs-ground"),
        (account("AA 000005", "", "lost", &why[..1]), "blank-needs-ground"),
        (account("AA 000005", "", "used", &[]), "blank-needs-case"),
        (account("AA 000005", "AA 000006", "used", &[("violation", "V-2018-1")]), "blank-needs-case"),
        (account("AA 000005", "", "returned", &[("violation", "V-2018-1")]), "blank-without-case"),
        (account("AA 000002", "AA 000003", "spoiled", &why), "blank-used"),
        (account("AA 000020", "AA 000021", "lost", &why), "blanks-not-of-one-range"),
        (account("AA 000040", "AA 000041", "lost", &why), "blanks-not-of-one-range"),
        (account("AA 000041", "", "returned", &[]), "blanks-in-no-hand"),
        (account("AB 000041", "", "spoiled", &why), "blanks-not-received"),
        (account("AA 000009", "AA 000008", "lost", &why), "blanks-range"),
    ] {
        assert_eq!(refused(&fields), key, "{fields:?}");
    }
    trial
        .act("specialist", AT, "account-blanks", &account("AA 000005", "AA 000006", "spoiled", &why))
        .unwrap();
    trial.act("specialist", AT, "account-blanks", &account("AA 000090", "", "lost", &why)).unwrap();
    assert_eq!(refused(&account("AA 000006", "", "lost", &why)), "blank-accounted");
    let draw = |blank| trial.refused("icinspector", AT, "register-violation", &protocol(blank));
    assert_eq!((draw("AA 000005"), draw("AA 000006")), ("blank-accounted".into(), "blank-accounted".into()));
    let to = [("to", "icinspector")];
    let issue = form("AA 000089", "AA 000091", &to);
    assert_eq!(trial.refused("specialist", AT, "issue-blanks", &issue), "blank-accounted");
    trial.verified();
}

#[test]
fn what_was_returned_is_issued_again() {
    let trial = issued();
    let back = [("first", "AA 000011"), ("last", "AA 000020"), ("fate", "returned")];
    trial.act("specialist", AT, "account-blanks", &back).unwrap();
    assert_eq!(trial.refused("specialist", AT, "account-blanks", &back), "blanks-in-no-hand");
    let partly = [("first", "AA 000010"), ("last", "AA 000011"), ("fate", "returned")];
    assert_eq!(trial.refused("specialist", AT, "account-blanks", &partly), "blanks-not-of-one-range");
    let draw = |login, blank| trial.refused(login, AT, "register-violation", &protocol(blank));
    assert_eq!(draw("icinspector", "AA 000011"), "blank-not-issued");
    let to = |first, last| form(first, last, &[("to", "icinspector2")]);
    assert_eq!(
        trial.refused("specialist", AT, "issue-blanks", &to("AA 000010", "AA 000020")),
        "blanks-issued-before"
    );
    trial.act("specialist", AT, "issue-blanks", &to("AA 000011", "AA 000020")).unwrap();
    assert_eq!(draw("icinspector", "AA 000011"), "blank-of-another");
    trial.act("icinspector2", AT, "register-violation", &protocol("AA 000011")).unwrap();
    trial.verified();
}

#[test]
fn a_protocol_without_its_form_names_it_later() {
    let trial = issued();
    draw(&trial, "");
    draw(&trial, "AA 000002");
    let used = |first| [("first", first), ("fate", "used"), ("violation", "V-2018-1")];
    let refused = |first| trial.refused("specialist", AT, "account-blanks", &used(first));
    assert_eq!(
        (refused("AA 000002"), refused("AA 000021")),
        ("blank-used".into(), "blank-of-another".into())
    );
    trial.act("specialist", AT, "account-blanks", &used("AA 000001")).unwrap();
    assert_eq!(refused("AA 000003"), "case-names-its-blank");
    let correct = |new| {
        [
            ("number", "V-2018-1"),
            ("field", "blank"),
            ("old", "AA 000001"),
            ("new", new),
            ("reason", "Səhv yazılıb"),
        ]
    };
    let wrong = |new| trial.refused("ichead", AT, "correct-record", &correct(new));
    assert_eq!((wrong("AA 000002"), wrong("AA 000030")), ("blank-used".into(), "blank-of-another".into()));
    trial.act("ichead", AT, "correct-record", &correct("AA 000003")).unwrap();
    draw(&trial, "AA 000001");
    // A range that was used, and one that was issued from, stay.
    let annul = |number| trial.refused("head", AT, "annul-record", &[("number", number), ("reason", "Səhv")]);
    assert_eq!(
        (annul("H-2018-1"), annul("H-2018-2")),
        ("record-has-others".into(), "record-has-others".into())
    );
    trial.act("head", AT, "annul-record", &[("number", "H-2018-3"), ("reason", "Səhv")]).unwrap();
    trial.verified();
}

#[test]
fn the_schema_allows_every_fate_but_the_one_a_case_tells() {
    let fates: Vec<_> = Fate::ALL.iter().map(|(code, _)| *code).filter(|code| *code != "used").collect();
    assert_eq!(fates, codes_of("blank", "fate"));
}

#[test]
fn a_form_is_looked_up_by_an_index() {
    let db = Trial::open().db();
    let plan = |sql: &str| db.plan(sql).unwrap().join("; ");
    assert!(
        plan(USED.replace("?1", "'AA 1'").replace("?2", "'AA 2'").replace("?3", "0").as_str())
            .contains("violation_blank")
    );
    assert!(plan(GONE.replace("?1", "'AA 1'").as_str()).contains("blank_gone"));
}
