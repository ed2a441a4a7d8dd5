//! Payments that count no more, and payments that were there before a case was opened again.

use super::{case, fact, fined, notes, pay, serve, with};
use crate::duties::{ban::Ban, testing::Trial};

const OVERDUE: &str = "2018-08-21T10:00";
const BARRED: &[(&str, &str)] = &[
    ("number", "P-2018-1"),
    ("basis", "16.1.8"),
    ("violation", "V-2018-1"),
    ("authority", "Sınaq"),
    ("decision-number", "1"),
    ("decision-date", "2018-08-21"),
];
const WRONG: &[(&str, &str)] = &[("number", "V-2018-1"), ("receipt", "A1"), ("reason", "Başqa işin qəbzi")];

fn ban(trial: &Trial) -> String {
    Ban::find(&trial.db(), "B-2018-1".parse().unwrap()).unwrap().state.to_string()
}

#[test]
fn a_payment_entered_wrongly_counts_no_more_and_what_it_ended_holds_again() {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    trial.act("ichead", OVERDUE, "impose-ban", BARRED).unwrap();
    pay(&trial, OVERDUE, "A1", "100");
    // One day of interest on what was not paid by the last day to pay.
    pay(&trial, OVERDUE, "A2", "203");
    assert_eq!((case(&trial).paid_on, ban(&trial)), ("2018-08-21".parse().ok(), "lifted".into()));
    let at = "2018-08-22T10:00";
    assert_eq!(trial.refused("icinspector", at, "annul-payment", WRONG), "Post");
    assert_eq!(trial.refused("dphead", at, "annul-payment", WRONG), "Clause");
    assert_eq!(trial.refused("ichead", at, "annul-payment", &WRONG[..2]), "reason-missing");
    assert_eq!(
        trial.refused("ichead", at, "annul-payment", &with(WRONG, &[("receipt", "A3")])),
        "payment-none"
    );
    let annulled = trial.act("ichead", at, "annul-payment", WRONG).unwrap();
    assert_eq!(notes(&annulled), ["fine-owed-again", "ban-holds-again"]);
    assert_eq!((annulled.said, fact(&annulled, "paid").as_str()), ("payment-annulled", "203.00"));
    assert_eq!((case(&trial).paid_on, ban(&trial)), (None, "imposed".into()));
    assert_eq!(trial.refused("ichead", at, "annul-payment", WRONG), "payment-none");
    // Of the fine 97 are left since the other payment, and interest grows on them again.
    assert_eq!(pay(&trial, "2018-08-24T10:00", "A1", "102.91").said, "fine-paid");
    assert_eq!(ban(&trial), "lifted");
    trial.verified();
}

#[test]
fn a_ban_that_was_lifted_by_hand_stays_lifted() {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    trial.act("ichead", OVERDUE, "impose-ban", BARRED).unwrap();
    let lifted = [
        ("number", "B-2018-1"),
        ("ground", "Məhkəmə qərarı"),
        ("authority", "Məhkəmə"),
        ("decision-number", "2-1/18"),
        ("decision-date", &OVERDUE[..10]),
    ];
    trial.act("ichead", OVERDUE, "lift-ban", &lifted).unwrap();
    pay(&trial, OVERDUE, "A1", "303");
    let annulled = trial.act("ichead", OVERDUE, "annul-payment", WRONG).unwrap();
    assert_eq!(notes(&annulled), ["fine-owed-again"]);
    assert_eq!(ban(&trial), "lifted");
}

/// A fine of 300 that was paid, and the case opened again.
fn reopened() -> Trial {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    pay(&trial, "2018-07-12T10:00", "A1", "300");
    let anew = [
        ("number", "V-2018-1"),
        ("cause", "new-circumstances"),
        ("ground", "Yeni sübut"),
        ("document", "Arayış 1, 2018-07-13"),
    ];
    let receipt = trial.act("dephead", "2018-07-13T10:00", "reopen-violation", &anew).unwrap();
    assert!(notes(&receipt).contains(&"payments-stay"), "{receipt:?}");
    trial
}

const AGAIN: &[(&str, &str)] =
    &[("number", "V-2018-1"), ("ground", "Sübuta yetirilib"), ("attended", "true"), ("fine", "")];

#[test]
fn what_was_paid_before_a_case_was_opened_again_counts_against_the_new_fine() {
    for (outcome, fine, held, returned, paid) in [
        ("fined-and-stay-legalised", "350", Some("50.00"), None, false),
        ("fined-and-leave-in-48-h", "300", Some("0.00"), None, true),
        ("administratively-expelled", "", None, Some("300.00"), false),
        ("terminated", "", None, Some("300.00"), false),
        ("suspended", "", None, None, false),
    ] {
        let trial = reopened();
        let decision = with(AGAIN, &[("outcome", outcome), ("fine", fine)]);
        let receipt = trial.act("ichead", "2018-07-14T10:00", "decide-violation", &decision).unwrap();
        let note = |key: &str, of: &str| {
            let (_, facts) = receipt.notes.iter().find(|(found, _)| *found == key)?;
            facts.iter().find(|(name, _)| *name == of).map(|(_, value)| value.clone())
        };
        assert_eq!(note("payments-held", "rest").as_deref(), held, "{outcome}");
        assert_eq!(note("fine-to-return", "sum").as_deref(), returned, "{outcome}");
        assert_eq!(case(&trial).paid_on.is_some(), paid, "{outcome}");
        if held == Some("50.00") {
            serve(&trial, "2018-07-14T12:00", &[("served-at", "2018-07-14T11:00")]);
            assert_eq!(pay(&trial, "2018-07-15T10:00", "A2", "50").said, "fine-paid");
        }
        trial.verified();
    }
}

#[test]
fn a_ban_until_the_fine_is_paid_needs_a_fine_that_is_not() {
    let trial = reopened();
    let decision = with(AGAIN, &[("outcome", "entry-ban"), ("fine", "300"), ("ban-basis", "16.1.8")]);
    assert_eq!(trial.refused("ichead", "2018-07-14T10:00", "decide-violation", &decision), "ban-fine-held");
}
