//! return-stamp (1.4): a stamp comes back, or is lost. A lost one is issued no more.

use super::out;
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Text},
};

crate::codes!(
    /// What became of a stamp that was issued.
    Fate {
        /// It came back.
        Returned = "returned",
        /// It was lost.
        Lost = "lost",
    }
);

/// Take a stamp back, or record that it was lost
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReturnStamp {
    /// Name of the stamp, as on its imprint
    #[arg(long, value_name = "TEXT")]
    stamp: Line,
    /// What became of it [default: it came back]
    #[arg(long, value_enum)]
    fate: Option<Fate>,
    /// How it was lost
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
}

impl Act for ReturnStamp {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let Some(had) = out(desk.db(), &self.stamp)?.filter(|had| had.issued_on <= desk.on()) else {
            return broken("stamp-not-out").with("stamp", &self.stamp).err();
        };
        let fate = self.fate.unwrap_or(Fate::Returned);
        if (fate == Fate::Lost) != self.ground.is_some() {
            return broken("stamp-ground").err();
        }
        let on = desk.on();
        desk.update(
            "stamp",
            had.id,
            &[("ended_on", (&on).into()), ("fate", (&fate).into()), ("ground", (&self.ground).into())],
        )?;
        Ok(Receipt::plain("stamp-ended")
            .with("stamp", &self.stamp)
            .with("fate", format!("stamp-fate-{fate}"))
            .next("nezaret report stamps"))
    }
}
