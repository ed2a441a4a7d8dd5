//! answer-appeal (3.1.15): a head decides what the applicant is answered. A written answer leaves as a letter that the head
//! signs, or for his department the department head (5.8.14, 5.9.11).

use super::{Appeal, Form, Outcome};
use crate::{
    duties::reply::{Reply, Told},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

crate::codes!(
    /// What the answer to an appeal says.
    Answer {
        /// What was asked is done.
        Granted = "granted",
        /// A part of it is.
        GrantedInPart = "granted-in-part",
        /// It is not, with reasons.
        Refused = "refused",
        /// What the law is was explained.
        Explained = "explained",
    }
);

/// Answer an appeal
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnswerAppeal {
    /// Number of the appeal
    number: Reference,
    /// What the answer says
    #[arg(long, value_enum)]
    result: Answer,
    /// Text of the answer [default: as it was proposed]
    #[arg(long, value_name = "TEXT")]
    text: Option<Text>,
    #[command(flatten)]
    reply: Reply,
    /// The applicant agreed to be answered by word of mouth
    #[arg(long)]
    #[serde(default)]
    consented: bool,
}

impl Act for AnswerAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on) = (appeal.number(), desk.on());
        let Some(text) = self.text.as_ref().map(Text::as_str).or(appeal.answer_text.as_deref()) else {
            return broken("appeal-answer-missing").with("number", number).err();
        };
        let signed_by = if self.reply.how == Told::Oral {
            self.spoken(&appeal)?;
            None
        } else {
            Some(self.reply.signatory(desk, &appeal.answerable())?)
        };
        let besides = [("answer_text", text.into()), ("result", (&self.result).into())];
        appeal.end(desk, &self.reply, Outcome::Answered, signed_by, &besides)?;
        let mut receipt = Receipt::new(number, "appeal-answered")
            .with("result", format!("appeal-result-{}", self.result))
            .next(format!("nezaret show {number}"));
        if let Some(due) = appeal.answer_by.filter(|due| on > *due) {
            receipt.note("appeal-late", vec![("due", due.to_string())]);
        }
        Ok(receipt)
    }
}

impl AnswerAppeal {
    /// By word of mouth is answered what was asked so, where the applicant agrees; else in writing.
    fn spoken(&self, appeal: &Appeal) -> Result<()> {
        if appeal.form != Form::Oral || !self.consented {
            return broken("appeal-oral-consent").with("number", appeal.number()).err();
        }
        self.reply.must_be_unsigned(appeal.number())
    }
}
