use super::*;
use crate::duties::testing::Trial;

const AT: &str = "2018-01-08T10:00";
const LIST: [(&str, &str); 2] = [("source", "yanvar"), ("external-id", "1")];

/// A register with a scheduled visit, known also as line 1 of a list; so is a person.
fn opened() -> Trial {
    let trial = Trial::open();
    let employer = [("name", "“Üfüq Tikinti” MMC"), ("voen", "1400000011"), ("address", "Bakı")];
    trial.act("specialist", AT, "register-employer", &employer).unwrap();
    let visit = [
        ("employer", "1400000011"),
        ("kind", "planned"),
        ("site", "Bakı"),
        ("starts", "2018-01-08T10:00"),
        ("ends", "13:00"),
        ("inspector", "icinspector"),
    ];
    trial.act("ichead", AT, "schedule-inspection", &[&visit[..], &LIST].concat()).unwrap();
    let person = [("surname", "Kaya"), ("given", "Efe"), ("citizenship", "TUR")];
    trial.act("ichead", AT, "register-person", &[&person[..], &LIST].concat()).unwrap();
    trial
}

fn protocol<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("surname", "Yıldız"),
        ("given", "Ayşe"),
        ("citizenship", "TUR"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    base.into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn the_number_of_an_origin_is_asked_of_its_own_table() {
    let of_list: Vec<(char, &str)> =
        SOURCES.iter().map(|source| (source.register.prefix, source.register.table)).collect();
    assert_eq!(of_list, LETTERS);
}

#[test]
fn a_case_keeps_its_origin_and_the_origin_is_not_annulled_under_it() {
    let trial = opened();
    trial.act("icinspector", AT, "register-violation", &protocol(&[("from", "I-2018-1")])).unwrap();
    trial.act("icinspector", AT, "register-violation", &protocol(&[])).unwrap();
    let db = trial.db();
    let sql = format!("SELECT coalesce({NUMBER}, '—') FROM violation t ORDER BY t.id");
    assert_eq!(db.all(&sql, &[], |row| row.get::<String>(0)).unwrap(), ["I-2018-000001", "—"]);
    let plan = db
        .plan(&format!("SELECT 1 {}", CASES.from.replace("?2", "'inspection'").replace("?1", "1")))
        .unwrap()
        .join("; ");
    assert!(plan.contains("violation_from"), "{plan}");
    let annul = [("number", "I-2018-1"), ("reason", "Səhv daxil edilib")];
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul), "record-has-others");
    trial.act("ichead", AT, "annul-record", &[("number", "V-2018-1"), annul[1]]).unwrap();
    trial.act("ichead", AT, "annul-record", &annul).unwrap();
    let late = protocol(&[("from", "I-2018-1")]);
    assert_eq!(trial.refused("icinspector", AT, "register-violation", &late), "record-annulled");
    trial.verified();
}

#[test]
fn an_origin_is_named_by_the_line_of_a_list_among_registers_that_lead_to_cases() {
    let trial = opened();
    let line = protocol(&[("from", "1"), ("source", "yanvar")]);
    trial.act("icinspector", AT, "register-violation", &line).unwrap();
    let sql = "SELECT count(*) FROM violation WHERE from_table='inspection' AND from_row=1";
    assert_eq!(trial.db().count(sql, &[]).unwrap(), 1);
    let refused = |from| {
        trial.refused("icinspector", AT, "register-violation", &protocol(&[from, ("source", "yanvar")]))
    };
    assert_eq!(refused(("from", "2")), "foreign-id-of-no-record");
    assert_eq!(refused(("from", "P-2018-1")), "not-an-origin");
}
