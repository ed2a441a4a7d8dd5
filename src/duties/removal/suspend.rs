//! suspend-deportation, resume-deportation: anyone competent may stop, only heads let it go on.

use super::{REGISTER, Removal, Step, gate::Way, matter};
use crate::{
    duties::custody,
    law::Matter,
    office::{Act, Because, Before, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text},
};

/// Suspend a removal
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SuspendDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Why it is held up
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Ruling or other paper it rests on: kind, number, date, whose
    #[arg(long, value_name = "TEXT")]
    document: Line,
}

impl Act for SuspendDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::stopped(desk, &self.number)?;
        let state = removal.after(Step::Suspend)?;
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("suspended_state", (&removal.state).into()),
                ("suspend_ground", (&self.ground).into()),
                ("suspend_document", (&self.document).into()),
            ],
        )?;
        let number = removal.number();
        Ok(Receipt::new(number, "removal-suspended").next(format!("nezaret resume-deportation {number}")))
    }
}

/// Let a suspended removal go on
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ResumeDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Why it goes on
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for ResumeDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        // What goes on against a person is judged at the moment of entry: no earlier day gets round a bar.
        if desk.on() != desk.today() {
            return broken("resume-on-its-day")
                .with("number", removal.number())
                .with("on", desk.on())
                .with("today", desk.today())
                .err();
        }
        let state = removal.after(Step::Resume(removal.suspended_state.unwrap_or(removal.state)))?;
        let number = removal.number();
        removal.must_be_free(desk, Way::Nowhere)?;
        let leave_by = removal.leaves_by();
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("suspended_state", None::<&str>.into()),
                ("resume_ground", (&self.ground).into()),
                ("leave_by", (&leave_by).into()),
            ],
        )?;
        let mut receipt =
            Receipt::new(number, "removal-resumed").with("state", format!("removal-state-{state}"));
        if let (Some(old), Some(new)) = (removal.leave_by, leave_by) {
            let why =
                Because { on: desk.on(), ground: self.ground.as_str(), paper: None, source: "MM 82.1.3" };
            custody::leave_term_moved(desk, removal.id, (old, new), why, &mut receipt)?;
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}
