//! change-address: the person moved, and the new address is registered (3.1.2; place of stay 3.1.2-1).

use super::{Ending, Host, REGISTER, State, Stay, StayKind, end, late};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference},
};

/// Register a person's new address
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ChangeAddress {
    /// The registration at the old address (Y-2018-000017)
    number: Reference,
    /// The new address
    #[arg(long, value_name = "TEXT")]
    address: Line,
    /// When he moved
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    moved: Day,
    #[command(flatten)]
    host: Host,
    /// When the new address was registered [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    registered_on: Option<Day>,
    /// Who registered it
    #[arg(long, value_name = "TEXT")]
    registered_by: Line,
    /// Number of the registration
    #[arg(long, value_name = "NUMBER")]
    registration: Option<Line>,
}

impl Act for ChangeAddress {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Stay::matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let old = Stay::open_place(desk, &self.number)?;
        let moved = desk.day(self.moved)?;
        let registered = self.registered_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        old.must_last_until(moved, desk.on())?;
        if registered > desk.on() || registered < moved {
            return broken("stay-days")
                .with("from", moved)
                .with("until", "—")
                .with("registered", registered)
                .with("on", desk.on())
                .err();
        }
        let (host, employer) = match self.host.find(desk)? {
            (None, None) => (old.host, old.employer),
            other => other,
        };
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", old.person.into()),
                ("kind", (&old.kind).into()),
                ("address", (&self.address).into()),
                ("from_date", (&moved).into()),
                ("host", host.into()),
                ("employer", employer.into()),
                ("registered_on", (&registered).into()),
                ("registered_by", (&self.registered_by).into()),
                ("registration", (&self.registration).into()),
                ("state", (&State::Open).into()),
            ],
        )?;
        end(desk, old.id, moved, (Ending::Moved, None), &[])?;
        let mut receipt = Receipt::new(number, "address-changed")
            .with("old", old.number())
            .with("moved", moved)
            .next(format!("nezaret show {number}"));
        if old.kind == StayKind::PlaceOfStay {
            late(desk, ("stay.change", moved, registered), &mut receipt)?;
        }
        Ok(receipt)
    }
}
