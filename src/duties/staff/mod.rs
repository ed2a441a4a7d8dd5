//! Employees, their posts, absences and what is entrusted to them (5.3–5.5, 5.8.2, section 6).

mod init;
mod register;

pub use init::Init;
pub use register::RegisterEmployee;

use crate::{
    law::authority::{Post, Seat, Unit},
    office::{Desk, Field, Link, Register, Result, broken, parsed},
    values::{Column, Date, Kind, Line, Name},
};

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
        return broken("post-not-in-unit").with("post", seat.post).with("unit", seat.unit).by("5").err();
    }
    if seat.post == Post::Head && order.president_consent.is_none() {
        return broken("head-needs-president").by("5.3").err();
    }
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

/// The register of employees. Everyone may read the staff list.
pub const REGISTER: Register = Register {
    prefix: 'S',
    table: "employee",
    name: "employees",
    clauses: &[],
    open: true,
    own: "1",
    papers: None,
    joins: "LEFT JOIN posting p ON p.id=(SELECT q.id FROM posting q WHERE q.employee=t.id AND q.confirmed=1 \
            ORDER BY q.from_date DESC, q.id DESC LIMIT 1)",
    date: "p.from_date",
    state: None,
    unit: Some("p.unit"),
    person: None,
    responsible: None,
    list: &[
        (Column::new("login", Kind::Text), "t.login"),
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("unit", Kind::Code("unit")), "p.unit"),
        (Column::new("post", Kind::Code("post")), "p.post"),
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
        (Column::new("dismissed-on", Kind::Date), "t.dismissed_on"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
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
    }],
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
