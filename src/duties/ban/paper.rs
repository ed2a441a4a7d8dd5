//! The decision that an act on a ban records: who took it, its number and its date.

use crate::{
    office::{Desk, Result, broken},
    values::{Date, Line, Number},
};

/// A decision on a ban.
#[derive(Debug, clap::Args, serde::Deserialize)]
pub(super) struct Paper {
    /// Who decided
    #[arg(long, value_name = "TEXT")]
    pub(super) authority: Line,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    pub(super) decision_number: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    pub(super) decision_date: Date,
}

impl Paper {
    /// The one that ends a ban, or makes it shorter, is later than the one that imposed it, and taken already.
    pub(super) fn after(&self, desk: &Desk<'_, '_>, ban: Number, imposed: Date) -> Result<()> {
        if (imposed..=desk.on()).contains(&self.decision_date) {
            return Ok(());
        }
        broken("ban-decision-day")
            .with("number", ban)
            .with("decision", self.decision_date)
            .with("imposed", imposed)
            .with("on", desk.on())
            .err()
    }

    /// The paper, in a few words.
    pub(super) fn named(&self) -> String {
        format!("{}, № {}, {}", self.authority, self.decision_number, self.decision_date)
    }
}
