use super::{super::testing::read, *};
use crate::{
    duties::{
        penalty::tests::{pay, serve},
        testing::{Trial, session},
    },
    reports::statistics::figure::Source,
    values::Lang,
};

const NOW: &str = "2018-03-01T10:00";
const JANUARY: &str = "report statistics --from 2018-01-01 --to 2018-01-31";
const WHOLE: &str = "report statistics --from 2018-01-01 --to 2018-02-28";

fn act(trial: &Trial, login: &str, at: &str, name: &'static str, fields: &[(&str, &str)]) {
    trial.act(login, at, name, fields).unwrap_or_else(|error| panic!("{name} {fields:?}: {error:?}"));
}

/// The protocol of case `n` on a person, in January.
fn drawn(trial: &Trial, by: &str, who: (&str, &str, &str), article: &str, place: &str) {
    let (surname, citizenship, document) = who;
    let protocol = [
        ("surname", surname),
        ("given", "Sınaq"),
        ("citizenship", citizenship),
        ("document", document),
        ("article", article),
        ("place", place),
    ];
    act(trial, by, "2018-01-10T10:00", "register-violation", &protocol);
}

fn decided(trial: &Trial, at: &str, number: &str, outcome: &str, fine: &str) {
    let decision = [
        ("number", number),
        ("outcome", outcome),
        ("fine", fine),
        ("ban-years", if outcome == "entry-ban" { "1" } else { "" }),
        ("ground", "Sübuta yetirilib"),
        ("attended", "true"),
    ];
    act(trial, "ichead", at, "decide-violation", &decision);
}

/// Ten protocols of January, with everything that can become of a case.
fn months() -> Trial {
    let trial = Trial::open();
    let (ayse, again) = (("Yıldız", "TUR", "U1000001"), ("Yildis", "GEO", "U1000002"));
    let other = |n: &'static str| ("Beridze", "GEO", n);
    let (one, two) = ("icinspector", "icinspector2");
    drawn(&trial, one, ayse, "575.1.1", "Bakı, Nizami küçəsi 5");
    drawn(&trial, one, again, "575.1.1", "Bakı , Xətai");
    drawn(&trial, two, other("U1000003"), "575.1.1", "Gəncə");
    drawn(&trial, two, other("U1000003"), "566", "Gəncə, Cavad xan");
    drawn(&trial, two, other("U1000004"), "575.1.1", "Çinar");
    drawn(&trial, one, other("U1000005"), "575.1.1", "Bakı");
    drawn(&trial, one, other("U1000006"), "575.1.3", "Bakı");
    drawn(&trial, one, other("U1000007"), "577", "Bakı");
    drawn(&trial, one, other("U1000008"), "577", "Bakı");
    let employer = [("name", "Üfüq MMC"), ("voen", "1400000011"), ("address", "Bakı")];
    act(&trial, "specialist", "2018-01-10T10:00", "register-employer", &employer);
    let host = [
        ("surname", "Əliyev"),
        ("given", "Rəşad"),
        ("citizenship", "AZE"),
        ("document", "AA1000001"),
        ("article", "578.1"),
        ("place", "Bakı"),
        ("subject", "legal-person"),
        ("employer", "E-2018-1"),
    ];
    act(&trial, one, "2018-01-10T10:00", "register-violation", &host);

    let (january, february) = ("2018-01-25T10:00", "2018-02-01T10:00");
    decided(&trial, january, "V-2018-1", "fined-and-stay-legalised", "300");
    decided(&trial, january, "V-2018-2", "fined-and-leave-in-48-h", "350");
    decided(&trial, january, "V-2018-3", "administratively-expelled", "");
    decided(&trial, january, "V-2018-4", "fined", "30");
    decided(&trial, january, "V-2018-5", "entry-ban", "");
    decided(&trial, january, "V-2018-6", "suspended", "");
    decided(&trial, february, "V-2018-10", "fined", "20000");
    decided(&trial, january, "V-2018-8", "fined", "300");
    decided(&trial, january, "V-2018-9", "fined", "300");
    let reason = ("reason", "Səhvən");
    act(&trial, "ichead", "2018-01-26T10:00", "annul-record", &[("number", "V-2018-9"), reason]);
    let anew = [
        ("number", "V-2018-8"),
        ("cause", "new-circumstances"),
        ("ground", "Yeni sübut"),
        ("document", "Arayış 1, 2018-01-27"),
    ];
    act(&trial, "dephead", "2018-01-27T10:00", "reopen-violation", &anew);
    serve(&trial, "2018-01-26T10:00", &[("served-at", "2018-01-26T09:00")]);
    pay(&trial, "2018-02-07T10:00", "A1", "100");
    pay(&trial, "2018-02-08T10:00", "A2", "200");
    let merged = [("number", "P-2018-2"), ("into", "P-2018-1"), ("reason", "Barmaq izləri")];
    act(&trial, "ichead", "2018-02-09T10:00", "merge-persons", &merged);
    trial
}

/// One register serves the three: it takes forty acts to make.
#[test]
fn a_period_is_counted_as_by_hand() {
    let trial = months();
    whole(&trial);
    split_one_way(&trial);
    a_long_period_is_counted_alike(&trial);
    every_figure_opens_to_the_rows_it_counts(&trial);
    trial.verified();
}

fn whole(trial: &Trial) {
    let january = [
        "figure|count|sum",
        // V-1 to V-8 and V-10; V-9 is annulled.
        "cases-registered|9|",
        // Ayşe is two entries and one human being, V-3 and V-4 are of one, V-10 is of a legal person.
        "persons-registered|6|",
        // V-1 to V-5.
        "cases-decided|5|",
        "persons-decided|3|",
        "fines-imposed|3|68000",
        "payments|0|0",
        "expulsions|1|",
        "entry-bans|1|",
        "= 8 left-out-annulled:1 left-out-undecided:3 left-out-suspended:1 left-out-reopened:1 left-out-legal-persons:1",
    ];
    assert_eq!(read(trial, "ichead", NOW, JANUARY).unwrap(), january);
    let later = "report statistics --from 2018-02-01";
    let february = [
        "figure|count|sum",
        "cases-registered|0|",
        "persons-registered|0|",
        "cases-decided|1|",
        "persons-decided|0|",
        "fines-imposed|1|2000000",
        "payments|2|30000",
        "expulsions|0|",
        "entry-bans|0|",
        "= 8 left-out-legal-persons:1",
    ];
    assert_eq!(read(trial, "head", NOW, later).unwrap(), february);
    let nothing = read(trial, "dpinspector", NOW, JANUARY).unwrap();
    assert_eq!(nothing[1], "cases-registered|0|", "the filter of rights holds here too");
}

fn split_one_way(trial: &Trial) {
    let split = |by: &str| -> Vec<String> {
        let table = read(trial, "ichead", NOW, &format!("{WHOLE} --by {by}")).unwrap();
        let keep = |line: &String| {
            line.split('|').take(if by == "officer" { 7 } else { 6 }).collect::<Vec<_>>().join("|")
        };
        table[1..table.len() - 1].iter().map(keep).collect()
    };
    assert_eq!(
        split("article"),
        ["566|1|1|1|1|1", "575.1.1|5|4|4|3|2", "575.1.3|1|1|0|0|0", "577|1|1|0|0|0", "578.1|1|0|1|0|1"]
    );
    // The second entry of Ayşe is a Georgian's: it counts as she does.
    assert_eq!(split("citizenship"), ["AZE|1|0|1|0|1", "GEO|6|5|3|2|1", "TUR|2|1|2|1|2"]);
    assert_eq!(
        split("outcome"),
        [
            "fined-and-stay-legalised|1|1|1|1|1",
            "fined-and-leave-in-48-h|1|1|1|1|1",
            "administratively-expelled|1|1|1|1|0",
            "entry-ban|1|1|1|1|0",
            "fined|2|1|2|1|2",
            "suspended|1|1|0|0|0",
            "undecided|2|2|0|0|0",
        ]
    );
    assert_eq!(
        split("officer"),
        [
            "ichead|Məmmədov Sınaq|0|0|6|3|4",
            "icinspector|Məmmədov Sınaq|6|4|0|0|0",
            "icinspector2|Məmmədova Sınaq|3|2|0|0|0"
        ]
    );
    assert_eq!(split("month"), ["2018-01|9|6|5|3|3", "2018-02|0|0|1|0|1"]);
    assert_eq!(split("district"), ["Bakı|6|4|3|1|3", "Çinar|1|1|1|1|0", "Gəncə|2|1|2|1|1"]);
    assert_eq!(split("unit"), ["immigration-control|9|6|6|3|4"]);
    let foot = read(trial, "ichead", NOW, &format!("{WHOLE} --by month --of 01.2018")).unwrap();
    assert_eq!(foot.len(), 3, "one month alone: {foot:?}");
    assert!(foot[2].starts_with("= 1 cases-registered:9 persons-registered:6 cases-decided:5 "), "{foot:?}");
}

/// A long period is read in stretches, on several connections.
fn a_long_period_is_counted_alike(trial: &Trial) {
    let figures = |line: String| {
        let table = read(trial, "ichead", NOW, &line).unwrap();
        table.iter().map(|line| line.split(" printed").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for by in By::ALL.iter().map(|(by, _)| format!(" --by {by}")).chain([String::new()]) {
        let short = figures(format!("{WHOLE}{by}"));
        assert!(short.len() > 2, "{short:?}");
        assert_eq!(figures(format!("report statistics --from 2013-02-11 --to 2018-02-28{by}")), short);
    }
}

/// Number of rows and sum that the foot of an answer tells.
fn foot(lines: &[String], sum: &str) -> (String, Option<String>) {
    let words: Vec<&str> = lines.last().unwrap().split(' ').collect();
    let sum = words.iter().find_map(|word| word.strip_prefix(sum)).map(ToOwned::to_owned);
    (words[1].to_owned(), sum)
}

fn every_figure_opens_to_the_rows_it_counts(trial: &Trial) {
    let ask = |line: &str| read(trial, "ichead", NOW, line).unwrap();
    let mut opened = 0;
    for (code, figure) in Figure::ALL {
        let upright = ask(WHOLE);
        let line = upright.iter().find(|line| line.starts_with(&format!("{code}|"))).unwrap();
        let rows = ask(&format!("{WHOLE} --rows {code}"));
        let (count, sum) = foot(&rows, "sum:");
        let sum = if figure.has_sum() { sum.unwrap() } else { String::new() };
        assert_eq!(*line, format!("{code}|{count}|{sum}"));
        for (by, _) in By::ALL {
            let table = ask(&format!("{WHOLE} --by {by}"));
            let column = table[0].split('|').position(|key| key == *code).unwrap();
            for group in &table[1..table.len() - 1] {
                let cells: Vec<&str> = group.split('|').collect();
                let rows = ask(&format!("{WHOLE} --by {by} --of {} --rows {code}", cells[0]));
                let (count, sum) = foot(&rows, "sum:");
                assert_eq!(cells[column], count, "{code} by {by} of {}: {rows:#?}", cells[0]);
                assert_eq!(rows.len(), count.parse::<usize>().unwrap() + 2, "what is counted is shown");
                if figure.has_sum() {
                    assert_eq!(Some(cells[column + 1]), sum.as_deref(), "{code} by {by} of {}", cells[0]);
                }
                opened += 1;
            }
        }
    }
    assert!(opened > 150, "{opened}");
    let persons = ask(&format!("{JANUARY} --rows persons-decided --by citizenship --of tur"));
    assert_eq!(persons[1], "P-2018-000001|Yıldız|Sınaq||TUR|U1000001|2");
    let gone = ask(&format!("{JANUARY} --rows cases-registered --by article --of 577"));
    assert_eq!(gone.last().unwrap(), "= 1 left-out-annulled:1");
    let paid = ask(&format!("{WHOLE} --rows payments"));
    assert_eq!(
        paid[2],
        "V-2018-000001|2018-02-08|P-2018-000001|Yıldız|Sınaq|TUR|575.1.1|person|fined-and-stay-legalised|\
         Bakı, Nizami küçəsi 5|A2|20000"
    );
    let ban = ask(&format!("{WHOLE} --rows entry-bans"));
    assert!(ban[1].ends_with("|Çinar|B-2018-000001"), "{ban:?}");
}

#[test]
fn what_cannot_be_asked_is_said() {
    use crate::office::Error;
    let trial = Trial::open();
    let broken = |line: &str| match read(&trial, "ichead", NOW, &format!("report statistics {line}")) {
        Err(Error::Rule(rule)) => rule.key,
        other => panic!("{line}: {other:?}"),
    };
    for line in [
        "--by article --of Bakı",
        "--by citizenship --of Mars",
        "--by outcome --of fine",
        "--by month --of 2018",
    ] {
        assert_eq!(broken(line), "statistics-of", "{line}");
    }
    assert_eq!(broken("--by officer --of nobody"), "login-nobody");
    assert_eq!(broken("--of 577"), "statistics-of-what");
    assert_eq!(broken("--rows payments --of 577"), "statistics-of-what");
    assert_eq!(broken("--from 2018-02-01 --to 2018-01-01"), "period-reversed");
}

#[test]
fn a_short_period_is_found_by_indexes_and_rows_are_not_sorted() {
    let trial = Trial::open();
    let asked = |to: &str| Statistics {
        period: Period { from: "2018-01-01".parse().ok(), to: to.parse().ok() },
        by: Some(By::Month),
        of: None,
        rows: None,
    };
    let plan = |sql: String| {
        let sql = ["?1", "?2", "?3", "?4"].iter().fold(sql, |sql, place| sql.replace(place, "'2018'"));
        trial.db().plan(&sql).unwrap().join("; ")
    };
    let short = plan(asked("2018-01-31").cases("1"));
    assert!(short.contains("violation_number") && short.contains("violation_decided"), "{short}");
    let long = plan(asked("2026-01-31").cases("1"));
    assert!(long.contains("SCAN t") && !long.contains("INDEX"), "{long}");
    for (source, index) in [(Source::Payments, "payment_paid"), (Source::Bans, "ban_decided")] {
        let later = plan(asked("2018-01-31").later(source, "1"));
        assert!(later.contains(index), "{later}");
    }
    let reader = Reader::open(&trial.path, session("head", NOW), Lang::En).unwrap();
    for (figure, index) in [
        (Figure::Registered, "violation_number"),
        (Figure::Fined, "violation_decided"),
        (Figure::Paid, "payment_paid"),
        (Figure::Banned, "ban_decided"),
    ] {
        let rows = plan(asked("2018-01-31").statement(&reader, figure).unwrap().0);
        // The one sort is that of the few steps to whom somebody was merged into.
        assert!(rows.contains(index) && rows.matches("TEMP B-TREE").count() == 1, "{figure}: {rows}");
    }
}
