//! Stamps (1.4): who has which, since when, and what became of it. A stamp is with one employee at a time.

mod end;
mod issue;
#[cfg(test)]
mod tests;

pub use end::{Fate, ReturnStamp};
pub use issue::IssueStamp;

use crate::{
    office::{Link, Result},
    record,
    store::Db,
    values::{Column, Date, Kind, Line},
};

record!(
    /// A stamp that somebody has.
    Stamp {
        /// Row.
        id: i64,
        /// Who has it.
        employee: i64,
        /// Since when.
        issued_on: Date,
    }
);

/// The stamp of that name, where somebody has it.
fn out(db: &Db, name: &Line) -> Result<Option<Stamp>> {
    let sql = format!("SELECT {} FROM stamp WHERE name=?1 AND ended_on IS NULL", Stamp::COLUMNS);
    Ok(db.one(&sql, &[name.into()], Stamp::read)?)
}

/// Whether a stamp of that name was lost.
fn lost(db: &Db, name: &Line) -> Result<Option<Date>> {
    let sql = "SELECT ended_on FROM stamp WHERE name=?1 AND fate='lost' ORDER BY id DESC LIMIT 1";
    Ok(db.one(sql, &[name.into()], |row| row.get(0))?)
}

/// Names of the stamps that an employee has.
pub fn of(db: &Db, employee: i64) -> Result<Vec<String>> {
    let sql = "SELECT name FROM stamp WHERE employee=?1 AND ended_on IS NULL ORDER BY id";
    Ok(db.all(sql, &[employee.into()], |row| row.get(0))?)
}

/// The stamps of an employee, shown below him.
pub const OF_EMPLOYEE: Link = Link {
    key: "stamps",
    from: "FROM stamp a WHERE a.employee=?1 ORDER BY a.id",
    columns: &[
        (Column::new("stamp", Kind::Text), "a.name"),
        (Column::new("issued-on", Kind::Date), "a.issued_on"),
        (Column::new("delivery-receipt", Kind::Text), "a.receipt"),
        (Column::new("ended-on", Kind::Date), "a.ended_on"),
        (Column::new("stamp-fate", Kind::Code("stamp-fate")), "a.fate"),
        (Column::new("ground", Kind::Text), "a.ground"),
    ],
    guarded: &[],
};
