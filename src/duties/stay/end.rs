//! end-stay: a registration ended while the person stays in the country (3.1.2; place of stay 3.1.2-1).

use super::{Ending, Person, Stay, end};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Day, Reference},
};

/// Deregister a place of stay or residence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndStay {
    /// The registration (Y-2018-000017)
    number: Reference,
    /// Why it ended: he moved, or something else
    #[arg(long, value_enum)]
    ending: Ending,
    /// Its last day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    ended_on: Option<Day>,
}

impl Act for EndStay {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Stay::matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let stay = Stay::open_place(desk, &self.number)?;
        let number = stay.number();
        if self.ending == Ending::Departed {
            return broken("departure-is-its-own-act")
                .with("number", number)
                .next(format!("nezaret record-departure {}", Person::get(desk.db(), stay.person)?.number()))
                .err();
        }
        let ended = self.ended_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        stay.must_last_until(ended, desk.on())?;
        let awaits = (self.ending == Ending::Moved).then_some(ended);
        let term = awaits.map(|since| desk.term("stay.change", since)).transpose()?.flatten();
        end(desk, stay.id, ended, (self.ending, awaits), &[])?;
        Ok(Receipt::new(number, "stay-ended")
            .with("ended", ended)
            .with("ending", format!("stay-ending-{}", self.ending))
            .term(term)
            .next(format!("nezaret show {number}")))
    }
}
