//! Rights to stay, reside and work (3.1.2; work permits 3.1.5): what others granted, extended and cancelled. The
//! register says whose permit is valid on a day; it never infers that one ended before its day.

mod cancel;
mod chain;
mod extend;
mod kind;
mod register;
#[cfg(test)]
mod tests;

pub use cancel::CancelPermit;
pub use extend::ExtendPermit;
pub use kind::PermitKind;
pub use register::RegisterPermit;

use crate::{
    law::Matter,
    office::{Before, Desk, Field, Link, Receipt, Register, Result, broken, parsed},
    record, same_person,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Number, Reference},
};

crate::codes!(
    /// Where a permit stands.
    State {
        /// It was granted; whether it is valid its days say.
        Granted = "granted",
        /// It was cancelled.
        Cancelled = "cancelled",
    }
);

record!(
    /// A permit, as far as acts ask about it.
    Granted {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Who holds it.
        person: i64,
        /// What was granted.
        kind: PermitKind,
        /// Its number there.
        permit: Option<String>,
        /// Who granted it.
        granted_by: String,
        /// When.
        granted_on: Date,
        /// First day.
        from_date: Date,
        /// Last day on which it is valid: of a cancelled one the day before.
        ends_on: Date,
        /// Employer for whom the holder may work.
        employer: Option<i64>,
        /// Address where he may work.
        workplace: Option<String>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

record!(
    /// One of a person's rights, as far as its place among the others asks.
    Right {
        /// Row.
        id: i64,
        /// What was granted.
        kind: PermitKind,
        /// First day.
        from_date: Date,
        /// Last day.
        ends_on: Date,
        /// The right that follows it.
        followed_by: Option<i64>,
        /// The holder is known to be in the country.
        present: bool,
    }
);

impl Granted {
    /// The permit's number in this register.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// Whether it gives its right on a day.
    #[must_use]
    pub fn valid_on(&self, day: Date) -> bool {
        (self.from_date..=self.ends_on).contains(&day)
    }

    /// The permit with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The work permit by which a person may work on a day; where there are several, the one that lasts longest.
    pub fn valid_work(db: &Db, person: i64, day: Date) -> store::Result<Option<Self>> {
        let sql = select(concat!(
            "WHERE person IN ",
            same_person!("?1"),
            " AND kind='work' AND from_date<=?2 AND ends_on>=?2 AND annulled IS NULL \
             ORDER BY ends_on DESC, id DESC LIMIT 1"
        ));
        db.one(&sql, &[person.into(), (&day).into()], Self::read)
    }

    /// The work permit with that number, whoever holds it and whether or not it is still valid.
    pub fn work_numbered(db: &Db, permit: &str) -> store::Result<Option<Self>> {
        by_number(db, PermitKind::Work, permit)
    }

    /// The clause of the permit that was typed.
    fn matter(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
        let permit = Self::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
        Ok(Matter { clauses: Some(vec![permit.kind.clause()]), ..Matter::default() })
    }

    /// The permit that was typed, if it was not cancelled.
    fn uncancelled(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if found.state == State::Granted {
            return Ok(found);
        }
        let state = format!("permit-state-{}", found.state);
        broken("state-forbids").with("number", found.number()).with("state", state).err()
    }
}

fn select(tail: &str) -> String {
    format!("SELECT {} FROM permit {tail}", Granted::COLUMNS)
}

/// The permit of a kind with that number.
fn by_number(db: &Db, kind: PermitKind, permit: &str) -> store::Result<Option<Granted>> {
    let sql = select("WHERE permit=?1 AND kind=?2 AND annulled IS NULL ORDER BY id LIMIT 1");
    db.one(&sql, &[permit.into(), (&kind).into()], Granted::read)
}

/// The number of a row in this register.
fn number_of(db: &Db, id: i64) -> store::Result<Number> {
    let sql = "SELECT year, serial FROM permit WHERE id=?1";
    let found = db.one(sql, &[id.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?;
    Ok(found.expect("a row that was found in this act"))
}

/// A person's rights, in the order of entry.
fn of_person(db: &Db, person: i64) -> store::Result<Vec<Right>> {
    let same = same_person!("?1");
    let sql = format!(
        "SELECT {} FROM permit WHERE person IN {same} AND annulled IS NULL ORDER BY id",
        Right::COLUMNS
    );
    db.all(&sql, &[person.into()], Right::read)
}

/// Whether a stay that had begun by a day goes on: its person is here, whichever was registered first.
fn is_staying(db: &Db, person: i64, by: Date) -> store::Result<bool> {
    let sql = concat!(
        "SELECT 1 FROM stay WHERE person IN ",
        same_person!("?1"),
        " AND state='open' AND annulled IS NULL AND from_date<=?2 LIMIT 1"
    );
    Ok(db.one(sql, &[person.into(), (&by).into()], |_| Ok(()))?.is_some())
}

/// The holder left the country: his permits no longer tell of somebody who is here.
pub fn holder_left(desk: &mut Desk<'_, '_>, person: i64) -> Result<()> {
    for right in of_person(desk.db(), person)?.into_iter().filter(|right| right.present) {
        desk.update(REGISTER.table, right.id, &[("present", false.into())])?;
    }
    Ok(())
}

/// The holder is in the country from a day on: so are the rights that had not ended by then.
pub fn holder_is_here(desk: &mut Desk<'_, '_>, person: i64, from: Date) -> Result<()> {
    let rights = of_person(desk.db(), person)?;
    for right in rights.into_iter().filter(|right| !right.present && right.ends_on >= from) {
        desk.update(REGISTER.table, right.id, &[("present", true.into())])?;
    }
    Ok(())
}

/// A right that lasts longer than the law of its first day lets it: others granted it, so it is told and not refused.
struct Over {
    until: Date,
    limit: String,
    source: &'static str,
}

/// Whether a right that begins on a day lasts longer than a term of the law.
fn limit(desk: &Desk<'_, '_>, term: Option<&'static str>, from: Date, until: Date) -> Result<Option<Over>> {
    let Some(term) = term else { return Ok(None) };
    let longest = desk.term(term, from)?.filter(|term| until.to_string() > term.due);
    Ok(longest.map(|term| Over { until, limit: term.due, source: term.source }))
}

impl Over {
    /// Notes it on the receipt.
    fn tell(self, receipt: &mut Receipt) {
        let facts = vec![
            ("until", self.until.to_string()),
            ("limit", self.limit),
            ("source", self.source.to_owned()),
        ];
        receipt.note("permit-over-limit", facts);
    }
}

/// The register of rights to stay, reside and work.
pub const REGISTER: Register = Register {
    prefix: 'T',
    table: "permit",
    name: "permits",
    clauses: &["3.1.2", "3.1.5"],
    open: false,
    own: "EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "t.from_date",
    state: Some("t.state"),
    unit: None,
    person: Some("t.person"),
    responsible: None,
    list: &[
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("kind", Kind::Code("permit-kind")), "t.kind"),
        (Column::new("permit-number", Kind::Text), "t.permit"),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("state", Kind::Code("permit-state")), "t.state"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (Column::new("kind", Kind::Code("permit-kind")), "t.kind"),
        (Column::new("permit-number", Kind::Text), "t.permit"),
        (Column::new("granted-by", Kind::Text), "t.granted_by"),
        (Column::new("granted-on", Kind::Date), "t.granted_on"),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (Column::new("purpose", Kind::Text), "t.purpose"),
        (
            Column::new("employer", Kind::Number('E')),
            "(SELECT e.year*1000000000+e.serial FROM employer e WHERE e.id=t.employer)",
        ),
        (Column::new("employer-name", Kind::Text), "(SELECT e.name FROM employer e WHERE e.id=t.employer)"),
        (Column::new("workplace", Kind::Text), "t.workplace"),
        (Column::new("state", Kind::Code("permit-state")), "t.state"),
        (Column::new("cancelled-on", Kind::Date), "t.cancelled_on"),
        (Column::new("cancelled-by", Kind::Text), "t.cancelled_by"),
        (Column::new("cancel-article", Kind::Text), "t.cancel_article"),
        (Column::new("cancel-number", Kind::Text), "t.cancel_number"),
        (Column::new("cancel-ground", Kind::Text), "t.cancel_ground"),
        (
            Column::new("followed-by", Kind::Number('T')),
            "(SELECT n.year*1000000000+n.serial FROM permit n WHERE n.id=t.followed_by)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "extensions",
        from: "FROM permit_extension x WHERE x.permit=?1 ORDER BY x.id",
        columns: &[
            (Column::new("decision-number", Kind::Text), "x.decision_number"),
            (Column::new("granted-by", Kind::Text), "x.granted_by"),
            (Column::new("granted-on", Kind::Date), "x.granted_on"),
            (Column::new("from-date", Kind::Date), "x.from_date"),
            (Column::new("until-date", Kind::Date), "x.until_date"),
        ],
        guarded: &[],
    }],
    // Persons first: a name is compared once a person, not once a permit.
    find: concat!(
        "t.id IN (SELECT m.id FROM permit m WHERE m.person IN ",
        crate::same_found!(),
        " UNION SELECT m.id FROM permit m WHERE m.permit=?2)"
    ),
    correct: &[
        Field { column: "granted_by", parse: parsed::<Line>, optional: false },
        Field { column: "purpose", parse: parsed::<Line>, optional: true },
        Field { column: "workplace", parse: parsed::<Line>, optional: true },
    ],
};
