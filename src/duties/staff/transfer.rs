//! transfer-employee (5.3, 5.4): the head enters; what the chief specialist enters waits for the head.

use super::{Employee, Order, Place, last_posting, post, register::confirms};
use crate::{
    duties::casework,
    law::authority::Post,
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Day, Login},
};

/// Move an employee to another unit or post, by order of the Service's chief
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct TransferEmployee {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
    #[command(flatten)]
    place: Place,
    /// First day in the post [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    #[command(flatten)]
    order: Order,
}

impl Act for TransferEmployee {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        employee.must_be_another(desk)?;
        if let Some(on) = employee.dismissed_on {
            return broken("employee-leaves").with("name", employee.name()).with("on", on).err();
        }
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let seat = self.place.seat();
        let before = office::seat(desk.db(), employee.id, from)?;
        if before == Some(seat) {
            return broken("employee-sits-there")
                .with("name", employee.name())
                .with("post", format!("post-{}", seat.post))
                .with("unit", format!("unit-{}", seat.unit))
                .err();
        }
        if let Some(last) = last_posting(desk.db(), employee.id)?.filter(|last| *last > from) {
            return broken("posting-before-last")
                .with("name", employee.name())
                .with("from", from)
                .with("last", last)
                .err();
        }
        let leaves_head = before.is_some_and(|seat| seat.post == Post::Head);
        if leaves_head && self.order.president_consent.is_none() {
            return broken("head-needs-president").by("5.3").err();
        }
        // A head who leaves his post cannot be asked to confirm it.
        let confirmed = leaves_head || confirms(desk, seat.post);
        post(desk, employee.id, seat, from, &self.order, confirmed)?;
        let said = if confirmed { "employee-transferred" } else { "employee-transfer-waits" };
        let mut receipt =
            Receipt::new(employee.number(), said).with("name", employee.name()).with("from", from);
        casework::tell_open(desk, employee.id, &mut receipt)?;
        Ok(if confirmed { receipt } else { receipt.next(format!("nezaret confirm-employee {}", self.login)) })
    }
}
