//! return-instruction (5.8.8): what was reported as carried out and is not goes back to its addressee, with remarks. Its
//! last day stays.

use super::{Instruction, REGISTER, State};
use crate::{
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result},
    values::{Reference, Text, Value},
};

/// Send an instruction back to who reported it as carried out
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReturnInstruction {
    /// Number of the instruction
    number: Reference,
    /// What is still to be done
    #[arg(long, value_name = "TEXT")]
    remarks: Text,
}

impl Act for ReturnInstruction {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Instruction::controllers(before, &self.number, false)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Instruction::typed(desk, &self.number, &[State::Completed], Instruction::reported)?;
        found.controlled_by(desk)?;
        let number = found.number();
        let state = if found.delivered_on.is_some() { State::Delivered } else { State::Given };
        desk.update(
            REGISTER.table,
            found.id,
            &[("done_on", Value::Null), ("remarks", (&self.remarks).into()), ("state", (&state).into())],
        )?;
        Ok(Receipt::new(number, "instruction-returned")
            .with("due", found.due_on)
            .next(format!("nezaret complete-instruction {number}")))
    }
}
