use super::*;
use crate::duties::testing::{Trial, codes_of};

const PERSON: &[(&str, &str)] =
    &[("surname", "Yılmaz"), ("given", "Kemal"), ("citizenship", "TUR"), ("document", "U123456")];

fn mark<'a>(kind: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("number", "P-2018-1"), ("kind", kind), ("document", "Arayış 5, 2018-01-05")];
    fields.extend(more);
    fields
}

fn registered(more: &[(&str, &str)]) -> Trial {
    let trial = Trial::open();
    let fields: Vec<_> = PERSON.iter().chain(more).copied().collect();
    trial.act("icinspector", "2018-01-08T09:00", "register-person", &fields).unwrap();
    trial
}

fn kinds(trial: &Trial, on: &str) -> Vec<MarkKind> {
    bars(&trial.db(), 1, on.parse().unwrap()).unwrap().into_iter().map(|bar| bar.kind).collect()
}

#[test]
fn a_mark_bars_from_its_first_to_its_last_day() {
    let trial = registered(&[]);
    let at = "2018-01-10T10:00";
    let witness = mark("witness", &[("from", "2018-01-09"), ("until", "2018-03-01")]);
    assert_eq!(trial.refused("iminspector", at, "mark-person", &witness), "Clause");
    assert_eq!(trial.refused("specialist", at, "mark-person", &witness), "Post");
    assert_eq!(
        trial.refused("icinspector", at, "mark-person", &mark("witness", &[("from", "2018-01-11")])),
        "mark-later-than-act"
    );
    assert_eq!(
        trial.refused("icinspector", at, "mark-person", &mark("witness", &[("until", "2018-01-09")])),
        "mark-ends-before-it-begins"
    );
    trial.act("icinspector", at, "mark-person", &witness).unwrap();
    assert_eq!(trial.refused("icinspector", at, "mark-person", &mark("witness", &[])), "mark-stands");
    trial.act("icinspector", at, "mark-person", &mark("health", &[])).unwrap();
    assert_eq!(kinds(&trial, "2018-01-08"), []);
    assert_eq!(kinds(&trial, "2018-01-09"), [MarkKind::Witness]);
    assert_eq!(kinds(&trial, "2018-03-01"), [MarkKind::Witness]);
    assert_eq!(kinds(&trial, "2018-03-02"), []);
    let bar = bars(&trial.db(), 1, "2018-01-09".parse().unwrap()).unwrap().remove(0);
    assert_eq!((bar.article, bar.source.as_deref()), (Some("MM 79.4"), Some("Arayış 5, 2018-01-05")));

    let ended = mark("witness", &[]);
    assert_eq!(trial.refused("icinspector", at, "end-mark", &ended), "Post");
    trial.act("ichead", "2018-01-20T10:00", "end-mark", &ended).unwrap();
    assert_eq!(kinds(&trial, "2018-01-19"), [MarkKind::Witness]);
    assert_eq!(kinds(&trial, "2018-01-20"), []);
    assert_eq!(trial.refused("ichead", "2018-01-20T10:00", "end-mark", &ended), "mark-not-there");
    trial.verified();
}

#[test]
fn a_victim_of_trafficking_is_protected_for_a_year() {
    let trial = registered(&[]);
    let at = "2018-01-10T10:00";
    let too_long = mark("trafficking-victim", &[("until", "2019-01-11")]);
    assert_eq!(trial.refused("icinspector", at, "mark-person", &too_long), "mark-too-long");
    let receipt = trial.act("icinspector", at, "mark-person", &mark("trafficking-victim", &[])).unwrap();
    assert_eq!(receipt.terms[0].due, "2019-01-10");
    assert_eq!(kinds(&trial, "2019-01-10"), [MarkKind::TraffickingVictim]);
    assert_eq!(kinds(&trial, "2019-01-11"), []);
}

#[test]
fn childhood_bars_until_somebody_takes_charge() {
    let trial = registered(&[("birth-date", "2004-05-01")]);
    assert_eq!(kinds(&trial, "2018-01-08"), [MarkKind::Minor]);
    assert_eq!(kinds(&trial, "2022-05-01"), []);
    trial.act("icinspector", "2018-01-08T10:00", "mark-person", &mark("minor", &[])).unwrap();
    assert_eq!(kinds(&trial, "2018-01-08"), [MarkKind::Minor], "once, not twice");
    trial.act("ichead", "2018-01-09T10:00", "end-mark", &mark("minor", &[])).unwrap();
    assert_eq!(kinds(&trial, "2018-01-09"), []);
}

#[test]
fn only_a_head_changes_who_a_person_is_while_his_case_is_open() {
    let trial = registered(&[]);
    let at = "2018-01-10T10:00";
    let number = ("number", "P-2018-1");
    assert_eq!(trial.refused("icinspector", at, "amend-person", &[number]), "amend-nothing");
    trial.act("icinspector", at, "amend-person", &[number, ("given", "Kamal")]).unwrap();
    assert_eq!(Person::get(&trial.db(), 1).unwrap().name_fold, crate::language::fold("Yılmaz Kamal"));

    let offence = [
        ("surname", "Yılmaz"),
        ("given", "Kamal"),
        ("citizenship", "TUR"),
        ("document", "U123456"),
        ("article", "575.1.1"),
        ("place", "Bakı"),
    ];
    trial.act("icinspector", at, "register-violation", &offence).unwrap();
    let birth = [number, ("birth-date", "2003-02-01")];
    assert_eq!(trial.refused("icinspector", at, "amend-person", &birth), "amend-needs-head");
    assert_eq!(trial.refused("specialist", at, "amend-person", &birth), "amend-needs-head");
    assert_eq!(trial.refused("ichead", at, "amend-person", &birth), "amend-needs-ground");
    trial
        .act("icinspector", at, "amend-person", &[number, ("address", "Nizami küç., 5"), ("given", "Kamal")])
        .unwrap();
    let proved =
        [number, ("birth-date", "2003-02-01"), ("ground", "Səhv yazılıb"), ("evidence", "Pasport U123456")];
    let receipt = trial.act("ichead", at, "amend-person", &proved).unwrap();
    assert!(receipt.notes.iter().any(|(key, _)| *key == "person-barred"), "a minor now");
    let note = trial.db().one("SELECT text FROM note", &[], |row| row.get::<String>(0)).unwrap().unwrap();
    assert_eq!(note, "Səhv yazılıb\nPasport U123456");
    trial.verified();
}

#[test]
fn a_document_belongs_to_one_person() {
    let trial = registered(&[]);
    let other = [("surname", "Kaya"), ("given", "Ali"), ("citizenship", "IRN"), ("document", "U123456")];
    trial.act("icinspector", "2018-01-08T09:00", "register-person", &other).unwrap();
    let refused = |more| {
        trial.refused("icinspector", "2018-01-08T10:00", "amend-person", &[("number", "P-2018-2"), more])
    };
    assert_eq!(refused(("citizenship", "TUR")), "document-of-another");
    assert_eq!(refused(("birth-date", "2018-01-09")), "person-born-later");
}

#[test]
fn the_codes_of_marks_are_those_of_the_table() {
    assert_eq!(codes_of("mark", "kind"), MarkKind::ALL.iter().map(|c| c.0).collect::<Vec<_>>());
}

#[test]
fn what_warns_or_guards_bars_nothing() {
    use MarkKind::{Absconded, Health, Pregnant, SelfHarm, Violent};
    for (code, kind) in MarkKind::ALL {
        let bars = !matches!(kind, Health | Pregnant | SelfHarm | Violent | Absconded);
        assert_eq!(kind.bars(), bars, "{code}");
        assert!(kind.bars() || !kind.forbids(), "{code}: what bars nothing forbids nothing");
    }
    let trial = registered(&[]);
    for kind in ["pregnant", "self-harm", "violent", "absconded"] {
        trial.act("icinspector", "2018-01-10T10:00", "mark-person", &mark(kind, &[])).unwrap();
    }
    assert_eq!(kinds(&trial, "2018-01-10"), []);
    assert_eq!(guards(&trial.db(), 1, "2018-01-10".parse().unwrap()).unwrap().len(), 4);
}
