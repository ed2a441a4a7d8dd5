//! import: what is entered once the rows of a file are done. The rows are acts of their own, each judged as such.

use super::REGISTER;
use crate::office::{Act, Desk, Receipt, Result};

/// A file whose rows were taken.
#[derive(Debug)]
pub struct TakeFile<'a> {
    /// The act done for each row.
    pub act: &'static str,
    /// Name of the file, without its folder.
    pub file: &'a str,
    /// SHA-256 of its bytes.
    pub sha256: &'a str,
    /// First and last entry of its rows; `None` where every row had been taken before.
    pub entries: Option<(i64, i64)>,
    /// Rows taken.
    pub taken: u64,
    /// Rows passed over as already taken.
    pub passed: u64,
    /// Rows written back.
    pub rejected: u64,
}

impl Act for TakeFile<'_> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let rows = |n: u64| i64::try_from(n).expect("a file has fewer rows than the journal can number");
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (officer, on) = (desk.entered_by(), desk.on());
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("act_name", self.act.into()),
                ("file", self.file.into()),
                ("sha256", self.sha256.into()),
                ("officer", officer.into()),
                ("on_date", (&on).into()),
                ("first_entry", self.entries.map(|(first, _)| first).into()),
                ("last_entry", self.entries.map(|(_, last)| last).into()),
                ("taken", rows(self.taken).into()),
                ("passed", rows(self.passed).into()),
                ("rejected", rows(self.rejected).into()),
            ],
        )?;
        Ok(Receipt::new(number, "file-taken")
            .with("file", self.file)
            .with("act", self.act)
            .with("taken", self.taken)
            .with("passed", self.passed)
            .with("rejected", self.rejected)
            .next(format!("nezaret show {number}")))
    }
}
