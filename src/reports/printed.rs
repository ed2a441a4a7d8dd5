//! What a printed register says of itself: whose it is, of which days, when it was printed, and the end of the journal
//! then, so that the sheet can be held against the register later.

use crate::{
    office::{Head, Reader, Result},
    values::Date,
};

/// Lines for the foot of a table, by message key.
pub(super) type Printed = Vec<(&'static str, Vec<(&'static str, String)>)>;

/// Letters of the journal's last hash: as on a receipt.
const HASH: usize = 8;

/// What stands below a register over a period, narrowed by other options as typed.
pub(super) fn printed(
    reader: &Reader,
    (from, to): (Option<Date>, Option<Date>),
    narrowed: &[(&'static str, String)],
) -> Result<Printed> {
    let office: Option<String> = reader.db.one("SELECT name FROM office", &[], |row| row.get(0))?;
    let mut lines: Printed = Vec::new();
    let of = if reader.training { "printed-office-training" } else { "printed-office" };
    lines.push((of, vec![("office", office.unwrap_or_default())]));
    let day = |name: &'static str, day: Date| (name, day.to_string());
    match (from, to) {
        (Some(from), Some(to)) => lines.push(("printed-period", vec![day("from", from), day("to", to)])),
        (Some(from), None) => lines.push(("printed-period-from", vec![day("from", from)])),
        (None, Some(to)) => lines.push(("printed-period-to", vec![day("to", to)])),
        (None, None) => lines.push(("printed-period-whole", Vec::new())),
    }
    let options: Vec<String> = narrowed.iter().map(|(option, value)| format!("--{option} {value}")).collect();
    if !options.is_empty() {
        lines.push(("printed-filter", vec![("options", options.join(" "))]));
    }
    let head = Head::of(&reader.db)?;
    let hash = head.hash.chars().take(HASH).collect();
    let facts = vec![("on", reader.today.to_string()), ("entry", head.seq.to_string()), ("hash", hash)];
    lines.push(("printed-head", facts));
    Ok(lines)
}
