//! The work as it is divided among employees (5.6): the latest division that covers a day counts, whole. Who was never
//! given one has every duty of his unit.

mod divide;
#[cfg(test)]
mod tests;

pub use divide::DivideWork;

use crate::{
    office::{Link, Result},
    store::Db,
    values::{Column, Date, Kind, Login},
};

/// The division in force of an employee (`?1`) on a day (`?2`).
macro_rules! in_force {
    ($employee:literal, $on:literal) => {
        concat!(
            "(SELECT d.id FROM division d WHERE d.employee=",
            $employee,
            " AND d.from_date<=",
            $on,
            " AND (d.until_date IS NULL OR d.until_date>=",
            $on,
            ") ORDER BY d.from_date DESC, d.id DESC LIMIT 1)"
        )
    };
}

/// Whether the work that an employee was given on a day takes in a clause; `None` where nothing was divided to him.
pub fn has(db: &Db, employee: i64, clause: &str, on: Date) -> Result<Option<bool>> {
    let sql = concat!(
        "SELECT EXISTS (SELECT 1 FROM divided c WHERE c.division=f.id AND c.clause=?3) \
         FROM division f WHERE f.id=",
        in_force!("?1", "?2")
    );
    Ok(db.one(sql, &[employee.into(), (&on).into(), clause.into()], |row| row.get(0))?)
}

/// Accounts of those who have a clause on a day, in service and not away, by their rows.
pub fn who_has(db: &Db, clause: &str, on: Date) -> Result<Vec<(i64, Login)>> {
    let sql = concat!(
        "SELECT e.id, e.login FROM employee e WHERE e.annulled IS NULL AND e.service=0 \
         AND (e.dismissed_on IS NULL OR e.dismissed_on>?2) \
         AND EXISTS (SELECT 1 FROM divided c WHERE c.clause=?1 AND c.division=",
        in_force!("e.id", "?2"),
        ") AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.employee=e.id AND a.from_date<=?2 \
           AND (a.until_date IS NULL OR a.until_date>=?2)) ORDER BY e.id"
    );
    Ok(db.all(sql, &[clause.into(), (&on).into()], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What work an employee was given, shown below him.
pub const OF_EMPLOYEE: Link = Link {
    key: "work",
    from: "FROM divided c JOIN division d ON d.id=c.division JOIN employee w ON w.id=d.entered_by \
           WHERE d.employee=?1 ORDER BY d.from_date, d.id, c.id",
    columns: &[
        (Column::new("from-date", Kind::Date), "d.from_date"),
        (Column::new("until-date", Kind::Date), "d.until_date"),
        (Column::new("clause", Kind::Text), "c.clause"),
        (Column::new("entered-by", Kind::Text), "w.surname||' '||w.given"),
    ],
    guarded: &[],
};
