//! approve-inspection (3.1.5): the Service's leadership has agreed; by the usual reading the head records it.

use super::{Inspection, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Date, Line, Reference},
};

/// Record the agreement of the Service's leadership to an inspection
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ApproveInspection {
    /// Number of the inspection
    number: Reference,
    /// Number of the agreement
    #[arg(long, value_name = "NUMBER")]
    agreement: Line,
    /// Date of the agreement
    #[arg(long, value_name = "DATE")]
    agreement_date: Date,
    /// Who agreed: post and name
    #[arg(long, value_name = "TEXT")]
    agreed_by: Line,
}

impl Act for ApproveInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inspection = Inspection::typed(desk, &self.number, &[State::Scheduled])?;
        let starts = inspection.time().0;
        let visit = starts.date();
        // What was agreed to before the change is not what will be done.
        if let Some(changed) = inspection.changed_on.filter(|changed| self.agreement_date < *changed) {
            return broken("agreement-before-change")
                .with("number", inspection.number())
                .with("agreed", self.agreement_date)
                .with("changed", changed)
                .by("3.1.5")
                .err();
        }
        if self.agreement_date > visit.min(desk.on()) {
            return broken("agreement-too-late")
                .with("number", inspection.number())
                .with("agreed", self.agreement_date)
                .with("visit", visit)
                .with("on", desk.on())
                .by("3.1.5")
                .err();
        }
        desk.update(
            REGISTER.table,
            inspection.id,
            &[
                ("agreement_number", (&self.agreement).into()),
                ("agreement_date", (&self.agreement_date).into()),
                ("agreement_by", (&self.agreed_by).into()),
                ("state", (&State::Approved).into()),
            ],
        )?;
        let number = inspection.number();
        Ok(Receipt::new(number, "inspection-approved")
            .with("starts", starts)
            .next(format!("nezaret conduct-inspection {number}")))
    }
}
