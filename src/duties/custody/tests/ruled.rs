//! Other ends than those of the decisions: rulings on challenges, the term to leave, what was spent before.

use super::*;

const LODGED: &[(&str, &str)] = &[
    ("number", "K-2018-1"),
    ("body", "court"),
    ("body-name", "Bakı İnzibati Məhkəməsi"),
    ("body-number", "2-17"),
    ("lodged-by", "vəkil"),
];

const RULED: &[(&str, &str)] =
    &[("number", "Z-2018-1"), ("verdict", "set-aside"), ("ruling", "2-17/q"), ("ruling-date", "2018-01-20")];

/// Placed by a court until the end of March.
fn by_court(trial: &Trial) {
    place(trial, &[("case", "82.2.3"), ("removal", "R-2018-1"), ("until", "2018-03-31")]);
}

fn challenged() -> Trial {
    let trial = removal();
    by_court(&trial);
    let lodged = |login| trial.act(login, "2018-01-17T10:00", "record-challenge", LODGED);
    assert_eq!(trial.refused("icinspector", "2018-01-17T10:00", "record-challenge", LODGED), "Clause");
    let receipt = lodged("dpinspector").unwrap();
    assert_eq!(receipt.said, "challenge-recorded");
    assert!(receipt.args.contains(&("source", "3.1.9".into())), "{receipt:?}");
    trial
}

fn rule(trial: &Trial, other: &[(&str, &str)]) -> Receipt {
    trial.act("dpinspector", "2018-01-22T10:00", "record-challenge-outcome", &with(RULED, other)).unwrap()
}

fn rule_refused(trial: &Trial, other: &[(&str, &str)]) -> String {
    trial.refused("dpinspector", "2018-01-22T10:00", "record-challenge-outcome", &with(RULED, other))
}

#[test]
fn who_is_held_by_what_was_set_aside_is_to_be_released() {
    let trial = challenged();
    let by_head = with(RULED, &[]);
    let refused = trial.refused("dphead", "2018-01-22T10:00", "record-challenge-outcome", &by_head);
    assert_eq!(refused, "ruling-not-by-decider");
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    let receipt = rule(&trial, &[]);
    assert_eq!(receipt.notes[0].0, "custody-to-release");
    let next = "nezaret release-from-centre K-2018-000001 --ending court-ruling --ground '2-17/q 2018-01-20'";
    assert_eq!(receipt.next.as_deref(), Some(next));
    assert_eq!(until(&trial, "K-2018-1"), "2018-01-20T23:59");
    let at = "2018-01-22T10:00";
    assert_eq!(trial.refused("dpinspector", at, "record-fingerprints", &taken), "removal-custody-past");
    // What was set aside is not prolonged, by no decision.
    let longer = [("case", "82.2.3"), ("until", "2018-04-30"), ("decision-date", "2018-01-20")];
    assert_eq!(extend_refused(&trial, at, &longer), "custody-set-aside");
    let review = [("number", "K-2018-1"), ("ground", "Gizlənə bilər")];
    assert_eq!(trial.refused("dphead", at, "review-placement", &review), "custody-set-aside");
    release(&trial, "2018-01-22T11:00", &[("ending", "court-ruling")]);
    assert_eq!(overruns(&trial), ["2018-01-20T23:59 2018-01-22T11:00 "]);
    trial.act("dpinspector", "2018-01-22T11:00", "record-fingerprints", &taken).unwrap();
    trial.verified();
}

#[test]
fn who_prolonged_it_does_not_record_what_was_ruled() {
    let trial = challenged();
    let court = [("case", "82.2.3"), ("until", "2018-04-30"), ("decision-date", "2018-01-18")];
    let longer = with(COURT, &court);
    trial.act("head", "2018-01-18T10:00", "extend-placement", &longer).unwrap();
    let refused = |login| trial.refused(login, "2018-01-22T10:00", "record-challenge-outcome", RULED);
    assert_eq!(
        (refused("head"), refused("dphead")),
        ("ruling-not-by-decider".into(), "ruling-not-by-decider".into())
    );
    rule(&trial, &[]);
}

#[test]
fn upheld_he_stays_and_changed_he_stays_less_long() {
    let trial = challenged();
    assert!(rule(&trial, &[("verdict", "upheld")]).notes.is_empty());
    assert_eq!(until(&trial, "K-2018-1"), "2018-03-31T23:59");
    let again = [("body-number", "2-18")];
    trial.act("dpinspector", "2018-01-22T11:00", "record-challenge", &with(LODGED, &again)).unwrap();
    let second = |until| {
        [("number", "Z-2018-2"), ("verdict", "changed"), ("ruling-date", "2018-01-22"), ("until", until)]
    };
    assert_eq!(rule_refused(&trial, &second("")), "ruling-until");
    assert_eq!(rule_refused(&trial, &second("2018-03-31")), "ruling-not-shorter");
    let fell = with(&second("2018-02-28"), &[("verdict", "set-aside")]);
    assert_eq!(rule_refused(&trial, &fell), "ruling-until");
    let receipt = rule(&trial, &second("2018-02-28"));
    assert_eq!(receipt.notes[0].0, "custody-shortened");
    assert_eq!(until(&trial, "K-2018-1"), "2018-02-28T23:59");
    // Of who is free already nothing is left to be done.
    trial
        .act("dpinspector", "2018-01-22T12:00", "record-challenge", &with(LODGED, &[("body-number", "3")]))
        .unwrap();
    release(&trial, "2018-01-22T13:00", &[("ending", "ground-gone")]);
    let late = with(RULED, &[("number", "Z-2018-3"), ("ruling-date", "2018-01-23")]);
    let receipt = trial.act("dpinspector", "2018-01-23T10:00", "record-challenge-outcome", &late).unwrap();
    assert_eq!(receipt.notes[0].0, "custody-over-already");
    trial.verified();
}

#[test]
fn repeated_placements_of_one_removal_count_together() {
    let trial = removal();
    by_court(&trial);
    // 15 January nine o'clock to 14 February nine o'clock: thirty days.
    release(&trial, "2018-02-14T09:00", &[("ending", "court-ruling")]);
    let again = |until: &'static str| {
        with(
            PLACED,
            &[
                ("case", "82.2.3"),
                ("removal", "R-2018-1"),
                ("until", until),
                ("decision-date", "2018-03-03"),
                ("brought-in-at", "09:00"),
                ("admitted-at", "10:00"),
            ],
        )
    };
    let at = "2018-03-03T11:00";
    assert_eq!(
        trial.refused("dphead", at, "place-in-centre", &again("2018-08-01T09:01")),
        "custody-too-long-in-all"
    );
    let receipt = trial.act("dphead", at, "place-in-centre", &again("2018-08-01T09:00")).unwrap();
    assert!(receipt.notes.contains(&("custody-adds-up", vec![("hours", "720".into())])), "{receipt:?}");
    let counted = "SELECT runs_from||' '||minutes_before FROM custody WHERE serial=2";
    let counted: String = trial.db().one(counted, &[], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(counted, "2018-02-01T09:00 43200");
    // The third counts both.
    release(&trial, "2018-03-04T09:00", &[("number", "K-2018-2"), ("ending", "court-ruling")]);
    let third = with(&again("2018-08-01T10:01"), &[("on", "2018-03-04"), ("brought-in-at", "10:00")]);
    let refused = trial.refused("dphead", "2018-03-04T11:00", "place-in-centre", &third);
    assert_eq!(refused, "custody-too-long-in-all");
    // Another removal has a time of its own.
    let other = with(SERVICE, &[("decision-number", "15")]);
    trial.act("dphead", "2018-03-04T10:00", "issue-deportation", &other).unwrap();
    let whole = with(&third, &[("removal", "R-2018-2"), ("until", "2018-09-04T10:00")]);
    trial.act("dphead", "2018-03-04T11:00", "place-in-centre", &whole).unwrap();
    trial.verified();
}

#[test]
fn who_stays_of_his_own_will_stays_as_long_as_his_term_to_leave() {
    let extended = [
        ("number", "R-2018-1"),
        ("until", "2018-01-25"),
        ("court", "Səbail Rayon Məhkəməsi"),
        ("ruling-number", "2(004)-11"),
        ("ruling-date", "2018-01-09"),
        ("ground", "Səyahət sənədi gecikir"),
    ];
    for (own, end) in [("", "2018-01-25T23:59"), ("2018-01-09", "2018-01-09T23:59")] {
        let trial = removal();
        let asked = [("decision-date", "2018-01-09"), ("admitted-at", "10:00"), ("until", own)];
        let asked = with(PLACED, &with(ASKED, &asked));
        trial.act("dphead", "2018-01-09T11:00", "place-in-centre", &asked).unwrap();
        let receipt = trial.act("dphead", "2018-01-09T12:00", "extend-deportation", &extended).unwrap();
        assert_eq!(receipt.notes.iter().any(|(key, _)| *key == "custody-follows"), own.is_empty());
        assert_eq!(until(&trial, "K-2018-1"), end, "the end that the decision itself set stands");
        trial.verified();
    }
}
