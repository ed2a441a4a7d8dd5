//! What the registers say of one human being, gathered over all his entries: rights, stays, visits at which he was found
//! at work, marks, cases. The rules are decided on this alone, by its dates.

use super::query::cell;
use crate::{
    duties::{
        employer::EmployerKind,
        inspection::Finding,
        permit::PermitKind,
        person::MarkKind,
        stay::{Ending, StayKind},
        violation::{Answers, State},
    },
    law::Subject,
    office::Result,
    store::Row,
    values::{ArticleCode, Date, Number},
};

crate::codes!(
    /// What a row of the statement is about.
    Fact {
        /// A person.
        Person = "person",
        /// A permit.
        Right = "right",
        /// A stay.
        Stay = "stay",
        /// A departure without a stay: a removal that was executed.
        Departure = "departure",
        /// A visit at which he was found at work.
        Seen = "seen",
        /// A mark.
        Mark = "mark",
        /// A case.
        Case = "case",
    }
);

/// A record of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) table: &'static str,
    pub(super) id: i64,
    pub(super) number: Number,
    /// The officer may read it.
    pub(super) readable: bool,
}

/// A right to stay, reside or work.
#[derive(Debug, Clone)]
pub(super) struct Right {
    pub(super) record: Record,
    pub(super) kind: PermitKind,
    pub(super) from: Date,
    pub(super) ends: Date,
    pub(super) granted: Date,
    pub(super) cancelled: bool,
    /// It says for whom he works.
    pub(super) employed: bool,
    /// Where he works.
    pub(super) place: Option<String>,
}

/// An entry or a registered place.
#[derive(Debug, Clone)]
pub(super) struct Stay {
    pub(super) record: Record,
    pub(super) kind: StayKind,
    pub(super) from: Option<Date>,
    pub(super) registered: Date,
    pub(super) ended: Option<Date>,
    pub(super) ending: Option<Ending>,
    pub(super) place: Option<String>,
    /// Who receives him, as who would answer for it.
    pub(super) host: Option<Answers>,
}

/// A visit at which he was found at work.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) record: Record,
    pub(super) on: Date,
    pub(super) finding: Finding,
    pub(super) permit: bool,
    pub(super) place: Option<String>,
}

/// A case that was opened.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) number: Number,
    pub(super) article: ArticleCode,
    pub(super) state: State,
    /// Against the foreigner himself; else against who receives him.
    pub(super) his: bool,
    pub(super) from: Option<(String, i64)>,
}

/// One human being.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) root: i64,
    /// He, as who would answer.
    pub(super) answers: Answers,
    /// A citizen, on one of his entries or beside it: no foreigner.
    pub(super) ours: bool,
    pub(super) address: Option<String>,
    pub(super) rights: Vec<Right>,
    pub(super) stays: Vec<Stay>,
    pub(super) left: Vec<Date>,
    pub(super) seen: Vec<Seen>,
    pub(super) marks: Vec<MarkKind>,
    pub(super) cases: Vec<Case>,
}

impl Facts {
    /// Somebody of whom nothing is known yet.
    pub(super) fn about(root: i64) -> Self {
        Self {
            root,
            answers: Answers::as_what(Subject::Person),
            ours: false,
            address: None,
            rights: Vec::new(),
            stays: Vec::new(),
            left: Vec::new(),
            seen: Vec::new(),
            marks: Vec::new(),
            cases: Vec::new(),
        }
    }

    /// Takes in a row of the statement.
    pub(super) fn take(&mut self, row: &Row<'_>) -> Result<()> {
        match row.get(cell::WHAT)? {
            Fact::Person => self.person(row)?,
            Fact::Right => self.rights.push(right(row)?),
            Fact::Stay => self.stays.push(stay(row)?),
            Fact::Departure => self.left.push(row.get(cell::FROM)?),
            Fact::Seen => self.seen.push(seen(row)?),
            Fact::Mark => self.marks.push(row.get(cell::KIND)?),
            Fact::Case => self.cases.push(case(row)?),
        }
        Ok(())
    }

    fn person(&mut self, row: &Row<'_>) -> Result<()> {
        self.ours |= row.get::<bool>(cell::FLAG)?;
        if self.address.is_none() {
            self.address = row.get(cell::PLACE)?;
        }
        // Of several entries the one under which he counts is the one that is named.
        if row.get::<i64>(cell::ID)? == self.root {
            self.answers = named(row, row.get(cell::NUMBER)?)?;
        }
        Ok(())
    }
}

/// A person, from the cells of his name.
fn named(row: &Row<'_>, packed: i64) -> Result<Answers> {
    Ok(Answers {
        person: Some(Number::unpacked('P', packed)),
        surname: row.get(cell::SURNAME)?,
        given: row.get(cell::GIVEN)?,
        citizenship: row.get(cell::COUNTRY)?,
        ..Answers::as_what(Subject::Person)
    })
}

fn record(row: &Row<'_>, register: char, table: &'static str) -> Result<Record> {
    let number = Number::unpacked(register, row.get(cell::NUMBER)?);
    Ok(Record { table, id: row.get(cell::ID)?, number, readable: row.get(cell::READABLE)? })
}

fn right(row: &Row<'_>) -> Result<Right> {
    Ok(Right {
        record: record(row, 'T', "permit")?,
        kind: row.get(cell::KIND)?,
        from: row.get(cell::FROM)?,
        ends: row.get(cell::ENDS)?,
        granted: row.get(cell::WRITTEN)?,
        cancelled: row.get(cell::FLAG)?,
        employed: row.get::<Option<i64>>(cell::EMPLOYER)?.is_some(),
        place: row.get(cell::PLACE)?,
    })
}

fn stay(row: &Row<'_>) -> Result<Stay> {
    let host = match (row.get(cell::HOST)?, row.get::<Option<i64>>(cell::EMPLOYER)?) {
        (Some(person), _) => Some(named(row, person)?),
        (None, Some(employer)) => {
            let kind: Option<EmployerKind> = row.get(cell::STATE)?;
            let subject = match kind {
                Some(EmployerKind::Individual) => Subject::Official,
                _ => Subject::LegalPerson,
            };
            let head = Answers {
                surname: row.get(cell::SURNAME)?,
                given: row.get(cell::GIVEN)?,
                ..Answers::as_what(subject)
            };
            Some(Answers { employer: Some(Number::unpacked('E', employer)), ..head })
        }
        (None, None) => None,
    };
    Ok(Stay {
        record: record(row, 'Y', "stay")?,
        kind: row.get(cell::KIND)?,
        from: row.get(cell::FROM)?,
        registered: row.get(cell::WRITTEN)?,
        ended: row.get(cell::ENDS)?,
        ending: row.get(cell::ENDING)?,
        place: row.get(cell::PLACE)?,
        host,
    })
}

fn seen(row: &Row<'_>) -> Result<Seen> {
    Ok(Seen {
        record: record(row, 'I', "inspection")?,
        on: row.get(cell::FROM)?,
        finding: row.get(cell::KIND)?,
        permit: row.get(cell::FLAG)?,
        place: row.get(cell::PLACE)?,
    })
}

fn case(row: &Row<'_>) -> Result<Case> {
    let table: Option<String> = row.get(cell::PLACE)?;
    Ok(Case {
        number: Number::unpacked('V', row.get(cell::NUMBER)?),
        article: row.get(cell::KIND)?,
        state: row.get(cell::STATE)?,
        his: row.get(cell::FLAG)?,
        from: table.zip(row.get(cell::ID)?),
    })
}
