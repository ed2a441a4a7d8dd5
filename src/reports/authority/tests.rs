//! What the law's readings say, and to whom.

use super::{CanI, Duties, Explain, WhoAmI};
use crate::{
    duties::testing::{Trial, session},
    law::authority::Failed,
    office::{Error, Reader, Result},
    reports::{Article, Reading, Settings, kept::Kept},
    values::Lang,
};
use clap::Args;

/// A reading by an account on 2018-01-15, from words as typed.
fn said<R: Reading + Args>(trial: &Trial, login: &str, words: &[&str]) -> Result<Kept> {
    said_in::<R>(trial, login, words, Lang::En)
}

fn said_in<R: Reading + Args>(trial: &Trial, login: &str, words: &[&str], lang: Lang) -> Result<Kept> {
    let command = R::augment_args(clap::Command::new("reading").no_binary_name(true));
    let reading = R::from_arg_matches(&command.get_matches_from(words)).unwrap();
    let reader = Reader::open(&trial.path, session(login, "2018-01-15T09:00"), lang).unwrap();
    let mut kept = Kept::default();
    reading.read(&reader, &mut kept)?;
    Ok(kept)
}

#[test]
fn duties_are_those_of_the_day() {
    let trial = Trial::open();
    let today = said::<Duties>(&trial, "icinspector", &[]).unwrap();
    let refused_refugee = today.row("", "3.1.8-1").unwrap();
    assert!(refused_refugee[3].contains("Deportation Division (6.3.1)"), "{refused_refugee:?}");
    assert!(refused_refugee[5].contains("issue-deportation"));
    let then = said::<Duties>(&trial, "icinspector", &["--on", "2014-06-01"]).unwrap();
    assert!(then.row("", "3.1.8-1").is_none());
    assert_eq!(then.left_out, [("left-out-not-in-force", 2)]);
    let division = said::<Duties>(&trial, "icinspector", &["--unit", "deportation"]).unwrap();
    assert_eq!(division.first_cells(""), ["3.1.8", "3.1.8-1", "3.1.9", "3.1.11", "6.3.2"]);
    let posts = today.row("duties-by-post", "register-document").unwrap();
    assert_eq!(posts[1], "Chief specialist");
}

#[test]
fn titles_come_in_the_readers_language() {
    let trial = Trial::open();
    let duties = said_in::<Duties>(&trial, "head", &["--unit", "internal-migration"], Lang::Az).unwrap();
    assert!(duties.row("", "3.1.12").unwrap()[3].starts_with("Daxili miqrasiya şöbəsi"));
}

#[test]
fn an_act_is_explained_with_its_reading_and_its_setting() {
    let trial = Trial::open();
    let explained = said::<Explain>(&trial, "icinspector", &["approve-inspection"]).unwrap();
    let act = explained.row("", "approve-inspection").unwrap();
    assert_eq!(act[1], "3.1.5");
    assert_eq!(act[6], "1");
    assert_eq!(act[7], "reading.approve-inspection-head = true");
    // The head, and by 5.5 the department head for him.
    let who: Vec<String> = explained.rows("who-may").iter().map(|row| row.join("|")).collect();
    assert_eq!(who, ["main|head|3.1.5|3.1|1", "department|department-head|3.1.5|3.1, 5.5|1"]);
    assert_eq!(explained.rows("clauses").len(), 2, "3.1.5 has two versions");
    let by_post = said::<Explain>(&trial, "icinspector", &["register-document"]).unwrap();
    assert_eq!(by_post.rows("who-may")[0].join("|"), "main|chief-specialist||5.12.3, 5.12.4|0");
}

#[test]
fn a_clause_is_explained_with_its_versions_and_holders() {
    let trial = Trial::open();
    let explained = said::<Explain>(&trial, "icinspector", &["3.1.9", "--on", "2014-01-01"]).unwrap();
    assert_eq!(explained.rows("")[0][3], "2015-04-09");
    assert_eq!(explained.first_cells("holders"), ["main", "department", "deportation"]);
    let protocol = said::<Explain>(&trial, "icinspector", &["3.1.4"]).unwrap();
    assert!(protocol.row("commands", "decide-violation").is_some());
    let unknown = said::<Explain>(&trial, "icinspector", &["fly"]);
    assert!(matches!(unknown, Err(Error::Rule(rule)) if rule.key == "explain-unknown"));
}

#[test]
fn can_i_says_by_what_or_why_not() {
    let trial = Trial::open();
    let yes = said::<CanI>(&trial, "icinspector", &["register-violation"]).unwrap();
    let row = yes.row("", "1").unwrap();
    assert_eq!(
        (&*row[1], &row[3..6]),
        ("register-violation", &["3.1.4", "6.2.1", "1"].map(str::to_owned)[..])
    );
    let any_record = said::<CanI>(&trial, "icinspector", &["correct-record"]).unwrap();
    assert_eq!(any_record.row("", "1").unwrap()[6], "1");
    for (login, act, on, expected) in [
        ("dpinspector", "register-violation", "2018-01-15", Failed::Clause),
        ("icinspector", "decide-violation", "2018-01-15", Failed::Post),
        (
            "dphead",
            "issue-deportation",
            "2013-02-10",
            Failed::NotInForce { clause: "3.1.8", from: "2013-02-11".parse().unwrap() },
        ),
    ] {
        match said::<CanI>(&trial, login, &[act, "--on", on]) {
            Err(Error::Refusal(refusal)) => {
                assert_eq!(refusal.failed, expected, "{login} {act}");
                assert_eq!(refusal.today.is_empty(), refusal.may.is_empty());
            }
            // Before the Regulation nobody held a post either.
            Err(Error::Stranger { .. }) => assert_eq!(on, "2013-02-10"),
            other => panic!("{login} {act}: {:?}", other.err()),
        }
    }
    let unknown = said::<CanI>(&trial, "icinspector", &["fly"]);
    assert!(matches!(unknown, Err(Error::Rule(rule)) if rule.key == "act-unknown"));
}

#[test]
fn whoami_names_the_head_one_acts_for() {
    let trial = Trial::open();
    let leave = [("login", "head"), ("from", "2018-01-15"), ("until", "2018-01-19"), ("ground", "leave")];
    trial.act("specialist", "2018-01-14T09:00", "register-absence", &leave).unwrap();
    let me = said::<WhoAmI>(&trial, "dephead", &[]).unwrap();
    assert_eq!(me.rows("")[0][3..7], ["department-head", "1", "Məmmədov Sınaq", "0"]);
    assert_eq!(me.row("clauses-held", "3.1.4").unwrap()[4], "own");
    assert_eq!(me.row("clauses-held", "3.1.12").unwrap()[4], "acting");
    let other = said::<WhoAmI>(&trial, "iminspector", &[]).unwrap();
    assert_eq!(other.first_cells("clauses-held"), ["3.1.1", "3.1.12"]);
}

#[test]
fn an_article_shows_its_versions_and_sanctions() {
    let trial = Trial::open();
    let stay = said::<Article>(&trial, "icinspector", &["575.1.1"]).unwrap();
    assert_eq!(stay.rows("")[0][3], "339.1.1");
    assert_eq!(stay.rows("sanctions")[0][1..5], ["person", "30000", "40000", "may"]);
    let old = said::<Article>(&trial, "icinspector", &["339.1.1"]).unwrap();
    assert_eq!(old.rows("")[0][4], "575.1.1");
    assert_eq!(old.rows("versions")[0][5], "unknown");
    let early = said::<Article>(&trial, "icinspector", &["575.1.1", "--on", "2015-01-01"]);
    assert!(matches!(early, Err(Error::Rule(rule)) if rule.key == "article-not-in-force-instead"));
    let none = said::<Article>(&trial, "icinspector", &["999.1"]);
    assert!(matches!(none, Err(Error::Rule(rule)) if rule.key == "article-unknown"));
}

#[test]
fn a_setting_shows_the_decision_behind_it() {
    let trial = Trial::open();
    let amend = [
        ("key", "late.after"),
        ("value", "5wd"),
        ("from", "2018-01-10"),
        ("decision", "4"),
        ("decision-date", "2018-01-08"),
    ];
    trial.act("head", "2018-01-08T09:00", "amend-law", &amend).unwrap();
    let today = said::<Settings>(&trial, "icinspector", &[]).unwrap();
    assert_eq!(
        today.row("", "late.after").unwrap()[2..9],
        ["5wd", "3d", "2018-01-10", "4", "2018-01-08", "0", "0"]
    );
    let before = said::<Settings>(&trial, "icinspector", &["--on", "2018-01-09"]).unwrap();
    assert_eq!(before.row("", "late.after").unwrap()[2..9], ["3d", "3d", "", "", "", "0", "1"]);
}
