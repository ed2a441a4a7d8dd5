//! record-departure: the person left the country, as others recorded it (3.1.2). Every stay of his ends.

use super::{Departure, Ending, REGISTER, State, StayKind, departed};
use crate::{
    duties::{person::Person, removal},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference},
};

/// Record that a person left the country
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordDeparture {
    /// The person (P-2018-000001)
    number: Reference,
    /// When he left [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    left: Option<Day>,
    /// Checkpoint
    #[arg(long, value_name = "TEXT")]
    checkpoint: Option<Line>,
    /// Who recorded the departure
    #[arg(long, value_name = "TEXT")]
    registered_by: Line,
}

impl Act for RecordDeparture {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let left = self.left.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if left > desk.on() {
            return broken("departure-in-future").with("left", left).with("on", desk.on()).err();
        }
        let person = named.person.id;
        let (checkpoint, by) = (self.checkpoint.as_ref().map(Line::as_str), self.registered_by.as_str());
        let departure = Departure { left, checkpoint, recorded_by: Some(by) };
        let ended = departed(desk, person, departure)?;
        let number = if let Some(number) = ended {
            number
        } else {
            // The entry is not known: the departure is kept all the same.
            let number = desk.number(REGISTER.prefix, REGISTER.table)?;
            desk.insert(
                REGISTER.table,
                &[
                    ("year", number.year.into()),
                    ("serial", number.serial.into()),
                    ("person", person.into()),
                    ("kind", (&StayKind::Entry).into()),
                    ("exit_checkpoint", checkpoint.into()),
                    ("exit_recorded_by", by.into()),
                    ("registered_on", (&desk.on()).into()),
                    ("registered_by", by.into()),
                    ("state", (&State::Ended).into()),
                    ("ended_on", (&left).into()),
                    ("ending", (&Ending::Departed).into()),
                ],
            )?;
            number
        };
        let mut receipt = Receipt::new(number, "departure-recorded")
            .with("person", named.person.number())
            .with("left", left)
            .next(format!("nezaret show {}", named.person.number()));
        named.tell(&mut receipt);
        if ended.is_none() {
            receipt.note("departure-without-entry", vec![]);
        }
        // A removal closes by its own act alone: that somebody left is never inferred.
        for open in removal::open_of(desk.db(), person)? {
            receipt.note("departure-to-confirm", vec![("removal", open.number().to_string())]);
            receipt.next = Some(format!("nezaret confirm-departure {}", open.number()));
        }
        Ok(receipt)
    }
}
