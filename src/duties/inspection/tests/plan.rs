//! The plan, the day, the team, and what a change of them needs.

use super::{AGREEMENT, AT, VISIT, made, opened, visit, write};
use crate::duties::testing::Trial;

/// A workplace on the plan.
fn planned(trial: &Trial, site: &str, period: &str) -> String {
    let plan = [("employer", "1400000011"), ("site", site), ("period", period)];
    let receipt = trial.act("icinspector", AT, "plan-inspection", &plan).unwrap();
    receipt.number.unwrap().to_string()
}

/// A planned visit that gets its day.
fn day<'a>(plan: &'a str, starts: &'a str) -> [(&'a str, &'a str); 4] {
    [("plan", plan), ("starts", starts), ("ends", "13:00"), ("inspector", "icinspector;icinspector2")]
}

fn interval(trial: &Trial, days: &str) {
    let decision = [("decision_number", "3/1"), ("decision_date", "2018-01-05"), ("from_date", "2018-01-05")];
    let interval = [("key", "inspection.minimum-interval"), ("value", days)];
    write(trial, "setting", &[&interval[..], &decision[..]].concat());
}

#[test]
fn a_visit_of_the_plan_gets_its_day() {
    let trial = opened();
    let number = planned(&trial, "2", "2018-Q1");
    let again = [("employer", "1400000011"), ("site", "2"), ("period", "2018-Q1")];
    assert_eq!(trial.refused("icinspector", AT, "plan-inspection", &again), "inspection-planned-already");
    let past = [("employer", "1400000011"), ("site", "2"), ("period", "2017-12")];
    assert_eq!(trial.refused("icinspector", AT, "plan-inspection", &past), "plan-in-past");
    assert_eq!(trial.refused("dpinspector", AT, "plan-inspection", &again), "Clause");

    let said = [&day(&number, "2018-01-16T10:00")[..], &[("site", "2")]].concat();
    assert_eq!(trial.refused("ichead", AT, "schedule-inspection", &said), "inspection-plan-says");
    let half = [("kind", "planned"), ("site", "2"), ("starts", "2018-01-16T10:00"), ("ends", "13:00")];
    assert_eq!(trial.refused("ichead", AT, "schedule-inspection", &half), "inspection-needs-workplace");
    let approve = [&[("number", number.as_str())], &AGREEMENT[1..]].concat();
    assert_eq!(trial.refused("head", AT, "approve-inspection", &approve), "state-forbids");

    let receipt = trial.act("ichead", AT, "schedule-inspection", &day(&number, "2018-01-16T10:00")).unwrap();
    assert_eq!((receipt.number.unwrap().to_string(), receipt.notes.len()), (number.clone(), 0));
    let again = trial.refused("ichead", AT, "schedule-inspection", &day(&number, "2018-01-17T10:00"));
    assert_eq!(again, "state-forbids");
    trial.verified();
}

#[test]
fn a_day_outside_the_period_is_said() {
    let trial = opened();
    let number = planned(&trial, "1", "2018-01");
    let receipt = trial.act("ichead", AT, "schedule-inspection", &day(&number, "2018-02-01T10:00")).unwrap();
    assert_eq!(receipt.notes[0].0, "inspection-outside-plan");
    let moved =
        [("number", number.as_str()), ("starts", "2018-02-02T10:00"), ("ends", "12:00"), ("ground", "Xahiş")];
    let receipt = trial.act("ichead", AT, "reschedule-inspection", &moved).unwrap();
    assert_eq!(receipt.notes[0].0, "inspection-outside-plan");
}

#[test]
fn planned_visits_of_a_workplace_stand_apart_whichever_comes_first() {
    let trial = opened();
    interval(&trial, "30d");
    trial
        .act(
            "ichead",
            AT,
            "schedule-inspection",
            &visit(&[("starts", "2018-02-16T10:00"), ("ends", "11:00")]),
        )
        .unwrap();
    let on = |starts: &'static str| visit(&[("starts", starts), ("ends", "23:00"), ("inspector", "icchief")]);
    for near in ["2018-01-18T10:00", "2018-03-17T10:00"] {
        let broke = trial.refused("ichead", AT, "schedule-inspection", &on(near));
        assert_eq!(broke, "planned-inspections-too-near", "{near}");
    }
    trial.act("ichead", AT, "schedule-inspection", &on("2018-01-17T10:00")).unwrap();
    trial.act("ichead", AT, "schedule-inspection", &on("2018-03-18T10:00")).unwrap();
    // Another workplace of the same employer, and a visit that something calls for, stand outside of it.
    let other = visit(&[("site", "2"), ("starts", "2018-02-17T10:00"), ("ends", "11:00")]);
    trial.act("ichead", AT, "schedule-inspection", &other).unwrap();
    let called =
        [("kind", "unplanned"), ("ground", "Müraciət"), ("starts", "2018-02-18T10:00"), ("ends", "11:00")];
    trial.act("ichead", AT, "schedule-inspection", &visit(&called)).unwrap();
    trial.verified();
}

#[test]
fn a_plan_that_no_choice_of_days_keeps_is_refused() {
    let trial = opened();
    interval(&trial, "90d");
    let number = planned(&trial, "1", "2018-02");
    let plan = |period: &'static str| [("employer", "1400000011"), ("site", "1"), ("period", period)];
    for (period, fits) in [("2018-03", false), ("2018-Q1", false), ("2018-05", true), ("2018-Q3", true)] {
        let plan = plan(period);
        if fits {
            trial.act("icinspector", AT, "plan-inspection", &plan).unwrap();
        } else {
            let broke = trial.refused("icinspector", AT, "plan-inspection", &plan);
            assert_eq!(broke, "planned-inspections-too-near", "{period}");
        }
    }
    // The day itself is held against what is still open; a cancelled visit stands in nobody's way.
    let cancelled = [("number", number.as_str()), ("ground", "Fəaliyyət dayandırılıb")];
    trial.act("ichead", AT, "cancel-inspection", &cancelled).unwrap();
    trial.act("icinspector", AT, "plan-inspection", &plan("2018-01")).unwrap();
    trial.verified();
}

#[test]
fn a_change_of_day_or_team_needs_a_new_agreement() {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    trial.act("head", "2018-01-10T10:00", "approve-inspection", AGREEMENT).unwrap();
    let change = |fields: &[(&'static str, &'static str)]| {
        [&[("number", "I-2018-1"), ("ground", "İnspektor xəstədir")], fields].concat()
    };
    let at = "2018-01-12T10:00";
    let refused = |fields| trial.refused("ichead", at, "reschedule-inspection", &change(fields));
    assert_eq!(refused(&[]), "reschedule-changes-nothing");
    assert_eq!(refused(&[("inspector", "icinspector2;icinspector")]), "reschedule-changes-nothing");
    assert_eq!(refused(&[("starts", "2018-01-17T10:00")]), "reschedule-needs-both");
    assert_eq!(refused(&[("starts", "2018-01-17T10:00"), ("ends", "09:00")]), "inspection-ends-first");
    assert_eq!(refused(&[("starts", "2018-01-11T10:00"), ("ends", "11:00")]), "inspection-in-past");
    assert_eq!(refused(&[("inspector", "dpinspector")]), "inspector-not-below");
    assert_eq!(
        trial.refused("dphead", at, "reschedule-inspection", &change(&[("inspector", "icchief")])),
        "Clause"
    );

    let receipt = trial
        .act("ichead", at, "reschedule-inspection", &change(&[("inspector", "icinspector2;icchief")]))
        .unwrap();
    assert_eq!(receipt.notes[0].0, "inspection-agreement-void");
    // Nobody goes on the old agreement, and who was taken out does not go at all.
    assert_eq!(trial.refused("icinspector2", VISIT, "conduct-inspection", &made("")), "state-forbids");
    assert_eq!(trial.refused("head", at, "approve-inspection", AGREEMENT), "agreement-before-change");
    let mut new = AGREEMENT.to_vec();
    new[2].1 = "2018-01-12";
    trial.act("head", at, "approve-inspection", &new).unwrap();
    assert_eq!(trial.refused("icinspector", VISIT, "conduct-inspection", &made("")), "only-its-inspectors");
    // He is free for another visit at that time, and may be named again.
    let other = visit(&[("site", "2"), ("inspector", "icinspector")]);
    trial.act("ichead", at, "schedule-inspection", &other).unwrap();
    assert_eq!(refused(&[("inspector", "icinspector")]), "inspector-elsewhere");
    let later = [("starts", "2018-01-17T10:00"), ("ends", "13:00"), ("inspector", "icinspector;icchief")];
    trial.act("ichead", at, "reschedule-inspection", &change(&later)).unwrap();
    let sql = "SELECT count(*) FROM inspector WHERE inspection=1 AND left_on IS NULL";
    assert_eq!(trial.db().count(sql, &[]).unwrap(), 2);
    trial.verified();
}

#[test]
fn what_was_made_or_cancelled_is_not_changed() {
    let trial = opened();
    trial.act("ichead", AT, "schedule-inspection", &visit(&[])).unwrap();
    let cancelled = [("number", "I-2018-1"), ("ground", "Müəssisə bağlanıb")];
    trial.act("ichead", AT, "cancel-inspection", &cancelled).unwrap();
    let change = [("number", "I-2018-1"), ("ground", "Xahiş"), ("inspector", "icchief")];
    assert_eq!(trial.refused("ichead", AT, "reschedule-inspection", &change), "state-forbids");
    let number = planned(&trial, "1", "2018-02");
    let change = [("number", number.as_str()), ("ground", "Xahiş"), ("inspector", "icchief")];
    assert_eq!(trial.refused("ichead", AT, "reschedule-inspection", &change), "state-forbids");
}

/// Who tries an act, its name, its words, and the states that take it.
type Tried = (&'static str, &'static str, Vec<(&'static str, &'static str)>, [bool; 5]);

/// Which acts a visit in a state takes: planned, scheduled, approved, conducted, cancelled.
#[test]
fn every_act_has_its_states() {
    let number = ("number", "I-2018-1");
    let acts: [Tried; 5] = [
        (
            "ichead",
            "schedule-inspection",
            day("I-2018-1", "2018-01-16T10:00").to_vec(),
            [true, false, false, false, false],
        ),
        (
            "ichead",
            "reschedule-inspection",
            vec![number, ("inspector", "icchief"), ("ground", "Xahiş")],
            [false, true, true, false, false],
        ),
        ("head", "approve-inspection", AGREEMENT.to_vec(), [false, true, false, false, false]),
        ("icinspector", "conduct-inspection", made("").to_vec(), [false, false, true, false, false]),
        (
            "ichead",
            "cancel-inspection",
            vec![number, ("ground", "Bağlanıb")],
            [true, true, true, false, false],
        ),
    ];
    for (state, reached) in
        ["planned", "scheduled", "approved", "conducted", "cancelled"].into_iter().enumerate()
    {
        let trial = opened();
        planned(&trial, "1", "2018-01");
        // The way there: each act that leads on, and for the last state the one that ends it.
        let way: &[usize] = [&[][..], &[0], &[0, 2], &[0, 2, 3], &[4]][state];
        for step in way {
            let (login, act, fields, _) = &acts[*step];
            trial.act(login, VISIT, act, fields).unwrap();
        }
        let sql = "SELECT state FROM inspection";
        assert_eq!(trial.db().one(sql, &[], |row| row.get::<String>(0)).unwrap().as_deref(), Some(reached));
        for (login, act, fields, _) in acts.iter().filter(|(.., allowed)| !allowed[state]) {
            assert_eq!(trial.refused(login, VISIT, act, fields), "state-forbids", "{act} on {reached}");
        }
        if let Some((login, act, fields, _)) = acts.iter().find(|(.., allowed)| allowed[state]) {
            trial.act(login, VISIT, act, fields).unwrap();
        }
        trial.verified();
    }
}
