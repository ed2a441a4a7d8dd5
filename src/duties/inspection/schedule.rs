//! schedule-inspection (3.1.5): a visit is put on the plan, or called for by something that happened.

use super::{InspectionKind, REGISTER, State, absent, elsewhere, planned};
use crate::{
    duties::employer::Employer,
    law::{
        Length,
        authority::{Post, Unit},
    },
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Date, Line, Login, Moment, Reference, Span, Text, When},
};

/// Schedule the inspection of a workplace
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ScheduleInspection {
    /// Employer: register number or VÖEN
    #[arg(long, value_name = "NUMBER")]
    employer: Reference,
    /// Planned or unplanned
    #[arg(long, value_enum)]
    kind: InspectionKind,
    /// What calls for it; an unplanned one needs it
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
    /// Address of the workplace
    #[arg(long, value_name = "TEXT")]
    site: Line,
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

impl Act for ScheduleInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employer = Employer::find(desk, &self.employer)?;
        if self.kind == InspectionKind::Unplanned && self.ground.is_none() {
            return broken("unplanned-needs-ground").by("3.1.5").err();
        }
        let starts = self.starts.on(desk.on());
        let ends = self.ends.on(starts.date());
        if ends <= starts {
            return broken("inspection-ends-first").with("starts", starts).with("ends", ends).err();
        }
        if starts.date() < desk.on() {
            return broken("inspection-in-past").with("starts", starts).with("on", desk.on()).err();
        }
        if self.kind == InspectionKind::Planned {
            far_enough(desk, &employer, starts.date())?;
        }
        let team = self.team(desk, starts, ends)?;
        let (lead, unit) = lead(desk, &team)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("employer", employer.id.into()),
                ("kind", (&self.kind).into()),
                ("ground", (&self.ground).into()),
                ("site", (&self.site).into()),
                ("starts", (&starts).into()),
                ("ends", (&ends).into()),
                ("unit", (&unit).into()),
                ("responsible", lead.into()),
                ("state", (&State::Scheduled).into()),
            ],
        )?;
        for (employee, _) in team {
            desk.insert("inspector", &[("inspection", id.into()), ("employee", employee.into())])?;
        }
        Ok(Receipt::new(number, "inspection-scheduled")
            .with("employer", employer.name)
            .with("starts", starts)
            .next(format!("nezaret approve-inspection {number}")))
    }
}

/// The one in charge is the first who is named and whose unit inspects (3.1.5); the others go with him.
fn lead(desk: &Desk<'_, '_>, team: &[(i64, Unit)]) -> Result<(i64, Unit)> {
    let grants = &desk.officer().grants;
    let inspects = |unit| desk.law().holding(unit, "3.1.5", grants, desk.on()).is_some();
    match team.iter().find(|(_, unit)| inspects(*unit)) {
        Some(lead) => Ok(*lead),
        None => broken("inspection-needs-competent-inspector").by("3.1.5").err(),
    }
}

/// Planned visits of one employer stand apart by the set time, whichever of them is scheduled first.
fn far_enough(desk: &Desk<'_, '_>, employer: &Employer, day: Date) -> Result<()> {
    let interval = desk.law().length(Length::InspectionMinimumInterval, desk.on());
    for (other, on) in planned(desk.db(), employer.id)? {
        let first = on.min(day);
        let earliest = match interval {
            Span::Days(days) => first.plus_days(days),
            Span::WorkingDays(days) => desk.working(first, days)?,
        };
        if on.max(day) < earliest {
            return broken("planned-inspections-too-near")
                .with("employer", &employer.name)
                .with("other", other)
                .with("other-on", on)
                .with("interval", interval)
                .by("3.1.5")
                .err();
        }
    }
    Ok(())
}

impl ScheduleInspection {
    /// Those who go, each with the unit he sits in on the day of the visit.
    fn team(&self, desk: &Desk<'_, '_>, starts: Moment, ends: Moment) -> Result<Vec<(i64, Unit)>> {
        if self.inspector.is_empty() {
            return broken("inspection-needs-inspector").err();
        }
        let mut team: Vec<(i64, Unit)> = Vec::with_capacity(self.inspector.len());
        for login in &self.inspector {
            let (employee, unit) = free(desk, login, starts, ends)?;
            if team.iter().any(|(named, _)| *named == employee) {
                return broken("inspector-named-twice").with("inspector", login).err();
            }
            team.push((employee, unit));
        }
        Ok(team)
    }
}

/// An inspector of the acting unit or below it, neither absent nor at another inspection.
fn free(desk: &Desk<'_, '_>, login: &Login, starts: Moment, ends: Moment) -> Result<(i64, Unit)> {
    let employee = office::by_login(desk.db(), login, starts.date())?;
    let seat = office::seat(desk.db(), employee, starts.date())?;
    let seat =
        seat.filter(|seat| matches!(seat.post, Post::DivisionHead | Post::ChiefInspector | Post::Inspector));
    let Some(seat) = seat else {
        return broken("inspector-not-in-post").with("inspector", login).by("3.1.5").err();
    };
    if !seat.unit.within(desk.seat().unit) {
        return broken("inspector-not-below")
            .with("inspector", login)
            .with("theirs", format!("unit-{}", seat.unit))
            .with("unit", format!("unit-{}", desk.seat().unit))
            .err();
    }
    if let Some(from) = absent(desk.db(), employee, starts.date(), ends.date())? {
        return broken("inspector-absent")
            .with("inspector", login)
            .with("from", from)
            .with("day", starts.date())
            .err();
    }
    if let Some(other) = elsewhere(desk.db(), employee, starts, ends)? {
        return broken("inspector-elsewhere").with("inspector", login).with("other", other).err();
    }
    Ok((employee, seat.unit))
}
