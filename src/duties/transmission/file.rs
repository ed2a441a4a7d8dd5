//! The file that goes to another system: a header line, then a line a record, all JSON. Made from what the register keeps
//! of the batch, so that the same batch gives the same bytes whenever it is written.

use super::{Sending, Transmission};
use crate::{
    office::{Error, Result},
    store::Db,
    values::{Number, hex},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::io::Write;

/// Version of the form of the file: `examples/transmission/schema.json`.
const FORM: i64 = 1;

/// The line of one record.
pub(super) fn line(number: Number, sending: &Sending<'_>) -> String {
    let mut object = json!({
        "line": sending.line,
        "kind": sending.kind.as_str(),
        "record": number.to_string(),
        "version": sending.version,
    });
    if let Some((file, line)) = sending.first {
        object["first"] = json!({ "file": file.to_string(), "line": line });
    }
    let mut text = object.to_string();
    if !sending.data.is_empty() {
        // Kept as it was sent: set in as it stands, never read and printed anew.
        text.pop();
        text.push_str(",\"data\":");
        text.push_str(sending.data);
        text.push('}');
    }
    text.push('\n');
    text
}

/// The checksum of lines.
pub(super) fn checksum<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut hash = Sha256::new();
    lines.for_each(|line| hash.update(line.as_bytes()));
    hex(&hash.finalize())
}

/// Writes a file that was sent; answers how many records stand in it.
pub fn write(db: &Db, number: Number, training: bool, out: &mut dyn Write) -> Result<u64> {
    let file = Transmission::find(db, number)?;
    let header = json!({
        "transmission": FORM,
        "file": number.to_string(),
        "system": file.system.as_str(),
        "what": file.what.as_str(),
        "sequence": file.sequence,
        "made-on": file.sent_on.to_string(),
        "basis": file.basis,
        "records": file.records,
        "sha256": file.sha256,
        "training": training,
    });
    writeln!(out, "{header}")?;
    let mut records = 0;
    super::lines(db, &file, |line| {
        records += 1;
        out.write_all(line.as_bytes()).map_err(Error::from)
    })?;
    Ok(records)
}
