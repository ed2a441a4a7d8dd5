//! forward-appeal (3.1.15): another body is competent; the appeal goes there and the applicant is told (1308-IVQ 7.10).

use super::{Appeal, Outcome};
use crate::{
    duties::reply::Reply,
    office::{Act, Desk, Receipt, Result},
    values::{Date, Line, Reference},
};

/// Forward an appeal to the body that is competent, and tell the applicant
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ForwardAppeal {
    /// Number of the appeal
    number: Reference,
    /// The body that is competent
    #[arg(long, value_name = "TEXT")]
    to: Line,
    #[command(flatten)]
    reply: Reply,
}

const TERM: &str = "appeal.forward";

impl Act for ForwardAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on) = (appeal.number(), desk.on());
        let signed_by = self.reply.signatory(desk, &appeal.answerable())?;
        let due = desk.term(TERM, appeal.received_on)?;
        let besides = [("forwarded_to", (&self.to).into())];
        appeal.end(desk, &self.reply, Outcome::Forwarded, Some(signed_by), &besides)?;
        let mut receipt = Receipt::new(number, "appeal-forwarded").with("to", &self.to).term(due.clone());
        if let Some(term) = due.filter(|term| term.due.parse::<Date>().is_ok_and(|due| on > due)) {
            receipt
                .note("appeal-forwarded-late", vec![("due", term.due), ("source", term.source.to_owned())]);
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}
