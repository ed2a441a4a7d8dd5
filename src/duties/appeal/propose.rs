//! propose-answer (5.11.1): the inspector in charge says how the appeal or inquiry should be answered; a head
//! decides.

use super::{Appeal, REGISTER, State};
use crate::{
    duties::inquiry::{self, Inquiry},
    office::{Act, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Propose how an appeal or an inquiry is answered
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ProposeAnswer {
    /// Number of the appeal or the inquiry
    number: Reference,
    /// The answer
    #[arg(long, value_name = "TEXT")]
    text: Text,
}

impl Act for ProposeAnswer {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let register = desk.resolve_among(&self.number, &|letter| {
            [REGISTER.prefix, inquiry::REGISTER.prefix].contains(&letter)
        })?;
        if register.register == inquiry::REGISTER.prefix {
            let number = Inquiry::propose(desk, &self.number, &self.text)?;
            return Ok(
                Receipt::new(number, "answer-proposed").next(format!("nezaret answer-inquiry {number}"))
            );
        }
        let appeal = Appeal::open(desk, &self.number)?;
        let (number, on, me) = (appeal.number(), desk.on(), desk.officer().id);
        if appeal.responsible != Some(me) {
            return Err(desk.refuse("appeal-not-his", vec![("number", number.to_string())]));
        }
        desk.update(
            REGISTER.table,
            appeal.id,
            &[
                ("answer_text", (&self.text).into()),
                ("proposed_on", (&on).into()),
                ("proposed_by", me.into()),
                ("state", (&State::Proposed).into()),
            ],
        )?;
        Ok(Receipt::new(number, "answer-proposed").next(format!("nezaret answer-appeal {number}")))
    }
}
