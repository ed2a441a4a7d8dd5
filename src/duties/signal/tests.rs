use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";

fn signal<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("sender-kind", "person"),
        ("sender", "Quliyev Rəşad"),
        ("channel", "letter"),
        ("whom", "Yıldız Ayşe"),
        ("substance", "Qonşuluqda icazəsiz yaşayan əcnəbi var"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

fn verified(finding: &str) -> [(&str, &str); 3] {
    [("number", "G-2018-1"), ("finding", finding), ("steps", "Ünvana baxış keçirilib")]
}

fn answer<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("number", "G-2018-1"), ("text", "Məlumat təsdiqini tapıb")]
        .into_iter()
        .chain(more.iter().copied())
        .collect()
}

fn registered(changed: &[(&str, &str)]) -> Trial {
    let trial = Trial::open();
    trial.act("icinspector", AT, "register-signal", &signal(changed)).unwrap();
    trial
}

#[test]
fn a_confirmed_signal_leads_to_a_case_and_is_answered() {
    let trial = Trial::open();
    let person = [("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR")];
    trial.act("icinspector", AT, "register-person", &person).unwrap();
    let receipt = trial
        .act("icinspector", AT, "register-signal", &signal(&[("person", "P-2018-1"), ("whom", "")]))
        .unwrap();
    assert_eq!(receipt.terms[0].due, "2018-02-01");
    assert_eq!(receipt.next.as_deref(), Some("nezaret verify-signal G-2018-000001"));
    let case: Vec<_> = person
        .into_iter()
        .chain([("person", "P-2018-1"), ("article", "575.1.1"), ("place", "Bakı"), ("from", "G-2018-1")])
        .collect();
    assert_eq!(trial.refused("icinspector", AT, "register-violation", &case), "signal-not-confirmed");
    assert_eq!(trial.refused("icinspector", AT, "answer-signal", &answer(&[])), "state-forbids");
    let receipt = trial.act("icinspector", AT, "verify-signal", &verified("confirmed")).unwrap();
    assert_eq!(
        receipt.next.as_deref(),
        Some(
            "nezaret register-violation --from G-2018-000001 --person P-2018-000001 --surname 'Yıldız' --given 'Ayşe' \
             --citizenship TUR"
        )
    );
    trial.act("icinspector", AT, "register-violation", &case).unwrap();
    let annul = [("number", "G-2018-1"), ("reason", "Səhv")];
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul), "record-has-others");
    let late = "2018-02-02T10:00";
    let told = trial
        .act("icinspector", late, "answer-signal", &answer(&[("how", "letter"), ("answer", "4/7")]))
        .unwrap();
    assert_eq!(told.notes.iter().map(|note| note.0).collect::<Vec<_>>(), ["signal-answered-late"]);
    assert_eq!(trial.refused("icinspector", late, "verify-signal", &verified("refuted")), "state-forbids");
    trial.verified();
}

#[test]
fn every_move_from_every_state() {
    let steps: [(&str, Vec<(&str, &str)>); 2] =
        [("verify-signal", verified("refuted").to_vec()), ("answer-signal", answer(&[("how", "oral")]))];
    for (reached, (_, state)) in State::ALL.iter().enumerate() {
        for (i, (name, fields)) in steps.iter().enumerate() {
            let trial = registered(&[]);
            for (before, words) in &steps[..reached] {
                trial.act("icinspector", AT, before, words).unwrap();
            }
            let found = Signal::find(&trial.db(), "G-2018-1".parse().unwrap()).unwrap();
            assert_eq!(found.state, *state);
            if i == reached {
                trial.act("icinspector", AT, name, fields).unwrap();
            } else {
                assert_eq!(trial.refused("icinspector", AT, name, fields), "state-forbids", "{name} {state}");
            }
            trial.verified();
        }
    }
}

#[test]
fn no_case_comes_from_what_was_not_confirmed() {
    for finding in ["refuted", "not-verified"] {
        let trial = registered(&[]);
        let receipt = trial.act("icinspector", AT, "verify-signal", &verified(finding)).unwrap();
        assert_eq!(receipt.next.as_deref(), Some("nezaret answer-signal G-2018-000001 --how letter"));
        let refused = Signal::confirmed(&trial.db(), "G-2018-1".parse().unwrap()).map(|found| found.id);
        assert!(refused.is_err(), "{finding}");
    }
}

#[test]
fn a_signal_is_closed_with_an_answer_or_the_reason_why_not() {
    let trial = registered(&[]);
    trial.act("icinspector", AT, "verify-signal", &verified("refuted")).unwrap();
    let early = answer(&[("how", "oral"), ("on", "2018-01-09")]);
    for (more, key) in [
        (vec![], "signal-answer-or-reason"),
        (vec![("how", "oral"), ("no-answer", "declined")], "signal-answer-or-reason"),
        (vec![("how", "letter")], "signal-letter-numbered"),
        (vec![("no-answer", "anonymous")], "signal-has-sender"),
    ] {
        assert_eq!(trial.refused("icinspector", AT, "answer-signal", &answer(&more)), key);
    }
    assert_eq!(trial.refused("icinspector", AT, "answer-signal", &early), "signal-before");
    trial.act("icinspector", AT, "answer-signal", &answer(&[("no-answer", "declined")])).unwrap();
    let nameless = registered(&[("sender-kind", "anonymous"), ("sender", ""), ("channel", "telephone")]);
    let receipt = nameless.act("icinspector", AT, "verify-signal", &verified("refuted")).unwrap();
    assert!(receipt.next.unwrap().ends_with("--no-answer anonymous"));
    let told = nameless.refused("icinspector", AT, "answer-signal", &answer(&[("how", "oral")]));
    assert_eq!(told, "signal-nobody-to-answer");
    nameless.act("icinspector", AT, "answer-signal", &answer(&[("no-answer", "anonymous")])).unwrap();
    trial.verified();
}

#[test]
fn who_answers_a_confirmed_signal_without_a_case_is_told_so() {
    let trial = registered(&[]);
    trial.act("icinspector", AT, "verify-signal", &verified("confirmed")).unwrap();
    let told = trial.act("icinspector", AT, "answer-signal", &answer(&[("how", "oral")])).unwrap();
    let command = "nezaret register-violation --from G-2018-000001".to_owned();
    assert_eq!(told.notes, [("signal-without-case", vec![("command", command)])]);
    trial.verified();
}

#[test]
fn what_is_registered_has_its_sender_and_days_and_its_term() {
    let trial = Trial::open();
    let refused =
        |changed: &[(&str, &str)]| trial.refused("icinspector", AT, "register-signal", &signal(changed));
    assert_eq!(refused(&[("sender", "")]), "signal-sender-named");
    assert_eq!(refused(&[("sender-kind", "anonymous")]), "signal-sender-named");
    assert_eq!(refused(&[("received-on", "2018-01-11")]), "signal-days");
    assert_eq!(refused(&[("sender-date", "2018-01-11")]), "signal-days");
    assert!(refused(&[("document", "D-2018-1")]).contains("not found"));
    assert!(refused(&[("person", "P-2018-1")]).contains("not found"));
    assert_eq!(trial.refused("dpinspector", AT, "register-signal", &signal(&[])), "Clause");
    for (kind, due) in [
        ("person", Some("2018-02-01")),
        ("company", Some("2018-02-01")),
        ("service-unit", None),
        ("institution", None),
    ] {
        let receipt =
            trial.act("icinspector", AT, "register-signal", &signal(&[("sender-kind", kind)])).unwrap();
        assert_eq!(receipt.terms.first().map(|term| term.due.as_str()), due, "{kind}");
    }
    let before = verified("refuted").into_iter().chain([("on", "2018-01-09")]).collect::<Vec<_>>();
    assert_eq!(trial.refused("icinspector", AT, "verify-signal", &before), "signal-before");
    trial.verified();
}

#[test]
fn a_repeated_signal_is_told_and_an_anonymous_one_repeats_nothing() {
    let trial = registered(&[]);
    let again =
        trial.act("icinspector", AT, "register-signal", &signal(&[("sender", "QULİYEV RƏŞAD")])).unwrap();
    assert_eq!(again.notes, [("signal-repeated", vec![("earlier", "G-2018-000001".to_owned())])]);
    let other = signal(&[("whom", "Kaya Efe")]);
    assert!(trial.act("icinspector", AT, "register-signal", &other).unwrap().notes.is_empty());
    let nameless = signal(&[("sender-kind", "anonymous"), ("sender", "")]);
    trial.act("icinspector", AT, "register-signal", &nameless).unwrap();
    assert!(trial.act("icinspector", AT, "register-signal", &nameless).unwrap().notes.is_empty());
    trial.verified();
}

#[test]
fn what_the_chief_specialist_takes_in_waits_for_its_officer() {
    let trial = Trial::open();
    let receipt = trial.act("specialist", AT, "register-signal", &signal(&[])).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret assign-case G-2018-000001"));
    assert_eq!(trial.refused("specialist", AT, "verify-signal", &verified("refuted")), "Post");
    let to = |login| [("number", "G-2018-1"), ("to", login)];
    assert_eq!(trial.refused("dphead", AT, "assign-case", &to("dpinspector")), "Clause");
    trial.act("ichead", AT, "assign-case", &to("icinspector")).unwrap();
    let sql = "SELECT e.login||' '||g.unit FROM signal g JOIN employee e ON e.id=g.responsible";
    let charge = trial.db().one(sql, &[], |row| row.get::<String>(0)).unwrap();
    assert_eq!(charge.as_deref(), Some("icinspector immigration-control"));
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn of<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|code| code.0).collect()
    }
    assert_eq!(codes_of("signal", "sender_kind"), of(SenderKind::ALL));
    assert_eq!(codes_of("signal", "channel"), of(Channel::ALL));
    assert_eq!(codes_of("signal", "finding"), of(Finding::ALL));
    assert_eq!(codes_of("signal", "answer_how"), of(How::ALL));
    assert_eq!(codes_of("signal", "no_answer"), of(NoAnswer::ALL));
    assert_eq!(codes_of("signal", "state"), of(State::ALL));
}
