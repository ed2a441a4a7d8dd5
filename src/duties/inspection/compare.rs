//! What a worker showed, held against the permits of the register (3.1.5): where they differ, the receipt says it. The
//! finding stays the inspector's.

use super::{Inspection, WorkerFound};
use crate::{
    duties::{permit::Granted, person},
    office::{Receipt, Result},
    store::Db,
    values::{Date, Line},
};

/// What the register knows of a worker's permit, and what it says against what was shown.
pub(super) struct Known {
    /// The permit of the register: the one with the number that was shown, or the one he did not show.
    pub(super) permit: Option<i64>,
    /// Message keys and their facts.
    differs: Vec<(&'static str, Vec<(&'static str, String)>)>,
}

impl Known {
    /// Notes on a receipt where the register differs.
    pub(super) fn tell(self, receipt: &mut Receipt) {
        for (key, args) in self.differs {
            receipt.note(key, args);
        }
    }
}

/// Holds what a worker showed against the register.
pub(super) fn compare(
    db: &Db,
    inspection: &Inspection,
    (worker, person): (&WorkerFound, i64),
    day: Date,
) -> Result<Known> {
    let told = |more: &[(&'static str, String)]| [&[("worker", worker.name())], more].concat();
    let Some(shown) = &worker.permit else {
        let Some(valid) = Granted::valid_work(db, person, day)? else {
            return Ok(Known { permit: None, differs: Vec::new() });
        };
        let more = [("registered", valid.number().to_string()), ("until", valid.ends_on.to_string())];
        return Ok(Known { permit: Some(valid.id), differs: vec![("permit-not-shown", told(&more))] });
    };
    let number = ("permit", Line::to_string(shown));
    let Some(found) = Granted::work_numbered(db, shown.as_str())? else {
        return Ok(Known { permit: None, differs: vec![("permit-not-registered", told(&[number]))] });
    };
    let registered = ("registered", found.number().to_string());
    let mut differs = Vec::new();
    if !person::is_same(db, found.person, person)? {
        differs.push(("permit-of-another", told(&[number.clone(), registered.clone()])));
    }
    if let Some(until) = worker.permit_until.filter(|until| *until != found.ends_on) {
        let days = [("shown", until.to_string()), ("until", found.ends_on.to_string())];
        differs.push((
            "permit-until-differs",
            told(&[&[number.clone(), registered.clone()], &days[..]].concat()),
        ));
    }
    if found.employer.is_some_and(|employer| employer != inspection.employer) {
        differs.push(("permit-for-another-employer", told(&[number, registered])));
    }
    Ok(Known { permit: Some(found.id), differs })
}
