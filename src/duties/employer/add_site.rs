//! add-site (3.1.5): one more workplace of an employer. One that was closed opens again under its number.

use super::{Employer, Site, site};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Line, Reference, Value},
};

/// Add a workplace to an employer
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AddSite {
    /// Employer: register number or VÖEN
    number: Reference,
    /// Where the workplace is
    #[arg(long, value_name = "TEXT")]
    site: Line,
}

impl Act for AddSite {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let employer = Employer::find(desk, &self.number)?;
        let closed =
            Site::find(desk.db(), &employer, &self.site).ok().filter(|site| site.closed_on.is_some());
        let nth = if let Some(site) = closed {
            let open = [("closed_on", Value::Null), ("close_ground", Value::Null)];
            desk.update("site", site.id, &open)?;
            site.nth
        } else {
            let nth = site::check(desk.db(), Some(&employer), &[&self.site])?;
            site::enter(desk, employer.id, nth, &[&self.site])?;
            nth
        };
        let number = employer.number();
        Ok(Receipt::new(number, "site-added")
            .with("name", employer.name)
            .with("nth", nth)
            .with("site", &self.site)
            .next(format!("nezaret plan-inspection --employer {number} --site {nth}")))
    }
}
