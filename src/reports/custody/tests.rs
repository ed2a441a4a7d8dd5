use super::{held, overruns};
use crate::{duties::testing::Trial, office::Result, reports::testing::read};

const PERSON: &[(&str, &str)] =
    &[("surname", "Yılmaz"), ("given", "Kemal"), ("citizenship", "TUR"), ("document", "U123456")];

/// Placed on 15 January at noon, brought in at nine.
fn placed() -> Trial {
    let trial = Trial::open();
    trial.act("dpinspector", "2018-01-15T08:00", "register-person", PERSON).unwrap();
    let fields = [
        ("number", "P-2018-1"),
        ("case", "82.2.1"),
        ("authority", "Xidmət"),
        ("decision-number", "5/s"),
        ("decision-date", "2018-01-15"),
        ("brought-in-at", "09:00"),
        ("admitted-at", "12:00"),
        ("alternatives", "Kifayət etmir"),
        ("room", "3"),
    ];
    trial.act("dphead", "2018-01-15T12:30", "place-in-centre", &fields).unwrap();
    trial
}

fn lines(trial: &Trial, login: &str, at: &str, typed: &str) -> Vec<String> {
    read(trial, login, at, typed).unwrap()
}

fn released(trial: &Trial, at: &str) {
    let fields = [("number", "K-2018-1"), ("ending", "term-ended"), ("ground", "Müddət bitib")];
    trial.act("dpinspector", at, "release-from-centre", &fields).unwrap();
}

#[test]
fn everyone_held_stands_there_with_hours_left_and_the_next_step() {
    let trial = placed();
    let said = lines(&trial, "dpinspector", "2018-01-15T20:30", "report custody");
    assert_eq!(said[0], "## held");
    let centre = "Qanunsuz miqrantların saxlanılması mərkəzi, 3";
    let row = |left: &str, step: &str| {
        format!(
            "K-2018-000001|Yılmaz|Kemal|0|service-detention||{centre}|2018-01-15T12:00|2018-01-16T09:00|{left}||||{step}"
        )
    };
    assert_eq!(said[2], row("12", "ends-soon"));
    let said = lines(&trial, "dpinspector", "2018-01-16T09:01", "report custody");
    assert_eq!(said[2], row("-1", "release-now"));
    // Whoever holds no clause of it sees nobody.
    assert_eq!(lines(&trial, "icinspector", "2018-01-16T09:01", "report custody")[2], "= 0");
}

#[test]
fn past_the_end_it_stands_first_on_every_desk() {
    let trial = placed();
    for login in ["dpinspector", "icinspector", "imhead", "head", "specialist"] {
        let before = lines(&trial, login, "2018-01-16T09:00", "desk");
        assert!(!before.contains(&"## custody-past-end".to_owned()), "{login}: {before:?}");
        let said = lines(&trial, login, "2018-01-16T09:01", "desk");
        assert_eq!(said[0], "## custody-past-end", "{login}");
        assert!(said[2].starts_with("K-2018-000001|"), "{said:?}");
    }
    // A warning comes one working day before, to those who may read the register.
    assert!(
        lines(&trial, "dpchief", "2018-01-15T13:00", "desk").contains(&"## custody-ends-soon".to_owned())
    );
    assert!(
        !lines(&trial, "icchief", "2018-01-15T13:00", "desk").contains(&"## custody-ends-soon".to_owned())
    );
}

#[test]
fn a_warning_counts_working_days() {
    let trial = placed();
    let court = [
        ("number", "K-2018-1"),
        ("case", "82.2.2"),
        ("authority", "Məhkəmə"),
        ("decision-number", "4"),
        ("decision-date", "2018-01-15"),
    ];
    // To 18 January: on the 16th two working days are left, on the 17th one.
    trial.act("dphead", "2018-01-15T13:00", "extend-placement", &court).unwrap();
    for (at, warned) in [("2018-01-16T18:00", false), ("2018-01-17T09:00", true)] {
        let said = lines(&trial, "dpchief", at, "desk").contains(&"## custody-ends-soon".to_owned());
        assert_eq!(said, warned, "{at}");
    }
    let explained = lines(&trial, "dphead", "2018-01-16T10:00", "explain-deadline K-2018-1");
    assert!(
        explained.iter().any(|line| line.starts_with("held-until|running|2018-01-18T09:00|2|47|")),
        "{explained:?}"
    );
}

#[test]
fn an_overrun_stays_until_the_head_has_given_a_reason() {
    let trial = placed();
    released(&trial, "2018-01-16T12:00");
    let report = |at| lines(&trial, "dpinspector", at, "report custody");
    let said = report("2018-02-01T10:00");
    let at = said.iter().position(|line| line == "## overruns").unwrap();
    assert_eq!(said[at + 2], "K-2018-000001|Yılmaz|Kemal|2018-01-16T09:00|2018-01-16T12:00|180");
    assert!(lines(&trial, "head", "2018-02-01T10:00", "desk").contains(&"## overruns-to-explain".to_owned()));
    let why = [("number", "K-2018-1"), ("ground", "Araşdırma 3")];
    trial.act("head", "2018-02-01T11:00", "explain-overrun", &why).unwrap();
    assert!(!report("2018-02-01T12:00").contains(&"## overruns".to_owned()));
    assert!(
        lines(&trial, "head", "2018-02-01T12:00", "desk").iter().all(|line| line != "## overruns-to-explain")
    );
}

#[test]
fn who_was_where_can_be_said_of_any_moment() {
    let trial = placed();
    let taken = [("number", "K-2018-1"), ("destination", "court"), ("place", "Nəsimi"), ("ground", "İclas")];
    trial.act("dpinspector", "2018-01-15T15:00", "record-movement", &taken).unwrap();
    released(&trial, "2018-01-16T08:00");
    let at = |moment: &str| {
        let said = lines(&trial, "head", "2018-03-01T10:00", &format!("report custody --moment {moment}"));
        said[2].clone()
    };
    assert_eq!(at("2018-01-15T11:59"), "= 0");
    assert!(at("2018-01-15T14:59").contains("|service-detention||Qanunsuz"), "{}", at("2018-01-15T14:59"));
    assert!(
        at("2018-01-15T15:00").contains("|service-detention|court|Nəsimi|"),
        "{}",
        at("2018-01-15T15:00")
    );
    assert_eq!(at("2018-01-16T08:00"), "= 0");
}

#[test]
fn the_report_walks_the_indexes_of_who_is_held_and_of_ends() -> Result<()> {
    let trial = Trial::open();
    let db = trial.db();
    for voluntary in [false, true] {
        let sql = held("1", voluntary).replace("?1", "'2018-01-15T12:00'").replace("?2", "'2000-01-15'");
        let plan = db.plan(&sql)?.join("; ");
        assert!(plan.contains("custody_open") && plan.contains("custody_ended"), "{plan}");
        for whole in ["SCAN custody;", "SCAN t;", "SCAN p;", "SCAN r;", "SCAN m;", "SCAN d;"] {
            assert!(!format!("{plan};").contains(whole), "{plan}");
        }
    }
    for sql in super::roll::statements() {
        let plan = db.plan(&sql.replace("?1", "'M'"))?.join("; ");
        assert!(plan.contains("custody_open") && !plan.contains("SCAN d"), "{plan}");
    }
    let plan = db.plan(&overruns("1").replace("?1", "'2018-01-15T12:00'"))?.join("; ");
    assert!(plan.contains("custody_overrun_open"), "{plan}");
    Ok(())
}

/// Placed by a court once more for a removal for which he was in the centre for thirty days.
fn placed_again() -> Trial {
    let trial = Trial::open();
    let issued = [
        ("basis", "service-decision"),
        ("ground", "79.1.2"),
        ("authority", "Xidmət"),
        ("decision-number", "14"),
        ("decision-date", "2018-01-08"),
    ];
    let issued: Vec<_> = issued.iter().chain(PERSON).copied().collect();
    trial.act("dphead", "2018-01-08T10:00", "issue-deportation", &issued).unwrap();
    let place = |at: &str, day, until| {
        let fields = [
            ("number", "P-2018-1"),
            ("case", "82.2.3"),
            ("removal", "R-2018-1"),
            ("authority", "Məhkəmə"),
            ("decision-number", "4"),
            ("decision-date", day),
            ("brought-in-at", "09:00"),
            ("admitted-at", "09:00"),
            ("alternatives", "Kifayət etmir"),
            ("until", until),
        ];
        trial.act("dphead", at, "place-in-centre", &fields).unwrap();
    };
    place("2018-01-15T10:00", "2018-01-15", "2018-03-31");
    released(&trial, "2018-02-14T09:00");
    place("2018-03-03T10:00", "2018-03-03", "2018-08-01T09:00");
    trial
}

#[test]
fn what_was_spent_before_and_what_is_challenged_stand_beside_it() {
    let trial = placed_again();
    let lodged = [
        ("number", "K-2018-2"),
        ("body", "court"),
        ("body-name", "Məhkəmə"),
        ("body-number", "2-17"),
        ("lodged-by", "vəkil"),
    ];
    let row = |at: &str| lines(&trial, "dpinspector", at, "report custody")[2].clone();
    assert!(
        row("2018-03-03T11:00").contains("|2018-08-01T09:00|3622|720||R-2018-000001|"),
        "{}",
        row("2018-03-03T11:00")
    );
    let explained =
        lines(&trial, "dphead", "2018-03-03T11:00", "explain-deadline K-2018-2 --term held-until");
    assert!(explained.iter().any(|line| line.contains("|2018-02-01T09:00|held-before|")), "{explained:?}");
    assert!(!explained.contains(&"## clock-differs".to_owned()), "{explained:?}");
    trial.act("dpinspector", "2018-03-05T10:00", "record-challenge", &lodged).unwrap();
    assert!(
        row("2018-03-05T11:00").contains("|720|Z-2018-000001|R-2018-000001|"),
        "{}",
        row("2018-03-05T11:00")
    );
    let shown = lines(&trial, "dpinspector", "2018-03-05T11:00", "show K-2018-2");
    assert!(shown.contains(&"## challenges".to_owned()), "{shown:?}");
    let fell =
        [("number", "Z-2018-1"), ("verdict", "set-aside"), ("ruling", "9"), ("ruling-date", "2018-03-06")];
    trial.act("dpinspector", "2018-03-06T10:00", "record-challenge-outcome", &fell).unwrap();
    // In the minute of the ruling already, before everything else and on every desk.
    let said = lines(&trial, "icinspector", "2018-03-06T10:00", "desk");
    assert_eq!(said[0], "## custody-set-aside", "{said:?}");
    assert!(row("2018-03-06T10:00").ends_with("|release-now"), "{}", row("2018-03-06T10:00"));
}
