//! divide-work (5.6, 5.8.2, 5.9.4): which of his unit's duties an employee has, from a day on. The latest division that has
//! begun counts, whole; cases are given by it.

use super::super::Employee;
use crate::{
    law::{
        Matter,
        authority::{Post, Unit},
    },
    office::{self, Act, Before, Desk, Receipt, Result, broken, by_login, seat},
    values::{ClauseId, Date, Day, Login},
};

/// Divide the work: which duties an employee has, from a day on
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DivideWork {
    /// Login of the employee
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// Duties of the Regulation he has; several apart with `;` (3.1.4;3.1.6)
    #[arg(long, value_delimiter = ';')]
    #[serde(default)]
    clause: Vec<ClauseId>,
    /// First day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Last day [default: until it is divided anew]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
}

impl Act for DivideWork {
    /// The department head divides the work of his department (5.9.4), beyond it only in the head's place.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let id = by_login(before.db(), &self.login, before.on())?;
        let inside =
            seat(before.db(), id, before.on())?.is_some_and(|seat| seat.unit.within(Unit::Department));
        let posts = if inside { "HD" } else { "H" };
        Ok(Matter { posts: Some(posts), why: Some("work-divided-in-department"), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let until = self.until.map(|day| desk.day(day)).transpose()?;
        if let Some(until) = until.filter(|until| *until < from) {
            return broken("entrust-days").with("from", from).with("until", until).err();
        }
        let Some(sits) = office::seat(desk.db(), employee.id, from)? else {
            return broken("employee-without-post").with("name", employee.name()).with("on", from).err();
        };
        if sits.post == Post::Head || employee.id == desk.officer().id {
            return Err(desk.refuse("work-divided-below", vec![("name", employee.name())]));
        }
        self.held(desk, sits.unit, from)?;
        let division = desk.insert(
            "division",
            &[
                ("employee", employee.id.into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("entered_by", desk.officer().id.into()),
            ],
        )?;
        for clause in &self.clause {
            desk.insert(
                "divided",
                &[("division", division.into()), ("employee", employee.id.into()), ("clause", clause.into())],
            )?;
        }
        let named: Vec<String> = self.clause.iter().map(ToString::to_string).collect();
        Ok(Receipt::new(employee.number(), "work-divided")
            .with("name", employee.name())
            .with("clauses", named.join(", "))
            .with("from", from)
            .next(format!("nezaret show {}", employee.number())))
    }
}

impl DivideWork {
    /// There is at least one, each once, and his unit holds every one of them on the first day.
    fn held(&self, desk: &Desk<'_, '_>, unit: Unit, from: Date) -> Result<()> {
        if self.clause.is_empty() {
            return broken("work-without-clause").err();
        }
        let grants = office::grants(desk.db(), from)?;
        for (i, clause) in self.clause.iter().enumerate() {
            if self.clause[..i].contains(clause) {
                return broken("clause-twice").with("clause", clause).err();
            }
            if desk.law().holding(unit, clause.as_str(), &grants, from).is_none() {
                return broken("clause-not-of-unit")
                    .with("clause", clause)
                    .with("unit", format!("unit-{unit}"))
                    .with("on", from)
                    .err();
            }
        }
        Ok(())
    }
}
