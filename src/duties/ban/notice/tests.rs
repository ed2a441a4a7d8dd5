//! Who is told of a ban, and what is still to be told.

use crate::{
    ban_unconfirmed, ban_untold,
    duties::testing::{Trial, codes_of},
    office::{Receipt, dated},
};

const NOW: &str = "2018-07-10T10:00";
const BORDER: &str = "Dövlət Sərhəd Xidməti";
const BOTH: &str = "Dövlət Sərhəd Xidməti;Xarici İşlər Nazirliyi";

fn banned() -> Trial {
    let trial = Trial::open();
    let person = [("surname", "Yıldız"), ("given", "Ayşe"), ("citizenship", "TUR"), ("document", "U1234567")];
    trial.act("specialist", NOW, "register-person", &person).unwrap();
    let ban = [
        ("number", "P-2018-1"),
        ("basis", "79.2"),
        ("authority", "Xidmət"),
        ("decision-number", "14/7"),
        ("decision-date", "2018-07-09"),
        ("years", "3"),
    ];
    trial.act("dphead", NOW, "impose-ban", &ban).unwrap();
    assert_eq!(trial.refused("dphead", NOW, "impose-ban", &ban), "ban-imposed-already");
    trial
}

fn letter<'a>(to: &'a str, letter: &'a str) -> [(&'a str, &'a str); 3] {
    [("number", "B-2018-1"), ("to", to), ("letter", letter)]
}

fn answer(body: &str) -> [(&str, &str); 3] {
    [("number", "B-2018-1"), ("body", body), ("answer", "88")]
}

/// The decision that changes a ban; `until` where it makes it shorter.
fn decision(until: &str) -> Vec<(&str, &str)> {
    vec![
        ("number", "B-2018-1"),
        ("ground", "Məhkəmə qərarı"),
        ("authority", "Məhkəmə"),
        ("decision-number", "2-1/18"),
        ("decision-date", "2018-07-12"),
        ("until", until),
    ]
}

fn lifted() -> Vec<(&'static str, &'static str)> {
    let mut lifted = decision("");
    lifted.pop();
    lifted
}

/// How many bans are to be told of on a day, and how many letters await an answer.
fn waiting(trial: &Trial, day: &str) -> (i64, i64) {
    let count = |sql: &str| trial.db().count(&dated(sql, day.parse().unwrap()), &[]).unwrap();
    (
        count(concat!("SELECT count(*) FROM ban t WHERE ", ban_untold!())),
        count(concat!(
            "SELECT count(*) FROM ban_notice n JOIN ban t ON t.id=n.ban WHERE ",
            ban_unconfirmed!()
        )),
    )
}

fn notes(receipt: &Receipt) -> Vec<&str> {
    receipt.notes.iter().map(|note| note.0).collect()
}

#[test]
fn each_body_is_told_confirms_and_hears_of_what_changes() {
    let trial = banned();
    assert_eq!(waiting(&trial, "2018-07-10"), (1, 0));
    let receipt = trial.act("dpinspector", NOW, "send-ban", &letter(BOTH, "21/7")).unwrap();
    assert_eq!(
        receipt.next.as_deref(),
        Some("nezaret confirm-ban B-2018-000001 --body 'Dövlət Sərhəd Xidməti'")
    );
    assert_eq!(waiting(&trial, "2018-07-10"), (0, 2));
    let receipt = trial.act("dpinspector", NOW, "confirm-ban", &answer("dövlət  sərhəd xidməti")).unwrap();
    assert_eq!(
        receipt.next.as_deref(),
        Some("nezaret confirm-ban B-2018-000001 --body 'Xarici İşlər Nazirliyi'")
    );
    let at = "2018-07-12T10:00";
    let receipt = trial.act("dphead", at, "shorten-ban", &decision("2020-07-09")).unwrap();
    assert_eq!(
        (notes(&receipt), receipt.next.as_deref()),
        (vec!["ban-tell-bodies"], Some("nezaret send-ban B-2018-000001"))
    );
    // The letter that is outdated by now still awaits its answer until another takes its place.
    assert_eq!(waiting(&trial, "2018-07-12"), (1, 1));
    let receipt = trial.act("dpinspector", at, "send-ban", &letter(BORDER, "22/7")).unwrap();
    assert_eq!((notes(&receipt), waiting(&trial, "2018-07-12")), (vec!["ban-tell-bodies"], (1, 2)));
    trial.act("dpinspector", at, "send-ban", &letter("", "23/7")).unwrap();
    assert_eq!(waiting(&trial, "2018-07-12"), (0, 2));
    trial.act("dphead", at, "lift-ban", &lifted()).unwrap();
    assert_eq!(waiting(&trial, "2018-07-12"), (1, 2));
    trial.act("dpinspector", at, "send-ban", &letter("", "24/7")).unwrap();
    let kinds = "SELECT group_concat(kind, ' ') FROM (SELECT kind FROM ban_notice ORDER BY id)";
    let kinds: Option<String> = trial.db().one(kinds, &[], |row| row.get(0)).unwrap();
    assert_eq!(kinds.as_deref(), Some("new new correction correction withdrawal withdrawal"));
    trial.act("dpinspector", at, "confirm-ban", &answer(BORDER)).unwrap();
    assert_eq!(waiting(&trial, "2030-01-01"), (0, 1), "a withdrawal is awaited however old it is");
    trial.verified();
}

#[test]
fn what_no_act_of_a_ban_changed_is_told_too() {
    let trial = banned();
    trial.act("dpinspector", NOW, "send-ban", &letter(BORDER, "21/7")).unwrap();
    let annul = [("number", "B-2018-1"), ("reason", "başqa şəxs")];
    trial.act("dphead", "2018-07-11T10:00", "annul-record", &annul).unwrap();
    assert_eq!(
        waiting(&trial, "2018-07-11"),
        (1, 0),
        "the ban is withdrawn, its first letter awaits no answer"
    );
    trial.act("dpinspector", "2018-07-11T11:00", "send-ban", &letter("", "22/7")).unwrap();
    assert_eq!(waiting(&trial, "2018-07-11"), (0, 1));
    trial.verified();
}

#[test]
fn a_ban_ends_by_itself_and_nobody_is_asked_for_anything() {
    let trial = banned();
    trial.act("dpinspector", NOW, "send-ban", &letter(BORDER, "21/7")).unwrap();
    assert_eq!((waiting(&trial, "2021-07-09"), waiting(&trial, "2021-07-10")), ((0, 1), (0, 0)));
    let over = |act, fields: &[(&str, &str)]| trial.refused("dphead", "2021-07-10T10:00", act, fields);
    assert_eq!(over("lift-ban", &lifted()), "ban-ended");
    assert_eq!(over("shorten-ban", &decision("2021-07-11")), "ban-ended");
    assert_eq!(over("send-ban", &letter("Polis", "22/7")), "ban-ended");
    trial.verified();
}

#[test]
fn a_body_that_holds_a_later_end_hears_of_the_earlier_one_also_when_it_is_over() {
    let trial = banned();
    trial.act("dpinspector", NOW, "send-ban", &letter(BORDER, "21/7")).unwrap();
    trial.act("dphead", "2018-07-12T10:00", "shorten-ban", &decision("2018-07-31")).unwrap();
    assert_eq!(waiting(&trial, "2018-08-20"), (1, 1));
    trial.act("dpinspector", "2018-08-20T10:00", "send-ban", &letter("", "22/7")).unwrap();
    assert_eq!(waiting(&trial, "2018-08-20"), (0, 0));
    trial.verified();
}

#[test]
fn a_letter_or_an_answer_that_cannot_be_is_refused() {
    let trial = banned();
    let send = |fields: &[(&str, &str)]| trial.refused("dpinspector", NOW, "send-ban", fields);
    let confirm = |at, fields: &[(&str, &str)]| trial.refused("dpinspector", at, "confirm-ban", fields);
    assert_eq!(send(&letter("", "21/7")), "ban-to-whom");
    assert_eq!(send(&letter("Polis;polis", "21/7")), "ban-body-twice");
    let early: Vec<_> = letter("Polis", "21/7").into_iter().chain([("on", "2018-07-08")]).collect();
    assert_eq!(send(&early), "before-decision");
    assert_eq!(trial.refused("ichead", NOW, "send-ban", &letter("Polis", "21/7")), "Clause");
    assert_eq!(confirm(NOW, &answer("Polis")), "ban-body-not-told");
    trial.act("dpinspector", NOW, "send-ban", &letter(BORDER, "21/7")).unwrap();
    assert_eq!(send(&letter(BORDER, "22/7")), "ban-told-already");
    assert_eq!(send(&letter("", "22/7")), "ban-all-told");
    let early: Vec<_> = answer(BORDER).into_iter().chain([("on", "2018-07-09")]).collect();
    assert_eq!(confirm(NOW, &early), "ban-confirmed-early");
    trial.act("dpinspector", NOW, "confirm-ban", &answer(BORDER)).unwrap();
    assert_eq!(confirm(NOW, &answer(BORDER)), "ban-confirmed-already");
    assert_eq!(trial.refused("ichead", NOW, "confirm-ban", &answer(BORDER)), "Clause");
    trial.act("dphead", "2018-07-12T10:00", "lift-ban", &lifted()).unwrap();
    assert_eq!(
        trial.refused("dphead", "2018-07-12T10:00", "send-ban", &letter("Polis", "22/7")),
        "ban-never-told"
    );
    trial.verified();
}

#[test]
fn the_codes_are_those_of_the_schema() {
    use crate::duties::transmission::LineKind;
    let kinds: Vec<&str> = LineKind::ALL.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes_of("ban_notice", "kind"), kinds);
}
