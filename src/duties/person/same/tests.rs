use super::*;
use crate::duties::{
    person::{MarkKind, bars},
    testing::Trial,
};
use crate::office::Error;
use crate::same_person;

const AT: &str = "2018-01-10T10:00";
const NAME: &str = "register-violation";

/// Two entries of one woman: a Turkish passport, and later another spelling with another passport.
const FIRST: &[(&str, &str)] =
    &[("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U1111111")];
const SECOND: &[(&str, &str)] =
    &[("surname", "Yildis"), ("given", "Aişe"), ("citizenship", "TUR"), ("document", "U2222222")];

fn protocol(trial: &Trial, at: &str, person: &[(&'static str, &'static str)]) -> Receipt {
    let fields: Vec<_> = person.iter().chain(&[("article", "575.1.1"), ("place", "Bakı")]).copied().collect();
    trial.act("icinspector", at, "register-violation", &fields).unwrap()
}

/// V-1 of P-1, V-2 of P-2.
fn twice() -> Trial {
    let trial = Trial::open();
    protocol(&trial, "2018-01-08T10:00", FIRST);
    protocol(&trial, "2018-01-09T10:00", SECOND);
    trial
}

fn merge(trial: &Trial, person: &str, into: &str) -> Receipt {
    let fields = [("number", person), ("into", into), ("reason", "Barmaq izləri uyğundur")];
    trial.act("ichead", AT, "merge-persons", &fields).unwrap()
}

fn split(trial: &Trial, person: &str) -> Receipt {
    let fields = [("number", person), ("reason", "Ayrı şəxslərdir")];
    trial.act("ichead", "2018-01-12T10:00", "split-persons", &fields).unwrap()
}

fn notes<'r>(receipt: &'r Receipt, key: &str) -> Vec<&'r str> {
    let named = receipt.notes.iter().filter(|(said, _)| *said == key);
    named.map(|(_, args)| args.last().map_or("", |(_, value)| value.as_str())).collect()
}

fn same(trial: &Trial, person: i64) -> String {
    ids(&trial.db(), person).unwrap()
}

/// Who was found for the words of a protocol.
fn known(receipt: &crate::office::Result<Receipt>) -> &str {
    notes(receipt.as_ref().unwrap(), "person-known").first().copied().unwrap_or_default()
}

#[test]
fn who_was_found_in_a_transaction_is_asked_again_after_it_changed_him() {
    let trial = twice();
    let words: Vec<_> = FIRST.iter().chain(&[("article", "575.1.1"), ("place", "Bakı")]).copied().collect();
    let (why, protocol) = (("reason", "Barmaq izləri uyğundur"), (NAME, &words[..]));
    let merging = [("number", "P-2018-1"), ("into", "P-2018-2"), why];
    let parting = [("number", "P-2018-1"), why];
    let done = trial.try_all(
        "ichead",
        AT,
        &[
            protocol,
            protocol,
            ("merge-persons", &merging),
            protocol,
            ("split-persons", &parting),
            protocol,
            protocol,
        ],
    );
    let found: Vec<_> = [0, 1, 3, 5, 6].map(|i| known(&done[i])).to_vec();
    assert_eq!(found, ["P-2018-000001", "P-2018-000001", "P-2018-000002", "P-2018-000001", "P-2018-000001"]);
}

#[test]
fn a_birth_date_that_contradicts_the_card_is_seen_however_often_the_name_was_asked() {
    let trial = twice();
    let of = |born: &'static str| -> Vec<_> {
        let more = [("article", "575.1.1"), ("place", "Bakı"), ("birth-date", born)];
        [("surname", "Demir"), ("given", "Ali"), ("citizenship", "TUR"), ("document", "U3333333")]
            .into_iter()
            .chain(more)
            .collect()
    };
    let (right, wrong) = (of("1990-05-17"), of("1991-05-17"));
    let year = of("1990");
    let done = trial.try_all("ichead", AT, &[&right, &right, &year, &wrong].map(|words| (NAME, &words[..])));
    assert_eq!(notes(done[0].as_ref().unwrap(), "person-entered"), ["P-2018-000003"]);
    assert_eq!((known(&done[1]), known(&done[2])), ("P-2018-000003", "P-2018-000003"));
    let Err(Error::Rule(rule)) = &done[3] else { panic!("{:?}", done[3].is_ok()) };
    assert_eq!(rule.key, "person-differs");
}

#[test]
fn a_merger_is_for_who_may_and_has_its_reason() {
    let trial = twice();
    let refused = |login, fields: &[(&str, &str)]| trial.refused(login, AT, "merge-persons", fields);
    let both = [("number", "P-2018-2"), ("into", "P-2018-1")];
    let why = ("reason", "Eyni şəxsdir");
    assert_eq!(refused("icinspector", &both), "Post");
    assert_eq!(refused("dphead", &both), "Clause");
    assert_eq!(refused("ichead", &both), "reason-missing");
    assert_eq!(refused("ichead", &[("number", "P-2018-1"), ("into", "P-2018-1"), why]), "merge-with-himself");
    let split = |fields: &[(&str, &str)]| trial.refused("ichead", AT, "split-persons", fields);
    assert_eq!(split(&[("number", "P-2018-2")]), "reason-missing");
    assert_eq!(split(&[("number", "P-2018-2"), why]), "person-not-merged");
    let fields = [both[0], both[1], why];
    trial.act("specialist", AT, "merge-persons", &fields).unwrap();
    assert_eq!(refused("ichead", &fields), "person-merged-already");
    assert_eq!(refused("ichead", &[("number", "P-2018-1"), ("into", "P-2018-2"), why]), "merge-with-himself");
    assert_eq!(split(&[("number", "P-2018-1"), why]), "person-not-merged");
    for number in ["P-2018-1", "P-2018-2"] {
        let annul = [("number", number), why];
        assert_eq!(trial.refused("ichead", AT, "annul-record", &annul), "person-linked");
    }
    trial.verified();
}

#[test]
fn a_merger_tells_what_it_moves_and_a_split_what_comes_back() {
    let trial = twice();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pasport.pdf");
    std::fs::write(&file, "pasport").unwrap();
    let file = file.to_string_lossy();
    trial.act("ichead", AT, "attach-file", &[("number", "V-2018-2"), ("file", &file)]).unwrap();
    let receipt = merge(&trial, "P-2018-2", "P-2018-1");
    assert_eq!(notes(&receipt, "merge-records"), ["V-2018-000002"]);
    assert_eq!(notes(&receipt, "merge-papers"), ["V-2018-000002: pasport.pdf"]);
    assert_eq!(notes(&receipt, "merge-differs"), ["Yıldız", "Ayşe", "U1111111"]);
    // A case of the one since is a case to look at when they part.
    let later = protocol(&trial, "2018-01-11T10:00", FIRST);
    assert_eq!(later.number.unwrap().to_string(), "V-2018-000003");
    let receipt = split(&trial, "P-2018-2");
    assert_eq!(notes(&receipt, "split-records"), ["V-2018-000002"]);
    assert_eq!(notes(&receipt, "split-papers"), ["V-2018-000002: pasport.pdf"]);
    let (_, check) = receipt.notes.iter().find(|(key, _)| *key == "split-check").unwrap();
    assert_eq!(check[0].1, "V-2018-000003");
    assert_eq!((same(&trial, 1), same(&trial, 2)), ("1".into(), "2".into()));
    trial.verified();
}

#[test]
fn a_chain_of_mergers_is_one_person_and_parts_where_it_is_split() {
    let trial = twice();
    let third =
        [("surname", "Yıldızova"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U3333333")];
    protocol(&trial, AT, &third);
    let fourth = [("surname", "Kaya"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U4444444")];
    protocol(&trial, AT, &fourth);
    merge(&trial, "P-2018-2", "P-2018-1");
    merge(&trial, "P-2018-1", "P-2018-3");
    // Who is merged stands for who survives.
    let receipt = merge(&trial, "P-2018-4", "P-2018-2");
    assert_eq!(notes(&receipt, "person-led"), ["P-2018-000003"]);
    for person in 1..=4 {
        assert_eq!(same(&trial, person), "1,2,3,4", "{person}");
        assert_eq!(survivor(&trial.db(), person).unwrap(), 3, "{person}");
    }
    let receipt = split(&trial, "P-2018-1");
    assert_eq!(notes(&receipt, "split-records"), ["V-2018-000001, V-2018-000002"]);
    assert_eq!((same(&trial, 1), same(&trial, 2)), ("1,2".into(), "1,2".into()));
    assert_eq!((same(&trial, 3), same(&trial, 4)), ("3,4".into(), "3,4".into()));
    trial.verified();
}

#[test]
fn recurrence_bars_and_cases_see_through_the_link() {
    let trial = twice();
    let mark = [("number", "P-2018-2"), ("kind", "refugee"), ("document", "Vəsiqə 7")];
    trial.act("icinspector", AT, "mark-person", &mark).unwrap();
    let kinds = |trial: &Trial, person| -> Vec<MarkKind> {
        let all = bars(&trial.db(), person, "2018-01-12".parse().unwrap()).unwrap();
        all.into_iter().map(|bar| bar.kind).collect()
    };
    assert_eq!(kinds(&trial, 1), []);
    let receipt = merge(&trial, "P-2018-2", "P-2018-1");
    assert_eq!(notes(&receipt, "person-barred").len(), 1);
    assert_eq!((kinds(&trial, 1), kinds(&trial, 2)), (vec![MarkKind::Refugee], vec![MarkKind::Refugee]));
    // The second spelling, with the second passport, is led to the first entry, and its earlier case is the first one's too.
    let third = protocol(&trial, "2018-01-11T10:00", SECOND);
    assert_eq!(notes(&third, "person-led"), ["P-2018-000001"]);
    let (_, earlier) = third.notes.iter().find(|(key, _)| *key == "violation-earlier").unwrap();
    assert_eq!(earlier[0].1, "V-2018-000002");
    let on = |id| trial.db().count(&format!("SELECT person FROM violation WHERE id={id}"), &[]).unwrap();
    assert_eq!((on(1), on(2), on(3)), (1, 2, 1), "each record keeps the person it was entered for");
    // A mark put on who is merged stands with the survivor, and can be ended by either number.
    let ended = [("number", "P-2018-2"), ("kind", "refugee"), ("document", "Qərar 8")];
    let receipt = trial.act("ichead", "2018-01-11T12:00", "end-mark", &ended).unwrap();
    assert_eq!(receipt.number.unwrap().to_string(), "P-2018-000001");
    assert_eq!(kinds(&trial, 1), []);
    let amend = [("number", "P-2018-2"), ("father", "Əli")];
    let receipt = trial.act("ichead", "2018-01-11T12:00", "amend-person", &amend).unwrap();
    assert_eq!(notes(&receipt, "person-led"), ["P-2018-000001"]);
    split(&trial, "P-2018-2");
    let fourth = protocol(&trial, "2018-01-15T10:00", SECOND);
    assert_eq!(notes(&fourth, "person-led"), [""; 0]);
    trial.verified();
}

#[test]
fn a_ban_and_a_removal_of_a_case_stand_with_the_person_of_the_case() {
    let trial = twice();
    merge(&trial, "P-2018-2", "P-2018-1");
    let decision = [
        ("number", "V-2018-2"),
        ("outcome", "administratively-expelled"),
        ("ban-years", "2"),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", "2018-01-15T11:00", "decide-violation", &decision).unwrap();
    let removal: Vec<_> = FIRST
        .iter()
        .copied()
        .chain([
            ("basis", "penalty-decision"),
            ("violation", "V-2018-2"),
            ("person", "P-2018-1"),
            ("authority", "İdarə"),
            ("decision-number", "V-2018-000002"),
            ("decision-date", "2018-01-15"),
            ("in-force-on", "2018-01-25"),
            ("leave-term", "48h"),
        ])
        .collect();
    trial.act("dphead", "2018-01-26T11:00", "issue-deportation", &removal).unwrap();
    let person = |table: &str| trial.db().count(&format!("SELECT person FROM {table}"), &[]).unwrap();
    assert_eq!((person("removal"), person("ban")), (2, 2));
    let again = trial.refused("dphead", "2018-01-26T12:00", "issue-deportation", &removal);
    assert_eq!(again, "removal-opened-already");
    trial.verified();
}

#[test]
fn the_link_is_walked_by_its_indexes() {
    let trial = Trial::open();
    let sql = concat!("SELECT count(*) FROM violation WHERE person IN ", same_person!("7"));
    let plan = trial.db().plan(sql).unwrap().join("; ");
    for step in ["violation_person", "MULTI-INDEX OR", "merging_survivor"] {
        assert!(plan.contains(step), "{step}: {plan}");
    }
}
