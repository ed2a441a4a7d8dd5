//! add-note: a remark on any record, by whoever may read it.

use super::Target;
use crate::{
    office::{Act, Desk, Receipt, Result},
    values::{Reference, Text},
};

/// Note something on a record
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AddNote {
    /// Number of the record
    number: Reference,
    /// What to note
    #[arg(long, value_name = "TEXT")]
    text: Text,
}

impl Act for AddNote {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Target::find(desk, &self.number)?;
        let me = desk.officer().id;
        desk.insert(
            "note",
            &[
                ("table_name", target.register.table.into()),
                ("row_id", target.id.into()),
                ("author", me.into()),
                ("text", (&self.text).into()),
            ],
        )?;
        Ok(Receipt::new(target.number, "note-added"))
    }
}
