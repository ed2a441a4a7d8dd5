//! forward-appeal (3.1.15): another body is competent; the appeal goes there and the applicant is told (1308-IVQ 7.10).

use super::{Appeal, Outcome, REGISTER, State, Told, answer::signatory};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Date, Line, Login, Reference},
};

/// Forward an appeal to the body that is competent, and tell the applicant
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ForwardAppeal {
    /// Number of the appeal
    number: Reference,
    /// The body that is competent
    #[arg(long, value_name = "TEXT")]
    to: Line,
    /// Number of the letter
    #[arg(long, value_name = "NUMBER")]
    letter: Option<Line>,
    /// Login of the head or department head who signs it [default: who forwards]
    #[arg(long, value_name = "LOGIN")]
    signed_by: Option<Login>,
    /// How the applicant is told
    #[arg(long, value_enum)]
    how: Told,
}

const TERM: &str = "appeal.forward";

impl Act for ForwardAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on, me) = (appeal.number(), desk.on(), desk.officer().id);
        let signed_by = signatory(desk, &appeal, self.signed_by.as_ref(), self.letter.as_ref())?;
        let due = desk.term(TERM, appeal.received_on)?;
        desk.update(
            REGISTER.table,
            appeal.id,
            &[
                ("outcome", (&Outcome::Forwarded).into()),
                ("forwarded_to", (&self.to).into()),
                ("closed_on", (&on).into()),
                ("closed_by", me.into()),
                ("told_how", (&self.how).into()),
                ("told_on", (&on).into()),
                ("letter", (&self.letter).into()),
                ("signed_by", signed_by.into()),
                ("state", (&State::Closed).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "appeal-forwarded").with("to", &self.to).term(due.clone());
        if let Some(term) = due.filter(|term| term.due.parse::<Date>().is_ok_and(|due| on > due)) {
            receipt
                .note("appeal-forwarded-late", vec![("due", term.due), ("source", term.source.to_owned())]);
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}
