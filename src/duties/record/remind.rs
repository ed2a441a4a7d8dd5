//! remind-on: a day on which a record comes back to the officer's desk.

use super::Target;
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Reference, Text},
};

/// Be reminded of a record on a day
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RemindOn {
    /// Number of the record
    number: Reference,
    /// Day of the reminder
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    due: Day,
    /// Of what to be reminded
    #[arg(long, value_name = "TEXT")]
    text: Text,
}

impl Act for RemindOn {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Target::find(desk, &self.number)?;
        let due = desk.day(self.due)?;
        if due < desk.on() {
            return broken("reminder-in-past").with("due", due).with("on", desk.on()).err();
        }
        let me = desk.officer().id;
        desk.insert(
            "reminder",
            &[
                ("table_name", target.register.table.into()),
                ("row_id", target.id.into()),
                ("employee", me.into()),
                ("due_on", (&due).into()),
                ("text", (&self.text).into()),
            ],
        )?;
        Ok(Receipt::new(target.number, "reminder-set").with("due", due))
    }
}
