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

/// Begins the image of a row: the same text that SQL makes of it. Its columns follow by name, without what is derived.
pub(super) fn image(out: &mut String, table: &str, id: i64, act: i64) {
    out.clear();
    out.push_str(table);
    out.push(' ');
    push_int(out, id);
    out.push(' ');
    push_int(out, act);
}

/// Adds a column to the image of a row; a NULL is left out.
pub(super) fn cell(out: &mut String, column: &str, value: &Value<'_>) {
    if matches!(value, Value::Null) {
        return;
    }
    out.push('|');
    out.push_str(column);
    out.push('=');
    quote(out, value);
}
