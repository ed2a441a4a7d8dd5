//! cancel-deportation: it ends without departure.

use super::{Ending, REGISTER, Removal, Step, matter};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Cancel a removal that will not be executed
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CancelDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Why it ends
    #[arg(long, value_enum)]
    ending: Ending,
    /// Facts and papers behind it
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for CancelDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::stopped(desk, &self.number)?;
        let (state, on) = (removal.after(Step::Cancel)?, desk.on());
        // Whether he is gone the border says: first its word, or the attempt that failed.
        if removal.is_handed_over() {
            let rule = broken("cancel-handed-over").with("number", removal.number());
            return rule.next(format!("nezaret confirm-departure {}", removal.number())).err();
        }
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("suspended_state", None::<&str>.into()),
                ("ending", (&self.ending).into()),
                ("ended_on", (&on).into()),
                ("end_ground", (&self.ground).into()),
            ],
        )?;
        Ok(Receipt::new(removal.number(), "removal-cancelled")
            .with("ending", format!("removal-ending-{}", self.ending))
            .next(format!("nezaret show {}", removal.number())))
    }
}
