//! Acts in any order: whatever officers do, and whenever, nobody is executed who is barred, unserved or not fingerprinted, no
//! act passes while he is held past his end, and that he left is what the border says, never inferred. The rules are asked here once more, of the bare tables, by somebody who knows nothing of the acts' own checks.

use super::*;
use crate::values::Number;

mod beside;

use beside::{held_past, must_be_truthful};

/// A generator of its own, so that the same seed is the same story for ever (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// One time in `n`.
    fn rarely(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
}

/// A removal, its person and the case whose penalty it executes, where it does.
struct Story {
    dice: Dice,
    at: Moment,
    person: String,
    removal: String,
    case: Option<String>,
    document: String,
    /// He was handed over, and not sent back.
    handed_over: bool,
    /// The last custody, if there was one.
    custody: String,
    /// Kinds that were marked, some of them ended since.
    marked: Vec<&'static str>,
}

const OFFICERS: &[&str] = &["dpinspector", "dpinspector2", "dpchief", "dphead", "ichead", "head"];
const BARRING: &[&str] = &[
    "minor",
    "asylum-pending",
    "refugee",
    "witness",
    "trafficking-victim",
    "exit-restricted",
    "court-stay",
    "interim-measure",
    "risk",
    "asylum-refused",
];

type Typed = Vec<(&'static str, String)>;

impl Story {
    fn open(trial: &Trial, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let (person, document) = (format!("P-2018-{}", seed + 1), format!("U{:06}", seed + 1));
        let surname = format!("Sınaq{}", ["a", "b", "c", "d"][usize::try_from(seed % 4).unwrap()]);
        let penalty = dice.rarely(2);
        let mut fields =
            with(SERVICE, &[("surname", &surname), ("document", &document), ("decision-number", &document)]);
        let mut case = None;
        if penalty {
            let offence = [
                ("surname", surname.as_str()),
                ("given", "Kemal"),
                ("birth-date", "1985-04-02"),
                ("citizenship", "TUR"),
                ("document", &document),
                ("article", "575.1.1"),
                ("place", "Bakı"),
            ];
            let opened =
                trial.act("icinspector", "2018-01-08T09:00", "register-violation", &offence).unwrap();
            let number = opened.number.unwrap();
            let id = number.serial;
            let mut db = crate::store::Db::write(&trial.path).unwrap();
            let mut office = Office::open(&mut db, session("dephead", "2018-01-08T09:30")).unwrap();
            let decided = Decided(id, violation::Outcome::Expelled);
            office.perform("decide-violation", &decided, &Common::default(), None).unwrap();
            office.commit().unwrap();
            let copy = [
                ("number", number.to_string()),
                ("served-at", "2018-01-08T09:40".into()),
                ("way", "in-person".into()),
                ("language", "türk".into()),
                ("understands", "1".into()),
                ("copy-handed-over", "1".into()),
                ("remedy-told", "1".into()),
            ];
            done(trial, "icinspector", "2018-01-08T09:50", "serve-decision", &copy).unwrap();
            case = Some(number.to_string());
        }
        let number = case.clone().unwrap_or_default();
        if penalty {
            fields = with(&fields, PENALTY);
            fields = with(&fields, &[("violation", &number), ("decision-date", "2018-01-08")]);
        }
        let receipt = trial.act("dphead", "2018-01-08T10:00", "issue-deportation", &fields).unwrap();
        let removal = receipt.number.unwrap().to_string();
        Self {
            dice,
            at: "2018-01-08T11:00".parse().unwrap(),
            person,
            removal,
            case,
            document,
            handed_over: false,
            custody: "K-2018-1".into(),
            marked: Vec::new(),
        }
    }

    /// One act, as some officer might think of it.
    fn next(&mut self) -> (&'static str, &'static str, Typed) {
        let dice = &mut self.dice;
        self.at = self.at.plus_minutes(i64::try_from(dice.below(36 * 60)).unwrap());
        let (at, number) = (self.at, self.removal.clone());
        let by_chance = dice.one(OFFICERS);
        let mut by = by_chance;
        let flag = |right: bool| if right { "1" } else { "0" }.to_owned();
        let earlier = |dice: &mut Dice| {
            let days = i64::try_from(dice.below(3)).unwrap();
            at.date().plus_days(-days).to_string()
        };
        let roll = dice.below(23);
        if let Some((by, act, fields)) = self.beside(roll) {
            return (by.unwrap_or(by_chance), act, fields);
        }
        let dice = &mut self.dice;
        let (act, mut fields): (&'static str, Typed) = match roll {
            0..=2 => (
                "serve-deportation",
                vec![
                    ("served-at", at.to_string()),
                    ("language", "türk".into()),
                    ("understands", "1".into()),
                    ("copy-handed-over", flag(!dice.rarely(3))),
                    ("remedy-told", flag(!dice.rarely(5))),
                ],
            ),
            3..=4 => ("record-fingerprints", vec![("fingerprints", format!("DQ-{}", self.document))]),
            10..=11 => {
                let mut plan: Typed =
                    PLANNED.iter().skip(1).map(|(key, value)| (*key, (*value).to_owned())).collect();
                plan.retain(|(key, _)| *key != "departs-at");
                plan.push(("departs-at", at.plus_hours(i64::try_from(dice.below(96)).unwrap()).to_string()));
                ("plan-transport", plan)
            }
            5 => {
                ("suspend-deportation", vec![("ground", "Vəsatət".into()), ("document", "Qərardad 3".into())])
            }
            6 => ("resume-deportation", vec![("ground", "Davam etdirilir".into())]),
            7 if dice.rarely(2) => {
                let kind = dice.one(BARRING);
                self.marked.push(kind);
                let mut mark = vec![("kind", kind.to_owned()), ("document", "Arayış 5".into())];
                if kind == "risk" {
                    mark.push(("country", dice.one(&["TUR", "RUS"]).into()));
                }
                if dice.rarely(2) {
                    mark.push(("until", at.date().plus_days(2).to_string()));
                }
                ("mark-person", mark)
            }
            8..=9 => {
                by = "ichead";
                let kind = self.marked.pop().unwrap_or("minor");
                ("end-mark", vec![("kind", kind.into()), ("document", "Qərar 9".into())])
            }
            12 if dice.rarely(5) => {
                let of = self.case.clone().unwrap_or_else(|| number.clone());
                let challenge = vec![
                    ("number", of),
                    ("body", "court".into()),
                    ("body-name", "Bakı məhkəməsi".into()),
                    ("body-number", at.to_string()),
                    ("lodged-by", "şəxs".into()),
                ];
                by = if self.case.is_some() { "ichead" } else { by };
                ("record-challenge", challenge)
            }
            _ => {
                let mut out = vec![
                    ("second-officer", dice.one(&["dpinspector2", "dpchief"]).into()),
                    ("document", if dice.rarely(2) { "U999999".into() } else { self.document.clone() }),
                ];
                if dice.rarely(3) {
                    out.push(("on", earlier(dice)));
                }
                ("execute-deportation", out)
            }
        };
        if !matches!(act, "record-challenge") {
            let of = match act {
                "mark-person" | "end-mark" => self.person.clone(),
                _ => number,
            };
            fields.push(("number", of));
        }
        (by, act, fields)
    }
}

fn done(
    trial: &Trial,
    by: &str,
    at: &str,
    act: &'static str,
    fields: &[(&'static str, String)],
) -> Result<Receipt> {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    trial.act(by, at, act, &fields)
}

/// What must be true of a removal that was executed on a day, by an officer, read off the bare tables.
fn must_be_lawful(trial: &Trial, removal: &str, by: &str, on: Date) {
    let number: Number = removal.parse().unwrap();
    let params = [number.serial.into(), (&on).into()];
    let count = |what: &str, sql: &str| {
        let places = if sql.contains("?2") { 2 } else { 1 };
        let rows = trial.db().count(&format!("SELECT count(*) {sql}"), &params[..places]).unwrap();
        (what.to_owned(), rows)
    };
    let same = "FROM removal r WHERE r.serial=?1";
    for (what, rows) in [
        count("served before", &format!("{same} AND substr(r.served_at, 1, 10)<=?2")),
        count(
            "explained",
            &format!(
                "{same} AND r.language IS NOT NULL AND r.copy_handed_over=1 AND r.remedy_told=1 AND r.understands+(r.interpreter IS NOT NULL)=1 AND r.challenge_by IS NOT NULL=(r.violation IS NULL)"
            ),
        ),
        count(
            "fingerprinted",
            &format!("{same} AND r.fingerprints_on<=?2 AND r.fingerprints_ref IS NOT NULL"),
        ),
        count("in force", &format!("{same} AND r.in_force_on<=?2")),
        count("after the term to leave", &format!("{same} AND substr(r.leave_by, 1, 10)<=?2")),
        count(
            "by two",
            &format!("{same} AND r.second_officer IN (SELECT id FROM employee WHERE login<>'{by}')"),
        ),
    ] {
        assert_eq!(rows, 1, "{removal} was executed on {on} by {by}, but not {what}");
    }
    let standing = "m.from_date<=?2 AND (m.until_date IS NULL OR m.until_date>=?2) \
                    AND (m.ended_on IS NULL OR m.ended_on>?2)";
    let held = "FROM removal r JOIN challenge z ON z.violation=r.violation WHERE r.serial=?1 AND z.state='open' \
                AND z.suspends=1";
    for (what, rows) in [
        count(
            "barred",
            &format!("FROM removal r JOIN mark m ON m.person=r.person WHERE r.serial=?1 AND {standing}"),
        ),
        count("held up by a challenge", held),
        count(
            "not in force",
            "FROM removal r JOIN violation v ON v.id=r.violation WHERE r.serial=?1 AND v.in_force_on>?2",
        ),
    ] {
        assert_eq!(rows, 0, "{removal} was executed on {on} by {by} while {what}");
    }
    let beside =
        count("", "FROM removal r JOIN challenge z ON z.removal=r.id WHERE r.serial=?1 AND z.state='open'");
    assert!(beside.1 == 0 || by == "head", "{removal} was executed by {by} while a challenge was open");
}

/// The acts on a removal that none of its person may be held past his end for.
const ON_REMOVAL: &[&str] = &[
    "serve-deportation",
    "record-fingerprints",
    "plan-transport",
    "resume-deportation",
    "execute-deportation",
    "record-attempt",
    "confirm-departure",
];

#[test]
fn no_order_of_acts_executes_who_is_barred_unserved_or_not_fingerprinted() {
    let trial = Trial::open();
    let (mut handed_over, mut left, mut past) = (0, 0, 0);
    let mut refused = std::collections::BTreeSet::new();
    for seed in 0..16 {
        let mut story = Story::open(&trial, seed);
        for _ in 0..70 {
            let (by, act, fields) = story.next();
            let on_removal = ON_REMOVAL.contains(&act);
            let held = on_removal && held_past(&trial, &story.removal, story.at);
            match done(&trial, by, &story.at.to_string(), act, &fields) {
                Ok(_) if held => panic!("{act} on {} while he is held past his end", story.removal),
                Ok(_) if act == "execute-deportation" => {
                    let on = fields.iter().find(|(key, _)| *key == "on");
                    let on = on.map_or(story.at.date(), |(_, day)| day.parse().unwrap());
                    must_be_lawful(&trial, &story.removal, by, on);
                    story.handed_over = true;
                    handed_over += 1;
                }
                Ok(receipt) if act == "place-in-centre" => {
                    story.custody = receipt.number.unwrap().to_string();
                }
                Ok(_) if act == "record-attempt" => story.handed_over = false,
                Ok(_) if act == "confirm-departure" => {
                    must_be_truthful(&trial, &story.removal, true);
                    left += 1;
                    break;
                }
                Err(crate::office::Error::Rule(rule)) => {
                    past += i32::from(held);
                    refused.insert(rule.key);
                }
                _ => {}
            }
            if matches!(act, "execute-deportation" | "record-attempt" | "place-in-centre") {
                must_be_truthful(&trial, &story.removal, false);
            }
        }
    }
    assert!(handed_over >= 3 && (3..16).contains(&left), "some go, and some never: {handed_over}, {left}");
    assert!(past > 0, "nobody was ever held past his end");
    for key in [
        "removal-barred",
        "removal-not-fingerprinted",
        "removal-custody-past",
        "state-forbids",
        "serve-needs-copy",
        "identity-differs",
    ] {
        assert!(refused.contains(key), "{key} was never provoked: {refused:?}");
    }
    trial.verified();
}
