//! approve-report (5.8.9): the head approves what was submitted to him. Who acts for him approves nothing of his own.

use super::{REGISTER, Report, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::Reference,
};

/// Approve a report that was submitted to the head
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ApproveReport {
    /// Number of the report
    number: Reference,
}

impl Act for ApproveReport {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Report::typed(desk, &self.number, State::Submitted)?;
        let (number, on, me) = (found.number(), desk.on(), desk.officer().id);
        if !found.went_to_head(desk)? {
            return Err(desk.refuse("report-not-at-head", vec![("number", number.to_string())]));
        }
        found.judged_by(desk)?;
        desk.update(
            REGISTER.table,
            found.id,
            &[
                ("approved_on", (&on).into()),
                ("approved_by", me.into()),
                ("state", (&State::Approved).into()),
            ],
        )?;
        Ok(Receipt::new(number, "report-approved").next(format!("nezaret present-report {number}")))
    }
}
