//! How old the offender was: liable from 16, a minor up to 18, and in doubt where nobody knows (IXM 16.1).

use crate::{
    duties::person::{self, Found},
    law::Flag,
    office::{Desk, Result, broken},
    values::{Date, Line},
};

crate::codes!(
    /// The age of an offender on the day of the offence, where a protocol has to say something about it.
    Age {
        /// 16 or 17.
        Minor = "minor",
        /// The birth date is not known, or the person is marked as a minor: he counts as one until it is known.
        InDoubt = "in-doubt",
    }
);

/// Age of liability (IXM 16.1).
const LIABLE_FROM: i64 = 16;
/// Age from which a person answers for himself alone.
const OF_AGE: i64 = 18;

/// Checks the birth date as far as it is known: nobody answers for an offence before the age of sixteen, and who is 16
/// or 17 has somebody beside him.
pub(super) fn must_be_liable(
    desk: &Desk<'_, '_>,
    birth: Option<Date>,
    happened: Date,
    guardian: Option<&Line>,
) -> Result<()> {
    let Some(birth) = birth.filter(|birth| birth.plus_years(OF_AGE) > happened) else { return Ok(()) };
    let rule = if birth.plus_years(LIABLE_FROM) > happened {
        broken("person-under-age")
    } else if guardian.is_none() && desk.law().flag(Flag::MinorNeedsGuardian, desk.on()) {
        broken("minor-needs-guardian")
    } else {
        return Ok(());
    };
    rule.with("birth", birth).with("happened", happened).by("IXM 16.1").err()
}

/// How old the person was on the day of the offence, by birth date and marks; `None` where he was of full age.
pub(super) fn age(desk: &Desk<'_, '_>, found: &Found, happened: Date) -> Result<Option<Age>> {
    let marked = person::marked_minor(desk.db(), found, happened)?;
    Ok(match found.birth {
        _ if marked => Some(Age::InDoubt),
        None => Some(Age::InDoubt),
        Some(birth) => (birth.plus_years(OF_AGE) > happened).then_some(Age::Minor),
    })
}
