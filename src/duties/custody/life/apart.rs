//! Who is kept apart from whom (MM 84): men and women, minors and adults, who is held and who stays of his own will. A
//! family stays together. It warns and stops nothing: whoever places somebody knows the house.

use super::{Basis, in_room};
use crate::{
    duties::person::{Person, is_child, is_family, is_minor, is_same},
    office::{Desk, Result},
    values::Line,
};

type Note = (&'static str, Vec<(&'static str, String)>);

/// What is to be minded about those who are in the room already, and about a minor in any room.
pub(in super::super) fn beside(
    desk: &Desk<'_, '_>,
    person: &Person,
    basis: Basis,
    centre: &str,
    room: Option<&Line>,
) -> Result<Vec<Note>> {
    let (db, on) = (desk.db(), desk.on());
    let minor = is_minor(db, person.id, on)?;
    let mut notes: Vec<Note> = Vec::new();
    if minor {
        notes.push(("custody-minor", vec![("person", person.number().to_string())]));
    }
    let Some(room) = room else { return Ok(notes) };
    for other in in_room(db, centre, room.as_str())? {
        if is_same(db, other.person, person.id)? || is_family(db, other.person, person.id)? {
            continue;
        }
        let voluntary = |basis| basis == Basis::Voluntary;
        let sexes = person.sex.zip(other.sex).is_some_and(|(one, other)| one != other);
        let ages = minor != (is_child(other.birth, on) || is_minor(db, other.person, on)?);
        for (key, apart) in [
            ("room-other-sex", sexes),
            ("room-other-age", ages),
            ("room-other-regime", voluntary(basis) != voluntary(other.basis)),
        ] {
            if apart {
                notes.push((key, vec![("room", room.to_string()), ("other", other.name.clone())]));
            }
        }
    }
    Ok(notes)
}
