//! answer-inquiry (3.1.15): a head decides which information who asked is given. It leaves as a letter that the head signs,
//! or for his department, to natural and legal persons, the department head (5.8.14, 5.9.11).

use super::{Inquiry, Outcome};
use crate::{
    duties::{
        appeal::Form,
        reply::{Reply, Told},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

crate::codes!(
    /// What the answer to an inquiry gives.
    Given {
        /// What was asked for.
        Whole = "given",
        /// A part of it.
        Part = "given-in-part",
        /// Nothing, with the ground.
        Nothing = "refused",
    }
);

/// Answer an inquiry
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnswerInquiry {
    /// Number of the inquiry
    number: Reference,
    /// What the answer gives
    #[arg(long, value_enum)]
    result: Given,
    /// Text of the answer; of a refusal its ground [default: as it was proposed]
    #[arg(long, value_name = "TEXT")]
    text: Option<Text>,
    #[command(flatten)]
    reply: Reply,
}

impl Act for AnswerInquiry {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inquiry = Inquiry::to_decide(desk, &self.number)?;
        let number = inquiry.number();
        let Some(text) = self.text.as_ref().map(Text::as_str).or(inquiry.answer_text.as_deref()) else {
            return broken("appeal-answer-missing").with("number", number).err();
        };
        let signed_by = if self.reply.how == Told::Oral {
            self.spoken(&inquiry)?;
            None
        } else {
            Some(self.reply.signatory(desk, &inquiry.answerable())?)
        };
        let besides = [("answer_text", text.into()), ("result", (&self.result).into())];
        inquiry.end(desk, &self.reply, Outcome::Answered, signed_by, &besides)?;
        let mut receipt = Receipt::new(number, "inquiry-answered")
            .with("result", format!("inquiry-result-{}", self.result))
            .next(format!("nezaret show {number}"));
        if let Some(due) = inquiry.late(desk) {
            receipt.note("appeal-late", vec![("due", due.to_string())]);
        }
        Ok(receipt)
    }
}

impl AnswerInquiry {
    /// By word of mouth is answered only what was asked so, and what is given: a refusal is written.
    fn spoken(&self, inquiry: &Inquiry) -> Result<()> {
        if inquiry.form != Form::Oral || self.result == Given::Nothing {
            return broken("inquiry-oral-only").with("number", inquiry.number()).err();
        }
        self.reply.must_be_unsigned(inquiry.number())
    }
}
