//! reschedule-inspection (3.1.5): another time, or other inspectors. What was agreed to is no longer what will be done:
//! the visit needs a new agreement.

use super::{Inspection, InspectionKind, REGISTER, State, interval, named, team};
use crate::{
    duties::employer,
    law::authority::Unit,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Login, Moment, Reference, Text, Value, When},
};

/// Change the time or the inspectors of an inspection
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RescheduleInspection {
    /// Number of the inspection
    number: Reference,
    /// When the visit begins now (2018-01-15T10:00)
    #[arg(long, value_name = "MOMENT")]
    starts: Option<When>,
    /// When the visit ends now; an hour alone is of the day it begins
    #[arg(long, value_name = "MOMENT")]
    ends: Option<When>,
    /// Inspectors who go now, all of them, by login, with `;` between them
    #[arg(long, value_name = "LOGIN", value_delimiter = ';')]
    #[serde(default)]
    inspector: Vec<Login>,
    /// Why it is changed
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for RescheduleInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inspection = Inspection::typed(desk, &self.number, &[State::Scheduled, State::Approved])?;
        let (number, on) = (inspection.number(), desk.on());
        let (starts, ends) = self.time(desk, &inspection)?;
        let day = starts.date();
        if inspection.kind == InspectionKind::Planned {
            let site = employer::site(desk.db(), inspection.site)?;
            interval::far_enough(desk, (site.id, &site.address), (day, day), Some(inspection.id))?;
        }
        let before = named(desk.db(), inspection.id)?;
        let logins: Vec<Login> = match self.inspector.as_slice() {
            [] => before.iter().filter(|one| !one.left).map(|one| one.login.clone()).collect(),
            now => now.to_vec(),
        };
        let team = team::team(desk, &logins, (starts, ends), Some(inspection.id))?;
        let (lead, unit) = team::lead(desk, &team)?;
        let mut now: Vec<i64> = team.iter().map(|(employee, _)| *employee).collect();
        let mut then: Vec<i64> = before.iter().filter(|one| !one.left).map(|one| one.employee).collect();
        now.sort_unstable();
        then.sort_unstable();
        if (starts, ends) == inspection.time() && now == then {
            return broken("reschedule-changes-nothing").with("number", number).err();
        }
        desk.update(
            REGISTER.table,
            inspection.id,
            &[
                ("starts", (&starts).into()),
                ("ends", (&ends).into()),
                ("unit", (&unit).into()),
                ("responsible", lead.into()),
                ("state", (&State::Scheduled).into()),
                ("changed_on", (&on).into()),
                ("change_ground", (&self.ground).into()),
                ("agreement_number", Value::Null),
                ("agreement_date", Value::Null),
                ("agreement_by", Value::Null),
            ],
        )?;
        name(desk, inspection.id, &before, &team)?;
        let mut receipt = Receipt::new(number, "inspection-rescheduled")
            .with("starts", starts)
            .with("inspectors", logins.iter().map(Login::as_str).collect::<Vec<_>>().join(", "))
            .next(format!("nezaret approve-inspection {number}"));
        if inspection.state == State::Approved {
            receipt.note("inspection-agreement-void", Vec::new());
        }
        if let Some(period) = inspection.period.filter(|period| !period.holds(day)) {
            super::tell_outside(&mut receipt, period, day);
        }
        Ok(receipt)
    }
}

impl RescheduleInspection {
    /// When it begins and ends now: both are said, or neither.
    fn time(&self, desk: &Desk<'_, '_>, inspection: &Inspection) -> Result<(Moment, Moment)> {
        match (self.starts, self.ends) {
            (Some(starts), Some(ends)) => {
                let starts = starts.on(desk.on());
                let ends = ends.on(starts.date());
                team::time(desk, starts, ends)?;
                Ok((starts, ends))
            }
            (None, None) => {
                let (starts, ends) = inspection.time();
                team::time(desk, starts, ends)?;
                Ok((starts, ends))
            }
            _ => broken("reschedule-needs-both").with("number", inspection.number()).err(),
        }
    }
}

/// Takes out who no longer goes, and names who goes now.
fn name(
    desk: &mut Desk<'_, '_>,
    inspection: i64,
    before: &[super::Named],
    team: &[(i64, Unit)],
) -> Result<()> {
    let on = desk.on();
    for one in before {
        let goes = team.iter().any(|(employee, _)| *employee == one.employee);
        if goes == one.left {
            let left = if goes { Value::Null } else { (&on).into() };
            desk.update("inspector", one.id, &[("left_on", left)])?;
        }
    }
    for (employee, _) in team {
        if before.iter().all(|one| one.employee != *employee) {
            desk.insert("inspector", &[("inspection", inspection.into()), ("employee", (*employee).into())])?;
        }
    }
    Ok(())
}
