//! Who is in the country, and where he is registered (3.1.2; place of stay 3.1.2-1): entries, places of stay, places of
//! residence, and departures, as others recorded them. An entry waits for its registration; a departure ends all.

mod change;
mod depart;
mod end;
mod register;
#[cfg(test)]
mod tests;

pub use change::ChangeAddress;
pub use depart::RecordDeparture;
pub use end::EndStay;
pub use register::RegisterStay;

use crate::{
    duties::{employer::Employer, permit, person::Person},
    law::Matter,
    office::{Before, Desk, Field, Receipt, Register, Result, broken, parsed},
    record, same_person,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Number, Reference, Value},
};

crate::codes!(
    /// What is registered.
    StayKind {
        /// The person entered the country.
        Entry = "entry",
        /// A place of stay.
        PlaceOfStay = "place-of-stay",
        /// A place of residence.
        Residence = "residence",
    }
);

impl StayKind {
    /// The clause by which it is kept: a place of stay 3.1.2-1, the rest 3.1.2.
    #[must_use]
    pub const fn clause(self) -> &'static str {
        match self {
            Self::PlaceOfStay => "3.1.2-1",
            Self::Entry | Self::Residence => "3.1.2",
        }
    }
}

crate::codes!(
    /// Where a stay stands.
    State {
        /// It goes on, as far as is known.
        Open = "open",
        /// It ended.
        Ended = "ended",
    }
);

crate::codes!(
    /// Why a stay ended.
    Ending {
        /// The person left the country.
        Departed = "departed",
        /// He moved to another address.
        Moved = "moved",
        /// Something else.
        Other = "other",
    }
);

record!(
    /// A stay, as far as acts ask about it.
    Stay {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Who stays.
        person: i64,
        /// What is registered.
        kind: StayKind,
        /// First day; of an entry that is not known, none.
        from_date: Option<Date>,
        /// Person who receives him.
        host: Option<i64>,
        /// Legal person who receives him.
        employer: Option<i64>,
        /// Since when a registration is awaited.
        unregistered_since: Option<Date>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Stay {
    /// The stay's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The stay with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The clause of the stay that was typed.
    fn matter(before: &Before<'_>, typed: &Reference) -> Result<Matter> {
        let stay = Self::find(before.db(), before.resolve(typed, REGISTER.prefix)?)?;
        Ok(Matter { clauses: Some(vec![stay.kind.clause()]), ..Matter::default() })
    }

    /// It ended, or moved, on a day between its first and the day of the act.
    fn must_last_until(&self, ended: Date, on: Date) -> Result<()> {
        if ended <= on && self.from_date.is_none_or(|from| from <= ended) {
            return Ok(());
        }
        broken("stay-ends-when")
            .with("number", self.number())
            .with("from", self.from_date.map_or_else(|| "—".to_owned(), |day| day.to_string()))
            .with("ended", ended)
            .with("on", on)
            .err()
    }

    /// The registered place that was typed, if it has not ended. An entry ends with the departure.
    fn open_place(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let number = found.number();
        if found.state == State::Ended {
            let state = format!("stay-state-{}", found.state);
            return broken("state-forbids").with("number", number).with("state", state).err();
        }
        if found.kind == StayKind::Entry {
            return broken("entry-ends-by-departure")
                .with("number", number)
                .next(format!("nezaret record-departure {}", Person::get(desk.db(), found.person)?.number()))
                .err();
        }
        Ok(found)
    }
}

/// A person's stays that stand, in the order of entry.
fn of_person(db: &Db, person: i64) -> store::Result<Vec<Stay>> {
    let same = same_person!("?1");
    let sql =
        format!("SELECT {} FROM stay WHERE person IN {same} AND annulled IS NULL ORDER BY id", Stay::COLUMNS);
    db.all(&sql, &[person.into()], Stay::read)
}

/// Who receives a foreigner, as typed.
#[derive(Debug, Clone, clap::Args, serde::Deserialize)]
struct Host {
    /// Person who receives the foreigner (P-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    host: Option<Reference>,
    /// Legal person who receives the foreigner: register number or VÖEN
    #[arg(long, value_name = "NUMBER")]
    host_employer: Option<Reference>,
}

impl Host {
    /// The rows of the person or the legal person: one of them at most.
    fn find(&self, desk: &Desk<'_, '_>) -> Result<(Option<i64>, Option<i64>)> {
        match (&self.host, &self.host_employer) {
            (Some(_), Some(_)) => broken("stay-has-one-host").err(),
            (Some(typed), None) => Ok((Some(Person::named(desk, typed)?.person.id), None)),
            (None, Some(typed)) => Ok((None, Some(Employer::find(desk, typed)?.id))),
            (None, None) => Ok((None, None)),
        }
    }
}

/// A registration that came after its term, as a note on the receipt.
fn late(
    desk: &Desk<'_, '_>,
    (term, since, registered): (&'static str, Date, Date),
    receipt: &mut Receipt,
) -> Result<()> {
    let Some(term) = desk.term(term, since)? else { return Ok(()) };
    if registered.to_string() > term.due {
        let facts = vec![
            ("since", since.to_string()),
            ("due", term.due),
            ("source", term.source.to_owned()),
            ("registered", registered.to_string()),
        ];
        receipt.note("stay-registered-late", facts);
    }
    Ok(())
}

/// A departure as it was recorded elsewhere.
#[derive(Clone, Copy)]
pub struct Departure<'a> {
    /// Its day.
    pub left: Date,
    /// Checkpoint.
    pub checkpoint: Option<&'a str>,
    /// Who recorded it.
    pub recorded_by: Option<&'a str>,
}

/// The person left the country: his stays end, and his permits no longer tell of somebody who is here, unless he came
/// back since. Answers the entry that ended, which keeps how he left.
pub fn departed(desk: &mut Desk<'_, '_>, person: i64, departure: Departure<'_>) -> Result<Option<Number>> {
    let left = departure.left;
    let mut entry = None;
    let stays = of_person(desk.db(), person)?;
    let back =
        stays.iter().any(|stay| stay.state == State::Open && stay.from_date.is_some_and(|from| from > left));
    for stay in stays {
        let begun = stay.from_date.is_none_or(|from| from <= left);
        if stay.state == State::Open && begun {
            let columns = departure.columns();
            let how = if stay.kind == StayKind::Entry { &columns[..] } else { &[] };
            end(desk, stay.id, left, (Ending::Departed, None), how)?;
            if stay.kind == StayKind::Entry {
                entry = Some(stay.number());
            }
        } else if stay.unregistered_since.is_some_and(|since| since <= left) {
            desk.update(REGISTER.table, stay.id, &[("unregistered_since", None::<i64>.into())])?;
        }
    }
    if !back {
        permit::holder_left(desk, person)?;
    }
    Ok(entry)
}

impl Departure<'_> {
    /// How he left, in the row of his entry.
    fn columns(&self) -> [(&'static str, Value<'_>); 2] {
        [("exit_checkpoint", self.checkpoint.into()), ("exit_recorded_by", self.recorded_by.into())]
    }
}

/// Writes that a stay ended. `awaits`: since when another registration is awaited in its place.
fn end(
    desk: &mut Desk<'_, '_>,
    id: i64,
    on: Date,
    (why, awaits): (Ending, Option<Date>),
    how: &[(&'static str, Value<'_>)],
) -> Result<()> {
    let ended: [(&'static str, Value<'_>); 4] = [
        ("state", (&State::Ended).into()),
        ("ended_on", (&on).into()),
        ("ending", (&why).into()),
        ("unregistered_since", (&awaits).into()),
    ];
    desk.update(REGISTER.table, id, &[&ended, how].concat())
}

/// The register of entries and registered places.
pub const REGISTER: Register = Register {
    prefix: 'Y',
    table: "stay",
    name: "stays",
    clauses: &["3.1.2", "3.1.2-1"],
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
        (Column::new("kind", Kind::Code("stay-kind")), "t.kind"),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("state", Kind::Code("stay-state")), "t.state"),
        (Column::new("ended-on", Kind::Date), "t.ended_on"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (Column::new("kind", Kind::Code("stay-kind")), "t.kind"),
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("checkpoint", Kind::Text), "t.checkpoint"),
        (Column::new("from-date", Kind::Date), "t.from_date"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (
            Column::new("host", Kind::Number('P')),
            "(SELECT h.year*1000000000+h.serial FROM person h WHERE h.id=t.host)",
        ),
        (
            Column::new("host-employer", Kind::Number('E')),
            "(SELECT e.year*1000000000+e.serial FROM employer e WHERE e.id=t.employer)",
        ),
        (Column::new("registered-on", Kind::Date), "t.registered_on"),
        (Column::new("registered-by", Kind::Text), "t.registered_by"),
        (Column::new("registration", Kind::Text), "t.registration"),
        (Column::new("state", Kind::Code("stay-state")), "t.state"),
        (Column::new("ended-on", Kind::Date), "t.ended_on"),
        (Column::new("ending", Kind::Code("stay-ending")), "t.ending"),
        (Column::new("exit-checkpoint", Kind::Text), "t.exit_checkpoint"),
        (Column::new("exit-recorded-by", Kind::Text), "t.exit_recorded_by"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: concat!("t.person IN ", crate::same_found!()),
    correct: &[
        Field { column: "address", parse: parsed::<Line>, optional: true },
        Field { column: "checkpoint", parse: parsed::<Line>, optional: true },
        Field { column: "exit_checkpoint", parse: parsed::<Line>, optional: true },
        Field { column: "exit_recorded_by", parse: parsed::<Line>, optional: true },
        Field { column: "registered_by", parse: parsed::<Line>, optional: false },
        Field { column: "registration", parse: parsed::<Line>, optional: true },
    ],
};
