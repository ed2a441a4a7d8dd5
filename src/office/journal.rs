//! The canonical bytes of a journal entry, and their hash.
//!
//! An entry's text is: the hash of the entry before (empty for the first), then each field as `|` and its value as
//! SQLite's `quote()` prints it, in the order of [`FIELDS`]; then, for each row written, in the order of `wrote`, a new
//! line with table, id and the SHA-256 of the row's image. ARCHITECTURE.md shows how an auditor recomputes an entry
//! with `sqlite3` and `sha256sum` alone.

use crate::values::{Value, hex, push_int, quote};
use sha2::{Digest, Sha256};

/// The fields of an entry, in the order in which they are sealed: every column of `act` but the hash.
pub(super) const FIELDS: [&str; 17] = [
    "seq",
    "at",
    "dated",
    "act",
    "officer",
    "performer",
    "acting_for",
    "unit",
    "post",
    "clause",
    "basis",
    "reason",
    "paper",
    "source",
    "external_id",
    "record",
    "wrote",
];

/// Appends the line of one row to the text of an entry.
pub(super) fn line(text: &mut String, table: &str, id: i64, image: &str) {
    text.push('\n');
    text.push_str(table);
    text.push(' ');
    push_int(text, id);
    text.push(' ');
    text.push_str(&hex(&Sha256::digest(image)));
}

/// The hash of an entry: `head` is the hash before, `lines` the lines of the rows written.
pub(super) fn seal(head: &str, fields: &[Value<'_>], lines: &str) -> String {
    let mut text = String::with_capacity(320 + lines.len());
    text.push_str(head);
    for value in fields {
        text.push('|');
        quote(&mut text, value);
    }
    text.push_str(lines);
    hex(&Sha256::digest(text))
}

/// The image of a row that was inserted: the same text that SQL makes of it. The columns come by name, without NULLs and
/// what is derived.
pub(super) fn image<'c, 'v: 'c>(
    out: &mut String,
    table: &str,
    id: i64,
    act: i64,
    columns: impl Iterator<Item = &'c (&'static str, Value<'v>)>,
) {
    out.clear();
    out.push_str(table);
    out.push(' ');
    push_int(out, id);
    out.push(' ');
    push_int(out, act);
    for (column, value) in columns {
        out.push('|');
        out.push_str(column);
        out.push('=');
        quote(out, value);
    }
}
