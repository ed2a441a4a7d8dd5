//! record-check (3.1.2, 3.1.2-1): a person or an address was checked, or a raid made; whom officers met, and what followed.

use super::{CheckKind, Checked, REGISTER};
use crate::{
    duties::spot::Visit,
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
};

/// Record a check of a person or an address, or a raid
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordCheck {
    /// A person, an address, or a raid
    #[arg(long, value_enum)]
    kind: CheckKind,
    /// Which rules were checked: the clause follows from it
    #[arg(long, value_enum)]
    checked: Checked,
    #[command(flatten)]
    visit: Visit,
}

impl Act for RecordCheck {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec![self.checked.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        if self.kind == CheckKind::Person && self.visit.met() != 1 {
            return broken("check-of-one-person").with("found", self.visit.met()).err();
        }
        let checked = self.visit.check(desk, "")?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("kind", (&self.kind).into()),
            ("checked", (&self.checked).into()),
        ];
        columns.extend(self.visit.columns(desk, &checked));
        let id = desk.insert(REGISTER.table, &columns)?;
        let mut receipt = Receipt::new(number, "check-recorded")
            .with("kind", format!("check-kind-{}", self.kind))
            .with("found", self.visit.met())
            .with("findings", checked.findings())
            .next(format!("nezaret show {number}"));
        self.visit.enter(desk, (&REGISTER, number, id), checked, &mut receipt)?;
        Ok(receipt)
    }
}
