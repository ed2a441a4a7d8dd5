//! record-reply (4.1.1): what was answered. What was given in part leaves the request open for the rest.

use super::{REGISTER, Request, State};
use crate::{
    law::authority::Post,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text},
};

crate::codes!(
    /// What was answered.
    Reply {
        /// What was asked for.
        Given = "given",
        /// A part of it: the rest is awaited.
        InPart = "in-part",
        /// Nothing, with a reason.
        Refused = "refused",
    }
);

/// Record the answer to a request for information
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordReply {
    /// Number of the request
    number: Reference,
    /// What was answered
    #[arg(long, value_enum)]
    reply: Reply,
    /// What the answer says
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Number of the answer
    #[arg(long, value_name = "NUMBER")]
    reply_number: Option<Line>,
}

impl Act for RecordReply {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let request = Request::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let (number, on) = (request.number(), desk.on());
        if request.state != State::Sent {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("request-state-{}", request.state))
                .err();
        }
        if on < request.on_date {
            return broken("reply-before-request")
                .with("number", number)
                .with("asked", request.on_date)
                .with("on", on)
                .err();
        }
        let his = request.author == desk.officer().id
            || desk.officer().capacities().any(|(_, seat)| {
                seat.post == Post::ChiefSpecialist || (seat.post.is_head() && request.unit.within(seat.unit))
            });
        if !his {
            return Err(desk.refuse("request-of-another", vec![("number", number.to_string())]));
        }
        let state = if self.reply == Reply::InPart { State::Sent } else { State::Answered };
        desk.update(
            REGISTER.table,
            request.id,
            &[
                ("reply", (&self.reply).into()),
                ("reply_on", (&on).into()),
                ("reply_number", (&self.reply_number).into()),
                ("reply_text", (&self.text).into()),
                ("state", (&state).into()),
            ],
        )?;
        let said = if state == State::Sent { "reply-in-part" } else { "reply-recorded" };
        let mut receipt = Receipt::new(number, said)
            .with("reply", format!("request-reply-{}", self.reply))
            .next(format!("nezaret show {number}"));
        if on > request.reply_by {
            receipt.note("reply-late", vec![("due", request.reply_by.to_string())]);
        }
        Ok(receipt)
    }
}
