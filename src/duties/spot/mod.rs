//! Control on the spot (3.1.2, 3.1.2-1, 3.1.6): what a check and a joint measure share: where and when officers went, whom
//! they met, what was found about each, and the cases that this points to.

mod found;
mod propose;
#[cfg(test)]
mod tests;
mod visit;

pub use found::{Finding, PersonFound};
pub use propose::proposals;
pub use visit::Visit;

use crate::{
    duties::violation::Answers,
    law::Subject,
    office::{Desk, Link, Register, Result},
    record, same_person,
    store::{self, Db},
    values::{Column, Kind, Moment, Number},
};

record!(
    /// A check or a joint measure, as far as the cases that come of it ask.
    Spot {
        /// Row.
        id: i64,
        /// When it began.
        starts: Moment,
        /// Where it was.
        place: String,
        /// Why what was found leads to no case, or to no further one.
        no_case: Option<String>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Spot {
    /// The record with that number in its register, if it stands.
    pub fn find(db: &Db, register: &Register, number: Number) -> Result<Self> {
        register.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }
}

/// Rows which an officer may read without holding a clause: those of his own visits.
#[macro_export]
macro_rules! own_visits {
    ($table:literal) => {
        concat!(
            "t.officer=:me OR EXISTS (SELECT 1 FROM participant n WHERE n.table_name='",
            $table,
            "' AND n.row_id=t.id AND n.employee=:me)"
        )
    };
}

/// Predicate that finds a visit by its folded words, or by somebody who was met.
#[macro_export]
macro_rules! visits_found {
    ($table:literal) => {
        concat!(
            "t.id IN (SELECT v.id FROM ",
            $table,
            " v WHERE v.place_fold LIKE ?1 UNION SELECT f.row_id FROM found f WHERE f.table_name='",
            $table,
            "' AND f.person IN ",
            $crate::same_found!(),
            ")"
        )
    };
}

/// What was found there about somebody led to no case, and nobody said why not. Of most it is known by their own number
/// of those without a case; only of the others are the entries of the same person looked at.
#[macro_export]
macro_rules! without_case {
    ($table:literal) => {
        concat!(
            "t.without_case>0 AND t.no_case IS NULL AND EXISTS (SELECT 1 FROM found f WHERE f.table_name='",
            $table,
            "' AND f.row_id=t.id AND f.finding<>'in-order' AND NOT EXISTS (SELECT 1 FROM violation v \
             WHERE v.from_table='",
            $table,
            // Mostly it is the very entry: only where it is not are those of the same person gathered.
            "' AND v.from_row=t.id AND v.annulled IS NULL AND (v.person=f.person OR v.person IN ",
            $crate::same_person!("f.person"),
            ")))"
        )
    };
}

/// The officers who went besides the one who records it.
pub const PARTICIPANTS: Link = Link {
    key: "participants",
    from: "FROM participant n JOIN employee s ON s.id=n.employee WHERE n.table_name=?2 AND n.row_id=?1 ORDER BY n.id",
    columns: &[
        (Column::new("login", Kind::Text), "s.login"),
        (Column::new("surname", Kind::Text), "s.surname"),
        (Column::new("given", Kind::Text), "s.given"),
    ],
    guarded: &[],
};

/// The persons who were met.
pub const FOUND: Link = Link {
    key: "found",
    from: "FROM found f JOIN person p ON p.id=f.person WHERE f.table_name=?2 AND f.row_id=?1 ORDER BY f.id",
    columns: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (Column::new("finding", Kind::Code("spot-finding")), "f.finding"),
        (Column::new("followed", Kind::Text), "f.followed"),
    ],
    guarded: &[],
};

/// Somebody who was met and about whom something was found.
struct Met {
    /// Row.
    id: i64,
    finding: Finding,
    answers: Answers,
}

/// Counts anew those of whom no case has come from a check or a joint measure: a case of theirs came, or was annulled.
pub fn recount(desk: &mut Desk<'_, '_>, table: &'static str, row: i64) -> Result<()> {
    let sql = "SELECT count(*) FROM found f WHERE f.table_name=?1 AND f.row_id=?2 AND f.finding<>'in-order' \
         AND NOT EXISTS (SELECT 1 FROM violation v WHERE v.from_table=?1 AND v.from_row=?2 AND v.annulled IS NULL \
         AND v.person=f.person)";
    let now = desk.db().count(sql, &[table.into(), row.into()])?;
    let before = desk.db().count(&format!("SELECT without_case FROM {table} WHERE id=?1"), &[row.into()])?;
    if now == before { Ok(()) } else { desk.update(table, row, &[("without_case", now.into())]) }
}

/// Those about whom something was found.
fn met(db: &Db, table: &str, row: i64) -> store::Result<Vec<Met>> {
    let sql = "SELECT f.id, f.finding, p.year, p.serial, p.surname, p.given, p.citizenship FROM found f \
         JOIN person p ON p.id=f.person WHERE f.table_name=?1 AND f.row_id=?2 AND f.finding<>'in-order' ORDER BY f.id";
    db.all(sql, &[table.into(), row.into()], |row| {
        Ok(Met {
            id: row.get(0)?,
            finding: row.get(1)?,
            answers: Answers {
                subject: Subject::Person,
                employer: None,
                person: Some(Number { register: 'P', year: row.get(2)?, serial: row.get(3)? }),
                surname: row.get(4)?,
                given: row.get(5)?,
                citizenship: row.get(6)?,
            },
        })
    })
}

/// A case of somebody who was met.
struct Case {
    /// The row of who was met.
    met: i64,
    number: Number,
    article: String,
    /// It comes from this very record.
    own: bool,
}

/// The cases of those who were met: those that come from the record, and those that are open anyway. `?1` is its table,
/// `?2` its row.
const CASES: &str = concat!(
    "SELECT f.id, v.year, v.serial, v.article, CASE WHEN v.from_table=?1 AND v.from_row=?2 THEN 1 ELSE 0 END \
     FROM found f CROSS JOIN violation v WHERE f.table_name=?1 AND f.row_id=?2 AND v.person IN ",
    same_person!("f.person"),
    " AND v.annulled IS NULL AND (v.from_table=?1 AND v.from_row=?2 OR v.state<>'decided' AND v.state<>'terminated') \
     ORDER BY 5 DESC, v.id"
);

fn cases(db: &Db, table: &str, row: i64) -> store::Result<Vec<Case>> {
    db.all(CASES, &[table.into(), row.into()], |row| {
        Ok(Case {
            met: row.get(0)?,
            number: Number { register: 'V', year: row.get(1)?, serial: row.get(2)? },
            article: row.get(3)?,
            own: row.get(4)?,
        })
    })
}
