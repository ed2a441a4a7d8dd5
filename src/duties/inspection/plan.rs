//! plan-inspection (3.1.5): a workplace is put on the plan of a year, in a month or a quarter; its day comes later.

use super::{InspectionKind, REGISTER, State, interval, planned};
use crate::{
    duties::employer::{Employer, Site},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, PlanPeriod, Reference},
};

/// Put the inspection of a workplace on the plan
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PlanInspection {
    /// Employer: register number or VÖEN
    #[arg(long, value_name = "NUMBER")]
    employer: Reference,
    /// Workplace: its number with the employer, or its address
    #[arg(long, value_name = "TEXT")]
    site: Line,
    /// Month or quarter in which it is to be made (2018-03, 2018-Q1)
    #[arg(long, value_name = "PERIOD")]
    period: PlanPeriod,
}

impl Act for PlanInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employer = Employer::find(desk, &self.employer)?;
        let site = Site::open(desk.db(), &employer, &self.site, desk.on())?;
        let (first, last) = (self.period.first(), self.period.last());
        if last < desk.on() {
            return broken("plan-in-past").with("period", self.period).with("on", desk.on()).err();
        }
        let standing = planned(desk.db(), site.id)?;
        let same =
            |other: &&super::Inspection| other.state == State::Planned && other.period == Some(self.period);
        if let Some(other) = standing.iter().find(same) {
            return broken("inspection-planned-already")
                .with("site", &site.address)
                .with("period", self.period)
                .with("other", other.number())
                .err();
        }
        interval::far_enough(desk, (site.id, &site.address), (first.max(desk.on()), last), None)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (unit, me) = (desk.seat().unit, desk.officer().id);
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("employer", employer.id.into()),
                ("kind", (&InspectionKind::Planned).into()),
                ("site", site.id.into()),
                ("period", (&self.period).into()),
                ("period_until", (&last).into()),
                ("unit", (&unit).into()),
                ("responsible", me.into()),
                ("state", (&State::Planned).into()),
            ],
        )?;
        Ok(Receipt::new(number, "inspection-planned")
            .with("employer", employer.name)
            .with("site", site.address)
            .with("period", self.period)
            .next(format!("nezaret schedule-inspection --plan {number}")))
    }
}
