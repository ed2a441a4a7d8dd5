//! Single records: shown, carded, their history, their terms, and whose desk they lie on.

use super::{AT, refused, trial};
use crate::{
    duties::testing::Trial,
    office::Error,
    reports::{history, testing::read},
};

#[test]
fn a_record_is_shown_whole_and_the_look_is_logged() {
    let trial = trial();
    let shown = read(&trial, "ichead", AT, "show V-2018-1 --reason Yoxlama").unwrap();
    assert!(shown[0].starts_with("number|person|surname|"), "{shown:?}");
    assert!(shown[1].starts_with("V-2018-000001|P-2018-000001|Əliyev|"), "{shown:?}");
    assert_eq!(shown[2], "= 1");
    assert!(shown.contains(&"## deadlines".to_owned()), "{shown:?}");
    let person = read(&trial, "ichead", AT, "show p-2018-1").unwrap();
    assert!(person.contains(&"## violations".to_owned()), "{person:?}");
    let log = read(&trial, "head", AT, "access-log").unwrap();
    assert!(log[1].contains("|ichead|") && log[1].contains("|file|P-2018-000001|P-2018-000001|"), "{log:?}");
    assert!(log[2].contains("|V-2018-000001|P-2018-000001||Yoxlama|"), "{log:?}");
    assert_eq!(log[3], "= 2");
    assert_eq!(read(&trial, "head", AT, "access-log --person P-2018-2").unwrap().pop().unwrap(), "= 0");
    assert!(matches!(
        read(&trial, "ichead", AT, "show V-2018-7"),
        Err(Error::NotFound { near, .. }) if near.len() == 2
    ));
    assert!(matches!(read(&trial, "ichead", AT, "show Z-2018-7"), Err(Error::NotFound { .. })));
}

#[test]
fn of_a_linked_record_there_is_a_card() {
    let trial = trial();
    // The deportation division reads persons, and through the person the card of his offence case.
    let card = read(&trial, "dpinspector", AT, "show V-2018-1").unwrap();
    assert!(card[0].starts_with("number|happened-on|") && card[0].contains("|state|"), "{card:?}");
    assert!(!card.join("\n").contains("Əliyev") && !card[0].contains("birth-date"), "{card:?}");
    let log = read(&trial, "head", AT, "access-log --officer dpinspector").unwrap();
    assert_eq!(log.last().unwrap(), "= 1", "a card is a look at a person's file too");
}

#[test]
fn history_tells_every_version() {
    let trial = trial();
    let told = read(&trial, "ichead", AT, "history V-2018-1").unwrap();
    assert_eq!(told[0], "entry|at|officer|part|field|old|new|act|dated|clause|reason");
    let line = |field: &str| told.iter().find(|line| line.contains(&format!("|{field}|"))).cloned().unwrap();
    assert!(
        line("article").contains("|Məmmədov Sınaq||article||575.1.1|register-violation|")
            && line("article").ends_with("|3.1.4|"),
        "{told:?}"
    );
    assert!(line("person").contains("|person||P-2018-000001|"), "{told:?}");
    assert!(line("responsible").contains("|responsible||Məmmədov Sınaq|"), "{told:?}");
    assert!(!told.iter().any(|line| line.contains("|serial|")));
    let posts = read(&trial, "icinspector", AT, "history S-2018-2").unwrap();
    assert!(posts.iter().any(|line| line.contains("|posting|unit||main|")), "{posts:?}");
}

#[test]
fn history_tells_corrections_notes_and_annulments_and_tables_leave_the_annulled_out() {
    let trial = trial();
    let act = |at: &str, name: &'static str, fields: &[(&str, &str)]| {
        trial.act("ichead", at, name, fields).unwrap();
    };
    let number = ("number", "V-2018-000001");
    act(
        "2018-01-10T11:00",
        "correct-record",
        &[number, ("field", "place"), ("old", "Bakı"), ("new", "Gəncə"), ("reason", "Səhv")],
    );
    act("2018-01-10T11:10", "add-note", &[number, ("text", "Tərcüməçi lazımdır")]);
    act("2018-01-10T11:20", "remind-on", &[number, ("due", "2018-01-12"), ("text", "Zəng et")]);
    let later = "2018-01-12T09:00";
    let told = read(&trial, "ichead", later, "history V-2018-1").unwrap();
    assert!(
        told.iter().any(|l| l.contains("||place|Bakı|Gəncə|correct-record|") && l.ends_with("|Səhv")),
        "{told:?}"
    );
    assert!(told.iter().any(|l| l.contains("|add-note|") && l.contains("|note|text||Tərcüməçi")), "{told:?}");
    let shown = read(&trial, "ichead", later, "show V-2018-1").unwrap().join("\n");
    for part in ["## notes", "|Tərcüməçi lazımdır", "V-2018-000001|2018-01-12|0|reminder|Zəng et|"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let reminded =
        |login: &str| read(&trial, login, later, "desk").unwrap().contains(&"## reminders".to_owned());
    assert!(reminded("ichead") && !reminded("icinspector"));

    act(later, "annul-record", &[number, ("reason", "Səhvən qeydə alınıb")]);
    assert!(!reminded("ichead"), "he has written the record on that day");
    for (typed, foot) in [
        ("list violations", "= 1 left-out-annulled:1"),
        ("list violations --by name", "= 1 left-out-annulled:1"),
        ("report violations", "= 1 fine:0 left-out-annulled:1"),
        ("list violations --officer icinspector2", "= 1"),
    ] {
        assert_eq!(read(&trial, "ichead", later, typed).unwrap().pop().unwrap(), foot, "{typed}");
    }
    let found = read(&trial, "ichead", later, "find V-2018-1").unwrap();
    assert!(found[2].ends_with("|Səhvən qeydə alınıb"), "{found:?}");
}

#[test]
fn documents_wait_on_the_desk_of_who_resolves_and_of_who_executes() {
    let trial = Trial::open();
    let document = [
        ("received", "2018-01-08"),
        ("sender", "Daxili İşlər Nazirliyi"),
        ("kind", "letter"),
        ("summary", "Sorğu"),
        ("addressee", "ichead"),
    ];
    trial.act("specialist", "2018-01-08T09:00", "register-document", &document).unwrap();
    let desk = |login: &str| read(&trial, login, "2018-01-19T10:00", "desk").unwrap();
    assert_eq!(desk("ichead")[0], "## to-resolve");
    let shown = [("number", "D-2018-1"), ("presented-at", "09:50")];
    trial.act("specialist", "2018-01-09T09:55", "present-document", &shown).unwrap();
    let resolution = [
        ("number", "D-2018-1"),
        ("text", "İcra edilsin"),
        ("executor", "icinspector"),
        ("due", "2018-01-18"),
    ];
    trial.act("ichead", "2018-01-09T10:00", "assign-document", &resolution).unwrap();
    assert_eq!(desk("ichead"), ["number", "= 0"]);
    let mine = desk("icinspector");
    assert_eq!(mine[0], "## my-executions");
    assert_eq!(mine[2], "D-2018-000001|Daxili İşlər Nazirliyi|assigned|2018-01-18|-1");
    let due = read(&trial, "icinspector", "2018-01-19T10:00", "report deadlines").unwrap();
    assert_eq!(
        due[1],
        "D-2018-000001|2018-01-18|-1|execute-by|Daxili İşlər Nazirliyi|Məmmədov Sınaq|documents"
    );
    assert_eq!(refused(read(&trial, "icinspector2", AT, "show D-2018-1")), "not-yours-to-read");
    let story = read(&trial, "icinspector", AT, "history D-2018-1").unwrap();
    assert!(story.iter().any(|line| line.contains("|executor|employee||Məmmədov Sınaq|")), "{story:?}");
}

#[test]
fn a_hearing_waits_on_the_desk_of_who_answers_for_the_case_and_of_who_leads_him_until_its_day_is_over() {
    let trial = trial();
    let desk = |login: &str, day: &str| read(&trial, login, &format!("{day}T09:00"), "desk").unwrap();
    let hearing = |lines: &[String], key: &str| -> Option<String> {
        let at = lines.iter().position(|line| line == &format!("## {key}"))?;
        lines.get(at + 2).cloned()
    };
    let notice = |at, place| {
        [("number", "V-2018-1"), ("hearing-at", at), ("hearing-place", place), ("way", "in-person")]
    };
    trial
        .act("icinspector", "2018-01-16T10:00", "notify-hearing", &notice("2018-01-22T10:00", "Bakı"))
        .unwrap();
    let row = "V-2018-000001|Əliyev Murad|registered|2018-01-22T10:00|5";
    assert_eq!(hearing(&desk("icinspector", "2018-01-17"), "my-hearings").as_deref(), Some(row));
    assert_eq!(hearing(&desk("ichead", "2018-01-17"), "unit-hearings").as_deref(), Some(row));
    assert_eq!(hearing(&desk("icinspector2", "2018-01-17"), "my-hearings"), None);
    trial
        .act("icinspector", "2018-01-17T10:00", "notify-hearing", &notice("2018-01-25T10:00", "Bakı"))
        .unwrap();
    let moved = "V-2018-000001|Əliyev Murad|registered|2018-01-25T10:00|0";
    assert_eq!(hearing(&desk("ichead", "2018-01-25"), "unit-hearings").as_deref(), Some(moved));
    assert_eq!(hearing(&desk("ichead", "2018-01-26"), "unit-hearings"), None);
}

#[test]
fn terms_stand_by_their_day_and_due_today_is_not_overdue() {
    let trial = trial();
    let all = read(&trial, "ichead", AT, "report deadlines").unwrap();
    assert_eq!(all[0], "number|due|days-left|deadline|about|responsible|register");
    let first = all[1].split('|').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!((&*first[0], &*first[3], &*first[6]), ("V-2018-000001", "decide-by", "violations"));
    assert_eq!(first[4], "Əliyev Murad");
    let (day, at) = (first[1].clone(), format!("{}T23:00", first[1]));
    let today = read(&trial, "ichead", &at, "report deadlines --within 0d").unwrap();
    let on = |left: &str| today.iter().filter(|line| line.contains(&format!("|{left}|"))).count();
    assert_eq!((on(&format!("{day}|0")), on("-1")), (1, 0), "{today:?}");
    assert_eq!(read(&trial, "ichead", AT, "report deadlines --within 1d").unwrap().pop().unwrap(), "= 0");
    let desk = read(&trial, "icinspector", AT, "desk").unwrap();
    assert_eq!(desk[0], "## my-violations");
    assert!(desk[2].starts_with("V-2018-000001|Əliyev Murad|registered|"), "{desk:?}");
    assert_eq!(desk[3], "= 1");
    let head = read(&trial, "ichead", AT, "desk").unwrap();
    assert_eq!((head[0].as_str(), head.last().unwrap().as_str()), ("## undecided", "= 2"));
    assert_eq!(read(&trial, "iminspector", AT, "desk").unwrap(), ["number", "= 0"]);
}

#[test]
fn every_table_of_a_record_is_in_its_history() {
    let trial = Trial::open();
    let db = trial.db();
    let apart = [
        "backup",
        "batch",
        "calendar_year",
        "entrusted",
        "establishment",
        "office",
        "receipt",
        "reminder",
        "restoration",
        "setting",
        "transmitted",
    ];
    for table in &db.shape().unwrap().tables {
        let name = table.name.as_str();
        let numbered = table.columns.iter().any(|column| column.name == "serial");
        let part = history::is_part(name);
        assert!(numbered || part || apart.contains(&name), "{name}");
    }
}

#[test]
fn why_somebody_was_away_is_for_heads_the_specialist_and_himself() {
    let trial = trial();
    let away = [("login", "icinspector"), ("ground", "illness"), ("order", "7/m")];
    trial.act("ichead", AT, "register-absence", &away).unwrap();
    let sql = "SELECT 'S-'||year||'-'||serial FROM employee WHERE login='icinspector'";
    let number: String = trial.db().one(sql, &[], |row| row.get(0)).unwrap().unwrap();
    for (login, told) in
        [("dphead", true), ("specialist", true), ("icinspector", true), ("icinspector2", false)]
    {
        for reading in ["show", "history"] {
            let seen = read(&trial, login, AT, &format!("{reading} {number}")).unwrap().join("\n");
            assert_eq!(seen.contains("illness") && seen.contains("7/m"), told, "{login} {reading}: {seen}");
        }
        let shown = read(&trial, login, AT, &format!("show {number}")).unwrap().join("\n");
        assert!(shown.contains("## absences"), "that he is away is for everybody");
    }
}

#[test]
fn a_person_not_of_age_is_barred_without_a_mark_and_his_card_keeps_his_birth_date() {
    let trial = trial();
    let child = [("number", "P-2018-1"), ("birth-date", "2001-07-09"), ("ground", "Şəhadətnamə")];
    let proof: Vec<_> = child.into_iter().chain([("evidence", "Doğum haqqında şəhadətnamə 5")]).collect();
    trial.act("ichead", AT, "amend-person", &proof).unwrap();
    let shown = read(&trial, "icinspector", AT, "show P-2018-1").unwrap().join("\n");
    assert!(shown.contains("minor||||2001-07-09|2019-07-08"), "{shown}");
    let card = read(&trial, "dpinspector", AT, "show V-2018-1").unwrap().join("\n");
    assert!(card.contains("bar|||||") && !card.contains("2001-07-09"), "{card}");
    let mark = [("number", "P-2018-1"), ("kind", "minor"), ("document", "Arayış 1")];
    trial.act("ichead", AT, "mark-person", &mark).unwrap();
    trial.act("ichead", AT, "end-mark", &mark).unwrap();
    let shown = read(&trial, "icinspector", AT, "show P-2018-1").unwrap().join("\n");
    assert!(!shown.contains("minor|"), "{shown}");
}

#[test]
fn a_guarded_mark_shows_its_content_to_heads_and_its_author_only() {
    let trial = trial();
    for kind in ["witness", "refugee"] {
        let mark = [("number", "P-2018-1"), ("kind", kind), ("document", "12/3")];
        trial.act("icinspector", AT, "mark-person", &mark).unwrap();
    }
    let bars = |login: &str, typed: &str| -> Vec<String> {
        let shown = read(&trial, login, AT, typed).unwrap();
        let at = shown.iter().position(|line| line == "## bars").unwrap();
        shown[at + 2..at + 4].to_vec()
    };
    for login in ["ichead", "icinspector"] {
        let seen = bars(login, "show P-2018-1");
        assert!(seen[0].starts_with("witness||MM 79.4|12/3|") && seen[1].starts_with("refugee|"), "{seen:?}");
    }
    for typed in ["show P-2018-1", "show V-2018-1"] {
        let seen = bars("icinspector2", typed);
        assert!(seen[0].starts_with("bar||MM 79.4||") && seen[1].starts_with("refugee|"), "{seen:?}");
    }
    assert!(bars("dpinspector", "show V-2018-1").iter().all(|line| line.starts_with("bar|")), "a card");
    let told = |login: &str| read(&trial, login, AT, "history P-2018-1").unwrap().join("\n");
    assert!(told("ichead").contains("witness") && !told("icinspector2").contains("witness"));
    assert!(told("icinspector2").contains("refugee"));
}

#[test]
fn readings_see_the_records_of_who_was_merged_under_either_number() {
    let trial = Trial::open();
    let protocol = |surname, document| {
        let person =
            [("surname", surname), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", document)];
        let fields: Vec<_> =
            person.into_iter().chain([("article", "575.1.1"), ("place", "Bakı, Nizami küçəsi 5")]).collect();
        trial.act("icinspector", AT, "register-violation", &fields).unwrap();
    };
    protocol("Yıldız", "U1111111");
    protocol("Yildis", "U2222222");
    let merge = [("number", "P-2018-2"), ("into", "P-2018-1"), ("reason", "Eyni şəxsdir")];
    trial.act("ichead", AT, "merge-persons", &merge).unwrap();
    let numbers = |typed: &str| -> Vec<String> {
        let lines = read(&trial, "ichead", AT, typed).unwrap();
        let mut found: Vec<String> = lines
            .iter()
            .filter_map(|line| line.split('|').next())
            .filter(|cell| cell.starts_with("V-"))
            .map(str::to_owned)
            .collect();
        found.sort();
        found
    };
    for typed in [
        "show P-2018-1",
        "show P-2018-2",
        "list violations --person P-2018-1",
        "list violations --person P-2018-2",
        "find yildiz",
        "find U2222222",
    ] {
        assert_eq!(numbers(typed), ["V-2018-000001", "V-2018-000002"], "{typed}");
    }
    let merged = read(&trial, "ichead", AT, "show P-2018-1").unwrap();
    assert!(merged.contains(&"## merged".to_owned()), "{merged:?}");
    let story = read(&trial, "ichead", AT, "history P-2018-2").unwrap();
    assert!(story.iter().any(|line| line.contains("|merging|survivor||P-2018-000001|")), "{story:?}");
    read(&trial, "ichead", AT, "show P-2018-2").unwrap();
    let looks = read(&trial, "head", AT, "access-log --person P-2018-1 --all").unwrap();
    assert_eq!(looks.last().unwrap(), "= 5", "looks at either entry are looks at the person");
}

#[test]
fn a_family_is_shown_with_both_as_what_the_other_is() {
    let trial = Trial::open();
    for (given, document) in [("Ayşe", "U1111111"), ("Elif", "U2222222")] {
        let person =
            [("surname", "Yıldız"), ("given", given), ("citizenship", "TUR"), ("document", document)];
        trial.act("icinspector", AT, "register-person", &person).unwrap();
    }
    let mother = [("number", "P-2018-1"), ("kind", "parent"), ("relative", "P-2018-2"), ("evidence", "DN 5")];
    trial.act("icinspector", AT, "link-family", &mother).unwrap();
    for (shown, expected) in [
        ("show P-2018-1", "child|P-2018-000002|Yıldız|Elif||DN 5||"),
        ("show P-2018-2", "parent|P-2018-000001|Yıldız|Ayşe||DN 5||"),
    ] {
        let lines = read(&trial, "ichead", AT, shown).unwrap();
        assert!(lines.contains(&expected.to_owned()), "{shown}: {lines:?}");
    }
}
