//! decline-entry: what was entered for an officer was not his act, or not so.

use super::{Held, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Decline what was entered for you, or take back what you entered for another
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DeclineEntry {
    /// The held entry (W-2018-000001)
    number: Reference,
    /// Why
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for DeclineEntry {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let held = Held::waiting(desk, &self.number)?;
        let (number, on) = (held.number(), desk.on());
        if ![held.performer, held.entered_by].contains(&desk.officer().id) {
            return Err(desk.refuse("entry-of-another", vec![("number", number.to_string())]));
        }
        desk.update(
            REGISTER.table,
            held.id,
            &[
                ("state", (&State::Declined).into()),
                ("decided_on", (&on).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        Ok(Receipt::new(number, "entry-declined")
            .with("ground", &self.ground)
            .next(format!("nezaret show {number}")))
    }
}
