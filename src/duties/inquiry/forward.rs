//! forward-inquiry (3.1.15): another body has the information; the inquiry goes there and who asked is told (1024-IIQ 23.1).

use super::{Inquiry, Outcome};
use crate::{
    duties::reply::Reply,
    office::{Act, Desk, Receipt, Result},
    values::{Date, Line, Reference},
};

/// Forward an inquiry to the body that has the information, and tell who asked
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ForwardInquiry {
    /// Number of the inquiry
    number: Reference,
    /// The body that has the information
    #[arg(long, value_name = "TEXT")]
    to: Line,
    #[command(flatten)]
    reply: Reply,
}

impl Act for ForwardInquiry {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inquiry = Inquiry::to_decide(desk, &self.number)?;
        let (number, on) = (inquiry.number(), desk.on());
        let signed_by = self.reply.signatory(desk, &inquiry.answerable())?;
        let due = desk.term("inquiry.forward", inquiry.registered_on)?;
        let besides = [("forwarded_to", (&self.to).into())];
        inquiry.end(desk, &self.reply, Outcome::Forwarded, Some(signed_by), &besides)?;
        let mut receipt = Receipt::new(number, "inquiry-forwarded").with("to", &self.to).term(due.clone());
        if let Some(term) = due.filter(|term| term.due.parse::<Date>().is_ok_and(|due| on > due)) {
            receipt
                .note("appeal-forwarded-late", vec![("due", term.due), ("source", term.source.to_owned())]);
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}
