//! What a file did, and how each of it is taken back: a record that it made is annulled, one that it changed is written as
//! it stood before. All of it is looked at before the first row is written.

use super::{Batch, REGISTER, Row, entries, row};
use crate::{
    duties::{self, employer, person, record, staff, transmission},
    office::{Register, Result, broken},
    store::Db,
    values::Number,
};
use std::collections::BTreeSet;

/// What is done to one record.
pub(super) enum Back {
    /// It was made by the file.
    Annul,
    /// It stood before the file: its image from then.
    Restore(String),
}

/// A record that the file wrote.
pub(super) struct Written {
    pub(super) register: &'static Register,
    pub(super) id: i64,
    pub(super) back: Back,
}

/// Registers whose records are not put back: what hangs on a person's or an employer's name is derived from it, an
/// officer has acted by his posting, a file and a transmission are what they were.
const NOT_PUT_BACK: [char; 5] = [
    person::REGISTER.prefix,
    employer::REGISTER.prefix,
    staff::REGISTER.prefix,
    REGISTER.prefix,
    transmission::REGISTER.prefix,
];

/// Persons and employers whom a record names stay: others may name them too by now.
const NAMED: [char; 2] = [person::REGISTER.prefix, employer::REGISTER.prefix];

/// Every record that the file made or changed, each once, in the order in which it did.
pub(super) fn written(db: &Db, batch: &Batch) -> Result<Vec<Written>> {
    let (Some(first), Some(last)) = (batch.first_entry, batch.last_entry) else { return Ok(Vec::new()) };
    let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
    let (mut made, mut added_to) = (BTreeSet::new(), BTreeSet::new());
    for (entry, about, wrote) in entries(db, first, last)? {
        let Some(about) = about else {
            return broken("batch-without-record").with("number", batch.number()).with("entry", entry).err();
        };
        for (table, id) in pairs(&wrote) {
            let Some(register) = duties::REGISTERS.iter().copied().find(|register| register.table == table)
            else {
                added_to.insert(about);
                continue;
            };
            if !seen.insert((register.prefix, id)) {
                continue;
            }
            let row = row(db, register, id, first)?;
            if row.before.is_none() {
                made.insert(row.number);
                if row.annulled || NAMED.contains(&register.prefix) && row.number != about {
                    continue; // annulled by itself meanwhile: its number says so already
                }
            }
            if row.act > last {
                let rule = broken("batch-record-changed").with("batch", batch.number());
                return rule.with("number", row.number).with("entry", row.act).err();
            }
            let back = back(db, batch, register, id, row, last)?;
            all.push(Written { register, id, back });
        }
    }
    // What belongs to a record goes with it; what was added to one that stays would stay behind.
    match added_to.difference(&made).next() {
        Some(number) => earlier(batch, *number),
        None => Ok(all),
    }
}

fn back(db: &Db, batch: &Batch, register: &'static Register, id: i64, row: Row, last: i64) -> Result<Back> {
    let Some(image) = row.before else {
        record::must_be_free(db, register, id, row.number)?;
        return Ok(Back::Annul);
    };
    if NOT_PUT_BACK.contains(&register.prefix) {
        return earlier(batch, row.number);
    }
    record::must_be_free_since(db, register, id, row.number, last)?;
    Ok(Back::Restore(image))
}

fn earlier<T>(batch: &Batch, number: Number) -> Result<T> {
    broken("batch-changed-earlier").with("batch", batch.number()).with("number", number).err()
}

/// Tables and ids, as an entry lists them.
fn pairs(wrote: &str) -> impl Iterator<Item = (&str, i64)> {
    let mut words = wrote.split(' ');
    std::iter::from_fn(move || Some((words.next()?, words.next()?.parse().ok()?)))
}
