//! Stories of challenges: a penalty stands still, a removal of the Service does not; what a ruling brings.

use super::{Challenge, State};
use crate::{
    duties::{
        ban,
        penalty::tests::{case, decided, fined, notes, pay, serve, with},
        removal::{
            self, Removal,
            tests::{CONFIRMED, PLANNED},
        },
        testing::{Trial, codes_of},
        transmission, violation,
    },
    law::{Law, Matters, System},
    office::Receipt,
};

const AT: &str = "2018-07-18T10:00";

const LODGED: &[(&str, &str)] = &[
    ("number", "V-2018-1"),
    ("body", "higher-authority"),
    ("body-name", "Dövlət Miqrasiya Xidməti"),
    ("body-number", "Ş-7"),
    ("lodged-by", "Yıldız Ayşe"),
];

const RULED: &[(&str, &str)] = &[
    ("number", "Z-2018-1"),
    ("verdict", "upheld"),
    ("ruling", "Q-9"),
    ("ruling-date", "2018-07-25"),
    ("in-force-on", "2018-08-06"),
];

const LATER: &str = "2018-07-26T10:00";

fn lodge(trial: &Trial, more: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", AT, "record-challenge", &with(LODGED, more)).unwrap()
}

fn rule(trial: &Trial, more: &[(&str, &str)]) -> Receipt {
    trial.act("icinspector", LATER, "record-challenge-outcome", &with(RULED, more)).unwrap()
}

fn removal(trial: &Trial) -> Removal {
    Removal::find(&trial.db(), "R-2018-1".parse().unwrap()).unwrap()
}

/// An expulsion with a ban, whose removal is opened and served.
fn expelled() -> Trial {
    let trial = decided("575.1.1", "administratively-expelled", "");
    serve(&trial, "2018-07-12T18:00", &[]);
    let issued = [
        ("basis", "penalty-decision"),
        ("violation", "V-2018-1"),
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("authority", "Sınaq"),
        ("decision-number", "V-2018-000001"),
        ("decision-date", "2018-07-11"),
        ("leave-term", "48h"),
        ("ban-years", "2"),
    ];
    trial.act("dphead", "2018-07-13T10:00", "issue-deportation", &issued).unwrap();
    serve_removal(&trial, "2018-07-13T12:00");
    trial
}

fn serve_removal(trial: &Trial, at: &str) {
    let served = [
        ("number", "R-2018-1"),
        ("served-at", "11:00"),
        ("language", "türk"),
        ("understands", "1"),
        ("copy-handed-over", "1"),
        ("remedy-told", "1"),
    ];
    trial.act("dpinspector", at, "serve-deportation", &served).unwrap();
    let taken = [("number", "R-2018-1"), ("fingerprints", "DQ-7")];
    trial.act("dpinspector", at, "record-fingerprints", &taken).unwrap();
}

fn plan(trial: &Trial, at: &str, departs: &str) {
    trial.act("dpinspector", at, "plan-transport", &with(PLANNED, &[("departs-at", departs)])).unwrap();
}

fn execute(trial: &Trial, at: &str) -> String {
    trial.refused("dpinspector", at, "execute-deportation", EXECUTED)
}

const EXECUTED: &[(&str, &str)] =
    &[("number", "R-2018-1"), ("second-officer", "dpinspector2"), ("document", "U1234567")];

/// A removal that the Service decided, served, with its ban.
fn removed() -> Trial {
    let trial = Trial::open();
    let issued = [
        ("basis", "service-decision"),
        ("ground", "79.1.2"),
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("authority", "Dövlət Miqrasiya Xidməti"),
        ("decision-number", "14/7"),
        ("decision-date", "2018-07-13"),
        ("ban-years", "3"),
    ];
    trial.act("dphead", "2018-07-13T10:00", "issue-deportation", &issued).unwrap();
    serve_removal(&trial, "2018-07-13T12:00");
    trial
}

#[test]
fn a_challenge_of_a_fine_takes_its_force_and_a_ruling_gives_it_back() {
    let trial = fined();
    serve(&trial, "2018-07-12T18:00", &[]);
    let receipt = lodge(&trial, &[]);
    assert_eq!(receipt.said, "challenge-suspends");
    assert_eq!(notes(&receipt), ["suspension-sent", "suspension-to-send", "suspension-without-ruling"]);
    let held = case(&trial);
    assert_eq!((held.in_force_on, held.pay_by), (None, None));
    assert_eq!(held.appeal_by, "2018-07-21".parse().ok());
    let refused = trial.refused("ichead", AT, "record-challenge-outcome", RULED);
    assert_eq!(refused, "ruling-not-by-decider");
    rule(&trial, &[]);
    let standing = case(&trial);
    assert_eq!(standing.in_force_on, "2018-08-06".parse().ok());
    assert_eq!(standing.appeal_by, standing.in_force_on, "the ruling itself can be challenged until then");
    assert_eq!(standing.pay_by, "2018-09-05".parse().ok());
    assert_eq!(trial.refused("icinspector", LATER, "record-challenge-outcome", RULED), "state-forbids");
    pay(&trial, "2018-09-05T10:00", "A1", "300");
    assert_eq!(case(&trial).paid_on, "2018-09-05".parse().ok());
    trial.verified();
}

#[test]
fn a_challenge_of_an_expulsion_stops_the_removal_until_a_head_lets_it_go_on() {
    let trial = expelled();
    let receipt = lodge(&trial, &[("ruling", "Qərardad 5")]);
    assert_eq!(notes(&receipt), ["removal-held", "ban-rests-on-it", "suspension-sent", "suspension-to-send"]);
    assert_eq!(removal(&trial).state, removal::State::Suspended);
    assert_eq!(execute(&trial, "2018-07-25T10:00"), "state-forbids");
    let resume = [("number", "R-2018-1"), ("ground", "Şikayət rədd edilib")];
    assert_eq!(
        trial.refused("dphead", "2018-07-25T10:00", "resume-deportation", &resume),
        "penalty-challenged"
    );
    let receipt = rule(&trial, &[("body", "appeal-court"), ("in-force-on", "")]);
    assert_eq!(notes(&receipt), ["suspension-ended-to-send", "decision-in-force", "removal-waits-for-head"]);
    assert_eq!(receipt.next.as_deref(), Some("nezaret resume-deportation R-2018-000001"));
    assert_eq!(removal(&trial).state, removal::State::Suspended);
    assert_eq!(execute(&trial, LATER), "state-forbids");
    assert_eq!(trial.refused("dpinspector", LATER, "resume-deportation", &resume), "Post");
    trial.act("dphead", LATER, "resume-deportation", &resume).unwrap();
    // The term to leave runs from the day on which the ruling put the penalty into force.
    assert_eq!(removal(&trial).leave_by, "2018-07-27T00:00".parse().ok());
    plan(&trial, "2018-07-26T12:00", "2018-07-27T12:00");
    trial.act("dpinspector", "2018-07-27T12:00", "execute-deportation", EXECUTED).unwrap();
    trial.verified();
}

#[test]
fn a_challenge_of_a_removal_of_the_service_stops_nothing_and_its_fall_stops_it() {
    let trial = removed();
    let lodged = [("number", "R-2018-1"), ("body", "court"), ("body-name", "Bakı İnzibati Məhkəməsi")];
    let fields = with(LODGED, &lodged);
    assert_eq!(trial.refused("icinspector", AT, "record-challenge", &fields), "Clause");
    let receipt = trial.act("dpinspector", AT, "record-challenge", &fields).unwrap();
    assert_eq!((receipt.said, notes(&receipt)), ("challenge-recorded", vec![]));
    assert_eq!(removal(&trial).state, removal::State::Served);
    let fell = with(RULED, &[("verdict", "set-aside"), ("in-force-on", "")]);
    assert_eq!(trial.refused("dphead", LATER, "record-challenge-outcome", &fell), "ruling-not-by-decider");
    let receipt = trial.act("dpinspector", LATER, "record-challenge-outcome", &fell).unwrap();
    assert_eq!(notes(&receipt), ["ban-lifted-too", "removal-to-be-cancelled"]);
    assert_eq!(
        receipt.next.as_deref(),
        Some("nezaret cancel-deportation R-2018-000001 --ending annulled-decision --ground 'Q-9 2018-07-25'")
    );
    let resume = [("number", "R-2018-1"), ("ground", "?")];
    assert_eq!(trial.refused("dphead", LATER, "resume-deportation", &resume), "removal-to-cancel");
    let cancel = [("number", "R-2018-1"), ("ending", "annulled-decision"), ("ground", "Q-9")];
    trial.act("dphead", LATER, "cancel-deportation", &cancel).unwrap();
    assert_eq!(
        trial.refused("dpinspector", LATER, "record-challenge", &with(&fields, &[("body-number", "2")])),
        "state-forbids"
    );
    trial.verified();
}

#[test]
fn a_challenged_removal_of_the_service_is_executed_all_the_same_by_the_head() {
    let trial = removed();
    let lodged = with(LODGED, &[("number", "R-2018-1"), ("body", "court")]);
    trial.act("dpinspector", AT, "record-challenge", &lodged).unwrap();
    assert_eq!(execute(&trial, "2018-07-18T12:00"), "removal-challenged-needs-head");
    plan(&trial, "2018-07-18T12:00", "2018-07-18T12:00");
    trial.act("head", "2018-07-18T12:00", "execute-deportation", EXECUTED).unwrap();
    let confirmed = with(CONFIRMED, &[("document", "U1234567")]);
    trial.act("dpinspector", "2018-07-18T20:00", "confirm-departure", &confirmed).unwrap();
    // It fell after the person had left: nothing is left to stop, and the ban is lifted.
    let fell = with(RULED, &[("verdict", "set-aside"), ("in-force-on", "")]);
    let receipt = trial.act("dpinspector", LATER, "record-challenge-outcome", &fell).unwrap();
    assert_eq!(notes(&receipt), ["ban-lifted-too", "removal-at-its-end"]);
    trial.verified();
}

#[test]
fn what_is_challenged_elsewhere_is_said() {
    let trial = expelled();
    let lodged = with(LODGED, &[("number", "R-2018-1")]);
    assert_eq!(trial.refused("dpinspector", AT, "record-challenge", &lodged), "challenge-the-penalty");
    let open = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    open.act("icinspector", "2018-07-10T10:00", "register-violation", &protocol).unwrap();
    assert_eq!(open.refused("icinspector", AT, "record-challenge", LODGED), "state-forbids");
    let person = with(LODGED, &[("number", "P-2018-1")]);
    assert_eq!(open.refused("icinspector", AT, "record-challenge", &person), "challenge-of-what");
}

#[test]
fn a_late_challenge_stops_nothing_unless_its_term_was_restored() {
    for (received, restored, said, key) in [
        ("2018-07-21", "", "challenge-suspends", None),
        ("2018-07-22", "", "challenge-recorded", Some("challenge-late")),
        ("2018-07-22", "Qərardad 3", "challenge-suspends", Some("challenge-late-restored")),
    ] {
        let trial = fined();
        serve(&trial, "2018-07-12T18:00", &[]);
        let fields = with(LODGED, &[("received-on", received), ("restored", restored)]);
        let receipt = trial.act("icinspector", "2018-07-23T10:00", "record-challenge", &fields).unwrap();
        assert_eq!(receipt.said, said);
        assert_eq!(notes(&receipt).into_iter().find(|note| note.starts_with("challenge-late")), key);
        assert_eq!(case(&trial).pay_by.is_some(), said == "challenge-recorded");
        trial.verified();
    }
}

#[test]
fn what_a_challenge_and_a_ruling_must_say() {
    let trial = fined();
    serve(&trial, "2018-07-12T18:00", &[]);
    let refused =
        |more: &[(&str, &str)]| trial.refused("icinspector", AT, "record-challenge", &with(LODGED, more));
    assert_eq!(refused(&[("received-on", "2018-07-10")]), "challenge-day");
    assert_eq!(refused(&[("received-on", "2018-07-19")]), "challenge-day");
    assert_eq!(refused(&[("restored", "Qərardad 3")]), "challenge-in-time");
    lodge(&trial, &[]);
    assert_eq!(refused(&[]), "challenge-recorded-already");
    let refused = |more: &[(&str, &str)]| {
        trial.refused("icinspector", LATER, "record-challenge-outcome", &with(RULED, more))
    };
    for (more, key) in [
        (&[("ruling-date", "2018-07-17")][..], "ruling-day"),
        (&[("ruling-date", "2018-07-27")], "ruling-day"),
        (&[("fine", "300")], "ruling-changes"),
        (&[("verdict", "changed")], "ruling-changes"),
        (&[("verdict", "changed"), ("outcome", "terminated")], "ruling-changes-to-nothing"),
        (&[("verdict", "changed"), ("outcome", "fined-and-leave-in-48-h")], "fine-needed"),
        (&[("verdict", "changed"), ("outcome", "warning"), ("fine", "1")], "fine-not-for-outcome"),
        (&[("in-force-on", "2018-07-24")], "ruling-in-force-early"),
        (&[("in-force-on", "")], "ruling-needs-in-force"),
    ] {
        assert_eq!(refused(more), key, "{more:?}");
    }
    let annul = [("number", "Z-2018-1"), ("reason", "Səhv")];
    assert_eq!(trial.refused("ichead", LATER, "annul-record", &annul), "annulled-by-own-act");
    trial.verified();
}

#[test]
fn where_an_expulsion_falls_its_ban_and_its_removal_fall() {
    for more in [
        &[("verdict", "set-aside"), ("in-force-on", "")][..],
        &[("verdict", "returned"), ("in-force-on", "")],
        &[("verdict", "changed"), ("outcome", "fined-and-stay-legalised"), ("fine", "300")],
    ] {
        let trial = expelled();
        lodge(&trial, &[]);
        let receipt = rule(&trial, more);
        assert!(notes(&receipt).contains(&"ban-lifted-too"), "{more:?}");
        assert!(notes(&receipt).contains(&"removal-to-be-cancelled"), "{more:?}");
        assert!(ban::standing_on(&trial.db(), 1, 1).unwrap().is_empty());
        assert!(removal(&trial).to_cancel.is_some());
        trial.verified();
    }
}

#[test]
fn two_challenges_hold_until_both_are_ruled_on() {
    let trial = fined();
    serve(&trial, "2018-07-12T18:00", &[]);
    lodge(&trial, &[]);
    lodge(&trial, &[("body", "court"), ("body-number", "2(1)-88/18")]);
    assert_eq!(notes(&rule(&trial, &[])), ["suspension-ended-to-send", "held-by-another"]);
    assert_eq!(case(&trial).in_force_on, None);
    rule(&trial, &[("number", "Z-2018-2")]);
    assert_eq!(case(&trial).in_force_on, "2018-08-06".parse().ok());
    let first = Challenge::find(&trial.db(), "Z-2018-1".parse().unwrap()).unwrap();
    assert_eq!(first.state, State::Closed);
    trial.verified();
}

#[test]
fn what_is_challenged_before_it_was_served_gets_no_day_of_force_by_service() {
    let trial = fined();
    lodge(&trial, &[]);
    let receipt = serve(&trial, "2018-07-18T18:00", &[("served-at", "2018-07-18T17:00")]);
    assert!(notes(&receipt).contains(&"held-by-another"));
    let case = case(&trial);
    assert_eq!((case.appeal_by, case.in_force_on), ("2018-07-28".parse().ok(), None));
}

#[test]
fn the_codes_are_those_of_the_schema() {
    let of = |codes: &[(&'static str, super::Body)]| codes.iter().map(|(code, _)| *code).collect::<Vec<_>>();
    assert_eq!(of(super::Body::ALL), codes_of("challenge", "body"));
    assert_eq!(of(super::Body::ALL), codes_of("challenge", "result_body"));
    let states: Vec<_> = State::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(states, codes_of("challenge", "state"));
    let verdicts: Vec<_> = super::Verdict::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(verdicts, codes_of("challenge", "result"));
}

mod rulings;

#[test]
fn a_measure_against_an_evaded_fine_stands_still_with_the_penalty() {
    let trial = fined();
    serve(&trial, "2018-07-12T18:00", &[]);
    let overdue = "2018-08-24T10:00";
    for (measure, answer) in [("forced-execution", "accepted"), ("entry-ban", "rejected")] {
        let fields = [("number", "V-2018-1"), ("measure", measure), ("text", "Ödəməyib"), ("to", "ichead")];
        let number =
            trial.act("icinspector", overdue, "propose-enforcement", &fields).unwrap().number.unwrap();
        let number = number.to_string();
        let decided = [("number", number.as_str()), ("answer", answer), ("ground", "Baxılıb")];
        trial.act("ichead", overdue, "decide-proposal", &decided).unwrap();
    }
    let restored = [
        ("number", "V-2018-1"),
        ("body", "court"),
        ("body-name", "Nəsimi rayon məhkəməsi"),
        ("body-number", "3-14"),
        ("lodged-by", "Ayşe Yıldız"),
        ("restored", "Qərardad 6, 2018-08-24"),
    ];
    let receipt = trial.act("icinspector", "2018-08-24T11:00", "record-challenge", &restored).unwrap();
    let concerned: Vec<_> =
        receipt.notes.iter().filter(|(key, _)| *key == "suspension-concerns-measure").collect();
    let said =
        vec![("measure", "measure-forced-execution".to_owned()), ("proposal", "O-2018-000001".to_owned())];
    assert_eq!(concerned, [&("suspension-concerns-measure", said)]);
    let law = Law::new();
    let route = law.route(Matters::Suspensions, System::ExecutingBody).unwrap();
    let (mut sent, on) = (None, "2018-08-24".parse().unwrap());
    transmission::outbox(&trial.db(), route, on, false, "1", |due| {
        sent = Some(due.data.as_str().to_owned());
        Ok(())
    })
    .unwrap();
    let sent = sent.unwrap();
    assert!(sent.contains("\"forced-execution\":\"O-2018-000001\"") && !sent.contains("entry-ban"), "{sent}");
    trial.verified();
}
