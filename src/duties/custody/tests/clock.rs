//! The clock: nobody is held past his end without its being seen, and no date gets round it.

use super::*;
use crate::duties::removal::tests::{CONFIRMED, EXECUTED, PLANNED};

#[test]
fn an_extension_is_judged_when_it_is_entered() {
    let trial = removal();
    place(&trial, &[]);
    let refused = |at, other: &[(&str, &str)]| extend_refused(&trial, at, other);
    // Back-dated it would have come in time.
    let dated = [("on", "2018-01-16"), ("paper", "4(i)-12")];
    assert_eq!(refused("2018-01-17T10:00", &dated), "extend-on-its-day");
    assert_eq!(refused("2018-01-16T08:00", &[("case", "")]), "extend-not-later");
    assert_eq!(refused("2018-01-16T08:00", &[("decision-date", "2018-01-17")]), "decision-later-than-act");
    assert_eq!(refused("2018-01-16T08:00", &[("decision-date", "2018-01-14")]), "extend-decided-when");
    assert_eq!(refused("2018-01-17T10:00", &[("decision-date", "2018-01-17")]), "extend-decided-when");
    let court = [("case", "82.2.3"), ("until", "2018-04-10")];
    assert_eq!(refused("2018-01-16T08:00", &court), "placement-needs-removal");
    let other = [("surname", "Kaya"), ("document", "U77777"), ("decision-number", "15")];
    trial.act("dphead", "2018-01-16T07:00", "issue-deportation", &with(SERVICE, &other)).unwrap();
    assert_eq!(
        refused("2018-01-16T08:00", &with(&court, &[("removal", "R-2018-2")])),
        "case-of-another-person"
    );
    assert_eq!(
        refused("2018-01-16T08:00", &with(&court, &[("removal", "R-2018-1"), ("until", "2018-07-15T09:01")])),
        "custody-too-long"
    );
    let whole = [("removal", "R-2018-1"), ("until", "2018-07-15T09:00")];
    let receipt = extend(&trial, "2018-01-16T09:00", &with(&court, &whole));
    assert_eq!(
        receipt.terms[0].due, "2018-07-15T09:00",
        "six months to the minute from when he was brought in"
    );
    assert!(receipt.notes.is_empty(), "in its last minute it is in time: {receipt:?}");
    trial.verified();
}

#[test]
fn what_came_too_late_is_kept_until_the_head_says_why() {
    let trial = removal();
    place(&trial, &[]);
    let why = [("number", "K-2018-1"), ("ground", "Qərar gec çatdırılıb, xidməti araşdırma 3")];
    let explain = |at| trial.refused("head", at, "explain-overrun", &why);
    assert_eq!(explain("2018-01-16T10:00"), "no-open-overrun");
    let receipt = extend(&trial, "2018-01-16T11:30", &[]);
    assert!(receipt.notes.iter().any(|(key, _)| *key == "custody-overrun"), "{receipt:?}");
    assert_eq!(receipt.next.as_deref(), Some("nezaret explain-overrun K-2018-000001"));
    assert_eq!(until(&trial, "K-2018-1"), "2018-01-18T09:00");
    assert_eq!(overruns(&trial), ["2018-01-16T09:00 2018-01-16T11:30 "]);
    // Set free too late: once more.
    release(&trial, "2018-01-18T10:00", &[]);
    assert_eq!(overruns(&trial)[1], "2018-01-18T09:00 2018-01-18T10:00 ");
    trial.act("head", "2018-01-19T10:00", "explain-overrun", &why).unwrap();
    assert!(overruns(&trial).iter().all(|overrun| overrun.contains("araşdırma")));
    assert_eq!(explain("2018-01-19T10:00"), "no-open-overrun");
    trial.verified();
}

#[test]
fn a_detention_past_its_end_is_kept_when_it_is_followed() {
    let trial = removal();
    detain(&trial, &[]);
    let late = with(
        PLACED,
        &[
            ("case", "82.2.2"),
            ("brought-in-at", ""),
            ("admitted-at", "09:30"),
            ("decision-date", "2018-01-16"),
        ],
    );
    trial.act("dphead", "2018-01-16T09:45", "place-in-centre", &late).unwrap();
    assert_eq!(overruns(&trial), ["2018-01-16T09:00 2018-01-16T09:30 "]);
    assert_eq!(until(&trial, "K-2018-2"), "2018-01-18T09:00");
    trial.verified();
}

#[test]
fn the_removal_of_who_is_held_past_his_end_stands_still() {
    let trial = removal();
    place(&trial, &[("removal", "R-2018-1")]);
    let number = [("number", "R-2018-1")];
    let taken = with(&number, &[("fingerprints", "DQ-7")]);
    let executed =
        with(&number, &[("ending", "forced"), ("second-officer", "dpinspector2"), ("document", "U123456")]);
    let held = with(&number, &[("ground", "Məhkəmə"), ("document", "Qərar 1, 2018-01-16")]);
    let resumed = with(&number, &[("ground", "Maneə qalmayıb")]);
    let late = "2018-01-16T09:01";
    // An earlier day does not help: the moment of entry counts.
    let dated = with(&taken, &[("on", "2018-01-15"), ("taken", "2018-01-15")]);
    let court = [
        ("until", "2018-02-25"),
        ("court", "Səbail Rayon Məhkəməsi"),
        ("ruling-number", "2(004)-11"),
        ("ruling-date", "2018-01-09"),
        ("ground", "Səyahət sənədi gecikir"),
    ];
    let failed = [("cause", "other"), ("remark", "Gəlməyib"), ("next-step", "Axtarış")];
    let extended = with(&number, &court);
    let failed = with(&number, &failed);
    let left = with(CONFIRMED, &[("left", "2018-01-15")]);
    let travel = with(
        &number,
        &[
            ("ground", "unobtainable"),
            ("text", "Konsulluq sənəd vermir"),
            ("travel-to", "TUR"),
            ("height", "174"),
            ("eye-colour", "qonur"),
            ("photo", "1"),
        ],
    );
    for (login, act, fields) in [
        ("dpinspector", "record-fingerprints", &taken),
        ("dpinspector", "record-fingerprints", &dated),
        ("dpinspector", "plan-transport", &with(PLANNED, &[])),
        ("dpinspector", "execute-deportation", &executed),
        ("dpinspector", "record-attempt", &failed),
        ("dphead", "extend-deportation", &extended),
        ("dpinspector", "confirm-departure", &left),
        ("icinspector", "propose-travel-document", &travel),
    ] {
        assert_eq!(trial.refused(login, late, act, fields), "removal-custody-past", "{act}");
    }
    // What stops it passes; what lets it go on does not.
    trial.act("dpinspector", late, "suspend-deportation", &held).unwrap();
    assert_eq!(trial.refused("dphead", late, "resume-deportation", &resumed), "removal-custody-past");
    let mark = [("number", "P-2018-1"), ("kind", "asylum-pending"), ("document", "Ərizə 1, 2018-01-16")];
    trial.act("dpinspector", late, "mark-person", &mark).unwrap();
    release(&trial, "2018-01-16T09:30", &[]);
    let free = trial.refused("dpinspector", "2018-01-16T09:31", "record-fingerprints", &taken);
    assert_eq!(free, "removal-barred", "the clock stands no longer against it, the bar does");
    let ended = with(&number, &[("ending", "other-bar"), ("ground", "Sığınacaq istəyib")]);
    trial.act("dphead", "2018-01-16T09:40", "cancel-deportation", &ended).unwrap();
    let again = with(PLACED, &[("case", "82.2.2"), ("removal", "R-2018-1"), ("brought-in-at", "09:35")]);
    let again = with(&again, &[("admitted-at", "09:45"), ("decision-date", "2018-01-16")]);
    assert_eq!(trial.refused("dphead", "2018-01-16T09:50", "place-in-centre", &again), "state-forbids");
    trial.verified();
}

#[test]
fn until_its_very_end_a_custody_is_in_time_and_cancelling_always_passes() {
    let trial = removal();
    place(&trial, &[]);
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    trial.act("dpinspector", "2018-01-16T09:00", "record-fingerprints", &taken).unwrap();
    let ended = [("number", "R-2018-1"), ("ending", "legalised"), ("ground", "İcazə verilib")];
    trial.act("dphead", "2018-01-16T12:00", "cancel-deportation", &ended).unwrap();
}

/// A removal that is ready to be executed, its person in the centre by a court's decision until the evening of the 18th.
fn ready() -> Trial {
    let trial = removal();
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    trial.act("dpinspector", "2018-01-12T10:00", "record-fingerprints", &taken).unwrap();
    trial.act("dpinspector", "2018-01-12T10:00", "plan-transport", PLANNED).unwrap();
    place(&trial, &[("case", "82.2.3"), ("removal", "R-2018-1"), ("until", "2018-01-18")]);
    trial
}

fn ended(trial: &Trial, number: &str) -> Option<String> {
    let sql = "SELECT ending||' '||end_ground||' '||ended_at FROM custody WHERE serial=?1 AND state='ended'";
    let serial = number.rsplit('-').next().unwrap();
    trial.db().one(sql, &[serial.into()], |row| row.get(0)).unwrap()
}

#[test]
fn who_is_handed_over_at_the_border_is_not_held_any_more() {
    let trial = ready();
    let early = with(EXECUTED, &[("on", "2018-01-14"), ("paper", "7")]);
    assert_eq!(
        trial.refused("dpinspector", "2018-01-15T13:00", "execute-deportation", &early),
        "custody-ends-early"
    );
    let receipt = trial.act("dpinspector", "2018-01-16T10:00", "execute-deportation", EXECUTED).unwrap();
    assert_eq!(receipt.notes[0].0, "custody-ended-too");
    let over = "handed-over R-2018-000001 2018-01-16T10:00";
    assert_eq!(ended(&trial, "K-2018-1").as_deref(), Some(over));
    assert!(overruns(&trial).is_empty());
    let again = with(
        PLACED,
        &[
            ("removal", "R-2018-1"),
            ("decision-date", "2018-01-16"),
            ("brought-in-at", "11:00"),
            ("admitted-at", "11:00"),
        ],
    );
    let refused = trial.refused("dphead", "2018-01-16T11:30", "place-in-centre", &again);
    assert_eq!(refused, "placement-handed-over");
    // Sent back, he is free until somebody decides again.
    let failed = [
        ("number", "R-2018-1"),
        ("cause", "border-refused"),
        ("remark", "Sənəd"),
        ("next-step", "Yeni plan"),
    ];
    let receipt = trial.act("dpinspector", "2018-01-16T12:00", "record-attempt", &failed).unwrap();
    assert_eq!(receipt.notes[0].0, "attempt-not-held");
    trial.act("dpinspector", "2018-01-16T13:00", "plan-transport", PLANNED).unwrap();
    trial.act("dpinspector", "2018-01-17T10:00", "execute-deportation", EXECUTED).unwrap();
    // The end that the court had set comes and goes, and stops nothing.
    let receipt = trial.act("dpinspector", "2018-01-20T10:00", "confirm-departure", CONFIRMED).unwrap();
    assert!(!receipt.notes.iter().any(|(key, _)| *key == "custody-ended-too"), "{receipt:?}");
    trial.verified();
}

#[test]
fn who_left_is_not_held_and_what_came_afterwards_is_another_matter() {
    let trial = removal();
    let asked = with(PLACED, &with(ASKED, &[("decision-date", "2018-01-09"), ("admitted-at", "10:00")]));
    trial.act("dphead", "2018-01-09T11:00", "place-in-centre", &asked).unwrap();
    let left = with(CONFIRMED, &[("left", "2018-01-10")]);
    let receipt = trial.act("dpinspector", "2018-01-11T10:00", "confirm-departure", &left).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "custody-ended-too"), "{receipt:?}");
    let gone = "left-the-country R-2018-000001 2018-01-10T23:59";
    assert_eq!(ended(&trial, "K-2018-1").as_deref(), Some(gone));

    let trial = removal();
    detain(&trial, &[]);
    let receipt = trial.act("dpinspector", "2018-01-15T11:00", "confirm-departure", &left).unwrap();
    assert!(!receipt.notes.iter().any(|(key, _)| *key == "custody-ended-too"), "{receipt:?}");
    assert_eq!(ended(&trial, "K-2018-1"), None, "he came back, and is held for another reason");
    trial.verified();
}
