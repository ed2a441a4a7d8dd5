//! extend-instruction: who gave it sets a later last day before the term ends; never beyond that of the instruction above.

use super::{Instruction, REGISTER, State};
use crate::{
    law::authority::Matter,
    office::{Act, Because, Before, Desk, End, Receipt, Result, broken},
    values::{Day, Line, Reference, Text},
};

/// Set a later last day for an instruction
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendInstruction {
    /// Number of the instruction
    number: Reference,
    /// New last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Why it cannot be kept, as its addressee asked
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Number of the paper by which the leadership agreed, where it is its instruction
    #[arg(long, value_name = "NUMBER")]
    agreement: Option<Line>,
}

impl Act for ExtendInstruction {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Instruction::controllers(before, &self.number, self.agreement.is_some())
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let open = [State::Given, State::Delivered];
        let found = Instruction::typed(desk, &self.number, &open, |found| found.on_date)?;
        let number = found.number();
        // The term of what came from above is moved there: here only its paper is entered.
        match (found.author, &self.agreement) {
            (Some(_), None) => found.controlled_by(desk)?,
            (None, Some(_)) => {}
            _ => return broken("instruction-above-agrees").with("number", number).err(),
        }
        let until = desk.day(self.until)?;
        if let Some((upper, last)) = found.upper(desk.db())?
            && until > last
        {
            return broken("instruction-later-than-upper")
                .with("due", until)
                .with("number", upper)
                .with("upper", last)
                .err();
        }
        let why = Because {
            on: desk.on(),
            ground: self.ground.as_str(),
            paper: self.agreement.as_ref().map(Line::as_str),
            source: "5.8.8",
        };
        let change =
            found.clock().extended(desk.db(), (Some(End::Day(found.due_on)), until.into()), None, why)?;
        desk.moved(&change)?;
        desk.update(REGISTER.table, found.id, &[("due_on", (&until).into())])?;
        Ok(Receipt::new(number, "instruction-extended")
            .with("until", until)
            .next(format!("nezaret complete-instruction {number}")))
    }
}
