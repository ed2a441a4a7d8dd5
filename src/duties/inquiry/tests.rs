use super::*;
use crate::duties::{
    reply::Told,
    testing::{Trial, codes_of},
};

const AT: &str = "2018-01-19T14:30";

fn inquiry<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("form", "written"),
        ("asker-kind", "person"),
        ("asker", "Quliyev Rəşad Elçin oğlu"),
        ("topic", "Statistika"),
        ("substance", "2017-ci ildə verilmiş iş icazələrinin sayı"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

fn on<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("number", "Q-2018-1")].into_iter().chain(more.iter().copied()).collect()
}

fn letter<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    on(&[&[("how", "letter"), ("letter", "4/15")], more].concat())
}

/// Q-1, in the hands of icinspector.
fn given(changed: &[(&str, &str)]) -> Trial {
    let trial = Trial::open();
    trial.act("specialist", AT, "register-inquiry", &inquiry(changed)).unwrap();
    trial.act("head", AT, "assign-case", &on(&[("to", "icinspector")])).unwrap();
    trial
}

#[test]
fn an_inquiry_goes_from_the_register_to_its_answer() {
    let trial = Trial::open();
    let late = [("received-on", "2018-01-17")];
    let receipt = trial.act("specialist", AT, "register-inquiry", &inquiry(&late)).unwrap();
    // Friday: the weekend and the day off for 20 January are not counted.
    assert_eq!(
        (receipt.terms[0].due.as_str(), receipt.terms[0].source),
        ("2018-01-31", "1024-IIQ, 24.1, 24.5")
    );
    assert_eq!(receipt.next.as_deref(), Some("nezaret assign-case Q-2018-000001"));
    assert_eq!(receipt.notes[0].0, "inquiry-registered-later");
    let text = [("text", "1 204")];
    assert_eq!(trial.refused("icinspector", AT, "propose-answer", &on(&text)), "appeal-not-his");
    trial.act("head", AT, "assign-case", &on(&[("to", "icinspector2")])).unwrap();
    let move_on = on(&[("to", "icinspector"), ("reason", "Məzuniyyət")]);
    trial.act("ichead", AT, "transfer-case", &move_on).unwrap();
    let whole = [("result", "given")];
    assert_eq!(trial.refused("ichead", AT, "answer-inquiry", &letter(&whole)), "appeal-answer-missing");
    let receipt = trial.act("icinspector", AT, "propose-answer", &on(&text)).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret answer-inquiry Q-2018-000001"));
    assert_eq!(trial.refused("ichead", AT, "answer-inquiry", &letter(&whole)), "letter-signed-by-head");
    assert_eq!(trial.refused("dphead", AT, "answer-inquiry", &letter(&whole)), "appeal-of-another-unit");
    let early = "2018-01-18T10:00";
    assert_eq!(trial.refused("ichead", early, "answer-inquiry", &letter(&whole)), "inquiry-before");
    let signed = letter(&[("result", "given"), ("signed-by", "dephead")]);
    let done = trial.act("ichead", "2018-02-01T10:00", "answer-inquiry", &signed).unwrap();
    assert_eq!(done.notes[0].0, "appeal-late");
    assert_eq!(trial.refused("ichead", "2018-02-01T10:00", "answer-inquiry", &signed), "state-forbids");
    trial.verified();
}

#[test]
fn urgent_inquiries_are_answered_within_hours() {
    let trial = Trial::open();
    let urgent =
        |urgency, more: &[(&'static str, &'static str)]| inquiry(&[&[("urgency", urgency)], more].concat());
    let due = |fields: &[(&str, &str)]| {
        trial.act("specialist", AT, "register-inquiry", fields).unwrap().terms[0].due.clone()
    };
    assert_eq!(due(&urgent("topical", &[])), "2018-01-20T14:30");
    assert_eq!(due(&urgent("topical", &[("registered-at", "09:00")])), "2018-01-20T09:00");
    assert_eq!(due(&urgent("danger", &[])), "2018-01-24T14:30");
    let refused = |fields: &[(&str, &str)]| trial.refused("specialist", AT, "register-inquiry", fields);
    assert_eq!(refused(&urgent("danger", &[("on", "2018-01-18")])), "inquiry-hour-missing");
    assert_eq!(refused(&urgent("danger", &[("registered-at", "15:00")])), "inquiry-hour-wrong");
    assert_eq!(refused(&inquiry(&[("registered-at", "10:00")])), "inquiry-hour-needless");
    let extend = [("number", "Q-2018-3"), ("ground", "Məlumat toplanır"), ("told-on", "2018-01-19")];
    assert_eq!(trial.refused("head", AT, "extend-inquiry", &extend), "inquiry-hours-not-extended");
    // An hour too late is late; on an earlier day nobody knows the hour.
    let answer =
        |number| [("number", number), ("result", "given"), ("text", "x"), ("how", "letter"), ("letter", "1")];
    let done = trial.act("head", "2018-01-20T09:01", "answer-inquiry", &answer("Q-2018-2")).unwrap();
    assert_eq!(done.notes[0].0, "appeal-late");
    let done = trial.act("head", "2018-01-20T09:01", "answer-inquiry", &answer("Q-2018-1")).unwrap();
    assert!(done.notes.is_empty());
    trial.verified();
}

#[test]
fn the_term_is_extended_once_and_who_asked_is_told() {
    let trial = given(&[]);
    let extend = |more: &[(&'static str, &'static str)]| {
        on(&[&[("ground", "Məlumat bölmələrdən toplanır"), ("told-on", "2018-01-19")], more].concat())
    };
    let too_long = extend(&[("until", "2018-02-12")]);
    assert_eq!(trial.refused("ichead", AT, "extend-inquiry", &too_long), "term-too-late");
    let untold = on(&[("ground", "x"), ("told-on", "2018-01-18")]);
    assert_eq!(trial.refused("ichead", AT, "extend-inquiry", &untold), "inquiry-before");
    assert_eq!(trial.refused("icinspector", AT, "extend-inquiry", &extend(&[])), "Post");
    let receipt = trial.act("ichead", AT, "extend-inquiry", &extend(&[])).unwrap();
    assert_eq!(receipt.args.iter().find(|(key, _)| *key == "until").unwrap().1, "2018-02-09");
    let again = extend(&[("until", "2018-02-20")]);
    assert_eq!(trial.refused("ichead", AT, "extend-inquiry", &again), "term-too-late");
    let over = "2018-02-12T10:00";
    assert_eq!(trial.refused("ichead", over, "extend-inquiry", &extend(&[])), "term-over");
    trial.verified();
}

#[test]
fn who_registers_answers_and_signs() {
    let trial = given(&[("asker-kind", "body"), ("asker", "Səhiyyə Nazirliyi")]);
    assert_eq!(
        trial.refused("head", AT, "register-inquiry", &inquiry(&[])),
        "inquiry-registered-by-specialist"
    );
    assert_eq!(trial.refused("icinspector", AT, "register-inquiry", &inquiry(&[])), "Post");
    assert_eq!(
        trial.refused("specialist", AT, "register-inquiry", &inquiry(&[("asker", "")])),
        "inquiry-asker-missing"
    );
    let later = inquiry(&[("received-on", "2018-01-20")]);
    assert_eq!(trial.refused("specialist", AT, "register-inquiry", &later), "document-received-later");
    // To a body of the state the head writes; to a citizen also the department head.
    let answer = letter(&[("result", "refused"), ("text", "Qanunla qorunan sirr")]);
    assert_eq!(trial.refused("dephead", AT, "answer-inquiry", &answer), "letter-to-body-signed-by-head");
    let signed: Vec<_> = answer.iter().copied().chain([("signed-by", "head")]).collect();
    trial.act("dephead", AT, "answer-inquiry", &signed).unwrap();
    given(&[]).act("dephead", AT, "answer-inquiry", &answer).unwrap();
    // Word of mouth.
    let oral = on(&[("result", "given"), ("text", "x"), ("how", "oral")]);
    assert_eq!(given(&[]).refused("head", AT, "answer-inquiry", &oral), "inquiry-oral-only");
    let trial = given(&[("form", "oral")]);
    let refusal = on(&[("result", "refused"), ("text", "x"), ("how", "oral")]);
    assert_eq!(trial.refused("head", AT, "answer-inquiry", &refusal), "inquiry-oral-only");
    let numbered: Vec<_> = oral.iter().copied().chain([("letter", "3")]).collect();
    assert_eq!(trial.refused("head", AT, "answer-inquiry", &numbered), "appeal-oral-unsigned");
    trial.act("ichead", AT, "answer-inquiry", &oral).unwrap();
}

#[test]
fn whom_it_is_about_neither_reads_nor_answers() {
    let trial = Trial::open();
    trial.act("specialist", AT, "register-inquiry", &inquiry(&[("about", "ichead")])).unwrap();
    let to = |login| on(&[("to", login)]);
    let below = trial.refused("head", AT, "assign-case", &to("icinspector"));
    assert_eq!(below, "appeal-not-to-complained-of");
    trial.act("head", AT, "assign-case", &to("dephead")).unwrap();
    let answer = letter(&[("result", "given"), ("text", "x"), ("signed-by", "head")]);
    assert_eq!(trial.refused("ichead", AT, "answer-inquiry", &answer), "appeal-against-himself");
    assert_eq!(trial.refused("ichead", AT, "add-note", &on(&[("text", "x")])), "record-not-readable");
    let of_registrar = inquiry(&[("about", "specialist")]);
    assert_eq!(trial.refused("specialist", AT, "register-inquiry", &of_registrar), "inquiry-about-registrar");
    trial.act("head", AT, "register-inquiry", &of_registrar).unwrap();
    assert_eq!(trial.db().count("SELECT count(*) FROM inquiry", &[]).unwrap(), 2);
}

#[test]
fn what_another_body_has_is_forwarded_in_time() {
    for (at, late) in [("2018-01-29T10:00", false), ("2018-01-30T10:00", true)] {
        let trial = given(&[]);
        let forward = letter(&[("to", "Dövlət Statistika Komitəsi"), ("signed-by", "dephead")]);
        let receipt = trial.act("ichead", at, "forward-inquiry", &forward).unwrap();
        assert_eq!(receipt.terms[0].due, "2018-01-29");
        assert_eq!(!receipt.notes.is_empty(), late, "{at}");
    }
}

#[test]
fn the_codes_are_those_of_the_table() {
    fn of<T: Copy>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(codes_of("inquiry", "form"), of(Form::ALL));
    assert_eq!(codes_of("inquiry", "asker_kind"), of(Asker::ALL));
    assert_eq!(codes_of("inquiry", "urgency"), of(Urgency::ALL));
    assert_eq!(codes_of("inquiry", "outcome"), of(Outcome::ALL));
    assert_eq!(codes_of("inquiry", "result"), of(answer::Given::ALL));
    assert_eq!(codes_of("inquiry", "told_how"), of(Told::ALL));
    assert_eq!(codes_of("inquiry", "state"), of(State::ALL));
}
