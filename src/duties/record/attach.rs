//! attach-file: the bytes of a file, kept in the register under their SHA-256.

use super::{Target, attached_elsewhere};
use crate::{
    law::Limit,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, hex},
};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

/// Attach a file to a record
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AttachFile {
    /// Number of the record
    number: Reference,
    /// File to attach
    #[arg(long, value_name = "PATH")]
    file: PathBuf,
}

impl Act for AttachFile {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Target::find(desk, &self.number)?;
        let name = name(&self.file)?;
        let bytes = read(&self.file, desk.law().limit(Limit::Attachment, desk.on()))?;
        let sha256 = hex(&Sha256::digest(&bytes));
        if target.has(desk.db(), &sha256)? {
            return broken("file-attached-already").with("file", &name).with("number", target.number).err();
        }
        let elsewhere = attached_elsewhere(desk, &sha256)?;
        let size = i64::try_from(bytes.len()).expect("the limit is an i64");
        let me = desk.officer().id;
        desk.keep(&sha256, &bytes)?;
        desk.insert(
            "attachment",
            &[
                ("table_name", target.register.table.into()),
                ("row_id", target.id.into()),
                ("author", me.into()),
                ("name", (&name).into()),
                ("sha256", (&sha256).into()),
                ("size", size.into()),
            ],
        )?;
        let mut receipt = Receipt::new(target.number, "file-attached")
            .with("file", &name)
            .with("size", size)
            .with("sha256", &sha256);
        if let Some(other) = elsewhere {
            receipt.note("file-known", vec![("other", other.to_string())]);
        }
        Ok(receipt)
    }
}

/// The file's name without its folder.
fn name(path: &Path) -> Result<Line> {
    match path.file_name().and_then(|name| name.to_str()).map(str::parse::<Line>) {
        Some(Ok(name)) => Ok(name),
        _ => broken("file-name-wrong").with("file", path.display()).err(),
    }
}

/// The bytes of a regular file within the limit. A pipe or a device has no end and is not opened.
fn read(path: &Path, limit: i64) -> Result<Vec<u8>> {
    let unreadable =
        |error: std::io::Error| broken("file-unreadable").with("file", path.display()).with("error", error);
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return broken("file-not-regular").with("file", path.display()).err();
    }
    let most = u64::try_from(limit).unwrap_or(0);
    let mut bytes = Vec::new();
    // One more than allowed: a file may grow between the look at its size and the reading.
    let mut file = File::open(path).map_err(unreadable)?.take(most.saturating_add(1));
    if about.len() <= most {
        file.read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if about.len() > most || bytes.len() as u64 > most {
        return broken("file-too-large")
            .with("file", path.display())
            .with("size", about.len())
            .with("limit", limit)
            .err();
    }
    Ok(bytes)
}
