//! Witnesses and victims named in a protocol (IXM 100.1), each as one text.

use crate::{
    office::{Desk, Result},
    values::{Line, Name, Wrong},
};
use std::{fmt, str::FromStr};

crate::codes!(
    /// As what somebody is named in a protocol.
    Role {
        /// Saw it.
        Witness = "witness",
        /// Was harmed by it.
        Victim = "victim",
    }
);

/// Somebody who was there: `name|address`.
#[derive(Debug, Clone)]
pub(super) struct Bystander {
    name: Name,
    address: Line,
}

impl FromStr for Bystander {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (name, address) = s.split_once('|').ok_or(Wrong::Form)?;
        Ok(Self { name: name.parse()?, address: address.parse()? })
    }
}

impl fmt::Display for Bystander {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|{}", self.name, self.address)
    }
}

crate::text_value!(Bystander);

impl Bystander {
    /// Enters him beside the case.
    pub(super) fn enter(&self, desk: &mut Desk<'_, '_>, violation: i64, role: Role) -> Result<()> {
        let columns = [
            ("violation", violation.into()),
            ("role", (&role).into()),
            ("name", (&self.name).into()),
            ("address", (&self.address).into()),
        ];
        desk.insert("bystander", &columns).map(drop)
    }
}
