//! verify-signal (3.1.3): its facts were looked into; what that showed.

use super::{REGISTER, SenderKind, Signal, State, follow};
use crate::{
    office::{Act, Desk, Receipt, Result},
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
    /// Checks, joint measures and inspections by which it was verified, with `;` between them
    #[arg(long, value_name = "NUMBER", value_delimiter = ';')]
    #[serde(default)]
    done: Vec<Reference>,
}

impl Act for VerifySignal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let signal = Signal::typed(desk, &self.number, State::Registered)?;
        let (number, on, me) = (signal.number(), desk.on(), desk.officer().id);
        signal.not_before(on)?;
        let deeds = follow::deeds(desk, &signal, &self.done)?;
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
        for (table, row) in deeds {
            follow::enter(desk, signal.id, table, row)?;
        }
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
