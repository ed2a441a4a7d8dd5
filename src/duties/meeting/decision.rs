//! A decision of a meeting, as it is typed: `what|login|last day`.

use crate::values::{Day, Login, Text, Wrong, parts};
use std::{fmt, str::FromStr};

/// What was decided: what is to be done, by whom, until when.
#[derive(Debug, Clone)]
pub struct Decision {
    /// What is to be done.
    pub text: Text,
    /// By whom.
    pub to: Login,
    /// Until when.
    pub due: Day,
}

impl FromStr for Decision {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let [text, to, due] = parts(s, 3, Wrong::Decision)?;
        Ok(Self { text: text.parse()?, to: to.parse()?, due: due.parse()? })
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|{}|{}", self.text, self.to, self.due)
    }
}

crate::text_value!(Decision);
