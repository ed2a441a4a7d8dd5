//! Who writes to the office, and of whom: what an appeal and an inquiry ask alike when they are registered.

use super::person;
use crate::{
    law::authority::{Matter, Post},
    office::{Before, Desk, Result, by_login, seat},
    values::{Login, Reference},
};

/// Which post registers it: the chief specialist, and the head what is about the chief specialist.
pub(super) fn registrar(
    before: &Before<'_>,
    about: Option<&Login>,
    (of_registrar, usual): (&'static str, &'static str),
) -> Result<Matter> {
    let post = match about {
        None => None,
        Some(login) => {
            let id = by_login(before.db(), login, before.on())?;
            seat(before.db(), id, before.on())?.map(|seat| seat.post)
        }
    };
    let (posts, why) = if post == Some(Post::ChiefSpecialist) { ("H", of_registrar) } else { ("S", usual) };
    Ok(Matter { posts: Some(posts), why: Some(why), ..Matter::default() })
}

/// He himself, where he is in the register.
pub(super) fn person(desk: &Desk<'_, '_>, typed: Option<&Reference>) -> Result<Option<person::Person>> {
    let Some(typed) = typed else { return Ok(None) };
    person::Person::standing(desk.db(), desk.resolve(typed, person::REGISTER.prefix)?).map(Some)
}
