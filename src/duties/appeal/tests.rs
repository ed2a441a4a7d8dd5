use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";

fn appeal<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("kind", "application"),
        ("form", "written"),
        ("applicant", "Quliyev Rəşad Elçin oğlu"),
        ("contact", "Bakı, Nizami küçəsi 1"),
        ("topic", "Qeydiyyat"),
        ("substance", "Yaşayış yeri üzrə qeydiyyat barədə məlumat xahiş edir"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

fn on<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("number", "A-2018-1")].into_iter().chain(more.iter().copied()).collect()
}

fn letter<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    on(&[&[("how", "letter"), ("letter", "4/15")], more].concat())
}

/// A-1, in the hands of icinspector.
fn given(changed: &[(&str, &str)]) -> Trial {
    let trial = Trial::open();
    trial.act("specialist", AT, "register-appeal", &appeal(changed)).unwrap();
    trial.act("head", AT, "assign-case", &on(&[("to", "icinspector")])).unwrap();
    trial
}

#[test]
fn an_appeal_goes_from_the_register_to_its_answer() {
    let trial = Trial::open();
    let receipt = trial.act("specialist", AT, "register-appeal", &appeal(&[])).unwrap();
    assert_eq!((receipt.terms[0].due.as_str(), receipt.terms[0].source), ("2018-02-01", "1308-IVQ, 10.1"));
    assert_eq!(receipt.next.as_deref(), Some("nezaret assign-case A-2018-000001"));
    let text = [("text", "Qeydiyyatda deyil")];
    assert_eq!(trial.refused("icinspector", AT, "propose-answer", &on(&text)), "appeal-not-his");
    trial.act("head", AT, "assign-case", &on(&[("to", "icinspector")])).unwrap();
    let granted = [("result", "granted")];
    assert_eq!(trial.refused("ichead", AT, "answer-appeal", &letter(&granted)), "appeal-answer-missing");
    let receipt = trial.act("icinspector", AT, "propose-answer", &on(&text)).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret answer-appeal A-2018-000001"));
    // A division head decides the answer; a letter is signed above him.
    assert_eq!(trial.refused("ichead", AT, "answer-appeal", &letter(&granted)), "letter-signed-by-head");
    let signed = letter(&[("result", "granted"), ("signed-by", "dephead")]);
    let late = "2018-02-02T10:00";
    let told = trial.act("ichead", late, "answer-appeal", &signed).unwrap();
    assert_eq!(told.notes.iter().map(|note| note.0).collect::<Vec<_>>(), ["appeal-late"]);
    assert_eq!(trial.refused("ichead", late, "answer-appeal", &signed), "state-forbids");
    trial.verified();
}

#[test]
fn who_registers_and_who_decides() {
    let trial = given(&[]);
    let refused = |login, name, fields: &[(&str, &str)]| trial.refused(login, AT, name, fields);
    assert_eq!(refused("head", "register-appeal", &appeal(&[])), "appeal-registered-by-specialist");
    assert_eq!(refused("icinspector", "register-appeal", &appeal(&[])), "Post");
    assert_eq!(refused("ichead", "propose-answer", &on(&[("text", "x")])), "Post");
    let answer = letter(&[("result", "explained"), ("text", "İzah edildi")]);
    assert_eq!(refused("icinspector", "answer-appeal", &answer), "Post");
    assert_eq!(refused("dphead", "answer-appeal", &answer), "appeal-of-another-unit");
    assert_eq!(refused("imhead", "answer-appeal", &answer), "appeal-of-another-unit");
    for login in ["head", "dephead"] {
        given(&[]).act(login, AT, "answer-appeal", &answer).unwrap();
    }
    // What is not his department's the department head does not sign.
    let main = Trial::open();
    main.act("specialist", AT, "register-appeal", &appeal(&[])).unwrap();
    let signed: Vec<_> = answer.iter().copied().chain([("signed-by", "dephead")]).collect();
    assert_eq!(main.refused("head", AT, "answer-appeal", &signed), "letter-signed-by-head");
}

#[test]
fn who_is_complained_of_neither_reads_nor_answers() {
    let against = |login| [("kind", "complaint"), ("against", login)];
    let trial = Trial::open();
    trial.act("specialist", AT, "register-appeal", &appeal(&against("ichead"))).unwrap();
    let to = on(&[("to", "icinspector")]);
    assert_eq!(trial.refused("head", AT, "assign-case", &to), "appeal-not-to-complained-of");
    trial.act("head", AT, "assign-case", &on(&[("to", "dephead")])).unwrap();
    let answer = letter(&[("result", "explained"), ("text", "İzah edildi"), ("signed-by", "head")]);
    assert_eq!(trial.refused("ichead", AT, "answer-appeal", &answer), "appeal-against-himself");
    let signed = letter(&[("result", "explained"), ("text", "İzah edildi"), ("signed-by", "ichead")]);
    assert_eq!(trial.refused("head", AT, "answer-appeal", &signed), "appeal-against-himself");
    assert_eq!(trial.refused("ichead", AT, "add-note", &on(&[("text", "x")])), "record-not-readable");
    trial.act("dephead", AT, "add-note", &on(&[("text", "x")])).unwrap();
    let trial = Trial::open();
    let of_inspector = appeal(&against("icinspector"));
    trial.act("specialist", AT, "register-appeal", &of_inspector).unwrap();
    let to = on(&[("to", "icinspector")]);
    assert_eq!(trial.refused("head", AT, "assign-case", &to), "appeal-not-to-complained-of");
    // Nor is what complains of a head given to those below him.
    let of_head = appeal(&against("dephead"));
    trial.act("specialist", AT, "register-appeal", &of_head).unwrap();
    let below = [("number", "A-2018-2"), ("to", "icinspector2")];
    assert_eq!(trial.refused("head", AT, "assign-case", &below), "appeal-not-to-complained-of");
    trial.act("head", AT, "assign-case", &[("number", "A-2018-2"), ("to", "iminspector")]).unwrap();
    // What complains of the chief specialist another registers, and he does not see it.
    let of_registrar = appeal(&against("specialist"));
    assert_eq!(trial.refused("specialist", AT, "register-appeal", &of_registrar), "appeal-about-registrar");
    trial.act("head", AT, "register-appeal", &of_registrar).unwrap();
    let note = [("number", "A-2018-3"), ("text", "x")];
    assert_eq!(trial.refused("specialist", AT, "add-note", &note), "record-not-readable");
}

#[test]
fn an_anonymous_appeal_is_registered_and_not_considered() {
    let trial = Trial::open();
    let nameless = appeal(&[("applicant", ""), ("contact", "")]);
    let receipt = trial.act("specialist", AT, "register-appeal", &nameless).unwrap();
    assert!(receipt.terms.is_empty());
    assert_eq!(receipt.notes[0].0, "appeal-anonymous");
    let answer = letter(&[("result", "explained"), ("text", "x")]);
    assert_eq!(trial.refused("head", AT, "answer-appeal", &answer), "state-forbids");
    let half = appeal(&[("applicant", "")]);
    assert_eq!(trial.refused("specialist", AT, "register-appeal", &half), "appeal-applicant-missing");
    let later = appeal(&[("received-on", "2018-01-11")]);
    assert_eq!(trial.refused("specialist", AT, "register-appeal", &later), "document-received-later");
}

#[test]
fn the_term_is_that_of_the_law_of_the_day() {
    // Day it came in, whether it is checked, last day, by which law.
    for (at, check, due, source) in [
        ("2014-03-03T10:00", "", "2014-03-18", "1997"),
        ("2014-03-03T10:00", "yes", "2014-04-03", "1997"),
        ("2018-03-12T10:00", "", "2018-04-09", "1308-IVQ, 10.1"),
        ("2018-03-12T10:00", "yes", "2018-05-01", "1308-IVQ, 10.1"),
    ] {
        let trial = Trial::open();
        let fields = appeal(&[("on", &at[..10]), ("needs-check", check), ("paper", "2/7")]);
        let receipt = trial.act("specialist", "2018-05-02T10:00", "register-appeal", &fields).unwrap();
        let year = &at[..4];
        assert_eq!(receipt.number.unwrap().year.to_string(), year);
        assert_eq!((receipt.terms[0].due.as_str(), receipt.terms[0].source), (due, source), "{at} {check}");
    }
}

#[test]
fn a_term_is_extended_before_its_end_and_the_applicant_told() {
    let trial = given(&[]);
    let extend = |cause, more: &[(&'static str, &'static str)]| {
        on(&[&[("cause", cause), ("ground", "Sorğu göndərilib")], more].concat())
    };
    let refused = |at, fields: &[(&str, &str)]| trial.refused("ichead", at, "extend-appeal", fields);
    assert_eq!(refused(AT, &extend("information", &[])), "appeal-extension-untold");
    assert_eq!(refused(AT, &extend("information", &[("told-on", "2018-01-09")])), "appeal-before");
    let told = ("told-on", "2018-01-10");
    assert_eq!(refused("2018-02-02T10:00", &extend("information", &[told])), "term-over");
    assert_eq!(refused(AT, &extend("check", &[("until", "2018-02-23")])), "term-too-late");
    let receipt = trial.act("ichead", AT, "extend-appeal", &extend("check", &[])).unwrap();
    assert_eq!(receipt.terms[0].due, "2018-02-22");
    assert_eq!(refused(AT, &extend("check", &[])), "term-not-later");
    let first = extend("information", &[told, ("until", "2018-03-01")]);
    trial.act("ichead", AT, "extend-appeal", &first).unwrap();
    // The thirty working days are the most for all extensions together.
    let receipt = trial.act("ichead", AT, "extend-appeal", &extend("information", &[told])).unwrap();
    assert_eq!(receipt.terms[0].due, "2018-04-16");
    assert_eq!(refused(AT, &extend("information", &[told, ("until", "2018-04-17")])), "term-too-late");
    trial.verified();
}

#[test]
fn only_what_was_answered_often_enough_goes_unconsidered() {
    let trial = Trial::open();
    let close = |number| -> Vec<(&str, &str)> {
        vec![("number", number), ("text", "Yeni hal yoxdur"), ("how", "letter"), ("letter", "4/19")]
    };
    for number in ["A-2018-1", "A-2018-2", "A-2018-3"] {
        trial.act("specialist", AT, "register-appeal", &appeal(&[])).unwrap();
        assert_eq!(trial.refused("head", AT, "close-appeal", &close(number)), "appeal-not-repeated");
        let answer = [
            ("number", number),
            ("result", "refused"),
            ("text", "Əsas yoxdur"),
            ("how", "letter"),
            ("letter", "4/15"),
        ];
        trial.act("head", AT, "answer-appeal", &answer).unwrap();
    }
    let receipt = trial.act("specialist", AT, "register-appeal", &appeal(&[])).unwrap();
    assert_eq!(receipt.notes, [("appeal-repeated", vec![("earlier", "A-2018-000003".to_owned())])]);
    trial.act("head", AT, "close-appeal", &close("A-2018-4")).unwrap();
    // Answers of more than a year ago count no more.
    let later = "2019-01-11T10:00";
    trial.act("specialist", later, "register-appeal", &appeal(&[])).unwrap();
    assert_eq!(trial.refused("head", later, "close-appeal", &close("A-2019-1")), "appeal-not-repeated");
    trial.verified();
}

#[test]
fn what_is_not_ours_is_forwarded() {
    let trial = given(&[]);
    let forward = letter(&[("to", "Dövlət Miqrasiya Xidmətinin Katibliyi"), ("signed-by", "dephead")]);
    let receipt = trial.act("ichead", "2018-01-16T10:00", "forward-appeal", &forward).unwrap();
    assert_eq!(receipt.terms[0].due, "2018-01-15");
    assert_eq!(receipt.notes[0].0, "appeal-forwarded-late");
}

#[test]
fn an_oral_appeal_is_answered_by_word_of_mouth_where_the_applicant_agrees() {
    let answer = |more: &[(&'static str, &'static str)]| {
        on(&[&[("result", "explained"), ("text", "İzah edildi"), ("how", "oral")], more].concat())
    };
    let written = given(&[]);
    let consented = answer(&[("consented", "yes")]);
    assert_eq!(written.refused("ichead", AT, "answer-appeal", &consented), "appeal-oral-consent");
    let trial = given(&[("form", "oral")]);
    assert_eq!(trial.refused("ichead", AT, "answer-appeal", &answer(&[])), "appeal-oral-consent");
    let signed = answer(&[("consented", "yes"), ("signed-by", "head")]);
    assert_eq!(trial.refused("ichead", AT, "answer-appeal", &signed), "appeal-oral-unsigned");
    trial.act("ichead", AT, "answer-appeal", &consented).unwrap();
    let unnumbered = on(&[("result", "explained"), ("text", "x"), ("how", "letter")]);
    assert_eq!(written.refused("head", AT, "answer-appeal", &unnumbered), "appeal-letter-numbered");
}

#[test]
fn the_codes_are_those_of_the_table() {
    fn of<T: Copy>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(codes_of("appeal", "kind"), of(AppealKind::ALL));
    assert_eq!(codes_of("appeal", "form"), of(Form::ALL));
    assert_eq!(codes_of("appeal", "applicant_kind"), of(Applicant::ALL));
    assert_eq!(codes_of("appeal", "outcome"), of(Outcome::ALL));
    assert_eq!(codes_of("appeal", "result"), of(answer::Answer::ALL));
    assert_eq!(codes_of("appeal", "told_how"), of(crate::duties::reply::Told::ALL));
    assert_eq!(codes_of("appeal", "ground"), of(Ground::ALL));
    assert_eq!(codes_of("appeal", "state"), of(State::ALL));
}
