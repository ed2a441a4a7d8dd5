//! A stretch of the chain: every entry recomputed from the one before, with every row it wrote.

use super::{Finding, MOST};
use crate::{
    office::{Error, Result, journal},
    store::{Db, Shape},
    values::Value,
};

/// Entries from one to another, both of them in it.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// What a stretch holds.
#[derive(Default)]
pub(super) struct Links {
    pub(super) entries: i64,
    pub(super) rows: i64,
    /// Hash of its last entry.
    pub(super) head: String,
    pub(super) findings: Vec<Finding>,
}

/// After so many entries it is told how far the check has come.
pub(super) const STEP: i64 = 10_000;

/// Place of a field in an entry.
fn place(field: &str) -> usize {
    journal::FIELDS.iter().position(|name| *name == field).expect("a field of an entry")
}

impl Stretch {
    /// Checks it. `seen` is an entry with the beginning of its hash, from a receipt; `told` is called every [`STEP`].
    pub(super) fn check(self, db: &Db, seen: Option<(i64, &str)>, told: &dyn Fn()) -> Result<Links> {
        let before = "SELECT hash FROM act WHERE seq<?1 ORDER BY seq DESC LIMIT 1";
        let head = db.one(before, &[self.from.into()], |row| row.get(0))?.unwrap_or_default();
        let mut checked = Links { head, ..Links::default() };
        let shape = db.shape()?;
        let select = format!(
            "SELECT {}, hash FROM act WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq",
            journal::FIELDS.join(", ")
        );
        let (wrote_at, record_at, hash_at) = (place("wrote"), place("record"), journal::FIELDS.len());
        let (mut expected, mut lines, mut image) = (self.from, String::new(), String::new());
        // What was smuggled in before the first entry belongs to the first stretch.
        let lowest = if self.from == 1 { i64::MIN } else { self.from };
        db.stream::<Error>(&select, &[lowest.into(), self.to.into()], |row| {
            let seq: i64 = row.get(0)?;
            checked.gap(expected, seq - 1);
            expected = seq + 1;
            lines.clear();
            let wrote = row.value(wrote_at)?;
            let Value::Text(wrote) = &wrote else { return Ok(()) };
            let mut words = wrote.split(' ').filter(|w| !w.is_empty());
            while let (Some(table), Some(id)) = (words.next(), words.next()) {
                checked.rows += 1;
                let id: i64 = id.parse().unwrap_or(-1); // a doctored id is found missing
                match written(db, shape, table, id, seq, &mut image)? {
                    None => checked.find(Finding::Row { seq, table: table.into(), id }),
                    Some(hides) => {
                        journal::line(&mut lines, table, id, &image);
                        if hides {
                            checked.find(hidden(table, id));
                        }
                    }
                }
            }
            let mut fields = Vec::with_capacity(journal::FIELDS.len());
            for i in 0..journal::FIELDS.len() {
                fields.push(row.value(i)?);
            }
            if fields.iter().any(hides) {
                checked.find(hidden("act", seq));
            }
            let hash: String = row.get(hash_at)?;
            if journal::seal(&checked.head, &fields, &lines) != hash {
                checked.find(Finding::Entry { seq, record: row.get(record_at)?, wrote: wrote.to_string() });
            }
            if seen.is_some_and(|(s, h)| s == seq && !hash.starts_with(h)) {
                checked.find(Finding::Seen { seq });
            }
            checked.head = hash;
            checked.entries += 1;
            if seq % STEP == 0 {
                told();
            }
            Ok(())
        })?;
        checked.gap(expected, self.to);
        Ok(checked)
    }
}

impl Links {
    /// Takes the next stretch in. A gap across the border of two is one.
    pub(super) fn join(&mut self, next: Self) {
        let mut findings = next.findings.into_iter().peekable();
        if let (Some(Finding::Gap { to, .. }), Some(Finding::Gap { from, to: further })) =
            (self.findings.last_mut(), findings.peek())
            && *from == *to + 1
        {
            *to = *further;
            findings.next();
        }
        findings.for_each(|finding| self.find(finding));
        self.entries += next.entries;
        self.rows += next.rows;
        self.head = next.head;
    }

    fn gap(&mut self, from: i64, to: i64) {
        if from <= to {
            self.find(Finding::Gap { from, to });
        }
    }

    fn find(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        }
    }
}

/// What hides behind a NUL no image shows.
fn hides(value: &Value<'_>) -> bool {
    matches!(value, Value::Text(text) if text.contains('\0'))
}

fn hidden(table: &str, id: i64) -> Finding {
    Finding::File { detail: format!("{table} {id}: a text holds a NUL") }
}

/// Makes the image of the row as that entry wrote it: of the live one, or the version kept in history. Answers whether a
/// text of it hides something; nothing where there is no such row.
fn written(
    db: &Db,
    shape: &Shape,
    table: &str,
    id: i64,
    seq: i64,
    image: &mut String,
) -> Result<Option<bool>> {
    let mut found = None;
    if let Some(table) = shape.table(table) {
        db.each(&table.live, &[id.into(), seq.into()], |row| {
            let mut any = false;
            journal::image(image, &table.name, id, seq);
            for (i, column) in table.columns.iter().enumerate() {
                let value = row.value(i)?;
                any |= hides(&value);
                journal::cell(image, &column.name, &value);
            }
            found = Some(any);
            Ok(())
        })?;
    }
    if found.is_none() {
        let kept = "SELECT image FROM history WHERE table_name=?1 AND row_id=?2 AND act=?3";
        if let Some(version) = db.one(kept, &[table.into(), id.into(), seq.into()], |row| row.get(0))? {
            *image = version;
            found = Some(image.contains('\0'));
        }
    }
    Ok(found)
}
