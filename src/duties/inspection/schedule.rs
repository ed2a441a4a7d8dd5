//! schedule-inspection (3.1.5): a visit of the plan gets its day, or one is called for by something that happened.

use super::{Inspection, InspectionKind, REGISTER, State, interval, team};
use crate::{
    duties::{
        employer::{self, Employer, Site},
        signal,
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Login, PlanPeriod, Reference, Text, When},
};

/// Schedule the inspection of a workplace
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ScheduleInspection {
    /// Visit of the plan that gets its day (I-2018-000003); employer, kind and workplace are the plan's
    #[arg(long, value_name = "NUMBER")]
    plan: Option<Reference>,
    /// Employer: register number or VÖEN
    #[arg(long, value_name = "NUMBER", required_unless_present = "plan")]
    employer: Option<Reference>,
    /// Planned or unplanned
    #[arg(long, value_enum, required_unless_present = "plan")]
    kind: Option<InspectionKind>,
    /// What calls for it; an unplanned one needs it
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
    /// Signals that it looks into, with `;` between them
    #[arg(long, value_name = "NUMBER", value_delimiter = ';')]
    #[serde(default)]
    signal: Vec<Reference>,
    /// Workplace: its number with the employer, or its address
    #[arg(long, value_name = "TEXT", required_unless_present = "plan")]
    site: Option<Line>,
    /// When the visit begins (2018-01-15T10:00)
    #[arg(long, value_name = "MOMENT")]
    starts: When,
    /// When the visit ends; an hour alone is of the day it begins
    #[arg(long, value_name = "MOMENT")]
    ends: When,
    /// Inspectors who go, by login, with `;` between them
    #[arg(long, value_name = "LOGIN", required = true, value_delimiter = ';')]
    #[serde(default)]
    inspector: Vec<Login>,
}

/// What is visited, and why.
struct Visit {
    /// The visit on the plan, where it stands there.
    plan: Option<Inspection>,
    employer: Employer,
    site: Site,
    kind: InspectionKind,
}

impl Act for ScheduleInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let visit = self.visit(desk)?;
        if visit.kind == InspectionKind::Unplanned && self.ground.is_none() {
            return broken("unplanned-needs-ground").by("3.1.5").err();
        }
        let starts = self.starts.on(desk.on());
        let ends = self.ends.on(starts.date());
        team::time(desk, starts, ends)?;
        let (day, known) = (starts.date(), visit.plan.as_ref().map(|plan| plan.id));
        if visit.kind == InspectionKind::Planned {
            interval::far_enough(desk, (visit.site.id, &visit.site.address), (day, day), known)?;
        }
        let team = team::team(desk, &self.inspector, (starts, ends), known)?;
        let (lead, unit) = team::lead(desk, &team)?;
        let signals = signal::followed(desk, &self.signal, desk.on())?;
        let time = [
            ("ground", (&self.ground).into()),
            ("starts", (&starts).into()),
            ("ends", (&ends).into()),
            ("unit", (&unit).into()),
            ("responsible", lead.into()),
            ("state", (&State::Scheduled).into()),
        ];
        let (id, number) = if let Some(plan) = &visit.plan {
            desk.update(REGISTER.table, plan.id, &time)?;
            (plan.id, plan.number())
        } else {
            let number = desk.number(REGISTER.prefix, REGISTER.table)?;
            // A planned visit that gets its day at once stands on the plan of that month.
            let period = (visit.kind == InspectionKind::Planned).then(|| PlanPeriod::from(day));
            let until = period.map(PlanPeriod::last);
            let mut columns = vec![
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("employer", visit.employer.id.into()),
                ("kind", (&visit.kind).into()),
                ("site", visit.site.id.into()),
                ("period", (&period).into()),
                ("period_until", (&until).into()),
            ];
            columns.extend(time);
            (desk.insert(REGISTER.table, &columns)?, number)
        };
        for (employee, _) in team {
            desk.insert("inspector", &[("inspection", id.into()), ("employee", employee.into())])?;
        }
        let mut receipt = Receipt::new(number, "inspection-scheduled")
            .with("employer", visit.employer.name)
            .with("starts", starts)
            .next(format!("nezaret approve-inspection {number}"));
        signal::follow(desk, &signals, (&REGISTER, id), &mut receipt)?;
        if let Some(period) = visit.plan.and_then(|plan| plan.period).filter(|period| !period.holds(day)) {
            super::tell_outside(&mut receipt, period, day);
        }
        Ok(receipt)
    }
}

impl ScheduleInspection {
    /// The visit on the plan, or the one that the words describe: never half of each.
    fn visit(&self, desk: &Desk<'_, '_>) -> Result<Visit> {
        let Some(typed) = &self.plan else {
            return match (&self.employer, &self.site, self.kind) {
                (Some(employer), Some(site), Some(kind)) => {
                    let employer = Employer::find(desk, employer)?;
                    let site = Site::open(desk.db(), &employer, site, desk.on())?;
                    Ok(Visit { plan: None, employer, site, kind })
                }
                _ => broken("inspection-needs-workplace").err(),
            };
        };
        let plan = Inspection::typed(desk, typed, &[State::Planned])?;
        if self.employer.is_some() || self.site.is_some() || self.kind.is_some() {
            return broken("inspection-plan-says").with("number", plan.number()).err();
        }
        let employer = employer::by_id(desk.db(), plan.employer)?;
        let site = employer::site(desk.db(), plan.site)?;
        Ok(Visit { kind: plan.kind, plan: Some(plan), employer, site })
    }
}
