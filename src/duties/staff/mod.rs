//! Employees, their posts, absences and what is entrusted to them (5.3–5.5, 5.8.2, section 6).

mod absence;
mod amend;
mod calendar;
mod confirm;
mod dismiss;
pub mod division;
mod end_absence;
mod entrust;
pub mod establishment;
mod init;
mod mentor;
mod rank;
mod register;
pub mod stamp;
mod transfer;

pub use absence::{Ground, RegisterAbsence};
pub use amend::AmendLaw;
pub use calendar::LoadCalendar;
pub use confirm::ConfirmEmployee;
pub use dismiss::DismissEmployee;
pub use division::DivideWork;
pub use end_absence::EndAbsence;
pub use entrust::EntrustDuty;
pub use establishment::{ConfirmPosts, SetPosts};
pub use init::Init;
pub use mentor::AssignMentor;
pub use rank::SetRank;
pub use register::RegisterEmployee;
pub use stamp::{IssueStamp, ReturnStamp};
pub use transfer::TransferEmployee;

use crate::{
    duties::casework,
    law::authority::{Post, Seat, Unit},
    office::{self, Desk, Field, Link, Register, Result, broken, parsed},
    record,
    store::Db,
    values::{Column, Date, Kind, Line, Login, Name, Number},
};

record!(
    /// An employee in the register.
    Employee {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Surname.
        surname: String,
        /// Given name.
        given: String,
        /// First day without a post.
        dismissed_on: Option<Date>,
    }
);

impl Employee {
    /// The employee with that account, in service on the day of the act.
    fn in_service(desk: &Desk<'_, '_>, login: &Login) -> Result<Self> {
        let id = office::by_login(desk.db(), login, desk.on())?;
        let sql = format!("SELECT {} FROM employee WHERE id=?1", Self::COLUMNS);
        Ok(desk.db().one(&sql, &[id.into()], Self::read)?.expect("the id was read under the same lock"))
    }

    /// The employee's number.
    fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The employee's name.
    fn name(&self) -> String {
        format!("{} {}", self.surname, self.given)
    }

    /// Nobody enters himself, neither as the one who decides nor as the one who types.
    fn must_be_another(&self, desk: &Desk<'_, '_>) -> Result<()> {
        if self.id == desk.officer().id || self.id == desk.entered_by() {
            return Err(desk.refuse("staff-not-oneself", vec![("name", self.name())]));
        }
        Ok(())
    }
}

/// The order by which the Service's chief appoints (5.3, 5.4).
#[derive(Debug, Clone, clap::Args, serde::Deserialize)]
pub struct Order {
    /// Number of the order of the Service's chief
    #[arg(long, value_name = "NUMBER")]
    pub order: Line,
    /// Date of that order
    #[arg(long, value_name = "DATE")]
    pub order_date: Date,
    /// For the head: the President's agreement, number and date
    #[arg(long, value_name = "TEXT")]
    pub president_consent: Option<Line>,
}

impl Order {
    /// An order that is not yet given moves nobody.
    fn must_be_given(&self, desk: &Desk<'_, '_>) -> Result<()> {
        if self.order_date > desk.on() {
            return broken("order-later-than-act")
                .with("order", &self.order)
                .with("date", self.order_date)
                .with("on", desk.on())
                .err();
        }
        Ok(())
    }
}

/// Puts an employee into a post from a day on. `confirmed` is false where it waits for the head.
fn post(
    desk: &mut Desk<'_, '_>,
    employee: i64,
    seat: Seat,
    from: Date,
    order: &Order,
    confirmed: bool,
) -> Result<i64> {
    if !seat.post.sits_in(seat.unit) {
        return broken("post-not-in-unit")
            .with("post", format!("post-{}", seat.post))
            .with("unit", format!("unit-{}", seat.unit))
            .by("5")
            .err();
    }
    if seat.post == Post::Head && order.president_consent.is_none() {
        return broken("head-needs-president").by("5.3").err();
    }
    order.must_be_given(desk)?;
    must_be_free(desk.db(), employee, seat, from)?;
    desk.insert(
        "posting",
        &[
            ("employee", employee.into()),
            ("unit", seat.unit.into()),
            ("post", seat.post.into()),
            ("from_date", (&from).into()),
            ("order_number", (&order.order).into()),
            ("order_date", (&order.order_date).into()),
            ("president_consent", (&order.president_consent).into()),
            ("confirmed", confirmed.into()),
        ],
    )
}

/// A unit has one head: his chair is free before another is put into it. Of other posts there are no more holders than the
/// order of the Service's chief gives (5.1), where one was entered.
fn must_be_free(db: &Db, employee: i64, seat: Seat, from: Date) -> Result<()> {
    let others: Vec<String> = holders(db, seat, from)?
        .into_iter()
        .filter_map(|(id, name)| (id != employee).then_some(name))
        .collect();
    let rule = match (others.first(), establishment::posts(db, seat, from)?) {
        (Some(holder), _) if seat.post.is_head() => broken("post-held").with("holder", holder),
        (_, Some(posts)) if usize::try_from(posts).is_ok_and(|posts| others.len() >= posts) => {
            broken("posts-filled").with("posts", posts).next("nezaret report posts")
        }
        _ => return Ok(()),
    };
    rule.with("post", format!("post-{}", seat.post))
        .with("unit", format!("unit-{}", seat.unit))
        .with("from", from)
        .by("5.1")
        .err()
}

/// Who holds a seat on a day: ids and names.
fn holders(db: &Db, seat: Seat, on: Date) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT e.id, e.surname||' '||e.given FROM employee e JOIN posting p ON p.id=(\
                 SELECT q.id FROM posting q WHERE q.employee=e.id AND q.confirmed=1 AND q.from_date<=?3 \
                 ORDER BY q.from_date DESC, q.id DESC LIMIT 1) \
               WHERE p.unit=?1 AND p.post=?2 AND e.annulled IS NULL AND e.service=0 \
               AND (e.dismissed_on IS NULL OR e.dismissed_on>?3) ORDER BY e.id";
    let values = [(&seat.unit).into(), (&seat.post).into(), (&on).into()];
    Ok(db.all(sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Who heads a unit from this seat on a day.
pub fn holder(db: &Db, seat: Seat, on: Date) -> Result<Option<i64>> {
    Ok(holders(db, seat, on)?.first().map(|(id, _)| *id))
}

/// First day of the last posting that holds.
fn last_posting(db: &Db, employee: i64) -> Result<Option<Date>> {
    let sql = "SELECT max(from_date) FROM posting WHERE employee=?1 AND confirmed=1";
    Ok(db.one(sql, &[employee.into()], |row| row.get::<Option<Date>>(0))?.flatten())
}

/// Postings that wait for the head: row, seat and first day.
fn waiting(db: &Db, employee: i64) -> Result<Vec<(i64, Seat, Date)>> {
    let sql = "SELECT id, unit, post, from_date FROM posting WHERE employee=?1 AND confirmed=0 ORDER BY from_date, id";
    Ok(db.all(sql, &[employee.into()], |row| {
        Ok((row.get(0)?, Seat { unit: row.get(1)?, post: row.get(2)? }, row.get(3)?))
    })?)
}

/// The absence of an employee that touches these days: row, first and last day.
fn absence_between(
    db: &Db,
    employee: i64,
    from: Date,
    until: Option<Date>,
) -> Result<Option<(i64, Date, Option<Date>)>> {
    let sql = "SELECT id, from_date, until_date FROM absence WHERE employee=?1 \
               AND (until_date IS NULL OR until_date>=?2) AND (?3 IS NULL OR from_date<=?3) \
               ORDER BY from_date DESC, id DESC LIMIT 1";
    let values = [employee.into(), (&from).into(), (&until).into()];
    Ok(db.one(sql, &values, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// The employee who has, or had, an account.
fn account(db: &Db, login: &Login) -> Result<Option<Number>> {
    let sql = "SELECT year, serial FROM employee WHERE login=?1";
    Ok(db.one(sql, &[login.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// The register of employees. Everyone may read the staff list.
pub const REGISTER: Register = Register {
    prefix: 'S',
    table: "employee",
    name: "employees",
    clauses: &[],
    open: true,
    own: "1",
    papers: None,
    hidden: None,
    joins: "LEFT JOIN posting p ON p.id=(SELECT q.id FROM posting q WHERE q.employee=t.id AND q.confirmed=1 \
            ORDER BY q.from_date DESC, q.id DESC LIMIT 1)",
    date: "p.from_date",
    state: None,
    unit: Some("p.unit"),
    person: None,
    responsible: None,
    list: &[
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("login", Kind::Text), "t.login"),
        (Column::new("post", Kind::Code("post")), "p.post"),
        (Column::new("unit", Kind::Code("unit")), "p.unit"),
        (Column::new("from-date", Kind::Date), "p.from_date"),
        (Column::new("dismissed-on", Kind::Date), "t.dismissed_on"),
    ],
    show: &[
        (Column::new("login", Kind::Text), "t.login"),
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("father", Kind::Text), "t.father"),
        (Column::new("unit", Kind::Code("unit")), "p.unit"),
        (Column::new("post", Kind::Code("post")), "p.post"),
        (
            Column::new("rank", Kind::Text),
            "(SELECT r.rank FROM rank r WHERE r.employee=t.id AND r.from_date<=:today \
              ORDER BY r.from_date DESC, r.id DESC LIMIT 1)",
        ),
        (Column::new("dismissed-on", Kind::Date), "t.dismissed_on"),
        (Column::new("order", Kind::Text), "t.order_number"),
        (Column::new("order-date", Kind::Date), "t.order_date"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "postings",
            from: "FROM posting g WHERE g.employee=?1 ORDER BY g.from_date, g.id",
            columns: &[
                (Column::new("unit", Kind::Code("unit")), "g.unit"),
                (Column::new("post", Kind::Code("post")), "g.post"),
                (Column::new("from-date", Kind::Date), "g.from_date"),
                (Column::new("order", Kind::Text), "g.order_number"),
                (Column::new("order-date", Kind::Date), "g.order_date"),
                (Column::new("confirmed", Kind::Code("yes")), "g.confirmed"),
            ],
            guarded: &[],
        },
        Link {
            key: "absences",
            from: "FROM absence b JOIN employee w ON w.id=b.entered_by WHERE b.employee=?1 ORDER BY b.from_date, b.id",
            columns: &[
                (Column::new("from-date", Kind::Date), "b.from_date"),
                (Column::new("until-date", Kind::Date), "b.until_date"),
                (Column::new("absence-ground", Kind::Code("absence-ground")), "b.ground"),
                (Column::new("absence-paper", Kind::Text), "b.paper"),
                (Column::new("entered-by", Kind::Text), "w.surname||' '||w.given"),
            ],
            guarded: &["absence-ground", "absence-paper"],
        },
        Link {
            key: "charges",
            from: "FROM entrusted c WHERE c.employee=?1 ORDER BY c.from_date, c.id",
            columns: &[
                (Column::new("from-date", Kind::Date), "c.from_date"),
                (Column::new("until-date", Kind::Date), "c.until_date"),
                (Column::new("order", Kind::Text), "c.order_number"),
                (Column::new("order-date", Kind::Date), "c.order_date"),
            ],
            guarded: &[],
        },
        division::OF_EMPLOYEE,
        casework::handover::OF_EMPLOYEE,
        stamp::OF_EMPLOYEE,
        Link {
            key: "ranks",
            from: "FROM rank r WHERE r.employee=?1 ORDER BY r.from_date, r.id",
            columns: &[
                (Column::new("from-date", Kind::Date), "r.from_date"),
                (Column::new("rank", Kind::Text), "r.rank"),
                (Column::new("order", Kind::Text), "r.order_number"),
                (Column::new("order-date", Kind::Date), "r.order_date"),
            ],
            guarded: &[],
        },
        Link {
            key: "mentors",
            from: "FROM mentoring n JOIN employee w ON w.id=n.mentor WHERE n.employee=?1 ORDER BY n.from_date, n.id",
            columns: &[
                (Column::new("mentor", Kind::Text), "w.surname||' '||w.given"),
                (Column::new("from-date", Kind::Date), "n.from_date"),
                (Column::new("until-date", Kind::Date), "n.until_date"),
            ],
            guarded: &[],
        },
    ],
    find: "t.name_fold LIKE ?1 OR t.login=?2",
    correct: &[Field { column: "father", parse: parsed::<Name>, optional: true }],
};

/// A unit and a post, as typed.
#[derive(Debug, Clone, Copy, clap::Args, serde::Deserialize)]
pub struct Place {
    /// Unit
    #[arg(long, value_enum)]
    pub unit: Unit,
    /// Post
    #[arg(long, value_enum)]
    pub post: Post,
}

impl Place {
    /// As a seat.
    #[must_use]
    pub fn seat(self) -> Seat {
        Seat { unit: self.unit, post: self.post }
    }
}

#[cfg(test)]
mod tests;
