//! set-rank (5.8.11): the special rank or qualification grade of an employee, in words, by an order.

use super::{Employee, Order};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Day, Line, Login},
};

/// Enter the rank of an employee, by order
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SetRank {
    /// Operating-system account
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// The rank, in words
    #[arg(long, value_name = "TEXT")]
    rank: Line,
    /// First day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Number of the order
    #[arg(long, value_name = "NUMBER")]
    order: Line,
    /// Date of that order
    #[arg(long, value_name = "DATE")]
    order_date: crate::values::Date,
}

impl Act for SetRank {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employee = Employee::in_service(desk, &self.login)?;
        employee.must_be_another(desk)?;
        let order = Order { order: self.order.clone(), order_date: self.order_date, president_consent: None };
        order.must_be_given(desk)?;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        desk.insert(
            "rank",
            &[
                ("employee", employee.id.into()),
                ("rank", (&self.rank).into()),
                ("from_date", (&from).into()),
                ("order_number", (&self.order).into()),
                ("order_date", (&self.order_date).into()),
            ],
        )?;
        Ok(Receipt::new(employee.number(), "rank-set")
            .with("name", employee.name())
            .with("rank", &self.rank)
            .next(format!("nezaret show {}", employee.number())))
    }
}
