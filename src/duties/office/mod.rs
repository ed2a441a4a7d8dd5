//! Copies of the register and their return (5.12.2). Both are done by the program around an act that records them.

use crate::office::{Act, Desk, Head, Receipt, Result};

/// Records a copy that was taken.
pub struct Backup<'a> {
    file: &'a str,
    sha256: &'a str,
    entries: i64,
}

impl<'a> Backup<'a> {
    /// A copy of that name and checksum, with so many entries in it.
    #[must_use]
    pub fn new(file: &'a str, sha256: &'a str, entries: i64) -> Self {
        Self { file, sha256, entries }
    }
}

impl Act for Backup<'_> {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        desk.insert(
            "backup",
            &[("file", self.file.into()), ("sha256", self.sha256.into()), ("entries", self.entries.into())],
        )?;
        Ok(Receipt::plain("backed-up")
            .with("file", self.file)
            .with("hash", self.sha256)
            .with("entries", self.entries))
    }
}

/// Records that a copy took the register's place.
pub struct Restore {
    /// Name of the copy.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The head's consent.
    pub consent: String,
    /// Name of the copy of what was there before.
    pub safety: String,
    /// The first entry that is no longer there, and the last.
    pub lost: Option<(i64, Head)>,
}

impl Act for Restore {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let lost = self.lost.as_ref();
        desk.insert(
            "restoration",
            &[
                ("file", (&self.file).into()),
                ("sha256", (&self.sha256).into()),
                ("consent", (&self.consent).into()),
                ("safety", (&self.safety).into()),
                ("lost_from", lost.map(|(from, _)| *from).into()),
                ("lost_to", lost.map(|(_, head)| head.seq).into()),
                ("lost_hash", lost.map(|(_, head)| head.hash.as_str()).into()),
            ],
        )?;
        let receipt = Receipt::plain(if lost.is_some() { "restored-with-loss" } else { "restored" })
            .with("file", &self.file)
            .with("safety", &self.safety);
        Ok(match lost {
            Some((from, head)) => receipt.with("from", from).with("to", head.seq),
            None => receipt,
        })
    }
}
