//! present-report (5.8.15): the head presents an approved report to the leadership of the Service.

use super::{REGISTER, Report, State};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Line, Reference},
};

/// Record that an approved report was presented to the leadership of the Service
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PresentReport {
    /// Number of the report
    number: Reference,
    /// To whom it was presented
    #[arg(long, value_name = "TEXT")]
    to: Line,
    /// Number of the letter with which it left
    #[arg(long, value_name = "NUMBER")]
    letter: Option<Line>,
}

impl Act for PresentReport {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = Report::typed(desk, &self.number, State::Approved)?;
        let (number, on) = (found.number(), desk.on());
        desk.update(
            REGISTER.table,
            found.id,
            &[
                ("presented_on", (&on).into()),
                ("presented_to", (&self.to).into()),
                ("letter", (&self.letter).into()),
                ("state", (&State::Presented).into()),
            ],
        )?;
        Ok(Receipt::new(number, "report-presented")
            .with("to", &self.to)
            .next(format!("nezaret print-report {number}")))
    }
}
