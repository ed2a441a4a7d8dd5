//! Notices, absence, and requests for a later hearing.

use super::{HEARING, PROTOCOL, case, cell, decide, decision, draw, notes, refused};
use crate::{
    duties::{
        penalty::Way,
        testing::{Trial, codes_of},
        violation::{Answer, State},
    },
    office::{Receipt, Result},
};

const PLACE: &str = "Bakı, otaq 4";

/// The notice of a hearing, served on the day of the protocol.
fn notice<'a>(at: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [("number", "V-2018-1"), ("hearing-at", at), ("hearing-place", PLACE), ("way", "in-person")];
    base.into_iter().chain(more.iter().copied()).collect()
}

fn notify(trial: &Trial, at: &str) -> Result<Receipt> {
    trial.act("icinspector", PROTOCOL, "notify-hearing", &notice(at, &[]))
}

const ABSENT: [(&str, &str); 3] = [("fine", "300"), ("attended", ""), ("hearing-place", "")];
const STAYS: &str = "fined-and-stay-legalised";

#[test]
fn a_notice_is_served_five_days_before_and_gives_the_decision_its_hearing() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let refuse = |at: &str, more: &[(&str, &str)]| {
        trial.refused("icinspector", PROTOCOL, "notify-hearing", &notice(at, more))
    };
    assert_eq!(refuse("2018-01-14T10:00", &[]), "hearing-too-soon");
    assert_eq!(refuse("2018-01-15T10:00", &[("notified-on", "2018-01-11")]), "notice-day");
    assert_eq!(refuse("2018-01-15T10:00", &[("notified-on", "2018-01-09")]), "notice-day");
    assert_eq!(
        trial.refused("dpinspector", PROTOCOL, "notify-hearing", &notice("2018-01-15T10:00", &[])),
        "Clause"
    );
    assert_eq!(notes(&notify(&trial, "2018-01-26T10:00").unwrap()), ["hearing-after-term"]);
    assert_eq!(notes(&notify(&trial, "2018-01-15T11:30").unwrap()), [""; 0]);
    // Nobody is judged in absence before the hour of which he was told.
    assert_eq!(refused(&trial, STAYS, &ABSENT), "hearing-not-yet");
    let after = "2018-01-15T12:00";
    trial.act("ichead", after, "decide-violation", &decision(STAYS, &ABSENT)).unwrap();
    let kept =
        "SELECT heard_at||' '||heard_place||' '||notified_on||' '||attended||remedy_told FROM violation";
    let kept = cell(&trial.db(), kept);
    assert_eq!(kept.as_deref(), Some("2018-01-15T11:30 Bakı, otaq 4 2018-01-10 01"));
    let again = notice("2018-01-25T10:00", &[]);
    assert_eq!(trial.refused("icinspector", after, "notify-hearing", &again), "state-forbids");
    trial.verified();
}

#[test]
fn a_notice_for_an_earlier_hearing_is_not_one_for_this() {
    let trial = Trial::open();
    draw(&trial, &[]);
    notify(&trial, "2018-01-15T11:00").unwrap();
    // Typed with the decision, a notice counts back from the hearing that was held.
    let late = [ABSENT[0], ABSENT[1], ("notified-on", "2018-01-11")];
    assert_eq!(refused(&trial, STAYS, &late), "notice-too-late");
    for wrong in ["2018-01-09T10:00", "2018-01-15T11:01"] {
        let held = [("fine", "300"), ("hearing-at", wrong)];
        assert_eq!(refused(&trial, STAYS, &held), "hearing-day", "{wrong}");
    }
    // He came on another day than he was told.
    decide(&trial, STAYS, &[("fine", "300"), ("hearing-at", "2018-01-15T09:00")]).unwrap();
    assert_eq!(cell(&trial.db(), "SELECT heard_at FROM violation").as_deref(), Some("2018-01-15T09:00"));
    trial.verified();
}

#[test]
fn a_request_for_a_later_hearing_is_answered_first() {
    let trial = Trial::open();
    draw(&trial, &[]);
    notify(&trial, "2018-01-15T11:00").unwrap();
    let at = "2018-01-14T10:00";
    let request = [("number", "V-2018-1"), ("ground", "Xəstədir")];
    let answer = |kind: &'static str, more: &[(&'static str, &'static str)]| {
        let base = [("number", "V-2018-1"), ("answer", kind), ("ground", "Arayış var")];
        base.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
    };
    let no = |login: &str, fields: &[(&str, &str)]| trial.refused(login, at, "answer-postponement", fields);
    assert_eq!(no("ichead", &answer("refused", &[])), "postponement-none");
    trial.act("icinspector", at, "request-postponement", &request).unwrap();
    assert_eq!(trial.refused("icinspector", at, "request-postponement", &request), "postponement-pending");
    // Neither in absence nor in presence is anything imposed; to end the case nothing stands in the way.
    for attended in ["", "true"] {
        let fields = [("fine", "300"), ("attended", attended)];
        assert_eq!(refused(&trial, STAYS, &fields), "postponement-pending", "{attended}");
    }
    let later = [("hearing-at", "2018-01-22T10:00"), ("hearing-place", PLACE), ("way", "household")];
    assert_eq!(no("icinspector", &answer("refused", &[])), "Post");
    assert_eq!(no("ichead", &answer("granted", &later[..2])), "postponement-needs-hearing");
    assert_eq!(no("ichead", &answer("refused", &later)), "postponement-refused-has-none");
    let soon = [("hearing-at", "2018-01-18T10:00"), later[1], later[2]];
    assert_eq!(no("ichead", &answer("granted", &soon)), "hearing-too-soon");
    assert_eq!(no("ichead", &answer("refused", &[("on", "2018-01-13")])), "postponement-answered-first");
    trial.act("ichead", at, "answer-postponement", &answer("granted", &later)).unwrap();
    assert_eq!(no("ichead", &answer("refused", &[])), "postponement-none");
    // The old notice no longer serves.
    assert_eq!(refused(&trial, STAYS, &ABSENT), "hearing-not-yet");
    let then = "2018-01-22T10:00";
    trial.act("icinspector", "2018-01-21T10:00", "request-postponement", &request).unwrap();
    trial.act("ichead", "2018-01-21T11:00", "answer-postponement", &answer("refused", &[])).unwrap();
    trial.act("ichead", then, "decide-violation", &decision(STAYS, &ABSENT)).unwrap();
    assert_eq!(case(&trial).state, State::Decided);
    assert_eq!(trial.refused("icinspector", then, "request-postponement", &request), "state-forbids");
    trial.verified();
}

#[test]
fn a_case_with_a_request_may_still_end() {
    let trial = Trial::open();
    draw(&trial, &[]);
    let request = [("number", "V-2018-1"), ("ground", "Xəstədir")];
    trial.act("icinspector", PROTOCOL, "request-postponement", &request).unwrap();
    decide(&trial, "terminated", &[("attended", "")]).unwrap();
    trial.verified();
}

#[test]
fn a_decision_says_what_the_law_asks_of_it() {
    let trial = Trial::open();
    draw(&trial, &[]);
    for (outcome, more, key) in [
        (STAYS, &[("fine", "300"), ("hearing-place", "")][..], "hearing-place-needed"),
        (STAYS, &[("fine", "300"), ("remedy-told", "")], "remedy-not-told"),
        (STAYS, &[("fine", "300"), ("ending-article", "53.1")], "ending-article-none"),
        ("terminated", &[("ending-article", "")], "ending-article-needed"),
        ("terminated", &[("remedy-told", "")], "remedy-not-told"),
        ("suspended", &[("ending-article", "")], "ending-article-needed"),
    ] {
        assert_eq!(refused(&trial, outcome, more), key, "{outcome} {more:?}");
    }
    decide(&trial, "suspended", &[("hearing-place", ""), ("remedy-told", ""), ("attended", "")]).unwrap();
    let receipt = decide(&trial, STAYS, &[("fine", "300")]).unwrap();
    assert_eq!(notes(&receipt), ["remedy-of-decision"]);
    let kept = "SELECT facts||' '||heard_at||' '||coalesce(ending_article, '-') FROM violation";
    assert_eq!(cell(&trial.db(), kept).as_deref(), Some("Hallar müəyyən edilib 2018-01-15T11:00 -"));
    trial.verified();
}

#[test]
fn recurrence_is_shown_when_drawing_and_when_deciding() {
    let trial = Trial::open();
    let of = |article: &'static str| [("article", article)];
    draw(&trial, &of("575.1.1"));
    decide(&trial, STAYS, &[("fine", "300")]).unwrap();
    draw(&trial, &of("575.1.3"));
    let on = |at: &str, fields: &[(&str, &str)]| {
        let fields = super::protocol(fields);
        notes(&trial.act("icinspector", at, "register-violation", &fields).unwrap())
    };
    // Another article is no recurrence; a decision of a year ago still is, of a year and a day no longer.
    assert_eq!(on(HEARING, &of("575.1.4")), ["person-known"]);
    assert_eq!(on("2018-02-01T10:00", &of("575.1.1")), ["person-known", "violation-repeated"]);
    assert_eq!(
        on("2019-01-15T10:00", &of("575.1.1")),
        ["person-known", "violation-earlier", "violation-repeated"]
    );
    assert_eq!(
        on("2019-01-16T10:00", &[("article", "575.1.3"), ("document", "")]),
        ["person-entered", "person-alike"]
    );
    let late = [("number", "V-2018-4"), ("fine", "300")];
    let receipt =
        trial.act("ichead", "2018-02-02T10:00", "decide-violation", &decision(STAYS, &late)).unwrap();
    assert_eq!(notes(&receipt), ["violation-repeated", "remedy-of-decision"]);
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    assert_eq!(codes_of("hearing", "way"), Way::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    assert_eq!(
        codes_of("postponement", "answer"),
        Answer::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>()
    );
}
