//! deliver-instruction (5.12.9): the chief specialist sees to it that the addressee has it.

use super::{Instruction, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Line, Reference},
};

/// Record that an instruction was given to who has to carry it out
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DeliverInstruction {
    /// Number of the instruction
    number: Reference,
    /// How its receipt was confirmed: signature, number of the delivery book
    #[arg(long, value_name = "TEXT")]
    receipt: Option<Line>,
}

impl Act for DeliverInstruction {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Instruction::typed(desk, &self.number, &[State::Given], |found| found.on_date)?;
        let (number, on) = (found.number(), desk.on());
        desk.update(
            REGISTER.table,
            found.id,
            &[
                ("delivered_on", (&on).into()),
                ("receipt", (&self.receipt).into()),
                ("state", (&State::Delivered).into()),
            ],
        )?;
        Ok(Receipt::new(number, "instruction-delivered")
            .with("due", found.due_on)
            .next(format!("nezaret complete-instruction {number}")))
    }
}
