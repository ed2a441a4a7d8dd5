//! One act: all of it or nothing, once, by somebody who may.

use super::*;
use crate::{
    duties::staff::Init,
    office::{Error, Head, Session, verify},
    store::StoreError,
};
use clap::{Args, FromArgMatches};

fn rule(error: &Error) -> &'static str {
    let Error::Rule(rule) = error else { panic!("{error:?}") };
    rule.key
}

#[test]
fn a_row_is_written_once_an_act() {
    let trial = story();
    let before = Head::of(&trial.db()).unwrap();
    let twice = |error: Error| matches!(error, Error::Store(StoreError::Constraint { constraint }) if constraint.contains("once an act"));
    let error = act(&trial, |desk| {
        let id = desk.insert("note", &note(1, "a"))?;
        desk.update("note", id, &[("text", "b".into())])
    });
    assert!(twice(error.unwrap_err()));
    let error = act(&trial, |desk| {
        desk.update("note", 1, &[("text", "a".into())])?;
        desk.update("note", 1, &[("text", "b".into())])
    });
    assert!(twice(error.unwrap_err()));
    assert_eq!(Head::of(&trial.db()).unwrap(), before);
    trial.verified();
}

#[test]
fn what_failed_half_written_cannot_be_committed() {
    let trial = story();
    let before = Head::of(&trial.db()).unwrap();
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("icinspector", AT)).unwrap();
    let good = Do(|desk: &mut Desk<'_, '_>| desk.insert("note", &note(1, "good")).map(drop));
    office.perform(NAME, &good, &Common::default(), None).unwrap();
    let half = Do(|desk: &mut Desk<'_, '_>| {
        desk.insert("note", &note(1, "half"))?;
        broken("state-forbids").err()
    });
    assert_eq!(rule(&office.perform(NAME, &half, &Common::default(), None).unwrap_err()), "state-forbids");
    assert_eq!(rule(&office.commit().unwrap_err()), "act-half-written");
    assert_eq!(Head::of(&trial.db()).unwrap(), before, "the good one before it is undone with it");
    trial.verified();
}

#[test]
fn what_failed_before_writing_spoils_nothing() {
    let trial = story();
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("icinspector", AT)).unwrap();
    let bad = Do(|_: &mut Desk<'_, '_>| broken("state-forbids").err());
    assert!(office.perform(NAME, &bad, &Common::default(), None).is_err());
    let good = Do(|desk: &mut Desk<'_, '_>| desk.insert("note", &note(1, "good")).map(drop));
    office.perform(NAME, &good, &Common::default(), None).unwrap();
    office.commit().unwrap();
    trial.verified();
}

#[test]
fn under_guard_the_failing_act_is_undone_and_the_others_stand() {
    let trial = story();
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("icinspector", AT)).unwrap();
    office.guard();
    for fails in [false, true, false, true, false] {
        let act = Do(|desk: &mut Desk<'_, '_>| {
            let number = desk.number('P', "person")?;
            let columns: [(&'static str, Value<'_>); 7] = [
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("surname", "Sınaq".into()),
                ("given", "Ad".into()),
                ("name_fold", "sinaq ad".into()),
                ("key_fold", crate::language::key("Sınaq Ad").into()),
                ("citizenship", "TUR".into()),
            ];
            desk.insert("person", &columns)?;
            if fails { broken("state-forbids").err() } else { Ok(()) }
        });
        assert_eq!(office.perform(NAME, &act, &Common::default(), None).is_err(), fails);
    }
    office.commit().unwrap();
    let serials = trial.db().all("SELECT serial FROM person ORDER BY serial", &[], |row| row.get::<i64>(0));
    assert_eq!(serials.unwrap(), [1, 2, 3, 4, 5], "no number is lost on those that failed");
    trial.verified();
}

#[test]
fn dropped_without_a_commit_everything_is_undone() {
    let trial = story();
    let before = Head::of(&trial.db()).unwrap();
    let mut db = Db::write(&trial.path).unwrap();
    let mut office = Office::open(&mut db, session("icinspector", AT)).unwrap();
    let good = Do(|desk: &mut Desk<'_, '_>| desk.insert("note", &note(1, "dry run")).map(drop));
    office.perform(NAME, &good, &Common::default(), None).unwrap();
    drop(office);
    assert_eq!(Head::of(&db).unwrap(), before);
}

#[test]
fn a_refused_act_leaves_nothing() {
    let trial = story();
    let fields =
        [("surname", "X"), ("given", "Y"), ("citizenship", "TUR"), ("article", "575.1.1"), ("place", "Bakı")];
    trial.refused("dpinspector", AT, "register-violation", &fields);
    trial.refused("nobody", AT, "register-violation", &fields);
    trial.verified();
}

#[test]
fn an_act_is_not_dated_later_than_it_is_entered() {
    let trial = story();
    let fields = [
        ("on", "2018-01-17"),
        ("surname", "X"),
        ("given", "Y"),
        ("citizenship", "TUR"),
        ("document", "Z1234"),
    ];
    assert_eq!(trial.refused("icinspector", AT, "register-person", &fields), "act-in-future");
}

/// A register opened in earnest.
fn real() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("real.db");
    let mut db = create(&path).unwrap();
    let command = Init::augment_args(clap::Command::new("init").no_binary_name(true));
    let words = "--office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                 --from 2013-02-11 --order 15/k --order-date 2013-02-11";
    let init = Init::from_arg_matches(&command.get_matches_from(words.split_whitespace())).unwrap();
    let mut office = Office::open(&mut db, earnest(AT)).unwrap();
    office.found("init", &init.opening("specialist"), &Common::default(), &init.first("specialist")).unwrap();
    office.commit().unwrap();
    (folder, path)
}

fn earnest(at: &str) -> Session {
    Session { staged: false, ..session("specialist", at) }
}

#[test]
fn a_real_register_takes_no_staged_account_or_clock() {
    let (_folder, path) = real();
    let mut db = Db::write(&path).unwrap();
    let error = Office::open(&mut db, session("specialist", AT)).err().expect("refused");
    assert_eq!(rule(&error), "staged-on-real-register");
    assert!(Office::open(&mut db, earnest(AT)).is_ok());
}

#[test]
fn a_register_is_opened_once() {
    let (_folder, path) = real();
    let mut db = Db::write(&path).unwrap();
    let mut office = Office::open(&mut db, earnest(AT)).unwrap();
    let first = office.officer().unwrap();
    let act = Do(|_: &mut Desk<'_, '_>| Ok(()));
    let error = office.found("init", &act, &Common::default(), &first).unwrap_err();
    assert_eq!(rule(&error), "office-opened-already");
}

#[test]
fn the_same_foreign_id_changes_nothing() {
    let trial = story();
    let fields = [
        ("surname", "X"),
        ("given", "Y"),
        ("citizenship", "TUR"),
        ("document", "Z1234"),
        ("source", "list"),
        ("external-id", "7"),
    ];
    let first = trial.act("icinspector", AT, "register-person", &fields).unwrap();
    let again = trial.act("icinspector", AT, "register-person", &fields).unwrap();
    assert!(!first.already && again.already);
    assert_eq!((again.number, again.entry, &again.hash), (first.number, first.entry, &first.hash));
    assert_eq!(Head::of(&trial.db()).unwrap().seq, first.entry);
}

#[test]
fn a_copy_verifies_and_says_its_checksum() {
    let trial = story();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("copy.db");
    let copied = crate::store::copy(&trial.db(), &to).unwrap();
    assert_eq!(copied.sha256, hex(&Sha256::digest(std::fs::read(&to).unwrap())));
    let done = verify(&Db::read(&to).unwrap(), None, &|_| ()).unwrap();
    assert!(done.findings.is_empty(), "{:?}", done.findings);
    assert_eq!((done.entries, done.head), (19, Head::of(&trial.db()).unwrap().hash));
}

#[test]
fn ten_at_once_lose_nothing_and_leave_no_gap() {
    let trial = Trial::open();
    std::thread::scope(|scope| {
        for officer in 0..10 {
            let path = &trial.path;
            scope.spawn(move || {
                for turn in 0..3 {
                    let document = format!("D{officer:04}{turn:04}");
                    register(path, &document);
                }
            });
        }
    });
    let db = trial.db();
    let serials = db.all("SELECT serial FROM person ORDER BY serial", &[], |row| row.get::<i64>(0)).unwrap();
    assert_eq!(serials, (1..=30).collect::<Vec<_>>());
    assert_eq!(trial.verified().entries, 13 + 30);
}

fn register(path: &std::path::Path, document: &str) {
    let entry = crate::duties::find("register-person").unwrap();
    let command = (entry.args)(clap::Command::new("register-person").no_binary_name(true));
    let words = ["--surname", "Sınaq", "--given", "Ad", "--citizenship", "TUR", "--document", document];
    let call = (entry.from_cli)(&command.get_matches_from(words)).unwrap();
    let mut db = Db::write(path).unwrap();
    let mut office = Office::open(&mut db, session("icinspector", AT)).unwrap();
    office.perform(entry.name, &*call.act, &call.common, None).unwrap();
    office.commit().unwrap();
}
