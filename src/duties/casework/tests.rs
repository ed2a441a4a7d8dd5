//! Stories of who is in charge.

use crate::duties::testing::Trial;

const NOW: &str = "2018-01-15T10:00";

/// A register with a case in the hands of `icinspector` and a ban that nobody has yet.
fn with_cases() -> Trial {
    let trial = Trial::open();
    let protocol = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı, Nizami küçəsi 5"),
    ];
    trial.act("icinspector", NOW, "register-violation", &protocol).unwrap();
    let decision = [
        ("number", "V-2018-1"),
        ("outcome", "administratively-expelled"),
        ("ban-years", "1"),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", NOW, "decide-violation", &decision).unwrap();
    trial
}

fn charge(trial: &Trial, table: &str) -> String {
    let sql = format!("SELECT e.login||' '||t.unit FROM {table} t JOIN employee e ON e.id=t.responsible");
    trial.db().one(&sql, &[], |row| row.get(0)).unwrap().unwrap()
}

#[test]
fn a_ban_without_an_officer_is_assigned_once() {
    let trial = with_cases();
    let to = |login: &'static str| [("number", "B-2018-1"), ("to", login)];
    assert_eq!(trial.refused("ichead", NOW, "assign-case", &to("icinspector")), "Clause");
    assert_eq!(trial.refused("dpinspector", NOW, "assign-case", &to("dpinspector")), "Post");
    assert_eq!(trial.refused("dphead", NOW, "assign-case", &to("icinspector")), "employee-not-below");
    assert_eq!(trial.refused("dephead", NOW, "assign-case", &to("icinspector")), "employee-not-competent");
    assert_eq!(trial.refused("head", NOW, "assign-case", &to("specialist")), "employee-not-competent");
    let transfer = [("number", "B-2018-1"), ("to", "dpinspector"), ("reason", "Təcrübə")];
    assert_eq!(trial.refused("dphead", NOW, "transfer-case", &transfer), "case-has-no-officer");
    trial.act("dphead", NOW, "assign-case", &to("dpinspector")).unwrap();
    assert_eq!(charge(&trial, "ban"), "dpinspector deportation");
    assert_eq!(trial.refused("dphead", NOW, "assign-case", &to("dpinspector2")), "case-has-officer");
    trial.verified();
}

#[test]
fn a_ban_that_ended_by_itself_is_no_open_item() {
    let trial = with_cases();
    let to = [("number", "B-2018-1"), ("to", "dpinspector")];
    trial.act("dphead", NOW, "assign-case", &to).unwrap();
    let sql = "SELECT responsible FROM ban";
    let officer: i64 = trial.db().one(sql, &[], |row| row.get(0)).unwrap().unwrap();
    let until: String = trial.db().one("SELECT until_date FROM ban", &[], |row| row.get(0)).unwrap().unwrap();
    let last: crate::values::Date = until.parse().unwrap();
    let open = |on| super::open_of(&trial.db(), officer, on).unwrap().len();
    assert_eq!((open(Some(last)), open(Some(last.plus_days(1))), open(None)), (1, 0, 1));
}

#[test]
fn a_case_is_transferred_with_a_reason() {
    let trial = with_cases();
    let to = |login: &'static str| [("number", "V-2018-1"), ("to", login), ("reason", "Məzuniyyət")];
    assert_eq!(
        trial.refused("ichead", NOW, "transfer-case", &to("icinspector2")[..2]),
        "transfer-needs-reason"
    );
    assert_eq!(trial.refused("ichead", NOW, "transfer-case", &to("icinspector")), "case-with-him-already");
    assert_eq!(trial.refused("dphead", NOW, "transfer-case", &to("dpinspector")), "Clause");
    trial.act("ichead", NOW, "transfer-case", &to("icinspector2")).unwrap();
    assert_eq!(charge(&trial, "violation"), "icinspector2 immigration-control");
    trial.act("dephead", NOW, "transfer-case", &to("dephead")).unwrap();
    assert_eq!(charge(&trial, "violation"), "dephead department", "the case is in the unit of its officer");
    trial.verified();
}

#[test]
fn only_a_case_has_an_officer() {
    let trial = with_cases();
    for (number, key) in [("P-2018-1", "not-a-case"), ("S-2018-1", "not-a-case")] {
        let fields = [("number", number), ("to", "icinspector2"), ("reason", "Sınaq")];
        assert_eq!(trial.refused("ichead", NOW, "transfer-case", &fields), key, "{number}");
    }
    let missing = [("number", "V-2018-9"), ("to", "icinspector2"), ("reason", "Sınaq")];
    assert!(trial.refused("ichead", NOW, "transfer-case", &missing).contains("not found"));
    let stranger = [("number", "V-2018-1"), ("to", "nobody"), ("reason", "Sınaq")];
    assert!(trial.refused("ichead", NOW, "transfer-case", &stranger).contains("nobody"));
    trial.verified();
}

#[test]
fn identity_work_goes_from_one_officer_to_another() {
    let trial = with_cases();
    let person = [("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR")];
    trial.act("icinspector", NOW, "register-person", &person).unwrap();
    let propose = [("number", "P-2018-2"), ("text", "Sənədini itirib")];
    trial.act("icinspector", NOW, "propose-identification", &propose).unwrap();
    let to = |login: &'static str| [("number", "L-2018-1"), ("to", login), ("reason", "Təcrübə")];
    assert_eq!(trial.refused("dphead", NOW, "transfer-case", &to("dpinspector")), "Clause");
    trial.act("ichead", NOW, "transfer-case", &to("icinspector2")).unwrap();
    assert_eq!(charge(&trial, "identification"), "icinspector2 immigration-control");
    trial.verified();
}
