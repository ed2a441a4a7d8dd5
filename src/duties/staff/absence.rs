//! register-absence (5.5): while the head is absent, the department head has his powers.

use super::{Employee, absence_between};
use crate::{
    law::authority::Post,
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Date, Day, Line, Login},
};

crate::codes!(
    /// Why an employee is absent.
    Ground {
        /// On leave.
        Leave = "leave",
        /// Ill.
        Illness = "illness",
        /// On a mission.
        Mission = "mission",
        /// In training.
        Training = "training",
        /// For another reason.
        Other = "other",
    }
);

/// Register the absence of an employee
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterAbsence {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// First day of absence [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Last day of absence; without it the absence is open until end-absence
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    /// Ground of the absence
    #[arg(long, value_enum)]
    ground: Ground,
    /// Order or certificate
    #[arg(long, value_name = "NUMBER")]
    order: Option<Line>,
}

impl Act for RegisterAbsence {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        employee.must_be_another(desk)?;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let until = self.until.map(|day| desk.day(day)).transpose()?;
        if let Some(until) = until.filter(|until| *until < from) {
            return broken("absence-days").with("from", from).with("until", until).err();
        }
        let head = office::seat(desk.db(), employee.id, from)?.is_some_and(|seat| seat.post == Post::Head);
        if head {
            must_not_gain(desk, &employee, from)?;
        }
        if let Some((_, first, last)) = absence_between(desk.db(), employee.id, from, until)? {
            return broken("absence-registered-already")
                .with("name", employee.name())
                .with("from", first)
                .with("until", last.map_or_else(|| "—".to_owned(), |last| last.to_string()))
                .err();
        }
        let me = desk.officer().id;
        desk.insert(
            "absence",
            &[
                ("employee", employee.id.into()),
                ("entered_by", me.into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("ground", (&self.ground).into()),
                ("paper", (&self.order).into()),
            ],
        )?;
        let said = if until.is_some() { "absence-registered" } else { "absence-open" };
        let mut receipt =
            Receipt::new(employee.number(), said).with("name", employee.name()).with("from", from);
        if let Some(until) = until {
            receipt = receipt.with("until", until);
        } else {
            receipt = receipt.next(format!("nezaret end-absence {}", self.login));
        }
        if head {
            receipt.note("head-absent", vec![("name", employee.name())]);
        }
        Ok(receipt)
    }
}

/// 5.5 hands the head's powers to the department head: he does not call them to himself.
fn must_not_gain(desk: &Desk<'_, '_>, head: &Employee, from: Date) -> Result<()> {
    for officer in [desk.officer().id, desk.entered_by()] {
        for day in [desk.on(), from] {
            let seat = office::seat(desk.db(), officer, day)?;
            if seat.is_some_and(|seat| seat.post == Post::DepartmentHead) {
                return Err(desk.refuse("absence-not-by-deputy", vec![("name", head.name())]));
            }
        }
    }
    Ok(())
}
