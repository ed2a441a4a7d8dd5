//! lift-ban: the ban ends before its last day, or because the fine was paid (3.1.8; 3.1.10).

use super::{Ban, REGISTER, paper::Paper};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Lift an entry ban
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct LiftBan {
    /// The ban (B-2018-000003)
    number: Reference,
    /// Why it is lifted
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    #[command(flatten)]
    decision: Paper,
}

impl Act for LiftBan {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let ban = Ban::find(before.db(), before.resolve(&self.number, REGISTER.prefix)?)?;
        Ok(Matter { clauses: Some(vec![ban.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let ban = Ban::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = ban.number();
        ban.must_hold(desk.on())?;
        self.decision.after(desk, number, ban.decision_date)?;
        let Paper { authority, decision_number, decision_date } = &self.decision;
        let decision = [
            ("lift_authority", authority.into()),
            ("lift_number", decision_number.into()),
            ("lift_date", decision_date.into()),
        ];
        ban.end(desk, self.ground.as_str(), &decision)?;
        ban.tell(desk, Receipt::new(number, "ban-lifted"))
    }
}
