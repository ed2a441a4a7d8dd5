//! The person at the border is the person in the file: his document is read again, or his fingerprints held against those
//! taken, and a second officer of a unit that holds the clause stands for it.

use super::{Removal, is_service};
use crate::{
    duties::person::{Person, holds},
    office::{self, Desk, Result, broken},
    values::{DocumentNumber, Line, Login},
};

/// By what he was recognised.
pub(super) struct RightPerson<'a> {
    pub(super) second: &'a Login,
    pub(super) document: Option<&'a DocumentNumber>,
    pub(super) fingerprints: Option<&'a Line>,
}

impl RightPerson<'_> {
    /// Checks it; answers the second officer.
    pub(super) fn confirmed(&self, desk: &Desk<'_, '_>, removal: &Removal, person: &Person) -> Result<i64> {
        let second = self.second(desk, removal)?;
        self.same(desk, removal, person)?;
        Ok(second)
    }

    /// The second officer: another one, of a unit that holds the removal's clause.
    fn second(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<i64> {
        let on = desk.on();
        let second = office::by_login(desk.db(), self.second, on)?;
        let clause = removal.clause();
        let holds = office::seat(desk.db(), second, on)?
            .is_some_and(|seat| desk.law().holding(seat.unit, clause, &desk.officer().grants, on).is_some());
        let login = ("login", self.second.to_string());
        if second == desk.officer().id {
            return Err(desk.refuse("second-officer-same", vec![login]));
        }
        if !holds || is_service(desk.db(), second)? {
            return Err(desk.refuse("second-officer-unit", vec![login, ("clause", clause.to_owned())]));
        }
        Ok(second)
    }

    fn same(&self, desk: &Desk<'_, '_>, removal: &Removal, person: &Person) -> Result<()> {
        let differs =
            |typed: Option<&str>, kept: Option<&str>| typed.is_some_and(|typed| kept != Some(typed));
        // Any document of his that is not lost or false, whichever entry or row of his holds it.
        let other = match self.document {
            Some(document) => !holds(desk.db(), person.id, document)?,
            None => false,
        };
        let fingerprints = self.fingerprints.map(Line::as_str);
        let key = if self.document.is_none() && fingerprints.is_none() {
            "identity-not-confirmed"
        } else if other || differs(fingerprints, removal.fingerprints_ref.as_deref()) {
            "identity-differs"
        } else {
            return Ok(());
        };
        broken(key).with("number", removal.number()).with("person", person.number()).err()
    }
}
