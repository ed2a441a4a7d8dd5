//! record-attempt: a way out that was planned failed: why, and what is done next. The file stays open.

use super::{
    super::{REGISTER, Removal, State, Step, matter},
    Cause, Outcome, TABLE, Transport,
};
use crate::{
    duties::person::Person,
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Record that a planned way out of the country failed, and what is done next
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordAttempt {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Why it failed
    #[arg(long, value_enum)]
    cause: Cause,
    /// What happened
    #[arg(long, value_name = "TEXT")]
    remark: Text,
    /// What is done next
    #[arg(long, value_name = "TEXT")]
    next_step: Text,
}

impl Act for RecordAttempt {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let (number, on) = (removal.number(), desk.on());
        let state = removal.after(Step::Fail)?;
        let Some(way) = Transport::under_way(desk.db(), removal.id)? else {
            return broken("transport-none")
                .with("number", number)
                .next(format!("nezaret plan-transport {number}"))
                .err();
        };
        if removal.handed_over_at.is_some_and(|at| on < at.date()) {
            return broken("attempt-before-hand-over").with("number", number).with("on", on).err();
        }
        // He came back from the border: one that stands still meanwhile goes on from where it was before he went.
        let back = (removal.suspended_state == Some(State::HandedOver)).then_some(State::Served);
        let suspended = back.or(removal.suspended_state).filter(|_| state == State::Suspended);
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("suspended_state", (&suspended).into()),
                ("handed_over_at", None::<&str>.into()),
                ("second_officer", None::<i64>.into()),
            ],
        )?;
        desk.update(
            TABLE,
            way.id,
            &[
                ("outcome", (&Outcome::Failed).into()),
                ("cause", (&self.cause).into()),
                ("failed_on", (&on).into()),
                ("remark", (&self.remark).into()),
                ("next_step", (&self.next_step).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "attempt-recorded")
            .with("departs", way.departs_at)
            .with("cause", format!("failure-{}", self.cause))
            .next(format!("nezaret plan-transport {number}"));
        if removal.handed_over_at.is_some() {
            let person = Person::get(desk.db(), removal.person)?.number();
            receipt.note(
                "attempt-not-held",
                vec![("person", person.to_string()), ("number", number.to_string())],
            );
        }
        Ok(receipt)
    }
}
