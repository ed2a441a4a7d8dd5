//! Persons: the register, and how a person named in any act is found or entered.
//!
//! The same document number and citizenship are the same person. A person who only looks alike is shown, never merged;
//! a document that belongs to another name stops the act: a wrong person in a file is the worst error there is.

mod amend;
mod bars;
mod card;
mod details;
mod family;
mod identity;
mod likeness;
mod mark;
mod register;
mod same;
#[cfg(test)]
mod tests;
mod who;

pub use amend::AmendPerson;
pub use bars::{Bar, MarkKind, bars, guards, is_child, is_minor};
pub use card::{BIRTH, REGISTER};
pub use details::{Details, Found, Sex};
pub use family::{EndFamily, LinkFamily, is_family};
pub use identity::{
    AddCitizenship, AddDocument, AddName, DocumentKind, Paper, ReportDocument, holds, is_citizen, is_ours,
    ours, papers,
};
pub use likeness::{JudgeDuplicate, Rule};
pub use mark::{EndMark, MarkPerson};
pub use register::RegisterPerson;
pub use same::{MergePersons, Named, SplitPersons, ids, is_same, linked, survivor};
pub use who::SPARED;

use crate::{
    record, same_person,
    store::{Db, Row, StoreError},
    values::{Birth, Country, Date, DocumentNumber, Number, Precision},
};
use std::sync::LazyLock;

record!(
    /// A person in the register.
    Person {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Surname as in the document.
        surname: String,
        /// Given name.
        given: String,
        /// Surname and given name, folded.
        name_fold: String,
        /// The last day on which he can be born; `None` where it is not known.
        birth_date: Option<Date>,
        /// How exactly that is known; `None`: to the day.
        birth_precision: Option<Precision>,
        /// Sex.
        sex: Option<Sex>,
        /// Citizenship.
        citizenship: Country,
        /// Number of the identity document.
        document: Option<String>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Person {
    /// The person's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The birth date as exactly as it is known.
    #[must_use]
    pub fn birth(&self) -> Option<Birth> {
        self.birth_date.map(|latest| Birth::of(latest, self.birth_precision))
    }

    /// The person with that number.
    pub fn find(db: &Db, number: Number) -> crate::office::Result<Self> {
        REGISTER.record(db, number, Self::COLUMNS, Self::read)
    }

    /// The person with that number, if the entry stands.
    pub fn standing(db: &Db, number: Number) -> crate::office::Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The person of a row.
    pub(crate) fn get(db: &Db, id: i64) -> crate::office::Result<Self> {
        let sql = format!("SELECT {} FROM person WHERE id=?1", Self::COLUMNS);
        Ok(db.one(&sql, &[id.into()], Self::read)?.expect("a foreign key points to a person"))
    }
}

record!(
    /// A mark that bars or guards a measure.
    Mark {
        /// Row.
        id: i64,
        /// What it says.
        kind: MarkKind,
        /// Who marked.
        author: i64,
        /// Its first day.
        from_date: Date,
        /// Its last day, where it is known.
        until_date: Option<Date>,
        /// Source document.
        document: String,
        /// The country it is about.
        country: Option<Country>,
        /// Day it was ended: from that day it no longer counts.
        ended_on: Option<Date>,
        /// Document that ended it.
        end_document: Option<String>,
    }
);

impl Mark {
    /// Whether it counts on a day.
    #[must_use]
    pub fn in_force(&self, on: Date) -> bool {
        self.from_date <= on
            && self.until_date.is_none_or(|until| until >= on)
            && self.ended_on.is_none_or(|ended| ended > on)
    }
}

/// Every mark ever put on a person, in the order of entry.
pub fn marks(db: &Db, person: i64) -> crate::store::Result<Vec<Mark>> {
    let same = same_person!("?1");
    let sql = format!("SELECT {} FROM mark WHERE person IN {same} ORDER BY id", Mark::COLUMNS);
    db.all(&sql, &[person.into()], Mark::read)
}

/// The latest birth date that the register has of a person.
fn last_birth(db: &Db, person: i64) -> crate::store::Result<Option<Date>> {
    let sql = concat!("SELECT max(birth_date) FROM person WHERE id IN ", same_person!("?1"));
    Ok(db.one(sql, &[person.into()], |row| row.get(0))?.flatten())
}

/// Whether a person whom an act named bore the mark of a minor on a day. An import asks it of every row: only where
/// several entries may be this person are they gathered.
pub(crate) fn marked_minor(db: &Db, found: &Found, on: Date) -> crate::store::Result<bool> {
    macro_rules! sql {
        ($whom:expr) => {
            concat!(
                "SELECT 1 FROM mark WHERE person IN ",
                $whom,
                " AND kind='minor' AND from_date<=?2 AND (until_date IS NULL OR until_date>=?2) \
                 AND (ended_on IS NULL OR ended_on>?2) LIMIT 1"
            )
        };
    }
    let sql = if found.linked { sql!(same_person!("?1")) } else { sql!("(?1)") };
    Ok(!found.new && db.one(sql, &[found.id.into(), (&on).into()], |_| Ok(()))?.is_some())
}

/// Offence cases and removals of a person that are not at their end.
fn open_cases(db: &Db, person: i64) -> crate::store::Result<Vec<Number>> {
    let sql = concat!(
        "SELECT 'V', year, serial FROM violation WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND state<>'decided' AND state<>'terminated' \
         UNION ALL SELECT 'R', year, serial FROM removal WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND state IN ('issued','served','suspended','handed-over') ORDER BY 1, 2, 3"
    );
    db.all(sql, &[person.into()], |row| {
        let register = if row.get::<String>(0)? == "V" { 'V' } else { 'R' };
        Ok(Number { register, year: row.get(1)?, serial: row.get(2)? })
    })
}

/// Day of a person's first offence that stands.
fn first_offence(db: &Db, person: i64) -> crate::store::Result<Option<Date>> {
    let sql = concat!(
        "SELECT min(happened_on) FROM violation WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL"
    );
    Ok(db.one(sql, &[person.into()], |row| row.get(0))?.flatten())
}

/// An entry that was found, and what links stand on it.
struct Entry {
    person: Person,
    /// Into whom he is merged.
    merged_into: Option<i64>,
    /// Somebody is merged into him.
    survives: bool,
}

/// The links that stand on `p`: what [`Entry`] reads after the columns of the person.
const LINKS: &str = "(SELECT m.survivor FROM merging m WHERE m.person=p.id AND m.split_on IS NULL), \
     EXISTS (SELECT 1 FROM merging m WHERE m.survivor=p.id AND m.split_on IS NULL)";

impl Entry {
    /// Reads the columns of a person, which come first, and [`LINKS`], which come last.
    fn read(row: &Row<'_>) -> crate::store::Result<Self> {
        let links = row.width() - 2;
        Ok(Self { person: Person::read(row)?, merged_into: row.get(links)?, survives: row.get(links + 1)? })
    }
}

/// The columns of a person, where other tables stand beside it.
fn columns() -> String {
    format!("p.{}", Person::COLUMNS.replace(", ", ", p."))
}

/// The entry of a row.
fn entry(db: &Db, id: i64) -> crate::office::Result<Entry> {
    let sql = format!("SELECT {}, {LINKS} FROM person p WHERE p.id=?1", Person::COLUMNS);
    Ok(db.one(&sql, &[id.into()], Entry::read)?.expect("a row that was found in this act"))
}

/// Those who hold a document of that number, each with the country it is kept under: on the card the citizenship. Its
/// text is made once: an import asks it for every row, and it is all an import asks about a person who is known. Whoever
/// looks for the holder under one country reads no further than to him.
fn by_document(
    db: &Db,
    document: &DocumentNumber,
    under: Option<Country>,
) -> crate::store::Result<Vec<(Country, Entry)>> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let columns = columns();
        format!(
            "SELECT {columns}, p.citizenship, {LINKS} FROM person p WHERE p.document=?1 \
             UNION ALL SELECT {columns}, d.country, {LINKS} FROM identity_document d \
             JOIN person p ON p.id=d.person WHERE d.number=?1"
        )
    });
    let mut holders = Vec::new();
    db.until::<StoreError>(&SQL, &[document.into()], |row| {
        let country = row.get(row.width() - 3)?;
        holders.push((country, Entry::read(row)?));
        Ok(under == Some(country))
    })?;
    Ok(holders)
}

/// Every entry of one human being.
fn entries(db: &Db, person: i64) -> crate::store::Result<Vec<Person>> {
    let same = same_person!("?1");
    let sql = format!("SELECT {} FROM person WHERE id IN {same} ORDER BY id", Person::COLUMNS);
    db.all(&sql, &[person.into()], Person::read)
}
