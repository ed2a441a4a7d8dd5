//! How many posts a unit has, by the order of the Service's chief (5.1): nobody is put into a post that the order does not
//! give. Where no order was entered, nothing is counted.

mod confirm;
mod set;
#[cfg(test)]
mod tests;

pub use confirm::ConfirmPosts;
pub use set::SetPosts;

use crate::{
    law::authority::Seat,
    office::Result,
    store::Db,
    values::{Date, Line},
};

/// How many of a post a unit has on a day; `None` where no order says it.
pub fn posts(db: &Db, seat: Seat, on: Date) -> Result<Option<i64>> {
    let sql = "SELECT number FROM establishment WHERE unit=?1 AND post=?2 AND confirmed=1 AND from_date<=?3 \
               ORDER BY from_date DESC, id DESC LIMIT 1";
    Ok(db.one(sql, &[(&seat.unit).into(), (&seat.post).into(), (&on).into()], |row| row.get(0))?)
}

/// Rows of an order that wait for the head.
fn waiting(db: &Db, order: &Line) -> Result<Vec<i64>> {
    let sql = "SELECT id FROM establishment WHERE order_number=?1 AND confirmed=0 ORDER BY id";
    Ok(db.all(sql, &[order.into()], |row| row.get(0))?)
}
