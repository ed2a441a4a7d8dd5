//! The paper's way: shown to a chief, given to the executors, entered as executed, taken off control.

use super::{AT, assign, registered, report, shown};
use crate::{
    duties::{
        document::{DocumentKind, State},
        testing::{Trial, codes_of},
    },
    office::Receipt,
};

const NEXT: &str = "2018-01-09T10:00";

/// Who does which act with which words.
type Step<'a> = (&'a str, &'static str, Vec<(&'a str, &'a str)>);

fn act<'a>(number: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    std::iter::once(("number", number)).chain(more.iter().copied()).collect()
}

fn done(trial: &Trial, login: &str, at: &str, name: &'static str, more: &[(&str, &str)]) -> Receipt {
    trial.act(login, at, name, &act("D-2018-1", more)).unwrap()
}

fn no(trial: &Trial, login: &str, at: &str, name: &'static str, more: &[(&str, &str)]) -> String {
    trial.refused(login, at, name, &act("D-2018-1", more))
}

/// Addressed to a chief who assigned it to one executor, and reported by him the next day.
fn reported(addressee: &str, executor: &str) -> Trial {
    let trial = Trial::open();
    let number = shown(&trial, addressee);
    trial
        .act(addressee, AT, "assign-document", &assign(&number, executor, &[("due", "2018-01-08")]))
        .unwrap();
    trial.act(executor, NEXT, "complete-document", &report(&number)).unwrap();
    trial
}

#[test]
fn a_document_is_shown_to_a_chief_with_the_hour() {
    let trial = Trial::open();
    let number = registered(&trial, "dephead");
    let shown = [("presented-at", "09:50")];
    assert_eq!(no(&trial, "dephead", AT, "present-document", &shown), "Post");
    for (at, key) in [
        ("10:01", "document-when"),
        ("2018-01-05T10:00", "document-when"),
        ("2018-01-09T10:00", "document-when"),
    ] {
        assert_eq!(no(&trial, "specialist", AT, "present-document", &[("presented-at", at)]), key, "{at}");
    }
    let to = |login: &'static str| [shown[0], ("to", login)];
    assert_eq!(no(&trial, "specialist", AT, "present-document", &to("icinspector")), "addressee-not-chief");
    let receipt = done(&trial, "specialist", AT, "present-document", &shown);
    assert!(receipt.notes.is_empty(), "{receipt:?}");
    assert_eq!(
        receipt.next.as_deref(),
        Some("nezaret assign-document D-2018-000001 --resolution-by dephead")
    );
    assert_eq!(no(&trial, "specialist", AT, "present-document", &shown), "presented-already");
    // Whoever it was shown to writes his resolution, whomever it was addressed to.
    let below = assign(&number, "icinspector", &[]);
    assert_eq!(trial.refused("ichead", AT, "assign-document", &below), "resolution-author-not-addressed");
    let receipt = done(&trial, "specialist", NEXT, "present-document", &to("ichead"));
    assert_eq!(receipt.notes, [("presented-later", vec![("day", "2018-01-08".to_owned())])]);
    trial.act("ichead", NEXT, "assign-document", &below).unwrap();
    // With what he wrote on it he may be shown it again.
    done(&trial, "specialist", NEXT, "present-document", &to("ichead"));
    trial.verified();
}

#[test]
fn a_document_is_given_to_each_executor_against_his_receipt() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let to = |login: &'static str, at: &'static str| {
        [("to", login), ("delivered-at", at), ("receipt", "təhvil kitabı, 17")]
    };
    let early = to("dephead", "09:55");
    assert_eq!(no(&trial, "specialist", AT, "deliver-document", &early), "state-forbids");
    let by = assign(&number, "dephead;imhead", &[("resolution-by", "head"), ("on", "2018-01-09")]);
    let receipt = trial.act("specialist", NEXT, "assign-document", &by).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret deliver-document D-2018-000001 --to dephead"));
    assert_eq!(no(&trial, "head", NEXT, "deliver-document", &to("dephead", "09:55")), "Post");
    assert_eq!(no(&trial, "specialist", NEXT, "deliver-document", &to("dephead", "10:05")), "document-when");
    let before = to("dephead", "2018-01-08T09:55");
    assert_eq!(no(&trial, "specialist", NEXT, "deliver-document", &before), "document-when");
    assert_eq!(
        no(&trial, "specialist", NEXT, "deliver-document", &to("ichead", "09:55")),
        "executor-without-part"
    );
    done(&trial, "specialist", NEXT, "deliver-document", &to("dephead", "09:55"));
    assert_eq!(
        no(&trial, "specialist", NEXT, "deliver-document", &to("dephead", "09:58")),
        "delivered-already"
    );
    done(&trial, "specialist", NEXT, "deliver-document", &to("imhead", "09:58"));
    let sql = "SELECT delivered_at||' '||delivery_receipt FROM executor ORDER BY id";
    let given: Vec<String> = trial.db().all(sql, &[], |row| row.get(0)).unwrap();
    assert_eq!(given, ["2018-01-09T09:55 təhvil kitabı, 17", "2018-01-09T09:58 təhvil kitabı, 17"]);
    trial.act("imhead", NEXT, "complete-document", &report(&number)).unwrap();
    assert_eq!(
        no(&trial, "specialist", NEXT, "deliver-document", &to("imhead", "09:59")),
        "executor-without-part"
    );
    trial.verified();
}

#[test]
fn execution_is_registered_with_the_answer_or_why_none_is_due() {
    let answer = [("answer", "4/2-44")];
    let trial = reported("ichead", "icinspector");
    for (more, key) in [
        (&[][..], "answer-or-why-none"),
        (&[answer[0], ("without-answer", "Məlumat üçündür")], "answer-or-why-none"),
        (&[("without-answer", "Məlumat üçündür"), ("answer-date", "2018-01-09")], "answer-or-why-none"),
        (&[answer[0], ("answer-date", "2018-01-07")], "answer-when"),
        (&[answer[0], ("answer-date", "2018-01-10")], "answer-when"),
        (&[answer[0], ("on", "2018-01-08")], "execution-before-report"),
    ] {
        assert_eq!(no(&trial, "specialist", NEXT, "register-execution", more), key, "{more:?}");
    }
    let receipt = done(&trial, "specialist", NEXT, "register-execution", &answer);
    assert_eq!((receipt.said, receipt.notes[0].0), ("execution-answered", "executed-late"));
    assert_eq!(receipt.next.as_deref(), Some("nezaret take-off-control D-2018-000001"));
    let sql = "SELECT answer_number||' '||answer_date||' '||executed_on FROM document";
    let kept: Option<String> = trial.db().one(sql, &[], |row| row.get(0)).unwrap();
    assert_eq!(kept.as_deref(), Some("4/2-44 2018-01-09 2018-01-09"));
    trial.verified();
    let trial = reported("ichead", "icinspector");
    let receipt =
        done(&trial, "ichead", NEXT, "register-execution", &[("without-answer", "Məlumat üçündür")]);
    assert_eq!(receipt.said, "execution-registered");
    trial.verified();
}

#[test]
fn who_put_it_on_control_takes_it_off_and_the_specialist_for_him() {
    let answer = [("answer", "4/2-44")];
    for (login, key) in [
        ("specialist", None),
        ("ichead", None),
        ("icinspector", Some("Post")),
        ("head", Some("not-resolution-author")),
        ("dephead", Some("not-resolution-author")),
        ("dphead", Some("not-resolution-author")),
    ] {
        let trial = reported("ichead", "icinspector");
        let Some(key) = key else {
            done(&trial, login, NEXT, "register-execution", &answer);
            assert_eq!(
                no(&trial, login, NEXT, "take-off-control", &[("on", "2018-01-08")]),
                "off-control-before"
            );
            done(&trial, login, NEXT, "take-off-control", &[]);
            trial.verified();
            continue;
        };
        assert_eq!(no(&trial, login, NEXT, "register-execution", &answer), key, "{login}");
        done(&trial, "specialist", NEXT, "register-execution", &answer);
        assert_eq!(no(&trial, login, NEXT, "take-off-control", &[]), key, "{login}");
    }
    // The department head, acting for the head, takes off what the head put on.
    let trial = reported("head", "ichead");
    assert_eq!(no(&trial, "dephead", NEXT, "register-execution", &answer), "not-resolution-author");
    let away = [("login", "head"), ("from", "2018-01-09"), ("until", "2018-01-13"), ("ground", "illness")];
    trial.act("specialist", "2018-01-09T09:50", "register-absence", &away).unwrap();
    done(&trial, "dephead", NEXT, "register-execution", &answer);
    done(&trial, "dephead", NEXT, "take-off-control", &[]);
    trial.verified();
}

#[test]
fn every_move_from_every_state() {
    let number = "D-2018-1";
    let steps: [Step<'_>; 4] = [
        ("ichead", "assign-document", assign(number, "icinspector", &[])),
        ("icinspector", "complete-document", report(number).to_vec()),
        ("specialist", "register-execution", act(number, &[("answer", "4/2-44")])),
        ("specialist", "take-off-control", act(number, &[])),
    ];
    let others: [(Step<'_>, bool); 2] = [
        (
            ("specialist", "present-document", act(number, &[("presented-at", "09:55"), ("to", "dephead")])),
            true,
        ),
        (
            (
                "specialist",
                "deliver-document",
                act(number, &[("to", "icinspector"), ("delivered-at", "09:55"), ("receipt", "imza")]),
            ),
            false,
        ),
    ];
    for (reached, (_, state)) in State::ALL.iter().enumerate() {
        for (i, (login, name, fields)) in steps.iter().enumerate() {
            let trial = Trial::open();
            shown(&trial, "ichead");
            for (login, name, fields) in &steps[..reached] {
                trial.act(login, AT, name, fields).unwrap();
            }
            let sql = "SELECT state FROM document";
            assert_eq!(trial.db().one(sql, &[], |row| row.get(0)).unwrap(), Some(*state));
            if i == reached {
                trial.act(login, AT, name, fields).unwrap();
                continue;
            }
            // A resolution may be passed on while it is executed: then its own rule decides.
            let key = if reached == 1 && i == 0 { "executor-named-already" } else { "state-forbids" };
            let refused = trial.refused(login, AT, name, fields);
            assert!(refused == key, "{name} {state}: {refused}");
        }
        for ((login, name, fields), also_unassigned) in &others {
            let trial = Trial::open();
            shown(&trial, "ichead");
            for (login, name, fields) in &steps[..reached] {
                trial.act(login, AT, name, fields).unwrap();
            }
            if reached == 1 || (reached == 0 && *also_unassigned) {
                trial.act(login, AT, name, fields).unwrap();
            } else {
                assert_eq!(trial.refused(login, AT, name, fields), "state-forbids", "{name} {state}");
            }
        }
    }
}

#[test]
fn the_first_resolution_stands_on_a_paper_that_was_shown() {
    let trial = Trial::open();
    let number = registered(&trial, "head");
    let first = assign(&number, "dephead", &[]);
    assert_eq!(trial.refused("head", AT, "assign-document", &first), "document-not-shown");
    // Shown by mistake, and taken back.
    let to = |login: &'static str| [("presented-at", "09:50"), ("to", login)];
    let back = [("to", "dephead"), ("reason", "Başqa sənəd idi")];
    assert_eq!(no(&trial, "specialist", AT, "annul-presentation", &back), "presentation-not-open");
    done(&trial, "specialist", AT, "present-document", &to("dephead"));
    assert_eq!(no(&trial, "specialist", AT, "annul-presentation", &back[..1]), "undo-needs-reason");
    assert_eq!(no(&trial, "head", AT, "annul-presentation", &back), "Post");
    let receipt = done(&trial, "specialist", AT, "annul-presentation", &back);
    assert_eq!(receipt.next.as_deref(), Some("nezaret present-document D-2018-000001"));
    assert_eq!(trial.refused("head", AT, "assign-document", &first), "document-not-shown");
    done(&trial, "specialist", AT, "present-document", &to("dephead"));
    trial.act("head", AT, "assign-document", &first).unwrap();
    // Below the first nobody has to be shown it: it was given to him.
    trial.act("dephead", AT, "assign-document", &assign(&number, "ichead", &[])).unwrap();
    assert_eq!(no(&trial, "specialist", AT, "annul-presentation", &back), "presentation-not-open");
    trial.verified();
    let trial = Trial::open();
    let number = registered(&trial, "head");
    let set = [
        ("key", "reading.resolution-after-presentation"),
        ("value", "false"),
        ("from", "2018-01-03"),
        ("decision", "7"),
        ("decision-date", "2018-01-03"),
    ];
    trial.act("head", "2018-01-08T09:45", "amend-law", &set).unwrap();
    trial.act("head", AT, "assign-document", &assign(&number, "dephead", &[])).unwrap();
}

#[test]
fn a_wrong_delivery_is_taken_back() {
    let trial = Trial::open();
    let number = shown(&trial, "ichead");
    trial.act("ichead", AT, "assign-document", &assign(&number, "icinspector", &[])).unwrap();
    let back = [("to", "icinspector"), ("reason", "Başqasına verilib")];
    assert_eq!(no(&trial, "specialist", AT, "annul-delivery", &back), "delivery-not-open");
    let given = [("to", "icinspector"), ("delivered-at", "2018-01-09T09:55"), ("receipt", "imza")];
    done(&trial, "specialist", NEXT, "deliver-document", &given);
    done(&trial, "specialist", NEXT, "annul-delivery", &back);
    done(&trial, "specialist", NEXT, "deliver-document", &given);
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    assert_eq!(codes_of("document", "state"), State::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    let kinds: Vec<_> = DocumentKind::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes_of("document", "kind"), kinds);
}
