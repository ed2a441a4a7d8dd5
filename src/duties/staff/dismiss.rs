//! dismiss-employee (5.3, 5.4): takes effect at once, whoever of the two enters it.

use super::{Employee, Order, REGISTER, last_posting};
use crate::{
    duties::casework,
    law::authority::Post,
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Day, Login},
};

/// Dismiss an employee, by order of the Service's chief
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DismissEmployee {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// First day without a post [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    #[command(flatten)]
    order: Order,
}

impl Act for DismissEmployee {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        employee.must_be_another(desk)?;
        if let Some(on) = employee.dismissed_on {
            return broken("employee-leaves").with("name", employee.name()).with("on", on).err();
        }
        self.order.must_be_given(desk)?;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if let Some(last) = last_posting(desk.db(), employee.id)?.filter(|last| *last > from) {
            return broken("posting-before-last")
                .with("name", employee.name())
                .with("from", from)
                .with("last", last)
                .err();
        }
        let head = office::seat(desk.db(), employee.id, from)?.is_some_and(|seat| seat.post == Post::Head);
        if head && self.order.president_consent.is_none() {
            return broken("head-needs-president").by("5.3").err();
        }
        desk.update(
            REGISTER.table,
            employee.id,
            &[
                ("dismissed_on", (&from).into()),
                ("order_number", (&self.order.order).into()),
                ("order_date", (&self.order.order_date).into()),
                ("president_consent", (&self.order.president_consent).into()),
            ],
        )?;
        let mut receipt = Receipt::new(employee.number(), "employee-dismissed")
            .with("name", employee.name())
            .with("from", from);
        casework::tell_open(desk, employee.id, &mut receipt)?;
        Ok(receipt)
    }
}
