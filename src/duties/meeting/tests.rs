//! Stories of plans and meetings: measures, who completes them, the agenda, decisions that become instructions.

use crate::duties::{
    instruction::{Instruction, Origin, State},
    testing::Trial,
};

const AT: &str = "2018-01-08T10:00";

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

const MEASURE: &[(&str, &str)] = &[("text", "Reyd keçirilsin"), ("owner", "icchief"), ("plan", "2018-01")];

const MET: &[(&str, &str)] = &[
    ("held-at", "2018-01-29T09:30"),
    ("topics", "İş planının icrası"),
    ("participants", "Şöbə rəisləri"),
    ("minutes", "Müzakirə olundu"),
];
const THEN: &str = "2018-01-29T11:00";

fn found(trial: &Trial, number: &str) -> Instruction {
    Instruction::find(&trial.db(), number.parse().unwrap()).unwrap()
}

#[test]
fn a_measure_has_an_owner_below_and_a_term_within_its_plan() {
    let trial = Trial::open();
    let refused =
        |login, more: &[(&str, &str)]| trial.refused(login, AT, "plan-measure", &with(MEASURE, more));
    assert_eq!(refused("icchief", &[]), "Post");
    for (login, owner) in [("dphead", "icchief"), ("ichead", "dephead"), ("dephead", "imhead")] {
        assert_eq!(refused(login, &[("owner", owner)]), "measure-owner-below", "{login} {owner}");
    }
    assert_eq!(refused("ichead", &[("due", "2018-02-01")]), "measure-outside-plan");
    assert_eq!(refused("ichead", &[("due", "2018-01-05")]), "measure-outside-plan");
    trial.act("ichead", AT, "plan-measure", MEASURE).unwrap();
    trial
        .act("ichead", AT, "plan-measure", &with(MEASURE, &[("owner", "ichead"), ("plan", "2018-Q1")]))
        .unwrap();
    trial
        .act("head", AT, "register-instruction", &[("text", "x"), ("to", "ichead"), ("due", "2018-01-31")])
        .unwrap();
    assert_eq!(
        (found(&trial, "N-2018-1").due_on.to_string(), found(&trial, "N-2018-2").due_on.to_string()),
        ("2018-01-31".into(), "2018-03-31".into())
    );

    let done = [("number", "N-2018-1"), ("result", "Keçirildi")];
    assert_eq!(trial.refused("dphead", AT, "complete-measure", &done), "instruction-of-another");
    assert_eq!(
        trial.refused("ichead", AT, "complete-measure", &with(&done, &[("number", "N-2018-3")])),
        "measure-not-planned"
    );
    trial.act("ichead", AT, "complete-measure", &done).unwrap();
    assert_eq!(found(&trial, "N-2018-1").state, State::Closed);
    // Of his own a chief reports; who is above him takes it off control.
    trial.act("ichead", AT, "complete-measure", &with(&done, &[("number", "N-2018-2")])).unwrap();
    assert_eq!(found(&trial, "N-2018-2").state, State::Completed);
    let own = [("number", "N-2018-2")];
    assert_eq!(trial.refused("ichead", AT, "close-instruction", &own), "instruction-not-controlled");
    trial.act("dephead", AT, "close-instruction", &own).unwrap();
    trial.verified();
}

#[test]
fn the_agenda_is_what_is_due_and_decisions_become_instructions() {
    let trial = Trial::open();
    trial.act("ichead", AT, "plan-measure", MEASURE).unwrap();
    trial.act("ichead", AT, "plan-measure", &with(MEASURE, &[("plan", "2018-Q1")])).unwrap();
    let refused = |login, more: &[(&str, &str)]| trial.refused(login, THEN, "hold-meeting", &with(MET, more));
    assert_eq!(refused("dephead", &[]), "Post");
    assert_eq!(refused("specialist", &[]), "meeting-chair");
    assert_eq!(refused("specialist", &[("chair", "dephead")]), "meeting-chair");
    assert_eq!(refused("head", &[("held-at", "2018-01-29T12:00")]), "meeting-when");
    assert_eq!(refused("head", &[("decided", "Edilsin|head|2018-02-05")]), "instruction-not-below");
    assert_eq!(refused("head", &[("decided", "Edilsin|ichead|2018-01-05")]), "last-day-before");
    assert_eq!(
        Trial::rejected("hold-meeting", &with(MET, &[("decided", "Edilsin|ichead")])),
        ("decided", "value-decision".into())
    );
    let decided = [
        ("decided", "Reyd təkrarlansın|ichead|2018-02-05;Hesabat verilsin|imhead|2018-02-09"),
        ("chair", "head"),
    ];
    let receipt = trial.act("specialist", THEN, "hold-meeting", &with(MET, &decided)).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "Ş-2018-000001");
    assert!(receipt.args.contains(&("agenda", "1".to_owned())), "{receipt:?}");
    let first = found(&trial, "N-2018-3");
    assert_eq!((first.origin, first.due_on.to_string().as_str()), (Origin::Meeting, "2018-02-05"));
    let report = [("number", "N-2018-4"), ("result", "Verildi")];
    trial.act("imhead", THEN, "complete-instruction", &report).unwrap();
    trial.act("head", THEN, "close-instruction", &[("number", "N-2018-4")]).unwrap();
    trial.verified();
}
