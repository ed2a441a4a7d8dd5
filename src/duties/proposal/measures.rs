//! propose-measures: what an inspection calls for (3.1.5).

use super::{Draft, Purpose, superior};
use crate::{
    duties::inspection::{self, Inspection},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Login, Reference, Text},
};

/// Propose measures by what an inspection found
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ProposeMeasures {
    /// The inspection (I-2018-000003)
    number: Reference,
    /// Which measures, and why
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Login of the superior who decides [default: for the head the leadership of the Service]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
}

impl Act for ProposeMeasures {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let visit = Inspection::find(desk.db(), desk.resolve(&self.number, inspection::REGISTER.prefix)?)?;
        let number = visit.number();
        if visit.state != inspection::State::Conducted
            || visit.conducted_on.is_some_and(|day| day > desk.on())
        {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("inspection-state-{}", visit.state))
                .err();
        }
        let addressee = superior(desk, self.to.as_ref())?;
        let about = [("inspection", visit.id.into())];
        let draft = Draft { kind: Purpose::Measures, text: &self.text, addressee, about: &about };
        let proposal = draft.file(desk)?;
        Ok(Receipt::new(proposal, "measures-proposed")
            .with("inspection", number)
            .next(format!("nezaret decide-proposal {proposal}")))
    }
}
