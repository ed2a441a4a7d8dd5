//! return-report: the superior sends a report back, with remarks; its author submits another in its place.

use super::{REGISTER, Report, State};
use crate::{
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Send a report back to its author, with remarks
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReturnReport {
    /// Number of the report
    number: Reference,
    /// What is wrong with it
    #[arg(long, value_name = "TEXT")]
    remarks: Text,
}

impl Act for ReturnReport {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Report::judges(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Report::typed(desk, &self.number, State::Submitted)?;
        found.judged_by(desk)?;
        let number = found.number();
        desk.update(
            REGISTER.table,
            found.id,
            &[("remarks", (&self.remarks).into()), ("state", (&State::Returned).into())],
        )?;
        Ok(Receipt::new(number, "report-returned").next(format!("nezaret submit-report --replaces {number}")))
    }
}
