//! annul-batch (H D V): takes back in one act what a file made in its register.

use super::{Batch, Made, REGISTER, made, records};
use crate::{
    duties::{self, record, staff},
    law::authority::Matter,
    office::{Act, Before, Desk, Error, Receipt, Register, Result, broken},
    store::Db,
    values::Number,
};

/// Annul every record that an imported file made; the numbers stay
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulBatch {
    /// Number of the batch (F-2018-000001)
    #[arg(value_name = "NUMBER")]
    number: Number,
}

impl Act for AnnulBatch {
    /// Clauses and posts are those of the records: whoever may annul one may annul all of them.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let batch = Batch::find(before.db(), self.number)?;
        let first = batch.first_entry.map_or(Ok(Vec::new()), |first| records(before.db(), first, first))?;
        match first.first() {
            Some((_, Some(number))) => record::matter(number.register),
            _ => Ok(Matter { clauses: Some(Vec::new()), ..Matter::default() }),
        }
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let number = self.number;
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        let batch = Batch::find(desk.db(), number)?;
        let made = standing(desk.db(), &batch)?;
        if made
            .iter()
            .any(|(register, id)| register.prefix == staff::REGISTER.prefix && *id == desk.officer().id)
        {
            return Err(desk.refuse("not-on-own-record", vec![("number", number.to_string())]));
        }
        for (register, id) in &made {
            desk.update(register.table, *id, &[("annulled", reason.into())])?;
        }
        desk.update(REGISTER.table, batch.id, &[("annulled", reason.into())])?;
        Ok(Receipt::new(number, "batch-annulled").with("records", made.len()).with("reason", reason))
    }
}

/// The records that the batch made and that stand as it left them. Checked whole before the first is annulled.
fn standing(db: &Db, batch: &Batch) -> Result<Vec<(&'static Register, i64)>> {
    let (Some(first), Some(last)) = (batch.first_entry, batch.last_entry) else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for (entry, record) in records(db, first, last)? {
        let found = record.and_then(|number| Some((number, duties::register(number.register)?)));
        let Some((number, register)) = found else {
            return broken("batch-without-record").with("number", batch.number()).with("entry", entry).err();
        };
        let row = made(db, register, number)?;
        if row.by != entry {
            return Err(earlier(batch, number));
        }
        if let Some(row) = as_left(batch, number, row, entry)? {
            record::must_be_free(db, register, row.id, number)?;
            all.push((register, row.id));
        }
    }
    Ok(all)
}

fn as_left(batch: &Batch, number: Number, row: Made, entry: i64) -> Result<Option<Made>> {
    if row.annulled {
        return Ok(None); // annulled by itself meanwhile: its number says so already
    }
    if row.act != entry {
        let rule = broken("batch-record-changed").with("batch", batch.number()).with("number", number);
        return rule.with("entry", row.act).err();
    }
    Ok(Some(row))
}

fn earlier(batch: &Batch, number: Number) -> Error {
    broken("batch-changed-earlier").with("batch", batch.number()).with("number", number).into()
}
