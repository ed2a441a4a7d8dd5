//! Work handed over (5.8.2, 5.9.4, 5.10.2): who leaves or moves gives what he has in his hands to another. Everything open is
//! listed with its state; when both have confirmed, it moves in one act.

mod confirm;
mod give;
#[cfg(test)]
mod tests;

pub use confirm::ConfirmHandOver;
pub use give::HandOverWork;

use crate::{
    duties::register,
    office::{Link, Result},
    record,
    store::{self, Db},
    values::{Column, Date, Kind, Login, Number},
};

record!(
    /// A hand-over that has not moved the work yet.
    HandOver {
        /// Row.
        id: i64,
        /// Who gives.
        giver: i64,
        /// Who takes.
        taker: i64,
        /// Its day.
        on_date: Date,
        /// Day the giver confirmed.
        giver_on: Option<Date>,
        /// Day the taker confirmed.
        taker_on: Option<Date>,
    }
);

impl HandOver {
    /// The hand-overs of an employee that wait for a confirmation.
    fn waiting(db: &Db, giver: i64) -> store::Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM hand_over WHERE giver=?1 AND moved_on IS NULL ORDER BY id",
            Self::COLUMNS
        );
        db.all(&sql, &[giver.into()], Self::read)
    }

    /// The records it is about.
    fn records(&self, db: &Db) -> store::Result<Vec<Number>> {
        let sql = "SELECT record FROM hand_over_item WHERE hand_over=?1 ORDER BY id";
        db.all(sql, &[self.id.into()], |row| row.get(0))
    }
}

/// The row behind an account, also of who has left.
fn anyone(db: &Db, login: &Login) -> store::Result<Option<i64>> {
    db.one("SELECT id FROM employee WHERE login=?1", &[login.into()], |row| row.get(0))
}

/// Records that are in a hand-over of an employee already.
fn listed(db: &Db, giver: i64) -> store::Result<Vec<Number>> {
    let sql = "SELECT i.record FROM hand_over_item i JOIN hand_over h ON h.id=i.hand_over \
               WHERE h.giver=?1 AND h.moved_on IS NULL";
    db.all(sql, &[giver.into()], |row| row.get(0))
}

/// The row in which somebody has an open piece of work: its table, its id and the column that names him.
fn place(db: &Db, number: Number, employee: i64) -> Result<Option<(&'static str, i64, &'static str)>> {
    let Some(register) = register(number.register) else { return Ok(None) };
    let id = register.id(db, number)?;
    let (table, column, sql) = match number.register {
        'D' => (
            "executor",
            "employee",
            "SELECT x.id FROM executor x WHERE x.document=?1 AND x.employee=?2 AND x.done_on IS NULL"
                .to_owned(),
        ),
        'N' => (register.table, "addressee", of(register.table, "addressee")),
        'X' => (register.table, "author", of(register.table, "author")),
        _ => (register.table, "responsible", of(register.table, "responsible")),
    };
    let row = db.one(&sql, &[id.into(), employee.into()], |row| row.get(0))?;
    Ok(row.map(|row| (table, row, column)))
}

fn of(table: &str, column: &str) -> String {
    format!("SELECT t.id FROM {table} t WHERE t.id=?1 AND t.{column}=?2 AND t.annulled IS NULL")
}

/// The state of a record: the prefix of its words, and its code.
fn state(db: &Db, number: Number) -> Result<Option<(&'static str, String)>> {
    let Some((register, sql)) =
        register(number.register).and_then(|register| Some((register, register.state?)))
    else {
        return Ok(None);
    };
    let listed = register.list.iter().find(|(_, listed)| *listed == sql).map(|(column, _)| column.kind);
    let Some(Kind::Code(words)) = listed else { return Ok(None) };
    let sql = format!("SELECT {sql} FROM {} t {} WHERE t.id=?1", register.table, register.joins);
    let code =
        db.one(&sql, &[register.id(db, number)?.into()], |row| row.get::<Option<String>>(0))?.flatten();
    Ok(code.map(|code| (words, code)))
}

/// What an employee handed over or is to hand over, shown below him.
pub const OF_EMPLOYEE: Link = Link {
    key: "handed-over",
    from: "FROM hand_over_item i JOIN hand_over h ON h.id=i.hand_over JOIN employee w ON w.id=h.taker \
           WHERE h.giver=?1 ORDER BY i.id",
    columns: &[
        (Column::new("number", Kind::Text), "i.record"),
        (Column::new("state-then", Kind::Any), "i.state_of||'\u{1f}'||i.state"),
        (Column::new("taker", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("on-date", Kind::Date), "h.on_date"),
        (Column::new("giver-on", Kind::Date), "h.giver_on"),
        (Column::new("taker-on", Kind::Date), "h.taker_on"),
        (Column::new("moved-on", Kind::Date), "h.moved_on"),
    ],
    guarded: &[],
};
