//! record-cooperation-result (3.1.13): what came of a meeting, an agreement or an event. The last result stands; those before
//! it are in the history.

use super::{Cooperation, REGISTER};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Record what came of cooperation
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordCooperationResult {
    /// Number of the record (Ə-2018-000003)
    number: Reference,
    /// What came of it
    #[arg(long, value_name = "TEXT")]
    result: Text,
}

impl Act for RecordCooperationResult {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let number = desk.resolve(&self.number, REGISTER.prefix)?;
        let annulled = |found: &Cooperation| found.annulled.is_some();
        let found =
            REGISTER.standing(desk.db(), number, Cooperation::COLUMNS, annulled, Cooperation::read)?;
        let (me, mine, on) = (desk.officer().id, desk.seat(), desk.on());
        if found.officer != me && !(mine.post.is_head() && found.unit.within(mine.unit)) {
            return Err(desk.refuse("cooperation-of-another", vec![("number", number.to_string())]));
        }
        if on < found.on_date {
            return broken("cooperation-before").with("number", number).with("day", found.on_date).err();
        }
        desk.update(REGISTER.table, found.id, &[("outcome_text", (&self.result).into())])?;
        Ok(Receipt::new(number, "cooperation-result").next(format!("nezaret show {number}")))
    }
}
