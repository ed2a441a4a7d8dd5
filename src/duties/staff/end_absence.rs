//! end-absence (5.5): an absent employee is back. Anyone who registers absences ends them, also his own: it takes
//! powers from another and gives none.

use super::{Employee, absence_between};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Login},
};

/// Record that an absent employee is back
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndAbsence {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// First day back at work [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    back: Option<Day>,
}

impl Act for EndAbsence {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        let back = self.back.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let Some((id, _, _)) = absence_between(desk.db(), employee.id, back, Some(back))? else {
            return broken("absence-none").with("name", employee.name()).with("on", back).err();
        };
        desk.update("absence", id, &[("until_date", (&back.plus_days(-1)).into())])?;
        Ok(Receipt::new(employee.number(), "absence-ended").with("name", employee.name()).with("on", back))
    }
}
