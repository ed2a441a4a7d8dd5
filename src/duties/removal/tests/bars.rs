//! Every bar against every step toward removal: it stops the step, it is named, and when it ends the step goes through.

use super::*;
use crate::duties::person::MarkKind;

/// A step toward removal, by whom, when, and the state that allows it.
struct Toward {
    act: &'static str,
    by: &'static str,
    at: &'static str,
    fields: Fields<'static>,
    served: bool,
}

fn steps() -> Vec<Toward> {
    let step = |act, by, at, fields: &[(&'static str, &'static str)], served| Toward {
        act,
        by,
        at,
        fields: fields.to_vec(),
        served,
    };
    let printed = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    let resumed = [("number", "R-2018-1"), ("ground", "Əsas aradan qalxıb")];
    vec![
        step("serve-deportation", "dpinspector", "2018-01-09T12:00", SERVED, false),
        step("record-fingerprints", "dpinspector", "2018-01-09T12:00", &printed, true),
        step("resume-deportation", "dphead", "2018-01-09T12:00", &resumed, true),
        step("plan-transport", "dpinspector", "2018-01-09T12:00", PLANNED, true),
        step("execute-deportation", "dpinspector", "2018-01-12T12:00", EXECUTED, true),
    ]
}

/// A removal as it stands before the step.
fn before(step: &Toward) -> Trial {
    let trial = Trial::open();
    issue(&trial, &[]);
    if step.served {
        serve(&trial, &[]);
    }
    match step.act {
        "execute-deportation" => {
            fingerprint(&trial);
            plan(&trial, "2018-01-08T14:00");
        }
        "resume-deportation" => {
            let held = [("number", "R-2018-1"), ("ground", "Vəsatət"), ("document", "Qərardad 3")];
            trial.act("dpinspector", "2018-01-08T13:00", "suspend-deportation", &held).unwrap();
        }
        _ => {}
    }
    trial
}

#[test]
fn every_bar_stops_every_step_until_it_ends() {
    for step in steps() {
        let trial = before(&step);
        for (code, kind) in MarkKind::ALL.iter().filter(|(_, kind)| kind.bars()) {
            // A risk stands in the way to one country only: only these steps send the person somewhere.
            let sends = matches!(step.act, "plan-transport" | "execute-deportation");
            if *kind == MarkKind::Risk && !sends {
                continue;
            }
            let country = if *kind == MarkKind::Risk { "TUR" } else { "" };
            let marked = with(
                &[("number", "P-2018-1"), ("kind", code), ("document", "Arayış 5")],
                &[("country", country)],
            );
            trial.act("icinspector", "2018-01-09T10:00", "mark-person", &marked).unwrap();
            let refused = trial.refused(step.by, step.at, step.act, &step.fields);
            assert_eq!(refused, "removal-barred", "{} {code}", step.act);
            let ended = [("number", "P-2018-1"), ("kind", *code), ("document", "Qərar 9")];
            trial.act("ichead", "2018-01-09T11:00", "end-mark", &ended).unwrap();
        }
        trial.act(step.by, step.at, step.act, &step.fields).unwrap();
    }
}

#[test]
fn the_bar_is_named_to_whom_it_may_be() {
    let trial = Trial::open();
    issue(&trial, &[]);
    mark(&trial, "2018-01-08T11:00", "witness");
    let said = |login: &str| {
        let refused = trial.act(login, "2018-01-08T12:00", "serve-deportation", SERVED).unwrap_err();
        let crate::office::Error::Rule(rule) = refused else { panic!("{refused}") };
        assert_eq!(rule.source.as_deref(), Some("MM 79.4"));
        rule.args.into_iter().map(|(_, value)| value).collect::<Vec<_>>()
    };
    let whole = ["R-2018-000001", "bar-witness", "2018-01-08", "Arayış 5, 2018-01-05", "MM 79.4"];
    assert_eq!(said("dphead"), whole, "a head");
    assert_eq!(said("dpinspector"), whole, "who marked");
    assert_eq!(said("dpinspector2"), ["R-2018-000001", "bar-bar", "2018-01-08", "—", "MM 79.4"]);
}

#[test]
fn a_child_is_barred_by_the_birth_date_alone() {
    let trial = Trial::open();
    issue(&trial, &[("birth-date", "2001-01-09")]);
    let refused = trial.act("dpinspector", "2018-01-08T12:00", "serve-deportation", SERVED).unwrap_err();
    assert!(refused.to_string().contains("source=bar-by-birth-date"), "{refused}");
}

#[test]
fn two_bars_of_one_kind_are_ended_one_by_one() {
    let trial = Trial::open();
    issue(&trial, &[]);
    let stay =
        |document: &'static str| [("number", "P-2018-1"), ("kind", "court-stay"), ("document", document)];
    for document in ["Qərardad 1", "Qərardad 2"] {
        trial.act("dpinspector", "2018-01-08T11:00", "mark-person", &stay(document)).unwrap();
    }
    let again = trial.refused("dpinspector", "2018-01-08T11:00", "mark-person", &stay("Qərardad 2"));
    assert_eq!(again, "mark-stands");
    let at = "2018-01-08T12:00";
    assert_eq!(trial.refused("ichead", at, "end-mark", &stay("Qərar 9")), "mark-several");
    let first = with(&stay("Qərar 9"), &[("source-document", "Qərardad 1")]);
    trial.act("ichead", at, "end-mark", &first).unwrap();
    assert_eq!(trial.refused("dpinspector", at, "serve-deportation", SERVED), "removal-barred");
    assert_eq!(trial.refused("ichead", at, "end-mark", &first), "mark-not-there");
    trial.act("ichead", at, "end-mark", &stay("Qərar 10")).unwrap();
    serve(&trial, &[]);
    trial.verified();
}

#[test]
fn a_risk_names_its_country_and_nothing_else_does() {
    let trial = Trial::open();
    issue(&trial, &[]);
    let mark = |kind: &'static str, country: &'static str| {
        let fields = [("number", "P-2018-1"), ("kind", kind), ("document", "Rəy 4"), ("country", country)];
        trial.refused(
            "dpinspector",
            "2018-01-08T11:00",
            "mark-person",
            &with(&fields, &[("country", country)]),
        )
    };
    assert_eq!(mark("risk", ""), "mark-country");
    assert_eq!(mark("refugee", "TUR"), "mark-country");
}

#[test]
fn a_refusal_of_asylum_bars_while_it_can_be_challenged_unless_the_office_set_it_otherwise() {
    let trial = Trial::open();
    issue(&trial, &[]);
    let refusal = [("number", "P-2018-1"), ("kind", "asylum-refused"), ("document", "Qərar 8")];
    let receipt = trial.act("dpinspector", "2018-01-08T11:00", "mark-person", &refusal).unwrap();
    assert_eq!((receipt.terms[0].id, receipt.terms[0].due.as_str()), ("asylum.challenge", "2018-02-07"));
    let served = with(SERVED, &[("served-at", "11:00")]);
    let refused = trial.refused("dpinspector", "2018-02-07T12:00", "serve-deportation", &served);
    assert_eq!(refused, "removal-barred");
    let set = [
        ("key", "removal.asylum-refusal-bars"),
        ("value", "false"),
        ("from", "2018-01-08"),
        ("decision", "3"),
        ("decision-date", "2018-01-08"),
    ];
    trial.act("head", "2018-01-08T11:30", "amend-law", &set).unwrap();
    serve(&trial, &[]);

    let trial = Trial::open();
    issue(&trial, &[]);
    trial.act("dpinspector", "2018-01-08T11:00", "mark-person", &refusal).unwrap();
    trial.act("dpinspector", "2018-02-08T12:00", "serve-deportation", &served).unwrap();
}

#[test]
fn an_earlier_day_gets_round_a_bar_of_today_by_the_head_alone() {
    let trial = Trial::open();
    issue(&trial, &[]);
    serve(&trial, &[]);
    fingerprint(&trial);
    plan(&trial, "2018-01-08T14:00");
    mark(&trial, "2018-01-12T10:00", "refugee");
    let earlier = with(EXECUTED, &[("on", "2018-01-11")]);
    let at = "2018-01-12T12:00";
    assert_eq!(trial.refused("dpinspector", at, "execute-deportation", &earlier), "removal-barred-since");
    trial.act("head", at, "execute-deportation", &earlier).unwrap();
}
