//! record-movement: where a person who is held is taken, and when he is back: at any moment it can be said where he is.

use super::{apart::beside, moved_last};
use crate::{
    duties::{
        custody::{Custody, REGISTER, moment},
        person::Person,
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text, When},
};

crate::codes!(
    /// Where somebody is taken.
    Destination {
        /// A hospital.
        Hospital = "hospital",
        /// A court.
        Court = "court",
        /// An airport or another border crossing.
        Airport = "airport",
        /// To the centre, or back to it.
        Centre = "centre",
        /// Another place.
        Elsewhere = "elsewhere",
    }
);

/// Record where a person who is held was taken
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordMovement {
    /// Custody (K-2018-000001)
    number: Reference,
    /// Where to
    #[arg(long, value_enum)]
    destination: Destination,
    /// Which one, where it is not the centre
    #[arg(long, value_name = "TEXT")]
    place: Option<Line>,
    /// In the centre: another room or section
    #[arg(long, value_name = "TEXT")]
    room: Option<Line>,
    /// When, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    moved_at: Option<When>,
    /// Why, and who goes with him
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for RecordMovement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::held(desk, &self.number)?;
        let (number, at) = (custody.number(), moment(desk, self.moved_at)?);
        custody.must_have_begun(at)?;
        let back = self.destination == Destination::Centre;
        if back == self.place.is_some() || (self.room.is_some() && !back) {
            return broken("movement-place").with("number", number).err();
        }
        if back && custody.centre.is_none() {
            return broken("custody-is-detention")
                .with("number", number)
                .next("nezaret place-in-centre")
                .err();
        }
        if let Some(last) = moved_last(desk.db(), &custody)?.filter(|last| at < *last) {
            return broken("movement-early").with("number", number).with("last", last).with("at", at).err();
        }
        let mut notes = Vec::new();
        if let (Some(room), Some(centre)) = (&self.room, &custody.centre) {
            let person = Person::get(desk.db(), custody.person)?;
            notes = beside(desk, &person, custody.basis, centre, Some(room))?;
            desk.update(REGISTER.table, custody.id, &[("room", room.into())])?;
        }
        desk.insert(
            "custody_movement",
            &[
                ("custody", custody.id.into()),
                ("at", (&at).into()),
                ("destination", (&self.destination).into()),
                ("place", (&self.place).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "movement-recorded")
            .with("destination", format!("destination-{}", self.destination))
            .with("at", at);
        receipt.notes.extend(notes);
        let next = if back { "show" } else { "record-movement" };
        let rest = if back { "" } else { " --destination centre" };
        Ok(receipt.next(format!("nezaret {next} {number}{rest}")))
    }
}
