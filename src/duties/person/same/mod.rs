//! Persons entered twice: a link says that two entries are one human being, and everything is read through it.
//!
//! Nothing is rewritten by a merger: each record keeps the person it was entered for, and counts under the survivor while
//! the link stands. So a split puts every record back where it was. Links are a chain, never a circle: only who is not
//! merged himself is merged into somebody.

mod merge;
mod split;
#[cfg(test)]
mod tests;

pub use merge::MergePersons;
pub use split::SplitPersons;

use super::{Person, REGISTER};
use crate::{
    office::{Desk, Receipt, Result},
    store::{self, Db},
    values::{Date, Number, Reference},
};

/// A link that stands: a person counts under the survivor.
struct Merging {
    id: i64,
    /// Entry that wrote it.
    act: i64,
    survivor: i64,
    merged_on: Date,
}

/// SQL of every id of the human being behind one or more persons: the entries that a standing link joins. In brackets,
/// for `person IN …`; what is handed in is what follows SELECT.
#[macro_export]
macro_rules! same_person {
    ($whom:literal) => {
        concat!(
            "(WITH RECURSIVE same(id) AS (SELECT ",
            $whom,
            " UNION SELECT CASE WHEN m.person=same.id THEN m.survivor ELSE m.person END FROM same \
             JOIN merging m ON (m.person=same.id OR m.survivor=same.id) WHERE m.split_on IS NULL) \
             SELECT id FROM same)"
        )
    };
}

/// SQL after SELECT of the persons whom a folded text `?1`, or the number of a document `?2`, finds: by card, other name or
/// other document.
#[macro_export]
macro_rules! same_found {
    () => {
        $crate::same_person!(
            "q.id FROM person q WHERE q.name_fold LIKE ?1 OR q.document=upper(?2) \
             OR q.id IN (SELECT n.person FROM other_name n WHERE n.name_fold LIKE ?1) \
             OR q.id IN (SELECT d.person FROM identity_document d WHERE d.number=upper(?2))"
        )
    };
}

/// A person whom an act named.
pub struct Named {
    /// Who stands for him in the register: the survivor, where he is merged.
    pub person: Person,
    /// The number that was typed, where another one stands for it.
    pub typed: Option<Number>,
}

impl Named {
    /// Tells on a receipt that the act went to the survivor.
    pub fn tell(&self, receipt: &mut Receipt) {
        led(self.typed, self.person.number(), receipt);
    }
}

/// Notes that the number typed stands for another one.
pub(super) fn led(typed: Option<Number>, number: Number, receipt: &mut Receipt) {
    if let Some(typed) = typed {
        receipt.note("person-led", vec![("typed", typed.to_string()), ("number", number.to_string())]);
    }
}

impl Person {
    /// The person whom an act is about, if the entry stands; where he is merged, the survivor.
    pub fn named(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Named> {
        let typed = Self::standing(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let survivor = survivor(desk.db(), typed.id)?;
        if survivor == typed.id {
            return Ok(Named { person: typed, typed: None });
        }
        Ok(Named { person: Self::get(desk.db(), survivor)?, typed: Some(typed.number()) })
    }
}

/// Under whom a person's records count: himself, where he is not merged.
pub fn survivor(db: &Db, person: i64) -> store::Result<i64> {
    let sql = "WITH RECURSIVE up(id, step) AS (SELECT ?1, 0 UNION ALL SELECT m.survivor, up.step+1 FROM up \
               JOIN merging m ON m.person=up.id WHERE m.split_on IS NULL) \
               SELECT id FROM up ORDER BY step DESC LIMIT 1";
    Ok(db.one(sql, &[person.into()], |row| row.get(0))?.unwrap_or(person))
}

/// Whether two entries are one human being.
pub fn is_same(db: &Db, one: i64, other: i64) -> store::Result<bool> {
    Ok(one == other || survivor(db, one)? == survivor(db, other)?)
}

/// The person and everybody merged into him, at whatever remove: whose records go where he goes.
fn below(db: &Db, person: i64) -> store::Result<Vec<Person>> {
    let sql = format!(
        "SELECT {} FROM person WHERE id IN (WITH RECURSIVE down(id) AS (SELECT ?1 UNION SELECT m.person FROM down \
         JOIN merging m ON m.survivor=down.id WHERE m.split_on IS NULL) SELECT id FROM down) ORDER BY id",
        Person::COLUMNS
    );
    db.all(&sql, &[person.into()], Person::read)
}

/// The link by which a person is merged.
fn link(db: &Db, person: i64) -> store::Result<Option<Merging>> {
    let sql = "SELECT id, act, survivor, merged_on FROM merging WHERE person=?1 AND split_on IS NULL";
    db.one(sql, &[person.into()], |row| {
        Ok(Merging { id: row.get(0)?, act: row.get(1)?, survivor: row.get(2)?, merged_on: row.get(3)? })
    })
}

/// Every id of a person, for SQL: where several entries are one human being, all of them.
pub fn ids(db: &Db, person: i64) -> store::Result<String> {
    let all =
        db.all(concat!("SELECT id FROM ", same_person!("?1"), " ORDER BY id"), &[person.into()], |row| {
            row.get::<i64>(0)
        })?;
    Ok(all.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
}

/// Whether a person stands in a link, on either side.
pub fn linked(db: &Db, person: i64) -> store::Result<bool> {
    let sql = "SELECT 1 FROM merging WHERE (person=?1 OR survivor=?1) AND split_on IS NULL LIMIT 1";
    Ok(db.one(sql, &[person.into()], |_| Ok(()))?.is_some())
}
