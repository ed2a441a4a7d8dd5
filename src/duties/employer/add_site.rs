//! add-site (3.1.5): one more workplace of an employer.

use super::{Employer, site};
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Line, Reference},
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
        let nth = site::check(desk.db(), Some(&employer), &[&self.site])?;
        site::enter(desk, employer.id, nth, &[&self.site])?;
        let number = employer.number();
        Ok(Receipt::new(number, "site-added")
            .with("name", employer.name)
            .with("nth", nth)
            .with("site", &self.site)
            .next(format!("nezaret plan-inspection --employer {number} --site {nth}")))
    }
}
