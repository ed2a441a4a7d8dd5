//! Families: who is spouse, parent or guardian of whom. A link is one row and is shown with both.

mod end;
mod link;
#[cfg(test)]
mod tests;

pub use end::EndFamily;
pub use link::LinkFamily;

use super::{Person, is_same};
use crate::{
    office::{Desk, Result, broken},
    same_person,
    store::{self, Db},
    values::Reference,
};

crate::codes!(
    /// What the person is to the relative, as it is typed.
    Kin {
        /// Wife or husband.
        Spouse = "spouse",
        /// Mother or father.
        Parent = "parent",
        /// Daughter or son.
        Child = "child",
        /// Guardian or legal representative.
        Guardian = "guardian",
        /// Under the relative's guardianship.
        Ward = "ward",
    }
);

crate::codes!(
    /// What the person is to the relative, as it is kept.
    Kinship {
        /// Either to the other.
        Spouse = "spouse",
        /// Of the relative.
        Parent = "parent",
        /// Of the relative.
        Guardian = "guardian",
    }
);

impl Kin {
    /// As it is kept, and whether the two change places.
    const fn kept(self) -> (Kinship, bool) {
        match self {
            Self::Spouse => (Kinship::Spouse, false),
            Self::Parent => (Kinship::Parent, false),
            Self::Child => (Kinship::Parent, true),
            Self::Guardian => (Kinship::Guardian, false),
            Self::Ward => (Kinship::Guardian, true),
        }
    }
}

/// Two persons whom an act names, as they stand in a link.
struct Two {
    person: super::Named,
    relative: super::Named,
    kinship: Kinship,
}

/// The two whom an act names: who stands for each, in the order in which the link keeps them.
fn two(desk: &Desk<'_, '_>, number: &Reference, relative: &Reference, kin: Kin) -> Result<Two> {
    let (one, other) = (Person::named(desk, number)?, Person::named(desk, relative)?);
    if is_same(desk.db(), one.person.id, other.person.id)? {
        return broken("family-of-himself").with("number", one.person.number()).err();
    }
    let (kinship, exchanged) = kin.kept();
    let (person, relative) = if exchanged { (other, one) } else { (one, other) };
    Ok(Two { person, relative, kinship })
}

/// Whether two persons belong to one family, by a link that has not ended.
pub fn is_family(db: &Db, one: i64, other: i64) -> store::Result<bool> {
    let sql = format!(
        "SELECT 1 FROM kinship WHERE ended_on IS NULL AND ((person IN {one} AND relative IN {other}) \
         OR (person IN {other} AND relative IN {one})) LIMIT 1",
        one = same_person!("?1"),
        other = same_person!("?2")
    );
    Ok(db.one(&sql, &[one.into(), other.into()], |_| Ok(()))?.is_some())
}

/// The link of two persons that has not ended; of spouses in either order.
fn standing(db: &Db, two: &Two) -> store::Result<Option<i64>> {
    let sql = format!(
        "SELECT id FROM kinship WHERE kind=?3 AND ended_on IS NULL AND ((person IN {one} AND relative IN {other}) \
         OR (?3='spouse' AND person IN {other} AND relative IN {one})) LIMIT 1",
        one = same_person!("?1"),
        other = same_person!("?2")
    );
    let (person, relative) = (two.person.person.id, two.relative.person.id);
    db.one(&sql, &[person.into(), relative.into(), (&two.kinship).into()], |row| row.get(0))
}
