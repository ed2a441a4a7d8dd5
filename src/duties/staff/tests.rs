//! Staff: postings and their confirmation, 5.5, what is entrusted, what the office sets.

use crate::{
    duties::testing::Trial,
    office::{Error, Receipt, Result},
    store::Db,
};

const ORDER: [(&str, &str); 2] = [("order", "3/k"), ("order-date", "2018-01-03")];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().chain(more).copied().collect()
}

fn move_to<'a>(login: &'a str, unit: &'a str, post: &'a str) -> Vec<(&'a str, &'a str)> {
    with(&[("login", login), ("unit", unit), ("post", post)], &ORDER)
}

/// A protocol: what a unit with 3.1.4 does.
const PROTOCOL: [(&str, &str); 6] = [
    ("surname", "Yılmaz"),
    ("given", "Ahmet"),
    ("citizenship", "TUR"),
    ("document", "U1234567"),
    ("article", "575.1.1"),
    ("place", "Bakı"),
];

fn entrust<'a>(unit: &'a str, clause: &'a str) -> Vec<(&'a str, &'a str)> {
    with(&[("unit", unit), ("clause", clause), ("until", "2018-01-31")], &ORDER)
}

fn away<'a>(login: &'a str, from: &'a str, until: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("login", login), ("from", from), ("until", until), ("ground", "leave"), ("order", "7/m")]
}

fn one(db: &Db, sql: &'static str) -> Option<String> {
    db.one(sql, &[], |row| row.get::<Option<String>>(0)).unwrap().flatten()
}

fn said(done: Result<Receipt>) -> &'static str {
    done.unwrap().said
}

#[test]
fn a_transfer_moves_the_powers_and_the_specialist_waits_for_the_head() {
    let trial = Trial::open();
    let to_deportation = move_to("icinspector", "deportation", "inspector");
    assert_eq!(trial.refused("ichead", "2018-01-04T09:00", "transfer-employee", &to_deportation), "Post");
    assert_eq!(
        said(trial.act("specialist", "2018-01-04T09:00", "transfer-employee", &to_deportation)),
        "employee-transfer-waits"
    );
    // Until the head confirms it, nothing has changed.
    trial.act("icinspector", "2018-01-04T10:00", "register-violation", &PROTOCOL).unwrap();
    let confirm = [("login", "icinspector")];
    assert_eq!(trial.refused("specialist", "2018-01-04T11:00", "confirm-employee", &confirm), "Post");
    trial.act("head", "2018-01-04T11:00", "confirm-employee", &confirm).unwrap();
    assert_eq!(trial.refused("icinspector", "2018-01-04T12:00", "register-violation", &PROTOCOL), "Clause");
    assert_eq!(trial.refused("head", "2018-01-04T12:00", "confirm-employee", &confirm), "nothing-to-confirm");
    assert_eq!(
        trial.refused("head", "2018-01-04T12:00", "transfer-employee", &to_deportation),
        "employee-sits-there"
    );
    trial.verified();
}

#[test]
fn the_office_may_do_without_the_heads_confirmation() {
    let trial = Trial::open();
    let amend = [
        ("key", "reading.head-confirms-staff"),
        ("value", "false"),
        ("decision", "1"),
        ("decision-date", "2018-01-04"),
    ];
    assert_eq!(trial.refused("specialist", "2018-01-04T09:00", "amend-law", &amend), "Post");
    trial.act("head", "2018-01-04T09:00", "amend-law", &amend).unwrap();
    let transfer = move_to("icinspector", "deportation", "inspector");
    assert_eq!(
        said(trial.act("specialist", "2018-01-05T09:00", "transfer-employee", &transfer)),
        "employee-transferred"
    );
    trial.verified();
}

#[test]
fn settings_are_checked_by_their_kind_and_hold_from_the_decision_on() {
    let trial = Trial::open();
    let amend = |key, value, from, date| {
        let fields =
            [("key", key), ("value", value), ("from", from), ("decision", "1"), ("decision-date", date)];
        trial.refused("head", "2018-01-10T09:00", "amend-law", &fields)
    };
    assert_eq!(amend("reading.none", "true", "", "2018-01-10"), "setting-unknown");
    assert_eq!(amend("late.after", "three", "", "2018-01-10"), "setting-value");
    assert_eq!(amend("late.after", "5wd", "2018-01-09", "2018-01-10"), "setting-before-decision");
    assert_eq!(amend("late.after", "5wd", "2018-01-12", "2018-01-11"), "setting-before-decision");
    trial.verified();
}

#[test]
fn nobody_enters_himself_and_a_chair_is_free_first() {
    let trial = Trial::open();
    let at = "2018-01-04T09:00";
    let refused = |by, act, fields: &[(&str, &str)]| trial.refused(by, at, act, fields);
    assert_eq!(
        refused("specialist", "transfer-employee", &move_to("specialist", "deportation", "inspector")),
        "staff-not-oneself"
    );
    assert_eq!(refused("head", "dismiss-employee", &with(&[("login", "head")], &ORDER)), "staff-not-oneself");
    assert_eq!(
        refused("head", "transfer-employee", &move_to("icchief", "deportation", "division-head")),
        "post-held"
    );
    assert_eq!(
        refused("head", "transfer-employee", &move_to("icchief", "main", "division-head")),
        "post-not-in-unit"
    );
    assert_eq!(
        refused("specialist", "transfer-employee", &move_to("dephead", "main", "head")),
        "head-needs-president"
    );
    let early = [("login", "icchief"), ("unit", "deportation"), ("post", "inspector"), ("order", "9/k")];
    assert_eq!(
        refused("head", "transfer-employee", &with(&early, &[("order-date", "2018-01-05")])),
        "order-later-than-act"
    );
    trial.verified();
}

#[test]
fn a_dismissal_takes_effect_at_once() {
    let trial = Trial::open();
    trial
        .act("specialist", "2018-01-04T09:00", "dismiss-employee", &with(&[("login", "icinspector")], &ORDER))
        .unwrap();
    let after = trial.act("icinspector", "2018-01-04T09:01", "register-violation", &PROTOCOL);
    assert!(matches!(after, Err(Error::Stranger { .. })), "{after:?}");
    let head = with(&[("login", "head")], &ORDER);
    assert_eq!(
        trial.refused("specialist", "2018-01-04T09:02", "dismiss-employee", &head),
        "head-needs-president"
    );
    let agreed = with(&head, &[("president-consent", "5, 2018-01-02")]);
    trial.act("specialist", "2018-01-04T09:03", "dismiss-employee", &agreed).unwrap();
    // The post is vacant: the department head has its powers (5.5).
    trial
        .act("dephead", "2018-01-04T10:00", "entrust-duty", &entrust("internal-migration", "3.1.5"))
        .unwrap();
    trial.verified();
}

#[test]
fn who_leaves_leaves_his_open_cases_named() {
    let trial = Trial::open();
    trial.act("icinspector", "2018-01-04T09:00", "register-violation", &PROTOCOL).unwrap();
    let document =
        [("sender", "Nazirlik"), ("kind", "letter"), ("summary", "Məlumat"), ("addressee", "ichead")];
    trial.act("specialist", "2018-01-04T09:10", "register-document", &document).unwrap();
    let show = [("number", "D-2018-1"), ("presented-at", "09:15")];
    trial.act("specialist", "2018-01-04T09:15", "present-document", &show).unwrap();
    let execute = [("number", "D-2018-1"), ("text", "İcra edilsin"), ("executor", "icinspector")];
    trial.act("ichead", "2018-01-04T09:20", "assign-document", &execute).unwrap();
    let open = vec![("count", "2".to_owned()), ("records", "D-2018-000001, V-2018-000001".to_owned())];
    let moved = move_to("icinspector", "deportation", "inspector");
    let moved = trial.act("head", "2018-01-04T10:00", "transfer-employee", &moved).unwrap();
    assert_eq!(moved.notes, [("employee-has-open", open.clone())]);
    let gone = with(&[("login", "icinspector")], &ORDER);
    let gone = trial.act("head", "2018-01-05T10:00", "dismiss-employee", &gone).unwrap();
    assert_eq!(gone.notes, [("employee-has-open", open)]);
    let nothing = with(&[("login", "icinspector2")], &ORDER);
    let gone = trial.act("head", "2018-01-05T10:01", "dismiss-employee", &nothing).unwrap();
    assert!(gone.notes.is_empty());
    // His case goes on in other hands.
    let other = [("number", "V-2018-1"), ("to", "icchief"), ("reason", "İşdən çıxıb")];
    trial.act("ichead", "2018-01-08T10:00", "transfer-case", &other).unwrap();
    trial.verified();
}

#[test]
fn the_department_head_acts_for_an_absent_head() {
    let trial = Trial::open();
    let leave = away("head", "2018-01-08", "2018-01-12");
    assert_eq!(
        trial.refused("dephead", "2018-01-05T09:00", "register-absence", &leave),
        "absence-not-by-deputy"
    );
    assert_eq!(trial.refused("head", "2018-01-05T09:00", "register-absence", &leave), "staff-not-oneself");
    trial.act("specialist", "2018-01-05T09:00", "register-absence", &leave).unwrap();
    assert_eq!(
        trial.refused(
            "specialist",
            "2018-01-05T09:01",
            "register-absence",
            &away("head", "2018-01-12", "2018-01-15")
        ),
        "absence-registered-already"
    );
    let duty = entrust("internal-migration", "3.1.5");
    assert_eq!(trial.refused("dephead", "2018-01-05T10:00", "entrust-duty", &duty), "Post");
    trial.act("dephead", "2018-01-09T10:00", "entrust-duty", &duty).unwrap();
    // Acting, he still does not decide about himself.
    let himself = with(&[("login", "dephead"), ("unit", "deportation"), ("post", "inspector")], &ORDER);
    trial.act("specialist", "2018-01-09T10:10", "transfer-employee", &himself).unwrap();
    for (act, fields) in [
        ("confirm-employee", vec![("login", "dephead")]),
        ("transfer-employee", himself.clone()),
        ("dismiss-employee", with(&[("login", "dephead")], &ORDER)),
    ] {
        assert_eq!(trial.refused("dephead", "2018-01-09T10:20", act, &fields), "staff-not-oneself", "{act}");
    }
    let db = trial.db();
    let both = "SELECT o.login || ' for ' || f.login || ' as ' || a.post FROM act a \
                JOIN employee o ON o.id=a.officer JOIN employee f ON f.id=a.acting_for \
                ORDER BY a.seq DESC LIMIT 1";
    assert_eq!(one(&db, both).as_deref(), Some("dephead for head as head"));
    drop(db);
    // The head is back earlier than planned.
    trial.act("specialist", "2018-01-10T09:00", "end-absence", &[("login", "head")]).unwrap();
    assert_eq!(
        trial.refused("dephead", "2018-01-10T10:00", "entrust-duty", &entrust("internal-migration", "3.1.2")),
        "Post"
    );
    assert_eq!(
        trial.refused("specialist", "2018-01-10T11:00", "end-absence", &[("login", "head")]),
        "absence-none"
    );
    trial.verified();
}

#[test]
fn an_open_absence_lasts_until_it_is_ended() {
    let trial = Trial::open();
    let ill = [("login", "icinspector"), ("ground", "illness")];
    assert_eq!(said(trial.act("ichead", "2018-01-05T09:00", "register-absence", &ill)), "absence-open");
    let days = away("icchief", "2018-01-10", "2018-01-09");
    assert_eq!(trial.refused("ichead", "2018-01-05T09:00", "register-absence", &days), "absence-days");
    trial.act("ichead", "2018-01-15T09:00", "end-absence", &[("login", "icinspector")]).unwrap();
    let last = "SELECT until_date FROM absence";
    assert_eq!(one(&trial.db(), last).as_deref(), Some("2018-01-14"));
    trial.verified();
}

#[test]
fn an_entrusted_clause_lets_a_unit_act_for_its_time() {
    let trial = Trial::open();
    let at = "2018-01-05T09:00";
    assert_eq!(trial.refused("iminspector", at, "register-violation", &PROTOCOL), "Clause");
    let reserved = entrust("internal-migration", "3.1.4");
    assert_eq!(trial.refused("head", at, "entrust-duty", &reserved), "entrust-needs-chief");
    let decided = with(&reserved, &[("chief-decision", "12, 2018-01-04")]);
    trial.act("head", at, "entrust-duty", &decided).unwrap();
    trial.act("iminspector", "2018-01-05T10:00", "register-violation", &PROTOCOL).unwrap();
    let basis = "SELECT basis FROM act ORDER BY seq DESC LIMIT 1";
    assert_eq!(one(&trial.db(), basis).as_deref(), Some("3/k, 2018-01-03"));
    assert_eq!(trial.refused("iminspector", "2018-02-01T09:00", "register-violation", &PROTOCOL), "Clause");
    trial.verified();
}

#[test]
fn only_a_duty_in_force_is_entrusted_to_a_unit_without_it() {
    let trial = Trial::open();
    let refused = |fields: &[(&str, &str)]| trial.refused("head", "2018-01-05T09:00", "entrust-duty", fields);
    assert_eq!(refused(&entrust("internal-migration", "5.5")), "clause-no-duty");
    assert_eq!(refused(&entrust("internal-migration", "3.1.99")), "clause-no-duty");
    assert_eq!(refused(&entrust("immigration-control", "3.1.5")), "unit-holds-clause");
    assert_eq!(refused(&entrust("main", "3.1.5")), "unit-holds-clause");
    assert_eq!(refused(&with(&[("unit", "deportation"), ("until", "2018-01-31")], &ORDER)), "entrust-what");
    let early = with(&entrust("deportation", "3.1.5"), &[("from", "2018-01-02")]);
    assert_eq!(refused(&early), "entrust-before-order");
    let late = with(&entrust("deportation", "3.1.5"), &[("from", "2018-02-02")]);
    assert_eq!(refused(&late), "entrust-days");
    trial.verified();
}

#[test]
fn a_charged_employee_does_the_chief_specialists_work() {
    let trial = Trial::open();
    let absence = away("icinspector", "2018-01-08", "2018-01-09");
    let charge = |login| with(&[("employee", login), ("until", "2018-01-12")], &ORDER);
    assert_eq!(trial.refused("iminspector", "2018-01-05T09:00", "register-absence", &absence), "Post");
    assert_eq!(
        trial.refused("head", "2018-01-05T09:00", "entrust-duty", &charge("specialist")),
        "charged-is-specialist"
    );
    assert_eq!(
        trial.refused("head", "2018-01-05T09:00", "entrust-duty", &charge("head")),
        "staff-not-oneself"
    );
    trial.act("head", "2018-01-05T09:00", "entrust-duty", &charge("iminspector")).unwrap();
    trial.act("iminspector", "2018-01-05T10:00", "register-absence", &absence).unwrap();
    let as_post = "SELECT post FROM act ORDER BY seq DESC LIMIT 1";
    assert_eq!(one(&trial.db(), as_post).as_deref(), Some("chief-specialist"));
    let later = away("icinspector", "2018-01-16", "2018-01-17");
    assert_eq!(trial.refused("iminspector", "2018-01-15T10:00", "register-absence", &later), "Post");
    trial.verified();
}

#[test]
fn a_year_of_the_calendar_is_loaded_by_a_decision() {
    let trial = Trial::open();
    let at = "2026-12-28T10:00";
    let load = |changed: &[(&'static str, &'static str)]| {
        let usual = [
            ("year", "2027"),
            ("novruz", "2027-03-20"),
            ("ramazan", "2027-03-09"),
            ("qurban", "2027-05-16"),
            ("swap", "2027-05-22=2027-05-21"),
            ("decision", "412"),
            ("decision-date", "2026-12-25"),
        ];
        let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
        kept.chain(changed.iter().copied()).collect::<Vec<_>>()
    };
    let refused =
        |changed: &[(&'static str, &'static str)]| trial.refused("head", at, "load-calendar", &load(changed));
    assert_eq!(trial.refused("dephead", at, "load-calendar", &load(&[])), "Post");
    assert_eq!(refused(&[("decision-date", "2026-12-29")]), "calendar-before-decision");
    assert_eq!(refused(&[("novruz", "2026-03-20")]), "calendar-day-of-another-year");
    assert_eq!(refused(&[("swap", "2027-05-21=2027-05-22")]), "calendar-swap-wrong");
    let far = [
        ("year", "2029"),
        ("novruz", "2029-03-20"),
        ("ramazan", "2029-02-14"),
        ("qurban", "2029-04-24"),
        ("swap", ""),
    ];
    assert_eq!(refused(&far), "calendar-year-gap");
    // What needs a year that is not loaded says so, and afterwards counts by it.
    let document =
        [("sender", "Nazirlik"), ("kind", "letter"), ("summary", "Məlumat"), ("addressee", "ichead")];
    let later = "2027-03-05T10:00";
    trial.act("specialist", later, "register-document", &document).unwrap();
    let show = [("number", "D-2027-1"), ("presented-at", "09:50")];
    assert_eq!(
        trial.refused("specialist", later, "present-document", &[show[0], ("presented-at", "10:50")]),
        "document-when"
    );
    trial.act("specialist", later, "present-document", &show).unwrap();
    let execute = [("number", "D-2027-1"), ("text", "İcra edilsin"), ("executor", "icinspector")];
    assert_eq!(trial.refused("ichead", later, "assign-document", &execute), "calendar-not-loaded");
    let receipt = trial.act("specialist", later, "load-calendar", &load(&[])).unwrap();
    assert!(receipt.notes.is_empty(), "nothing that was known changes: {:?}", receipt.notes);
    trial.act("ichead", later, "assign-document", &execute).unwrap();
    let due: Option<String> = trial.db().one("SELECT due_on FROM document", &[], |row| row.get(0)).unwrap();
    // 8 March is a holiday, 9 and 10 March are Ramazan.
    assert_eq!(due.as_deref(), Some("2027-03-17"));
    // Loaded anew, it says which days count otherwise.
    let receipt = trial.act("head", later, "load-calendar", &load(&[("swap", "")])).unwrap();
    assert_eq!(receipt.notes[0].1[0].1, "2027-05-21, 2027-05-22");
    trial.verified();
}
