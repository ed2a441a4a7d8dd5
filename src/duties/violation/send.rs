//! send-protocol: the protocol goes to whoever decides the case, within 48 hours of its drawing (IXM 103.1).

use super::{Move, REGISTER, Violation};
use crate::{
    office::{Act, Desk, Receipt, Result, Term, broken},
    values::{Date, Line, Moment, Reference, When},
};

/// By when a protocol is sent. It has a day and no hour: counted from the beginning of that day nobody is told too late.
pub(super) fn term(desk: &Desk<'_, '_>, drawn: Date) -> Result<Option<Term>> {
    desk.term_from("offence.send", Moment::start_of(drawn))
}

/// Record that the protocol was sent to the body or officer who decides the case
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SendProtocol {
    /// The case (V-2018-000017)
    number: Reference,
    /// The body or officer it was sent to
    #[arg(long, value_name = "TEXT")]
    to: Line,
    /// When it was sent (2018-01-15T14:30, or 14:30 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    sent_at: When,
}

impl Act for SendProtocol {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = case.number();
        // What is decided has reached whoever decided it.
        case.after(Move::Hear)?;
        if let Some(sent) = case.sent_at {
            return broken("protocol-sent-already").with("number", number).with("sent", sent).err();
        }
        let sent = self.sent_at.on(desk.on());
        if sent.date() < case.drawn_on || sent.date() > desk.on() || desk.now().is_some_and(|now| sent > now)
        {
            return broken("protocol-sent-when")
                .with("number", number)
                .with("sent", sent)
                .with("drawn", case.drawn_on)
                .with("on", desk.on())
                .err();
        }
        let term = term(desk, case.drawn_on)?;
        let mut receipt = Receipt::new(number, "protocol-sent").with("to", &self.to).with("sent", sent);
        if let Some(term) = term.as_ref().filter(|term| sent.to_string() > term.due) {
            receipt.note(
                "protocol-sent-late",
                vec![("due", term.due.clone()), ("source", term.source.to_string())],
            );
        }
        desk.update(REGISTER.table, case.id, &[("sent_at", (&sent).into()), ("sent_to", (&self.to).into())])?;
        Ok(receipt.term(term).next(format!("nezaret notify-hearing {number}")))
    }
}
