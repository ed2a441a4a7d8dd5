//! Recomputes the whole chain and every row image, also of superseded rows. Memory does not grow with the register.

use super::{Result, journal};
use crate::{
    language,
    store::{self, Db, Row},
    values::{Value, hex},
};
use sha2::{Digest, Sha256};

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are what their names say; each variant's line says what is wrong"
)]
pub enum Finding {
    /// SQLite itself finds the file damaged.
    File { detail: String },
    /// A table, index, trigger or view is missing, added or altered.
    Generated { name: String },
    /// Entries are missing from the chain.
    Gap { from: i64, to: i64 },
    /// An entry, or a row it wrote, is not as it was sealed.
    Entry { seq: i64, record: Option<String>, wrote: String },
    /// A row that an entry wrote is not there, neither live nor in history.
    Row { seq: i64, table: String, id: i64 },
    /// There are rows that no entry lists.
    Count { kept: i64, listed: i64 },
    /// A derived column is not what it is derived from.
    Fold { table: &'static str, id: i64 },
    /// The bytes of an attached file are not those that were attached, or are missing.
    Content { sha256: String },
    /// The entry on a receipt is not the one in the register, or is missing.
    Seen { seq: i64 },
}

/// What was checked.
#[derive(Debug, Default)]
pub struct Verified {
    /// Entries in the chain.
    pub entries: i64,
    /// Rows they wrote.
    pub rows: i64,
    /// Hash of the last entry.
    pub head: String,
    /// What does not fit.
    pub findings: Vec<Finding>,
}

/// A derived column: its table, its name, the SQL of what it is derived from, and how.
type Fold = (&'static str, &'static str, &'static str, fn(&str) -> String);

/// Derived columns.
const FOLDS: &[Fold] = &[
    ("appeal", "name_fold", "coalesce(applicant, '')", language::fold),
    ("cooperation", "partner_fold", "partner || ' ' || topic", language::fold),
    ("document", "sender_fold", "sender", language::fold),
    ("employee", "name_fold", "surname || ' ' || given || coalesce(' ' || father, '')", language::fold),
    ("employer", "name_fold", "name", language::fold),
    ("instruction", "text_fold", "text", language::fold),
    ("joint_measure", "place_fold", "place || ' ' || bodies", language::fold),
    ("other_name", "key_fold", "surname || ' ' || given", language::key),
    ("other_name", "name_fold", "surname || ' ' || given", language::fold),
    ("person", "key_fold", "surname || ' ' || given", language::key),
    ("person", "name_fold", "surname || ' ' || given", language::fold),
    ("proposal", "topic_fold", "topic || coalesce(' ' || expert, '')", language::fold),
    ("report", "title_fold", "title", language::fold),
    ("request", "body_fold", "body", language::fold),
    ("signal", "name_fold", "coalesce(sender, '') || ' ' || coalesce(whom, '')", language::fold),
    ("site", "address_fold", "address", language::fold),
    ("spot_check", "place_fold", "place", language::fold),
];

/// The derived column of a register that can be corrected, and the SQL it is folded from.
#[must_use]
pub fn derived(table: &str) -> Option<(&'static str, &'static str)> {
    FOLDS
        .iter()
        .find(|(t, column, ..)| *t == table && *column != "key_fold")
        .map(|(_, c, from, _)| (*c, *from))
}

/// Most findings that are kept: of a register altered throughout, the first are enough.
const MOST: usize = 100;

/// Verifies the register. `seen` is an entry on a receipt, with the beginning of its hash: what a file cannot show
/// about itself, a cut-off tail, the receipts show. `progress` is called with the number of entries checked.
pub fn verify(db: &Db, seen: Option<(i64, &str)>, progress: &dyn Fn(i64)) -> Result<Verified> {
    let still = db.still()?;
    let mut done = Verified::default();
    done.findings.extend(db.sound()?.into_iter().map(|detail| Finding::File { detail }));
    let nul = |row: String| Finding::File { detail: format!("{row}: a text holds a NUL") };
    done.findings.extend(db.hidden()?.into_iter().map(nul));
    done.findings.extend(db.altered()?.into_iter().map(|name| Finding::Generated { name }));
    chain(db, seen, &mut done, progress)?;
    let mut kept = db.count("SELECT count(*) FROM history", &[])?;
    for table in &db.shape()?.tables {
        kept += db.count(&format!("SELECT count(*) FROM {}", table.name), &[])?;
    }
    if kept != done.rows {
        done.findings.push(Finding::Count { kept, listed: done.rows });
    }
    folds(db, &mut done)?;
    contents(db, &mut done)?;
    done.findings.truncate(MOST);
    drop(still);
    Ok(done)
}

fn chain(db: &Db, seen: Option<(i64, &str)>, done: &mut Verified, progress: &dyn Fn(i64)) -> Result<()> {
    let select = format!("SELECT {}, hash FROM act ORDER BY seq", journal::FIELDS.join(", "));
    let (wrote_at, record_at, hash_at) = (16, 15, 17);
    let (mut expected, mut lines) = (1, String::new());
    db.stream::<super::Error>(&select, &[], |row| {
        let seq: i64 = row.get(0)?;
        if seq != expected {
            done.findings.push(Finding::Gap { from: expected, to: seq - 1 });
        }
        expected = seq + 1;
        lines.clear();
        let wrote = row.value(wrote_at)?;
        let Value::Text(wrote) = &wrote else { return Ok(()) };
        let mut words = wrote.split(' ').filter(|w| !w.is_empty());
        while let (Some(table), Some(id)) = (words.next(), words.next()) {
            done.rows += 1;
            let id: i64 = id.parse().unwrap_or(-1); // a doctored id is found missing
            if !written(db, table, id, seq, &mut lines)? && done.findings.len() < MOST {
                done.findings.push(Finding::Row { seq, table: table.into(), id });
            }
        }
        let mut fields = Vec::with_capacity(journal::FIELDS.len());
        for i in 0..journal::FIELDS.len() {
            fields.push(row.value(i)?);
        }
        let hash: String = row.get(hash_at)?;
        if journal::seal(&done.head, &fields, &lines) != hash && done.findings.len() < MOST {
            done.findings.push(Finding::Entry { seq, record: row.get(record_at)?, wrote: wrote.to_string() });
        }
        if seen.is_some_and(|(s, h)| s == seq && !hash.starts_with(h)) {
            done.findings.push(Finding::Seen { seq });
        }
        done.head = hash;
        done.entries += 1;
        if seq % 10_000 == 0 {
            progress(seq);
        }
        Ok(())
    })?;
    if let Some((seq, _)) = seen
        && seq >= expected
    {
        done.findings.push(Finding::Seen { seq });
    }
    Ok(())
}

/// Adds the line of the row as that entry wrote it: the live one, or the version kept in history.
fn written(db: &Db, table: &str, id: i64, seq: i64, lines: &mut String) -> Result<bool> {
    let mut found = false;
    let mut take = |row: &Row<'_>| -> store::Result<()> {
        if let Value::Text(image) = row.value(0)?
            && !found
        {
            found = true;
            journal::line(lines, table, id, &image);
        }
        Ok(())
    };
    if let Some(table) = db.shape()?.table(table) {
        db.each(&table.image, &[id.into(), seq.into()], &mut take)?;
    }
    if !found {
        db.each(
            "SELECT image FROM history WHERE table_name=?1 AND row_id=?2 AND act=?3",
            &[table.into(), id.into(), seq.into()],
            |row| {
                if let Value::Text(image) = row.value(0)? {
                    found = true;
                    journal::line(lines, table, id, &image);
                }
                Ok(())
            },
        )?;
    }
    Ok(found)
}

fn folds(db: &Db, done: &mut Verified) -> Result<()> {
    for &(table, column, of, fold) in FOLDS {
        db.each(&format!("SELECT id, {column}, {of} FROM {table}"), &[], |row| {
            if let (Value::Text(folded), Value::Text(text)) = (row.value(1)?, row.value(2)?)
                && folded != fold(&text)
                && done.findings.len() < MOST
            {
                done.findings.push(Finding::Fold { table, id: row.get(0)? });
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn contents(db: &Db, done: &mut Verified) -> Result<()> {
    db.each("SELECT sha256, bytes FROM content", &[], |row| {
        let (sha256, bytes): (String, Value<'_>) = (row.get(0)?, row.value(1)?);
        if !matches!(&bytes, Value::Blob(b) if hex(&Sha256::digest(b)) == sha256) {
            done.findings.push(Finding::Content { sha256 });
        }
        Ok(())
    })?;
    let unmatched = "SELECT sha256 FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM content) \
         UNION SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)";
    db.each(unmatched, &[], |row| {
        done.findings.push(Finding::Content { sha256: row.get(0)? });
        Ok(())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::FOLDS;

    #[test]
    fn every_derived_column_is_recomputed() {
        let (mut table, mut derived) = ("", Vec::new());
        for line in include_str!("../../schema.sql").lines() {
            let first = line.split_whitespace().next().unwrap_or_default();
            match line.strip_prefix("CREATE TABLE ") {
                Some(named) => table = named.split(' ').next().unwrap(),
                None if first.ends_with("_fold") => derived.push((table, first)),
                None => {}
            }
        }
        derived.sort_unstable();
        assert_eq!(FOLDS.iter().map(|fold| (fold.0, fold.1)).collect::<Vec<_>>(), derived);
    }
}
