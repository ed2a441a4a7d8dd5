//! Time past an end: kept from when to when, and open until the head says why (explain-overrun).

use super::{Custody, REGISTER, open_overruns};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Moment, Number, Reference, Text},
};

/// A time past the end that was kept.
pub(super) struct Overrun {
    number: Number,
    from: Moment,
    to: Moment,
}

/// Tells it, where there was one, on the receipt of the act that ended it.
pub(super) fn tell(overrun: Option<&Overrun>, receipt: &mut Receipt) {
    let Some(Overrun { number, from, to }) = overrun else { return };
    let facts = vec![("number", number.to_string()), ("from", from.to_string()), ("to", to.to_string())];
    receipt.note("custody-overrun", facts);
}

impl Custody {
    /// Keeps the time past its end, if it is longer than it may be.
    pub(super) fn overrun(&self, desk: &mut Desk<'_, '_>, to: Moment) -> Result<Option<Overrun>> {
        let Some(from) = self.held_until.filter(|until| *until < to && self.is_past(to)) else {
            return Ok(None);
        };
        desk.insert(
            "custody_overrun",
            &[("custody", self.id.into()), ("from_at", (&from).into()), ("to_at", (&to).into())],
        )?;
        Ok(Some(Overrun { number: self.number(), from, to }))
    }
}

/// Say why a person was held past the end
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExplainOverrun {
    /// Custody (K-2018-000001)
    number: Reference,
    /// Why, and what was done about it
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for ExplainOverrun {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let (number, on) = (custody.number(), desk.on());
        let open = open_overruns(desk.db(), custody.id, on)?;
        if open.is_empty() {
            return broken("no-open-overrun").with("number", number).err();
        }
        for overrun in open {
            let reason = [("reason", (&self.ground).into()), ("reasoned_on", (&on).into())];
            desk.update("custody_overrun", overrun, &reason)?;
        }
        Ok(Receipt::new(number, "overrun-explained").next(format!("nezaret show {number}")))
    }
}
