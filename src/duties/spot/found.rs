//! A person met on the spot, as one text: who it is, what was found, and what followed for him.

use crate::{
    duties::person::Details,
    office::{Desk, Result, broken},
    values::{Country, Line, Wrong, optional, parts},
};
use std::{fmt, str::FromStr};

crate::codes!(
    /// What was found about a person.
    Finding {
        /// All is as it should be.
        InOrder = "in-order",
        /// No papers that give the right to stay.
        NoPapers = "no-papers",
        /// Papers that are not valid.
        InvalidPapers = "invalid-papers",
        /// The right to stay ended, and he did not leave.
        Overstay = "overstay",
        /// No registered place of stay.
        Unregistered = "unregistered",
        /// He moved, or chose a residence, without the registration that this needs.
        Moved = "moved-unregistered",
        /// What he does is not what he declared.
        OtherPurpose = "other-purpose",
        /// Paid work without a work permit.
        NoPermit = "no-permit",
        /// He is in transit and broke its rules.
        Transit = "transit",
        /// He came back under a ban.
        UnderBan = "under-ban",
        /// He did not have his guest registered.
        Host = "guest-unregistered",
    }
);

/// A person found: `surname|given|citizenship|document|birth-date|finding|followed`. Document and birth date may be empty;
/// what followed may be left out. Of one who is registered his number is enough: `P-2018-000001|finding|followed`.
#[derive(Debug, Clone)]
pub struct PersonFound {
    /// Who it is.
    pub person: Details,
    /// What was found.
    pub finding: Finding,
    /// What followed for him.
    pub followed: Option<Line>,
}

impl FromStr for PersonFound {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (person, rest) = Details::before(s, Wrong::PersonFound)?;
        let [finding, followed] = parts(rest, 1, Wrong::PersonFound)?;
        Ok(Self {
            person,
            finding: finding.parse().map_err(|_| Wrong::PersonFound)?,
            followed: optional(followed)?,
        })
    }
}

impl fmt::Display for PersonFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|{}", self.person.parts(), self.finding)?;
        self.followed.as_ref().map_or(Ok(()), |followed| write!(f, "|{followed}"))
    }
}

crate::text_value!(PersonFound);

impl PersonFound {
    /// With what the register says of one who is named by his number.
    pub(super) fn looked_up(&self, desk: &Desk<'_, '_>) -> Result<Self> {
        Ok(Self { person: self.person.looked_up(desk)?, ..self.clone() })
    }

    /// A citizen breaks no rule of stay: of him it can only be found that he did not have his guest registered.
    pub(super) fn check(&self) -> Result<()> {
        let ours = self.person.citizenship.is_some_and(Country::is_ours);
        if ours && !matches!(self.finding, Finding::InOrder | Finding::Host) {
            return broken("found-is-citizen")
                .with("person", self.person.name())
                .with("finding", format!("spot-finding-{}", self.finding))
                .err();
        }
        Ok(())
    }
}
