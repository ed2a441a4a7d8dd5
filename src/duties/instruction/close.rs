//! close-instruction (5.8.8): what was carried out is taken off control by who gave it, or by the chief specialist for him.

use super::{Instruction, REGISTER, State};
use crate::{
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result},
    values::Reference,
};

/// Take an instruction that was carried out off control
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CloseInstruction {
    /// Number of the instruction
    number: Reference,
}

impl Act for CloseInstruction {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Instruction::controllers(before, &self.number, true)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Instruction::typed(desk, &self.number, &[State::Completed], Instruction::reported)?;
        found.controlled_by(desk)?;
        let (number, on, me) = (found.number(), desk.on(), desk.officer().id);
        desk.update(
            REGISTER.table,
            found.id,
            &[("closed_on", (&on).into()), ("closed_by", me.into()), ("state", (&State::Closed).into())],
        )?;
        let mut receipt = Receipt::new(number, "instruction-closed").next(format!("nezaret show {number}"));
        found.tell_late(found.reported(), &mut receipt);
        Ok(receipt)
    }
}
