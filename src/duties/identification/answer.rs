//! record-identity-answer: what was answered to a request, or that it was taken back (MM 80.5, 80.6).

use super::{Identification, Purpose, Reply, Request};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text},
};

/// Record the answer to a request by which an identity is to be learnt
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordIdentityAnswer {
    /// The identity work (L-2018-000001)
    number: Reference,
    /// Number of the request that is answered
    #[arg(long, value_name = "NUMBER")]
    letter: Line,
    /// What was answered
    #[arg(long, value_enum)]
    reply: Reply,
    /// Number of the answer
    #[arg(long, value_name = "NUMBER")]
    reply_number: Option<Line>,
    /// What the answer says; of a request taken back, why
    #[arg(long, value_name = "TEXT")]
    text: Text,
}

impl Act for RecordIdentityAnswer {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let work = Identification::open(desk, &self.number, Purpose::Identity)?;
        let (number, on) = (work.number(), desk.on());
        // That it was asked once more follows from the later request; nobody answers it.
        let said = !matches!(self.reply, Reply::Withdrawn | Reply::AskedAgain);
        if self.reply == Reply::AskedAgain || said != self.reply_number.is_some() {
            return broken("identity-answer-number").with("number", number).err();
        }
        let open = work.unanswered(desk.db())?;
        let Some(request) = open.iter().find(|open| open.letter == self.letter.as_str()) else {
            let letters: Vec<&str> = open.iter().map(|open| open.letter.as_str()).collect();
            return broken("identity-letter-none")
                .with("number", number)
                .with("letter", &self.letter)
                .with("open", if letters.is_empty() { "—".to_owned() } else { letters.join("; ") })
                .err();
        };
        if on < request.sent_on {
            return broken("identity-answer-early")
                .with("letter", &self.letter)
                .with("sent", request.sent_on)
                .with("on", on)
                .err();
        }
        desk.update(
            "identity_request",
            request.id,
            &[
                ("reply", (&self.reply).into()),
                ("reply_number", (&self.reply_number).into()),
                ("reply_text", (&self.text).into()),
                ("answered_on", (&on).into()),
            ],
        )?;
        let left: Vec<&Request> = open.iter().filter(|open| open.id != request.id).collect();
        work.stands(desk, left.iter().map(|open| open.follow_up_on))?;
        let next = match self.reply {
            Reply::Confirmed => format!("nezaret record-identification {number} --result identified"),
            _ if left.is_empty() => format!("nezaret send-identity-request {number}"),
            _ => format!("nezaret show {number}"),
        };
        Ok(Receipt::new(number, "identity-answered")
            .with("letter", &self.letter)
            .with("reply", format!("identity-reply-{}", self.reply))
            .with("left", left.len())
            .next(next))
    }
}
