use crate::{
    duties::testing::Trial,
    office::{Receipt, Register},
    store::Db,
    values::Number,
};

const CAME: &str = "2018-01-10T10:00";
const AT: &str = "2018-01-15T18:00";
const CHECK: &[(&str, &str)] = &[
    ("kind", "address"),
    ("checked", "place-of-stay"),
    ("place", "Bakı, Nizami küç. 5"),
    ("starts", "10:00"),
    ("ends", "11:00"),
    ("followed", "Ünvanda heç kim yox idi"),
];

/// A register with so many signals, from the same sender about as many persons.
fn signals(n: usize) -> Trial {
    let trial = Trial::open();
    for whom in ["Yıldız Ayşe", "Kaya Efe", "Demir Kemal"].into_iter().take(n) {
        let fields = [
            ("sender-kind", "person"),
            ("sender", "Quliyev Rəşad"),
            ("channel", "letter"),
            ("whom", whom),
            ("substance", "Qonşuluqda icazəsiz yaşayan əcnəbi var"),
        ];
        trial.act("icinspector", CAME, "register-signal", &fields).unwrap();
    }
    trial
}

fn check<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = CHECK.iter().copied().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more.iter().copied()).collect()
}

fn verify<'a>(number: &'a str, done: &'a str) -> [(&'a str, &'a str); 4] {
    [("number", number), ("finding", "refuted"), ("steps", "Ünvana baxış keçirilib"), ("done", done)]
}

/// Numbers that a link shows below a record.
fn below(db: &Db, register: &Register, number: &str, key: &str) -> Vec<i64> {
    let number: Number = number.parse().unwrap();
    let link = register.links.iter().find(|link| link.key == key).unwrap();
    let sql = format!("SELECT {} {}", link.columns[0].1, link.from);
    let params = [register.id(db, number).unwrap().into(), register.table.into()];
    let used = if sql.contains("?2") { &params[..] } else { &params[..1] };
    db.all(&sql, used, |row| Ok(row.get::<i64>(0)? % 1_000_000_000)).unwrap()
}

fn notes(receipt: &Receipt) -> Vec<&str> {
    receipt.notes.iter().map(|note| note.0).collect()
}

#[test]
fn a_check_names_the_signals_it_looks_into_and_each_shows_the_other() {
    let trial = signals(2);
    let receipt =
        trial.act("icinspector", AT, "record-check", &check(&[("signal", "G-2018-1;g-2018-2")])).unwrap();
    assert_eq!(notes(&receipt), ["follows-signal", "follows-signal"]);
    assert_eq!(receipt.next.as_deref(), Some("nezaret verify-signal G-2018-000001"));
    let measure = [
        ("body", "Daxili İşlər Nazirliyi"),
        ("paper-number", "4/15"),
        ("place", "Bakı"),
        ("starts", "12:00"),
        ("ends", "13:00"),
        ("followed", "Heç kim aşkar edilməyib"),
        ("signal", "G-2018-2"),
    ];
    trial.act("icinspector", AT, "record-joint-measure", &measure).unwrap();
    let db = trial.db();
    assert_eq!(below(&db, &super::REGISTER, "G-2018-1", "checks"), [1]);
    assert_eq!(below(&db, &super::REGISTER, "G-2018-2", "checks"), [1]);
    assert_eq!(below(&db, &super::REGISTER, "G-2018-2", "joint-measures"), [1]);
    assert_eq!(below(&db, &crate::duties::check::REGISTER, "C-2018-1", "signals"), [1, 2]);
    assert_eq!(below(&db, &crate::duties::joint::REGISTER, "J-2018-1", "signals"), [2]);
    // What was linked when it was done is not linked once more.
    trial.act("icinspector", AT, "verify-signal", &verify("G-2018-1", "C-2018-1")).unwrap();
    assert_eq!(below(&trial.db(), &super::REGISTER, "G-2018-1", "checks"), [1]);
    trial.verified();
}

#[test]
fn a_signal_is_verified_by_what_was_done_about_it() {
    let trial = signals(2);
    let receipt = trial.act("icinspector", AT, "record-check", &check(&[])).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret show C-2018-000001"));
    let before = check(&[("on", "2018-01-09"), ("paper", "7/1")]);
    trial.act("icinspector", AT, "record-check", &before).unwrap();
    let refused = |done| trial.refused("icinspector", AT, "verify-signal", &verify("G-2018-1", done));
    for (done, key) in [
        ("C-2018-1;C-2018-1", "record-twice"),
        ("C-2018-2", "signal-before"),
        ("V-2018-1", "not-a-follow-up"),
        ("G-2018-2", "not-a-follow-up"),
    ] {
        assert_eq!(refused(done), key, "{done}");
    }
    assert!(refused("C-2018-9").contains("C-2018-000009"));
    trial.act("ichead", AT, "annul-record", &[("number", "C-2018-2"), ("reason", "Səhv")]).unwrap();
    assert_eq!(refused("C-2018-2"), "record-annulled");
    trial.act("icinspector", AT, "verify-signal", &verify("G-2018-1", "C-2018-1")).unwrap();
    assert_eq!(below(&trial.db(), &super::REGISTER, "G-2018-1", "checks"), [1]);
    assert_eq!(below(&trial.db(), &crate::duties::check::REGISTER, "C-2018-1", "signals"), [1]);
    trial.verified();
}

#[test]
fn a_check_looks_into_signals_that_came_in_and_are_not_closed() {
    let trial = signals(3);
    let refused = |more: &[(&str, &str)]| trial.refused("icinspector", AT, "record-check", &check(more));
    assert_eq!(refused(&[("signal", "G-2018-1;G-2018-1")]), "record-twice");
    assert_eq!(refused(&[("signal", "G-2018-1"), ("on", "2018-01-09"), ("paper", "7/1")]), "signal-before");
    trial.act("icinspector", AT, "verify-signal", &verify("G-2018-1", "")).unwrap();
    let verified = check(&[("signal", "G-2018-1")]);
    let receipt = trial.act("icinspector", AT, "record-check", &verified).unwrap();
    assert_eq!(receipt.next.as_deref(), Some("nezaret show C-2018-000001"), "it is verified already");
    let answer = [("number", "G-2018-1"), ("text", "Məlumat təsdiqini tapmayıb"), ("how", "oral")];
    trial.act("icinspector", AT, "answer-signal", &answer).unwrap();
    assert_eq!(refused(&[("signal", "G-2018-1")]), "state-forbids");
    trial.act("ichead", AT, "annul-record", &[("number", "G-2018-3"), ("reason", "Səhv")]).unwrap();
    assert_eq!(refused(&[("signal", "G-2018-3")]), "record-annulled");
    trial.verified();
}

#[test]
fn an_inspection_that_a_signal_calls_for_verifies_it_when_it_was_made() {
    let trial = signals(1);
    let employer = [
        ("name", "“Üfüq Tikinti” MMC"),
        ("voen", "1400000011"),
        ("address", "Bakı"),
        ("site", "Bakı, Xətai pr., 10"),
    ];
    trial.act("specialist", CAME, "register-employer", &employer).unwrap();
    let visit = [
        ("employer", "1400000011"),
        ("kind", "unplanned"),
        ("ground", "G-2018-1 məlumatı"),
        ("site", "Bakı, Xətai pr., 10"),
        ("starts", "2018-01-15T10:00"),
        ("ends", "13:00"),
        ("inspector", "icinspector"),
        ("signal", "G-2018-1"),
    ];
    let receipt = trial.act("ichead", CAME, "schedule-inspection", &visit).unwrap();
    assert_eq!(notes(&receipt), ["follows-signal"]);
    let done = verify("G-2018-1", "I-2018-1");
    assert_eq!(trial.refused("icinspector", AT, "verify-signal", &done), "follow-up-not-done");
    let agreed = [
        ("number", "I-2018-1"),
        ("agreement", "5/12"),
        ("agreement-date", "2018-01-09"),
        ("agreed-by", "Xidmət rəisinin müavini"),
    ];
    trial.act("head", CAME, "approve-inspection", &agreed).unwrap();
    let made = [
        ("number", "I-2018-1"),
        ("summary", "Heç kim işləmirdi"),
        ("paper-number", "16/1"),
        ("received-by", "Nümunəzadə Sınaq, direktor"),
    ];
    trial.act("icinspector", AT, "conduct-inspection", &made).unwrap();
    trial.act("icinspector", AT, "verify-signal", &done).unwrap();
    let db = trial.db();
    assert_eq!(below(&db, &super::REGISTER, "G-2018-1", "inspections"), [1]);
    assert_eq!(below(&db, &crate::duties::inspection::REGISTER, "I-2018-1", "signals"), [1]);
    trial.verified();
}
