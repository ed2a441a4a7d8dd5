//! Stories of what follows a decision: copy, force, payment.

mod annulled;

use crate::{
    duties::{testing::Trial, violation::Violation},
    office::Receipt,
    values::Number,
};

const DECIDED: &str = "2018-07-11T10:00";

/// These fields, those of `other` in the place of theirs.
pub(crate) fn with<'a>(base: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = base.iter().filter(|(name, _)| other.iter().all(|(more, _)| more != name));
    kept.chain(other).copied().collect()
}

pub(crate) const COPY: &[(&str, &str)] = &[
    ("number", "V-2018-1"),
    ("served-at", "2018-07-11T12:00"),
    ("way", "in-person"),
    ("language", "türk"),
    ("understands", "true"),
    ("copy-handed-over", "true"),
    ("remedy-told", "true"),
];

/// A case under an article, decided on 11 July 2018.
pub(crate) fn decided(article: &str, outcome: &str, fine: &str) -> Trial {
    decided_on("TUR", article, outcome, fine)
}

/// The same on a person of that citizenship.
pub(crate) fn decided_on(citizenship: &str, article: &str, outcome: &str, fine: &str) -> Trial {
    let trial = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", citizenship),
        ("document", "U1234567"),
        ("article", article),
        ("place", "Bakı, Nizami küçəsi 5"),
    ];
    trial.act("icinspector", "2018-07-10T10:00", "register-violation", &protocol).unwrap();
    let decision = [
        ("number", "V-2018-1"),
        ("outcome", outcome),
        ("fine", fine),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", DECIDED, "decide-violation", &decision).unwrap();
    trial
}

pub(crate) fn fined() -> Trial {
    decided("575.1.1", "fined-and-stay-legalised", "300")
}

pub(crate) fn serve(trial: &Trial, at: &str, more: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", at, "serve-decision", &with(COPY, more)).unwrap()
}

pub(crate) fn case(trial: &Trial) -> Violation {
    Violation::find(&trial.db(), Number { register: 'V', year: 2018, serial: 1 }).unwrap()
}

pub(crate) fn notes(receipt: &Receipt) -> Vec<&'static str> {
    receipt.notes.iter().map(|(key, _)| *key).collect()
}

fn fact(receipt: &Receipt, name: &str) -> String {
    receipt.args.iter().find(|(key, _)| *key == name).unwrap().1.clone()
}

#[test]
fn every_term_runs_from_the_service_of_the_copy() {
    for (served, more, appeal, pay, late) in [
        ("2018-07-11T12:00", &[][..], "2018-07-21", "2018-08-20", false),
        (
            "2018-07-13T09:00",
            &[("way", "household"), ("receiver", "Fatma Yıldız"), ("understands", "")],
            "2018-07-23",
            "2018-08-22",
            false,
        ),
        (
            "2018-07-16T09:00",
            &[("way", "report"), ("report", "12, 2018-07-16"), ("understands", "")],
            "2018-07-26",
            "2018-08-25",
            true,
        ),
    ] {
        let trial = fined();
        let receipt = serve(&trial, "2018-07-16T18:00", &with(&[("served-at", served)], more));
        let case = case(&trial);
        assert_eq!(case.appeal_by, appeal.parse().ok());
        assert_eq!(case.in_force_on, appeal.parse().ok());
        assert_eq!(case.pay_by, pay.parse().ok());
        assert_eq!(notes(&receipt).contains(&"copy-late"), late, "{served}");
        assert_eq!(
            receipt.terms.iter().map(|term| term.id).collect::<Vec<_>>()[..3],
            ["offence.appeal", "offence.entry-into-force", "offence.pay"]
        );
        trial.verified();
    }
}

#[test]
fn a_copy_is_served_once_and_as_the_law_asks() {
    let trial = fined();
    let refused = |more: &[(&str, &str)]| {
        trial.refused("icinspector", "2018-07-12T18:00", "serve-decision", &with(COPY, more))
    };
    for (more, key) in [
        (&[("way", "household")][..], "serve-household"),
        (&[("receiver", "Fatma Yıldız")], "serve-household"),
        (&[("way", "report")], "serve-report"),
        (&[("report", "12")], "serve-report"),
        (&[("understands", "")], "serve-interpreter-or-understands"),
        (&[("interpreter", "Leyla Quliyeva")], "serve-interpreter-or-understands"),
        (&[("copy-handed-over", "")], "serve-needs-copy"),
        (&[("remedy-told", "")], "serve-needs-remedy"),
        (&[("served-at", "2018-07-10T23:00")], "serve-when"),
        (&[("served-at", "2018-07-12T19:00")], "serve-when"),
    ] {
        assert_eq!(refused(more), key, "{more:?}");
    }
    assert_eq!(trial.refused("dpinspector", "2018-07-12T18:00", "serve-decision", COPY), "Clause");
    assert_eq!(trial.refused("specialist", "2018-07-12T18:00", "serve-decision", COPY), "Post");
    serve(&trial, "2018-07-12T18:00", &[]);
    assert_eq!(refused(&[]), "decision-served-already");
    trial.verified();
}

#[test]
fn nothing_is_served_before_a_decision_and_an_ended_case_can_be_challenged_too() {
    let trial = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", "2018-07-10T10:00", "register-violation", &protocol).unwrap();
    assert_eq!(trial.refused("icinspector", "2018-07-12T18:00", "serve-decision", COPY), "state-forbids");
    let ended = decided("575.1.1", "terminated", "");
    let receipt = serve(&ended, "2018-07-12T18:00", &[]);
    assert_eq!(receipt.terms.len(), 2, "{receipt:?}");
    assert_eq!(case(&ended).pay_by, None);
}

pub(crate) fn pay(trial: &Trial, at: &str, receipt: &str, amount: &str) -> Receipt {
    let fields = [("number", "V-2018-1"), ("receipt", receipt), ("amount", amount)];
    trial.act("specialist", at, "record-payment", &fields).unwrap()
}

#[test]
fn a_fine_is_paid_in_parts_and_never_beyond() {
    let trial = fined();
    serve(&trial, "2018-07-12T18:00", &[]);
    let paid = pay(&trial, "2018-07-20T10:00", "A1", "100");
    assert_eq!((paid.said, fact(&paid, "rest").as_str()), ("payment-recorded", "200.00"));
    let refused = |more: &[(&str, &str)]| {
        let base = [("number", "V-2018-1"), ("receipt", "A2"), ("amount", "200")];
        trial.refused("icinspector", "2018-08-20T10:00", "record-payment", &with(&base, more))
    };
    for (more, key) in [
        (&[("amount", "200.01")][..], "payment-too-much"),
        (&[("amount", "0")], "payment-nothing"),
        (&[("receipt", "A1")], "receipt-twice"),
        (&[("paid-on", "2018-07-10")], "payment-day"),
        (&[("paid-on", "2018-08-21")], "payment-day"),
    ] {
        assert_eq!(refused(more), key, "{more:?}");
    }
    let whole = pay(&trial, "2018-08-20T10:00", "A2", "200");
    assert_eq!((whole.said, notes(&whole)), ("fine-paid", vec![]));
    assert_eq!(case(&trial).paid_on, "2018-08-20".parse().ok());
    assert_eq!(refused(&[]), "fine-paid-already");
    trial.verified();
}

#[test]
fn what_is_no_fine_takes_no_payment() {
    let trial = decided("575.1.1", "administratively-expelled", "");
    let fields = [("number", "V-2018-1"), ("receipt", "A1"), ("amount", "1")];
    assert_eq!(trial.refused("icinspector", DECIDED, "record-payment", &fields), "no-fine");
    let ended = decided("575.1.1", "terminated", "");
    assert_eq!(ended.refused("icinspector", DECIDED, "record-payment", &fields), "state-forbids");
}

#[test]
fn an_overdue_fine_under_the_rules_of_stay_grows_until_it_is_paid() {
    let trial = fined();
    serve(&trial, "2018-07-11T18:00", &[]);
    assert_eq!(case(&trial).execute_by, "2019-07-21".parse().ok());
    let part = pay(&trial, "2018-08-25T10:00", "A1", "300");
    assert_eq!((part.said, fact(&part, "rest").as_str()), ("payment-recorded", "15.00"));
    assert_eq!(notes(&part), ["fine-interest", "payment-late"]);
    let more = [("number", "V-2018-1"), ("receipt", "A2"), ("amount", "15.01")];
    assert_eq!(trial.refused("icinspector", "2018-09-25T10:00", "record-payment", &more), "payment-too-much");
    assert_eq!(pay(&trial, "2018-09-25T10:00", "A2", "15").said, "fine-paid");
    trial.verified();
}

#[test]
fn a_fine_is_put_off_within_what_the_law_allows() {
    let trial = fined();
    let base = [
        ("number", "V-2018-1"),
        ("ease", "later"),
        ("until", "2018-09-20"),
        ("ground", "İşsizdir"),
        ("document", "Ərizə 5, 2018-08-01"),
    ];
    let at = "2018-08-01T10:00";
    assert_eq!(trial.refused("ichead", at, "postpone-fine", &base), "fine-not-to-postpone");
    serve(&trial, "2018-07-11T18:00", &[]);
    assert_eq!(trial.refused("icinspector", at, "postpone-fine", &base), "Post");
    for (more, key) in [
        (&[("until", "2018-08-20")][..], "fine-postponed-until"),
        (&[("until", "2018-09-21")], "fine-postponed-until"),
        (&[("ease", "in-parts"), ("until", "2019-02-21")], "fine-postponed-until"),
    ] {
        assert_eq!(trial.refused("ichead", at, "postpone-fine", &with(&base, more)), key, "{more:?}");
    }
    assert_eq!(trial.refused("ichead", "2018-08-21T10:00", "postpone-fine", &base), "fine-not-to-postpone");
    trial.act("ichead", at, "postpone-fine", &base).unwrap();
    assert_eq!(case(&trial).pay_by, "2018-09-20".parse().ok());
    assert_eq!(trial.refused("ichead", at, "postpone-fine", &base), "fine-postponed-already");
    assert_eq!(notes(&pay(&trial, "2018-09-20T10:00", "A1", "300")), Vec::<&str>::new());
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    use crate::duties::testing::codes_of;
    let ways: Vec<_> = super::Way::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(ways, codes_of("delivery", "way"));
    let eases: Vec<_> = super::Ease::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(eases, codes_of("fine_postponement", "ease"));
}
