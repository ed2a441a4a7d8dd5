//! Planned visits of one workplace stand apart by the set time (`inspection.minimum-interval`), whichever of them is
//! scheduled first. One that has no day yet may be made on any day of its month or quarter.

use super::{Inspection, planned};
use crate::{
    law::Length,
    office::{Desk, Result, broken},
    values::{Date, PlanPeriod},
};

/// The days of which one will be, or was, the day of a visit.
type Window = (Date, Date);

/// The days on which a planned visit can be made.
fn window(visit: &Inspection) -> Option<Window> {
    match (visit.starts, visit.period) {
        (Some(starts), _) => Some((starts.date(), starts.date())),
        (None, Some(period)) => Some((period.first(), period.last())),
        (None, None) => None,
    }
}

/// Refuses a planned visit of a workplace that no choice of days keeps far enough from another.
pub(super) fn far_enough(
    desk: &Desk<'_, '_>,
    (site, address): (i64, &str),
    mine: Window,
    but: Option<i64>,
) -> Result<()> {
    let interval = desk.law().length(Length::InspectionMinimumInterval, desk.on());
    let earliest = |first: Date| desk.after(first, interval);
    for other in planned(desk.db(), site)?.iter().filter(|other| Some(other.id) != but) {
        let Some(theirs) = window(other) else { continue };
        if earliest(theirs.0)? > mine.1 && earliest(mine.0)? > theirs.1 {
            let on = match other.starts {
                Some(starts) => starts.date().to_string(),
                None => other.period.as_ref().map(PlanPeriod::to_string).unwrap_or_default(),
            };
            return broken("planned-inspections-too-near")
                .with("site", address)
                .with("other", other.number())
                .with("other-on", on)
                .with("interval", interval)
                .by("3.1.5")
                .err();
        }
    }
    Ok(())
}
