use super::*;
use crate::{
    duties::{
        check, joint,
        testing::{Trial, codes_of},
    },
    language::Words,
    law::{Law, Offender},
    values::{Lang, Wrong},
};

#[test]
fn a_person_found_prints_what_it_reads() {
    for text in [
        "Demir|Kemal|TUR|U1234567|1990-05-01|overstay|evdən çıxarılıb",
        "Demir|Kemal|TUR|||in-order",
        "Demir|Kemal|TUR||1990|no-papers",
    ] {
        assert_eq!(text.parse::<PersonFound>().unwrap().to_string(), text);
    }
    for (text, why) in [
        ("Demir|Kemal|TUR|overstay", "PersonFound"),
        ("Demir|Kemal|TUR|||overstay|bir|iki", "PersonFound"),
        ("Demir|Kemal|TUR|||evdə", "PersonFound"),
        ("|Kemal|TUR|||overstay", "Text"),
        ("Demir|Kemal||||overstay", "Country"),
    ] {
        let wrong = format!("{:?}", text.parse::<PersonFound>().unwrap_err());
        assert!(wrong.contains(why), "{text}: {wrong}");
    }
}

#[test]
fn who_writes_a_person_wrong_is_told_every_finding() {
    for lang in [Lang::Az, Lang::En] {
        let told = Words::new(lang).get(Wrong::PersonFound.key()).unwrap();
        for (code, _) in Finding::ALL {
            assert!(told.contains(code), "{code}: {told}");
        }
    }
}

#[test]
fn every_finding_points_to_an_article() {
    let law = Law::new();
    let named =
        law.proposals().iter().filter(|rule| rule.of == Offender::Met).flat_map(|rule| &rule.findings);
    for finding in named {
        assert!(finding.parse::<Finding>().is_ok(), "{finding}");
    }
    let of = |finding: &str, day: &str| {
        let article = propose::article(&law, finding.parse().unwrap(), day.parse().unwrap());
        article.map(|article| article.code().to_owned())
    };
    for (finding, now, before) in [
        ("in-order", None, None),
        ("no-papers", Some("575.1.1"), Some("339.1.1")),
        ("invalid-papers", Some("575.1.2"), Some("339.1.2")),
        ("other-purpose", Some("575.1.3"), Some("339.1.3")),
        ("no-permit", Some("575.1.4"), Some("339.1.4")),
        ("moved-unregistered", Some("575.1.5"), Some("339.1.5")),
        ("overstay", Some("575.1.6"), Some("339.1.6")),
        ("transit", Some("575.1.7"), Some("339.1.7")),
        ("unregistered", Some("575.1.1"), Some("339.1.1")),
        ("under-ban", Some("575.2"), Some("339.2")),
        ("guest-unregistered", Some("577"), None),
    ] {
        assert_eq!(of(finding, "2018-01-15").as_deref(), now, "{finding}");
        assert_eq!(of(finding, "2015-06-01").as_deref(), before, "{finding} of old");
    }
    assert_eq!(codes_of("found", "finding").len(), 11);
}

#[test]
fn the_codes_are_those_of_the_schema() {
    fn of<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|code| code.0).collect()
    }
    assert_eq!(codes_of("found", "finding"), of(Finding::ALL));
    assert_eq!(codes_of("spot_check", "kind"), of(check::CheckKind::ALL));
    assert_eq!(codes_of("spot_check", "checked"), of(check::Checked::ALL));
}

#[test]
fn every_column_of_both_registers_can_be_read() {
    let trial = Trial::open();
    let db = trial.db();
    let none = |columns: &[(Column, &str)], from: &str| {
        let sql: Vec<&str> = columns.iter().map(|(_, sql)| *sql).collect();
        let from = from.replace("?1", "1").replace("?2", "'spot_check'");
        assert_eq!(db.all(&format!("SELECT {} {from}", sql.join(", ")), &[], |_| Ok(())).unwrap(), []);
    };
    for register in [&check::REGISTER, &joint::REGISTER] {
        let of = format!("FROM {} t {} WHERE t.id=1", register.table, register.joins);
        none(register.list, &of);
        none(register.show, &of);
        for link in register.links {
            none(link.columns, link.from);
        }
        let own = format!("FROM {} t WHERE {}", register.table, register.own.replace(":me", "1"));
        none(register.list, &own);
    }
}

#[test]
fn cases_and_persons_met_are_read_by_index() {
    let trial = Trial::open();
    let db = trial.db();
    let plan = |sql: &str| db.plan(&sql.replace("?2", "1").replace("?1", "'spot_check'")).unwrap().join("; ");
    let said = plan(&format!("SELECT 1 {}", FOUND.from.replace("?2", "'spot_check'").replace("?1", "1")));
    assert!(said.contains("found_row"), "{said}");
    let said = plan(CASES);
    assert!(said.contains("found_row") && said.contains("violation_person"), "{said}");
}

/// What waits for a case is known by the check itself: a case of somebody who was met counts him off, its annulment
/// counts him again.
#[test]
fn those_without_a_case_are_counted_anew() {
    let trial = Trial::open();
    let at = "2018-01-15T18:00";
    let check = [
        ("kind", "raid"),
        ("checked", "stay"),
        ("place", "Bakı, Nizami küçəsi 5"),
        ("starts", "10:00"),
        ("ends", "11:00"),
        ("found", "Demir|Kemal|TUR|U1234567|1990-05-01|overstay;Kaya|Ali|TUR|U7654321|1991-05-01|no-papers"),
        ("followed", "Protokol tərtib edilir"),
    ];
    trial.act("icinspector", at, "record-check", &check).unwrap();
    let waiting = || trial.db().count("SELECT without_case FROM spot_check", &[]).unwrap();
    assert_eq!(waiting(), 2);
    let case = |surname, given, document| {
        [
            ("surname", surname),
            ("given", given),
            ("citizenship", "TUR"),
            ("document", document),
            ("article", "575.1.6"),
            ("place", "Bakı"),
            ("from", "C-2018-1"),
        ]
    };
    trial.act("icinspector", at, "register-violation", &case("Demir", "Kemal", "U1234567")).unwrap();
    assert_eq!(waiting(), 1);
    trial.act("icinspector", at, "register-violation", &case("Demir", "Kemal", "U1234567")).unwrap();
    assert_eq!(waiting(), 1, "a second case of the same person counts nobody off");
    trial.act("icinspector", at, "register-violation", &case("Kaya", "Ali", "U7654321")).unwrap();
    assert_eq!(waiting(), 0);
    let annulled = [("number", "V-2018-3"), ("reason", "Səhvən")];
    trial.act("ichead", at, "annul-record", &annulled).unwrap();
    assert_eq!(waiting(), 1);
    trial.verified();
}
