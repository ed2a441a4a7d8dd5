//! What the office has set (amend-law), else the default of the program's law data.

use super::Result;
use crate::{law::Law, store::Db, values::Date};

/// The value of a setting on a day. The last decision that had begun by then counts.
pub fn setting(db: &Db, law: &Law, key: &'static str, on: Date) -> Result<String> {
    let set = db.one(
        "SELECT value FROM setting WHERE key=?1 AND from_date<=?2 ORDER BY from_date DESC, id DESC LIMIT 1",
        &[key.into(), (&on).into()],
        |row| row.get(0),
    )?;
    Ok(set.unwrap_or_else(|| law.setting(key).expect("a key of law/settings.toml").default.clone()))
}
