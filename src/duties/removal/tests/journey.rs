//! The way out: where, why there, by what, at whose costs; what failed; and the border, which has the last word.

use super::*;

/// Served and fingerprinted; the term to leave ends on 2018-01-10 at 11:20.
fn ready() -> Trial {
    let trial = Trial::open();
    issue(&trial, &[]);
    serve(&trial, &[]);
    fingerprint(&trial);
    trial
}

fn plan_refused(trial: &Trial, other: &[(&str, &str)]) -> String {
    trial.refused("dpinspector", "2018-01-09T10:00", "plan-transport", &with(PLANNED, other))
}

#[test]
fn a_plan_says_where_why_when_and_at_whose_costs() {
    let trial = Trial::open();
    issue(&trial, &[]);
    assert_eq!(plan_refused(&trial, &[]), "state-forbids");
    let trial = ready();
    for (other, refused) in [
        (&[("direction", "RUS")][..], "direction-does-not-fit"),
        (&[("direction-rule", "direct-arrival")], "direction-does-not-fit"),
        (&[("direction-rule", "former-residence"), ("direction", "RUS")], "direction-does-not-fit"),
        (&[("direction-rule", "direct-arrival"), ("direction", "AZE")], "direction-does-not-fit"),
        (&[("departs-at", "2018-01-09T09:59")], "transport-in-past"),
        (&[("departs-at", "2018-01-10T11:20")], "removal-forced-early"),
        (&[("payer", "state")], "payer-ground"),
        (&[("payer-ground", "Vəsaiti yoxdur")], "payer-ground"),
        (&[("payer", "inviting-party"), ("payer-ground", "Vəsaiti yoxdur")], "payer-name"),
        (&[("payer-name", "Üfüq MMC")], "payer-name"),
    ] {
        assert_eq!(plan_refused(&trial, other), refused, "{other:?}");
    }
    let invited =
        [("payer", "inviting-party"), ("payer-ground", "Vəsaiti yoxdur"), ("payer-name", "Üfüq MMC")];
    let from_there = [("direction", "RUS"), ("direction-rule", "direct-arrival")];
    let other: Vec<_> = invited.into_iter().chain(from_there).collect();
    trial.act("dpinspector", "2018-01-09T10:00", "plan-transport", &with(PLANNED, &other)).unwrap();
    assert_eq!(plan_refused(&trial, &[]), "transport-planned");
    trial.verified();
}

#[test]
fn nobody_is_sent_where_a_risk_awaits_him() {
    let trial = ready();
    let risk = |country: &'static str| {
        [("number", "P-2018-1"), ("kind", "risk"), ("document", "Rəy 4"), ("country", country)]
    };
    trial.act("icinspector", "2018-01-09T09:00", "mark-person", &risk("RUS")).unwrap();
    let to_rus = [("direction", "RUS"), ("direction-rule", "direct-arrival")];
    assert_eq!(plan_refused(&trial, &to_rus), "removal-barred");
    plan(&trial, "2018-01-09T10:00");
    trial.act("icinspector", "2018-01-11T09:00", "mark-person", &risk("TUR")).unwrap();
    let execute = || trial.refused("dpinspector", "2018-01-11T10:00", "execute-deportation", EXECUTED);
    assert_eq!(execute(), "removal-barred");
}

#[test]
fn an_attempt_that_failed_stays_with_its_cause_and_the_file_stays_open() {
    let trial = ready();
    let failed = [
        ("number", "R-2018-1"),
        ("cause", "destination-refused"),
        ("remark", "Pasportun müddəti bitib"),
        ("next-step", "Qayıdış şəhadətnaməsi üçün müraciət"),
    ];
    let fail = |at| trial.act("dpinspector", at, "record-attempt", &failed);
    assert_eq!(trial.refused("dpinspector", "2018-01-10T12:00", "record-attempt", &failed), "transport-none");
    plan(&trial, "2018-01-10T12:00");
    trial.act("dpinspector", "2018-01-12T10:00", "execute-deportation", EXECUTED).unwrap();
    let cancelled = [("number", "R-2018-1"), ("ending", "legalised"), ("ground", "İcazə 7")];
    assert_eq!(
        trial.refused("dphead", "2018-01-12T11:00", "cancel-deportation", &cancelled),
        "state-forbids"
    );
    let before = with(&failed, &[("on", "2018-01-11")]);
    let refused = trial.refused("dpinspector", "2018-01-12T12:00", "record-attempt", &before);
    assert_eq!(refused, "attempt-before-hand-over");
    fail("2018-01-12T13:00").unwrap();
    let held = removal(&trial, "R-2018-1");
    assert_eq!((held.state, held.handed_over_at), (State::Served, None));
    assert_eq!(
        trial.refused("dpinspector", "2018-01-12T14:00", "execute-deportation", EXECUTED),
        "removal-without-plan"
    );
    // A court stays it while he is at the border: what went before is not forgotten.
    plan(&trial, "2018-01-12T14:00");
    trial.act("dpinspector", "2018-01-13T10:00", "execute-deportation", EXECUTED).unwrap();
    let stayed = [("number", "R-2018-1"), ("ground", "Qərardad"), ("document", "Qərardad 3")];
    trial.act("dpinspector", "2018-01-13T11:00", "suspend-deportation", &stayed).unwrap();
    assert_eq!(
        trial.refused("dphead", "2018-01-13T12:00", "cancel-deportation", &cancelled),
        "cancel-handed-over"
    );
    fail("2018-01-13T13:00").unwrap();
    assert_eq!(removal(&trial, "R-2018-1").suspended_state, Some(State::Served));
    let count = "SELECT count(*) FROM transport WHERE outcome='failed' AND cause='destination-refused'";
    assert_eq!(trial.db().count(count, &[]).unwrap(), 2);
    trial.verified();
}

#[test]
fn only_the_border_closes_the_file() {
    let trial = ready();
    let at = "2018-01-09T20:00";
    let refused = |other: &[(&str, &str)]| {
        trial.refused("dpinspector", at, "confirm-departure", &with(CONFIRMED, other))
    };
    assert_eq!(refused(&[("second-officer", "dpinspector")]), "second-officer-same");
    assert_eq!(refused(&[("second-officer", "icinspector")]), "second-officer-unit");
    assert_eq!(refused(&[("document", "")]), "identity-not-confirmed");
    assert_eq!(refused(&[("document", "U123457")]), "identity-differs");
    assert_eq!(refused(&[("left", "2018-01-07")]), "departure-when");
    assert_eq!(refused(&[("left", "2018-01-10")]), "departure-when");
    // Somebody saw him leave: his removal stays open.
    let left = [("number", "P-2018-1"), ("registered-by", "Dövlət Sərhəd Xidməti")];
    let receipt = trial.act("icinspector", at, "record-departure", &left).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "departure-to-confirm"), "{receipt:?}");
    assert_eq!(removal(&trial, "R-2018-1").state, State::Served);
    let receipt = trial.act("dpinspector", at, "confirm-departure", CONFIRMED).unwrap();
    assert!(receipt.args.contains(&("ending", "removal-ending-left-by-himself".into())), "{receipt:?}");
    assert_eq!(refused(&[]), "state-forbids");
    trial.verified();
}

#[test]
fn a_departure_is_a_fact_that_no_bar_stops() {
    let trial = Trial::open();
    issue(&trial, &[]);
    mark(&trial, "2018-01-09T10:00", "witness");
    let receipt = trial.act("dpinspector", "2018-01-09T20:00", "confirm-departure", CONFIRMED).unwrap();
    let notes: Vec<_> = receipt.notes.iter().map(|(key, _)| *key).collect();
    assert_eq!(notes, ["left-without-fingerprints", "left-while-barred"]);

    let trial = ready();
    plan(&trial, "2018-01-09T10:00");
    assert_eq!(
        trial.refused("dpinspector", "2018-01-09T20:00", "confirm-departure", CONFIRMED),
        "departure-while-planned"
    );
}

#[test]
fn a_court_sets_a_later_end_to_the_term() {
    let trial = Trial::open();
    issue(&trial, &[]);
    let extended = [
        ("number", "R-2018-1"),
        ("until", "2018-01-25"),
        ("court", "Səbail Rayon Məhkəməsi"),
        ("ruling-number", "2(004)-11"),
        ("ruling-date", "2018-01-09"),
        ("ground", "Səyahət sənədi gecikir"),
    ];
    let refused = |other: &[(&str, &str)]| {
        trial.refused("dphead", "2018-01-09T12:00", "extend-deportation", &with(&extended, other))
    };
    assert_eq!(refused(&[]), "state-forbids");
    serve(&trial, &[]);
    assert_eq!(refused(&[("ruling-date", "2018-01-10")]), "ruling-when");
    assert_eq!(refused(&[("until", "2018-01-10"), ("ruling-date", "2018-01-07")]), "ruling-when");
    assert_eq!(refused(&[("until", "2018-01-09")]), "term-not-later");
    assert_eq!(trial.refused("dpinspector", "2018-01-09T12:00", "extend-deportation", &extended), "Post");
    trial.act("dphead", "2018-01-09T12:00", "extend-deportation", &extended).unwrap();
    assert_eq!(removal(&trial, "R-2018-1").leave_by, "2018-01-25T23:59".parse().ok());
    assert_eq!(
        trial.refused("dpinspector", "2018-01-09T13:00", "plan-transport", PLANNED),
        "removal-forced-early"
    );
    trial.verified();
}
