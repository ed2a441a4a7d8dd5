//! Recomputes the whole chain and every row image, also of superseded rows. Memory does not grow with the register.

mod chain;

use super::Result;
use crate::{
    language,
    store::Db,
    values::{Value, hex},
};
use chain::{Links, STEP, Stretch};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicI64, Ordering};

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
    ("inquiry", "name_fold", "asker", language::fold),
    ("instruction", "text_fold", "text", language::fold),
    ("joint_measure", "place_fold", "place || ' ' || bodies", language::fold),
    ("meeting", "topics_fold", "topics", language::fold),
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

/// Entries that one stretch of the chain has: a smaller register is checked on one connection alone.
const STRETCH: i64 = 50_000;

/// What can be checked by itself, whoever checks it.
enum Part {
    File,
    Generated,
    Folds,
    Contents,
    Chain(Stretch),
}

/// Verifies the register. `seen` is an entry on a receipt, with the beginning of its hash: what a file cannot show
/// about itself, a cut-off tail, the receipts show. `progress` is called with the number of entries checked.
pub fn verify(db: &Db, seen: Option<(i64, &str)>, progress: &(dyn Fn(i64) + Sync)) -> Result<Verified> {
    in_stretches(STRETCH, db, seen, progress)
}

/// Verifies in stretches of so many entries.
fn in_stretches(
    length: i64,
    db: &Db,
    seen: Option<(i64, &str)>,
    progress: &(dyn Fn(i64) + Sync),
) -> Result<Verified> {
    let _still = db.still()?;
    let last = db.count("SELECT coalesce(max(seq), 0) FROM act", &[])?;
    let parts = parts(last, length);
    let stretches = parts.iter().filter(|part| matches!(part, Part::Chain(_))).count();
    let entries = AtomicI64::new(0);
    let told = || progress(entries.fetch_add(STEP, Ordering::Relaxed) + STEP);
    let mut all = Links::default();
    for links in db.side_by_side(&parts, stretches, &|db, part| part.check(db, seen, &told))? {
        all.join(links);
    }
    let mut done = Verified { entries: all.entries, rows: all.rows, head: all.head, findings: all.findings };
    if let Some((seq, _)) = seen
        && seq > last
    {
        done.findings.push(Finding::Seen { seq });
    }
    let mut kept = db.count("SELECT count(*) FROM history", &[])?;
    for table in &db.shape()?.tables {
        kept += db.count(&format!("SELECT count(*) FROM {}", table.name), &[])?;
    }
    if kept != done.rows {
        done.findings.push(Finding::Count { kept, listed: done.rows });
    }
    done.findings.truncate(MOST);
    Ok(done)
}

/// The long parts come first, so that nobody is left alone with one at the end.
fn parts(last: i64, length: i64) -> Vec<Part> {
    let mut parts = vec![Part::File, Part::Folds, Part::Generated, Part::Contents];
    let mut from = 1;
    loop {
        let to = last.min(from + length - 1);
        parts.push(Part::Chain(Stretch { from, to }));
        from = to + 1;
        if from > last {
            return parts;
        }
    }
}

impl Part {
    fn check(&self, db: &Db, seen: Option<(i64, &str)>, told: &dyn Fn()) -> Result<Links> {
        let findings = match self {
            Self::File => db.sound()?.into_iter().map(|detail| Finding::File { detail }).collect(),
            Self::Generated => db.altered()?.into_iter().map(|name| Finding::Generated { name }).collect(),
            Self::Folds => folds(db)?,
            Self::Contents => contents(db)?,
            Self::Chain(stretch) => return stretch.check(db, seen, told),
        };
        Ok(Links { findings, ..Links::default() })
    }
}

fn folds(db: &Db) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for &(table, column, of, fold) in FOLDS {
        db.each(&format!("SELECT id, {column}, {of} FROM {table}"), &[], |row| {
            if let (Value::Text(folded), Value::Text(text)) = (row.value(1)?, row.value(2)?)
                && folded != fold(&text)
                && findings.len() < MOST
            {
                findings.push(Finding::Fold { table, id: row.get(0)? });
            }
            Ok(())
        })?;
    }
    Ok(findings)
}

fn contents(db: &Db) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    db.each("SELECT sha256, bytes FROM content", &[], |row| {
        let (sha256, bytes): (String, Value<'_>) = (row.get(0)?, row.value(1)?);
        if !matches!(&bytes, Value::Blob(b) if hex(&Sha256::digest(b)) == sha256) {
            findings.push(Finding::Content { sha256 });
        }
        Ok(())
    })?;
    let unmatched = "SELECT sha256 FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM content) \
         UNION SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)";
    db.each(unmatched, &[], |row| {
        findings.push(Finding::Content { sha256: row.get(0)? });
        Ok(())
    })?;
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::{FOLDS, Finding, in_stretches, verify};
    use crate::{duties::testing::Trial, store::tests::tamper};

    /// However the chain is cut, the same is found: also of a gap, and of what is altered, at the end of a stretch.
    #[test]
    fn a_chain_in_stretches_is_one_chain() {
        let trial = Trial::open();
        let whole = verify(&trial.db(), None, &|_| ()).unwrap();
        assert!(whole.findings.is_empty() && whole.entries > 9, "{whole:?}");
        tamper(
            &trial.path,
            "DELETE FROM act WHERE seq BETWEEN 4 AND 6; UPDATE act SET reason='x' WHERE seq=8",
        );
        let altered = verify(&trial.db(), None, &|_| ()).unwrap();
        assert!(altered.findings.contains(&Finding::Gap { from: 4, to: 6 }), "{altered:?}");
        assert!(altered.findings.iter().any(|f| matches!(f, Finding::Entry { seq: 8, .. })), "{altered:?}");
        for length in 1..20 {
            let cut = in_stretches(length, &trial.db(), None, &|_| ()).unwrap();
            assert_eq!(format!("{cut:?}"), format!("{altered:?}"), "in stretches of {length}");
        }
    }

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
