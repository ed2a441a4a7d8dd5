//! verify-signal (3.1.3): its facts were looked into; what that showed.

use super::{REGISTER, SenderKind, Signal, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

crate::codes!(
    /// What the verification of a signal showed.
    Finding {
        /// An offence was or may have been committed.
        Confirmed = "confirmed",
        /// It was not.
        Refuted = "refuted",
        /// It could not be found out.
        Unverifiable = "not-verified",
    }
);

/// Record what the verification of a signal showed
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct VerifySignal {
    /// Number of the signal
    number: Reference,
    /// What it showed
    #[arg(long, value_enum)]
    finding: Finding,
    /// What was done to verify it
    #[arg(long, value_name = "TEXT")]
    steps: Text,
}

impl Act for VerifySignal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let signal = Signal::typed(desk, &self.number, State::Registered)?;
        let (number, on, me) = (signal.number(), desk.on(), desk.officer().id);
        if on < signal.received_on {
            return broken("signal-before")
                .with("number", number)
                .with("day", signal.received_on)
                .with("on", on)
                .err();
        }
        desk.update(
            REGISTER.table,
            signal.id,
            &[
                ("finding", (&self.finding).into()),
                ("verified_on", (&on).into()),
                ("verified_by", me.into()),
                ("steps", (&self.steps).into()),
                ("state", (&State::Verified).into()),
            ],
        )?;
        let answer = match signal.sender_kind {
            SenderKind::Anonymous => format!("nezaret answer-signal {number} --no-answer anonymous"),
            _ => format!("nezaret answer-signal {number} --how letter"),
        };
        let mut receipt = Receipt::new(number, "signal-verified")
            .with("finding", format!("signal-finding-{}", self.finding));
        if self.finding == Finding::Confirmed {
            receipt.note("signal-to-answer", vec![("command", answer)]);
            return Ok(receipt.next(signal.case(desk.db())?));
        }
        Ok(receipt.next(answer))
    }
}
