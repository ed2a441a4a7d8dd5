//! The law as the office works under it: the program's data with what the office has set (amend-law).

use super::Result;
use crate::{
    law::{Law, LoadedYear, Override},
    store::{Db, StoreError},
    values::Date,
};

/// The law with the settings of a register. They are few: each decision that changed one is a row.
pub fn law_of(db: &Db) -> Result<Law> {
    let set = db.all("SELECT key, value, from_date FROM setting ORDER BY id", &[], |row| {
        Ok(Override { key: row.get(0)?, value: row.get(1)?, from: row.get(2)? })
    })?;
    let law = Law::new().overridden(set);
    let law = law.map_err(|_| StoreError::Bad { column: "setting.value".into() })?;
    let loaded = loaded_years(db)?;
    Ok(if loaded.is_empty() { law } else { law.with_years(loaded) })
}

/// The years of the calendar that the office loaded, in the order of their decisions.
fn loaded_years(db: &Db) -> Result<Vec<LoadedYear>> {
    let sql = "SELECT year, novruz, ramazan, qurban, voting, moved FROM calendar_year ORDER BY id";
    Ok(db.all(sql, &[], |row| {
        let (voting, moved): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        let pair = |text: &str| text.split_once('=').and_then(|(from, to)| Some((day(from)?, day(to)?)));
        Ok(LoadedYear {
            year: row.get(0)?,
            novruz: row.get(1)?,
            ramazan: row.get(2)?,
            qurban: row.get(3)?,
            voting: parts(voting.as_deref()).filter_map(day).collect(),
            moved: parts(moved.as_deref()).filter_map(pair).collect(),
        })
    })?)
}

fn parts(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default().split(';').filter(|part| !part.is_empty())
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}
