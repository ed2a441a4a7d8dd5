mod way;

use crate::duties::testing::Trial;

const AT: &str = "2018-01-08T10:00";

/// Registers a document and shows it to a chief, by the chief specialist.
fn shown(trial: &Trial, addressee: &str) -> String {
    let number = registered(trial, addressee);
    let fields = [("number", number.as_str()), ("presented-at", "09:35")];
    trial.act("specialist", "2018-01-08T09:40", "present-document", &fields).unwrap();
    number
}

/// Registers a document addressed to a chief.
fn registered(trial: &Trial, addressee: &str) -> String {
    let fields = [
        ("sender", "Ədliyyə Nazirliyi"),
        ("sender-number", "4/2-118"),
        ("sender-date", "2018-01-05"),
        ("kind", "inquiry"),
        ("summary", "Miqrantlar barədə məlumat"),
        ("addressee", addressee),
        ("sheets", "3"),
    ];
    let receipt = trial.act("specialist", "2018-01-08T09:30", "register-document", &fields).unwrap();
    receipt.number.unwrap().to_string()
}

fn assign<'a>(number: &'a str, executor: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("number", number), ("text", "İcra edilsin"), ("executor", executor)];
    fields.extend_from_slice(more);
    fields
}

fn report(number: &str) -> [(&str, &str); 2] {
    [("number", number), ("result", "Cavab hazırlandı")]
}

fn state(trial: &Trial) -> (String, Option<String>, Option<String>) {
    let sql = "SELECT state, due_on, completed_on FROM document ORDER BY id DESC";
    trial.db().one(sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap().unwrap()
}

#[test]
fn a_document_goes_down_the_line_and_its_parts_come_back() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    assert_eq!(number, "D-2018-000001");
    trial
        .act("head", AT, "assign-document", &assign(&number, "dephead;imhead", &[("due", "2018-01-18")]))
        .unwrap();
    assert_eq!(state(&trial), ("assigned".into(), Some("2018-01-18".into()), None));
    let down = assign(&number, "ichead", &[("term", "5wd")]);
    trial.act("dephead", AT, "assign-document", &down).unwrap();
    // Without a term the office's own, five working days, and it does not reach beyond the part passed on.
    trial.act("ichead", AT, "assign-document", &assign(&number, "icinspector", &[])).unwrap();
    let due = "SELECT due_on FROM resolution ORDER BY id";
    let due: Vec<String> = trial.db().all(due, &[], |row| row.get(0)).unwrap();
    assert_eq!(due, ["2018-01-18", "2018-01-15", "2018-01-15"]);

    // Nobody reports before those below him.
    for login in ["dephead", "ichead"] {
        assert_eq!(trial.refused(login, AT, "complete-document", &report(&number)), "parts-open");
    }
    trial.act("icinspector", "2018-01-10T12:00", "complete-document", &report(&number)).unwrap();
    let again = trial.refused("icinspector", "2018-01-10T12:10", "complete-document", &report(&number));
    assert_eq!(again, "part-reported-already");
    trial.act("ichead", "2018-01-10T13:00", "complete-document", &report(&number)).unwrap();
    // The other division's part is still out: the responsible one waits for it.
    assert_eq!(
        trial.refused("dephead", "2018-01-10T14:00", "complete-document", &report(&number)),
        "parts-open"
    );
    let done = trial.act("imhead", "2018-01-10T15:00", "complete-document", &report(&number)).unwrap();
    assert_eq!(done.said, "part-reported");
    assert_eq!(state(&trial).0, "assigned");
    let done = trial.act("dephead", "2018-01-19T09:00", "complete-document", &report(&number)).unwrap();
    assert_eq!((done.said, done.notes[0].0), ("document-completed", "completed-late"));
    assert_eq!(state(&trial), ("completed".into(), Some("2018-01-18".into()), Some("2018-01-19".into())));
    let late = assign(&number, "icinspector", &[]);
    assert_eq!(trial.refused("head", "2018-01-19T10:00", "assign-document", &late), "state-forbids");
    trial.verified();
}

#[test]
fn only_the_specialist_registers_and_only_to_a_chief() {
    let trial = Trial::open();
    let mut fields =
        vec![("sender", "Sahil MMC"), ("kind", "letter"), ("summary", "Xahiş"), ("addressee", "ichead")];
    assert_eq!(trial.refused("ichead", AT, "register-document", &fields), "Post");
    fields[3].1 = "icinspector";
    assert_eq!(trial.refused("specialist", AT, "register-document", &fields), "addressee-not-chief");
    fields[3].1 = "ichead";
    fields.push(("received-on", "2018-01-09"));
    assert_eq!(trial.refused("specialist", AT, "register-document", &fields), "document-received-later");
    fields[4].1 = "2018-01-05";
    fields.push(("sender-date", "2018-01-06"));
    assert_eq!(trial.refused("specialist", AT, "register-document", &fields), "document-written-later");
}

#[test]
fn a_resolution_reaches_the_authors_own_unit_and_below() {
    let trial = Trial::open();
    let number = shown(&trial, "ichead");
    let refused = |login: &str, fields: &[(&str, &str)]| trial.refused(login, AT, "assign-document", fields);
    assert_eq!(refused("ichead", &assign(&number, "dpinspector", &[])), "executor-outside-own-unit");
    assert_eq!(refused("dephead", &assign(&number, "iminspector", &[])), "executor-outside-own-unit");
    assert_eq!(refused("icinspector", &assign(&number, "icinspector2", &[])), "Post");
    // It was not shown to the head of another division.
    assert_eq!(refused("dphead", &assign(&number, "dpinspector", &[])), "resolution-author-not-addressed");
    // 5.8.10: several executors are named by the head.
    assert_eq!(
        refused("ichead", &assign(&number, "icinspector;icchief", &[])),
        "several-executors-head-only"
    );
    assert_eq!(
        refused("ichead", &assign(&number, "icinspector;icinspector", &[])),
        "several-executors-head-only"
    );
    assert_eq!(refused("head", &assign(&number, "icinspector;icinspector", &[])), "executor-twice");
    assert_eq!(refused("ichead", &[("number", &number), ("text", "İcra edilsin")]), "executor-missing");
    let early = assign(&number, "icinspector", &[("due", "2018-01-07")]);
    assert_eq!(refused("ichead", &early), "due-before-act");
    let both = assign(&number, "icinspector", &[("due", "2018-01-13"), ("term", "5d")]);
    assert_eq!(refused("ichead", &both), "due-and-term");

    trial.act("ichead", AT, "assign-document", &assign(&number, "icinspector", &[("term", "3wd")])).unwrap();
    assert_eq!(refused("head", &assign(&number, "dphead", &[])), "resolution-not-in-line");
    assert_eq!(trial.refused("dpinspector", AT, "complete-document", &report(&number)), "not-an-executor");
    trial.verified();
}

#[test]
fn a_lower_resolution_ends_no_later() {
    let trial = Trial::open();
    let number = shown(&trial, "dephead");
    trial
        .act("dephead", AT, "assign-document", &assign(&number, "ichead", &[("due", "2018-01-11")]))
        .unwrap();
    let late = assign(&number, "icchief", &[("due", "2018-01-12")]);
    assert_eq!(trial.refused("ichead", AT, "assign-document", &late), "due-later-than-upper");
    let up = assign(&number, "ichead", &[]);
    assert_eq!(trial.refused("ichead", AT, "assign-document", &up), "executor-named-already");
    trial
        .act("ichead", AT, "assign-document", &assign(&number, "icchief", &[("due", "2018-01-11")]))
        .unwrap();
    trial.verified();
}

#[test]
fn the_specialist_enters_a_chiefs_resolution() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let by = |login: &'static str, executors: &'static str| {
        assign(&number, executors, &[("resolution-by", login)])
    };
    let refused = |who: &str, fields: &[(&str, &str)]| trial.refused(who, AT, "assign-document", fields);
    assert_eq!(refused("specialist", &assign(&number, "ichead", &[])), "resolution-author-missing");
    assert_eq!(refused("head", &by("head", "ichead")), "resolution-author-for-specialist");
    assert_eq!(refused("specialist", &by("icchief", "icinspector")), "resolution-author-not-chief");
    assert_eq!(refused("specialist", &by("dephead", "ichead")), "resolution-author-not-addressed");
    trial.act("specialist", AT, "assign-document", &by("head", "dephead;imhead")).unwrap();
    assert_eq!(refused("specialist", &by("dephead", "ichead;dphead")), "several-executors-head-only");
    assert_eq!(refused("specialist", &by("dephead", "iminspector")), "executor-outside-own-unit");
    trial.act("specialist", AT, "assign-document", &by("dephead", "ichead")).unwrap();
    let sql = "SELECT a.login, b.login FROM resolution r JOIN employee a ON a.id=r.author \
               JOIN employee b ON b.id=r.typed_by ORDER BY r.id";
    let both: Vec<(String, String)> = trial.db().all(sql, &[], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let specialist = || "specialist".to_owned();
    assert_eq!(both, [("head".into(), specialist()), ("dephead".into(), specialist())]);
    trial.verified();
}

#[test]
fn the_office_may_read_5_8_10_otherwise() {
    let trial = Trial::open();
    let number = shown(&trial, "ichead");
    let set = [
        ("key", "reading.several-executors-head-only"),
        ("value", "false"),
        ("from", "2018-01-03"),
        ("decision", "7"),
        ("decision-date", "2018-01-03"),
    ];
    trial.act("head", "2018-01-08T09:45", "amend-law", &set).unwrap();
    trial.act("ichead", AT, "assign-document", &assign(&number, "icinspector;icchief", &[])).unwrap();
    trial.verified();
}

#[test]
fn the_acting_head_names_several_executors() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let several = assign(&number, "dephead;imhead", &[]);
    assert_eq!(trial.refused("dephead", AT, "assign-document", &several), "several-executors-head-only");
    let away = [("login", "head"), ("from", "2018-01-08"), ("until", "2018-01-13"), ("ground", "illness")];
    trial.act("specialist", "2018-01-08T09:50", "register-absence", &away).unwrap();
    trial.act("dephead", AT, "assign-document", &several).unwrap();
    trial.verified();
}

#[test]
fn who_may_read_a_document() {
    use crate::{law::Law, office::on_duty, values::Date};
    let trial = Trial::open();
    let number = shown(&trial, "ichead");
    trial.act("ichead", AT, "assign-document", &assign(&number, "icinspector", &[])).unwrap();
    let (db, law, on) = (trial.db(), Law::new(), "2018-01-08".parse::<Date>().unwrap());
    let document = super::Document::find(&db, number.parse().unwrap()).unwrap();
    let reads = |login: &str| document.readable(&db, &law, &on_duty(&db, login, on).unwrap(), on).unwrap();
    for login in ["head", "specialist", "dephead", "ichead", "icinspector"] {
        assert!(reads(login), "{login}");
    }
    for login in ["icchief", "icinspector2", "dphead", "imhead"] {
        assert!(!reads(login), "{login}");
    }
}

#[test]
fn more_time_is_given_before_the_end_and_never_beyond_the_upper_term() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let extend = |executor: &'static str, until: &'static str| {
        [("number", "D-2018-1"), ("executor", executor), ("until", until), ("ground", "Məlumat gözlənilir")]
    };
    let refused =
        |login: &str, at: &str, fields: &[(&str, &str)]| trial.refused(login, at, "extend-document", fields);
    trial.act("head", AT, "assign-document", &assign(&number, "dephead", &[("due", "2018-01-18")])).unwrap();
    trial
        .act("dephead", AT, "assign-document", &assign(&number, "ichead", &[("due", "2018-01-15")]))
        .unwrap();
    assert_eq!(refused("dephead", AT, &extend("icchief", "2018-01-16")), "executor-without-part");
    // His own term he does not extend himself, nor a chief below the author.
    assert_eq!(refused("dephead", AT, &extend("dephead", "2018-01-19")), "extension-not-by-author");
    assert_eq!(refused("ichead", AT, &extend("ichead", "2018-01-16")), "extension-not-by-author");
    assert_eq!(refused("icchief", AT, &extend("ichead", "2018-01-16")), "Post");
    assert_eq!(refused("dephead", AT, &extend("ichead", "2018-01-19")), "due-later-than-upper");
    assert_eq!(refused("dephead", AT, &extend("ichead", "2018-01-12")), "term-not-later");
    assert_eq!(refused("dephead", "2018-01-16T09:00", &extend("ichead", "2018-01-18")), "term-over");
    trial.act("dephead", AT, "extend-document", &extend("ichead", "2018-01-18")).unwrap();
    trial.act("head", AT, "extend-document", &extend("dephead", "2018-01-25")).unwrap();
    // A chief above the author.
    trial.act("head", AT, "extend-document", &extend("ichead", "2018-01-24")).unwrap();
    assert_eq!(state(&trial).1.as_deref(), Some("2018-01-25"));
    let due: Vec<String> =
        trial.db().all("SELECT due_on FROM resolution ORDER BY id", &[], |row| row.get(0)).unwrap();
    assert_eq!(due, ["2018-01-25", "2018-01-24"]);
    trial.verified();
}

#[test]
fn the_head_moves_a_part_to_another_employee() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let to = |from: &'static str, to: &'static str| {
        [("number", "D-2018-1"), ("from", from), ("to", to), ("reason", "Məzuniyyət")]
    };
    let refused =
        |login: &str, fields: &[(&str, &str)]| trial.refused(login, AT, "reassign-document", fields);
    trial.act("head", AT, "assign-document", &assign(&number, "dephead;imhead", &[])).unwrap();
    trial.act("imhead", AT, "assign-document", &assign(&number, "iminspector", &[])).unwrap();
    assert_eq!(refused("dephead", &to("dephead", "ichead")), "Post");
    assert_eq!(refused("head", &to("dephead", "ichead")[..3]), "transfer-needs-reason");
    assert_eq!(refused("head", &to("ichead", "dphead")), "executor-without-part");
    assert_eq!(refused("head", &to("dephead", "iminspector")), "executor-named-already");
    assert_eq!(refused("head", &to("imhead", "ichead")), "part-passed-on");
    let receipt = trial.act("head", AT, "reassign-document", &to("dephead", "ichead")).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret deliver-document D-2018-000001 --to ichead"));
    assert_eq!(trial.refused("dephead", AT, "complete-document", &report(&number)), "not-an-executor");
    for login in ["iminspector", "imhead", "ichead"] {
        trial.act(login, AT, "complete-document", &report(&number)).unwrap();
    }
    assert_eq!(state(&trial).0, "completed", "who took over the responsible part closes the document");
    trial.verified();
}

#[test]
fn a_paper_that_is_also_an_appeal_or_inquiry_has_the_stricter_term() {
    let trial = Trial::open();
    let number = shown(&trial, "head");
    let inquiry = [
        ("form", "written"),
        ("asker-kind", "person"),
        ("asker", "Quliyev Rəşad"),
        ("topic", "Statistika"),
        ("substance", "İş icazələrinin sayı"),
        ("urgency", "topical"),
        ("document", "D-2018-1"),
    ];
    trial.act("specialist", "2018-01-08T09:50", "register-inquiry", &inquiry).unwrap();
    let late = assign(&number, "dephead", &[("due", "2018-01-10")]);
    assert_eq!(trial.refused("head", AT, "assign-document", &late), "due-later-than-answer");
    trial.act("head", AT, "assign-document", &assign(&number, "dephead", &[])).unwrap();
    assert_eq!(state(&trial).1.as_deref(), Some("2018-01-09"));
    let more = [("number", "D-2018-1"), ("executor", "dephead"), ("until", "2018-01-11"), ("ground", "x")];
    assert_eq!(trial.refused("head", AT, "extend-document", &more), "due-later-than-answer");
    trial.verified();
}
