//! A worker found at a workplace, as one text: who he is, the permit he showed, and what is to be said about it.

use crate::{
    duties::person::Details,
    office::{Result, broken},
    values::{Date, Line, Wrong},
};
use std::{fmt, str::FromStr};

crate::codes!(
    /// What was found about a worker.
    Finding {
        /// He may work here.
        InOrder = "in-order",
        /// He has no work permit and needs one.
        NoPermit = "no-permit",
        /// His work permit has run out.
        PermitExpired = "permit-expired",
        /// His work permit is for another workplace.
        OtherWorkplace = "other-workplace",
        /// He has no right to stay in the country.
        NoRightToStay = "no-right-to-stay",
    }
);

/// A worker found: `surname|given|citizenship|document|birth-date|permit|permit-until|finding`. What is not known stays
/// empty between its strokes: document, birth date, permit and its last day.
#[derive(Debug, Clone)]
pub struct WorkerFound {
    /// Who it is.
    pub person: Details,
    /// Number of the work permit he showed.
    pub permit: Option<Line>,
    /// Its last day.
    pub permit_until: Option<Date>,
    /// What was found.
    pub finding: Finding,
}

/// A part that may be empty.
fn optional<T: FromStr<Err = Wrong>>(part: &str) -> Result<Option<T>, Wrong> {
    if part.is_empty() { Ok(None) } else { part.parse().map(Some) }
}

impl FromStr for WorkerFound {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let parts: Vec<&str> = s.split('|').map(str::trim).collect();
        let [surname, given, citizenship, document, birth_date, permit, permit_until, finding] = parts[..]
        else {
            return Err(Wrong::Form);
        };
        Ok(Self {
            person: Details {
                person: None,
                surname: surname.parse()?,
                given: given.parse()?,
                father: None,
                birth_date: optional(birth_date)?,
                sex: None,
                citizenship: citizenship.parse()?,
                document: optional(document)?,
                address: None,
            },
            permit: optional(permit)?,
            permit_until: optional(permit_until)?,
            finding: finding.parse()?,
        })
    }
}

impl fmt::Display for WorkerFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |known: Option<&dyn fmt::Display>| known.map(ToString::to_string).unwrap_or_default();
        let Details { surname, given, citizenship, document, birth_date, .. } = &self.person;
        let document = part(document.as_ref().map(|d| d as _));
        let birth_date = part(birth_date.as_ref().map(|d| d as _));
        let permit = part(self.permit.as_ref().map(|p| p as _));
        let permit_until = part(self.permit_until.as_ref().map(|d| d as _));
        let finding = self.finding;
        write!(f, "{surname}|{given}|{citizenship}|{document}|{birth_date}|{permit}|{permit_until}|{finding}")
    }
}

crate::text_value!(WorkerFound);

impl WorkerFound {
    /// Checks that the finding agrees with the permit on a day. In order without a permit is he who needs none.
    pub fn check(&self, day: Date) -> Result<()> {
        use Finding::{InOrder, NoPermit, OtherWorkplace, PermitExpired};
        let key = match (self.finding, &self.permit, self.permit_until) {
            (_, None, Some(_)) => "worker-permit-unnumbered",
            (NoPermit, Some(_), _) => "worker-permit-shown",
            (PermitExpired | OtherWorkplace, None, _) => "worker-permit-missing",
            (InOrder | PermitExpired, Some(_), None) => "worker-permit-end-missing",
            (InOrder, _, Some(until)) if until < day => "worker-permit-run-out",
            (PermitExpired, _, Some(until)) if until >= day => "worker-permit-runs",
            _ => return self.person.check(day),
        };
        broken(key)
            .with("worker", format!("{} {}", self.person.surname, self.person.given))
            .with("permit", self.permit.as_ref().map_or("—", |permit| permit.as_str()))
            .with("until", self.permit_until.map_or_else(|| "—".into(), |until| until.to_string()))
            .with("day", day)
            .with("finding", format!("worker-finding-{}", self.finding))
            .by("3.1.5")
            .err()
    }
}
