//! record-joint-measure (3.1.6): officers went with other bodies to find irregular migrants; whom they found, what followed.

use super::REGISTER;
use crate::{
    duties::spot::Visit,
    office::{Act, Desk, Receipt, Result, broken},
    values::Line,
};

/// Record a measure taken together with other state bodies
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordJointMeasure {
    /// State bodies that took part, with `;` between them
    #[arg(long, value_name = "TEXT", required = true, value_delimiter = ';')]
    #[serde(default)]
    body: Vec<Line>,
    #[command(flatten)]
    visit: Visit,
    /// Number of the paper drawn up about it
    #[arg(long, value_name = "NUMBER")]
    paper_number: Line,
}

impl Act for RecordJointMeasure {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        if self.body.is_empty() {
            return broken("joint-measure-needs-body").by("3.1.6").err();
        }
        let bodies = self.body.iter().map(Line::as_str).collect::<Vec<_>>().join("; ");
        let checked = self.visit.check(desk, &bodies)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("bodies", bodies.as_str().into()),
            ("paper_number", (&self.paper_number).into()),
        ];
        columns.extend(self.visit.columns(desk, &checked));
        let id = desk.insert(REGISTER.table, &columns)?;
        let mut receipt = Receipt::new(number, "joint-measure-recorded")
            .with("bodies", &bodies)
            .with("found", self.visit.met())
            .with("findings", checked.findings())
            .next(format!("nezaret show {number}"));
        self.visit.enter(desk, (&REGISTER, number, id), checked, &mut receipt)?;
        Ok(receipt)
    }
}
