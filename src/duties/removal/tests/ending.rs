//! What stands before the end of a removal: the identity, the bars.

use super::*;

#[test]
fn the_identity_is_confirmed_by_two() {
    let trial = Trial::open();
    issue(&trial, &[]);
    serve(&trial, &[]);
    let taken = with(&[("number", "R-2018-1"), ("fingerprints", "DQ-7")], &[("taken", "2018-01-07")]);
    assert_eq!(
        trial.refused("dpinspector", "2018-01-08T12:00", "record-fingerprints", &taken),
        "fingerprints-when"
    );
    fingerprint(&trial);
    let again = [("number", "R-2018-1"), ("fingerprints", "DQ-8")];
    assert_eq!(
        trial.refused("dpinspector", "2018-01-09T12:00", "record-fingerprints", &again),
        "fingerprints-taken"
    );
    plan(&trial, "2018-01-11T11:00");
    let refused = |other: &[(&str, &str)]| {
        trial.refused("dpinspector", "2018-01-11T12:00", "execute-deportation", &with(EXECUTED, other))
    };
    assert_eq!(refused(&[("second-officer", "dpinspector")]), "second-officer-same");
    assert_eq!(refused(&[("second-officer", "icinspector")]), "second-officer-unit");
    assert_eq!(refused(&[("document", "")]), "identity-not-confirmed");
    assert_eq!(refused(&[("document", "U123457")]), "identity-differs");
    assert_eq!(refused(&[("fingerprints", "DQ-8")]), "identity-differs");
    assert_eq!(refused(&[("handed-over-at", "13:00")]), "execute-when");
    assert_eq!(refused(&[("handed-over-at", "2018-01-10T11:30")]), "execute-when");
    let fields = with(EXECUTED, &[("document", ""), ("fingerprints", "DQ-7"), ("handed-over-at", "11:00")]);
    trial.act("dpinspector", "2018-01-11T12:00", "execute-deportation", &fields).unwrap();
    trial.verified();
}

#[test]
fn bars_forbid_the_opening_or_hold_up_the_end() {
    let trial = Trial::open();
    issue(&trial, &[]);
    serve(&trial, &[]);
    fingerprint(&trial);
    mark(&trial, "2018-01-09T10:00", "refugee");
    let refused = |act| {
        let fields = if act == "execute-deportation" {
            EXECUTED.to_vec()
        } else {
            with(SERVICE, &[("decision-number", "15")])
        };
        trial.refused("dphead", "2018-01-11T12:00", act, &fields)
    };
    assert_eq!(refused("execute-deportation"), "removal-barred");
    assert_eq!(refused("issue-deportation"), "removal-forbidden");

    let suspended =
        [("number", "R-2018-1"), ("ground", "Qaçqın statusu"), ("document", "Qərar 3, 2018-01-09")];
    trial.act("dpinspector", "2018-01-11T12:00", "suspend-deportation", &suspended).unwrap();
    assert_eq!(refused("execute-deportation"), "state-forbids");
    let resumed = [("number", "R-2018-1"), ("ground", "Əsas aradan qalxıb")];
    assert_eq!(trial.refused("dpinspector", "2018-01-11T12:00", "resume-deportation", &resumed), "Post");
    assert_eq!(trial.refused("dphead", "2018-01-11T12:00", "resume-deportation", &resumed), "removal-barred");

    let before = with(&resumed, &[("on", "2018-01-08")]);
    assert_eq!(
        trial.refused("dphead", "2018-01-11T12:00", "resume-deportation", &before),
        "resume-on-its-day"
    );

    let ended = [("number", "P-2018-1"), ("kind", "refugee"), ("document", "Qərar 9, 2018-01-12")];
    // The division head opened the removal and answers for it: another head ends the mark.
    assert_eq!(trial.refused("dphead", "2018-01-12T09:00", "end-mark", &ended), "mark-not-ended-by-executor");
    trial.act("ichead", "2018-01-12T09:00", "end-mark", &ended).unwrap();
    trial.act("dphead", "2018-01-12T10:00", "resume-deportation", &resumed).unwrap();
    assert_eq!(removal(&trial, "R-2018-1").state, State::Served);
    assert_eq!(trial.refused("dphead", "2018-01-12T10:00", "resume-deportation", &resumed), "state-forbids");

    mark(&trial, "2018-01-12T11:00", "exit-restricted");
    let note = issue(&trial, &[("decision-number", "16"), ("on", "2018-01-08")]);
    assert!(!note.notes.iter().any(|(key, _)| *key == "person-barred"), "not yet in force that day");
    assert_eq!(
        trial.refused("dphead", "2018-01-12T12:00", "execute-deportation", EXECUTED),
        "removal-barred"
    );
    let cancelled = [("number", "R-2018-1"), ("ending", "legalised"), ("ground", "İcazə 7 verilib")];
    trial.act("dephead", "2018-01-12T13:00", "cancel-deportation", &cancelled).unwrap();
    assert_eq!(removal(&trial, "R-2018-1").state, State::Cancelled);
    assert_eq!(
        trial.refused("dephead", "2018-01-12T13:00", "cancel-deportation", &cancelled),
        "state-forbids"
    );
    trial.verified();
}
