//! investigate-violation: a step of the investigation and what it established (3.1.6).

use super::{Move, REGISTER, Violation};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Reference, Text, Value},
};

crate::codes!(
    /// What was done to establish the facts.
    Step {
        /// The person explained.
        Explanation = "explanation",
        /// A witness was heard.
        Witness = "witness",
        /// Papers were looked at.
        Documents = "documents",
        /// The commission for minors was told.
        Commission = "commission",
        /// Others were asked.
        Inquiry = "inquiry",
        /// An expert gave an opinion.
        Expert = "expert",
        /// Something else.
        Other = "other",
    }
);

/// Record a step of the investigation of an offence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct InvestigateViolation {
    /// The case (V-2018-000017)
    number: Reference,
    /// What was done
    #[arg(long, value_enum)]
    step: Step,
    /// What was established
    #[arg(long, value_name = "TEXT")]
    finding: Text,
}

impl Act for InvestigateViolation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let state = case.after(Move::Investigate)?;
        case.must_be_drawn(desk.on())?;
        let number = case.number();
        let me = desk.officer().id;
        desk.insert(
            "investigation",
            &[
                ("violation", case.id.into()),
                ("officer", me.into()),
                ("on_date", (&desk.on()).into()),
                ("step", (&self.step).into()),
                ("finding", (&self.finding).into()),
            ],
        )?;
        if self.step == Step::Commission {
            let on = desk.on();
            let columns = [("state", Value::from(&state)), ("commission_told_on", (&on).into())];
            desk.update(REGISTER.table, case.id, &columns)?;
        } else if state != case.state {
            desk.update(REGISTER.table, case.id, &[("state", (&state).into())])?;
        }
        Ok(Receipt::new(number, "violation-investigated")
            .with("step", format!("step-{}", self.step))
            .next(format!("nezaret notify-hearing {number}")))
    }
}
