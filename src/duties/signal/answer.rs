//! answer-signal (3.1.3): the sender is told the result, or the reason why no answer is due is kept.

use super::{Finding, REGISTER, SenderKind, Signal, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text},
};

crate::codes!(
    /// By which way the sender was told.
    How {
        /// A letter on paper.
        Letter = "letter",
        /// Electronically.
        Electronic = "electronic",
        /// By word of mouth.
        Oral = "oral",
    }
);

crate::codes!(
    /// Why no answer is due.
    NoAnswer {
        /// The sender is not named.
        Anonymous = "anonymous",
        /// The sender wants none.
        Declined = "declined",
        /// There is no address to send it to.
        NoAddress = "no-address",
        /// Everything was said in an earlier answer.
        AnsweredBefore = "answered-before",
    }
);

/// Record the answer to the sender of a signal, or why none is due
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnswerSignal {
    /// Number of the signal
    number: Reference,
    /// How the sender was told
    #[arg(long, value_enum)]
    how: Option<How>,
    /// Number of the answer
    #[arg(long, value_name = "NUMBER")]
    answer: Option<Line>,
    /// What was answered; where none is due, what that rests on
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Why no answer is due
    #[arg(long, value_enum)]
    no_answer: Option<NoAnswer>,
}

impl Act for AnswerSignal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let signal = Signal::typed(desk, &self.number, State::Verified)?;
        let (number, on) = (signal.number(), desk.on());
        if let Some(day) = signal.verified_on.filter(|day| on < *day) {
            return broken("signal-before").with("number", number).with("day", day).with("on", on).err();
        }
        self.check(&signal)?;
        desk.update(
            REGISTER.table,
            signal.id,
            &[
                ("answered_on", (&on).into()),
                ("answer_number", (&self.answer).into()),
                ("answer_how", (&self.how).into()),
                ("answer_text", (&self.text).into()),
                ("no_answer", (&self.no_answer).into()),
                ("state", (&State::Closed).into()),
            ],
        )?;
        let said = if self.no_answer.is_some() { "signal-closed" } else { "signal-answered" };
        let mut receipt = Receipt::new(number, said).next(format!("nezaret show {number}"));
        if let Some(due) = signal.answer_by.filter(|due| on > *due && self.how.is_some()) {
            receipt.note("signal-answered-late", vec![("due", due.to_string())]);
        }
        if signal.finding == Some(Finding::Confirmed) && !signal.led(desk.db())? {
            receipt.note("signal-without-case", vec![("command", signal.case(desk.db())?)]);
        }
        Ok(receipt)
    }
}

impl AnswerSignal {
    /// Either an answer or a reason; whoever is not named is not told, and a letter has its number.
    fn check(&self, signal: &Signal) -> Result<()> {
        let number = signal.number();
        let nameless = signal.sender_kind == SenderKind::Anonymous;
        match (self.how, self.no_answer) {
            (Some(_), Some(_)) | (None, None) => {
                broken("signal-answer-or-reason").with("number", number).err()
            }
            (Some(_), None) if nameless => broken("signal-nobody-to-answer").with("number", number).err(),
            (None, Some(NoAnswer::Anonymous)) if !nameless => {
                broken("signal-has-sender").with("number", number).err()
            }
            (Some(How::Letter), None) if self.answer.is_none() => {
                broken("signal-letter-numbered").with("number", number).err()
            }
            _ => Ok(()),
        }
    }
}
