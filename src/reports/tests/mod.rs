//! Readings after acts, through the gateway, as everywhere.

mod measures;
mod records;

use super::{
    READINGS,
    query::{BY_NUMBER, NEWEST_FIRST, Query},
    testing::read,
};
use crate::{
    duties::{
        REGISTERS,
        testing::{Trial, session},
    },
    language::Words,
    law::authority::Failed,
    office::{Error, Reader},
    values::Lang,
};

const AT: &str = "2018-01-10T10:00";

/// Two cases of the immigration control division: Əliyev's by one inspector, Şahin's by another.
fn trial() -> Trial {
    let trial = Trial::open();
    case(&trial, "icinspector", "2018-01-08T10:00", "Əliyev", "AZ100", "575.1.1");
    case(&trial, "icinspector2", "2018-01-09T10:00", "Şahin", "TR200", "575.1.1");
    trial
}

fn case(trial: &Trial, login: &str, at: &str, surname: &str, document: &str, article: &str) {
    let fields = [
        ("surname", surname),
        ("given", "Murad"),
        ("birth-date", "1990-05-05"),
        ("citizenship", "TUR"),
        ("document", document),
        ("article", article),
        ("place", "Bakı"),
        ("happened", "2018-01-07"),
    ];
    trial.act(login, at, "register-violation", &fields).unwrap();
}

fn refused(answer: Result<Vec<String>, Error>) -> &'static str {
    match answer {
        Err(Error::Refusal(refusal)) => match refusal.failed {
            Failed::Rule { key, .. } => key,
            other => panic!("{other}"),
        },
        other => panic!("{other:?}"),
    }
}

fn broken(answer: Result<Vec<String>, Error>) -> &'static str {
    match answer {
        Err(Error::Rule(rule)) => rule.key,
        other => panic!("{other:?}"),
    }
}

fn reader(trial: &Trial, login: &str) -> Reader {
    Reader::open(&trial.path, session(login, AT), Lang::En).unwrap()
}

#[test]
fn a_list_shows_the_newest_first_and_says_that_there_are_more() {
    let trial = trial();
    let all = read(&trial, "ichead", AT, "list violations").unwrap();
    assert!(all[0].starts_with("number|drawn-on|surname|given|"), "{all:?}");
    assert!(all[1].starts_with("V-2018-000002|2018-01-09|Şahin|"), "{all:?}");
    assert!(all[2].starts_with("V-2018-000001|2018-01-08|Əliyev|"), "{all:?}");
    assert_eq!(all[3], "= 2");
    let one = read(&trial, "ichead", AT, "list violations --limit 1").unwrap();
    assert_eq!(one.len(), 3);
    assert_eq!(one[2], "= 1 left-out-beyond:1");
    let names = read(&trial, "ichead", AT, "list persons --by name --all").unwrap();
    assert!(names[1].contains("|Əliyev|") && names[2].contains("|Şahin|"), "{names:?}");
}

#[test]
fn a_list_is_narrowed_and_says_what_a_register_does_not_have() {
    let trial = trial();
    let rows = |typed: &str| read(&trial, "ichead", AT, typed).unwrap().pop().unwrap();
    for (typed, foot) in [
        ("list violations --state registered", "= 2"),
        ("list violations --state decided", "= 0"),
        ("list violations --unit immigration-control", "= 2"),
        ("list violations --from 2018-01-09", "= 1"),
        ("list violations --to 2018-01-08", "= 1"),
        ("list violations --officer icinspector", "= 1"),
        ("list violations --person P-2018-2", "= 1"),
    ] {
        assert_eq!(rows(typed), foot, "{typed}");
    }
    for (typed, key) in [
        ("list violations --state open", "state-not-of-register"),
        ("list persons --state open", "register-has-no"),
        ("list employees --person P-2018-1", "register-has-no"),
        ("list violations --officer nobody", "login-nobody"),
        ("list violations --from 2018-02-01 --to 2018-01-01", "period-reversed"),
    ] {
        assert_eq!(broken(read(&trial, "ichead", AT, typed)), key, "{typed}");
    }
    assert!(matches!(
        read(&trial, "ichead", AT, "list violations --person P-2018-9"),
        Err(Error::NotFound { near, .. }) if near.len() == 2
    ));
}

#[test]
fn the_one_filter_of_rights_feeds_every_reading() {
    let trial = trial();
    // The deportation division holds no clause of offence cases, the internal migration division none of persons.
    for typed in ["list violations", "report violations", "find Murad"] {
        let seen = read(&trial, "dpinspector", AT, typed).unwrap().join("\n");
        assert!(!seen.contains("V-2018"), "{typed}: {seen}");
    }
    for typed in ["list persons", "find Murad", "desk", "report deadlines"] {
        let seen = read(&trial, "iminspector", AT, typed).unwrap().join("\n");
        assert!(!seen.contains("P-2018") && !seen.contains("V-2018"), "{typed}: {seen}");
    }
    assert_eq!(refused(read(&trial, "iminspector", AT, "show V-2018-1")), "not-yours-to-read");
    assert_eq!(refused(read(&trial, "iminspector", AT, "history P-2018-1")), "not-yours-to-read");
}

#[test]
fn find_folds_letters_and_takes_numbers_and_documents() {
    let trial = trial();
    for (typed, expected) in [
        ("find ELIYEV", "P-2018-000001"),
        ("find sahin", "V-2018-000002"),
        ("find tr200", "P-2018-000002"),
        ("find v-2018-2", "V-2018-000002"),
        ("find icinspector2", "S-2018-000007"),
    ] {
        let found = read(&trial, "ichead", AT, typed).unwrap().join("\n");
        assert!(found.contains(expected), "{typed}: {found}");
    }
    assert_eq!(read(&trial, "ichead", AT, "find %").unwrap(), ["number", "= 0"]);
    let some = read(&trial, "ichead", AT, "find Murad --limit 1").unwrap();
    assert_eq!(some[0], "## persons");
    assert_eq!(some[3], "= 1 left-out-found:1");
}

#[test]
fn every_word_of_a_reading_is_said_in_both_languages() {
    let trial = trial();
    for (_, lang) in Lang::ALL {
        let words = Words::new(*lang);
        let must = |key: String| assert!(words.get(&key).is_some(), "{lang}: {key}");
        for register in REGISTERS {
            must(format!("register-{}", register.name));
            must(format!("section-{}", register.name));
        }
        for (login, typed) in [
            ("ichead", "desk"),
            ("ichead", "show V-2018-1"),
            ("ichead", "show P-2018-1"),
            ("ichead", "history V-2018-1"),
            ("head", "journal"),
            ("head", "access-log"),
            ("head", "report deadlines"),
        ] {
            let lines = read(&trial, login, AT, typed).unwrap();
            for (i, line) in lines.iter().enumerate() {
                if let Some(section) = line.strip_prefix("## ") {
                    must(format!("section-{section}"));
                }
                if i == 0 || lines[i - 1].starts_with("## ") {
                    let columns = line.split('|').filter(|column| !column.starts_with("## "));
                    columns.for_each(|column| must(format!("column-{column}")));
                }
            }
        }
    }
}

#[test]
fn the_journal_is_read_whole_by_head_and_specialist_and_his_own_by_everybody() {
    let trial = trial();
    let foot = |login: &str, typed: &str| read(&trial, login, AT, typed).unwrap().pop().unwrap();
    assert_eq!(foot("specialist", "journal"), "= 15");
    assert_eq!(foot("head", "journal --act register-violation"), "= 2");
    assert_eq!(foot("head", "journal --officer icinspector"), "= 1");
    assert_eq!(foot("head", "journal --from 2018-01-08 --to 2018-01-08"), "= 1");
    assert_eq!(foot("head", "journal --limit 3"), "= 3 left-out-beyond:3");
    assert_eq!(foot("icinspector", "journal --all"), "= 1");
    let own = read(&trial, "icinspector", AT, "journal").unwrap();
    assert!(own[1].contains("|register-violation|V-2018-000001|Məmmədov Sınaq|"), "{own:?}");
    assert_eq!(foot("icinspector", "journal --officer icinspector2"), "= 0");
}

#[test]
fn the_read_log_is_for_the_head_and_superiors() {
    let trial = trial();
    for login in ["icinspector", "ichead", "dpinspector"] {
        read(&trial, login, AT, "show V-2018-1").unwrap();
    }
    let foot = |login: &str| read(&trial, login, AT, "access-log").unwrap().pop().unwrap();
    assert_eq!(foot("head"), "= 3");
    assert_eq!(foot("dephead"), "= 3");
    assert_eq!(foot("ichead"), "= 1", "those below him, and not himself");
    assert_eq!(foot("imhead"), "= 0");
    assert_eq!(refused(read(&trial, "icinspector", AT, "access-log")), "access-log-not-yours");
    assert_eq!(refused(read(&trial, "specialist", AT, "access-log")), "access-log-not-yours");
}

#[test]
fn a_report_is_a_whole_register_with_totals() {
    let trial = trial();
    let report = read(&trial, "ichead", AT, "report violations --from 2018-01-01 --to 2018-01-31").unwrap();
    assert!(report[1].starts_with("V-2018-000001|"), "{report:?}");
    assert_eq!(report[3], "= 2 fine:0");
    assert_eq!(read(&trial, "ichead", AT, "report persons").unwrap().pop().unwrap(), "= 2");
}

#[test]
fn the_list_a_day_begins_with_walks_the_index_of_numbers_and_sorts_nothing() {
    let trial = Trial::open();
    let reader = reader(&trial, "head");
    for register in REGISTERS {
        let query = Query::of(&reader, register);
        for order in [NEWEST_FIRST, BY_NUMBER] {
            let plan = reader.db.plan(&query.sql("1", &format!("ORDER BY {order} LIMIT 51"))).unwrap();
            let index = format!("USING INDEX {}_number", register.table);
            assert!(plan[0].contains(&index), "{}: {plan:?}", register.name);
            assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{}: {plan:?}", register.name);
        }
    }
}

#[test]
fn names_of_readings_stand_once() {
    let mut names: Vec<_> = READINGS.iter().map(|entry| entry.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}
