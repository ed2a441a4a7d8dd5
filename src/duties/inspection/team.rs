//! Who goes: named inspectors, one of them in charge, nobody in two places at once.

use super::{absent, elsewhere};
use crate::{
    law::authority::{Post, Unit},
    office::{self, Desk, Result, broken},
    values::{Login, Moment},
};

/// Those who go, each with the unit he sits in on the day of the visit. `but` is the visit itself, where it stands already.
pub(super) fn team(
    desk: &Desk<'_, '_>,
    logins: &[Login],
    time: (Moment, Moment),
    but: Option<i64>,
) -> Result<Vec<(i64, Unit)>> {
    if logins.is_empty() {
        return broken("inspection-needs-inspector").err();
    }
    let mut team: Vec<(i64, Unit)> = Vec::with_capacity(logins.len());
    for login in logins {
        let (employee, unit) = free(desk, login, time, but)?;
        if team.iter().any(|(named, _)| *named == employee) {
            return broken("inspector-named-twice").with("inspector", login).err();
        }
        team.push((employee, unit));
    }
    Ok(team)
}

/// The one in charge is the first who is named and whose unit inspects (3.1.5); the others go with him.
pub(super) fn lead(desk: &Desk<'_, '_>, team: &[(i64, Unit)]) -> Result<(i64, Unit)> {
    let grants = &desk.officer().grants;
    let inspects = |unit| desk.law().holding(unit, "3.1.5", grants, desk.on()).is_some();
    match team.iter().find(|(_, unit)| inspects(*unit)) {
        Some(lead) => Ok(*lead),
        None => broken("inspection-needs-competent-inspector").by("3.1.5").err(),
    }
}

/// An inspector of the acting unit or below it, neither absent nor at another inspection.
fn free(
    desk: &Desk<'_, '_>,
    login: &Login,
    (starts, ends): (Moment, Moment),
    but: Option<i64>,
) -> Result<(i64, Unit)> {
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
    if let Some(other) = elsewhere(desk.db(), employee, (starts, ends), but)? {
        return broken("inspector-elsewhere").with("inspector", login).with("other", other).err();
    }
    Ok((employee, seat.unit))
}

/// When a visit begins and ends: in this order, and not before the day of the act.
pub(super) fn time(desk: &Desk<'_, '_>, starts: Moment, ends: Moment) -> Result<()> {
    if ends <= starts {
        return broken("inspection-ends-first").with("starts", starts).with("ends", ends).err();
    }
    if starts.date() < desk.on() {
        return broken("inspection-in-past").with("starts", starts).with("on", desk.on()).err();
    }
    Ok(())
}
