//! issue-stamp (1.4): an employee is given a stamp against his receipt.

use super::{lost, out};
use crate::{
    duties::staff::Employee,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Login, shell_word},
};

/// Give a stamp to an employee
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct IssueStamp {
    /// Name of the stamp, as on its imprint
    #[arg(long, value_name = "TEXT")]
    stamp: Line,
    /// Login of the employee
    #[arg(long, value_name = "LOGIN")]
    to: Login,
    /// His receipt
    #[arg(long, value_name = "TEXT")]
    receipt: Line,
}

impl Act for IssueStamp {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.to)?;
        if let Some(had) = out(desk.db(), &self.stamp)? {
            return broken("stamp-out")
                .with("stamp", &self.stamp)
                .with("since", had.issued_on)
                .next("nezaret return-stamp")
                .err();
        }
        if let Some(day) = lost(desk.db(), &self.stamp)? {
            return broken("stamp-lost").with("stamp", &self.stamp).with("day", day).err();
        }
        let on = desk.on();
        desk.insert(
            "stamp",
            &[
                ("name", (&self.stamp).into()),
                ("employee", employee.id.into()),
                ("issued_on", (&on).into()),
                ("receipt", (&self.receipt).into()),
            ],
        )?;
        Ok(Receipt::new(employee.number(), "stamp-issued")
            .with("stamp", &self.stamp)
            .with("name", employee.name())
            .next(format!("nezaret return-stamp --stamp {}", shell_word(self.stamp.as_str()))))
    }
}
