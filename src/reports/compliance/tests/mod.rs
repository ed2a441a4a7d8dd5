//! For each breach somebody who is in it and somebody who is not.

mod work;

use super::{super::testing::read, Breach, query};
use crate::duties::testing::Trial;

const NOW: &str = "2018-09-03T10:00";

type Fields<'a> = Vec<(&'a str, &'a str)>;

/// A foreigner by his document.
fn who(document: &str) -> Fields<'_> {
    vec![("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", document)]
}

/// Registers somebody's right.
fn right(
    trial: &Trial,
    document: &str,
    kind: &str,
    (from, until): (&str, &str),
    more: &[(&str, &str)],
) -> String {
    let number = format!("{kind} {document} {until}");
    let what = [
        ("kind", kind),
        ("permit", number.as_str()),
        ("granted-by", "DMX"),
        ("from", from),
        ("until", until),
        ("paper", "7"),
    ];
    let fields = [&who(document)[..], &what, more].concat();
    trial.act("icinspector", NOW, "register-permit", &fields).unwrap().number.unwrap().to_string()
}

/// Registers where somebody entered or stays.
fn stay(trial: &Trial, document: &str, kind: &str, from: &str, more: &[(&str, &str)]) -> String {
    let what = [("kind", kind), ("from", from), ("registered-by", "DSX"), ("paper", "7")];
    let address = (kind != "entry").then_some(("address", "Bakı, Nizami küç., 5"));
    let fields: Fields<'_> =
        who(document).into_iter().chain(what).chain(address).chain(more.iter().copied()).collect();
    trial.act("icinspector", NOW, "register-stay", &fields).unwrap().number.unwrap().to_string()
}

fn left(trial: &Trial, person: &str, day: &str) {
    let fields = [("number", person), ("left", day), ("registered-by", "DSX"), ("checkpoint", "Yalama")];
    trial.act("icinspector", NOW, "record-departure", &fields).unwrap();
}

fn annul(trial: &Trial, number: &str) {
    trial.act("ichead", NOW, "annul-record", &[("number", number), ("reason", "Səhv daxil edilib")]).unwrap();
}

/// `number breach since days article` of every row.
fn rows_of(trial: &Trial, typed: &str) -> Vec<String> {
    let lines = read(trial, "ichead", NOW, &format!("report compliance {typed}")).unwrap();
    let rows = lines[1..lines.len() - 1].iter().map(|line| {
        let cells: Vec<&str> = line.split('|').collect();
        [cells[0], cells[1], cells[6], cells[7], cells[8]].join(" ")
    });
    rows.collect()
}

/// Today, and on the same day as if it were past: the marks of the acts and the dates say the same.
fn rows(trial: &Trial, typed: &str) -> Vec<String> {
    let now = rows_of(trial, typed);
    let later =
        read(trial, "ichead", "2018-09-04T10:00", &format!("report compliance --on 2018-09-03 {typed}"))
            .unwrap();
    assert_eq!(later.len(), now.len() + 2, "{later:?}");
    now
}

#[test]
fn who_stayed_beyond_his_right_is_named_until_he_has_another_or_left() {
    let trial = Trial::open();
    let free = ("2018-05-01", "2018-07-29");
    right(&trial, "U0000001", "visa-free", free, &[]);
    assert_eq!(rows(&trial, ""), ["T-2018-000001 overstay 2018-07-30 36 575.1.6"]);
    assert_eq!(rows_of(&trial, "--on 2018-07-30"), ["T-2018-000001 overstay 2018-07-30 1 575.1.6"]);
    assert_eq!(rows_of(&trial, "--on 2018-07-29"), [""; 0]);
    assert_eq!(rows_of(&trial, "--kind unregistered"), [""; 0]);
    // He got an extension after all; entered later, it counts from its day.
    let extension = right(&trial, "U0000001", "stay-extension", ("2018-07-30", "2018-09-20"), &[]);
    assert_eq!(rows(&trial, ""), [""; 0]);
    assert_eq!(rows_of(&trial, "--on 2018-09-25"), ["T-2018-000002 overstay 2018-09-21 5 575.1.6"]);
    // It was another's: without it the first right is the last again.
    annul(&trial, &extension);
    assert_eq!(rows(&trial, ""), ["T-2018-000001 overstay 2018-07-30 36 575.1.6"]);
    left(&trial, "P-2018-1", "2018-08-20");
    assert_eq!(rows(&trial, ""), [""; 0]);
    assert_eq!(rows_of(&trial, "--on 2018-08-19"), ["T-2018-000001 overstay 2018-07-30 21 575.1.6"]);
    // The departure was another's, too.
    annul(&trial, "Y-2018-1");
    assert_eq!(rows(&trial, ""), ["T-2018-000001 overstay 2018-07-30 36 575.1.6"]);
    trial.verified();
}

#[test]
fn a_visa_is_overstayed_by_who_came_only() {
    let trial = Trial::open();
    let days = ("2018-05-01", "2018-07-29");
    right(&trial, "U0000001", "visa", days, &[]);
    assert_eq!(rows(&trial, ""), [""; 0], "nobody knows that she came");
    // In whatever order entry and visa are registered.
    stay(&trial, "U0000001", "place-of-stay", "2018-05-04", &[]);
    stay(&trial, "U0000002", "place-of-stay", "2018-05-04", &[]);
    right(&trial, "U0000002", "visa", days, &[]);
    assert_eq!(
        rows(&trial, ""),
        ["T-2018-000001 overstay 2018-07-30 36 575.1.6", "T-2018-000002 overstay 2018-07-30 36 575.1.6"]
    );
    // She left in time and came back by another; that an old departure is entered late does not send her away again.
    stay(&trial, "U0000001", "entry", "2018-08-01", &[]);
    right(&trial, "U0000001", "visa", ("2018-08-01", "2018-08-31"), &[]);
    left(&trial, "P-2018-1", "2018-07-20");
    assert_eq!(
        rows(&trial, "--kind overstay"),
        ["T-2018-000002 overstay 2018-07-30 36 575.1.6", "T-2018-000003 overstay 2018-09-01 3 575.1.6"]
    );
    trial.verified();
}

#[test]
fn two_entries_of_one_human_being_are_looked_at_together() {
    let trial = Trial::open();
    right(&trial, "U0000001", "visa-free", ("2018-05-01", "2018-07-29"), &[]);
    right(&trial, "U0000002", "temporary-residence", ("2018-07-01", "2019-07-01"), &[]);
    assert_eq!(rows(&trial, "").len(), 1);
    let merge = [("number", "P-2018-1"), ("into", "P-2018-2"), ("reason", "Eyni şəxsdir")];
    trial.act("ichead", NOW, "merge-persons", &merge).unwrap();
    assert_eq!(rows(&trial, ""), [""; 0]);
    trial.act("ichead", NOW, "split-persons", &[("number", "P-2018-1"), ("reason", "Səhv")]).unwrap();
    assert_eq!(rows(&trial, ""), ["T-2018-000001 overstay 2018-07-30 36 575.1.6"]);
    trial.verified();
}

#[test]
fn a_residence_that_ended_and_a_right_that_was_cancelled_are_invalid_papers() {
    let trial = Trial::open();
    right(&trial, "U0000001", "temporary-residence", ("2017-08-01", "2018-07-31"), &[]);
    right(&trial, "U0000002", "temporary-residence", ("2017-10-01", "2018-09-30"), &[]);
    right(&trial, "U0000003", "visa-free", ("2018-07-01", "2018-09-28"), &[]);
    assert_eq!(rows(&trial, ""), ["T-2018-000001 permit-ended 2018-08-01 34 575.1.2"]);
    let cancel = [
        ("number", "T-2018-3"),
        ("article", "15.1.1"),
        ("ground", "Məqsəd pozulub"),
        ("cancelled-by", "DMX"),
        ("cancelled-on", "2018-08-20"),
    ];
    trial.act("icinspector", NOW, "cancel-permit", &cancel).unwrap();
    let ended = [
        "T-2018-000001 permit-ended 2018-08-01 34 575.1.2",
        "T-2018-000003 permit-ended 2018-08-20 15 575.1.2",
    ];
    assert_eq!(rows(&trial, "--kind permit-ended"), ended);
    assert_eq!(rows(&trial, "--kind overstay"), [""; 0]);
    // The office reads the article otherwise.
    let amend = [("key", "compliance.permit-ended"), ("decision", "4"), ("decision-date", "2018-01-04")];
    let unknown = [&amend[..], &[("value", "575.9")]].concat();
    assert_eq!(trial.refused("head", "2018-09-02T10:00", "amend-law", &unknown), "article-unknown");
    trial
        .act("head", "2018-09-02T10:00", "amend-law", &[&amend[..], &[("value", "575.1.6")]].concat())
        .unwrap();
    assert!(rows(&trial, "").iter().all(|row| row.ends_with(" 575.1.6")));
}

#[test]
fn the_term_of_the_host_is_that_of_its_day() {
    // Three days, ten from 2014-10-17, fifteen from 2018-06-29; before 2016-03-01 the article had another number.
    for (entered, last, article) in [
        ("2014-10-16", "2014-10-19", "339.1.1"),
        ("2014-10-17", "2014-10-27", "339.1.1"),
        ("2018-06-28", "2018-07-08", "575.1.1"),
        ("2018-06-29", "2018-07-14", "575.1.1"),
    ] {
        let trial = Trial::open();
        stay(&trial, "U0000001", "entry", entered, &[]);
        let last: crate::values::Date = last.parse().unwrap();
        let next = last.plus_days(1);
        assert_eq!(rows_of(&trial, &format!("--on {last}")), [""; 0], "{entered}");
        let row = format!("Y-2018-000001 unregistered {next} 1 {article}");
        assert_eq!(rows_of(&trial, &format!("--on {next}")), [row], "{entered}");
    }
}

#[test]
fn who_was_not_registered_is_named_with_who_receives_him_until_he_is() {
    let trial = Trial::open();
    let host =
        [("surname", "Nümunəyev"), ("given", "Sınaq"), ("citizenship", "AZE"), ("document", "AZE1234567")];
    trial.act("icinspector", NOW, "register-person", &host).unwrap();
    let firm =
        [("name", "“Üfüq” MMC"), ("voen", "1400000011"), ("address", "Bakı"), ("head-surname", "Nümunəzadə")];
    trial
        .act("icinspector", NOW, "register-employer", &[&firm[..], &[("head-given", "Sınaq")]].concat())
        .unwrap();
    stay(&trial, "U0000001", "entry", "2018-08-01", &[("host", "P-2018-1")]);
    stay(&trial, "U0000002", "entry", "2018-08-02", &[("host-employer", "1400000011")]);
    stay(&trial, "U0000003", "entry", "2018-08-03", &[]);
    stay(&trial, "U0000004", "entry", "2018-08-03", &[]);
    stay(&trial, "U0000005", "entry", "2018-08-19", &[]);
    left(&trial, "P-2018-5", "2018-08-10");
    let place = stay(&trial, "U0000003", "place-of-stay", "2018-08-05", &[]);
    let all = [
        "Y-2018-000001 unregistered 2018-08-17 18 575.1.1",
        "Y-2018-000001 unregistered 2018-08-17 18 577",
        "Y-2018-000002 unregistered 2018-08-18 17 575.1.1",
        "Y-2018-000002 unregistered 2018-08-18 17 575.3",
    ];
    assert_eq!(rows(&trial, "--kind unregistered"), all);
    let lines = read(&trial, "ichead", NOW, "report compliance").unwrap();
    assert!(lines[2].contains("|P-2018-000001|person|") && lines[4].contains("|E-2018-000001|legal-person|"));
    let command = "nezaret register-violation --from Y-2018-000002 --article 575.3 --subject legal-person --employer \
                   E-2018-000001 --surname 'Nümunəzadə' --given 'Sınaq' --happened 2018-08-18 --discovered 2018-09-03 \
                   --continuing";
    assert!(lines[4].ends_with(command), "{}", lines[4]);
    // The registration was another's: she waits again.
    annul(&trial, &place);
    assert_eq!(rows(&trial, "").last().unwrap(), "Y-2018-000003 unregistered 2018-08-19 16 575.1.1");
    // Registered late: the breach is over.
    stay(&trial, "U0000001", "place-of-stay", "2018-08-05", &[("registered-on", "2018-09-01")]);
    assert_eq!(rows(&trial, "").len(), 3);
    assert_eq!(rows_of(&trial, "--on 2018-08-31")[..2], all.map(|row| row.replace(" 18 ", " 15 "))[..2]);
    // Who has leave to reside is no guest.
    right(&trial, "U0000003", "temporary-residence", ("2018-08-20", "2019-08-20"), &[]);
    assert_eq!(rows(&trial, ""), all[2..]);
    trial.verified();
}

#[test]
fn who_asked_for_asylum_is_left_out_and_counted_and_citizens_are_no_foreigners() {
    let trial = Trial::open();
    right(&trial, "U0000001", "visa-free", ("2018-05-01", "2018-07-29"), &[]);
    right(&trial, "U0000002", "visa-free", ("2018-05-01", "2018-07-29"), &[]);
    let mark = [
        ("number", "P-2018-1"),
        ("kind", "asylum-pending"),
        ("from", "2018-07-01"),
        ("document", "Vəsatət 7"),
    ];
    trial.act("icinspector", NOW, "mark-person", &mark).unwrap();
    let became = [
        ("number", "P-2018-2"),
        ("country", "AZE"),
        ("since", "2018-08-01"),
        ("evidence", "Şəhadətnamə"),
        ("ground", "Qəbul edilib"),
    ];
    trial.act("icinspector", NOW, "add-citizenship", &became).unwrap();
    let lines = read(&trial, "ichead", NOW, "report compliance").unwrap();
    assert_eq!(lines[1..], ["= 0 left-out-asylum:1"]);
    assert_eq!(rows_of(&trial, "--on 2018-07-31").len(), 1, "he was none yet");
}

#[test]
fn from_a_row_to_a_case_and_only_for_who_may_read_it() {
    let trial = Trial::open();
    right(&trial, "U0000001", "visa-free", ("2018-05-01", "2018-07-29"), &[]);
    let lines = read(&trial, "ichead", NOW, "report compliance").unwrap();
    let command = "nezaret register-violation --from T-2018-000001 --article 575.1.6 --person P-2018-000001 --surname \
                   'Yıldız' --given 'Ayşe' --citizenship TUR --happened 2018-07-30 --discovered 2018-09-03 --continuing";
    assert!(lines[1].ends_with(command), "{}", lines[1]);
    let case =
        [&who("U0000001")[..], &[("article", "575.1.6"), ("place", "Bakı"), ("happened", "2018-07-30")]]
            .concat();
    // Also a case that was opened without naming the permit is the one that runs.
    trial.act("icinspector", NOW, "register-violation", &case).unwrap();
    let lines = read(&trial, "ichead", NOW, "report compliance").unwrap();
    assert!(lines[1].ends_with("|V-2018-000001|registered|"), "{}", lines[1]);
    assert_eq!(read(&trial, "dpinspector", NOW, "report compliance").unwrap().last().unwrap(), "= 0");
}

#[test]
fn who_leads_control_has_what_waits_on_his_desk_and_ends_are_terms() {
    let trial = Trial::open();
    right(&trial, "U0000001", "visa-free", ("2018-05-01", "2018-07-29"), &[]);
    right(&trial, "U0000002", "visa-free", ("2018-07-01", "2018-09-28"), &[]);
    let waiting = |login| read(&trial, login, NOW, "desk").unwrap();
    let rows = waiting("ichead");
    let at = rows.iter().position(|line| line == "## overstays-without-case").expect("the section");
    assert!(rows[at + 2].starts_with("T-2018-000001|Yıldız Ayşe|granted|2018-07-29|-36"), "{rows:?}");
    assert_eq!(rows[at + 3], "= 1");
    for login in ["icinspector", "dphead"] {
        assert!(!waiting(login).contains(&"## overstays-without-case".to_owned()), "{login}");
    }
    // What ended is not overdue: nobody here has to do it in time.
    let terms = read(&trial, "ichead", NOW, "report deadlines").unwrap();
    let terms: Vec<&String> = terms.iter().filter(|line| line.contains("permit-ends")).collect();
    assert!(matches!(terms[..], [one] if one.starts_with("T-2018-000002|2018-09-28|25|")), "{terms:?}");
    let case =
        [&who("U0000001")[..], &[("article", "575.1.6"), ("place", "Bakı"), ("from", "T-2018-1")]].concat();
    trial.act("icinspector", NOW, "register-violation", &case).unwrap();
    assert!(!waiting("ichead").contains(&"## overstays-without-case".to_owned()));
}

#[test]
fn today_it_walks_the_indexes_of_what_is_open() {
    let trial = Trial::open();
    for (breach, indexes) in [
        (None, &["permit_open", "stay_open", "permit_employed", "inspection_protocol"][..]),
        (Some(Breach::Overstay), &["permit_open"]),
        (Some(Breach::Unregistered), &["stay_open"]),
    ] {
        let sql = query::statement((breach, true), &["575.1.6"], &|_| "1".into());
        let sql = sql.replace("?1", "'2018-09-03'").replace("?2", "'2018-01-01'");
        let plan = trial.db().plan(&sql).unwrap();
        let walked = |table: &str| {
            plan.iter().find(|step| step.starts_with(&format!("SCAN {table}")) && !step.contains("INDEX"))
        };
        for table in ["t", "y", "w", "p", "e"] {
            assert_eq!(walked(table).filter(|step| !step.contains("merging")), None, "{plan:#?}");
        }
        let plan = plan.join("; ");
        for index in
            indexes.iter().chain(&["permit_annulled", "stay_annulled", "removal_annulled", "permit_person"])
        {
            assert!(plan.contains(index), "{index}: {plan}");
        }
    }
}
