//! Stories of requests: who signs which letter, what is answered, and where the record that needs it shows them.

use super::{BodyKind, Reply, Request, State};
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-08T10:00";
const LATER: &str = "2018-01-10T10:00";

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

const ASKED: &[(&str, &str)] = &[
    ("body-kind", "company"),
    ("body", "Üfüq MMC"),
    ("asked", "Əmək müqavilələrinin surətləri"),
    ("term", "5wd"),
    ("letter", "4/12"),
    ("signed-by", "dephead"),
];
const REPLIED: &[(&str, &str)] =
    &[("number", "X-2018-1"), ("reply", "given"), ("text", "Göndərilib"), ("reply-number", "77")];

#[test]
fn who_signs_goes_by_who_is_asked() {
    let trial = Trial::open();
    for (login, kind, signer, may) in [
        ("icinspector", "company", "dephead", true),
        ("icinspector", "person", "head", true),
        ("icinspector", "company", "ichead", false),
        ("icinspector", "state", "dephead", false),
        ("icinspector", "municipality", "dephead", false),
        ("icinspector", "state", "head", true),
        ("icinspector", "service", "ichead", true),
        ("icinspector", "service", "dphead", false),
        ("iminspector", "company", "dephead", false),
        ("icinspector", "company", "", false),
        ("dephead", "company", "", true),
    ] {
        let fields = with(ASKED, &[("body-kind", kind), ("signed-by", signer)]);
        if may {
            trial.act(login, AT, "request-information", &fields).unwrap();
        } else {
            let key = trial.refused(login, AT, "request-information", &fields);
            assert_eq!(key, "request-signed-by-head", "{login} {kind} {signer}");
        }
    }
    assert_eq!(trial.refused("specialist", AT, "request-information", ASKED), "Post");
    let never = with(ASKED, &[("term", "")]);
    assert_eq!(trial.refused("icinspector", AT, "request-information", &never), "last-day-missing");
    trial.verified();
}

#[test]
fn an_answer_in_part_leaves_the_rest_awaited() {
    let trial = Trial::open();
    trial.act("icinspector", AT, "request-information", ASKED).unwrap();
    let found = || Request::find(&trial.db(), "X-2018-1".parse().unwrap()).unwrap();
    assert_eq!(found().reply_by.to_string(), "2018-01-15");
    let early = with(REPLIED, &[("on", "2018-01-05"), ("paper", "1")]);
    assert_eq!(trial.refused("icinspector", LATER, "record-reply", &early), "reply-before-request");
    for login in ["icchief", "dphead", "imhead"] {
        assert_eq!(trial.refused(login, LATER, "record-reply", REPLIED), "request-of-another", "{login}");
    }
    trial.act("ichead", LATER, "record-reply", &with(REPLIED, &[("reply", "in-part")])).unwrap();
    assert_eq!(found().state, State::Sent);
    let late = trial.act("specialist", "2018-01-17T10:00", "record-reply", REPLIED).unwrap();
    assert!(late.notes.iter().any(|(key, _)| *key == "reply-late"), "{late:?}");
    assert_eq!(found().state, State::Answered);
    assert_eq!(trial.refused("icinspector", "2018-01-17T10:00", "record-reply", REPLIED), "state-forbids");
    trial.verified();
}

#[test]
fn it_stands_below_the_record_that_needs_it() {
    let trial = Trial::open();
    let refused =
        |about| trial.refused("icinspector", AT, "request-information", &with(ASKED, &[("about", about)]));
    assert!(refused("E-2018-1").contains("E-2018-000001"));
    let employer = [("name", "Üfüq MMC"), ("address", "Bakı")];
    trial.act("specialist", AT, "register-employer", &employer).unwrap();
    trial.act("icinspector", AT, "request-information", &with(ASKED, &[("about", "E-2018-1")])).unwrap();
    let sql = "SELECT about, about_table, about_row FROM request";
    let about = trial
        .db()
        .one(sql, &[], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<i64>(2)?)))
        .unwrap();
    assert_eq!(about, Some(("E-2018-000001".into(), "employer".into(), 1)));
    let annulled = [("name", "Səhv MMC"), ("address", "Bakı")];
    trial.act("specialist", AT, "register-employer", &annulled).unwrap();
    let reason = [("number", "E-2018-2"), ("reason", "Səhv")];
    trial.act("ichead", AT, "annul-record", &reason).unwrap();
    assert_eq!(refused("E-2018-2"), "record-annulled");
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(code, _)| *code).collect()
    }
    assert_eq!(names(BodyKind::ALL), codes_of("request", "body_kind"));
    assert_eq!(names(Reply::ALL), codes_of("request", "reply"));
    assert_eq!(names(State::ALL), codes_of("request", "state"));
}
