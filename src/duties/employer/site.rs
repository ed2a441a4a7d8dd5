//! A workplace of an employer.

use super::{Employer, sites};
use crate::{
    language,
    office::{Desk, Result, Rule, broken},
    record,
    store::Db,
    values::{Count, Date, Line},
};

record!(
    /// A workplace.
    Site {
        /// Row.
        id: i64,
        /// Whose it is.
        employer: i64,
        /// Which one of his, from 1.
        nth: i64,
        /// Where it is.
        address: String,
        /// First day on which nobody worked there any more.
        closed_on: Option<Date>,
    }
);

impl Site {
    /// The workplace of an employer that was typed, by its number with him or by its address, where it is open on a day.
    pub fn open(db: &Db, employer: &Employer, typed: &Line, on: Date) -> Result<Self> {
        let site = Self::find(db, employer, typed)?;
        match site.closed_on.filter(|closed| *closed <= on) {
            Some(closed) => site.closed(employer, closed).err(),
            None => Ok(site),
        }
    }

    /// The answer that it is closed.
    pub(super) fn closed(&self, employer: &Employer, closed: Date) -> Rule {
        broken("site-closed")
            .with("number", employer.number())
            .with("site", format!("{}. {}", self.nth, self.address))
            .with("closed", closed)
    }

    /// The workplace of an employer that was typed: by its number with him, or by its address.
    pub(super) fn find(db: &Db, employer: &Employer, typed: &Line) -> Result<Self> {
        let mut known = sites(db, employer.id)?;
        let nth = typed.as_str().parse::<Count>().ok().map(Count::get);
        let fold = language::fold(typed.as_str());
        if let Some(i) = known.iter().position(|(site, folded)| Some(site.nth) == nth || *folded == fold) {
            return Ok(known.swap_remove(i).0);
        }
        let all: Vec<String> = known
            .iter()
            .filter(|(site, _)| site.closed_on.is_none())
            .map(|(site, _)| format!("{}. {}", site.nth, site.address))
            .collect();
        broken("site-unknown")
            .with("number", employer.number())
            .with("site", typed)
            .with("known", if all.is_empty() { "—".to_owned() } else { all.join("; ") })
            .err()
    }
}

/// The number of the first of further workplaces; none of them is his already, or is named twice.
pub(super) fn check(db: &Db, employer: Option<&Employer>, addresses: &[&Line]) -> Result<i64> {
    let mut known: Vec<(String, String)> = match employer {
        Some(employer) => {
            let sites = sites(db, employer.id)?;
            sites.into_iter().map(|(site, fold)| (format!("{}. {}", site.nth, site.address), fold)).collect()
        }
        None => Vec::new(),
    };
    let first = i64::try_from(known.len()).expect("a list in memory is shorter than i64") + 1;
    for address in addresses {
        let fold = language::fold(address.as_str());
        if let Some((other, _)) = known.iter().find(|(_, folded)| *folded == fold) {
            return broken("site-known").with("site", address).with("other", other).err();
        }
        known.push((address.to_string(), fold));
    }
    Ok(first)
}

/// Enters workplaces that were checked, numbered from `first`.
pub(super) fn enter(desk: &mut Desk<'_, '_>, employer: i64, first: i64, addresses: &[&Line]) -> Result<()> {
    for (nth, address) in (first..).zip(addresses) {
        let fold = language::fold(address.as_str());
        desk.insert(
            "site",
            &[
                ("employer", employer.into()),
                ("nth", nth.into()),
                ("address", (*address).into()),
                ("address_fold", (&fold).into()),
            ],
        )?;
    }
    Ok(())
}
