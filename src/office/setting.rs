//! The law as the office works under it: the program's data with what the office has set (amend-law).

use super::Result;
use crate::{
    law::{Law, Override},
    store::{Db, StoreError},
};

/// The law with the settings of a register. They are few: each decision that changed one is a row.
pub fn law_of(db: &Db) -> Result<Law> {
    let set = db.all("SELECT key, value, from_date FROM setting ORDER BY id", &[], |row| {
        Ok(Override { key: row.get(0)?, value: row.get(1)?, from: row.get(2)? })
    })?;
    Law::new().overridden(set).map_err(|_| StoreError::Bad { column: "setting.value".into() }.into())
}
