//! A worker found at a workplace, as one text: who he is, the permit he showed, and what is to be said about it.

use crate::{
    duties::person::Details,
    law::Law,
    office::{Desk, Result, Rule, broken},
    values::{Country, Date, Line, Wrong, optional, part, parts},
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

crate::codes!(
    /// By what a worker stays in the country, as his papers show it.
    WorkerStatus {
        /// A permanent residence permit.
        Permanent = "permanent-residence",
        /// A temporary residence permit.
        Temporary = "temporary-residence",
        /// A visa, an extension, or visa-free days.
        Stay = "temporary-stay",
        /// An asylum application, refugee status or political asylum.
        Asylum = "asylum",
        /// Nothing.
        None = "none",
    }
);

/// A worker found: `surname|given|citizenship|document|birth-date|permit|permit-until|finding|status|exemption`. What is
/// not known stays empty between its strokes: document, birth date, permit and its last day; status and exemption may be
/// left out. Of one who is registered his number stands for what says who he is: `P-2018-000001|permit|…`.
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
    /// By what he stays.
    pub status: Option<WorkerStatus>,
    /// Item by which he needs no work permit (64.0.14).
    pub exemption: Option<Line>,
}

impl FromStr for WorkerFound {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (person, rest) = Details::before(s, Wrong::WorkerFound)?;
        let [permit, permit_until, finding, status, exemption] = parts(rest, 3, Wrong::WorkerFound)?;
        Ok(Self {
            person,
            permit: optional(permit)?,
            permit_until: optional(permit_until)?,
            finding: finding.parse().map_err(|_| Wrong::WorkerFound)?,
            status: optional(status).map_err(|_| Wrong::WorkerFound)?,
            exemption: optional(exemption)?,
        })
    }
}

impl fmt::Display for WorkerFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (permit, until) = (part(self.permit.as_ref()), part(self.permit_until.as_ref()));
        write!(f, "{}|{permit}|{until}|{}", self.person.parts(), self.finding)?;
        if self.status.is_some() || self.exemption.is_some() {
            write!(f, "|{}|{}", part(self.status.as_ref()), part(self.exemption.as_ref()))?;
        }
        Ok(())
    }
}

crate::text_value!(WorkerFound);

impl WorkerFound {
    /// With what the register says of one who is named by his number.
    pub(super) fn looked_up(&self, desk: &Desk<'_, '_>) -> Result<Self> {
        Ok(Self { person: self.person.looked_up(desk)?, ..self.clone() })
    }

    /// His name, as it is said.
    #[must_use]
    pub fn name(&self) -> String {
        self.person.name()
    }

    /// What was found, by every name it has: without a right to stay and without a permit he works without one, too.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        match self.finding {
            Finding::InOrder => Vec::new(),
            Finding::NoRightToStay if self.permit.is_none() => {
                vec![Finding::NoRightToStay, Finding::NoPermit]
            }
            other => vec![other],
        }
    }

    /// Checks that the finding agrees with the permit, with the right to stay and with the law on a day.
    pub fn check(&self, law: &Law, day: Date) -> Result<()> {
        self.permitted(day)?;
        let told = |key| broken(key).with("worker", self.name());
        if self.person.citizenship.is_some_and(Country::is_ours) {
            let nothing = self.finding == Finding::InOrder && self.exemption.is_none();
            return if nothing {
                self.person.check(day)
            } else {
                told("worker-is-citizen").by("MM 61.1").err()
            };
        }
        self.exempted(law, day, told)?;
        if let Some(status) = self.status
            && (status == WorkerStatus::None) != (self.finding == Finding::NoRightToStay)
        {
            return told("worker-status-differs")
                .with("finding", format!("worker-finding-{}", self.finding))
                .with("status", format!("worker-status-{status}"))
                .err();
        }
        self.person.check(day)
    }

    /// A foreigner works with a permit, or by an item of the law under which he needs none.
    fn exempted(&self, law: &Law, day: Date, told: impl Fn(&'static str) -> Rule) -> Result<()> {
        let Some(item) = &self.exemption else {
            let needs = self.finding == Finding::InOrder && self.permit.is_none();
            let rule = law.exemptions(day).next().filter(|_| needs);
            return if rule.is_some() {
                told("worker-exemption-missing").by("MM 64.0").err()
            } else {
                Ok(())
            };
        };
        if self.finding != Finding::InOrder {
            return told("worker-exempt-and-found")
                .with("exemption", item)
                .with("finding", format!("worker-finding-{}", self.finding))
                .by("MM 64.0")
                .err();
        }
        if law.exemptions(day).any(|known| known.code == item.as_str()) {
            return Ok(());
        }
        told("worker-exemption-unknown").with("exemption", item).with("day", day).by("MM 64.0").err()
    }

    /// The finding agrees with the permit that was shown.
    fn permitted(&self, day: Date) -> Result<()> {
        use Finding::{InOrder, NoPermit, OtherWorkplace, PermitExpired};
        let key = match (self.finding, &self.permit, self.permit_until) {
            (_, None, Some(_)) => "worker-permit-unnumbered",
            (NoPermit, Some(_), _) => "worker-permit-shown",
            (PermitExpired | OtherWorkplace, None, _) => "worker-permit-missing",
            (InOrder | PermitExpired, Some(_), None) => "worker-permit-end-missing",
            (InOrder, _, Some(until)) if until < day => "worker-permit-run-out",
            (PermitExpired, _, Some(until)) if until >= day => "worker-permit-runs",
            _ => return Ok(()),
        };
        broken(key)
            .with("worker", self.name())
            .with("permit", self.permit.as_ref().map_or("—", |permit| permit.as_str()))
            .with("until", self.permit_until.map_or_else(|| "—".into(), |until| until.to_string()))
            .with("day", day)
            .with("finding", format!("worker-finding-{}", self.finding))
            .by("3.1.5")
            .err()
    }
}
