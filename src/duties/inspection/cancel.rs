//! cancel-inspection (3.1.5): a visit that will not be made.

use super::{Inspection, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{PlanPeriod, Reference, Text},
};

/// Cancel an inspection that was not made yet
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CancelInspection {
    /// Number of the inspection
    number: Reference,
    /// Why it will not be made
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for CancelInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inspection =
            Inspection::typed(desk, &self.number, &[State::Planned, State::Scheduled, State::Approved])?;
        desk.update(
            REGISTER.table,
            inspection.id,
            &[("cancel_ground", (&self.ground).into()), ("state", (&State::Cancelled).into())],
        )?;
        let number = inspection.number();
        let of = match (inspection.starts, inspection.period) {
            (Some(starts), _) => starts.to_string(),
            (None, period) => period.as_ref().map(PlanPeriod::to_string).unwrap_or_default(),
        };
        Ok(Receipt::new(number, "inspection-cancelled")
            .with("starts", of)
            .next(format!("nezaret show {number}")))
    }
}
