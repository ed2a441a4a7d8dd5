use super::*;
use crate::duties::testing::{Trial, codes_of};

const AT: &str = "2018-01-10T10:00";

fn person(
    surname: &'static str,
    given: &'static str,
    birth: &'static str,
    document: &'static str,
) -> Vec<(&'static str, &'static str)> {
    vec![
        ("surname", surname),
        ("given", given),
        ("birth-date", birth),
        ("citizenship", "TUR"),
        ("document", document),
    ]
}

/// Enters somebody; answers the rules by which others are like him.
fn rules(trial: &Trial, fields: &[(&str, &str)]) -> Vec<String> {
    let receipt = trial.act("icinspector", AT, "register-person", fields).unwrap();
    let alike = receipt.notes.into_iter().filter(|(key, _)| *key == "person-alike");
    alike.map(|(_, args)| args[2].1.clone()).collect()
}

#[test]
fn who_may_be_the_same_is_said_with_the_rule() {
    for (other, expected) in [
        (person("Əliyev", "Xəlil", "1985-04-12", "U2"), Some("likeness-name")),
        (person("Xəlil", "Əliyev", "1985-04-12", "U2"), Some("likeness-swapped")),
        (person("Aliev", "Khalil", "1985-04-12", "U2"), Some("likeness-spelling")),
        (person("Əliyev", "Xəlil", "1985-12-04", "U2"), Some("likeness-day-month")),
        (person("Əliyev", "Xəlil", "1985", "U2"), Some("likeness-name")),
        (person("Əliyev", "Xəlil", "1985-05-12", "U2"), None),
        (person("Əliyev", "Xəlil", "1986-04-12", "U2"), None),
        (person("Vəliyev", "Xəlil", "1985-04-12", "U2"), None),
    ] {
        let trial = Trial::open();
        let mut other: Vec<_> = other;
        other.last_mut().unwrap().1 = "U2000";
        assert_eq!(rules(&trial, &person("Əliyev", "Xəlil", "1985-04-12", "U1000")), [""; 0]);
        assert_eq!(rules(&trial, &other), expected.into_iter().collect::<Vec<_>>(), "{other:?}");
    }
}

/// A name that hundreds bear is not written down in pairs without end, and the receipt says that there are more.
#[test]
fn of_many_who_are_alike_the_first_are_kept_and_more_are_said() {
    let trial = Trial::open();
    let mut last = None;
    for i in 0..=MOST + 2 {
        let document = format!("U{i:04}");
        let mut fields = person("Yılmaz", "Ayşe", "1990-01-01", "");
        fields.last_mut().unwrap().1 = &document;
        last = Some(trial.act("icinspector", AT, "register-person", &fields).unwrap());
    }
    let notes: Vec<&str> = last.unwrap().notes.iter().map(|(key, _)| *key).collect();
    assert_eq!(notes.iter().filter(|key| **key == "person-alike").count(), MOST);
    assert!(notes.contains(&"person-alike-more"));
    let pairs = trial.db().count("SELECT count(*) FROM likeness", &[]).unwrap();
    let kept: usize = (0..=MOST + 2).map(|i| i.min(MOST)).sum();
    assert_eq!(usize::try_from(pairs).unwrap(), kept);
}

#[test]
fn the_same_document_of_another_country_and_another_name_are_seen_too() {
    let trial = Trial::open();
    rules(&trial, &person("Əliyev", "Xəlil", "1985-04-12", "U1000"));
    let mut other = person("Kaya", "Veli", "1990-01-01", "U1000");
    other[3].1 = "IRN";
    assert_eq!(rules(&trial, &other), ["likeness-document"]);
    let alias = [
        ("number", "P-2018-1"),
        ("kind", "alias"),
        ("surname", "Demir"),
        ("given", "Xəlil"),
        ("evidence", "İzahat"),
    ];
    trial.act("icinspector", AT, "add-name", &alias).unwrap();
    assert_eq!(rules(&trial, &person("Demir", "Khalil", "1985-04-12", "U3000")), ["likeness-spelling"]);
    // Without a birth date only the same name and citizenship is a likeness.
    let unborn = |document| person("Çelik", "Can", "", document);
    assert_eq!(rules(&trial, &unborn("U4000")), [""; 0]);
    assert_eq!(rules(&trial, &unborn("U5000")), ["likeness-name"]);
    trial.verified();
}

#[test]
fn a_pair_that_was_judged_is_not_asked_again() {
    let trial = Trial::open();
    for document in ["U1000", "U2000", "U3000"] {
        rules(&trial, &person("Əliyev", "Xəlil", "1985-04-12", document));
    }
    let open = || trial.db().count("SELECT count(*) FROM likeness WHERE verdict IS NULL", &[]).unwrap();
    assert_eq!(open(), 3);
    let pair = [("number", "P-2018-1"), ("other", "P-2018-2"), ("verdict", "different")];
    let judged = |more: &[(&'static str, &'static str)]| -> Vec<(&'static str, &'static str)> {
        pair.iter()
            .copied()
            .filter(|(key, _)| !more.iter().any(|(k, _)| k == key))
            .chain(more.iter().copied())
            .collect()
    };
    let why = ("reason", "Barmaq izləri fərqlidir");
    assert_eq!(trial.refused("icinspector", AT, "judge-duplicate", &judged(&[why])), "Post");
    assert_eq!(trial.refused("ichead", AT, "judge-duplicate", &pair), "reason-missing");
    let himself = judged(&[why, ("other", "P-2018-1")]);
    assert_eq!(trial.refused("ichead", AT, "judge-duplicate", &himself), "merge-with-himself");
    trial.act("ichead", AT, "judge-duplicate", &judged(&[why])).unwrap();
    assert_eq!(trial.refused("ichead", AT, "judge-duplicate", &judged(&[why])), "pair-judged");
    assert_eq!(open(), 2);
    // A merger decides its pair; the decision can be another one later.
    let merge = [("number", "P-2018-3"), ("into", "P-2018-1"), why];
    trial.act("ichead", AT, "merge-persons", &merge).unwrap();
    assert_eq!(open(), 1);
    let same = judged(&[why, ("verdict", "same")]);
    let receipt = trial.act("ichead", AT, "judge-duplicate", &same).unwrap();
    assert!(receipt.next.unwrap().starts_with("nezaret merge-persons P-2018-000001 --into P-2018-000002"));
    trial.verified();
}

#[test]
fn the_check_reads_by_indexes() {
    let trial = Trial::open();
    let plan = |sql: &str| trial.db().plan(sql).unwrap().join("; ");
    let born = plan(
        "SELECT p.id FROM person p WHERE p.key_fold='a' AND p.birth_date BETWEEN '1985-01-01' AND '1985-12-31' \
         AND p.annulled IS NULL",
    );
    assert!(born.contains("person_key (key_fold=? AND birth_date>? AND birth_date<?)"), "{born}");
    let held = plan("SELECT p.id FROM person p WHERE p.document='U1'");
    assert!(held.contains("person_document (document=?)"), "{held}");
}

#[test]
fn the_codes_are_those_of_the_table() {
    assert_eq!(codes_of("likeness", "rule"), Rule::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
    assert_eq!(codes_of("likeness", "verdict"), Verdict::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
}

#[test]
fn who_is_known_otherwise_is_looked_for_again() {
    let trial = Trial::open();
    assert_eq!(rules(&trial, &person("Əliyev", "Xəlil", "1985-04-12", "U1000")), [""; 0]);
    assert_eq!(rules(&trial, &person("Kaya", "Xəlil", "1985-04-12", "U2000")), [""; 0]);
    let amend = |fields: &[(&'static str, &'static str)]| {
        let receipt = trial
            .act("icinspector", AT, "amend-person", &[&[("number", "P-2018-2")], fields].concat())
            .unwrap();
        let alike = receipt.notes.into_iter().filter(|(key, _)| *key == "person-alike");
        alike.map(|(_, args)| args[2].1.clone()).collect::<Vec<_>>()
    };
    assert_eq!(amend(&[("address", "Bakı")]), [""; 0], "who he is did not change");
    assert_eq!(amend(&[("surname", "Aliev")]), ["likeness-spelling"]);
    assert_eq!(amend(&[("surname", "Əliyev")]), [""; 0], "the pair waits to be judged already");
    assert_eq!(trial.db().count("SELECT count(*) FROM likeness", &[]).unwrap(), 1);
    trial.verified();
}

#[test]
fn a_document_kept_beside_another_card_is_that_persons() {
    let trial = Trial::open();
    rules(&trial, &person("Əliyev", "Xəlil", "1985-04-12", "U1000"));
    rules(&trial, &person("Kaya", "Can", "1990-04-12", "U2000"));
    let second = [("number", "P-2018-1"), ("kind", "passport"), ("document", "U3000"), ("country", "TUR")];
    trial.act("icinspector", AT, "add-document", &second).unwrap();
    let amend = [("number", "P-2018-2"), ("document", "U3000")];
    assert_eq!(trial.refused("icinspector", AT, "amend-person", &amend), "document-of-another");
    trial.act("icinspector", AT, "amend-person", &[("number", "P-2018-1"), amend[1]]).unwrap();
}
