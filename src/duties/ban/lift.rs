//! lift-ban: the ban ends before its last day, or because the fine was paid (3.1.8; 3.1.10).

use super::{Ban, REGISTER, State};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Lift an entry ban
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct LiftBan {
    /// The ban (B-2018-000003)
    number: Reference,
    /// Why it is lifted: the decision, the payment
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for LiftBan {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let ban = Ban::find(before.db(), before.resolve(&self.number, REGISTER.prefix)?)?;
        Ok(Matter { clauses: Some(vec![ban.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let ban = Ban::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = ban.number();
        let on = desk.on();
        if ban.state != State::Imposed {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("ban-state-{}", ban.state))
                .err();
        }
        if on < ban.decision_date {
            return broken("before-decision")
                .with("number", number)
                .with("decision", ban.decision_date)
                .with("on", on)
                .err();
        }
        ban.lift(desk, self.ground.as_str())?;
        Ok(Receipt::new(number, "ban-lifted").next(format!("nezaret show {number}")))
    }
}
