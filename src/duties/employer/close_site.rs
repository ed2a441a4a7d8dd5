//! close-site (3.1.5): nobody works at a workplace any more. It keeps its number and its visits, and is planned no more.

use super::{Employer, Site, awaited, last_visit};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference, Text},
};

/// Close a workplace of an employer: nobody works there any more
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CloseSite {
    /// Employer: register number or VÖEN
    number: Reference,
    /// Which workplace: its number or address
    #[arg(long, value_name = "TEXT")]
    site: Line,
    /// First day on which nobody worked there [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    closed_on: Option<Day>,
    /// How that is known
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for CloseSite {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employer = Employer::find(desk, &self.number)?;
        let site = Site::find(desk.db(), &employer, &self.site)?;
        if let Some(closed) = site.closed_on {
            return site.closed(&employer, closed).err();
        }
        let closed = self.closed_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let place = format!("{}. {}", site.nth, site.address);
        let waiting = awaited(desk.db(), site.id)?;
        if !waiting.is_empty() {
            let all: Vec<String> = waiting.iter().map(ToString::to_string).collect();
            return broken("site-awaits-visit")
                .with("site", place)
                .with("inspections", all.join(", "))
                .next(format!("nezaret cancel-inspection {}", waiting[0]))
                .err();
        }
        // Whoever was there found it open.
        let visited = last_visit(desk.db(), site.id)?;
        if closed > desk.on() || visited.is_some_and(|visited| visited >= closed) {
            return broken("site-closed-when")
                .with("site", place)
                .with("closed", closed)
                .with("visited", visited.map_or_else(|| "—".to_owned(), |day| day.to_string()))
                .with("on", desk.on())
                .err();
        }
        desk.update(
            "site",
            site.id,
            &[("closed_on", (&closed).into()), ("close_ground", (&self.ground).into())],
        )?;
        let number = employer.number();
        Ok(Receipt::new(number, "site-closed-receipt")
            .with("name", employer.name)
            .with("site", place)
            .with("closed", closed)
            .next(format!("nezaret show {number}")))
    }
}
