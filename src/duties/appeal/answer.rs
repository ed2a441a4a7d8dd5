//! answer-appeal (3.1.15): a head decides what the applicant is answered. A written answer leaves as a letter that the head
//! signs, or for his department the department head (5.8.14, 5.9.11).

use super::{Appeal, Form, Outcome, REGISTER, State, Told};
use crate::{
    law::authority::{Post, Unit},
    office::{Act, Desk, Receipt, Result, broken, on_duty},
    values::{Line, Login, Reference, Text},
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
    /// How the applicant is told
    #[arg(long, value_enum)]
    how: Told,
    /// Number of the letter
    #[arg(long, value_name = "NUMBER")]
    letter: Option<Line>,
    /// Login of the head or department head who signs it [default: who answers]
    #[arg(long, value_name = "LOGIN")]
    signed_by: Option<Login>,
    /// The applicant agreed to be answered by word of mouth
    #[arg(long)]
    #[serde(default)]
    consented: bool,
}

impl Act for AnswerAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on, me) = (appeal.number(), desk.on(), desk.officer().id);
        let Some(text) = self.text.as_ref().map(Text::as_str).or(appeal.answer_text.as_deref()) else {
            return broken("appeal-answer-missing").with("number", number).err();
        };
        let signed_by = if self.how == Told::Oral {
            self.spoken(&appeal)?;
            None
        } else {
            Some(signatory(desk, &appeal, self.signed_by.as_ref(), self.letter.as_ref())?)
        };
        desk.update(
            REGISTER.table,
            appeal.id,
            &[
                ("answer_text", text.into()),
                ("outcome", (&Outcome::Answered).into()),
                ("result", (&self.result).into()),
                ("closed_on", (&on).into()),
                ("closed_by", me.into()),
                ("told_how", (&self.how).into()),
                ("told_on", (&on).into()),
                ("letter", (&self.letter).into()),
                ("signed_by", signed_by.into()),
                ("state", (&State::Closed).into()),
            ],
        )?;
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
        if self.letter.is_some() || self.signed_by.is_some() {
            return broken("appeal-oral-unsigned").with("number", appeal.number()).err();
        }
        Ok(())
    }
}

/// Who signs a letter to a natural or legal person: the head, or the department head what is his department's. The letter
/// has its number, and who is complained of does not sign it.
pub(super) fn signatory(
    desk: &Desk<'_, '_>,
    appeal: &Appeal,
    signed_by: Option<&Login>,
    letter: Option<&Line>,
) -> Result<i64> {
    let number = appeal.number();
    if letter.is_none() {
        return broken("appeal-letter-numbered").with("number", number).err();
    }
    let signer = match signed_by {
        Some(login) => on_duty(desk.db(), login.as_str(), desk.on())?,
        None => desk.officer().clone(),
    };
    if appeal.against == Some(signer.id) {
        return Err(desk.refuse("appeal-against-himself", vec![("number", number.to_string())]));
    }
    let may = signer.capacities().any(|(_, seat)| match seat.post {
        Post::Head => true,
        Post::DepartmentHead => appeal.unit.within(Unit::Department),
        _ => false,
    });
    if may {
        return Ok(signer.id);
    }
    Err(desk.refuse("letter-signed-by-head", vec![("signer", signer.name)]))
}
