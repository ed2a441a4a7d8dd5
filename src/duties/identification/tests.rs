//! Stories of who has no papers.

use super::*;
use crate::{
    duties::testing::{Trial, codes_of},
    office::Receipt,
};

type Fields<'a> = &'a [(&'a str, &'a str)];

const AT: &str = "2018-01-10T10:00";
const KAYA: Fields<'_> = &[("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR")];
const PROPOSED: Fields<'_> = &[("number", "P-2018-1"), ("text", "Pasportu yoxdur")];
const ASKED: Fields<'_> = &[
    ("number", "L-2018-1"),
    ("way", "ministry"),
    ("country", "TUR"),
    ("to", "Xarici İşlər Nazirliyi"),
    ("letter", "5/1"),
];
const CONFIRMED: Fields<'_> = &[
    ("number", "L-2018-1"),
    ("letter", "5/1"),
    ("reply", "confirmed"),
    ("reply-number", "88"),
    ("text", "Vətəndaşdır"),
];
const IDENTIFIED: Fields<'_> = &[
    ("number", "L-2018-1"),
    ("result", "identified"),
    ("ground", "Konsulluğun məktubu 88"),
    ("surname", "Kaya"),
    ("given", "Efe"),
    ("citizenship", "TUR"),
];
const PASSPORT: Fields<'_> = &[
    ("document", "U7654321"),
    ("document-kind", "passport"),
    ("country", "TUR"),
    ("valid-until", "2025-01-01"),
];
const TRAVEL: Fields<'_> = &[
    ("number", "R-2018-1"),
    ("ground", "unobtainable"),
    ("text", "Konsulluq sənəd vermir"),
    ("travel-to", "TUR"),
    ("height", "174"),
    ("eye-colour", "qonur"),
    ("photo", "true"),
];
const ISSUED: Fields<'_> = &[
    ("number", "L-2018-1"),
    ("document", "SS000123"),
    ("issuer", "Dövlət Miqrasiya Xidməti"),
    ("valid-until", "2018-07-10"),
];

fn with<'a>(base: Fields<'a>, other: Fields<'a>) -> Vec<(&'a str, &'a str)> {
    let kept = base.iter().filter(|(key, _)| !other.iter().any(|(k, _)| k == key)).copied();
    kept.chain(other.iter().copied()).collect()
}

fn undocumented() -> Trial {
    let trial = Trial::open();
    trial.act("specialist", "2018-01-08T09:00", "register-person", KAYA).unwrap();
    trial
}

/// One who is removed.
fn removed() -> Trial {
    let trial = Trial::open();
    let issued = [
        ("basis", "service-decision"),
        ("ground", "79.1.2"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "14"),
        ("decision-date", "2018-01-08"),
    ];
    trial.act("dphead", "2018-01-08T10:00", "issue-deportation", &with(KAYA, &issued)).unwrap();
    trial
}

fn done(trial: &Trial, act: &'static str, fields: Fields<'_>) -> Receipt {
    trial.act("icinspector", AT, act, fields).unwrap()
}

fn refused(trial: &Trial, act: &'static str, fields: Fields<'_>) -> String {
    trial.refused("icinspector", AT, act, fields)
}

fn cell(trial: &Trial, sql: &str) -> String {
    trial.db().one(sql, &[], |row| row.get::<Option<String>>(0)).unwrap().flatten().unwrap_or_default()
}

#[test]
fn an_identity_is_asked_answered_and_recorded() {
    let trial = undocumented();
    done(&trial, "propose-identification", PROPOSED);
    assert_eq!(refused(&trial, "propose-identification", PROPOSED), "identification-open");
    let receipt = done(&trial, "send-identity-request", ASKED);
    assert_eq!(receipt.next.as_deref(), Some("nezaret record-identity-answer L-2018-000001 --letter '5/1'"));
    assert_eq!(cell(&trial, "SELECT state||' '||follow_up_on FROM identification"), "requested 2018-02-09");
    assert_eq!(refused(&trial, "send-identity-request", ASKED), "identity-letter-twice");
    // Asked once more: the later letter awaits the answer.
    let again = with(ASKED, &[("letter", "5/2")]);
    let receipt = trial.act("icinspector", "2018-02-12T10:00", "send-identity-request", &again).unwrap();
    assert_eq!(receipt.notes[0].0, "identity-asked-again");
    assert_eq!(cell(&trial, "SELECT state||' '||follow_up_on FROM identification"), "requested 2018-03-14");
    let at = "2018-02-20T10:00";
    assert_eq!(trial.refused("icinspector", at, "record-identity-answer", CONFIRMED), "identity-letter-none");
    let none = with(
        IDENTIFIED,
        &[("result", "not-identified"), ("surname", ""), ("given", ""), ("citizenship", "")],
    );
    assert_eq!(trial.refused("icinspector", at, "record-identification", &none), "identity-unanswered");
    let receipt = trial
        .act("icinspector", at, "record-identity-answer", &with(CONFIRMED, &[("letter", "5/2")]))
        .unwrap();
    assert_eq!(
        receipt.next.as_deref(),
        Some("nezaret record-identification L-2018-000001 --result identified")
    );
    let shown = with(IDENTIFIED, PASSPORT);
    trial.act("icinspector", at, "record-identification", &shown).unwrap();
    assert_eq!(cell(&trial, "SELECT result FROM identification"), "identified");
    assert_eq!(
        cell(&trial, "SELECT kind||' '||number||' '||evidence||' '||ground FROM identity_document"),
        "passport U7654321 L-2018-000001 Konsulluğun məktubu 88"
    );
    assert_eq!(trial.refused("icinspector", at, "record-identification", &shown), "state-forbids");
    assert_eq!(
        trial.refused("icinspector", at, "propose-identification", PROPOSED),
        "identification-has-papers"
    );
    // A document that is gone is none, and its loss lets the work begin anew.
    let lost =
        [("number", "P-2018-1"), ("document", "U7654321"), ("status", "lost"), ("evidence", "Ərizə 4")];
    trial.act("icinspector", at, "report-document", &lost).unwrap();
    trial.act("icinspector", at, "propose-identification", PROPOSED).unwrap();
    trial.verified();
}

#[test]
fn who_is_sheltered_is_told_of_to_no_foreign_authority() {
    for (kind, country) in [("asylum-pending", ""), ("refugee", ""), ("risk", "TUR")] {
        let trial = undocumented();
        done(&trial, "propose-identification", PROPOSED);
        let mark = [
            ("number", "P-2018-1"),
            ("kind", kind),
            ("document", "Ərizə 3, 2018-01-09"),
            ("country", country),
        ];
        trial.act("icinspector", "2018-01-09T10:00", "mark-person", &mark).unwrap();
        assert_eq!(refused(&trial, "send-identity-request", ASKED), "identity-request-barred");
        let directly = with(ASKED, &[("way", "direct"), ("agreement", "Saziş, 2011")]);
        assert_eq!(refused(&trial, "send-identity-request", &directly), "identity-request-barred");
        let own = with(ASKED, &[("way", "information-system"), ("country", ""), ("to", "VMMS")]);
        done(&trial, "send-identity-request", &own);
        if kind == "risk" {
            done(&trial, "send-identity-request", &with(ASKED, &[("country", "GEO"), ("letter", "5/3")]));
        }
        trial.verified();
    }
}

#[test]
fn the_way_says_what_is_needed() {
    let trial = undocumented();
    done(&trial, "propose-identification", PROPOSED);
    for (other, key) in [
        (&[("way", "information-system")][..], "identity-request-system"),
        (&[("country", "")], "identity-request-country"),
        (&[("country", "AZE")], "identity-request-ours"),
        (&[("way", "direct")], "identity-request-agreement"),
        (&[("agreement", "Saziş, 2011")], "identity-request-ministry"),
    ] {
        assert_eq!(refused(&trial, "send-identity-request", &with(ASKED, other)), key, "{other:?}");
    }
    assert_eq!(trial.refused("dpinspector", AT, "send-identity-request", ASKED), "Clause");
    assert_eq!(
        refused(&trial, "send-identity-request", &with(ASKED, &[("on", "2018-01-09")])),
        "identification-before"
    );
    done(&trial, "send-identity-request", &with(ASKED, &[("way", "direct"), ("agreement", "Saziş, 2011")]));
    for (other, key) in [
        (&[("reply-number", "")][..], "identity-answer-number"),
        (&[("reply", "withdrawn")], "identity-answer-number"),
        (&[("reply", "asked-again"), ("reply-number", "")], "identity-answer-number"),
        (&[("letter", "5/9")], "identity-letter-none"),
    ] {
        assert_eq!(refused(&trial, "record-identity-answer", &with(CONFIRMED, other)), key, "{other:?}");
    }
    done(&trial, "record-identity-answer", &with(CONFIRMED, &[("reply", "withdrawn"), ("reply-number", "")]));
    assert_eq!(cell(&trial, "SELECT state FROM identification"), "answered");
    let later = with(ASKED, &[("letter", "6/1")]);
    trial.act("icinspector", "2018-01-12T10:00", "send-identity-request", &later).unwrap();
    let early = with(CONFIRMED, &[("letter", "6/1"), ("on", "2018-01-11")]);
    assert_eq!(
        trial.refused("icinspector", "2018-01-12T10:00", "record-identity-answer", &early),
        "identity-answer-early"
    );
    trial.verified();
}

#[test]
fn a_result_names_somebody_whole_or_nobody() {
    let trial = removed();
    done(&trial, "propose-identification", PROPOSED);
    for (other, key) in [
        (&[("citizenship", "")][..], "identified-as-whom"),
        (&[("result", "not-identified")], "not-identified-as-nobody"),
        (&[("document", "U7654321")], "identified-document-whole"),
        (&[("valid-until", "2025-01-01")], "identified-document-whole"),
    ] {
        assert_eq!(refused(&trial, "record-identification", &with(IDENTIFIED, other)), key, "{other:?}");
    }
    // While the removal is under way only a head adds a document.
    let shown = with(IDENTIFIED, PASSPORT);
    assert_eq!(refused(&trial, "record-identification", &shown), "amend-needs-head");
    let otherwise = with(&shown, &[("given", "Ali"), ("citizenship", "GEO")]);
    let receipt = trial.act("ichead", AT, "record-identification", &otherwise).unwrap();
    let commands: Vec<&str> = receipt.notes.iter().map(|(_, args)| args[0].1.as_str()).collect();
    assert_eq!(
        commands,
        [
            "nezaret add-name P-2018-000001 --kind birth --surname 'Kaya' --given 'Ali' --evidence L-2018-000001 \
             --ground 'Konsulluğun məktubu 88'",
            "nezaret add-citizenship P-2018-000001 --country GEO --instead --evidence L-2018-000001 \
             --ground 'Konsulluğun məktubu 88'"
        ]
    );
    let ours = [("surname", "Əliyev"), ("given", "Rauf"), ("citizenship", "AZE")];
    trial.act("specialist", AT, "register-person", &ours).unwrap();
    assert_eq!(
        refused(&trial, "propose-identification", &with(PROPOSED, &[("number", "P-2018-2")])),
        "identification-of-citizen"
    );
    trial.verified();
}

#[test]
fn a_travel_document_is_for_who_is_removed_and_has_no_paper() {
    let trial = removed();
    for (other, key) in [
        (&[("ground", "treaty")][..], "travel-treaty"),
        (&[("agreement", "Saziş, 2011")], "travel-treaty"),
        (&[("height", "300")], "travel-height"),
        (&[("photo", "")], "travel-photo"),
        (&[("travel-to", "AZE")], "travel-to-ours"),
    ] {
        assert_eq!(refused(&trial, "propose-travel-document", &with(TRAVEL, other)), key, "{other:?}");
    }
    assert_eq!(trial.refused("dpinspector", AT, "propose-travel-document", TRAVEL), "Clause");
    let receipt = done(&trial, "propose-travel-document", TRAVEL);
    let empty: Vec<&str> = receipt.notes.iter().map(|(_, args)| args[0].1.as_str()).collect();
    assert_eq!(
        empty,
        ["birth-date", "sex", "birth-place", "distinguishing-marks", "home-address"]
            .map(|c| format!("column-{c}"))
    );
    assert_eq!(refused(&trial, "propose-travel-document", TRAVEL), "identification-open");
    assert_eq!(refused(&trial, "record-identification", IDENTIFIED), "identification-is-travel");
    for (other, key) in [
        (&[("issuer", "")][..], "travel-given-or-refused"),
        (&[("refused", "Foto yoxdur")], "travel-given-or-refused"),
        (&[("issued-on", "2018-01-09")], "travel-issued-early"),
        (&[("valid-until", "2018-01-09")], "document-days"),
    ] {
        assert_eq!(refused(&trial, "record-travel-document", &with(ISSUED, other)), key, "{other:?}");
    }
    done(&trial, "record-travel-document", ISSUED);
    assert_eq!(
        cell(
            &trial,
            "SELECT kind||' '||number||' '||country||' '||issued_on||' '||valid_until FROM identity_document"
        ),
        "travel-document SS000123 AZE 2018-01-10 2018-07-10"
    );
    assert_eq!(refused(&trial, "propose-travel-document", TRAVEL), "travel-has-papers");
    // It lets nobody cross the border any more.
    let late = "2018-07-11T10:00";
    trial.act("icinspector", late, "propose-travel-document", TRAVEL).unwrap();
    let none = [("number", "L-2018-2"), ("refused", "Konsulluq sənəd verib")];
    trial.act("icinspector", late, "record-travel-document", &none).unwrap();
    let cancelled = [("number", "R-2018-1"), ("ending", "legalised"), ("ground", "İcazə 7 verilib")];
    trial.act("dephead", late, "cancel-deportation", &cancelled).unwrap();
    assert_eq!(trial.refused("icinspector", late, "propose-travel-document", TRAVEL), "travel-removal-over");
    let other = [("surname", "Demir"), ("given", "Can"), ("citizenship", "TUR")];
    trial.act("specialist", AT, "register-person", &other).unwrap();
    done(&trial, "propose-identification", &with(PROPOSED, &[("number", "P-2018-2")]));
    assert_eq!(
        refused(&trial, "record-travel-document", &with(ISSUED, &[("number", "L-2018-3")])),
        "identification-is-identity"
    );
    trial.verified();
}

#[test]
fn the_clause_of_travel_documents_has_its_first_day() {
    let trial = removed();
    let before = with(TRAVEL, &[("on", "2015-02-26"), ("paper", "1")]);
    assert_eq!(refused(&trial, "propose-travel-document", &before), "NotInForce");
    let on = with(TRAVEL, &[("on", "2015-02-27"), ("paper", "1")]);
    done(&trial, "propose-travel-document", &on);
}

#[test]
fn the_codes_are_those_of_the_schema() {
    for (table, column, codes) in [
        ("identification", "kind", Purpose::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>()),
        ("identification", "state", State::ALL.iter().map(|(code, _)| *code).collect()),
        ("identification", "result", Outcome::ALL.iter().map(|(code, _)| *code).collect()),
        ("identification", "ground", form::Ground::ALL.iter().map(|(code, _)| *code).collect()),
        ("identity_request", "way", Way::ALL.iter().map(|(code, _)| *code).collect()),
        ("identity_request", "reply", Reply::ALL.iter().map(|(code, _)| *code).collect()),
    ] {
        assert_eq!(codes_of(table, column), codes, "{table}.{column}");
    }
}
