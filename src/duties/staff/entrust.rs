//! entrust-duty (5.8.2, 6.1.2, 6.2.3, 6.3.3, 6.4.2): the head entrusts a unit with a clause, or charges an employee
//! with the chief specialist's work, for a time.

use super::Employee;
use crate::{
    law::authority::{Post, Unit},
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{ClauseId, Date, Day, Line, Login},
};

/// Entrust a unit with a duty, or an employee with the chief specialist's work, for a time
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EntrustDuty {
    /// Unit that is entrusted with a clause
    #[arg(long, value_enum)]
    unit: Option<Unit>,
    /// Clause of the Regulation (3.1.5)
    #[arg(long)]
    clause: Option<ClauseId>,
    /// Employee who is charged with the chief specialist's work
    #[arg(long, value_name = "LOGIN")]
    employee: Option<Login>,
    /// First day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Number of the head's order
    #[arg(long, value_name = "NUMBER")]
    order: Line,
    /// Date of that order
    #[arg(long, value_name = "DATE")]
    order_date: Date,
    /// Decision of the Service's chief: without it 3.1.4, 3.1.8, 3.1.8-1, 3.1.9 and 3.1.11 are not entrusted
    #[arg(long, value_name = "TEXT")]
    chief_decision: Option<Line>,
}

impl Act for EntrustDuty {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let until = desk.day(self.until)?;
        if from > until {
            return broken("entrust-days").with("from", from).with("until", until).err();
        }
        // An order lends powers for the days to come: it makes nothing lawful that was done before it.
        if self.order_date > desk.on() || self.order_date > from {
            return broken("entrust-before-order").with("from", from).with("date", self.order_date).err();
        }
        let (employee, receipt) = match (self.unit, &self.clause, &self.employee) {
            (Some(unit), Some(clause), None) => {
                self.clause(desk, unit, clause, from)?;
                let receipt = Receipt::plain("duty-entrusted").with("clause", clause);
                (None, receipt.with("unit", format!("unit-{unit}")))
            }
            (None, None, Some(login)) => {
                let employee = charged(desk, login, from)?;
                let receipt = Receipt::new(employee.number(), "work-charged").with("name", employee.name());
                (Some(employee.id), receipt)
            }
            _ => return broken("entrust-what").err(),
        };
        desk.insert(
            "entrusted",
            &[
                ("unit", (&self.unit).into()),
                ("clause", (&self.clause).into()),
                ("employee", employee.into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("order_number", (&self.order).into()),
                ("order_date", (&self.order_date).into()),
                ("chief_decision", (&self.chief_decision).into()),
            ],
        )?;
        Ok(receipt.with("from", from).with("until", until))
    }
}

impl EntrustDuty {
    /// The clause is a duty in force that the unit does not hold by the Regulation.
    fn clause(&self, desk: &Desk<'_, '_>, unit: Unit, id: &ClauseId, from: Date) -> Result<()> {
        let item = item(unit).unwrap_or("3.1");
        let law = desk.law();
        let duty = law.clause(id.as_str()).filter(|clause| clause.id.starts_with("3.1."));
        let Some(clause) = duty else { return broken("clause-no-duty").with("clause", id).by("3.1").err() };
        if clause.on(from).is_none() {
            return broken("clause-not-in-force").with("clause", id).with("on", from).err();
        }
        if let Some(held) = law.holding(unit, clause.id, &[], from) {
            return broken("unit-holds-clause")
                .with("unit", format!("unit-{unit}"))
                .with("clause", id)
                .by(held.basis)
                .err();
        }
        if clause.reserved && self.chief_decision.is_none() {
            return broken("entrust-needs-chief").with("clause", id).by(item).err();
        }
        Ok(())
    }
}

/// The item by which a unit may be entrusted with more; the main department holds every clause anyway.
fn item(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Main => None,
        Unit::Department => Some("6.1.2"),
        Unit::ImmigrationControl => Some("6.2.3"),
        Unit::Deportation => Some("6.3.3"),
        Unit::InternalMigration => Some("6.4.2"),
    }
}

/// The employee who takes over the chief specialist's work: another than the one who says so, and not he himself.
fn charged(desk: &Desk<'_, '_>, login: &Login, from: Date) -> Result<Employee> {
    let employee = Employee::in_service(desk, login)?;
    employee.must_be_another(desk)?;
    match office::seat(desk.db(), employee.id, from)? {
        None => broken("employee-without-post").with("name", employee.name()).with("on", from).err(),
        Some(seat) if seat.post == Post::ChiefSpecialist => {
            broken("charged-is-specialist").with("name", employee.name()).by("5.8.2").err()
        }
        Some(_) => Ok(employee),
    }
}
