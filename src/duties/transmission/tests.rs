//! Stories of what goes to other systems: once, in its present version, and until it is taken.

use super::{LineKind, TransmitData, outbox, write};
use crate::{
    duties::testing::{Trial, session},
    law::{Law, Matters, System},
    office::{Common, Error, Office, Receipt, Result},
    values::{Date, Number},
};
use serde_json::Value as Json;

/// A decision whose copy is served on 2018-01-15 can be challenged to 2018-01-25.
const PROTOCOL: [(&str, &str); 7] = [
    ("surname", "Yıldız"),
    ("given", "Ayşe"),
    ("birth-date", "1990-05-01"),
    ("citizenship", "TUR"),
    ("document", "U1234567"),
    ("article", "575.1.1"),
    ("place", "Bakı, Nizami küçəsi 5"),
];
const DECISION: [(&str, &str); 5] = [
    ("number", "V-2018-1"),
    ("outcome", "fined-and-stay-legalised"),
    ("fine", "350"),
    ("ground", "Hallar sübuta yetirilib"),
    ("attended", "true"),
];
const COPY: [(&str, &str); 7] = [
    ("number", "V-2018-1"),
    ("served-at", "2018-01-15T12:00"),
    ("way", "in-person"),
    ("language", "türk"),
    ("understands", "true"),
    ("copy-handed-over", "true"),
    ("remedy-told", "true"),
];
const BAN: [(&str, &str); 6] = [
    ("number", "P-2018-1"),
    ("basis", "79.2"),
    ("authority", "Dövlət Miqrasiya Xidməti"),
    ("decision-number", "14/7"),
    ("decision-date", "2018-01-15"),
    ("years", "3"),
];
const IN_FORCE: &str = "2018-01-26T09:00";

fn decided() -> Trial {
    let trial = Trial::open();
    trial.act("icinspector", "2018-01-10T10:00", "register-violation", &PROTOCOL).unwrap();
    trial.act("ichead", "2018-01-15T11:00", "decide-violation", &DECISION).unwrap();
    trial.act("icinspector", "2018-01-15T13:00", "serve-decision", &COPY).unwrap();
    trial
}

fn banned() -> Trial {
    let trial = Trial::open();
    trial.act("specialist", "2018-01-15T10:00", "register-person", &PROTOCOL[..5]).unwrap();
    trial.act("dphead", "2018-01-15T11:00", "impose-ban", &BAN).unwrap();
    trial
}

const OFFENCES: TransmitData = TransmitData { to: System::Vmms, what: Matters::Offences, again: false };
const BANS: TransmitData = TransmitData { to: System::Iamas, what: Matters::Bans, again: false };

fn perform(trial: &Trial, login: &str, at: &str, act: &TransmitData, common: &Common) -> Result<Receipt> {
    let mut db = crate::store::Db::write(&trial.path)?;
    let mut office = Office::open(&mut db, session(login, at))?;
    let receipt = office.perform("transmit-data", act, common, None)?;
    office.commit()?;
    Ok(receipt)
}

fn send(trial: &Trial, login: &str, at: &str, act: &TransmitData) -> Result<Receipt> {
    perform(trial, login, at, act, &Common::default())
}

fn broke(sent: Result<Receipt>) -> String {
    match sent {
        Err(Error::Rule(rule)) => rule.key.into(),
        Err(Error::Refusal(refusal)) => refusal.failed.code().into(),
        other => panic!("{other:?}"),
    }
}

/// The header and the lines of a file.
fn file(trial: &Trial, serial: i64) -> Vec<Json> {
    let mut bytes = Vec::new();
    write(&trial.db(), Number { register: 'U', year: 2018, serial }, true, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What is due of a kind on a day.
fn due(trial: &Trial, what: Matters, system: System, on: &str) -> Vec<(LineKind, String)> {
    let (law, mut found) = (Law::new(), Vec::new());
    let on: Date = on.parse().unwrap();
    let route = law.route(what, system).unwrap();
    outbox(&trial.db(), route, on, false, "1", |due| {
        found.push((due.kind, due.since.to_string()));
        Ok(())
    })
    .unwrap();
    found
}

fn offences(trial: &Trial, on: &str) -> Vec<(LineKind, String)> {
    due(trial, Matters::Offences, System::Vmms, on)
}

#[test]
fn a_decision_is_due_the_day_it_enters_into_force_and_is_sent_once() {
    let trial = decided();
    assert_eq!(offences(&trial, "2018-01-25"), [], "IXM 138.1.1: the last day to appeal");
    assert_eq!(offences(&trial, "2018-01-26"), [(LineKind::New, "2018-01-25".into())]);
    assert_eq!(broke(send(&trial, "icinspector", "2018-01-25T09:00", &OFFENCES)), "transmit-nothing");
    let receipt = send(&trial, "icinspector", IN_FORCE, &OFFENCES).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "U-2018-000001");
    assert_eq!(offences(&trial, "2018-01-26"), []);
    assert_eq!(offences(&trial, "2018-03-01"), []);
    assert_eq!(broke(send(&trial, "icinspector", IN_FORCE, &OFFENCES)), "transmit-nothing");
    let lines = file(&trial, 1);
    assert_eq!((&lines[0]["records"], &lines[0]["sequence"]), (&Json::from(1), &Json::from(1)));
    let (line, data) = (&lines[1], &lines[1]["data"]);
    assert_eq!((&line["kind"], &line["record"]), (&Json::from("new"), &Json::from("V-2018-000001")));
    for (field, value) in [
        ("surname", "Yıldız"),
        ("article", "575.1.1"),
        ("decided-on", "2018-01-15"),
        ("in-force-on", "2018-01-25"),
        ("fine", "350.00"),
        ("decision-number", "V-2018-000001"),
    ] {
        assert_eq!(data[field], value, "{field}");
    }
    trial.verified();
}

#[test]
fn what_changes_after_it_was_sent_is_corrected_and_what_falls_away_withdrawn() {
    let trial = decided();
    send(&trial, "icinspector", IN_FORCE, &OFFENCES).unwrap();
    // Who is in charge is nothing that is sent.
    let assign = [("number", "V-2018-1"), ("to", "icinspector2"), ("reason", "xəstəlik")];
    trial.act("ichead", "2018-01-27T09:00", "transfer-case", &assign).unwrap();
    assert_eq!(offences(&trial, "2018-01-28"), []);
    let father = [("number", "P-2018-1"), ("field", "father"), ("new", "Mehmet"), ("reason", "pasport")];
    trial.act("ichead", "2018-01-28T09:00", "correct-record", &father).unwrap();
    assert_eq!(offences(&trial, "2018-01-30"), [(LineKind::Correction, "2018-01-28".into())]);
    send(&trial, "icinspector", "2018-01-30T09:00", &OFFENCES).unwrap();
    let lines = file(&trial, 2);
    assert_eq!(lines[0]["sequence"], 2);
    assert_eq!((&lines[1]["kind"], &lines[1]["data"]["father"]), (&"correction".into(), &"Mehmet".into()));
    assert_eq!(
        (&lines[1]["first"]["file"], &lines[1]["first"]["line"]),
        (&"U-2018-000001".into(), &1.into())
    );
    let annul = [("number", "V-2018-1"), ("reason", "başqa şəxs")];
    trial.act("ichead", "2018-01-31T09:00", "annul-record", &annul).unwrap();
    assert_eq!(offences(&trial, "2018-01-31"), [(LineKind::Withdrawal, "2018-01-31".into())]);
    send(&trial, "icinspector", "2018-01-31T10:00", &OFFENCES).unwrap();
    let lines = file(&trial, 3);
    assert_eq!((&lines[1]["kind"], lines[1].get("data")), (&"withdrawal".into(), None));
    assert_eq!(lines[1]["first"]["file"], "U-2018-000001");
    assert_eq!(offences(&trial, "2018-02-01"), []);
    trial.verified();
}

#[test]
fn what_was_never_sent_is_not_withdrawn() {
    let trial = decided();
    let annul = [("number", "V-2018-1"), ("reason", "başqa şəxs")];
    trial.act("ichead", "2018-01-31T09:00", "annul-record", &annul).unwrap();
    assert_eq!(offences(&trial, "2018-01-31"), []);
}

#[test]
fn a_ban_goes_with_its_active_status_and_is_switched_off_by_the_calendar_or_by_hand() {
    let bans = |trial: &Trial, on: &str| due(trial, Matters::Bans, System::Iamas, on);
    let trial = banned();
    send(&trial, "dpinspector", "2018-01-15T12:00", &BANS).unwrap();
    assert_eq!(file(&trial, 1)[1]["data"]["active"], true);
    let last: Date = file(&trial, 1)[1]["data"]["until-date"].as_str().unwrap().parse().unwrap();
    assert_eq!(bans(&trial, &last.to_string()), []);
    assert_eq!(bans(&trial, &last.plus_days(1).to_string()).len(), 1);
    let lift = [
        ("number", "B-2018-1"),
        ("ground", "məhkəmə qərarı"),
        ("authority", "Məhkəmə"),
        ("decision-number", "2-1/18"),
        ("decision-date", "2018-02-01"),
    ];
    trial.act("dphead", "2018-02-01T09:00", "lift-ban", &lift).unwrap();
    send(&trial, "dpinspector", "2018-02-01T10:00", &BANS).unwrap();
    let line = &file(&trial, 2)[1];
    assert_eq!((&line["kind"], &line["data"]["active"]), (&"correction".into(), &false.into()));
    assert_eq!(bans(&trial, &last.plus_days(1).to_string()), [], "it is off already");
    trial.verified();
}

#[test]
fn a_suspension_goes_to_who_executes_at_once_and_its_end_as_a_correction() {
    const SUSPENSIONS: TransmitData =
        TransmitData { to: System::ExecutingBody, what: Matters::Suspensions, again: false };
    let held = |trial: &Trial, on: &str| due(trial, Matters::Suspensions, System::ExecutingBody, on);
    let trial = decided();
    let challenge = [
        ("number", "V-2018-1"),
        ("body", "court"),
        ("body-name", "Nəsimi rayon məhkəməsi"),
        ("body-number", "3-12"),
        ("lodged-by", "Ayşe Yıldız"),
    ];
    assert_eq!(held(&trial, "2018-01-20"), []);
    let receipt = trial.act("icinspector", "2018-01-20T10:00", "record-challenge", &challenge).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "suspension-to-send"), "{receipt:?}");
    assert_eq!(held(&trial, "2018-01-20"), [(LineKind::New, "2018-01-20".into())]);
    assert_eq!(broke(send(&trial, "dpinspector", "2018-01-20T11:00", &SUSPENSIONS)), "clause");
    send(&trial, "icinspector", "2018-01-20T11:00", &SUSPENSIONS).unwrap();
    let data = file(&trial, 1)[1]["data"].clone();
    for (field, value) in [
        ("surname", "Yıldız"),
        ("decision-number", "V-2018-000001"),
        ("challenged-at", "Nəsimi rayon məhkəməsi"),
        ("fine", "350.00"),
        ("executing", "immigration-control"),
    ] {
        assert_eq!(data[field], value, "{field}");
    }
    assert_eq!((&data["suspended"], data.get("verdict")), (&true.into(), None));
    assert_eq!(held(&trial, "2018-02-01"), []);
    let ruled = [
        ("number", "Z-2018-1"),
        ("verdict", "changed"),
        ("fine", "300"),
        ("ruling", "3-12"),
        ("ruling-date", "2018-02-01"),
        ("in-force-on", "2018-02-11"),
    ];
    let receipt = trial.act("icinspector", "2018-02-01T10:00", "record-challenge-outcome", &ruled).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "suspension-ended-to-send"), "{receipt:?}");
    assert_eq!(held(&trial, "2018-02-01"), [(LineKind::Correction, "2018-02-01".into())]);
    send(&trial, "icinspector", "2018-02-01T11:00", &SUSPENSIONS).unwrap();
    let line = file(&trial, 2)[1].clone();
    assert_eq!((&line["kind"], &line["first"]["file"]), (&"correction".into(), &"U-2018-000001".into()));
    let data = &line["data"];
    assert_eq!((&data["suspended"], &data["verdict"]), (&false.into(), &"changed".into()));
    assert_eq!((&data["fine"], &data["in-force-on"]), (&"300.00".into(), &"2018-02-11".into()));
    // One that came too late holds nothing up.
    let late = [&challenge[..3], &[("body-number", "3-13"), ("lodged-by", "Ayşe Yıldız")]].concat();
    trial.act("icinspector", "2018-02-20T10:00", "record-challenge", &late).unwrap();
    assert_eq!(held(&trial, "2018-02-20"), []);
    trial.verified();
}

#[test]
fn the_clause_is_that_of_what_is_sent() {
    let trial = decided();
    assert_eq!(broke(send(&trial, "dpinspector", IN_FORCE, &OFFENCES)), "clause");
    assert_eq!(broke(send(&trial, "icinspector", IN_FORCE, &BANS)), "clause");
    assert_eq!(broke(send(&trial, "head", IN_FORCE, &OFFENCES)), "post");
    let nowhere = TransmitData { to: System::Iamas, ..OFFENCES };
    assert_eq!(broke(send(&trial, "icinspector", IN_FORCE, &nowhere)), "route-unknown");
    let yesterday = Common { on: Some("2018-01-25".parse().unwrap()), ..Common::default() };
    assert_eq!(broke(perform(&trial, "icinspector", IN_FORCE, &OFFENCES, &yesterday)), "transmit-today-only");
    send(&trial, "specialist", IN_FORCE, &OFFENCES).unwrap();
}

#[test]
fn before_the_law_asks_for_them_no_data_are_sent() {
    let law = Law::new();
    let route = law.route(Matters::Offences, System::Vmms).unwrap();
    let error = super::outbox_version(route, "2016-02-29".parse().unwrap()).unwrap_err();
    assert!(error.to_string().starts_with("route-not-in-force"), "{error}");
    for route in law.routes() {
        for version in &route.versions {
            let fields = super::fields::Field::of_version(version, super::outbox::known(route.what));
            assert_eq!(fields.len(), version.fields.len(), "{} to {}", route.what, route.system);
        }
    }
}

/// Answers to the first file.
fn answer(trial: &Trial, more: &[(&str, &str)]) -> Receipt {
    let fields: Vec<_> = [("number", "U-2018-1")].into_iter().chain(more.iter().copied()).collect();
    trial.act("icinspector", "2018-01-27T09:00", "confirm-transmission", &fields).unwrap()
}

#[test]
fn answers_are_taken_once_and_a_rejected_record_goes_again_when_it_was_mended() {
    let trial = decided();
    send(&trial, "icinspector", IN_FORCE, &OFFENCES).unwrap();
    let rejected = [("record", "V-2018-1"), ("result", "rejected"), ("why", "atasının adı yoxdur")];
    assert_eq!(answer(&trial, &rejected).said, "receipts-rejected");
    assert_eq!(answer(&trial, &rejected).said, "receipt-known");
    assert_eq!(offences(&trial, "2018-01-28"), [], "nothing changed: it would be rejected again");
    let again = TransmitData { again: true, ..OFFENCES };
    send(&trial, "icinspector", "2018-01-28T09:00", &again).unwrap();
    assert_eq!(file(&trial, 2)[1]["kind"], "new", "the other system never took it");
    let second = [("number", "U-2018-2"), ("result", "rejected"), ("why", "atasının adı yoxdur")];
    trial.act("icinspector", "2018-01-28T10:00", "confirm-transmission", &second).unwrap();
    let father = [("number", "P-2018-1"), ("field", "father"), ("new", "Mehmet"), ("reason", "pasport")];
    trial.act("ichead", "2018-01-28T11:00", "correct-record", &father).unwrap();
    assert_eq!(offences(&trial, "2018-01-28"), [(LineKind::New, "2018-01-28".into())]);
    send(&trial, "icinspector", "2018-01-28T12:00", &OFFENCES).unwrap();
    let third = [("number", "U-2018-3"), ("result", "accepted")];
    let receipt = trial.act("icinspector", "2018-01-29T10:00", "confirm-transmission", &third).unwrap();
    assert_eq!(receipt.said, "receipts-accepted");
    let receipt = trial.act("icinspector", "2018-01-29T11:00", "confirm-transmission", &third).unwrap();
    assert_eq!(receipt.said, "receipt-known");
    trial.verified();
}

#[test]
fn an_answer_fits_its_file() {
    let trial = decided();
    send(&trial, "icinspector", IN_FORCE, &OFFENCES).unwrap();
    let refused = |login: &str, at: &str, more: &[(&str, &str)]| {
        let fields: Vec<_> = [("number", "U-2018-1")].into_iter().chain(more.iter().copied()).collect();
        trial.refused(login, at, "confirm-transmission", &fields)
    };
    let at = "2018-01-27T09:00";
    for (more, key) in [
        (&[("result", "rejected")][..], "receipt-needs-why"),
        (&[("result", "accepted"), ("why", "çünki")], "receipt-why-accepted"),
        (&[("result", "accepted"), ("record", "P-2018-1")], "record-not-in-file"),
        (&[("result", "accepted"), ("on", "2018-01-25")], "receipt-before-sending"),
    ] {
        assert_eq!(refused("icinspector", at, more), key);
    }
    assert_eq!(refused("dpinspector", at, &[("result", "accepted")]), "Clause");
    let annul = [("number", "U-2018-1"), ("reason", "səhv")];
    assert_eq!(trial.refused("ichead", at, "annul-record", &annul), "transmission-stands");
}

#[test]
fn more_than_fits_into_a_file_goes_with_the_next() {
    let trial = decided();
    for n in 2..=5 {
        let document = format!("U000000{n}");
        let number = format!("V-2018-{n}");
        let other = |base: &[(&'static str, &'static str)], name: &'static str| {
            base.iter().filter(move |(key, _)| *key != name).copied().collect::<Vec<_>>()
        };
        let mut protocol: Vec<(&str, &str)> = other(&PROTOCOL, "document");
        protocol.push(("document", &document));
        trial.act("icinspector", "2018-01-10T10:00", "register-violation", &protocol).unwrap();
        let mut decision: Vec<(&str, &str)> = other(&DECISION, "number");
        decision.push(("number", &number));
        trial.act("ichead", "2018-01-15T11:00", "decide-violation", &decision).unwrap();
        let mut copy: Vec<(&str, &str)> = other(&COPY, "number");
        copy.push(("number", &number));
        trial.act("icinspector", "2018-01-15T13:00", "serve-decision", &copy).unwrap();
    }
    let amend = [
        ("key", "transmission.batch"),
        ("value", "2"),
        ("from", "2018-01-26"),
        ("decision", "7"),
        ("decision-date", "2018-01-25"),
    ];
    trial.act("head", "2018-01-25T09:00", "amend-law", &amend).unwrap();
    let mut records = Vec::new();
    for serial in 1..=3 {
        let receipt = send(&trial, "icinspector", IN_FORCE, &OFFENCES).unwrap();
        assert_eq!(receipt.notes.is_empty(), serial == 3, "{receipt:?}");
        records.extend(file(&trial, serial).iter().skip(1).map(|line| line["record"].to_string()));
    }
    records.sort();
    records.dedup();
    assert_eq!(records.len(), 5);
    assert_eq!(broke(send(&trial, "icinspector", IN_FORCE, &OFFENCES)), "transmit-nothing");
    trial.verified();
}

#[test]
fn the_outbox_is_read_by_indexes() {
    let trial = decided();
    for plan in super::outbox::plans(&trial.db()) {
        let few = |step: &str| step == "SCAN r USING COVERING INDEX receipt_rejected";
        assert!(!plan.iter().any(|step| step.starts_with("SCAN") && !few(step)), "{plan:#?}");
    }
}
