//! assign-case: a case that has no officer in charge yet gets one.

use super::{Case, by_division, hand, matter, taker};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Login, Reference},
};

/// Put an officer in charge of a case that has none
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AssignCase {
    /// The case: a violation, inspection, signal, removal, custody, ban, appeal, inquiry or identity work (B-2018-000003)
    number: Reference,
    /// Login of the officer who is to be in charge [default: by the division of work, who has least in his hands]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
}

impl Act for AssignCase {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Case::find(desk.db(), desk.resolve_any(&self.number)?)?;
        if case.responsible.is_some() {
            return broken("case-has-officer")
                .with("number", case.number)
                .next(format!("nezaret transfer-case {}", case.number))
                .err();
        }
        let to = match &self.to {
            Some(login) => taker(desk, &case, login)?,
            None => by_division(desk, &case)?,
        };
        hand(desk, &case, &to)?;
        Ok(Receipt::new(case.number, "case-assigned")
            .with("employee", to.name)
            .next(format!("nezaret show {}", case.number)))
    }
}
