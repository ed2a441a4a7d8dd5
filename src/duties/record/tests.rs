use crate::duties::testing::Trial;

const AT: &str = "2018-01-15T10:00";

/// A document and an offence case; the numbers are D-2018-000001, P-2018-000001 and V-2018-000001.
fn filled() -> Trial {
    let trial = Trial::open();
    let document = [
        ("sender", "Ədliyyə Nazirliyi"),
        ("kind", "letter"),
        ("summary", "Məlumat"),
        ("addressee", "ichead"),
        ("source", "katiblik"),
        ("external-id", "77"),
    ];
    trial.act("specialist", AT, "register-document", &document).unwrap();
    let violation = [
        ("surname", "Demir"),
        ("given", "Ahmet"),
        ("citizenship", "TUR"),
        ("birth-date", "1980-02-03"),
        ("document", "U1234567"),
        ("article", "575.1.1"),
        ("place", "Bakı, Nizami küçəsi 5"),
    ];
    trial.act("icinspector", AT, "register-violation", &violation).unwrap();
    trial
}

fn correct<'a>(number: &'a str, field: &'a str, old: &'a str, new: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("number", number), ("field", field), ("old", old), ("new", new), ("reason", "Səhv yazılıb")]
}

#[test]
fn the_author_corrects_the_same_day_and_chiefs_later() {
    let trial = filled();
    let place = |old, new| correct("V-2018-000001", "place", old, new);
    let (was, is) = ("Bakı, Nizami küçəsi 5", "Bakı, Nizami küçəsi 15");
    trial.act("icinspector", "2018-01-15T11:00", "correct-record", &place(was, is)).unwrap();
    let refused = |login: &str, at: &str, fields: &[_]| trial.refused(login, at, "correct-record", fields);
    assert_eq!(refused("icinspector2", "2018-01-15T11:00", &place(is, was)), "correction-by-another");
    assert_eq!(refused("icinspector", "2018-01-16T09:00", &place(is, was)), "correction-after-the-day");
    assert_eq!(refused("dphead", "2018-01-16T09:00", &place(is, was)), "Clause");
    let done = trial.act("ichead", "2018-01-16T09:00", "correct-record", &place(is, was)).unwrap();
    assert_eq!(done.said, "record-corrected");
    trial.verified();
}

#[test]
fn a_correction_is_checked_like_an_entry() {
    let trial = filled();
    let refused = |fields: &[_]| trial.refused("specialist", "2018-01-15T11:00", "correct-record", fields);
    let number = "D-2018-000001";
    assert_eq!(refused(&correct(number, "sheets", "3", "4")), "old-differs");
    assert_eq!(refused(&correct(number, "sheets", "", "four")), "field-value-wrong");
    assert_eq!(refused(&correct(number, "sheets", "", "")), "correction-changes-nothing");
    assert_eq!(refused(&correct(number, "summary", "Məlumat", "")), "field-wants-value");
    assert_eq!(refused(&correct(number, "state", "registered", "completed")), "field-not-correctable");
    assert_eq!(refused(&correct(number, "sender-date", "", "2018-01-16")), "corrected-day-later");
    let mut silent = correct(number, "sheets", "", "4");
    silent.pop();
    assert_eq!(refused(&silent), "reason-missing");
    assert!(refused(&correct("D-2018-000009", "sheets", "", "4")).contains("not found"));
    // Every letter that a number can have is a register's.
    let unknown = super::register('?').err().map(|error| error.to_string());
    assert!(unknown.is_some_and(|said| said.contains("register-unknown")));
    // The folded column follows: verify recomputes it.
    let sender = correct(number, "sender", "Ədliyyə Nazirliyi", "Səhiyyə Nazirliyi");
    trial.act("specialist", "2018-01-15T11:00", "correct-record", &sender).unwrap();
    trial
        .act(
            "specialist",
            "2018-01-15T11:01",
            "correct-record",
            &correct(number, "sender-date", "", "2018-01-12"),
        )
        .unwrap();
    trial
        .act("specialist", "2018-01-15T11:02", "correct-record", &correct(number, "sheets", "", "4"))
        .unwrap();
    trial
        .act("specialist", "2018-01-15T11:03", "correct-record", &correct(number, "sheets", "4", ""))
        .unwrap();
    trial.verified();
}

#[test]
fn every_field_that_may_be_corrected_has_a_heading() {
    use crate::{duties::REGISTERS, language::Words, values::Lang};
    for (_, lang) in Lang::ALL {
        let words = Words::new(*lang);
        for register in REGISTERS {
            for field in register.correct {
                let key = format!("column-{}", field.column.replace('_', "-"));
                assert!(words.get(&key).is_some(), "{lang}: {key}");
            }
        }
    }
}

#[test]
fn an_annulled_record_keeps_its_number() {
    let trial = filled();
    let annul = [("number", "V-2018-000001"), ("reason", "Təkrar daxil edilib")];
    assert_eq!(trial.refused("icinspector", AT, "annul-record", &annul), "Post");
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul[..1]), "reason-missing");
    let person = [("number", "P-2018-000001"), annul[1]];
    assert_eq!(trial.refused("ichead", AT, "annul-record", &person), "record-has-others");
    trial.act("ichead", AT, "annul-record", &annul).unwrap();
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul), "record-annulled");
    let place = correct("V-2018-000001", "place", "Bakı, Nizami küçəsi 5", "Gəncə");
    assert_eq!(trial.refused("ichead", AT, "correct-record", &place), "record-annulled");
    trial.act("ichead", AT, "annul-record", &person).unwrap();
    trial.verified();
}

fn annul(number: &str) -> [(&str, &str); 2] {
    [("number", number), ("reason", "Səhvən daxil edilib")]
}

#[test]
fn records_of_employees_rest_on_orders() {
    let trial = filled();
    let number = |login: &str| {
        let sql = "SELECT year, serial FROM employee WHERE login=?1";
        let (year, serial): (i64, i64) =
            trial.db().one(sql, &[login.into()], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().unwrap();
        format!("S-{year}-{serial:06}")
    };
    let (head, inspector) = (number("head"), number("icinspector"));
    assert_eq!(trial.refused("ichead", AT, "annul-record", &annul(&head)), "staff-record-by-order");
    assert_eq!(trial.refused("head", AT, "annul-record", &annul(&head)), "not-on-own-record");
    trial.act("head", AT, "correct-record", &correct(&inspector, "father", "", "Əli")).unwrap();
    // Who has a case in his hands, or has acted, was entered by no mistake.
    assert_eq!(trial.refused("head", AT, "annul-record", &annul(&inspector)), "record-has-others");
    let away = [("number", "V-2018-1"), ("to", "icchief"), ("reason", "Təcrübə")];
    trial.act("ichead", AT, "transfer-case", &away).unwrap();
    assert_eq!(trial.refused("head", AT, "annul-record", &annul(&inspector)), "employee-has-acted");
    trial.act("head", AT, "annul-record", &annul(&number("icinspector2"))).unwrap();
    trial.verified();
}

#[test]
fn what_others_rest_on_is_not_annulled_before_them() {
    let trial = filled();
    let employer = [("name", "Sınaq MMC"), ("voen", "1234567891"), ("address", "Bakı, Neftçilər pr. 1")];
    trial.act("icinspector", AT, "register-employer", &employer).unwrap();
    let visit = [
        ("employer", "1234567891"),
        ("kind", "planned"),
        ("site", "1"),
        ("starts", "2018-01-16T10:00"),
        ("ends", "12:00"),
        ("inspector", "icinspector"),
    ];
    trial.act("ichead", AT, "schedule-inspection", &visit).unwrap();
    let decision = [
        ("number", "V-2018-1"),
        ("outcome", "administratively-expelled"),
        ("ban-years", "1"),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    trial.act("ichead", AT, "decide-violation", &decision).unwrap();
    let leaning = |number: &str| trial.refused("head", AT, "annul-record", &annul(number));
    for number in ["P-2018-1", "V-2018-1", "E-2018-1"] {
        assert_eq!(leaning(number), "record-has-others", "{number}");
    }
    for number in ["B-2018-1", "V-2018-1", "P-2018-1", "I-2018-1", "E-2018-1"] {
        trial.act("head", AT, "annul-record", &annul(number)).unwrap();
    }
    trial.verified();
}

#[test]
fn notes_and_reminders_are_for_who_may_read() {
    let trial = filled();
    let note = [("number", "D-2018-000001"), ("text", "Zəng edildi")];
    assert_eq!(trial.refused("icinspector", AT, "add-note", &note), "record-not-readable");
    trial.act("ichead", AT, "add-note", &note).unwrap();
    trial
        .act("icinspector2", AT, "add-note", &[("number", "v-2018-1"), ("text", "Ünvan yoxlanıldı")])
        .unwrap();
    let remind = |due| [("number", "D-2018-000001"), ("due", due), ("text", "Cavabı yoxla")];
    assert_eq!(trial.refused("ichead", AT, "remind-on", &remind("2018-01-14")), "reminder-in-past");
    let done = trial.act("ichead", AT, "remind-on", &remind("+2wd")).unwrap();
    assert_eq!(done.args, [("due", "2018-01-17".to_owned())]);
    trial.verified();
}

#[test]
fn a_record_is_found_by_its_foreign_id() {
    let trial = filled();
    let note = [("number", "77"), ("text", "Zəng edildi"), ("source", "katiblik"), ("external-id", "n1")];
    let done = trial.act("ichead", AT, "add-note", &note).unwrap();
    assert_eq!(done.number.unwrap().to_string(), "D-2018-000001");
    assert_eq!(trial.refused("ichead", AT, "add-note", &note[..2]), "foreign-id-wants-source");
    let unknown = [("number", "78"), note[1], note[2]];
    assert_eq!(trial.refused("ichead", AT, "add-note", &unknown), "foreign-id-of-no-record");
    let mut fields = correct("77", "summary", "Məlumat", "Məlumat barədə");
    fields.push(("source", "katiblik"));
    trial.act("specialist", AT, "correct-record", &fields).unwrap();
    // The same id in another list is another record; in the same list, of another register, it tells nothing.
    let person = |source| {
        [
            ("surname", "Kaya"),
            ("given", "Ali"),
            ("citizenship", "TUR"),
            ("document", source),
            ("source", source),
            ("external-id", "77"),
        ]
    };
    trial.act("icinspector", AT, "register-person", &person("abc")).unwrap();
    let mut back = correct("77", "summary", "Məlumat barədə", "Məlumat");
    assert_eq!(trial.refused("specialist", AT, "correct-record", &back), "foreign-id-wants-source");
    back.push(("source", "katiblik"));
    trial.act("specialist", AT, "correct-record", &back).unwrap();
    trial.act("icinspector", AT, "register-person", &person("katiblik")).unwrap();
    assert_eq!(trial.refused("specialist", AT, "correct-record", &back), "foreign-id-of-several");
    trial.verified();
}

#[test]
fn a_file_is_kept_once_and_recognised() {
    let trial = filled();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cavab məktubu.pdf");
    std::fs::write(&path, b"abc").unwrap();
    let (file, folder) = (path.to_str().unwrap(), folder.path().to_str().unwrap());
    let attach = |number, file| [("number", number), ("file", file)];
    let done = trial.act("ichead", AT, "attach-file", &attach("D-2018-000001", file)).unwrap();
    assert_eq!(done.args[0].1, "cavab məktubu.pdf");
    assert_eq!(done.args[2].1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let refused = |number, file| trial.refused("ichead", AT, "attach-file", &attach(number, file));
    assert_eq!(refused("D-2018-000001", file), "file-attached-already");
    assert_eq!(refused("D-2018-000001", folder), "file-not-regular");
    assert_eq!(refused("D-2018-000001", "/no/such/file"), "file-unreadable");
    let done = trial.act("ichead", AT, "attach-file", &attach("V-2018-000001", file)).unwrap();
    assert_eq!(done.notes, [("file-known", vec![("other", "D-2018-000001".to_owned())])]);
    // Who may not read the other record is not told its number.
    let done = trial.act("icinspector", AT, "attach-file", &attach("P-2018-000001", file)).unwrap();
    assert_eq!(done.notes[0].1[0].1, "V-2018-000001");
    assert_eq!(trial.db().count("SELECT count(*) FROM content", &[]).unwrap(), 1);

    let large = path.with_file_name("böyük.bin");
    std::fs::File::create(&large).unwrap().set_len(10 * 1024 * 1024 + 1).unwrap();
    assert_eq!(refused("D-2018-000001", large.to_str().unwrap()), "file-too-large");
    trial.verified();
}
