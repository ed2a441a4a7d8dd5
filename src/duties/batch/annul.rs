//! annul-batch (H D V): takes back in one act what a file did in its register.

use super::{
    Batch, REGISTER,
    back::{Back, Written, written},
};
use crate::{
    duties::{record, staff},
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{
        Number, Value,
        image::{self, Field},
    },
};
use std::collections::BTreeMap;

/// Take back what an imported file did: what it made is annulled, what it changed stands as before; the numbers stay
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulBatch {
    /// Number of the batch (F-2018-000001)
    #[arg(value_name = "NUMBER")]
    number: Number,
}

impl Act for AnnulBatch {
    /// Clauses and posts are those of the records: whoever may annul one may annul all of them.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        match Batch::find(before.db(), self.number)?.about(before.db())? {
            Some(number) => record::matter(number.register),
            None => Ok(Matter { clauses: Some(Vec::new()), ..Matter::default() }),
        }
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let number = self.number;
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        let batch = Batch::find(desk.db(), number)?;
        let all = written(desk.db(), &batch)?;
        let me = desk.officer().id;
        if all.iter().any(|written| written.register.prefix == staff::REGISTER.prefix && written.id == me) {
            return Err(desk.refuse("not-on-own-record", vec![("number", number.to_string())]));
        }
        let mut restored = 0_usize;
        for Written { register, id, back } in &all {
            match back {
                Back::Annul => desk.update(register.table, *id, &[("annulled", reason.into())])?,
                Back::Restore(image) => {
                    restored += 1;
                    restore(desk, register.table, *id, image)?;
                }
            }
        }
        desk.update(REGISTER.table, batch.id, &[("annulled", reason.into())])?;
        Ok(Receipt::new(number, "batch-annulled")
            .with("records", all.len() - restored)
            .with("restored", restored)
            .with("reason", reason))
    }
}

/// Writes a record as an image has it: what the image does not name was empty.
fn restore(desk: &mut Desk<'_, '_>, table: &'static str, id: i64, image: &str) -> Result<()> {
    let mut before: BTreeMap<&str, Field> = image::fields(image).collect();
    let shape = desk.db().shape()?.table(table);
    let names: Vec<String> =
        shape.into_iter().flat_map(|table| &table.columns).map(|column| column.name.clone()).collect();
    let columns: Vec<(&str, Value<'_>)> =
        names.iter().map(|name| (name.as_str(), before.remove(name.as_str()).into())).collect();
    desk.update(table, id, &columns)
}
