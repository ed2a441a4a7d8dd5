//! complete-instruction: its addressee reports that it is carried out, once everything he passed down is off control.

use super::{Instruction, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Report an instruction as carried out
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CompleteInstruction {
    /// Number of the instruction
    number: Reference,
    /// What was done
    #[arg(long, value_name = "TEXT")]
    result: Text,
}

impl Act for CompleteInstruction {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let open = [State::Given, State::Delivered];
        let found = Instruction::typed(desk, &self.number, &open, |found| {
            found.delivered_on.unwrap_or(found.on_date)
        })?;
        let (number, on) = (found.number(), desk.on());
        if desk.officer().id != found.addressee {
            return Err(desk.refuse("instruction-of-another", vec![("number", number.to_string())]));
        }
        found.nothing_open_below(desk.db())?;
        desk.update(
            REGISTER.table,
            found.id,
            &[
                ("done_on", (&on).into()),
                ("result", (&self.result).into()),
                ("state", (&State::Completed).into()),
            ],
        )?;
        let mut receipt =
            Receipt::new(number, "instruction-completed").next(format!("nezaret close-instruction {number}"));
        found.tell_late(on, &mut receipt);
        Ok(receipt)
    }
}
