//! Persons who may be one: found when somebody is entered, kept until somebody decides, and then not asked again.
//!
//! Whoever sounds alike and was born in the same year is read by one index; who of them is alike is said with the rule
//! that makes him so. Nothing is merged by a rule.

mod judge;
#[cfg(test)]
mod tests;

pub use judge::JudgeDuplicate;
use judge::Verdict;

use super::{Person, columns, same, who::Who};
use crate::{
    language,
    office::{Desk, Receipt, Result},
    store::{self, Db},
    values::{Birth, Date, Number},
};
use std::sync::LazyLock;

crate::codes!(
    /// What makes two persons alike.
    Rule {
        /// The same number of a document, under another country.
        Document = "document",
        /// The same name and birth date.
        Name = "name",
        /// Given name and surname exchanged, the same birth date.
        Swapped = "swapped",
        /// A name that sounds the same, the same birth date.
        Spelling = "spelling",
        /// Day and month of the birth date exchanged, a name that sounds the same.
        DayMonth = "day-month",
        /// An officer saw it.
        Officer = "officer",
    }
);

/// Somebody who may be the same.
#[derive(Debug, Clone)]
pub struct Alike {
    /// Row.
    id: i64,
    /// Number.
    pub number: Number,
    /// What makes him alike.
    pub rule: Rule,
}

/// So many of a name and no birth date are shown and kept: without a birth date a name says little.
const UNDATED: i64 = 5;

/// So many who may be the same are shown and kept. Of a common name there may be thousands born on the first of January;
/// more pairs than anybody could judge would only hide the ones that matter, and every entry would have to go through them.
const MOST: usize = 20;

/// So many born on another day of the year are looked at, of whom most are not alike.
const NEARBY: usize = 100;

/// Who may be the person that is named: holders of a document of that number, and whoever sounds alike and was born on
/// that day, or on one that agrees with it.
pub(super) fn find(
    db: &Db,
    who: &Who<'_>,
    (fold, key): (&str, &str),
    holders: Vec<Person>,
) -> Result<Vec<Alike>> {
    let mut alike: Vec<Alike> = holders
        .into_iter()
        .filter(|holder| holder.annulled.is_none())
        .map(|holder| Alike { id: holder.id, number: holder.number(), rule: Rule::Document })
        .collect();
    let swapped = language::fold(&format!("{} {}", who.given, who.surname));
    for other in sounding(db, who, fold, key)? {
        let name = if other.name_fold == fold {
            Rule::Name
        } else if other.name_fold == swapped {
            Rule::Swapped
        } else {
            Rule::Spelling
        };
        let rule = match (other.birth(), who.birth) {
            (Some(one), Some(two)) if one.agrees(two) => name,
            (Some(one), Some(two)) if exchanged(one, two) => Rule::DayMonth,
            (None, None) => name,
            _ => continue,
        };
        if alike.len() < MOST && !alike.iter().any(|known| known.id == other.id) {
            alike.push(Alike { id: other.id, number: other.number(), rule });
        }
    }
    Ok(alike)
}

/// Whether one is the other with day and month exchanged.
fn exchanged(one: Birth, other: Birth) -> bool {
    let (one_day, other_day) = (one.latest().to_string(), other.latest().to_string());
    let exact = one.precision().is_none() && other.precision().is_none();
    exact
        && one_day[..4] == other_day[..4]
        && one_day[5..7] == other_day[8..]
        && one_day[8..] == other_day[5..7]
}

/// Whoever sounds alike, also by another name, and was born in the same year; of whom no birth date is known, of the
/// same name and citizenship.
fn sounding(db: &Db, who: &Who<'_>, fold: &str, key: &str) -> store::Result<Vec<Person>> {
    static UNBORN: LazyLock<String> = LazyLock::new(|| {
        format!(
            "SELECT {COLUMNS} FROM person p WHERE p.key_fold=?1 AND p.birth_date IS NULL AND p.name_fold=?2 \
             AND p.citizenship=?3 AND p.annulled IS NULL ORDER BY p.id LIMIT {UNDATED}",
            COLUMNS = columns()
        )
    });
    // Most who are entered sound like nobody: that is asked first, of the indexes alone.
    const ANYBODY: &str = "SELECT EXISTS (SELECT 1 FROM person WHERE key_fold=?1 AND birth_date BETWEEN ?2 AND ?3) \
         OR EXISTS (SELECT 1 FROM other_name WHERE key_fold=?1)";
    // Those born on the very day first: they are the ones that are not to be crowded out.
    static BORN: LazyLock<String> = LazyLock::new(|| {
        let of = |table: &str, key: &str, day: &str, most: usize| {
            let (columns, plain) = (columns(), Person::COLUMNS);
            format!(
                "SELECT {plain} FROM (SELECT {columns} FROM {table} WHERE {key}.key_fold=?1 AND p.birth_date BETWEEN ?2 AND ?3 \
                 AND p.birth_date{day}?4 AND p.annulled IS NULL LIMIT {most})"
            )
        };
        let other_name = "other_name n JOIN person p ON p.id=n.person";
        [
            of("person p", "p", "=", MOST),
            of(other_name, "n", "=", MOST),
            of("person p", "p", "<>", NEARBY),
            of(other_name, "n", "<>", NEARBY),
        ]
        .join(" UNION ALL ")
    });
    let Some(birth) = who.birth else {
        return db.all(&UNBORN, &[key.into(), fold.into(), (&who.citizenship).into()], Person::read);
    };
    let year = birth.latest().year();
    let (first, last) = (Date::of(year, 1, 1), Date::of(year, 12, 31));
    let day = birth.latest();
    let params = [key.into(), (&first).into(), (&last).into(), (&day).into()];
    if db.count(ANYBODY, &params[..3])? == 0 {
        return Ok(Vec::new());
    }
    db.all(&BORN, &params, Person::read)
}

/// Who may be a person after what is known of him changed: nobody who is he already, and no pair that is known.
pub(super) fn again(
    db: &Db,
    person: i64,
    who: &Who<'_>,
    names: (&str, &str),
    holders: Vec<Person>,
) -> Result<Vec<Alike>> {
    let mut fresh = Vec::new();
    for other in find(db, who, names, holders)? {
        if !same::is_same(db, other.id, person)? && pair(db, person, other.id)?.is_none() {
            fresh.push(other);
        }
    }
    Ok(fresh)
}

/// Keeps the pairs until somebody decides.
pub(super) fn write(desk: &mut Desk<'_, '_>, person: i64, alike: &[Alike]) -> Result<()> {
    for other in alike {
        let pair = [("person", person.into()), ("other", other.id.into()), ("rule", (&other.rule).into())];
        desk.insert("likeness", &pair)?;
    }
    Ok(())
}

/// Tells on a receipt who may be the same, by which rule, and that there may be more of them.
pub(super) fn tell(alike: &[Alike], person: Number, receipt: &mut Receipt) {
    for other in alike {
        receipt.note(
            "person-alike",
            vec![
                ("other", other.number.to_string()),
                ("person", person.to_string()),
                ("rule", format!("likeness-{}", other.rule)),
            ],
        );
    }
    if alike.len() >= MOST {
        receipt.note("person-alike-more", vec![("most", MOST.to_string()), ("person", person.to_string())]);
    }
}

/// A pair as it stands in the register.
struct Pair {
    id: i64,
    verdict: Option<Verdict>,
    judged_on: Option<Date>,
}

/// The pair of two persons, whichever of them came first.
fn pair(db: &Db, one: i64, other: i64) -> store::Result<Option<Pair>> {
    let sql = "SELECT id, verdict, judged_on FROM likeness WHERE (person=?1 AND other=?2) OR (person=?2 AND other=?1)";
    db.one(sql, &[one.into(), other.into()], |row| {
        Ok(Pair { id: row.get(0)?, verdict: row.get(1)?, judged_on: row.get(2)? })
    })
}

/// Writes the decision on a pair: onto the one that was found, or as one that an officer saw.
fn decide(desk: &mut Desk<'_, '_>, (one, other): (i64, i64), verdict: Verdict, ground: &str) -> Result<()> {
    let known = pair(desk.db(), one, other)?;
    let (me, on) = (desk.officer().id, desk.on());
    let decision = [
        ("verdict", (&verdict).into()),
        ("judge", me.into()),
        ("judged_on", (&on).into()),
        ("ground", ground.into()),
    ];
    if let Some(known) = known {
        return desk.update("likeness", known.id, &decision);
    }
    let mut columns =
        vec![("person", one.into()), ("other", other.into()), ("rule", (&Rule::Officer).into())];
    columns.extend(decision);
    desk.insert("likeness", &columns).map(|_| ())
}

/// A merger says that the two are one: where the pair waited for that, it is decided with it.
pub(super) fn merged(desk: &mut Desk<'_, '_>, one: i64, other: i64, ground: &str) -> Result<()> {
    match pair(desk.db(), one, other)? {
        Some(pair) if pair.verdict.is_none() => decide(desk, (one, other), Verdict::Same, ground),
        _ => Ok(()),
    }
}
