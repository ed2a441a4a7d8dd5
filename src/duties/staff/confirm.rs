//! confirm-employee (5.3, 5.4): the head confirms what the chief specialist entered on an employee's post.

use super::{Employee, must_be_free, waiting};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::Login,
};

/// Confirm the postings of an employee that wait for the head
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmEmployee {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
}

impl Act for ConfirmEmployee {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        employee.must_be_another(desk)?;
        let waiting = waiting(desk.db(), employee.id)?;
        let Some(&(_, _, from)) = waiting.last() else {
            return broken("nothing-to-confirm").with("name", employee.name()).err();
        };
        for &(_, seat, from) in &waiting {
            must_be_free(desk.db(), employee.id, seat, from)?;
        }
        for (id, _, _) in waiting {
            desk.update("posting", id, &[("confirmed", true.into())])?;
        }
        Ok(Receipt::new(employee.number(), "employee-confirmed")
            .with("name", employee.name())
            .with("from", from))
    }
}
