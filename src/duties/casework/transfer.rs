//! transfer-case: a case goes from one officer to another; the reason stands in the journal.

use super::{Case, hand, matter, taker};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Login, Reference},
};

/// Transfer a case to another officer; needs --reason
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct TransferCase {
    /// The case: a violation, inspection, signal, removal, custody, ban, appeal, inquiry or identity work (V-2018-000017)
    number: Reference,
    /// Login of the officer who takes it over
    #[arg(long, value_name = "LOGIN")]
    to: Login,
}

impl Act for TransferCase {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Case::find(desk.db(), desk.resolve_any(&self.number)?)?;
        if case.responsible.is_none() {
            return broken("case-has-no-officer")
                .with("number", case.number)
                .next(format!("nezaret assign-case {}", case.number))
                .err();
        }
        if desk.reason().is_none() {
            return broken("transfer-needs-reason").with("number", case.number).err();
        }
        let to = taker(desk, &case, &self.to)?;
        hand(desk, &case, &to)?;
        Ok(Receipt::new(case.number, "case-transferred")
            .with("employee", to.name)
            .next(format!("nezaret show {}", case.number)))
    }
}
