//! Persons: the register, and how a person named in any act is found or entered.
//!
//! The same document number and citizenship are the same person. A person who only looks alike is shown, never merged;
//! a document that belongs to another name stops the act: a wrong person in a file is the worst error there is.

mod amend;
mod bars;
mod details;
mod mark;
mod register;
mod same;
#[cfg(test)]
mod tests;

pub use amend::AmendPerson;
pub use bars::{Bar, MarkKind, bars, guards};
pub use details::{Details, Found, Sex};
pub use mark::{EndMark, MarkPerson};
pub use register::RegisterPerson;
pub use same::{MergePersons, Named, SplitPersons, ids, is_same, linked, survivor};

use crate::{
    office::{Field, Link, Register, parsed},
    record, same_person,
    store::{Db, Row},
    values::{Column, Country, Date, DocumentNumber, Kind, Name, Number, Text},
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
        /// Birth date; `None` where it is not known.
        birth_date: Option<Date>,
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
        /// Day it was ended: from that day it no longer counts.
        ended_on: Option<Date>,
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
fn marks(db: &Db, person: i64) -> crate::store::Result<Vec<Mark>> {
    let same = same_person!("?1");
    let sql = format!("SELECT {} FROM mark WHERE person IN {same} ORDER BY id", Mark::COLUMNS);
    db.all(&sql, &[person.into()], Mark::read)
}

/// The latest birth date that the register has of a person.
fn last_birth(db: &Db, person: i64) -> crate::store::Result<Option<Date>> {
    let sql = concat!("SELECT max(birth_date) FROM person WHERE id IN ", same_person!("?1"));
    Ok(db.one(sql, &[person.into()], |row| row.get(0))?.flatten())
}

/// Whether a person bore the mark of a minor on a day.
pub(crate) fn marked_minor(db: &Db, person: i64, on: Date) -> crate::store::Result<bool> {
    let sql = concat!(
        "SELECT 1 FROM mark WHERE person IN ",
        same_person!("?1"),
        " AND kind='minor' AND from_date<=?2 AND (until_date IS NULL OR until_date>=?2) \
         AND (ended_on IS NULL OR ended_on>?2) LIMIT 1"
    );
    Ok(db.one(sql, &[person.into(), (&on).into()], |_| Ok(()))?.is_some())
}

/// Offence cases and removals of a person that are not at their end.
fn open_cases(db: &Db, person: i64) -> crate::store::Result<Vec<Number>> {
    let sql = concat!(
        "SELECT 'V', year, serial FROM violation WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND state<>'decided' AND state<>'terminated' \
         UNION ALL SELECT 'R', year, serial FROM removal WHERE person IN ",
        same_person!("?1"),
        " AND annulled IS NULL AND state IN ('issued','served','suspended') ORDER BY 1, 2, 3"
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
    fn read(row: &Row<'_>) -> crate::store::Result<Self> {
        let links = row.width() - 2;
        Ok(Self { person: Person::read(row)?, merged_into: row.get(links)?, survives: row.get(links + 1)? })
    }
}

/// The entry of a row.
fn entry(db: &Db, id: i64) -> crate::office::Result<Entry> {
    let sql = format!("SELECT {}, {LINKS} FROM person p WHERE p.id=?1", Person::COLUMNS);
    Ok(db.one(&sql, &[id.into()], Entry::read)?.expect("a row that was found in this act"))
}

/// The person who holds a document. Its text is made once: an import asks it for every row, and it is all an import
/// asks about a person who is known.
fn by_document(
    db: &Db,
    citizenship: Country,
    document: &DocumentNumber,
) -> crate::store::Result<Option<Entry>> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        format!("SELECT {}, {LINKS} FROM person p WHERE citizenship=?1 AND document=?2", Person::COLUMNS)
    });
    db.one(&SQL, &[(&citizenship).into(), document.into()], Entry::read)
}

/// Every entry of one human being.
fn entries(db: &Db, person: i64) -> crate::store::Result<Vec<Person>> {
    let same = same_person!("?1");
    let sql = format!("SELECT {} FROM person WHERE id IN {same} ORDER BY id", Person::COLUMNS);
    db.all(&sql, &[person.into()], Person::read)
}

/// Persons of the same folded name and birth date.
fn alike(db: &Db, name_fold: &str, birth: Option<Date>) -> crate::store::Result<Vec<Number>> {
    let sql = "SELECT year, serial FROM person WHERE name_fold=?1 AND birth_date IS NOT DISTINCT FROM ?2 \
         AND annulled IS NULL ORDER BY id LIMIT 5";
    db.all(sql, &[name_fold.into(), (&birth).into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))
}

/// Any clause of 3.1.2–3.1.9: what a person is registered for.
pub(crate) const CLAUSES: &[&str] = &[
    "3.1.2", "3.1.2-1", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.1.7", "3.1.7-1", "3.1.8", "3.1.8-1", "3.1.9",
];

/// SQL of the number under which a merged person's records count.
const SURVIVOR: &str = "(SELECT s.year*1000000000+s.serial FROM merging m JOIN person s ON s.id=m.survivor \
     WHERE m.person=t.id AND m.split_on IS NULL)";

/// The register of persons.
pub const REGISTER: Register = Register {
    prefix: 'P',
    table: "person",
    name: "persons",
    clauses: CLAUSES,
    open: false,
    own: "EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    joins: "",
    date: "t.birth_date",
    state: None,
    unit: None,
    person: Some("t.id"),
    responsible: None,
    list: &[
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("birth-date", Kind::Date), "t.birth_date"),
        (Column::new("citizenship", Kind::Country), "t.citizenship"),
        (Column::new("document", Kind::Text), "t.document"),
        (Column::new("survivor", Kind::Number('P')), SURVIVOR),
    ],
    show: &[
        (Column::new("surname", Kind::Text), "t.surname"),
        (Column::new("given", Kind::Text), "t.given"),
        (Column::new("father", Kind::Text), "t.father"),
        (Column::new("birth-date", Kind::Date), "t.birth_date"),
        (Column::new("sex", Kind::Code("sex")), "t.sex"),
        (Column::new("citizenship", Kind::Country), "t.citizenship"),
        (Column::new("document", Kind::Text), "t.document"),
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("survivor", Kind::Number('P')), SURVIVOR),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "merged",
            from: "FROM merging m JOIN person q ON q.id=m.person WHERE m.survivor=?1 ORDER BY m.id",
            columns: &[
                (Column::new("number", Kind::Number('P')), "q.year*1000000000+q.serial"),
                (Column::new("surname", Kind::Text), "q.surname"),
                (Column::new("given", Kind::Text), "q.given"),
                (Column::new("merged-on", Kind::Date), "m.merged_on"),
                (Column::new("ground", Kind::Text), "m.ground"),
                (Column::new("split-on", Kind::Date), "m.split_on"),
                (Column::new("split-ground", Kind::Text), "m.split_ground"),
            ],
            guarded: &[],
        },
        Link {
            key: "violations",
            from: concat!("FROM violation v WHERE v.person IN ", same_person!("?1"), " ORDER BY v.id"),
            columns: &[
                (Column::new("number", Kind::Number('V')), "v.year*1000000000+v.serial"),
                (Column::new("article", Kind::Text), "v.article"),
                (Column::new("happened-on", Kind::Date), "v.happened_on"),
                (Column::new("state", Kind::Code("violation-state")), "v.state"),
                (Column::new("outcome", Kind::Code("outcome")), "v.outcome"),
            ],
            guarded: &[],
        },
        Link {
            key: "removals",
            from: concat!("FROM removal r WHERE r.person IN ", same_person!("?1"), " ORDER BY r.id"),
            columns: &[
                (Column::new("number", Kind::Number('R')), "r.year*1000000000+r.serial"),
                (Column::new("basis", Kind::Code("removal-basis")), "r.basis"),
                (Column::new("state", Kind::Code("removal-state")), "r.state"),
                (Column::new("leave-by", Kind::Moment), "r.leave_by"),
            ],
            guarded: &[],
        },
        Link {
            key: "stays",
            from: concat!("FROM stay y WHERE y.person IN ", same_person!("?1"), " ORDER BY y.id"),
            columns: &[
                (Column::new("number", Kind::Number('Y')), "y.year*1000000000+y.serial"),
                (Column::new("kind", Kind::Code("stay-kind")), "y.kind"),
                (Column::new("from-date", Kind::Date), "y.from_date"),
                (Column::new("address", Kind::Text), "y.address"),
                (Column::new("state", Kind::Code("stay-state")), "y.state"),
                (Column::new("ended-on", Kind::Date), "y.ended_on"),
                (Column::new("ending", Kind::Code("stay-ending")), "y.ending"),
            ],
            guarded: &[],
        },
        Link {
            key: "permits",
            from: concat!("FROM permit m WHERE m.person IN ", same_person!("?1"), " ORDER BY m.id"),
            columns: &[
                (Column::new("number", Kind::Number('T')), "m.year*1000000000+m.serial"),
                (Column::new("kind", Kind::Code("permit-kind")), "m.kind"),
                (Column::new("permit-number", Kind::Text), "m.permit"),
                (Column::new("from-date", Kind::Date), "m.from_date"),
                (Column::new("until-date", Kind::Date), "m.until_date"),
                (Column::new("state", Kind::Code("permit-state")), "m.state"),
            ],
            guarded: &[],
        },
        Link {
            key: "bans",
            from: concat!("FROM ban b WHERE b.person IN ", same_person!("?1"), " ORDER BY b.id"),
            columns: &[
                (Column::new("number", Kind::Number('B')), "b.year*1000000000+b.serial"),
                (Column::new("basis", Kind::Text), "b.basis"),
                (Column::new("from-date", Kind::Date), "b.from_date"),
                (Column::new("until-date", Kind::Date), "b.until_date"),
                (Column::new("state", Kind::Code("ban-state")), "b.state"),
            ],
            guarded: &[],
        },
    ],
    find: concat!(
        "t.id IN ",
        same_person!("q.id FROM person q WHERE q.name_fold LIKE ?1 OR q.document=upper(?2)")
    ),
    correct: &[
        Field { column: "father", parse: parsed::<Name>, optional: true },
        Field { column: "sex", parse: parsed::<Sex>, optional: true },
        Field { column: "address", parse: parsed::<Text>, optional: true },
    ],
};
