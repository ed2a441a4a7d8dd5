//! Entry bans (3.1.8; for an unpaid fine 3.1.10): the register, and how a ban is opened by any act that imposes one.

mod basis;
mod departure;
mod impose;
mod lift;
mod notice;
mod paper;
mod shorten;
#[cfg(test)]
mod tests;

pub use basis::Basis;
pub use departure::departed;
pub use impose::ImposeBan;
pub use lift::LiftBan;
pub use notice::{ConfirmBan, SendBan};
pub use shorten::ShortenBan;

use paper::Paper;

use crate::{
    law::authority::Unit,
    office::{Desk, Field, Receipt, Register, Result, broken, parsed},
    record, same_person,
    store::Db,
    values::{Column, Date, Kind, Line, Number, Value},
};

crate::codes!(
    /// Where a ban stands.
    State {
        /// It was imposed.
        Imposed = "imposed",
        /// It was lifted.
        Lifted = "lifted",
    }
);

crate::codes!(
    /// From what its first day follows.
    Starts {
        /// It is the day of the decision.
        Decision = "decision",
        /// The decision names it.
        Stated = "stated",
        /// It is the day on which the person left.
        Departure = "departure",
    }
);

record!(
    /// An entry ban, as far as acts ask about it.
    Ban {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// The person.
        person: i64,
        /// Article it rests on.
        basis: String,
        /// Day of the decision.
        decision_date: Date,
        /// First day.
        from_date: Date,
        /// From what that follows.
        starts: Starts,
        /// Last day; `None` until the fine is paid.
        until_date: Option<Date>,
        /// Years for which it was imposed; `None` until the fine is paid, or where a decision set its last day.
        years: Option<i64>,
        /// What every body that was told of it knows: [`Ban::content`]; `None` where nobody was told.
        told: Option<String>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Ban {
    /// The ban's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The ban with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// What it rests on. Whatever opens a ban says it by its article.
    fn basis(&self) -> Basis {
        Basis::of(&self.basis).expect("a ban is written with the article of its basis")
    }

    /// The clause that this ban's acts rest on.
    #[must_use]
    pub fn clause(&self) -> &'static str {
        self.basis().clause()
    }

    /// It lasts until a fine is paid.
    #[must_use]
    pub fn waits_for_fine(&self) -> bool {
        self.basis() == Basis::UnpaidFine
    }

    /// It was imposed, and its last day is not over: only of such a one anything is left to lift or to shorten. A ban
    /// ends by itself; nobody writes it then.
    fn must_hold(&self, on: Date) -> Result<()> {
        let number = self.number();
        if self.state != State::Imposed {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("ban-state-{}", self.state))
                .err();
        }
        if let Some(until) = self.until_date.filter(|until| *until < on) {
            return broken("ban-ended").with("number", number).with("until", until).with("on", on).err();
        }
        Ok(())
    }

    /// It holds again: what had ended it was no payment.
    pub fn restore(&self, desk: &mut Desk<'_, '_>) -> Result<()> {
        let lifted =
            [("state", (&State::Imposed).into()), ("lifted_on", Value::Null), ("lift_ground", Value::Null)];
        desk.update(REGISTER.table, self.id, &lifted)
    }

    /// Lifts it as of the day of the act.
    pub fn lift(&self, desk: &mut Desk<'_, '_>, ground: &str) -> Result<()> {
        self.end(desk, ground, &[])
    }

    fn end(
        &self,
        desk: &mut Desk<'_, '_>,
        ground: &str,
        decision: &[(&'static str, Value<'_>)],
    ) -> Result<()> {
        let on = desk.on();
        let mut columns = vec![
            ("state", (&State::Lifted).into()),
            ("lifted_on", (&on).into()),
            ("lift_ground", ground.into()),
        ];
        columns.extend_from_slice(decision);
        desk.update(REGISTER.table, self.id, &columns)
    }
}

/// SQL of where a ban stands on the day of reading: after its last day it has ended, without an act.
#[macro_export]
macro_rules! ban_state {
    ($t:literal) => {
        concat!(
            "CASE WHEN ",
            $t,
            ".state='imposed' AND ",
            $t,
            ".until_date<:today THEN 'ended' ELSE ",
            $t,
            ".state END"
        )
    };
}

/// The ban of a person that a decision imposed already.
fn of_decision(db: &Db, person: i64, decision: &Paper) -> Result<Option<Number>> {
    let sql = concat!(
        "SELECT year, serial FROM ban WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND authority=?2 AND decision_number=?3 AND decision_date=?4 ORDER BY id LIMIT 1"
    );
    let Paper { authority, decision_number, decision_date } = decision;
    let params = [person.into(), authority.into(), decision_number.into(), decision_date.into()];
    Ok(db.one(sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// Why a ban that waited for a fine ends: the receipt of what paid it whole.
#[must_use]
pub fn paid_ground(receipt: &str) -> String {
    format!("MM 16.4: {receipt}")
}

/// The bans on a person that payments of his case's fine had ended, in the order of entry.
pub fn lifted_by_payment(db: &Db, person: i64, violation: i64) -> Result<Vec<Ban>> {
    let sql = format!(
        concat!(
            "SELECT {} FROM ban WHERE person IN ",
            same_person!("?1"),
            " AND violation=?2 AND state='lifted' AND annulled IS NULL AND lift_ground IN \
             (SELECT '{}'||y.receipt FROM payment y WHERE y.violation=?2) ORDER BY id"
        ),
        Ban::COLUMNS,
        paid_ground(""),
    );
    Ok(db.all(&sql, &[person.into(), violation.into()], Ban::read)?)
}

/// The bans that rest on a person's case and were not lifted, in the order of entry.
pub fn standing_on(db: &Db, person: i64, violation: i64) -> Result<Vec<Ban>> {
    standing(db, person, "violation", violation)
}

/// The bans that belong to a person's removal and were not lifted, in the order of entry.
pub fn standing_with(db: &Db, person: i64, removal: i64) -> Result<Vec<Ban>> {
    standing(db, person, "removal", removal)
}

fn standing(db: &Db, person: i64, column: &'static str, id: i64) -> Result<Vec<Ban>> {
    let sql = format!(
        concat!(
            "SELECT {} FROM ban WHERE person IN ",
            same_person!("?1"),
            " AND {}=?2 AND state='imposed' AND annulled IS NULL ORDER BY id"
        ),
        Ban::COLUMNS,
        column
    );
    Ok(db.all(&sql, &[person.into(), id.into()], Ban::read)?)
}

/// The standing ban that the decision of a person's case imposed.
pub fn of_case(db: &Db, person: i64, violation: i64) -> Result<Option<Number>> {
    let sql = concat!(
        "SELECT year, serial FROM ban WHERE person IN ",
        same_person!("?1"),
        " AND violation=?2 AND annulled IS NULL ORDER BY id LIMIT 1"
    );
    Ok(db.one(
        sql,
        &[person.into(), violation.into()],
        |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)),
    )?)
}

/// The name of the office, which stands as the authority of what it decides itself.
pub fn own_office(db: &Db) -> Result<String> {
    // Init writes the office's row before any other.
    Ok(db.one("SELECT name FROM office", &[], |row| row.get(0))?.unwrap_or_default())
}

/// A ban that is to be opened. Everything in it is checked by the act that imposes it.
pub struct Opening<'a> {
    /// The person.
    pub person: i64,
    /// Case whose decision imposes it.
    pub violation: Option<i64>,
    /// Removal it belongs to.
    pub removal: Option<i64>,
    /// What it rests on.
    pub basis: Basis,
    /// Who decided.
    pub authority: &'a str,
    /// Number of the decision.
    pub decision_number: &'a str,
    /// Date of the decision.
    pub decision_date: Date,
    /// First day.
    pub from: Date,
    /// Last day, from [`Basis::until`].
    pub until: Option<Date>,
    /// Unit that carries it through.
    pub unit: Unit,
    /// Officer in charge; `None` until the unit takes it over.
    pub responsible: Option<i64>,
}

/// A ban that was opened.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// Its number.
    pub number: Number,
    /// Its last day; `None` until the fine is paid.
    pub until: Option<Date>,
}

impl Opening<'_> {
    /// Writes the ban.
    pub fn open(&self, desk: &mut Desk<'_, '_>) -> Result<Opened> {
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        // Its whole years: the last day is counted from the first by them.
        let years = self.until.map(|until| until.year() - self.from.year());
        let starts = if self.from == self.decision_date { Starts::Decision } else { Starts::Stated };
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", self.person.into()),
                ("violation", self.violation.into()),
                ("removal", self.removal.into()),
                ("basis", self.basis.article().into()),
                ("authority", self.authority.into()),
                ("decision_number", self.decision_number.into()),
                ("decision_date", (&self.decision_date).into()),
                ("from_date", (&self.from).into()),
                ("until_date", (&self.until).into()),
                ("years", years.into()),
                ("starts", (&starts).into()),
                ("unit", (&self.unit).into()),
                ("responsible", self.responsible.into()),
                ("state", (&State::Imposed).into()),
            ],
        )?;
        Ok(Opened { number, until: self.until })
    }
}

impl Opened {
    /// Notes the ban on the receipt of the act that opened it.
    pub fn tell(self, receipt: &mut Receipt) {
        let ban = ("ban", self.number.to_string());
        match self.until {
            Some(until) => receipt.note("ban-opened", vec![ban, ("until", until.to_string())]),
            None => receipt.note("ban-opened-until-paid", vec![ban]),
        }
    }
}

/// The register of entry bans.
pub const REGISTER: Register = Register {
    prefix: 'B',
    table: "ban",
    name: "bans",
    clauses: &["3.1.8", "3.1.10"],
    open: false,
    own: "t.responsible=:me OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "t.from_date",
    state: Some(crate::ban_state!("t")),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("state", Kind::Code("ban-state")), crate::ban_state!("t")),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("basis", Kind::Text), "t.basis"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (
            Column::new("violation", Kind::Number('V')),
            "(SELECT v.year*1000000000+v.serial FROM violation v WHERE v.id=t.violation)",
        ),
        (
            Column::new("removal", Kind::Number('R')),
            "(SELECT r.year*1000000000+r.serial FROM removal r WHERE r.id=t.removal)",
        ),
        (Column::new("basis", Kind::Text), "t.basis"),
        (Column::new("authority", Kind::Text), "t.authority"),
        (Column::new("decision-number", Kind::Text), "t.decision_number"),
        (Column::new("decision-date", Kind::Date), "t.decision_date"),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("starts-from", Kind::Code("ban-starts")), "t.starts"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("years", Kind::Any), "t.years"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("ban-state")), crate::ban_state!("t")),
        (Column::new("lifted-on", Kind::Date), "t.lifted_on"),
        (Column::new("lift-ground", Kind::Text), "t.lift_ground"),
        (Column::new("lift-authority", Kind::Text), "t.lift_authority"),
        (Column::new("lift-number", Kind::Text), "t.lift_number"),
        (Column::new("lift-date", Kind::Date), "t.lift_date"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[notice::NOTICES],
    find: concat!("t.person IN ", crate::same_found!(), " OR t.decision_number=?2"),
    correct: &[
        Field { column: "authority", parse: parsed::<Line>, optional: false },
        Field { column: "decision_number", parse: parsed::<Line>, optional: false },
        Field { column: "decision_date", parse: parsed::<Date>, optional: false },
    ],
};
