//! request-postponement: the person asks that the hearing be held later (IXM 61.3). Until it is answered nothing is imposed.

use super::{Hearing, Request};
use crate::{
    duties::violation::{Move, REGISTER, Violation},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Record that the person asks for a later hearing
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RequestPostponement {
    /// The case (V-2018-000017)
    number: Reference,
    /// Why the person asks
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for RequestPostponement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = case.number();
        case.after(Move::Hear)?;
        case.must_be_drawn(desk.on())?;
        if let Some(pending) = Request::pending(desk.db(), case.id)? {
            return broken("postponement-pending")
                .with("number", number)
                .with("requested", pending.requested_on)
                .by("IXM 61.3")
                .next(format!("nezaret answer-postponement {number}"))
                .err();
        }
        let hearing = Hearing::last(desk.db(), case.id)?;
        desk.insert(
            "postponement",
            &[
                ("violation", case.id.into()),
                ("hearing", hearing.map(|hearing| hearing.id).into()),
                ("requested_on", (&desk.on()).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        Ok(Receipt::new(number, "postponement-requested")
            .next(format!("nezaret answer-postponement {number}")))
    }
}
